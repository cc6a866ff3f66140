//! From the clues of a machine to the products it runs. Never a wrong product in silence: where the clues
//! do not tell, every product they leave is a candidate.
//!
//! Each clue is read into the set of products it may mean ([`reader`]). Sets of equal trust are cut with
//! one another; then the report of the running system stands before what the machine is called, that
//! before the guest type chosen for it, and that before a scanner's guess.

mod detail;
mod reader;
#[cfg(test)]
mod tests;

use super::clue::{Clue, ClueKind};
use super::verdict::{Certainty, Verdict, Why};
use crate::facts::{Facts, ProductId, words};
use reader::reading::{Basis, Reading};
use reader::set::Set;
use reader::token::beginning;
use reader::{Entry, Reader};

/// A scanner's guess below this many percent names no product.
const SURE_ENOUGH: u8 = 95;

/// The line whose releases a scanner takes a server for.
const CLIENTS: &str = "windows-client";

/// As many clues of a machine are read; a scan gives some twenty.
const CLUES: usize = 32;

/// As many of its services and other products are.
const PRODUCTS: usize = 12;

/// Makes verdicts of clues.
///
/// ```
/// use overdue::estate::{Certainty, Clue, ClueKind, Matcher};
/// let facts = overdue::facts::current();
/// let clue = Clue { kind: ClueKind::System, text: "win2008R2 sp1".into() };
/// let verdict = Matcher::new(facts).judge(&[clue]);
/// assert_eq!(verdict.products, [facts.catalogue.find("windows-server-2008-r2").expect("in the catalogue")]);
/// assert_eq!(verdict.certainty, Certainty::Exact);
/// ```
#[derive(Debug)]
pub struct Matcher {
    reader: Reader,
    ids: Vec<ProductId>,
    clients: Set,
}

/// What the clues come to so far.
#[derive(Default)]
struct Sum {
    system: Set,
    why: Option<Why>,
    doubtful: bool,
    software: Set,
    perhaps: Set,
}

impl Matcher {
    /// A matcher for these facts. Making one takes about a millisecond: keep it.
    pub fn new(facts: &'static Facts) -> Matcher {
        let catalogue = &facts.catalogue;
        let entries: Vec<_> = catalogue
            .products()
            .iter()
            .map(|product| Entry { id: product.id, name: product.name, line: usize::from(product.family) })
            .collect();
        let mut clients = Set::default();
        for (at, product) in catalogue.products().iter().enumerate() {
            if catalogue.family(product).id == CLIENTS {
                clients.insert(at);
            }
        }
        let ids = catalogue.iter().map(|(id, _)| id).collect();
        Matcher { reader: Reader::new(&entries, facts.spellings), ids, clients }
    }

    /// What the clues of one machine come to. Of a long text the first `reader::token::PREFIX` bytes count.
    pub fn judge(&self, clues: &[Clue]) -> Verdict {
        let clues = clues.get(..CLUES).unwrap_or(clues);
        let mut sum = Sum::default();
        let of = |kind: ClueKind| clues.iter().filter(move |clue| clue.kind == kind);
        for clue in of(ClueKind::Detail) {
            sum.add(&self.reader.read(&detail::names(&clue.text)), None);
        }
        let own = own(clues);
        sum.add(&self.reader.read(&own), None);
        // What the machine says of itself names nothing: its other products do not make it known.
        let strange = !own.is_empty() && sum.system.is_empty() && sum.software.is_empty() && sum.perhaps.is_empty();
        for clue in of(ClueKind::GuestType) {
            sum.add(&self.reader.read(&clue.text), Some(Why::GuestType));
        }
        self.scanned(clues, &mut sum);
        for clue in of(ClueKind::Kind) {
            self.kind(&clue.text, &own, &mut sum);
        }
        let runs = clues.iter().filter(|clue| matches!(clue.kind, ClueKind::Software | ClueKind::Service));
        for clue in runs.take(PRODUCTS) {
            let reading = self.reader.read(&clue.text);
            sum.software = sum.software.or(&reading.software);
            if clue.kind == ClueKind::Software && !reading.vague {
                sum.perhaps = sum.perhaps.or(&reading.perhaps);
            }
        }
        self.verdict(&sum, strange)
    }

    /// The scanner's best guess, and others as good.
    fn scanned(&self, clues: &[Clue], sum: &mut Sum) {
        let accuracy = |clue: &Clue| match clue.kind {
            ClueKind::Fingerprint(percent) => Some(percent),
            _ => None,
        };
        let Some(best) = clues.iter().filter_map(accuracy).max() else { return };
        let mut guess = Reading::default();
        let mut cpe = false;
        for clue in clues {
            if let Some(percent) = accuracy(clue) {
                cpe = false;
                if percent == best {
                    let read = self.reader.read(&clue.text);
                    cpe = read.system.is_empty();
                    guess.doubtful |= read.doubtful;
                    guess.system = guess.system.or(&read.system);
                }
            } else if clue.kind == ClueKind::Cpe && cpe {
                guess.system = guess.system.or(&self.reader.read(&clue.text).system);
            }
        }
        guess.basis = Basis::Name;
        if best < SURE_ENOUGH {
            if !guess.system.and(&self.clients).is_empty() {
                return;
            }
            guess.doubtful = true;
        }
        sum.add(&guess, Some(Why::Fingerprint));
    }

    /// A kind narrows what the rest left, or names the system of a bare version.
    fn kind(&self, kind: &str, own: &str, sum: &mut Sum) {
        if sum.system.is_empty() {
            let mut text = String::with_capacity(kind.len() + own.len() + 1);
            text.push_str(beginning(kind));
            text.push('\n');
            text.push_str(own);
            let mut reading = self.reader.read(&text);
            reading.software = Set::default();
            reading.perhaps = Set::default();
            sum.add(&reading, Some(Why::FromBuild));
        } else {
            let both = sum.system.and(&self.reader.read(kind).system);
            if !both.is_empty() {
                sum.system = both;
            }
        }
    }

    fn verdict(&self, sum: &Sum, strange: bool) -> Verdict {
        let products = |set: &Set| set.iter().filter_map(|at| self.ids.get(at).copied()).collect::<Vec<_>>();
        let mut certainty = match (sum.system.len(), sum.why) {
            (0, _) if sum.software.is_empty() || strange => Certainty::Unknown,
            (0 | 1, None) => Certainty::Exact,
            (0, Some(_)) => Certainty::Exact,
            (1, Some(why)) => Certainty::Likely(why),
            _ => Certainty::Ambiguous,
        };
        let mut system = sum.system;
        let mut candidates = Set::default();
        if sum.doubtful && !system.is_empty() {
            certainty = Certainty::Ambiguous;
        }
        if certainty == Certainty::Ambiguous {
            candidates = system;
            system = Set::default();
        }
        if sum.perhaps.len() == 1 && !sum.doubtful && sum.system.is_empty() && sum.software.is_empty() {
            certainty = Certainty::Likely(Why::FromBuild);
            system = sum.perhaps;
        } else if sum.perhaps.len() > 1 || sum.doubtful && !sum.perhaps.is_empty() {
            certainty = Certainty::Ambiguous;
            candidates = candidates.or(&sum.perhaps);
        }
        let mut all = products(&system);
        all.extend(products(&sum.software));
        Verdict { products: all, certainty, candidates: products(&candidates) }
    }
}

impl Sum {
    /// Takes in what a text says that is less trustworthy than all before it. `why`: what a product is only
    /// likely for, if this text alone names it.
    fn add(&mut self, reading: &Reading, why: Option<Why>) {
        self.software = self.software.or(&reading.software);
        self.perhaps = self.perhaps.or(&reading.perhaps);
        if reading.system.is_empty() {
            self.doubtful |= reading.doubtful && !reading.perhaps.is_empty();
            return;
        }
        if self.system.is_empty() {
            self.system = reading.system;
            self.doubtful |= reading.doubtful;
            self.why = why.or(match reading.basis {
                Basis::Build => Some(Why::FromBuild),
                Basis::Part => Some(Why::PartOfName),
                Basis::Name => None,
            });
            return;
        }
        let both = self.system.and(&reading.system);
        if both.is_empty() {
            if why.is_none() && self.why.is_none() {
                self.why = Some(Why::Contradicted);
            }
        } else if both != self.system {
            self.system = both;
            self.why = self.why.or(why);
        }
    }
}

/// What a machine says of itself, as one text: the parts of a name may stand in columns of their own.
fn own(clues: &[Clue]) -> String {
    let mut text = String::new();
    for kind in [ClueKind::System, ClueKind::Version, ClueKind::Pack, ClueKind::Edition] {
        for clue in clues.iter().filter(|clue| clue.kind == kind) {
            let own = clue.text.trim();
            if own.is_empty() || text.len() > reader::token::PREFIX {
                continue;
            }
            if !text.is_empty() {
                text.push('\n');
            }
            if kind == ClueKind::Pack && own.bytes().all(|byte| byte.is_ascii_digit()) {
                if own == "0" {
                    continue;
                }
                text.push_str("SP");
            }
            text.push_str(beginning(own));
        }
    }
    text
}
