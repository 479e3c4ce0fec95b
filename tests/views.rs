//! Random texts under random layers: the spans of a view map back in bounds, on characters and in order.
use duizhao::convert::{Conversion, convert, fold_width, simplify};
use duizhao::text::{Lines, Replacement, Span, View, ViewSpan};
use proptest::prelude::*;

/// Pieces that layers rewrite, join, lengthen or leave.
const PIECES: &[&str] = &[
    "a",
    "Z",
    "7",
    " ",
    "\n",
    ".",
    "，",
    "。",
    "１",
    "％",
    "Ａ",
    "ﬁ",
    "㎡",
    "½",
    "…",
    "e\u{301}",
    "\u{301}",
    "ｶﾞ",
    "\u{200B}",
    "\u{FE0F}",
    "中",
    "国",
    "國",
    "體",
    "記憶體",
    "软件",
    "軟體",
    "网络",
    "頭髮",
    "后",
    "著",
    "😀",
    "𠮷",
    "‧",
    "．",
    "&amp;",
    "<b>",
    "\r\n",
    "鼠标",
    "程序",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

#[derive(Clone, Debug)]
enum Layer {
    Width,
    Convert(Conversion),
    Drop(char),
    Double(char),
}

fn layers() -> impl Strategy<Value = Vec<Layer>> {
    let layer = prop_oneof![
        Just(Layer::Width),
        prop::sample::select(&Conversion::ALL[..]).prop_map(Layer::Convert),
        prop::sample::select(vec!['a', ' ', '\n', '中', '😀']).prop_map(Layer::Drop),
        prop::sample::select(vec!['7', '国', '。', 'Z']).prop_map(Layer::Double),
    ];
    prop::collection::vec(layer, 0..5)
}

fn apply(view: View, layer: &Layer) -> View {
    match *layer {
        Layer::Width => fold_width(view),
        Layer::Convert(conversion) => convert(view, conversion),
        Layer::Drop(dropped) => view.rewrite(|c| c == dropped, |_, _| dropped.len_utf8()),
        Layer::Double(doubled) => view.rewrite(
            |c| c == doubled,
            |_, out| {
                out.extend([doubled, doubled]);
                doubled.len_utf8()
            },
        ),
    }
}

/// Markup of `text` as a reader of a format would report it.
fn replacements(text: &str) -> Vec<Replacement> {
    let found = |from: &'static str, to: &'static str| {
        text.match_indices(from)
            .map(move |(at, _)| Replacement { span: Span::new(at, at + from.len()), with: to.to_owned() })
    };
    let mut all: Vec<Replacement> = found("&amp;", "&").chain(found("<b>", "")).collect();
    all.sort_by_key(|replacement| replacement.span);
    all
}

fn boundaries(text: &str) -> Vec<usize> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).collect()
}

proptest! {
    #[test]
    fn spans_lead_back(before in text(), part in text(), layers in layers()) {
        let original = format!("{before}{part}.");
        let span = Span::new(before.len(), before.len() + part.len());
        let view = layers.iter().fold(View::with(&original, span, &replacements(&original)), apply);
        let ends = boundaries(view.text());
        let mut last = Span::new(span.start, span.start);
        for pair in ends.windows(2) {
            let back = view.original(ViewSpan::new(pair[0], pair[1]));
            prop_assert!(span.contains(back) && back.start <= back.end, "{back:?} in {span:?}");
            prop_assert!(original.is_char_boundary(back.start) && original.is_char_boundary(back.end));
            prop_assert!(last.start <= back.start && last.end <= back.end, "{last:?} before {back:?}");
            let whole = view.original(ViewSpan::new(ends[0], pair[1]));
            prop_assert!(whole.contains(back), "{whole:?} holds {back:?}");
            last = back;
        }
    }

    #[test]
    fn untouched_text_is_itself(text in "[a-z ,.中文字国]{0,40}") {
        let view = simplify(fold_width(View::of(&text, Span::new(0, text.len()))));
        prop_assert_eq!(view.text(), &text);
        for pair in boundaries(&text).windows(2) {
            prop_assert_eq!(view.original(ViewSpan::new(pair[0], pair[1])), Span::new(pair[0], pair[1]));
        }
    }

    #[test]
    fn columns_count_characters(pieces in text(), times in 1usize..120) {
        let text = pieces.repeat(times);
        let lines = Lines::of(&text);
        for at in boundaries(&text).into_iter().step_by(7) {
            let before = &text[..at];
            let ended = before.matches('\n').count();
            let line = before.rfind('\n').map_or(before, |end| &before[end + 1..]);
            let (position, utf16) = (lines.position(&text, at), lines.position_utf16(&text, at));
            prop_assert_eq!((position.line, position.column), (ended + 1, line.chars().count() + 1));
            prop_assert_eq!((utf16.line, utf16.column), (ended + 1, line.encode_utf16().count() + 1));
        }
    }
}
