//! Paragraphs of `corpus/` taken away, added and moved, with seeds: the others must still find each other.

#[allow(dead_code, reason = "tests/quality.rs reads more of the articles")]
mod corpus;

use corpus::{ARTICLES, Article, LEXICON, floor};
use duizhao::align::deletion::{Choice, Deletion};
use duizhao::align::score::{Counts, Ids};
use duizhao::document::Document;
use duizhao::pipeline::{Review, review};
use duizhao::settings::Settings;
use duizhao::text::{Lang, Side, Sides};
use std::sync::LazyLock;

/// Paragraphs that translate each other, English first.
type Pairs = Vec<(String, String)>;

/// What a side of a made-up text holds: each paragraph with the number of its pair.
type Numbered = Vec<(usize, String)>;

/// Every clean article of plain text, as pairs of paragraphs.
static TEXTS: LazyLock<Vec<Pairs>> = LazyLock::new(|| {
    let plain = |article: &&Article| article.version == "clean" && article.folder.join("clean.txt").exists();
    ARTICLES.iter().filter(plain).map(pairs).collect()
});

fn pairs(article: &Article) -> Pairs {
    let review = article.review.as_ref().expect("a clean article is read as two texts");
    let text = |side: Side, pair: &corpus::GoldPair| {
        review.bitext.documents[side].original.excerpt(pair.places[side]).replace('\n', " ")
    };
    let gold = article.gold_pairs(review);
    let wanted = gold.iter().filter(|pair| !pair.optional);
    wanted.map(|pair| (text(Side::Source, pair), text(Side::Target, pair))).collect()
}

/// Three articles in a row, from the `first` on.
fn book(first: usize) -> Pairs {
    (first..first + 3).flat_map(|k| TEXTS[k % TEXTS.len()].clone()).collect()
}

fn numbered(pairs: &Pairs) -> Sides<Numbered> {
    Sides {
        source: pairs.iter().map(|pair| pair.0.clone()).enumerate().collect(),
        target: pairs.iter().map(|pair| pair.1.clone()).enumerate().collect(),
    }
}

/// Reviews a made-up text.
fn reviewed(sides: &Sides<Numbered>) -> Review {
    let document = |side: Side, name: &str| -> Document {
        let text = sides[side].iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n\n");
        let mut read = Document::read(name, text.as_bytes(), &LEXICON, &Settings::default()).expect("readable");
        read.pop().expect("one text")
    };
    let documents = Sides { source: document(Side::Source, "a.en.txt"), target: document(Side::Target, "a.zh.txt") };
    review(documents, None, &LEXICON, &Settings::default())
}

/// The groups of a review by the numbers of their pairs, Chinese first; nulls one by one.
fn groups(review: &Review, sides: &Sides<Numbered>) -> Vec<Ids> {
    let starts = sides.map(|side| {
        let lengths = side.iter().scan(0, |at, (_, text)| {
            let start = *at;
            *at += text.len() + 2;
            Some(start)
        });
        lengths.collect::<Vec<usize>>()
    });
    let numbers = |side: Side, paragraphs: &[usize]| -> Vec<usize> {
        let start = |p: &usize| review.bitext.documents[side].paragraphs[*p].span.start;
        let mut places: Vec<usize> =
            paragraphs.iter().map(|p| starts[side].partition_point(|&at| at <= start(p)) - 1).collect();
        places.dedup();
        places
    };
    let of =
        |group: &duizhao::align::Group| (numbers(Side::Target, &group.target), numbers(Side::Source, &group.source));
    review.bitext.alignment.groups.iter().map(of).collect()
}

/// The gold groups of a made-up text by places in it, Chinese first.
fn gold(sides: &Sides<Numbered>) -> Vec<Ids> {
    let place = |side: Side, number: usize| sides[side].iter().position(|(n, _)| *n == number);
    let mut beads: Vec<Ids> = Vec::new();
    for (at, (number, _)) in sides.source.iter().enumerate() {
        beads.push((place(Side::Target, *number).into_iter().collect(), vec![at]));
    }
    for (at, (number, _)) in sides.target.iter().enumerate() {
        if place(Side::Source, *number).is_none() {
            beads.push((vec![at], vec![]));
        }
    }
    beads
}

#[allow(clippy::print_stdout)]
/// Fails with every miss at once when a value is below its floor in `corpus/floors.toml`.
fn hold(what: &str, key: &str, value: f64, misses: &[String]) {
    println!("{what}, {key}: {value:.4}");
    assert!(value >= floor("deletions", key), "{what}, {key}: {value:.4}\n{}", misses.join("\n"));
}

fn compare(sides: &Sides<Numbered>, what: &str, sum: &mut Counts, misses: &mut Vec<String>) {
    let (wanted, said) = (gold(sides), groups(&reviewed(sides), sides));
    misses.extend(said.iter().filter(|bead| !wanted.contains(bead)).map(|bead| format!("{what}: wrong {bead:?}")));
    *sum += Counts::of(&wanted, &said);
}

#[test]
fn blocks_taken_away_leave_the_rest_paired() {
    for percent in [5, 15, 30] {
        let (mut sum, mut misses) = (Counts::default(), Vec::new());
        for first in 0..TEXTS.len() {
            for (from, side) in [(Lang::English, Side::Source), (Lang::Chinese, Side::Target)] {
                let mut sides = numbered(&book(first));
                let gone = Deletion { from, choice: Choice::Block, percent }.choose(sides[side].len(), first as u64);
                sides[side].retain(|(number, _)| gone.binary_search(number).is_err());
                compare(&sides, &format!("{percent} %, seed {first}, {from:?}"), &mut sum, &mut misses);
            }
        }
        let what = format!("{percent} % taken away");
        hold(&what, "strict", sum.strict_f1(), &misses);
        hold(&what, "null", sum.null_f1(), &misses);
    }
}

#[test]
fn material_on_one_side_stands_alone() {
    let (mut sum, mut misses) = (Counts::default(), Vec::new());
    for (first, pairs) in TEXTS.iter().enumerate() {
        let strange = &TEXTS[(first + 1) % TEXTS.len()];
        for (half, side) in (0..3).flat_map(|half| Side::BOTH.map(|side| (half, side))) {
            let mut sides = numbered(pairs);
            let at = pairs.len() * half / 2;
            let one = |pair: &(String, String)| if side == Side::Source { pair.0.clone() } else { pair.1.clone() };
            // Numbers that no pair of the article has.
            let added: Numbered = strange[1..4].iter().enumerate().map(|(k, pair)| (1000 + k, one(pair))).collect();
            sides[side].splice(at..at, added);
            compare(&sides, &format!("at {half}/2, article {first}, {side:?}"), &mut sum, &mut misses);
        }
    }
    hold("added", "strict", sum.strict_f1(), &misses);
    hold("added", "null", sum.null_f1(), &misses);
}

#[test]
fn moved_paragraphs_are_found_where_they_are() {
    let (mut sum, mut misses) = (Counts::default(), Vec::new());
    let (mut moved, mut told) = (0, 0);
    for (first, pairs) in TEXTS.iter().enumerate() {
        for (from, to) in [(2, 6), (7, 3), (4, 5)].into_iter().filter(|(from, to)| pairs.len() > from.max(to) + 1) {
            let mut sides = numbered(pairs);
            let paragraph = sides.target.remove(from);
            sides.target.insert(to, paragraph);
            compare(&sides, &format!("{from} to {to}, article {first}"), &mut sum, &mut misses);
            moved += 1;
            told += usize::from(reviewed(&sides).findings.iter().any(|finding| finding.check == "order-change"));
        }
    }
    hold("moved", "strict", sum.strict_f1(), &misses);
    hold("moved", "moved", f64::from(told as u32) / f64::from(moved), &misses);
}
