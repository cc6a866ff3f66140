//! What to deal with first: the open server groups in a suggested order, each with its reason.
//!
//! The dollars follow from days and provisions, not from the number of servers (160.406): as long as one group is past
//! support its days go on, so no group alone is worth so many dollars. The order is by what can still be lost or gained:
//! 30 days that still run, then exposure to others, then age.

use super::assess::cure_ends;
use super::model::{Assessment, Lapse};
use super::scenario::Setting;
use crate::answers::{Answers, Ephi, Network};
use crate::facts::Facts;
use crate::law::{date_of, two_years_after};
use chrono::NaiveDate;
use std::cmp::Reverse;

/// One open server group in the order in which to deal with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its index in the answers.
    pub index: usize,
    /// Why it stands here.
    pub because: Because,
}

/// Why a group stands where it does; the first that holds is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// Corrected by this day it stays out of the fourth tier (160.404(b)(2)(iii)).
    ThirtyDays(NaiveDate),
    /// Past support for so many days, and it can be reached from the internet.
    Internet(i64),
    /// Past support for so many days, on the internal network, and it holds patient data.
    Stores(i64),
    /// Past support for so many days, on the internal network.
    Reaches(i64),
    /// Past support for so many days, and isolated: its days count like all others.
    Isolated(i64),
    /// Still supported for so many days.
    Ends(i64),
}

/// The open groups that are past support or will be within two years, what to deal with first standing first.
pub fn order(answers: &Answers, facts: &Facts, assessment: &Assessment) -> Vec<Step> {
    let setting = Setting::of(answers, facts);
    let role = answers.organization.role;
    let ahead = (two_years_after(answers.as_of) - answers.as_of).num_days();
    let counting =
        answers.estate.iter().zip(&assessment.estate).enumerate().filter(|(_, (group, _))| group.counts(role));
    let mut steps = Vec::new();
    for ((index, (group, status)), course) in counting.zip(&setting.courses) {
        if !group.is_open(role) {
            continue;
        }
        let because = match (status.lapse.map(Lapse::days), status.days_left, cure_ends(course, &setting)) {
            (_, _, Some(last)) => Because::ThirtyDays(date_of(last)),
            (Some(days), ..) => match (group.network, group.ephi) {
                (Network::Internet, _) => Because::Internet(days),
                (Network::Isolated, _) => Because::Isolated(days),
                (Network::Internal, Ephi::Stores) => Because::Stores(days),
                (Network::Internal, _) => Because::Reaches(days),
            },
            (None, Some(left), _) if left <= ahead => Because::Ends(left),
            _ => continue,
        };
        steps.push(Step { index, because });
    }
    steps.sort_by_key(|step| rank(step.because));
    steps
}

/// Least first: the kind of reason, then the day that comes first or the days that are most.
fn rank(because: Because) -> (u8, Reverse<i64>) {
    match because {
        Because::ThirtyDays(day) => (0, Reverse(-i64::from(crate::law::number_of(day)))),
        Because::Internet(days) => (1, Reverse(days)),
        Because::Stores(days) => (2, Reverse(days)),
        Because::Reaches(days) => (3, Reverse(days)),
        Because::Isolated(days) => (4, Reverse(days)),
        Because::Ends(left) => (5, Reverse(-left)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::fixture::blank;
    use crate::answers::{Awareness, Draft, ExtendedSupport, ServerGroup};
    use crate::assessment::assess;
    use crate::facts::current;

    fn day(text: &str) -> NaiveDate {
        crate::answers::date::parse_iso(text).unwrap()
    }

    fn group(id: &str, ended: &str) -> ServerGroup {
        ServerGroup { support_ended: Some(day(ended)), ..blank(id) }
    }

    fn ordered(estate: Vec<ServerGroup>) -> Vec<(String, Because)> {
        let mut answers = Draft::new(day("2026-11-22")).answers;
        answers.estate = estate;
        answers.conduct.awareness = Awareness::Knew;
        let steps = order(&answers, current(), &assess(&answers, current()));
        steps.into_iter().map(|step| (answers.estate[step.index].id.clone(), step.because)).collect()
    }

    #[test]
    fn what_can_still_be_gained_comes_first_and_what_is_open_to_others_next() {
        let isolated = ServerGroup { network: Network::Isolated, ..group("isolated", "2010-01-01") };
        let portal = ServerGroup { network: Network::Internet, ..group("portal", "2024-01-01") };
        let reaches = ServerGroup { ephi: Ephi::Reaches, ..group("reaches", "2012-01-01") };
        let fresh = group("fresh", "2026-11-10");
        let ids: Vec<String> =
            ordered(vec![isolated, group("young", "2025-01-01"), reaches, portal, group("old", "2020-01-01"), fresh])
                .into_iter()
                .map(|(id, _)| id)
                .collect();
        assert_eq!(ids, ["fresh", "portal", "old", "young", "reaches", "isolated"]);
    }

    #[test]
    fn each_tells_its_reason() {
        let told =
            ordered(vec![group("soon", "2027-01-12"), group("fresh", "2026-10-30"), group("fresher", "2026-11-01")]);
        assert_eq!(told[0], ("fresh".to_owned(), Because::ThirtyDays(day("2026-11-29"))));
        assert_eq!(told[1], ("fresher".to_owned(), Because::ThirtyDays(day("2026-12-01"))));
        assert_eq!(told[2], ("soon".to_owned(), Because::Ends(51)));
    }

    #[test]
    fn what_is_dealt_with_does_not_count_or_is_far_off_is_left_out() {
        let done = ServerGroup { corrected_on: Some(day("2026-01-01")), ..group("done", "2020-01-01") };
        let lobby = ServerGroup { ephi: Ephi::None, ..group("lobby", "2020-01-01") };
        assert_eq!(ordered(vec![done, lobby, group("far", "2030-01-01")]), []);
    }

    #[test]
    fn cover_that_still_runs_is_on_offer() {
        let catalogue = &current().catalogue;
        let group = ServerGroup { product: catalogue.find("windows-server-2012-r2"), ..blank("lab") };
        assert!(
            group.cover_on_offer(catalogue, day("2026-10-12")).is_some_and(|(_, until)| until == day("2026-10-13"))
        );
        assert!(group.cover_on_offer(catalogue, day("2026-10-13")).is_none());
        let until = |until| {
            let cover = ExtendedSupport { program: "ESU".to_owned(), until: day(until) };
            let covered = ServerGroup { extended_support: Some(cover), ..group.clone() };
            covered.cover_on_offer(catalogue, day("2026-01-01")).map(|(_, until)| until)
        };
        assert_eq!(until("2025-10-14"), Some(day("2026-10-13")));
        assert_eq!(until("2026-10-13"), None, "they have it");
        assert!(blank("own").cover_on_offer(catalogue, day("2020-01-01")).is_none());
    }
}
