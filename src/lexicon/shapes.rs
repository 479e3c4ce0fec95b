//! Characters that look like each other.

use super::embedded;
use super::sorted::Sorted;

/// Simplified characters by what they look like.
pub struct Shapes {
    rows: Sorted<&'static str>,
}

impl Shapes {
    /// The characters that come with the program.
    pub(super) fn embedded() -> Self {
        Self { rows: Sorted::new(embedded::SHAPES) }
    }

    /// The usual characters that look like `c`, the likest first.
    pub fn alike(&self, c: char) -> &str {
        self.rows.find(c.encode_utf8(&mut [0; 4])).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Shapes;

    #[test]
    fn characters_look_alike() {
        let shapes = Shapes::embedded();
        let alike = |one, other: char| shapes.alike(one).contains(other);
        assert!(alike('己', '已') && alike('末', '未') && alike('侯', '候') && alike('拔', '拨') && alike('慨', '概'));
        assert!(!alike('己', '己') && !alike('马', '鱼') && !alike('。', '、'));
    }
}
