//! What is wrong with an answer, and where.

use super::json::SyntaxError;
use chrono::NaiveDate;

/// One fault: where, and what. [`Fault::message`] says what to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// Path of the field: `estate[2].corrected_on`; empty for the whole text.
    pub at: String,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum FaultKind {
    /// The text is not JSON.
    Syntax(SyntaxError),
    /// A schema that this version does not know.
    UnknownSchema,
    /// A field that the form does not have.
    UnknownField,
    /// A required field is missing.
    Missing,
    /// Null where it means nothing.
    Null,
    /// Not what belongs there: text, a whole number, …
    WrongType(Type),
    /// Not one of these.
    NotAChoice(Vec<&'static str>),
    /// Not a day in the form `YYYY-MM-DD`, or one that does not exist.
    NotADay,
    /// Not from the first to the last of these.
    DayOutside(NaiveDate, NaiveDate),
    /// Not from the first to the last of these.
    NumberOutside(i64, i64),
    /// Longer than so many characters.
    TooLong(usize),
    /// An id that is not 1 to 40 of `[a-z0-9-]`.
    BadId,
    /// An id that an earlier group has.
    IdTwice,
    /// More than so many server groups.
    TooManyGroups(usize),
    /// A product that the catalogue does not hold.
    UnknownProduct,
    /// Neither a product nor the day its support ended.
    NoProduct,
    /// More host names than servers.
    MoreHostsThanServers,
    /// A day after the as-of date.
    AfterAsOf(NaiveDate),
    /// A day that must be after the as-of date is not.
    NotAfterAsOf(NaiveDate),
    /// A breach without its date.
    BreachDay,
    /// A breach without its number of people.
    BreachPeople,
}

/// What belongs in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Text in quotes.
    Text,
    /// A whole number.
    Number,
    /// `true` or `false`.
    Bool,
    /// A list.
    List,
    /// An object.
    Object,
}
