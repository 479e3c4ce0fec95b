//! Bytes to text: BOM, UTF-8, UTF-16, GB18030, Big5, Windows-1252.

mod judge;

use crate::error::Error;
use encoding_rs::{BIG5, Encoding, GB18030, UTF_16BE, UTF_16LE, WINDOWS_1252};
use judge::{has_utf16_zeros, plausibility};

/// Largest file that is read, in bytes. Offsets, views and reports all keep a multiple of it in memory.
pub const LARGEST: usize = 256 << 20;

/// Share of plausible characters from which on bytes count as text in a legacy encoding.
const PLAUSIBLE: f64 = 0.9;

/// Decodes a file's bytes; `path` is for the message. A byte order mark is no text and is left out.
pub(super) fn decode(path: &str, bytes: &[u8]) -> Result<String, Error> {
    let refuse = |problem: String| Error::Input { path: path.into(), problem };
    if bytes.len() > LARGEST {
        return Err(refuse(format!("the file is over the limit of {} MiB; split it", LARGEST >> 20)));
    }
    if let Some(what) = signature(bytes) {
        return Err(refuse(format!("not text: the first bytes are those of {what}")));
    }
    let text = decoded(bytes).map_err(refuse)?;
    check(&text).map_err(refuse)?;
    Ok(text)
}

/// What well-known binary file `bytes` begin like.
fn signature(bytes: &[u8]) -> Option<&'static str> {
    let known: [(&[u8], &str); 6] = [
        (b"%PDF-", "a PDF; save it as text first"),
        (b"\x1f\x8b", "a gzip archive"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"\xd0\xcf\x11\xe0", "an old Office document; save it as text first"),
        (b"\xff\xfe\0\0", "UTF-32 text; save it as UTF-8"),
    ];
    known.iter().find(|(start, _)| bytes.starts_with(start)).map(|&(_, what)| what)
}

fn decoded(bytes: &[u8]) -> Result<String, String> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return strictly(encoding, &bytes[mark..], mark);
    }
    if has_utf16_zeros(bytes) {
        let orders = [UTF_16LE, UTF_16BE];
        let best = best_of(&orders, bytes).filter(|&(_, score)| score >= PLAUSIBLE);
        return match best {
            Some((encoding, _)) => strictly(encoding, bytes, 0),
            None => Err(format!("not text: byte {} is NUL", zero(bytes))),
        };
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) if is_mostly_utf8(bytes) => {
            Err(format!("not UTF-8 at {}, though the rest is", place(bytes, error.valid_up_to())))
        }
        Err(error) => legacy(bytes, error.valid_up_to()),
    }
}

/// Text in a national encoding: the one whose characters are the most plausible.
///
/// Nearly every byte pair is valid in GB18030 and most are in Big5, so validity decides nothing.
fn legacy(bytes: &[u8], bad: usize) -> Result<String, String> {
    let best = best_of(&[GB18030, BIG5], bytes).filter(|&(_, score)| score >= PLAUSIBLE);
    if let Some((encoding, _)) = best {
        return strictly(encoding, bytes, 0);
    }
    // English with the curved quotation marks and accents of Windows.
    let high = bytes.iter().filter(|&&byte| byte >= 0x80).count();
    if high * 20 <= bytes.len() && !bytes.contains(&0) {
        return strictly(WINDOWS_1252, bytes, 0);
    }
    Err(format!("unknown encoding: not UTF-8 at {}, nor GB18030, Big5 or UTF-16", place(bytes, bad)))
}

/// The encoding of `candidates` with the highest plausibility of at most the first 256 KiB; the first wins a tie.
fn best_of(candidates: &[&'static Encoding], bytes: &[u8]) -> Option<(&'static Encoding, f64)> {
    let sample = &bytes[..bytes.len().min(1 << 18) & !1];
    let sample = if sample.is_empty() { bytes } else { sample };
    let scored = candidates.iter().map(|&encoding| {
        let (text, _) = encoding.decode_without_bom_handling(sample);
        (encoding, plausibility(&text))
    });
    scored.reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// Decodes and refuses sequences that are cut or malformed; `skipped` bytes stood before `bytes` in the file.
fn strictly(encoding: &'static Encoding, bytes: &[u8], skipped: usize) -> Result<String, String> {
    if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        return Ok(text.into_owned());
    }
    let valid = valid_up_to(encoding, bytes);
    Err(format!("not text: a sequence that is not {} at {}", encoding.name(), place(bytes, valid).offset(skipped)))
}

/// Number of leading bytes that decode.
fn valid_up_to(encoding: &'static Encoding, bytes: &[u8]) -> usize {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut out = vec![0_u8; 4096];
    let mut read = 0;
    loop {
        let (result, taken, _) = decoder.decode_to_utf8_without_replacement(&bytes[read..], &mut out, true);
        read += taken;
        match result {
            encoding_rs::DecoderResult::InputEmpty => return read,
            encoding_rs::DecoderResult::OutputFull => {}
            encoding_rs::DecoderResult::Malformed(length, after) => {
                return read.saturating_sub(usize::from(length) + usize::from(after));
            }
        }
    }
}

/// Whether all but a few sequences beyond ASCII are UTF-8: a damaged UTF-8 file rather than another encoding.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good >= 8 * bad
}

/// Refuses what decodes but is no text.
fn check(text: &str) -> Result<(), String> {
    if text.is_empty() {
        return Err("the file is empty".to_owned());
    }
    let (mut controls, mut unknown, mut all) = (0_usize, 0_usize, 0_usize);
    for (at, c) in text.char_indices() {
        if c == '\0' {
            return Err(format!("not text: a NUL character at {}", place(text.as_bytes(), at)));
        }
        all += 1;
        controls += usize::from(c.is_control() && !c.is_whitespace());
        unknown += usize::from(c == char::REPLACEMENT_CHARACTER);
    }
    // Single form feeds and escapes survive many exports; more than one in a hundred is a program's data.
    let first = |wanted: fn(char) -> bool| place(text.as_bytes(), text.find(wanted).unwrap_or(0));
    if controls * 100 > all {
        let at = first(|c| c.is_control() && !c.is_whitespace());
        return Err(format!("not text: {controls} control characters, the first at {at}"));
    }
    if unknown > 2 && unknown * 100 > all {
        let at = first(|c| c == char::REPLACEMENT_CHARACTER);
        return Err(format!("damaged text: {unknown} characters are lost (U+FFFD), the first at {at}"));
    }
    Ok(())
}

/// A place in a file as its messages name it.
struct Place {
    line: usize,
    byte: usize,
}

impl Place {
    fn offset(mut self, bytes: usize) -> Self {
        self.byte += bytes;
        self
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {} (byte {})", self.line, self.byte + 1)
    }
}

fn place(bytes: &[u8], at: usize) -> Place {
    Place { line: bytes[..at].iter().filter(|&&byte| byte == b'\n').count() + 1, byte: at }
}

/// Number of the first NUL byte, from 1.
fn zero(bytes: &[u8]) -> usize {
    bytes.iter().position(|&byte| byte == 0).map_or(0, |at| at + 1)
}
