//! How the desk looks.
mod composer;
mod erase;
mod extras;
mod found;
mod moves;
mod order;
mod pledges;
mod promises;
mod queue;
mod side;
mod thread;
mod ticket;
mod trust;

pub use composer::{Composing, Hitch, suggestions};
pub use erase::erasure;
pub use found::found;
pub use moves::Misplaced;
pub use order::{Picks, reason, reasons};
pub use pledges::{Pledges, pledges};
pub use queue::{Lists, queue};
pub use ticket::{Open, ShownPage, presence, ticket};
pub use trust::{Linking, linking};
