//! What is packed comes back, and what is no pack does no harm.

use pack::{Unpacker, pack};

/// What two files hold: the first program; the second and the text.
type Held = (Vec<u8>, (Vec<u8>, Vec<u8>));

fn fingerprint(packed: &[u8]) -> u64 {
    pack::fingerprint(packed.iter().copied())
}

/// Unpacks in slices of `slice` bytes; the number of slices is bounded, whatever is in the files.
fn unpacked([first, second]: &[Vec<u8>; 2], slice: usize) -> Option<Held> {
    let mut unpacker = Unpacker::new(first.clone(), fingerprint(first))?;
    let ends = |unpacker: &mut Unpacker| (0..2 * (8 << 20) / slice + 8).any(|_| unpacker.step(slice));
    assert!(ends(&mut unpacker), "it does not end");
    let program = unpacker.unpacked().0;
    if !unpacker.go_on(second.clone(), fingerprint(second)) {
        return None;
    }
    assert!(ends(&mut unpacker), "it does not end");
    Some((program, unpacker.unpacked()))
}

fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    (0..length).map(|_| next()).collect()
}

/// A program of many functions that are alike.
fn program() -> Vec<u8> {
    let mut code = vec![0xac, 0x02];
    for function in 0..300_u32 {
        let body = [1, 1, 0x7f, 0x20, 0, 0x41, (function % 60) as u8, 0x6a, 0x22, 1, 0x28, 2, 8, 0x0b];
        code.push(body.len() as u8);
        code.extend(body);
    }
    let size = code.len() as u32;
    let mut program = b"\0asm\x01\0\0\0\x0a".to_vec();
    program.extend([(size & 127 | 128) as u8, (size >> 7) as u8]);
    program.extend(code);
    program
}

#[test]
fn everything_comes_back() {
    let text = "Windows Server 2003\tWindows Server 2008\n164.308(a)(1)(ii)(A) – §\n".repeat(40);
    for (program, text) in [
        (Vec::new(), String::new()),
        (vec![7], "x".to_owned()),
        (program(), text),
        (noise(5000), String::from_utf8_lossy(&noise(5000)).into_owned()),
        (vec![0xff; 5000], "\t\n\0".repeat(2000)),
    ] {
        let packed = pack(&program, &program, text.as_bytes());
        for slice in [1, 1000, usize::MAX >> 1] {
            let held = (program.clone(), (program.clone(), text.clone().into_bytes()));
            assert_eq!(unpacked(&packed, slice), Some(held));
        }
    }
}

#[test]
fn the_second_takes_less_room_for_what_the_first_taught() {
    let [first, second] = pack(&program(), &program(), b"");
    assert!(second.len() * 3 < first.len(), "{} after {}", second.len(), first.len());
}

#[test]
fn what_is_alike_is_small() {
    let program = program();
    let [packed, _] = pack(&program, b"", b"");
    assert!(packed.len() * 12 < program.len(), "{} of {}", packed.len(), program.len());
}

#[test]
fn a_damaged_pack_is_refused() {
    let [packed, second] = pack(&program(), b"", b"text");
    let known = fingerprint(&packed);
    for at in [0, 5, 8, packed.len() / 2, packed.len() - 1] {
        let mut damaged = packed.clone();
        damaged[at] ^= 1;
        assert!(Unpacker::new(damaged, known).is_none());
    }
    assert!(Unpacker::new(packed[..packed.len() - 1].to_vec(), known).is_none());
    assert!(Unpacker::new(Vec::new(), known).is_none());
    let mut unpacker = Unpacker::new(packed, known).unwrap();
    while !unpacker.step(1 << 20) {}
    assert!(!unpacker.go_on(second[..second.len() - 1].to_vec(), fingerprint(&second)));
    // The very one is taken after a damaged one.
    assert!(unpacker.go_on(second.clone(), fingerprint(&second)));
    while !unpacker.step(1 << 20) {}
    assert_eq!(unpacker.unpacked().1, b"text");
}

#[test]
fn what_only_looks_like_a_pack_ends() {
    let [_, second] = pack(b"", b"", b"");
    for length in [0, 3, 4, 7, 8, 9, 500] {
        // Whatever it says of its sizes; with a size of its own it is unpacked to something.
        unpacked(&[noise(length), second.clone()], 1 << 20);
        let sized = [vec![0, 0x40, 0, 0], noise(length)].concat();
        let held = unpacked(&[sized, second.clone()], 1 << 20);
        assert_eq!(held.map(|(program, _)| program.len()), Some(0x4000));
    }
    assert!(unpacked(&[[vec![0xff; 4], noise(100)].concat(), second], 1 << 20).is_none());
}
