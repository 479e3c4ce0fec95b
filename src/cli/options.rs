//! Flags that several commands share.

use anyhow::Context;
use clap::builder::PossibleValuesParser;
use clap::{Args, ColorChoice, ValueEnum};
use duizhao::checks::CHECKS;
use duizhao::settings::Profile;
use duizhao::text::Lang;
use duizhao::{Lexicon, Settings, Severity};
use std::path::PathBuf;

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
    /// Threads to use; all cores by default
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..))]
    jobs: Option<u16>,
}

/// A language as an option.
#[derive(Clone, Copy, ValueEnum)]
enum Language {
    /// English
    En,
    /// Chinese
    Zh,
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
    /// Leave out findings below this severity
    #[arg(long, value_enum, value_name = "SEVERITY", default_value = "neutral")]
    min_severity: SeverityName,
    /// Exit with 1 when a reported finding is at or above this severity
    #[arg(long, value_enum, value_name = "SEVERITY", default_value = "major")]
    fail_on: FailOn,
    /// How much of the source the translation is expected to hold
    #[arg(long, value_enum, default_value = "full")]
    profile: ProfileName,
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
    /// Adds what these flags say.
    pub(super) fn add_to(&self, settings: Settings) -> Settings {
        let profile = match self.profile {
            ProfileName::Full => Profile::Full,
            ProfileName::Abridged => Profile::Abridged,
        };
        Settings { profile, only: self.only.clone(), allow: self.allow.clone(), ..settings }
    }

    /// Whether every check runs.
    pub(super) fn is_whole(&self) -> bool {
        self.only.is_empty() && self.allow.is_empty()
    }

    /// The mildest severity that is reported.
    pub(super) fn min_severity(&self) -> Severity {
        match self.min_severity {
            SeverityName::Neutral => Severity::Neutral,
            SeverityName::Minor => Severity::Minor,
            SeverityName::Major => Severity::Major,
            SeverityName::Critical => Severity::Critical,
        }
    }

    /// The severity from which a finding fails the run; `None` for never.
    pub(super) fn fail_on(&self) -> Option<Severity> {
        match self.fail_on {
            FailOn::Minor => Some(Severity::Minor),
            FailOn::Major => Some(Severity::Major),
            FailOn::Critical => Some(Severity::Critical),
            FailOn::Never => None,
        }
    }

    /// Whether a finding of this severity fails the run.
    pub(super) fn fails(&self, severity: Severity) -> bool {
        self.fail_on().is_some_and(|least| severity >= least)
    }
}

/// Accepts the names of checks; for another the nearest is proposed.
pub(super) fn check_names() -> PossibleValuesParser {
    PossibleValuesParser::new(CHECKS.iter().map(|check| check.name))
}
