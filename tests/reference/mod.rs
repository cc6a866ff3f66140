//! The model again, written as a person would check it: every projection a world of its own, every
//! group looked at on every day. Slow and plain on purpose; shares no code with the program but the
//! types of its answers and the amounts of its facts.

mod money;
pub mod random;

use chrono::{Datelike, Days, NaiveDate};
use overdue::answers::*;
use overdue::facts::{Facts, Provision, Tier};
use std::collections::BTreeMap;

/// The graded answers of a day.
#[derive(Clone, Copy)]
pub struct Graded {
    pub analysis: RiskAnalysis,
    pub plan: RiskPlan,
    pub controls: Controls,
    pub firewalled: bool,
    pub logs: Logs,
}

pub const WORST: Graded = Graded {
    analysis: RiskAnalysis::None,
    plan: RiskPlan::None,
    controls: Controls::NONE,
    firewalled: false,
    logs: Logs::None,
};
pub const BEST: Graded = Graded {
    analysis: RiskAnalysis::CoversThese,
    plan: RiskPlan::OnSchedule,
    controls: Controls::ALL,
    firewalled: true,
    logs: Logs::Reviewed,
};

pub fn given(conduct: &Conduct, otherwise: Graded) -> Graded {
    Graded {
        analysis: conduct.risk_analysis.unwrap_or(otherwise.analysis),
        plan: conduct.risk_plan.unwrap_or(otherwise.plan),
        controls: conduct.controls.unwrap_or(otherwise.controls),
        firewalled: conduct.firewalled.unwrap_or(otherwise.firewalled),
        logs: conduct.logs.unwrap_or(otherwise.logs),
    }
}

/// The answers as they stand on a day, which may be later than the as-of date.
#[derive(Clone)]
pub struct World<'a> {
    pub answers: &'a Answers,
    pub facts: &'a Facts,
    pub day: NaiveDate,
    pub now: Graded,
    pub later: Graded,
    pub corrected_on: Vec<Option<NaiveDate>>,
    pub isolated_from: Vec<Option<NaiveDate>>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub provision: Provision,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub units: i64,
    pub defended: bool,
    /// Year, units, opening, ceiling.
    pub years: Vec<(i32, i64, i64, i64)>,
    pub opening: i64,
    pub ceiling: i64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Exposed {
    pub findings: Vec<Found>,
    pub tiers: Option<(Tier, Tier)>,
    pub opening: i64,
    pub ceiling: i64,
    pub state: i64,
    pub score: i64,
    /// Culpability, time, reach, safeguards, history, credit.
    pub parts: [i64; 6],
}

impl<'a> World<'a> {
    pub fn of(answers: &'a Answers, facts: &'a Facts) -> World<'a> {
        let given = given(&answers.conduct, WORST);
        World {
            answers,
            facts,
            day: answers.as_of,
            now: given,
            later: given,
            corrected_on: answers.estate.iter().map(|group| group.corrected_on).collect(),
            isolated_from: vec![None; answers.estate.len()],
        }
    }

    pub fn counts(&self, group: usize) -> bool {
        self.answers.estate[group].ephi != Ephi::None && self.answers.organization.role != Role::Neither
    }

    /// Those that count and have no `corrected_on` in the answers.
    pub fn open(&self) -> Vec<usize> {
        let all = 0..self.answers.estate.len();
        all.filter(|group| self.counts(*group) && self.answers.estate[*group].corrected_on.is_none()).collect()
    }

    pub fn first(&self, group: usize) -> Option<NaiveDate> {
        let group = &self.answers.estate[group];
        let mut end = match (group.support_ended, group.product) {
            (Some(day), _) => day,
            (None, Some(product)) => self.facts.catalogue.product(product).end_of_support?,
            (None, None) => return None,
        };
        if let Some(cover) = &group.extended_support {
            end = end.max(cover.until);
        }
        let binds = match self.answers.organization.role {
            Role::BusinessAssociate => date(2013, 9, 23),
            _ => date(2005, 4, 20),
        };
        let first = (end + Days::new(1)).max(binds);
        Some(group.in_service_since.map_or(first, |day| first.max(day)))
    }

    /// First and last day of the lapse, as of this world's day.
    pub fn lapse(&self, group: usize) -> Option<(NaiveDate, NaiveDate)> {
        let first = self.first(group)?;
        let last = self.corrected_on[group].map_or(self.day, |day| self.day.min(day - Days::new(1)));
        (first <= last).then_some((first, last))
    }

    fn lapsed(&self) -> Vec<usize> {
        (0..self.answers.estate.len()).filter(|group| self.counts(*group) && self.lapse(*group).is_some()).collect()
    }

    fn graded(&self, day: NaiveDate) -> Graded {
        if day > self.answers.as_of {
            self.later
        } else if self.answers.conduct.in_place_since.is_some_and(|since| day < since) {
            WORST
        } else {
            self.now
        }
    }

    fn cut_off(&self, group: usize, day: NaiveDate) -> bool {
        self.isolated_from[group].is_some_and(|from| day >= from)
    }

    fn network(&self, group: usize, day: NaiveDate) -> Network {
        if self.cut_off(group, day) { Network::Isolated } else { self.answers.estate[group].network }
    }

    fn graded_of(&self, group: usize, day: NaiveDate) -> Graded {
        let mut graded = self.graded(day);
        if self.cut_off(group, day) {
            graded.controls = graded.controls.with(Control::Segmented);
        }
        graded
    }

    fn fits(&self, provision: Provision, group: usize, day: NaiveDate) -> bool {
        let Graded { analysis, plan, controls, firewalled, logs } = self.graded_of(group, day);
        let network = self.network(group, day);
        match provision {
            Provision::RiskAnalysis => analysis != RiskAnalysis::CoversThese,
            Provision::RiskManagement => {
                matches!(plan, RiskPlan::None | RiskPlan::NotFollowed) || controls == Controls::NONE
            }
            Provision::ActivityReview => logs != Logs::Reviewed,
            Provision::AccessControl => {
                !controls.has(Control::AccessRestricted)
                    && (network == Network::Internet
                        || network == Network::Internal && !controls.has(Control::Segmented))
            }
            Provision::AuditControls => logs == Logs::None,
            Provision::TransmissionSecurity => !firewalled && network != Network::Isolated,
            Provision::Disclosure => {
                self.answers.conduct.incident == Incident::Breach && self.answers.conduct.incident_on == Some(day)
            }
        }
    }

    fn warned(&self) -> bool {
        self.answers.conduct.prior != Prior::None
    }

    fn hidden(&self) -> bool {
        self.answers.conduct.awareness == Awareness::CouldNotHaveKnown && !self.warned()
    }

    pub fn cure_day(&self, first: NaiveDate) -> NaiveDate {
        match (self.hidden(), self.answers.conduct.known_on) {
            (false, _) => first,
            (true, Some(known)) => first.max(known),
            (true, None) => first.max(self.answers.as_of),
        }
    }

    fn corrected_in_time(&self, group: usize) -> bool {
        let Some((first, _)) = self.lapse(group) else { return false };
        self.corrected_on[group].is_some_and(|day| day <= self.cure_day(first) + Days::new(29))
    }

    /// Supported and arguable tier of a group on a day of its lapse.
    fn tiers(&self, group: usize, first: NaiveDate, day: NaiveDate) -> (Tier, Tier) {
        let conduct = &self.answers.conduct;
        let cure_day = self.cure_day(first);
        let aware_day = conduct.known_on.map_or(first, |known| known.max(first));
        let curable = self.corrected_in_time(group) || self.day <= cure_day + Days::new(29);
        let willful = if curable { Tier::WillfulNeglectCorrected } else { Tier::WillfulNeglectNotCorrected };
        let Graded { analysis, plan, controls, .. } = self.graded_of(group, day);
        let some_control = controls != Controls::NONE;
        let covers = analysis == RiskAnalysis::CoversThese;
        let acted = matches!(plan, RiskPlan::OnSchedule | RiskPlan::Done) && (some_control || covers)
            || controls.has(Control::Segmented)
            || controls.has(Control::AccessRestricted)
            || covers && some_control;
        let knows = conduct.awareness == Awareness::Knew
            || self.warned()
            || self.hidden() && conduct.known_on.is_some()
            || day > self.answers.as_of;
        let supported = if day >= aware_day && knows && !acted {
            willful
        } else if self.hidden() && day < cure_day {
            Tier::NoKnowledge
        } else {
            Tier::ReasonableCause
        };
        let nobody_looked = !acted && conduct.awareness != Awareness::CouldNotHaveKnown;
        let ocr_warned = matches!(conduct.prior, Prior::TechnicalAssistance | Prior::Resolution);
        let pressed = supported == Tier::ReasonableCause && day >= cure_day && (nobody_looked || ocr_warned);
        (supported, if pressed { willful } else { supported })
    }

    /// First of the six years.
    fn window_from(&self) -> NaiveDate {
        let year = self.day.year() - 6;
        NaiveDate::from_ymd_opt(year, self.day.month(), self.day.day()).unwrap_or_else(|| date(year, 3, 1))
    }

    pub fn exposed(&self) -> Exposed {
        let lapsed: Vec<(usize, NaiveDate, NaiveDate)> = self
            .lapsed()
            .into_iter()
            .filter_map(|group| self.lapse(group).map(|(from, to)| (group, from, to)))
            .collect();
        let mut days = 0;
        let mut found: BTreeMap<Provision, Vec<(NaiveDate, i64, Tier, Tier)>> = BTreeMap::new();
        let mut made_by: BTreeMap<Provision, Vec<usize>> = BTreeMap::new();
        for day in self.window_from().iter_days().take_while(|day| *day <= self.day) {
            let here: Vec<_> = lapsed.iter().filter(|(_, from, to)| (*from..=*to).contains(&day)).collect();
            days += i64::from(!here.is_empty());
            for provision in Provision::ALL {
                let mut worst = None;
                for (group, first, _) in here.iter().filter(|(group, ..)| self.fits(provision, *group, day)) {
                    let tiers = self.tiers(*group, *first, day);
                    let (supported, arguable) = worst.unwrap_or(tiers);
                    worst = Some((tiers.0.max(supported), tiers.1.max(arguable)));
                    let makers = made_by.entry(provision).or_default();
                    if !makers.contains(group) {
                        makers.push(*group);
                    }
                }
                if let Some((supported, arguable)) = worst {
                    let people = self.answers.conduct.individuals_affected.unwrap_or(0);
                    let units = if provision == Provision::Disclosure { people } else { 1 };
                    found.entry(provision).or_default().push((day, units, supported, arguable));
                }
            }
        }
        let worst = |tier: fn(&(NaiveDate, i64, Tier, Tier)) -> Tier| found.values().flatten().map(tier).max();
        let tiers = worst(|day| day.2).zip(worst(|day| day.3));
        let findings: Vec<(Found, i64)> = (found.iter())
            .map(|(provision, days)| {
                let in_time = made_by[provision].iter().all(|group| self.corrected_in_time(*group));
                self.finding(*provision, days, in_time)
            })
            .collect();
        let sum = |part: fn(&(Found, i64)) -> i64| findings.iter().map(part).sum::<i64>();
        let (opening, ceiling, state) = (sum(|f| f.0.opening), sum(|f| f.0.ceiling), sum(|f| f.1));
        let (score, parts) = self.score(&lapsed, days, tiers.map(|tiers| tiers.0), opening);
        let findings = findings.into_iter().map(|(found, _)| found).collect();
        Exposed { findings, tiers, opening, ceiling, state, score, parts }
    }

    fn score(
        &self,
        lapsed: &[(usize, NaiveDate, NaiveDate)],
        days: i64,
        tier: Option<Tier>,
        opening: i64,
    ) -> (i64, [i64; 6]) {
        if lapsed.is_empty() || days == 0 {
            return (0, [0; 6]);
        }
        let conduct = &self.answers.conduct;
        let culpability = tier.map_or(0, |tier| [5, 15, 25, 35][tier as usize]);
        let people = match self.answers.organization.individuals {
            None => 14,
            Some(people) if people < 500 => 4,
            Some(people) if people < 10_000 => 8,
            Some(people) if people < 100_000 => 12,
            Some(_) => 14,
        };
        let exposed = lapsed.iter().map(|(group, _, last)| self.network(*group, *last)).max().unwrap();
        let network = [0, 3, 6][exposed as usize];
        let graded = self.graded(self.day);
        let safeguards = i64::from(graded.analysis != RiskAnalysis::CoversThese) * 5
            + i64::from(!matches!(graded.plan, RiskPlan::OnSchedule | RiskPlan::Done)) * 5
            + i64::from(graded.controls.is_empty()) * 3
            + i64::from(graded.logs != Logs::Reviewed) * 2;
        let prior = match conduct.prior {
            Prior::TechnicalAssistance => 4,
            Prior::Resolution => 5,
            Prior::None | Prior::Audit => 0,
        };
        let incident = match (conduct.incident, conduct.individuals_affected) {
            (Incident::None, _) => 0,
            (Incident::Suspected, _) => 2,
            (Incident::Breach, Some(people)) if people >= 500 => 5,
            (Incident::Breach, _) => 3,
        };
        let corrected = lapsed.iter().all(|(group, ..)| self.corrected_on[*group].is_some());
        let credit = -10 * i64::from(corrected) - 5 * i64::from(conduct.security_practices_months >= 12);
        let time = 20 * days.min(2190) / 2190;
        let parts = [culpability, time, people + network, safeguards, prior + incident, credit];
        let total = parts.iter().sum::<i64>().clamp(1, 100);
        (if tier.is_none() || opening == 0 { total.min(24) } else { total }, parts)
    }
}

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}
