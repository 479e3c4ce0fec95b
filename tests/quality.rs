//! The articles of `corpus/`: pairs, beads and findings against gold, above `corpus/floors.toml`.

mod corpus;

use corpus::{ARTICLES, Article, Expected, GoldPair, LEXICON, documents, files, floor, folders, reviewed};
use duizhao::align::{Bead, Group};
use duizhao::finding::{Finding, Severity};
use duizhao::pipeline::{Review, review_alone};
use duizhao::settings::Settings;
use duizhao::text::{Lang, Side, Sides, Span};
use std::collections::BTreeSet;

/// What the program said against what the gold says, with a line for each miss.
#[derive(Default)]
struct Tally {
    right: usize,
    said: usize,
    wanted: usize,
    misses: Vec<String>,
}

impl Tally {
    fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.said + self.wanted).max(1) as f64
    }

    fn miss(&mut self, article: &Article, line: String) {
        self.misses.push(format!("{}: {line}", article.name));
    }
}

#[allow(clippy::print_stdout)]
/// Fails with every miss at once when a value is on the wrong side of its floor.
fn hold(what: &str, value: f64, holds: bool, misses: &[String]) {
    let misses = misses.join("\n");
    println!("{what}: {value:.4}\n{misses}");
    assert!(holds, "{what}: {value:.4} is not what corpus/floors.toml asks for\n{misses}");
}

#[test]
fn paragraphs_pair_up() {
    let mut tally = Tally::default();
    for article in ARTICLES.iter() {
        match &article.review {
            Ok(review) => score_paragraphs(article, review, &mut tally),
            Err(problem) => {
                tally.wanted += article.pair_count();
                tally.miss(article, problem.clone());
            }
        }
    }
    hold("paragraph F1", tally.f1(), tally.f1() >= floor("paragraphs", "f1"), &tally.misses);
}

/// A group is right when both its sides touch the same one gold pair, which no earlier group met.
fn score_paragraphs(article: &Article, review: &Review, tally: &mut Tally) {
    let gold = article.gold_pairs(review);
    tally.wanted += gold.iter().filter(|pair| !pair.optional).count();
    let mut met = BTreeSet::new();
    for group in review.bitext.alignment.groups.iter().filter(|g| !g.source.is_empty() && !g.target.is_empty()) {
        let spans = |side: Side| paragraph_spans(review, group, side);
        let spans = Sides { source: spans(Side::Source), target: spans(Side::Target) };
        let touches = |side: Side, pair: &GoldPair| spans[side].iter().any(|s| s.overlaps(pair.places[side]));
        let touched = |side| (0..gold.len()).filter(|&g| touches(side, &gold[g])).collect::<Vec<_>>();
        let (source, target) = (touched(Side::Source), touched(Side::Target));
        if source.is_empty() && target.is_empty() && !is_translated(review, group) {
            continue;
        }
        let right = source.len() == 1 && source == target && met.insert(source[0]);
        let counts = usize::from(!(right && gold[source[0]].optional));
        tally.said += counts;
        if right {
            tally.right += counts;
        } else {
            let open =
                |side: Side| spans[side].iter().map(|&s| opening(review, side, s)).collect::<Vec<_>>().join(" + ");
            tally.miss(article, format!("wrong pair {} | {}", open(Side::Source), open(Side::Target)));
        }
    }
    for (_, pair) in gold.iter().enumerate().filter(|(g, pair)| !pair.optional && !met.contains(g)) {
        let [source, target] = Side::BOTH.map(|side| opening(review, side, pair.places[side]));
        tally.miss(article, format!("missed pair {source} | {target}"));
    }
}

/// The bytes of the paragraphs on one side of a group.
fn paragraph_spans(review: &Review, group: &Group, side: Side) -> Vec<Span> {
    group.side(side).iter().map(|&p| review.bitext.documents[side].paragraphs[p].span).collect()
}

/// Whether a group holds more than bylines, captions and the like.
fn is_translated(review: &Review, group: &Group) -> bool {
    let of =
        |side: Side| group.side(side).iter().any(|&p| review.bitext.documents[side].paragraphs[p].role.is_translated());
    of(Side::Source) || of(Side::Target)
}

/// Line and first characters of a place.
fn opening(review: &Review, side: Side, span: Span) -> String {
    let original = &review.bitext.documents[side].original;
    let text: String = original.excerpt(span).chars().take(24).collect();
    format!("{}:{text}", original.position(span.start).line)
}

#[test]
fn sentences_pair_up() {
    let mut tally = Tally::default();
    for article in ARTICLES.iter().filter(|article| article.version == "clean") {
        let gold: BTreeSet<String> = article.gold_beads().into_iter().collect();
        if let Ok(review) = &article.review {
            score_beads(article, review, &gold, &mut tally);
        }
        tally.wanted += gold.len();
    }
    assert!(tally.wanted > 0, "some articles have gold beads");
    hold("bead F1", tally.f1(), tally.f1() >= floor("beads", "f1"), &tally.misses);
}

/// Counts the beads of one article that are exactly those of its gold.
fn score_beads(article: &Article, review: &Review, gold: &BTreeSet<String>, tally: &mut Tally) {
    if gold.is_empty() {
        return;
    }
    let mut pairs = article.gold_pairs(review);
    pairs.retain(|pair| !pair.optional);
    let counted = |side: Side| -> Vec<usize> {
        let sentences = &review.bitext.documents[side].sentences;
        let inside = |&s: &usize| pairs.iter().any(|pair| sentences[s].span.overlaps(pair.places[side]));
        (0..sentences.len()).filter(inside).collect()
    };
    let counted = Sides { source: counted(Side::Source), target: counted(Side::Target) };
    let ids = |bead: &Bead, side: Side| {
        let id = |s: &usize| counted[side].iter().position(|c| c == s).map(|id| id.to_string());
        bead.side(side).iter().filter_map(id).collect::<Vec<_>>().join(",")
    };
    let line = |bead: &Bead| format!("[{}]:[{}]", ids(bead, Side::Target), ids(bead, Side::Source));
    let said: BTreeSet<String> = review.bitext.alignment.beads.iter().map(line).filter(|l| l != "[]:[]").collect();
    tally.said += said.len();
    tally.right += gold.intersection(&said).count();
    gold.difference(&said).for_each(|bead| tally.miss(article, format!("missed bead {bead}")));
    said.difference(gold).for_each(|bead| tally.miss(article, format!("wrong bead {bead}")));
}

#[test]
fn a_sentence_of_an_aligned_paragraph_is_in_one_bead() {
    let mut misses = Vec::new();
    for article in ARTICLES.iter() {
        let Ok(review) = &article.review else { continue };
        for side in Side::BOTH {
            let wrong = not_in_one_bead(review, side);
            misses.extend(wrong.into_iter().map(|s| format!("{}: {}", article.name, opening(review, side, s))));
        }
    }
    assert!(misses.is_empty(), "{}", misses.join("\n"));
}

/// The sentences of aligned paragraphs that are in no bead, or in several.
fn not_in_one_bead(review: &Review, side: Side) -> Vec<Span> {
    let (document, alignment) = (&review.bitext.documents[side], &review.bitext.alignment);
    let paragraphs = alignment.groups.iter().flat_map(|group| group.side(side));
    let sentences = paragraphs.flat_map(|&p| document.paragraphs[p].sentences.clone());
    let beads = |sentence: &usize| alignment.beads.iter().filter(|b| b.side(side).contains(sentence)).count();
    sentences.filter(|s| beads(s) != 1).map(|s| document.sentences[s].span).collect()
}

#[test]
fn clean_articles_are_clean() {
    let mut tally = Tally::default();
    for article in ARTICLES.iter().filter(|article| article.version == "clean") {
        let Ok(review) = &article.review else { continue };
        for finding in review.findings.iter().filter(|f| f.severity >= Severity::Minor) {
            tally.said += 1;
            tally.miss(article, said(review, finding));
        }
    }
    let count = tally.said as f64;
    hold("findings in clean articles", count, count <= floor("clean", "findings"), &tally.misses);
}

/// A finding on one line.
fn said(review: &Review, finding: &Finding) -> String {
    let places: Vec<String> = finding.places.iter().map(|p| opening(review, p.side, p.span)).collect();
    format!("{} {}: {} [{}]", finding.severity.name(), finding.check, finding.message, places.join(" | "))
}

#[test]
fn planted_faults_are_found() {
    let mut tally = Tally::default();
    for article in ARTICLES.iter().filter(|article| article.version == "flawed") {
        let expected = article.expected();
        tally.wanted += expected.len();
        if let Ok(review) = &article.review {
            score_findings(article, review, &expected, &mut tally);
        }
    }
    let found = tally.right as f64 / tally.wanted as f64;
    hold("found share of planted faults", found, found >= floor("flawed", "found"), &tally.misses);
    let unexpected = tally.said as f64;
    hold("unexpected findings", unexpected, unexpected <= floor("flawed", "unexpected"), &tally.misses);
}

/// Counts the planted faults that are found (`right`), and the findings that no fault explains (`said`).
fn score_findings(article: &Article, review: &Review, expected: &[Expected], tally: &mut Tally) {
    let mut explained = BTreeSet::new();
    for fault in expected {
        let fitting: Vec<usize> = (0..review.findings.len()).filter(|&f| fits(review, f, fault)).collect();
        tally.right += usize::from(!fitting.is_empty());
        if fitting.is_empty() {
            tally.miss(article, format!("not found: {}", fault.line));
        }
        explained.extend(fitting);
    }
    for (index, finding) in review.findings.iter().enumerate() {
        if finding.severity >= Severity::Minor && !explained.contains(&index) {
            tally.said += 1;
            tally.miss(article, format!("unexpected: {}", said(review, finding)));
        }
    }
}

/// Whether a finding reports a fault: one of its checks, at least its severity, a place on each side it names.
fn fits(review: &Review, finding: usize, fault: &Expected) -> bool {
    let finding = &review.findings[finding];
    let overlaps = |side: Side| {
        let wanted = fault.span(side, &review.bitext.documents[side].original.text);
        wanted.is_none_or(|span| finding.places.iter().any(|p| p.side == side && p.span.overlaps(span)))
    };
    fault.checks.iter().any(|check| check == finding.check)
        && finding.severity >= fault.severity
        && Side::BOTH.into_iter().all(overlaps)
}

#[test]
fn a_text_alone_is_one_document_without_findings() {
    for folder in folders().into_iter().filter(|folder| !files(folder, "monolingual").is_empty()) {
        let documents = documents(&folder, "monolingual");
        assert!(matches!(&documents[..], [text] if text.lang == Lang::Chinese), "{} is one text", folder.display());
        let mut findings = review_alone(&documents[0], &LEXICON, &Settings::default());
        findings.retain(|finding| finding.severity >= Severity::Minor);
        assert!(findings.is_empty(), "{}: {findings:#?}", folder.display());
    }
}

#[test]
fn texts_that_translate_nothing_of_each_other_are_said_to() {
    let (mut told, mut misses) = (0, Vec::new());
    for folder in folders().into_iter().filter(|folder| !files(folder, "unrelated").is_empty()) {
        let review = reviewed(&folder, "unrelated").unwrap_or_else(|problem| panic!("{} {problem}", folder.display()));
        told += usize::from(!review.bitext.is_translation());
        misses.push(format!("{}: coverage {}", folder.display(), review.bitext.alignment.coverage));
    }
    hold("unrelated texts told", told as f64, told as f64 >= floor("unrelated", "told"), &misses);
}
