//! `duizhao convert`: traditional and simplified characters, by region.

use super::{inputs, output};
use anyhow::Result;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use duizhao::convert::{Conversion, convert};
use duizhao::text::{Span, View};
use std::path::PathBuf;
use std::process::ExitCode;

/// Convert between traditional and simplified characters, by region
#[derive(Args)]
pub(super) struct Arguments {
    /// The text, in UTF-8; standard input by default
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// From which characters to which, by OpenCC's name: s2t, t2s, s2twp (with the words of Taiwan), tw2sp, s2hk …
    #[arg(long, short, value_name = "NAME", value_parser = conversions())]
    conversion: Conversion,
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Accepts the names of conversions; for another the nearest is proposed.
fn conversions() -> impl TypedValueParser<Value = Conversion> {
    let names = PossibleValuesParser::new(Conversion::ALL.map(Conversion::name));
    names.try_map(|name| name.parse::<Conversion>())
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode> {
    output::stream(arguments.output.as_deref(), |out| {
        inputs::each_line(arguments.file.as_deref(), |line| {
            let view = View::of(line, Span::new(0, line.len()));
            out.write_all(convert(view, arguments.conversion).text().as_bytes())
        })
    })?;
    Ok(ExitCode::SUCCESS)
}
