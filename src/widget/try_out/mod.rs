//! What a person tries out on the result: levers together, another day; and levers made into answers.

mod another_day;
mod apply;
mod switches;
mod track;

pub use another_day::{AnotherDay, picture_of};
pub use apply::apply_page;
pub use switches::Switches;
pub use track::Mark;
