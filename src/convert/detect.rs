//! Which variant of Chinese a text is written in.

use crate::text::Variant;
use hanconv::RawDictionary;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// The characters that only one variant writes.
struct Exclusive {
    traditional: Characters,
    simplified: Characters,
}

/// A set of characters, a bit for each code point: every character of a text is asked for.
#[derive(Default)]
struct Characters(Vec<u64>);

impl Characters {
    fn contains(&self, c: char) -> bool {
        self.0.get(c as usize / 64).is_some_and(|bits| bits >> (c as usize % 64) & 1 == 1)
    }
}

impl<'a> FromIterator<&'a char> for Characters {
    fn from_iter<I: IntoIterator<Item = &'a char>>(all: I) -> Characters {
        let mut set = Characters::default();
        for &c in all {
            if set.0.len() <= c as usize / 64 {
                set.0.resize(c as usize / 64 + 1, 0);
            }
            set.0[c as usize / 64] |= 1 << (c as usize % 64);
        }
        set
    }
}

/// Characters that traditional texts write beside the form the converter prefers (踪 beside 蹤).
const HABITS: &str = "踪雇痴厩麽么";

/// Derived from the converter's own tables, which are constants too.
static EXCLUSIVE: LazyLock<Exclusive> = LazyLock::new(|| {
    let traditional = always_converted(&RawDictionary::TSCharacters);
    let mut simplified = always_converted(&RawDictionary::STCharacters);
    for regional in [RawDictionary::TWVariants, RawDictionary::HKVariants] {
        for c in regional.var_iter().flat_map(|(_, values)| values).filter_map(|value| value.chars().next()) {
            simplified.remove(&c);
        }
    }
    simplified.retain(|c| !HABITS.contains(*c));
    Exclusive {
        traditional: traditional.difference(&simplified).collect(),
        simplified: simplified.difference(&traditional).collect(),
    }
});

/// Which variant most of `text` is written in; simplified where nothing decides.
///
/// Counts the characters that only one variant writes, so 徵, 乾, 於, 后 and 里, which both write, decide nothing.
pub fn detect_variant(text: &str) -> Variant {
    let (mut traditional, mut simplified) = (0usize, 0usize);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        traditional += usize::from(EXCLUSIVE.traditional.contains(c));
        simplified += usize::from(EXCLUSIVE.simplified.contains(c));
    }
    if traditional > simplified { Variant::Traditional } else { Variant::Simplified }
}

/// The characters of `table` that no conversion leaves as they are.
fn always_converted(table: &RawDictionary) -> FxHashSet<char> {
    let single = |word: &str| word.chars().next();
    table.var_iter().filter(|(key, values)| !values.contains(key)).filter_map(|(key, _)| single(key)).collect()
}

/// Whether only `variant` writes `c`.
pub fn is_only(c: char, variant: Variant) -> bool {
    match variant {
        _ if c.is_ascii() => false,
        Variant::Traditional => EXCLUSIVE.traditional.contains(c),
        Variant::Simplified => EXCLUSIVE.simplified.contains(c),
    }
}
