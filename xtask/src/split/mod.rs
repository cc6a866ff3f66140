//! The program, parted in two: what the first screen needs, and what can come after it.
//!
//! Two files from one program. Functions stay where they are; those of the second file leave in the
//! first a stub of a few bytes where the first calls them, which looks them up in a table that the
//! second fills when it is started. A stub called before that traps: the page shows nothing that
//! would before its facts are there (`src/boot.js`), and they are handed over last.
//!
//! Which functions may come later is told by their names ([`late`]); where they, and they alone,
//! use others, those come later too. This is what Binaryen's `wasm-split` does; that program is in
//! none of Binaryen's packages on npm.

mod emit;
mod late;
mod module;
mod names;

use anyhow::{Context, Result};
use module::Module;
use names::Names;
use std::collections::{BTreeMap, BTreeSet};

/// The two files.
pub struct Parts {
    /// What the page starts with: it runs by itself until a stub is called.
    pub first: Vec<u8>,
    /// The rest. Its imports are what the first exports, all under the empty module name.
    pub second: Vec<u8>,
    /// How many functions are in each, and how many stubs.
    pub functions: (usize, usize, usize),
    /// The names that the first part and the script beside it know each other's functions by.
    pub names: Names,
}

/// Parts a program that still has the names of its functions, and takes the names away.
///
/// # Errors
/// When it is no program, has no names, or uses something that cannot be parted.
pub fn split(program: &[u8]) -> Result<Parts> {
    split_by(program, late::is_late, late::is_own)
}

fn split_by(program: &[u8], is_late: impl Fn(&str, usize) -> bool, is_own: impl Fn(&str) -> bool) -> Result<Parts> {
    let module = Module::read(program).context("reading the program")?;
    let plan = Plan::of(&module, is_late, is_own)?;
    let functions = (module.bodies.len() - plan.second.len(), plan.second.len(), plan.stubs.len());
    let names = Names::new(&module.import_names, &module.export_names);
    let (first, second) = (emit::first(program, &module, &plan, &names)?, emit::second(&module, &plan)?);
    for (part, name) in [(&first, "first"), (&second, "second")] {
        wasmparser::validate(part)
            .with_context(|| format!("the {name} part is not valid: xtask/src/split is wrong"))?;
    }
    Ok(Parts { first, second, functions, names })
}

/// Which function goes where.
struct Plan {
    /// Those of the second part, in their order, each with its index there.
    second: BTreeMap<u32, u32>,
    /// Those of them that the first part calls, each with its slot in the table.
    stubs: BTreeMap<u32, u32>,
    /// What the second part uses of the first, in the order of its imports.
    shared: module::Uses,
}

impl Plan {
    fn of(module: &Module, is_late: impl Fn(&str, usize) -> bool, is_own: impl Fn(&str) -> bool) -> Result<Self> {
        let late = |function: u32| {
            let length = module.body(function).map(|body| body.as_bytes().len());
            module.names.get(&function).is_some_and(|name| is_late(name, length.unwrap_or_default()))
        };
        // What the page calls by name is there from the start; a function called through a table is
        // where its name puts it, for nothing tells who calls it.
        let mut reached: BTreeSet<u32> = module.exported.clone();
        reached.extend(module.in_tables.iter().copied().filter(|function| !late(*function)));
        let mut to_follow: Vec<u32> = reached.iter().copied().collect();
        while let Some(function) = to_follow.pop() {
            for callee in module.uses(function).into_iter().flat_map(|uses| &uses.functions) {
                let stub = late(*callee) && module.names.get(callee).is_some_and(|name| is_own(name));
                if !stub && reached.insert(*callee) {
                    to_follow.push(*callee);
                }
            }
        }
        let moved: BTreeSet<u32> = module.defined().filter(|function| !reached.contains(function)).collect();
        let mut shared = module::Uses::default();
        for uses in moved.iter().filter_map(|function| module.uses(*function)) {
            shared.add(uses);
        }
        shared.functions.retain(|function| !moved.contains(function));
        let called = module.defined().filter(|function| !moved.contains(function)).filter_map(|f| module.uses(f));
        let called: BTreeSet<u32> = called.flat_map(|uses| uses.functions.iter().copied()).collect();
        let needs_stub = |function: &&u32| called.contains(function) || module.in_tables.contains(function);
        let stubs = moved.iter().filter(needs_stub).copied().zip(0..).collect();
        let imported = u32::try_from(shared.functions.len())?;
        Ok(Self { second: moved.into_iter().zip(imported..).collect(), stubs, shared })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasmparser::{Parser, Payload};

    /// The first part reaches `late` by a call and through a table, and `late` alone reaches `helper`.
    const PROGRAM: &str = r#"(module
        (import "page" "log" (func $log (param i32)))
        (memory (export "memory") 1)
        (table 1 funcref) (elem (i32.const 0) $listed)
        (global $stack (mut i32) (i32.const 4096))
        (func $main (export "main") (param i64) (result i64) (call $late (local.get 0) (i32.const 1)))
        (func $late (param i64 i32) (result i64)
            (call $log (global.get $stack)) (call $both) (call $helper) (local.get 0))
        (func $helper (i32.store (i32.const 0) (i32.const 7)))
        (func $both (call $log (i32.const 2)))
        (func $early (call $both))
        (func (export "other") (call $early))
        (func $listed (call $both)))"#;

    fn parts(is_late: impl Fn(&str, usize) -> bool) -> Parts {
        split_by(&wat::parse_str(PROGRAM).unwrap(), is_late, |name| name != "listed").unwrap()
    }

    fn imports(part: &[u8]) -> Vec<String> {
        let sections = Parser::new(0).parse_all(part).map(Result::unwrap);
        let imports = sections.filter_map(|section| match section {
            Payload::ImportSection(imports) => Some(imports),
            _ => None,
        });
        imports.flat_map(|imports| imports.into_imports()).map(|import| import.unwrap().name.to_owned()).collect()
    }

    #[test]
    fn what_only_late_functions_use_comes_late() {
        // main, both, early, other and listed; late and helper; one stub, for late.
        assert_eq!(parts(|name, _| name == "late").functions, (5, 2, 1));
        // A function that others use stays, and nothing is left to part.
        assert_eq!(parts(|_, _| false).functions, (7, 0, 0));
    }

    #[test]
    fn what_stands_in_a_table_is_where_its_name_puts_it() {
        assert_eq!(parts(|name, _| name == "listed").functions, (6, 1, 1));
    }

    #[test]
    fn a_library_s_function_that_the_first_part_calls_is_there() {
        let program = wat::parse_str(PROGRAM).unwrap();
        let parts = split_by(&program, |name, _| name == "late", |_| false).unwrap();
        assert_eq!(parts.functions, (7, 0, 0));
    }

    #[test]
    fn what_is_exported_is_never_late() {
        assert_eq!(parts(|name, _| name == "main").functions, (7, 0, 0));
    }

    #[test]
    fn the_second_imports_what_it_uses_of_the_first_and_no_more() {
        let parts = parts(|name, _| name == "late");
        // `log` and `both`; the table of stubs; the memory; the stack pointer.
        assert_eq!(imports(&parts.second), ["f0", "f1", "stubs", "memory", "g0"]);
        assert_eq!(imports(&parts.first), ["log"]);
    }

    #[test]
    fn no_name_is_left() {
        let parts = parts(|name, _| name == "late");
        for part in [parts.first, parts.second] {
            let custom = Parser::new(0).parse_all(&part).any(|part| matches!(part, Ok(Payload::CustomSection(_))));
            assert!(!custom);
        }
    }

    #[test]
    fn a_program_without_names_is_refused() {
        let bare = wat::parse_str("(module (func))").unwrap();
        let error = split(&bare).err().unwrap();
        assert!(format!("{error:#}").contains("names"), "{error:#}");
        assert!(split(b"not a program").is_err());
    }
}
