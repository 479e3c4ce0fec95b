//! The cases of `tests/convert/cases.tsv`: the converter, the tables it is made of, and the system's OpenCC agree.
use duizhao::convert::{Conversion, convert};
use duizhao::text::{Span, View};
use std::fs;

struct Case {
    conversion: Conversion,
    input: String,
    expected: String,
}

fn cases() -> Vec<Case> {
    let text = fs::read_to_string("tests/convert/cases.tsv").expect("readable");
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    rows.map(|row| {
        let mut columns = row.split('\t').map(str::to_owned);
        let mut column = || columns.next().expect("conversion, input, expected");
        Case { conversion: column().parse().expect("a conversion"), input: column(), expected: column() }
    })
    .collect()
}

fn converted(text: &str, conversion: Conversion) -> String {
    convert(View::of(text, Span::new(0, text.len())), conversion).text().to_owned()
}

#[test]
fn every_conversion_gives_the_expected_text() {
    let cases = cases();
    assert!(cases.len() >= 150);
    for conversion in Conversion::ALL {
        assert!(cases.iter().any(|case| case.conversion == conversion), "no case of {}", conversion.name());
    }
    for Case { conversion, input, expected } in cases {
        assert_eq!(converted(&input, conversion), expected, "{} of {input}", conversion.name());
    }
}

/// All inputs as one text, so that phrases meet at their edges.
#[test]
fn views_say_what_the_tables_say() {
    let text: String = cases().iter().map(|case| format!("{} IP地址{}\n", case.input, case.expected)).collect();
    type Whole = fn(&str) -> String;
    let whole: [(Conversion, Whole); 14] = [
        (Conversion::S2t, |text| hanconv::s2t(text)),
        (Conversion::T2s, |text| hanconv::t2s(text)),
        (Conversion::S2tw, |text| hanconv::s2tw(text)),
        (Conversion::Tw2s, |text| hanconv::tw2s(text)),
        (Conversion::S2twp, |text| hanconv::s2twp(text)),
        (Conversion::Tw2sp, |text| hanconv::tw2sp(text)),
        (Conversion::S2hk, |text| hanconv::s2hk(text)),
        (Conversion::Hk2s, |text| hanconv::hk2s(text)),
        (Conversion::T2tw, |text| hanconv::t2tw(text)),
        (Conversion::Tw2t, |text| hanconv::tw2t(text)),
        (Conversion::T2hk, |text| hanconv::t2hk(text)),
        (Conversion::Hk2t, |text| hanconv::hk2t(text)),
        (Conversion::T2jp, |text| hanconv::t2jp(text)),
        (Conversion::Jp2t, |text| hanconv::jp2t(text)),
    ];
    for (conversion, tables) in whole {
        assert_eq!(converted(&text, conversion), tables(&text), "{}", conversion.name());
    }
}

/// Needs libopencc and pkg-config; no case is known to differ from version 1.1.6.
#[cfg(feature = "system-opencc")]
#[test]
fn the_systems_opencc_agrees() {
    for Case { conversion, input, expected } in cases() {
        let system = duizhao::convert::SystemConverter::new(conversion).expect("installed with its tables");
        assert_eq!(system.convert(&input), expected, "{} of {input}", conversion.name());
    }
}
