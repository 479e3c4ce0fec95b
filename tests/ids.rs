//! Names of findings survive edits elsewhere: unrelated paragraphs are edited, inserted and deleted at random.

mod pages;

use duizhao::checks::CHECKS;
use duizhao::convert::{Conversion, convert};
use duizhao::pipeline::review;
use duizhao::text::{Sides, Span, View};
use duizhao::{Document, Lexicon, Settings};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::embedded().expect("the dictionaries are whole"));

/// Pairs with a number that differs.
const FLAWED: [(&str, &str); 3] = [
    (
        "The school bought 240 desks in March, and the old ones went to a village.",
        "学校三月买了420张课桌，旧课桌送给了一个村子。",
    ),
    ("About 3,500 people signed the letter before the council met.", "在议会开会之前，约有5300人在信上签了名。"),
    ("The dam holds 18 million cubic metres of water in a wet year.", "在丰水年，这座大坝可蓄水1.8亿立方米。"),
];

/// Pairs with nothing wrong in them.
const SOUND: [(&str, &str); 6] = [
    ("The baker opens his shop before the sun is up.", "面包师在日出之前就开门营业。"),
    ("Nobody in the valley had seen such a winter.", "山谷里没有人见过这样的冬天。"),
    ("She keeps her father's letters in a tin box.", "她把父亲的信放在一个铁盒里。"),
    ("The train was late again, and the passengers laughed.", "火车又晚点了，乘客们都笑了。"),
    ("Children play football behind the old factory.", "孩子们在老工厂后面踢足球。"),
    ("His grandmother taught him how to cook.", "祖母教会了他做饭。"),
];

/// The names of the findings in the flawed sentences.
fn names(paragraphs: &[(&str, &str)]) -> BTreeSet<String> {
    let settings = Settings { only: vec!["number-mismatch".into(), "quantity-mismatch".into()], ..Settings::default() };
    let read = |name: &str, text: String| {
        Document::read(name, text.as_bytes(), &LEXICON, &settings).expect("it is text").remove(0)
    };
    let join = |texts: Vec<&str>| texts.join("\n\n") + "\n";
    let source = read("a.en.txt", join(paragraphs.iter().map(|pair| pair.0).collect()));
    let target = read("a.zh.txt", join(paragraphs.iter().map(|pair| pair.1).collect()));
    let findings = review(Sides { source, target }, None, &LEXICON, &settings).findings;
    findings.into_iter().map(|finding| finding.id).collect()
}

/// The flawed pairs in order, sound ones around them as `choices` says.
fn article(choices: &[usize]) -> Vec<(&'static str, &'static str)> {
    let mut paragraphs = Vec::new();
    for (at, &flawed) in FLAWED.iter().enumerate() {
        let around = choices.iter().enumerate().filter(|(place, _)| place % FLAWED.len() == at);
        for (_, &choice) in around {
            let pair = SOUND[choice % SOUND.len()];
            // A sound pair stands once: twice it would be a finding of its own.
            if !paragraphs.contains(&pair) {
                paragraphs.push(pair);
            }
        }
        paragraphs.push(flawed);
    }
    paragraphs
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn untouched_findings_keep_their_names(
        before in prop::collection::vec(0..SOUND.len(), 2..7),
        after in prop::collection::vec(0..SOUND.len(), 2..7),
    ) {
        let (before, after) = (names(&article(&before)), names(&article(&after)));
        prop_assert_eq!(before.len(), FLAWED.len());
        prop_assert_eq!(before, after);
    }
}

/// Whether a case is about a stretch of text; the others are about the text as a whole, or its order.
fn is_local(check: &str, case: &str) -> bool {
    let aligned = case.lines().any(|line| line.trim() == "aligned");
    !aligned && !matches!(check, "unrelated-texts" | "order-change")
}

/// The case with sound pairs before and behind it, in the script of its Chinese.
fn surrounded(case: &str, before: &[usize], after: &[usize]) -> String {
    let chinese: String = case.lines().filter_map(|line| line.trim().strip_prefix("zh:")).collect();
    let simplified = |text: &str| convert(View::of(text, Span::new(0, text.len())), Conversion::T2s).text().to_owned();
    let traditional = |text: &str| convert(View::of(text, Span::new(0, text.len())), Conversion::S2t).text().to_owned();
    let turned = [simplified(&chinese), traditional(&chinese)].map(|other| differing(&chinese, &other));
    let line = |&at: &usize| {
        let (english, chinese) = SOUND[at % SOUND.len()];
        let chinese = if turned[0] > turned[1] { traditional(chinese) } else { chinese.to_owned() };
        format!("    en: {english}\n    zh: {chinese}\n")
    };
    let part = |choices: &[usize]| choices.iter().map(line).collect::<String>();
    let (title, body) = case.split_once('\n').expect("a case has lines");
    format!("{title}\n{}{body}\n{}", part(before), part(after))
}

fn differing(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).filter(|(one, other)| one != other).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every finding of every manual page, whatever stands around it.
    #[test]
    fn findings_of_every_check_keep_their_names(
        order in Just((0..SOUND.len()).collect::<Vec<_>>()).prop_shuffle(),
        cut in 0..SOUND.len(),
        end in 0..=SOUND.len(),
    ) {
        let (before, after) = (&order[..cut.min(end)], &order[cut.min(end)..end]);
        for check in CHECKS {
            let names = |case: &str| -> BTreeSet<String> {
                pages::run(check.name, case, &LEXICON).0.into_iter().map(|one| one.id).collect()
            };
            let mut found = 0;
            for case in check.page.split("\n## ").skip(1).filter(|case| is_local(check.name, case)) {
                let alone = names(case);
                found += alone.len();
                prop_assert_eq!(alone, names(&surrounded(case, before, after)), "{}: {}", check.name, case);
            }
            prop_assert!(found > 0 || !is_local(check.name, ""), "{} has a case", check.name);
        }
    }
}
