//! Width and variant of views: texts, and the way back.
use duizhao::convert::{Conversion, convert, detect_variant, fold_width, simplify};
use duizhao::text::{Span, Variant, View, ViewSpan};

fn view(text: &str) -> View {
    View::of(text, Span::new(0, text.len()))
}

fn folded(text: &str) -> String {
    fold_width(view(text)).text().to_owned()
}

#[test]
fn width_folds_what_is_only_a_form() {
    let cases = [
        ("１２％，（Ａ）：＄５", "12%,(A):$5"),
        ("他说：“好。”「是、否」《书》", "他说:“好。”「是、否」《书》"),
        ("e\u{301}cole ﬁn", "école fin"),
        ("ｶﾞﾗｽ", "ガラス"),
        ("25℃ 3㎞ Ⅳ", "25°C 3km IV"),
        ("H₂O 和 CO₂", "H2O 和 CO2"),
        ("a\u{3000}b\u{A0}c", "a b c"),
        ("soft\u{AD}ware\u{200B}s", "softwares"),
        ("well\u{2011}known", "well-known"),
        ("⼈⼝", "人口"),
    ];
    for (text, wanted) in cases {
        assert_eq!(folded(text), wanted, "{text}");
    }
}

#[test]
fn width_keeps_what_a_reader_would_miss() {
    for text in ["1½ 杯", "10²", "①第一", "真的……吗", "Foo™", "´", "“a”—b", "H200 和 GPT-4"] {
        assert_eq!(folded(text), text);
    }
    assert_eq!(folded("90㎡"), "90m²");
}

#[test]
fn dots_of_names_are_one() {
    for text in ["安娜‧李", "安娜・李", "安娜･李", "安娜．李", "安娜•李", "安娜·李"] {
        assert_eq!(folded(text), "安娜·李");
    }
    assert_eq!(folded("３．５"), "3.5");
    assert_eq!(folded("• 第一"), "• 第一");
}

#[test]
fn folded_text_leads_back() {
    let text = "约１２％，e\u{301}t㎡";
    let view = fold_width(view(text));
    let original = |part: &str| {
        let at = view.text().find(part).expect("in the view");
        &text[view.original(ViewSpan::new(at, at + part.len())).range()]
    };
    assert_eq!(original("12%"), "１２％");
    assert_eq!(original("é"), "e\u{301}");
    assert_eq!(original("²"), "㎡");
}

#[test]
fn phrases_lead_back_exactly() {
    let text = "這個軟體用記憶體";
    let simplified = convert(view(text), Conversion::Tw2sp);
    assert_eq!(simplified.text(), "这个软件用内存");
    let at = simplified.text().find("内存").expect("in the view");
    assert_eq!(&text[simplified.original(ViewSpan::new(at, at + "内存".len())).range()], "記憶體");
}

#[test]
fn variant_needs_evidence() {
    let cases = [
        ("記憶體", Variant::Traditional),
        ("内存", Variant::Simplified),
        ("乾隆年间，徵羽，於先生", Variant::Simplified),
        ("中文", Variant::Simplified),
        ("", Variant::Simplified),
        ("Hello", Variant::Simplified),
        ("他說：发展", Variant::Simplified),
        ("這是在台北的后里", Variant::Traditional),
    ];
    for (text, wanted) in cases {
        assert_eq!(detect_variant(text), wanted, "{text}");
    }
}

#[test]
fn conversions_are_named_as_in_opencc() {
    for conversion in Conversion::ALL {
        assert_eq!(conversion.name().parse::<Conversion>().expect("known"), conversion);
    }
    let error = "s2twpp".parse::<Conversion>().expect_err("unknown").to_string();
    assert_eq!(error, "no conversion named s2twpp; did you mean s2twp?");
}

#[test]
fn particles_of_taiwan_are_simplified() {
    let cases = [
        ("他看著我，沿著河走", "他看着我，沿着河走"),
        ("這部名著的原著很著名，效果顯著", "这部名著的原著很著名，效果显著"),
        ("大家討論著，這凸顯著差距", "大家讨论着，这凸显着差距"),
        ("土著居民的論著", "土著居民的论著"),
    ];
    for (text, wanted) in cases {
        assert_eq!(simplify(view(text)).text(), wanted);
    }
}
