//! Names of files: by their content in the store, and short enough for a person.
use sha2::{Digest, Sha256};

/// The SHA-256 of a blob's bytes, in hexadecimal digits.
pub fn hash(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
}

/// A file's name of at most this many characters, with its extension kept: without it no one can open the file.
pub fn short_name(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending).filter(|e| !e.is_empty() && e.chars().count() <= 10);
    let room = most.saturating_sub(ending.map_or(0, |e| e.chars().count().saturating_add(1)));
    let stem: String = name.chars().take(room).collect();
    let stem = stem.trim_end_matches([' ', '.']);
    ending.map_or_else(|| stem.to_owned(), |ending| format!("{stem}.{ending}"))
}
