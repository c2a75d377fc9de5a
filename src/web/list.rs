//! Pages of long lists: by the key of the last row, never by counting rows; and search by name.
use crate::clock::Time;

/// Where a page begins: after the row with this time and id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    pub at: Time,
    pub id: i64,
}

impl After {
    /// Its form in a link: `1700000000000000-42`.
    pub fn to_word(self) -> String {
        format!("{}-{}", self.at.micros(), self.id)
    }

    /// Reads what [`After::to_word`] wrote; anything else is the first page.
    pub fn from_word(word: &str) -> Option<Self> {
        let (at, id) = word.rsplit_once('-')?;
        Some(Self { at: Time::from_micros(at.parse().ok()?)?, id: id.parse().ok()? })
    }
}

/// At most this many search results are shown.
const MOST: usize = 50;

/// The rows whose names match the search.
pub struct ListMatches<T> {
    pub shown: Vec<T>,
    /// The number of further matches.
    pub more: usize,
}

impl<T: Clone> ListMatches<T> {
    /// Each typed word must be a part of the name.
    pub fn among<'a>(all: impl Iterator<Item = &'a T>, name: impl Fn(&T) -> &str, looked_for: &str) -> Self
    where
        T: 'a,
    {
        let words: Vec<String> = looked_for.split_whitespace().map(str::to_lowercase).collect();
        let has_words = |one: &&T| {
            let name = if words.is_empty() { String::new() } else { name(one).to_lowercase() };
            words.iter().all(|word| name.contains(word.as_str()))
        };
        let mut found = all.filter(has_words);
        let shown = found.by_ref().take(MOST).cloned().collect();
        Self { shown, more: found.count() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_by_their_parts() {
        let names: Vec<String> = (0..60).map(|n| format!("Åse Berg {n}")).collect();
        let found = |words: &str| ListMatches::among(names.iter(), |name| name, words);
        assert_eq!((found("").shown.len(), found("").more), (50, 10));
        assert_eq!(found("berg ÅSE 59").shown, ["Åse Berg 59"]);
        assert!(found("Kari").shown.is_empty());
    }
}
