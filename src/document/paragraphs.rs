//! What of a paragraph is compared: its view.

use super::Original;
use crate::convert::{fold_width, simplify, simplify_strays};
use crate::text::Lang;
use crate::text::Span;
use crate::text::Variant;
use crate::text::View;

/// The view of a paragraph: markup removed, wrapped lines joined, width folded, Chinese simplified.
pub(super) fn view(original: &Original, span: Span, lang: Lang, variant: Variant) -> View {
    let view = View::with(&original.text, span, &original.replacements);
    let joined = view.rewrite(|c| c == '\n' || c == '\r', |rest, out| join(rest, lang, out));
    let folded = fold_width(joined);
    match variant {
        Variant::Traditional => simplify(folded),
        Variant::Simplified if lang == Lang::Chinese => simplify_strays(folded),
        Variant::Simplified => folded,
    }
}

/// A line break inside a paragraph reads as a space in English and as nothing in Chinese.
fn join(rest: &str, lang: Lang, out: &mut String) -> usize {
    if lang == Lang::English {
        out.push(' ');
    }
    rest.len() - rest.trim_start().len()
}
