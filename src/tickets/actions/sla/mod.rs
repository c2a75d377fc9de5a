//! SLA timers on tickets: every write updates them, a job watches them, and a change of policy recomputes them.
mod follow_up;
mod recompute;
mod refresh;
mod watch;

pub use follow_up::add_follow_up;
pub use recompute::{recompute_brand, recompute_customer};
pub use refresh::{refresh_timers, refresh_timers_of};
pub use watch::watch;

pub use crate::tickets::COME_BACK;
pub use crate::tickets::transition::Happened;
