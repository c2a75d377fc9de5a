//! What we wrote before this installation: an answer in an export, from a brand's address or a colleague, becomes ours.
use super::person::inbound;
use super::place;
use super::route;
use super::sender::Sender;
use super::settle::{Context, Decision};
use super::understand::Understood;
use crate::accounts::{Account, Role, store as accounts};
use crate::db::Conn;
use crate::error::Result;
use crate::mail::ingest::PAST;
use crate::mail::parse::NamedAddress;
use crate::mail::unwanted::Cause;
use crate::tickets::actions::{self, Inbound, Matter};
use crate::tickets::{Identity, PlacedBy, Ticket};

/// Which of us wrote, and the recipients.
pub(super) struct OwnMail {
    colleague: Option<Account>,
    /// The outside recipients; empty if we wrote among ourselves.
    to: Vec<NamedAddress>,
}

impl OwnMail {
    /// Only for an import: anyone can put our address into From, and the person who imports vouches for the files.
    pub(super) fn of(conn: &mut Conn, cx: Context<'_>, mail: &Understood) -> Result<Option<Self>> {
        if mail.row.source != PAST || mail.row.is_wanted || mail.kind.is_machine() {
            return Ok(None);
        }
        let is_brands =
            |address: &str| cx.brands.iter().any(|brand| brand.is_at(address)) || was_ours(cx.ours, address);
        let sender = mail.sender();
        let colleague = accounts::owner(conn, &sender)?.filter(|owner| owner.role != Role::Customer);
        if colleague.is_none() && !is_brands(&sender) {
            return Ok(None);
        }
        let mut to = Vec::new();
        for named in mail.mail.to.iter().chain(&mail.mail.cc) {
            let address = crate::plain::address(&named.address);
            let is_staff = accounts::owner(conn, &address)?.is_some_and(|owner| owner.role != Role::Customer);
            if crate::web::form::is_address(&address) && !is_brands(&address) && !is_staff {
                to.push(NamedAddress { name: named.name.clone(), address });
            }
        }
        // As with mail of today: a colleague may write to a brand like anyone else.
        let may_ask = to.is_empty() && colleague.is_some() && is_to_a_brand(cx, mail);
        if may_ask && place::candidates(conn, mail.at, &mail.hearsay)?.is_empty() {
            return Ok(None);
        }
        Ok(Some(Self { colleague, to }))
    }

    /// Internal mail: a note on the ticket that it is about; otherwise it belongs to no customer's ticket.
    fn within(conn: &mut Conn, mail: Understood, own: &Self) -> Result<Decision> {
        let (at, sender) = (mail.at, mail.sender());
        let about = place::candidates(conn, at, &mail.hearsay)?.into_iter().next();
        let (Some(candidate), Some(colleague)) = (about, own.colleague.clone()) else {
            return Ok(Decision::aside(Cause::OwnAddress, sender));
        };
        let note = own.reply(mail, candidate.rule);
        actions::receive_note(conn, at, &candidate.ticket, &colleague, note)?;
        Ok(Decision::delivered(&candidate.ticket))
    }

    /// Added to the ticket that it answers; otherwise it opens one that we began.
    pub(super) fn deliver(self, conn: &mut Conn, cx: Context<'_>, mail: Understood) -> Result<Decision> {
        if self.to.is_empty() {
            return Self::within(conn, mail, &self);
        }
        let at = mail.at;
        let to: Vec<String> = self.to.iter().map(|to| to.address.clone()).collect();
        if let Some((ticket, rule)) = self.ticket(conn, &mail)? {
            let reply = self.reply(mail, rule);
            let Some(brand) = cx.brands.iter().find(|brand| brand.id == ticket.brand_id) else {
                return Ok(Decision::aside(Cause::NoBrand, ""));
            };
            actions::past_reply(conn, at, (&ticket, brand), reply, &to)?;
            return Ok(Decision::delivered(&ticket));
        }
        let sender = mail.sender();
        let by_sender = cx.brands.iter().find(|brand| brand.is_at(&sender));
        let Some(brand) = by_sender.or_else(|| route::brand(cx.brands, &mail)) else {
            return Ok(Decision::aside(Cause::NoBrand, ""));
        };
        let matter = Matter {
            language: brand.language_for(mail.language.as_deref()).to_owned(),
            page_url: String::new(),
            parent: None,
        };
        let name = self.to.first().and_then(|to| to.name.clone()).unwrap_or_default();
        let reply = self.reply(mail, PlacedBy::New);
        let ticket = actions::open_with_reply(conn, at, brand, matter, actions::PastReply { reply, to, name })?;
        Ok(Decision::delivered(&ticket))
    }

    /// A ticket that it names, and in which one of its recipients takes part.
    fn ticket(&self, conn: &mut Conn, mail: &Understood) -> Result<Option<(Ticket, PlacedBy)>> {
        for candidate in place::candidates(conn, mail.at, &mail.hearsay)? {
            for to in &self.to {
                if place::is_known_on(conn, &candidate.ticket, &to.address)? {
                    return Ok(Some((candidate.ticket, candidate.rule)));
                }
            }
        }
        Ok(None)
    }

    fn reply(&self, mail: Understood, rule: PlacedBy) -> Inbound {
        let written = mail.author.as_ref().map(|author| author.name.clone()).unwrap_or_default();
        let sender = Sender {
            address: mail.sender(),
            name: self.colleague.as_ref().map_or(written, |colleague| colleague.name.clone()),
            owner: None,
            identity: Identity::SignedIn,
            reason: "import".to_owned(),
            reply_to: String::new(),
            answer_address: String::new(),
            via: String::new(),
            passed: None,
            is_forward: false,
        };
        Inbound { author: self.colleague.as_ref().map(|colleague| colleague.id), ..inbound(mail, sender, rule) }
    }
}

/// Is it one of these addresses, or at one of these domains?
fn was_ours(ours: &[String], address: &str) -> bool {
    let domain = address.rfind('@').and_then(|at| address.get(at..)).unwrap_or_default();
    ours.iter().any(|known| known == address || (known.starts_with('@') && known == domain))
}

fn is_to_a_brand(cx: Context<'_>, mail: &Understood) -> bool {
    let mut named = mail.mail.to.iter().chain(&mail.mail.cc);
    named.any(|to| cx.brands.iter().any(|brand| brand.is_at(&to.address)))
}
