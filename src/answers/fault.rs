//! What is wrong with an answer, and where.

use super::json::{Problem, SyntaxError};
use crate::words::{FaultWords, date, fill, number};
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

impl Fault {
    /// What is wrong and what to do, in a sentence or two.
    pub fn message(&self, words: &FaultWords) -> String {
        self.kind.message(words)
    }
}

impl FaultKind {
    /// What is wrong and what to do, in a sentence or two.
    pub fn message(&self, words: &FaultWords) -> String {
        match self {
            FaultKind::Syntax(error) => syntax(error, words),
            FaultKind::NotAChoice(choices) => fill(words.not_a_choice, &[("choices", &choices.join(", "))]),
            FaultKind::DayOutside(first, last) => {
                fill(words.day_outside, &[("first", &date(*first)), ("last", &date(*last))])
            }
            FaultKind::NumberOutside(first, last) => {
                fill(words.number_outside, &[("first", &number(*first)), ("last", &number(*last))])
            }
            FaultKind::TooLong(most) => fill(words.too_long, &[("most", &most.to_string())]),
            FaultKind::TooManyGroups(most) => fill(words.too_many_groups, &[("most", &most.to_string())]),
            FaultKind::AfterAsOf(as_of) => fill(words.after_as_of, &[("as_of", &date(*as_of))]),
            FaultKind::NotAfterAsOf(as_of) => fill(words.not_after_as_of, &[("as_of", &date(*as_of))]),
            _ => self.plain(words).to_owned(),
        }
    }

    /// The sentences without anything in them.
    fn plain(&self, words: &FaultWords) -> &'static str {
        match self {
            FaultKind::UnknownSchema => words.unknown_schema,
            FaultKind::UnknownField => words.unknown_field,
            FaultKind::Missing => words.missing,
            FaultKind::Null => words.null,
            FaultKind::WrongType(Type::Text) => words.want_text,
            FaultKind::WrongType(Type::Number) => words.want_number,
            FaultKind::WrongType(Type::Bool) => words.want_bool,
            FaultKind::WrongType(Type::List) => words.want_list,
            FaultKind::WrongType(Type::Object) => words.want_object,
            FaultKind::NotADay => words.not_a_day,
            FaultKind::BadId => words.bad_id,
            FaultKind::IdTwice => words.id_twice,
            FaultKind::UnknownProduct => words.unknown_product,
            FaultKind::NoProduct => words.no_product,
            FaultKind::MoreHostsThanServers => words.more_hosts,
            FaultKind::BreachDay => words.breach_day,
            FaultKind::BreachPeople => words.breach_people,
            // Told with what is in them, above.
            FaultKind::Syntax(_)
            | FaultKind::NotAChoice(_)
            | FaultKind::DayOutside(..)
            | FaultKind::NumberOutside(..)
            | FaultKind::TooLong(_)
            | FaultKind::TooManyGroups(_)
            | FaultKind::AfterAsOf(_)
            | FaultKind::NotAfterAsOf(_) => "",
        }
    }
}

fn syntax(error: &SyntaxError, words: &FaultWords) -> String {
    let problem = match error.problem {
        Problem::Ends => words.ends,
        Problem::Unexpected => words.unexpected,
        Problem::Trailing => words.trailing,
        Problem::BadText => words.bad_text,
        Problem::Twice => words.twice,
        Problem::TooLarge => words.too_large,
    };
    fill(
        words.syntax,
        &[("line", &error.line.to_string()), ("column", &error.column.to_string()), ("problem", problem)],
    )
}
