//! Dated figures with their sources: penalties, provisions, lifecycle dates, published outcomes.
//!
//! The rows are TOML under `src/facts/data/`. `build.rs` beside this file reads and checks them when
//! the program is built, so a gap, an overlap, a missing citation or an unknown successor stops the
//! build with the row's name. **No logic lives here**: which row applies to a day is [`crate::law`]'s.

mod catalogue;
mod outcomes;
mod penalties;
mod provisions;
mod search;
mod source;
mod unpack;

pub use catalogue::{Catalogue, Family, Product, ProductId, Programme};
pub use outcomes::{Outcome, OutcomeKind};
pub use penalties::{
    Cap, CapMode, CapRule, Dollars, EarlyAmounts, Penalties, Schedule, StateAmounts, Tier, TierAmounts,
};
pub use provisions::{Precedent, Provision, ProvisionFact};
pub use source::{Confidence, Month};

use chrono::NaiveDate;
use std::sync::OnceLock;

/// Every fact the program computes with.
#[derive(Debug)]
pub struct Facts {
    /// Penalty schedules, discretion caps, and the days on which their use changes.
    pub penalties: &'static Penalties,
    /// The seven provisions that can be charged, in the order findings are listed.
    pub provisions: &'static [ProvisionFact],
    /// Products and when their support ends.
    pub catalogue: Catalogue,
    /// Published resolution agreements and civil money penalties.
    pub outcomes: &'static [Outcome],
    /// The oldest day on which a person last checked any row.
    pub oldest_check: NaiveDate,
}

/// The facts this program was built with.
///
/// ```
/// let facts = overdue::facts::current();
/// let product = facts.catalogue.find("windows-server-2003").expect("in the catalogue");
/// assert_eq!(facts.catalogue.product(product).end_of_support.unwrap().to_string(), "2015-07-14");
/// ```
pub fn current() -> &'static Facts {
    static FACTS: OnceLock<Facts> = OnceLock::new();
    FACTS.get_or_init(|| Facts {
        penalties: &compiled::PENALTIES,
        provisions: compiled::PROVISIONS,
        catalogue: Catalogue::from_packed(compiled::CATALOGUE, compiled::CATALOGUE_CHECKED),
        outcomes: compiled::OUTCOMES,
        oldest_check: compiled::OLDEST_CHECK,
    })
}

/// What `build.rs` made of the rows in `src/facts/data/`.
mod compiled {
    use super::*;
    include!(concat!(env!("OUT_DIR"), "/facts.rs"));
}
