//! Between traditional and simplified characters, by region: OpenCC's tables as layers of a view.

use crate::error::Error;
use crate::text::View;
use hanconv::{Converters, Trie};
use std::str::FromStr;

/// From which characters, and whose vocabulary, to which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Conversion {
    /// `s2t`: simplified to traditional as OpenCC writes it.
    S2t,
    /// `t2s`: traditional to simplified.
    T2s,
    /// `s2tw`: simplified to the characters of Taiwan.
    S2tw,
    /// `tw2s`: the characters of Taiwan to simplified.
    Tw2s,
    /// `s2twp`: simplified to the characters and the vocabulary of Taiwan.
    S2twp,
    /// `tw2sp`: the characters and the vocabulary of Taiwan to those of the mainland.
    Tw2sp,
    /// `s2hk`: simplified to the characters of Hong Kong.
    S2hk,
    /// `hk2s`: the characters of Hong Kong to simplified.
    Hk2s,
    /// `t2tw`: traditional to the characters of Taiwan.
    T2tw,
    /// `tw2t`: the characters of Taiwan to traditional.
    Tw2t,
    /// `t2hk`: traditional to the characters of Hong Kong.
    T2hk,
    /// `hk2t`: the characters of Hong Kong to traditional.
    Hk2t,
    /// `t2jp`: traditional to Japanese new characters.
    T2jp,
    /// `jp2t`: Japanese new characters to traditional.
    Jp2t,
}

impl Conversion {
    /// Every conversion, the common ones first.
    pub const ALL: [Conversion; 14] = [
        Conversion::S2t,
        Conversion::T2s,
        Conversion::S2tw,
        Conversion::Tw2s,
        Conversion::S2twp,
        Conversion::Tw2sp,
        Conversion::S2hk,
        Conversion::Hk2s,
        Conversion::T2tw,
        Conversion::Tw2t,
        Conversion::T2hk,
        Conversion::Hk2t,
        Conversion::T2jp,
        Conversion::Jp2t,
    ];

    /// The name OpenCC gives it.
    pub fn name(self) -> &'static str {
        match self {
            Conversion::S2t => "s2t",
            Conversion::T2s => "t2s",
            Conversion::S2tw => "s2tw",
            Conversion::Tw2s => "tw2s",
            Conversion::S2twp => "s2twp",
            Conversion::Tw2sp => "tw2sp",
            Conversion::S2hk => "s2hk",
            Conversion::Hk2s => "hk2s",
            Conversion::T2tw => "t2tw",
            Conversion::Tw2t => "tw2t",
            Conversion::T2hk => "t2hk",
            Conversion::Hk2t => "hk2t",
            Conversion::T2jp => "t2jp",
            Conversion::Jp2t => "jp2t",
        }
    }

    /// The tables to apply one after the other.
    fn tables(self) -> Vec<&'static Trie<&'static str>> {
        match self {
            Conversion::S2t => Converters::S2T,
            Conversion::T2s => Converters::T2S,
            Conversion::S2tw => Converters::S2TW,
            Conversion::Tw2s => Converters::TW2S,
            Conversion::S2twp => Converters::S2TWP,
            Conversion::Tw2sp => Converters::TW2SP,
            Conversion::S2hk => Converters::S2HK,
            Conversion::Hk2s => Converters::HK2S,
            Conversion::T2tw => Converters::T2TW,
            Conversion::Tw2t => Converters::TW2T,
            Conversion::T2hk => Converters::T2HK,
            Conversion::Hk2t => Converters::HK2T,
            Conversion::T2jp => Converters::T2JP,
            Conversion::Jp2t => Converters::JP2T,
        }
        .dictionaries()
    }
}

impl FromStr for Conversion {
    type Err = Error;

    /// Reads OpenCC's name, with or without `.json`; for another name the error proposes the nearest.
    fn from_str(name: &str) -> Result<Self, Error> {
        let wanted = name.strip_suffix(".json").unwrap_or(name).to_ascii_lowercase();
        if let Some(&found) = Self::ALL.iter().find(|conversion| conversion.name() == wanted) {
            return Ok(found);
        }
        let nearest = Self::ALL.iter().map(|c| c.name()).min_by_key(|known| strsim::osa_distance(known, &wanted));
        Err(Error::Unknown { kind: "conversion", name: name.into(), nearest: nearest.unwrap_or_default().into() })
    }
}

/// Rewrites `view` by `conversion`; a phrase that changes its length maps back as a whole.
pub fn convert(view: View, conversion: Conversion) -> View {
    conversion.tables().into_iter().fold(view, apply)
}

/// Replaces the longest match of `table` at each place, from left to right.
fn apply(view: View, table: &'static Trie<&'static str>) -> View {
    // Few tables hold a key such as `IP地址`; for the others Latin text is passed over without a look.
    let latin = ('!'..='~').any(|c| table.starts_with(c.encode_utf8(&mut [0; 4])));
    view.rewrite(
        |c| latin || !c.is_ascii(),
        |rest, out| match table.r#match(rest.chars()) {
            Some((with, count)) => {
                out.push_str(with);
                rest.char_indices().nth(count).map_or(rest.len(), |(at, _)| at)
            }
            None => 0,
        },
    )
}
