//! How a syllable is written in Latin letters, by system: tables of initials and finals.

/// Finals of Pinyin with what Wade-Giles and the usual spellings of Taiwan write for them.
const FINALS: [(&str, &str); 33] = [
    ("ian", "ien yan ian"),
    ("ie", "ieh ye yeh ie"),
    ("ong", "ung ong oong"),
    ("e", "o e eh er"),
    ("uo", "o uo"),
    ("ui", "ui uei wei uey"),
    ("iu", "iu iou iew you eou"),
    ("ue", "ueh yueh ue"),
    ("ve", "ueh ue yue iue"),
    ("v", "u yu iu"),
    ("iong", "iung yung iong yong"),
    ("ia", "ia ya"),
    ("iao", "iao yao"),
    ("iang", "iang yang"),
    ("un", "un wen uen"),
    ("uang", "uang wang"),
    ("uai", "uai wai"),
    ("uan", "uan wan"),
    ("ua", "ua wa uah"),
    ("i", "i ee yi"),
    ("u", "u oo"),
    ("in", "in"),
    ("ing", "ing yng"),
    ("ai", "ai"),
    ("ao", "ao au aw"),
    ("ei", "ei ey"),
    ("ou", "ou ow"),
    ("en", "en"),
    ("eng", "eng ung ong"),
    ("a", "a ah"),
    ("o", "o"),
    ("an", "an"),
    ("ang", "ang"),
];

/// The same behind j, q and x, where u is ü.
const ROUNDED: [(&str, &str); 4] =
    [("u", "u yu iu ui"), ("uan", "uan yuan iuan wan uen"), ("un", "un yun iun"), ("ue", "ueh yueh ue iue yue")];

/// Initials of Pinyin with what the same systems write for them.
const INITIALS: [(&str, &str); 14] = [
    ("b", "p b"),
    ("d", "t d"),
    ("g", "k g"),
    ("j", "ch j k ts"),
    ("q", "ch c ts"),
    ("x", "hs sh s"),
    ("zh", "ch j jh"),
    ("ch", "ch"),
    ("sh", "sh"),
    ("r", "j r"),
    ("z", "ts tz"),
    ("c", "ts"),
    ("p", "p"),
    ("t", "t"),
];

/// Whole syllables that no table of pieces gives.
const WHOLE: [(&str, &str); 24] = [
    ("zhi", "chih jr jhih jyh zhih"),
    ("chi", "chih chr"),
    ("shi", "shih shr shyh"),
    ("ri", "jih rih"),
    ("zi", "tzu tz tsu tze zih dz"),
    ("ci", "tzu tsu tsz cih"),
    ("si", "ssu szu sz sih"),
    ("yi", "i yee"),
    ("you", "yu yeo yow iou"),
    ("yong", "yung iung"),
    ("yan", "yen ien"),
    ("ye", "yeh"),
    ("yu", "yue"),
    ("yue", "yueh"),
    ("ying", "yin"),
    ("wei", "wai"),
    ("yuan", "yuen"),
    ("er", "erh"),
    ("wen", "wun"),
    ("weng", "wong"),
    ("gui", "kuei kwei guey"),
    ("guo", "kuo gwo"),
    ("he", "ho her"),
    ("quan", "chuan chyuan chuen"),
];

/// Initials of Jyutping with what Hong Kong writes for them.
const CANTONESE_INITIALS: [(&str, &str); 10] = [
    ("s", "s sh"),
    ("b", "p b"),
    ("d", "t d"),
    ("g", "k g"),
    ("gw", "kw gw"),
    ("ng", "ng "),
    ("z", "ch ts j tz"),
    ("c", "ch ts"),
    ("j", "y i "),
    ("", ""),
];

/// Finals of Jyutping with what Hong Kong writes for them.
const CANTONESE_FINALS: [(&str, &str); 53] = [
    ("aa", "a ah ar"),
    ("aai", "ai"),
    ("aau", "au ao aw"),
    ("aam", "am"),
    ("aan", "an"),
    ("aang", "ang"),
    ("aap", "ap"),
    ("aat", "at"),
    ("aak", "ak ark"),
    ("am", "am um em"),
    ("an", "an un en"),
    ("ang", "ang eng ung"),
    ("ap", "ap up"),
    ("at", "at ut"),
    ("ak", "ak uk ark"),
    ("ai", "ai"),
    ("au", "au ao ow"),
    ("ei", "ei ee i ay"),
    ("oe", "eu oe or"),
    ("oeng", "eung eong"),
    ("oek", "euk eok"),
    ("eoi", "ui uy oy"),
    ("eon", "un on"),
    ("eot", "ut"),
    ("i", "i ee ze"),
    ("iu", "iu ew io"),
    ("im", "im"),
    ("in", "in een en"),
    ("ing", "ing"),
    ("ip", "ip"),
    ("it", "it"),
    ("ik", "ik ick"),
    ("o", "o or"),
    ("oi", "oi oy"),
    ("ou", "o ou ow"),
    ("on", "on"),
    ("ong", "ong"),
    ("ok", "ok oc"),
    ("ot", "ot"),
    ("u", "u oo"),
    ("ui", "ui ooi"),
    ("un", "un oon oun"),
    ("ung", "ung"),
    ("uk", "uk ook"),
    ("ut", "ut"),
    ("yu", "yu u ue"),
    ("yun", "uen yuen un"),
    ("yut", "uet yuet ut"),
    ("e", "e eh"),
    ("eng", "eng ing"),
    ("ek", "ek ik"),
    ("ng", "ng"),
    ("m", "m"),
];

/// Every spelling of a Pinyin syllable: its own, Wade-Giles without marks, and those of Taiwan.
pub(super) fn of_pinyin(pinyin: &str) -> Vec<String> {
    let mut spellings = vec![pinyin.to_owned()];
    if pinyin.contains('v') {
        spellings.extend(["u", "yu"].map(|with| pinyin.replace('v', with)));
    }
    if let Some((_, whole)) = WHOLE.iter().find(|(syllable, _)| *syllable == pinyin) {
        spellings.extend(whole.split(' ').map(str::to_owned));
    }
    let at = pinyin.find(['a', 'e', 'i', 'o', 'u', 'v']).unwrap_or(0);
    let (initial, last) = pinyin.split_at(at);
    let buzzing = last == "i" && matches!(initial, "zh" | "ch" | "sh" | "r" | "z" | "c" | "s");
    if !initial.is_empty() && !matches!(initial, "y" | "w") && !buzzing {
        combine((&INITIALS, initial), (&FINALS, last), &mut spellings);
        if matches!(initial, "j" | "q" | "x") && ROUNDED.iter().any(|(of, _)| *of == last) {
            combine((&INITIALS, initial), (&ROUNDED, last), &mut spellings);
        }
    }
    spellings
}

/// Every spelling of a Jyutping syllable as Hong Kong writes names.
pub(super) fn of_jyutping(jyutping: &str) -> Vec<String> {
    if matches!(jyutping, "ng" | "m") {
        return vec!["ng".to_owned(), "m".to_owned(), "eng".to_owned()];
    }
    let mut spellings = Vec::new();
    let at = jyutping.find(['a', 'e', 'i', 'o', 'u']).unwrap_or(0);
    // The y of yu is a vowel: jyun is j and yun.
    let at = if jyutping[..at].ends_with('y') { at - 1 } else { at };
    let (initial, last) = jyutping.split_at(at);
    combine((&CANTONESE_INITIALS, initial), (&CANTONESE_FINALS, last), &mut spellings);
    if initial == "j" {
        // Nobody writes y twice, nor before i or u alone: jyu is yu, jing is ying.
        spellings.retain(|spelling| !spelling.starts_with("yy") && !spelling.starts_with("ii") && spelling != "i");
    }
    spellings
}

/// Every spelling of an initial before every one of a final.
fn combine(
    (initials, initial): (&[(&str, &'static str)], &str),
    (finals, last): (&[(&str, &'static str)], &str),
    out: &mut Vec<String>,
) {
    for first in written(initials, initial).split(' ') {
        out.extend(written(finals, last).split(' ').map(|second| [first, second].concat()));
    }
}

/// What `table` has for `key`, which stands for itself where it has nothing.
pub(super) fn written<'k>(table: &[(&str, &'static str)], key: &'k str) -> &'k str {
    table.iter().find(|(of, _)| *of == key).map_or(key, |(_, spellings)| spellings)
}

#[cfg(test)]
mod tests {
    use super::{of_jyutping, of_pinyin};

    #[test]
    fn each_system_is_among_the_spellings() {
        let has = |all: Vec<String>, one: &str| assert!(all.iter().any(|spelling| spelling == one), "{one} in {all:?}");
        has(of_pinyin("qing"), "ching");
        has(of_pinyin("xiao"), "hsiao");
        has(of_pinyin("jie"), "jye");
        has(of_pinyin("zhi"), "chih");
        has(of_pinyin("lv"), "lyu");
        has(of_jyutping("jyun"), "yuen");
        has(of_jyutping("zoeng"), "cheung");
        has(of_jyutping("gwok"), "kwok");
    }
}
