//! Who acts, from where and when: what all entries have in common.
use actix_web::{HttpMessage, HttpRequest};
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};

use super::AuditActor;
use crate::clock::Time;
use crate::ids::{AccountId, BrandId};
use crate::site::{BrandHost, RequestPlace};

/// The request that causes an action; empty for the command line and the worker.
#[derive(Debug, Clone, Default)]
pub struct Origin(Arc<Request>);

#[derive(Debug, Default)]
struct Request {
    ip: Option<IpAddr>,
    id: String,
    /// The account that is signed in; 0: none.
    account: AtomicI64,
    /// The account that a visitor tries to sign in to; 0: not known.
    tried: AtomicI64,
    is_staff: AtomicBool,
    has_entry: AtomicBool,
    /// Found out before anything else of the request is read.
    place: OnceLock<RequestPlace>,
}

impl Origin {
    pub fn new(ip: IpAddr, id: String) -> Self {
        Self(Arc::new(Request { ip: Some(ip), id, ..Request::default() }))
    }

    /// The origin that was attached to the request when it came in.
    pub fn of(req: &HttpRequest) -> Self {
        req.extensions().get::<Self>().cloned().unwrap_or_default()
    }

    /// Stores where the page is asked for, once.
    pub fn is_at(&self, place: RequestPlace) {
        // The first word holds.
        let _known = self.0.place.set(place);
    }

    /// The host name of a brand at which this is asked for.
    pub fn site(&self) -> Option<&BrandHost> {
        match self.0.place.get() {
            Some(RequestPlace::Brand(site)) => Some(site),
            _ => None,
        }
    }

    /// The brand whose host this is.
    pub fn site_brand(&self) -> Option<BrandId> {
        self.site().map(|site| site.brand)
    }

    /// The address to which a brand has moved that was here before.
    pub fn moved(&self) -> Option<&str> {
        match self.0.place.get() {
            Some(RequestPlace::Moved(to)) => Some(to),
            _ => None,
        }
    }

    /// Is a page of this brand shown here? At the host of another it is not.
    pub fn shows(&self, brand: BrandId) -> bool {
        self.site_brand().is_none_or(|own| own == brand)
    }

    /// Stores which account is signed in.
    pub fn belongs_to(&self, account: AccountId, is_staff: bool) {
        self.0.account.store(account.0, Ordering::Relaxed);
        self.0.is_staff.store(is_staff, Ordering::Relaxed);
    }

    /// The account's id for the request's log line.
    pub fn account(&self) -> Option<i64> {
        Some(self.0.account.load(Ordering::Relaxed)).filter(|id| *id != 0)
    }

    /// Stores which account a visitor tries to sign in to.
    pub fn tries(&self, account: AccountId) {
        self.0.tried.store(account.0, Ordering::Relaxed);
    }

    /// The account that a visitor tries to sign in to, if it is known.
    pub fn tried(&self) -> Option<AccountId> {
        Some(self.0.tried.load(Ordering::Relaxed)).filter(|id| *id != 0).map(AccountId)
    }

    pub fn is_staff(&self) -> bool {
        self.0.is_staff.load(Ordering::Relaxed)
    }

    /// Has this request written an audit entry, or found that nothing changed?
    pub fn has_entry(&self) -> bool {
        self.0.has_entry.load(Ordering::Relaxed)
    }

    pub(super) fn note_entry(&self) {
        self.0.has_entry.store(true, Ordering::Relaxed);
    }

    pub(super) fn network_address(&self) -> String {
        self.0.ip.map(|ip| ip.to_string()).unwrap_or_default()
    }

    pub(super) fn request_id(&self) -> &str {
        &self.0.id
    }
}

/// Who acts, from where, and when.
#[derive(Debug, Clone)]
pub struct AuditContext {
    pub actor: AuditActor,
    pub origin: Origin,
    pub at: Time,
}

impl AuditContext {
    /// An account that is signed in.
    pub fn of_account(id: AccountId, origin: &Origin, at: Time) -> Self {
        Self { actor: AuditActor::Account(id), origin: origin.clone(), at }
    }

    /// A visitor who is not signed in.
    pub fn of_visitor(origin: &Origin, at: Time) -> Self {
        Self { actor: AuditActor::Visitor, origin: origin.clone(), at }
    }

    /// A program with an API key.
    pub fn of_machine(origin: &Origin, at: Time) -> Self {
        Self { actor: AuditActor::Machine, origin: origin.clone(), at }
    }

    pub fn command_line(at: Time) -> Self {
        Self { actor: AuditActor::CommandLine, origin: Origin::default(), at }
    }

    pub fn system(at: Time) -> Self {
        Self { actor: AuditActor::System, origin: Origin::default(), at }
    }
}
