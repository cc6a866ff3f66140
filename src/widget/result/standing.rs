//! Where each entry of the server list belongs on the page.

use crate::answers::ServerGroup;
use crate::assessment::{GroupStatus, Lapse, Scope};
use chrono::NaiveDate;

/// Ends within so many days are soon (`model.md` §3).
const SOON_DAYS: i64 = 180;

/// Where an entry belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Past support, and counted.
    Counts(Lapse),
    /// Support has not ended.
    Watched {
        /// Days to its end.
        left: i64,
        /// Whether that is soon.
        soon: bool,
    },
    /// Listed, not counted.
    Aside(Aside),
}

/// Why an entry is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// HIPAA's penalties do not reach the organization.
    Out,
    /// Past support for so many days, without patient data.
    NoEphi(i64),
    /// No end of support announced.
    NoEnd,
    /// Corrected before it was past support.
    CorrectedBefore(NaiveDate),
    /// Not yet in service or not yet bound by the rule on any day past support.
    NotBound,
}

/// Where an entry belongs.
pub fn standing(group: &ServerGroup, status: &GroupStatus, scope: Scope) -> Standing {
    match (status.lapse, status.days_left) {
        (Some(lapse), _) if status.counts => Standing::Counts(lapse),
        (Some(_), _) if scope == Scope::Out => Standing::Aside(Aside::Out),
        (Some(lapse), _) => Standing::Aside(Aside::NoEphi(lapse.days())),
        (None, Some(left)) => Standing::Watched { left, soon: left <= SOON_DAYS },
        (None, None) if status.support_end.is_none() => Standing::Aside(Aside::NoEnd),
        (None, None) => Standing::Aside(group.corrected_on.map_or(Aside::NotBound, Aside::CorrectedBefore)),
    }
}

/// Places in the answers of the entries past support, watched and set aside: the longest past support first, the next to
/// end first, the rest as listed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Standings {
    /// Past support, and counted.
    pub counts: Vec<usize>,
    /// Support has not ended.
    pub watched: Vec<usize>,
    /// Listed, not counted.
    pub aside: Vec<usize>,
}

impl Standings {
    /// Of all entries.
    pub fn of(estate: &[ServerGroup], statuses: &[GroupStatus], scope: Scope) -> Standings {
        let (mut counts, mut watched, mut aside) = (Vec::new(), Vec::new(), Vec::new());
        for (index, (group, status)) in estate.iter().zip(statuses).enumerate() {
            match standing(group, status, scope) {
                Standing::Counts(lapse) => counts.push((-lapse.days(), index)),
                Standing::Watched { left, .. } => watched.push((left, index)),
                Standing::Aside(_) => aside.push(index),
            }
        }
        Standings { counts: ordered(counts), watched: ordered(watched), aside }
    }

    /// Entries in the longest of the three.
    pub fn longest(&self) -> usize {
        self.counts.len().max(self.watched.len()).max(self.aside.len())
    }
}

/// By the first of each, then as listed.
pub fn ordered(mut entries: Vec<(i64, usize)>) -> Vec<usize> {
    entries.sort_unstable();
    entries.into_iter().map(|(_, index)| index).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::date::parse_iso;
    use crate::answers::fixture::blank;

    fn day(text: &str) -> NaiveDate {
        parse_iso(text).unwrap()
    }

    fn group() -> ServerGroup {
        blank("a")
    }

    fn status(end: Option<&str>, lapse: Option<(&str, &str)>, counts: bool, days_left: Option<i64>) -> GroupStatus {
        let lapse = lapse.map(|(from, to)| Lapse { from: day(from), to: day(to) });
        GroupStatus { id: "a".to_owned(), support_end: end.map(day), lapse, counts, days_left }
    }

    #[test]
    fn each_has_one_place() {
        let past = |counts| status(Some("2026-10-13"), Some(("2026-10-14", "2026-11-22")), counts, None);
        assert!(matches!(standing(&group(), &past(true), Scope::In), Standing::Counts(_)));
        assert_eq!(standing(&group(), &past(false), Scope::In), Standing::Aside(Aside::NoEphi(40)));
        assert_eq!(standing(&group(), &past(false), Scope::Out), Standing::Aside(Aside::Out));
        let soon = |left| standing(&group(), &status(Some("2027-01-12"), None, true, Some(left)), Scope::In);
        assert_eq!(soon(180), Standing::Watched { left: 180, soon: true });
        assert_eq!(soon(181), Standing::Watched { left: 181, soon: false });
        assert_eq!(standing(&group(), &status(None, None, true, None), Scope::In), Standing::Aside(Aside::NoEnd));
        let ended = status(Some("2020-01-14"), None, true, None);
        assert_eq!(standing(&group(), &ended, Scope::In), Standing::Aside(Aside::NotBound));
        let corrected = ServerGroup { corrected_on: Some(day("2019-05-01")), ..group() };
        let expected = Standing::Aside(Aside::CorrectedBefore(day("2019-05-01")));
        assert_eq!(standing(&corrected, &ended, Scope::In), expected);
    }

    #[test]
    fn the_worst_comes_first() {
        let statuses = [
            status(Some("2026-10-13"), Some(("2026-10-14", "2026-11-22")), true, None),
            status(Some("2020-01-14"), Some(("2020-01-15", "2026-11-22")), true, None),
            status(Some("2031-01-01"), None, true, Some(1_501)),
            status(Some("2027-01-12"), None, true, Some(51)),
        ];
        let all = Standings::of(&[group(), group(), group(), group()], &statuses, Scope::In);
        assert_eq!(all.counts, [1, 0]);
        assert_eq!(all.watched, [3, 2]);
        assert!(all.aside.is_empty());
        assert_eq!(all.longest(), 2);
    }
}
