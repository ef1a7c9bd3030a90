use super::*;

fn quantity(text: &str) -> Quantity {
    Quantity::new(text.parse().expect("a decimal"))
}

fn percent(numerator: i64, denominator: i64) -> Ratio {
    Ratio { numerator: numerator.into(), denominator: denominator.into(), scale: 100 }
}

/// Whole units to the nearest bound, with the side on which it lies.
fn gap(target: impl Into<Target>, ratio: &Ratio) -> Option<String> {
    let Margin { units, side } = target.into().gap(ratio)?;
    Some(format!("{units} {}", side.sign()))
}

#[test]
fn the_gap_counts_whole_units() {
    let target = AtLeast(99.into());
    assert_eq!(gap(target, &percent(980, 1000)).as_deref(), Some("-10 ≥"));
    assert_eq!(gap(target, &percent(981, 1001)).as_deref(), Some("-10 ≥"));
    assert_eq!(gap(target, &percent(1000, 1000)).as_deref(), Some("10 ≥"));
    assert_eq!(gap(target, &percent(0, 0)), None);
    let wait = Ratio { numerator: quantity("3020.5"), denominator: 100.into(), scale: 1 };
    assert_eq!(gap(AtMost(30.into()), &wait).as_deref(), Some("-21 ≤"));
}

#[test]
fn every_kind_is_read_as_it_is_written() {
    for spec in Target::KINDS {
        let numbers: &[Quantity] = match spec.shape {
            Shape::Number => &[20.into()],
            Shape::Pair => &[20.into(), 30.into()],
        };
        let target = (spec.read)(numbers).expect("a target");
        assert_eq!(target.spec().key, spec.key);
        assert!(target.numbers().eq(numbers.iter().copied()), "{}", spec.key);
        assert!(target.is_no_weaker_than(&target), "{}", spec.key);
        assert!((spec.read)(&[]).is_err(), "{}", spec.key);
    }
}
