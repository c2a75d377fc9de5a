//! A customer's contacts so far, from which the place of the next one follows.
use crate::clock::Time;
use crate::priority::{Handicap, Load, Weights};
use crate::tickets::NUMBERED;

/// Built up contact by contact, oldest first.
#[derive(Debug, Clone)]
pub struct ContactTotals {
    pub load: Load,
    counted: Vec<Time>,
}

impl Default for ContactTotals {
    fn default() -> Self {
        Self { load: Load::NONE, counted: Vec::new() }
    }
}

impl ContactTotals {
    /// Adds one more contact.
    pub fn add(&mut self, at: Time, weights: &Weights) {
        self.load = self.load.with_contact(at.utc(), weights.half_life());
        self.counted.push(at);
    }

    /// By how much a contact at this instant is put back.
    pub fn handicap(&self, at: Time, weights: &Weights) -> Handicap {
        let since = at.plus(-NUMBERED);
        let recent = self.counted.iter().filter(|began| **began > since).count();
        let number = u32::try_from(recent).unwrap_or(u32::MAX).saturating_add(1);
        Handicap::of(self.load, at.utc(), number, weights)
    }

    /// When the last contact was.
    pub fn previous(&self) -> Option<Time> {
        self.counted.last().copied()
    }

    pub fn contacts(&self) -> i64 {
        i64::try_from(self.counted.len()).unwrap_or(i64::MAX)
    }
}
