//! Digits in every grouping: 1,200, 12,34,567, 1 234 567.89, 1.3e6, 1.3×10⁶, 2½.

/// Digits above which a row of them is an identifier and no number.
const LONGEST: usize = 30;

/// Where the digits from `at` end, with thousands separators, decimals, a fraction and a power.
pub(in crate::facts) fn digits_end(bytes: &[u8], at: usize) -> usize {
    let end = grouped_end(bytes, at);
    let end = if bytes.get(end) == Some(&b'.') { decimals_end(bytes, end) } else { end };
    // The text is cut on bytes here; a byte above ASCII begins a character, which may be ½ or ⁶.
    match bytes.get(end) {
        Some(b'e' | b'E') => exponent_end(bytes, at, end),
        Some(b'^') if end > at => power_end(bytes, end).unwrap_or(end),
        Some(b' ' | b'x' | b'X' | b'*' | 0xC3) if end > at => scientific_end(bytes, end).unwrap_or(end),
        Some(0xC2 | 0xE2) => superscript_end(bytes, at, end).unwrap_or(end),
        _ => end,
    }
}

/// How many digits stand at `from`.
fn run(bytes: &[u8], from: usize) -> usize {
    bytes.get(from..).map_or(0, |rest| rest.iter().take_while(|byte| byte.is_ascii_digit()).count())
}

/// Where digits with separators end: groups of three, the Indian ones of two, or groups apart by a space.
fn grouped_end(bytes: &[u8], at: usize) -> usize {
    let first = run(bytes, at);
    let mut end = at + first;
    if !(1..=3).contains(&first) {
        return end;
    }
    let mut indian = end;
    while bytes.get(indian) == Some(&b',') && run(bytes, indian + 1) == 2 {
        indian += 3;
    }
    if indian > end && first <= 2 && bytes.get(indian) == Some(&b',') && run(bytes, indian + 1) == 3 {
        return indian + 4;
    }
    let (comma, space) = (end, end);
    while bytes.get(end) == Some(&b',') && run(bytes, end + 1) == 3 {
        end += 4;
    }
    if end > comma || bytes[at] == b'0' {
        return end;
    }
    while bytes.get(end) == Some(&b' ') && run(bytes, end + 1) == 3 {
        end += 4;
    }
    // `5 200m races`, `2 100-year-old trees` and `12 345 6789` are no groups.
    let apart = matches!(bytes.get(end), Some(b' ')) && run(bytes, end + 1) > 0
        || matches!(bytes.get(end), Some(b'-' | b'/' | b':' | b',' | b'%'))
        || bytes.get(end).is_some_and(u8::is_ascii_alphabetic);
    if apart { space } else { end }
}

/// Where decimals after the point at `end` end; 1.2.3 is a version or a date and has none.
fn decimals_end(bytes: &[u8], end: usize) -> usize {
    let last = end + 1 + run(bytes, end + 1);
    let more = bytes.get(last) == Some(&b'.') && run(bytes, last + 1) > 0;
    if last == end + 1 || more { end } else { last }
}

/// Where the exponent of `1.3e6` ends. A capital needs a point or a sign, because 2E5 is also a room.
fn exponent_end(bytes: &[u8], at: usize, end: usize) -> usize {
    let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
    let first = end + 1 + sign;
    let last = first + run(bytes, first);
    let plain = bytes[end] == b'e' || sign > 0 || bytes[at..end].contains(&b'.');
    let closed = !bytes.get(last).is_some_and(|byte| byte.is_ascii_alphanumeric());
    if end > at && plain && closed && (1..=3).contains(&(last - first)) { last } else { end }
}

/// Where the power after the caret at `end` ends: `^6`, `^-4`.
fn power_end(bytes: &[u8], end: usize) -> Option<usize> {
    let signs = bytes[end + 1..].iter().take_while(|byte| matches!(byte, b'+' | b'-')).count();
    let first = end + 1 + signs;
    let last = first + run(bytes, first);
    (1..=3).contains(&(last - first)).then_some(last)
}

/// Where `x10^6` or ` × 10⁶` ends.
fn scientific_end(bytes: &[u8], end: usize) -> Option<usize> {
    let skip = |at: usize| at + usize::from(bytes.get(at) == Some(&b' '));
    let cross = skip(end);
    let after = match bytes.get(cross..)? {
        [b'x' | b'X' | b'*', ..] => cross + 1,
        [0xC3, 0x97, ..] => cross + 2,
        _ => return None,
    };
    let ten = skip(after);
    if bytes.get(ten..ten + 2)? != b"10" {
        return None;
    }
    match bytes.get(ten + 2) {
        Some(b'^') => power_end(bytes, ten + 2),
        _ => raised(bytes, ten + 2),
    }
}

/// Where superscript digits after a ten end, or the fraction sign at `end`; any other superscript is a footnote.
fn superscript_end(bytes: &[u8], at: usize, end: usize) -> Option<usize> {
    let c = character(bytes, end)?;
    if vulgar(c).is_some() {
        return Some(end + c.len_utf8());
    }
    if &bytes[at..end] == b"10" { raised(bytes, end) } else { None }
}

/// Where the superscript number at `from` ends, if one stands there.
fn raised(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(c) = character(bytes, at).filter(|&c| superscript(c).is_some() || at == from && c == '⁻') {
        at += c.len_utf8();
    }
    (at > from && at < from + 12).then_some(at)
}

/// The character that begins at `at`.
fn character(bytes: &[u8], at: usize) -> Option<char> {
    let rest = bytes.get(at..bytes.len().min(at + 4))?;
    let length = match rest.first()? {
        0..=0x7F => 1,
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        _ => 4,
    };
    std::str::from_utf8(rest.get(..length)?).ok()?.chars().next()
}

/// The value of a fraction that is one character.
pub(in crate::facts) fn vulgar(c: char) -> Option<f64> {
    let (above, below) = match c {
        '¼' => (1, 4),
        '½' => (1, 2),
        '¾' => (3, 4),
        '⅐' => (1, 7),
        '⅑' => (1, 9),
        '⅒' => (1, 10),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    };
    Some(f64::from(above) / f64::from(below))
}

/// The value of a superscript digit.
fn superscript(c: char) -> Option<i32> {
    Some(match c {
        '⁰' => 0,
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁴'..='⁹' => c as i32 - '⁰' as i32,
        _ => return None,
    })
}

/// The value of digits with separators, and the value of one unit of their last place.
///
/// `None` for more than 30 digits, which are an identifier and no number.
pub(in crate::facts) fn digits_value(text: &str) -> Option<(f64, f64)> {
    let end = text.find(|c: char| !matches!(c, '0'..='9' | ',' | '.' | ' ')).unwrap_or(text.len());
    let (value, grain) = decimal(&text.as_bytes()[..end])?;
    let mut rest = text[end..].chars();
    let Some(mark) = rest.next() else { return Some((value, grain)) };
    if let Some(part) = vulgar(mark) {
        return Some((value + part, 0.01));
    }
    let by = match mark {
        'e' | 'E' => 10_f64.powi(exponent(rest.as_str())?),
        '^' => return Some((value.powi(exponent(rest.as_str())?), grain)),
        'x' | 'X' | '*' | '×' => {
            let (_, power) = rest.as_str().split_once("10")?;
            10_f64.powi(exponent(power.trim_start_matches('^'))?)
        }
        // Ten itself is raised.
        _ => return Some((value.powi(exponent(&text[end..])?), grain)),
    };
    Some((value * by, grain * by))
}

/// The value of an exponent with its signs; two minus signs are a slip for one plus.
fn exponent(text: &str) -> Option<i32> {
    let minus = text.chars().filter(|c| matches!(c, '-' | '⁻')).count();
    let mut value = 0_i32;
    for digit in text.chars().filter_map(|c| superscript(c).or(c.to_digit(10).map(|digit| digit as i32))) {
        value = value.checked_mul(10)?.checked_add(digit)?;
    }
    (value <= 300).then_some(if minus % 2 == 1 { -value } else { value })
}

/// The value of decimal digits, and of one unit of their last place; separators are passed over.
fn decimal(bytes: &[u8]) -> Option<(f64, f64)> {
    let (mut mantissa, mut places, mut count, mut decimal, mut zeros) = (0_u128, 0_i32, 0, false, 0_i32);
    for byte in bytes {
        match byte {
            b'0'..=b'9' => {
                count += 1;
                if count > LONGEST {
                    return None;
                }
                mantissa = mantissa * 10 + u128::from(byte - b'0');
                places += i32::from(decimal);
                zeros = if *byte == b'0' { zeros + 1 } else { 0 };
            }
            b'.' => decimal = true,
            _ => {}
        }
    }
    let value = mantissa as f64 / 10_f64.powi(places);
    let round = zeros.min(i32::try_from(count).unwrap_or(0) - 1).max(0);
    let grain = if decimal { 10_f64.powi(-places) } else { 10_f64.powi(round) };
    Some((value, grain))
}
