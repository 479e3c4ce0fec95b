//! The table of a sound model: rows of units with the cost of the letters behind each.

use super::characters::{Character, Characters};
use super::pieces::{Piece, Pieces, split_syllable};
use super::rows::{Alphabet, Entry, Group};
use super::{LONGEST_SEGMENT, NO_LENGTH, Sound, Syllable, Unit, code};
use crate::error::Error;
use crate::lexicon::table::{Row, Table};
use rustc_hash::FxHashMap;

/// Tenths of a nat in a nat: the unit of costs in the table.
pub const COSTS_IN_A_NAT: f64 = 10.0;

impl Sound {
    /// The model in `text`; `path` is for messages. Rows of pieces stand above those of syllables, these above characters.
    pub(super) fn parse(path: &str, text: &str) -> Result<Self, Error> {
        let mut sound = Self {
            entries: Vec::with_capacity(32_768),
            groups: Vec::with_capacity(8192),
            units: vec![Unit::default()],
            any: FxHashMap::default(),
            pieces: Default::default(),
            characters: Characters::default(),
            syllables: FxHashMap::default(),
            lengths: vec![[NO_LENGTH; 13]; 17],
        };
        let source = Costs::new(path, text);
        let mut any = Alphabet::default();
        for row in source.table.rows() {
            let [kind, key, note, costs] = source.table.columns(&row)?;
            match kind {
                "length" => sound.read_length(&source, &row, key, costs)?,
                "any" => any = sound.read_any(&source, &row, costs)?,
                "syllable" => {
                    let unit = sound.read_unit(&source, &row, costs, &any)?;
                    let parts = split_syllable(key);
                    let parts = Piece::ALL.map(|piece| sound.pieces[piece as usize].part(parts[piece as usize]));
                    sound.syllables.insert(key.to_owned(), Syllable { unit, parts });
                }
                "character" => {
                    let unit = sound.read_unit(&source, &row, costs, &any)?;
                    sound.read_character(&source, &row, (key, note), unit)?;
                }
                _ => {
                    let piece = Piece::ALL.into_iter().find(|piece| piece.name() == kind);
                    let piece = piece.ok_or_else(|| source.error(&row, format!("{kind}: no kind of row")))?;
                    sound.read_piece(&source, &row, piece, (key, costs))?;
                }
            }
        }
        sound.pieces.iter_mut().for_each(Pieces::finish);
        Ok(sound)
    }

    fn read_length(&mut self, source: &Costs<'_>, row: &Row<'_>, key: &str, costs: &str) -> Result<(), Error> {
        let letters: usize = key.parse().map_err(|_| source.error(row, "a length is a number".into()))?;
        for entry in costs.split(' ') {
            let (count, cost) =
                entry.split_once(':').ok_or_else(|| source.error(row, format!("{entry}: count:cost")))?;
            if let (Ok(count), Some(lengths)) = (count.parse::<usize>(), self.lengths.get_mut(letters))
                && count < 13
            {
                lengths[count] =
                    cost.parse().map(probability).map_err(|_| source.error(row, "a cost is a number".into()))?;
            }
        }
        Ok(())
    }

    fn read_any(&mut self, source: &Costs<'_>, row: &Row<'_>, costs: &str) -> Result<Alphabet, Error> {
        let mut alphabet = Alphabet::default();
        for entry in source.entries(row, costs) {
            let (letters, count, share) = entry?;
            self.any.insert(code(&letters[..count]), share);
            alphabet.add(&Entry::new(&letters[..count], share));
        }
        Ok(alphabet)
    }

    /// Adds a unit; its number.
    fn read_unit(&mut self, source: &Costs<'_>, row: &Row<'_>, costs: &str, any: &Alphabet) -> Result<u32, Error> {
        let (start, mut alphabet) = (self.entries.len(), Alphabet::default());
        for entry in source.entries(row, costs) {
            let (letters, count, share) = entry?;
            let entry = Entry::new(&letters[..count], share);
            alphabet.add(&entry);
            self.entries.push(entry);
        }
        // The tables of the program are in this order.
        if !self.entries[start..].is_sorted_by_key(Entry::first) {
            self.entries[start..].sort_by(|a, b| a.first().cmp(b.first()));
        }
        let groups = self.groups.len();
        let mut end = start as u32;
        for group in self.entries[start..].chunk_by(|a, b| a.first() == b.first()) {
            let entries = end..end + group.len() as u32;
            end = entries.end;
            self.groups.push(Group::new(group[0].first(), entries));
        }
        self.units.push(Unit { groups: groups..self.groups.len(), letters: alphabet.likely(any) });
        Ok(self.units.len() as u32 - 1)
    }

    fn read_piece(
        &mut self,
        source: &Costs<'_>,
        row: &Row<'_>,
        piece: Piece,
        (key, costs): (&str, &str),
    ) -> Result<(), Error> {
        for entry in source.entries(row, costs) {
            let (letters, count, share) = entry?;
            self.pieces[piece as usize].push(key, code(&letters[..count]), share);
        }
        Ok(())
    }

    fn read_character(
        &mut self,
        source: &Costs<'_>,
        row: &Row<'_>,
        (key, note): (&str, &str),
        own: u32,
    ) -> Result<(), Error> {
        let (syllable, odds) = note.split_once(' ').unwrap_or((note, "0"));
        let odds: f64 = odds.parse().map_err(|_| source.error(row, "odds are a number".into()))?;
        let syllable = self.syllables.get(syllable).copied().unwrap_or_default();
        if key.chars().count() != 1 {
            return Err(source.error(row, "a character is one character".into()));
        }
        self.characters.note(key, Character { syllable, own, odds: odds / COSTS_IN_A_NAT });
        Ok(())
    }
}

/// A table of costs, and the probabilities that they stand for.
struct Costs<'t> {
    table: Table<'t>,
    /// Those of the costs that rows have; all but a few are small numbers.
    probabilities: Vec<f64>,
}

impl<'t> Costs<'t> {
    fn new(path: &'t str, text: &'t str) -> Self {
        Self { table: Table::new(path, text), probabilities: (0..256).map(probability).collect() }
    }

    /// What is wrong with a row.
    fn error(&self, row: &Row<'_>, problem: String) -> Error {
        self.table.error(row, problem)
    }

    /// The entries of a row, `letterscost` one behind the other: letters, how many of them, their probability.
    fn entries<'c>(
        &'c self,
        row: &'c Row<'_>,
        costs: &'c str,
    ) -> impl Iterator<Item = Result<([u8; LONGEST_SEGMENT], usize, f64), Error>> + 'c {
        let mut rest = costs.as_bytes();
        std::iter::from_fn(move || {
            if rest.is_empty() {
                return None;
            }
            let count = rest.iter().position(|b| !b.is_ascii_lowercase()).unwrap_or(rest.len());
            let digits = rest[count..].iter().position(|b| !b.is_ascii_digit()).unwrap_or(rest.len() - count);
            if digits == 0 || digits > 4 || count > LONGEST_SEGMENT {
                rest = &[];
                return Some(Err(self.error(row, "letters and their cost".into())));
            }
            let cost = rest[count..count + digits].iter().fold(0, |cost, b| cost * 10 + u32::from(b - b'0'));
            let mut letters = [0; LONGEST_SEGMENT];
            letters.iter_mut().zip(&rest[..count]).for_each(|(letter, b)| *letter = b - b'a');
            rest = &rest[count + digits..];
            let share = self.probabilities.get(cost as usize).copied();
            Some(Ok((letters, count, share.unwrap_or_else(|| probability(cost)))))
        })
    }
}

/// The probability that a cost of the table stands for.
fn probability(cost: u32) -> f64 {
    (-f64::from(cost) / COSTS_IN_A_NAT).exp()
}
