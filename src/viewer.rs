//! Who is signed in: the person for whom a page is made, and what they may see and do on it.
use crate::audit::{self, AuditContext, Entry, Origin};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, BrandId, SessionId};
use crate::policy::{self, Action, Actor, Resource, Role};
use crate::texts::Texts;

const FRESH_MINUTES: i64 = 10;
/// More unread notifications are not counted.
pub const MOST_COUNTED: usize = 100;

/// Who is signed in.
#[derive(Debug, Clone)]
pub struct Viewer {
    pub id: AccountId,
    pub name: String,
    pub role: Role,
    pub locale: String,
    /// Do single letters act at the desk? Users of speech input switch them off (WCAG 2.1.4).
    pub has_letter_keys: bool,
    pub session: SessionId,
    /// When they last proved who they are in this session; none if a shop vouched for them.
    pub proved_at: Option<Time>,
    /// Set if a shop handed the customer over: only that shop's brand is shown.
    pub only_brand: Option<BrandId>,
    /// The brand at whose host the session began: it is valid there alone.
    pub at_brand: Option<BrandId>,
    /// The brands that a member of staff serves; none means all.
    pub only_brands: Vec<BrandId>,
    /// The issuer of the `OpenID` provider that vouched for them; empty: none did.
    pub provider: String,
    /// The request with which they came.
    pub origin: Origin,
    /// How many notifications they have not read, up to [`MOST_COUNTED`].
    pub unread: usize,
    /// Mail is paused on this installation, neither sent nor fetched: the pages of agents say so.
    pub is_mail_paused: bool,
    pub setup: SetupState,
}

/// Has an admin finished setting up?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetupState {
    Finished,
    Open,
    /// Nor is there a mail server yet: what is written to customers stays here.
    OpenWithoutMail,
}

impl Viewer {
    /// The viewer as the policy's actor.
    pub fn actor(&self) -> Actor {
        match self.role.rank() {
            Some(rank) => Actor::Staff { id: self.id, rank, only_brands: self.only_brands.clone() },
            None => Actor::Customer { id: self.id, only_brand: self.shown_brand() },
        }
    }

    /// The same for what concerns their own account: the host of a brand shows only the brand's tickets, but the account
    /// is theirs there as well.
    pub fn account_actor(&self) -> Actor {
        match self.actor() {
            Actor::Customer { id, .. } => Actor::Customer { id, only_brand: self.only_brand },
            staff => staff,
        }
    }

    /// The one brand that a customer is shown: of the shop that handed them over, or at whose host they are.
    pub fn shown_brand(&self) -> Option<BrandId> {
        self.only_brand.or_else(|| self.origin.site_brand())
    }

    /// What the audit log records about the viewer.
    pub fn audit(&self, now: Time) -> AuditContext {
        AuditContext::of_account(self.id, &self.origin, now)
    }

    /// May they do this?
    pub fn allows(&self, action: Action, object: Resource) -> bool {
        policy::allows(&self.actor(), action, object)
    }

    /// The same as a `Result`: what they may not see is `NotFound`.
    pub fn ask(&self, action: Action, object: Resource) -> Result<()> {
        policy::ask(&self.actor(), action, object)
    }

    /// May they see what belongs to this brand, or to all?
    pub fn sees(&self, brand: impl Into<Option<BrandId>>) -> bool {
        self.allows(Action::Consult, Resource::of(brand))
    }

    /// May they set up what belongs to this brand, or to all?
    pub fn administers(&self, brand: impl Into<Option<BrandId>>) -> bool {
        self.allows(Action::Administer, Resource::of(brand))
    }

    /// Writes what they do to the audit log, in the transaction that does it.
    pub fn record(&self, conn: &mut Conn, now: Time, entry: Entry) -> Result<()> {
        audit::record(conn, &self.audit(now), entry)
    }

    /// The interface in the viewer's language.
    pub fn texts(&self) -> Texts {
        Texts::interface(&self.locale)
    }

    /// The code of that language.
    pub fn language(&self) -> &'static str {
        self.texts().language()
    }

    /// Did they prove who they are within the last ten minutes? Far-reaching actions ask for that.
    pub fn is_fresh(&self, now: Time) -> bool {
        self.proved_at.is_some_and(|at| now.since(at) < chrono::Duration::minutes(FRESH_MINUTES))
    }
}
