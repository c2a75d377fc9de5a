//! How much two questions have in common: for naming the earlier question that is nearest, and for grouping questions
//! by what they ask.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::small_words::is_small;
use super::synonyms::group;
use super::text::{Stems, WORD_LIMIT, base, each_gram, fold, words};

/// A question's telling words as numbers: stems, what they mean in any language, and pieces that tolerate typing errors.
/// The vector has length 1.
#[derive(Debug, Clone, Default)]
pub struct Sketch(HashMap<u64, f32>);

/// Weights of a stem, of a synonym that languages share, and of all pieces of a word together.
const STEM: f32 = 1.0;
const MEANING: f32 = 0.8;
const PIECES: f32 = 0.6;
const PIECE: usize = 4;
/// Characters of a sentence that are shown.
const SHOWN: usize = 90;

impl Sketch {
    /// Of a text in a language.
    pub fn of(text: &str, language: &str, stems: &mut Stems) -> Self {
        let mut parts: HashMap<u64, f32> = HashMap::new();
        for word in words(text).take(WORD_LIMIT).filter(|word| !is_small(word)) {
            let folded = fold(&word);
            *parts.entry(key('s', &stems.stem(&word, base(language)))).or_default() += STEM;
            if let Some(meaning) = group(&folded) {
                *parts.entry(key('m', &meaning.to_string())).or_default() += MEANING;
            }
            let mut pieces = Vec::new();
            each_gram(&folded, PIECE, PIECE, |piece| pieces.push(key('p', piece)));
            let weight = PIECES / f32::from(u16::try_from(pieces.len()).unwrap_or(u16::MAX).max(1));
            for piece in pieces {
                *parts.entry(piece).or_default() += weight;
            }
        }
        // What is said twice is not twice as much.
        for weight in parts.values_mut() {
            *weight = weight.sqrt();
        }
        let length = parts.values().map(|weight| weight * weight).sum::<f32>().sqrt();
        for weight in parts.values_mut() {
            *weight /= length.max(f32::MIN_POSITIVE);
        }
        Self(parts)
    }

    /// From 0 (nothing in common) to 1.
    #[must_use]
    pub fn alike(&self, other: &Self) -> f32 {
        let (few, many) = if self.0.len() <= other.0.len() { (self, other) } else { (other, self) };
        few.0.iter().filter_map(|(part, weight)| many.0.get(part).map(|own| own * weight)).sum()
    }
}

fn key(kind: char, part: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (kind, part).hash(&mut hasher);
    hasher.finish()
}

/// The sentence of an earlier question that is most like a text, shortened, and how like it is.
pub fn nearest_sentence(text: &Sketch, earlier: &str, language: &str, stems: &mut Stems) -> Option<(f32, String)> {
    let sentences = earlier.split(['\n', '.', '!', '?']).map(str::trim).filter(|sentence| !sentence.is_empty());
    let mut best: Option<(f32, &str)> = None;
    for sentence in sentences {
        let alike = text.alike(&Sketch::of(sentence, language, stems));
        if best.is_none_or(|(most, _)| alike > most) {
            best = Some((alike, sentence));
        }
    }
    best.map(|(alike, sentence)| (alike, shortened(sentence)))
}

/// At most so many characters, cut between words.
pub fn shortened(sentence: &str) -> String {
    let mut out = String::new();
    for word in sentence.split_whitespace() {
        if !out.is_empty() && out.chars().count() + word.chars().count() >= SHOWN {
            out.push_str(" …");
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().take(SHOWN));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, other: &str) -> f32 {
        let mut stems = Stems::default();
        Sketch::of(one, "nb", &mut stems).alike(&Sketch::of(other, "nb", &mut stems))
    }

    #[test]
    fn questions_about_the_same_are_alike() {
        let stuck = "Hei, pakken har ikke rørt seg siden mandag";
        assert!((alike(stuck, stuck) - 1.0).abs() < 1e-3);
        assert!(alike(stuck, "sporingen av pakken rører seg ikke") > 0.35);
        assert!(alike(stuck, "Hei, jeg har glemt passordet mitt siden mandag") < 0.05);
        assert!(alike("", stuck).abs() < f32::EPSILON);
    }

    #[test]
    fn the_sentence_that_says_it_is_shown() {
        let mut stems = Stems::default();
        let text = Sketch::of("pakken står stille", "nb", &mut stems);
        let earlier = "Spørsmål\nHei! Jeg er Kari. Pakken har stått stille i fem dager. Hilsen Kari";
        let (_, shown) = nearest_sentence(&text, earlier, "nb", &mut stems).unwrap();
        assert_eq!(shown, "Pakken har stått stille i fem dager");
        assert!(shortened(&"lang ".repeat(40)).chars().count() <= SHOWN + 2);
    }
}
