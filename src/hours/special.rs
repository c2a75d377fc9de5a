//! A day whose hours are not those of its weekday, and why.

/// What is known about such a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Special {
    pub kind: SpecialKind,
    /// The holiday's name; empty if it has none.
    pub name: String,
}

/// The source. A later variant overrides an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpecialKind {
    /// A public holiday, by rule.
    Holiday,
    /// A day of a subscribed calendar.
    Subscribed,
    /// Closed by the admin.
    Closed,
    /// Open at special hours.
    Extra,
}

impl Special {
    pub(super) fn new(kind: SpecialKind, name: &str) -> Self {
        Self { kind, name: name.to_owned() }
    }
}
