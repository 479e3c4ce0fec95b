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

impl Region {
    /// All, in the order of tables.
    pub const ALL: [Region; 4] = [Region::China, Region::Taiwan, Region::HongKong, Region::Singapore];

    /// The two letters in tables and options.
    pub fn code(self) -> &'static str {
        match self {
            Region::China => "CN",
            Region::Taiwan => "TW",
            Region::HongKong => "HK",
            Region::Singapore => "SG",
        }
    }

    /// The region with this code.
    pub fn of_code(code: &str) -> Option<Region> {
        Region::ALL.into_iter().find(|region| region.code() == code)
    }

    /// The words in messages.
    pub fn name(self) -> &'static str {
        match self {
            Region::China => "mainland China",
            Region::Taiwan => "Taiwan",
            Region::HongKong => "Hong Kong",
            Region::Singapore => "Singapore",
        }
    }
}
