//! Old workbooks that are cut, changed, or of nothing but signs.

use super::*;

const WHOLE: &[u8] = include_bytes!("../../../../tests/pure/forms/kinds.xls");

fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Unusable> {
    read(bytes, &mut Budget::of(bytes.len())).map(|(sheets, _)| sheets)
}

#[test]
fn a_whole_one_is_read() {
    let sheets = sheets(WHOLE).expect("sheets");
    let names: Vec<_> = sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.visible)).collect();
    assert_eq!(names, [("Số liệu", true), ("Cũ", false)]);
    assert_eq!(sheets[0].cells[&(5, 2)].text, "1520");
    assert!(sheets[0].cells[&(5, 2)].is_number && sheets[0].cells[&(11, 2)].is_formula);
    assert_eq!(sheets[0].merged, [[21, 2, 22, 2]]);
}

#[test]
fn a_cut_or_changed_one_is_read_or_refused() {
    for end in (0..WHOLE.len()).step_by(97) {
        assert!(sheets(&WHOLE[..end]).is_err() || end > 8_000, "cut at {end}");
    }
    for at in (0..WHOLE.len()).step_by(13) {
        for value in [0, 0x7f, 0xff] {
            let mut bytes = WHOLE.to_vec();
            bytes[at] = value;
            // Whatever it is: it ends, and within the budget.
            let _ = sheets(&bytes);
        }
    }
}

#[test]
fn a_chain_that_bites_its_tail_ends() {
    let mut bytes = WHOLE.to_vec();
    let sector = |number: u32| (number as usize + 1) * 512;
    let table = sector(bytes::u32_at(&bytes, 76).expect("the first of the table"));
    for (number, next) in (0_u32..128).zip(bytes[table..table + 512].as_chunks_mut::<4>().0) {
        *next = number.to_le_bytes();
    }
    assert_eq!(sheets(&bytes).err(), Some(Unusable::Damaged));
    assert_eq!(sheets(&MAGIC).err(), Some(Unusable::Damaged));
    assert_eq!(sheets(&[MAGIC.as_slice(), &[0xff; 4096]].concat()).err(), Some(Unusable::Damaged));
}
