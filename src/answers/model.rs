//! The answers themselves, version 1 of the file form `overdue/answers/1`.

use crate::facts::{Dollars, ProductId};
use chrono::NaiveDate;
use std::rc::Rc;

/// Everything a person said. Valid when [`super::check`] finds no fault.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    /// The day the assessment is made for; stands for the date of a Notice of Proposed Determination
    /// (45 CFR 160.420). 2009-02-18 to 2099-12-31.
    pub as_of: NaiveDate,
    /// Who answers.
    pub organization: Organization,
    /// Server groups, at most 10,000.
    pub estate: Vec<ServerGroup>,
    /// What was known and done.
    pub conduct: Conduct,
}

impl Answers {
    /// The server group of this id.
    pub fn group(&self, id: &str) -> Option<&ServerGroup> {
        self.estate.iter().find(|group| group.id == id)
    }
}

/// The organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Organization {
    /// Its role under HIPAA (45 CFR 160.103).
    pub role: Role,
    /// People whose ePHI it holds, 0 to 500,000,000; none: not known.
    pub individuals: Option<i64>,
}

/// Role under 45 CFR 160.103.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Health plan, clearinghouse, or provider who bills electronically.
    CoveredEntity,
    /// Handles ePHI for a covered entity.
    BusinessAssociate,
    /// Not sure: counts, with a note.
    Unsure,
    /// Neither: HIPAA's penalties do not reach it.
    Neither,
}

/// Servers of the organisation that share a product and a situation.
#[derive(Debug, Clone, PartialEq)]
pub struct ServerGroup {
    /// Unique in the file, 1 to 40 of `[a-z0-9-]`.
    pub id: String,
    /// Free text, at most 80 characters.
    pub label: String,
    /// Product; none with `support_ended` given.
    pub product: Option<ProductId>,
    /// Overrides the catalogue.
    pub support_ended: Option<NaiveDate>,
    /// Servers, 1 to 1,000,000. Does not change the dollars: OCR counts by provision and day.
    pub count: u32,
    /// Names from an inventory, at most `count`, 80 characters each. Never in a link. Shared, for answers are copied
    /// at every change of one of them, and a hospital has thousands of names.
    pub hosts: Rc<[String]>,
    /// Whether ePHI is on or behind them.
    pub ephi: Ephi,
    /// Where they stand on the network.
    pub network: Network,
    /// Paid cover for every server of the group, without a gap.
    pub extended_support: Option<ExtendedSupport>,
    /// Day it began to hold or reach ePHI; none: before support ended.
    pub in_service_since: Option<NaiveDate>,
    /// Day it was upgraded, replaced, moved, retired, or its risk brought down to a reasonable,
    /// documented level; not after the as-of date.
    pub corrected_on: Option<NaiveDate>,
    /// What is planned.
    pub remedy: Option<Remedy>,
}

impl ServerGroup {
    /// One server inside that stores patient data, of no product and no name: to be filled.
    pub fn new(id: String) -> Self {
        Self {
            id,
            label: String::new(),
            product: None,
            support_ended: None,
            count: 1,
            hosts: [].into(),
            ephi: Ephi::Stores,
            network: Network::Internal,
            extended_support: None,
            in_service_since: None,
            corrected_on: None,
            remedy: None,
        }
    }
}

/// Whether ePHI is on or behind a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ephi {
    /// It holds ePHI.
    Stores,
    /// ePHI is accessible through it on the network. That this counts is our inference.
    Reaches,
    /// Neither.
    None,
}

/// Where a server stands on the network, least exposed first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Network {
    /// Cut off from the rest.
    Isolated,
    /// On the internal network.
    Internal,
    /// Reachable from the internet.
    Internet,
}

/// Paid cover past the end of support.
#[derive(Debug, Clone, PartialEq)]
pub struct ExtendedSupport {
    /// Name of the programme.
    pub program: String,
    /// Last day it covers.
    pub until: NaiveDate,
}

/// What is planned for a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Remedy {
    /// What will be done.
    pub action: Action,
    /// By when; after the as-of date.
    pub by: NaiveDate,
    /// Whole dollars, 0 to 10^12.
    pub cost: Dollars,
    /// Staff hours, 0 to 10^7.
    pub hours: i64,
    /// Downtime hours, 0 to 10^7.
    pub downtime_hours: i64,
}

/// A planned action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// A supported release on the same machine.
    Upgrade,
    /// A new system.
    Replace,
    /// Moved to a supported service.
    Cloud,
    /// Paid cover bought.
    ExtendedSupport,
    /// Switched off.
    Retire,
    /// Cut off from the network.
    Isolate,
}

/// What was known and what was done.
#[derive(Debug, Clone, PartialEq)]
pub struct Conduct {
    /// Whether it was known that these servers were past support.
    pub awareness: Awareness,
    /// Day a responsible person knew, or (could not have known) found out.
    pub known_on: Option<NaiveDate>,
    /// Day from which the graded answers have been true; none: all along.
    pub in_place_since: Option<NaiveDate>,
    /// Graded. None: not known.
    pub risk_analysis: Option<RiskAnalysis>,
    /// Graded. None: not known.
    pub risk_plan: Option<RiskPlan>,
    /// Graded. None: not known.
    pub controls: Option<Controls>,
    /// Graded: a firewall with monitoring in front of the servers. None: not known.
    pub firewalled: Option<bool>,
    /// Graded. None: not known.
    pub logs: Option<Logs>,
    /// Months recognized security practices were in place, unbroken, to the as-of date (42 USC 17941),
    /// 0 to 1,200.
    pub security_practices_months: i64,
    /// Earlier warning about these servers or these safeguards.
    pub prior: Prior,
    /// Whether something happened.
    pub incident: Incident,
    /// Day of it.
    pub incident_on: Option<NaiveDate>,
    /// With a breach: people affected, 1 to 500,000,000.
    pub individuals_affected: Option<i64>,
}

/// Whether it was known that the servers were past support.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Awareness {
    /// Somebody responsible knew.
    Knew,
    /// Nobody did, but with reasonable diligence (160.401) would have.
    ShouldHaveKnown,
    /// Nobody could have.
    CouldNotHaveKnown,
}

/// The risk analysis of 164.308(a)(1)(ii)(A), worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RiskAnalysis {
    /// There is none.
    None,
    /// There is one without these servers.
    OmitsThese,
    /// It covers them.
    CoversThese,
}

/// The risk management plan of 164.308(a)(1)(ii)(B), worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RiskPlan {
    /// There is none.
    None,
    /// There is one, not followed.
    NotFollowed,
    /// Followed, on schedule.
    OnSchedule,
    /// Carried out.
    Done,
}

/// Log review, 164.308(a)(1)(ii)(D), worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Logs {
    /// No logs.
    None,
    /// Kept, not reviewed.
    Kept,
    /// Kept and reviewed.
    Reviewed,
}

/// An earlier warning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Prior {
    /// None.
    None,
    /// An own audit or test.
    Audit,
    /// Technical assistance from OCR.
    TechnicalAssistance,
    /// An OCR settlement or penalty.
    Resolution,
}

/// Whether something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Incident {
    /// Nothing.
    None,
    /// Something is suspected.
    Suspected,
    /// A breach of unsecured ePHI.
    Breach,
}

/// A safeguard in place and documented.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// On a segment of their own.
    Segmented,
    /// Access restricted to those who need it.
    AccessRestricted,
    /// Watched.
    Monitored,
    /// Needless services and software removed.
    Hardened,
    /// Backed up, and the restore tried.
    BackedUp,
}

impl Control {
    /// All five, in the order of the form.
    pub const ALL: [Control; 5] =
        [Control::Segmented, Control::AccessRestricted, Control::Monitored, Control::Hardened, Control::BackedUp];
}

/// A set of [`Control`]s.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Controls(u8);

impl Controls {
    /// No control.
    pub const NONE: Controls = Controls(0);
    /// All five.
    pub const ALL: Controls = Controls(0b1_1111);

    /// Whether `control` is in the set.
    pub const fn has(self, control: Control) -> bool {
        self.0 & (1 << control as u8) != 0
    }

    /// The set with `control` added.
    #[must_use]
    pub const fn with(self, control: Control) -> Controls {
        Controls(self.0 | (1 << control as u8))
    }

    /// The set with `control` taken out.
    #[must_use]
    pub const fn without(self, control: Control) -> Controls {
        Controls(self.0 & !(1 << control as u8))
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its members, in the order of the form.
    pub fn iter(self) -> impl Iterator<Item = Control> {
        Control::ALL.into_iter().filter(move |control| self.has(*control))
    }
}
