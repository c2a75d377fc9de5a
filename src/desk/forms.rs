//! What comes in through forms and addresses of the desk, as it was typed.
use serde::Deserialize;

/// The fields of the form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AbsenceForm {
    pub who: String,
    pub returns_on: String,
    pub fallback: String,
    pub share: String,
}

/// The fields of a rule.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct OverflowForm {
    pub brand: String,
    pub team: String,
    pub to: String,
    pub minutes: String,
}

/// What was typed into the forms.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ComplaintReviewForm {
    pub about: String,
    pub wish: String,
    pub words: String,
    pub day: String,
}

/// What was typed into the forms.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EscalationForm {
    pub lead: String,
    pub problem: String,
    pub tried: String,
    pub question: String,
    pub answer: String,
}

/// Who gets the ticket, and who covers.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DelegationForm {
    pub to: String,
    pub fallback: String,
}

/// The filters of a list, as they are in its URL.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct QueueQuery {
    pub view: String,
    /// A saved view; it has all the other filters.
    pub saved: String,
    pub brand: String,
    pub team: String,
    pub agent: String,
    pub tag: String,
    pub language: String,
    pub after: String,
    pub sent: String,
    /// The name that was typed for a new saved view.
    pub name: String,
    pub for_all: String,
    /// The search text for the names of brands, teams and agents.
    pub q: String,
}
