//! The matcher against the data's spellings, the sample exports, and what must never be taken for a product.

mod samples;
mod spellings;
mod strange;

use super::Matcher;
use crate::estate::{Certainty, Clue, ClueKind, Verdict};
use crate::facts::{ProductId, current};
use std::sync::LazyLock;

static MATCHER: LazyLock<Matcher> = LazyLock::new(|| Matcher::new(current()));

fn ids(products: &[ProductId]) -> Vec<&'static str> {
    products.iter().map(|id| current().catalogue.product(*id).id).collect()
}

fn judge(clues: &[(ClueKind, &str)]) -> Verdict {
    let clues: Vec<_> = clues.iter().map(|(kind, text)| Clue { kind: *kind, text: (*text).into() }).collect();
    MATCHER.judge(&clues)
}

/// A verdict in short: `=a b` exact, `~a` likely, `?` ambiguous or unknown.
fn short(verdict: &Verdict) -> String {
    let sign = match verdict.certainty {
        Certainty::Exact => "=",
        Certainty::Likely(_) => "~",
        Certainty::Ambiguous => "?",
        Certainty::Unknown => "-",
    };
    format!("{sign}{}", ids(&verdict.products).join(" "))
}

fn system(text: &str) -> String {
    short(&judge(&[(ClueKind::System, text)]))
}
