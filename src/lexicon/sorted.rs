//! A text of sorted lines that is searched where it lies, so that loading one costs nothing.

use memchr::{memchr, memrchr};
use std::cmp::Ordering;
use std::ops::Range;
use std::sync::OnceLock;

/// How many lines are looked at beforehand.
const HEADS: usize = 1024;

/// A text of lines, each a key, a tab and the rest, sorted by key, bytewise; a line may be its key alone.
pub(super) struct Sorted<S> {
    text: S,
    /// Some of the lines, in order: the beginning of their key and their first byte. Made when a key is first looked for:
    /// they lie together, so most steps of a search touch no new memory.
    heads: OnceLock<Vec<(u64, usize)>>,
}

impl<S: AsRef<str>> Sorted<S> {
    /// The lines of `text`.
    pub(super) fn new(text: S) -> Self {
        Self { text, heads: OnceLock::new() }
    }

    /// The rest of the line with `key`.
    pub(super) fn find(&self, key: &str) -> Option<&str> {
        self.rest(key).map(|rest| &self.text.as_ref()[rest])
    }

    /// The bytes of the rest of the line with `key`.
    fn rest(&self, key: &str) -> Option<Range<usize>> {
        let (bytes, start) = (self.text.as_ref().as_bytes(), beginning(key.as_bytes()));
        let heads = self.heads.get_or_init(|| heads(bytes));
        let before = heads.partition_point(|head| head.0 < start);
        let behind = before + heads[before..].iter().take_while(|head| head.0 == start).count();
        let mut low = before.checked_sub(1).map_or(0, |at| heads[at].1);
        let mut high = heads.get(behind).map_or(bytes.len(), |head| head.1);
        let key = key.as_bytes();
        while low < high {
            let middle = low + (high - low) / 2;
            let start = memrchr(b'\n', &bytes[low..middle]).map_or(low, |at| low + at + 1);
            let end = || memchr(b'\n', &bytes[middle..]).map_or(bytes.len(), |at| middle + at);
            // A word that is shorter than the key ends in a tab or a line break, which are less than any character.
            let word = &bytes[start..bytes.len().min(start + key.len())];
            match word.cmp(key) {
                Ordering::Less => low = end() + 1,
                Ordering::Greater => high = start,
                Ordering::Equal => match bytes.get(start + key.len()) {
                    Some(b'\t') => return Some(start + key.len() + 1..end()),
                    Some(b'\n') | None => return Some(start + key.len()..start + key.len()),
                    Some(_) => high = start,
                },
            }
        }
        None
    }
}

impl<'t> Sorted<&'t str> {
    /// The same, for as long as the text lives.
    pub(super) fn lent(&self, key: &str) -> Option<&'t str> {
        self.rest(key).map(|rest| &self.text[rest])
    }
}

/// Lines at equal distances.
fn heads(bytes: &[u8]) -> Vec<(u64, usize)> {
    let mut heads: Vec<(u64, usize)> = Vec::with_capacity(HEADS);
    for at in (0..HEADS).map(|number| number * (bytes.len() / HEADS)) {
        let start = memrchr(b'\n', &bytes[..at]).map_or(0, |line| line + 1);
        let line = &bytes[start..];
        let key = &line[..line.iter().take(PREFIX).position(|b| matches!(b, b'\t' | b'\n')).unwrap_or(line.len())];
        heads.push((beginning(key), start));
    }
    heads
}

/// How many bytes of a key are compared at once.
const PREFIX: usize = 8;

/// The first bytes of a key as a number that is ordered as keys are.
fn beginning(key: &[u8]) -> u64 {
    let mut first = [0; PREFIX];
    let count = key.len().min(PREFIX);
    first[..count].copy_from_slice(&key[..count]);
    u64::from_be_bytes(first)
}

#[cfg(test)]
mod tests {
    use super::Sorted;

    #[test]
    fn finds_first_last_and_nothing() {
        let mut lines = vec!["一\tone", "二\ttwo", "三丰\tthree", "十\tten", "a\tletter", "ab", "abcdefghij\tten"];
        lines.sort();
        let table = Sorted::new(lines.join("\n"));
        for line in &lines {
            let (word, rest) = line.split_once('\t').unwrap_or((line, ""));
            assert_eq!(table.find(word), Some(rest), "{word}");
        }
        for word in ["九", "三", "", "abc", "abcdefghi", "abcdefghijk"] {
            assert_eq!(table.find(word), None, "{word}");
        }
        assert_eq!(Sorted::new("").find("九"), None);
    }

    #[test]
    fn finds_every_key_of_many() {
        let mut lines: Vec<String> = (0..20_000).map(|n| format!("{:x}\t{n}", n * 37)).collect();
        lines.sort_by(|a, b| a.split('\t').next().cmp(&b.split('\t').next()));
        let table = Sorted::new(lines.join("\n"));
        for n in 0..20_000 {
            assert_eq!(table.find(&format!("{:x}", n * 37)), Some(n.to_string().as_str()));
            assert_eq!(table.find(&format!("{:x}", n * 37 + 1)), None);
        }
    }
}
