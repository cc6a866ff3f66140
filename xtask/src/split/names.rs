//! Short names in the place of long ones.
//!
//! What the program and the script beside it know each other's functions by holds types and hashes, which no
//! compressor makes small: a fortieth of the page. Both are renamed alike.

use std::collections::{BTreeMap, BTreeSet};

/// Names up to this long stay: `memory` is known to others too.
const LONG: usize = 12;

/// Long names, each with its short one: `i0`, `i1`, … for what is imported, `e0`, `e1`, … for what is exported.
#[derive(Default)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// Short names for the long ones among these.
    pub fn new(imports: &BTreeSet<&str>, exports: &BTreeSet<&str>) -> Self {
        let mut names = BTreeMap::new();
        for (letter, long) in [('i', imports), ('e', exports)] {
            for (place, name) in long.iter().filter(|name| name.len() > LONG).enumerate() {
                names.insert((*name).to_owned(), format!("{letter}{place}"));
            }
        }
        Self(names)
    }

    /// The name that stands for this one.
    pub fn short<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.get(name).map_or(name, String::as_str)
    }

    /// A script with the short names in it. Whole words only.
    pub fn rename(&self, script: &str) -> String {
        let mut out = String::with_capacity(script.len());
        let mut rest = script;
        while !rest.is_empty() {
            let is_word = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$');
            let end = rest.find(|letter| !is_word(letter)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            out.push_str(self.short(word));
            let next = after.find(is_word).unwrap_or(after.len());
            let (between, after) = after.split_at(next);
            out.push_str(between);
            rest = after;
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_become_short_where_they_stand_alone() {
        let imports = BTreeSet::from(["__wbg_log_0123456789abcdef"]);
        let exports = BTreeSet::from(["__wbindgen_malloc", "memory"]);
        let names = Names::new(&imports, &exports);
        let script =
            "__wbg_log_0123456789abcdef: f(wasm.__wbindgen_malloc, my__wbindgen_malloc, wasm.memory) // \u{e9}";
        assert_eq!(names.rename(script), "i0: f(wasm.e0, my__wbindgen_malloc, wasm.memory) // \u{e9}");
    }
}
