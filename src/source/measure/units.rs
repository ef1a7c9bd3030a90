//! Units of measure: what words name one, and how two of them relate.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use rust_decimal::Decimal;

use crate::source::spelling::{clean, key};

/// Words that multiply what follows them, as they are written and as they are typed in haste.
const MAGNITUDES: [(u64, &[&str]); 8] = [
    (2, &["đôi", "pair", "pairs"]),
    (10, &["chục", "chuc"]),
    (12, &["tá", "dozen", "dozens"]),
    (100, &["trăm", "tram", "hundred", "hundreds"]),
    (1_000, &["nghìn", "nghin", "ngh", "ngàn", "ngan", "k", "thousand", "thousands"]),
    (10_000, &["vạn"]),
    (1_000_000, &["triệu", "trieu", "tr", "mil", "million", "millions"]),
    (1_000_000_000, &["tỷ", "tỉ", "ty", "ti", "bn", "billion", "billions"]),
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
const UNITS: [(Kind, u64, &[&str]); 24] = [
    (Kind::Dong, 1, &["đồng", "dong", "đ", "vnđ", "vnd", "₫", "đồng việt nam"]),
    (Kind::Dong, 1_000, &["ngđ"]),
    (Kind::Dollar, 1, &["usd", "$", "đô", "đô la", "dollars"]),
    (Kind::Clock, 1, &["giây", "giay", "s", "sec", "second", "seconds"]),
    (
        Kind::Clock,
        60,
        &["phút", "phut", "ph", "p", "'", "’", "′", "min", "mins", "minute", "minutes"],
    ),
    (
        Kind::Clock,
        3_600,
        &["giờ", "gio", "giờ đồng hồ", "g", "h", "tiếng", "tieng", "hr", "hrs", "hour", "hours"],
    ),
    (Kind::Day, 1, &["ngày", "ngay", "day", "days"]),
    (Kind::WorkingDay, 1, &["ngày làm việc", "working day", "working days"]),
    (Kind::Week, 1, &["tuần", "tuan", "week", "weeks"]),
    (Kind::Calendar, 1, &["tháng", "thang", "month", "months"]),
    (Kind::Calendar, 3, &["quý", "quarter", "quarters"]),
    (Kind::Calendar, 12, &["năm", "year", "years"]),
    (Kind::Mass, 1, &["kg"]),
    (Kind::Mass, 10, &["yến"]),
    (Kind::Mass, 100, &["tạ"]),
    (Kind::Mass, 1_000, &["tấn"]),
    (Kind::Length, 1, &["mm"]),
    (Kind::Length, 10, &["cm"]),
    (Kind::Length, 1_000, &["m"]),
    (Kind::Length, 1_000_000, &["km"]),
    (Kind::Area, 1, &["m2", "m²"]),
    (Kind::Area, 10_000, &["ha"]),
    (Kind::Area, 1_000_000, &["km2"]),
    (Kind::Share, 1, &["%", "phần trăm"]),
];

/// Nouns that offices count in one by one. They are another name of a metric's own unit as often
/// as not, and never another magnitude.
const NOUNS: &str = "hồ sơ, ho so, hs, lượt, luot, lần, người, nguoi, phiếu, phieu, văn bản, van ban, vb, \
    thủ tục, thủ tục hành chính, tthc, đơn vị, don vi, cuộc, cuoc, dịch vụ, giao dịch, cái, \
    trường hợp, vụ, việc, nhiệm vụ, quyết định, kiến nghị, phản ánh, lớp, buổi, tin, bài, \
    cơ sở, items, item, cases, dossiers, people, visits";

static NOUN_KEYS: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| NOUNS.split(", ").map(key).collect());

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

    /// Whether it has a fixed relation to others of its kind: money, time, length.
    pub fn is_fixed(&self) -> bool {
        matches!(self.base, Base::Unit(..))
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
    MAGNITUDES.iter().find(|(_, known)| known.contains(&word)).map(|(by, _)| *by)
}

fn unit_of(words: &str) -> Option<Base> {
    let found = UNITS.iter().find(|(_, _, known)| known.contains(&words));
    found.map(|(kind, unit, _)| Base::Unit(*kind, *unit))
}

/// `trđ`, `tỷđ`, `kđ`: a magnitude and a currency without a blank.
fn run_together(word: &str) -> Option<(u64, Base)> {
    let mut magnitudes =
        MAGNITUDES.iter().flat_map(|(by, known)| known.iter().map(move |k| (by, k)));
    magnitudes.find_map(|(by, known)| {
        let base = unit_of(word.strip_prefix(known)?)?;
        matches!(base, Base::Unit(Kind::Dong, _)).then_some((*by, base))
    })
}
