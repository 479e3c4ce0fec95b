//! A translator who turns speech into report does so throughout: that is one note.

use super::speech::Unmatched;
use super::{QuotationFault, QuotationVerdict};

/// Lost quotations from which on they may be the rule.
const SEVERAL: usize = 2;

/// The verdicts, with lost quotations gathered into one where no more speech is kept than is lost, or where the target
/// has no quotation marks at all.
pub(super) fn gathered(unmatched: Unmatched, marks: bool) -> Vec<QuotationVerdict> {
    let (lost, mut rest): (Vec<_>, Vec<_>) =
        unmatched.verdicts.into_iter().partition(|verdict| verdict.fault == QuotationFault::Lost);
    if !marks || lost.len() >= SEVERAL && lost.len() * 2 >= unmatched.spoken {
        let count = lost.len();
        let fault = QuotationFault::Habit(count, unmatched.spoken);
        rest.extend(lost.into_iter().next().map(|first| QuotationVerdict { fault, certain: false, ..first }));
    } else {
        rest.extend(lost);
    }
    rest
}
