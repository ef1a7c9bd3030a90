//! Which styles show a number as a percentage, a date or a duration.

use std::collections::BTreeMap;

use quick_xml::events::Event;

use super::Unusable;
use super::archive::Archive;
use super::budget::Budget;
use super::xml::attributes;

/// What a style makes of a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Look {
    /// A number.
    #[default]
    Plain,
    /// A hundredfold with a sign behind it.
    Percent,
    /// A day, perhaps with a time; or a time of day.
    Date,
    /// Hours, or minutes, without a day.
    Duration,
}

/// What keeping a format in mind takes beside its number.
const FORMAT: usize = 96;

/// The look of each style, by its number.
pub(super) fn read(
    archive: &mut Archive<'_>,
    part: &str,
    budget: &mut Budget,
) -> Result<Vec<Look>, Unusable> {
    let mut xml = archive.needed(part)?;
    let mut own = BTreeMap::new();
    let mut looks = Vec::new();
    // The same tags stand in other lists too.
    let mut of_cells = false;
    loop {
        match xml.next()? {
            Event::Eof => return Ok(looks),
            Event::Start(tag) => match tag.local_name().into_inner() {
                "numFmt" => {
                    let values = attributes(&tag, ["numFmtId", "formatCode"])?;
                    let [Some(id), Some(format)] = values else { continue };
                    let look = of_format(&format);
                    if look != built_in(&id) {
                        budget.hold(FORMAT + id.len())?;
                        own.insert(id, look);
                    }
                }
                "cellXfs" => of_cells = true,
                "xf" if of_cells => {
                    let [id] = attributes(&tag, ["numFmtId"])?;
                    let id = id.unwrap_or_default();
                    budget.hold(size_of::<Look>())?;
                    looks.push(own.get(&id).copied().unwrap_or_else(|| built_in(&id)));
                }
                _ => {}
            },
            Event::End(tag) if tag.local_name().into_inner() == "cellXfs" => of_cells = false,
            _ => {}
        }
    }
}

/// The look of a format that every spreadsheet knows by its number.
pub(super) fn built_in(id: &str) -> Look {
    match id.parse() {
        Ok(9 | 10) => Look::Percent,
        // Those from 27 are the same in the lands that write days otherwise.
        Ok(14..=22 | 27..=36 | 45 | 47 | 50..=58) => Look::Date,
        Ok(46) => Look::Duration,
        _ => Look::Plain,
    }
}

/// The look of a number format: what stands in its first section, or anywhere if it is a `%`, that
/// is neither quoted nor escaped.
pub(super) fn of_format(format: &str) -> Look {
    let mut quoted = false;
    let mut sections = 0;
    let mut look = Look::Plain;
    let mut bracket: Option<String> = None;
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        if let Some(inner) = &mut bracket {
            if c != ']' {
                inner.push(c.to_ascii_lowercase());
                continue;
            }
            // `[h]` counts beyond a day; anything else in brackets is a colour, a condition, a land.
            let same = |unit: char| !inner.is_empty() && inner.chars().all(|c| c == unit);
            if sections == 0 && look == Look::Plain && ['h', 'm', 's'].into_iter().any(same) {
                look = Look::Duration;
            }
            bracket = None;
            continue;
        }
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '\\' | '_' | '*' => {
                chars.next();
            }
            '%' => return Look::Percent,
            '[' => bracket = Some(String::new()),
            ';' => sections += 1,
            'd' | 'm' | 'y' | 'h' | 's' | 'D' | 'M' | 'Y' | 'H' | 'S'
                if sections == 0 && look == Look::Plain =>
            {
                look = Look::Date;
            }
            _ => {}
        }
    }
    look
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_apart() {
        for (format, look) in [
            ("General", Look::Plain),
            ("#,##0", Look::Plain),
            ("0\"%\"", Look::Plain),
            ("0\\%", Look::Plain),
            ("0_%", Look::Plain),
            ("0.00E+00", Look::Plain),
            ("#,##0\" ngày\"", Look::Plain),
            ("[Red]0;dd", Look::Plain),
            ("0%", Look::Percent),
            ("0.00%", Look::Percent),
            ("#,##0.0 %;[Red]-0%", Look::Percent),
            ("\"x\"0%", Look::Percent),
            ("dd/mm/yyyy", Look::Date),
            ("[$-42A]dd mmmm yyyy", Look::Date),
            ("h:mm AM/PM", Look::Date),
            ("[h]:mm", Look::Duration),
            ("[MM]:ss", Look::Duration),
        ] {
            assert_eq!(of_format(format), look, "{format}");
        }
        for (id, look) in [("0", Look::Plain), ("10", Look::Percent), ("14", Look::Date)] {
            assert_eq!(built_in(id), look);
        }
        assert_eq!(built_in("99999999999999999999"), Look::Plain);
    }
}
