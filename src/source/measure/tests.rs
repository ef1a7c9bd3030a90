use proptest::prelude::*;

use super::*;

/// What is proposed for a cell of a metric in a unit: the numbers, parted by `|`.
fn meant(text: &str, own: &str) -> Option<String> {
    let shown =
        |numbers: &[Decimal]| numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join("|");
    Some(match measured(text, true, &[own])? {
        Measured::Own(numbers) => format!("own {}", shown(&numbers)),
        Measured::Counted { number, noun } => format!("{noun}? {number}"),
        Measured::Other { meant } => format!("other {}", shown(&meant)),
        Measured::Inexact(number) => format!("inexact {}", shown(number.as_slice())),
    })
}

#[test]
fn another_unit_is_worked_out_exactly() {
    for (text, own, expected) in [
        // Magnitudes, with and without the currency.
        ("1,2 tỷ", "đồng", "other 1200000000"),
        ("1.2 tỷ", "triệu đồng", "other 1200"),
        ("1,2 tỷ đồng", "triệu đồng", "other 1200"),
        ("1.2 ty", "million VND", "other 1200"),
        ("3 tr", "đồng", "other 3000000"),
        ("3 triệu", "tỷ đồng", "other 0.003"),
        ("3trđ", "đồng", "other 3000000"),
        ("500 nghìn tỷ", "tỷ đồng", "other 500000"),
        ("15 nghìn", "hồ sơ", "other 15000"),
        ("15 nghin ho so", "ho so", "other 15000"),
        ("15 nghìn", "nghìn lượt", "own 15"),
        ("15 nghìn lượt", "lượt", "other 15000"),
        ("5k", "lượt", "other 5000"),
        ("2 chục", "phiếu", "other 20"),
        ("1 tá", "phiếu", "other 12"),
        ("1,5 giờ", "phút", "other 90"),
        ("90 phút", "giờ", "other 1.5"),
        ("90'", "phút", "own 90"),
        ("12h30", "phút", "other 750"),
        ("1 giờ 30 phút", "phút", "other 90"),
        ("1 giờ 30 phút", "minutes", "other 90"),
        ("1 tỷ 200 triệu đồng", "triệu đồng", "other 1200"),
        ("2 tấn", "kg", "other 2000"),
        ("120 m2", "ha", "other 0.012"),
        ("VND 1500", "đồng", "own 1500"),
        ("VND 1500", "triệu đồng", "other 0.0015"),
        // Two readings of the number are two of what it comes to.
        ("1.500 tr", "million VND", "own 1500|1.5"),
        ("1.200 tỷ", "triệu đồng", "other 1200000|1200"),
        ("1.200tr.đ", "đồng", "other 1200000000|1200000"),
    ] {
        assert_eq!(meant(text, own).as_deref(), Some(expected), "{text} in {own}");
    }
}

#[test]
fn what_has_no_fixed_relation_gets_no_number() {
    for (text, own) in [
        ("2 ngày", "giờ"),
        ("2 ngày", "ngày làm việc"),
        ("1 tháng", "ngày"),
        ("100 usd", "đồng"),
        ("15 nghìn lượt", "hồ sơ"),
        ("3 triệu đồng", "hồ sơ"),
        ("15 lượt", "phút"),
        ("1 tỷ 2", "triệu đồng"),
        ("1 nghìn 2", "hồ sơ"),
        ("1tỷ2", "đồng"),
        // Without an exact form in six decimals.
        ("100 giây", "giờ"),
        // Too large for any figure.
        ("999999999999 tỷ", "đồng"),
    ] {
        assert_eq!(meant(text, own).as_deref(), Some("other "), "{text} in {own}");
    }
}

#[test]
fn the_own_unit_is_no_other() {
    for (text, own, expected) in [
        ("15 hồ sơ", "hồ sơ", "own 15"),
        ("15 Hồ sơ.", "hồ sơ", "own 15"),
        ("15 (hồ sơ)", "hồ sơ", "own 15"),
        ("2750,5 phút", "phút", "own 2750.5"),
        ("45%", "%", "own 45"),
        ("15 phản ánh, kiến nghị", "phản ánh, kiến nghị", "own 15"),
        // Perhaps by another name.
        ("100 hồ sơ", "items", "hồ sơ? 100"),
    ] {
        assert_eq!(meant(text, own).as_deref(), Some(expected), "{text} in {own}");
    }
}

#[test]
fn guesses_and_bounds_are_told_from_counts() {
    for (text, expected) in [
        ("~100", "inexact 100"),
        ("khoảng 3", "inexact 3"),
        ("15 (dự kiến)", "inexact 15"),
        (">95", "inexact "),
        ("100+", "inexact "),
        ("trên 50", "inexact "),
    ] {
        assert_eq!(meant(text, "hồ sơ").as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn remarks_are_no_units() {
    for text in ["15 đã duyệt", "15 (quý 1)", "không", "1/2 hồ sơ", "hồ sơ", "", "15 abc 3 xyz"]
    {
        assert_eq!(meant(text, "hồ sơ"), None, "{text}");
    }
}

proptest! {
    /// There and back again: what a number comes to in a larger unit comes back as the number.
    #[test]
    fn conversion_is_exact(units in 0_i64..1_000_000_000, scale in 0_u32..3) {
        let number = Decimal::new(units, scale).normalize();
        let (Some(small), Some(large)) = (Measure::read("nghìn đồng"), Measure::read("triệu đồng"))
        else { panic!("two units") };
        let (up, down) = (small.to(&large).expect("fixed"), large.to(&small).expect("fixed"));
        let there = up.apply(number, 12).expect("exact");
        prop_assert_eq!(down.apply(there, 12), Some(number));
        prop_assert_eq!(there * Decimal::from(1000), number);
    }

    #[test]
    fn nothing_panics(text: String, numeric in "[0-9.,' ]{0,12}(tỷ|giờ|k|m2| )?[0-9]{0,30}", comma: bool) {
        let _ = measured(&text, comma, &["đồng"]);
        let _ = measured(&numeric, comma, &["phút", "hours"]);
    }
}

#[test]
fn thousands_are_never_dropped() {
    // However it is typed, 15 thousand is never proposed as 15.
    for text in
        ["15 nghìn", "15nghìn", "15 ngàn", "15 nghin", "15k", "15 K", "15 (nghìn)", "15.nghìn"]
    {
        assert_eq!(meant(text, "hồ sơ").as_deref(), Some("other 15000"), "{text}");
    }
}
