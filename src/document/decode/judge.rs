//! Which decoding of the same bytes reads like a text.

use crate::text::chars::is_han;

/// The commonest characters of running Chinese, in both variants; about two of five characters of any article are here.
const COMMON: &str = "的一是不了在人有我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會自着著去之\
过過家学學对對可她里裡后後小么麼心多天而能好都然没沒日于於起还還发發成事只作当當想看文无無开開手用主行方又如前所本见見经經头頭面公同\
三已老从從动動两兩长長知民样樣现現分将將外但身些与與高意进進把法此实實回二理美点點月明其种種声聲全工己话話者向情部正名定女问問力机機\
给給等几幾很业業最间間新什打便位因重被走电電四第门門相次东東政海口使教西再平真听聽世气氣信北少关關并並内內加化由却代军軍产產入先山五\
太水万萬市眼体體系金已更原报報号號";

/// Share of the visible characters beyond ASCII that a reader of either language expects, from 0 to 1; more where the
/// Han characters are common ones.
///
/// A wrong decoding of Chinese gives rare characters, private ones, kana and box drawings; a common one by chance.
pub(super) fn plausibility(text: &str) -> f64 {
    let (mut all, mut han, mut common, mut odd) = (0.0, 0.0, 0.0, 0.0);
    for c in text.chars().filter(|&c| !c.is_whitespace()) {
        all += 1.0;
        if is_han(c) {
            han += 1.0;
            common += f64::from(u8::from(COMMON.contains(c)));
        }
        odd += f64::from(u8::from(is_odd(c)));
    }
    if all == 0.0 {
        return 0.0;
    }
    // A fifth is half of what articles have, and ten times what a wrong decoding gives.
    let usual = if han == 0.0 { 1.0 } else { (common / han / 0.2_f64).min(1.0) };
    let commonness = if han == 0.0 { 0.0 } else { common / han };
    (1.0 - (odd / all) * 10.0) * (0.5 + 0.5 * usual) + commonness / 10.0
}

/// Whether `c` hardly occurs in an article of either language.
fn is_odd(c: char) -> bool {
    let expected = c.is_ascii_graphic()
        || matches!(c, '\u{4E00}'..='\u{9FA5}' | '\u{A0}'..='\u{24F}' | '\u{2000}'..='\u{2312}' | '\u{3000}'..='\u{3030}'
            | '\u{2460}'..='\u{24FF}' | '\u{25A0}'..='\u{27BF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF01}'..='\u{FF5E}'
            | '\u{FFE0}'..='\u{FFE6}' | '\u{1F300}'..='\u{1FAFF}');
    !expected && c != '\t'
}

/// Whether the zero bytes of `bytes` stand as they do in UTF-16: there are several, nearly all on one side of the pairs.
pub(super) fn has_utf16_zeros(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(1 << 16)];
    let zeros = |start: usize| sample.iter().skip(start).step_by(2).filter(|&&byte| byte == 0).count();
    zeros(0) + zeros(1) > 0
}
