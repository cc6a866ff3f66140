//! When a server group is past support, as far as the answers and the catalogue tell.

use super::{Ephi, Role, ServerGroup};
use crate::facts::{Catalogue, Programme};
use chrono::NaiveDate;

impl Role {
    /// First day the Security Rule binds an organisation of this role, and by which authority.
    pub const fn bound_from(self) -> (NaiveDate, &'static str) {
        match self {
            Role::BusinessAssociate => (day(2013, 9, 23), "78 FR 5566"),
            Role::CoveredEntity | Role::Unsure | Role::Neither => (day(2005, 4, 20), "45 CFR 164.318"),
        }
    }
}

/// A day that exists.
const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

impl ServerGroup {
    /// Last day of support, paid cover included; none where no date was announced.
    pub fn support_end(&self, catalogue: &Catalogue) -> Option<NaiveDate> {
        let own = self.support_ended.or_else(|| self.product.and_then(|id| catalogue.product(id).end_of_support))?;
        Some(self.extended_support.as_ref().map_or(own, |cover| own.max(cover.until)))
    }

    /// First day it is past support while the rule binds the organisation: the day after support ended, or the
    /// day it began to hold or reach ePHI, or the day the rule began to bind, whichever is latest.
    pub fn lapses_from(&self, role: Role, catalogue: &Catalogue) -> Option<NaiveDate> {
        let unsupported = self.support_end(catalogue)?.succ_opt()?;
        Some(unsupported.max(role.bound_from().0)).max(self.in_service_since)
    }

    /// First and last day past support up to `as_of`, both included.
    pub fn lapse(&self, role: Role, catalogue: &Catalogue, as_of: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let first = self.lapses_from(role, catalogue)?;
        let last = self.corrected_on.and_then(|day| day.pred_opt()).map_or(as_of, |last| last.min(as_of));
        (first <= last).then_some((first, last))
    }

    /// Whether it counts: ePHI is on or behind it, and HIPAA reaches the organisation.
    pub fn counts(&self, role: Role) -> bool {
        self.ephi != Ephi::None && role != Role::Neither
    }

    /// Whether it counts and was not corrected.
    pub fn is_open(&self, role: Role) -> bool {
        self.counts(role) && self.corrected_on.is_none()
    }

    /// The longest cover there is to have: a programme of the catalogue that runs on after a day and after the support that
    /// the group has, brings security updates and has an announced end.
    pub fn cover_on_offer<'c>(&self, catalogue: &'c Catalogue, after: NaiveDate) -> Option<(&'c Programme, NaiveDate)> {
        let after = self.support_end(catalogue).map_or(after, |end| after.max(end));
        let programmes = &catalogue.product(self.product?).programmes;
        let running = programmes.iter().filter(|programme| programme.security_updates);
        let running =
            running.filter_map(|programme| Some((programme, programme.until.filter(|until| *until > after)?)));
        running.max_by_key(|(_, until)| *until)
    }
}
