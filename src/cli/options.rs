//! Flags that several commands share.

use clap::{Args, ValueEnum};
use duizhao::Settings;
use duizhao::text::{Lang, Region};

/// How texts are read.
#[derive(Args)]
pub(super) struct Reading {
    /// Language of the source; detected where it is not given
    #[arg(long, value_enum, value_name = "LANGUAGE", global = true)]
    source: Option<Language>,
    /// Region of the Chinese, whose names and words are expected
    #[arg(long, value_enum, global = true)]
    region: Option<RegionName>,
    /// Take every line as one sentence and one paragraph
    #[arg(long)]
    pre_split: bool,
    /// Threads to use; all cores where it is not given
    #[arg(long, value_name = "NUMBER")]
    pub(super) jobs: Option<usize>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Language {
    En,
    Zh,
}

#[derive(Clone, Copy, ValueEnum)]
enum RegionName {
    Cn,
    Tw,
    Hk,
    Sg,
}

impl Reading {
    /// The settings these flags say.
    pub(super) fn settings(&self) -> Settings {
        Settings {
            source: self.source.map(|language| match language {
                Language::En => Lang::English,
                Language::Zh => Lang::Chinese,
            }),
            region: self.region.map(|region| match region {
                RegionName::Cn => Region::China,
                RegionName::Tw => Region::Taiwan,
                RegionName::Hk => Region::HongKong,
                RegionName::Sg => Region::Singapore,
            }),
            pre_split: self.pre_split,
            ..Settings::default()
        }
    }
}
