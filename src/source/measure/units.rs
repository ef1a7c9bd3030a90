//! Units of measure: what words name one, and how two of them relate.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use rust_decimal::Decimal;

use crate::source::spelling::{clean, key};

/// Words that multiply what follows them, as they are written and as they are typed in haste.
const MAGNITUDES: [(&str, u64); 26] = [
    ("chục", 10),
    ("chuc", 10),
    ("tá", 12),
    ("dozen", 12),
    ("trăm", 100),
    ("tram", 100),
    ("hundred", 100),
    ("nghìn", 1_000),
    ("nghin", 1_000),
    ("ngàn", 1_000),
    ("ngan", 1_000),
    ("k", 1_000),
    ("thousand", 1_000),
    ("vạn", 10_000),
    ("triệu", 1_000_000),
    ("trieu", 1_000_000),
    ("tr", 1_000_000),
    ("million", 1_000_000),
    ("millions", 1_000_000),
    ("tỷ", 1_000_000_000),
    ("tỉ", 1_000_000_000),
    ("ty", 1_000_000_000),
    ("ti", 1_000_000_000),
    ("bn", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("billions", 1_000_000_000),
];

/// What a quantity is of. Units of two kinds do not convert: a working day has as many hours as
/// one agrees on, and a month as many days as it happens to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Dong,
    Dollar,
    Clock,
    Day,
    WorkingDay,
    Week,
    Calendar,
    Mass,
    Length,
    Area,
    Share,
}

/// The units with a fixed relation to others, each in the smallest of its kind.
const UNITS: [(&str, Kind, u64); 76] = [
    ("đồng", Kind::Dong, 1),
    ("dong", Kind::Dong, 1),
    ("đ", Kind::Dong, 1),
    ("vnđ", Kind::Dong, 1),
    ("vnd", Kind::Dong, 1),
    ("₫", Kind::Dong, 1),
    ("đồng việt nam", Kind::Dong, 1),
    ("ngđ", Kind::Dong, 1_000),
    ("usd", Kind::Dollar, 1),
    ("$", Kind::Dollar, 1),
    ("đô", Kind::Dollar, 1),
    ("đô la", Kind::Dollar, 1),
    ("dollars", Kind::Dollar, 1),
    ("giây", Kind::Clock, 1),
    ("giay", Kind::Clock, 1),
    ("s", Kind::Clock, 1),
    ("sec", Kind::Clock, 1),
    ("second", Kind::Clock, 1),
    ("seconds", Kind::Clock, 1),
    ("phút", Kind::Clock, 60),
    ("phut", Kind::Clock, 60),
    ("ph", Kind::Clock, 60),
    ("p", Kind::Clock, 60),
    ("'", Kind::Clock, 60),
    ("’", Kind::Clock, 60),
    ("′", Kind::Clock, 60),
    ("min", Kind::Clock, 60),
    ("mins", Kind::Clock, 60),
    ("minute", Kind::Clock, 60),
    ("minutes", Kind::Clock, 60),
    ("giờ", Kind::Clock, 3_600),
    ("gio", Kind::Clock, 3_600),
    ("giờ đồng hồ", Kind::Clock, 3_600),
    ("g", Kind::Clock, 3_600),
    ("h", Kind::Clock, 3_600),
    ("tiếng", Kind::Clock, 3_600),
    ("tieng", Kind::Clock, 3_600),
    ("hr", Kind::Clock, 3_600),
    ("hrs", Kind::Clock, 3_600),
    ("hour", Kind::Clock, 3_600),
    ("hours", Kind::Clock, 3_600),
    ("ngày", Kind::Day, 1),
    ("ngay", Kind::Day, 1),
    ("day", Kind::Day, 1),
    ("days", Kind::Day, 1),
    ("ngày làm việc", Kind::WorkingDay, 1),
    ("working day", Kind::WorkingDay, 1),
    ("working days", Kind::WorkingDay, 1),
    ("tuần", Kind::Week, 1),
    ("tuan", Kind::Week, 1),
    ("week", Kind::Week, 1),
    ("weeks", Kind::Week, 1),
    ("tháng", Kind::Calendar, 1),
    ("thang", Kind::Calendar, 1),
    ("month", Kind::Calendar, 1),
    ("months", Kind::Calendar, 1),
    ("quý", Kind::Calendar, 3),
    ("quarter", Kind::Calendar, 3),
    ("quarters", Kind::Calendar, 3),
    ("năm", Kind::Calendar, 12),
    ("year", Kind::Calendar, 12),
    ("years", Kind::Calendar, 12),
    ("kg", Kind::Mass, 1),
    ("yến", Kind::Mass, 10),
    ("tạ", Kind::Mass, 100),
    ("tấn", Kind::Mass, 1_000),
    ("mm", Kind::Length, 1),
    ("cm", Kind::Length, 10),
    ("m", Kind::Length, 1_000),
    ("km", Kind::Length, 1_000_000),
    ("m2", Kind::Area, 1),
    ("m²", Kind::Area, 1),
    ("ha", Kind::Area, 10_000),
    ("km2", Kind::Area, 1_000_000),
    ("%", Kind::Share, 1),
    ("phần trăm", Kind::Share, 1),
];

/// Nouns that offices count in one by one. They are another name of a metric's own unit as often
/// as not, and never another magnitude.
const NOUNS: [&str; 41] = [
    "hồ sơ",
    "ho so",
    "hs",
    "lượt",
    "luot",
    "lần",
    "người",
    "nguoi",
    "phiếu",
    "phieu",
    "văn bản",
    "van ban",
    "vb",
    "thủ tục",
    "thủ tục hành chính",
    "tthc",
    "đơn vị",
    "don vi",
    "cuộc",
    "cuoc",
    "dịch vụ",
    "giao dịch",
    "cái",
    "trường hợp",
    "vụ",
    "việc",
    "nhiệm vụ",
    "quyết định",
    "kiến nghị",
    "phản ánh",
    "lớp",
    "buổi",
    "tin",
    "bài",
    "cơ sở",
    "items",
    "item",
    "cases",
    "dossiers",
    "people",
    "visits",
];

static NOUN_KEYS: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| NOUNS.iter().map(|noun| key(noun)).collect());

/// What is measured.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Base {
    /// Not said: `1,2 tỷ`.
    Unsaid,
    /// One of the units that convert.
    Unit(Kind, u64),
    /// Anything else that is counted, by its key.
    Counted(String),
}

/// A unit of measure: `triệu đồng`, `giờ`, `nghìn lượt người`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    magnitude: u64,
    base: Base,
}

impl Measure {
    /// Reads a unit of measure; `None` where nothing is named.
    pub fn read(text: &str) -> Option<Self> {
        let text = clean(text).to_lowercase();
        let text = text.trim_matches([' ', '.', ',', ';', ':', '(', ')', '[', ']', '-']);
        if text.is_empty() {
            return None;
        }
        // `tr.đ`, `triệu/đồng`.
        let words: Vec<&str> =
            text.split([' ', '.', '/', '\n']).filter(|w| !w.is_empty()).collect();
        let mut magnitude: u64 = 1;
        let mut rest = words.as_slice();
        while let [first, after @ ..] = rest {
            let Some(by) = magnitude_of(first) else { break };
            magnitude = magnitude.checked_mul(by)?;
            rest = after;
        }
        if rest.is_empty() {
            return Some(Self { magnitude, base: Base::Unsaid });
        }
        let named = rest.join(" ");
        if let Some(base) = unit_of(&named) {
            return Some(Self { magnitude, base });
        }
        if let [only] = rest
            && let Some((by, base)) = run_together(only)
        {
            return Some(Self { magnitude: magnitude.checked_mul(by)?, base });
        }
        // A noun keeps the signs that stood in it.
        let noun = if rest.len() == words.len() { key(text) } else { key(&named) };
        Some(Self { magnitude, base: Base::Counted(noun) })
    }

    /// Whether it is one that everybody knows, or a magnitude: never a mere remark.
    pub fn is_known(&self) -> bool {
        self.magnitude > 1 || !matches!(self.base, Base::Counted(_))
    }

    /// Whether it multiplies: `nghìn`, `triệu đồng`.
    pub fn is_magnified(&self) -> bool {
        self.magnitude > 1
    }

    /// Whether it is a noun that offices count in one by one.
    pub fn is_counted(&self) -> bool {
        let Base::Counted(noun) = &self.base else { return false };
        self.magnitude == 1 && NOUN_KEYS.contains(noun)
    }

    /// Whether it is hours, after which minutes are often written without their unit.
    pub fn is_hours(&self) -> bool {
        self.base == Base::Unit(Kind::Clock, 3_600) && self.magnitude == 1
    }

    /// Itself, of what another is of where it does not say: `1 tỷ` in `1 tỷ 200 triệu đồng`.
    pub fn of_what(self, other: &Self) -> Self {
        match self.base {
            Base::Unsaid => Self { base: other.base.clone(), ..self },
            _ => self,
        }
    }

    /// The unit that is meant where hours are followed by a bare number.
    pub fn minutes() -> Self {
        Self { magnitude: 1, base: Base::Unit(Kind::Clock, 60) }
    }

    /// By what a number in this unit is multiplied, and then divided, to be one in another; `None`
    /// where that is not fixed.
    pub fn to(&self, other: &Self) -> Option<Scale> {
        let by = |one: u64, two: u64| one.checked_mul(two);
        match (&self.base, &other.base) {
            // `1,2 tỷ` of whatever the other is of.
            (Base::Unsaid, _) => Some(Scale { times: self.magnitude, over: other.magnitude }),
            (Base::Unit(kind, unit), Base::Unit(of, other_unit)) if kind == of => Some(Scale {
                times: by(self.magnitude, *unit)?,
                over: by(other.magnitude, *other_unit)?,
            }),
            (Base::Counted(one), Base::Counted(two)) if one == two => {
                Some(Scale { times: self.magnitude, over: other.magnitude })
            }
            _ => None,
        }
    }
}

/// How two units relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    times: u64,
    over: u64,
}

impl Scale {
    /// Whether they are the same.
    pub fn is_one(self) -> bool {
        self.times == self.over
    }

    /// Whether the first unit is the smaller.
    pub fn is_smaller(self) -> bool {
        self.times < self.over
    }

    /// A number in the other unit, where it has one of at most `decimals` after the point.
    pub fn apply(self, number: Decimal, decimals: u32) -> Option<Decimal> {
        let above = number.mantissa().checked_mul(i128::from(self.times))?;
        let above = above.checked_mul(10_i128.checked_pow(decimals)?)?;
        let below = i128::from(self.over).checked_mul(10_i128.checked_pow(number.scale())?)?;
        if below == 0 || above % below != 0 {
            return None;
        }
        let exact = Decimal::try_from_i128_with_scale(above / below, decimals).ok()?;
        Some(exact.normalize())
    }
}

fn magnitude_of(word: &str) -> Option<u64> {
    MAGNITUDES.iter().find(|(known, _)| *known == word).map(|(_, by)| *by)
}

fn unit_of(words: &str) -> Option<Base> {
    let found = UNITS.iter().find(|(known, _, _)| *known == words);
    found.map(|(_, kind, unit)| Base::Unit(*kind, *unit))
}

/// `trđ`, `tỷđ`, `kđ`: a magnitude and a currency without a blank.
fn run_together(word: &str) -> Option<(u64, Base)> {
    MAGNITUDES.iter().find_map(|(known, by)| {
        let base = unit_of(word.strip_prefix(known)?)?;
        matches!(base, Base::Unit(Kind::Dong, _)).then_some((*by, base))
    })
}
