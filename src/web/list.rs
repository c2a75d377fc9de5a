//! Pages of long lists: by the key of the last row, never by counting rows; and search by name.
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
