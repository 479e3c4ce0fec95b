//! Text as a terminal shows it: characters with their columns and whether they are marked.

use crate::document::Original;
use crate::text::Span;
use crate::text::View;
use crate::text::chars::is_han;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Signs around a marked part, so that a mark is seen without colour.
const OPEN: char = '⟦';
const CLOSE: char = '⟧';

/// One character as a reader counts them, with what a terminal needs to know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// The character with its combining marks; never a control character.
    pub(super) text: String,
    /// Columns of a terminal, 0 to 2.
    pub(super) width: usize,
    /// Whether a finding points at it.
    pub(super) marked: bool,
}

/// The cells of a string that no finding points into.
pub(super) fn plain(text: &str) -> Vec<Cell> {
    let mut cells = Vec::new();
    append(text, false, &mut cells);
    cells
}

/// Columns that `cells` take.
pub(super) fn width(cells: &[Cell]) -> usize {
    cells.iter().map(|cell| cell.width).sum()
}

/// What a reader sees of `span`, with signs around each of `marks`, which are sorted and do not overlap.
pub(super) fn marked(original: &Original, span: Span, marks: &[Span]) -> Vec<Cell> {
    let mut cells = Vec::new();
    let mut at = span.start;
    for mark in marks {
        let (start, end) = (mark.start.clamp(at, span.end), mark.end.clamp(at, span.end));
        append(&visible(original, Span::new(at, start)), false, &mut cells);
        cells.push(sign(OPEN));
        append(&visible(original, Span::new(start, end)), true, &mut cells);
        cells.push(sign(CLOSE));
        at = end;
    }
    append(&visible(original, Span::new(at, span.end)), false, &mut cells);
    fold(&mut cells);
    cells
}

/// An empty mark: the place where something is missing.
pub(super) fn gap() -> [Cell; 2] {
    [sign(OPEN), sign(CLOSE)]
}

fn sign(c: char) -> Cell {
    Cell { text: c.into(), width: 1, marked: true }
}

/// The part `span` without markup; line breaks of the file stay.
fn visible(original: &Original, span: Span) -> String {
    View::with(&original.text, span, &original.replacements).text().to_owned()
}

fn append(text: &str, marked: bool, cells: &mut Vec<Cell>) {
    for grapheme in text.graphemes(true) {
        let text = harmless(grapheme);
        let width = UnicodeWidthStr::width(text.as_str()).min(2);
        cells.push(Cell { text, width, marked });
    }
}

/// `grapheme` with a visible sign for each character that would command the terminal or turn its direction.
fn harmless(grapheme: &str) -> String {
    let shown = |c: char| match c {
        '\n' | '\r' | '\t' => '\n',
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\x7f' => '\u{2421}',
        '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' => '\u{fffd}',
        c => c,
    };
    if grapheme == "\r\n" { "\n".into() } else { grapheme.chars().map(shown).collect() }
}

/// Makes one space of each run of white space, and nothing of a line break between two Han characters.
fn fold(cells: &mut Vec<Cell>) {
    let white = |cell: &Cell| cell.text.chars().all(char::is_whitespace);
    let han = |cell: Option<&Cell>| cell.is_some_and(|cell| cell.text.chars().all(is_han) || cell.width == 2);
    let mut folded: Vec<Cell> = Vec::with_capacity(cells.len());
    let mut rest = cells.drain(..).peekable();
    while let Some(mut cell) = rest.next() {
        if !white(&cell) {
            folded.push(cell);
            continue;
        }
        let mut breaks = cell.text == "\n";
        while let Some(more) = rest.next_if(white) {
            breaks |= more.text == "\n";
        }
        if !(breaks && han(folded.last()) && han(rest.peek())) {
            (cell.text, cell.width) = (" ".into(), 1);
            folded.push(cell);
        }
    }
    drop(rest);
    *cells = folded;
}

/// Shortens `cells` to about `columns`, keeping what is marked in sight; what is left out reads as `…`.
pub(super) fn shorten(cells: Vec<Cell>, columns: usize) -> Vec<Cell> {
    if width(&cells) <= columns {
        return cells;
    }
    let first = cells.iter().position(|cell| cell.marked);
    let Some(first) = first else { return keep(&cells, std::slice::from_ref(&(0..within(&cells, 0, columns)))) };
    let last = cells.iter().rposition(|cell| cell.marked).map_or(first, |at| at + 1);
    let of_mark = width(&cells[first..last]);
    if of_mark * 4 <= columns * 3 {
        let before = (columns - of_mark) / 2;
        let start = back(&cells, first, before);
        let end = within(&cells, last, columns - of_mark - width(&cells[start..first]));
        return keep(&cells, std::slice::from_ref(&(start..end)));
    }
    let start = back(&cells, first, columns / 8);
    let head = within(&cells, start, columns * 5 / 8);
    let tail = back(&cells, last, columns / 4).max(head);
    let end = within(&cells, last, columns / 8);
    keep(&cells, &[start..head, tail..end])
}

/// The last `columns` of `cells`, from the start of a word.
pub(super) fn tail(cells: Vec<Cell>, columns: usize) -> Vec<Cell> {
    let start = back(&cells, cells.len(), columns);
    keep(&cells, std::slice::from_ref(&(start..cells.len())))
}

/// The end of the part from `start` that fits in `columns`, at the end of a word.
fn within(cells: &[Cell], start: usize, columns: usize) -> usize {
    let mut used = 0;
    let fits = cells[start..].iter().take_while(|cell| {
        used += cell.width;
        used <= columns
    });
    let end = start + fits.count();
    if end == cells.len() {
        return end;
    }
    let word = cells[start..=end].iter().rposition(breakable).map_or(end, |at| start + at);
    if word > start { word } else { end }
}

/// The start of the part before `end` that fits in `columns`, at the start of a word.
fn back(cells: &[Cell], end: usize, columns: usize) -> usize {
    let mut used = 0;
    let fits = cells[..end].iter().rev().take_while(|cell| {
        used += cell.width;
        used <= columns
    });
    let start = end - fits.count();
    if start == 0 {
        return 0;
    }
    cells[start..end].iter().position(breakable).map_or(start, |at| start + at)
}

/// Whether a word may end before this cell.
fn breakable(cell: &Cell) -> bool {
    cell.text == " " || cell.width == 2
}

/// The parts of `cells` in `ranges`, with `…` for what lies between and outside.
fn keep(cells: &[Cell], ranges: &[std::ops::Range<usize>]) -> Vec<Cell> {
    let ellipsis = |marked| Cell { text: "…".into(), width: 1, marked };
    let mut kept = Vec::new();
    let mut at = 0;
    for range in ranges {
        if range.start > at {
            kept.push(ellipsis(cells[at].marked && cells[range.start].marked));
        }
        let part = &cells[range.clone()];
        let leading = part.iter().take_while(|cell| range.start > at && cell.text == " ").count();
        kept.extend_from_slice(&part[leading..]);
        at = range.end;
    }
    if at < cells.len() {
        kept.push(ellipsis(cells[at].marked));
    }
    kept
}
