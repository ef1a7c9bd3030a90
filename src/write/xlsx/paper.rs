//! How a table is laid over pages: as wide as one where that can still be read, or else over several
//! beside one another, on which the first columns come again.

use rust_xlsxwriter::{Worksheet, XlsxError};

/// What of a page of A4 across is left between its margins, in points, with a twelfth to spare:
/// programs do not all measure columns alike.
const PAGE: f64 = 705.0;

/// The smallest that a sheet is printed, in per cent: eleven points are seven then, which can be read.
pub(super) const LEAST: u16 = 65;
/// The largest: more would only take more paper.
const MOST: u16 = 85;

/// How wide columns must be to hold words above a table, in characters.
const WORDS: f64 = 40.0;

/// How much of a page columns that come again may take, where it is printed the smallest.
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
/// row is about. How many columns words above the table may take to be read whole: those that come
/// again where they are wide enough, so that each part of the table has the words, or else all of the
/// first page.
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
    let at: Vec<u32> = breaks.iter().filter_map(|at| u32::try_from(*at).ok()).collect();
    sheet.set_vertical_page_breaks(&at)?;
    let is_wide = widths[..repeated].iter().sum::<f64>() >= WORDS;
    Ok(if is_wide { repeated } else { breaks.first().copied().unwrap_or(widths.len()) })
}

/// How wide a column is in print, in points.
fn points(width: f64) -> f64 {
    (width * 7.0 + 5.0) * 0.75
}

/// How a table lies on pages; `None` where one is as wide as it.
fn spread(widths: &[f64], fixed: usize) -> Option<Spread> {
    let points: Vec<f64> = widths.iter().copied().map(points).collect();
    let room = PAGE * 100.0 / f64::from(LEAST);
    if points.iter().sum::<f64>() <= room {
        return None;
    }
    let mut repeated = fixed.min(points.len());
    while points[..repeated].iter().sum::<f64>() > room * REPEATED {
        repeated -= 1;
    }
    let (breaks, widest) = parted(&points, repeated, room);
    let fits = |scale: &u16| widest * f64::from(*scale) / 100.0 <= PAGE;
    let scale = (LEAST..=MOST).rev().find(fits).unwrap_or(LEAST);
    Some(Spread { scale, repeated, breaks })
}

/// The columns that begin a page, on as few pages as there can be and these as equally full as can be,
/// so that no column stands alone; and how wide the widest page is.
fn parted(points: &[f64], repeated: usize, room: f64) -> (Vec<usize>, f64) {
    let again: f64 = points[..repeated].iter().sum();
    let width = |from: usize, to: usize| {
        let own: f64 = points[from..to].iter().sum();
        if from == 0 { own } else { own + again }
    };
    // Of the columns before each: how many pages, the sum of their squares, where the last begins.
    let mut best = vec![(0_usize, 0.0_f64, 0_usize)];
    for to in 1..=points.len() {
        let page = |from: usize| {
            let is_least = from + 1 == to || from == 0 && to <= repeated + 1;
            let width = width(from, to);
            let (pages, squares, _) = best[from];
            (width <= room || is_least).then_some((pages + 1, squares + width * width, from))
        };
        let froms = std::iter::once(0).chain(repeated + 1..to);
        let pages = froms.filter_map(page);
        let fewest =
            pages.min_by(|one, other| (one.0.cmp(&other.0)).then(one.1.total_cmp(&other.1)));
        best.push(fewest.unwrap_or_default());
    }
    let (mut to, mut breaks, mut widest) = (points.len(), Vec::new(), 0.0_f64);
    while to > 0 {
        let from = best[to].2;
        widest = widest.max(width(from, to));
        breaks.extend(Some(from).filter(|from| *from > 0));
        to = from;
    }
    breaks.reverse();
    (breaks, widest)
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
        let points = widths.map(points);
        let room = PAGE * 100.0 / f64::from(found.scale);
        assert!(points[..4].iter().sum::<f64>() <= room, "{found:?}");
        assert!(points[..2].iter().chain(&points[4..]).sum::<f64>() <= room, "{found:?}");
    }

    #[test]
    fn no_column_is_left_alone_on_the_last_page() {
        // Nine fill a page.
        let found = spread(&[21.0; 19], 0).expect("too wide");
        assert_eq!(found.breaks.len(), 2);
        let ends = found.breaks.iter().copied().chain([19]);
        let pages = std::iter::once(0).chain(found.breaks.iter().copied()).zip(ends);
        assert!(pages.clone().all(|(from, to)| to - from >= 6), "{found:?}");
    }

    #[test]
    fn columns_that_fill_a_page_do_not_come_again() {
        let found = spread(&[110.0, 110.0, 110.0, 110.0], 2).expect("too wide");
        assert_eq!(found.repeated, 0);
        assert_eq!(found.breaks, [1, 2, 3]);
        // A column wider than any page has one.
        let found = spread(&[400.0, 10.0], 1).expect("too wide");
        assert_eq!((found.repeated, found.breaks.as_slice()), (0, &[1][..]));
        // Words above it still have columns.
        assert!(spread(&[50.0, 400.0], 1).expect("too wide").breaks.is_empty());
    }
}
