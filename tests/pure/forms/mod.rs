//! Forms go out empty and come back as figures, whoever fills them in: as CSV, in a workbook filled
//! in by another program, and in a workbook that yet another program saves as CSV.
//!
//! Two of the tests need other programs: `python3` with openpyxl, and LibreOffice's `soffice`. With
//! `CI` set they must be there; elsewhere their absence is said and the test does nothing.

mod answered;
mod canonical;
mod filled;
mod formats;
mod workbook;
