//! The table of a sound model: rows of units with the cost of the letters behind each.

use super::pieces::{Piece, Pieces, split_syllable};
use super::{ANY, Character, LONGEST_SEGMENT, Sound, Syllable, code};
use crate::error::Error;
use crate::lexicon::table::{Row, Table};
use rustc_hash::FxHashMap;

/// Tenths of a nat in a nat: the unit of costs in the table.
pub const COSTS_IN_A_NAT: f64 = 10.0;

impl Sound {
    /// The model in `text`; `path` is for messages. Rows of pieces stand above those of syllables, these above characters.
    pub(super) fn parse(path: &str, text: &str) -> Result<Self, Error> {
        let mut sound = Self {
            emissions: FxHashMap::with_capacity_and_hasher(65_536, Default::default()),
            pieces: Default::default(),
            characters: FxHashMap::with_capacity_and_hasher(16_384, Default::default()),
            syllables: FxHashMap::default(),
            lengths: vec![[1e-4; 13]; 17],
        };
        let table = Table::new(path, text);
        let mut unit = ANY;
        for row in table.rows() {
            let [kind, key, note, costs] = table.columns(&row)?;
            match kind {
                "length" => sound.read_length(&table, &row, key, costs)?,
                "any" => sound.read_unit(&table, &row, ANY, costs)?,
                "syllable" => {
                    unit += 1;
                    let parts = split_syllable(key);
                    let parts = Piece::ALL.map(|piece| sound.pieces[piece as usize].part(parts[piece as usize]));
                    sound.syllables.insert(key.to_owned(), Syllable { unit, parts });
                    sound.read_unit(&table, &row, unit, costs)?;
                }
                "character" => {
                    unit += 1;
                    sound.read_character(&table, &row, (key, note), unit)?;
                    sound.read_unit(&table, &row, unit, costs)?;
                }
                _ => {
                    let piece = Piece::ALL.into_iter().find(|piece| piece.name() == kind);
                    let piece = piece.ok_or_else(|| table.error(&row, format!("{kind}: no kind of row")))?;
                    sound.read_piece(&table, &row, piece, (key, costs))?;
                }
            }
        }
        sound.pieces.iter_mut().for_each(Pieces::finish);
        Ok(sound)
    }

    fn read_length(&mut self, table: &Table<'_>, row: &Row<'_>, key: &str, costs: &str) -> Result<(), Error> {
        let letters: usize = key.parse().map_err(|_| table.error(row, "a length is a number".into()))?;
        for entry in costs.split(' ') {
            let (count, cost) =
                entry.split_once(':').ok_or_else(|| table.error(row, format!("{entry}: count:cost")))?;
            if let (Ok(count), Some(lengths)) = (count.parse::<usize>(), self.lengths.get_mut(letters))
                && count < 13
            {
                lengths[count] =
                    cost.parse().map(probability).map_err(|_| table.error(row, "a cost is a number".into()))?;
            }
        }
        Ok(())
    }

    fn read_unit(&mut self, table: &Table<'_>, row: &Row<'_>, unit: u32, costs: &str) -> Result<(), Error> {
        for entry in entries(costs) {
            let (code, share) = entry.ok_or_else(|| table.error(row, "letters and their cost".into()))?;
            self.emissions.insert(u64::from(unit) << 32 | u64::from(code), share);
        }
        Ok(())
    }

    fn read_piece(
        &mut self,
        table: &Table<'_>,
        row: &Row<'_>,
        piece: Piece,
        (key, costs): (&str, &str),
    ) -> Result<(), Error> {
        for entry in entries(costs) {
            let (code, share) = entry.ok_or_else(|| table.error(row, "letters and their cost".into()))?;
            self.pieces[piece as usize].push(key, code, share);
        }
        Ok(())
    }

    fn read_character(
        &mut self,
        table: &Table<'_>,
        row: &Row<'_>,
        (key, note): (&str, &str),
        own: u32,
    ) -> Result<(), Error> {
        let (syllable, odds) = note.split_once(' ').unwrap_or((note, "0"));
        let odds: f64 = odds.parse().map_err(|_| table.error(row, "odds are a number".into()))?;
        let syllable = self.syllables.get(syllable).copied().unwrap_or_default();
        let mut characters = key.chars();
        match (characters.next(), characters.next()) {
            (Some(c), None) => self.characters.insert(c, Character { syllable, own, odds: odds / COSTS_IN_A_NAT }),
            _ => return Err(table.error(row, "a character is one character".into())),
        };
        Ok(())
    }
}

/// The entries of a row, `letterscost` one behind the other, as the code of the letters and a probability.
fn entries(costs: &str) -> impl Iterator<Item = Option<(u32, f64)>> {
    let mut rest = costs.as_bytes();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let letters = rest.iter().position(|b| !b.is_ascii_lowercase()).unwrap_or(rest.len());
        let digits = rest[letters..].iter().position(|b| !b.is_ascii_digit()).unwrap_or(rest.len() - letters);
        if digits == 0 || digits > 4 || letters > LONGEST_SEGMENT {
            rest = &[];
            return Some(None);
        }
        let cost = rest[letters..letters + digits].iter().fold(0, |cost, b| cost * 10 + u32::from(b - b'0'));
        let code = rest[..letters].iter().fold(code(&[]), |code, b| code << 5 | u32::from(b - b'a'));
        rest = &rest[letters + digits..];
        Some(Some((code, probability(cost))))
    })
}

/// The probability that a cost of the table stands for.
fn probability(cost: u32) -> f64 {
    (-f64::from(cost) / COSTS_IN_A_NAT).exp()
}
