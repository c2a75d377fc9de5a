//! People: customers and staff, their addresses, how they prove who they are, and the guards that handlers name.
pub mod actions;
pub mod browsers;
pub mod forms;
mod given_name;
mod guards;
pub mod language;
mod model;
pub mod oidc;
pub mod pages;
pub mod passkeys;
pub mod passwords;
pub mod second_factor;
pub mod store;
mod views;

pub use crate::policy::Role;
pub use crate::viewer::{SetupState, Viewer};
pub use crate::web::security::UNSUBSCRIBE;
pub use given_name::given_name;
pub use guards::{
    ADMIT, Admin, AdminOfAll, Agent, Anyone, Customer, Lead, MailKey, OrdersKey, end_cookie, session_cookie,
    session_token,
};
pub use model::{
    Account, AccountChange, AccountNotice, Address, Link, MailList, Person, Proof, Purpose, Session, SignInRules,
};
