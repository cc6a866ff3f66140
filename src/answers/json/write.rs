//! Values to JSON text, written as they come.

/// Writes one JSON text. Commas and quotes are its business; names and values are the caller's.
///
/// ```
/// let mut json = overdue::answers::json::Writer::new();
/// json.object(|json| {
///     json.name("day").text("2026-11-22");
///     json.name("units").list([1, 2], |json, unit| json.int(unit));
/// });
/// assert_eq!(json.finish(), r#"{"day":"2026-11-22","units":[1,2]}"#);
/// ```
#[derive(Debug, Default)]
pub struct Writer {
    out: String,
}

impl Writer {
    /// An empty text.
    pub fn new() -> Self {
        Self::default()
    }

    /// The text.
    pub fn finish(self) -> String {
        self.out
    }

    /// A comma, where something stands before.
    fn separate(&mut self) {
        if !matches!(self.out.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.out.push(',');
        }
    }

    /// A name in an object; its value comes next.
    pub fn name(&mut self, name: &str) -> &mut Self {
        self.separate();
        self.quoted(name);
        self.out.push(':');
        self
    }

    /// Text.
    pub fn text(&mut self, text: &str) {
        self.separate();
        self.quoted(text);
    }

    /// A whole number.
    pub fn int(&mut self, number: i64) {
        self.raw(&number.to_string());
    }

    /// `true` or `false`.
    pub fn bool(&mut self, value: bool) {
        self.raw(if value { "true" } else { "false" });
    }

    /// `null`.
    pub fn null(&mut self) {
        self.raw("null");
    }

    /// A day, as `YYYY-MM-DD`.
    pub fn date(&mut self, day: chrono::NaiveDate) {
        self.text(&super::super::date::iso(day));
    }

    /// The value, or `null`.
    pub fn or_null<T>(&mut self, value: Option<T>, write: impl FnOnce(&mut Self, T)) {
        match value {
            Some(value) => write(self, value),
            None => self.null(),
        }
    }

    /// An object, its fields written by `fields`.
    pub fn object(&mut self, fields: impl FnOnce(&mut Self)) {
        self.separate();
        self.out.push('{');
        fields(self);
        self.out.push('}');
    }

    /// A list, each item written by `write`.
    pub fn list<T>(&mut self, items: impl IntoIterator<Item = T>, mut write: impl FnMut(&mut Self, T)) {
        self.separate();
        self.out.push('[');
        for item in items {
            write(self, item);
        }
        self.out.push(']');
    }

    fn raw(&mut self, text: &str) {
        self.separate();
        self.out.push_str(text);
    }

    fn quoted(&mut self, text: &str) {
        self.out.push('"');
        for character in text.chars() {
            match character {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\n' => self.out.push_str("\\n"),
                '\u{0}'..='\u{1f}' => {
                    let code = character as u32;
                    self.out.push_str("\\u00");
                    for digit in [code >> 4, code & 15] {
                        self.out.extend(char::from_digit(digit, 16));
                    }
                }
                _ => self.out.push(character),
            }
        }
        self.out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_comes_back(text in any::<String>()) {
            let mut json = Writer::new();
            json.text(&text);
            let written = json.finish();
            prop_assert_eq!(super::super::parse(&written), Ok(super::super::Json::Text(text.clone())));
            prop_assert_eq!(serde_json::from_str::<String>(&written).ok(), Some(text));
        }
    }
}
