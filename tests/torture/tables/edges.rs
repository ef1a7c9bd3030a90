//! Files at the edge of what is read: without a byte, at the limit of size, too wide, too tall.

use super::{Table, sane_table};
use crate::dice::Dice;
use crate::truth::{Fate, Made};

/// Each once a run: they are large.
pub fn edges() -> Vec<Made> {
    const LIMIT: usize = 8 << 20;
    let mut all = Vec::new();
    let mut add = |family: &str, table: Table, bytes: Vec<u8>| all.push(table.made(family, bytes));
    let nothing = |mut table: Table| {
        table.truth.values_mut().for_each(|fate| *fate = Fate::Refused);
        table
    };
    let table = || sane_table(&mut Dice::new(7)).careful();
    add("no byte", nothing(table()), Vec::new());
    add("one byte", nothing(table()), vec![b'\n']);
    add("only a mark", nothing(table()), b"\xef\xbb\xbf".to_vec());
    add("only a header", nothing(table()), b"metric,value,note,evidence\n".to_vec());
    add("only commas", nothing(table()), vec![b','; 10_000]);
    add("only quotes", nothing(table()), vec![b'"'; 9_999]);
    add("only noughts", nothing(table()), vec![0; 9_999]);
    for more in [-1_i64, 0, 1] {
        let mut text = table().text().into_bytes();
        let size = usize::try_from(LIMIT as i64 + more).expect("a size");
        let blank = b"\n";
        while text.len() < size {
            text.extend(blank);
        }
        add("at the limit", table(), text);
    }
    let mut long = table();
    long.rows[3].note = "ơ".repeat(1 << 19);
    let text = long.text().into_bytes();
    add("a cell of a megabyte", long, text);
    let wide = table();
    let lines = wide.lines(',', false);
    let commas = ",".repeat(100_000);
    add(
        "a hundred thousand columns",
        wide,
        (lines.join(&format!("{commas}\n")) + "\n").into_bytes(),
    );
    let tall = table();
    let text = tall.text() + &"khác,1,,\n".repeat(20_001);
    add("more rows than are read", tall, text.into_bytes());
    let digits = "1".repeat(1 << 20);
    let mut endless = table();
    endless.rows[0].value = digits;
    endless.truth.insert("c1".to_owned(), Fate::Refused);
    let text = endless.text().into_bytes();
    add("a figure of a megabyte", endless, text);
    all
}
