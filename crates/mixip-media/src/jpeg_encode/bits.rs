//! Huffman codes and the bit stream (ITU-T T.81, Annexes C and F).

use super::tables::Codes;

/// How many bits a difference or coefficient needs, and those bits (T.81, F.1.2.1.1).
pub(super) fn magnitude(value: i32) -> (u8, u32) {
    let size = 32 - value.unsigned_abs().leading_zeros();
    let low = (value + (value >> 31)) as u32 & ((1 << size) - 1);
    (size as u8, low)
}

/// Code and length for each value (T.81, C.2).
pub(super) fn code_table(codes: &Codes) -> [(u16, u8); 256] {
    let mut table = [(0, 0); 256];
    let mut values = codes.values.iter();
    let mut code = 0_u16;
    for (length, &count) in (1..).zip(&codes.lengths) {
        for &value in values.by_ref().take(usize::from(count)) {
            table[usize::from(value)] = (code, length);
            code += 1;
        }
        code <<= 1;
    }
    table
}

/// Bits, highest first, with a zero byte after every 0xFF (T.81, F.1.2.3).
pub(super) struct Bits {
    out: Vec<u8>,
    buffer: u64,
    count: u32,
}

impl Bits {
    /// Goes on behind what is written already.
    pub(super) fn new(out: Vec<u8>) -> Self {
        Self {
            out,
            buffer: 0,
            count: 0,
        }
    }

    pub(super) fn put(&mut self, bits: u32, length: u8) {
        let length = u32::from(length);
        self.buffer = self.buffer << length | u64::from(bits);
        self.count += length;
        if self.count >= 32 {
            self.count -= 32;
            let word = (self.buffer >> self.count) as u32;
            let bytes = word.to_be_bytes();
            if bytes.contains(&0xFF) {
                for byte in bytes {
                    self.byte(byte);
                }
            } else {
                self.out.extend_from_slice(&bytes);
            }
        }
    }

    fn byte(&mut self, byte: u8) {
        self.out.push(byte);
        if byte == 0xFF {
            self.out.push(0);
        }
    }

    /// Fills the last byte with ones and writes the end marker.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let missing = (8 - self.count % 8) % 8;
        self.buffer = self.buffer << missing | ((1 << missing) - 1);
        self.count += missing;
        while self.count > 0 {
            self.count -= 8;
            self.byte((self.buffer >> self.count) as u8);
        }
        self.out.extend([0xFF, 0xD9]);
        self.out
    }
}
