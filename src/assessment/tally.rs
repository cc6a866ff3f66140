//! Units counted for one provision, by calendar year, era and tier.

use crate::facts::Tier;
use crate::law::{DayNumber, Era};

/// What the sweep counts for one provision.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    /// First and last day found; none: not a finding.
    pub days: Option<(DayNumber, DayNumber)>,
    pub units: i64,
    /// Whether some group that made it was not corrected in time.
    pub late: bool,
    /// Worst tiers over its days; without meaning while `days` is none.
    pub worst: Option<(Tier, Tier)>,
    /// Ascending by year, then era.
    pub buckets: Vec<Bucket>,
}

/// Units of one calendar year and era.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bucket {
    pub year: i32,
    pub era: Era,
    /// By supported tier, in the order of [`Tier::ALL`].
    pub supported: [Span; 4],
    /// By arguable tier.
    pub arguable: [Span; 4],
}

/// Units between two days.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Span {
    pub units: i64,
    pub from: DayNumber,
    pub to: DayNumber,
}

/// Days in a row that share year, era and tiers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub year: i32,
    pub era: Era,
    pub from: DayNumber,
    pub to: DayNumber,
    pub units: i64,
    pub supported: Tier,
    pub arguable: Tier,
    pub late: bool,
}

impl Tally {
    /// Adds days that come after all those added before.
    pub fn add(&mut self, found: Found) {
        self.days = Some((self.days.map_or(found.from, |(first, _)| first), found.to));
        self.units = self.units.saturating_add(found.units);
        self.late |= found.late;
        let (supported, arguable) = self.worst.unwrap_or((found.supported, found.arguable));
        self.worst = Some((supported.max(found.supported), arguable.max(found.arguable)));
        let same = |bucket: &&mut Bucket| bucket.year == found.year && bucket.era == found.era;
        if let Some(bucket) = self.buckets.last_mut().filter(same) {
            bucket.add(found);
        } else {
            let none = [Span::default(); 4];
            let mut bucket = Bucket { year: found.year, era: found.era, supported: none, arguable: none };
            bucket.add(found);
            self.buckets.push(bucket);
        }
    }
}

impl Bucket {
    fn add(&mut self, found: Found) {
        self.supported[found.supported as usize].add(found);
        self.arguable[found.arguable as usize].add(found);
    }
}

impl Span {
    fn add(&mut self, found: Found) {
        if self.units == 0 {
            self.from = found.from;
        }
        self.to = found.to;
        self.units = self.units.saturating_add(found.units);
    }
}
