//! Who sent a mail, as far as that is proven; where an answer goes; and what may be linked to the sender.
use super::place::Candidate;
use super::understand::Understood;
use crate::accounts::{Account, Role, store as accounts};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::mail::forward::is_forward;
use crate::mail::identify::{HeaderField, is_aligned};
use crate::mail::store as mails;
use crate::tickets::{Identity, Passed, PlacedBy, roles};
use crate::web::form;

/// The sender of a mail.
#[derive(Clone)]
pub(super) struct Sender {
    pub address: String,
    pub name: String,
    /// The account that has proven this address, however well the mail itself is proven.
    pub owner: Option<Account>,
    pub identity: Identity,
    pub reason: String,
    /// Where an answer is wanted, to be shown; empty: to the address.
    pub reply_to: String,
    /// Where answers go because of that; empty: to the address.
    pub answer_address: String,
    pub via: String,
    pub passed: Option<Passed>,
    /// The subject says that the mail is a forward.
    pub is_forward: bool,
}

impl Sender {
    /// Reads the sender. `None`: there is no address to which an answer could go. Only From is identity.
    pub(super) fn read(conn: &mut Conn, brands: &[Brand], mail: &Understood) -> Result<Option<Self>> {
        let Some(author) = mail.author.clone().filter(|author| form::is_address(&author.address)) else {
            return Ok(None);
        };
        let owner = accounts::owner(conn, &author.address)?.filter(|owner| owner.disabled_at.is_none());
        let identity = match (mail.is_vouched_for(), &owner) {
            (true, Some(_)) => Identity::Proven,
            (true, None) => Identity::Aligned,
            (false, _) => Identity::Unproven,
        };
        let reply_to = mail.reply_to.clone().filter(|to| form::is_address(to)).unwrap_or_default();
        let follows = may_turn_answers(mail, (&author.address, &reply_to)) && !is_of_staff(conn, brands, &reply_to)?;
        Ok(Some(Self {
            answer_address: if follows { reply_to.clone() } else { String::new() },
            passed: passed(brands, mail),
            is_forward: is_forward(&mail.mail.subject),
            address: author.address,
            name: author.name,
            via: author.via,
            reason: mail.form.as_ref().map_or(mail.alignment.reason.clone(), |form| format!("form {form}")),
            reply_to,
            owner,
            identity,
        }))
    }

    /// For a mail that names no sender, if an agent says that a person wrote it: another person that its header names,
    /// or no one, to whom nothing can be sent.
    pub(super) fn unknown(conn: &mut Conn, now: Time, mail: &Understood) -> Result<Self> {
        let from = mail.mail.from.as_ref().and_then(|from| from.name.clone()).unwrap_or_default();
        let path = ["sender", "return-path", "x-envelope-from", "envelope-from"];
        let others = path.iter().flat_map(|name| mail.mail.headers.addresses(name));
        let named = mail.mail.reply_to.iter().cloned().chain(others).find(|named| form::is_address(&named.address));
        let address = named.map(|named| crate::plain::address(&named.address));
        let is_known = address.is_some();
        let address = address.unwrap_or_else(|| format!("unknown-{}@sender.invalid", mail.row.id));
        if !is_known {
            mails::set_undeliverable(conn, now, &address, "5.1.7")?;
        }
        Ok(Self {
            address,
            name: from,
            owner: None,
            identity: Identity::Unproven,
            reason: mail.alignment.reason.clone(),
            reply_to: String::new(),
            answer_address: String::new(),
            via: String::new(),
            passed: None,
            is_forward: false,
        })
    }

    /// The account to which ticket and message are linked: only if the mail is proven to be its own.
    pub(super) fn customer(&self) -> Option<&Account> {
        self.owner.as_ref().filter(|owner| self.identity >= Identity::Proven && owner.role == Role::Customer)
    }

    /// The colleague who sent it, if that is proven.
    pub(super) fn colleague(&self) -> Option<&Account> {
        self.owner.as_ref().filter(|owner| self.identity >= Identity::Proven && owner.role != Role::Customer)
    }

    /// May the mail join this ticket by this rule? On a ticket of an account a name in From is not enough: our token,
    /// which cannot be guessed, or the sender's own domain must prove it.
    pub(super) fn may_join(&self, candidate: &Candidate) -> bool {
        let has_token = candidate.rule == PlacedBy::Token;
        candidate.ticket.customer_id.is_none() || has_token || self.identity >= Identity::Aligned
    }

    /// The author of the mail that this colleague has forwarded; nothing else is known about them.
    pub(super) fn passed_on(&self) -> Option<Self> {
        // A mail that only quotes a forwarded one somewhere is the colleague's own.
        let colleague = self.colleague().filter(|_| self.is_forward)?;
        let passed = self.passed.as_ref()?;
        Some(Self {
            address: passed.address.clone(),
            name: passed.name.clone(),
            owner: None,
            identity: Identity::Unproven,
            reason: format!("forwarded {}", colleague.name),
            reply_to: String::new(),
            answer_address: String::new(),
            via: self.address.clone(),
            passed: None,
            is_forward: false,
        })
    }
}

/// Do answers go where this mail wants them? Only within the sender's own organisation, and only if that wish is
/// proven. Any other wish is shown to the agent, who chooses.
fn may_turn_answers(mail: &Understood, (author, wish): (&str, &str)) -> bool {
    let domain = |address: &str| address.rsplit_once('@').map(|(_, domain)| domain.to_owned()).unwrap_or_default();
    mail.alignment.is_aligned
        && mail.alignment.fields.has(HeaderField::ReplyTo)
        && is_aligned(&domain(author), &domain(wish))
        && !roles::is_nobodys(wish)
}

/// Answers to our own addresses, or to a colleague in the customer's place, would go round in circles.
fn is_of_staff(conn: &mut Conn, brands: &[Brand], address: &str) -> Result<bool> {
    if brands.iter().any(|brand| brand.is_at(address)) {
        return Ok(true);
    }
    Ok(accounts::owner(conn, address)?.is_some_and(|owner| owner.role != Role::Customer))
}

/// The author of the forwarded mail, unless it is one of us.
fn passed(brands: &[Brand], mail: &Understood) -> Option<Passed> {
    let inner = mail.inner.as_ref()?;
    let from = inner.forwarded.from.as_ref()?;
    let address = crate::plain::address(&from.address);
    let is_ours = brands.iter().any(|brand| brand.is_at(&address));
    let is_self = mail.author.as_ref().is_some_and(|author| author.address == address);
    (form::is_address(&address) && !is_ours && !is_self).then(|| Passed {
        name: from.name.clone().unwrap_or_default(),
        subject: inner.forwarded.subject.clone().unwrap_or_default(),
        address,
    })
}
