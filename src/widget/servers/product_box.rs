//! The product search: a combobox over the catalogue (WAI-ARIA's pattern with a list popup).

use crate::facts::{Catalogue, ProductId};
use crate::widget::error_summary::described_by;
use crate::widget::say;
use crate::widget::state::{Field, GroupForm};
use crate::widget::view::View;
use crate::words::plural;
use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::TargetCast;

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
    let found = if *open { catalogue.search(&form.query, MOST) } else { Vec::new() };
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
    let status = if !*open {
        String::new()
    } else if found.is_empty() {
        words.none.to_owned()
    } else {
        plural(&words.found, i64::try_from(found.len()).unwrap_or(i64::MAX))
    };
    html! {
        <div class="combobox">
            <input type="text" role="combobox" id={Field::Product.id()} autocomplete="off" spellcheck="false"
                aria-autocomplete="list" aria-expanded={if shown { "true" } else { "false" }} aria-controls="product-list"
                aria-activedescendant={shown.then(|| option_id(*active))}
                aria-describedby={described_by(view, Field::Product, true)}
                aria-invalid={view.state().fault(Field::Product).is_some().then_some("true")}
                value={form.query.clone()} {oninput} {onkeydown} {onblur} />
            <ul role="listbox" id="product-list" class="listbox" hidden={!shown} aria-label={view.form().servers.product}>
                { for found.iter().enumerate().map(|(place, id)| {
                    let product = catalogue.product(*id);
                    let (id, choose) = (*id, choose.clone());
                    // Pressing must not take focus from the field, or the list would close before the choice is made.
                    let onmousedown = Callback::from(move |event: MouseEvent| {
                        event.prevent_default();
                        choose.emit(id);
                    });
                    html! {
                        <li role="option" class="option" id={option_id(place)} {onmousedown}
                            aria-selected={if place == *active { "true" } else { "false" }}>
                            <span class="option-name">{ product.name }</span>
                            <span class="option-end">{ say::product_support(product, as_of) }</span>
                        </li>
                    }
                }) }
            </ul>
            <p class={if *open && found.is_empty() { "hint" } else { "visually-hidden" }} role="status">{ status }</p>
            { chosen(view, form, catalogue) }
        </div>
    }
}

fn option_id(place: usize) -> String {
    format!("product-option-{place}")
}

/// The chosen product with its end of support.
fn chosen(view: &View, form: &GroupForm, catalogue: &Catalogue) -> Html {
    let words = &view.form().products;
    form.product.map_or_else(Html::default, |id| {
        let product = catalogue.product(id);
        html! {
            <p class="chosen">
                { product.name }{ ". " }{ say::product_support(product, view.state().draft.answers.as_of) }{ "." }
                if product.month_only { { " " }{ words.month_only } }
            </p>
        }
    })
}
