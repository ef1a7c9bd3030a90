//! How a table is laid over pages: as wide as one where that can still be read, or else over several
//! beside one another, on which the first columns come again.

use rust_xlsxwriter::{Worksheet, XlsxError};

/// What of a page of A4 across is left between its margins, in points, with a twelfth to spare:
/// programs do not all measure columns alike.
const PAGE: f64 = 705.0;

/// The smallest that a sheet is printed, in per cent: eleven points are seven then, which can be read.
const LEAST: u16 = 65;
/// The largest: more would only take more paper.
const MOST: u16 = 85;

/// How much of a page columns that come again may take.
const REPEATED: f64 = 0.5;

/// How a table lies on several pages beside one another.
#[derive(Debug, PartialEq, Eq)]
struct Spread {
    /// In per cent of its size.
    scale: u16,
    /// The columns that come again on each page, from the first.
    repeated: usize,
    /// The columns that begin a page.
    breaks: Vec<usize>,
}

/// Lays a table over pages, by the widths of its columns in characters; the first `fixed` say what a
/// row is about. How many columns the first page has.
pub(super) fn lay(sheet: &mut Worksheet, widths: &[f64], fixed: u16) -> Result<usize, XlsxError> {
    let Some(Spread { scale, repeated, breaks }) = spread(widths, usize::from(fixed)) else {
        sheet.set_print_fit_to_pages(1, 0);
        return Ok(widths.len());
    };
    sheet.set_print_scale(scale);
    // What belongs beside one another comes one after the other.
    sheet.set_page_order(false);
    if let Some(last) = repeated.checked_sub(1).and_then(|last| u16::try_from(last).ok()) {
        sheet.set_repeat_columns(0, last)?;
    }
    let breaks: Vec<u32> = breaks.iter().filter_map(|at| u32::try_from(*at).ok()).collect();
    sheet.set_vertical_page_breaks(&breaks)?;
    Ok(breaks.first().map_or(widths.len(), |first| *first as usize))
}

/// How a table lies on pages; `None` where one is as wide as it.
fn spread(widths: &[f64], fixed: usize) -> Option<Spread> {
    let points: Vec<f64> = widths.iter().map(|width| (width * 7.0 + 5.0) * 0.75).collect();
    if points.iter().sum::<f64>() * f64::from(LEAST) / 100.0 <= PAGE {
        return None;
    }
    let at = |scale: u16| broken(&points, fixed, PAGE * 100.0 / f64::from(scale));
    let fewest = at(LEAST).1.len();
    // As large as so many pages let it be.
    let mut scales = (LEAST..=MOST).rev().map(|scale| (scale, at(scale)));
    let (scale, (repeated, breaks)) = scales.find(|(_, (_, breaks))| breaks.len() == fewest)?;
    Some(Spread { scale, repeated, breaks })
}

/// How many columns come again, and before which a page ends, where it has so much room.
fn broken(points: &[f64], fixed: usize, room: f64) -> (usize, Vec<usize>) {
    let mut repeated = fixed.min(points.len());
    while points[..repeated].iter().sum::<f64>() > room * REPEATED {
        repeated -= 1;
    }
    let again: f64 = points[..repeated].iter().sum();
    let (mut used, mut breaks) = (0.0, Vec::new());
    for (at, width) in points.iter().enumerate() {
        if used + width > room && at > repeated {
            breaks.push(at);
            used = again;
        }
        used += width;
    }
    (repeated, breaks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_read_on_one_page_stays_on_one() {
        assert_eq!(spread(&[46.0, 32.0, 60.0, 60.0], 2), None);
        assert_eq!(spread(&[], 0), None);
    }

    #[test]
    fn a_wide_table_is_parted_and_its_first_columns_come_again() {
        let widths = [6.0, 40.0, 60.0, 60.0, 60.0, 60.0];
        let found = spread(&widths, 2).expect("too wide");
        assert_eq!((found.repeated, found.breaks.as_slice()), (2, &[4][..]));
        assert!((LEAST..=MOST).contains(&found.scale), "{found:?}");
        // Each page holds its columns.
        let points = widths.map(|width: f64| (width * 7.0 + 5.0) * 0.75);
        let room = PAGE * 100.0 / f64::from(found.scale);
        assert!(points[..4].iter().sum::<f64>() <= room, "{found:?}");
        assert!(points[..2].iter().chain(&points[4..]).sum::<f64>() <= room, "{found:?}");
    }

    #[test]
    fn columns_that_fill_a_page_do_not_come_again() {
        let found = spread(&[110.0, 110.0, 110.0, 110.0], 2).expect("too wide");
        assert_eq!(found.repeated, 0);
        assert_eq!(found.breaks, [1, 2, 3]);
        // A column wider than any page has one.
        let found = spread(&[400.0, 10.0], 1).expect("too wide");
        assert_eq!((found.repeated, found.breaks.as_slice()), (0, &[1][..]));
    }
}
