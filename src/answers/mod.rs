//! What a person says, its validity, and the questions as data. Total: any input gives a value or
//! faults that say where and what to do.

mod model;

pub use model::*;
