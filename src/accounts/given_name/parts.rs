//! Splits a display name: the person's words without titles, companies, roles and what mail programs add.

use super::known;

/// The words of a person's name.
pub(super) struct Person {
    pub words: Vec<String>,
    /// They came after a comma: the first is a given name.
    pub is_turned: bool,
}

/// Reads a display name; `None` if it is not a person's.
pub(super) fn person(name: &str) -> Option<Person> {
    if name.contains('@') || name.chars().count() > 120 {
        return None;
    }
    let name = without_asides(name);
    let name = before_company(&name);
    let pieces: Vec<&str> = name.split(',').map(str::trim).filter(|piece| !piece.is_empty()).collect();
    let pieces: Vec<Vec<String>> = pieces.into_iter().map(words).filter(|words| !words.is_empty()).collect();
    let (words, is_turned) = match pieces.as_slice() {
        [] => return None,
        [only] => (only.clone(), false),
        [first, second, ..] => turned(first, second)?,
    };
    let had_title = words.iter().take_while(|word| is_title(word)).count();
    let words: Vec<String> = words.into_iter().skip(had_title).filter(|word| !is_suffix(word)).collect();
    // `Hr. Lund`: after a title a single word is a family name.
    let is_family_alone = had_title > 0 && words.len() < 2 && !is_turned;
    let is_sound = words.iter().all(|word| is_word(word)) && !words.iter().any(|word| known::is_function(word));
    (is_sound && !is_family_alone && !words.is_empty()).then_some(Person { words, is_turned })
}

/// `Berg, Kari` is Kari Berg, `Kari Berg, Nordlys AS` is the person herself.
fn turned(first: &[String], second: &[String]) -> Option<(Vec<String>, bool)> {
    let is_company = second.iter().any(|word| known::is_function(word) || !is_word(word));
    let is_added = second.iter().all(|word| is_suffix(word) || is_title(word));
    if is_company || is_added {
        return Some((first.to_vec(), false));
    }
    let is_family = first.iter().filter(|word| !is_particle(word)).count() <= 1;
    let begins_given = second.first().is_some_and(|word| known::is_given(word));
    // `Hansen Berg, Kari` has two family names, `Kari Berg, Oslo` a place.
    let is_place = first.first().is_some_and(|word| known::is_given(word)) && !begins_given;
    match (is_family, begins_given, is_place) {
        (true, ..) | (_, true, _) => Some((second.to_vec(), true)),
        (false, false, true) => Some((first.to_vec(), false)),
        (false, false, false) => None,
    }
}

/// Without quotes around it, without text in brackets or quotes, and without what follows `via`.
fn without_asides(name: &str) -> String {
    const PAIRS: [(char, char); 7] =
        [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>'), ('"', '"'), ('“', '”'), ('«', '»')];
    let name = name.trim().trim_matches(['\'', '"', '“', '”', '«', '»', '‘', '’', ' ', '*']);
    let mut out = String::with_capacity(name.len());
    let mut closing: Option<char> = None;
    for c in name.chars() {
        match closing {
            Some(close) if c == close => closing = None,
            Some(_) => {}
            None => match PAIRS.iter().find(|(open, _)| *open == c) {
                Some((_, close)) => closing = Some(*close),
                None => out.push(c),
            },
        }
    }
    let low = out.to_lowercase();
    let same = low.len() == out.len();
    let ends = [" via ", " on behalf of ", " på vegne av ", " på vegne af ", " im auftrag ", " namens ", " c/o "];
    let end = ends.iter().filter_map(|end| low.find(end)).min().filter(|_| same);
    end.and_then(|end| out.get(..end)).unwrap_or(&out).to_owned()
}

/// The part before a company name that is set off by a separator.
fn before_company(name: &str) -> String {
    const SIGNS: [&str; 8] = [" - ", " – ", " — ", " | ", " / ", " · ", " : ", " // "];
    let end = SIGNS.iter().filter_map(|sign| name.find(sign)).min();
    end.and_then(|end| name.get(..end)).unwrap_or(name).to_owned()
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '_' | ';'))
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Letters, and the characters that may occur among them.
fn is_word(word: &str) -> bool {
    let is_sign = |c: char| matches!(c, '-' | '\'' | '’' | '.' | '‐');
    word.chars().all(|c| c.is_alphabetic() || is_sign(c)) && word.chars().any(char::is_alphabetic)
}

/// A word in lower case, without punctuation around it.
pub(super) fn folded(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

fn is_title(word: &str) -> bool {
    known::is_title(&folded(word))
}

/// A suffix of a name.
fn is_suffix(word: &str) -> bool {
    const SUFFIXES: [&str; 22] = [
        "jr", "sr", "junior", "senior", "ii", "iii", "iv", "phd", "ph.d", "md", "m.d", "mba", "bsc", "msc", "b.sc",
        "m.sc", "m.a", "b.a", "cpa", "esq", "mrt", "rn",
    ];
    SUFFIXES.contains(&folded(word).as_str())
}

/// `van`, `de`, `von`: the beginning of a family name.
pub(super) fn is_particle(word: &str) -> bool {
    const PARTICLES: [&str; 34] = [
        "van", "von", "vom", "zu", "zum", "zur", "de", "den", "der", "des", "di", "da", "dal", "del", "della", "do",
        "dos", "du", "la", "le", "el", "al", "bin", "ibn", "ben", "abu", "af", "av", "ter", "ten", "te", "'t", "op",
        "y",
    ];
    let is_small = word.chars().next().is_some_and(char::is_lowercase);
    let folded = folded(word);
    PARTICLES.contains(&folded.as_str())
        && (is_small || matches!(folded.as_str(), "van" | "von" | "de" | "der" | "den" | "del" | "du"))
}

/// Whether a word may be used in a greeting: not an initial, not a particle, neither too short nor too long.
pub(super) fn may_greet(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    (2..=20).contains(&letters) && !word.contains('.') && !is_particle(word) && !word.starts_with(['-', '\''])
}

/// Endings of family names in our languages.
pub(super) fn is_surname(word: &str) -> bool {
    const ENDINGS: [&str; 50] = [
        "sen", "sson", "datter", "dottir", "dóttir", "stad", "berg", "dahl", "dal", "lund", "vik", "nes", "haug",
        "moen", "bakken", "gaard", "gård", "holm", "quist", "qvist", "kvist", "strøm", "ström", "mann", "meier",
        "meyer", "maier", "müller", "huber", "schmidt", "bauer", "ski", "ska", "cki", "cka", "wicz", "ová", "enko",
        "escu", "poulos", "inen", "ez", "stra", "stein", "bach", "hoff", "burg", "ington", "rud", "seth",
    ];
    let word = folded(word);
    !known::is_given(&word)
        && (known::is_family(&word)
            || ENDINGS.iter().any(|ending| word.len() > ending.len() + 1 && word.ends_with(ending)))
}

pub(super) fn is_latin(word: &str) -> bool {
    word.chars().all(|c| !c.is_alphabetic() || c < '\u{250}' || ('\u{1e00}'..='\u{1eff}').contains(&c))
}

/// Which of two words an address names first, if it names both or begins with one: in addresses the given name comes
/// first.
pub(super) fn comes_first(address: &str, first: &str, second: &str) -> Option<bool> {
    let local = address.split_once('@').map_or(address, |(local, _)| local).to_lowercase();
    let parts: Vec<&str> = local.split(['.', '_', '-', '+']).collect();
    let at = |word: &str| {
        let word = plain(&folded(word));
        parts.iter().position(|part| *part == word)
    };
    match (at(first), at(second)) {
        (Some(first), Some(second)) => Some(first < second),
        _ => None,
    }
}

/// As it is spelled in addresses.
fn plain(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'å' | 'á' | 'à' | 'â' | 'ã' => out.push('a'),
            'æ' | 'ä' => out.push_str("ae"),
            'ø' => out.push('o'),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'ß' => out.push_str("ss"),
            '-' | '\'' => {}
            c => out.push(c),
        }
    }
    out
}

/// With capitals where a name has them, even if it was typed all in upper or lower case.
pub(super) fn tidy(word: &str) -> String {
    let is_mixed = word.chars().any(char::is_uppercase) && word.chars().any(char::is_lowercase);
    if is_mixed {
        return word.to_owned();
    }
    let mut out = String::with_capacity(word.len());
    let mut begins = true;
    for c in word.chars() {
        if begins {
            out.extend(c.to_uppercase());
        } else {
            out.extend(c.to_lowercase());
        }
        begins = !c.is_alphabetic();
    }
    out
}
