//! One JSON object, read field by field: each fault with its path, unknown names told at the end.

use super::json::Json;
use super::read::day_of;
use super::{Choice, Fault, FaultKind, Type};
use chrono::NaiveDate;

/// Longest label or host name, in characters.
const LONGEST: usize = 80;

/// The fields of one object that are still to be read. Its readers are kept out of line: each is called many
/// times, and a copy at each call would weigh 10 KB in the page.
pub(super) struct Fields<'f> {
    rest: Vec<(String, Json)>,
    path: String,
    faults: &'f mut Vec<Fault>,
    /// Faults before this object: its own are looked for after them only, so that a long file of faults stays quick.
    before: usize,
    /// The object itself was at fault: its fields are then neither missing nor unknown.
    void: bool,
}

impl<'f> Fields<'f> {
    pub fn new(json: Json, path: String, faults: &'f mut Vec<Fault>) -> Self {
        match json {
            Json::Object(rest) => {
                let before = faults.len();
                Self { rest, path, faults, before, void: false }
            }
            Json::Null => Self::refused(path, faults, FaultKind::Null),
            _ => Self::refused(path, faults, FaultKind::WrongType(Type::Object)),
        }
    }

    fn refused(path: String, faults: &'f mut Vec<Fault>, kind: FaultKind) -> Self {
        faults.push(Fault { at: path.clone(), kind });
        let before = faults.len();
        Self { rest: Vec::new(), path, faults, before, void: true }
    }

    fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    #[inline(never)]
    pub fn fault(&mut self, name: &str, kind: FaultKind) {
        let at = self.path_of(name);
        self.faults.push(Fault { at, kind });
    }

    pub fn is_at_fault(&self, name: &str) -> bool {
        let at = self.path_of(name);
        self.faults[self.before..].iter().any(|fault| fault.at == at)
    }

    /// A required field: missing unless it was read, or its own fault has been told.
    #[inline(never)]
    pub fn require(&mut self, name: &str, was_read: bool) {
        if !was_read && !self.void && !self.is_at_fault(name) {
            self.fault(name, FaultKind::Missing);
        }
    }

    /// Every name that was not read is one the form does not have.
    pub fn finish(self) {
        for (name, _) in &self.rest {
            let at = self.path_of(name);
            self.faults.push(Fault { at, kind: FaultKind::UnknownField });
        }
    }

    pub fn ignore_rest(self) {}

    fn take(&mut self, name: &str) -> Option<Json> {
        let index = self.rest.iter().position(|(other, _)| other == name)?;
        Some(self.rest.swap_remove(index).1)
    }

    /// A field that may be missing but not null, turned into what it means.
    fn value<T>(&mut self, name: &str, turn: impl FnOnce(Json) -> Result<T, FaultKind>) -> Option<T> {
        let json = self.take(name)?;
        let turned = if json == Json::Null { Err(FaultKind::Null) } else { turn(json) };
        turned.map_err(|kind| self.fault(name, kind)).ok()
    }

    /// A field that may be missing or null.
    fn value_or_null<T>(&mut self, name: &str, turn: impl FnOnce(Json) -> Result<T, FaultKind>) -> Option<T> {
        let json = self.take(name).filter(|json| *json != Json::Null)?;
        turn(json).map_err(|kind| self.fault(name, kind)).ok()
    }

    #[inline(never)]
    pub fn text(&mut self, name: &str) -> Option<String> {
        self.value(name, text)
    }

    #[inline(never)]
    pub fn text_or_null(&mut self, name: &str) -> Option<String> {
        self.value_or_null(name, text)
    }

    #[inline(never)]
    pub fn short_text(&mut self, name: &str) -> Option<String> {
        self.value(name, short)
    }

    /// A list of host names; missing is empty.
    #[inline(never)]
    pub fn short_texts(&mut self, name: &str) -> Vec<String> {
        self.list(name, |json, at, faults| {
            let turned = if json == Json::Null { Err(FaultKind::Null) } else { short(json) };
            turned.unwrap_or_else(|kind| {
                faults.push(Fault { at, kind });
                String::new()
            })
        })
        .unwrap_or_default()
    }

    #[inline(never)]
    pub fn day(&mut self, name: &str, first: NaiveDate, last: NaiveDate) -> Option<NaiveDate> {
        self.value(name, |json| day_of(&text(json)?, first, last))
    }

    #[inline(never)]
    pub fn day_or_null(&mut self, name: &str, first: NaiveDate, last: NaiveDate) -> Option<NaiveDate> {
        self.value_or_null(name, |json| day_of(&text(json)?, first, last))
    }

    #[inline(never)]
    pub fn number(&mut self, name: &str, least: i64, most: i64) -> Option<i64> {
        self.value(name, |json| number(json, least, most))
    }

    #[inline(never)]
    pub fn number_or_null(&mut self, name: &str, least: i64, most: i64) -> Option<i64> {
        self.value_or_null(name, |json| number(json, least, most))
    }

    #[inline(never)]
    pub fn bool_or_null(&mut self, name: &str) -> Option<bool> {
        self.value_or_null(name, |json| match json {
            Json::Bool(value) => Ok(value),
            _ => Err(FaultKind::WrongType(Type::Bool)),
        })
    }

    #[inline(never)]
    pub fn choice<T: Choice>(&mut self, name: &str) -> Option<T> {
        self.value(name, choice)
    }

    #[inline(never)]
    pub fn choice_or_null<T: Choice>(&mut self, name: &str) -> Option<T> {
        self.value_or_null(name, choice)
    }

    pub fn choices_or_null<T: Choice>(&mut self, name: &str) -> Option<Vec<T>> {
        self.value_or_null(name, |json| match json {
            Json::List(items) => items.into_iter().map(choice).collect(),
            _ => Err(FaultKind::WrongType(Type::List)),
        })
    }

    /// A list, each item read with its own path; none when missing or at fault itself.
    pub fn list<T>(&mut self, name: &str, mut read: impl FnMut(Json, String, &mut Vec<Fault>) -> T) -> Option<Vec<T>> {
        let items = self.value(name, |json| match json {
            Json::List(items) => Ok(items),
            _ => Err(FaultKind::WrongType(Type::List)),
        })?;
        let path = self.path_of(name);
        Some(
            items
                .into_iter()
                .enumerate()
                .map(|(index, item)| read(item, format!("{path}[{index}]"), self.faults))
                .collect(),
        )
    }

    /// An object whose required fields are told one by one when it is missing.
    pub fn object<T>(&mut self, name: &str, read: impl FnOnce(&mut Fields) -> T) -> T {
        let json = self.take(name).unwrap_or_else(|| Json::Object(Vec::new()));
        self.inner(name, json, read)
    }

    pub fn object_or_null<T>(&mut self, name: &str, read: impl FnOnce(&mut Fields) -> T) -> Option<T> {
        let json = self.take(name).filter(|json| *json != Json::Null)?;
        Some(self.inner(name, json, read))
    }

    fn inner<T>(&mut self, name: &str, json: Json, read: impl FnOnce(&mut Fields) -> T) -> T {
        let mut fields = Fields::new(json, self.path_of(name), self.faults);
        fields.void |= self.void;
        let value = read(&mut fields);
        fields.finish();
        value
    }
}

fn text(json: Json) -> Result<String, FaultKind> {
    match json {
        Json::Text(text) => Ok(text),
        _ => Err(FaultKind::WrongType(Type::Text)),
    }
}

fn short(json: Json) -> Result<String, FaultKind> {
    let text = text(json)?;
    if text.chars().count() > LONGEST { Err(FaultKind::TooLong(LONGEST)) } else { Ok(text) }
}

fn number(json: Json, least: i64, most: i64) -> Result<i64, FaultKind> {
    match json {
        Json::Int(number) if (least..=most).contains(&number) => Ok(number),
        Json::Int(_) => Err(FaultKind::NumberOutside(least, most)),
        _ => Err(FaultKind::WrongType(Type::Number)),
    }
}

fn choice<T: Choice>(json: Json) -> Result<T, FaultKind> {
    text(json)
        .ok()
        .and_then(|name| T::named(&name))
        .ok_or_else(|| FaultKind::NotAChoice(T::ALL.iter().map(|(_, name)| *name).collect()))
}
