//! Tickets: what they are, how they are stored, what can be done to them. Mail, portal and desk are built on this
//! module.
pub mod actions;
mod attachments;
pub mod call_out;
mod complaint;
mod copy;
mod event;
mod expected;
pub mod files;
mod handing;
mod lifted;
mod message;
mod model;
pub mod past;
mod pledge;
mod promised;
pub mod rebuild;
mod recipients;
pub mod references;
pub mod roles;
mod shown;
mod so_far;
pub mod store;
mod turn;
pub mod views;

pub use attachments::{MailedFile, NewAttachment, content_type_of, safe_name};
pub use complaint::{About, Complaint, end_of_day, working_day};
pub use copy::{CopyReason, CopyState, MessageCopy};
pub use event::{Event, EventKind};
pub use expected::expected;
pub use handing::{Absence, Delegation, Escalation, Overflow};
pub use lifted::Lifted;
pub use message::{
    Attachment, Delivery, Identity, Message, MessageKind, MessagePage, Move, MoveKind, Passed, PlacedBy,
};
pub use model::{Channel, Part, Participant, State, Ticket};
pub use pledge::{Outcome as PledgeOutcome, Pledge, is_possible as is_promise_possible};
pub use promised::{ClockRow, Notice, NoticeKind};
pub use recipients::{Ours, Recipients};
pub use shown::{Conversation, MessageRange, Own};
pub use so_far::SoFar;
pub use turn::{NUMBERED, TurnRow, Void, judged};
