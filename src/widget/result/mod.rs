//! The result: how bad, why, how much, what comes next, what to do, compared with what.
//!
//! Draws an [`crate::assessment::Assessment`] and computes no figure. What decides a sentence or a picture (which
//! sentence, which range, how long a bar) is a pure function in a file of its own, tested there: [`headline`],
//! [`range`], [`surety`], [`bars`], [`standing`], [`staleness`]; for the [`pictures`] [`gauge`], [`years`],
//! [`timeline`]. Must not be here: arithmetic on dollars, effects.

pub mod ahead;
mod axis;
pub mod bars;
mod cases;
mod chart;
mod estate;
mod findings;
#[cfg(test)]
pub mod fixture;
mod gauge;
pub mod headline;
mod levers;
mod limits;
pub mod money;
pub mod names;
mod nav;
mod opened;
mod page;
pub mod pictures;
pub mod pieces;
pub mod range;
mod spans;
mod spelled;
mod staleness;
mod standing;
mod still;
mod surety;
mod terms;
mod tiers;
mod timeline;
mod tree;
pub mod unknown;
mod verdict;
mod view;
mod why;
mod years;

pub use nav::PLAN;
pub use opened::{Opened, Pictured};
pub use page::{Go, result_page};
pub use spelled::capital;
pub use still::Piece;
pub use view::{HeldProps, View, cite, sure};
pub use why::Source;
