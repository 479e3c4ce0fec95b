//! A report made by hand.

use duizhao::align::{Alignment, Bead, Group};
use duizhao::batch::Input;
use duizhao::compare::Verdicts;
use duizhao::facts::Facts;
use duizhao::finding::Values;
use duizhao::report::{Article, Failure, Located, Report, Texts};
use duizhao::text::{Place, Side, Sides, Span};
use duizhao::{Bitext, Category, Document, Finding, Lexicon, Settings, Severity};

const ENGLISH: &str = "\
Harbour City Opens Its Longest Bridge
The bridge opened on Monday after six years of work, and more than 12,000 people crossed it on foot before the first car was allowed to pass.
Engineers had to sink 48 piles into the mud of the bay.
“We never thought it could be done,” said Kendra Schaefer, who led the team.
";

const CHINESE: &str = "\
海港市最长大桥通车
大桥历时六年，于周一通车。在首辆汽车获准通行之前，已有1,200多人步行过桥。
“我们从未想过这能做到，”带领该团队的肯德拉·谢弗说\u{202e}。
";

/// An article with findings of several severities, a text without a counterpart, a finding over both, and a file that
/// could not be read.
pub(crate) fn report() -> Report {
    let lexicon = Lexicon::embedded().expect("the dictionaries are whole");
    let read = |name: &str, text: &str| {
        let settings = Settings { pre_split: true, ..Settings::default() };
        let input = Input::Bytes { name: name.into(), bytes: text.into() };
        input.read(&lexicon, &settings).expect("it is text").remove(0)
    };
    let documents = Sides { source: read("bridge.en.txt", ENGLISH), target: read("bridge.zh.txt", CHINESE) };
    let findings = findings(&documents);
    let bitext = Bitext {
        facts: Sides { source: Facts::default(), target: Facts::default() },
        alignment: alignment(),
        verdicts: Verdicts::default(),
        documents,
    };
    let alone = read("alone.txt", "肯德拉·舍费尔没有来。\n");
    let shared = shared(&bitext.documents, &alone);
    let alone = Texts::Single(Box::new(alone));
    Report {
        articles: vec![
            Article { texts: Texts::Bitext(Box::new(bitext)), findings, dismissed: Vec::new() },
            Article { texts: alone, findings: Vec::new(), dismissed: Vec::new() },
        ],
        findings: vec![shared],
        failures: vec![Failure { path: "gone.txt".into(), error: "cannot read gone.txt: not there".into() }],
        reviewed: None,
    }
}

/// One sentence a paragraph; the third of the source has no target.
fn alignment() -> Alignment {
    let pairs = [(vec![0], vec![0]), (vec![1], vec![1]), (vec![2], vec![]), (vec![3], vec![2])];
    let groups = pairs.iter().cloned().map(|(source, target)| Group { source, target, score: 0.96 }).collect();
    let beads = pairs.into_iter().map(|(source, target)| Bead { source, target, score: 0.91 }).collect();
    Alignment { groups, beads, coverage: 1.0 }
}

/// A name that the two articles write in two ways.
fn shared(documents: &Sides<Document>, alone: &Document) -> Located {
    let at = |document: &Document, side: Side, text: &str| {
        let start = document.original.text.find(text).expect("the text holds it");
        Place { side, span: Span::new(start, start + text.len()) }
    };
    let places = vec![
        at(alone, Side::Target, "肯德拉·舍费尔"),
        at(&documents.source, Side::Source, "Kendra Schaefer"),
        at(&documents.target, Side::Target, "肯德拉·谢弗"),
    ];
    let message = "Kendra Schaefer is 肯德拉·舍费尔 here and 肯德拉·谢弗 elsewhere";
    let finding = Finding {
        category: Category::Inconsistent,
        evidence: vec!["bridge.zh.txt".into()],
        ..finding("name-variation", Severity::Minor, message, places)
    };
    Located { finding, articles: vec![1, 0, 0] }
}

fn findings(documents: &Sides<Document>) -> Vec<Finding> {
    let at = |side: Side, text: &str| {
        let start = documents[side].original.text.find(text).expect("the text holds it");
        Place { side, span: Span::new(start, start + text.len()) }
    };
    let (source, target) = (Side::Source, Side::Target);
    let values = |source: &str, target: &str| Values { source: Some(source.into()), target: Some(target.into()) };
    let number = Finding {
        values: values("12000", "1200"),
        evidence: vec!["ten times as much in the source\u{1b}[31m".into()],
        suggestion: Some("12,000多人".into()),
        ..finding(
            "number-mismatch",
            Severity::Critical,
            "12,000 against 1,200",
            vec![at(source, "12,000"), at(target, "1,200")],
        )
    };
    let held = finding("number-mismatch", Severity::Major, "48 has no equal", vec![at(source, "48")]);
    let dropped = Finding {
        category: Category::Omission,
        nested: vec![held],
        ..finding(
            "omission",
            Severity::Critical,
            "sentence not translated",
            vec![at(source, "Engineers had to sink 48 piles into the mud of the bay.")],
        )
    };
    let names = [at(source, "Kendra Schaefer"), at(target, "肯德拉·谢弗")];
    let query = finding(
        "name-unverified",
        Severity::Neutral,
        "肯德拉·谢弗 cannot be confirmed as the rendering of Kendra Schaefer",
        names.into(),
    );
    vec![query, dropped, number]
}

fn finding(check: &'static str, severity: Severity, message: &str, places: Vec<Place>) -> Finding {
    Finding {
        id: format!("{check}-1"),
        check,
        category: Category::Mistranslation,
        severity,
        message: message.into(),
        places,
        values: Values::default(),
        evidence: Vec::new(),
        suggestion: None,
        nested: Vec::new(),
    }
}
