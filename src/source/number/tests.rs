use proptest::prelude::*;

use super::*;

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

#[test]
fn one_reading_is_taken_in_every_file() {
    for (text, value) in [
        ("1520", "1520"),
        ("0", "0"),
        ("12.5", "12.5"),
        ("12.50", "12.5"),
        ("0.995", "0.995"),
        ("1234.567", "1234.567"),
        ("1.2340", "1.234"),
        ("1 520", "1520"),
        ("1\u{a0}520", "1520"),
        ("1\u{202f}234\u{202f}567", "1234567"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("1,520.5", "1520.5"),
        ("1 520.500", "1520.5"),
        ("１５２０", "1520"),
        ("１２．５", "12.5"),
        (" 1520\u{200b} ", "1520"),
        ("'1520", "1520"),
        ("+5", "5"),
        ("999999999999999.999999", "999999999999999.999999"),
        ("0.0000010", "0.000001"),
    ] {
        for comma in [false, true] {
            assert_eq!(number(text, comma), Ok(decimal(value)), "{text:?} {comma}");
        }
    }
}

#[test]
fn the_decimal_comma_needs_a_file_that_leaves_it_free() {
    for (text, value) in [
        ("12,5", "12.5"),
        ("1.520,5", "1520.5"),
        ("1 520,5", "1520.5"),
        ("0,995", "0.995"),
        ("1.234.567,125", "1234567.125"),
    ] {
        assert_eq!(number(text, true), Ok(decimal(value)), "{text}");
        let fault = NumberFault::DecimalComma { number: decimal(value) };
        assert_eq!(number(text, false), Err(fault), "{text}");
    }
}

#[test]
fn two_readings_are_shown_and_none_is_taken() {
    for text in ["1.234", "1,234", "12.345", "123,456", "１．２３４"] {
        let fraction: String = text.replace(',', ".").chars().map(half_width).collect();
        let grouped = decimal(&fraction.replace('.', ""));
        let fault = NumberFault::Ambiguous { grouped, fraction: decimal(&fraction) };
        for comma in [false, true] {
            assert_eq!(number(text, comma), Err(fault), "{text}");
        }
    }
}

#[test]
fn every_other_fault_is_named() {
    use NumberFault as Fault;
    let some = |text: &str| Some(decimal(text));
    for (text, fault) in [
        ("", Fault::Empty),
        ("\u{a0}", Fault::Empty),
        ("1.23.4", Fault::Grouping),
        ("15 20", Fault::Grouping),
        ("1234,567,890", Fault::Grouping),
        ("0.234.567", Fault::Grouping),
        ("1.234,567,890", Fault::Grouping),
        ("1,520 500", Fault::Grouping),
        ("5.", Fault::Grouping),
        (".5", Fault::Grouping),
        ("-5", Fault::Negative { number: some("5") }),
        ("\u{2212}12.5", Fault::Negative { number: some("12.5") }),
        ("(1 520)", Fault::Negative { number: some("1520") }),
        ("(15 hồ sơ)", Fault::Words),
        ("-1.234", Fault::Negative { number: None }),
        ("007", Fault::LeadingZeros { number: decimal("7") }),
        ("00", Fault::LeadingZeros { number: decimal("0") }),
        ("012.5", Fault::LeadingZeros { number: decimal("12.5") }),
        ("0.0000001", Fault::Decimals),
        ("12.299999999999999", Fault::Decimals),
        ("1000000000000000", Fault::TooLarge),
        ("98.7%", Fault::Percent { number: some("98.7") }),
        ("98,7 %", Fault::Percent { number: some("98.7") }),
        ("98,700%", Fault::Percent { number: None }),
        ("%", Fault::Words),
        (".", Fault::Words),
        ("15 hồ sơ", Fault::Suffix { number: some("15") }),
        ("1.520.000₫", Fault::Suffix { number: some("1520000") }),
        ("1/2 hồ sơ", Fault::Suffix { number: None }),
        ("12h30", Fault::Suffix { number: None }),
        ("01/02/2022", Fault::Date),
        ("1-2", Fault::Date),
        ("2022-03-01", Fault::Date),
        ("Feb-22", Fault::Date),
        ("1-Thg2", Fault::Date),
        ("01.02.2022", Fault::Date),
        ("10:30", Fault::Date),
        ("01/02/2022 0:00", Fault::Date),
        ("1,52E+03", Fault::Scientific),
        ("1.5e3", Fault::Scientific),
        ("1E15", Fault::Scientific),
        ("#REF!", Fault::ExcelError),
        ("#N/A", Fault::ExcelError),
        ("#DIV/0!", Fault::ExcelError),
        ("#####", Fault::TooNarrow),
        ("=SUM(A1:A3)", Fault::Formula),
        ("-", Fault::Dash),
        ("–", Fault::Dash),
        ("không", Fault::Words),
        ("n/a", Fault::Words),
        ("inf", Fault::Words),
        ("NaN", Fault::Words),
        ("1_000", Fault::Suffix { number: None }),
        ("0x10", Fault::Suffix { number: None }),
        ("٣", Fault::Words),
    ] {
        assert_eq!(number(text, false), Err(fault), "{text:?}");
    }
}

proptest! {
    #[test]
    fn canonical_figures_are_themselves(units in 0_i64..1_000_000_000_000_000, scale in 0_u32..=6) {
        let value = Decimal::new(units, scale).normalize();
        let text = value.to_string();
        let ambiguous = value.scale() == 3 && value >= Decimal::ONE && value < Decimal::from(1000);
        for comma in [false, true] {
            match number(&text, comma) {
                Ok(read) => prop_assert_eq!(read, value),
                Err(fault) => {
                    let grouped = decimal(&text.replace('.', ""));
                    prop_assert_eq!(fault, NumberFault::Ambiguous { grouped, fraction: value });
                    prop_assert!(ambiguous, "{}", text);
                }
            }
        }
    }

    #[test]
    fn grouped_figures_are_what_was_grouped(
        units in 1_000_000_i64..1_000_000_000_000_000,
        cents in 1_u8..100,
        sign in prop::sample::select(vec!['.', ',', ' ', '\u{a0}', '\u{202f}']),
    ) {
        let digits = units.to_string();
        let mut text = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(sign);
            }
            text.push(digit);
        }
        prop_assert_eq!(number(&text, false), Ok(Decimal::from(units)));
        let point = if sign == '.' { ',' } else { '.' };
        let expected = decimal(&format!("{units}.{cents:02}"));
        prop_assert_eq!(number(&format!("{text}{point}{cents:02}"), true), Ok(expected));
    }

    /// Whatever is accepted is one of the two readings that a sheet of paper allows: all signs
    /// dropped, or the last one taken as the point.
    #[test]
    fn what_is_accepted_agrees_with_paper(
        text in "[0-9]{1,4}([., \u{a0}][0-9]{1,4}){0,4}", comma: bool,
    ) {
        if let Ok(read) = number(&text, comma) {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            let whole = decimal(&digits);
            let after = text.rsplit(['.', ',']).next().map_or(0, str::len);
            let scale = u32::try_from(after).expect("short");
            let fraction = Decimal::from_i128_with_scale(whole.mantissa(), scale);
            prop_assert!(read == whole || read == fraction, "{} {}", text, read);
        }
    }

    #[test]
    fn nothing_panics(text: String, numeric in "[-+0-9.,' %eE()/#=:٠-٩０-９]{0,40}", comma: bool) {
        let _ = number(&text, comma);
        let _ = number(&numeric, comma);
    }
}

proptest::proptest! {
    /// A number of digits alone is read like one with something about it, zero for zero.
    #[test]
    fn digits_are_read_the_quick_way_as_with_care(text in "0{0,2}[0-9]{1,17}") {
        let shape = |read: Result<Decimal, NumberFault>| read.map(|number| (number, number.scale()));
        let careful = number(&format!("{text}\u{200b}"), false);
        proptest::prop_assert_eq!(shape(number(&text, false)), shape(careful));
    }
}
