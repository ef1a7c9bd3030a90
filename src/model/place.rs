//! Where in the committed files something was stated.

/// A file among the sources that were read, by its position there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A stretch of one file's decoded text, in bytes; `start == end` is a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Whose text the bytes are counted in.
    pub file: FileId,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Place {
    /// The very beginning of a file: for what concerns the file as a whole.
    pub fn top(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }
}

/// A value together with the place that states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    /// What is stated.
    pub value: T,
    /// The text that states it, without the key.
    pub place: Place,
}

impl<T> Placed<T> {
    /// Joins a value to its place.
    pub fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }
}
