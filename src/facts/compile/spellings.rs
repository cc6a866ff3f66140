//! `spellings.toml` and the names: what of them is packed for reading inventories.
//!
//! The program's own reader is tried on every spelling; what it reads right without help is not packed.

use super::fault::{Faults, Place};
use super::lifecycle::Catalogue;
use super::read::Row;
use super::reader::set::{LIMIT, Set};
use super::reader::{Entry, Reader};
use std::collections::{BTreeMap, BTreeSet};

/// `spellings.toml`.
#[derive(Default)]
pub struct Rules {
    noise: Vec<String>,
    parts: Vec<String>,
    software: Vec<String>,
    nothing: Vec<String>,
    same: Vec<String>,
}

/// A spelling, the products it names, and where it stands.
pub struct Name {
    /// As inventories write it.
    pub text: String,
    /// Ids of products; several: it does not tell which.
    pub products: Vec<String>,
    /// Where the row stands.
    pub place: Place,
}

/// Reads `spellings.toml`.
pub fn rules(root: &Row, catalogue: &Catalogue) -> Rules {
    let rules = Rules {
        noise: root.texts("noise"),
        parts: root.texts("parts"),
        software: root.texts("software"),
        nothing: root.texts("nothing"),
        same: root.texts("same"),
    };
    root.done();
    for line in rules.software.iter().filter(|line| !catalogue.ids.iter().any(|(own, _)| own == *line)) {
        root.fault(format!("`software` names \"{line}\", which is not a product line: correct it"));
    }
    for pair in rules.same.iter().filter(|pair| !pair.contains(" = ")) {
        root.fault(format!("`same` has \"{pair}\": write what stands there, \" = \", and what it stands for"));
    }
    rules
}

/// The packed text. `ambiguous`: spellings that name several products; `names`: one each.
pub fn pack(
    rules: &Rules,
    catalogue: &Catalogue,
    ambiguous: &[Name],
    names: &[Name],
    builds: &[(String, String)],
    faults: &Faults,
) -> String {
    if catalogue.products.len() > LIMIT {
        faults.add("spellings.toml", 0, "", format!("there are over {LIMIT} products: raise LIMIT in set.rs"));
        return String::new();
    }
    let entries: Vec<_> = catalogue
        .products
        .iter()
        .map(|product| {
            let line = catalogue.families.iter().position(|family| family.id == product.family).unwrap_or_default();
            Entry { id: &product.id, name: &product.name, line }
        })
        .collect();
    let set_of = |ids: &[String]| {
        let mut set = Set::default();
        for at in ids.iter().filter_map(|id| entries.iter().position(|entry| entry.id == *id)) {
            set.insert(at);
        }
        set
    };
    let head = head(rules, catalogue);
    let bare = Reader::new(&[], &head);
    let mut keys: BTreeMap<String, Set> = rules.nothing.iter().map(|text| (bare.full(text), Set::default())).collect();
    for (build, id) in builds {
        let set = keys.entry(bare.full(build)).or_default();
        *set = set.or(&set_of(std::slice::from_ref(id)));
    }
    let mut reader = Reader::new(&entries, &packed(&head, &keys));
    let mut in_order: Vec<_> = ambiguous.iter().map(|name| (bare.full(&name.text), name)).collect();
    in_order.sort_by_key(|(full, name)| (name.text.contains("bit)"), full.len()));
    for (full, name) in in_order {
        let set = set_of(&name.products);
        if read(&reader, &name.text) == set {
            continue;
        }
        // A guest type may say less than the name it consists of; "windows" is too little of "windows server".
        let short = bare.bare(&name.text);
        let whole = name.text.contains("bit)") || !short.contains(' ') || keys.contains_key(&short);
        keys.entry(if whole { full } else { short }).or_insert(set);
        reader = Reader::new(&entries, &packed(&head, &keys));
    }
    let doubtful: BTreeSet<String> = ambiguous
        .iter()
        .flat_map(|name| [bare.full(&name.text), bare.bare(&name.text)])
        .chain(keys.keys().cloned())
        .collect();
    let mut in_order: Vec<_> = names.iter().map(|name| (bare.full(&name.text), name)).collect();
    in_order.sort_by_key(|(full, name)| (full.matches(' ').count(), full.len(), name.text.clone()));
    for (full, name) in in_order {
        let set = set_of(&name.products);
        let exact = !doubtful.contains(&full);
        if right(&reader, &name.text, &set, exact) {
            continue;
        }
        let short = bare.bare(&name.text);
        let usable = |key: &str| !key.is_empty() && !reader.holds(key);
        let short = Some(short).filter(|key| usable(key) && key.bytes().any(|byte| byte.is_ascii_lowercase()));
        let Some(key) = short.or(Some(full).filter(|key| usable(key))) else {
            name.place
                .fault(faults, format!("the name \"{}\" is not told from another: correct or remove it", name.text));
            continue;
        };
        reader.add(&key, &set);
        keys.insert(key, set);
        if !right(&reader, &name.text, &set, exact) {
            name.place
                .fault(faults, format!("the name \"{}\" is not read as this product: correct or remove it", name.text));
        }
    }
    packed(&head, &keys)
}

/// Whether a spelling gives its product, or, where it may be ambiguous, leaves it.
fn right(reader: &Reader, text: &str, set: &Set, exact: bool) -> bool {
    let all = read(reader, text);
    if exact { all == *set && !reader.read(text).doubtful } else { set.without(&all).is_empty() }
}

fn read(reader: &Reader, text: &str) -> Set {
    let reading = reader.read(text);
    reading.system.or(&reading.software).or(&reading.perhaps)
}

fn head(rules: &Rules, catalogue: &Catalogue) -> String {
    let line = |id: &String| catalogue.families.iter().position(|family| family.id == *id).map(|at| at.to_string());
    let software: Vec<_> = rules.software.iter().filter_map(line).collect();
    // In order, as the reader looks them up.
    let noise: BTreeSet<_> = rules.noise.iter().map(String::as_str).collect();
    let same: BTreeMap<_, _> = rules.same.iter().filter_map(|pair| pair.split_once(" = ")).collect();
    let same: Vec<_> = same.iter().map(|(written, meant)| format!("{written}={meant}")).collect();
    let noise: Vec<_> = noise.into_iter().collect();
    [noise.join(" "), same.join("\t"), rules.parts.join(" "), software.join(" ")].join("\n")
}

/// The keys by product: like stands beside like.
fn packed(head: &str, keys: &BTreeMap<String, Set>) -> String {
    let mut rows: Vec<_> = keys.iter().collect();
    rows.sort_by_key(|(key, set)| (set.iter().next(), set.len(), (*key).clone()));
    let names: Vec<_> = rows.iter().map(|(key, _)| key.as_str()).collect();
    let mut last = 0;
    let values: Vec<_> = rows.iter().map(|(_, set)| value(set, &mut last)).collect();
    [head, &names.join("\t"), &values.join("\t")].join("\n")
}

/// Empty: the product named last; `+`: the next; `-`: none; else places, `3-9 12`.
fn value(set: &Set, last: &mut usize) -> String {
    let places: Vec<usize> = set.iter().collect();
    let before = *last;
    match places.as_slice() {
        [] => "-".to_owned(),
        [only] => {
            *last = *only;
            if *only == before {
                String::new()
            } else if *only == before + 1 {
                "+".to_owned()
            } else {
                only.to_string()
            }
        }
        places => {
            let mut runs: Vec<(usize, usize)> = Vec::new();
            for place in places {
                match runs.last_mut() {
                    Some(run) if run.1 + 1 == *place => run.1 = *place,
                    _ => runs.push((*place, *place)),
                }
            }
            *last = runs.last().map_or(before, |run| run.1);
            let run = |(from, to): &(usize, usize)| if from == to { from.to_string() } else { format!("{from}-{to}") };
            runs.iter().map(run).collect::<Vec<_>>().join(" ")
        }
    }
}
