//! `duizhao names`: every name with its renderings, or the judgement of one pair of names.

mod why;

use super::options::Common;
use super::output;
use clap::Args;
use duizhao::Lexicon;
use std::process::ExitCode;

/// Names and what they are called: whether one is the rendering of another, and why
#[derive(Args)]
pub(super) struct Arguments {
    /// Judge one pair: a name in English and a name in Chinese
    #[arg(long, num_args = 2, value_names = ["ENGLISH", "CHINESE"], required = true)]
    why: Vec<String>,
}

pub(super) fn run(arguments: &Arguments, common: &Common) -> anyhow::Result<ExitCode> {
    let lexicon = Lexicon::embedded()?;
    if let [english, chinese] = arguments.why.as_slice() {
        output::deliver_styled(None, common, |out| why::write(english, chinese, &lexicon, out))?;
    }
    Ok(ExitCode::SUCCESS)
}
