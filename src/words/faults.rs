//! What is wrong with an answer, and what to do: the sentences for a file and for the form.

/// Sentences for faults. `{…}` places are filled by [`crate::answers::Fault::message`].
#[derive(Debug)]
pub struct FaultWords {
    /// Not JSON: `{line}`, `{column}`, `{problem}`.
    pub syntax: &'static str,
    /// What was met: the text ends.
    pub ends: &'static str,
    /// What was met: a character that does not belong.
    pub unexpected: &'static str,
    /// What was met: text after the end.
    pub trailing: &'static str,
    /// What was met: a bad escape.
    pub bad_text: &'static str,
    /// What was met: a name twice.
    pub twice: &'static str,
    /// What was met: too deep or too wide.
    pub too_large: &'static str,
    /// A schema not known.
    pub unknown_schema: &'static str,
    /// A field not known.
    pub unknown_field: &'static str,
    /// A required field is missing.
    pub missing: &'static str,
    /// Null where it means nothing.
    pub null: &'static str,
    /// Text belongs here.
    pub want_text: &'static str,
    /// A whole number belongs here.
    pub want_number: &'static str,
    /// True or false belongs here.
    pub want_bool: &'static str,
    /// A list belongs here.
    pub want_list: &'static str,
    /// An object belongs here.
    pub want_object: &'static str,
    /// One of `{choices}`.
    pub not_a_choice: &'static str,
    /// Not a day.
    pub not_a_day: &'static str,
    /// A day outside `{first}` to `{last}`.
    pub day_outside: &'static str,
    /// A number outside `{first}` to `{last}`.
    pub number_outside: &'static str,
    /// Longer than `{most}` characters.
    pub too_long: &'static str,
    /// A bad id.
    pub bad_id: &'static str,
    /// An id twice.
    pub id_twice: &'static str,
    /// More than `{most}` groups.
    pub too_many_groups: &'static str,
    /// Product not in the catalogue.
    pub unknown_product: &'static str,
    /// Neither product nor date.
    pub no_product: &'static str,
    /// More names than servers.
    pub more_hosts: &'static str,
    /// After the as-of date `{as_of}`.
    pub after_as_of: &'static str,
    /// Not after the as-of date `{as_of}`.
    pub not_after_as_of: &'static str,
    /// A breach without its date.
    pub breach_day: &'static str,
    /// A breach without its people.
    pub breach_people: &'static str,
}
