//! All SQL that writes tickets, their messages, files, tags and events.
mod events;
mod messages;
mod queue;
mod tickets;
mod worked;

pub use events::*;
pub use messages::*;
pub use queue::*;
pub use tickets::*;
pub use worked::*;
