//! From a file to the server list, without a browser.

use super::{Arrived, ImportAction, Stage};
use crate::answers::{Choice, Ephi, Network, QuestionId, ServerGroup};
use crate::estate::{Import, Matcher, Read, Settled};
use crate::facts::current;
use crate::widget::state::{Action, Page, State};
use crate::words::words;
use chrono::NaiveDate;
use std::rc::Rc;

fn start() -> State {
    let mut state = State::new(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default());
    state.page = Page::Question(QuestionId::Estate);
    act(&state, Action::Change(Page::Import))
}

fn act(state: &State, action: Action) -> State {
    state.reduce(action, current(), words())
}

fn import(state: &State, action: ImportAction) -> State {
    act(state, Action::Import(action))
}

fn read(state: &State, text: &str) -> State {
    let matcher = Matcher::new(current());
    let mut file = Import::new(Box::new(move |clues| matcher.judge(clues)), None);
    file.push(text.as_bytes());
    let arrived = match file.finish() {
        Ok(Read::Inventory(inventory)) => Arrived::Inventory(Rc::new(inventory)),
        Ok(Read::Estate(export)) => Arrived::Estate(Rc::new(export.groups(&current().catalogue))),
        Ok(Read::Question(question)) => Arrived::Question(Rc::new(question)),
        Err(fault) => return import(state, ImportAction::Failed(Some(fault))),
    };
    import(state, ImportAction::Arrived("list.csv".into(), arrived))
}

/// Reviewed, placed and taken in.
fn through(state: &State, ephi: Ephi, network: Network) -> State {
    let mut next = import(state, ImportAction::Reviewed);
    if next.page == Page::Situation {
        next = import(&next, ImportAction::Ephi(None, Some(ephi.place())));
        next = import(&next, ImportAction::Network(None, Some(network.place())));
        next = import(&next, ImportAction::Finish);
    }
    next
}

fn listed(state: &State) -> Vec<(&str, u32)> {
    let name = |product| current().catalogue.product(product).name;
    let groups = state.draft.answers.estate.iter();
    groups.map(|group| (group.product.map_or(group.label.as_str(), name), group.count)).collect()
}

const FILE: &str = "Name,OS\na,Windows Server 2012 R2\nb,Windows Server 2012 R2\nc,Windows Server 2022\nd,Toaster\n";

#[test]
fn a_file_becomes_server_groups() {
    let review = read(&start(), FILE);
    assert_eq!(review.page, Page::Import);
    let done = through(&review, Ephi::Reaches, Network::Internet);
    assert_eq!(listed(&done), [("Windows Server 2012 R2", 2), ("Windows Server 2022", 1)]);
    let first = &done.draft.answers.estate[0];
    assert_eq!((first.ephi, first.network), (Ephi::Reaches, Network::Internet));
    assert_eq!(*first.hosts, ["a", "b"]);
    assert_eq!((done.page.clone(), done.return_to.len()), (Page::Question(QuestionId::Estate), 0));
    // The toaster was not settled: that is told, not passed over.
    assert_eq!(done.imported.map(|imported| imported.left), Some(1));
}

#[test]
fn what_ends_within_a_year_is_asked_by_itself_and_the_rest_together() {
    let review = import(&read(&start(), FILE), ImportAction::Reviewed);
    let asked = review.importing.review().map(|review| review.asked.clone()).unwrap_or_default();
    let told: Vec<(&str, u32)> = asked.iter().map(|row| (row.name.as_str(), row.machines)).collect();
    assert_eq!(told, [("Windows Server 2012 R2", 2), ("", 1)]);
}

#[test]
fn nothing_is_taken_in_before_everything_is_said() {
    let asked = import(&read(&start(), FILE), ImportAction::Reviewed);
    let half = import(&import(&asked, ImportAction::Ephi(Some(0), Some(0))), ImportAction::Finish);
    assert_eq!(half.page, Page::Situation);
    assert!(half.faults[0].message.contains("Windows Server 2012 R2"));
    assert!(half.draft.answers.estate.is_empty());
}

#[test]
fn undone_the_list_is_as_it_was_unless_it_was_changed_since() {
    let done = through(&read(&start(), FILE), Ephi::Stores, Network::Internal);
    assert!(done.can_undo_import());
    let undone = import(&done, ImportAction::UndoImport);
    assert!(undone.draft.answers.estate.is_empty() && undone.imported.is_none());
    let id = done.draft.answers.estate[0].id.clone();
    assert!(!act(&done, Action::Remove(id)).can_undo_import());
}

#[test]
fn a_second_file_is_asked_only_about_what_is_new() {
    let first = through(&read(&start(), FILE), Ephi::None, Network::Isolated);
    let more = "Name,OS\na,Windows Server 2012 R2\nx,Windows Server 2008 R2\n";
    let again = import(&read(&act(&first, Action::Change(Page::Import)), more), ImportAction::Reviewed);
    let asked = again.importing.review().map(|review| review.asked.clone()).unwrap_or_default();
    assert_eq!(asked.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Windows Server 2008 R2"]);
    let done = through(&again, Ephi::Stores, Network::Internal);
    let kept: Vec<(u32, Ephi)> = done.draft.answers.estate.iter().map(|group| (group.count, group.ephi)).collect();
    assert_eq!(kept, [(1, Ephi::None), (1, Ephi::None), (1, Ephi::Stores)]);
}

#[test]
fn a_settled_spelling_counts_and_an_unsettled_one_does_not_any_more() {
    let review = read(&start(), FILE);
    let spellings = review.importing.review().map(|review| review.inventory.0.spellings().len()).unwrap_or_default();
    let toaster = spellings - 1;
    let product = current().catalogue.find("windows-server-2003");
    let settled = import(&review, ImportAction::Settle(toaster, product.map(Settled::Product)));
    let lines = |state: &State| state.importing.review().map(|review| review.lines.len()).unwrap_or_default();
    assert_eq!((lines(&review), lines(&settled)), (2, 3));
    assert_eq!(settled.importing.review().map(|review| (review.lapsed, review.left())), Some((3, 0)));
    let undone = import(&settled, ImportAction::Undo);
    assert_eq!(lines(&undone), 2);
}

#[test]
fn what_cannot_be_read_is_told_and_another_file_can_be_chosen() {
    let failed = read(&start(), "");
    assert!(matches!(failed.importing.stage, Stage::Choose) && failed.faults.len() == 1);
    assert!(read(&failed, FILE).faults.is_empty());
    let gone = import(&start(), ImportAction::Failed(None));
    assert_eq!(gone.faults[0].message, words().inventory.unreadable);
}

#[test]
fn our_own_list_comes_back_as_it_was() {
    let done = through(&read(&start(), FILE), Ephi::Stores, Network::Internal);
    let text = crate::estate::write(&done.draft.answers.estate, &current().catalogue);
    let back = import(&read(&act(&start(), Action::Change(Page::Import)), &text), ImportAction::TakeOwn);
    assert_eq!(back.draft.answers.estate, done.draft.answers.estate);
    // Once more, and nothing changes.
    let again = import(&read(&act(&back, Action::Change(Page::Import)), &text), ImportAction::TakeOwn);
    assert_eq!(again.imported.map(|imported| imported.changes.0.len()), Some(0));
}

#[test]
fn pages_of_a_file_that_was_put_away_are_no_dead_ends() {
    let state = State { page: Page::Settle(3), ..start() };
    for action in [ImportAction::SaveName, ImportAction::Undo, ImportAction::More, ImportAction::Finish] {
        let after: Vec<ServerGroup> = import(&state, action).draft.answers.estate;
        assert!(after.is_empty());
    }
}

#[test]
fn a_list_longer_than_answers_hold_is_refused_whole() {
    let mut text = String::from("id,support_ended,ephi,network\n");
    for place in 0..=crate::answers::MOST_GROUPS {
        text.push_str(&["g", &place.to_string(), ",2020-01-14,stores,internal\n"].concat());
    }
    let refused = import(&read(&start(), &text), ImportAction::TakeOwn);
    assert!(refused.faults[0].message.contains("10000"), "{:?}", refused.faults);
    assert!(refused.draft.answers.estate.is_empty() && refused.imported.is_none());
}
