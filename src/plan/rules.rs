//! The kinds of fault that loading a plan can find.

use crate::diagnostic::{Rule, Severity};

/// Declares rules with their codes and collects them in a table.
macro_rules! rules {
    ($($(#[$about:meta])* $ident:ident = $code:literal $name:literal $severity:ident;)*) => {
        $(
            #[doc = concat!("`", $name, "`")]
            $(#[$about])*
            pub(crate) static $ident: Rule =
                Rule { code: $code, name: $name, severity: Severity::$severity };
        )*
        /// Every rule of this file.
        pub static RULES: &[&Rule] = &[$(&$ident),*];
    };
}
pub(crate) use rules;

rules! {
    TOML_SYNTAX = "R101" "toml-syntax" Error;
    UNKNOWN_KEY = "R102" "unknown-key" Error;
    MISSING_KEY = "R103" "missing-key" Error;
    WRONG_TYPE = "R104" "wrong-type" Error;
    UNSUPPORTED_FORMAT = "R105" "unsupported-format" Error;
    INVALID_ID = "R106" "invalid-id" Error;
    DUPLICATE_ID = "R107" "duplicate-id" Error;
    UNKNOWN_WORD = "R108" "unknown-word" Error;
    EMPTY_TEXT = "R109" "empty-text" Error;
    EMPTY_LIST = "R110" "empty-list" Error;
    REPEATED_ENTRY = "R111" "repeated-entry" Error;
    IMPOSSIBLE_TARGET = "R112" "impossible-target" Error;
    MISNAMED_AREA_FILE = "R113" "misnamed-area-file" Error;
    MISSING_FILE = "R114" "missing-file" Error;
    YEAR_MISMATCH = "R115" "year-mismatch" Error;
    TOML_ENCODING = "R116" "toml-encoding" Error;
    MISSING_SCALE = "R140" "missing-scale" Error;
    UNREADABLE_FIGURE = "R125" "unreadable-figure" Error;
    /// A number whose point may part thousands: `1.500`.
    UNCLEAR_NUMBER = "R126" "unclear-number" Error;
    WRONG_SCALE = "R141" "wrong-scale" Error;
    BROKEN_SEAL = "R710" "broken-seal" Error;
    IDLE_MARK = "R131" "idle-mark" Error;
    BROKEN_SIGN_OFF = "R718" "broken-sign-off" Error;
    BROKEN_RECEIVED = "R420" "broken-received" Error;
    OVERFULL_FILE = "R133" "overfull-file" Error;
    OVERLONG_TEXT = "R134" "overlong-text" Error;
    NO_FORMULA = "R160" "no-formula" Error;
    FORMULAS = "R161" "several-formulas" Error;
    IDLE_SMALL_BELOW = "R162" "idle-small-below" Error;
    DISORDERED_DATES = "R177" "disordered-dates" Error;
    IMPOSSIBLE_TIMES = "R178" "impossible-times" Error;
    CLASHING_TIMES = "R179" "clashing-times" Error;
    LATE_STEP = "R180" "late-step" Error;
    IDLE_SUBMITTED = "R150" "idle-submitted" Error;
    UNKNOWN_BREAKDOWN = "R175" "unknown-breakdown" Error;
    UNFIT_BREAKDOWN = "R176" "unfit-breakdown" Error;
    UNFIT_FROM_FINDINGS = "R844" "unfit-from-findings" Error;
    SHARED_FOLDER = "R845" "shared-folder" Error;
    UNFIT_TOLERANCE = "R555" "unfit-tolerance" Error;
    UNKNOWN_PLACEHOLDER = "R130" "unknown-placeholder" Error;
    UNORDERED_PROGRAMME = "R607" "unordered-programme" Error;
    UNCLEAR_PROGRAMME = "R609" "unclear-programme" Error;
    SCORING = "R801" "clashing-scoring" Error;
    IMPOSSIBLE_POINTS = "R803" "impossible-points" Error;
    DISORDERED_STEPS = "R804" "disordered-bands" Error;
    CRITERION_GROUP = "R805" "unknown-criterion-group" Error;
    ONE_GROUND = "R806" "unclear-criterion" Error;
    IDLE_SCORING = "R807" "idle-scoring-key" Error;
    UNCLAIMED_FILE = "R310" "unclaimed-file" Error;
    /// A folder of the plan that somebody may take for a year's.
    NEARLY_YEAR = "R418" "nearly-year" Warning;
    /// More years that are not over than are looked at.
    TOO_MANY_YEARS = "R419" "too-many-years" Error;
    IRREGULAR_FILE = "R317" "irregular-file" Error;
    TOO_LARGE_FILE = "R318" "too-large-file" Error;
    OVERFULL_FOLDER = "R319" "overfull-folder" Error;
    /// A unit that the plan does not have: named in the plan, or the owner of a file.
    UNKNOWN_UNIT = "R302" "unknown-unit" Error;
    /// A period that the plan does not have: named in the plan, or the folder of a file.
    UNKNOWN_PERIOD = "R303" "unknown-period" Error;
}
