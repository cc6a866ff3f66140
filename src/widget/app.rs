//! The page as a whole: the state, and the effects that follow it.

use super::dom::{el, several};
use super::outcome::Outcome;
use super::state::{Action, DayText, Entry, FilesAction, Keeping, Page, State, is_out};
use super::view::{Store, View};
use super::{check_page, inventory, layout, out_page, question_page, say, servers, start_page};
use crate::answers::{Draft, QuestionId};
use crate::browser::first::First;
use crate::browser::storage::Refusal;
use crate::browser::{clock, document, file, focus, history, late, storage};
use crate::facts::{current, install};
use crate::report::link;
use crate::words::words;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What the page begins with.
#[derive(PartialEq, Properties)]
pub struct AppProps {
    /// What was done on the first screen before the program was there.
    pub first: Option<First>,
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let begun = props.first.clone();
    let store = use_reducer_eq(move || initial(begun));
    let heading = use_node_ref();
    let view = View { store: store.clone(), heading: heading.clone() };
    let state = view.state().clone();

    // Once: go on where the first screen was left, and listen to the browser.
    let dispatch = store.dispatcher();
    let begun = props.first.clone();
    use_effect_with((), move |()| {
        let arrived = dispatch.clone();
        let facts = late::on_facts(move |text| {
            let taken = install(text);
            if taken {
                // `boot.js` seals the page when this returns. Only then are answers read or taken.
                let arrived = arrived.clone();
                spawn_local(async move { arrived.dispatch(kept()) });
            }
            taken
        });
        document::mark_ready();
        if let Some(First { sent, focused, .. }) = begun {
            if let Some(id) = focused {
                focus::by_id(&id);
            }
            if sent {
                dispatch.dispatch(Action::Accept(QuestionId::AsOf));
            }
        }
        let go = dispatch.clone();
        let arrivals = history::on_arrive(move |name| {
            if !link::is_link(&name) {
                go.dispatch(Action::Arrive(Page::named(&name)));
            } else if current().is_whole() {
                go.dispatch(Action::Files(FilesAction::Link(link::read(&name, &current().catalogue))));
            }
            // A link needs the products. Until they are there it stays in the address, and is read with them.
        });
        let print = dispatch.clone();
        let prints = document::on_print(move |begins| print.dispatch(Action::Print(begins)));
        let changes = storage::on_other_tab(move |text| {
            let draft = text.and_then(|text| Draft::read(&text, &current().catalogue).ok());
            dispatch.dispatch(Action::OtherTab(draft));
        });
        move || drop((facts, arrivals, prints, changes))
    });

    // A new page: its name in the address, its title, focus on its heading or on what is wrong.
    let arrival = (state.visit, state.page.clone());
    let told = state.clone();
    use_effect_with(arrival, move |_| {
        let name = told.page.name();
        let first = told.visit == 0;
        // Until the facts are there, the address still names the page that was asked for.
        if current().is_whole() && history::current() != name && !(first && told.page == Page::Start) {
            history::record(&name, first || told.arrived);
        }
        document::set_title(&say::title(&told));
        if !told.faults.is_empty() || !told.files.refused.is_empty() {
            focus::by_id("problem");
        } else if !first && let Some(element) = heading.cast::<web_sys::Element>() {
            focus::page(&element);
        }
    });

    // Printing was asked for: by now the report is drawn, for effects come after every component below.
    use_effect_with(state.print_asked, |asked| {
        if *asked > 0 {
            document::print();
        }
    });

    // New answers: keep them.
    let dispatch = store.dispatcher();
    let touched = state.draft.answered.has(QuestionId::AsOf);
    use_effect_with(state.draft.clone(), move |draft| {
        // Nothing is kept before the first answer is given.
        if touched {
            let kept = match storage::keep(&draft.write(&current().catalogue)) {
                Ok(()) => Keeping::Kept,
                Err(Refusal::Full) => Keeping::Full,
                Err(Refusal::Blocked) => Keeping::Blocked,
            };
            dispatch.dispatch(Action::Kept(kept));
        }
    });

    let listing = state.page == Page::Question(QuestionId::Estate) && state.is_table();
    let drawn = if state.page == Page::Start { start_page::start_page(&view) } else { page(&view) };
    let main = el("main").id("main").class(if listing { "listing" } else { "" });
    let main = main.add(layout::notices(&view)).add(drawn).html();
    several(vec![layout::masthead(&view), main, layout::footer(&view)])
}

fn initial(first: Option<First>) -> Store {
    let newest = current().penalties.schedules.last().map(|schedule| schedule.from).unwrap_or_default();
    // A clock that shows no year at all gives way to the newest amounts; the day can be changed at once.
    let mut state = State::new(clock::today().unwrap_or(newest));
    let typed = first.map(|first| DayText(first.day)).filter(|day| *day != DayText::of(state.today));
    if let Some(day) = typed {
        state.entries.insert(QuestionId::AsOf, Entry { day, ..Entry::default() });
    }
    Store::new(state)
}

/// What was kept, and the page that the address names.
fn kept() -> Action {
    let loaded = storage::load();
    let keeping = if loaded.is_err() { Keeping::Blocked } else { Keeping::Kept };
    let kept = loaded.ok().flatten().map(|text| Draft::read(&text, &current().catalogue).map_err(|_| text));
    let name = history::current();
    let link = link::is_link(&name).then(|| link::read(&name, &current().catalogue));
    Action::FactsArrived { kept, keeping, page: Page::named(&name), link }
}

/// Every page but the first. Of its own, for all that it draws comes after the first screen (`xtask/src/split`).
#[inline(never)]
fn page(view: &View) -> Html {
    let state = view.state();
    match &state.page {
        Page::Start => start_page::start_page(view),
        Page::Question(QuestionId::Estate) => servers::list::server_list(view),
        Page::Question(question) => question_page::question_page(view, *question),
        Page::Group(id) => servers::group_page::group_page(view, id.as_ref()),
        Page::Import => inventory::import_page(view),
        Page::Settle(place) => inventory::settle_page(view, *place),
        Page::Situation => inventory::situation_page(view),
        Page::Check => check_page::check_page(view),
        Page::Result if is_out(&state.draft) => out_page::out_page(view),
        Page::Result | Page::Plan | Page::Remedy(_) | Page::Apply(_) | Page::Files | Page::Compare => {
            html! { <Outcome view={view.clone()} /> }
        }
    }
}

/// Offers the answers as a file: whole ones in their own form, else the draft.
pub fn download(view: &View) {
    let (draft, facts) = (&view.state().draft, current());
    let text = match draft.complete(facts) {
        Some(answers) => crate::answers::write(&answers, &facts.catalogue),
        None => draft.write(&facts.catalogue),
    };
    let day = crate::answers::date::iso(draft.answers.as_of);
    hand_over(view, &crate::words::fill(words().form.save.file_name, &[("day", &day)]), "application/json", &text);
}

/// Hands a file to the browser to be saved, and says so: whether it was, the page cannot know.
pub fn hand_over(view: &View, name: &str, kind: &str, text: &str) {
    file::download(name, kind, text);
    view.send(Action::Files(FilesAction::Saved(name.to_owned())));
}
