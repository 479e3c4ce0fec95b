//! Simplified characters for comparison: what every dictionary of the program is written in.

use super::{Conversion, convert, detect_variant, fold_width, written_only_in};
use crate::text::Span;
use crate::text::Variant;
use crate::text::View;
use hanconv::Converters;

/// Rewrites `view` in simplified characters; vocabulary stays.
///
/// Give it traditional text only: some characters of simplified text (乾 in 乾隆, 於 in a name) would change.
///
/// Beyond `t2s` the particle 著, which Taiwan writes for 着, becomes 着; 著名 and 原著 keep theirs.
pub fn simplify(view: View) -> View {
    convert(view, Conversion::T2s).rewrite(
        |c| c == '著',
        |rest, out| {
            if is_work(out, &rest['著'.len_utf8()..]) {
                return 0;
            }
            out.push('着');
            '著'.len_utf8()
        },
    )
}

/// Whether 著 between `before` and `after` is the word for writing and standing out, not the particle.
fn is_work(before: &str, after: &str) -> bool {
    const AFTER: [&str; 8] = ["名", "作", "书立", "述", "称", "者", "录", "文"];
    const BEFORE: [&str; 13] = ["显", "编", "原", "名", "专", "卓", "昭", "土", "巨", "译", "遗", "拙", "论"];
    // 凸显着 and 讨论着 are verbs with the particle.
    const VERBS: [&str; 9] = ["彰显", "凸显", "突显", "讨论", "议论", "谈论", "争论", "辩论", "评论"];
    let ends_in = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    AFTER.iter().any(|word| after.starts_with(word)) || ends_in(&BEFORE) && !ends_in(&VERBS)
}

/// Rewrites the characters of `view`, a simplified text, that only traditional text writes: 瓊 in 瓊斯.
pub fn simplify_strays(view: View) -> View {
    let table = Converters::T2S.dictionaries();
    view.rewrite(
        |c| written_only_in(Variant::Traditional).contains(c),
        |rest, out| {
            let stray = rest.chars().next();
            let found = table.iter().find_map(|trie| trie.r#match(stray.into_iter()));
            out.push_str(found.map_or("", |(with, _)| with));
            found.and(stray).map_or(0, char::len_utf8)
        },
    )
}

/// A name or term as it is compared with the view of a text: one width, simplified, trimmed.
pub fn comparable(text: &str) -> String {
    let whole = Span::new(0, text.len());
    let folded = fold_width(View::of(text, whole));
    let simplified = match detect_variant(folded.text()) {
        Variant::Traditional => simplify(folded),
        Variant::Simplified => simplify_strays(folded),
    };
    simplified.text().trim().to_owned()
}
