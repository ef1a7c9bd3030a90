//! The known name that a misspelt one most likely means.

use strsim::{damerau_levenshtein, jaro_winkler};

/// The nearest of the known names, if any is near enough to be worth suggesting. Case and the
/// choice between `-`, `_`, `.` and blank never count as a difference.
pub fn nearest<'a>(text: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let plain = |text: &str| text.to_lowercase().replace(['_', ' ', '.'], "-");
    let wanted = plain(text);
    if wanted.is_empty() {
        return None;
    }
    let letters = |text: &str| text.chars().count();
    let length = letters(&wanted);
    known
        .into_iter()
        .map(|name| (name, plain(name)))
        // Neither measure below finds texts near of which one is that much longer, and both take
        // time and memory by the product of the lengths, while a text may be a whole file.
        .filter(|(_, candidate)| {
            let other = letters(candidate);
            5 * length.min(other) >= 3 * length.max(other)
        })
        .map(|(name, candidate)| {
            let distance = damerau_levenshtein(&wanted, &candidate);
            let longest = length.max(letters(&candidate));
            (distance, longest, jaro_winkler(&wanted, &candidate), name)
        })
        // A third of the letters may differ: of two letters none, for `q3` is no slip for `q1`.
        .filter(|(distance, longest, similarity, _)| *distance <= longest / 3 || *similarity > 0.93)
        .min_by(|a, b| a.0.cmp(&b.0).then(b.2.total_cmp(&a.2)).then(a.3.cmp(b.3)))
        .map(|(_, _, _, name)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_what_is_near_and_nothing_else() {
        let known = ["settled-on-time", "settled-late", "pending"];
        assert_eq!(nearest("setled-on-time", known).as_deref(), Some("settled-on-time"));
        assert_eq!(nearest("SETTLED_LATE", known).as_deref(), Some("settled-late"));
        assert_eq!(nearest("pendign", known).as_deref(), Some("pending"));
        assert_eq!(nearest("xyz", known), None);
        assert_eq!(nearest("q3", ["q1", "q2"]), None);
        assert_eq!(nearest("Q-1", ["q1", "q2"]).as_deref(), Some("q1"));
        assert_eq!(nearest("", known), None);
    }
}
