//! Reading a TOML file row by row, so that a fault names the file, the line and the row, and reading
//! goes on after it: whoever edits the data sees every fault at once.

use super::fault::{Faults, Place};
use chrono::NaiveDate;
use std::cell::RefCell;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One data file.
pub struct File {
    /// Path relative to the data folder, with `/`.
    pub name: String,
    /// Its content.
    pub text: String,
}

impl File {
    /// Parses the file and hands its root table over. What does not parse is noted; the rest is read.
    pub fn read<T>(&self, faults: &Faults, read: impl FnOnce(&Row) -> T) -> T {
        let (table, errors) = DeTable::parse_recoverable(&self.text);
        for error in &errors {
            let at = error.span().map_or(0, |span| span.start);
            faults.add(
                &self.name,
                self.line(at),
                &self.row_before(at),
                format!("{}: correct this line", error.message()),
            );
        }
        read(&Row {
            file: self,
            faults,
            label: String::new(),
            at: 0,
            table: table.get_ref(),
            known: RefCell::default(),
        })
    }

    fn line(&self, at: usize) -> usize {
        self.text.get(..at).map_or(0, |before| before.matches('\n').count() + 1)
    }

    /// Names the row that a byte offset falls in, from its header and its first key.
    fn row_before(&self, at: usize) -> String {
        let before = self.text.get(..at).unwrap_or_default();
        let Some(start) = before.rfind("[[") else { return String::new() };
        let mut lines = self.text.get(start..).unwrap_or_default().lines();
        let kind = lines.next().unwrap_or_default().trim_matches(['[', ']']);
        let name = lines.next().and_then(|line| line.split_once('=')).map_or("", |(_, value)| value.trim());
        format!("{kind} {}", name.trim_matches('"'))
    }
}

/// A table of a file.
pub struct Row<'a> {
    file: &'a File,
    faults: &'a Faults,
    label: String,
    at: usize,
    table: &'a DeTable<'a>,
    known: RefCell<Vec<&'static str>>,
}

impl<'a> Row<'a> {
    /// Line the row begins on.
    pub fn line(&self) -> usize {
        self.file.line(self.at)
    }

    /// Name of the row in messages.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Where the row stands.
    pub fn place(&self) -> Place {
        Place::new(&self.file.name, self.line(), &self.label)
    }

    /// Notes that the row is wrong.
    pub fn fault(&self, message: impl Into<String>) {
        self.faults.add(&self.file.name, self.line(), &self.label, message);
    }

    fn value(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.known.borrow_mut().push(key);
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    /// Whether the key is there.
    pub fn has(&self, key: &'static str) -> bool {
        self.value(key).is_some()
    }

    /// Whether the key holds text.
    pub fn is_text(&self, key: &'static str) -> bool {
        self.value(key).is_some_and(|value| value.get_ref().is_str())
    }

    fn required<T>(&self, key: &'static str, what: &str, value: Option<T>) -> Option<T> {
        if value.is_none() && !self.has(key) {
            self.fault(format!("`{key}` is missing: give {what}"));
        }
        value
    }

    fn typed<T>(&self, key: &'static str, what: &str, as_type: impl Fn(&'a DeValue<'a>) -> Option<T>) -> Option<T> {
        let value = self.value(key)?;
        let typed = as_type(value.get_ref());
        // The parser has already noted a date that does not exist, and leaves one without a day.
        let noted = matches!(value.get_ref(), DeValue::Datetime(date) if date.date.is_none());
        if typed.is_none() && !noted {
            let line = self.file.line(value.span().start);
            let message = format!("`{key}` is {}, not {what}: write {what}", kind_of(value.get_ref()));
            self.faults.add(&self.file.name, line, &self.label, message);
        }
        typed
    }

    /// Text that may be left out.
    pub fn maybe_text(&self, key: &'static str) -> Option<String> {
        self.typed(key, "text in quotes", |value| value.as_str().map(str::to_owned))
    }

    /// Text; not empty.
    pub fn text(&self, key: &'static str) -> Option<String> {
        let text = self.required(key, "text", self.maybe_text(key))?;
        if text.trim().is_empty() {
            self.fault(format!("`{key}` is empty: give text"));
            return None;
        }
        Some(text)
    }

    /// A date that may be left out.
    pub fn maybe_date(&self, key: &'static str) -> Option<NaiveDate> {
        self.typed(key, "a date such as 2026-01-28", as_date)
    }

    /// A date.
    pub fn date(&self, key: &'static str) -> Option<NaiveDate> {
        self.required(key, "a date", self.maybe_date(key))
    }

    /// A date, or the words that say there is none: nothing is meant by leaving it out.
    pub fn date_or(&self, key: &'static str, none: &str) -> Option<Option<NaiveDate>> {
        let what = format!("a date or \"{none}\"");
        let value = self.typed(key, &what, |value| match value.as_str() {
            Some(word) => (word == none).then_some(None),
            None => as_date(value).map(Some),
        });
        self.required(key, &what, value)
    }

    /// A whole number that may be left out; not negative.
    pub fn maybe_number(&self, key: &'static str) -> Option<i64> {
        let number = self.typed(key, "a whole number", |value| {
            let number = value.as_integer()?;
            i64::from_str_radix(number.as_str(), number.radix()).ok()
        })?;
        if number < 0 {
            self.fault(format!("`{key}` is {number}: give 0 or more"));
            return None;
        }
        Some(number)
    }

    /// A whole number; not negative.
    pub fn number(&self, key: &'static str) -> Option<i64> {
        self.required(key, "a whole number", self.maybe_number(key))
    }

    /// A yes or no that may be left out.
    pub fn maybe_flag(&self, key: &'static str) -> Option<bool> {
        self.typed(key, "true or false", |value| value.as_bool())
    }

    /// A yes or no.
    pub fn flag(&self, key: &'static str) -> Option<bool> {
        self.required(key, "true or false", self.maybe_flag(key))
    }

    /// One of some words.
    pub fn word<T: Copy>(&self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        let known: Vec<_> = words.iter().map(|(word, _)| *word).collect();
        let known = format!("one of {}", known.join(", "));
        let text = self.required(key, &known, self.maybe_text(key))?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            self.fault(format!("`{key}` is \"{text}\", which is not known: use {known}"));
        }
        found
    }

    /// A list of texts; empty when left out.
    pub fn texts(&self, key: &'static str) -> Vec<String> {
        self.typed(key, "a list of texts", |value| {
            value.as_array()?.iter().map(|item| item.get_ref().as_str().map(str::to_owned)).collect()
        })
        .unwrap_or_default()
    }

    /// A table inside this one that may be left out.
    pub fn maybe_table(&self, key: &'static str) -> Option<Row<'a>> {
        let table = self.typed(key, "a table", |value| value.as_table())?;
        let at = self.value(key).map_or(self.at, |value| value.span().start);
        let label = if self.label.is_empty() { key.to_owned() } else { format!("{}, {key}", self.label) };
        Some(Row { file: self.file, faults: self.faults, label, at, table, known: RefCell::default() })
    }

    /// A table inside this one.
    pub fn table(&self, key: &'static str) -> Option<Row<'a>> {
        self.required(key, "a table", self.maybe_table(key))
    }

    /// The rows of a list of tables, each named by these keys' texts; empty when left out.
    pub fn rows(&self, key: &'static str, names: &[&str]) -> Vec<Row<'a>> {
        let items = self.typed(key, "a list of tables", |value| value.as_array()).map_or(&[][..], |list| list.as_ref());
        let mut rows = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let Some(table) = item.get_ref().as_table() else {
                self.fault(format!("`{key}` holds something that is not a table: write [[{key}]] before each"));
                continue;
            };
            let text = |name: &str| table.iter().find(|(field, _)| field.get_ref() == name)?.1.get_ref().as_str();
            let named: Vec<_> = names.iter().filter_map(|name| text(name)).collect();
            let own = if named.is_empty() { format!("number {}", index + 1) } else { named.join(" ") };
            let parent = if self.label.is_empty() { String::new() } else { format!("{}, ", self.label) };
            let (file, faults, at) = (self.file, self.faults, item.span().start);
            rows.push(Row {
                file,
                faults,
                label: format!("{parent}{key} {own}"),
                at,
                table,
                known: RefCell::default(),
            });
        }
        rows
    }

    /// The tables of a table whose keys are data.
    pub fn tables(&self) -> Vec<(String, Row<'a>)> {
        let mut tables = Vec::new();
        for (name, value) in self.table.iter() {
            let key = name.get_ref().as_ref();
            let (file, faults, at) = (self.file, self.faults, name.span().start);
            let label = format!("{} {key}", self.label);
            match value.get_ref().as_table() {
                Some(table) => {
                    tables.push((key.to_owned(), Row { file, faults, label, at, table, known: RefCell::default() }))
                }
                None => self.fault(format!("`{key}` is not a table: write [{}.{key}]", self.label)),
            }
        }
        tables
    }

    /// Notes every key that was not asked for.
    pub fn done(&self) {
        for (name, _) in self.table.iter() {
            let key = name.get_ref().as_ref();
            if !self.known.borrow().contains(&key) {
                let line = self.file.line(name.span().start);
                let message = format!("`{key}` is not a key of this table: correct its spelling or remove it");
                self.faults.add(&self.file.name, line, &self.label, message);
            }
        }
    }
}

fn as_date(value: &DeValue) -> Option<NaiveDate> {
    let moment = value.as_datetime()?;
    let date = moment.date?;
    let whole = moment.time.is_none() && moment.offset.is_none();
    NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day)).filter(|_| whole)
}

fn kind_of(value: &DeValue) -> String {
    match value.as_str() {
        Some(text) => format!("\"{text}\""),
        None => format!("of type {}", value.type_str()),
    }
}
