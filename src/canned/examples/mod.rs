//! Examples from replies and clicks: rows written with them, and weights fitted to them in the background.
mod fit;
mod history;
mod learn;
pub mod popularity;
pub mod store;
pub mod taken;

pub use fit::{fit, rebuild};
pub use learn::{Reply, dismiss, learn_from, question, turn};
pub use store::forget;

crate::text_enum! {
    /// What became of a suggestion.
    ExampleKind {
        /// An answer was sent, almost as it was offered.
        Sent = "sent",
        /// An answer was sent, changed by the agent.
        Edited = "edited",
        /// The agent wrote without an answer, and one says much the same.
        Written = "written",
        /// An answer was in the composer, and the agent wrote something else.
        Replaced = "replaced",
        /// The agent dismissed an answer.
        Dismissed = "dismissed",
        /// The agent wrote what no answer says.
        Nothing = "nothing",
    }
}

impl ExampleKind {
    /// Those in which the answer solved the question.
    pub const SOLVED: [Self; 3] = [Self::Sent, Self::Edited, Self::Written];

    /// Did the answer solve the question?
    pub const fn is_solved(self) -> bool {
        matches!(self, Self::Sent | Self::Edited | Self::Written)
    }
}
