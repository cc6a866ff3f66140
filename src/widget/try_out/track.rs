//! Where the turns stand along the slider: places in thousandths of its width.

use crate::assessment::{Turn, TurnKind, Turns};
use crate::widget::result::bars::share;
use chrono::NaiveDate;

/// A mark above the slider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands, 0 to 1,000.
    pub place: i64,
    /// What turns there.
    pub kind: TurnKind,
}

/// Days from the first of the track to a day on it; days beyond its ends stand at them.
pub fn offset(turns: &Turns, day: NaiveDate) -> i64 {
    (day.clamp(turns.from, turns.to) - turns.from).num_days()
}

/// The day at an offset; the last for one beyond it.
pub fn day_at(turns: &Turns, offset: i64) -> NaiveDate {
    let days = u64::try_from(offset).unwrap_or(0);
    crate::law::days_after(turns.from, days).min(turns.to)
}

/// The marks, each kind once at a place: many servers may turn on days that lie together.
pub fn marks(turns: &Turns) -> Vec<Mark> {
    let whole = offset(turns, turns.to);
    let place = |turn: &Turn| Mark { place: share(offset(turns, turn.day), whole), kind: turn.kind };
    let mut marks: Vec<Mark> = turns.turns.iter().map(place).collect();
    marks.sort_unstable_by_key(|mark| (mark.place, mark.kind));
    marks.dedup();
    marks
}

/// The nearest turn before a day, or after it.
pub fn turn_beside(turns: &Turns, day: NaiveDate, after: bool) -> Option<NaiveDate> {
    let days = || turns.turns.iter().map(|turn| turn.day);
    if after { days().find(|turn| *turn > day) } else { days().rfind(|turn| *turn < day) }
}

/// What turns on a day: that it is the day of the answers is said without it.
pub fn on(turns: &Turns, day: NaiveDate) -> impl Iterator<Item = &Turn> {
    turns.turns.iter().filter(move |turn| turn.day == day && turn.kind != TurnKind::AsOf)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::date::parse_iso;
    use crate::assessment::turns;
    use crate::facts::current;
    use crate::widget::result::fixture::clinic;

    fn day(text: &str) -> NaiveDate {
        parse_iso(text).unwrap()
    }

    fn track() -> Turns {
        turns(&clinic("2016-07-15"), current()).unwrap()
    }

    #[test]
    fn days_and_offsets_are_each_others() {
        let track = track();
        for text in ["2015-07-15", "2015-08-14", "2016-02-29", "2018-07-15"] {
            assert_eq!(day_at(&track, offset(&track, day(text))), day(text));
        }
        assert_eq!((day_at(&track, -5), day_at(&track, i64::MAX)), (track.from, track.to));
        assert_eq!((offset(&track, day("2001-01-01")), offset(&track, day("2030-01-01"))), (0, 1096));
    }

    #[test]
    fn marks_stand_from_end_to_end() {
        let marks = marks(&track());
        assert_eq!(marks[0], Mark { place: 0, kind: TurnKind::Lapse });
        assert!(marks.contains(&Mark { place: 333, kind: TurnKind::AsOf }), "{marks:?}");
        assert!(marks.is_sorted_by_key(|mark| mark.place));
    }

    #[test]
    fn a_kind_stands_once_at_a_place_however_many_servers_turn_there() {
        let mut track = track();
        let plain = marks(&track);
        let crowd = track.turns.clone();
        track.turns.extend(crowd);
        assert_eq!(marks(&track), plain);
    }

    #[test]
    fn one_steps_from_turn_to_turn() {
        let track = track();
        let beside = |text, after| turn_beside(&track, day(text), after);
        assert_eq!(beside("2015-07-15", true), Some(day("2015-08-14")));
        assert_eq!(beside("2015-08-14", true), Some(day("2016-01-01")));
        assert_eq!(beside("2015-08-13", false), Some(day("2015-07-15")));
        assert_eq!((beside("2015-07-15", false), beside("2018-07-15", true)), (None, None));
        assert_eq!(on(&track, day("2016-01-01")).count(), 1);
        assert_eq!(on(&track, day("2016-07-15")).count(), 0, "the day of the answers");
    }
}
