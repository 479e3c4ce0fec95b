//! The table of a sound model: rows of units with the cost of the letters behind each.

use super::characters::{Character, Characters};
use super::pieces::{Piece, Pieces, split_syllable};
use super::unit::{Alphabet, Unit};
use super::{LONGEST_SEGMENT, NO_LENGTH, Sound, Syllable, code};
use crate::error::Error;
use crate::lexicon::table::{Row, Table};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::borrow::Cow;

/// Tenths of a nat in a nat: the unit of costs in the table.
pub const COSTS_IN_A_NAT: f64 = 10.0;

impl Sound {
    /// The model in `text`; `path` is for messages. Rows of pieces stand above those of syllables, these above characters.
    pub(super) fn parse(path: &str, text: Cow<'static, str>) -> Result<Self, Error> {
        let mut sound = Self {
            text: Cow::default(),
            units: vec![Unit::default()],
            any: FxHashMap::with_capacity_and_hasher(4096, FxBuildHasher),
            alphabet: Alphabet::default(),
            pieces: Default::default(),
            characters: Characters::default(),
            syllables: FxHashMap::default(),
            lengths: vec![[NO_LENGTH; 13]; 17],
        };
        let source = Table::new(path, &text);
        for row in source.rows() {
            let [kind, key, note, costs] = source.columns(&row)?;
            if kind != "length" && !is_well_formed(costs) {
                return Err(source.error(&row, "letters and their cost".into()));
            }
            match kind {
                "length" => sound.read_length(&source, &row, key, costs)?,
                "any" => sound.read_any(costs),
                "syllable" => {
                    let unit = sound.add_unit(&row, costs);
                    let parts = split_syllable(key);
                    let parts = Piece::ALL.map(|piece| sound.pieces[piece as usize].part(parts[piece as usize]));
                    sound.syllables.insert(key.to_owned(), Syllable { unit, parts });
                }
                "character" => {
                    let unit = sound.add_unit(&row, costs);
                    sound.read_character(&source, &row, (key, note), unit)?;
                }
                _ => {
                    let piece = Piece::ALL.into_iter().find(|piece| piece.name() == kind);
                    let piece = piece.ok_or_else(|| source.error(&row, format!("{kind}: no kind of row")))?;
                    sound.read_piece(piece, key, costs);
                }
            }
        }
        sound.pieces.iter_mut().for_each(Pieces::finish);
        sound.text = text;
        Ok(sound)
    }

    fn read_length(&mut self, source: &Table<'_>, row: &Row<'_>, key: &str, costs: &str) -> Result<(), Error> {
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

    fn read_any(&mut self, costs: &str) {
        for (letters, count, cost) in entries(costs) {
            let share = probability(cost);
            self.any.insert(code(&letters[..count]), share);
            self.alphabet.add(&letters[..count], share);
        }
    }

    /// Adds a unit; its number.
    fn add_unit(&mut self, row: &Row<'_>, costs: &str) -> u32 {
        // They are the last column.
        let end = row.start + row.text.len();
        self.units.push(Unit::new(end - costs.len()..end));
        self.units.len() as u32 - 1
    }

    fn read_piece(&mut self, piece: Piece, key: &str, costs: &str) {
        let pieces = &mut self.pieces[piece as usize];
        let part = pieces.add_part(key);
        for (letters, count, cost) in entries(costs) {
            pieces.push(part, code(&letters[..count]), probability(cost));
        }
    }

    fn read_character(
        &mut self,
        source: &Table<'_>,
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

/// The most digits of a cost.
const DIGITS: usize = 4;

/// Whether `costs` are letters, as many as a character stands for at most, and digits by turns; the first may have no
/// letters.
fn is_well_formed(costs: &str) -> bool {
    // Without branches, for letters and digits take turns as no processor can foresee.
    let (mut digits, mut run, mut well) = (true, 0, true);
    for b in costs.bytes() {
        let digit = b.is_ascii_digit();
        run = if digit == digits { run + 1 } else { 1 };
        digits = digit;
        well &= (digit | b.is_ascii_lowercase()) & (run <= if digit { DIGITS } else { LONGEST_SEGMENT });
    }
    well & digits
}

/// The entries of a row, `letterscost` one behind the other: letters, how many of them, their cost.
///
/// `costs` are well formed; of others, what is too long is cut short.
pub(super) fn entries(costs: &str) -> impl Iterator<Item = ([u8; LONGEST_SEGMENT], usize, u32)> + '_ {
    let mut rest = costs.as_bytes();
    std::iter::from_fn(move || {
        let end = rest.iter().position(u8::is_ascii_digit)?;
        let (run, behind) = rest.split_at(end);
        let digits = behind.iter().position(|b| !b.is_ascii_digit()).unwrap_or(behind.len());
        let cost =
            behind[..digits].iter().fold(0u32, |cost, b| cost.wrapping_mul(10).wrapping_add(u32::from(b - b'0')));
        let mut letters = [0; LONGEST_SEGMENT];
        letters.iter_mut().zip(run).for_each(|(letter, b)| *letter = b.wrapping_sub(b'a'));
        rest = &behind[digits..];
        Some((letters, end.min(LONGEST_SEGMENT), cost))
    })
}

/// The probability that a cost of the table stands for.
pub(super) fn probability(cost: u32) -> f64 {
    (-f64::from(cost) / COSTS_IN_A_NAT).exp()
}
