//! How sure a row is, and when it was announced where only a month is known.

/// How a figure came to be known. From most to least certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// The regulation, statute, notice, decision or vendor's own page was read.
    Primary,
    /// One or more secondary sources were read.
    Secondary,
    /// Computed from sourced figures.
    Computed,
    /// From memory: no source was read.
    Memory,
}

impl Confidence {
    /// The four, most certain first.
    pub const ALL: [Confidence; 4] =
        [Confidence::Primary, Confidence::Secondary, Confidence::Computed, Confidence::Memory];

    /// The word in files: `primary` and so on.
    pub const fn id(self) -> &'static str {
        match self {
            Confidence::Primary => "primary",
            Confidence::Secondary => "secondary",
            Confidence::Computed => "computed",
            Confidence::Memory => "memory",
        }
    }
}

/// A calendar month, for things announced without a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// Year, four digits.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u32,
}
