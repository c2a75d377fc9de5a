//! Pulls mail from an IMAP folder: every mail once, in order, stored before anything changes on the server.

mod after_delivery;
mod connection;
mod fetch;
mod idle_timeout;
mod listing;
mod model;
mod names;
mod open;
mod problem;
mod pull;
mod retry;
mod tls;
mod wire;

pub use fetch::{Gap, ListedMail};
pub use listing::FolderListing;
pub use model::{
    AfterDelivery, Cursor, Fetched, ImapSecret, ImapSecurity, Inbox, LeftOut, PullerState, Settings, TrialReport,
};
pub use names::decoded as folder_name;
pub use pull::{pull, try_once};
