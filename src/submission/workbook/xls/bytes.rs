//! Numbers and texts out of the bytes of an old workbook.

use crate::submission::workbook::Unusable;

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|number| u16::from_le_bytes(*number))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|number| u32::from_le_bytes(*number))
}

pub(super) fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().map(|number| u64::from_le_bytes(*number))
}

/// A record of the stream and those that go on with it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pieces<'s> {
    /// The stream, from the first piece's content on.
    rest: &'s [u8],
    length: usize,
}

/// What goes on with the record before it.
const CONTINUE: u16 = 0x3c;

impl<'s> Pieces<'s> {
    /// A record whose content begins the rest of the stream.
    pub fn new(rest: &'s [u8], length: usize) -> Self {
        Self { rest, length }
    }

    /// What is left of this piece.
    fn piece(&self) -> &'s [u8] {
        &self.rest[..self.length]
    }

    /// Goes on to the next piece, where there is one.
    fn advance(&mut self) -> Result<(), Unusable> {
        let rest = &self.rest[self.length..];
        let (Some(CONTINUE), Some(length)) = (u16_at(rest, 0), u16_at(rest, 2)) else {
            return Err(Unusable::Damaged);
        };
        let length = usize::from(length);
        self.rest = rest.get(4..).filter(|rest| rest.len() >= length).ok_or(Unusable::Damaged)?;
        self.length = length;
        Ok(())
    }

    /// Takes so many bytes, which may lie in several pieces, and keeps none.
    fn skip(&mut self, mut count: usize) -> Result<(), Unusable> {
        while count > self.length {
            count -= self.length;
            self.rest = &self.rest[self.length..];
            self.length = 0;
            self.advance()?;
        }
        self.rest = &self.rest[count..];
        self.length -= count;
        Ok(())
    }

    /// Takes a few bytes: a field lies whole in a piece.
    fn field<const N: usize>(&mut self) -> Result<[u8; N], Unusable> {
        if self.length == 0 {
            self.advance()?;
        }
        let field = *self.piece().first_chunk().ok_or(Unusable::Damaged)?;
        self.skip(N)?;
        Ok(field)
    }

    pub fn byte(&mut self) -> Result<u8, Unusable> {
        self.field().map(|[byte]| byte)
    }

    pub fn short(&mut self) -> Result<u16, Unusable> {
        self.field().map(u16::from_le_bytes)
    }

    pub fn long(&mut self) -> Result<u32, Unusable> {
        self.field().map(u32::from_le_bytes)
    }

    /// Takes a text of so many characters with all that belongs to it: its looks and how it is
    /// spoken.
    pub fn text(&mut self, length: usize) -> Result<String, Unusable> {
        const WIDE: u8 = 1;
        const SPOKEN: u8 = 4;
        const RICH: u8 = 8;
        let signs = self.byte()?;
        let runs = if signs & RICH != 0 { usize::from(self.short()?) } else { 0 };
        let spoken = if signs & SPOKEN != 0 { self.long()? as usize } else { 0 };
        let mut units: Vec<u16> = Vec::new();
        let mut wide = signs & WIDE != 0;
        while units.len() < length {
            if self.length == 0 {
                self.advance()?;
                // Each piece says anew how its characters are kept.
                wide = self.byte()? & WIDE != 0;
            }
            let (size, left) = (if wide { 2 } else { 1 }, length - units.len());
            let count = left.min(self.length / size);
            if count == 0 {
                return Err(Unusable::Damaged);
            }
            let bytes = &self.piece()[..count * size];
            match wide {
                true => {
                    let (pairs, _) = bytes.as_chunks::<2>();
                    units.extend(pairs.iter().map(|pair| u16::from_le_bytes(*pair)));
                }
                false => units.extend(bytes.iter().map(|byte| u16::from(*byte))),
            }
            self.skip(count * size)?;
        }
        self.skip(4 * runs)?;
        self.skip(spoken)?;
        Ok(String::from_utf16_lossy(&units))
    }
}
