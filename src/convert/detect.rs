//! Which variant of Chinese a text is written in.

use crate::text::ExactSet;
use crate::text::Variant;
use hanconv::RawDictionary;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// The characters that only one variant writes.
struct Exclusive {
    traditional: ExactSet,
    simplified: ExactSet,
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
        traditional: traditional.difference(&simplified).copied().collect(),
        simplified: simplified.difference(&traditional).copied().collect(),
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

/// The characters that only `variant` writes.
pub fn written_only_in(variant: Variant) -> &'static ExactSet {
    match variant {
        Variant::Traditional => &EXCLUSIVE.traditional,
        Variant::Simplified => &EXCLUSIVE.simplified,
    }
}
