//! Figures in every writing that clerks, programs and machines have come up with.

use crate::dice::Dice;
use crate::truth::{Fate, decimal};

/// A cell that is to hold a figure: what stands in it, and what is to become of it.
pub struct Writing {
    pub text: String,
    pub fate: Fate,
}

fn plain(dice: &mut Dice) -> u64 {
    let most = *dice.of(&[10, 1_000, 100_000, 100_000_000]);
    dice.roll(most) as u64
}

/// Digits in groups of three.
pub fn grouped(number: u64, sign: &str) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(sign);
        }
        text.push(digit);
    }
    text
}

/// The digits of another script, from its nought on.
fn in_script(text: &str, nought: char) -> String {
    let digit = |c: char| match c.to_digit(10) {
        Some(digit) => char::from_u32(nought as u32 + digit).expect("a digit"),
        None => c,
    };
    text.chars().map(digit).collect()
}

/// A whole number that nobody can read otherwise.
pub fn sane(dice: &mut Dice) -> Writing {
    let number = plain(dice);
    Writing { text: number.to_string(), fate: Fate::Read(number.into()) }
}

/// Any writing of a figure. `comma` says that a comma may stand in it by itself.
pub fn awkward(dice: &mut Dice, whole: bool) -> Writing {
    let number = plain(dice);
    let exactly = decimal(&number.to_string());
    let careful = |text: String| Writing { text, fate: Fate::Careful(exactly) };
    let is_short = (1_000..1_000_000).contains(&number);
    match dice.roll(26) {
        0 => sane(dice),
        // Of four to six digits it may be a fraction: 1.234.
        at @ 1..=6 => {
            let signs = [".", ",", " ", "\u{a0}", "\u{202f}", "'", "\u{2019}", "_", "\u{2009}"];
            let sign = if at == 1 { "." } else { *dice.of(&signs) };
            let text = grouped(number, sign);
            match is_short && matches!(sign, "." | ",") {
                true => Writing { text, fate: Fate::Refused },
                false => careful(text),
            }
        }
        7 => careful(in_script(&number.to_string(), *dice.of(&['٠', '۰', '०', '０', '𝟎', '០']))),
        8 => careful(format!(
            "{}{number}",
            dice.of(&["+", " ", "\u{a0}", "\u{feff}", "'", "\u{200b}"])
        )),
        9 => careful(format!(
            "{number}{}",
            dice.of(&[" ", "\u{a0}", "\u{200b}", "\u{200e}", "\t", "."])
        )),
        10 => careful(format!("{}{number}", "0".repeat(1 + dice.roll(4)))),
        11 | 12 => {
            let tenths = 1 + dice.roll(9);
            let sign = dice.of(&[".", ","]);
            let fraction = decimal(&format!("{number}.{tenths}"));
            // A count is whole: it is refused for what it is.
            let fate = if whole { Fate::Refused } else { Fate::Careful(fraction) };
            Writing { text: format!("{number}{sign}{tenths}"), fate }
        }
        13 => {
            let text = format!("{}{}{}", dice.of(&["−", "-", "–", "﹣", "("]), number, "");
            let text = if text.starts_with('(') { text + ")" } else { text };
            let fate = if number == 0 { Fate::Careful(exactly) } else { Fate::Refused };
            Writing { text, fate }
        }
        14 => careful(format!("{}e{}", 1 + dice.roll(9), dice.roll(5))).scientific(),
        15 => {
            refused(format!("{number}{}", dice.of(&["%", "‰", " %", "-", "?", "*", "/2", ":30"])))
        }
        16 => careful(format!("{number} {}", dice.of(&["hồ sơ", "đ", "₫", "VND", "(a)", "[1]"]))),
        17 => refused(format!("{number} {}", dice.of(&["triệu", "nghìn", "tr", "k", "M"])))
            .unless(number),
        18 | 19 => refused((*dice.of(ERRORS)).to_owned()),
        20 => refused((*dice.of(DATES)).to_owned()),
        21 => refused((*dice.of(WORDS)).to_owned()),
        22 => refused(format!("={number}+1")),
        23 => {
            let (one, other) = (1 + dice.roll(99), 1 + dice.roll(99));
            refused(format!(
                "{one}{}{other}",
                dice.of(&[" ", "..", "-", "/", "\u{202e}", "~", "x"])
            ))
        }
        24 => refused("9".repeat(30 + dice.roll(400))),
        _ => {
            // A blank that nobody sees between two digits: the digits are these all the same.
            let text = number.to_string();
            let at = dice.roll(text.len() + 1);
            let (before, after) = text.split_at(at);
            careful(format!("{before}{}{after}", dice.of(&["\u{200b}", "\u{ad}", "\u{2060}"])))
        }
    }
}

fn refused(text: String) -> Writing {
    Writing { text, fate: Fate::Refused }
}

impl Writing {
    fn scientific(self) -> Self {
        let (digit, power) = self.text.split_once('e').expect("a power");
        let number =
            decimal(digit) * decimal(&format!("1{}", "0".repeat(power.parse().expect("one"))));
        Self { fate: Fate::Careful(number), ..self }
    }

    /// Nothing is nothing by the thousand too.
    fn unless(self, number: u64) -> Self {
        if number == 0 { Self { fate: Fate::Careful(0.into()), ..self } } else { self }
    }
}

const ERRORS: &[&str] = &[
    "#DIV/0!",
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "####",
    "#SPILL!",
    "Err:502",
    "#GIÁTRỊ!",
    "NaN",
    "inf",
    "-Infinity",
    "null",
    "NULL",
    "None",
    "undefined",
    "TRUE",
    "FALSE",
];

const DATES: &[&str] = &[
    "01/02/2022",
    "2022-02-01",
    "1-2",
    "12:30",
    "3/4",
    "01.02.2022",
    "2022-W05",
    "1-thg 2",
    "44593/1",
    "ngày 5 tháng 3",
    "2022-02-01T00:00:00Z",
];

const WORDS: &[&str] = &[
    "-",
    "—",
    "..",
    "x",
    "nt",
    "như trên",
    "\"",
    "〃",
    "không",
    "chưa có số liệu",
    "@SUM(A1)",
    "+A1",
    "½",
    "²",
    "Ⅻ",
    "0x10",
    "năm",
    "1,2,3",
    "1.2.3",
    "1..2",
    "--1",
    "++1",
    "5)",
    "(5",
    "1/0",
    "~12",
    ">5",
    "<3",
    "≥7",
    "12*",
    "<b>5</b>",
    "&#53;",
    "\\u0035",
    "5;6",
    "5|6",
    "５，６７，８",
];
