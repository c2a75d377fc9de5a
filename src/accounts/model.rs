//! What an account, an address, a session and a one-time link are.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::clock::Time;
use crate::ids::{AccountId, AccountNoticeId, AddressId, BrandId, LinkId, SessionId, TicketId};
use crate::policy::Role;
use crate::priority::Load;
use crate::schema::{account_notices, accounts, addresses, links, sessions};
use crate::viewer::Viewer;

/// A person with an account.
#[derive(Debug, Clone, Queryable, Selectable)]
pub struct Account {
    pub id: AccountId,
    pub role: Role,
    pub name: String,
    pub locale: String,
    pub password_hash: Option<String>,
    pub contact_load: f64,
    pub contact_load_at: Time,
    pub contacts: i64,
    pub disabled_at: Option<Time>,
    pub created_at: Time,
    /// Why this is a priority customer, who said so and when; empty: it is not one.
    pub attention: String,
    pub attention_by: Option<AccountId>,
    pub attention_at: Option<Time>,
    /// Do they want a reminder when one of their answers is due for review?
    pub wants_review_reminders: bool,
    /// Do they want mails that only say that their message has arrived?
    pub wants_receipts: bool,
    /// The brand on whose page the account was made.
    pub brand_id: Option<BrandId>,
}

impl Account {
    /// The weight of the earlier contacts.
    pub fn load(&self) -> Load {
        Load { value: self.contact_load, at: self.contact_load_at.utc() }
    }
}

/// A name to show, without the rest of the account.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = accounts)]
pub struct Person {
    pub id: AccountId,
    pub name: String,
}

/// An e-mail address of an account, folded to lower case.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = addresses)]
pub struct Address {
    pub id: AddressId,
    pub account_id: AccountId,
    pub address: String,
    pub proven_at: Option<Time>,
    pub proven_by: Proof,
}

crate::text_enum! {
    /// How it is known that an address belongs to its account.
    Proof {
        /// It is not, or was not noted.
        None = "",
        /// They followed a link that was mailed there.
        Link = "link",
        /// The shop vouched for it.
        Handover = "handover",
        /// An `OpenID` provider did.
        Provider = "provider",
    }
}

/// How staff sign in, set by an admin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SignInRules {
    /// Sessions of staff end after this many hours without a request.
    pub staff_idle_hours: i64,
    /// They end after this many days, however active they are.
    pub staff_days: i64,
    /// All of them must have a second factor.
    pub staff_second_factor: bool,
}

impl Default for SignInRules {
    /// As OWASP ASVS asks for at level 2.
    fn default() -> Self {
        Self { staff_idle_hours: 12, staff_days: 7, staff_second_factor: false }
    }
}

impl SignInRules {
    /// The longest that an admin may set.
    pub const MOST_IDLE_HOURS: i64 = 7 * 24;
    pub const MOST_DAYS: i64 = 30;
}

/// A signed-in browser.
#[derive(Debug, Clone, Queryable, Selectable)]
pub struct Session {
    pub id: SessionId,
    pub account_id: AccountId,
    pub brand_id: Option<BrandId>,
    pub browser: String,
    pub created_at: Time,
    pub seen_at: Time,
    /// When the person last proved who they are; none if a shop vouched for them.
    pub proved_at: Option<Time>,
}

crate::text_enum! {
    /// What a notice about one's own account is about.
    AccountChange {
        Password = "password",
        AddressAdded = "address-added",
        AddressRemoved = "address-removed",
        SecondFactor = "second-factor",
        Role = "role",
        /// An action of theirs as an admin: a key for machines.
        ApiKey = "api-key",
        Mailbox = "mailbox",
        Erasure = "erasure",
        Export = "export",
        /// The download that they asked for.
        DataReady = "data-ready",
    }
}

/// A mail to a person about their own account.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = account_notices)]
pub struct AccountNotice {
    pub id: AccountNoticeId,
    pub account_id: AccountId,
    pub kind: AccountChange,
    /// What it is about: an address, a name, a role; may be empty.
    pub detail: String,
    /// The browser in which it was done; empty if someone else did it.
    pub browser: String,
    /// Addresses with spaces between.
    pub recipients: String,
    pub at: Time,
}

crate::text_enum! {
    /// Recurring mails, which a recipient may stop.
    MailList {
        /// A reminder that an answer is due for review.
        Review = "review",
        /// That a message has arrived.
        Receipts = "receipts",
    }
}

crate::text_enum! {
    /// What a one-time link does.
    Purpose {
        /// Signs in, or makes an account if the address does not have one.
        SignIn = "sign_in",
        /// Makes the account that was asked for with a password.
        SignUp = "sign_up",
        /// Proves another address of an account.
        Prove = "prove",
        /// Signs a new colleague in for the first time.
        Invite = "invite",
        /// Signs in and claims a ticket.
        Claim = "claim",
        /// Sends what its owner wrote before they proved the address.
        Send = "send",
        /// Makes the first admin of a new installation.
        FirstAdmin = "first_admin",
    }
}

/// A link that was or will be mailed to `address`. It works once, and only until it expires.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = links)]
pub struct Link {
    pub id: LinkId,
    /// Its token, encrypted, until its mail has left.
    pub sealed_token: String,
    pub purpose: Purpose,
    pub address: String,
    pub account_id: Option<AccountId>,
    pub name: String,
    pub locale: String,
    pub password_hash: Option<String>,
    pub browser_hash: Option<String>,
    pub next_page: String,
    pub created_at: Time,
    pub expires_at: Time,
    pub used_at: Option<Time>,
    pub ticket_id: Option<TicketId>,
    /// The brand on whose page it was asked for.
    pub brand_id: Option<BrandId>,
}

impl Link {
    /// Is this the account that asked, in a session that it opened itself?
    pub fn proves_own(&self, viewer: &Viewer) -> bool {
        self.account_id == Some(viewer.id) && viewer.only_brand.is_none()
    }

    /// The role of the person whose password it sets.
    pub fn role(&self) -> Role {
        if self.purpose == Purpose::FirstAdmin { Role::Admin } else { Role::Customer }
    }
}

/// How an address is stored and compared: in lower case, without spaces around it.
pub fn fold_address(address: &str) -> String {
    crate::plain::address(address)
}
