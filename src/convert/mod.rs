//! Text to view: one width, one variant. Never text to string; the way back stays open.

mod conversion;
mod detect;
mod simplify;
#[cfg(feature = "system-opencc")]
mod system;
mod width;

pub use conversion::{Conversion, convert};
pub use detect::{detect_variant, written_only_in};
pub use simplify::{comparable, simplify, simplify_strays};
#[cfg(feature = "system-opencc")]
pub use system::SystemConverter;
pub use width::fold_width;
