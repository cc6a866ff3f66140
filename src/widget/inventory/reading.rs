//! Reads a file slice by slice, so that the page stays alive, and reports what comes of it.

use crate::browser::file::Picked;
use crate::estate::{Columns, Import, Matcher, Read};
use crate::facts::current;
use crate::widget::state::{Action, Arrived, ImportAction};
use crate::widget::view::View;
use crate::words::words;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::platform::spawn_local;

/// Bytes read at once: some ten milliseconds' work on a slow machine.
const SLICE: u32 = 64 << 10;

/// Slices between two reports: drawing how far it is takes as long as reading.
const REPORT: u32 = 8;

/// What is read.
#[derive(Clone)]
pub enum Source {
    /// A file.
    File(Picked),
    /// A pasted text.
    Text(String),
}

thread_local! {
    /// Counts readings: one that is no longer the last stops.
    static TURN: Cell<u32> = const { Cell::new(0) };
    /// The file read last, to be read again once its columns are known. The browser's handle on a file is no state
    /// that could be compared or kept.
    static LAST: RefCell<Option<Source>> = const { RefCell::new(None) };
}

/// Begins to read.
pub fn read(view: &View, source: Source, columns: Option<Columns>) {
    let turn = next_turn();
    LAST.set(Some(source.clone()));
    let picked = match source {
        Source::File(picked) => Some(picked),
        Source::Text(text) => Picked::of_text(words().inventory.pasted, &text),
    };
    let Some(picked) = picked else { return view.send(Action::Import(ImportAction::Failed(None))) };
    let name: Rc<str> = picked.name().into();
    let dispatch = view.store.dispatcher();
    let send = move |action| dispatch.dispatch(Action::Import(action));
    send(ImportAction::Started(Rc::clone(&name)));
    spawn_local(async move {
        let mut import = Import::new(judge(), columns);
        let size = picked.size();
        let mut from = 0;
        while from < size {
            let Some(slice) = picked.slice(from, from.saturating_add(SLICE)).await else {
                return send(ImportAction::Failed(None));
            };
            if !is_turn(turn) {
                return;
            }
            from = from.saturating_add(SLICE);
            if !import.push(&slice) {
                break;
            }
            if !(from / SLICE).is_multiple_of(REPORT) {
                continue;
            }
            let percent = u64::from(from.min(size)) * 100 / u64::from(size.max(1));
            send(ImportAction::Progress(u32::try_from(percent).unwrap_or(100), import.rows()));
        }
        let read = import.finish();
        // Reading nothing gives the browser a turn before what was read is counted.
        picked.slice(0, 0).await;
        send(match read {
            Err(fault) => ImportAction::Failed(Some(fault)),
            Ok(Read::Inventory(inventory)) => ImportAction::Arrived(name, Arrived::Inventory(Rc::new(inventory))),
            Ok(Read::Estate(mut export)) => {
                let stopped = export.stopped.take();
                let mut estate = export.groups(&current().catalogue);
                estate.faults.extend(stopped);
                ImportAction::Arrived(name, Arrived::Estate(Rc::new(estate)))
            }
            Ok(Read::Question(question)) => ImportAction::Arrived(name, Arrived::Question(Rc::new(question))),
        });
    });
}

/// Reads the last file again.
pub fn again(view: &View, columns: Columns) {
    match LAST.take() {
        Some(source) => read(view, source, Some(columns)),
        None => view.send(Action::Import(ImportAction::Failed(None))),
    }
}

/// Stops whatever is being read.
pub fn stop() {
    next_turn();
}

fn next_turn() -> u32 {
    let turn = TURN.get().wrapping_add(1);
    TURN.set(turn);
    turn
}

fn is_turn(turn: u32) -> bool {
    TURN.get() == turn
}

fn judge() -> crate::estate::Judge {
    let matcher = Matcher::new(current());
    Box::new(move |clues| matcher.judge(clues))
}
