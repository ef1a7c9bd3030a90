//! What stands in a repository and was not read: no regular file, or more than is read.

/// Why a path was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// A symbolic link, wherever it leads.
    Link,
    /// A named pipe.
    Pipe,
    /// The end of a connection between programs.
    Socket,
    /// A device, or something else that is no file.
    Device,
    /// A folder where a file belongs.
    Folder,
    /// A file where a folder belongs.
    File,
    /// Nobody here may read it.
    Denied,
    /// A file larger than is read, both in bytes.
    Large {
        /// How large it is, or at least is.
        size: u64,
        /// How much is read.
        limit: u64,
    },
    /// A folder with more entries than are looked at.
    Crowded {
        /// How many are.
        limit: usize,
    },
    /// A folder too far down.
    Deep {
        /// How far down is looked.
        limit: usize,
    },
}

impl Refused {
    /// The word for it in messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Pipe => "pipe",
            Self::Socket => "socket",
            Self::Device => "device",
            Self::Folder => "folder",
            Self::File => "file",
            Self::Denied => "denied",
            Self::Large { .. } => "large",
            Self::Crowded { .. } => "crowded",
            Self::Deep { .. } => "deep",
        }
    }
}
