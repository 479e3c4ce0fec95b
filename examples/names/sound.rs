//! How well the sound model tells names apart.
//!
//! The folder holds `dict_dev.tsv`, `wd_dev.tsv` and `dict_train.tsv`: a Latin name, a tab, its transliteration. Equal error
//! rates of true pairs against pairs drawn at random (whole score), and against pairs with one other-sounding character
//! (worst character).

use duizhao::Lexicon;
use duizhao::lexicon::Sound;
use std::collections::BTreeMap;
use std::path::Path;

/// Where the draws begin; the figures in notes and commits are of this one.
const SEED: u64 = 5;

/// Random numbers by SplitMix64.
struct Draws(u64);

impl Draws {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % bound as u64) as usize
    }
}

type Pair = (String, Vec<char>);

fn pairs(folder: &Path, name: &str) -> Vec<Pair> {
    let text = std::fs::read_to_string(folder.join(name)).expect("a folder with the sets");
    let split = |line: &str| line.split_once('\t').map(|(latin, han)| (latin.to_owned(), han.trim().chars().collect()));
    text.lines().filter_map(split).collect()
}

/// The rate at which as many true pairs fall below the threshold as false ones reach it, and the threshold.
fn equal_error(good: &[f64], bad: &[f64]) -> (f64, f64) {
    let (mut good, mut bad) = (good.to_vec(), bad.to_vec());
    good.sort_by(f64::total_cmp);
    bad.sort_by(f64::total_cmp);
    let mut best = (f64::INFINITY, 1.0, 0.0);
    for &at in good.iter().chain(&bad) {
        let missed = good.partition_point(|&score| score < at) as f64 / good.len() as f64;
        let taken = 1.0 - bad.partition_point(|&score| score < at) as f64 / bad.len() as f64;
        if (missed - taken).abs() < best.0 {
            best = ((missed - taken).abs(), (missed + taken) / 2.0, at);
        }
    }
    (best.1, best.2)
}

/// Prints the equal error rates of `sound` over the sets of `folder`.
pub(crate) fn print(folder: &Path, sound: &Sound, lexicon: &Lexicon) {
    let mut draws = Draws(SEED);
    let ratio = |latin: &str, han: &[char]| sound.spell(latin).map_or(-99.0, |name| sound.fit(&name, han).whole());
    let mut changed: Vec<Vec<Pair>> = Vec::new();
    for set in ["dict_dev.tsv", "wd_dev.tsv"] {
        let all = pairs(folder, set);
        let (mut good, mut bad) = (Vec::new(), Vec::new());
        for _ in 0..3000.min(all.len()) {
            let (latin, han) = &all[draws.below(all.len())];
            let other = loop {
                let (name, other) = &all[draws.below(all.len())];
                if name != latin && other != han {
                    break other;
                }
            };
            good.push(ratio(latin, han));
            bad.push(ratio(latin, other));
        }
        let (rate, at) = equal_error(&good, &bad);
        println!("{set}: {:.2} % against random, at {at:.1}", 100.0 * rate);
        changed.push((0..2500).map(|_| all[draws.below(all.len())].clone()).collect());
    }
    // Nobody checked the second set: a wrong pair of it has characters that fit badly as it stands.
    println!("one character changed, checked names: {}", one_changed(folder, sound, lexicon, &changed[0], &mut draws));
    println!("one character changed, all: {}", one_changed(folder, sound, lexicon, &changed.concat(), &mut draws));
}

/// True pairs against the same with one character that sounds otherwise.
fn one_changed(folder: &Path, sound: &Sound, lexicon: &Lexicon, names: &[Pair], draws: &mut Draws) -> String {
    let mut uses: BTreeMap<char, usize> = BTreeMap::new();
    pairs(folder, "dict_train.tsv").iter().flat_map(|(_, han)| han).for_each(|&c| *uses.entry(c).or_default() += 1);
    let mut common: Vec<(usize, char)> = uses.into_iter().map(|(c, count)| (count, c)).collect();
    common.sort_by(|a, b| b.cmp(a));
    common.truncate(400);
    let pool: Vec<char> = common.iter().flat_map(|&(count, c)| std::iter::repeat_n(c, count)).collect();
    let reading = |c: char| lexicon.readings.pinyin(c).first().copied();
    let worst = |latin: &str, han: &[char]| sound.spell(latin).map_or(-99.0, |name| sound.fit(&name, han).worst);
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for (latin, han) in names.iter().filter(|(_, han)| han.len() > 1) {
        let at = draws.below(han.len());
        let mut other = han.clone();
        while reading(other[at]) == reading(han[at]) {
            other[at] = pool[draws.below(pool.len())];
        }
        good.push(worst(latin, han));
        bad.push(worst(latin, &other));
    }
    let (rate, at) = equal_error(&good, &bad);
    format!("{:.2} % by the worst character, at {at:.2}", 100.0 * rate)
}
