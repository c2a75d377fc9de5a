//! What people can do about their accounts.
mod handover;
mod links;
mod machines;
mod sign_in;
mod staff;

pub use handover::{HandedOver, hand_over};
pub use links::{
    Followed, Request, Start, ask_for_first_admin, ask_for_sign_in, ask_for_sign_up, ask_to_claim, ask_to_prove,
    claim_url, follow, link_url, open_link,
};
pub use machines::{machine, new_key};
pub use sign_in::{check_password, start_session};
pub use staff::{Colleague, save_colleague};
