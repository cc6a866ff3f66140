//! How two sets of answers differ.

use super::draft::copy;
use super::{Answers, Kind, QUESTIONS, QuestionId, Reply};

/// One thing in which two sets of answers differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// A question has another answer.
    Answer(QuestionId),
    /// A group is there only after, at this place.
    Added(usize),
    /// A group was there only before, at this place.
    Removed(usize),
    /// A group is there both times, at these places, and not the same.
    Changed(usize, usize),
}

/// What differs, in the order of the questions, the servers in the place of theirs. Groups are the same group when they
/// have the same id.
pub fn differences(before: &Answers, after: &Answers) -> Vec<Difference> {
    let mut found = Vec::new();
    for question in QUESTIONS {
        if question.kind == Kind::Estate {
            estates(before, after, &mut found);
        } else if Reply::of(before, question.id) != Reply::of(after, question.id) {
            found.push(Difference::Answer(question.id));
        }
    }
    found
}

fn estates(before: &Answers, after: &Answers, found: &mut Vec<Difference>) {
    let (was, is) = (by_id(before), by_id(after));
    for (place, group) in after.estate.iter().enumerate() {
        match find(&was, &group.id) {
            None => found.push(Difference::Added(place)),
            Some(old) if before.estate.get(old) != Some(group) => found.push(Difference::Changed(old, place)),
            Some(_) => {}
        }
    }
    let gone = before.estate.iter().enumerate().filter(|(_, group)| find(&is, &group.id).is_none());
    found.extend(gone.map(|(place, _)| Difference::Removed(place)));
}

/// The places of the groups by their ids, for both lists may be long.
fn by_id(answers: &Answers) -> Vec<(&str, usize)> {
    let mut places: Vec<(&str, usize)> = answers.estate.iter().map(|group| group.id.as_str()).zip(0..).collect();
    places.sort_unstable();
    places
}

fn find(places: &[(&str, usize)], id: &str) -> Option<usize> {
    let at = places.binary_search_by_key(&id, |(other, _)| other).ok()?;
    places.get(at).map(|(_, place)| *place)
}

/// The answers before with one of the differences made: what that does by itself.
pub fn alone(before: &Answers, after: &Answers, difference: Difference) -> Answers {
    let mut mixed = before.clone();
    match difference {
        Difference::Answer(question) => copy(question, after, &mut mixed),
        Difference::Added(place) => mixed.estate.extend(after.estate.get(place).cloned()),
        Difference::Removed(place) if place < mixed.estate.len() => drop(mixed.estate.remove(place)),
        Difference::Removed(_) => {}
        Difference::Changed(was, is) => {
            if let (Some(was), Some(is)) = (mixed.estate.get_mut(was), after.estate.get(is)) {
                was.clone_from(is);
            }
        }
    }
    mixed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::fixture::blank;
    use crate::answers::{Draft, Logs, ServerGroup};

    fn answers(groups: &[(&str, u32)]) -> Answers {
        let mut answers = Draft::new(crate::answers::date::parse_iso("2026-11-22").unwrap()).answers;
        answers.estate = groups.iter().map(|(id, count)| ServerGroup { count: *count, ..blank(id) }).collect();
        answers
    }

    #[test]
    fn answers_and_groups_that_differ_are_found() {
        let before = answers(&[("a", 1), ("b", 1), ("c", 1)]);
        let mut after = answers(&[("c", 1), ("b", 2), ("d", 1)]);
        after.conduct.logs = Some(Logs::Kept);
        let expected = [
            Difference::Changed(1, 1),
            Difference::Added(2),
            Difference::Removed(0),
            Difference::Answer(QuestionId::Logs),
        ];
        assert_eq!(differences(&before, &after), expected);
        assert_eq!(differences(&before, &before), []);
    }

    #[test]
    fn all_differences_made_one_after_the_other_lead_from_one_to_the_other() {
        let before = answers(&[("a", 1), ("b", 1)]);
        let mut after = answers(&[("b", 3), ("d", 1)]);
        after.organization.individuals = Some(5);
        let mut mixed = before.clone();
        // What was removed goes last, so that places hold.
        for difference in differences(&before, &after) {
            mixed = alone(&mixed, &after, difference);
        }
        assert_eq!(differences(&mixed, &after), []);
        assert_eq!(alone(&before, &after, Difference::Removed(9)), before);
    }
}
