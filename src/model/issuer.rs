//! Who issues the reports and signs them, and the documents that the plan rests on.

use chrono::NaiveDate;

use super::Name;

/// What a report's header and signature need.
#[derive(Debug, Clone, Default)]
pub struct Issuer {
    /// The body above.
    pub parent: Option<Name>,
    /// The issuing body.
    pub name: Name,
    /// Its abbreviation in document numbers.
    pub symbol: Option<String>,
    /// Where it sits.
    pub place: Option<Name>,
    /// Who receives the report, in Vietnamese and English.
    pub recipients: Vec<Name>,
    /// Who signs.
    pub signature: Option<Signature>,
    /// Where units send their forms, for instance an e-mail address or an office.
    pub submissions_to: Option<Name>,
}

/// Who signs a report.
#[derive(Debug, Clone, Default)]
pub struct Signature {
    /// On whose authority, for instance `KT. GIÁM ĐỐC`.
    pub authority: Option<String>,
    /// In which office, for instance `PHÓ GIÁM ĐỐC`.
    pub title: String,
    /// Who does, by full name.
    pub name: String,
}

/// A document that the plan rests on.
#[derive(Debug, Clone)]
pub struct Basis {
    /// By which it is registered, for instance `16341/KH-UBND`.
    pub number: String,
    /// The day on which it was issued.
    pub date: Option<NaiveDate>,
    /// What it is about, where a report is to say so.
    pub title: Option<Name>,
    /// What kind of document it is: with it a report cites it as decrees have it, by kind, number,
    /// day, issuer and subject, instead of by its title.
    pub kind: Option<Name>,
    /// Who issued it.
    pub issuer: Option<Name>,
    /// Its subject, as it stands after 'on'.
    pub about: Option<Name>,
}
