//! How the regulation counts: days, windows, schedules, caps and prices. Pure.
//!
//! Must not be here: the questionnaire (what the answers mean for a tier is [`crate::assessment`]'s),
//! amounts (they are [`crate::facts`]), sentences.
//!
//! A price follows 45 CFR 160.404 and 160.406: each day, or each person, is a violation; identical
//! violations of a calendar year are capped; days before 2009-02-18 have no tiers; days from then to
//! 2015-11-01 keep the amounts of 2009 whenever they are priced (45 CFR 102.3, note to the table).

mod case;
mod days;
mod price;
mod schedules;

pub use case::{Case, CaseFault, CasePrice, Counted, Violation, price_case};
pub use days::{
    DayNumber, date_of, days_after, last_cure_day, next_january_first, number_of, two_years_after, window_from,
};
pub use price::{Batch, Line, Rate, YearPrice, price_state, price_year};
pub use schedules::{BEFORE_TIERS, Era, Prices};
