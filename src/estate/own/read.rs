//! Our own export, come back. Its fields are held to what a file of answers is held to.

use super::COLUMNS;
use crate::answers::json::Json;
use crate::answers::{self, ServerGroup, read_estate};
use crate::estate::table::Record;
use crate::estate::table::write::like_formula;
use crate::estate::{Fault, FaultKind};
use crate::facts::Catalogue;

/// Our own export as it was read; [`Export::groups`] makes server groups of it.
#[derive(Debug)]
pub struct Export {
    /// Where reading stopped early, and why; everything before is here.
    pub stopped: Option<Fault>,
    /// Where each of [`COLUMNS`] stands.
    places: Vec<Option<usize>>,
    /// Each group as a file of answers holds it, with its row.
    groups: Vec<(u32, Json)>,
}

/// The groups of an export.
#[derive(Debug)]
pub struct Estate {
    /// Those without a fault.
    pub groups: Vec<ServerGroup>,
    /// What is wrong with the others, each with its row and column.
    pub faults: Vec<Fault>,
}

impl Export {
    /// The export whose header this is; none where it is another's.
    pub(in crate::estate) fn from_header(header: &Record<'_>) -> Option<Export> {
        let place = |name: &str| header.fields().position(|cell| cell.eq_ignore_ascii_case(name));
        let ours = ["id", "support_ended", "ephi", "network"].iter().all(|name| place(name).is_some());
        ours.then(|| Export { stopped: None, places: COLUMNS.map(place).to_vec(), groups: Vec::new() })
    }

    pub(in crate::estate) fn add(&mut self, record: &Record<'_>) {
        let cell = |name: &str| {
            let text = self.place(name).map_or("", |column| record.raw(column));
            if like_formula(text) { text.strip_prefix('\'').unwrap_or(text) } else { text }
        };
        let mut group = Vec::new();
        let put = |fields: &mut Vec<(String, Json)>, column: &str, name: &str, number: bool| {
            let text = cell(column);
            if !text.is_empty() {
                let value = text.trim().parse().ok().filter(|_| number).map(Json::Int);
                fields.push((name.to_owned(), value.unwrap_or_else(|| Json::Text(text.to_owned()))));
            }
        };
        for name in ["id", "label", "product", "support_ended", "ephi", "network", "in_service_since", "corrected_on"] {
            put(&mut group, name, name, false);
        }
        put(&mut group, "count", "count", true);
        let (mut cover, mut remedy) = (Vec::new(), Vec::new());
        for name in ["program", "until"] {
            put(&mut cover, &format!("extended_support_{name}"), name, false);
        }
        for (name, number) in
            [("action", false), ("by", false), ("cost", true), ("hours", true), ("downtime_hours", true)]
        {
            put(&mut remedy, &format!("remedy_{name}"), name, number);
        }
        for (name, fields) in [("extended_support", cover), ("remedy", remedy)] {
            if !fields.is_empty() {
                group.push((name.to_owned(), Json::Object(fields)));
            }
        }
        let hosts = cell("hosts");
        if !hosts.is_empty() {
            group.push(("hosts".to_owned(), Json::List(hosts.split('\n').map(host).collect())));
        }
        self.groups.push((record.row, Json::Object(group)));
    }

    pub(in crate::estate) fn stopped(self, stopped: Option<Fault>) -> Export {
        Export { stopped, ..self }
    }

    /// The server groups, and every fault of those that are not as they must be.
    pub fn groups(self, catalogue: &Catalogue) -> Estate {
        let Export { places, groups, .. } = self;
        let (rows, groups): (Vec<u32>, Vec<Json>) = groups.into_iter().unzip();
        let (groups, faults) = read_estate(groups, catalogue);
        let mut bad = Vec::new();
        let faults = faults.into_iter().map(|answers::Fault { at, kind }| {
            // `estate[2].remedy.by` is the third group's column `remedy_by`.
            let (place, field) = at.strip_prefix("estate[").and_then(|at| at.split_once(']')).unwrap_or(("", ""));
            let place: usize = place.parse().unwrap_or(usize::MAX);
            bad.push(place);
            let field = field.trim_start_matches('.').replace('.', "_");
            let field = field.split('[').next().unwrap_or_default();
            let column = COLUMNS.iter().position(|name| *name == field).and_then(|known| places[known]);
            match rows.get(place) {
                Some(row) => Fault::at(*row, column.unwrap_or(0) + 1, FaultKind::Value(kind)),
                None => Fault::whole(FaultKind::Value(kind)),
            }
        });
        let faults = faults.collect();
        bad.sort_unstable();
        let good = groups.into_iter().enumerate().filter(|(place, _)| bad.binary_search(place).is_err());
        Estate { groups: good.map(|(_, group)| group).collect(), faults }
    }

    fn place(&self, name: &str) -> Option<usize> {
        COLUMNS.iter().position(|known| *known == name).and_then(|known| self.places[known])
    }
}

/// One name, without what stands for a line break, a backslash, or nothing.
fn host(text: &str) -> Json {
    // Spreadsheets end lines inside a cell as they like; a return of the name's own is written with a backslash.
    let mut letters = text.strip_suffix('\r').unwrap_or(text).chars();
    let mut out = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => out.push('\n'),
                Some('r') => out.push('\r'),
                Some('0') | None => {}
                Some(other) => out.push(other),
            },
            _ => out.push(letter),
        }
    }
    Json::Text(out)
}
