//! Tickets change hands: to a lead with a question, to the cover of an absent agent, to a team that has time.
mod absence;
mod delegate;
mod escalate;
mod overflow;

pub use absence::{Leaving, Share, come_back, leave, unassign_all};
pub(super) use delegate::delegation;
pub use delegate::{delegate, fall_back};
pub use escalate::{Question, answer_escalation, escalate};
pub use overflow::{add_overflow, remove_overflow, run_overflow};
