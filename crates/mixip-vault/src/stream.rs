//! The wire format of chunks: Tink's streaming AEAD "AES256-GCM-HKDF" with ciphertext segments of 64 KiB and HKDF-SHA256.
//! <https://developers.google.com/tink/streaming-aead/aes_gcm_hkdf_streaming>
//!
//! ```text
//! header   1 byte length of the header (40) ‖ 32 bytes salt ‖ 7 bytes nonce prefix
//! segment  ciphertext ‖ 16 bytes tag; 64 KiB each, the first together with the header, the last one what is left
//! key      HKDF-SHA256(key, salt, info = associated data)
//! nonce    nonce prefix ‖ number of the segment (4 bytes, big-endian) ‖ 1 for the last segment, else 0
//! ```
//! An empty plaintext is one empty segment. A segment opens only at its own number, and the last one only as the last,
//! so nothing can be cut, extended or swapped within a stream.

use std::ops::Range;

use bytes::{Buf, Bytes, BytesMut};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hkdf::{HKDF_SHA256, Salt};
use ring::rand::{SecureRandom, SystemRandom};

use crate::Result;
use crate::secret::StreamKey;

/// Bytes of a ciphertext segment with its tag.
pub(crate) const SEGMENT: usize = 64 * 1024;
/// Bytes of the header.
pub(crate) const HEADER: usize = 1 + SALT + PREFIX;
const SALT: usize = 32;
const PREFIX: usize = 7;
const TAG: usize = 16;
/// Plaintext bytes of a segment. The first holds [`HEADER`] less, so plaintext byte `p` lies in segment `(p + HEADER) / PLAIN`.
const PLAIN: usize = SEGMENT - TAG;

/// Number of segments of a stream.
fn segments(plain_len: u64) -> u64 {
    (plain_len + HEADER as u64).div_ceil(PLAIN as u64)
}

/// Length of the stream over a plaintext, in bytes.
pub(crate) fn sealed_len(plain_len: u64) -> u64 {
    HEADER as u64 + plain_len + segments(plain_len) * TAG as u64
}

/// Seals one stream under a fresh salt.
#[cfg(test)]
pub(crate) fn seal(key: &StreamKey, associated_data: &[u8], plaintext: &[u8]) -> Result<Vec<u8>> {
    let mut sealer = Sealer::new(key, associated_data, plaintext.len())?;
    sealer.write(plaintext)?;
    sealer.finish()
}

/// A stream that is sealed as its plaintext comes, segment by segment and in place.
pub(crate) struct Sealer {
    cipher: Cipher,
    sealed: Vec<u8>,
    /// Where the plaintext of the segment begins that is still open: the last one is told by what comes after it.
    open: usize,
    number: u32,
}

impl Sealer {
    /// Under a fresh salt. `expected` bytes of plaintext find room without moving; more may come.
    pub(crate) fn new(key: &StreamKey, associated_data: &[u8], expected: usize) -> Result<Self> {
        let mut header = [0; HEADER];
        header[0] = HEADER as u8;
        SystemRandom::new().fill(&mut header[1..])?;
        let mut sealed = Vec::with_capacity(sealed_len(expected as u64) as usize);
        sealed.extend_from_slice(&header);
        Ok(Self {
            cipher: Cipher::new(key, associated_data, &header)?,
            sealed,
            open: HEADER,
            number: 0,
        })
    }

    pub(crate) fn write(&mut self, mut plaintext: &[u8]) -> Result<()> {
        while !plaintext.is_empty() {
            if self.room() == 0 {
                self.close(false)?;
            }
            let (part, rest) = plaintext.split_at(plaintext.len().min(self.room()));
            self.sealed.extend_from_slice(part);
            plaintext = rest;
        }
        Ok(())
    }

    /// The whole stream.
    pub(crate) fn finish(mut self) -> Result<Vec<u8>> {
        self.close(true)?;
        Ok(self.sealed)
    }

    fn room(&self) -> usize {
        let most = if self.number == 0 {
            PLAIN - HEADER
        } else {
            PLAIN
        };
        most - (self.sealed.len() - self.open)
    }

    fn close(&mut self, is_last: bool) -> Result<()> {
        let nonce = self.cipher.nonce(self.number, is_last);
        let tag = self.cipher.key.seal_in_place_separate_tag(
            nonce,
            Aad::empty(),
            &mut self.sealed[self.open..],
        )?;
        self.sealed.extend_from_slice(tag.as_ref());
        (self.open, self.number) = (self.sealed.len(), self.number + 1);
        Ok(())
    }
}

/// The part of a stream that holds a range of its plaintext.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Window {
    /// Bytes of the stream to fetch: whole segments. They include the header when they start at 0.
    pub(crate) sealed: Range<u64>,
    first: u64,
    is_final: bool,
    /// The range within the plaintext of these segments.
    keep: Range<usize>,
}

impl Window {
    /// `range` must lie within the plaintext, and may be empty only for the whole of an empty one.
    pub(crate) fn new(plain_len: u64, range: Range<u64>) -> Self {
        let (header, plain) = (HEADER as u64, PLAIN as u64);
        let first = (range.start + header) / plain;
        let last = (range.end.max(range.start + 1) - 1 + header) / plain;
        let is_final = last + 1 == segments(plain_len);
        let end = if is_final {
            sealed_len(plain_len)
        } else {
            (last + 1) * SEGMENT as u64
        };
        let offset = if first == 0 {
            0
        } else {
            first * plain - header
        };
        Self {
            sealed: first * SEGMENT as u64..end,
            first,
            is_final,
            keep: (range.start - offset) as usize..(range.end - offset) as usize,
        }
    }

    /// Opens the fetched segments and gives the range of the plaintext, or `None` when any of them is not authentic.
    /// `header` is the stream's start, needed when the window does not begin there.
    pub(crate) fn open(
        &self,
        key: &StreamKey,
        associated_data: &[u8],
        header: Option<&[u8]>,
        sealed: Bytes,
    ) -> Option<Bytes> {
        if sealed.len() as u64 != self.sealed.end - self.sealed.start {
            return None;
        }
        // In place when nobody else holds the buffer.
        let mut body = sealed
            .try_into_mut()
            .unwrap_or_else(|shared| BytesMut::from(&shared[..]));
        let header: [u8; HEADER] = match header {
            Some(header) => header.try_into().ok()?,
            None => body.get(..HEADER)?.try_into().ok()?,
        };
        if usize::from(header[0]) != HEADER {
            return None;
        }
        if self.first == 0 {
            body.advance(HEADER);
        }
        let cipher = Cipher::new(key, associated_data, &header).ok()?;

        let (mut read, mut written, mut number) = (0, 0, u32::try_from(self.first).ok()?);
        while read < body.len() {
            let segment = if number == 0 {
                SEGMENT - HEADER
            } else {
                SEGMENT
            };
            let end = body.len().min(read + segment);
            let nonce = cipher.nonce(number, self.is_final && end == body.len());
            // Opens the segment and moves it up to the plaintext before it, over the tags between them.
            let opened = cipher
                .key
                .open_within(
                    nonce,
                    Aad::empty(),
                    &mut body[written..end],
                    read - written..,
                )
                .ok()?;
            written += opened.len();
            (read, number) = (end, number + 1);
        }
        body.truncate(written);
        (self.keep.end <= written).then(|| body.freeze().slice(self.keep.clone()))
    }
}

/// The AES-GCM key of one stream.
struct Cipher {
    key: LessSafeKey,
    prefix: [u8; PREFIX],
}

impl Cipher {
    fn new(key: &StreamKey, associated_data: &[u8], header: &[u8; HEADER]) -> Result<Self> {
        let salt = Salt::new(HKDF_SHA256, &header[1..=SALT]);
        let prk = salt.extract(key.bytes());
        let derived = UnboundKey::from(prk.expand(&[associated_data], &AES_256_GCM)?);
        let mut prefix = [0; PREFIX];
        prefix.copy_from_slice(&header[1 + SALT..]);
        Ok(Self {
            key: LessSafeKey::new(derived),
            prefix,
        })
    }

    fn nonce(&self, number: u32, is_last: bool) -> Nonce {
        let mut nonce = [0; NONCE_LEN];
        nonce[..PREFIX].copy_from_slice(&self.prefix);
        nonce[PREFIX..PREFIX + 4].copy_from_slice(&number.to_be_bytes());
        nonce[PREFIX + 4] = u8::from(is_last);
        Nonce::assume_unique_for_key(nonce)
    }
}
