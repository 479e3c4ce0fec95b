//! English words that have a capital without being names, and words around names.

use crate::text::{Beginnings, small_letters};
use rustc_hash::FxHashMap;

/// Function words and words that open sentences.
const OPENERS: &str = "a an the this that these those he she it we they you i his her its our their your my one some any \
    all both each every many most much few several other another such no not none nor neither either if when while where \
    what who whom whose which why how because although though since until unless after before during despite amid among \
    as at by for from in into of off on onto out over to under up with within without about above across against along \
    around behind below beneath beside besides between beyond near through toward towards upon via per and or but so yet \
    then than there here now today yesterday tomorrow tonight still also even just only once more less least very too \
    again ever never always often sometimes perhaps maybe meanwhile however moreover furthermore therefore thus hence \
    instead indeed yes oh well is are was were be been being am do does did has have had can could will would shall \
    should may might must let us me him them mine yours first second third last next new old two three four five six \
    seven eight nine ten hundred thousand million billion dozens hundreds thousands millions like said says asked \
    according given hey hello hi wow ok okay dear thanks sorry please it's that's i'm i've i'd i'll we're we've don't he's she's they're there's what's let's can't";
/// Times.
const TIMES: &str = "january february march april may june july august september october november december jan feb mar \
    apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat \
    sun mondays tuesdays wednesdays thursdays fridays saturdays sundays spring summer autumn fall winter gmt est pst am pm christmas easter ramadan";
/// Titles before a person's name.
const TITLES: &str = "mr mrs ms miss mx dr prof professor sir dame lord lady president vice-president prime minister \
    premier chancellor senator sen sens reps congressman congresswoman rep representative gov governor mayor judge justice king \
    queen prince princess pope bishop archbishop cardinal father rev reverend rabbi imam sheikh general gen colonel col \
    major captain capt lieutenant lt sergeant sgt officer detective inspector chief secretary ambassador director chairman \
    chairwoman chair ceo coach manager commissioner attorney councillor sheriff admiral emperor st saint";
/// Words with a capital in the names of institutions and places, which are translated and not transliterated.
const GENERIC: &str = "university college school institute institution academy hospital church cathedral council committee \
    commission parliament congress senate house court ministry department office agency bureau board bank fund company \
    corporation corp inc ltd group holdings international national federal royal state states united union party \
    republican republicans democrat democrats democratic democracy conservative conservatives labour labor liberal \
    liberals greens nationalist nationalists communist republic kingdom nation nations world global earth north south \
    east west northern southern eastern western central middle upper lower great greater street road avenue boulevard \
    square park river lake sea ocean island islands mount mountain valley bay bridge station airport port city county \
    town village district province region territory army navy air force forces police guard service services center \
    centre museum library theatre theater stadium arena club team league cup championship championships champions open \
    tour series games olympics olympic world's award awards prize festival act bill law treaty agreement deal accord \
    constitution amendment article chapter section part war revolution day week month year times post journal news \
    magazine press media radio television network channel society association organization organisation foundation \
    trust program programme project plan initiative campaign movement front alliance coalition league security defense \
    defence health education justice foreign affairs home interior treasury trade commerce energy science technology \
    research development general public social economic political human rights civil criminal supreme high special \
    chief executive deputy assistant former internet web god bible islam muslim muslims islamic christian christians \
    christianity catholic catholics jewish jews jew judaism hindu buddhist black white red blue green gold golden silver \
    american americans british english scottish welsh irish french german germans italian italians spanish portuguese \
    dutch belgian swiss austrian swedish swedes norwegian danish danes finnish polish poles russian russians ukrainian \
    ukrainians turkish turks greek greeks chinese japanese korean koreans indian indians pakistani iranian iranians iraqi \
    iraqis israeli israelis palestinian palestinians arab arabs arabic saudi syrian syrians egyptian egyptians african \
    africans asian asians european europeans australian australians canadian canadians mexican mexicans brazilian \
    brazilians argentine latin latino hispanic indonesian indonesians thai vietnamese filipino malaysian singaporean \
    taiwanese tibetan uighur uyghur kurdish kurds afghan macedonian macedonians hungarian romanian bulgarian serbian \
    croatian czech slovak cuban venezuelan colombian chilean peruvian kenyan nigerian ethiopian hebrew mandarin cantonese \
    english-language spaniard spaniards scot scots scotsman scotsmen swede dane danes turk finn finns catalan catalans roman romans croat croats serb serbs basque basques slav slavs slavic czechs slovaks bosnian briton norse flemish walloon frenchman englishman irishman dutchman texan californian parisian londoner briton britons nazi nazis brexit \
    windows android co plc llc jr sr ii iii iv";

/// What a word may be, as bits.
const ORDINARY: u8 = 1;
const TITLE: u8 = 2;
const TRANSLATED: u8 = 4;

/// English words that have a capital without being names, and words around names.
pub struct Capitals {
    /// What each word, in small letters, may be.
    kinds: FxHashMap<&'static str, u8>,
    /// How titles begin.
    titles: Beginnings,
}

impl Capitals {
    /// The words of the language.
    pub(super) fn embedded() -> Self {
        let mut kinds = FxHashMap::default();
        for (list, kind) in [(OPENERS, ORDINARY), (TIMES, ORDINARY), (TITLES, ORDINARY | TITLE), (GENERIC, TRANSLATED)]
        {
            for word in list.split_ascii_whitespace() {
                *kinds.entry(word).or_default() |= kind;
            }
        }
        Self { kinds, titles: TITLES.split_ascii_whitespace().collect() }
    }

    fn is(&self, word: &str, kind: u8) -> bool {
        self.kinds.get(&*small_letters(word)).is_some_and(|kinds| kinds & kind != 0)
    }

    /// Whether `word`, which has a capital, is no name and ends one.
    pub fn is_ordinary(&self, word: &str) -> bool {
        self.is(word, ORDINARY)
    }

    /// Whether `word` is a title before a person's name.
    pub fn is_title(&self, word: &str) -> bool {
        // Asked of every word of a text.
        (self.titles.may_begin(word) || word.starts_with(char::is_uppercase)) && self.is(word, TITLE)
    }

    /// Whether `word` is translated and not transliterated inside a name.
    pub fn is_generic(&self, word: &str) -> bool {
        self.is(word, TRANSLATED)
    }
}
