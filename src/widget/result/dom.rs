//! Elements as function calls. `html!` writes out the making of each element where it stands, some half a kilobyte of
//! wasm each; these are made in one place. What has attributes beyond a class is still written with `html!`.

use yew::prelude::*;

/// An element with a class (none where it is empty) and what is in it.
pub fn el(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    html! { <@{tag} class={(!class.is_empty()).then_some(class)}>{ for children }</@> }
}

/// Text.
pub fn text(text: impl Into<AttrValue>) -> Html {
    Html::VText(yew::virtual_dom::VText::new(text))
}

/// An element that holds text.
pub fn leaf(tag: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    el(tag, class, vec![text(words)])
}

/// A paragraph.
pub fn p(class: &'static str, words: impl Into<AttrValue>) -> Html {
    leaf("p", class, words)
}

/// Text for those who hear the page; nothing where it is empty.
pub fn aside(words: &str) -> Html {
    if words.is_empty() { Html::default() } else { leaf("span", "visually-hidden", [": ", words].concat()) }
}

/// A section with its heading, which takes focus when the list beside leads there.
pub fn section(id: &'static str, heading: impl Into<AttrValue>, body: Vec<Html>) -> Html {
    let heading = html! { <h2 {id} tabindex="-1">{ text(heading) }</h2> };
    el("section", "part", std::iter::once(heading).chain(body).collect())
}

/// A length drawn in the color of its text, in percent of the width, on a track that is all of it.
pub fn bar(length: String, height: &'static str) -> Html {
    html! {
        <svg class="bar" width="100%" {height} aria-hidden="true">
            <rect class="track" width="100%" {height} />
            <rect class="fill" width={length} {height} />
        </svg>
    }
}

/// A table that scrolls by itself where it is too wide; `head` are its columns, the first of each row is its heading.
pub fn table(caption: &str, head: &[&'static str], rows: Vec<Vec<String>>) -> Html {
    let row = |cells: Vec<String>| {
        let cells = cells.into_iter().enumerate().map(|(place, cell)| match place {
            0 => html! { <th scope="row">{ text(cell) }</th> },
            _ => leaf("td", "", cell),
        });
        el("tr", "", cells.collect())
    };
    let head = head.iter().map(|name| html! { <th scope="col">{ text(*name) }</th> });
    html! {
        <div class="table" role="region" tabindex="0" aria-label={caption.to_owned()}>
            { el("table", "", vec![
                leaf("caption", "visually-hidden", caption.to_owned()),
                el("thead", "", vec![el("tr", "", head.collect())]),
                el("tbody", "", rows.into_iter().map(row).collect()),
            ]) }
        </div>
    }
}
