//! Which of the program's data comes later: the sentences that the first screen does without.
//!
//! The words of a language are one table (`src/words/mod.rs`), in an order that is fixed. Two bookmarks in it say where the
//! late ones begin and end; so their entries lie in one stretch, and the texts, which the compiler writes in the order of
//! the entries, in another.

use super::module::{Module, Segment};
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::ops::Range;

/// The bookmarks, as `src/words/mod.rs` has them.
const BEGIN: &str = "\u{1}late words begin";
const END: &str = "\u{1}late words end";

/// An entry of the table: where its text is, and its length.
const ENTRY: u32 = 8;

/// The stretches of memory that come later, ascending; none in a program without bookmarks.
///
/// # Errors
/// When there is but one bookmark, or the words are not between them.
pub fn late(module: &Module, second: impl Fn(u32) -> bool) -> Result<Vec<Range<u32>>> {
    let texts = (text(&module.data, BEGIN)?, text(&module.data, END)?);
    let (begin, end) = match texts {
        (None, None) => return Ok(Vec::new()),
        (Some(begin), Some(end)) => (begin, end),
        _ => bail!("one of the bookmarks in src/words/mod.rs is missing from the program"),
    };
    let entries = entry(&module.data, begin, BEGIN)?..entry(&module.data, end, END)? + ENTRY;
    let texts = begin..end + u32::try_from(END.len())?;
    if texts.is_empty() || entries.is_empty() || texts.start < entries.end && entries.start < texts.end {
        bail!("the late words do not lie between their bookmarks: is the table in src/words/mod.rs in its order?");
    }
    // A text that stands in a function of the first part too is written once for both: it stays. Where it ends, the next
    // one begins that anything leads to.
    let constants = |function| module.uses(function).into_iter().flat_map(|uses| uses.constants.iter().copied());
    let mut starts: Vec<u32> = module.data.iter().flat_map(|segment| segment.words(&(0..u32::MAX))).collect();
    starts.extend(module.defined().flat_map(constants));
    starts.push(texts.end);
    starts.retain(|start| texts.contains(start) || *start == texts.end);
    starts.sort_unstable();
    starts.dedup();
    let used: BTreeSet<u32> = module.defined().filter(|function| !second(*function)).flat_map(constants).collect();
    let mut ranges: Vec<Range<u32>> = Vec::new();
    for pair in starts.windows(2).filter(|pair| !used.contains(&pair[0])) {
        match ranges.last_mut().filter(|last| last.end == pair[0]) {
            Some(last) => last.end = pair[1],
            None => ranges.push(pair[0]..pair[1]),
        }
    }
    ranges.push(entries);
    ranges.sort_unstable_by_key(|range| range.start);
    Ok(ranges)
}

/// Where a text lies; none: nowhere.
fn text(data: &[Segment], text: &str) -> Result<Option<u32>> {
    let found: Vec<u32> = data.iter().flat_map(|segment| segment.find(text.as_bytes())).collect();
    match found[..] {
        [] => Ok(None),
        [one] => Ok(Some(one)),
        _ => bail!("the bookmark {text:?} is in the program {} times", found.len()),
    }
}

/// Where the table's entry for a text is.
fn entry(data: &[Segment], address: u32, text: &str) -> Result<u32> {
    let entry = [address.to_le_bytes(), u32::try_from(text.len())?.to_le_bytes()].concat();
    // An entry that ends in zeros may be cut short: what is not written is 0.
    let written = entry.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    let found: Vec<u32> = data.iter().flat_map(|segment| segment.find(&entry[..written])).collect();
    found.first().copied().filter(|_| found.len() == 1).with_context(|| format!("the table has no entry {text:?}"))
}

/// A segment's pieces within some ranges, or outside them: each with its address.
pub fn pieces<'a>(segment: &Segment<'a>, ranges: &[Range<u32>], within: bool) -> Vec<(u32, &'a [u8])> {
    let (mut from, end) = (segment.address, segment.end());
    let mut pieces = Vec::new();
    let mut add = |from: u32, to: u32, inside: bool| {
        if from < to && inside == within {
            pieces.extend(segment.part(from..to).map(|part| (from, part)));
        }
    };
    for range in ranges {
        let (start, stop) = (range.start.clamp(from, end), range.end.clamp(from, end));
        add(from, start, false);
        add(start, stop, true);
        from = stop;
    }
    add(from, end, false);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(segment: Segment<'_>) -> Module<'_> {
        let mut module = Module::default();
        module.data.push(segment);
        module
    }

    const DATA: Segment = Segment { address: 100, bytes: b"abcdefghij" };

    #[test]
    fn a_segment_is_cut_at_the_ranges_that_meet_it() {
        let outside = pieces(&DATA, &[90..102, 104..106, 300..400], false);
        assert_eq!(outside, [(102, &b"cd"[..]), (106, &b"ghij"[..])]);
        let within = pieces(&DATA, &[90..102, 104..106, 300..400], true);
        assert_eq!(within, [(100, &b"ab"[..]), (104, &b"ef"[..])]);
        assert_eq!(pieces(&DATA, &[], false), [(100, &b"abcdefghij"[..])]);
        assert!(pieces(&DATA, &[], true).is_empty());
    }

    #[test]
    fn bookmarks_are_found_and_their_entries() {
        let mut bytes = [BEGIN, "word", END].concat().into_bytes();
        let end = 1_000 + u32::try_from(BEGIN.len() + 4).unwrap();
        for (address, length) in [(1_000, BEGIN.len()), (1_017, 4), (end, END.len())] {
            bytes.extend([address.to_le_bytes(), u32::try_from(length).unwrap().to_le_bytes()].concat());
        }
        let module = with(Segment { address: 1_000, bytes: &bytes });
        let table = end + u32::try_from(END.len()).unwrap();
        assert_eq!(late(&module, |_| false).unwrap(), [1_000..table, table..table + 24]);
        assert!(late(&with(Segment { address: 0, bytes: BEGIN.as_bytes() }), |_| false).is_err());
        assert!(late(&Module::default(), |_| false).unwrap().is_empty());
    }
}
