//! Where results and messages go.

use super::options::Common;
use anstream::AutoStream;
use anyhow::{Context, Result};
use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, LineWriter, Write};
use std::path::{Path, PathBuf};

/// Writes what `write` writes to `path`, or to standard output where there is none.
///
/// A file appears whole or not at all: it is written beside its place and then renamed.
pub(super) fn deliver(path: Option<&Path>, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
    stream(path, |out| write(out).with_context(|| cannot_write(path)))
}

/// What is said where results cannot be written.
pub(super) fn cannot_write(path: Option<&Path>) -> String {
    path.map_or_else(|| "cannot write to standard output".to_owned(), |path| format!("cannot write {}", path.display()))
}

/// The same, with colour where the user wants it and the reader can show it; never in a file unless it is asked for.
pub(super) fn deliver_styled(
    path: Option<&Path>,
    common: &Common,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<()> {
    let choice = match common.color {
        clap::ColorChoice::Always => anstream::ColorChoice::Always,
        clap::ColorChoice::Never => anstream::ColorChoice::Never,
        clap::ColorChoice::Auto if path.is_some() => anstream::ColorChoice::Never,
        clap::ColorChoice::Auto => AutoStream::choice(&io::stdout()),
    };
    let mut text = Vec::new();
    write(&mut text)?;
    if choice == anstream::ColorChoice::Never {
        text = anstream::adapter::strip_bytes(&text).into_vec();
        return deliver(path, |out| out.write_all(&text));
    }
    if path.is_some() {
        return deliver(path, |out| out.write_all(&text));
    }
    // The stream translates colours for consoles that have no escape sequences.
    let mut out = AutoStream::new(io::stdout().lock(), choice);
    out.write_all(&text).and_then(|()| out.flush()).with_context(|| cannot_write(path))
}

/// The same as [`deliver`] for work that reads as it writes, and may fail at either: whole lines go out at once.
pub(super) fn stream(path: Option<&Path>, work: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
    let Some(path) = path else {
        let stdout = io::stdout();
        let mut out: Box<dyn Write> = match stdout.is_terminal() {
            true => Box::new(LineWriter::new(stdout.lock())),
            false => Box::new(BufWriter::new(stdout.lock())),
        };
        work(&mut out)?;
        return out.flush().with_context(|| cannot_write(path));
    };
    let shown = || cannot_write(Some(path));
    if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        // A device or a pipe takes what is written and must stay what it is.
        let mut out = BufWriter::new(File::create(path).with_context(shown)?);
        work(&mut out)?;
        return out.flush().with_context(shown);
    }
    // The file that a link leads to is replaced, not the link.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let beside = beside(&path);
    let mut file = BufWriter::new(File::create(&beside).with_context(shown)?);
    let written = work(&mut file).and_then(|()| {
        let file = file.into_inner().map_err(io::IntoInnerError::into_error).with_context(shown)?;
        file.sync_all().with_context(shown)?;
        fs::rename(&beside, &path).with_context(shown)
    });
    if written.is_err() {
        // Nothing more can be done about a leftover; the first error is the one to tell.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// A name in the same folder, so that the rename stays within one file system.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.part", std::process::id()))
}

/// Whether the reader of our output went away, which is no failure of ours.
pub(super) fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<io::Error>();
        io.is_some_and(|io| io.kind() == io::ErrorKind::BrokenPipe)
    })
}

/// Says something on standard error.
pub(super) fn say(message: &str) {
    // Nobody is left to tell when standard error is closed.
    let _ = writeln!(io::stderr(), "{message}");
}

/// Says on standard error why something did not work.
pub(super) fn complain(message: &str) {
    say(&format!("duizhao: {message}"));
}

/// Columns of the terminal that results go to; `None` where they go to a file or a pipe.
pub(super) fn terminal_columns(path: Option<&Path>) -> Option<usize> {
    let size = terminal_size::terminal_size_of(io::stdout());
    size.filter(|_| path.is_none()).map(|(terminal_size::Width(columns), _)| columns.into())
}

/// Whether results appear where messages do.
pub(super) fn results_are_seen(path: Option<&Path>) -> bool {
    path.is_none() && io::stdout().is_terminal()
}
