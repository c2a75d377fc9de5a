//! Promises on tickets: kept up by every write, watched by a job, reckoned anew when what is promised changes.
mod keep;
mod kept;
mod pledge;
mod reckon;
mod watch;

pub(super) use keep::set_due;
pub use keep::{Happened, begin, keep, keep_all, keep_told};
pub use pledge::{COME_BACK, promise_day};
pub use reckon::{reckon_brand, reckon_customer};
pub use watch::watch;
