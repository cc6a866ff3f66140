//! The servers with their days: past support, still supported, not counted.

use super::page::Go;
use super::spelled::{sentence, spelled};
use super::standing::{Aside, Standings};
use super::view::{View, p, section};
use crate::answers::{Ephi, ServerGroup};
use crate::assessment::{Figure, Lapse};
use crate::widget::say::{group_name, product_name};
use crate::words::{Plural, date, fill, number, plural};
use yew::prelude::*;

/// The servers; nothing where none is listed.
pub fn estate(view: &View<'_>, all: &Standings, show_all: &UseStateHandle<bool>) -> Option<Html> {
    let words = &view.words.estate;
    let total = view.answers.estate.len();
    if total == 0 {
        return None;
    }
    let ones = &view.words.verdict.headline.ones;
    let heading = match all.counts.len() as i64 {
        0 => words.heading_none.to_owned(),
        count => {
            let template = Plural { one: words.heading, other: words.heading };
            sentence(&template, count, ones, &[("m", &spelled(total as i64, ones))])
        }
    };
    let inferred = |(index, _): &(usize, Lapse)| view.answers.estate.get(*index).is_some_and(|group| group.ephi == Ephi::Reaches);
    let rest = Rest { shown: if **show_all { usize::MAX } else { AT_ONCE }, longest: all.longest() };
    let press = {
        let show_all = show_all.clone();
        Callback::from(move |_: MouseEvent| show_all.set(true))
    };
    let body = html! {
        <>
            { list(None, &rest, &all.counts, |(index, lapse)| past(view, *index, *lapse)) }
            if all.counts.iter().any(inferred) {
                { p("hint", words.inference) }
            }
            { list(Some(words.watch_heading), &rest, &all.watched, |(index, left, soon)| watched(view, *index, *left, *soon)) }
            { list(Some(words.aside_heading), &rest, &all.aside, |(index, why)| set_aside(view, *index, *why)) }
            <p>
                if rest.longest > rest.shown {
                    <button type="button" class="link" onclick={press}>
                        { fill(words.show_all, &[("n", &number(total as i64))]) }
                    </button>
                    { " " }
                }
                { view.link(Go::Servers, words.change, "") }
            </p>
        </>
    };
    Some(section(super::nav::SERVERS, heading, body))
}

/// Entries of a list drawn before "Show all" is pressed: an estate can have thousands.
const AT_ONCE: usize = 50;

struct Rest {
    shown: usize,
    longest: usize,
}

fn list<T>(heading: Option<&'static str>, rest: &Rest, items: &[T], draw: impl Fn(&T) -> Option<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { for heading.map(|heading| html! { <h3>{ heading }</h3> }) }
            <ul class="estate">{ for items.iter().take(rest.shown).filter_map(draw) }</ul>
        </>
    }
}

/// One entry: its name, what it is, and its days in the class named.
fn entry(view: &View<'_>, group: &ServerGroup, lines: &[String], days: Option<(&'static str, String)>, why: Option<Figure>) -> Html {
    let words = &view.words.estate;
    let name = group_name(group, view.facts);
    let facts = [
        plural(&words.servers, i64::from(group.count)),
        product_name(group, view.facts).to_owned(),
        words.ephi[group.ephi as usize].to_owned(),
        words.network[group.network as usize].to_owned(),
    ];
    html! {
        <li>
            <p class="entry-name">{ name.clone() }</p>
            { for days.map(|(class, text)| p(class, text)) }
            { p("hint", facts.join(" \u{b7} ")) }
            { for lines.iter().map(|line| p("hint", line.clone())) }
            { for why.map(|figure| view.why(name, &[figure])) }
        </li>
    }
}

fn past(view: &View<'_>, index: usize, lapse: Lapse) -> Option<Html> {
    let words = &view.words.estate;
    let group = view.answers.estate.get(index)?;
    let from = date(lapse.from);
    let since = match group.corrected_on {
        None => fill(words.open, &[("from", &from)]),
        Some(_) => fill(words.corrected, &[("from", &from), ("to", &date(lapse.to))]),
    };
    let end = view.assessment.estate.get(index)?.support_end.map(|day| {
        let cover = group.extended_support.as_ref().filter(|cover| cover.until == day);
        match cover {
            Some(cover) => fill(words.cover_ended, &[("program", &cover.program), ("date", &date(day))]),
            None => fill(words.support_ended, &[("date", &date(day))]),
        }
    });
    let mut text = [Some(since), end].into_iter().flatten().collect::<Vec<_>>().join(". ");
    text.push('.');
    let month = group.product.filter(|id| group.support_ended.is_none() && view.facts.catalogue.product(*id).month_only);
    let lines: Vec<String> = std::iter::once(text).chain(month.map(|_| words.month_only.to_owned())).collect();
    let days = Some(("entry-days grave", plural(&words.days, lapse.days())));
    Some(entry(view, group, &lines, days, Some(Figure::Days(index))))
}

fn watched(view: &View<'_>, index: usize, left: i64, soon: bool) -> Option<Html> {
    let words = &view.words.estate;
    let group = view.answers.estate.get(index)?;
    let end = view.assessment.estate.get(index)?.support_end?;
    let left = plural(&words.left, left);
    let days = if soon { ("entry-days fair", [&left, words.soon].join(", ")) } else { ("entry-days", left) };
    Some(entry(view, group, &[fill(words.ends, &[("date", &date(end))])], Some(days), Some(Figure::DaysLeft(index))))
}

fn set_aside(view: &View<'_>, index: usize, why: Aside) -> Option<Html> {
    let words = &view.words.estate;
    let group = view.answers.estate.get(index)?;
    let text = match why {
        Aside::Out => words.out.to_owned(),
        Aside::NoEphi(days) => plural(&words.no_ephi, days),
        Aside::NoEnd => words.no_end.to_owned(),
        Aside::CorrectedBefore(day) => fill(words.corrected_before, &[("date", &date(day))]),
        Aside::NotBound => words.not_bound.to_owned(),
    };
    Some(entry(view, group, &[text], None, None))
}
