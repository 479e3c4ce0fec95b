//! Tables with a column for each language: the column says whose text a cell is.

use super::Piece;
use crate::document::Original;
use crate::text::Lang;

/// Rows from which on two columns are a table of a text and its translation.
const ROWS: usize = 3;

/// Gives the cells of a table with an English and a Chinese column the language of their column.
///
/// So a cell that nobody translated stays on the side of the translation. A piece outside the table keeps its language.
pub(super) fn name_cells(original: &Original, pieces: &mut [Piece]) {
    let columns = columns(original, pieces);
    let count = |column, lang| {
        let cells = pieces.iter().zip(&columns).filter(|&(piece, &at)| at == Some(column) && piece.lang == Some(lang));
        cells.count()
    };
    let last = columns.iter().flatten().copied().max().unwrap_or(0);
    // A row that begins with its separator has its first cell behind it.
    let first = columns.iter().flatten().copied().min().unwrap_or(0);
    if last != first + 1 {
        return;
    }
    let [english, chinese] = [Lang::English, Lang::Chinese].map(|lang| (count(first, lang), count(last, lang)));
    let sides = if english.0 > chinese.0 { [Lang::English, Lang::Chinese] } else { [Lang::Chinese, Lang::English] };
    let (left, right) = if sides[0] == Lang::English { (english.0, chinese.1) } else { (chinese.0, english.1) };
    let most = |own: usize, all: usize| own >= ROWS && own * 3 >= all * 2;
    if most(left, english.0 + chinese.0) && most(right, english.1 + chinese.1) {
        for (piece, column) in pieces.iter_mut().zip(columns) {
            piece.lang = column.map_or(piece.lang, |column| Some(sides[column - first]));
        }
    }
}

/// For each piece how many separators stand before it in its row; `None` outside rows.
fn columns(original: &Original, pieces: &[Piece]) -> Vec<Option<usize>> {
    let (mut at, mut column) = (0, 0);
    let place = |piece: &Piece| {
        for c in original.text[at..piece.span.start.max(at)].chars() {
            column = match c {
                '\n' | '\r' => 0,
                '\t' | '|' => column + 1,
                _ => column,
            };
        }
        at = piece.span.end.max(at);
        let follows = original.text[at..].trim_start_matches(' ').starts_with(['\t', '|']);
        (column > 0 || follows).then_some(column)
    };
    pieces.iter().map(place).collect()
}
