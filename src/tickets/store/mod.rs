//! All SQL that writes tickets, their messages, files, tags and events.
mod counts;
mod erase;
mod events;
mod ids;
mod messages;
mod moves;
mod participants;
mod pledges;
mod promises;
mod queue;
mod tickets;
mod worked;

pub use counts::*;
pub use erase::*;
pub use events::*;
pub use ids::*;
pub use messages::*;
pub use moves::*;
pub use participants::*;
pub use pledges::*;
pub use promises::*;
pub use queue::*;
pub use tickets::*;
pub use worked::*;
