//! The doors of accounts: signing up and in, one-time links, the hand-over from a shop, one's own account, colleagues, keys.
mod account;
mod handover;
mod keys;
mod link;
mod password;
mod people;
mod sign_in;
mod sign_up;

use actix_web::web;

pub use link::{Asks, Follow, role_of};
pub use sign_in::SignIn;
pub use sign_up::SignUp;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .configure(sign_in::routes)
        .configure(sign_up::routes)
        .configure(link::routes)
        .configure(handover::routes)
        .configure(account::routes)
        .configure(people::routes)
        .configure(keys::routes);
}
