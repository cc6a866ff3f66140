//! The provisions of 45 CFR 164 that an unsupported server can put at risk.

use super::Confidence;
use chrono::NaiveDate;

/// A provision that can become a finding. The order is that of every list of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Provision {
    /// 164.308(a)(1)(ii)(A), risk analysis.
    RiskAnalysis,
    /// 164.308(a)(1)(ii)(B), risk management.
    RiskManagement,
    /// 164.308(a)(1)(ii)(D), information system activity review.
    ActivityReview,
    /// 164.312(a)(1), access control.
    AccessControl,
    /// 164.312(b), audit controls.
    AuditControls,
    /// 164.312(e)(1), transmission security.
    TransmissionSecurity,
    /// 164.502(a), impermissible disclosure.
    Disclosure,
}

impl Provision {
    /// All seven, in order; the facts hold one row for each.
    pub const ALL: [Provision; 7] = [
        Provision::RiskAnalysis,
        Provision::RiskManagement,
        Provision::ActivityReview,
        Provision::AccessControl,
        Provision::AuditControls,
        Provision::TransmissionSecurity,
        Provision::Disclosure,
    ];

    /// The paragraph without its title, as it stands in files: `164.308(a)(1)(ii)(A)`.
    pub const fn paragraph(self) -> &'static str {
        match self {
            Provision::RiskAnalysis => "164.308(a)(1)(ii)(A)",
            Provision::RiskManagement => "164.308(a)(1)(ii)(B)",
            Provision::ActivityReview => "164.308(a)(1)(ii)(D)",
            Provision::AccessControl => "164.312(a)(1)",
            Provision::AuditControls => "164.312(b)",
            Provision::TransmissionSecurity => "164.312(e)(1)",
            Provision::Disclosure => "164.502(a)",
        }
    }
}

/// What is known of a provision.
#[derive(Debug)]
pub struct ProvisionFact {
    /// Which one.
    pub provision: Provision,
    /// Pinpoint citation with its title: `45 CFR 164.308(a)(1)(ii)(A)`.
    pub citation: &'static str,
    /// Published cases that charged it, newest last.
    pub precedents: &'static [Precedent],
    /// How the text came to be known.
    pub confidence: Confidence,
    /// Day a person last checked the row.
    pub checked: NaiveDate,
}

/// A published case that charged a provision.
#[derive(Debug)]
pub struct Precedent {
    /// Short name: `Anchorage`.
    pub name: &'static str,
    /// Year it was announced.
    pub year: i32,
    /// Where it settled without admission or was later set aside, what to add; else empty.
    pub caveat: &'static str,
}
