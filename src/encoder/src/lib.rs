//! Turns a text into the vector of its meaning: `multilingual-e5-small` in 4 bits, on one core, without unsafe code.
//!
//! Texts that mean the same have similar vectors, also in two languages. See `assets/model/README.md` for where the
//! weights come from.

mod bundled;
mod file;
mod kernel;
mod meaning;
pub mod rows;
mod tokens;

pub use bundled::{bundled, entry, key, known};
pub use meaning::{Meaning, likeness};

use file::{HEAD, Linear, Model, POSITIONS, ROW, WIDE, WIDTH};
use kernel::{add_and_normalise, attend, gelu, product, row, tiled};
use tokens::{BEGIN, END};

/// Numbers of a vector.
pub const SIZE: usize = WIDTH;
/// Pieces of a text that count; the rest of a long mail says little about what is asked, and would take long.
const LONGEST: usize = 160;
/// Characters that are read: more never become so few pieces.
const CHARACTERS: usize = LONGEST * 8;
/// What the model expects before a text.
const PREFIX: &str = "query: ";

/// The model, ready for use.
#[derive(Debug)]
pub struct Encoder<'a>(Model<'a>);

impl<'a> Encoder<'a> {
    /// Reads a model's file; `None` if it is none.
    pub fn new(file: &'a [u8]) -> Option<Self> {
        Model::read(file).map(Self)
    }

    /// The vector of a text, of length 1 and without what all texts have in common.
    pub fn encode(&self, text: &str) -> [f32; SIZE] {
        let mut vector = self.raw(text);
        for (value, mean) in vector.iter_mut().zip(&self.0.mean) {
            *value -= mean;
        }
        of_length_one(&mut vector);
        vector
    }

    /// The same, rounded.
    pub fn meaning(&self, text: &str) -> Meaning {
        Meaning::of(&self.encode(text))
    }

    /// The vector as the model gives it, of length 1.
    pub fn raw(&self, text: &str) -> [f32; SIZE] {
        let hidden = self.forward(&self.pieces(text));
        let mut vector = [0.0; SIZE];
        for row in hidden.as_chunks::<SIZE>().0 {
            vector.iter_mut().zip(row).for_each(|(sum, value)| *sum += value);
        }
        of_length_one(&mut vector);
        vector
    }

    /// How many pieces a text has, with the marks of begin and end: what a vector costs.
    pub fn length(&self, text: &str) -> usize {
        self.pieces(text).len()
    }

    /// The numbers of a text's pieces, between the marks of begin and end.
    pub fn pieces(&self, text: &str) -> Vec<u32> {
        let read: String = PREFIX.chars().chain(text.chars().take(CHARACTERS)).collect();
        let cut = self.0.pieces.cut(&read);
        std::iter::once(BEGIN).chain(cut.into_iter().take(LONGEST)).chain([END]).collect()
    }

    /// A row of numbers for each piece: what it means in this text.
    fn forward(&self, pieces: &[u32]) -> Vec<f32> {
        let model = &self.0;
        let mut hidden = vec![0.0; pieces.len().min(POSITIONS) * WIDTH];
        for (piece, out) in pieces.iter().zip(hidden.chunks_exact_mut(WIDTH)) {
            let start = usize::try_from(*piece).unwrap_or_default().saturating_mul(ROW);
            row(model.rows.get(start..start.saturating_add(ROW)).unwrap_or_default(), out);
        }
        add_and_normalise(&mut hidden, &model.positions, &model.norm.weights, &model.norm.bias);
        let mut mixed = vec![0.0; hidden.len()];
        for layer in &model.layers {
            let tiles = tiled(&hidden, WIDTH);
            let [asks, keys, values] =
                [&layer.asks, &layer.keys, &layer.values].map(|linear| multiplied(&tiles, linear, &hidden));
            attend::<HEAD>(&asks, &keys, &values, WIDTH, &mut mixed);
            let attended = multiplied(&tiled(&mixed, WIDTH), &layer.attended, &hidden);
            add_and_normalise(&mut hidden, &attended, &layer.attended_norm.weights, &layer.attended_norm.bias);
            let mut wide = multiplied(&tiled(&hidden, WIDTH), &layer.widen, &hidden);
            gelu(&mut wide);
            let narrow = multiplied(&tiled(&wide, WIDE), &layer.narrow, &hidden);
            add_and_normalise(&mut hidden, &narrow, &layer.norm.weights, &layer.norm.bias);
        }
        hidden
    }
}

/// A product for as many tokens as `like` has rows.
fn multiplied(tiles: &[[f32; kernel::TILE]], linear: &Linear<'_>, like: &[f32]) -> Vec<f32> {
    let mut out = vec![0.0; like.len() / WIDTH * linear.bias.len()];
    product(tiles, linear.matrix, &linear.bias, &mut out);
    out
}

fn of_length_one(vector: &mut [f32]) {
    let square: f32 = vector.iter().map(|value| value * value).sum();
    let scale = square.max(f32::MIN_POSITIVE).sqrt().recip();
    for value in vector.iter_mut() {
        *value *= scale;
    }
}

#[cfg(all(test, feature = "model"))]
#[expect(clippy::unwrap_used, reason = "a test fails loudly")]
mod tests {
    use super::*;

    fn encoder() -> &'static Encoder<'static> {
        bundled().unwrap()
    }

    /// Texts, the number of their pieces, and their vectors, as another program computed them from the whole model.
    #[test]
    fn vectors_are_those_of_the_original() {
        for line in include_str!("reference.tsv").lines() {
            let [pieces, text, vector] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
            assert_eq!(encoder().length(text).to_string(), pieces, "{text}");
            let byte = |digits: &[u8]| u8::from_str_radix(str::from_utf8(digits).unwrap(), 16).unwrap();
            let bytes: Vec<u8> = vector.as_bytes().chunks(2).map(byte).collect();
            let alike = Meaning::of(&encoder().raw(text)).alike(&Meaning::from_bytes(&bytes).unwrap());
            assert!(alike > 0.999, "{text}: {alike}");
        }
    }

    #[test]
    fn spaces_and_compatible_characters_are_one() {
        let pieces = |text| encoder().pieces(text);
        assert_eq!(pieces("finn  kvitteringen\n\tmin "), pieces("ﬁnn kvitteringen min"));
        assert_ne!(pieces("finn kvitteringen"), pieces("finnkvitteringen"));
        // Nothing, and what no piece has.
        assert!(encoder().length("") < 6 && encoder().length("漢字") > encoder().length(""));
        assert_eq!(encoder().length(&"pakke ".repeat(5_000)), LONGEST + 2);
    }

    #[test]
    fn the_same_meaning_is_alike_in_two_languages() {
        let [parcel, same, other] = ["Hvor blir pakken min av?", "Where is my parcel?", "J'ai oublié mon mot de passe"]
            .map(|text| encoder().meaning(text));
        assert!(parcel.alike(&same) > parcel.alike(&other) + 0.3, "{} {}", parcel.alike(&same), parcel.alike(&other));
    }

    #[test]
    fn a_file_that_is_no_model_is_refused() {
        assert!(Encoder::new(b"svar-e1\n").is_none() && Encoder::new(b"").is_none());
    }

    #[test]
    fn what_is_stored_is_found_by_its_key() {
        let meaning = encoder().meaning("x");
        assert_eq!(Meaning::from_bytes(meaning.as_bytes()), Some(meaning));
        assert_eq!(key("  Hvor er pakken? "), key("Hvor er pakken?"));
        assert_ne!(key("Hvor er pakken?"), key("Hvor er pakka?"));
        assert_eq!(known(key("no text of ours")), None);
    }
}
