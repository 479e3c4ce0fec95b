//! Sentences about counts: how much was found, paired and compared.

use crate::finding::Severity;
use crate::settings::Ui;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noun {
    /// A pair of texts.
    Article,
    /// A text without a counterpart.
    Text,
    /// A paragraph.
    Paragraph,
    /// A heading.
    Heading,
    /// A sentence.
    Sentence,
    /// A number, date or quantity.
    Number,
    /// A name.
    Name,
    /// A bead.
    SentencePair,
}

/// A language that counts.
#[derive(Clone, Copy, Debug)]
pub struct Counted(pub Ui);

impl Counted {
    /// A count with its word: `1 paragraph`, `3 paragraphs`, `3 个段落`.
    pub fn some(self, count: usize, noun: Noun) -> String {
        let (english, chinese) = match noun {
            Noun::Article => ("article", "篇文章"),
            Noun::Text => ("text", "篇文本"),
            Noun::Paragraph => ("paragraph", "个段落"),
            Noun::Heading => ("heading", "个标题"),
            Noun::Sentence => ("sentence", "个句子"),
            Noun::Number => ("number", "个数字"),
            Noun::Name => ("name", "个专名"),
            Noun::SentencePair => ("sentence pair", "对句子"),
        };
        match self.0 {
            Ui::English => format!("{count} {english}{}", if count == 1 { "" } else { "s" }),
            Ui::Chinese => format!("{count} {chinese}"),
        }
    }

    /// How many findings of each severity there are, in so many articles and texts without a counterpart.
    pub fn found(self, counts: &[(Severity, usize)], articles: usize, singles: usize) -> String {
        let some = |&&(_, count): &&(Severity, usize)| count > 0;
        let word = |&(severity, count): &(Severity, usize)| match (self.0, severity) {
            (Ui::English, Severity::Neutral) => format!("{count} to verify"),
            (Ui::English, _) => format!("{count} {}", severity.name()),
            (Ui::Chinese, _) => format!("{} {count} 处", super::severity(Ui::Chinese, severity)),
        };
        let parts: Vec<String> = counts.iter().filter(some).map(word).collect();
        let articles = self.some(articles, Noun::Article);
        let texts = self.some(singles, Noun::Text);
        match self.0 {
            Ui::English => {
                let found = if parts.is_empty() { "No findings".to_owned() } else { parts.join(", ") };
                let alone = if singles == 0 { String::new() } else { format!(" and {texts} without a counterpart") };
                format!("{found} in {articles}{alone}")
            }
            Ui::Chinese => {
                let found = if parts.is_empty() { "未发现问题".to_owned() } else { parts.join("，") };
                let alone = if singles == 0 { String::new() } else { format!("，另有 {texts}没有对应译文") };
                format!("{articles}：{found}{alone}")
            }
        }
    }

    /// How much was compared; a pair is (paired, all).
    pub fn compared(
        self,
        paragraphs: (usize, usize),
        sentences: (usize, usize),
        [numbers, names, uncertain]: [usize; 3],
    ) -> String {
        let (some, of) = (|count, noun| self.some(count, noun), |pair| self.share(pair));
        let (numbers, names) = (some(numbers, Noun::Number), some(names, Noun::Name));
        let (paragraphs, sentences) = (of((paragraphs, Noun::Paragraph)), of((sentences, Noun::Sentence)));
        let doubt = some(uncertain, Noun::SentencePair);
        match (self.0, uncertain) {
            (Ui::English, 0) => format!("Compared {paragraphs}, {sentences}, {numbers}, {names}"),
            (Ui::English, _) => {
                format!("Compared {paragraphs}, {sentences}, {numbers}, {names}; {doubt} too uncertain to judge")
            }
            (Ui::Chinese, 0) => format!("已比对 {paragraphs}，{sentences}，{numbers}，{names}"),
            (Ui::Chinese, _) => {
                format!("已比对 {paragraphs}，{sentences}，{numbers}，{names}；{doubt}对应关系不确定，未作判断")
            }
        }
    }

    /// How much of two texts was paired.
    pub fn paired(self, paragraphs: (usize, usize), sentences: (usize, usize)) -> String {
        let (paragraphs, sentences) = ((paragraphs, Noun::Paragraph), (sentences, Noun::Sentence));
        match self.0 {
            Ui::English => format!(
                "{} of {} paragraphs and {} of {} sentences paired",
                paragraphs.0.0, paragraphs.0.1, sentences.0.0, sentences.0.1
            ),
            Ui::Chinese => format!("已配对 {}，{}", self.share(paragraphs), self.share(sentences)),
        }
    }

    /// What is said of two texts that do not translate each other.
    pub fn unrelated(self, coverage: f64) -> String {
        let share = coverage * 100.0;
        match self.0 {
            Ui::English => {
                format!("not translations of each other: {share:.0} % of the shorter text's sentences found a partner")
            }
            Ui::Chinese => format!("不是彼此的译文：较短文本只有 {share:.0}% 的句子找到对应"),
        }
    }

    /// How many findings are new, fixed and still there, and how many translations are stale.
    pub fn changed(self, [new, fixed, still, stale]: [usize; 4]) -> String {
        match self.0 {
            Ui::English => format!("{new} new, {fixed} fixed, {still} still there, {stale} stale"),
            Ui::Chinese => format!("新出现 {new} 处，已修正 {fixed} 处，仍存在 {still} 处，译文待更新 {stale} 处"),
        }
    }

    /// So many more, at these lines.
    pub fn more(self, count: usize, lines: &str) -> String {
        match self.0 {
            Ui::English => format!("and {count} more: {lines}"),
            Ui::Chinese => format!("另有 {count} 处：{lines}"),
        }
    }

    fn share(self, ((part, all), noun): ((usize, usize), Noun)) -> String {
        match self.0 {
            Ui::English => format!("{part} of {}", self.some(all, noun)),
            Ui::Chinese => format!("{part}/{}", self.some(all, noun)),
        }
    }
}
