//! Examples from replies and clicks: rows written with them, and weights fitted to them in the background.
pub mod habits;
mod history;
mod settle;
pub mod store;
mod teach;

pub use settle::{rebuild, settle};
pub use store::forget;
pub use teach::{Reply, dismiss, learn_from, question};

crate::word_enum! {
    /// What became of a suggestion.
    Kind {
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

impl Kind {
    /// Did the answer solve the question?
    pub const fn is_solved(self) -> bool {
        matches!(self, Self::Sent | Self::Edited | Self::Written)
    }
}
