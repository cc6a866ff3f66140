//! The server table: find, filter, sort, pick. What is said of several groups at once is in [`super::several`].

use super::several::several_groups;
use crate::answers::{Choice, ServerGroup};
use crate::browser::focus;
use crate::widget::dom::{El, el};
use crate::widget::question_page::{about, button};
use crate::widget::say;
use crate::widget::state::{Action, Column, Field, Page, Row, STEP, Standing, TableAction};
use crate::widget::view::View;
use crate::words::{TableWords, date, fill, number, plural};
use web_sys::{Element, HtmlInputElement};
use yew::TargetCast;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The table with what finds and what changes above it.
pub fn server_table(view: &View) -> Html {
    let state = view.state();
    let rows = state.rows(&view.facts().catalogue);
    let (shown, later) = rows.split_at(rows.len().min(state.table.shown));
    let table = (!rows.is_empty()).then(|| {
        // Some browsers no longer take for a table what a narrow screen lays out as blocks: the roles say it.
        el("table")
            .attr("role", "table")
            .with(el("caption").class("visually-hidden").said(caption(view)))
            .with(el("thead").attr("role", "rowgroup").with(head(view, &rows)))
            .with(
                el("tbody")
                    .attr("role", "rowgroup")
                    .on_click(pressed(view))
                    .on_change(ticked(view))
                    .all(shown.iter().map(|row| one(view, row)).collect()),
            )
            .html()
    });
    el("div")
        .class("fleet")
        .with(tools(view))
        .with(el("p").class("hint").attr("role", "status").said(found(view, rows.len(), shown.len())))
        .add(several_groups(view, &rows))
        .maybe(table)
        .maybe(later.first().map(|next| more(view, later.len(), next.group)))
        .html()
}

/// How many groups and servers there are.
fn caption(view: &View) -> String {
    let (words, estate) = (&view.words().table, &view.state().draft.answers.estate);
    let servers = estate.iter().map(|group| i64::from(group.count)).sum();
    let groups = plural(&words.groups, estate.len() as i64);
    let servers = plural(&view.form().servers.count, servers);
    fill(words.caption, &[("groups", &groups), ("servers", &servers)])
}

/// How many were found, and how many of them are drawn.
fn found(view: &View, found: usize, shown: usize) -> String {
    let words = &view.words().table;
    if found == 0 {
        return words.none.to_owned();
    }
    let all = found == view.state().draft.answers.estate.len();
    let mut text = if all { caption(view) } else { plural(&words.found, found as i64) };
    text.push('.');
    if shown < found {
        text.push(' ');
        text.push_str(&fill(words.found_first, &[("shown", &number(shown as i64))]));
    }
    text
}

/// The search box and the choice by support.
fn tools(view: &View) -> El {
    let (table, words) = (&view.state().table, &view.words().table);
    let typed = view.on(|event: InputEvent| {
        Action::Table(TableAction::Find(event.target_unchecked_into::<HtmlInputElement>().value()))
    });
    let input = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .id("find")
        .attr("aria-describedby", "find-about")
        .value(&table.query)
        .on_input(typed);
    let field = el("div")
        .class("field")
        .with(el("label").attr("for", "find").say(words.find))
        .with(el("p").class("hint").id("find-about").say(words.find_hint))
        .with(input);
    let choice = |only: Option<Standing>, label: &'static str| {
        button("toggle", label, view.press(Action::Table(TableAction::Only(only))))
            .attr("aria-pressed", if table.only == only { "true" } else { "false" })
            .html()
    };
    let mut choices = vec![choice(None, words.all)];
    choices.extend(Standing::ALL.into_iter().zip(words.standings).map(|(only, label)| choice(Some(only), label)));
    let only = el("div").class("toggles").attr("role", "group").attr("aria-label", words.only).all(choices);
    el("div").class("fleet-tools").attr("role", "search").attr("aria-label", words.find).with(field).with(only)
}

fn head(view: &View, rows: &[Row<'_>]) -> El {
    let (state, words) = (view.state(), &view.words().table);
    let table = &state.table;
    let tick = view.on(|event: Event| {
        Action::Table(TableAction::PickAll(event.target_unchecked_into::<HtmlInputElement>().checked()))
    });
    let all = el("input")
        .attr("type", "checkbox")
        .id(Field::Pick.id())
        .checked(rows.iter().all(|row| table.has(&row.group.id)))
        .on_change(tick);
    let label = el("label").class("pick").with(all).with(el("span").said(plural(&words.pick_all, rows.len() as i64)));
    let mut columns = vec![column().with(label).html()];
    columns.push(el("td").class("sort-by").attr("aria-hidden", "true").say(words.sort).html());
    columns.extend(Column::ALL.into_iter().zip(words.columns).map(|(by, label)| {
        let order = match (table.sort == by, table.descending) {
            (false, _) => None,
            (true, false) => Some("ascending".to_owned()),
            (true, true) => Some("descending".to_owned()),
        };
        column()
            .attr_if("aria-sort", order)
            .with(button("sort", label, view.press(Action::Table(TableAction::Sort(by)))))
            .html()
    }));
    columns.push(column().with(el("span").class("visually-hidden").say(words.actions)).html());
    el("tr").attr("role", "row").all(columns)
}

fn column() -> El {
    el("th").attr("scope", "col").attr("role", "columnheader")
}

/// One row. Its buttons and its box are heard by the table's body: a listener for each would cost more than they do.
fn one(view: &View, row: &Row<'_>) -> Html {
    let (state, words, servers) = (view.state(), &view.words().table, &view.form().servers);
    let group = row.group;
    let tick = el("input")
        .attr("type", "checkbox")
        .attr_of("id", box_id(group))
        .attr_of("aria-label", fill(words.pick, &[("name", row.name)]))
        .checked(state.table.has(&group.id));
    let line = |text: String| el("span").class("line").said(text).html();
    let name = el("th")
        .attr("scope", "row")
        .attr("role", "rowheader")
        .said(row.name.to_owned())
        .maybe(row.product.map(|product| line(product.to_owned())))
        .maybe(row.host.map(|host| line(fill(words.host, &[("name", host)]))));
    let as_of = state.draft.answers.as_of;
    let end = match row.end {
        None => cell(words, Column::End).say(words.no_end),
        Some(end) => {
            let class = match row.standing {
                Standing::Past => "lapsed",
                Standing::Soon => "soon",
                Standing::Supported => "fine",
            };
            let distance = el("span").class(class).said(say::distance(end, as_of));
            cell(words, Column::End).said(date(end)).with(el("br")).with(distance)
        }
    };
    let cover = group.extended_support.as_ref().map(|cover| {
        let name = if cover.program.is_empty() { servers.cover_other } else { &cover.program };
        fill(servers.covered, &[("name", name), ("date", &date(cover.until))])
    });
    let dealt = group.corrected_on.map(|day| fill(servers.fixed, &[("date", &date(day))]));
    let cover: Vec<String> = [cover, dealt].into_iter().flatten().collect();
    let act = |name: &'static str, label: &'static str| {
        el("button")
            .attr("type", "button")
            .attr("class", "link")
            .attr("data-act", name)
            .say(label)
            .with(about(row.name.to_owned()))
            .html()
    };
    let acts = vec![act("change", servers.edit), act("duplicate", servers.duplicate), act("remove", servers.remove)];
    let chosen = |choices: [&'static str; 3], place: usize| choices.get(place).copied().unwrap_or_default();
    el("tr")
        .attr("role", "row")
        .attr_of("data-id", group.id.clone())
        .key(&group.id)
        .with(el("td").attr("role", "cell").class("tick").with(tick))
        .with(name)
        .with(cell(words, Column::Count).said(number(i64::from(group.count))))
        .with(end)
        .with(cell(words, Column::Ephi).say(chosen(words.ephi_choices, group.ephi.place())))
        .with(cell(words, Column::Network).say(chosen(words.network_choices, group.network.place())))
        .with(cell(words, Column::Cover).said(cover.join("; ")))
        .with(el("td").attr("role", "cell").class("acts").all(acts))
        .html()
}

/// A cell, named for screens too narrow for columns.
fn cell(words: &'static TableWords, column: Column) -> El {
    el("td").attr("role", "cell").attr("data-label", words.columns.get(column as usize).copied().unwrap_or_default())
}

/// The id of a row's box.
fn box_id(group: &ServerGroup) -> String {
    [Field::Pick.id(), "-", &group.id].concat()
}

fn more(view: &View, left: usize, next: &ServerGroup) -> Html {
    let label = fill(view.words().table.more, &[("n", &number(left.min(STEP) as i64))]);
    let (view, next) = (view.clone(), box_id(next));
    let press = Callback::from(move |_: MouseEvent| {
        view.send(Action::Table(TableAction::More));
        let next = next.clone();
        // After the rows are drawn: who goes on with the keyboard goes on with the first of them.
        spawn_local(async move { focus::by_id(&next) });
    });
    let more = el("button").attr("type", "button").class("button quiet").on_click(press).said(label);
    el("p").with(more).html()
}

/// The id of the group whose row something stands in.
fn group_of(inside: &Element) -> Option<String> {
    inside.closest("tr").ok().flatten()?.get_attribute("data-id")
}

fn ticked(view: &View) -> Callback<Event> {
    let view = view.clone();
    Callback::from(move |event: Event| {
        let Some(tick) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if let Some(id) = group_of(&tick) {
            view.send(Action::Table(TableAction::Pick(id, tick.checked())));
        }
    })
}

fn pressed(view: &View) -> Callback<MouseEvent> {
    let view = view.clone();
    Callback::from(move |event: MouseEvent| {
        let button = event.target_dyn_into::<Element>().and_then(|target| target.closest("button").ok().flatten());
        let Some((button, id)) = button.and_then(|button| group_of(&button).map(|id| (button, id))) else { return };
        view.send(match button.get_attribute("data-act").as_deref() {
            Some("change") => Action::Change(Page::Group(Some(id))),
            Some("duplicate") => Action::Duplicate(id),
            _ => {
                focus::off_row(&button);
                Action::Remove(id)
            }
        });
    })
}
