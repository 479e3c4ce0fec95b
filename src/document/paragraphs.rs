//! What of a paragraph is compared: its view.

use super::Original;
use crate::convert::{fold_width, simplify, simplify_strays};
use crate::text::Lang;
use crate::text::Span;
use crate::text::Variant;
use crate::text::View;

/// The view of a paragraph: markup removed, wrapped lines joined, width folded, Chinese simplified.
pub(super) fn view(original: &Original, span: Span, lang: Lang, variant: Variant) -> View {
    let folded = fold_width(joined(View::with(&original.text, span, &original.replacements)));
    match (lang, variant) {
        (Lang::English, _) => folded,
        (Lang::Chinese, Variant::Traditional) => simplify(folded),
        (Lang::Chinese, Variant::Simplified) => simplify_strays(folded),
    }
}

/// Puts lines together: with a space between letters, with nothing between Han characters or behind a hyphen.
fn joined(view: View) -> View {
    if !view.text().contains(is_break) {
        return view;
    }
    let before = view.text().to_owned();
    view.rewrite(char::is_whitespace, |rest, out| {
        let space = rest.len() - rest.trim_start().len();
        if !rest[..space].contains(is_break) {
            return 0;
        }
        let left = before[..before.len() - rest.len()].chars().next_back();
        let right = rest[space..].chars().next();
        let hyphen = left == Some('-') && right.is_some_and(char::is_lowercase);
        if !hyphen && (left.is_some_and(is_narrow) && right.is_some_and(is_narrow)) {
            out.push(' ');
        }
        space
    })
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a word of letters could begin or end with `c`; the marks and characters of Chinese are wide.
fn is_narrow(c: char) -> bool {
    c < '\u{2E80}'
}
