//! Files whose names differ in the language alone.

use crate::document::Document;
use crate::text::Lang;
use std::collections::{BTreeMap, BTreeSet};

/// Parts of a path that name a language or a side; parts are what stands between `. - _ / \` and spaces.
const TAGS: &str = "en eng english us gb uk 英文 英 英语 英語 source src original 原文 \
    zh zho chi chinese cn tw hk sg hans hant sc tc chs cht simplified traditional 中文 中 汉语 漢語 简体 繁體 繁体 \
    target tgt translation 译文 譯文";

/// The pairs among `free` documents whose paths are equal but for such parts.
///
/// One English text may have several Chinese ones by that rule, as in `a.en.txt`, `a.zh-cn.txt`, `a.zh-tw.txt`, and the
/// reverse; where both have several, the names say too little.
pub(super) fn pairs(documents: &[Document], free: &BTreeSet<usize>) -> Vec<(usize, usize)> {
    let mut groups: BTreeMap<Vec<String>, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for &document in free {
        let (key, tagged) = key(&documents[document].original.path);
        if tagged && !key.is_empty() {
            let group = groups.entry(key).or_default();
            match documents[document].lang {
                Lang::English => group.0.push(document),
                Lang::Chinese => group.1.push(document),
            }
        }
    }
    let clear = groups.into_values().filter(|(english, chinese)| english.len().min(chinese.len()) == 1);
    let pairs = clear.flat_map(|(english, chinese)| {
        let pairs = english.iter().flat_map(|&e| chinese.iter().map(move |&c| (e, c)));
        pairs.collect::<Vec<_>>()
    });
    pairs.collect()
}

/// The parts of `path` that name no language, and whether any does.
fn key(path: &str) -> (Vec<String>, bool) {
    let parts = path.split(['.', '-', '_', '/', '\\', ' ', '(', ')']).filter(|part| !part.is_empty());
    let lower: Vec<String> = parts.map(str::to_lowercase).collect();
    let is_tag = |part: &String| TAGS.split_whitespace().any(|tag| tag == part);
    let key: Vec<String> = lower.iter().filter(|part| !is_tag(part)).cloned().collect();
    let tagged = key.len() < lower.len();
    (key, tagged)
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn names_differ_in_the_language_alone() {
        for (a, b) in [
            ("news/a.en.txt", "news/a.zh.txt"),
            ("article_en.md", "article_zh-Hant.md"),
            ("en/bridge.txt", "zh/bridge.txt"),
            ("src/one.en.txt", "tgt/one.zh.txt"),
            ("报告-英文.txt", "报告-中文.txt"),
        ] {
            assert_eq!(key(a), key(b), "{a} and {b}");
        }
        assert_ne!(key("a.en.txt"), key("b.zh.txt"));
        assert!(!key("bridge.txt").1, "no language is named");
    }
}
