//! The servers with their days: past support, still supported, not counted.

use super::page::Go;
use super::pieces::{leaf, p, section, tag};
use super::spelled::{sentence, spelled};
use super::standing::{Aside, Standing, Standings, standing};
use super::view::View;
use crate::answers::{Ephi, ServerGroup};
use crate::assessment::{Figure, GroupStatus, Lapse};
use crate::widget::say::{group_name, product_name};
use crate::words::{date, fill, plural};
use yew::prelude::*;

/// The servers; nothing where none is listed.
pub fn estate(view: &View<'_>, all: &Standings) -> Option<Html> {
    let words = &view.words.estate;
    let listed = &view.answers.estate;
    if listed.is_empty() {
        return None;
    }
    let (total, ones) = (listed.len() as i64, &view.words.verdict.headline.ones);
    let heading = match all.counts.len() as i64 {
        0 => words.heading_none.to_owned(),
        _ if total == 1 => words.heading_alone.to_owned(),
        count => sentence(&words.heading, count, ones, &[("m", &spelled(total, ones))]),
    };
    let shown = view.opened.shown();
    let mut body = super::pictures::timeline::timeline(view, false);
    body.extend(list(view, "", &all.counts, shown));
    let reaches = |index: &usize| listed.get(*index).is_some_and(|group| group.ephi == Ephi::Reaches);
    if all.counts.iter().any(reaches) {
        body.push(p("hint", words.inference));
    }
    body.extend(list(view, words.watch_heading, &all.watched, shown));
    body.extend(list(view, words.aside_heading, &all.aside, shown));
    if all.longest() > shown {
        body.push(view.more(words.show_all, listed.len(), view.opened.with_all_servers()));
    }
    body.push(tag("p", "", vec![view.link(Go::Servers, words.change, "")]));
    Some(section(super::nav::SERVERS, heading, body))
}

/// A list with its heading; nothing where it is empty.
fn list(view: &View<'_>, heading: &'static str, places: &[usize], shown: usize) -> Vec<Html> {
    let entries: Vec<Html> = places.iter().take(shown).filter_map(|index| entry(view, *index)).collect();
    if entries.is_empty() {
        return Vec::new();
    }
    let heading = (!heading.is_empty()).then(|| leaf("h3", "", heading));
    heading.into_iter().chain([tag("ul", "estate", entries)]).collect()
}

/// One entry: its name, its days, what it is, and why.
fn entry(view: &View<'_>, index: usize) -> Option<Html> {
    let words = &view.words.estate;
    let (group, status) = (view.answers.estate.get(index)?, view.assessment.estate.get(index)?);
    let name = group_name(group, view.facts);
    let (class, days, line, why) = match standing(group, status, view.assessment.scope) {
        Standing::Counts(lapse) => {
            let days = plural(&words.days, lapse.days());
            ("entry-days grave", days, past(view, group, status, lapse), Some(Figure::Days(index)))
        }
        Standing::Watched { left, soon } => {
            let left = plural(&words.left, left);
            let (class, left) =
                if soon { ("entry-days fair", [&left, ", ", words.soon].concat()) } else { ("entry-days", left) };
            let ends = fill(words.ends, &[("date", &status.support_end.map(date).unwrap_or_default())]);
            (class, left, ends, Some(Figure::DaysLeft(index)))
        }
        Standing::Aside(why) => ("", String::new(), set_aside(view, why), None),
    };
    let facts = [
        plural(&words.servers, i64::from(group.count)),
        product_name(group, view.facts).to_owned(),
        words.ephi[group.ephi as usize].to_owned(),
        words.network[group.network as usize].to_owned(),
    ];
    let mut parts = vec![p("entry-name", name.clone())];
    if !days.is_empty() {
        parts.push(p(class, days));
    }
    parts.extend([p("hint", facts.join(" \u{b7} ")), p("hint", line)]);
    parts.extend(why.map(|figure| view.why(name, &[figure])));
    Some(tag("li", "", parts))
}

/// Since when, and when support ended.
fn past(view: &View<'_>, group: &ServerGroup, status: &GroupStatus, lapse: Lapse) -> String {
    let words = &view.words.estate;
    let from = date(lapse.from);
    let mut sentences = vec![match group.corrected_on {
        None => fill(words.open, &[("from", &from)]),
        Some(_) => fill(words.corrected, &[("from", &from), ("to", &date(lapse.to))]),
    }];
    if let Some(end) = status.support_end {
        let cover = group.extended_support.as_ref().filter(|cover| cover.until == end);
        let (template, program) = cover.map_or((words.support_ended, ""), |cover| (words.cover_ended, &cover.program));
        sentences.push(fill(template, &[("program", program), ("date", &date(end))]));
    }
    // A date of their own making is not the vendor's.
    if group.support_ended.is_none() && group.product.is_some_and(|id| view.facts.catalogue.product(id).month_only) {
        sentences.push(words.month_only.to_owned());
    }
    sentences.join(" ")
}

fn set_aside(view: &View<'_>, why: Aside) -> String {
    let words = &view.words.estate;
    match why {
        Aside::Out => words.out.to_owned(),
        Aside::NoEphi(days) => plural(&words.no_ephi, days),
        Aside::NoEnd => words.no_end.to_owned(),
        Aside::CorrectedBefore(day) => fill(words.corrected_before, &[("date", &date(day))]),
        Aside::NotBound => words.not_bound.to_owned(),
    }
}
