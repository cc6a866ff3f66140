//! How likely each bit is, by all that came before.
//!
//! Bytes are coded as [`crate::codes`] says, and each bit of a code is foretold by what came in several
//! contexts, by how such a past went on elsewhere, and by the last place with the same bytes. What they
//! say is mixed with weights of the place ([`crate::mixer`]), and corrected ([`crate::refine`]).

use crate::codes::{Codes, Lengths, Step};
use crate::history::{Histories, Rates, Seen};
use crate::lanes::Four;
use crate::logistic::Logistic;
use crate::matches::Matches;
use crate::mixer::{FOURS, Mixer, Said};
use crate::program::Program;
use crate::refine::Refine;
use crate::text::Text;
use crate::{Kind, hash, toward};

/// How many contexts foretell a byte.
const CONTEXTS: usize = 6;

/// A number for each context: what came in the same one is found by it.
pub type Contexts = [u32; CONTEXTS];

/// How many kinds of places have codes of their own.
pub const CLASSES: usize = 9;

/// How much a chance counts that rests on no case, one, two …, of 16.
const TRUST: [i32; 8] = [0, 8, 11, 13, 14, 15, 16, 16];

/// How fast weights move, at first and later on.
const RATES: (i32, i32) = (1600, 400);

/// Where something stands.
enum Place {
    Program(Box<Program>),
    Text(Text),
}

impl Place {
    fn start(kind: Kind) -> Self {
        match kind {
            Kind::Program => Self::Program(Box::new(Program::new())),
            Kind::Text => Self::Text(Text::default()),
        }
    }

    fn take(&mut self, byte: u8) {
        match self {
            Self::Program(place) => place.take(byte),
            Self::Text(place) => place.take(byte),
        }
    }

    fn class(&self) -> usize {
        match self {
            Self::Program(place) => place.class().min(CLASSES - 1),
            Self::Text(_) => 0,
        }
    }
}

/// How often each byte comes in each kind of place of some that are packed one after the other.
pub fn counts(kind: Kind, all: &[&[u8]]) -> [[u32; 256]; CLASSES] {
    let mut counts = [[0; 256]; CLASSES];
    for bytes in all {
        let mut place = Place::start(kind);
        for byte in *bytes {
            counts[place.class()][usize::from(*byte)] += 1;
            place.take(*byte);
        }
    }
    counts
}

/// All that came, and what it foretells.
pub struct Model {
    place: Place,
    codes: Vec<Codes>,
    logistic: Logistic,
    rates: Rates,
    histories: Histories,
    /// How a past like the last bits at a place went on: for each context, the chance of a one.
    pasts: Box<[[u16; 256]; CONTEXTS]>,
    matches: Matches,
    mixer: Mixer,
    /// The chance that it gave.
    mixed: i32,
    refines: [Refine; 2],
    rate: i32,
    /// Bits so far.
    bits: u32,

    /// The contexts of this byte, where their histories are, and what is there for this bit.
    contexts: Contexts,
    places: [usize; CONTEXTS],
    seen: [Seen; CONTEXTS],
    said: Said,
    /// This byte's codes, its weights, and the fork that the next bit decides.
    class: usize,
    situation: usize,
    fork: u8,
    /// The code so far below a leading one, and what of it came since the last look-up.
    partial: u32,
    path: u32,

    /// The bytes so far, where what is foretold now began, and the last four of them.
    all: Vec<u8>,
    from: usize,
    recent: u32,
    chance: u32,
}

impl Model {
    /// Nothing came yet. There is a length of a code for each byte in each kind of place.
    pub fn new(kind: Kind, lengths: &[Lengths]) -> Self {
        let logistic = Logistic::new();
        let mut past = [0x8000; 256];
        for (chance, last) in past.iter_mut().zip(0_u32..).skip(2) {
            // As often as it was a one, the last time counting for more.
            let (length, ones) = (last.ilog2(), last.count_ones() - 1);
            *chance = (65_535 * (5 * ones + 10 * (last & 1) + 4) / (5 * length + 18)) as u16;
        }
        // A program of some 600 KB fills this; a text is a fraction of that.
        let room = if kind == Kind::Program { 19 } else { 16 };
        let mut model = Self {
            place: Place::start(kind),
            codes: lengths.iter().map(Codes::new).collect(),
            rates: Rates::new(),
            histories: Histories::new(room),
            pasts: Box::new([past; CONTEXTS]),
            matches: Matches::new(),
            mixer: Mixer::new(256 * CLASSES + 576),
            mixed: 0x8000,
            refines: [Refine::new(&logistic), Refine::new(&logistic)],
            logistic,
            rate: RATES.0,
            bits: 0,
            contexts: [0; CONTEXTS],
            places: [0; CONTEXTS],
            seen: [Seen::default(); CONTEXTS],
            said: [Four::new(0, 0, 0, 0); FOURS],
            class: 0,
            situation: 0,
            fork: 0,
            partial: 1,
            path: 1,
            all: Vec::new(),
            from: 0,
            recent: 0,
            chance: 0x8000,
        };
        // The very first bit is even: what foretells the others is in one place only, which is small that way.
        model.begin_byte();
        model
    }

    /// Another of the same kind begins: all that was learned stays.
    pub fn begin_another(&mut self, kind: Kind) {
        self.place = Place::start(kind);
        self.from = self.all.len();
        self.begin_byte();
        self.foretell();
    }

    /// The chance that the next bit is a one, of 65536.
    #[inline(always)]
    pub fn chance(&self) -> u32 {
        self.chance
    }

    /// The bits of the next byte's code, below a leading one, if it is this byte.
    pub fn code(&self, byte: u8) -> u32 {
        self.codes.get(self.class).map_or(1, |codes| codes.code(byte))
    }

    /// The bytes so far of what is foretold now.
    pub fn bytes(&self) -> &[u8] {
        self.all.get(self.from..).unwrap_or_default()
    }

    fn begin_byte(&mut self) {
        (self.contexts, self.situation) = match &self.place {
            Place::Program(place) => (place.contexts(self.recent), place.situation()),
            Place::Text(place) => (place.contexts(self.recent), place.situation()),
        };
        for (context, number) in self.contexts.iter_mut().zip(0..) {
            *context = hash(*context, number);
        }
        self.class = self.place.class();
        (self.fork, self.partial) = (0, 1);
        self.matches.set_code(self.matches.byte().map_or(0, |byte| self.code(byte)));
        self.find();
    }

    /// Looks up what came after this fork.
    fn find(&mut self) {
        let fork = u32::from(self.fork);
        self.places = self.histories.find(self.contexts.map(|context| hash(context, fork)));
        self.path = 1;
    }

    #[inline(always)]
    fn foretell(&mut self) {
        let logistic = &self.logistic;
        let mut said = [0; 4 * FOURS];
        for (context, said) in said.chunks_exact_mut(2).take(CONTEXTS).enumerate() {
            let seen = self.histories.seen(self.places[context], self.path);
            self.seen[context] = seen;
            let past = self.pasts[context][seen.last() as usize & 255];
            said[0] = (logistic.sureness(seen.chance()) * TRUST[seen.times().min(7) as usize]) >> 4;
            said[1] = logistic.sureness(i32::from(past));
        }
        if let Some((bit, chance)) = self.matches.foretell(self.partial) {
            let (sure, long) = (logistic.sureness(chance), (self.matches.length().min(31) as i32) << 4);
            (said[2 * CONTEXTS], said[2 * CONTEXTS + 1]) = if bit == 1 { (sure, long) } else { (-sure, -long) };
        }
        said[2 * CONTEXTS + 2] = 256;
        for (four, said) in self.said.iter_mut().zip(said.chunks_exact(4)) {
            *four = Four::new(said[0], said[1], said[2], said[3]);
        }
        let fork = usize::from(self.fork);
        let sure = self.mixer.mix(&self.said, [self.class << 8 | fork, 256 * CLASSES + self.situation]);
        self.mixed = logistic.chance(sure);
        let situations = [fork ^ (self.situation * 0x9d), hash(self.contexts[1], fork as u32) as usize >> 22];
        let mut chance = 2 * self.mixed;
        for (refine, situation) in self.refines.iter_mut().zip(situations) {
            chance += refine.chance(sure, situation);
        }
        self.chance = (chance >> 2).clamp(16, 65_520) as u32;
    }

    /// Takes in a bit.
    #[inline(always)]
    pub fn learn(&mut self, bit: u32) {
        for context in 0..CONTEXTS {
            let seen = self.seen[context];
            let past = &mut self.pasts[context][seen.last() as usize & 255];
            *past = toward(*past, bit, 6);
            self.histories.keep(self.places[context], self.path, seen.then(bit, &self.rates));
        }
        self.matches.learn(bit);
        self.mixer.learn(&self.said, ((bit as i32) << 16) - self.mixed, self.rate);
        for refine in &mut self.refines {
            refine.learn(bit);
        }
        self.bits = self.bits.wrapping_add(1);
        if self.bits & 255 == 0 && self.rate > RATES.1 {
            self.rate -= self.rate >> 6;
        }
        self.partial = self.partial << 1 | bit;
        self.path = self.path << 1 | bit;
        match self.codes.get(self.class).map_or(Step::Byte(0), |codes| codes.step(self.fork, bit)) {
            Step::Byte(byte) => self.end_byte(byte),
            Step::Fork(fork) => {
                self.fork = fork;
                if self.path > 7 {
                    self.find();
                }
            }
        }
        self.foretell();
    }

    fn end_byte(&mut self, byte: u8) {
        self.all.push(byte);
        self.recent = self.recent << 8 | u32::from(byte);
        self.place.take(byte);
        self.matches.take(&self.all);
        self.begin_byte();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes;

    /// What the bits of a text take, in thousandths of a bit a byte.
    fn cost(kind: Kind, bytes: &[u8]) -> u32 {
        let lengths = counts(kind, &[bytes]).map(|counts| codes::lengths(&counts));
        let mut model = Model::new(kind, &lengths);
        let mut cost = 0.0;
        for byte in bytes {
            let code = model.code(*byte);
            for left in (0..code.ilog2()).rev() {
                let bit = code >> left & 1;
                let chance = f64::from(model.chance()) / 65_536.0;
                cost -= if bit == 1 { chance } else { 1.0 - chance }.log2();
                model.learn(bit);
            }
        }
        assert_eq!(model.bytes(), bytes);
        (1000.0 * cost / bytes.len() as f64) as u32
    }

    #[test]
    fn what_repeats_costs_next_to_nothing() {
        let text = "Windows Server 2003\tWindows Server 2008\n".repeat(200);
        assert!(cost(Kind::Text, text.as_bytes()) < 60);
    }

    #[test]
    fn what_nobody_can_foretell_costs_all_its_bits() {
        let noise: Vec<u8> = (0..20_000).map(|at| (hash(hash(at, 1), 3) >> 9) as u8).collect();
        for kind in [Kind::Text, Kind::Program] {
            let cost = cost(kind, &noise);
            assert!((7_900..8_400).contains(&cost), "{cost}");
        }
    }
}
