//! What is said of a word with a wrong character.

/// In English; `right` is the word that is meant, `elsewhere` how often the text has it, `told` the English word for it.
pub(super) fn english(written: &str, right: &str, elsewhere: usize, told: Option<&str>, sure: bool) -> String {
    let opening =
        if sure { format!("{written} is probably {right}") } else { format!("{written} may be a slip for {right}") };
    let times = if elsewhere == 1 { "once".to_owned() } else { format!("{elsewhere} times") };
    match (told, elsewhere) {
        (Some(word), 0) => format!("{opening}, for “{word}”"),
        (Some(word), _) => format!("{opening}, for “{word}”, which this text has {times}"),
        (None, 0) => opening,
        (None, _) => format!("{opening}, which this text has {times}"),
    }
}

/// The same in Chinese.
pub(super) fn chinese(written: &str, right: &str, elsewhere: usize, told: Option<&str>, sure: bool) -> String {
    let opening = if sure { "疑为" } else { "或为" };
    let opening = format!("“{written}”{opening}“{right}”之误");
    match (told, elsewhere) {
        (Some(word), 0) => format!("{opening}，对应“{word}”"),
        (Some(word), _) => format!("{opening}，对应“{word}”，文中另有 {elsewhere} 处作“{right}”"),
        (None, 0) => opening,
        (None, _) => format!("{opening}，文中另有 {elsewhere} 处作“{right}”"),
    }
}
