//! Width and compatibility forms: one form for each character, so that lookups need one spelling.

use crate::text::View;
use crate::text::chars::is_han;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Folds width and compatibility forms of `view`: １２ to 12, ， to a comma, ﬁ to fi, ㎞ to km.
///
/// This is NFKC except where NFKC changes what a reader understands:
/// - ½ stays: NFKC gives `1⁄2`, and 1½ would become `11⁄2`.
/// - Superscripts stay (10² is not 102, a footnote mark is no digit), and ㎡ becomes m². Subscripts fold: CO₂ is CO2.
/// - ①, ⑴, ⒈ and Ⓐ stay: they number an item and are no quantity.
/// - … stays, so that a full stop is a full stop; so do ™ and accents that stand alone.
///
/// Beyond NFKC, invisible characters go, hyphens become `-`, wave dashes `~`, and every dot that joins the parts of
/// a foreign name becomes `·`. Marks that Chinese writes in one width only, 。、“”「」《》, stay.
pub fn fold_width(view: View) -> View {
    if !view.text().chars().any(may_change) {
        return view;
    }
    // Composition joins a letter with the mark behind it, so only then is every letter looked at.
    let composes = view.text().chars().any(joins_base);
    view.rewrite(|c| composes || may_change(c), fold)
}

/// Whether a text of other characters only is certainly left as it is.
fn may_change(c: char) -> bool {
    if matches!(c, '\0'..='\u{9F}' | '\u{4E00}'..='\u{9FFF}' | '。' | '、' | '“' | '”' | '‘' | '’' | '—' | '「' | '」')
    {
        return false;
    }
    joins_base(c) || is_name_dot(c) || spelling(c).is_some_and(|with| with != Spelling::Same) || !is_nfkc(c)
}

/// Whether NFKC leaves `c` as it is wherever it stands.
fn is_nfkc(c: char) -> bool {
    is_nfkc_quick([c].into_iter()) == IsNormalized::Yes
}

/// Whether `c` belongs to the character before it: a combining mark, a half-width sound mark, a vowel of Hangul.
fn joins_base(c: char) -> bool {
    match c {
        '\0'..='\u{2FF}' | '\u{3400}'..='\u{9FFF}' => false,
        '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => false,
        '\u{FF9E}' | '\u{FF9F}' | '\u{1161}'..='\u{1175}' | '\u{11A8}'..='\u{11C2}' => true,
        _ => canonical_combining_class(c) != 0 || is_combining_mark(c),
    }
}

/// Rewrites the character at the start of `rest`, with the marks that belong to it.
fn fold(rest: &str, out: &mut String) -> usize {
    let Some(base) = rest.chars().next() else { return 0 };
    let width = base.len_utf8();
    if is_name_dot(base) && joins_names(base, &rest[width..], out) {
        out.push('·');
        return width;
    }
    match spelling(base) {
        Some(Spelling::Same) => return 0,
        Some(Spelling::As(with)) => {
            out.push_str(with);
            return width;
        }
        None => {}
    }
    let end = rest.char_indices().skip(1).find(|&(_, c)| !joins_base(c)).map_or(rest.len(), |(at, _)| at);
    let cluster = &rest[..end];
    let folded: String = cluster.nfkc().collect();
    // An accent that stands alone would become a space with a mark on it.
    if folded == cluster || folded.starts_with(' ') && !base.is_whitespace() {
        return 0;
    }
    out.push_str(&folded);
    end
}

/// What this module writes where NFKC would write something else.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spelling {
    Same,
    As(&'static str),
}

fn spelling(c: char) -> Option<Spelling> {
    use Spelling::{As, Same};
    Some(match c {
        // Fractions, superscripts, item numbers, ellipses, ™ and ℠.
        '¼'..='¾' | '⅐'..='⅟' | '↉' | '²' | '³' | '¹' | '⁰'..='ⁿ' | 'ª' | 'º' => Same,
        '①'..='⓿' | '❶'..='➓' | '㈠'..='㉃' | '㉈'..='㉟' | '㊀'..='㊉' | '㊱'..='㊿' => Same,
        '…' | '‥' | '™' | '℠' => Same,
        '㎡' => As("m²"),
        '㎢' => As("km²"),
        '㎠' => As("cm²"),
        '㎟' => As("mm²"),
        '㎥' => As("m³"),
        '㎦' => As("km³"),
        '㎤' => As("cm³"),
        '㎣' => As("mm³"),
        '№' => As("No."),
        '‐' | '\u{2011}' => As("-"),
        '〜' => As("~"),
        // Soft hyphen, zero-width spaces, directions, variation selectors: nobody sees them.
        '\u{AD}'
        | '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{E0100}'..='\u{E01EF}' => As(""),
        _ => return None,
    })
}

/// Whether `c` may be the dot between the parts of a foreign name: 史蒂芬‧金, 史蒂芬・金, 史蒂芬．金.
fn is_name_dot(c: char) -> bool {
    matches!(c, '‧' | '・' | '･' | '•' | '⋅' | '∙' | '．')
}

/// Whether the dot `c` stands between two names: after `before`, in front of `after`.
fn joins_names(c: char, after: &str, before: &str) -> bool {
    let han = |c: Option<char>| c.is_some_and(is_han);
    let (left, right) = (before.chars().next_back(), after.chars().next());
    matches!(c, '‧' | '・' | '･') || han(left) && han(right)
}
