//! Text to view: one width, one variant. Never text to string; the way back stays open.

mod conversion;
mod detect;
mod width;

pub use conversion::{Conversion, convert, simplify, simplify_strays};
pub use detect::{detect_variant, is_only};
pub use width::fold_width;
