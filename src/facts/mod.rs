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
pub mod words;

pub use catalogue::{Catalogue, Family, Product, ProductId, Programme};
pub use outcomes::{Outcome, OutcomeKind};
pub use pack::fingerprint;
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
    pub outcomes: Vec<Outcome>,
    /// How inventories spell the products, packed: `estate::Matcher` reads it.
    pub spellings: &'static str,
    /// The oldest day on which a person last checked any row.
    pub oldest_check: NaiveDate,
}

impl Facts {
    /// Whether the products and the cases are there: in the browser they come after the first screen.
    pub fn is_whole(&self) -> bool {
        !self.catalogue.is_empty()
    }
}

/// The facts without the products and the cases: all that the first screen needs.
pub static EARLY: Facts = EARLY_ROWS;

const EARLY_ROWS: Facts = Facts {
    penalties: &compiled::PENALTIES,
    provisions: compiled::PROVISIONS,
    catalogue: Catalogue::empty(compiled::CATALOGUE_CHECKED),
    outcomes: Vec::new(),
    spellings: "",
    oldest_check: compiled::OLDEST_CHECK,
};

/// The products and the cases as text. In the browser it is a file beside the page, so that the first
/// question need not wait for it.
#[cfg(not(target_arch = "wasm32"))]
const LATE: &str = include_str!(concat!(env!("OUT_DIR"), "/late.txt"));

static WHOLE: OnceLock<Facts> = OnceLock::new();

/// The facts this program was built with.
///
/// ```
/// let facts = overdue::facts::current();
/// let product = facts.catalogue.find("windows-server-2003").expect("in the catalogue");
/// assert_eq!(facts.catalogue.product(product).end_of_support.unwrap().to_string(), "2015-07-14");
/// ```
#[cfg(not(target_arch = "wasm32"))]
pub fn current() -> &'static Facts {
    WHOLE.get_or_init(|| whole(LATE))
}

/// The facts this program was built with: [`EARLY`] ones until [`install`].
#[cfg(target_arch = "wasm32")]
pub fn current() -> &'static Facts {
    WHOLE.get().unwrap_or(&EARLY)
}

/// Takes in the products and the cases. False, and nothing changes, for any text but the one that this
/// program was built with: that guards against a copy of another build, not against forgery, which would come from the
/// same host as the page. The text stays for as long as the program runs, as the facts do.
pub fn install(text: String) -> bool {
    let known = fingerprint(text.bytes()) == compiled::LATE_FINGERPRINT;
    if known {
        WHOLE.get_or_init(|| whole(text.leak()));
    }
    known
}

fn whole(text: &'static str) -> Facts {
    let (products, rest) = text.split_once('\u{c}').unwrap_or_default();
    let (cases, spellings) = rest.split_once('\u{c}').unwrap_or_default();
    Facts {
        catalogue: Catalogue::from_packed(products, compiled::CATALOGUE_CHECKED),
        outcomes: Outcome::from_packed(cases),
        spellings,
        ..EARLY_ROWS
    }
}

/// What `build.rs` made of the rows in `src/facts/data/`.
mod compiled {
    use super::*;
    include!(concat!(env!("OUT_DIR"), "/facts.rs"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_text_of_this_build_is_taken() {
        assert!(!install(LATE.replacen("2003", "2004", 1)));
        assert!(!install(String::new()));
        assert!(install(LATE.to_owned()));
        assert!(current().is_whole() && !EARLY.is_whole());
    }
}
