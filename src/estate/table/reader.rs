//! A table, row by row: what kind it is, then its machines.

use super::{Record, Records, TITLES, announced, separator};
use crate::estate::inventory::Builder;
use crate::estate::layout::{self, Nessus, Plan};
use crate::estate::limits::MOST_ROWS;
use crate::estate::own::Export;
use crate::estate::{Columns, Fault, FaultKind, Layout, Question, Read};

/// Rows that are not blank and are looked at before a table is given up as unknown.
const HEAD: usize = 40;

/// A table that is being read.
pub struct Table {
    records: Records,
    rows: Rows,
}

/// What becomes of the rows.
struct Rows {
    builder: Builder,
    chosen: Option<Columns>,
    /// The first rows, until it is known what they are.
    head: Vec<Owned>,
    /// Rows below the header so far.
    count: u32,
    kind: Kind,
}

/// What kind of table it is.
enum Kind {
    /// Not known yet.
    Open,
    /// A row, a machine.
    Machines(Plan),
    /// A row, a finding.
    Findings(Nessus),
    /// Our own export.
    Own(Export),
    /// Nobody knows.
    Asked(Question),
}

/// A row that outlives the text it was read from.
struct Owned {
    row: u32,
    text: String,
    ends: Vec<u32>,
}

impl Owned {
    fn record(&self) -> Record<'_> {
        Record { row: self.row, text: &self.text, ends: &self.ends }
    }
}

impl Table {
    /// The table that begins with `text`, its separator told from `head`; what is returned beside it is to be pushed.
    pub fn new<'t>(text: &'t str, head: &str, builder: Builder, chosen: Option<Columns>) -> (Table, &'t str) {
        let text = text.trim_start_matches('\u{feff}');
        let (records, rest) = match announced(text) {
            Some((separator, rest)) => (Records::new(separator, 2), rest),
            None => (Records::new(separator(head, &|record| header(record).is_some()), 1), text),
        };
        let rows = Rows { builder, chosen, head: Vec::new(), count: 0, kind: Kind::Open };
        (Table { records, rows }, rest)
    }

    /// Reads on.
    ///
    /// # Errors
    /// Where reading must stop.
    pub fn push(&mut self, text: &str) -> Result<(), Fault> {
        let rows = &mut self.rows;
        self.records.push(text, &mut |record| rows.take(record))
    }

    /// Whether more of the file would change anything.
    pub fn wants_more(&self) -> bool {
        !matches!(self.rows.kind, Kind::Asked(_))
    }

    /// Rows below the header so far.
    pub fn count(&self) -> u32 {
        self.rows.count
    }

    /// The end of the table, or of what could be read of it.
    ///
    /// # Errors
    /// When there is nothing to show.
    pub fn finish(mut self, stopped: Option<Fault>) -> Result<Read, Fault> {
        let stopped = stopped.or_else(|| {
            let rows = &mut self.rows;
            self.records.finish(&mut |record| rows.take(record)).err()
        });
        self.rows.finish(stopped)
    }
}

impl Rows {
    fn take(&mut self, record: Record<'_>) -> Result<(), Fault> {
        if record.is_blank() {
            return Ok(());
        }
        if !matches!(self.kind, Kind::Open) {
            return self.row(record);
        }
        self.head.push(Owned { row: record.row, text: record.text.to_owned(), ends: record.ends.to_vec() });
        let plain = self.chosen.is_none() && self.head.len() <= TITLES;
        let known = if plain { header(&record) } else { None };
        match known {
            // The header is the last row so far, and nothing above it is a machine.
            Some(kind) => {
                self.kind = kind;
                self.head.clear();
                Ok(())
            }
            None if self.head.len() >= HEAD => self.settle(),
            None => Ok(()),
        }
    }

    /// No header was found: the columns a person chose, or those that their text tells, or a question.
    fn settle(&mut self) -> Result<(), Fault> {
        let head = std::mem::take(&mut self.head);
        let records: Vec<Record<'_>> = head.iter().map(Owned::record).collect();
        let (columns, layout) = match self.chosen {
            Some(columns) => (columns, Layout::Chosen),
            None => match layout::columns(&records, &|text| self.builder.knows(text)) {
                Ok(columns) => (columns, Layout::Headerless),
                Err(question) => {
                    self.kind = Kind::Asked(question);
                    return Ok(());
                }
            },
        };
        self.kind = Kind::Machines(Plan::chosen(columns, layout));
        records.into_iter().skip(columns.skip as usize).try_for_each(|record| self.row(record))
    }

    fn row(&mut self, record: Record<'_>) -> Result<(), Fault> {
        if self.count >= MOST_ROWS {
            return Err(Fault::at(record.row, 1, FaultKind::TooManyRows));
        }
        self.count += 1;
        match &mut self.kind {
            Kind::Machines(plan) => {
                let machine = plan.machine(&record, self.count);
                self.builder.add(&machine).map_err(|kind| Fault::at(record.row, 1, kind))?;
            }
            Kind::Findings(findings) => findings.add(&record, self.count),
            Kind::Own(own) => own.add(&record),
            Kind::Asked(_) | Kind::Open => {}
        }
        Ok(())
    }

    fn finish(mut self, mut stopped: Option<Fault>) -> Result<Read, Fault> {
        if matches!(self.kind, Kind::Open) && !self.head.is_empty() {
            stopped = stopped.or(self.settle().err());
        }
        let layout = match self.kind {
            Kind::Asked(question) => return Ok(Read::Question(question)),
            Kind::Own(own) => return Ok(Read::Estate(own.stopped(stopped))),
            Kind::Findings(findings) => {
                for machine in findings.machines() {
                    if let Err(kind) = self.builder.add(&machine) {
                        stopped = stopped.or(Some(Fault::whole(kind)));
                        break;
                    }
                }
                Layout::Nessus
            }
            Kind::Machines(plan) => plan.layout,
            Kind::Open => return Err(stopped.unwrap_or(Fault::whole(FaultKind::Empty))),
        };
        if self.builder.rows() == 0 {
            return Err(stopped.unwrap_or(Fault::whole(FaultKind::NoRows)));
        }
        Ok(Read::Inventory(self.builder.finish(layout, stopped)))
    }
}

/// What a row announces, if it is a header.
fn header(record: &Record<'_>) -> Option<Kind> {
    if let Some(own) = Export::from_header(record) {
        return Some(Kind::Own(own));
    }
    if let Some(findings) = Nessus::from_header(record) {
        return Some(Kind::Findings(findings));
    }
    Plan::from_header(record).map(Kind::Machines)
}
