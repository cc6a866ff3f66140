//! Text to [`Json`]. Total: any text gives a value or the line and column of the first thing that is not JSON.

use super::Json;

/// Deeper nesting than any file of ours has: a file of a million brackets must not exhaust the stack.
const DEEPEST: usize = 32;
/// More names than any object of ours has: looking for a name that comes twice must stay quick.
const MOST_NAMES: usize = 200;

/// Where a text stops being JSON, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What was met.
    pub problem: Problem,
}

/// What was met where a text stops being JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// The text ends too early.
    Ends,
    /// A character that does not belong there.
    Unexpected,
    /// Text after the value.
    Trailing,
    /// An escape or control character that JSON does not have.
    BadText,
    /// A name that the object has already.
    Twice,
    /// Nested deeper, or an object with more names, than any file of ours.
    TooLarge,
}

/// Reads a JSON text.
///
/// # Errors
/// The place of the first fault of syntax.
///
/// ```
/// use overdue::answers::json::{Json, parse};
/// assert_eq!(parse("[1, null]"), Ok(Json::List(vec![Json::Int(1), Json::Null])));
/// let fault = parse("{\n  \"a\": tru\n}").unwrap_err();
/// assert_eq!((fault.line, fault.column), (2, 8));
/// ```
pub fn parse(text: &str) -> Result<Json, SyntaxError> {
    // A byte order mark is what Windows editors put in front.
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut reader = Reader { text, at: start };
    let value = reader.value(0).and_then(|value| {
        reader.space();
        if reader.at < text.len() { Err((reader.at, Problem::Trailing)) } else { Ok(value) }
    });
    value.map_err(|(at, problem)| place(text, at, problem))
}

fn place(text: &str, at: usize, problem: Problem) -> SyntaxError {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |index| index + 1);
    SyntaxError {
        line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
        problem,
    }
}

type Fallible<T> = Result<T, (usize, Problem)>;

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn fail<T>(&self) -> Fallible<T> {
        let problem = if self.at >= self.text.len() { Problem::Ends } else { Problem::Unexpected };
        Err((self.at, problem))
    }

    fn value(&mut self, depth: usize) -> Fallible<Json> {
        self.space();
        if depth > DEEPEST {
            return Err((self.at, Problem::TooLarge));
        }
        match self.peek() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => self.string().map(Json::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'n') => self.word("null", Json::Null),
            _ => self.fail(),
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Fallible<Json> {
        if self.text[self.at..].starts_with(word) {
            self.at += word.len();
            Ok(value)
        } else {
            self.fail()
        }
    }

    fn list(&mut self, depth: usize) -> Fallible<Json> {
        self.at += 1;
        let mut items = Vec::new();
        self.space();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Json::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.more(b']')? {
                return Ok(Json::List(items));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Fallible<Json> {
        self.at += 1;
        let mut fields: Vec<(String, Json)> = Vec::new();
        self.space();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Json::Object(fields));
        }
        loop {
            self.space();
            let start = self.at;
            if self.peek() != Some(b'"') {
                return self.fail();
            }
            let name = self.string()?;
            if fields.len() == MOST_NAMES {
                return Err((start, Problem::TooLarge));
            }
            if fields.iter().any(|(other, _)| *other == name) {
                return Err((start, Problem::Twice));
            }
            self.space();
            if self.peek() != Some(b':') {
                return self.fail();
            }
            self.at += 1;
            fields.push((name, self.value(depth + 1)?));
            if self.more(b'}')? {
                return Ok(Json::Object(fields));
            }
        }
    }

    /// After an item: a comma (false), or `close` (true).
    fn more(&mut self, close: u8) -> Fallible<bool> {
        self.space();
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                Ok(false)
            }
            Some(byte) if byte == close => {
                self.at += 1;
                Ok(true)
            }
            _ => self.fail(),
        }
    }

    fn number(&mut self) -> Fallible<Json> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let whole = self.at;
        self.digits()?;
        if self.at - whole > 1 && self.text.as_bytes()[whole] == b'0' {
            return Err((whole, Problem::Unexpected));
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        let number = &self.text[start..self.at];
        Ok(number.parse().map_or_else(|_| Json::Other(number.to_owned()), Json::Int))
    }

    fn digits(&mut self) -> Fallible<()> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start { self.fail() } else { Ok(()) }
    }

    fn string(&mut self) -> Fallible<String> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let run = self.at;
            while !matches!(self.peek(), None | Some(b'"' | b'\\' | 0..=0x1f)) {
                self.at += 1;
            }
            out.push_str(&self.text[run..self.at]);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some(b'\\') => out.push(self.escape()?),
                Some(_) => return Err((self.at, Problem::BadText)),
                None => return self.fail(),
            }
        }
    }

    fn escape(&mut self) -> Fallible<char> {
        let start = self.at;
        self.at += 1;
        let byte = self.peek();
        self.at += 1;
        match byte {
            Some(b'"') => Ok('"'),
            Some(b'\\') => Ok('\\'),
            Some(b'/') => Ok('/'),
            Some(b'b') => Ok('\u{8}'),
            Some(b'f') => Ok('\u{c}'),
            Some(b'n') => Ok('\n'),
            Some(b'r') => Ok('\r'),
            Some(b't') => Ok('\t'),
            Some(b'u') => self.unicode().ok_or((start, Problem::BadText)),
            Some(_) => Err((start, Problem::BadText)),
            None => Err((self.text.len(), Problem::Ends)),
        }
    }

    /// Four hexadecimal digits, or two such groups that make a surrogate pair.
    fn unicode(&mut self) -> Option<char> {
        let first = self.hex()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        if !self.text.get(self.at..)?.starts_with("\\u") {
            return None;
        }
        self.at += 2;
        let second = self.hex()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second)
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn says_where() {
        for (text, line, column, problem) in [
            ("", 1, 1, Problem::Ends),
            ("{\"a\":1,}", 1, 8, Problem::Unexpected),
            ("{\"a\":1,\n\"a\":2}", 2, 1, Problem::Twice),
            ("[1] x", 1, 5, Problem::Trailing),
            ("\"a\nb\"", 1, 3, Problem::BadText),
            ("\"\\x\"", 1, 2, Problem::BadText),
            ("\"\\ud800\"", 1, 2, Problem::BadText),
            ("[01]", 1, 2, Problem::Unexpected),
            ("\"é\" é", 1, 5, Problem::Trailing),
            ("\"\\", 1, 3, Problem::Ends),
        ] {
            assert_eq!(parse(text), Err(SyntaxError { line, column, problem }), "{text}");
        }
        assert_eq!(parse(&"[".repeat(100_000)).unwrap_err().problem, Problem::TooLarge);
    }

    #[test]
    fn reads_what_windows_editors_write() {
        assert_eq!(parse("\u{feff}\r\n[]"), Ok(Json::List(vec![])));
    }

    fn same(ours: &Json, theirs: &serde_json::Value) -> bool {
        match (ours, theirs) {
            (Json::Null, serde_json::Value::Null) => true,
            (Json::Bool(a), serde_json::Value::Bool(b)) => a == b,
            (Json::Int(a), serde_json::Value::Number(b)) => b.as_i64() == Some(*a),
            (Json::Other(_), serde_json::Value::Number(b)) => b.as_i64().is_none() || b.to_string() == "0",
            (Json::Text(a), serde_json::Value::String(b)) => a == b,
            (Json::List(a), serde_json::Value::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
            }
            (Json::Object(a), serde_json::Value::Object(b)) => {
                a.len() == b.len() && a.iter().all(|(name, value)| b.get(name).is_some_and(|b| same(value, b)))
            }
            _ => false,
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn agrees_with_serde_json_on_near_json(text in r#"[\[\]{}",:0-9eE.+\-truefalsn\\ud80cé ]{0,24}"#) {
            match (parse(&text), serde_json::from_str::<serde_json::Value>(&text)) {
                (Ok(ours), Ok(theirs)) => prop_assert!(same(&ours, &theirs), "{text}"),
                // Two things we refuse on purpose, and one we keep as text: a name twice, deep nesting,
                // and numbers too large for a double.
                (Ok(_), Err(fault)) => prop_assert!(fault.to_string().contains("out of range"), "{text}: {fault}"),
                (Err(fault), Ok(_)) => prop_assert_eq!(fault.problem, Problem::Twice, "{}", text),
                (Err(_), Err(_)) => {}
            }
        }

        #[test]
        fn never_panics(text in any::<String>()) {
            let _ = parse(&text);
        }
    }
}
