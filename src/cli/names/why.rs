//! `duizhao names --why`: the judgement of one pair of names, with the sound of every character.

use duizhao::Lexicon;
use duizhao::compare::{Ground, Heard, Likeness, judge_name};
use std::io::{self, Write};

/// Writes whether `chinese` is the rendering of `english`, what says so, and how each character sounds.
pub(super) fn write(english: &str, chinese: &str, lexicon: &Lexicon, out: &mut dyn Write) -> io::Result<()> {
    let judgement = judge_name(english, chinese, lexicon);
    writeln!(out, "{english} / {chinese}: {}", likeness(judgement.likeness))?;
    writeln!(out, "because {}", ground(&judgement.ground))?;
    if let Ground::Parts(parts) = &judgement.ground {
        for (word, part) in parts {
            writeln!(out, "  {part}  {word}")?;
        }
    }
    judgement.heard.iter().try_for_each(|heard| write_heard(heard, out))
}

/// Writes one word with the letters behind each character of its part.
fn write_heard(heard: &Heard, out: &mut dyn Write) -> io::Result<()> {
    let Heard { word, characters, listed, fit, shares } = heard;
    let listed = if *listed { ", in a table" } else { "" };
    let (ratio, worst) = (fit.ratio, fit.worst);
    writeln!(out, "\n{word} / {characters}: sound {ratio:+.1}, worst character {worst:+.1}{listed}")?;
    for (letters, share) in shares {
        let letters = if letters.is_empty() { "–" } else { letters };
        writeln!(out, "  {}  {letters:8} {:+.1}", share.character, share.ratio)?;
    }
    Ok(())
}

fn likeness(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::Same => "the same name",
        Likeness::SameSound => "the same sound",
        Likeness::SurnameOnly => "the same surname; the rest cannot be compared",
        Likeness::CannotTell => "cannot tell",
        Likeness::Another => "another name",
    }
}

/// What a judgement rests on, to follow "because".
fn ground(ground: &Ground) -> String {
    match ground {
        Ground::Copy => "the letters are the same".into(),
        Ground::Initials => "one is the first letters of the other".into(),
        Ground::Table { region: None } => "the table of well-known names has it".into(),
        Ground::Table { region: Some(region) } => {
            format!("the table of well-known names has it, for {}", region.name())
        }
        Ground::TableOfAnother { name } => format!("the table of well-known names has it for {name}"),
        Ground::Dictionary => "a dictionary translates it so".into(),
        Ground::Attested => "collections of names have every part of it".into(),
        Ground::Spelling => "the letters spell the Chinese name".into(),
        Ground::SurnameSpelling => "the letters spell the Chinese surname".into(),
        Ground::OtherSurname => "the letters spell a name with another surname".into(),
        Ground::OtherParts => "its words mean something else than the parts of the other".into(),
        Ground::Parts(_) => "its words translate to the parts of the other".into(),
        Ground::Sound => "of the sound".into(),
        Ground::Nothing => "nothing is known of either".into(),
    }
}
