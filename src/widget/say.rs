//! Answers and servers as short texts: for the check page, the list and the titles. No figure is made here;
//! days are counted by [`crate::words`]' business with dates alone.

use super::state::{Page, Stage, State};
use crate::answers::{Choice, Draft, Ephi, Kind, Open, QuestionId, Remedy, Reply, Section, ServerGroup};
use crate::facts::{Facts, Product};
use crate::words::{FormWords, date, dollars, fill, number, plural, words};
use chrono::NaiveDate;

/// The parts of the form in the order of the progress list.
pub fn sections(form: &FormWords) -> [&'static str; 5] {
    let names = &form.sections;
    [names.organisation, names.servers, names.conduct, names.check, names.result]
}

/// Where a page stands in the progress list.
pub fn section_index(page: &Page) -> usize {
    match (page, page.section()) {
        (Page::Check, _) => 3,
        (Page::Result | Page::Plan | Page::Remedy(_) | Page::Apply(_) | Page::Files | Page::Compare, _) => 4,
        (_, Some(Section::Servers)) => 1,
        (_, Some(Section::Conduct)) => 2,
        _ => 0,
    }
}

/// The document's title.
pub fn title(state: &State) -> String {
    let words = words();
    let form = &words.form;
    let page = match &state.page {
        Page::Start => form.start.heading,
        Page::Question(question) => question.words(words).heading,
        Page::Group(None) => form.servers.heading_add,
        Page::Group(Some(_)) => form.servers.heading_edit,
        Page::Import => match &state.importing.stage {
            Stage::Ask { .. } => words.inventory.ask_heading,
            Stage::Review(_) => words.inventory.review_heading,
            Stage::Own { .. } => words.inventory.own_heading,
            Stage::Choose | Stage::Reading { .. } => words.inventory.heading,
        },
        Page::Settle(_) => words.inventory.settle_heading,
        Page::Situation => words.inventory.situation_heading,
        Page::Check => form.check.heading,
        Page::Result => form.sections.result,
        Page::Plan => words.plan.heading,
        Page::Remedy(_) => words.plan.form.heading,
        Page::Apply(_) => words.try_out.apply_heading,
        Page::Files => words.files.heading,
        Page::Compare => words.files.compared.heading,
    };
    let title = fill(form.title, &[("page", page)]);
    if state.faults.is_empty() && state.files.refused.is_empty() {
        title
    } else {
        fill(form.error_title, &[("title", &title)])
    }
}

/// What was answered to a question.
pub fn answer(draft: &Draft, question: QuestionId) -> String {
    let words = words();
    let (form, own) = (&words.form, question.words(words));
    let label = |place: usize| own.choices.get(place).map(|choice| choice.label).unwrap_or_default();
    match draft.reply(question) {
        None => form.check.open.to_owned(),
        Some(Reply::Unknown) if question.question().open == Open::AllAlong => form.check.all_along.to_owned(),
        Some(Reply::Unknown) => form.check.unknown.to_owned(),
        Some(Reply::Choice(place)) => label(place).to_owned(),
        Some(Reply::Controls(controls)) if controls.is_empty() => form.check.none.to_owned(),
        Some(Reply::Controls(controls)) => {
            let labels: Vec<&str> = controls.iter().map(|control| label(control.place())).collect();
            labels.join("; ")
        }
        Some(Reply::Day(day)) => date(day),
        Some(Reply::Number(value)) if matches!(question.question().kind, Kind::Number(..)) => {
            [&number(value), own.unit].join(" ")
        }
        Some(Reply::Number(value)) => number(value),
        Some(Reply::Listed) => {
            let servers = draft.answers.estate.iter().map(|group| i64::from(group.count)).sum();
            plural(&form.servers.count, servers)
        }
    }
}

/// What a group is called.
pub fn group_name(group: &ServerGroup, facts: &Facts) -> String {
    group.name(&facts.catalogue)
}

/// What was said of a group, in a line: its product where it has a name of its own, and how many, where, covered until when,
/// dealt with when.
pub fn group_facts(group: &ServerGroup, facts: &Facts) -> String {
    let mut parts = group_parts(group, facts);
    // Without a name of its own it is called by its product already.
    if group.label.is_empty()
        && let Some(product) = parts.first_mut()
    {
        product.clear();
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" \u{b7} ")
}

/// The same by its parts, always five, empty where nothing was said: its product, how many, where, covered, dealt with.
pub fn group_parts(group: &ServerGroup, facts: &Facts) -> Vec<String> {
    let servers = &words().form.servers;
    let product = if group.product.is_some() { product_name(group, facts) } else { "" };
    let network = servers.network_choices.get(group.network.place()).map(|choice| choice.label).unwrap_or_default();
    let place = if group.ephi == Ephi::None { servers.no_ephi } else { network };
    let covered = group.extended_support.as_ref().map(|cover| {
        let name = if cover.program.is_empty() { servers.cover_other } else { &cover.program };
        fill(servers.covered, &[("name", name), ("date", &date(cover.until))])
    });
    let fixed = group.corrected_on.map(|day| fill(servers.fixed, &[("date", &date(day))]));
    vec![
        product.to_owned(),
        plural(&servers.count, i64::from(group.count)),
        place.to_owned(),
        covered.unwrap_or_default(),
        fixed.unwrap_or_default(),
    ]
}

/// What is planned for a group, in a line.
pub fn planned(remedy: &Remedy) -> String {
    let words = &words().plan;
    let action = words.form.actions.get(remedy.action.place()).map(|choice| choice.label).unwrap_or_default();
    let mut parts = vec![fill(words.planned, &[("action", action), ("date", &date(remedy.by))])];
    if remedy.cost.0 > 0 {
        parts.push(dollars(remedy.cost));
    }
    if remedy.hours > 0 {
        parts.push(plural(&words.staff, remedy.hours));
    }
    if remedy.downtime_hours > 0 {
        parts.push(plural(&words.down, remedy.downtime_hours));
    }
    parts.join(" \u{b7} ")
}

/// Name of a group's product; its label where the catalogue does not hold it.
pub fn product_name<'g>(group: &'g ServerGroup, facts: &'g Facts) -> &'g str {
    group.product_name(&facts.catalogue)
}

/// How long ago or ahead a day is: `1,139 days ago`.
pub fn distance(day: NaiveDate, as_of: NaiveDate) -> String {
    let products = &words().form.products;
    match (as_of - day).num_days() {
        0 => products.today.to_owned(),
        days if days > 0 => plural(&products.ago, days),
        days => plural(&products.ahead, -days),
    }
}

/// When support ended or ends, and how far that is: `Support ended October 10, 2023, 1,139 days ago`.
pub fn support(end: Option<NaiveDate>, as_of: NaiveDate) -> String {
    let products = &words().form.products;
    let Some(end) = end else { return products.no_end.to_owned() };
    let template = if end < as_of { products.ended } else { products.ends };
    fill(template, &[("date", &date(end)), ("distance", &distance(end, as_of))])
}

/// The same without how far it is, for paper.
pub fn support_short(end: Option<NaiveDate>, as_of: NaiveDate) -> String {
    let products = &words().form.products;
    let Some(end) = end else { return products.no_end.to_owned() };
    fill(if end < as_of { products.ended_on } else { products.ends_on }, &[("date", &date(end))])
}

/// The same for a product of the catalogue.
pub fn product_support(product: &Product, as_of: NaiveDate) -> String {
    support(product.end_of_support, as_of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::date::parse_iso;

    #[test]
    fn days_to_and_from_the_end_of_support() {
        let day = |text| parse_iso(text).unwrap();
        assert_eq!(
            support(Some(day("2023-10-10")), day("2026-11-22")),
            "Support ended October 10, 2023, 1,139 days ago"
        );
        assert_eq!(support(Some(day("2027-01-12")), day("2026-11-22")), "Support ends January 12, 2027, in 51 days");
        assert_eq!(support(Some(day("2026-11-22")), day("2026-11-22")), "Support ends November 22, 2026, today");
        assert_eq!(support(None, day("2026-11-22")), "No end of support announced");
    }
}
