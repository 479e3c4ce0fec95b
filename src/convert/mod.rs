//! Text to view: one width, one variant. Never text to string; the way back stays open.

mod conversion;
mod detect;
mod width;

pub use conversion::{Conversion, convert, simplify};
pub use detect::detect_variant;
pub use width::fold_width;
