//! Paths to inputs: files, folders, manifests, standard input.

use anyhow::{Context, anyhow, bail};
use duizhao::batch::Input;
use duizhao::text::Sides;
use ignore::WalkBuilder;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// The files of a folder that are read; others are passed over unless they are named one by one.
///
/// Tables and JSON lines are not among them: ledgers, decisions and manifests are such files too.
const EXTENSIONS: [&str; 13] =
    ["txt", "docx", "md", "markdown", "html", "htm", "xhtml", "tmx", "xlf", "xliff", "sdlxliff", "mxliff", "mqxliff"];

/// The inputs that `paths` name: each file, the texts of each folder, `-` for standard input.
pub(super) fn collect(paths: &[PathBuf]) -> anyhow::Result<Vec<Input>> {
    let mut inputs = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes).context("cannot read standard input")?;
            inputs.push(Input::Bytes { name: "-".into(), bytes });
        } else if path.is_dir() {
            let files = walk(path)?;
            inputs.extend(files.into_iter().map(Input::File));
        } else {
            inputs.push(Input::File(path.clone()));
        }
    }
    Ok(inputs)
}

/// The texts below `folder`, sorted by path; hidden and ignored ones are left out.
fn walk(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in WalkBuilder::new(folder).sort_by_file_path(Path::cmp).build() {
        let entry = entry.with_context(|| format!("cannot read {}", folder.display()))?;
        let wanted = entry.path().extension().and_then(|e| e.to_str()).map(str::to_lowercase);
        // Word keeps a file with such a name beside a document while it is open.
        let is_lock = entry.file_name().to_string_lossy().starts_with("~$");
        let is_file = entry.file_type().is_some_and(|kind| kind.is_file()) && !is_lock;
        if is_file && wanted.is_some_and(|e| EXTENSIONS.contains(&e.as_str())) {
            files.push(entry.into_path());
        }
    }
    if files.is_empty() {
        bail!("{}: no text in this folder (looked for .{})", folder.display(), EXTENSIONS.join(", ."));
    }
    Ok(files)
}

/// The rows of a manifest: columns `source` and `target`, paths relative to the manifest's folder.
///
/// A row without two columns is an error message with file and line in its place.
pub(super) fn manifest(path: &Path) -> anyhow::Result<Vec<Result<Sides<Input>, String>>> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut lines = text.trim_start_matches('\u{feff}').lines().enumerate();
    let header: Vec<&str> = lines.next().map(|(_, line)| line.split('\t').map(str::trim).collect()).unwrap_or_default();
    let column = |name: &str| header.iter().position(|&h| h.eq_ignore_ascii_case(name));
    let (Some(source), Some(target)) = (column("source"), column("target")) else {
        bail!("{}:1: the first row names the columns, two of them `source` and `target`", path.display());
    };
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut rows = Vec::new();
    for (at, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        let fields: Vec<&str> = line.split('\t').map(str::trim).collect();
        let field = |column: usize| fields.get(column).filter(|f| !f.is_empty()).map(|f| Input::File(folder.join(f)));
        rows.push(match (field(source), field(target)) {
            (Some(source), Some(target)) => Ok(Sides { source, target }),
            _ => Err(format!("{}:{}: a row needs a source and a target", path.display(), at + 1)),
        });
    }
    if rows.is_empty() {
        bail!("{}: no rows", path.display());
    }
    Ok(rows)
}

/// Who translated which target, by the column `translator` of a manifest; empty where there is none.
pub(super) fn translators(path: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(|line| line.split('\t').map(str::trim));
    let header: Vec<&str> = lines.next().map(Iterator::collect).unwrap_or_default();
    let column = |name: &str| header.iter().position(|&h| h.eq_ignore_ascii_case(name));
    let Some((target, translator)) = column("target").zip(column("translator")) else {
        return Ok(BTreeMap::new());
    };
    let folder = path.parent().unwrap_or(Path::new(""));
    let rows = lines.filter_map(|fields| {
        let fields: Vec<&str> = fields.collect();
        let (target, translator) = (fields.get(target)?, fields.get(translator)?);
        Some((folder.join(target).display().to_string(), (*translator).to_owned()))
    });
    Ok(rows.collect())
}

/// Hands `take` each line of `file` or of standard input, with its line break, as soon as it is there.
pub(super) fn each_line(file: Option<&Path>, mut take: impl FnMut(&str) -> io::Result<()>) -> anyhow::Result<()> {
    let name = file.filter(|path| path.as_os_str() != "-");
    let mut lines: Box<dyn BufRead> = match name {
        Some(path) => {
            Box::new(BufReader::new(File::open(path).with_context(|| format!("cannot read {}", path.display()))?))
        }
        None => Box::new(io::stdin().lock()),
    };
    let shown = name.map_or_else(|| "standard input".to_owned(), |path| path.display().to_string());
    let (mut line, mut number) = (Vec::new(), 0);
    while lines.read_until(b'\n', &mut line).with_context(|| format!("cannot read {shown}"))? > 0 {
        number += 1;
        let text = std::str::from_utf8(&line).map_err(|_| anyhow!("{shown}:{number}: not UTF-8"))?;
        take(text)?;
        line.clear();
    }
    Ok(())
}
