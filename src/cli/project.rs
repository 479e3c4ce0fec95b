//! The configuration of a project, found upwards from the input.

use anyhow::Context;
use duizhao::config::{Config, NAME};
use std::path::{Path, PathBuf};

/// The configuration that was named, or the nearest at `start` or above it; the default where there is none.
pub(super) fn config(named: Option<&Path>, start: &Path) -> anyhow::Result<Config> {
    let Some(path) = named.map(Path::to_owned).or_else(|| find(start)) else {
        return Ok(Config::default());
    };
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(Config::parse(&path, &text)?)
}

/// The configuration at `start` or in a folder above it.
fn find(start: &Path) -> Option<PathBuf> {
    let start = std::path::absolute(start).ok()?;
    start.ancestors().map(|folder| folder.join(NAME)).find(|path| path.is_file())
}
