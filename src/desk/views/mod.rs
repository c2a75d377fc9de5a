//! How the desk looks.
mod composer;
mod erase;
mod extras;
mod forecast;
mod found;
mod moves;
mod pledges;
mod promises;
mod queue;
mod side;
mod simulation;
mod thread;
mod ticket;
mod trust;
mod why;

pub use composer::{Composing, Hitch, suggestions};
pub use erase::erasure;
pub use forecast::{Measured, forecast};
pub use found::found;
pub use moves::Misplaced;
pub use pledges::{Pledges, pledges};
pub use queue::{Lists, queue};
pub use simulation::{Outcome, Replayed, simulation};
pub use ticket::{Open, ShownPage, presence, ticket};
pub use trust::{Linking, linking};
pub use why::{AHEAD, LASTING, Unlifted};
