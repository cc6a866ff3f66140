//! A small XML reader for text that comes in slices. It tells start tags with their attributes, text, and end tags.
//!
//! Our own: the readers there are bring their own buffering and encodings, some 25 KB of the page, and this needs only what
//! nmap writes. Document types are passed over and never acted on; one with declarations of its own is refused, and entities are
//! the five that XML knows and numbers, so that no file can grow while it is read.

use crate::estate::limits::{DEEPEST, LONGEST_FIELD, MOST_ATTRIBUTES};
use crate::estate::{Fault, FaultKind, XmlFault};

/// What was met.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Event<'a> {
    /// A start tag, or an empty element: then its end comes next.
    Start(&'a str, &'a [(String, String)]),
    /// Text, its entities resolved.
    Text(&'a str),
    /// An end tag.
    End(&'a str),
}

/// Reads XML.
#[derive(Debug)]
pub struct Xml {
    /// What has come and is not whole yet.
    rest: String,
    /// Up to here `rest` has been searched for the end of what begins it.
    searched: usize,
    open: Vec<String>,
    /// An element has been closed that none holds.
    ended: bool,
    line: u32,
    column: u32,
}

impl Xml {
    /// Nothing read yet.
    pub fn new() -> Xml {
        Xml { rest: String::new(), searched: 0, open: Vec::new(), ended: false, line: 1, column: 1 }
    }

    /// Reads on and tells what is met.
    ///
    /// # Errors
    /// With line and character, where the text is no XML, breaks a bound, or `take` refuses what was met.
    pub fn push(&mut self, text: &str, take: &mut dyn FnMut(Event<'_>) -> Result<(), FaultKind>) -> Result<(), Fault> {
        self.rest.push_str(text);
        let all = std::mem::take(&mut self.rest);
        let mut at = 0;
        while at < all.len() {
            let rest = &all[at..];
            let Some(length) = self.piece(rest)? else { break };
            let piece = &rest[..length];
            self.read(piece, take).map_err(|kind| self.fault(kind))?;
            self.walk(piece);
            self.searched = 0;
            at += length;
        }
        self.rest.push_str(&all[at..]);
        if self.rest.len() > LONGEST_FIELD {
            return Err(self.fault(FaultKind::Xml(XmlFault::TooLarge)));
        }
        Ok(())
    }

    /// The end of the text.
    ///
    /// # Errors
    /// When something is still open.
    pub fn finish(&self) -> Result<(), Fault> {
        if self.open.is_empty() && self.ended && self.rest.trim().is_empty() {
            return Ok(());
        }
        Err(self.fault(FaultKind::Xml(XmlFault::Ends)))
    }

    /// How long the piece is that `rest` begins with: a tag, a comment, text up to the next tag; none: it is not whole.
    fn piece(&mut self, rest: &str) -> Result<Option<usize>, Fault> {
        // A slice may end within a mark.
        let starts = |mark: &str| rest.starts_with(mark) || (rest.len() < mark.len() && mark.starts_with(rest));
        if !rest.starts_with('<') {
            return Ok(rest.find('<'));
        }
        for (mark, end) in [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")] {
            if starts(mark) {
                // The end may have begun in the slice before.
                let from = rest.floor_char_boundary(self.searched.max(mark.len()).min(rest.len()));
                let found = rest[from..].find(end).map(|place| from + place + end.len());
                if rest.len() >= mark.len() {
                    self.searched = rest.len().saturating_sub(end.len()).max(mark.len());
                }
                return Ok(found);
            }
        }
        let declaration = rest.starts_with("<!");
        let mut quote = None;
        for (place, byte) in rest.bytes().enumerate() {
            match (quote, byte) {
                (None, b'"' | b'\'') => quote = Some(byte),
                (Some(open), _) if open == byte => quote = None,
                (None, b'[') if declaration => {
                    return Err(self.fault(FaultKind::Xml(XmlFault::Declarations)));
                }
                (None, b'>') => return Ok(Some(place + 1)),
                _ => {}
            }
        }
        Ok(None)
    }

    fn read(&mut self, piece: &str, take: &mut dyn FnMut(Event<'_>) -> Result<(), FaultKind>) -> Result<(), FaultKind> {
        let fault = |fault: XmlFault| Err(FaultKind::Xml(fault));
        if let Some(text) = piece.strip_prefix("<![CDATA[").and_then(|text| text.strip_suffix("]]>")) {
            return take(Event::Text(text));
        }
        if piece.starts_with("<!") || piece.starts_with("<?") {
            return Ok(());
        }
        let Some(tag) = piece.strip_prefix('<').and_then(|tag| tag.strip_suffix('>')) else {
            // Outside the root only blanks stand.
            return match self.open.is_empty() {
                true if piece.trim().is_empty() => Ok(()),
                true => fault(XmlFault::Unexpected),
                false => take(Event::Text(&resolved(piece)?)),
            };
        };
        if let Some(name) = tag.strip_prefix('/') {
            let name = name.trim_end();
            if self.open.pop().as_deref() != Some(name) {
                return fault(XmlFault::Unmatched);
            }
            self.ended = self.open.is_empty();
            return take(Event::End(name));
        }
        if self.ended {
            return fault(XmlFault::Unexpected);
        }
        let (tag, empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, attributes) =
            tag.split_at(tag.find(|letter: char| letter.is_ascii_whitespace()).unwrap_or(tag.len()));
        if name.is_empty() || name.contains(['<', '"', '\'', '=', '&']) {
            return fault(XmlFault::Unexpected);
        }
        let attributes = attributes_of(attributes)?;
        take(Event::Start(name, &attributes))?;
        if empty {
            self.ended = self.open.is_empty();
            return take(Event::End(name));
        }
        if self.open.len() >= DEEPEST {
            return fault(XmlFault::TooDeep);
        }
        self.open.push(name.to_owned());
        Ok(())
    }

    fn fault(&self, kind: FaultKind) -> Fault {
        Fault::at(self.line, self.column as usize, kind)
    }

    /// Counts lines and characters.
    fn walk(&mut self, piece: &str) {
        let lines = piece.bytes().filter(|byte| *byte == b'\n').count();
        let last = piece.rsplit('\n').next().map_or(0, |last| last.chars().count()) as u32;
        self.line += lines as u32;
        self.column = if lines > 0 { last + 1 } else { self.column + last };
    }
}

/// `name="value" name='value'`.
fn attributes_of(text: &str) -> Result<Vec<(String, String)>, FaultKind> {
    let unexpected = FaultKind::Xml(XmlFault::Unexpected);
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        if found.len() >= MOST_ATTRIBUTES {
            return Err(FaultKind::Xml(XmlFault::TooLarge));
        }
        let (name, after) = rest.split_once('=').ok_or_else(|| unexpected.clone())?;
        let after = after.trim_start();
        let quote =
            after.chars().next().filter(|quote| matches!(quote, '"' | '\'')).ok_or_else(|| unexpected.clone())?;
        let (value, after) = after[1..].split_once(quote).ok_or_else(|| unexpected.clone())?;
        found.push((name.trim_end().to_owned(), resolved(value)?.into_owned()));
        rest = after.trim_start();
    }
    Ok(found)
}

/// Text with its entities as what they stand for.
fn resolved(text: &str) -> Result<std::borrow::Cow<'_, str>, FaultKind> {
    let unknown = FaultKind::Xml(XmlFault::Entity);
    let Some((before, mut rest)) = text.split_once('&') else { return Ok(text.into()) };
    let mut out = before.to_owned();
    loop {
        let (name, after) = rest.split_once(';').ok_or_else(|| unknown.clone())?;
        let letter = match name {
            "lt" => Some('<'),
            "gt" => Some('>'),
            "amp" => Some('&'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => {
                let number = name.strip_prefix('#').unwrap_or_default();
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(digits) => u32::from_str_radix(digits, 16),
                    None => number.parse(),
                };
                // A NUL is no character of XML.
                code.ok().filter(|code| *code > 0).and_then(char::from_u32)
            }
        };
        out.push(letter.ok_or_else(|| unknown.clone())?);
        match after.split_once('&') {
            Some((before, next)) => {
                out.push_str(before);
                rest = next;
            }
            None => {
                out.push_str(after);
                return Ok(out.into());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str, slice: usize) -> Result<Vec<String>, Fault> {
        let mut xml = Xml::new();
        let mut told = String::new();
        let mut take = |event: Event<'_>| {
            match event {
                Event::Start(name, attributes) => {
                    told.push_str(&format!("\n<{name}"));
                    attributes.iter().for_each(|(name, value)| told.push_str(&format!(" {name}={value}")));
                }
                Event::Text(text) => told.push_str(&format!("\n{}", text.trim())),
                Event::End(name) => told.push_str(&format!("\n/{name}")),
            }
            Ok(())
        };
        let letters: Vec<char> = text.chars().collect();
        for part in letters.chunks(slice) {
            xml.push(&part.iter().collect::<String>(), &mut take)?;
        }
        xml.finish()?;
        Ok(told.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect())
    }

    #[test]
    fn tags_attributes_text_and_what_is_passed_over() {
        let text = "<?x?>\n<!DOCTYPE nmaprun>\n<!-- a > b -- c -->\n<a b=\"x &gt; y\" c='&#x41;'><d/>\nt&amp;u<![CDATA[<&>]]></a>\n";
        for slice in [1, 2, 3, 5, 1_000] {
            let told = read(text, slice).unwrap();
            assert_eq!(told, ["<a b=x > y c=A", "<d", "/d", "t&u", "<&>", "/a"], "{slice}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let deep = "<a>".repeat(DEEPEST + 1);
        let wide = format!("<a {}/>", "b='' ".repeat(MOST_ATTRIBUTES + 1));
        let cases = [
            ("<!DOCTYPE a [<!ENTITY b \"bbb\">]><a>&b;</a>", XmlFault::Declarations, (1, 1)),
            ("<a>\n &b;</a>", XmlFault::Entity, (1, 4)),
            ("<a></b>", XmlFault::Unmatched, (1, 4)),
            ("<a b></a>", XmlFault::Unexpected, (1, 1)),
            ("<a>\n<b>", XmlFault::Ends, (2, 4)),
            ("<a/><b/>", XmlFault::Unexpected, (1, 5)),
            (&deep, XmlFault::TooDeep, (1, DEEPEST * 3 + 1)),
            (&wide, XmlFault::TooLarge, (1, 1)),
        ];
        for (text, wanted, (line, column)) in cases {
            assert_eq!(read(text, 7), Err(Fault::at(line, column, FaultKind::Xml(wanted))), "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn slices_change_nothing(text in "[<>/a-c=\"'&;!\\-\\[\\]? \n]{0,60}", slice in 1_usize..6) {
            prop_assert_eq!(read(&text, slice).ok(), read(&text, 1_000).ok());
        }
    }
}
