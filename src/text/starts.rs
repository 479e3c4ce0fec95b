//! Which of many texts begin at a place, without asking each of them.

use rustc_hash::FxHashMap;

/// Texts of at least `K` bytes by their first bytes.
pub struct Starts<'t, const K: usize>(FxHashMap<[u8; K], Vec<(usize, &'t str)>>);

impl<'t, const K: usize> Starts<'t, K> {
    /// Texts with a number each; shorter ones are left out.
    pub fn of(texts: impl Iterator<Item = (usize, &'t str)>) -> Self {
        let mut starts: FxHashMap<[u8; K], Vec<(usize, &str)>> = FxHashMap::default();
        for (number, text) in texts {
            if let Some(first) = text.as_bytes().first_chunk() {
                starts.entry(*first).or_default().push((number, text));
            }
        }
        Self(starts)
    }

    /// Every place of one of them in `text`, in order: its byte and the number of the text; at one place in the order in
    /// which the texts were given.
    pub fn places<'s>(&'s self, text: &'s str) -> impl Iterator<Item = (usize, usize)> + 's {
        let windows = text.as_bytes().windows(K).enumerate();
        let here = windows.filter_map(|(at, window)| Some((at, self.0.get(window)?)));
        here.flat_map(move |(at, texts)| {
            let whole = texts.iter().filter(move |(_, one)| text.as_bytes()[at..].starts_with(one.as_bytes()));
            whole.map(move |&(number, _)| (at, number))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Starts;

    #[test]
    fn finds_every_place_of_every_text() {
        let texts = ["国际", "国际银行", "行", "际银"];
        let starts: Starts<'_, 6> = Starts::of(texts.into_iter().enumerate());
        let found: Vec<(usize, usize)> = starts.places("中国际银行和国际").collect();
        assert_eq!(found, [(3, 0), (3, 1), (6, 3), (18, 0)]);
        assert_eq!(starts.places("国").count(), 0);
    }
}
