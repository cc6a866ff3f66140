//! A file, slice by slice.

use super::inventory::{Builder, Inventory, Judge};
use super::limits::MOST_BYTES;
use super::{Columns, Estate, Fault, FaultKind, Question};

/// A file that is being read. Push its bytes in slices of any size, then finish.
///
/// Between slices the caller may do something else: a slice of 256 KiB takes a few milliseconds.
pub struct Import {
    bytes: usize,
    stopped: Option<Fault>,
    columns: Option<Columns>,
    builder: Builder,
}

/// What a file came to.
#[derive(Debug)]
pub enum Read {
    /// Machines.
    Inventory(Inventory),
    /// Server groups: our own export, come back.
    Estate(Estate),
    /// A table whose columns are not known: ask, and read the same file again with [`Columns`].
    Question(Question),
}

impl Import {
    /// A file of which nothing has come yet. `columns` as a person chose them, when the file was read before and
    /// its layout was not known.
    pub fn new(judge: Judge, columns: Option<Columns>) -> Import {
        Import { bytes: 0, stopped: None, columns, builder: Builder::new(judge) }
    }

    /// Takes the next bytes. False: reading has stopped, and what follows would not be looked at; call
    /// [`Import::finish`], which tells why.
    pub fn push(&mut self, bytes: &[u8]) -> bool {
        self.bytes += bytes.len();
        if self.bytes > MOST_BYTES {
            self.stopped = Some(Fault::whole(FaultKind::TooLarge));
        }
        self.stopped.is_none()
    }

    /// Data rows read so far, for showing progress.
    pub fn rows(&self) -> u32 {
        self.builder.rows()
    }

    /// The end of the file.
    ///
    /// # Errors
    /// When there is nothing to show: no text, an empty file, a fault before the first row. A fault after it is told by
    /// [`Inventory::stopped`], and the rows before it are there.
    pub fn finish(self) -> Result<Read, Fault> {
        match self.stopped {
            Some(fault) => Err(fault),
            None if self.columns.is_some() => Ok(Read::Inventory(self.builder.finish(super::Layout::Chosen, None))),
            None => Err(Fault::whole(FaultKind::Empty)),
        }
    }
}

impl std::fmt::Debug for Import {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Import").field("bytes", &self.bytes).finish_non_exhaustive()
    }
}
