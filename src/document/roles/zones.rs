//! What the place of a piece says: before the running text, inside it, behind it.

use super::Role;
use super::marks::{folded, weak_sign};
use crate::document::layout::Piece;
use crate::document::read::Kind;
use crate::lexicon::{Lexicon, Sign};
use rustc_hash::FxHashSet;

/// Roles in a file whose paragraphs stand beside their translations.
pub(super) fn interleaved(pieces: &mut [Piece], signed: &mut [bool], paired: &[bool], lexicon: &Lexicon) {
    let all: Vec<usize> = (0..pieces.len()).collect();
    let first = paired.iter().position(|&p| p).unwrap_or(0);
    let last = paired.iter().rposition(|&p| p).unwrap_or(pieces.len());
    for at in 0..pieces.len() {
        if signed[at] || paired[at] {
            continue;
        }
        if let Some(sign) =
            weak_sign(&pieces[at], lexicon).filter(|&sign| sign != Sign::Credit || at > last || at < first)
        {
            set(pieces, signed, at, sign.into());
        }
    }
    mark_repeated(pieces, signed, &all);
    headings(pieces, signed, &all);
    questions(pieces, paired);
    // Of the lines before the first pair the nearest is the headline, unless that is the pair; the others are the site's.
    let lone: Vec<usize> = (0..first).filter(|&at| !signed[at] && !paired[at] && !pieces[at].is_running()).collect();
    let headline = pieces.get(first).is_some_and(Piece::is_running);
    for &at in lone.iter().rev().skip(usize::from(headline)) {
        set(pieces, signed, at, Role::Chrome);
    }
    if let Some(end) = (last + 1..pieces.len()).find(|&at| signed[at]) {
        close(pieces, signed, &all[end..], lexicon);
    }
}

/// Roles in a text without its translation, or with it in another part of the file; `own` are its pieces in order.
pub(super) fn alone(pieces: &mut [Piece], signed: &mut [bool], own: &[usize], lexicon: &Lexicon) {
    for &at in own {
        let piece = &pieces[at];
        let caption = || {
            let sign = if piece.han <= 60 && piece.words <= 35 { weak_sign(piece, lexicon) } else { None };
            sign.filter(|&sign| sign == Sign::Caption)
        };
        if signed[at] {
            continue;
        }
        if piece.foreign && !piece.is_prose() && !piece.is_sentence() && piece.is_short() {
            set(pieces, signed, at, Role::Chrome);
        } else if let Some(sign) = caption() {
            set(pieces, signed, at, sign.into());
        }
    }
    mark_repeated(pieces, signed, own);
    masthead(pieces, signed, own, lexicon);
    headings(pieces, signed, own);
    if let Some(start) = tail(pieces, signed, own, lexicon) {
        close(pieces, signed, &own[start..], lexicon);
    }
    navigation(pieces, signed, own);
    front_matter(pieces, signed, own);
}

fn set(pieces: &mut [Piece], signed: &mut [bool], at: usize, role: Role) {
    pieces[at].role = role;
    signed[at] = true;
}

/// A short line that occurs twice around the text is the site's; one that stands directly behind its like is doubled.
fn mark_repeated(pieces: &mut [Piece], signed: &mut [bool], own: &[usize]) {
    let is_line = |piece: &Piece| !piece.ends && piece.is_short() && piece.kind != Some(Kind::Item);
    let (mut seen, mut twice) = (FxHashSet::default(), FxHashSet::default());
    let mut before = None;
    for &at in own {
        let text = is_line(&pieces[at]).then(|| folded(pieces[at].text()));
        if let Some(text) = &text
            && before.as_ref() != Some(text)
            && !seen.insert(text.clone())
        {
            twice.insert(text.clone());
        }
        before = text;
    }
    let (first, last) = running(pieces, signed, own);
    for &at in own.iter().filter(|&&at| at < first || at > last) {
        if !signed[at] && is_line(&pieces[at]) && twice.contains(&folded(pieces[at].text())) {
            set(pieces, signed, at, Role::Chrome);
        }
    }
}

/// The first and the last running paragraph; an empty range of a text without any.
fn running(pieces: &[Piece], signed: &[bool], own: &[usize]) -> (usize, usize) {
    let is_running = |&&at: &&usize| !signed[at] && pieces[at].is_running();
    let first = own.iter().find(is_running).copied();
    let last = own.iter().rfind(is_running).copied();
    (first.unwrap_or(0), last.unwrap_or(usize::MAX))
}

/// The name of a newspaper above the headline is the site's.
fn masthead(pieces: &mut [Piece], signed: &mut [bool], own: &[usize], lexicon: &Lexicon) {
    let mut open = own.iter().copied().filter(|&at| !signed[at]);
    let (Some(first), Some(second)) = (open.next(), open.next()) else { return };
    let is_line = |at: usize| !pieces[at].ends && !pieces[at].is_running() && pieces[at].is_short();
    let short = pieces[first].words <= 5 && pieces[first].han <= 10;
    if is_line(first) && is_line(second) && short && lexicon.signs.name(&folded(pieces[first].text())).is_some() {
        set(pieces, signed, first, Role::Chrome);
    }
}

/// Short lines that are no sentences, before or between running paragraphs, are headings.
fn headings(pieces: &mut [Piece], signed: &[bool], own: &[usize]) {
    let Some(last) = own.iter().rposition(|&at| !signed[at] && pieces[at].is_running()) else { return };
    for &at in &own[..last] {
        let piece = &mut pieces[at];
        let short = piece.words <= 16 && piece.han <= 40 && !piece.text().contains('。');
        if !signed[at] && piece.kind.is_none() && !piece.ends && short && !piece.is_running() {
            piece.role = Role::Heading;
        }
    }
}

/// A question or exclamation beside a headline in the other language is that headline.
fn questions(pieces: &mut [Piece], paired: &[bool]) {
    for at in 1..pieces.len() {
        for (one, other) in [(at - 1, at), (at, at - 1)] {
            let (a, b) = (&pieces[one], &pieces[other]);
            let partners = paired[one] && paired[other] && a.lang != b.lang;
            let open =
                b.role == Role::Body && b.words <= 16 && b.han <= 40 && b.text().ends_with(['?', '!', '？', '！']);
            if partners && a.role == Role::Heading && open {
                pieces[other].role = Role::Heading;
            }
        }
    }
}

/// Where in `own` the lines behind the text begin: with a credit or a line of page furniture, hardly followed by text.
fn tail(pieces: &[Piece], signed: &[bool], own: &[usize], lexicon: &Lexicon) -> Option<usize> {
    let is_furniture = |at: usize| {
        let weak = !signed[at] && weak_sign(&pieces[at], lexicon) == Some(Sign::Credit);
        weak || signed[at] && matches!(pieces[at].role, Role::Chrome | Role::Credit)
    };
    let (mut furniture, mut text, mut start) = (0, 0, None);
    for (place, &at) in own.iter().enumerate().rev().take(own.len() / 2) {
        if is_furniture(at) {
            furniture += 1;
            // Behind the text there may be a paragraph about the site, rarely two.
            start = if furniture > text { Some(place) } else { start };
        } else if pieces[at].is_running() || pieces[at].ends && pieces[at].is_prose() {
            text += 1;
        }
        if text > 3 {
            break;
        }
    }
    start
}

/// Gives the unsigned pieces behind the text the role of page furniture.
fn close(pieces: &mut [Piece], signed: &mut [bool], tail: &[usize], lexicon: &Lexicon) {
    for &at in tail {
        if !signed[at] {
            let sign = weak_sign(&pieces[at], lexicon).filter(|&sign| sign == Sign::Credit);
            set(pieces, signed, at, sign.map_or(Role::Chrome, Role::from));
        }
    }
}

/// A line of a word or two before the last piece of navigation in front of the text is navigation too.
fn navigation(pieces: &mut [Piece], signed: &mut [bool], own: &[usize]) {
    let (first, _) = running(pieces, signed, own);
    let Some(end) = own.iter().rposition(|&at| at < first && signed[at] && pieces[at].role == Role::Chrome) else {
        return;
    };
    for &at in &own[..end] {
        if !signed[at] && pieces[at].words <= 2 && pieces[at].han <= 6 && pieces[at].kind != Some(Kind::Heading) {
            set(pieces, signed, at, Role::Chrome);
        }
    }
}

/// A list in front of a long text, with at most a paragraph and headings before it, is its summary.
fn front_matter(pieces: &mut [Piece], signed: &mut [bool], own: &[usize]) {
    let is_item = |at: usize| pieces[at].kind == Some(Kind::Item);
    let body: Vec<usize> = own.iter().copied().filter(|&at| !signed[at]).collect();
    let Some(first) = body.iter().position(|&at| is_item(at)) else { return };
    // A list ends before two paragraphs in a row that are no items.
    let gap = (first..body.len()).find(|&at| body[at..].iter().take(3).all(|&at| !is_item(at)));
    let Some(end) = gap else { return };
    let before = body[..first].iter().filter(|&&at| pieces[at].is_running()).count();
    let announced = first > 0 && pieces[body[first - 1]].text().trim_end().ends_with([':', '：']);
    let items = body[first..end].iter().filter(|&&at| is_item(at)).count();
    let prose: f64 = body[end..].iter().filter(|&&at| !is_item(at)).map(|&at| pieces[at].weight()).sum();
    let list: f64 = body[..end].iter().map(|&at| pieces[at].weight()).sum();
    let paragraphs = body[end..].iter().filter(|&&at| !is_item(at) && pieces[at].is_running()).count();
    if before > 1 || announced || items < 4 || paragraphs < 5 || prose < list {
        return;
    }
    for &at in &body[..end] {
        if pieces[at].kind != Some(Kind::Heading) {
            set(pieces, signed, at, Role::FrontMatter);
        }
    }
}
