//! What one row of an inventory says of one machine, before anything is made of it.

use crate::answers::Network;
use std::borrow::Cow;

/// One data row.
#[derive(Debug, Clone, PartialEq)]
pub struct Machine<'a> {
    /// Data row in the file, from 1; blank rows are not counted.
    pub row: u32,
    /// The machine's name as it stands there; empty where the row has none.
    pub name: Cow<'a, str>,
    /// What the row says of its system, the most telling first. Empty when every such column is.
    pub clues: Vec<Clue<'a>>,
    /// Why it does not count as a machine in use.
    pub aside: Option<Aside>,
    /// Where it stands on the network, if the row says so plainly.
    pub network: Option<Network>,
}

/// One text about a machine's system.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Clue<'a> {
    /// What kind of text it is.
    pub kind: ClueKind,
    /// The text, not changed.
    pub text: Cow<'a, str>,
}

/// Where a text about the system stands, and so what it can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClueKind {
    /// The system as the machine itself, or a person, names it: `Windows Server 2012 R2 Standard`.
    System,
    /// A version or build without the system's name: `6.3 (9600)`, `5.2.3790`, `7.9`.
    Version,
    /// A service pack: `Service Pack 2`.
    Pack,
    /// An edition: `Datacenter`.
    Edition,
    /// A longer report of the running system: VMware's guest detailed data, `uname -a`.
    Detail,
    /// The guest type somebody chose for a virtual machine; it may lag behind the system inside.
    GuestType,
    /// What kind of thing it is: an asset type, a class. `Windows Server`, `ESXi server`, `Apple Mac`.
    Kind,
    /// A fingerprint's guess, and how sure the scanner was, in percent.
    Fingerprint(u8),
    /// A Common Platform Enumeration name belonging to the fingerprint before it.
    Cpe,
    /// A network service the scanner saw: `Microsoft IIS httpd 7.5`.
    Service,
    /// A product that runs on the machine, from a column of software or roles.
    Software,
}

/// Why a row is set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aside {
    /// Switched off or suspended.
    Off,
    /// Decommissioned, retired, disposed of, or its account disabled.
    Decommissioned,
    /// A template or a placeholder, not a machine.
    Template,
}
