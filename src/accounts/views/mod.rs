//! How the pages of accounts look.
mod account;
mod people;
mod sign_in;

pub use account::{Mine, account};
pub use people::{People, keys, people};
pub use sign_in::{link, link_sent, sign_in, sign_up};
