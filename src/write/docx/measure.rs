//! How wide text is in Times New Roman, as near as column widths and rules need it.

/// Twentieths of a point in a millimetre, times 100.
const TWIPS_PER_100_MM: u32 = 5669;

/// Millimetres in twentieths of a point.
pub(super) const fn mm(millimetres: u32) -> u32 {
    millimetres * TWIPS_PER_100_MM / 100
}

/// The width of a line of text, in twentieths of a point, at a size in half points. Classes of
/// letters stand for the font's table: accents do not widen a letter.
pub(super) fn width(text: &str, half_points: u32, bold: bool) -> u32 {
    let thousandths: u32 = text.chars().map(advance).sum();
    let plain = thousandths * half_points / 100;
    if bold { plain * 106 / 100 } else { plain }
}

/// The advance of a letter in thousandths of the font's size.
fn advance(c: char) -> u32 {
    match c {
        ' ' | '\u{a0}' | '.' | ',' | ';' | ':' | '/' => 260,
        'i' | 'l' | 't' | 'j' | 'f' | 'r' | 'I' | '-' | '(' | ')' => 320,
        'm' | 'w' | 'M' | 'W' | '%' => 840,
        c if c.is_ascii_digit() => 500,
        c if c.is_uppercase() => 700,
        _ => 470,
    }
}
