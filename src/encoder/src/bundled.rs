//! The model that comes with the program, and the vectors of the texts that come with it.

use crate::{CHARACTERS, Encoder, Meaning};

/// Bytes of a text's key.
const KEY: usize = 8;
const ENTRY: usize = KEY + crate::SIZE;

/// The model, read where it is in the program: it takes memory from its first use on. `None`: it was left out.
#[cfg(feature = "model")]
pub fn bundled() -> Option<&'static Encoder<'static>> {
    static FILE: &[u8] = include_bytes!("../../../assets/model/multilingual-e5-small.bin");
    static ENCODER: std::sync::OnceLock<Option<Encoder<'static>>> = std::sync::OnceLock::new();
    ENCODER.get_or_init(|| Encoder::new(FILE)).as_ref()
}

/// The model. `None`: it was left out.
#[cfg(not(feature = "model"))]
pub fn bundled() -> Option<&'static Encoder<'static>> {
    None
}

#[cfg(feature = "model")]
fn vectors() -> &'static [[u8; ENTRY]] {
    static FILE: &[u8] = include_bytes!("../../../assets/model/vectors.bin");
    FILE.as_chunks().0
}

#[cfg(not(feature = "model"))]
fn vectors() -> &'static [[u8; ENTRY]] {
    &[]
}

/// What a text means by its key, if it came with the program.
pub fn known(key: i64) -> Option<Meaning> {
    let vectors = vectors();
    let at = vectors.binary_search_by(|entry| entry.first_chunk::<KEY>().cmp(&Some(&sortable(key)))).ok()?;
    Meaning::from_bytes(vectors.get(at)?.get(KEY..)?)
}

/// An entry of the file that [`known`] reads; the file has them in the order of their bytes.
pub fn entry(key: i64, meaning: &Meaning) -> Vec<u8> {
    let mut entry = sortable(key).to_vec();
    entry.extend(meaning.as_bytes());
    entry
}

/// In the order of their bytes, keys need not be in the order of their numbers.
fn sortable(key: i64) -> [u8; KEY] {
    key.to_be_bytes()
}

/// A text's key: texts that the encoder reads alike have the same.
pub fn key(text: &str) -> i64 {
    let read: String = text.trim_start().chars().take(CHARACTERS).collect();
    let hash = read
        .trim_end()
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
    // The lower bits of such a hash are poor.
    let mixed = (hash ^ (hash >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    i64::from_le_bytes((mixed ^ (mixed >> 27)).to_le_bytes())
}
