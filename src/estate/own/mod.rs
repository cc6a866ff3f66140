//! The estate as CSV, written and read: every field of every server group.

mod read;
mod write;

pub use read::{Estate, Export};
pub use write::write;

/// The columns, in their order. `product_name` is for people; reading passes it over.
const COLUMNS: [&str; 18] = [
    "id",
    "label",
    "product",
    "product_name",
    "support_ended",
    "count",
    "hosts",
    "ephi",
    "network",
    "extended_support_program",
    "extended_support_until",
    "in_service_since",
    "corrected_on",
    "remedy_action",
    "remedy_by",
    "remedy_cost",
    "remedy_hours",
    "remedy_downtime_hours",
];

/// Characters that make a spreadsheet take text for a formula, or that hide one
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// Whether the text begins like a formula, or like one that an apostrophe guards.
fn like_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}
