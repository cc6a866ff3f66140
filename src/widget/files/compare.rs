//! Two results compared: what changed in the answers, and what that did.

use crate::answers::{Answers, Difference, Draft, ServerGroup, alone, differences};
use crate::assessment::{Assessment, assess, on_day};
use crate::facts::{Dollars, Facts, current};
use crate::widget::dom::{el, several};
use crate::widget::layout::crumb;
use crate::widget::question_page::heading;
use crate::widget::result::pieces::{leaf, p, table, tag, text};
use crate::widget::result::{Piece, Source, View as Result, range};
use crate::widget::say;
use crate::widget::state::Compared;
use crate::widget::view::View;
use crate::words::{ComparedWords, date, dollars, fill, number, plural, words};
use yew::prelude::*;

/// Differences that are listed: each is an assessment of its own.
const LISTED: usize = 50;

/// The page; what can be compared, where nothing stands beside the answers.
pub fn compare_page(view: &View, result: &Result<'_>) -> Html {
    let words = &view.words().files.compared;
    let Some(Compared { name, answers: then }) = &view.state().files.compared else {
        return super::files_page(view, Some(result));
    };
    let days = [date(then.as_of), date(result.answers.as_of)];
    let lede = fill(words.lede, &[("name", name), ("then", &days[0]), ("now", &days[1])]);
    let now = result.source();
    several(vec![
        crumb(view),
        heading(view, words.heading),
        el("p").class("lede").said(lede).html(),
        Piece::Compared(then.clone(), now).html(),
    ])
}

/// Both results, and what each difference did. Each is an assessment: drawn only for other answers.
pub fn compared(then: &Answers, now: &Source) -> Html {
    let (all, facts) = (words(), current());
    let words = &all.files.compared;
    let before = assess(then, facts);
    let found = differences(then, &now.answers);
    let head = [all.plan.kept.figure, words.columns[0], words.columns[1], words.columns[2]];
    let mut parts = vec![table(words.caption, head, figures(&before, &now.assessment))];
    if is_assumed(&before, &now.assessment) {
        parts.push(p("hint", words.assumed));
    }
    if found.is_empty() {
        parts.push(el("p").say(words.same).html());
    } else {
        let drafts = [then, &now.answers].map(|answers| Draft::of(answers.clone()));
        let listed = found.iter().take(LISTED).map(|difference| item(&drafts, &before, *difference)).collect();
        parts.extend([
            el("h2").said(plural(&words.changed, found.len() as i64)).html(),
            p("hint", words.changed_hint),
            tag("ul", "rows differences", listed),
        ]);
        if found.len() > LISTED {
            parts.push(p("hint", fill(words.more, &[("n", &number((found.len() - LISTED) as i64))])));
        }
    }
    several(parts)
}

/// Then, now and the difference. Where answers are not known, each stands as its range and the difference is of the
/// upper ends.
fn figures(before: &Assessment, now: &Assessment) -> Vec<[String; 4]> {
    let all = words();
    let words = &all.result;
    let more = now.today.less(&before.today);
    let top = &words.verdict;
    let [opening, ceiling] = [more.opening, more.ceiling].map(|more| signed(more.0, dollars(more)));
    let [score, days] = [more.score, more.days].map(|more| signed(more, number(more)));
    vec![
        [words.money.opening.to_owned(), range::opening(before, top), range::opening(now, top), opening],
        [words.money.ceiling.to_owned(), range::ceiling(before, top), range::ceiling(now, top), ceiling],
        [words.ahead.score.to_owned(), range::score(before, top), range::score(now, top), score],
        [all.files.compared.days.to_owned(), number(before.today.days), number(now.today.days), days],
    ]
}

/// Whether some answer is not known, then or now: differences are of the upper ends.
fn is_assumed(before: &Assessment, now: &Assessment) -> bool {
    before.if_best.is_some() || now.if_best.is_some()
}

/// A difference between answers then and now.
fn item(drafts: &[Draft; 2], before: &Assessment, difference: Difference) -> Html {
    let (words, facts) = (&words().files.compared, current());
    let (what, told) = said_of(difference, drafts, facts);
    let mixed = alone(&drafts[0].answers, &drafts[1].answers, difference);
    let shift = mixed.map(|mixed| on_day(&mixed, facts, mixed.as_of).less(&before.today).opening);
    let by_itself = match shift {
        None => words.alone_not.to_owned(),
        Some(Dollars(0)) => words.alone_none.to_owned(),
        Some(shift) => fill(words.alone, &[("amount", &signed(shift.0, dollars(shift)))]),
    };
    tag(
        "li",
        "",
        vec![leaf("span", "", [what, ": ".to_owned(), told].concat()), text(" "), leaf("span", "hint", by_itself)],
    )
}

/// What differs, and from what to what.
fn said_of(difference: Difference, drafts: &[Draft; 2], facts: &Facts) -> (String, String) {
    let all = words();
    let [then, now] = drafts.each_ref().map(|draft| &draft.answers);
    let words = &all.files.compared;
    let group = |answers: &Answers, place: usize| answers.estate.get(place).map(|group| say::group_name(group, facts));
    match difference {
        Difference::Answer(question) => {
            let [then, now] = drafts.each_ref().map(|draft| say::answer(draft, question));
            (question.words(all).short.to_owned(), from_to(&then, &now, words))
        }
        Difference::Added(place) => (group(now, place).unwrap_or_default(), words.added.to_owned()),
        Difference::Removed(place) => (group(then, place).unwrap_or_default(), words.removed.to_owned()),
        Difference::Changed(was, is) => {
            let told = match (then.estate.get(was), now.estate.get(is)) {
                (Some(was), Some(is)) => changed(was, is, facts, words),
                _ => String::new(),
            };
            (group(now, is).unwrap_or_default(), told)
        }
    }
}

/// What changed of a group, each part from what to what; that it did, where no part of the line shows it.
fn changed(was: &ServerGroup, is: &ServerGroup, facts: &Facts, words: &ComparedWords) -> String {
    let of = |group: &ServerGroup| {
        let mut parts = say::group_parts(group, facts);
        parts.push(group.remedy.as_ref().map(say::planned).unwrap_or_default());
        parts
    };
    let mut told = Vec::new();
    if was.label != is.label {
        told.push([words.name, &from_to(&was.label, &is.label, words)].concat());
    }
    let parts = of(was).into_iter().zip(of(is)).filter(|(was, is)| was != is);
    told.extend(parts.map(|(was, is)| from_to(&was, &is, words)));
    if told.is_empty() { words.details.to_owned() } else { told.join(" \u{b7} ") }
}

fn from_to(before: &str, after: &str, words: &ComparedWords) -> String {
    let none = crate::words::words().result.charts.timeline.none;
    let [before, after] = [before, after].map(|said| if said.is_empty() { none } else { said });
    fill(words.from_to, &[("before", before), ("after", after)])
}

/// A difference with its sign, also where it is more.
fn signed(more: i64, told: String) -> String {
    if more > 0 { ["+", &told].concat() } else { told }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::date::parse_iso;
    use crate::answers::{Logs, Network};
    use crate::widget::result::fixture::clinic;

    #[test]
    fn what_was_unknown_then_or_now_is_said() {
        let known = assess(&clinic("2016-07-15"), current());
        let mut answers = clinic("2016-07-15");
        answers.conduct.controls = None;
        let unknown = assess(&answers, current());
        assert!(!is_assumed(&known, &known));
        assert!(is_assumed(&known, &unknown) && is_assumed(&unknown, &known));
    }

    #[test]
    fn both_results_stand_beside_each_other_with_their_days() {
        let days = |as_of: &str| assess(&clinic(as_of), current());
        let rows = figures(&days("2016-07-15"), &days("2016-07-16"));
        assert_eq!(rows[3][1..], ["367", "368", "+1"]);
        assert_eq!(rows[0][1..], ["$12,000,000", "$12,000,000", "$0"]);
    }

    #[test]
    fn an_answer_is_told_from_what_to_what() {
        let mut now = clinic("2016-07-15");
        now.conduct.logs = Some(Logs::Reviewed);
        let drafts = [Draft::of(clinic("2016-07-15")), Draft::of(now)];
        let found = differences(&drafts[0].answers, &drafts[1].answers);
        let (_, told) = said_of(found[0], &drafts, current());
        assert!(told.contains(" \u{2192} Kept, and reviewed regularly"), "{told}");
    }

    #[test]
    fn of_a_group_only_what_changed_is_told() {
        let was = clinic("2016-07-15").estate.remove(0);
        let told = |is: &ServerGroup| changed(&was, is, current(), &words().files.compared);
        let mut is = ServerGroup { count: 3, network: Network::Internet, ..was.clone() };
        assert_eq!(told(&is), "1 server \u{2192} 3 servers \u{b7} Inside \u{2192} Reachable from the internet");
        is = ServerGroup { label: "Lab".to_owned(), corrected_on: parse_iso("2016-07-01"), ..was.clone() };
        assert_eq!(told(&is), "Name: \u{2013} \u{2192} Lab \u{b7} \u{2013} \u{2192} Dealt with on July 1, 2016");
        is = ServerGroup { product: current().catalogue.find("windows-server-2008"), ..was.clone() };
        assert_eq!(told(&is), "Windows Server 2003 \u{2192} Windows Server 2008");
        is = ServerGroup { in_service_since: parse_iso("2016-01-01"), ..was.clone() };
        assert_eq!(told(&is), words().files.compared.details);
    }
}
