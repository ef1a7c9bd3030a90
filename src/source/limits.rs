//! What no file of a repository can be, however large a province: past these bounds one finding
//! says so, and nothing is read on. Each is far above what anyone has handed in, and low enough
//! that whatever stands in a file is judged in moments and in little memory.

/// The most rows of a submission: a row a metric or task, and no unit owes thousands of them.
pub const ROWS: usize = 20_000;

/// The most columns of a submission. It needs two; a clerk's table has a dozen.
pub const COLUMNS: usize = 256;

/// The most cells of a row that are read: empty ones beyond its columns are Excel's habit, and may
/// be 16,384.
pub const CELLS: usize = 1024;

/// The longest cell of a submission, in characters: a note is a sentence or two.
pub const CELL: usize = 10_000;

/// The most tokens of a plan's file, beyond those that its length makes likely: keys, signs, values,
/// blanks. A plan has one for every four or five bytes.
pub const TOKENS: usize = 400_000;
/// How many bytes allow for one more: each takes some eighty bytes of memory.
pub const TOKEN_BYTES: usize = 8;

/// The longest text of a plan's file, in characters: a clause is a few hundred.
pub const TEXT: usize = 5_000;
