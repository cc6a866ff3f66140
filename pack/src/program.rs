//! Where in a WebAssembly program the next byte stands, and what came before it there.
//!
//! Instructions are of any length: what foretells the next byte best is the last few instructions, the
//! last few operations without their operands, and the instruction's own beginning. In sections that
//! are not code it is the word and the bytes before: sentences stand there, and tables of where they are.

use crate::hash;
use crate::model::Contexts;

/// What the next byte is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    /// Of the eight bytes that every program begins with, or of a section that is not code.
    Other,
    SectionId,
    SectionSize,
    FunctionCount,
    FunctionSize,
    LocalsCount,
    LocalsNumber,
    LocalsType,
    Operation,
    Operand,
}

/// How many operations are remembered.
const BEFORE: usize = 6;

/// A place in a program.
pub struct Program {
    next: Next,
    is_code: bool,
    /// Bytes left of the section, and of the function.
    section: u32,
    body: u32,
    /// A number of several bytes, as far as it was read.
    number: u32,
    shift: u32,
    /// Groups of locals still to come.
    locals: u32,
    /// The operation whose operands come now: the numbers and the plain bytes that are still to come, which
    /// operand it is, and which byte of it.
    operation: u8,
    numbers: u32,
    plain: u32,
    operand: u32,
    byte: u32,
    /// All of the instruction so far.
    so_far: u32,
    /// The instruction before, and operations alone, the last one first.
    instruction: u32,
    operations: [u8; BEFORE],
    /// The last instruction of each operation.
    last: [u32; 256],
    /// About how many values were put down and not taken up again.
    depth: u32,
    /// Functions before this one.
    functions: u32,
    /// Of what is not code: the word so far, in small letters, and the last eight bytes.
    word: u32,
    data: u64,
}

impl Program {
    /// The beginning of a program.
    pub fn new() -> Self {
        Self {
            next: Next::Other,
            is_code: false,
            section: 8,
            body: 0,
            number: 0,
            shift: 0,
            locals: 0,
            operation: 0,
            numbers: 0,
            plain: 0,
            operand: 0,
            byte: 0,
            so_far: 0,
            instruction: 0,
            operations: [0; BEFORE],
            last: [0; 256],
            depth: 0,
            functions: 0,
            word: 0,
            data: 0,
        }
    }

    /// One byte more of a number; the number, if that was its last.
    fn number(&mut self, byte: u8) -> Option<u32> {
        self.number |= u32::from(byte & 127).checked_shl(self.shift).unwrap_or_default();
        self.shift += 7;
        if byte > 127 {
            return None;
        }
        self.shift = 0;
        Some(std::mem::take(&mut self.number))
    }

    /// Takes in a byte.
    pub fn take(&mut self, byte: u8) {
        match self.next {
            Next::SectionId => {
                self.is_code = byte == 10;
                self.next = Next::SectionSize;
                return;
            }
            Next::SectionSize => {
                if let Some(size) = self.number(byte) {
                    self.section = size;
                    self.next = match (size, self.is_code) {
                        (0, _) => Next::SectionId,
                        (_, true) => Next::FunctionCount,
                        (_, false) => Next::Other,
                    };
                }
                return;
            }
            Next::Other => {
                let is_word = byte.is_ascii_alphanumeric();
                self.word = if is_word { hash(self.word, u32::from(byte.to_ascii_lowercase())) } else { 0 };
                self.data = self.data << 8 | u64::from(byte);
            }
            Next::FunctionCount => {
                if self.number(byte).is_some() {
                    self.next = Next::FunctionSize;
                }
            }
            Next::FunctionSize => {
                if let Some(size) = self.number(byte) {
                    (self.body, self.depth) = (size, 0);
                    self.functions += 1;
                    self.next = Next::LocalsCount;
                }
            }
            _ => {
                self.take_body(byte);
                self.body = self.body.saturating_sub(1);
                if self.body == 0 {
                    self.next = Next::FunctionSize;
                }
            }
        }
        self.section = self.section.saturating_sub(1);
        if self.section == 0 {
            self.next = Next::SectionId;
        }
    }

    /// Takes in a byte of a function.
    fn take_body(&mut self, byte: u8) {
        match self.next {
            Next::LocalsCount => {
                if let Some(count) = self.number(byte) {
                    self.locals = count;
                    self.next = if count == 0 { Next::Operation } else { Next::LocalsNumber };
                }
            }
            Next::LocalsNumber => {
                if self.number(byte).is_some() {
                    self.next = Next::LocalsType;
                }
            }
            Next::LocalsType => {
                self.locals = self.locals.saturating_sub(1);
                self.next = if self.locals == 0 { Next::Operation } else { Next::LocalsNumber };
            }
            Next::Operation => {
                self.operation = byte;
                self.so_far = hash(0, u32::from(byte));
                (self.operand, self.byte) = (0, 0);
                (self.numbers, self.plain) = operands(byte);
                self.next = Next::Operand;
                self.end_of_instruction();
            }
            _ => {
                self.so_far = hash(self.so_far, u32::from(byte));
                self.byte += 1;
                if self.plain > 0 {
                    self.plain -= 1;
                } else if let Some(number) = self.number(byte) {
                    self.numbers = self.numbers.saturating_sub(1);
                    if self.operand == 0 {
                        self.numbers += more_operands(self.operation, number);
                    }
                    (self.operand, self.byte) = (self.operand + 1, 0);
                }
                self.end_of_instruction();
            }
        }
    }

    /// Takes in the instruction, if that was all of it.
    fn end_of_instruction(&mut self) {
        if self.numbers > 0 || self.plain > 0 {
            return;
        }
        self.operations.copy_within(..BEFORE - 1, 1);
        self.operations[0] = self.operation;
        self.last[usize::from(self.operation)] = self.so_far;
        self.instruction = std::mem::take(&mut self.so_far);
        self.depth = match self.operation {
            // A local, a global, a constant: one more.
            0x20 | 0x23 | 0x41..=0x44 => self.depth + 1,
            // Sets, drops, conditions, and what makes one of two.
            0x04 | 0x0d | 0x1a | 0x21 | 0x24 | 0x46..=0x4f | 0x51..=0x66 | 0x6a..=0x78 | 0x7c..=0x8a => {
                self.depth.saturating_sub(1)
            }
            // Stores, and what makes one of three.
            0x1b | 0x36..=0x3e => self.depth.saturating_sub(2),
            // A call or a block: how many is told elsewhere.
            0x02 | 0x03 | 0x05 | 0x0b | 0x0c | 0x0f | 0x10 | 0x11 => 0,
            _ => self.depth,
        };
        self.next = Next::Operation;
    }

    /// What may foretell the next byte. `recent` are the bytes before it, the last one lowest.
    pub fn contexts(&self, recent: u32) -> Contexts {
        if self.next == Next::Other {
            return self.data(recent);
        }
        let is_operand = self.next == Next::Operand;
        let part = if is_operand { self.operand.min(3) << 2 | self.byte.min(3) } else { 0 };
        let here = hash((self.next as u32) << 4 | part, self.so_far);
        let after = |count: usize| {
            self.operations.iter().take(count).fold(hash(here, 1), |key, one| hash(key, u32::from(*one)))
        };
        // The same operation's operands, or else which local was asked for.
        let alike = if is_operand { self.operation } else { 0x20 };
        [
            recent & 0xffff,
            after(BEFORE),
            hash(after(2), self.depth),
            hash(here, self.last[usize::from(alike)]),
            hash(here, self.functions),
            hash(here, self.instruction),
        ]
    }

    /// The same where it is not code: sentences, and tables of addresses and lengths, eight bytes each.
    fn data(&self, recent: u32) -> Contexts {
        let before = (self.data >> 56) as u32;
        [
            recent & 0xff,
            recent & 0xffff,
            recent & 0xff_ffff,
            recent,
            hash(self.word, recent & 0xff),
            hash(hash(before, self.section & 7), recent & 0xff),
        ]
    }

    /// Which codes the next byte is of.
    pub fn class(&self) -> usize {
        if self.next != Next::Operand {
            return if self.next == Next::Operation { 0 } else { 8 };
        }
        match (self.operation, self.operand, self.byte) {
            (0x20..=0x22, 0, 0) => 1,
            (0x10, 0, 0) => 2,
            (0x41 | 0x42, 0, 0) => 3,
            (0x41 | 0x42, 0, _) => 4,
            (0x28..=0x3e, 0, _) => 5,
            (0x28..=0x3e, 1, 0) => 6,
            _ => 7,
        }
    }

    /// Which weights count now: by the operation, or the one before.
    pub fn situation(&self) -> usize {
        match self.next {
            Next::Operation => usize::from(self.operations[0]),
            Next::Operand => 256 + usize::from(self.operation),
            other => 512 + other as usize,
        }
    }
}

/// The operands of an operation: numbers of any length, and plain bytes.
fn operands(operation: u8) -> (u32, u32) {
    match operation {
        0x43 => (0, 4),
        0x44 => (0, 8),
        0x11 | 0x28..=0x3e => (2, 0),
        0x02..=0x04 | 0x0c..=0x0e | 0x10 | 0x1c | 0x20..=0x26 | 0x3f..=0x42 | 0xd0 | 0xd2 | 0xfc => (1, 0),
        _ => (0, 0),
    }
}

/// How many numbers more there are, as the first of them tells.
fn more_operands(operation: u8, first: u32) -> u32 {
    match (operation, first) {
        (0x0e, targets) => targets.saturating_add(1),
        (0x1c, types) => types,
        (0xfc, 8 | 10 | 12 | 14) => 2,
        (0xfc, 9 | 11 | 13 | 15..=17) => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program with one function of these instructions, and for each byte of them whether it is an operation.
    fn operations(instructions: &[u8]) -> Vec<bool> {
        let body = instructions.len() as u8 + 4;
        let mut bytes = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x0a".to_vec();
        // One function, one group of two locals.
        bytes.extend([body + 2, 1, body, 1, 2, 0x7f]);
        let start = bytes.len();
        bytes.extend(instructions);
        bytes.extend([0x0b, 0]);
        let mut place = Program::new();
        let mut are = Vec::new();
        for byte in &bytes {
            are.push(place.next == Next::Operation);
            place.take(*byte);
        }
        assert!(place.next == Next::Other || place.next == Next::SectionSize, "the sections do not end where they end");
        assert!(!are[..start].contains(&true), "something before the instructions is taken for one");
        are[start..start + instructions.len()].to_vec()
    }

    #[test]
    fn operations_are_told_from_operands() {
        let (yes, no) = (true, false);
        // local.get 300, i32.const -1, i32.add, i32.store align 2 offset 128.
        let plain = [0x20, 0xac, 0x02, 0x41, 0x7f, 0x6a, 0x36, 2, 0x80, 1];
        assert_eq!(operations(&plain), [yes, no, no, yes, no, yes, yes, no, no, no]);
        // br_table with two targets and a default, f32.const, nop.
        let table = [0x0e, 2, 0, 1, 2, 0x43, 0x01, 0x20, 0x20, 0x20, 0x01];
        assert_eq!(operations(&table), [yes, no, no, no, no, yes, no, no, no, no, yes]);
        // memory.copy, call_indirect, block of nothing, end.
        let other = [0xfc, 10, 0, 0, 0x11, 3, 1, 0x02, 0x40, 0x0b];
        assert_eq!(operations(&other), [yes, no, no, no, yes, no, no, yes, no, yes]);
    }

    #[test]
    fn what_is_no_program_is_followed_too() {
        let mut place = Program::new();
        for at in 0..100_000_u32 {
            place.take((hash(at, 7) >> 24) as u8);
            place.contexts(at);
            assert!(place.class() < crate::model::CLASSES);
        }
    }
}
