//! Mutations of values in pairs of lines that translate each other, and whether the checks catch them.

mod chinese;
mod digits;
mod english;
pub(crate) mod judge;
mod marks;

use duizhao::text::Lang;
use marks::{Random, Token, tokens};
use std::collections::BTreeSet;
use std::ops::Range;

/// What is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// A digit of a number.
    Digit,
    /// 万 for 亿, million for billion.
    Magnitude,
    /// A percentage.
    Percent,
    /// A number in words or Chinese numerals.
    Numeral,
    /// One, which becomes another number.
    One,
    /// Which of a series.
    Ordinal,
    /// How many times as much.
    Multiple,
    /// Parts of a whole.
    Fraction,
    /// Dozens, 数百, years of.
    Vague,
    /// At least for at most.
    Qualifier,
    /// A year, by one.
    Year,
    /// A month.
    Month,
    /// A day of the month.
    Day,
    /// A day of the week.
    Weekday,
    /// A time of day.
    Clock,
    /// A decade.
    Decade,
    /// Last month for next month.
    Relative,
    /// A currency.
    Currency,
    /// A unit.
    Unit,
    /// The digits of a product's name.
    Code,
}

/// A place that can be changed, and what to.
#[derive(Clone, Debug)]
struct Site {
    kind: Kind,
    /// Bytes of the line.
    range: Range<usize>,
    options: Vec<String>,
    /// Bytes of the line that a finding must touch.
    value: Range<usize>,
}

impl Site {
    fn new(kind: Kind, range: Range<usize>, options: Vec<String>) -> Site {
        Site { kind, value: range.clone(), range, options }
    }
}

/// A line with one value changed.
#[derive(Clone, Debug)]
pub(crate) struct Mutation {
    /// What is changed.
    pub(crate) kind: Kind,
    /// The language of the changed line.
    pub(crate) lang: Lang,
    /// The changed line.
    pub(crate) line: String,
    /// Where a finding must touch it, in bytes.
    pub(crate) value: Range<usize>,
    /// What stood there.
    pub(crate) before: String,
    /// What stands there.
    pub(crate) after: String,
}

/// The places of a line that can be changed.
fn sites(line: &str, lang: Lang) -> Vec<Site> {
    let tokens = tokens(line);
    match lang {
        Lang::English => english::sites(&tokens),
        Lang::Chinese => chinese::sites(line, &tokens),
    }
}

impl Site {
    /// The line with one of the options in this place.
    fn mutate(&self, line: &str, lang: Lang, random: &mut Random) -> Mutation {
        let before = line[self.range.clone()].to_owned();
        let after = self.options[random.below(self.options.len())].clone();
        let rest = &line[self.range.end..];
        let changed = format!("{}{after}{rest}", &line[..self.range.start]);
        let tail = line.len() - self.value.end;
        let value = self.value.start..changed.len() - tail;
        Mutation { kind: self.kind, lang, line: changed, value, before, after }
    }
}

/// All mutations of both lines of a pair in `rounds` draws, each once.
pub(crate) fn draw(pair: &[String; 2], seed: u64, rounds: usize) -> Vec<Mutation> {
    let mut random = Random::new(seed);
    let [english, chinese] = pair;
    let sites = [sites(english, Lang::English), sites(chinese, Lang::Chinese)];
    // What only one side says in so many words cannot be told from the other: a currency, the year of a month.
    let has = |sites: &[Site], kind: Kind| sites.iter().any(|site| site.kind == kind);
    let judged = |kind: Kind| {
        !matches!(kind, Kind::Currency | Kind::Relative | Kind::One) || sites.iter().all(|sites| has(sites, kind))
    };
    let (mut all, mut seen) = (Vec::new(), BTreeSet::new());
    for _ in 0..rounds {
        for ((line, sites), lang) in pair.iter().zip(&sites).zip([Lang::English, Lang::Chinese]) {
            for site in sites.iter().filter(|site| !site.options.is_empty() && judged(site.kind)) {
                let mutation = site.mutate(line, lang, &mut random);
                if seen.insert(mutation.line.clone()) {
                    all.push(mutation);
                }
            }
        }
    }
    all
}

/// The columns `en` and `zh` of a table, where both say something.
pub(crate) fn table_pairs(table: &str) -> Vec<[String; 2]> {
    let mut lines = table.lines().filter(|line| !line.starts_with('#'));
    let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let column = |name: &str| header.iter().position(|field| *field == name).unwrap_or(usize::MAX);
    let (english, chinese) = (column("en"), column("zh"));
    let rows = lines.map(|line| line.split('\t').collect::<Vec<_>>());
    let pairs = rows.filter_map(|row| Some([(*row.get(english)?).to_owned(), (*row.get(chinese)?).to_owned()]));
    pairs.filter(|pair| pair.iter().all(|line| !line.trim().is_empty())).collect()
}
