//! How the pages of accounts look.
mod account;
mod confirm;
mod people;
mod sign_in;
mod sign_in_rules;

pub use account::{Mine, account};
pub use confirm::{confirm, confirmed};
pub use people::{People, keys, people};
pub use sign_in::{
    Entrance, back_to_shop, link, link_sent, passkey, proving, replacing, sign_in, sign_up, unsubscribe,
};
pub use sign_in_rules::{SignInSettings, sign_in_rules};
