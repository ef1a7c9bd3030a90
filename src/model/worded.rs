//! Kinds that have a word each, by which files, JSON and the catalogue know them.

/// Declares kinds with their words: the list of all, and the word of each.
macro_rules! worded {
    ($(#[$about:meta])* $seen:vis enum $name:ident {
        $($(#[$of:meta])* $kind:ident = $word:literal,)*
    }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $seen enum $name {
            $($(#[$of])* $kind),*
        }

        impl $name {
            /// All of them, in order.
            #[allow(dead_code, reason = "not every kind is ever gone through")]
            pub const ALL: [Self; [$($word),*].len()] = [$(Self::$kind),*];

            /// The word for it.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$kind => $word),*
                }
            }
        }
    };
}
pub(crate) use worded;
