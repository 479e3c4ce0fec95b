//! `duizhao.toml`: what a project wants of every run.
//!
//! Keys are refused unless [`KEYS`] knows them, with the nearest that it does.

mod schema;

pub use schema::schema;

use crate::checks::CHECKS;
use crate::error::Error;
use crate::finding::Severity;
use crate::report::Report;
use crate::report::scoring::Weights;
use crate::settings::{Profile, Ui};
use crate::text::Region;
use crate::text::Side;
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// The name of the file.
pub const NAME: &str = "duizhao.toml";

/// What may stand at the root.
pub const KEYS: [&str; 8] = ["fail-on", "min-severity", "profile", "region", "ui", "checks", "mqm", "overrides"];

/// What may stand in `[mqm]`.
pub const MQM: [&str; 4] = ["minor", "major", "critical", "pass"];

/// What may stand in `[[overrides]]`.
pub const OVERRIDE: [&str; 2] = ["paths", "checks"];

/// What a check may be set to; `allow` leaves its findings out, a severity is the gravest they get.
pub const LEVELS: [&str; 5] = ["allow", "neutral", "minor", "major", "critical"];

/// How much of the source a translation may be expected to hold.
pub const PROFILES: [&str; 2] = ["full", "abridged"];

/// Whose vocabulary a text may be meant to use.
pub const REGIONS: [&str; 4] = ["zh-CN", "zh-TW", "zh-HK", "zh-SG"];

/// The languages that duizhao itself may speak.
pub const UI: [&str; 2] = ["en", "zh"];

/// From which severity a run may fail.
pub const FAIL_ON: [&str; 4] = ["minor", "major", "critical", "never"];

/// A configuration, read.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// From which severity a run fails; `Some(None)` for never.
    pub fail_on: Option<Option<Severity>>,
    /// The mildest severity that is reported.
    pub min_severity: Option<Severity>,
    /// How much of the source a translation is expected to hold.
    pub profile: Option<Profile>,
    /// Whose vocabulary the Chinese is meant to use.
    pub region: Option<Region>,
    /// The language that duizhao itself speaks.
    pub ui: Option<Ui>,
    /// How findings weigh in the score of MQM.
    pub weights: Weights,
    levels: Levels,
    overrides: Vec<(Gitignore, Levels)>,
}

/// For each check that is set, the gravest severity its findings get; `None` leaves them out.
type Levels = BTreeMap<String, Option<Severity>>;

impl Config {
    /// Reads the text of a configuration; `path` is for messages, and its folder is what paths are relative to.
    pub fn parse(path: &Path, text: &str) -> Result<Config, Error> {
        let reader = Reader { path };
        let root: Table = text.parse().map_err(|error: toml::de::Error| reader.problem(error.to_string().trim()))?;
        reader.known(&root, &KEYS, "setting")?;
        let severity = |name: &str| Severity::ALL.into_iter().find(|one| one.name() == name);
        let fail_on = reader.word(&root, "fail-on", &FAIL_ON)?;
        let min_severity = reader.word(&root, "min-severity", &LEVELS[1..])?;
        let profile = reader.word(&root, "profile", &PROFILES)?;
        Ok(Config {
            fail_on: fail_on.map(severity),
            min_severity: min_severity.and_then(severity),
            profile: profile.map(|name| if name == "abridged" { Profile::Abridged } else { Profile::Full }),
            region: reader.word(&root, "region", &REGIONS)?.and_then(|tag| Region::of_code(&tag[3..])),
            ui: reader.word(&root, "ui", &UI)?.map(|name| if name == "zh" { Ui::Chinese } else { Ui::English }),
            weights: reader.weights(&root)?,
            levels: reader.levels(&root)?,
            overrides: reader.overrides(&root)?,
        })
    }

    /// Whether it leaves no check out.
    pub fn is_whole(&self) -> bool {
        let mut levels = std::iter::once(&self.levels).chain(self.overrides.iter().map(|(_, levels)| levels));
        levels.all(|levels| levels.values().all(Option::is_some))
    }

    /// Gives findings the levels that are set for their check, and where an override holds for the article, that of
    /// the last one; findings over several articles get the levels of the whole project.
    pub fn apply(&self, report: &mut Report) {
        for article in &mut report.articles {
            let paths = Side::BOTH.map(|side| PathBuf::from(&article.original(side).path));
            let mut levels = self.levels.clone();
            for (matcher, more) in &self.overrides {
                if paths.iter().any(|path| matches(matcher, path)) {
                    levels.extend(more.clone());
                }
            }
            article.findings.retain_mut(|one| adjust(&levels, one.check, &mut one.severity));
        }
        report.findings.retain_mut(|one| adjust(&self.levels, one.finding.check, &mut one.finding.severity));
    }
}

/// Whether a path, or a folder it is in, is meant.
fn matches(matcher: &Gitignore, path: &Path) -> bool {
    // Paths outside of the project's folder are never meant, and the matcher must not be asked about them.
    let inside = std::path::absolute(path).ok().filter(|path| path.starts_with(matcher.path()));
    inside.is_some_and(|path| matcher.matched_path_or_any_parents(path, false).is_ignore())
}

/// Lowers a severity to the level of its check; false when the finding is left out.
fn adjust(levels: &Levels, check: &str, severity: &mut Severity) -> bool {
    match levels.get(check) {
        Some(None) => false,
        Some(Some(level)) => {
            *severity = (*severity).min(*level);
            true
        }
        None => true,
    }
}

/// Reads the parts of one file.
struct Reader<'a> {
    path: &'a Path,
}

impl Reader<'_> {
    fn problem(&self, problem: impl Into<String>) -> Error {
        Error::Input { path: self.path.to_owned(), problem: problem.into() }
    }

    /// Refuses a name that is not among `names`, with the nearest.
    fn name(&self, name: &str, names: &[&str], kind: &str) -> Result<(), Error> {
        if names.contains(&name) {
            return Ok(());
        }
        let nearest = names.iter().min_by_key(|known| strsim::osa_distance(known, name)).copied().unwrap_or_default();
        Err(self.problem(format!("no {kind} named {name}; did you mean {nearest}?")))
    }

    fn known(&self, table: &Table, names: &[&str], kind: &str) -> Result<(), Error> {
        table.keys().try_for_each(|key| self.name(key, names, kind))
    }

    fn word<'t>(&self, table: &'t Table, key: &str, words: &[&str]) -> Result<Option<&'t str>, Error> {
        let Some(value) = table.get(key) else { return Ok(None) };
        let word = value.as_str().ok_or_else(|| self.problem(format!("{key} is one of {}", words.join(", "))))?;
        self.name(word, words, key)?;
        Ok(Some(word))
    }

    fn table<'t>(&self, table: &'t Table, key: &str) -> Result<Option<&'t Table>, Error> {
        let read = |value: &'t Value| value.as_table().ok_or_else(|| self.problem(format!("{key} is a table")));
        table.get(key).map(read).transpose()
    }

    fn levels(&self, table: &Table) -> Result<Levels, Error> {
        let Some(checks) = self.table(table, "checks")? else { return Ok(Levels::new()) };
        let names: Vec<&str> = CHECKS.iter().map(|check| check.name).collect();
        self.known(checks, &names, "check")?;
        let level = |name: &String| {
            let word = self.word(checks, name, &LEVELS)?.unwrap_or_default();
            Ok((name.clone(), Severity::ALL.into_iter().find(|severity| severity.name() == word)))
        };
        checks.keys().map(level).collect()
    }

    fn weights(&self, root: &Table) -> Result<Weights, Error> {
        let mut weights = Weights::default();
        let Some(mqm) = self.table(root, "mqm")? else { return Ok(weights) };
        self.known(mqm, &MQM, "setting of mqm")?;
        for (key, value) in mqm {
            let number = value.as_float().or_else(|| value.as_integer().map(|number| number as f64));
            let number = number.filter(|number| number.is_finite() && *number >= 0.0);
            let number = number.ok_or_else(|| self.problem(format!("mqm.{key} is a number, 0 or more")))?;
            match key.as_str() {
                "minor" => weights.minor = number,
                "major" => weights.major = number,
                "critical" => weights.critical = number,
                _ => weights.pass = number,
            }
        }
        Ok(weights)
    }

    fn overrides(&self, root: &Table) -> Result<Vec<(Gitignore, Levels)>, Error> {
        let shape = || self.problem("overrides is a list of tables: [[overrides]]");
        let Some(list) = root.get("overrides") else { return Ok(Vec::new()) };
        let tables = list.as_array().ok_or_else(shape)?.iter().map(|one| one.as_table().ok_or_else(shape));
        tables.map(|table| self.one_override(table?)).collect()
    }

    fn one_override(&self, table: &Table) -> Result<(Gitignore, Levels), Error> {
        self.known(table, &OVERRIDE, "setting of overrides")?;
        let shape = || self.problem("an override needs paths, a list of patterns");
        let paths = table.get("paths").and_then(Value::as_array).ok_or_else(shape)?;
        let folder = std::path::absolute(self.path).ok().and_then(|path| path.parent().map(Path::to_owned));
        let mut builder = GitignoreBuilder::new(folder.unwrap_or_default());
        for path in paths {
            let pattern = path.as_str().ok_or_else(shape)?;
            builder.add_line(None, pattern).map_err(|error| self.problem(error.to_string()))?;
        }
        let matcher = builder.build().map_err(|error| self.problem(error.to_string()))?;
        Ok((matcher, self.levels(table)?))
    }
}
