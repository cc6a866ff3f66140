//! The answers as the fragment of a link: what stands after `#`, and is sent to nobody.
//!
//! `a1.`, the draft's fields as bits (`form.rs`), six to a character of base64url, and six characters of a checksum over
//! all before them. Names of machines are never in it, labels only where asked for.
//!
//! Must not be here: the address itself.

mod bits;
mod form;

use crate::answers::Draft;
use crate::answers::date::FIRST_AS_OF;
use crate::facts::{Catalogue, fingerprint};
use bits::Bits;

/// What a link of this version begins with.
const START: &str = "a1.";

/// Characters of the checksum.
const CHECK: usize = 6;

/// Why a link cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFault {
    /// It is not as it was written: cut short, changed on its way, or never a link.
    Damaged,
    /// A newer version of this program wrote it.
    Newer,
    /// It is as it was written, and names a product that this catalogue does not hold.
    UnknownProduct,
}

/// Whether a page's name is a link's: `a`, the number of its version, a point.
///
/// ```
/// use overdue::report::link::is_link;
/// assert!(is_link("a1.AAAA") && is_link("a27."));
/// assert!(!is_link("as_of") && !is_link("a.") && !is_link("result"));
/// ```
pub fn is_link(name: &str) -> bool {
    version(name).is_some()
}

/// The digits of a link's version.
fn version(name: &str) -> Option<&str> {
    let (digits, _) = name.strip_prefix('a')?.split_once('.')?;
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// Writes a draft as a link's fragment, without its `#`.
///
/// Everything travels but the names of machines (their number stays), the groups' ids, and, unless `labels` says so,
/// what a person wrote: labels, and a programme's name that is not the catalogue's; it is cut after 80 characters. What is outside the
/// ranges of `model.md` §2, which neither the form nor a file lets in, is brought to the nearest value inside.
///
/// ```
/// use overdue::answers::{Draft, date::parse_iso};
/// use overdue::{facts, report::link};
/// let catalogue = &facts::current().catalogue;
/// let draft = Draft::new(parse_iso("2026-11-22").unwrap());
/// let text = link::write(&draft, catalogue, false);
/// assert!(text.starts_with("a1.") && text.len() < 32);
/// assert_eq!(link::read(&text, catalogue), Ok(draft));
/// ```
pub fn write(draft: &Draft, catalogue: &Catalogue, labels: bool) -> String {
    let mut draft = draft.clone();
    if !labels {
        for group in &mut draft.answers.estate {
            group.label.clear();
            let offered = group.product.map_or(&[][..], |id| &catalogue.product(id).programmes);
            if let Some(cover) = &mut group.extended_support
                && !offered.iter().any(|programme| programme.name == cover.program)
            {
                cover.program.clear();
            }
        }
    }
    let mut bits = Bits::new();
    form::draft(&mut bits, &mut draft, catalogue);
    let mut text = START.to_owned();
    bits.add_to(&mut text);
    let check = check(&text);
    text.push_str(&check);
    text
}

/// Reads what [`write()`] wrote. The groups' ids are made anew (`servers-1`, `servers-2`, …). Faults between answers are
/// left for the form to tell, as with a draft that was kept.
///
/// # Errors
/// What makes the text no link that this program can read. Memory is taken only for what the text has bits for.
pub fn read(text: &str, catalogue: &Catalogue) -> Result<Draft, LinkFault> {
    match version(text) {
        Some("1") => {}
        Some(newer) if !newer.starts_with('0') => return Err(LinkFault::Newer),
        _ => return Err(LinkFault::Damaged),
    }
    let bits = text.len().checked_sub(CHECK).and_then(|length| text.split_at_checked(length));
    let bits = bits.filter(|(held, told)| check(held) == *told).and_then(|(held, _)| held.strip_prefix(START));
    let mut bits = bits.and_then(Bits::of).ok_or(LinkFault::Damaged)?;
    let mut draft = Draft::new(FIRST_AS_OF);
    let known = form::draft(&mut bits, &mut draft, catalogue);
    if !bits.finish() {
        return Err(LinkFault::Damaged);
    }
    if known { Ok(draft) } else { Err(LinkFault::UnknownProduct) }
}

/// The checksum of a text: its fingerprint folded to the 36 bits of six characters.
fn check(text: &str) -> String {
    let print = fingerprint(text.bytes());
    let mut bits = Bits::new();
    bits.fixed((print ^ print >> 36) as u32, 32);
    bits.fixed((print >> 32) as u32 & 15, 4);
    let mut check = String::new();
    bits.add_to(&mut check);
    check
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Ephi, ServerGroup, fixture, read as read_file};
    use crate::facts::{Catalogue, current};
    use proptest::prelude::*;

    fn catalogue() -> &'static Catalogue {
        &current().catalogue
    }

    /// One group of everything.
    fn draft() -> Draft {
        let file = r#"{ "schema": "overdue/answers/1", "as_of": "2026-11-22",
            "organization": { "role": "business_associate", "individuals": 25000 },
            "estate": [
              { "id": "lab", "label": "Labor – Gebäude 3", "product": "windows-server-2012-r2", "count": 3, "ephi": "reaches",
                "network": "internet", "hosts": ["lab-1"], "extended_support": { "program": "ESU Year 3", "until": "2026-10-13" },
                "in_service_since": "2015-01-31", "corrected_on": "2026-11-01" },
              { "id": "old", "label": "PBX", "support_ended": "2019-06-30", "ephi": "none", "network": "isolated",
                "extended_support": { "program": "Our own contract", "until": "2027-01-31" },
                "remedy": { "action": "isolate", "by": "2027-03-01", "cost": 120000, "hours": 80, "downtime_hours": 8 } }],
            "conduct": { "awareness": "could_not_have_known", "known_on": "2026-05-01", "in_place_since": "2025-12-31",
              "risk_analysis": "omits_these", "risk_plan": "done", "controls": ["segmented", "backed_up"], "firewalled": false,
              "logs": null, "security_practices_months": 14, "prior": "technical_assistance", "incident": "breach",
              "incident_on": "2026-02-28", "individuals_affected": 612 } }"#;
        Draft::of(read_file(file, catalogue()).unwrap())
    }

    /// What is left of a draft on its way through a link.
    fn without(mut draft: Draft, labels: bool) -> Draft {
        for (place, group) in draft.answers.estate.iter_mut().enumerate() {
            group.id = format!("servers-{}", place + 1);
            group.hosts = [].into();
            if !labels {
                group.label.clear();
                // Only the catalogue's programmes travel by name.
                if let Some(cover) = group.extended_support.as_mut().filter(|_| group.product.is_none()) {
                    cover.program.clear();
                }
            }
        }
        draft
    }

    /// `draft()` with its labels. Never to be changed: such links are in people's mail.
    const OLD: &str = "a1.__-aUTxqJqZ6szXJYw6pnL52EKZUQXoFMYWJvciDigJMgR2Viw6R1ZGUgMwmmj1LYcokeTNI0jUEJYlQoCJp0IBT3VyIG93biBjb250cmFjdDTUFhynQwKghbidBO";

    #[test]
    fn an_old_link_is_still_read() {
        assert_eq!(write(&draft(), catalogue(), true), OLD);
        assert_eq!(read(OLD, catalogue()), Ok(without(draft(), true)));
    }

    #[test]
    fn labels_travel_where_asked_for_and_machines_never() {
        for labels in [true, false] {
            let text = write(&draft(), catalogue(), labels);
            assert_eq!(read(&text, catalogue()), Ok(without(draft(), labels)));
        }
        let mut other = draft();
        other.answers.estate[0].hosts = ["elsewhere".to_owned()].into();
        assert_eq!(write(&other, catalogue(), true), OLD);
    }

    #[test]
    fn every_change_of_one_character_is_refused() {
        for (at, old) in OLD.char_indices() {
            let (before, after) = (&OLD[..at], &OLD[at + 1..]);
            assert!(read(&[before, after].concat(), catalogue()).is_err(), "without the one at {at}");
            for new in (0..128).map(char::from).chain(['é', '\u{212a}']).filter(|new| *new != old) {
                let changed = format!("{before}{new}{after}");
                assert!(read(&changed, catalogue()).is_err(), "{changed}");
            }
        }
    }

    #[test]
    fn what_is_wrong_is_told() {
        let damaged =
            ["", "a", "a1", "a1.", "a1.A", "a0.AAAA", "a01.AAAAAAAA", "b1.AAAAAAAA", "a1.AAAAAAAAAA", "servers"];
        assert_eq!(damaged.map(|text| read(text, catalogue())), damaged.map(|_| Err(LinkFault::Damaged)));
        let newer = ["a2.", "a2.AAAA", "a10.x", "a99999999999999999999.é"];
        assert_eq!(newer.map(|text| read(text, catalogue())), newer.map(|_| Err(LinkFault::Newer)));
        let other = Catalogue::empty(catalogue().checked());
        assert_eq!(read(OLD, &other), Err(LinkFault::UnknownProduct));
        let none = write(&Draft::new(FIRST_AS_OF), catalogue(), true);
        assert!(read(&none, &other).is_ok());
        assert_eq!(read(&signed(&[&none[..none.len() - CHECK], "A"].concat()), catalogue()), Err(LinkFault::Damaged));
    }

    #[test]
    fn ten_thousand_groups_are_the_most() {
        let group = ServerGroup { ephi: Ephi::None, support_ended: Some(FIRST_AS_OF), ..fixture::blank("a") };
        let mut many = Draft::new(FIRST_AS_OF);
        many.answers.estate = vec![group; 10_001];
        let back = read(&write(&many, catalogue(), false), catalogue()).unwrap();
        assert_eq!(back.answers.estate.len(), 10_000);
    }

    /// A text with the checksum that makes it pass.
    fn signed(text: &str) -> String {
        [text, &check(text)].concat()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_is_read_or_refused(text in any::<String>(), bits in "[A-Za-z0-9_-]{0,300}") {
            prop_assert!(read(&text, catalogue()).is_err());
            prop_assert!(read(&["a1.", &text].concat(), catalogue()).is_err());
            // What passes the checksum takes no more memory than its bits are good for, and is written again as it was read.
            let text = signed(&format!("a1.{bits}"));
            if let Ok(draft) = read(&text, catalogue()) {
                prop_assert!(draft.answers.estate.len() * 16 <= bits.len() * 6);
                let again = write(&draft, catalogue(), true);
                prop_assert_eq!(read(&again, catalogue()), Ok(draft));
            }
        }

        #[test]
        fn bits_of_a_link_changed_and_signed_do_no_harm(
            changes in prop::collection::vec((0_usize..OLD.len() - 9, 0_u8..64), 1..4),
        ) {
            let mut text = OLD.as_bytes()[..OLD.len() - CHECK].to_vec();
            for (at, sextet) in changes {
                text[3 + at] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[usize::from(sextet)];
            }
            let text = signed(std::str::from_utf8(&text).unwrap());
            if let Ok(draft) = read(&text, catalogue()) {
                prop_assert_eq!(read(&write(&draft, catalogue(), true), catalogue()), Ok(draft));
            }
        }
    }
}
