//! Days: past support, left, and the deadline.

use super::{answer, fact, node};
use crate::answers::{Answers, ServerGroup};
use crate::assessment::assess::cure_ends;
use crate::assessment::derivation::{Derivation, Formula, Term, Value};
use crate::assessment::model::Assessment;
use crate::assessment::scenario::Setting;
use crate::facts::{Confidence, Facts};
use crate::law::{date_of, days_after, number_of};
use chrono::NaiveDate;

/// What every day needs.
pub(super) struct Days<'a> {
    answers: &'a Answers,
    facts: &'a Facts,
}

impl<'a> Days<'a> {
    pub fn of(answers: &'a Answers, facts: &'a Facts) -> Days<'a> {
        Days { answers, facts }
    }

    /// The least sure end of support among the lapsed groups that count.
    pub fn confidence(&self, assessment: &Assessment) -> Confidence {
        let groups = assessment.estate.iter().zip(&self.answers.estate);
        let lapsed = groups.filter(|(status, _)| status.counts && status.lapse.is_some());
        lapsed.map(|(_, group)| self.support_sure(group)).max().unwrap_or(Confidence::Primary)
    }

    /// Days past support of a group.
    pub fn past(&self, index: usize) -> Option<Derivation> {
        let group = self.answers.estate.get(index)?;
        let role = self.answers.organization.role;
        let (_, to) = group.lapse(role, &self.facts.catalogue, self.answers.as_of)?;
        let first = self.first(group)?;
        let last = self.last(group, to);
        let days = match first.value {
            Value::Date(from) => Value::Count((to - from).num_days() + 1),
            _ => Value::Nothing,
        };
        Some(node(Term::LapseDays, days, Formula::DaysInclusive, vec![first, last], Vec::new()))
    }

    /// Days left of a group.
    pub fn left(&self, index: usize) -> Option<Derivation> {
        let group = self.answers.estate.get(index)?;
        let as_of = self.answers.as_of;
        let end = group.support_end(&self.facts.catalogue)?;
        if end < as_of || group.corrected_on.is_some() {
            return None;
        }
        let left = Value::Count((end - as_of).num_days());
        let inputs = vec![self.support_end(group)?, answer(Term::AsOf, Value::Date(as_of))];
        Some(node(Term::DaysLeft, left, Formula::Difference, inputs, Vec::new()))
    }

    /// The deadline, from the group whose 30 days run out first.
    pub fn deadline(&self, deadline: NaiveDate, setting: &Setting<'_>) -> Option<Derivation> {
        let role = self.answers.organization.role;
        let counting = self.answers.estate.iter().filter(|group| group.counts(role));
        let ends = |course| cure_ends(course, setting) == Some(number_of(deadline));
        let (group, course) = counting.zip(&setting.courses).find(|(_, course)| ends(course))?;
        let first = course.first?;
        let mut inputs = vec![self.first(group)?];
        if setting.culpability.hidden {
            inputs.push(match self.answers.conduct.known_on {
                Some(known) => answer(Term::KnownOn, Value::Date(known)),
                None => answer(Term::AsOf, Value::Date(self.answers.as_of)),
            });
        }
        let cure = Value::Date(date_of(setting.culpability.cure_day(first)));
        let cure = node(Term::CureDay, cure, Formula::Latest, inputs, vec!["45 CFR 160.410(c)(2)(i)"]);
        let cites = vec!["45 CFR 160.404(b)(2)(iii)"];
        Some(node(Term::Deadline, Value::Date(deadline), Formula::PlusTwentyNine, vec![cure], cites))
    }

    /// The first day past support while the rule binds.
    fn first(&self, group: &ServerGroup) -> Option<Derivation> {
        let role = self.answers.organization.role;
        let from = group.lapses_from(role, &self.facts.catalogue)?;
        let end = self.support_end(group)?;
        let after = days_after(group.support_end(&self.facts.catalogue)?, 1);
        let mut inputs =
            vec![node(Term::DayAfterSupport, Value::Date(after), Formula::DayAfter, vec![end], Vec::new())];
        inputs.extend(group.in_service_since.map(|day| answer(Term::InService, Value::Date(day))));
        let (binds, cite) = role.bound_from();
        inputs.push(fact(Term::RuleBinds, Value::Date(binds), vec![cite], Confidence::Primary));
        Some(node(Term::LapseFrom, Value::Date(from), Formula::Latest, inputs, Vec::new()))
    }

    /// The last: the as-of date, or the day before it was corrected.
    fn last(&self, group: &ServerGroup, to: NaiveDate) -> Derivation {
        let mut inputs = vec![answer(Term::AsOf, Value::Date(self.answers.as_of))];
        inputs.extend(group.corrected_on.and_then(|day| Some((day, day.pred_opt()?))).map(|(day, before)| {
            let corrected = answer(Term::CorrectedOn, Value::Date(day));
            node(Term::CorrectedOn, Value::Date(before), Formula::DayBefore, vec![corrected], Vec::new())
        }));
        node(Term::LapseTo, Value::Date(to), Formula::Earliest, inputs, Vec::new())
    }

    /// The last day of support: the person's date, the catalogue's, or that of paid cover where later.
    fn support_end(&self, group: &ServerGroup) -> Option<Derivation> {
        let end = group.support_end(&self.facts.catalogue)?;
        let own = match (group.support_ended, group.product) {
            (Some(day), _) => answer(Term::SupportEnd, Value::Date(day)),
            (None, Some(id)) => {
                let product = self.facts.catalogue.product(id);
                let source = self.facts.catalogue.family(product).source;
                fact(Term::SupportEnd, Value::Date(product.end_of_support?), vec![source], product.confidence)
            }
            (None, None) => return None,
        };
        let Some(cover) = &group.extended_support else { return Some(own) };
        let cover = answer(Term::SupportEnd, Value::Date(cover.until));
        Some(node(Term::SupportEnd, Value::Date(end), Formula::Latest, vec![own, cover], Vec::new()))
    }

    /// How sure a group's end of support is; a date or cover that the person gave is theirs.
    fn support_sure(&self, group: &ServerGroup) -> Confidence {
        match (group.support_ended, group.product) {
            (None, Some(id)) => self.facts.catalogue.product(id).confidence,
            _ => Confidence::Primary,
        }
    }
}
