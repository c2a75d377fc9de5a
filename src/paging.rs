//! Where a page of a list begins: lists are paged by key, never by offset.
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
