//! How the form of a file is described: tables of keys, each with the kind of its value.
//!
//! A table is declared once, by [`tables!`], and is two things: the keys as data, from which the
//! schemas are drawn, and a struct of what has been read. A key that the description lacks is no
//! field of the struct, and one that no loader uses is a field that the compiler calls unused.

use super::cursor::Cursor;
use super::kind::Shape;
use crate::model::{Place, Placed};

/// Whether a table must have a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Its absence is a finding.
    Required,
    /// It may be left out.
    Optional,
    /// Something is amiss without it unless another key is there, which its table's reader says.
    Unless(&'static str),
    /// A check asks for it: nobody is told to delete it.
    Advised,
    /// So it is where one of these keys stands in the table, or in a table that is in it.
    With(&'static [&'static str]),
    /// It means something only where another key is `true`; elsewhere it is unknown.
    Beside(&'static str),
}

/// A key of a table.
#[derive(Debug)]
pub(crate) struct Key {
    /// As a plan writes it; also the attribute of the table's entry in the catalogue that says what
    /// it is.
    pub name: &'static str,
    pub need: Need,
    /// What its value looks like.
    pub shape: fn() -> Shape,
}

/// The keys of a table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Table {
    /// The catalogue's entry that says what the table is.
    pub words: &'static str,
    pub keys: &'static [Key],
}

/// A table that can be read.
pub(super) trait Read: Sized {
    const TABLE: Table;

    /// Reports the keys that the table does not have, and reads every other.
    fn read(cursor: &Cursor<'_, '_>) -> Self;
}

/// What was found under a key.
pub(super) struct Field<T> {
    /// What could be read; `None` where nothing is there, or something else, which was reported.
    pub value: Option<T>,
    /// Where it stands; where it is absent, the table.
    pub place: Place,
    /// Whether the key is there, readable or not, or another that most likely means it.
    pub stated: bool,
}

impl<T> Field<T> {
    /// What was read, seen otherwise.
    pub fn map<U>(self, see: impl FnOnce(T) -> U) -> Field<U> {
        Field { value: self.value.map(see), place: self.place, stated: self.stated }
    }

    /// What was read, or what stands for nothing.
    pub fn or_default(self) -> T
    where
        T: Default,
    {
        self.value.unwrap_or_default()
    }
}

impl<T> Field<Placed<T>> {
    /// What was read without its place.
    pub fn bare(self) -> Option<T> {
        self.value.map(|value| value.value)
    }
}

/// Declares tables: the catalogue's entry, then a line a key with its kind and, where it is not
/// optional, its need. Keys are read, and missed, in this order. A key that is only held to its form
/// has a name with `_` in front; its name in the file then stands behind it, as for `type`.
macro_rules! tables {
    ($($table:ident $words:literal {
        $($field:ident $($name:literal)? : $kind:ty $(= $need:expr)?;)*
    })*) => {$(
        pub(super) struct $table {
            /// Its header, or the whole of an inline table.
            #[allow(dead_code, reason = "most loaders need the place of a key only")]
            pub place: $crate::model::Place,
            $(pub $field: Field<<$kind as Kind>::Value>,)*
        }

        impl Read for $table {
            const TABLE: Table = Table {
                words: $words,
                keys: &[$(Key {
                    name: tables!(@name $field $($name)?),
                    need: tables!(@need $($need)?),
                    shape: <$kind as Kind>::shape,
                }),*],
            };

            fn read(cursor: &Cursor<'_, '_>) -> Self {
                let cursor = cursor.held_to(Self::TABLE.keys);
                Self {
                    place: cursor.place,
                    $($field: cursor.take::<$kind>(
                        tables!(@name $field $($name)?),
                        tables!(@need $($need)?),
                    ),)*
                }
            }
        }
    )*};
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $name:literal) => { $name };
    (@need) => { Need::Optional };
    (@need $need:expr) => { $need };
}
pub(super) use tables;
