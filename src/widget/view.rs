//! What every page is drawn from: the state, a way to act on it, and where focus goes.

use super::state::{Action, State};
use crate::facts::{Facts, current};
use crate::words::{FormWords, Words, words};
use std::rc::Rc;
use yew::prelude::*;

/// The state, for Yew, and how many actions led to it: two states are the same when they are one. Comparing all that
/// is in them, thousands of names among it, would cost more than drawing.
pub struct Store(pub State, u32);

impl Store {
    /// Before any action.
    pub fn new(state: State) -> Self {
        Self(state, 0)
    }
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        self.1 == other.1
    }
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        // After every change the page hears that it was kept, as it was before: nothing to draw anew.
        if matches!(action, Action::Kept(keeping) if keeping == self.0.keeping) && self.0.corrupt.is_none() {
            return self;
        }
        Rc::new(Store(self.0.reduce(action, current(), words()), self.1.wrapping_add(1)))
    }
}

/// What every page is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct View {
    /// The state and the way to act on it.
    pub store: UseReducerHandle<Store>,
    /// The page's heading: focus moves there on arrival.
    pub heading: NodeRef,
}

impl View {
    /// The state.
    pub fn state(&self) -> &State {
        &self.store.0
    }

    /// The facts.
    pub fn facts(&self) -> &'static Facts {
        current()
    }

    /// Every sentence.
    pub fn words(&self) -> &'static Words {
        words()
    }

    /// The form's sentences.
    pub fn form(&self) -> &'static FormWords {
        &words().form
    }

    /// Acts.
    pub fn send(&self, action: Action) {
        self.store.dispatch(action);
    }

    /// Acts when something happens.
    pub fn on<E: 'static>(&self, action: impl Fn(E) -> Action + 'static) -> Callback<E> {
        let dispatch = self.store.dispatcher();
        Callback::from(move |event| dispatch.dispatch(action(event)))
    }

    /// Acts when a button is pressed.
    pub fn press(&self, action: Action) -> Callback<MouseEvent> {
        self.on(move |_| action.clone())
    }

    /// Acts when a form is sent, with Enter or its button.
    pub fn submit(&self, action: Action) -> Callback<SubmitEvent> {
        self.on(move |event: SubmitEvent| {
            event.prevent_default();
            action.clone()
        })
    }
}
