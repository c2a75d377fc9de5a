//! What people can do about their accounts.
mod api_keys;
mod handover;
mod links;
mod notices;
pub mod operator;
mod sign_in;
mod staff;

pub use api_keys::{Machine, machine, new_key};
pub use handover::{AtDoor, HandedOver, Outcome, brand_of_refused, hand_over, verified_hand_over};
pub use links::{
    Followed, Issuer, Request, Start, ask_for_first_admin, ask_for_sign_in, ask_for_sign_up, ask_to_claim,
    ask_to_prove, ask_to_send, follow, invite, link_path, link_url, open_link, print, prove,
};
pub use notices::{Changed, after_act, after_change};
pub use sign_in::{BrowserAt, NewBrowser, check_password, sign_in_refused, start_session, start_session_of};
pub use staff::{Colleague, save_colleague, save_colleague_as};
