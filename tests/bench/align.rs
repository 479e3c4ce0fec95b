//! What aligning costs: the curve over the length of a text, and a shelf of short texts against jieba loading its dictionary.
//!
//! `cargo bench --bench align` prints seconds, microseconds a sentence and the highest memory of the program, each run in
//! a process of its own. `cargo bench --bench align -- FOLDER` takes the `NAME.en` and `NAME.zh` of a folder, one
//! sentence a line, as the shelf; without it the shelf is made up too. The words come from the dictionary of glosses,
//! drawn so that few are frequent and most are rare; the sentences say nothing.
#![allow(clippy::print_stdout)]

use jieba_rs::Jieba;
use std::fmt::Write;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

const LENGTHS: [usize; 5] = [1_000, 3_000, 10_000, 30_000, 100_000];
const ROUNDS: usize = 7;
/// What a process of this program is told to do nothing but load the dictionary.
const LOAD: &str = "load-the-dictionary";
/// What a process of this program is told to run a command and say what memory it took.
const WATCH: &str = "watch";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.first().map(String::as_str) {
        Some(LOAD) => return println!("{}", seconds(|| drop(black_box(Jieba::new())))),
        Some(WATCH) => return watch(&arguments[1..]),
        _ => {}
    }
    let folder = tempfile::tempdir().expect("a place for the texts");
    shelf(folder.path(), arguments.first().map(Path::new));
    let words = words();
    println!("{:>10} {:>8} {:>12} {:>8}", "sentences", "s", "µs/sentence", "MB");
    for length in LENGTHS {
        let (english, chinese) = text(&words, length, length as u64);
        let paths = [folder.path().join("long.en"), folder.path().join("long.zh")];
        fs::write(&paths[0], english).expect("written");
        fs::write(&paths[1], chinese).expect("written");
        let (time, memory) = align(&paths);
        println!("{length:>10} {time:>8.2} {:>12.0} {memory:>8.0}", time * 1e6 / length as f64);
    }
}

/// Times the whole of a shelf against the dictionary, in turns.
fn shelf(folder: &Path, given: Option<&Path>) {
    let mut manifest = "source\ttarget\n".to_owned();
    let mut add = |english: &Path| {
        writeln!(manifest, "{}\t{}", english.display(), english.with_extension("zh").display()).expect("a string");
    };
    if let Some(given) = given {
        let entries = fs::read_dir(given).expect("a folder").map(|entry| entry.expect("readable").path());
        let mut english: Vec<PathBuf> =
            entries.filter(|path| path.extension().is_some_and(|end| end == "en")).collect();
        english.sort();
        english.iter().for_each(|path| add(path));
    } else {
        let words = words();
        for number in 0..6 {
            let (english, chinese) = text(&words, 300, number);
            let path = folder.join(format!("{number}.en"));
            fs::write(&path, english).expect("written");
            fs::write(path.with_extension("zh"), chinese).expect("written");
            add(&path);
        }
    }
    let table = folder.join("shelf.tsv");
    fs::write(&table, manifest).expect("written");
    let (mut whole, mut dictionary, mut highest) = (Vec::new(), Vec::new(), 0.0_f64);
    for _ in 0..ROUNDS {
        let (time, memory) = align(&["--pairs".into(), table.clone()]);
        whole.push(time);
        highest = highest.max(memory);
        dictionary.push(run(Command::new(this()).arg(LOAD))[0]);
    }
    let (whole, dictionary) = (median(whole), median(dictionary));
    println!("a shelf of short texts: {:.0} ms, {highest:.0} MB", whole * 1000.0);
    println!("jieba's dictionary alone, in a new process: {:.0} ms", dictionary * 1000.0);
    println!("ratio: {:.2}", whole / dictionary);
}

/// Seconds and megabytes of the program aligning what the arguments say.
fn align(arguments: &[PathBuf]) -> (f64, f64) {
    let said = run(Command::new(this()).arg(WATCH).args(arguments));
    (said[0], said[1])
}

/// Runs the program and prints its seconds and its highest memory, which the system keeps for finished children.
fn watch(arguments: &[String]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_duizhao"));
    command.args(["align", "--pre-split", "-f", "beads", "-q"]).args(arguments).stdout(Stdio::null());
    let start = Instant::now();
    let mut child = command.spawn().expect("the program runs");
    let status = format!("/proc/{}/status", child.id());
    let mut highest = 0.0;
    loop {
        if let Ok(text) = fs::read_to_string(&status) {
            let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
            highest = kilobytes.map_or(highest, |kilobytes| kilobytes / 1000.0);
        }
        if child.try_wait().expect("it can be asked").is_some() {
            return println!("{}\n{highest}", start.elapsed().as_secs_f64());
        }
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
}

fn this() -> PathBuf {
    std::env::current_exe().expect("this program has a path")
}

/// The numbers that a command prints, a line each.
fn run(command: &mut Command) -> Vec<f64> {
    let output = command.output().expect("this program runs");
    let said = String::from_utf8_lossy(&output.stdout);
    said.lines().map(|line| line.parse().expect("it prints numbers")).collect()
}

/// Chinese words with an English word each, in an order of their own that makes them frequent or rare.
fn words() -> Vec<(String, String)> {
    let table = fs::read_to_string("dictionaries/cedict/data.tsv").expect("in the project");
    let row = |line: &str| {
        let (chinese, glosses) = line.split_once('\t')?;
        let english = glosses.split('/').next()?;
        let plain = english.len() > 3 && english.bytes().all(|byte| byte.is_ascii_lowercase());
        (chinese.chars().count() == 2 && plain).then(|| (chinese.to_owned(), english.to_owned()))
    };
    let mut words: Vec<(String, String)> = table.lines().filter_map(row).collect();
    let mut chance = Chance(7);
    for last in (1..words.len()).rev() {
        words.swap(last, chance.below(last + 1));
    }
    words
}

/// A text of so many English sentences and its translation: three of ten are joined, one in fifty has no partner.
fn text(words: &[(String, String)], sentences: usize, seed: u64) -> (String, String) {
    let (mut english, mut chinese, mut chance) = (String::new(), String::new(), Chance(seed + 1));
    for _ in 0..sentences {
        let count = 4 + chance.below(14);
        let drawn: Vec<&(String, String)> = (0..count).map(|_| &words[chance.rank(words.len())]).collect();
        let said: Vec<&str> = drawn.iter().map(|word| word.1.as_str()).collect();
        writeln!(english, "{}.", said.join(" ")).expect("a string");
        if chance.below(50) > 0 {
            // Every fourth word is rendered by another, as translators do.
            for word in drawn {
                chinese += if chance.below(4) == 0 { &words[chance.rank(words.len())].0 } else { &word.0 };
            }
            chinese += if chance.below(10) < 3 { "，" } else { "。\n" };
        }
    }
    chinese.push('\n');
    (english, chinese)
}

/// Numbers that look like chance, the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound
    }

    /// A rank below `bound`, low ones much more often.
    fn rank(&mut self, bound: usize) -> usize {
        let even = self.below(1 << 20) as f64 / f64::from(1 << 20);
        ((bound as f64).powf(even) as usize).clamp(1, bound) - 1
    }
}

fn seconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64()
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
