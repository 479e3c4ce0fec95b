//! Lines of a given width: Latin text breaks at spaces, Han text anywhere but before a closing mark.

use super::cells::Cell;
use crate::text::chars::{is_closing, is_opening, is_sentence_final};

/// Breaks `cells` into lines of at most `columns`; always at least one line.
pub(super) fn wrap(cells: &[Cell], columns: usize) -> Vec<Vec<Cell>> {
    let mut lines: Vec<Vec<Cell>> = vec![Vec::new()];
    let mut used = 0;
    for piece in pieces(cells) {
        let line = lines.last_mut().expect("there is a line from the start");
        let width: usize = piece.iter().map(|cell| cell.width).sum();
        let space = piece.iter().all(|cell| cell.text == " ");
        if space && used == 0 {
            continue;
        }
        if used + width <= columns {
            line.extend_from_slice(piece);
            used += width;
        } else if space {
            lines.push(Vec::new());
            used = 0;
        } else {
            if used > 0 {
                lines.push(Vec::new());
            }
            used = spill(piece, columns, &mut lines);
        }
    }
    for line in &mut lines {
        while line.last().is_some_and(|cell| cell.text == " ") {
            line.pop();
        }
    }
    if lines.len() > 1 && lines.last().is_some_and(Vec::is_empty) {
        lines.pop();
    }
    lines
}

/// Puts an unbreakable piece on new lines, broken by force where it is wider than a line; gives the columns used.
fn spill(piece: &[Cell], columns: usize, lines: &mut Vec<Vec<Cell>>) -> usize {
    let mut used = 0;
    for cell in piece {
        if used + cell.width > columns && used > 0 {
            lines.push(Vec::new());
            used = 0;
        }
        lines.last_mut().expect("there is a line from the start").push(cell.clone());
        used += cell.width;
    }
    used
}

/// The parts that no line break may fall into.
fn pieces(cells: &[Cell]) -> Vec<&[Cell]> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for at in 1..=cells.len() {
        if at == cells.len() || may_break(&cells[at - 1], &cells[at]) {
            pieces.push(&cells[start..at]);
            start = at;
        }
    }
    pieces
}

/// Whether a line may end between two cells.
fn may_break(before: &Cell, after: &Cell) -> bool {
    let space = |cell: &Cell| cell.text == " ";
    if space(before) || space(after) {
        return true;
    }
    (before.width == 2 || after.width == 2) && !opens(before) && !closes(after)
}

/// Whether a line must not end with this cell.
fn opens(cell: &Cell) -> bool {
    cell.text.chars().all(|c| is_opening(c) || c == '⟦' || c == '$')
}

/// Whether a line must not begin with this cell.
fn closes(cell: &Cell) -> bool {
    let stays = |c| matches!(c, ',' | ';' | ':' | '%' | '，' | '、' | '：' | '；' | '％' | '—' | '·' | '⟧');
    cell.text.chars().all(|c| is_closing(c) || is_sentence_final(c) || stays(c))
}

#[cfg(test)]
mod tests {
    use super::wrap;
    use crate::report::terminal::cells::plain;

    fn lines(text: &str, columns: usize) -> Vec<String> {
        wrap(&plain(text), columns).iter().map(|line| line.iter().map(|cell| cell.text.as_str()).collect()).collect()
    }

    #[test]
    fn latin_breaks_at_spaces() {
        assert_eq!(lines("one two three", 8), ["one two", "three"]);
        assert_eq!(lines("incomprehensible", 6), ["incomp", "rehens", "ible"]);
    }

    #[test]
    fn han_takes_two_columns_and_keeps_marks_with_the_word() {
        assert_eq!(lines("我们去北京。", 10), ["我们去北", "京。"]);
        assert_eq!(lines("「好的」他说", 7), ["「好", "的」他", "说"]);
    }
}
