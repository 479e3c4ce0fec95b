//! What a paragraph is for.

/// What a paragraph is for; only some are expected to have a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Role {
    /// Running text.
    Body,
    /// A title or heading.
    Heading,
    /// The caption of a picture.
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
