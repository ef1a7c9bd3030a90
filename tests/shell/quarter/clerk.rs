//! What people do with a form in their own programs: openpyxl fills it in and corrects it, LibreOffice
//! saves it in Excel's old format. Files have the day on which they came.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, UNIX_EPOCH};

use chrono::{DateTime, FixedOffset};
use serde_json::Value;

use crate::support::run::ToEnd as _;

/// Writes values beside the codes of a sheet, or into cells that are named.
const FILL: &str = r"
import sys, json, re, zipfile, openpyxl
form, out, values, saved = sys.argv[1], sys.argv[2], json.loads(sys.argv[3]), sys.argv[4]
book = openpyxl.load_workbook(form)
for sheet in book.worksheets:
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    head = [cell for cell in cells if str(cell.value).startswith('Giá trị')]
    rows = {str(cell.value): cell.row for cell in cells if cell.column < 4}
    for code, value in values.items():
        if code.startswith('!') and sheet is book.worksheets[0]:
            sheet[code[1:]] = value
        elif head and code in rows:
            sheet.cell(rows[code], head[0].column).value = value
book.save(out)
# openpyxl says that it was now.
with zipfile.ZipFile(out) as package:
    parts = [(part, package.read(part)) for part in package.infolist()]
moment = (r'(<dcterms:modified[^>]*>)[^<]*', r'\g<1>' + saved + 'Z')
with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as package:
    for part, held in parts:
        if part.filename == 'docProps/core.xml':
            held = re.sub(*moment, held.decode()).encode()
        package.writestr(part, held)
";

/// The comments of a workbook, by sheet and cell.
const COMMENTS: &str = r"
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
cells = [(sheet.title, cell) for sheet in book for row in sheet.iter_rows() for cell in row]
print(json.dumps({title + '!' + cell.coordinate: cell.comment.text for title, cell in cells if cell.comment}))
";

/// Fills in a form and saves it under another name, at an hour that the file itself tells.
pub fn fill(form: &Path, out: &Path, values: &Value, saved: &str) {
    let run = Command::new("python3")
        .args(["-c", FILL])
        .args([form, out])
        .args([&values.to_string(), saved])
        .to_end();
    assert_eq!(run.code, Some(0), "{}", run.err);
    came_on(out, saved);
}

/// The comments of a workbook, by sheet and cell.
pub fn comments(book: &Path) -> Value {
    Command::new("python3").args(["-c", COMMENTS]).arg(book).to_end().ended(0).json()
}

/// Saves a workbook in the format that Excel had before 2007, and takes the newer one away.
pub fn to_xls(book: &Path) -> PathBuf {
    let folder = book.parent().expect("a folder");
    let home = tempfile::tempdir().expect("a folder");
    let mut soffice = Command::new("soffice");
    soffice.arg(format!("-env:UserInstallation=file://{}", home.path().display()));
    soffice.args(["--headless", "--convert-to", "xls", "--outdir"]).arg(folder).arg(book);
    soffice.to_end().ended(0);
    fs::remove_file(book).expect("removed");
    book.with_extension("xls")
}

/// Lets a file be one of a day and hour in Vietnam.
pub fn came_on(file: &Path, at: &str) {
    let at: DateTime<FixedOffset> = format!("{at}+07:00").parse().expect("a time");
    let seconds = u64::try_from(at.timestamp()).expect("after 1970");
    let opened = fs::File::options().append(true).open(file).expect("open");
    opened.set_modified(UNIX_EPOCH + Duration::from_secs(seconds)).expect("set");
}
