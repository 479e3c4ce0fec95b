//! Byte offsets as lines and columns.

/// A place a person can find: line and column from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in Unicode characters, from 1.
    pub column: usize,
}

/// Where the lines of a text start.
#[derive(Clone, Debug)]
pub struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    /// Finds the line starts of `text`; `\n`, `\r\n` and a lone `\r` end a line.
    pub fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (at, &byte) in bytes.iter().enumerate() {
            if byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
                starts.push(at + 1);
            }
        }
        Self { starts }
    }

    /// Number of lines; an empty line after the last line break does not count.
    pub fn count(&self, text: &str) -> usize {
        let ends_with_break = self.starts.last() == Some(&text.len());
        self.starts.len() - usize::from(ends_with_break)
    }

    /// Line and column of byte `at` of `text`, the text the lines were made of.
    pub fn position(&self, text: &str, at: usize) -> Position {
        let line = self.starts.partition_point(|&start| start <= at);
        let start = self.starts[line - 1];
        Position { line, column: text[start..at].chars().count() + 1 }
    }

    /// The same with the column in UTF-16 code units, as SARIF and editors count.
    pub fn position_utf16(&self, text: &str, at: usize) -> Position {
        let Position { line, .. } = self.position(text, at);
        let start = self.starts[line - 1];
        Position { line, column: text[start..at].encode_utf16().count() + 1 }
    }
}
