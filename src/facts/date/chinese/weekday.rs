//! Weekdays in Chinese.

use crate::facts::date::Date;
use crate::facts::number::{Characters, Numeral, digit};

/// 周一, 星期日, 礼拜六 from `index`: where it ends. The numeral in it is taken.
pub(super) fn weekday(characters: Characters<'_>, numerals: &mut [Numeral], index: usize) -> Option<(usize, Date)> {
    let named = match (characters.at(index), characters.at(index + 1)) {
        ('周', _) => index + 1,
        ('星', '期') | ('礼', '拜') => index + 2,
        _ => return None,
    };
    let day = match characters.at(named) {
        '日' | '天' => 7,
        c @ ('一' | '二' | '三' | '四' | '五' | '六') => digit(c)? as u8,
        _ => return None,
    };
    let before = index.checked_sub(1).map_or('\0', |at| characters.at(at));
    let after = characters.at(named + 1);
    // 每周四天 is four days a week, 一周三次 three times.
    let counted = matches!(before, '每' | '一' | '两' | '二' | '三' | '四' | '几' | '半' | '个');
    if counted && matches!(after, '天' | '次' | '个' | '小' | '场' | '日')
        || digit(after).is_some() && !matches!(after, '一')
        || after == '十'
    {
        return None;
    }
    let name = matches!((characters.at(named), after), ('天', '王') | ('日', '本'));
    if characters.at(index) == '周' && (name || matches!(before, '四' | '一' | '两')) {
        return None;
    }
    let at = numerals.partition_point(|numeral| numeral.last <= named);
    if let Some(numeral) = numerals.get_mut(at).filter(|numeral| numeral.first <= named) {
        numeral.taken = true;
    }
    Some((named + 1, Date { weekday: Some(day), ..Date::default() }))
}
