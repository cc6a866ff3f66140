//! Which columns of a table are read as what, and a row read so.

use super::marks;
use super::words::{Role, role, squeezed};
use super::{Columns, Layout};
use crate::estate::limits::{LONGEST_CLUE, MOST_CLUES, clip};
use crate::estate::table::Record;
use crate::estate::{Clue, ClueKind, Machine};
use std::borrow::Cow;

/// The columns of a table of machines.
#[derive(Debug)]
pub struct Plan {
    pub layout: Layout,
    /// Where the name stands, the best first.
    names: Vec<usize>,
    /// Where the clues stand, the most telling first.
    clues: Vec<(usize, ClueKind)>,
    /// The guest type in the settings: of use only where the Tools told none.
    configured: Option<usize>,
    /// Columns about the machine being in use.
    marks: Vec<(usize, Role)>,
    /// Columns about the network.
    networks: Vec<(usize, Role)>,
}

impl Plan {
    /// The plan that a row gives as a header; none where it is none.
    pub fn from_header(header: &Record<'_>) -> Option<Plan> {
        let used: Vec<usize> = (0..header.len()).filter(|column| !header.field(*column).is_empty()).collect();
        // One word over many columns is a title.
        if used.len() == 1 && header.len() > 1 {
            return None;
        }
        let mut found: Vec<(Role, u8, usize)> = Vec::new();
        for (column, cell) in header.fields().enumerate() {
            // Headers are short: a cell like this is text.
            if cell.len() <= 60
                && let Some((role, rank)) = role(cell)
            {
                found.push((role, rank, column));
            }
        }
        found.sort_unstable_by_key(|(_, rank, column)| (*rank, *column));
        let all = |wanted: Role| found.iter().filter(move |(role, ..)| *role == wanted).map(|(.., column)| *column);
        let mut plan = Plan::empty(layout_of(header));
        plan.names.extend(all(Role::Name));
        plan.systems(&all);
        if !plan.clues.iter().any(|(_, kind)| matches!(kind, ClueKind::System | ClueKind::Detail | ClueKind::GuestType))
            && plan.configured.is_none()
        {
            return None;
        }
        // Of two columns one holds the system: the other holds the name, whatever it is called.
        if plan.names.is_empty() && used.len() == 2 {
            plan.names.extend(used.into_iter().find(|column| !found.iter().any(|(.., known)| known == column)));
        }
        for (wanted, kind) in [(Role::Kind, ClueKind::Kind), (Role::Software, ClueKind::Software)] {
            plan.clues.extend(all(wanted).map(|column| (column, kind)));
        }
        for (role, _, column) in &found {
            match role {
                Role::State
                | Role::Operational
                | Role::Installed
                | Role::Enabled
                | Role::Disabled
                | Role::AccountFlags
                | Role::Template => plan.marks.push((*column, *role)),
                Role::Network | Role::InternetFacing => plan.networks.push((*column, *role)),
                _ => {}
            }
        }
        Some(plan)
    }

    /// The plan for columns that a person chose, or that were told from what they hold.
    pub fn chosen(columns: Columns, layout: Layout) -> Plan {
        let mut plan = Plan::empty(layout);
        plan.names.extend(columns.name);
        plan.clues.push((columns.system, ClueKind::System));
        plan
    }

    fn empty(layout: Layout) -> Plan {
        Plan { layout, names: Vec::new(), clues: Vec::new(), configured: None, marks: Vec::new(), networks: Vec::new() }
    }

    /// The columns about the system, the most telling first.
    fn systems<I: Iterator<Item = usize>>(&mut self, all: &impl Fn(Role) -> I) {
        self.clues.extend(all(Role::Detail).map(|column| (column, ClueKind::Detail)));
        let mut named: Vec<usize> = all(Role::System).collect();
        let mut versions: Vec<usize> = all(Role::SystemVersion).collect();
        // `System` may be the machine: then another column holds its system.
        if self.names.is_empty() && named.len() + versions.len() > 1 {
            self.names.extend(named.pop());
        }
        // A column of versions holds the names too where no other does.
        if named.is_empty() && !versions.is_empty() {
            named.push(versions.remove(0));
        }
        let mut named = named.into_iter();
        self.clues.extend(named.next().map(|column| (column, ClueKind::System)));
        versions.extend(all(Role::Version));
        let more = [
            (versions, ClueKind::Version),
            (all(Role::Pack).collect(), ClueKind::Pack),
            (all(Role::Edition).collect(), ClueKind::Edition),
            (all(Role::Tools).collect(), ClueKind::GuestType),
            (named.collect(), ClueKind::Kind),
        ];
        for (columns, kind) in more {
            self.clues.extend(columns.into_iter().map(|column| (column, kind)));
        }
        self.configured = all(Role::Configured).next();
    }

    /// A row as a machine; `row` is its number among the data rows.
    pub fn machine<'a>(&self, record: &Record<'a>, row: u32) -> Machine<'a> {
        let name = self.names.iter().map(|column| record.field(*column)).find(|name| !name.is_empty());
        let clue = |column: usize, kind| {
            let text = clip(record.field(column), LONGEST_CLUE);
            (!text.is_empty()).then_some(Clue { kind, text: Cow::Borrowed(text) })
        };
        let mut clues: Vec<Clue<'a>> =
            self.clues.iter().filter_map(|(column, kind)| clue(*column, *kind)).take(MOST_CLUES).collect();
        // What the Tools report is newer than what somebody chose when the machine was made, unless it says nothing.
        let told = |clue: &Clue<'_>| clue.kind == ClueKind::GuestType && !clue.text.starts_with("Other");
        if let Some(column) = self.configured
            && !clues.iter().any(told)
        {
            clues.extend(clue(column, ClueKind::GuestType));
        }
        let aside = self.marks.iter().filter_map(|(column, role)| marks::aside(*role, record.field(*column))).max();
        let network =
            self.networks.iter().filter_map(|(column, role)| marks::network(*role, record.field(*column))).max();
        Machine { row, name: Cow::Borrowed(name.unwrap_or_default()), clues, aside, network }
    }
}

/// Whose header this is.
fn layout_of(header: &Record<'_>) -> Layout {
    let words: Vec<String> = header.fields().map(squeezed).collect();
    let has = |word: &str| words.iter().any(|other| other == word);
    let any = |known: &[&str]| known.iter().any(|word| has(word));
    if any(&["osaccordingtothevmwaretools", "osaccordingtotheconfigurationfile", "vinfovmname"]) {
        Layout::RvTools
    } else if has("operatingsystem") && any(&["distinguishedname", "samaccountname", "objectguid", "objectclass"]) {
        Layout::ActiveDirectory
    } else if has("assetname") && any(&["assettype", "assetid"]) {
        Layout::Lansweeper
    } else if any(&["sysclassname", "sysid"]) || any(&["operationalstatus", "installstatus"]) {
        Layout::ServiceNow
    } else {
        Layout::HandMade
    }
}
