//! Rust source as the words and signs that matter for finding what a file names: comments and
//! literals are passed over, and every token knows its line.

/// A word, or a sign of one character, or `::`.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub struct Token<'a> {
    /// The text.
    pub text: &'a str,
    /// Counted from 1.
    pub line: usize,
}

/// The tokens of a source text.
pub fn tokens(source: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let (mut rest, mut line) = (source, 1);
    while let Some(first) = rest.chars().next() {
        let length = skipped(rest).or_else(|| word(rest));
        let length = length.unwrap_or(if rest.starts_with("::") { 2 } else { first.len_utf8() });
        let (text, after) = rest.split_at(length.min(rest.len()));
        if skipped(rest).is_none() && !first.is_whitespace() {
            found.push(Token { text, line });
        }
        line += text.matches('\n').count();
        rest = after;
    }
    found
}

/// The length of a word: a name, a keyword or a number.
fn word(rest: &str) -> Option<usize> {
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    (end > 0).then_some(end)
}

/// The length of a comment or literal that `rest` begins with.
fn skipped(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(block_comment(rest));
    }
    if let Some(length) = raw_string(rest) {
        return Some(length);
    }
    if rest.starts_with('"') {
        return Some(quoted(rest, '"'));
    }
    // 'a' is a character and 'a a lifetime: a character's quote closes after one or an escape.
    let mut after = rest.strip_prefix('\'')?.chars();
    match (after.next()?, after.next()?) {
        ('\\', _) => Some(quoted(rest, '\'')),
        (character, '\'') => Some(2 + character.len_utf8()),
        _ => None,
    }
}

/// The length up to the closing quote, which no backslash stands before.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in rest.char_indices().skip(1) {
        if character == quote && !escaped {
            return at + 1;
        }
        escaped = character == '\\' && !escaped;
    }
    rest.len()
}

/// `r"…"`, `r#"…"#` and their byte forms.
fn raw_string(rest: &str) -> Option<usize> {
    let start = ["r", "br", "cr"].into_iter().find_map(|prefix| rest.strip_prefix(prefix))?;
    let hashes = start.find(|c| c != '#')?;
    let body = start[hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let end = body.find(&close).map_or(body.len(), |at| at + close.len());
    Some(rest.len() - body.len() + end)
}

/// Rust's block comments nest.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        let here = &rest[at..];
        let (change, length) = match here {
            _ if here.starts_with("/*") => (1, 2),
            _ if here.starts_with("*/") => (-1, 2),
            _ => (0, here.chars().next().map_or(1, char::len_utf8)),
        };
        depth = depth.saturating_add_signed(change);
        at += length;
        if depth == 0 {
            break;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<&str> {
        tokens(source).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn paths_fall_into_words_and_signs() {
        assert_eq!(
            texts("use crate::{law, facts::day};"),
            ["use", "crate", "::", "{", "law", ",", "facts", "::", "day", "}", ";"]
        );
    }

    #[test]
    fn comments_and_literals_are_passed_over() {
        let source = "/// [`crate::a`]\nx /* crate::b /* c */ d */ y \"crate::\\\" e\" r#\"crate::\"f\"# 'g' '\\'' z";
        assert_eq!(texts(source), ["x", "y", "z"]);
    }

    #[test]
    fn a_lifetime_is_not_a_character() {
        assert_eq!(texts("&'a str"), ["&", "'", "a", "str"]);
    }

    #[test]
    fn lines_are_counted_through_what_is_passed_over() {
        let found = tokens("a\n/* \n */ b\n\"\n\" c");
        assert_eq!(found.into_iter().map(|token| token.line).collect::<Vec<_>>(), [1, 3, 5]);
    }
}
