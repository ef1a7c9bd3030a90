//! What surrounds the text: who issues the report, number and date, title, addressees, signature,
//! recipients, and the heads of annexes.

use chrono::Datelike as _;

use super::body::block_text;
use super::measure::{mm, width};
use super::page::TEXT_WIDTH;
use super::table::borderless;
use super::xml::{Paragraph, paragraph};
use crate::i18n::{Catalogue, Message};
use crate::report::{AnnexPart, Meta, Signed, roman};

/// The left column of the letterhead; the right one needs the motto's line.
const LEFT: u32 = mm(64);
const RIGHT: u32 = TEXT_WIDTH - LEFT;
/// Room for the registry to write a number, a day or a month in.
const NUMBER: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";
const BLANK: &str = "…………………………";
const DAY: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

/// Everything above the text.
pub(super) fn head(signed: &Signed<'_>, catalogue: &Catalogue) -> String {
    let notices = signed.notices.iter().map(|notice| block_text(notice, catalogue));
    let lang = catalogue.lang();
    let author = &signed.meta.author;
    let parent = author.parent.as_ref().map(|parent| paragraph("ParentBody", parent.get(lang)));
    let issuer = author.name.get(lang);
    // A third to half as long as the name above it.
    let name = width(&issuer.to_uppercase(), 26, true).min(LEFT);
    let left =
        parent.unwrap_or_default() + &paragraph("IssuingBody", issuer) + &rule(name * 2 / 5, LEFT);
    let state = catalogue.word("signed-motto-state");
    let caps = "<w:caps/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>";
    let motto = catalogue.word("signed-motto");
    let right = Paragraph::styled("Motto").run(&state, caps).xml()
        + &paragraph("Motto", &motto)
        + &rule(width(&motto, 28, true).min(RIGHT), RIGHT);
    let mut number = paragraph("DocumentNumber", &own_number(signed, catalogue));
    let dated = paragraph("PlaceAndDate", &place_and_date(signed.meta, catalogue));
    let titled = match signed.title {
        Some(title) => {
            let subject = signed.subject.iter();
            let subject = subject.map(|line| paragraph("Subtitle", &catalogue.text(line)));
            let subject: String = subject.collect();
            paragraph("Title", title.get(lang)) + &subject + &rule(mm(28), TEXT_WIDTH)
        }
        None => {
            number += &signed.subject.iter().map(|line| about(line, catalogue)).collect::<String>();
            String::new()
        }
    };
    notices.collect::<String>()
        + &borderless(&[LEFT, RIGHT], &[[left, right], [number, dated]])
        + &titled
        + &addressees(signed, catalogue)
}

/// What a letter is about, smaller than its number and below it.
fn about(subject: &Message, catalogue: &Catalogue) -> String {
    const LOOK: &str = "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>";
    let text = Message::new("letter-about").with("subject", subject.clone());
    Paragraph::styled("DocumentNumber").run(&catalogue.text(&text), LOOK).xml()
}

fn own_number(signed: &Signed<'_>, catalogue: &Catalogue) -> String {
    let [with, without] = match signed.title {
        Some(_) => ["signed-number", "signed-number-bare"],
        None => ["letter-number", "letter-number-bare"],
    };
    let entry = match &signed.meta.author.symbol {
        Some(symbol) => Message::new(with).with("symbol", symbol.as_str()),
        None => Message::new(without),
    };
    catalogue.text(&entry.with("blank", NUMBER))
}

/// Where and when it is signed; the day is left to be written in.
pub fn place_and_date(meta: &Meta, catalogue: &Catalogue) -> String {
    let place = match &meta.author.place {
        Some(place) => catalogue.text(&Message::new("signed-place").with("place", place)),
        None => String::new(),
    };
    let entry = Message::new("signed-place-date").with("place", place).with("blank", DAY);
    catalogue.text(&entry.with("year", meta.as_of.year().to_string()))
}

/// `Kính gửi:`, on one line for one addressee, as a list for several.
fn addressees(signed: &Signed<'_>, catalogue: &Catalogue) -> String {
    let to = catalogue.word("signed-to");
    match signed.to.as_slice() {
        [] => String::new(),
        [one] => paragraph("Addressee", &format!("{to} {}.", catalogue.text(one))),
        [rest @ .., last] => {
            let rest = rest.iter().map(|name| format!("\n- {};", catalogue.text(name)));
            let last = format!("\n- {}.", catalogue.text(last));
            paragraph("Addressee", &(to + &rest.collect::<String>() + &last))
        }
    }
}

/// A rule of a length, centred in a column.
fn rule(length: u32, column: u32) -> String {
    let side = column.saturating_sub(length) / 2;
    let indent = format!("<w:ind w:left=\"{side}\" w:right=\"{side}\"/>");
    Paragraph::styled("Rule").with(&indent).xml()
}

/// Recipients at left, the signature at right, on one page.
pub(super) fn signature(signed: &Signed<'_>, catalogue: &Catalogue) -> String {
    let author = &signed.meta.author;
    let mut left = String::new();
    if let Some((last, others)) = author.recipients.split_last() {
        left += &paragraph("RecipientsLabel", &catalogue.word("signed-recipients"));
        for name in others {
            left += &paragraph("Recipients", &format!("{};", catalogue.text(name)));
        }
        left += &paragraph("Recipients", &format!("{}.", catalogue.text(last)));
    }
    let mut right = String::new();
    if let Some(signature) = &author.signature {
        for line in signature.authority.iter().chain([&signature.title]) {
            // Who signs writes the title in that the plan does not know.
            right += &paragraph("SignatureTitle", if line.is_empty() { BLANK } else { line });
        }
        right += &paragraph("SignatureName", &signature.name);
    }
    for side in [&mut left, &mut right] {
        // A cell must hold a paragraph.
        if side.is_empty() {
            *side = paragraph("Normal", "");
        }
    }
    let half = TEXT_WIDTH / 2;
    borderless(&[TEXT_WIDTH - half, half], &[[left, right]])
}

/// The head of an annex: its number among several, its title, the report it belongs to.
pub(super) fn annex_head(
    signed: &Signed<'_>,
    annex: &AnnexPart,
    number: Option<usize>,
    catalogue: &Catalogue,
) -> String {
    let entry = Message::new("signed-annex").with("number", number.map(roman));
    let symbol = signed.meta.author.symbol.as_ref().map(|symbol| format!("-{symbol}"));
    let reference = Message::new("signed-annex-of")
        .with("title", signed.title.cloned())
        .with("number", format!("{NUMBER}/BC{}", symbol.unwrap_or_default()))
        .with("blank", DAY)
        .with("year", signed.meta.as_of.year().to_string())
        .with("issuer", &signed.meta.author.name);
    let below = [&reference].into_iter().chain(&annex.note);
    let below = below.map(|text| paragraph("AnnexReference", &catalogue.text(text)));
    paragraph("AnnexNumber", catalogue.text(&entry).trim_end())
        + &paragraph("AnnexTitle", &catalogue.text(&annex.title))
        + &below.collect::<String>()
}
