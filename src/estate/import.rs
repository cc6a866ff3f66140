//! A file, slice by slice.

use super::inventory::{Builder, Inventory, Judge};
use super::limits::{MOST_BYTES, clip};
use super::nmap::Nmap;
use super::own::Export;
use super::table::Table;
use super::text::{Decoder, ENOUGH, foreign, foreign_text};
use super::{Columns, Fault, FaultKind, Foreign, Question};

/// Characters from which the separator is told.
const HEAD: usize = 64 << 10;

/// A file that is being read. Push its bytes in slices of any size, then finish.
///
/// Between slices the caller may do something else: a slice of 256 KiB takes a few milliseconds.
///
/// ```
/// use overdue::estate::{Import, Matcher, Read};
/// use overdue::facts;
///
/// let matcher = Matcher::new(facts::current());
/// let mut import = Import::new(Box::new(move |clues| matcher.judge(clues)), None);
/// import.push(b"Server;OS\nlab-1;Windows Server 2008 R2 Standard\n");
/// import.push(b"lab-2;Windows Server 2008 R2 Enterprise\n");
/// let Ok(Read::Inventory(inventory)) = import.finish() else { panic!("a list with a header") };
/// let groups = inventory.groups();
/// assert_eq!((groups.len(), groups[0].count), (1, 2));
/// assert_eq!(groups[0].hosts, ["lab-1", "lab-2"]);
/// ```
pub struct Import {
    bytes: usize,
    stopped: Option<Fault>,
    columns: Option<Columns>,
    decoder: Option<Decoder>,
    /// Bytes, then characters, of a beginning that is too short to tell what it is.
    head: Vec<u8>,
    text: String,
    stage: Stage,
}

enum Stage {
    /// Not known yet.
    Head(Box<Builder>),
    Table(Box<Table>),
    Nmap(Box<Nmap>),
    /// It was something else, as `stopped` tells.
    Over,
}

/// What a file came to.
#[derive(Debug)]
pub enum Read {
    /// Machines.
    Inventory(Inventory),
    /// Server groups: our own export, come back.
    Estate(Export),
    /// A table whose columns are not known: ask, and read the same file again with [`Columns`].
    Question(Question),
}

impl Import {
    /// A file of which nothing has come yet. `judge` is asked once for each set of clues. `columns` as a person chose them,
    /// when the file was read before and its layout was not known.
    pub fn new(judge: Judge, columns: Option<Columns>) -> Import {
        Import {
            bytes: 0,
            stopped: None,
            columns,
            decoder: None,
            head: Vec::new(),
            text: String::new(),
            stage: Stage::Head(Box::new(Builder::new(judge))),
        }
    }

    /// Takes the next bytes. False: reading has stopped, and what follows would not be looked at; call
    /// [`Import::finish`], which tells why.
    pub fn push(&mut self, bytes: &[u8]) -> bool {
        if self.stopped.is_some() || !self.wants_more() {
            return false;
        }
        let room = MOST_BYTES - self.bytes;
        let taken = &bytes[..bytes.len().min(room)];
        self.bytes += taken.len();
        let mut told = self.take(taken);
        if told.is_ok() && taken.len() < bytes.len() {
            told = Err(Fault::whole(FaultKind::TooLarge));
        }
        self.stopped = told.err();
        self.stopped.is_none() && self.wants_more()
    }

    /// Data rows read so far, for showing progress.
    pub fn rows(&self) -> u32 {
        match &self.stage {
            Stage::Table(table) => table.count(),
            Stage::Nmap(nmap) => nmap.count(),
            Stage::Head(_) | Stage::Over => 0,
        }
    }

    /// The end of the file.
    ///
    /// # Errors
    /// When there is nothing to show: no text, an empty file, a fault before the first row. A fault after it is told by
    /// [`Inventory::stopped`], and the rows before it are there.
    pub fn finish(mut self) -> Result<Read, Fault> {
        if self.stopped.is_none() {
            self.stopped = self.end_of_text().err();
        }
        match self.stage {
            Stage::Table(table) => table.finish(self.stopped),
            Stage::Nmap(nmap) => nmap.finish(self.stopped),
            Stage::Head(_) | Stage::Over => Err(self.stopped.unwrap_or(Fault::whole(FaultKind::Empty))),
        }
    }

    fn wants_more(&self) -> bool {
        !matches!(&self.stage, Stage::Table(table) if !table.wants_more())
    }

    fn take(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        if self.decoder.is_some() {
            return self.decode(bytes);
        }
        self.head.extend_from_slice(bytes);
        if self.head.len() < ENOUGH { Ok(()) } else { self.begin() }
    }

    /// Tells what the bytes are, and decodes them.
    fn begin(&mut self) -> Result<(), Fault> {
        let head = std::mem::take(&mut self.head);
        // As many as there are at the least, so that it does not matter how the file was sliced.
        let first = &head[..head.len().min(ENOUGH)];
        if let Some(foreign) = foreign(first) {
            return Err(Fault::whole(FaultKind::Foreign(foreign)));
        }
        let (decoder, mark) = Decoder::for_head(first);
        self.decoder = Some(decoder);
        self.decode(&head[mark..])
    }

    fn decode(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let Some(decoder) = &mut self.decoder else { return Ok(()) };
        let from = self.text.len();
        decoder.push(bytes, &mut self.text);
        // No text of people has a NUL; a program, a database or a picture has one soon.
        if self.text.as_bytes()[from..].contains(&0) {
            self.text.truncate(self.text[from..].find('\0').unwrap_or(0) + from);
            self.read(false)?;
            return Err(Fault::whole(FaultKind::Foreign(Foreign::Binary)));
        }
        self.read(false)
    }

    fn end_of_text(&mut self) -> Result<(), Fault> {
        if self.decoder.is_none() {
            self.begin()?;
        }
        if let Some(decoder) = &mut self.decoder {
            decoder.finish(&mut self.text);
        }
        self.read(true)
    }

    /// Reads the characters that have come; the first of them tell how.
    fn read(&mut self, last: bool) -> Result<(), Fault> {
        let text = std::mem::take(&mut self.text);
        match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Table(table) => {
                self.stage = Stage::Table(table);
                self.read_table(&text)
            }
            Stage::Nmap(nmap) => {
                self.stage = Stage::Nmap(nmap);
                self.read_nmap(&text)
            }
            Stage::Head(builder) if !last && text.len() < HEAD => {
                self.text = text;
                self.stage = Stage::Head(builder);
                Ok(())
            }
            Stage::Head(builder) => {
                let head = text.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == '\u{feff}');
                if let Some(foreign) = foreign_text(head) {
                    return Err(Fault::whole(FaultKind::Foreign(foreign)));
                }
                if head.starts_with('<') {
                    self.stage = Stage::Nmap(Box::new(Nmap::new(*builder)));
                    return self.read_nmap(&text);
                }
                let (table, rest) = Table::new(&text, clip(&text, HEAD), *builder, self.columns);
                self.stage = Stage::Table(Box::new(table));
                self.read_table(rest)
            }
            Stage::Over => Ok(()),
        }
    }

    fn read_table(&mut self, text: &str) -> Result<(), Fault> {
        let Stage::Table(table) = &mut self.stage else { return Ok(()) };
        table.push(text)
    }

    fn read_nmap(&mut self, text: &str) -> Result<(), Fault> {
        let Stage::Nmap(nmap) = &mut self.stage else { return Ok(()) };
        nmap.push(text)
    }
}

impl std::fmt::Debug for Import {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Import").field("bytes", &self.bytes).finish_non_exhaustive()
    }
}
