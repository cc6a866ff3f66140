//! What a machine's clues come to.

use crate::facts::ProductId;

/// The products of one machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Its system, then what else the row names (a database on a server). Empty when it is not known;
    /// when the system is ambiguous only what else is certain.
    pub products: Vec<ProductId>,
    /// How sure the reading is: that of its least sure part.
    pub certainty: Certainty,
    /// Every product it may be; empty unless ambiguous.
    pub candidates: Vec<ProductId>,
}

/// How sure a reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// The text names this product and no other.
    Exact,
    /// Probably this one; the reason is shown.
    Likely(Why),
    /// One of several: a person settles it.
    Ambiguous,
    /// Nothing in the catalogue fits.
    Unknown,
}

/// Why a reading is only likely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// From the version or build alone; the row has no name for the system.
    FromBuild,
    /// A scanner's guess of at least 95 percent.
    Fingerprint,
    /// The guest type chosen for the virtual machine; nothing inside reported.
    GuestType,
    /// The name lacks a part, and what is left fits one product alone.
    PartOfName,
    /// Another text of the row names another system; this one comes from the running system itself.
    Contradicted,
}
