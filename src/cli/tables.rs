//! Flags that bring what the user decided into a run: the ledger of names, the region.

use anyhow::Context;
use clap::{Args, ValueEnum};
use duizhao::Settings;
use duizhao::ledger::Ledger;
use duizhao::terms::Terms;
use duizhao::text::Region;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What was decided of names.
#[derive(Args)]
#[command(next_help_heading = "Names and terms")]
pub(super) struct Tables {
    /// What names are called: a table with the columns english, rendering, region, status, note
    #[arg(long, value_name = "FILE")]
    ledger: Option<PathBuf>,
    /// What terms are called, as TBX, CSV or TSV; may be repeated
    #[arg(long, value_name = "FILE")]
    terms: Vec<PathBuf>,
    /// Whose vocabulary the Chinese is meant to use; detected by default
    #[arg(long, value_enum, value_name = "REGION", ignore_case = true)]
    region: Option<RegionName>,
}

/// A region as an option.
#[derive(Clone, Copy, ValueEnum)]
enum RegionName {
    /// Mainland China
    Cn,
    /// Taiwan
    Tw,
    /// Hong Kong
    Hk,
    /// Singapore
    Sg,
}

impl Tables {
    /// `settings` with what the tables say; a bad one stops the run before anything is checked.
    pub(super) fn add_to(&self, settings: Settings) -> anyhow::Result<Settings> {
        let ledger = self.ledger.as_deref().map(|path| Ok::<_, anyhow::Error>(Ledger::parse(path, &text(path)?)?));
        let region = self.region.map(|region| match region {
            RegionName::Cn => Region::China,
            RegionName::Tw => Region::Taiwan,
            RegionName::Hk => Region::HongKong,
            RegionName::Sg => Region::Singapore,
        });
        let mut terms = Terms::default();
        for path in &self.terms {
            terms.add(path, &text(path)?)?;
        }
        let terms = Arc::new(terms);
        Ok(Settings {
            ledger: Arc::new(ledger.transpose()?.unwrap_or_default()),
            terms,
            region: region.or(settings.region),
            ..settings
        })
    }
}

/// The text of a table of the user.
pub(super) fn text(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
