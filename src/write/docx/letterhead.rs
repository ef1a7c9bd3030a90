//! What surrounds the text: who issues the report, number and date, title, addressees, signature,
//! recipients, and the heads of annexes.

use chrono::Datelike as _;

use super::body;
use super::measure::{mm, width};
use super::page::TEXT_WIDTH;
use super::table::borderless;
use super::xml::Paragraph;
use crate::i18n::{Catalogue, Message};
use crate::report::{AnnexPart, Signed, roman};

/// The left column of the letterhead; the right one needs the motto's line.
const LEFT: u32 = mm(64);
const RIGHT: u32 = TEXT_WIDTH - LEFT;
/// Room for the registry to write a number, a day or a month in.
const NUMBER: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";
const BLANK: &str = "…………………………";
const DAY: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

/// Everything above the text.
pub(super) fn head(signed: &Signed, catalogue: &Catalogue, out: &mut String) {
    body::notices(&signed.notices, catalogue, out);
    let lang = catalogue.lang();
    let mut left = String::new();
    if let Some(parent) = &signed.parent {
        Paragraph::styled("ParentBody").text(parent.get(lang)).write(&mut left);
    }
    let issuer = signed.issuer.get(lang);
    Paragraph::styled("IssuingBody").text(issuer).write(&mut left);
    // A third to half as long as the name above it.
    let name = width(&issuer.to_uppercase(), 26, true).min(LEFT);
    rule(name * 2 / 5, LEFT, &mut left);
    let mut right = String::new();
    let state = catalogue.word("signed-motto-state");
    let caps = "<w:caps/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>";
    Paragraph::styled("Motto").run(&state, caps).write(&mut right);
    let motto = catalogue.word("signed-motto");
    Paragraph::styled("Motto").text(&motto).write(&mut right);
    rule(width(&motto, 28, true).min(RIGHT), RIGHT, &mut right);
    let mut number = String::new();
    Paragraph::styled("DocumentNumber").text(&own_number(signed, catalogue)).write(&mut number);
    let mut dated = String::new();
    let line = place_and_date(signed, catalogue);
    Paragraph::styled("PlaceAndDate").text(&line).write(&mut dated);
    borderless(&[LEFT, RIGHT], &[[left, right], [number, dated]], out);

    Paragraph::styled("Title").text(signed.title.get(lang)).write(out);
    for line in &signed.subject {
        Paragraph::styled("Subtitle").text(&catalogue.text(line)).write(out);
    }
    rule(mm(28), TEXT_WIDTH, out);
    addressees(signed, catalogue, out);
}

fn own_number(signed: &Signed, catalogue: &Catalogue) -> String {
    catalogue.text(
        &match &signed.symbol {
            Some(symbol) => Message::new("signed-number").with("symbol", symbol.as_str()),
            None => Message::new("signed-number-bare"),
        }
        .with("blank", NUMBER),
    )
}

fn place_and_date(signed: &Signed, catalogue: &Catalogue) -> String {
    let place = match &signed.place {
        Some(place) => catalogue.text(&Message::new("signed-place").with("place", place)),
        None => String::new(),
    };
    let entry = Message::new("signed-place-date").with("place", place).with("blank", DAY);
    catalogue.text(&entry.with("year", signed.drawn_up.year().to_string()))
}

/// `Kính gửi:`, on one line for one addressee, as a list for several.
fn addressees(signed: &Signed, catalogue: &Catalogue, out: &mut String) {
    let to = catalogue.word("signed-to");
    match signed.to.as_slice() {
        [] => {}
        [one] => {
            let line = format!("{to} {}.", catalogue.text(one));
            Paragraph::styled("Addressee").text(&line).write(out);
        }
        [rest @ .., last] => {
            let mut lines = vec![to];
            lines.extend(rest.iter().map(|name| format!("- {};", catalogue.text(name))));
            lines.push(format!("- {}.", catalogue.text(last)));
            Paragraph::styled("Addressee").text(&lines.join("\n")).write(out);
        }
    }
}

/// A rule of a length, centred in a column.
fn rule(length: u32, column: u32, out: &mut String) {
    let side = column.saturating_sub(length) / 2;
    let indent = format!("<w:ind w:left=\"{side}\" w:right=\"{side}\"/>");
    Paragraph::styled("Rule").with(&indent).write(out);
}

/// Recipients at left, the signature at right, on one page.
pub(super) fn signature(signed: &Signed, catalogue: &Catalogue, out: &mut String) {
    let mut left = String::new();
    if let Some((last, others)) = signed.recipients.split_last() {
        let label = catalogue.word("signed-recipients");
        Paragraph::styled("RecipientsLabel").text(&label).write(&mut left);
        for name in others {
            let line = format!("{};", catalogue.text(name));
            Paragraph::styled("Recipients").text(&line).write(&mut left);
        }
        let line = format!("{}.", catalogue.text(last));
        Paragraph::styled("Recipients").text(&line).write(&mut left);
    }
    let mut right = String::new();
    if let Some(signature) = &signed.signature {
        for line in signature.authority.iter().chain([&signature.title]) {
            // Who signs writes the title in that the plan does not know.
            let line = if line.is_empty() { BLANK } else { line };
            Paragraph::styled("SignatureTitle").text(line).write(&mut right);
        }
        Paragraph::styled("SignatureName").text(&signature.name).write(&mut right);
    }
    for side in [&mut left, &mut right] {
        // A cell must hold a paragraph.
        if side.is_empty() {
            Paragraph::styled("Normal").write(side);
        }
    }
    let half = TEXT_WIDTH / 2;
    borderless(&[TEXT_WIDTH - half, half], &[[left, right]], out);
}

/// The head of an annex: its number among several, its title, the report it belongs to.
pub(super) fn annex_head(
    signed: &Signed,
    annex: &AnnexPart,
    number: Option<usize>,
    catalogue: &Catalogue,
    out: &mut String,
) {
    let entry = Message::new("signed-annex").with("number", number.map(roman).unwrap_or_default());
    Paragraph::styled("AnnexNumber").text(catalogue.text(&entry).trim_end()).write(out);
    Paragraph::styled("AnnexTitle").text(&catalogue.text(&annex.title)).write(out);
    let title = signed.title.get(catalogue.lang());
    let number = match &signed.symbol {
        Some(symbol) => format!("{NUMBER}/BC-{symbol}"),
        None => format!("{NUMBER}/BC"),
    };
    let reference = Message::new("signed-annex-of")
        .with("title", title)
        .with("number", number)
        .with("blank", DAY)
        .with("year", signed.drawn_up.year().to_string())
        .with("issuer", &signed.issuer);
    Paragraph::styled("AnnexReference").text(&catalogue.text(&reference)).write(out);
    if let Some(note) = &annex.note {
        Paragraph::styled("AnnexReference").text(&catalogue.text(note)).write(out);
    }
}
