//! The product search: a combobox over the catalogue (WAI-ARIA's pattern with a list popup).

use crate::facts::{Catalogue, ProductId};
use crate::widget::dom::{self, el, several};
use crate::widget::error_summary::described_by;
use crate::widget::say;
use crate::widget::state::{Field, GroupForm};
use crate::widget::view::View;
use crate::words::plural;
use web_sys::HtmlInputElement;
use yew::TargetCast;
use yew::prelude::*;

/// Most products shown at once: more are found by typing more.
const MOST: usize = 12;

/// What the box needs and what it tells.
#[derive(Properties, PartialEq)]
pub struct ProductBoxProps {
    /// The page.
    pub view: View,
    /// The form as it stands.
    pub form: GroupForm,
    /// The form as it changed.
    pub on_change: Callback<GroupForm>,
}

/// The product search.
#[component]
pub fn ProductBox(props: &ProductBoxProps) -> Html {
    let ProductBoxProps { view, form, on_change } = props;
    let catalogue = &view.facts().catalogue;
    let open = use_state_eq(|| false);
    let active = use_state_eq(|| 0_usize);
    let words = &view.form().products;
    // That nothing was found stays told when the field is left: were it to vanish, what is below would move away
    // from under the pointer that was about to press it.
    let searched = form.product.is_none() && !form.query.trim().is_empty();
    let found = if *open || searched { catalogue.search(&form.query, MOST) } else { Vec::new() };
    let as_of = view.state().draft.answers.as_of;

    let choose = {
        let (form, on_change, open) = (form.clone(), on_change.clone(), open.clone());
        Callback::from(move |id: ProductId| {
            open.set(false);
            on_change.emit(form.clone().with_product(id, catalogue));
        })
    };
    let oninput = {
        let (form, on_change, open, active) = (form.clone(), on_change.clone(), open.clone(), active.clone());
        Callback::from(move |event: InputEvent| {
            let query = event.target_unchecked_into::<HtmlInputElement>().value();
            open.set(!query.trim().is_empty());
            active.set(0);
            // Text that is no longer a product's name names no product.
            on_change.emit(form.clone().with_query(query));
        })
    };
    let onkeydown = {
        let (found, choose, open, active) = (found.clone(), choose.clone(), open.clone(), active.clone());
        let searchable = !form.query.trim().is_empty();
        Callback::from(move |event: KeyboardEvent| {
            let last = found.len().saturating_sub(1);
            match event.key().as_str() {
                "ArrowDown" if *open => active.set(if *active >= last { 0 } else { *active + 1 }),
                "ArrowDown" if searchable => open.set(true),
                "ArrowUp" if *open => active.set(if *active == 0 { last } else { *active - 1 }),
                "Home" if *open && !found.is_empty() => active.set(0),
                "End" if *open && !found.is_empty() => active.set(last),
                "Enter" if *open => {
                    if let Some(id) = found.get(*active) {
                        choose.emit(*id);
                    }
                }
                "Escape" if *open => open.set(false),
                _ => return,
            }
            event.prevent_default();
        })
    };
    let onblur = {
        let open = open.clone();
        Callback::from(move |_: FocusEvent| open.set(false))
    };
    let shown = *open && !found.is_empty();
    let empty = (*open || searched) && found.is_empty();
    let status = if empty {
        words.none.to_owned()
    } else if *open {
        plural(&words.found, i64::try_from(found.len()).unwrap_or(i64::MAX))
    } else {
        String::new()
    };
    let row = |(place, id): (usize, &ProductId)| {
        let product = catalogue.product(*id);
        let (id, choose) = (*id, choose.clone());
        // Pressing must not take focus from the field, or the list would close before the choice is made.
        let press = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            choose.emit(id);
        });
        el("li")
            .class("option")
            .attr("role", "option")
            .attr_of("id", option_id(place))
            .attr("aria-selected", if place == *active { "true" } else { "false" })
            .on_mouse_down(press)
            .with(el("span").class("option-name").say(product.name))
            .with(el("span").class("option-end").said(say::product_support(product, as_of)))
            .html()
    };
    let input = el("input")
        .id(Field::Product.id())
        .attr("type", "text")
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-autocomplete", "list")
        .attr("aria-expanded", if shown { "true" } else { "false" })
        .attr("aria-controls", "product-list")
        .attr_if("aria-activedescendant", shown.then(|| option_id(*active)))
        .attr_if("aria-describedby", described_by(view, Field::Product, true))
        .attr_if("aria-invalid", view.state().fault(Field::Product).map(|_| "true".to_owned()))
        .value(&form.query)
        .on_input(oninput)
        .on_key(onkeydown)
        .on_blur(onblur);
    let list = el("ul")
        .class("listbox")
        .id("product-list")
        .attr("role", "listbox")
        .attr("aria-label", view.form().servers.product)
        .flag("hidden", !shown)
        .all(found.iter().enumerate().map(row).collect());
    let status = el("p").class(if empty { "hint" } else { "visually-hidden" }).attr("role", "status").said(status);
    el("div").class("combobox").with(input).with(list).with(status).add(chosen(view, form, catalogue)).html()
}

fn option_id(place: usize) -> String {
    format!("product-option-{place}")
}

/// The chosen product with its end of support.
fn chosen(view: &View, form: &GroupForm, catalogue: &Catalogue) -> Html {
    let words = &view.form().products;
    form.product.map_or_else(Html::default, |id| {
        let product = catalogue.product(id);
        let month = product.month_only.then(|| several(vec![dom::say(" "), dom::say(words.month_only)]));
        let support = say::product_support(product, view.state().draft.answers.as_of);
        el("p").class("chosen").say(product.name).say(". ").said(support).say(".").maybe(month).html()
    })
}
