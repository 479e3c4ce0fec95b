//! What a paragraph is for.

mod marks;
mod notes;
mod pairs;
mod zones;

use super::layout::Piece;
use super::read::Kind;
use crate::lexicon::{Lexicon, Sign};
use crate::text::Lang;
use crate::text::ViewSpan;
use marks::{sign, slug_length};

/// What a paragraph is for; only some are expected to have a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Role {
    /// Running text.
    Body,
    /// A title or heading.
    Heading,
    /// The caption of a picture, or a note at the end of the text.
    Caption,
    /// Who took the picture, who wrote or translated the text.
    Credit,
    /// Site name, navigation, footer, form.
    Chrome,
    /// An advertisement or its marker.
    Advertisement,
    /// A summary, table of contents or letterhead before the text.
    FrontMatter,
}

impl Role {
    /// Whether a missing translation of such a paragraph is an omission.
    pub fn is_translated(self) -> bool {
        matches!(self, Role::Body | Role::Heading)
    }

    /// The word in reports.
    pub fn name(self) -> &'static str {
        match self {
            Role::Body => "body",
            Role::Heading => "heading",
            Role::Caption => "caption",
            Role::Credit => "credit",
            Role::Chrome => "chrome",
            Role::Advertisement => "advertisement",
            Role::FrontMatter => "front-matter",
        }
    }
}

/// Finds the role of each piece of a file; `both` says that it holds a text and its translation.
pub(super) fn assign(pieces: &mut [Piece], lexicon: &Lexicon, both: bool) {
    let mut signed: Vec<bool> = Vec::with_capacity(pieces.len());
    for piece in pieces.iter_mut() {
        let role = from_markup(piece, lexicon).or_else(|| drop_slug(piece));
        piece.role = role.unwrap_or(Role::Body);
        signed.push(role.is_some_and(|role| !role.is_translated()));
    }
    mark_bylines(pieces, &mut signed);
    notes::mark(pieces, &mut signed);
    let paired = if both { pairs::partners(pieces, &signed, lexicon) } else { None };
    match paired {
        Some(paired) => zones::interleaved(pieces, &mut signed, &paired, lexicon),
        None if both => {
            for lang in [Lang::English, Lang::Chinese] {
                let of_lang = (0..pieces.len()).filter(|&at| pieces[at].lang == Some(lang)).collect::<Vec<_>>();
                zones::alone(pieces, &mut signed, &of_lang, lexicon);
            }
        }
        None => zones::alone(pieces, &mut signed, &(0..pieces.len()).collect::<Vec<_>>(), lexicon),
    }
}

/// What markup or a known phrase says of a piece.
fn from_markup(piece: &Piece, lexicon: &Lexicon) -> Option<Role> {
    let by_phrase = sign(piece, lexicon).map(Role::from);
    match piece.kind {
        Some(Kind::Chrome) => Some(Role::Chrome),
        Some(Kind::Caption) => by_phrase.or(Some(Role::Caption)),
        Some(Kind::Heading) => by_phrase.filter(|&role| role != Role::Caption).or(Some(Role::Heading)),
        Some(Kind::Item) | None => by_phrase,
    }
}

/// Takes the file name of a picture off a caption that was glued to it.
fn drop_slug(piece: &mut Piece) -> Option<Role> {
    let length = slug_length(piece.text())?;
    if length == piece.text().len() {
        return Some(Role::Chrome);
    }
    let rest = ViewSpan::new(length, piece.text().len());
    piece.span = piece.view.original(rest);
    Some(Role::Caption)
}

/// A name before the running text, in capitals or in the characters of a foreign name, is its author's.
fn mark_bylines(pieces: &mut [Piece], signed: &mut [bool]) {
    let running = pieces.iter().position(Piece::is_running).unwrap_or(0);
    for at in 1..running {
        let text = pieces[at].text();
        if !signed[at] && (marks::is_name_in_capitals(text) || marks::is_foreign_name(text)) {
            pieces[at].role = Role::Credit;
            signed[at] = true;
        }
    }
}

impl From<Sign> for Role {
    fn from(sign: Sign) -> Self {
        match sign {
            Sign::Chrome => Role::Chrome,
            Sign::Advertisement => Role::Advertisement,
            Sign::Credit => Role::Credit,
            Sign::Caption => Role::Caption,
        }
    }
}
