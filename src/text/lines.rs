//! Byte offsets as lines and columns.

/// A place a person can find: line and column from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in Unicode characters, from 1.
    pub column: usize,
}

/// How many bytes of a line are counted at most for one lookup, but for the width of a character.
const STEP: usize = 1024;

/// Where the lines of a text start.
#[derive(Clone, Debug)]
pub struct Lines {
    starts: Vec<usize>,
    /// Inside lines longer than [`STEP`], about one for each step, in order; a text of short lines has none.
    marks: Vec<Mark>,
}

/// What stands before byte `at` in its line.
#[derive(Clone, Copy, Debug)]
struct Mark {
    at: usize,
    characters: usize,
    utf16: usize,
}

impl Lines {
    /// Finds the line starts of `text`; `\n`, `\r\n` and a lone `\r` end a line.
    pub fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut lines = Self { starts: vec![0], marks: Vec::new() };
        let mut start = 0;
        for (at, &byte) in bytes.iter().enumerate() {
            if byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
                lines.mark(text, start, at);
                start = at + 1;
                lines.starts.push(start);
            }
        }
        lines.mark(text, start, text.len());
        lines
    }

    /// Sets the marks of the line from `start` to `end`.
    fn mark(&mut self, text: &str, start: usize, end: usize) {
        if end - start <= STEP {
            return;
        }
        let mut mark = Mark { at: start, characters: 0, utf16: 0 };
        for (at, c) in text[start..end].char_indices() {
            if start + at >= mark.at + STEP {
                mark.at = start + at;
                self.marks.push(mark);
            }
            mark.characters += 1;
            mark.utf16 += c.len_utf16();
        }
    }

    /// Number of lines; an empty line after the last line break does not count.
    pub fn count(&self, text: &str) -> usize {
        let ends_with_break = self.starts.last() == Some(&text.len());
        self.starts.len() - usize::from(ends_with_break)
    }

    /// Line and column of byte `at` of `text`, the text the lines were made of.
    pub fn position(&self, text: &str, at: usize) -> Position {
        let (line, mark) = self.before(at);
        Position { line, column: mark.characters + text[mark.at..at].chars().count() + 1 }
    }

    /// The same with the column in UTF-16 code units, as SARIF and editors count.
    pub fn position_utf16(&self, text: &str, at: usize) -> Position {
        let (line, mark) = self.before(at);
        Position { line, column: mark.utf16 + text[mark.at..at].encode_utf16().count() + 1 }
    }

    /// The line of byte `at`, and the last mark or else the line start before it.
    fn before(&self, at: usize) -> (usize, Mark) {
        let line = self.starts.partition_point(|&start| start <= at);
        let start = self.starts[line - 1];
        let marked = self.marks.partition_point(|mark| mark.at <= at);
        let mark = marked.checked_sub(1).map(|last| self.marks[last]).filter(|mark| mark.at > start);
        (line, mark.unwrap_or(Mark { at: start, characters: 0, utf16: 0 }))
    }
}
