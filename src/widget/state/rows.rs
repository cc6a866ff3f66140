//! The rows of the server table: filtered and sorted. Pure; the page draws what this gives.

use super::State;
use super::table::{Column, Standing, TableState};
use crate::answers::{Answers, Choice, ServerGroup};
use crate::facts::Catalogue;
use chrono::{Datelike, NaiveDate};
use std::cmp::Ordering;

/// Support that ends within so many days ends soon.
const SOON: i64 = 180;

/// A row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row<'a> {
    /// The group.
    pub group: &'a ServerGroup,
    /// What it is called.
    pub name: &'a str,
    /// Its product, where that says more than the name.
    pub product: Option<&'a str>,
    /// The name of one of its machines, where only that fits what was typed.
    pub host: Option<&'a str>,
    /// Last day of support, paid cover included.
    pub end: Option<NaiveDate>,
    /// How that stands on the as-of date.
    pub standing: Standing,
}

impl State {
    /// The rows that the filters leave, in the order asked for.
    pub fn rows<'a>(&'a self, catalogue: &'a Catalogue) -> Vec<Row<'a>> {
        rows(&self.table, &self.draft.answers, catalogue)
    }
}

/// The rows that the filters leave, in the order asked for. Equal ones stand by name, then as they were listed.
#[inline(never)]
fn rows<'a>(table: &TableState, answers: &'a Answers, catalogue: &'a Catalogue) -> Vec<Row<'a>> {
    let mut found: Vec<(i64, usize, Row<'a>)> = Vec::new();
    for (place, group) in answers.estate.iter().enumerate() {
        let row = row(group, answers.as_of, catalogue);
        if table.only.is_some_and(|only| only != row.standing) {
            continue;
        }
        if let Some(host) = fit(&row, &table.query) {
            found.push((key(&row, table.sort), place, Row { host, ..row }));
        }
    }
    found.sort_unstable_by(|(key, place, row), (other_key, other_place, other)| {
        let order = key.cmp(other_key).then_with(|| by_name(row.name, other.name)).then(place.cmp(other_place));
        if table.descending { order.reverse() } else { order }
    });
    found.into_iter().map(|(_, _, row)| row).collect()
}

fn row<'a>(group: &'a ServerGroup, as_of: NaiveDate, catalogue: &'a Catalogue) -> Row<'a> {
    let product = group.product.map(|id| catalogue.product(id).name);
    let name = if group.label.is_empty() { product.unwrap_or_default() } else { &group.label };
    let end = group.support_end(catalogue);
    let standing = match end {
        Some(end) if end < as_of => Standing::Past,
        Some(end) if (end - as_of).num_days() <= SOON => Standing::Soon,
        _ => Standing::Supported,
    };
    Row { group, name, product: product.filter(|product| *product != name), host: None, end, standing }
}

/// What a row is sorted by; a name has none, for equal rows stand by name.
fn key(row: &Row<'_>, column: Column) -> i64 {
    let day = |day: Option<NaiveDate>| day.map_or(i64::MAX, |day| i64::from(day.num_days_from_ce()));
    match column {
        Column::Name => 0,
        Column::Count => i64::from(row.group.count),
        Column::End => day(row.end),
        Column::Ephi => row.group.ephi.place() as i64,
        Column::Network => row.group.network.place() as i64,
        Column::Cover => {
            day(row.group.corrected_on.or_else(|| row.group.extended_support.as_ref().map(|cover| cover.until)))
        }
    }
}

/// By name, capitals as small letters.
fn by_name(a: &str, b: &str) -> Ordering {
    a.bytes().map(|byte| byte.to_ascii_lowercase()).cmp(b.bytes().map(|byte| byte.to_ascii_lowercase()))
}

/// Whether every word typed stands somewhere in the name, the product or one machine's name; with it the machine,
/// where a word is in no other.
fn fit<'a>(row: &Row<'a>, query: &str) -> Option<Option<&'a str>> {
    let elsewhere = |word: &&str| !holds(row.name, word) && !row.product.is_some_and(|product| holds(product, word));
    let left: Vec<&str> = query.split_whitespace().filter(elsewhere).collect();
    if left.is_empty() {
        return Some(None);
    }
    // What is left describes one machine.
    let host = row.group.hosts.iter().find(|host| left.iter().all(|word| holds(host, word)))?;
    Some(Some(host))
}

/// Whether a word stands in a text, capitals as small letters.
fn holds(text: &str, word: &str) -> bool {
    text.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::super::table::fixture::{group, state};
    use super::super::table::{Column, Standing, TableAction};
    use super::super::{Action, State};
    use crate::facts::current;
    use crate::words::words;

    fn names(state: &State) -> Vec<&str> {
        state.rows(&current().catalogue).iter().map(|row| row.name).collect()
    }

    fn after(state: &State, action: TableAction) -> State {
        state.reduce(Action::Table(action), current(), words())
    }

    /// On 2026-11-22: past since 2015 and 2024, ending in 51 days, and none announced.
    fn mixed() -> State {
        let mut dmz = group("dmz", "rhel portal", "centos-linux-7");
        dmz.hosts = ["web-01.example.org".into(), "app-02.example.org".into()].into();
        dmz.count = 9;
        let mut own = group("own", "Analyser", "windows-server-2016");
        (own.product, own.support_ended) = (None, crate::answers::date::parse_iso("2099-01-01"));
        state(vec![group("soon", "Zebra", "windows-server-2016"), dmz, group("old", "", "windows-server-2003"), own])
    }

    #[test]
    fn the_longest_past_support_comes_first() {
        assert_eq!(names(&mixed()), ["Windows Server 2003", "rhel portal", "Zebra", "Analyser"]);
    }

    #[test]
    fn the_same_column_again_turns_the_order_and_another_begins_anew() {
        let turned = after(&mixed(), TableAction::Sort(Column::End));
        assert_eq!(names(&turned), ["Analyser", "Zebra", "rhel portal", "Windows Server 2003"]);
        let named = after(&turned, TableAction::Sort(Column::Name));
        assert_eq!(names(&named), ["Analyser", "rhel portal", "Windows Server 2003", "Zebra"]);
        assert_eq!(names(&after(&named, TableAction::Sort(Column::Count))).last(), Some(&"rhel portal"));
    }

    #[test]
    fn equal_rows_stand_by_name_and_then_as_listed() {
        let same = state(vec![
            group("b", "beta", "windows-server-2016"),
            group("a2", "Alpha", "windows-server-2016"),
            group("a1", "Alpha", "windows-server-2016"),
        ]);
        let ids: Vec<&str> = same.rows(&current().catalogue).iter().map(|row| row.group.id.as_str()).collect();
        assert_eq!(ids, ["a2", "a1", "b"]);
    }

    #[test]
    fn groups_without_a_day_come_last() {
        let mut covered = mixed();
        covered.draft.answers.estate[3].corrected_on = crate::answers::date::parse_iso("2026-01-01");
        let sorted = after(&covered, TableAction::Sort(Column::Cover));
        assert_eq!(names(&sorted)[0], "Analyser");
    }

    #[test]
    fn every_word_must_fit_the_name_the_product_or_one_machine() {
        let find = |query: &str| after(&mixed(), TableAction::Find(query.into()));
        assert_eq!(names(&find("WINDOWS server")), ["Windows Server 2003", "Zebra"]);
        assert_eq!(names(&find("  portal  centos ")), ["rhel portal"]);
        assert_eq!(names(&find("web 01 portal")), ["rhel portal"]);
        assert!(names(&find("web 02")).is_empty(), "two machines are not one");
        assert_eq!(names(&find("")).len(), 4);
        let found = find("app-02");
        assert_eq!(found.rows(&current().catalogue)[0].host, Some("app-02.example.org"));
        assert_eq!(find("portal").rows(&current().catalogue)[0].host, None, "the name says it");
    }

    #[test]
    fn each_group_is_in_one_standing() {
        let only = |only| names(&after(&mixed(), TableAction::Only(Some(only)))).len();
        assert_eq!(Standing::ALL.map(only), [2, 1, 1]);
    }

    #[test]
    fn paid_cover_counts_as_support() {
        let mut covered = mixed();
        covered.draft.answers.estate[1].extended_support = Some(crate::answers::ExtendedSupport {
            program: String::new(),
            until: crate::answers::date::parse_iso("2028-06-30").unwrap(),
        });
        let past = after(&covered, TableAction::Only(Some(Standing::Past)));
        assert_eq!(names(&past), ["Windows Server 2003"]);
    }

    #[test]
    fn a_product_is_told_where_the_name_does_not() {
        let mixed = mixed();
        let products: Vec<_> = mixed.rows(&current().catalogue).iter().map(|row| row.product).collect();
        assert_eq!(products, [None, Some("CentOS Linux 7"), Some("Windows Server 2016"), None]);
    }
}
