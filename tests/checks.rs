//! Runs every page under `tests/checks` against the check it is named after; `tests/pages/mod.rs` says what a case is.

mod pages;

use duizhao::checks::CHECKS;
use duizhao::lexicon::Lexicon;
use duizhao::text::{Side, Span};
use pages::run;
use std::collections::BTreeSet;
use std::fs;

#[test]
fn every_page_holds() {
    let lexicon = Lexicon::embedded().expect("dictionaries load");
    let mut wrong = Vec::new();
    for check in CHECKS {
        let (mut fired, mut silent) = (0, 0);
        for case in check.page.split("\n## ").skip(1) {
            let (found, marked) = run(check.name, case, &lexicon);
            for side in Side::BOTH {
                let mut spans: Vec<Span> =
                    found.iter().flat_map(|f| &f.places).filter(|p| p.side == side).map(|p| p.span).collect();
                spans.sort_unstable();
                spans.dedup();
                if spans != marked[side] {
                    let said: Vec<_> = found.iter().map(|f| (f.severity, &f.message)).collect();
                    wrong.push(format!(
                        "{}, {side:?}: {case}\n    reported {spans:?}, marked {:?}, {said:?}",
                        check.name, marked[side]
                    ));
                }
            }
            if found.is_empty() { silent += 1 } else { fired += 1 }
        }
        assert!(fired > 0 && silent > 0, "{}: a page needs a case that fires and one that stays silent", check.name);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_page_has_its_check() {
    let pages: BTreeSet<String> = fs::read_dir("tests/checks")
        .expect("folder")
        .map(|entry| entry.expect("entry").file_name().to_string_lossy().into_owned())
        .collect();
    let listed: BTreeSet<String> = CHECKS.iter().map(|check| check.name.replace('-', "_")).collect();
    assert_eq!(pages, listed);
}
