//! Every table of a plan's files: its keys, their kinds, and which of them it must have. What they
//! mean is said in the catalogue, under the table's entry.

use chrono::{FixedOffset, NaiveDate};
use rust_decimal::Decimal;

use super::cursor::Cursor;
use super::decided;
use super::formula::SmallBelow;
use super::key::Need::{Advised, Beside, Required, Unless, With};
use super::key::{Field, Key, Need, Read, Table, tables};
use super::kind::{
    ById, Days, Filled, Format, Groups, Kind, Listing, Many, NonEmpty, One, OneKey, OneOrMore,
    Placeholders, Reporters, Sentence, TextOrName, Times,
};
use super::measure::Scale;
use super::programme;
use super::seed::Stated;
use super::target;
use crate::model::{
    Annex, AreaChoice, ClauseKind, Due, DueBy, FromFindings, Id, Judged, Lang, MetricKind, Name,
    OverTime, Piece, Relation, Selector, Strictness, Submitted, Term,
};

/// The keys of targets that are held against a baseline.
const GROWTH: &[&str] = &["cut_at_least", "grow_at_least"];

/// A kind of file that people write and editors help with.
#[derive(Debug)]
pub struct FileForm {
    /// What its schema is asked for by.
    pub name: &'static str,
    /// The files it is of, from the root of a repository, as a pattern.
    pub path: &'static str,
    pub(crate) table: Table,
}

/// Every kind of file.
pub(crate) static FORMS: &[FileForm] = &[
    FileForm { name: "plan", path: "plan/*/plan.toml", table: Header::TABLE },
    FileForm { name: "units", path: "plan/*/units.toml", table: Units::TABLE },
    FileForm { name: "area", path: "plan/*/areas/*.toml", table: AreaFile::TABLE },
    FileForm { name: "unit-plan", path: "plan/*/units/*.toml", table: UnitFile::TABLE },
    FileForm {
        name: "scorecard",
        path: "plan/*/scorecards/*.toml",
        table: super::scorecard::Card::TABLE,
    },
    FileForm { name: "waivers", path: "plan/*/waivers.toml", table: Waivers::TABLE },
    FileForm { name: "programme", path: super::PROGRAMME, table: Programme::TABLE },
    FileForm { name: "seed", path: "seeds/*.toml", table: Seed::TABLE },
    FileForm {
        name: "sign-off",
        path: "reports/*/*/signed/*.toml",
        table: super::signed::Signed::TABLE,
    },
    FileForm {
        name: "received",
        path: "reports/*/*/received/*.toml",
        table: super::received::Record::TABLE,
    },
];

// plan.toml
tables! {
    Header "keys-plan" {
        _format "format": Format = Required;
        year: i64 = Required;
        language: Lang;
        illustrative: bool;
        timezone: FixedOffset;
        grace_days: Days;
        title: Name = Required;
        source: String;
        settled: OneOrMore<String>;
        issuer: One<Issuer> = Required;
        coordinator: Id;
        report_form: One<ReportForm>;
        basis: Many<LegalBasis>;
        period: Filled<Period> = Required;
        report: Many<Report>;
        area: Many<Area>;
        sign_off: Many<SignOff>;
    }
    SignOff "keys-sign-off" {
        unit: Id = Required;
        areas: NonEmpty<Id> = Required;
        days: Days;
    }
    Issuer "keys-issuer" {
        parent: Name;
        name: Name = Required;
        symbol: String;
        seat "place": Name;
        recipients: Vec<Name>;
        signature: One<Signature>;
        submissions_to: TextOrName;
    }
    Signature "keys-signature" {
        authority: String;
        title: String = Required;
        name: String = Required;
    }
    LegalBasis "keys-legal-basis" {
        number: String = Required;
        date: NaiveDate;
        title: Name;
        kind: Name;
        issuer: Name;
        about: Name;
    }
    Period "keys-period" {
        id: Id = Required;
        name: Name = Required;
        from: NaiveDate = Required;
        to: NaiveDate = Required;
        due: NaiveDate = Required;
        ad_hoc: bool;
        metrics: Vec<Id> = Beside("ad_hoc");
        units: OneOrMore<Selector> = Beside("ad_hoc");
        source: OneOrMore<String>;
    }
    Report "keys-report" {
        id: Id = Required;
        name: Name = Required;
        aliases: Vec<Id>;
        of: NonEmpty<Id> = Required;
        source: OneOrMore<String>;
    }
    Area "keys-area" {
        id: Id = Required;
        number: i64 = Required;
        name: Name = Required;
        focal: Id;
        source: OneOrMore<String>;
    }
}

/// What may be filled in in the sentences of a report.
pub(super) enum OfReport {}

impl Placeholders for OfReport {
    const WORDS: &'static str = "shape-sentence";
    const KNOWN: &'static [&'static str] = &["report", "issuer", "plan", "year", "from", "to"];
}

/// What may be filled in in the one for each legal basis.
pub(super) enum OfBasis {}

impl Placeholders for OfBasis {
    const WORDS: &'static str = "shape-basis-sentence";
    const KNOWN: &'static [&'static str] = &["document"];
}

// [report_form] of plan.toml
tables! {
    ReportForm "keys-report-form" {
        title: Name;
        subject: Sentence<OfReport>;
        to: Vec<Name>;
        basis: Sentence<OfBasis>;
        opening: Sentence<OfReport>;
        closing: Sentence<OfReport>;
        unit: One<UnitForm>;
        section: Many<Section>;
        annexes: Vec<Annex>;
        unit_words: bool;
        narrative_limit: i64;
    }
    UnitForm "keys-unit-form" {
        subject: Sentence<OfReport>;
        opening: Sentence<OfReport>;
        closing: Sentence<OfReport>;
    }
    Section "keys-section" {
        heading: Name = Required;
        areas: Vec<AreaChoice>;
        contains: Vec<Piece>;
        part: Many<Part>;
    }
    Part "keys-part" {
        heading: Name = Required;
        areas: Vec<AreaChoice>;
        contains: Vec<Piece>;
    }
}

// units.toml
tables! {
    Units "keys-units" {
        _format "format": Format = Required;
        unit: Filled<Unit> = Required;
    }
    Unit "keys-unit" {
        id: Id = Required;
        name: Name = Required;
        groups: Groups;
        owner: OneOrMore<String>;
        reports_to: Id;
        symbol: String;
        seat "place": Name;
        recipients: Vec<Name>;
        signature: One<OwnSignature>;
        from: Id;
        to: Id;
        succeeds: Vec<Id>;
        source: OneOrMore<String>;
    }
    // A unit may leave the name to whoever signs.
    OwnSignature "keys-own-signature" {
        authority: String;
        title: String = Required;
        name: String;
    }
}

// areas/<n>-<area>.toml
tables! {
    AreaFile "keys-area-file" {
        _format "format": Format = Required;
        breakdown: Many<Breakdown>;
        metric: Many<Metric>;
        indicator: Many<Indicator>;
        task: Many<Task>;
        rule: Many<Rule>;
        table: Many<Statistics>;
    }
    Metric "keys-metric" {
        id: Id = Required;
        kind "type": MetricKind = Required;
        over_time: OverTime = Required;
        reported_by: Reporters = Unless("from_findings");
        name: Name = Required;
        unit: TextOrName;
        submitted: Submitted;
        from_findings: FromFindings = Unless("reported_by");
        optional: bool;
        signed: bool;
        by: Id;
        within "in": OneOrMore<Id>;
        from: Id;
        to: Id;
        publisher: Name;
        source: OneOrMore<String>;
    }
    Breakdown "keys-breakdown" {
        id: Id = Required;
        name: Name = Required;
        category: Many<Category> = Required;
    }
    Category "keys-category" {
        id: Id = Required;
        name: Name = Required;
    }
    Indicator "keys-indicator" {
        id: Id = Required;
        unit: TextOrName = Required;
        judged: Judged = Required;
        name: Name = Required;
        target: target::Wanted;
        numerator: NonEmpty<Id>;
        denominator: NonEmpty<Id>;
        value: NonEmpty<Id>;
        tasks: One<TaskShare>;
        scale: Scale;
        small_below: SmallBelow;
        lacking: Name;
        may_exceed: bool;
        path: ById<Decimal>;
        path_assumed: bool;
        baseline: decided::From = With(GROWTH);
        revised: Many<Revision>;
        unit_target: Many<decided::OfUnit>;
        within "in": OneOrMore<Id>;
        from: Id;
        to: Id;
        after: Id;
        source: OneOrMore<String>;
    }
    Given "keys-baseline" {
        value: Decimal = Required;
        year: i64 = Required;
        source: String = Required;
    }
    Revision "keys-revision" {
        from: Id = Required;
        target: OneKey<target::Stated> = Required;
        basis: String = Advised;
    }
    TaskShare "keys-task-share" {
        area: Id;
        lead: OneOrMore<Selector>;
        due_by: DueBy;
        on_time: bool;
    }
    Task "keys-task" {
        id: Id = Required;
        due: Due = Required;
        lead: OneOrMore<Selector> = Required;
        name: Name = Required;
        due_assumed: bool;
        times: Times;
        output: Name;
        step: Many<Step>;
        lead_assumed: bool;
        with: OneOrMore<Selector>;
        goal: bool;
        yearly: bool;
        unit_plan: bool;
        after: Id;
        serves: Vec<Id>;
        source: OneOrMore<String>;
    }
    Step "keys-step" {
        id: Id = Required;
        due: NaiveDate = Required;
        name: Name = Required;
        due_assumed: bool;
        output: Name;
    }
    Statistics "keys-table" {
        id: Id = Required;
        rows: Id = Required;
        name: Name = Required;
        columns: NonEmpty<Id> = Required;
        total: bool;
    }
    Rule "keys-rule" {
        id: Id = Required;
        is: Relation = Required;
        name: Name;
        left: NonEmpty<Term> = Required;
        right: NonEmpty<Term> = Required;
        units: OneOrMore<Selector>;
        within "in": OneOrMore<Id>;
        from: Id;
        to: Id;
        tolerance: Decimal;
        severity: Strictness;
    }
    // One of those who report a metric, where it does so for part of the year.
    Reporter "keys-reporter" {
        unit: Selector = Required;
        from: Id;
        to: Id;
    }
}

// units/<unit>.toml
tables! {
    UnitFile "keys-unit-plan" {
        _format "format": Format = Required;
        targets: ById<OneKey<target::Stated>>;
        task: Many<OwnTask>;
    }
    // The unit leads it, and issues no plan by it: it would speak of itself.
    OwnTask "keys-own-task" {
        id: Id = Required;
        due: Due = Required;
        name: Name = Required;
        area: Id;
        due_assumed: bool;
        times: Times;
        output: Name;
        step: Many<Step>;
        with: OneOrMore<Selector>;
        goal: bool;
        yearly: bool;
        after: Id;
        serves: Vec<Id>;
        source: OneOrMore<String>;
    }
}

// waivers.toml
tables! {
    Waivers "keys-waivers" {
        _format "format": Format = Required;
        waiver: Many<Waiver>;
    }
    Waiver "keys-waiver" {
        code: String = Required;
        at: String = Required;
        value: String = Required;
        reason: String = Required;
        by: String = Required;
        until: NaiveDate;
    }
}

// programme.toml, above all years
tables! {
    Programme "keys-programme" {
        _format "format": Format = Required;
        target: Many<ProgrammeTarget>;
    }
    ProgrammeTarget "keys-programme-target" {
        indicator: Id = Required;
        name: Name;
        targets: ById<Decimal>;
        at_least: programme::Direction;
        at_most: programme::Direction;
        source: String;
    }
}

// seeds/<document>.toml: what is only for readers is held to its form and kept nowhere.
tables! {
    Seed "keys-seed" {
        _format "format": Format = Required;
        document: One<Document> = Required;
        _basis "basis": Many<Basis>;
        clause: Many<Clause>;
    }
    Basis "keys-basis" {
        _number "number": String = Required;
        _date "date": NaiveDate;
        _title "title": Name;
    }
    Document "keys-document" {
        title: Name = Required;
        _number "number": String;
        _file "file": String;
        _date "date": NaiveDate;
        _issuer "issuer": Name;
        _signer "signer": Name;
        _remark "remark": Name;
    }
    Clause "keys-clause" {
        id: Id = Required;
        kind: ClauseKind = Required;
        summary: Name = Required;
        figures: Vec<Stated>;
        remark: Name;
        uncited: Name;
    }
}

// closed.toml, which the program writes and only it reads: no editor asks for its form.
tables! {
    Closed "" {
        _format "format": Format = Required;
        period: Id = Required;
        as_of: NaiveDate = Required;
        tool: String = Required;
        units: NonEmpty<Id> = Required;
        asked: NonEmpty<Id> = Required;
        files: Listing = Required;
        figures: Many<Figure>;
        tasks: Many<ClosedTask>;
        waivers: Many<ClosedWaiver>;
        amendment: Many<Amendment>;
    }
    Figure "" {
        indicator: Id = Required;
        numerator: String;
        denominator: String;
        value: String;
        at_least: String;
        at_most: String;
        between: Vec<String>;
        equal: String;
        grow_at_least: String;
        cut_at_least: String;
        verdict: String = Required;
    }
    ClosedTask "" {
        task: Id = Required;
        status: String;
        verdict: String = Required;
    }
    ClosedWaiver "" {
        code: String = Required;
        at: String = Required;
        reason: String = Required;
        by: String = Required;
    }
    Amendment "" {
        reason: String = Required;
        tool: String = Required;
        files_sha256: String = Required;
        as_of: NaiveDate = Required;
        sealed: NaiveDate = Required;
        seal_sha256: String;
        figures: Many<Figure>;
    }
}
