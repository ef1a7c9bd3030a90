//! Names in the two languages.

use super::worded;

worded! {
    /// A language that `reform` speaks, with its two-letter code.
    #[derive(Default)]
    pub enum Lang {
        /// Vietnamese, the language of the plan of 2022 and the default.
        #[default]
        Vi = "vi",
        /// English.
        En = "en",
    }
}

impl Lang {
    /// The language of a two-letter code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

/// A name in Vietnamese, English or both; at least one of them is there once a plan is loaded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Name {
    /// In Vietnamese.
    pub vi: Option<String>,
    /// In English.
    pub en: Option<String>,
}

impl Name {
    /// A name that is the same in both languages.
    pub fn both(text: &str) -> Self {
        Self { vi: Some(text.to_owned()), en: Some(text.to_owned()) }
    }

    /// The name in `lang`, or else in the other language.
    pub fn get(&self, lang: Lang) -> &str {
        let (first, second) = match lang {
            Lang::Vi => (&self.vi, &self.en),
            Lang::En => (&self.en, &self.vi),
        };
        first.as_deref().or(second.as_deref()).unwrap_or_default()
    }
}
