//! Names of findings survive edits elsewhere: unrelated paragraphs are edited, inserted and deleted at random.

use duizhao::pipeline::review;
use duizhao::text::Sides;
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
    ("He learned to cook from his grandmother.", "他跟祖母学会了做饭。"),
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
