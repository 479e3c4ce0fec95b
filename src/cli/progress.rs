//! A progress bar on standard error.

use super::options::Common;
use super::output;
use duizhao::batch::Observer;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::time::Instant;

/// Shows how much of the work is done: a bar on a terminal, and a line for each step of a verbose run.
pub(super) struct Progress {
    bar: ProgressBar,
    verbose: bool,
    started: Instant,
}

impl Progress {
    /// A bar that is drawn where somebody can see it.
    pub(super) fn new(common: &Common) -> Self {
        let target =
            if common.quiet || common.verbose { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(Some(0), target);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {pos}/{len} {bar:24} {wide_msg}") {
            bar.set_style(style);
        }
        Self { bar, verbose: common.verbose, started: Instant::now() }
    }

    /// Takes the bar away, so that results stand alone.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
        if self.verbose {
            output::say(&format!("duizhao: done after {:.2} s", self.started.elapsed().as_secs_f64()));
        }
    }
}

impl Observer for Progress {
    fn begin(&self, step: &str, total: usize) {
        self.bar.set_length(total as u64);
        self.bar.set_position(0);
        if self.verbose {
            output::say(&format!("duizhao: {step}, {total} to do"));
        }
    }

    fn done(&self, name: &str) {
        // A bar for one file would only flicker.
        if self.bar.length().unwrap_or_default() > 1 {
            self.bar.set_message(name.to_owned());
            self.bar.inc(1);
        }
        if self.verbose {
            output::say(&format!("duizhao: {:.2} s {name}", self.started.elapsed().as_secs_f64()));
        }
    }
}
