//! The two languages, and the variants of written Chinese.

/// A language of the bitext.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English.
    English,
    /// Chinese, in either variant.
    Chinese,
}

impl Lang {
    /// The other of the two.
    pub fn other(self) -> Lang {
        match self {
            Lang::English => Lang::Chinese,
            Lang::Chinese => Lang::English,
        }
    }

    /// The word in messages.
    pub fn name(self) -> &'static str {
        match self {
            Lang::English => "English",
            Lang::Chinese => "Chinese",
        }
    }
}

/// Traditional or simplified characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Variant {
    /// 简体.
    #[default]
    Simplified,
    /// 繁體.
    Traditional,
}

/// Whose vocabulary a Chinese text uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// Mainland China.
    China,
    /// Taiwan.
    Taiwan,
    /// Hong Kong.
    HongKong,
    /// Singapore.
    Singapore,
}
