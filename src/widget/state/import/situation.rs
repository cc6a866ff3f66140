//! What a file does not say of its servers: asked once for each system that matters within a year.

use super::{Importing, Review, Stage};
use crate::answers::{Choice, Ephi, Network, ServerGroup};
use crate::estate::{Group, IMPORTED, Situation, System};
use crate::facts::{Catalogue, ProductId};
use chrono::{Days, NaiveDate};

/// Days ahead in which an end of support already changes a figure: projections look a year ahead.
const AHEAD: Days = Days::new(365);

/// Which system is asked about.
#[derive(Debug, Clone, PartialEq)]
pub enum About {
    /// A product.
    Product(ProductId),
    /// A system that a person named.
    Named(String, NaiveDate),
    /// All that are supported for another year.
    Others,
}

impl About {
    /// The system of a group.
    pub fn of(system: &System<'_>) -> Self {
        match *system {
            System::Product(id) => About::Product(id),
            System::Named(name, end) => About::Named(name.to_owned(), end),
        }
    }
}

/// One system, and what was said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// Which.
    pub about: About,
    /// Name a person reads; empty for all others.
    pub name: String,
    /// Machines in use.
    pub machines: u32,
    /// Last day of support.
    pub end: Option<NaiveDate>,
    /// The file says where each of them stands on the network.
    pub network_told: bool,
    /// ePHI, by its place.
    pub ephi: Option<usize>,
    /// Network, by its place.
    pub network: Option<usize>,
}

impl Asked {
    /// Whether everything is said.
    pub fn is_whole(&self) -> bool {
        self.ephi.is_some() && (self.network_told || self.network.is_some())
    }

    fn situation(&self) -> Situation {
        // Nobody comes here before everything is said; a network that the file tells goes before this one.
        let ephi = self.ephi.and_then(Choice::at).unwrap_or(Ephi::Stores);
        Situation { ephi, network: self.network.and_then(Choice::at).unwrap_or(Network::Internal) }
    }
}

impl Review {
    /// Lays out what must be asked. Groups that an earlier import brought keep their situation: they are not asked
    /// about again. What was said before stays said.
    pub fn ask(&mut self, existing: &[ServerGroup], as_of: NaiveDate, catalogue: &Catalogue) {
        let year = as_of.checked_add_days(AHEAD).unwrap_or(as_of);
        let known: Vec<&str> =
            existing.iter().map(|group| group.id.as_str()).filter(|id| id.starts_with(IMPORTED)).collect();
        let mut asked: Vec<Asked> = Vec::new();
        let fresh = |group: &Group<'_>| !known.contains(&group.id(catalogue).as_str());
        for group in self.inventory.0.groups().iter().filter(|group| fresh(group)) {
            let about = About::of(&group.system);
            let line = self.lines.iter().find(|line| line.about == about);
            let soon = line.is_none_or(|line| line.end.is_some_and(|end| end <= year));
            let (about, name, end) = match line {
                Some(line) if soon => (about, line.name.clone(), line.end),
                _ => (About::Others, String::new(), None),
            };
            let told = group.network.is_some();
            match asked.iter_mut().find(|row| row.about == about) {
                Some(row) => {
                    row.machines += group.count;
                    row.network_told &= told;
                }
                None => asked.push(Asked {
                    about,
                    name,
                    machines: group.count,
                    end,
                    network_told: told,
                    ephi: None,
                    network: None,
                }),
            }
        }
        for row in &mut asked {
            if let Some(before) = self.asked.iter().find(|before| before.about == row.about) {
                (row.ephi, row.network) = (before.ephi, before.network);
            }
        }
        // The longest past support first; all others, which have no end, last.
        let rank = |row: &Asked| (row.end.unwrap_or(NaiveDate::MAX), row.about == About::Others);
        asked.sort_unstable_by(|one, other| (rank(one), &one.name).cmp(&(rank(other), &other.name)));
        self.asked = asked;
    }

    /// The server groups, each in the situation that was said.
    pub fn groups(&self, catalogue: &Catalogue) -> Vec<ServerGroup> {
        let situation = |group: &Group<'_>| {
            let about = About::of(&group.system);
            let own = self.asked.iter().find(|row| row.about == about);
            let row = own.or_else(|| self.asked.iter().find(|row| row.about == About::Others));
            // A group that is not asked about was there before: merging keeps its own situation.
            row.map_or(Situation { ephi: Ephi::Stores, network: Network::Internal }, Asked::situation)
        };
        self.inventory.0.server_groups(catalogue, &situation)
    }
}

impl Importing {
    /// The review, if a file was read.
    pub fn review(&self) -> Option<&Review> {
        match &self.stage {
            Stage::Review(review) => Some(review),
            _ => None,
        }
    }
}
