//! How two sets of answers differ.

use super::check::check;
use super::draft::copy;
use super::{Answers, Kind, QUESTIONS, QuestionId, Reply, ServerGroup};
use crate::facts::ProductId;
use chrono::NaiveDate;

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
/// have the same id; of the others, when they are of one product, and stand and are used alike.
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
    let mut gone: Vec<bool> = before.estate.iter().map(|_| true).collect();
    for (place, (group, was)) in after.estate.iter().zip(pairs(before, after)).enumerate() {
        match was.and_then(|was| Some((was, before.estate.get(was)?))) {
            None => found.push(Difference::Added(place)),
            Some((was, old)) => {
                gone[was] = false;
                if !is_same(old, group) {
                    found.push(Difference::Changed(was, place));
                }
            }
        }
    }
    found.extend((0..gone.len()).filter(|place| gone[*place]).map(Difference::Removed));
}

/// Whether two groups say the same. A link gives ids of its own, holds no names of machines, and may hold no labels.
fn is_same(old: &ServerGroup, group: &ServerGroup) -> bool {
    if old.id == group.id {
        return old == group;
    }
    let mut old = ServerGroup { id: group.id.clone(), hosts: group.hosts.clone(), ..old.clone() };
    if old.label.is_empty() || group.label.is_empty() {
        old.label.clone_from(&group.label);
    }
    old == *group
}

/// What groups are known by: an id, or what they are and where they stand.
type Key<'a> = (&'a str, Option<ProductId>, Option<NaiveDate>, u8, u8);

fn by_id(group: &ServerGroup) -> Key<'_> {
    (&group.id, None, None, 0, 0)
}

fn by_kind(group: &ServerGroup) -> Key<'_> {
    ("", group.product, group.support_ended, group.network as u8, group.ephi as u8)
}

/// For each group after, the place of the same group before: the one of its id; of those that are left, the next one of
/// its kind. Both lists may be long, so they are walked side by side in the order of their keys.
fn pairs(before: &Answers, after: &Answers) -> Vec<Option<usize>> {
    let mut pairs = vec![None; after.estate.len()];
    let (mut was, mut is): (Vec<usize>, Vec<usize>) =
        ((0..before.estate.len()).collect(), (0..after.estate.len()).collect());
    for key in [by_id as for<'g> fn(&'g ServerGroup) -> Key<'g>, by_kind] {
        was.sort_unstable_by_key(|place| (key(&before.estate[*place]), *place));
        is.sort_unstable_by_key(|place| (key(&after.estate[*place]), *place));
        let (mut left_before, mut left_after) = (Vec::new(), Vec::new());
        let mut ahead = was.into_iter().peekable();
        for place in is {
            let own = key(&after.estate[place]);
            while let Some(smaller) = ahead.next_if(|other| key(&before.estate[*other]) < own) {
                left_before.push(smaller);
            }
            match ahead.next_if(|other| key(&before.estate[*other]) == own) {
                Some(same) => pairs[place] = Some(same),
                None => left_after.push(place),
            }
        }
        left_before.extend(ahead);
        (was, is) = (left_before, left_after);
    }
    pairs
}

/// The answers before with one of the differences made: what that does by itself. None where it cannot be told: with this
/// one change alone the answers would contradict each other.
pub fn alone(before: &Answers, after: &Answers, difference: Difference) -> Option<Answers> {
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
    check(&mixed).is_empty().then_some(mixed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::date::parse_iso;
    use crate::answers::fixture::blank;
    use crate::answers::{Draft, Logs, Network};

    fn group(id: &str, count: u32) -> ServerGroup {
        ServerGroup { count, support_ended: parse_iso("2020-01-01"), ..blank(id) }
    }

    fn answers(estate: Vec<ServerGroup>) -> Answers {
        let mut answers = Draft::new(parse_iso("2026-11-22").unwrap()).answers;
        answers.estate = estate;
        answers
    }

    fn portal(id: &str) -> ServerGroup {
        ServerGroup { network: Network::Internet, ..group(id, 1) }
    }

    #[test]
    fn answers_and_groups_that_differ_are_found() {
        let before = answers(vec![group("a", 1), group("b", 1), group("c", 1)]);
        let mut after = answers(vec![group("c", 1), group("b", 2), portal("d")]);
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
    fn groups_with_other_ids_are_known_by_what_they_are() {
        let lab = ServerGroup { label: "Lab".into(), hosts: ["lab-1".to_owned()].into(), ..group("lab", 3) };
        let before = answers(vec![portal("web"), lab.clone(), group("old", 4)]);
        // As a link holds them: ids made anew, no names of machines, no labels.
        let unnamed = ServerGroup { label: String::new(), hosts: [].into(), id: "servers-2".into(), ..lab };
        let mut after = answers(vec![portal("servers-1"), unnamed, group("servers-3", 4)]);
        assert_eq!(differences(&before, &after), []);
        after.estate[2].count = 5;
        after.estate[1].label = "Office".into();
        assert_eq!(differences(&before, &after), [Difference::Changed(1, 1), Difference::Changed(2, 2)]);
        after.estate.remove(0);
        after.estate.push(ServerGroup { network: Network::Isolated, ..group("servers-4", 1) });
        assert_eq!(differences(&before, &after)[2..], [Difference::Added(2), Difference::Removed(0)]);
    }

    #[test]
    fn all_differences_made_one_after_the_other_lead_from_one_to_the_other() {
        let before = answers(vec![group("a", 1), group("b", 1)]);
        let mut after = answers(vec![group("b", 3), portal("d")]);
        after.organization.individuals = Some(5);
        let mut mixed = before.clone();
        // What was removed goes last, so that places hold.
        for difference in differences(&before, &after) {
            mixed = alone(&mixed, &after, difference).unwrap();
        }
        assert_eq!(differences(&mixed, &after), []);
        assert_eq!(alone(&before, &after, Difference::Removed(9)), Some(before));
    }

    #[test]
    fn what_would_contradict_the_rest_is_not_told_alone() {
        let before = answers(vec![group("a", 1)]);
        let mut after = before.clone();
        after.as_of = parse_iso("2026-12-22").unwrap();
        after.estate[0].corrected_on = parse_iso("2026-12-01");
        assert!(alone(&before, &after, Difference::Answer(QuestionId::AsOf)).is_some());
        assert_eq!(alone(&before, &after, Difference::Changed(0, 0)), None, "corrected after the as-of date before");
    }
}
