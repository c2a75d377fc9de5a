//! Promises on tickets: kept up by every write, watched by a job, reckoned anew when what is promised changes.
mod follow_up;
mod recompute;
mod records;
mod refresh;
mod watch;

pub use follow_up::{COME_BACK, add_follow_up};
pub use recompute::{recompute_brand, recompute_customer};
pub(super) use refresh::set_due;
pub use refresh::{Happened, begin, refresh_after_estimate, refresh_timers, refresh_timers_of};
pub use watch::watch;
