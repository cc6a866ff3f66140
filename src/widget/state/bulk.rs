//! What a person does in the server table, and the changes to several groups at once.

use super::entry::DayText;
use super::group_form::{Field, FieldFault};
use super::table::{Before, Change, STEP, TableAction};
use super::{Notice, State};
use crate::answers::date::{FIRST_DAY, LAST_DAY};
use crate::answers::{Choice, FaultKind, QuestionId, ServerGroup};
use crate::facts::Facts;
use crate::words::Words;
use chrono::NaiveDate;
use std::rc::Rc;

/// The state after something was done in the table. Not a method: by its module's name the program's second part
/// takes it in.
#[inline(never)]
pub(super) fn act(state: &mut State, action: TableAction, facts: &Facts, words: &Words) {
    match action {
        TableAction::Ask(asked) => state.table.asked = asked,
        TableAction::Sort(column) => {
            let table = &mut state.table;
            table.descending = table.sort == column && !table.descending;
            table.sort = column;
        }
        TableAction::Find(query) => {
            state.table.query = query;
            state.table.shown = STEP;
        }
        TableAction::Only(only) => {
            state.table.only = only;
            state.table.shown = STEP;
        }
        TableAction::More => state.table.shown += STEP,
        TableAction::Pick(id, picked) => {
            let ids = Rc::make_mut(&mut state.table.picked);
            match ids.binary_search(&id) {
                Ok(place) if !picked => drop(ids.remove(place)),
                Err(place) if picked => ids.insert(place, id),
                _ => {}
            }
            state.faults.clear();
        }
        TableAction::PickAll(picked) => {
            let rows = if picked { state.rows(&facts.catalogue) } else { Vec::new() };
            let mut ids: Vec<String> = rows.iter().map(|row| row.group.id.clone()).collect();
            ids.sort_unstable();
            state.table.picked = Rc::new(ids);
            state.faults.clear();
        }
        TableAction::Day(day) => state.table.day = day,
        TableAction::Change(change) => self::change(state, change, words),
        TableAction::Remove => remove(state, words),
        TableAction::Undo => undo(state),
    }
}

/// Whether something is picked; if nothing is, that is told.
fn nothing_picked(state: &mut State, words: &Words) -> bool {
    let none = state.picked() == 0;
    if none {
        state.refuse(vec![FieldFault { field: Field::Pick, message: words.table.pick_first.to_owned() }]);
    }
    none
}

fn change(state: &mut State, change: Change, words: &Words) {
    if nothing_picked(state, words) {
        return;
    }
    let dealt = match change {
        Change::Dealt => match read(&state.table.day, state.draft.answers.as_of, words) {
            Ok(day) => Some(day),
            Err(message) => return state.refuse(vec![FieldFault { field: Field::Dealt, message }]),
        },
        _ => None,
    };
    let mut before = Vec::new();
    for (place, group) in state.draft.answers.estate.iter_mut().enumerate() {
        if !state.table.has(&group.id) {
            continue;
        }
        let was = group.clone();
        match change {
            Change::Ephi(ephi) => group.ephi = ephi,
            Change::Network(network) => group.network = network,
            Change::Dealt | Change::NotDealt => group.corrected_on = dealt,
        }
        // What was typed for a group and not saved says the same as the group from now on.
        let id = Some(group.id.clone());
        if let Some(mut form) = state.forms.get(&id).cloned() {
            form.ephi = Some(group.ephi.place());
            form.network = Some(group.network.place());
            form.corrected = group.corrected_on.map(DayText::of).unwrap_or_default();
            state.forms.insert(id, form);
        }
        before.push((place, was));
    }
    tell(state, false, before);
}

/// The day the groups were dealt with.
fn read(day: &DayText, as_of: NaiveDate, words: &Words) -> Result<NaiveDate, String> {
    if day.is_empty() {
        return Err(words.form.enter_day.to_owned());
    }
    match day.read(FIRST_DAY, LAST_DAY, words)? {
        day if day > as_of => Err(FaultKind::AfterAsOf(as_of).message(&words.faults)),
        day => Ok(day),
    }
}

fn remove(state: &mut State, words: &Words) {
    if nothing_picked(state, words) {
        return;
    }
    let (mut before, mut kept) = (Vec::new(), Vec::new());
    for (place, group) in std::mem::take(&mut state.draft.answers.estate).into_iter().enumerate() {
        if state.table.has(&group.id) {
            state.forms.remove(&Some(group.id.clone()));
            before.push((place, group));
        } else {
            kept.push(group);
        }
    }
    if kept.is_empty() {
        state.draft.answered.remove(QuestionId::Estate);
    }
    state.draft.answers.estate = kept;
    // Few groups may be left: the table stays until the list is asked for.
    state.table.asked = true;
    state.table.picked = Rc::default();
    tell(state, true, before);
}

fn tell(state: &mut State, removed: bool, groups: Vec<(usize, ServerGroup)>) {
    state.faults.clear();
    state.notice = Some(Notice::Several(Before { removed, groups: Rc::new(groups) }));
}

fn undo(state: &mut State) {
    let Some(before) = state.before().cloned() else { return };
    state.notice = None;
    let estate = &mut state.draft.answers.estate;
    if before.removed {
        // Not one by one: each would move all that stand after it.
        let mut left = std::mem::take(estate).into_iter();
        for (place, group) in before.groups.iter() {
            while estate.len() < *place
                && let Some(group) = left.next()
            {
                estate.push(group);
            }
            estate.push(group.clone());
        }
        estate.extend(left);
    } else {
        // Nothing moves groups while this can be taken back; were it so, each would still keep to itself.
        for (place, group) in before.groups.iter() {
            if let Some(now) = estate.get_mut(*place).filter(|now| now.id == group.id) {
                *now = group.clone();
            }
        }
    }
    let mut ids: Vec<String> = before.groups.iter().map(|(_, group)| group.id.clone()).collect();
    // Picked again, so that the right change can follow.
    ids.sort_unstable();
    state.table.picked = Rc::new(ids);
}

#[cfg(test)]
mod tests {
    use super::super::table::fixture::{group, state};
    use super::super::table::{LIST_MOST, Standing};
    use super::super::{Action, GroupForm};
    use super::*;
    use crate::answers::{Ephi, Network};
    use crate::facts::current;
    use crate::words::words;

    fn after(state: &State, action: TableAction) -> State {
        state.reduce(Action::Table(action), current(), words())
    }

    fn pick(state: &State, ids: &[&str]) -> State {
        ids.iter().fold(state.clone(), |state, id| after(&state, TableAction::Pick((*id).into(), true)))
    }

    fn ids(state: &State) -> Vec<&str> {
        state.draft.answers.estate.iter().map(|group| group.id.as_str()).collect()
    }

    fn five() -> State {
        state(["e", "d", "c", "b", "a"].map(|id| group(id, id, "windows-server-2016")).into())
    }

    #[test]
    fn a_box_is_ticked_once_and_unticked_once() {
        let picked = pick(&five(), &["c", "a", "c"]);
        assert_eq!(picked.picked(), 2);
        assert!(picked.table.has("a") && picked.table.has("c") && !picked.table.has("b"));
        let fewer = after(&picked, TableAction::Pick("a".into(), false));
        assert_eq!(*fewer.table.picked, ["c"]);
        assert_eq!(after(&fewer, TableAction::Pick("a".into(), false)), fewer);
    }

    #[test]
    fn all_that_were_found_are_picked_and_no_other() {
        let found = after(&five(), TableAction::Find("d".into()));
        // The product's name has a "d" too: every group is found by it.
        assert_eq!(after(&found, TableAction::PickAll(true)).picked(), 5);
        let mut one = five();
        one.draft.answers.estate[2].product = current().catalogue.find("windows-server-2003");
        let past = after(&one, TableAction::Only(Some(Standing::Past)));
        let picked = after(&past, TableAction::PickAll(true));
        assert_eq!(*picked.table.picked, ["c"]);
        assert_eq!(after(&picked, TableAction::PickAll(false)).picked(), 0);
    }

    #[test]
    fn one_change_reaches_every_picked_group_and_one_undo_takes_it_back() {
        let mut mixed = five();
        mixed.draft.answers.estate[0].network = Network::Internet;
        let picked = pick(&mixed, &["e", "b"]);
        let changed = after(&picked, TableAction::Change(Change::Network(Network::Isolated)));
        let networks: Vec<_> = changed.draft.answers.estate.iter().map(|group| group.network).collect();
        let [iso, lan] = [Network::Isolated, Network::Internal];
        assert_eq!(networks, [iso, lan, lan, iso, lan]);
        assert_eq!(changed.before().map(|before| before.groups.len()), Some(2));
        let undone = after(&changed, TableAction::Undo);
        assert_eq!(undone.draft, mixed.draft);
        assert_eq!((undone.picked(), undone.notice.is_none()), (2, true));
        let ephi = after(&picked, TableAction::Change(Change::Ephi(Ephi::None)));
        assert_eq!(ephi.draft.answers.estate.iter().filter(|group| group.ephi == Ephi::None).count(), 2);
    }

    #[test]
    fn removed_groups_come_back_in_their_places() {
        let picked = pick(&five(), &["e", "c", "b"]);
        let removed = after(&picked, TableAction::Remove);
        assert_eq!((ids(&removed), removed.picked()), (vec!["d", "a"], 0));
        let undone = after(&removed, TableAction::Undo);
        assert_eq!((ids(&undone), undone.picked()), (vec!["e", "d", "c", "b", "a"], 3));
        assert_eq!(after(&undone, TableAction::Undo), undone, "there is nothing more to take back");
    }

    #[test]
    fn with_the_last_group_goes_the_answer() {
        let mut all = five();
        all.draft.answered.insert(QuestionId::Estate);
        let none = after(&after(&all, TableAction::PickAll(true)), TableAction::Remove);
        assert!(none.draft.answers.estate.is_empty() && !none.draft.answered.has(QuestionId::Estate));
        assert!(!none.is_table());
        assert_eq!(ids(&after(&none, TableAction::Undo)).len(), 5);
    }

    #[test]
    fn with_nothing_picked_that_is_told_and_nothing_changes() {
        for action in [TableAction::Remove, TableAction::Change(Change::NotDealt), TableAction::Change(Change::Dealt)] {
            let told = after(&five(), action);
            assert_eq!(told.draft, five().draft);
            assert_eq!((told.faults.len(), told.faults[0].field), (1, Field::Pick));
            assert!(pick(&told, &["a"]).faults.is_empty(), "a box is ticked: the fault is gone");
        }
    }

    #[test]
    fn the_day_is_held_against_the_as_of_date() {
        let picked = pick(&five(), &["a", "b"]);
        let dealt = |day: [&str; 3]| {
            let typed = after(&picked, TableAction::Day(DayText(day.map(str::to_owned))));
            after(&typed, TableAction::Change(Change::Dealt))
        };
        for (day, message) in [
            (["", "", ""], words().form.enter_day),
            (["2", "30", "2026"], words().form.no_such_day),
            (["11", "23", "2026"], "This is after November 22, 2026"),
            (["1", "1", "1950"], "January 1, 1990"),
        ] {
            let refused = dealt(day);
            assert_eq!(refused.faults[0].field, Field::Dealt);
            assert!(refused.faults[0].message.contains(message), "{}", refused.faults[0].message);
            assert!(refused.visit > picked.visit && refused.draft == picked.draft);
        }
        let done = dealt(["11", "22", "2026"]);
        assert!(done.faults.is_empty());
        let days = done.draft.answers.estate.iter().filter(|group| group.corrected_on.is_some()).count();
        assert_eq!(days, 2);
        let not = after(&done, TableAction::Change(Change::NotDealt));
        assert_eq!(not.draft, picked.draft);
    }

    #[test]
    fn a_form_that_was_not_saved_says_the_same_as_the_changed_group() {
        let picked = pick(&five(), &["a"]);
        let mut form = GroupForm::of(&picked.draft.answers.estate[4], &current().catalogue);
        form.count = "12".into();
        let typed = picked.reduce(Action::TypeGroup(form), current(), words());
        let changed = after(&typed, TableAction::Change(Change::Ephi(Ephi::Reaches)));
        let form = changed.form(Some(&"a".into()), &current().catalogue);
        assert_eq!((form.ephi, form.count.as_str()), (Some(Ephi::Reaches.place()), "12"));
    }

    #[test]
    fn a_removed_group_leaves_no_tick_for_the_next_of_its_id() {
        let picked = pick(&five(), &["a"]);
        let removed = picked.reduce(Action::Remove("a".into()), current(), words());
        assert!(!removed.table.has("a"));
    }

    #[test]
    fn many_groups_make_a_table_and_it_stays_one() {
        let many = |count: usize| {
            state((0..count).map(|place| group(&format!("g{place}"), "", "windows-server-2016")).collect())
        };
        assert!(!many(LIST_MOST).is_table() && many(LIST_MOST + 1).is_table());
        let fewer = many(LIST_MOST + 1).reduce(Action::Remove("g3".into()), current(), words());
        assert!(fewer.is_table());
        assert!(!after(&fewer, TableAction::Ask(false)).is_table());
        assert!(after(&many(2), TableAction::Ask(true)).is_table() && !many(0).is_table());
    }

    #[test]
    fn rows_are_drawn_in_steps_and_a_new_search_begins_anew() {
        let more = after(&after(&five(), TableAction::More), TableAction::More);
        assert_eq!(more.table.shown, 3 * STEP);
        assert_eq!(after(&more, TableAction::Find("x".into())).table.shown, STEP);
        assert_eq!(after(&more, TableAction::Only(None)).table.shown, STEP);
    }
}
