//! What a single line shows by itself: a phrase of page furniture, a byline, a date, a file name, a photo credit.

use crate::convert::fold_width;
use crate::document::layout::{Piece, is_function_word};
use crate::lexicon::{Lexicon, Sign};
use crate::text::Span;
use crate::text::View;
use crate::text::chars::{is_han, is_latin};

/// Names of services whose links stand in footers.
const SERVICES: &str = " facebook twitter x linkedin pinterest instagram youtube rss whatsapp wechat weibo telegram reddit \
tumblr email e-mail mail print line messenger tiktok threads bluesky mastodon flipboard snapchat vk qq blank icon logo ";

/// Words of dates and times.
const TIME_WORDS: &str = " jan january feb february mar march apr april may jun june jul july aug august sep sept \
september oct october nov november dec december mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri \
friday sat saturday sun sunday gmt utc est edt pst pdt et pt bst cst am pm a.m. p.m. at updated published on last \
modified first posted st nd rd th t z ";

/// Characters of Chinese dates and times.
const TIME_CHARACTERS: &str =
    "年月日号號时時分秒点點上下午晚早凌晨星期周週一二三四五六七八九十〇零发發布佈表更新于於间間北京";

/// A paragraph as phrases are looked up in it: one width, small letters.
pub(super) fn folded(text: &str) -> String {
    fold_width(View::of(text, Span::new(0, text.len()))).text().trim().to_lowercase()
}

/// What a short piece is by a phrase at its start or end, or by its form.
pub(super) fn sign(piece: &Piece, lexicon: &Lexicon) -> Option<Sign> {
    if !piece.is_short() || piece.text().len() > 600 {
        return None;
    }
    let text = folded(piece.text());
    let core = text.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '©' | '(' | ')'));
    let whole = lexicon.signs.whole(core).or_else(|| lexicon.signs.whole(core.trim_matches(['(', ')'])));
    whole
        .or_else(|| (is_links(core) || is_date(core) || is_dateline(piece)).then_some(Sign::Chrome))
        .or_else(|| lexicon.signs.start(&text).filter(|&sign| sign != Sign::Advertisement || !piece.is_running()))
        .or_else(|| is_byline(piece.text()).then_some(Sign::Credit))
        .or_else(|| (!piece.ends && piece.han <= 20 && piece.words <= 12).then(|| lexicon.signs.end(core)).flatten())
        .or_else(|| lexicon.signs.inside(&text).filter(|&sign| sign == Sign::Chrome))
}

/// What a piece may be that nothing stands against: by a phrase inside it, or by a photo credit behind it.
///
/// Running text has such phrases too, so this counts only where a piece has no partner or stands at the end.
pub(super) fn weak_sign(piece: &Piece, lexicon: &Lexicon) -> Option<Sign> {
    if piece.han > 120 || piece.words > 60 {
        return None;
    }
    if has_photo_credit(piece.text()) {
        return Some(Sign::Caption);
    }
    let text = folded(piece.text());
    lexicon.signs.inside(&text).or_else(|| is_biography(&text).then_some(Sign::Credit))
}

/// Whether `text` is `By` and names.
fn is_byline(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let by = words.next().is_some_and(|first| matches!(first, "By" | "BY" | "by"));
    let is_name = |word: &str| {
        word.starts_with(char::is_uppercase) || matches!(word, "and" | "with" | "for" | "in" | "de" | "van" | "von")
    };
    let names = words.clone().count();
    by && (1..=12).contains(&names) && words.all(is_name) && !text.ends_with(['.', '?', '!', ':'])
}

/// Whether `text` is a name of two or three words, all in capitals.
pub(super) fn is_name_in_capitals(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_name = |word: &&str| {
        word.chars().all(|c| is_latin(c) && c.is_uppercase() || matches!(c, '.' | '-' | '\'' | '’' | ','))
            && !is_function_word(&word.to_lowercase())
    };
    let long = words.iter().filter(|word| word.len() > 2).count();
    (2..=4).contains(&words.len()) && long >= 2 && words.iter().all(is_name)
}

/// Whether a piece is the place a report comes from, alone before its first paragraph: `TAIPEI —`.
fn is_dateline(piece: &Piece) -> bool {
    piece.words <= 4 && piece.han <= 8 && piece.text().trim_end().ends_with(['—', '–', '─'])
}

/// Whether `text` is a foreign name in Chinese characters and no more: 艾玛·斯通.
pub(super) fn is_foreign_name(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split(['·', '‧', '・', '•']).collect();
    (2..=4).contains(&parts.len())
        && parts.iter().all(|part| (1..=7).contains(&part.chars().count()) && part.chars().all(is_han))
}

/// Whether a folded line only names services, as the icons of a footer do.
fn is_links(text: &str) -> bool {
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words().count() >= 2 && words().all(|word| SERVICES.contains(&format!(" {word} ")))
}

/// Whether a folded line is a date or time and no more.
fn is_date(text: &str) -> bool {
    let mut digits = 0;
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '.').filter(|word| !word.is_empty());
    let fits = words.flat_map(|word| word.split_inclusive(|c: char| c.is_ascii_digit())).all(|word| {
        digits += word.chars().filter(char::is_ascii_digit).count();
        let letters = word.trim_matches(|c: char| c.is_ascii_digit() || c == '.');
        letters.is_empty()
            || letters.chars().all(|c| TIME_CHARACTERS.contains(c))
            || TIME_WORDS.contains(&format!(" {letters} "))
    });
    let lettered = text.contains(|c: char| c.is_alphabetic()) || text.contains(['-', '/', '.', ':']);
    fits && digits >= 3 && lettered && text.len() <= 90
}

/// Whether a folded line tells who a journalist is.
fn is_biography(text: &str) -> bool {
    const CALLINGS: [&str; 17] = [
        "writer",
        "记者",
        "記者",
        "撰稿人",
        "专栏作家",
        "專欄作家",
        "编辑",
        "編輯",
        "评论员",
        "評論員",
        "主笔",
        "主筆",
        "通讯员",
        "reporter",
        "correspondent",
        "columnist",
        "freelance",
    ];
    let after = ["是", " is a ", " is an ", " is the ", " covers ", " writes about ", "常驻", "常駐"];
    let told = after.iter().filter_map(|verb| text.split_once(verb)).any(|(name, rest)| {
        let name_length = name.chars().count();
        let near: String = rest.chars().take(60).collect();
        name_length <= 40 && CALLINGS.iter().any(|calling| near.contains(calling))
    });
    told && !text.contains(['“', '”', '「', '」', '"'])
}

/// Whether a Chinese text ends with a name behind its last sentence: whose picture it is.
fn has_photo_credit(text: &str) -> bool {
    let Some((end, mark)) =
        text.rmatch_indices(['。', '！', '？', '）']).find(|(at, mark)| at + mark.len() < text.trim_end().len())
    else {
        return false;
    };
    let tail = text[end + mark.len()..].trim_matches(|c: char| !c.is_alphanumeric());
    if tail.contains(is_han) {
        const STARTS: [&str; 8] = ["摄影", "攝影", "图片", "圖片", "图:", "圖:", "图：", "圖："];
        const ENDS: [&str; 4] = ["摄", "攝", "供图", "供圖"];
        let named = STARTS.iter().any(|start| tail.starts_with(start)) || ENDS.iter().any(|end| tail.ends_with(end));
        return named && tail.chars().count() <= 24;
    }
    let words: Vec<&str> = tail.split_whitespace().collect();
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    (2..=12).contains(&words.len()) && capitals * 2 >= words.len() && !text.trim_end().ends_with(['.', '?', '!'])
}

/// Bytes of the file name of a picture that `text` begins with, glued to what follows; all of it if nothing does.
///
/// Such a name is Latin letters and digits, and has at least two of: a first word that goes from digits to letters,
/// a word from letters to three digits or more, an ending like `.jpg`, a number with a leading zero, a word of four
/// or more consonants in small letters.
pub(super) fn slug_length(text: &str) -> Option<usize> {
    let is_name = |c: char| is_latin(c) || c.is_ascii_digit() || matches!(c, ' ' | '-' | '_' | '.');
    let end = text.find(|c| !is_name(c)).unwrap_or(text.len());
    let name = &text[..end];
    let glued = end == text.len() || text[end..].starts_with(|c: char| is_han(c) || matches!(c, '“' | '「' | '《'));
    if !glued || name.ends_with(' ') && end < text.len() || name.len() > 120 {
        return None;
    }
    let words: Vec<&str> = name.split([' ', '-', '_', '.']).filter(|word| !word.is_empty()).collect();
    let shows = [
        words.first().is_some_and(|word| goes_from(word, |c| c.is_ascii_digit(), is_latin, 1, 2)),
        words.iter().any(|word| goes_from(word, is_latin, |c| c.is_ascii_digit(), 3, 3)),
        words
            .last()
            .is_some_and(|word| matches!(word.to_lowercase().as_str(), "jpg" | "jpeg" | "png" | "gif" | "webp")),
        words.iter().any(|word| word.len() == 2 && word.starts_with('0')),
        words.iter().any(|word| is_unspeakable(word)),
    ];
    (shows.iter().filter(|&&shown| shown).count() >= 2).then_some(end)
}

/// Whether `word` is at least `least` characters of the first class, then at least `most` of the second.
fn goes_from(word: &str, first: fn(char) -> bool, second: fn(char) -> bool, least: usize, most: usize) -> bool {
    let turn = word.find(|c| !first(c)).unwrap_or(word.len());
    word[..turn].chars().count() >= least && word[turn..].chars().count() >= most && word[turn..].chars().all(second)
}

fn is_unspeakable(word: &str) -> bool {
    word.len() >= 4 && word.bytes().all(|b| b.is_ascii_lowercase() && !b"aeiouy".contains(&b))
}
