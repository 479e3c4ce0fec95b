//! Every name and term with its renderings, over all articles.

use crate::bitext::Bitext;

/// Every name and term with its renderings, over all articles.
#[derive(Clone, Debug, Default)]
pub struct Ledger {}

impl Ledger {
    /// Collects the names of `bitexts`, in their order.
    pub fn of(_bitexts: &[&Bitext]) -> Ledger {
        Ledger {}
    }
}
