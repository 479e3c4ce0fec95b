//! A report after what was reviewed before is taken into account.

use super::Report;
use crate::decisions::{Baseline, Day, Decisions, Reviewed};
use crate::finding::Finding;
use std::collections::BTreeSet;

impl Report {
    /// Leaves out what was dismissed and, on `today`, still is; counts it, and says which decisions are over or stale.
    ///
    /// Asked before milder findings are left out, so that decisions on them are not called stale.
    pub fn decide(&mut self, decisions: &Decisions, today: Day) {
        let there: BTreeSet<String> = self.all_findings().map(|finding| finding.id.clone()).collect();
        let mut reviewed = self.reviewed.take().unwrap_or_default();
        for article in &mut self.articles {
            let dismissed = decisions.dismiss(&mut article.findings, today);
            reviewed.dismissed += dismissed.len();
            article.dismissed.extend(dismissed);
        }
        let before = self.findings.len();
        self.findings.retain(|located| decisions.dismiss(&mut vec![located.finding.clone()], today).is_empty());
        reviewed.dismissed += before - self.findings.len();
        let is_there = |id: &String| there.contains(id);
        let rows = || decisions.rows();
        reviewed.expired.extend(rows().filter(|row| is_there(&row.id) && row.is_over(today)).cloned());
        reviewed.stale.extend(rows().filter(|row| !is_there(&row.id)).cloned());
        reviewed.decisions.extend(rows().cloned());
        self.reviewed = Some(reviewed);
    }

    /// Remembers which findings an earlier report has too, and with `new_only` leaves them out.
    pub fn compare(&mut self, baseline: &Baseline, new_only: bool) {
        let known: BTreeSet<String> = self
            .all_findings()
            .filter(|finding| baseline.knows(&finding.id))
            .map(|finding| finding.id.clone())
            .collect();
        let count = self.all_findings().filter(|finding| known.contains(&finding.id)).count();
        if new_only {
            self.articles.iter_mut().for_each(|article| article.findings.retain(|one| !known.contains(&one.id)));
            self.findings.retain(|located| !known.contains(&located.finding.id));
        }
        let reviewed = self.reviewed.take().unwrap_or_default();
        self.reviewed = Some(Reviewed { known: count, known_ids: known, ..reviewed });
    }

    /// Whether an earlier report has it too.
    pub fn is_known(&self, finding: &Finding) -> bool {
        self.reviewed.as_ref().is_some_and(|reviewed| reviewed.known_ids.contains(&finding.id))
    }
}
