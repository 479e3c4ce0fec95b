//! Fixed lists of words, looked up by one of their characters.

use super::CharacterSet;

/// Rows of a fixed list, by the first or the last character of their word; those with the same keep their order.
pub struct WordList<T: 'static> {
    rows: Vec<(char, &'static T)>,
    /// Their characters: most characters of a text have no row.
    keys: CharacterSet,
}

impl<T> WordList<T> {
    /// The rows by the first character of what `word` takes from them.
    pub fn by_first(rows: &'static [T], word: impl Fn(&T) -> &str) -> WordList<T> {
        WordList::by(rows, |row| word(row).chars().next())
    }

    /// The rows by the last character of what `word` takes from them.
    pub fn by_last(rows: &'static [T], word: impl Fn(&T) -> &str) -> WordList<T> {
        WordList::by(rows, |row| word(row).chars().next_back())
    }

    fn by(rows: &'static [T], key: impl Fn(&T) -> Option<char>) -> WordList<T> {
        let mut rows: Vec<_> = rows.iter().filter_map(|row| Some((key(row)?, row))).collect();
        rows.sort_by_key(|row| row.0);
        let keys = rows.iter().map(|row| row.0).collect();
        WordList { rows, keys }
    }

    /// The rows whose word has this character at its first or last place.
    pub fn with(&self, c: char) -> impl Iterator<Item = &'static T> {
        let rows = if self.keys.may_have(c) { self.rows.as_slice() } else { &[] };
        let from = rows.partition_point(|row| row.0 < c);
        rows[from..].iter().take_while(move |row| row.0 == c).map(|row| row.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_keep_their_order() {
        const WORDS: &[&str] = &["三月", "一月", "三", ""];
        let found = |list: &WordList<&'static str>, c| list.with(c).copied().collect::<Vec<_>>();
        assert_eq!(found(&WordList::by_first(WORDS, |word| word), '三'), ["三月", "三"]);
        assert_eq!(found(&WordList::by_last(WORDS, |word| word), '月'), ["三月", "一月"]);
        assert!(found(&WordList::by_last(WORDS, |word| word), '四').is_empty());
    }
}
