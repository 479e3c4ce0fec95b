//! What can be changed in a Chinese line, of either script.

mod tables;

use super::digits::{beside, changed, is_year, others, plain};
use super::marks::Class;
use super::{Kind, Site, Token};
use tables::{CURRENCIES, DIGITS, MEASURES, NUMERALS, QUALIFIERS, RELATIVE, SCALES, UNITS};

/// A line and its tokens.
struct Line<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

/// The places of a line that can be changed.
pub(super) fn sites(text: &str, tokens: &[Token]) -> Vec<Site> {
    let line = Line { text, tokens };
    let (mut sites, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        let (found, next) = line.site(at);
        sites.extend(found);
        at = next;
    }
    sites
}

impl Line<'_> {
    /// The only character of the token at `at`; NUL for longer ones and outside.
    fn han(&self, at: usize) -> char {
        let mut letters = self.tokens.get(at).map_or("", |token| &token.text).chars();
        letters.next().filter(|_| letters.next().is_none()).unwrap_or('\0')
    }

    fn back(&self, at: usize, back: usize) -> char {
        at.checked_sub(back).map_or('\0', |at| self.han(at))
    }

    fn from(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.text[token.range.start..])
    }

    fn before(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.text[..token.range.start])
    }

    fn is_digits(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.class == Class::Digits)
    }

    /// Whether the token at `at` is a number or its end.
    fn is_number(&self, at: usize) -> bool {
        self.is_digits(at) || NUMERALS.contains(self.han(at)) && self.han(at) != '\0'
    }

    fn make(&self, kind: Kind, from: usize, length: usize, options: Vec<String>) -> Site {
        let start = self.tokens[from].range.start;
        Site::new(kind, start..start + length, options)
    }

    /// What can be changed at a token, and the token to go on with.
    fn site(&self, at: usize) -> (Option<Site>, usize) {
        if self.tokens[at].class == Class::Code {
            let text = &self.tokens[at].text;
            let long = text.bytes().filter(u8::is_ascii_digit).count() > 1;
            return (long.then(|| self.make(Kind::Code, at, text.len(), changed(text))), at + 1);
        }
        if self.is_digits(at) {
            return (Some(self.digits(at)), at + 1);
        }
        // 之一 and 某家 say one, but can hardly say another number.
        if self.from(at).starts_with("之一") || self.han(at) == '某' {
            return (Some(self.make(Kind::One, at, 3, Vec::new())), at + 1 + usize::from(self.han(at) == '之'));
        }
        let placed = self.weekday(at).or_else(|| self.vague(at)).or_else(|| self.relative(at));
        if let Some(found) = placed.or_else(|| self.qualifier(at)).or_else(|| self.unit(at)) {
            let end = found.value.end;
            let past = (at + 1..self.tokens.len()).find(|&next| self.tokens[next].range.start >= end);
            let keep = found.kind == Kind::Qualifier;
            return (Some(found), if keep { at + 1 } else { past.unwrap_or(self.tokens.len()) });
        }
        if NUMERALS.contains(self.han(at)) && self.han(at) != '\0' {
            let end = (at..).find(|&at| !NUMERALS.contains(self.han(at)) || self.han(at) == '\0').unwrap_or(at);
            return (self.numeral(at, end), end);
        }
        (None, at + 1)
    }

    fn weekday(&self, at: usize) -> Option<Site> {
        let named = match (self.han(at), self.han(at + 1)) {
            ('周' | '週', _) => at + 1,
            ('星', '期') | ('礼' | '禮', '拜') => at + 2,
            _ => return None,
        };
        let days = ["一", "二", "三", "四", "五", "六", "日"];
        let (day, next, previous) = (self.han(named).to_string(), self.han(named + 1), self.back(at, 1));
        let counts =
            NUMERALS.contains(previous) && previous != '\0' || matches!(previous, '每' | '几' | '個' | '个' | '幾');
        if !days.contains(&&*day) || counts || "天次个個场場年本报報".contains(next) && next != '\0' {
            return None;
        }
        let options = days.iter().filter(|other| **other != day).map(|other| (*other).to_owned()).collect();
        Some(self.make(Kind::Weekday, named, day.len(), options))
    }

    /// 数十, 几百万; 数年.
    fn vague(&self, at: usize) -> Option<Site> {
        if !matches!(self.han(at), '数' | '數' | '几' | '幾') || self.is_number(at.wrapping_sub(1)) {
            return None;
        }
        let rest = self.from(at + 1);
        let in_set = |set: &&[&str]| set.iter().filter(|s| rest.starts_with(**s)).map(|s| s.len()).max().unwrap_or(0);
        let set = SCALES.iter().rev().max_by_key(|set| in_set(set))?;
        let word = &rest[..in_set(set)];
        let options: Vec<String> = set.iter().filter(|scale| **scale != word).map(|s| (*s).to_owned()).collect();
        (!word.is_empty()).then(|| self.make(Kind::Vague, at + 1, word.len(), options))
    }

    fn relative(&self, at: usize) -> Option<Site> {
        let rest = self.from(at);
        let (word, other) = RELATIVE.iter().find(|(word, _)| rest.starts_with(word))?;
        let dated = rest[word.len()..].trim_start().starts_with(|c: char| c.is_ascii_digit());
        (!dated).then(|| self.make(Kind::Relative, at, word.len(), vec![(*other).to_owned()]))
    }

    fn qualifier(&self, at: usize) -> Option<Site> {
        let rest = self.from(at);
        let (word, turned, ahead) = QUALIFIERS.iter().find(|(word, ..)| rest.starts_with(word))?;
        if word.chars().count() == 1 && "接将將附最靠邻".contains(self.back(at, 1)) && self.back(at, 1) != '\0' {
            return None;
        }
        let count = word.chars().count();
        let mut site = self.make(Kind::Qualifier, at, word.len(), vec![(*turned).to_owned()]);
        if *ahead {
            let number = (at + count..at + count + 3).find(|&at| self.is_number(at))?;
            let close =
                number == at + count || count > 1 && matches!(self.han(at + count), '了' | '有' | '为' | '為' | '$');
            let end = (number..).find(|&at| !self.is_number(at)).unwrap_or(number);
            site.value.end = self.tokens.get(end).map_or(self.text.len(), |token| token.range.end);
            return close.then_some(site);
        }
        let number = (1..5).filter_map(|back| at.checked_sub(back)).find(|&at| self.is_number(at))?;
        site.value.start = self.tokens[number].range.start;
        Some(site)
    }

    /// A unit or currency behind a number, and 数年.
    fn unit(&self, at: usize) -> Option<Site> {
        let back = if self.back(at, 1) == '多' || self.back(at, 1) == '余' { 2 } else { 1 };
        let open = matches!(self.back(at, 1), '数' | '數' | '几' | '幾');
        if !self.is_number(at.wrapping_sub(back)) && !open || self.back(at, 1) == '第' {
            return None;
        }
        let rest = self.from(at);
        for (set, kind) in
            CURRENCIES.iter().map(|set| (set, Kind::Currency)).chain(UNITS.iter().map(|set| (set, Kind::Unit)))
        {
            let Some(word) = set.iter().find(|word| rest.starts_with(**word)) else { continue };
            let next = rest[word.len()..].chars().next().unwrap_or('\0');
            let year = *word == "年"
                && (self.is_digits(at - 1) && is_year(&self.tokens[at - 1].text) || "代级級".contains(next));
            let string =
                *word == "年" && at >= 4 && (1..5).all(|back| "零〇一二三四五六七八九".contains(self.back(at, back)));
            if year
                || string
                || matches!((*word, next), ("周", '年') | ("天", '使') | ("克", '拉') | ("元", '素' | '旦'))
            {
                return None;
            }
            let pool: &[&str] = if *word == "元" { CURRENCIES[0] } else { set };
            let same = |other: &str| unit_name(other) == unit_name(word);
            let options = pool.iter().filter(|other| !same(other)).map(|other| (*other).to_owned()).collect();
            let kind = if open && kind == Kind::Unit { Kind::Vague } else { kind };
            return Some(self.make(kind, at, word.len(), options));
        }
        None
    }

    /// A run of Chinese numerals.
    fn numeral(&self, at: usize, end: usize) -> Option<Site> {
        let run: Vec<char> = (at..end).map(|at| self.han(at)).collect();
        let next = self.from(end);
        let following = self.han(end);
        if (run.len() == 1 && (run[0] == '万' || run[0] == '萬' || run[0] == '亿' || run[0] == '億'))
            && self.is_number(at.wrapping_sub(1))
        {
            return Some(self.magnitude(at));
        }
        let kind = self.kind(at, end);
        let measured = MEASURES.contains(following) && following != '\0' || kind == Kind::Fraction;
        if run == ['一'] {
            let one = matches!(following, '件' | '款' | '家')
                && "这那每另同某统唯任之第不".chars().all(|c| c != self.back(at, 1));
            let options = ["三", "四", "五"].map(String::from).to_vec();
            return match kind {
                Kind::Ordinal => Some(self.make(kind, at, 3, options)),
                _ => one.then(|| self.make(Kind::One, at, 3, options)),
            };
        }
        if !measured && kind != Kind::Ordinal || next.starts_with("些") {
            return None;
        }
        let place = run.iter().position(|c| DIGITS.contains(*c) || *c == '两' || *c == '兩')?;
        let length = run[place].len_utf8();
        let same = |c: char| {
            c == run[place] || c == '二' && matches!(run[place], '两' | '兩') || c == '二' && kind == Kind::Numeral
        };
        let options = DIGITS.chars().filter(|&c| !same(c)).map(String::from).collect();
        let mut site = self.make(kind, at + place, length, options);
        site.value = self.tokens[at].range.start..self.tokens[end - 1].range.end;
        Some(site)
    }

    /// What kind of number the run of numerals or the digits `at..end` is.
    fn kind(&self, at: usize, end: usize) -> Kind {
        let (before, after) = (self.before(at), self.from(end));
        match self.han(end) {
            _ if before.ends_with("百分之") => Kind::Percent,
            _ if before.ends_with("分之") || after.starts_with("分之") => Kind::Fraction,
            '成' if !after.starts_with("成为") => Kind::Percent,
            '倍' => Kind::Multiple,
            '月' => Kind::Month,
            '日' | '号' | '號' => Kind::Day,
            '年' if after.starts_with("年代") => Kind::Decade,
            '年' if end - at == 4 && (at..end).all(|at| !"十百千".contains(self.han(at))) => Kind::Year,
            '点' | '點' => Kind::Clock,
            _ if before.ends_with('第') => Kind::Ordinal,
            _ => Kind::Numeral,
        }
    }

    fn magnitude(&self, at: usize) -> Site {
        let scale = self.han(at);
        let options = match scale {
            '万' => vec!["亿".to_owned(), String::new()],
            '萬' => vec!["億".to_owned(), String::new()],
            '亿' => vec!["万".to_owned()],
            _ => vec!["萬".to_owned()],
        };
        let mut site = self.make(Kind::Magnitude, at, scale.len_utf8(), options);
        site.value.start = self.tokens[at - 1].range.start;
        site
    }

    fn digits(&self, at: usize) -> Site {
        let text = &self.tokens[at].text;
        let value = plain(text).unwrap_or(0);
        let next = self.tokens.get(at + 1).map_or("", |token| &*token.text);
        let (kind, options) = match (self.kind(at, at + 1), next) {
            (_, "%" | "％") => (Kind::Percent, changed(text)),
            (Kind::Month, _) => (Kind::Month, others(value, 1..13, 1)),
            (Kind::Day, _) => (Kind::Day, others(value, 1..29, 3)),
            (Kind::Decade, _) if text.len() < 3 => (Kind::Decade, others(value, 20..100, 10)),
            (_, "年") if is_year(text) => (Kind::Year, beside(text)),
            (_, ":" | "：") if (1..13).contains(&value) => (Kind::Clock, others(value, 1..12, 2)),
            _ if text.len() == 2 && matches!(self.back(at, 1), ':' | '：') => (Kind::Clock, others(value, 10..60, 7)),
            (Kind::Clock, _) => (Kind::Clock, others(value, 1..12, 2)),
            (kind, _) if matches!(kind, Kind::Percent | Kind::Fraction | Kind::Multiple | Kind::Ordinal) => {
                (kind, changed(text))
            }
            _ => (Kind::Digit, changed(text)),
        };
        self.make(kind, at, text.len(), options)
    }
}

/// What a unit is called without 个 and in its plainest word.
fn unit_name(word: &str) -> &str {
    match word.trim_start_matches(['个', '個']) {
        "星期" => "周",
        "千克" => "公斤",
        "公尺" => "米",
        "公分" => "厘米",
        "奈米" | "納米" => "纳米",
        plain => plain,
    }
}
