//! Elements, built by functions instead of Yew's `html!`.
//!
//! Each element in `html!` expands to some 300 bytes of the page's program, each call here costs about 20: over
//! all pages that is a fifth of what a person waits for. `html!` stays where a component is put in.

use std::cell::RefCell;
use std::rc::Rc;
use yew::html::{
    onblur, onchange, onclick, ondragenter, ondragleave, ondragover, ondrop, oninput, onkeydown, onmousedown, onsubmit,
    ontoggle,
};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, VList, VTag};

/// An element as it is being built.
pub struct El {
    /// Held as Yew holds it, so that it is not moved when it is done.
    tag: Rc<VTag>,
    names: &'static Names,
    values: Vec<Option<AttributeOrProperty>>,
}

/// An element with nothing in it.
#[inline(never)]
pub fn el(name: &'static str) -> El {
    El { tag: Rc::new(VTag::new(AttrValue::Static(name))), names: Names::none(), values: Vec::new() }
}

/// Several nodes without an element around them.
#[inline(never)]
pub fn several(nodes: Vec<Html>) -> Html {
    Html::from(VList::with_children(nodes, None))
}

/// Text that stands in the program.
#[inline(never)]
pub fn say(text: &'static str) -> Html {
    Html::from(AttrValue::Static(text))
}

/// Text that was put together.
#[inline(never)]
pub fn said(text: String) -> Html {
    Html::from(AttrValue::from(text))
}

impl El {
    /// The element itself: nobody else has it yet.
    fn own(&mut self) -> &mut VTag {
        Rc::make_mut(&mut self.tag)
    }

    /// An attribute with a value that stands in the program.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &'static str) -> Self {
        self.put(name, AttrValue::Static(value));
        self
    }

    /// An attribute with a value that was put together.
    #[inline(never)]
    pub fn attr_of(mut self, name: &'static str, value: String) -> Self {
        self.put(name, AttrValue::from(value));
        self
    }

    #[inline(never)]
    fn put(&mut self, name: &'static str, value: AttrValue) {
        debug_assert!(!self.names.list.contains(&name), "{name} is given twice");
        self.names = self.names.and(name);
        // Room for this one alone: they are handed on as they are.
        self.values.reserve_exact(1);
        self.values.push(Some(AttributeOrProperty::Attribute(value)));
    }

    /// An attribute, where it has a value.
    #[inline(never)]
    pub fn attr_if(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.attr_of(name, value),
            None => self,
        }
    }

    /// An attribute that is there or not, such as `hidden`.
    #[inline(never)]
    pub fn flag(self, name: &'static str, set: bool) -> Self {
        if set { self.attr(name, "") } else { self }
    }

    /// The class; none where it is empty.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Self {
        if class.is_empty() { self } else { self.attr("class", class) }
    }

    /// The id.
    pub fn id(self, id: &'static str) -> Self {
        self.attr("id", id)
    }

    /// A node inside, after those that are there.
    #[inline(never)]
    pub fn add(mut self, node: Html) -> Self {
        self.own().add_child(node);
        self
    }

    /// An element inside.
    #[inline(never)]
    pub fn with(self, inside: El) -> Self {
        self.add(inside.html())
    }

    /// A node inside, where there is one.
    #[inline(never)]
    pub fn maybe(self, node: Option<Html>) -> Self {
        match node {
            Some(node) => self.add(node),
            None => self,
        }
    }

    /// Nodes inside.
    #[inline(never)]
    pub fn all(mut self, nodes: Vec<Html>) -> Self {
        self.own().add_children(nodes);
        self
    }

    /// Text inside that stands in the program.
    #[inline(never)]
    pub fn say(self, text: &'static str) -> Self {
        self.add(say(text))
    }

    /// Text inside that was put together.
    #[inline(never)]
    pub fn said(self, text: String) -> Self {
        self.add(said(text))
    }

    /// What stands in an input.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Self {
        self.own().set_value(value.to_owned());
        self
    }

    /// Whether a box is ticked.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.own().set_checked(checked);
        self
    }

    /// Tells the element apart from its siblings when they change places.
    pub fn key(mut self, key: &str) -> Self {
        self.own().key = Some(Key::from(key));
        self
    }

    /// A way to reach the element once it is drawn.
    pub fn node(mut self, node: &NodeRef) -> Self {
        self.own().node_ref = node.clone();
        self
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> Self {
        self.own().add_listener(listener);
        self
    }

    /// When it is pressed.
    #[inline(never)]
    pub fn on_click(self, act: Callback<MouseEvent>) -> Self {
        self.listen(Rc::new(onclick::Wrapper::new(act)))
    }

    /// When the pointer goes down on it.
    pub fn on_mouse_down(self, act: Callback<MouseEvent>) -> Self {
        self.listen(Rc::new(onmousedown::Wrapper::new(act)))
    }

    /// When a choice is made.
    pub fn on_change(self, act: Callback<Event>) -> Self {
        self.listen(Rc::new(onchange::Wrapper::new(act)))
    }

    /// When something is typed.
    pub fn on_input(self, act: Callback<InputEvent>) -> Self {
        self.listen(Rc::new(oninput::Wrapper::new(act)))
    }

    /// When a key is pressed in it.
    pub fn on_key(self, act: Callback<KeyboardEvent>) -> Self {
        self.listen(Rc::new(onkeydown::Wrapper::new(act)))
    }

    /// When it loses focus.
    pub fn on_blur(self, act: Callback<FocusEvent>) -> Self {
        self.listen(Rc::new(onblur::Wrapper::new(act)))
    }

    /// When a form is sent.
    pub fn on_submit(self, act: Callback<SubmitEvent>) -> Self {
        self.listen(Rc::new(onsubmit::Wrapper::new(act)))
    }

    /// When details are opened or closed.
    pub fn on_toggle(self, act: Callback<Event>) -> Self {
        self.listen(Rc::new(ontoggle::Wrapper::new(act)))
    }

    /// When something is held over it, no longer, still, and dropped.
    pub fn on_drag(
        self,
        enter: Callback<DragEvent>,
        leave: Callback<DragEvent>,
        over: Callback<DragEvent>,
        drop: Callback<DragEvent>,
    ) -> Self {
        self.listen(Rc::new(ondragenter::Wrapper::new(enter)))
            .listen(Rc::new(ondragleave::Wrapper::new(leave)))
            .listen(Rc::new(ondragover::Wrapper::new(over)))
            .listen(Rc::new(ondrop::Wrapper::new(drop)))
    }

    /// The element.
    #[inline(never)]
    pub fn html(mut self) -> Html {
        let values = std::mem::take(&mut self.values).into();
        self.own().attributes = Attributes::Dynamic { keys: self.names.list, values };
        Html::VTag(self.tag)
    }
}

/// The names of an element's attributes, in the order in which they were given: one list for all elements that have the
/// same. Two with one list are compared place by place; a map for each, as Yew would make it, is hashed when it is made and
/// again when it is compared, which took a third of the time from a changed answer to the result.
struct Names {
    list: &'static [&'static str],
    /// The lists that are longer by one name. They stay: there are no more than the program has ways to name attributes.
    longer: RefCell<Vec<&'static Names>>,
}

impl Names {
    fn new(list: Vec<&'static str>) -> &'static Names {
        Box::leak(Box::new(Names { list: list.leak(), longer: RefCell::default() }))
    }

    fn none() -> &'static Names {
        thread_local! { static NONE: &'static Names = Names::new(Vec::new()); }
        NONE.with(|none| *none)
    }

    fn and(&self, name: &'static str) -> &'static Names {
        let mut longer = self.longer.borrow_mut();
        if let Some(known) = longer.iter().find(|known| known.list.last() == Some(&name)) {
            return known;
        }
        let new = Names::new([self.list, &[name]].concat());
        longer.push(new);
        new
    }
}

impl From<El> for Html {
    fn from(element: El) -> Html {
        element.html()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(element: El) -> &'static [&'static str] {
        match element.html() {
            Html::VTag(tag) => match &tag.attributes {
                Attributes::Dynamic { keys, values } if keys.len() == values.len() => keys,
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn elements_share_the_list_of_their_names() {
        let one = names(el("rect").class("fill").attr("height", "10"));
        let other = names(el("rect").class("track").attr("height", "18"));
        assert_eq!(one, ["class", "height"]);
        assert!(std::ptr::eq(one, other));
        assert_eq!(names(el("rect").attr("height", "10").class("fill")), ["height", "class"]);
        assert!(names(el("rect").class("")).is_empty());
    }

    /// The page is built without this check: it is for who writes an element, and a test that draws it.
    #[cfg(debug_assertions)]
    #[test]
    #[should_panic = "class is given twice"]
    fn a_name_is_given_once() {
        el("p").class("hint").class("lede");
    }
}
