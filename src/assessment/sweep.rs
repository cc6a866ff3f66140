//! Every day that matters, once, whatever the number of groups.
//!
//! A group's lapse splits at no more than five days into stretches on which its place, its tiers and
//! whether it was corrected in time stay the same. Each stretch adds one at its first day and takes one
//! away after its last; the sums run from left to right over the days where something changes, so the
//! work grows with groups and days added, not multiplied.

use super::fits::{Place, fits};
use super::reasons::Reasons;
use super::scenario::{Change, Course, Scenario, Setting};
use super::tally::{Found, Tally};
use crate::answers::Network;
use crate::facts::{Provision, Tier};
use crate::law::{DayNumber, Era, date_of, number_of, window_from};
use chrono::{Datelike, NaiveDate};

/// What the days come to.
#[derive(Debug, Default)]
pub(super) struct Swept {
    /// In the order of [`Provision::ALL`].
    pub tallies: [Tally; 7],
    /// Days in the window on which some group lapses.
    pub days: i64,
    /// The most exposed lapsed group, on its last lapsed day; none without lapsed groups.
    pub network: Option<Network>,
    /// Some lapsed group is not corrected.
    pub some_open: bool,
    pub reasons: Reasons,
}

/// How many lapsing groups stand where, at which tier; or, in [`Sweeper::changes`], by how many that
/// changes on a day.
#[derive(Debug, Clone, Copy, Default)]
struct Standing {
    /// By place, then supported tier.
    supported: [[i32; 4]; 4],
    /// By place, then arguable tier.
    arguable: [[i32; 4]; 4],
    /// By place: not corrected in time.
    late: [i32; 4],
}

/// Room for one sweep, used again for the next.
#[derive(Debug, Default)]
pub(super) struct Sweeper {
    /// By day of the window, and one day more.
    changes: Vec<Standing>,
    /// One bit a day: whether to stop there.
    stops: Vec<u64>,
    window: DayNumber,
    last: DayNumber,
}

/// A stretch of one group's lapse.
struct Stretch {
    from: DayNumber,
    to: DayNumber,
    place: Place,
    supported: Tier,
    arguable: Tier,
    in_time: bool,
}

impl Sweeper {
    /// Counts the days of a scenario.
    pub fn sweep(&mut self, setting: &Setting<'_>, scenario: &Scenario) -> Swept {
        self.open(setting, scenario);
        let mut swept = Swept::default();
        for course in &setting.courses {
            self.place(course, setting, scenario, &mut swept);
        }
        self.run(setting, scenario, &mut swept);
        swept
    }

    /// Makes room and stops wherever something changes for every group.
    fn open(&mut self, setting: &Setting<'_>, scenario: &Scenario) {
        let day = date_of(scenario.day);
        let window = window_from(day);
        self.window = number_of(window);
        self.last = scenario.day;
        let days = usize::try_from(self.last - self.window).unwrap_or(0) + 2;
        self.changes.resize(days, Standing::default());
        self.stops.clear();
        self.stops.resize(days.div_ceil(64), 0);
        let penalties = setting.facts.penalties;
        let years = (window.year() + 1..=day.year()).filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1));
        for day in years.chain([penalties.tiers_from, penalties.adjusted_from]) {
            self.stop(number_of(day));
        }
        for day in [setting.in_place_since, setting.as_of.saturating_add(1)] {
            self.stop(day);
        }
        if let Some((day, _)) = setting.breach {
            self.stop(day);
        }
    }

    /// Stops on a day of the window, or on the day after it.
    fn stop(&mut self, day: DayNumber) -> Option<&mut Standing> {
        let index = usize::try_from(day.checked_sub(self.window)?).ok()?;
        let change = self.changes.get_mut(index)?;
        *self.stops.get_mut(index / 64)? |= 1 << (index % 64);
        Some(change)
    }

    /// Places one group's stretches, and notes what the score asks of lapsed groups.
    fn place(&mut self, course: &Course, setting: &Setting<'_>, scenario: &Scenario, swept: &mut Swept) {
        let (corrected_on, cut_off_from) = course.under(scenario.change, setting.as_of);
        let Some(first) = course.first else { return };
        let end = if scenario.change == Change::Stop { setting.as_of.min(scenario.day) } else { scenario.day };
        let last = corrected_on.map_or(end, |day| (day - 1).min(end));
        if last < first {
            return;
        }
        let place_on = |day| match cut_off_from {
            Some(from) if day >= from => Place::CutOff,
            _ => Place::of(course.network),
        };
        swept.network = swept.network.max(Some(place_on(last).network()));
        swept.some_open |= corrected_on.is_none();

        let culpability = &setting.culpability;
        let clock = culpability.clock(first, corrected_on, scenario.day);
        let turns = [
            setting.in_place_since,
            setting.as_of.saturating_add(1),
            clock.aware,
            clock.cure,
            cut_off_from.unwrap_or(DayNumber::MAX),
        ];
        let mut from = first.max(self.window);
        while from <= last {
            let next = turns.into_iter().filter(|turn| *turn > from).fold(last.saturating_add(1), DayNumber::min);
            let place = place_on(from);
            let acted = place.graded(scenario.graded(from, setting)).acted();
            let supported = culpability.supported(&clock, from, acted);
            let arguable = culpability.arguable(&clock, from, acted, supported);
            self.add(&Stretch { from, to: next - 1, place, supported, arguable, in_time: clock.in_time });
            from = next;
        }
    }

    fn add(&mut self, stretch: &Stretch) {
        for (day, by) in [(stretch.from, 1), (stretch.to + 1, -1)] {
            if let Some(change) = self.stop(day) {
                let place = stretch.place as usize;
                change.supported[place][stretch.supported as usize] += by;
                change.arguable[place][stretch.arguable as usize] += by;
                change.late[place] += if stretch.in_time { 0 } else { by };
            }
        }
    }

    /// Runs from stop to stop, and leaves the room empty.
    fn run(&mut self, setting: &Setting<'_>, scenario: &Scenario, swept: &mut Swept) {
        let mut standing = Standing::default();
        let mut from = 0;
        for word in 0..self.stops.len() {
            let mut bits = self.stops[word];
            while bits != 0 {
                let index = word * 64 + bits.trailing_zeros() as usize;
                bits &= bits - 1;
                standing.count(self.days(from, index), setting, scenario, swept);
                standing.change(&self.changes[index]);
                self.changes[index] = Standing::default();
                from = index;
            }
        }
        standing.count(self.days(from, self.changes.len() - 1), setting, scenario, swept);
    }

    /// First and last day of the run between two stops.
    fn days(&self, from: usize, until: usize) -> (DayNumber, DayNumber) {
        let day = |index: usize| self.window + DayNumber::try_from(index).unwrap_or(0);
        (day(from), (day(until) - 1).min(self.last))
    }
}

impl Standing {
    fn change(&mut self, by: &Standing) {
        for place in 0..4 {
            for tier in 0..4 {
                self.supported[place][tier] += by.supported[place][tier];
                self.arguable[place][tier] += by.arguable[place][tier];
            }
            self.late[place] += by.late[place];
        }
    }

    /// Counts a run of days on which nothing changes.
    fn count(&self, (from, to): (DayNumber, DayNumber), setting: &Setting<'_>, scenario: &Scenario, swept: &mut Swept) {
        let worst = |counts: &[i32; 4]| Tier::ALL.into_iter().rev().find(|tier| counts[*tier as usize] > 0);
        let tiers = Place::ALL.map(|place| {
            let at = place as usize;
            worst(&self.supported[at]).zip(worst(&self.arguable[at])).map(|tiers| (place, tiers))
        });
        if to < from || tiers.iter().all(Option::is_none) {
            return;
        }
        swept.days += i64::from(to - from) + 1;
        let graded = scenario.graded(from, setting);
        let day = date_of(from);
        let (year, era) = (day.year(), Era::of(day, setting.facts.penalties));
        for (provision, tally) in Provision::ALL.into_iter().zip(&mut swept.tallies) {
            let (to, units) = match (provision, setting.breach) {
                (Provision::Disclosure, Some((day, people))) if day == from => (from, people),
                (Provision::Disclosure, _) => continue,
                _ => (to, i64::from(to - from) + 1),
            };
            let mut found: Option<(Tier, Tier)> = None;
            let mut late = false;
            for (place, (supported, arguable)) in tiers.iter().flatten() {
                if fits(provision, *place, graded) {
                    let (best, most) = found.unwrap_or((*supported, *arguable));
                    found = Some((best.max(*supported), most.max(*arguable)));
                    late |= self.late[*place as usize] > 0;
                }
            }
            if let Some((supported, arguable)) = found {
                tally.add(Found { year, era, from, to, units, supported, arguable, late });
                swept.reasons.note(&setting.culpability, from, graded.acted(), supported, arguable);
            }
        }
    }
}
