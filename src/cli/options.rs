//! Flags that several commands share.

use super::project;
use anyhow::Context;
use clap::builder::PossibleValuesParser;
use clap::{Args, ColorChoice, ValueEnum};
use duizhao::checks::CHECKS;
use duizhao::config::Config;
use duizhao::settings::{Profile, Ui};
use duizhao::text::Lang;
use duizhao::{Lexicon, Settings, Severity};
use std::path::{Path, PathBuf};

/// Flags of every command.
#[derive(Args)]
pub(super) struct Common {
    /// Say nothing but the results
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// Say on standard error what is done, and how long it takes
    #[arg(long, short, global = true)]
    pub(super) verbose: bool,
    /// Colour: on a terminal only (NO_COLOR is honoured), always, or never
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", hide_possible_values = true)]
    pub(super) color: ColorChoice,
}

/// How texts are read.
#[derive(Args)]
#[command(next_help_heading = "Reading")]
pub(super) struct Reading {
    /// The language translated from; by default that of the first file, and English in a file with both
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    source: Option<Language>,
    /// Take every line as one sentence and one paragraph
    #[arg(long)]
    pre_split: bool,
    /// Words and translations of your own, as `train` writes them; its rows win over those of the program
    #[arg(long, value_name = "FILE")]
    lexicon: Option<PathBuf>,
    /// A folder with a static embedding model, whose sentence vectors join the score of pairs
    #[cfg(feature = "embeddings")]
    #[arg(long, value_name = "FOLDER")]
    embeddings: Option<PathBuf>,
    /// Threads to use; all cores by default
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,
}

/// A language as an option.
#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Language {
    /// English
    En,
    /// Chinese
    Zh,
}

impl Language {
    /// The language as one that duizhao speaks.
    pub(super) fn spoken(self) -> Ui {
        match self {
            Language::En => Ui::English,
            Language::Zh => Ui::Chinese,
        }
    }
}

impl Reading {
    /// The settings these flags say.
    pub(super) fn settings(&self) -> Settings {
        Settings {
            source: self.source.map(|language| match language {
                Language::En => Lang::English,
                Language::Zh => Lang::Chinese,
            }),
            pre_split: self.pre_split,
            ..Settings::default()
        }
    }

    /// The dictionaries of the program, with the user's lexicon if one is named.
    pub(super) fn dictionaries(&self) -> anyhow::Result<Lexicon> {
        let mut lexicon = Lexicon::embedded()?;
        if let Some(path) = &self.lexicon {
            let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
            lexicon.translations.add(path, text.trim_start_matches('\u{FEFF}'))?;
        }
        #[cfg(feature = "embeddings")]
        if let Some(folder) = &self.embeddings {
            lexicon.vectors = Some(Box::new(duizhao::lexicon::EmbeddingFolder::open(folder)?));
        }
        Ok(lexicon)
    }

    /// Makes the run use as many threads as were asked for.
    pub(super) fn set_threads(&self) -> anyhow::Result<()> {
        if let Some(jobs) = self.jobs {
            rayon::ThreadPoolBuilder::new().num_threads(jobs.into()).build_global()?;
        }
        Ok(())
    }
}

/// What is checked, and what of it counts.
#[derive(Args)]
#[command(next_help_heading = "Checking")]
pub(super) struct Checking {
    /// Run only these checks; may be repeated, or a list with commas
    #[arg(long, value_name = "CHECK", value_delimiter = ',', value_parser = check_names(), hide_possible_values = true)]
    only: Vec<String>,
    /// Do not run these checks; may be repeated, or a list with commas
    #[arg(long, value_name = "CHECK", value_delimiter = ',', value_parser = check_names(), hide_possible_values = true)]
    allow: Vec<String>,
    /// Leave out findings below this severity; by default none
    #[arg(long, value_enum, value_name = "SEVERITY")]
    min_severity: Option<SeverityName>,
    /// Exit with 1 when a reported finding is at or above this severity; major by default
    #[arg(long, value_enum, value_name = "SEVERITY")]
    fail_on: Option<FailOn>,
    /// How much of the source the translation is expected to hold; all of it by default
    #[arg(long, value_enum)]
    profile: Option<ProfileName>,
    /// The language of messages, of the page and of the terminal report; English by default
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    ui: Option<Language>,
    /// The configuration; by default the duizhao.toml of the input's folder or of one above it
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

/// A severity as an option.
#[derive(Clone, Copy, ValueEnum)]
enum SeverityName {
    Neutral,
    Minor,
    Major,
    Critical,
}

/// The severity from which a run fails; neutral findings never fail one.
#[derive(Clone, Copy, ValueEnum)]
enum FailOn {
    Minor,
    Major,
    Critical,
    Never,
}

/// A profile as an option.
#[derive(Clone, Copy, ValueEnum)]
enum ProfileName {
    /// All of it
    Full,
    /// A part, 编译: omissions become one note
    Abridged,
}

impl Checking {
    /// The configuration with what these flags say, which win.
    pub(super) fn config(&self, start: &Path) -> anyhow::Result<Config> {
        let mut config = project::config(self.config.as_deref(), start)?;
        config.min_severity = self.min_severity.map(SeverityName::severity).or(config.min_severity);
        config.fail_on = self.fail_on.map(FailOn::severity).or(config.fail_on);
        let profile = self.profile.map(|name| match name {
            ProfileName::Full => Profile::Full,
            ProfileName::Abridged => Profile::Abridged,
        });
        config.profile = profile.or(config.profile);
        config.ui = self.ui.map(Language::spoken).or(config.ui);
        Ok(config)
    }

    /// Adds what these flags and the configuration say.
    pub(super) fn add_to(&self, settings: Settings, config: &Config) -> Settings {
        let region = settings.region.or(config.region);
        let profile = config.profile.unwrap_or_default();
        let ui = config.ui.unwrap_or_default();
        Settings { profile, region, ui, only: self.only.clone(), allow: self.allow.clone(), ..settings }
    }

    /// Whether every check runs.
    pub(super) fn is_whole(&self) -> bool {
        self.only.is_empty() && self.allow.is_empty()
    }
}

impl SeverityName {
    fn severity(self) -> Severity {
        match self {
            SeverityName::Neutral => Severity::Neutral,
            SeverityName::Minor => Severity::Minor,
            SeverityName::Major => Severity::Major,
            SeverityName::Critical => Severity::Critical,
        }
    }
}

impl FailOn {
    /// The severity from which a finding fails the run; `None` for never.
    fn severity(self) -> Option<Severity> {
        match self {
            FailOn::Minor => Some(Severity::Minor),
            FailOn::Major => Some(Severity::Major),
            FailOn::Critical => Some(Severity::Critical),
            FailOn::Never => None,
        }
    }
}

/// Accepts the names of checks; for another the nearest is proposed.
pub(super) fn check_names() -> PossibleValuesParser {
    PossibleValuesParser::new(CHECKS.iter().map(|check| check.name))
}
