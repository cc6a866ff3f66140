//! Which functions the first screen does without.

/// What only comes after the start page: by the path of the module that a function, or a type in its
/// name, is of.
const LATE: [&str; 29] = [
    "<overdue::answers::draft::Draft>::read",
    "<overdue::widget::state::State>::import",
    "overdue::answers::difference",
    "overdue::answers::fields",
    "overdue::answers::json",
    "overdue::answers::open",
    "overdue::answers::read",
    "overdue::assessment",
    "overdue::estate",
    "overdue::facts::search",
    "overdue::facts::unpack",
    "overdue::law",
    "overdue::report",
    "overdue::widget::app::page",
    "overdue::widget::check_page",
    "overdue::widget::files",
    "overdue::widget::inventory",
    "overdue::widget::outcome",
    "overdue::widget::paper",
    "overdue::widget::plan",
    "overdue::widget::result",
    "overdue::widget::servers",
    "overdue::widget::state::apply",
    "overdue::widget::state::bulk",
    "overdue::widget::state::files",
    "overdue::widget::state::import",
    "overdue::widget::state::plan",
    "overdue::widget::state::rows",
    "overdue::widget::try_out",
];

/// wasm-opt keeps one of several functions that do the same, under the name of any of them: a small one, the
/// dropping of a list or the comparing of two numbers, may be everybody's. Bytes of a body.
const SMALL: usize = 200;

/// Whether a function is the page's own: none of a library, made for a type.
///
/// Of a library's function for one of the first screen's types and the same for one of the result's, alike in what they
/// do, wasm-opt keeps one under the name of either. So such a function, where the first part calls it, is no stub.
pub fn is_own(name: &str) -> bool {
    name.trim_start_matches('<').starts_with("overdue::")
}

/// Whether a function, by its name and the length of its body, may come after the first screen.
pub fn is_late(name: &str, length: usize) -> bool {
    length > SMALL && LATE.iter().any(|path| name.contains(path))
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
    fn a_library_s_function_for_a_late_type_is_not_our_own() {
        assert!(is_own("<overdue::assessment::model::Assessment as core::cmp::PartialEq>::eq"));
        assert!(!is_own("<yew::functional::hooks::use_state::UseStateHandle<overdue::widget::result::Opened>>::clone"));
    }

    #[test]
    fn what_is_small_may_be_shared() {
        assert!(!is_late("overdue::law::price::amount", SMALL));
    }
}
