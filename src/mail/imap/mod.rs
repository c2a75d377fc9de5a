//! Pulls mail from an IMAP folder: every mail once, in order, stored before anything changes on the server.

mod fetch;
mod line;
mod model;
mod names;
mod open;
mod patience;
mod problem;
mod pull;
mod retry;
mod settle;
mod survey;
mod tls;
mod wire;

pub use fetch::{Gap, Listed};
pub use model::{AfterDelivery, Cursor, Fetched, Inbox, LeftOut, Report, Secret, Security, Settings, State};
pub use names::decoded as folder_name;
pub use pull::{pull, try_once};
pub use survey::Survey;
