//! What no program can do without that sums submissions: read every file, split it into fields,
//! parse the figures and add them up by metric. No position, no check, no exact decimal.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Sums the submissions in a folder and says what it did, so that nothing of it is dropped.
pub fn run(folder: &Path) -> io::Result<()> {
    let mut sums: HashMap<Vec<u8>, i64> = HashMap::new();
    for file in files(folder)? {
        add(&fs::read(file)?, &mut sums)?;
    }
    println!("{} metrics, {} in all", sums.len(), sums.values().sum::<i64>());
    Ok(())
}

fn add(text: &[u8], sums: &mut HashMap<Vec<u8>, i64>) -> io::Result<()> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text);
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record)? {
        let figure = record.get(1).and_then(|value| std::str::from_utf8(value).ok()?.parse().ok());
        let (Some(metric), Some(figure)) = (record.get(0), figure) else { continue };
        let figure: i64 = figure;
        match sums.get_mut(metric) {
            Some(sum) => *sum += figure,
            None => drop(sums.insert(metric.to_vec(), figure)),
        }
    }
    Ok(())
}

/// The files in a folder and below.
pub fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() { &mut folders } else { &mut files }.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}
