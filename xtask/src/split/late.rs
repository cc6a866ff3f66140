//! Which functions the first screen does without.

/// What only comes after the start page: by the path of the module that a function, or a type in its
/// name, is of.
const LATE: [&str; 16] = [
    "<overdue::answers::draft::Draft>::read",
    "overdue::answers::fields",
    "overdue::answers::json",
    "overdue::answers::read",
    "overdue::assessment",
    "overdue::estate",
    "overdue::facts::search",
    "overdue::facts::unpack",
    "overdue::law",
    "overdue::report",
    "overdue::widget::app::Outcome",
    "overdue::widget::check_page",
    "overdue::widget::inventory",
    "overdue::widget::result",
    "overdue::widget::servers",
    "overdue::widget::state::import",
];

/// wasm-opt keeps one of several functions that do the same, under the name of any of them: a small one, the
/// dropping of a list or the comparing of two numbers, may be everybody's. Bytes of a body.
const SMALL: usize = 200;

/// What is alike whatever it holds, and longer: of a handle on the first screen's state and one on the result's,
/// wasm-opt keeps one, under the name of either.
const ALIKE: &str = "<yew::functional::hooks::";

/// Whether a function, by its name and the length of its body, may come after the first screen.
pub fn is_late(name: &str, length: usize) -> bool {
    length > SMALL && !name.starts_with(ALIKE) && LATE.iter().any(|path| name.contains(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_is_late_by_its_module_or_its_types() {
        assert!(is_late("overdue::law::price::amount", 1000));
        assert!(is_late("<overdue::assessment::model::Assessment as core::cmp::PartialEq>::eq", 1000));
        assert!(is_late("core::slice::sort::unstable::<overdue::assessment::model::Lever>", 1000));
        assert!(!is_late("overdue::widget::app::draw", 1000));
    }

    #[test]
    fn a_handle_on_state_may_be_shared() {
        let name =
            "<yew::functional::hooks::use_reducer::UseReducerHandle<overdue::widget::result::opened::Opened>>::clone";
        assert!(!is_late(name, 1000));
    }

    #[test]
    fn what_is_small_may_be_shared() {
        assert!(!is_late("overdue::law::price::amount", SMALL));
    }
}
