//! The estate as CSV, written and read: every field of every server group.

mod write;

pub use write::write;

use super::Fault;
use crate::answers::ServerGroup;

/// Our own export, come back.
#[derive(Debug)]
pub struct Estate {
    /// The groups whose rows have no fault.
    pub groups: Vec<ServerGroup>,
    /// What is wrong in the others, each with its row and column.
    pub faults: Vec<Fault>,
}
