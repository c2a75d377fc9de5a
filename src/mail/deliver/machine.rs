//! Mail from a machine: never answered, never reopens a ticket. What concerns a ticket of ours is stored there.
use super::person::inbound;
use super::place;
use super::sender::Sender;
use super::settle::{Context, Decision, word};
use super::understand::Understood;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::mail::classify::{Bounce, MailClass};
use crate::mail::store::{self as mails, Fate};
use crate::mail::thread;
use crate::mail::unwanted::{Cause, Remark};
use crate::plain;
use crate::tickets::actions;
use crate::tickets::{
    CopyReason, CopyState, Delivery, EventKind, Identity, Message, MessageKind, PlacedBy, State, Ticket, store,
};

/// At most this many Message-IDs of one report are looked up.
const IDS: usize = 20;

pub(super) fn deliver(conn: &mut Conn, cx: Context<'_>, mail: Understood) -> Result<Decision> {
    if mail.is_past {
        return keep(conn, cx, mail);
    }
    match mail.kind {
        MailClass::Bounce => bounce(conn, cx, mail),
        MailClass::Delayed => delay(conn, cx, mail),
        MailClass::AutoReply => keep(conn, cx, mail),
        MailClass::Feedback => Ok(Decision::aside(Cause::Complaint, "")),
        _ => Ok(nothing_to_do(&mail)),
    }
}

fn nothing_to_do(mail: &Understood) -> Decision {
    let reason = Remark::Report.about(word(mail.kind));
    Decision { fate: Fate::Delivered, reason, cause: None, ticket: None, reference: None, message: None }
}

/// A mail of ours did not arrive: the reply is marked, the ticket goes back to an agent, and an address that will never
/// work gets no more mail. Only a recipient of ours can fail: a report may name any address.
fn bounce(conn: &mut Conn, cx: Context<'_>, mail: Understood) -> Result<Decision> {
    let (Context { key, brands, .. }, now) = (cx, mail.at);
    let ids = failed_ids(key, brands, &mail);
    let why = told(&mail.bounces);
    let (ticket, written_to) = match failed_reply(conn, &ids)? {
        Some(reply) => {
            let ticket = store::lock(conn, reply.ticket_id)?;
            returned(conn, now, &reply, &mail.bounces)?;
            (ticket, format!("{} {}", reply.recipients, reply.copies))
        }
        // Not a reply but an acknowledgement: its id is proven to be ours. Or a relay has renamed the mail without
        // saying so.
        None => {
            match proven_ticket(conn, key, &ids)?.map_or_else(|| renamed(conn, now, &mail), |t| Ok(Some((t, None))))? {
                Some((ticket, reply)) => {
                    let ticket = store::lock(conn, ticket.id)?;
                    let written_to = reply.as_ref().map(|reply| format!("{} {}", reply.recipients, reply.copies));
                    if let Some(reply) = reply {
                        returned(conn, now, &reply, &mail.bounces)?;
                    }
                    let written_to = written_to.unwrap_or_else(|| ticket.sender_address.clone());
                    (ticket, written_to)
                }
                None => return Ok(Decision::aside(Cause::Bounce, why)),
            }
        }
    };
    stop_mail(conn, now, &mail.bounces, &written_to)?;
    store::note(conn, now, ticket.id, None, (EventKind::DeliveryFailed, "", &why))?;
    if let Some(brand) = brands.iter().find(|brand| brand.id == ticket.brand_id)
        && !ticket.state.is_ours()
    {
        actions::bring_back(conn, now, &ticket, brand, State::Open)?;
    }
    keep_in(conn, cx, &ticket, mail)
}

/// The copies of a reply that came back. If the report names none of them, it is unknown who has it: the whole reply
/// failed.
fn returned(conn: &mut Conn, now: Time, reply: &Message, bounces: &[Bounce]) -> Result<()> {
    let copies = store::copies(conn, reply.id)?;
    let mut is_named = false;
    for copy in copies.iter().filter(|copy| copy.state != CopyState::Replaced) {
        let named = bounces.iter().find(|bounce| plain::address(&bounce.recipient) == copy.address);
        if let Some(bounce) = named {
            let status = bounce.status.as_deref().unwrap_or_default();
            store::fail_copy(conn, now, copy.id, CopyReason::Bounced, status)?;
            is_named = true;
        }
    }
    let left = store::copies(conn, reply.id)?;
    if is_named && left.iter().any(|copy| !copy.is_copy && copy.state == CopyState::Sent) {
        return Ok(());
    }
    store::set_delivery(conn, now, reply.id, Delivery::Failed, &told(bounces))
}

/// A mail of ours is late: the agent sees it, and nothing else happens yet.
fn delay(conn: &mut Conn, cx: Context<'_>, mail: Understood) -> Result<Decision> {
    let (Context { key, brands, .. }, now) = (cx, mail.at);
    let Some(reply) = failed_reply(conn, &failed_ids(key, brands, &mail))? else { return Ok(nothing_to_do(&mail)) };
    store::note(conn, now, reply.ticket_id, None, (EventKind::DeliveryDelayed, "", &told(&mail.bounces)))?;
    let ticket = store::find(conn, reply.ticket_id)?;
    keep_in(conn, cx, &ticket, mail)
}

/// "kari@example.com 5.1.1, …"
pub(super) fn told(bounces: &[Bounce]) -> String {
    let one = |bounce: &Bounce| {
        format!("{} {}", bounce.recipient, bounce.status.as_deref().unwrap_or_default()).trim().to_owned()
    };
    bounces.iter().take(IDS).map(one).collect::<Vec<_>>().join(", ")
}

/// Among the mail's recipients, those that failed for good get nothing more.
pub(super) fn stop_mail(conn: &mut Conn, now: Time, bounces: &[Bounce], written_to: &str) -> Result<()> {
    let written_to: Vec<String> = written_to.split(' ').map(str::to_lowercase).collect();
    for bounce in bounces.iter().filter(|bounce| bounce.is_hard) {
        let recipient = plain::address(&bounce.recipient);
        if written_to.contains(&recipient) {
            mails::set_undeliverable(conn, now, &recipient, bounce.status.as_deref().unwrap_or("5.0.0"))?;
        }
    }
    Ok(())
}

/// The Message-IDs that a report names; if a relay has rewritten the domain of one of ours, the original one.
pub(super) fn failed_ids(key: &thread::TokenKey, brands: &[Brand], mail: &Understood) -> Vec<String> {
    let named = mail.bounces.iter().filter_map(|bounce| bounce.original_message_id.clone());
    let named: Vec<String> = named.chain(mail.clues.known_ids.iter().cloned()).take(IDS).collect();
    // Amazon SES names the id that it gave, and we store its local part.
    let mut ids: Vec<String> = named.iter().flat_map(|id| thread::as_kept(id)).collect();
    let is_ours = |id: &&String| thread::proven_id(key, id).is_some() || thread::proven_side_id(key, id).is_some();
    for id in named.iter().filter(is_ours) {
        let local = id.rsplit_once('@').map_or(id.as_str(), |(local, _)| local).to_lowercase();
        ids.extend(brands.iter().map(|brand| format!("{local}@{}", brand.domain())));
    }
    ids
}

/// The ticket that the returned mail names by a token of ours in its header, and the reply in it that went to a
/// recipient that failed by the report. Without such a recipient the token proves nothing.
fn renamed(conn: &mut Conn, now: Time, mail: &Understood) -> Result<Option<(Ticket, Option<Message>)>> {
    let all = mail.returned.tokens.iter().chain(&mail.returned.addressed);
    let tokens = all.filter(|token| token.is_valid(now)).map(|token| &token.reference);
    let references: Vec<String> = tokens.chain(&mail.returned.subject_reference).cloned().collect();
    let failed: Vec<String> = mail.bounces.iter().map(|bounce| plain::address(&bounce.recipient)).collect();
    let is_failed = |written_to: &str| written_to.split(' ').any(|to| failed.contains(&plain::address(to)));
    for reference in references {
        let ticket = match store::by_reference(conn, &reference) {
            Err(Error::NotFound) => continue,
            found => found?,
        };
        let ticket = store::follow(conn, ticket)?;
        let mut replies = store::recent_messages(conn, ticket.id)?;
        replies.retain(|message| message.kind == MessageKind::Reply);
        let reply = replies.into_iter().rev().find(|reply| is_failed(&reply.recipients) || is_failed(&reply.copies));
        if reply.is_some() || is_failed(&ticket.sender_address) {
            return Ok(Some((ticket, reply)));
        }
    }
    Ok(None)
}

fn failed_reply(conn: &mut Conn, ids: &[String]) -> Result<Option<Message>> {
    Ok(store::by_message_ids(conn, ids)?.into_iter().find(|message| message.kind == MessageKind::Reply))
}

fn proven_ticket(conn: &mut Conn, key: &thread::TokenKey, ids: &[String]) -> Result<Option<Ticket>> {
    for token in ids.iter().filter_map(|id| thread::proven_id(key, id)) {
        match store::by_reference(conn, &token.reference) {
            Err(Error::NotFound) => {}
            found => return found.map(Some),
        }
    }
    Ok(None)
}

/// An automatic reply is stored in the ticket that it answers; so is every machine's mail from the past. Neither
/// changes the ticket's state.
fn keep(conn: &mut Conn, cx: Context<'_>, mail: Understood) -> Result<Decision> {
    let sender = address_of(&mail);
    for candidate in place::candidates(conn, mail.at, &mail.clues)? {
        // It names a mail of ours, which is proof enough: automatic replies often come from another address.
        let answers_us = candidate.rule == PlacedBy::Token && candidate.is_answer;
        if answers_us || place::takes_part(conn, &candidate, &sender)? {
            return keep_in(conn, cx, &candidate.ticket, mail);
        }
    }
    Ok(match mail.kind {
        MailClass::AutoReply => Decision::aside(Cause::AutoReply, ""),
        MailClass::Bounce => Decision::aside(Cause::Bounce, told(&mail.bounces)),
        MailClass::Feedback => Decision::aside(Cause::Complaint, ""),
        _ => nothing_to_do(&mail),
    })
}

fn keep_in(conn: &mut Conn, cx: Context<'_>, ticket: &Ticket, mail: Understood) -> Result<Decision> {
    let (Context { brands, .. }, now) = (cx, mail.at);
    let Some(brand) = brands.iter().find(|brand| brand.id == ticket.brand_id) else {
        return Ok(Decision::aside(Cause::NoBrand, ""));
    };
    let sender = Sender {
        address: address_of(&mail),
        name: mail.mail.from.as_ref().and_then(|from| from.name.clone()).unwrap_or_default(),
        owner: None,
        identity: if mail.alignment.is_aligned { Identity::Aligned } else { Identity::Unproven },
        reason: mail.alignment.reason.clone(),
        reply_to: String::new(),
        answer_address: String::new(),
        via: String::new(),
        passed: None,
        is_forward: false,
    };
    let message = actions::receive(conn, now, ticket, brand, inbound(mail, sender, PlacedBy::References))?;
    Ok(Decision::became(ticket, message))
}

fn address_of(mail: &Understood) -> String {
    mail.mail.from.as_ref().map(|from| plain::address(&from.address)).unwrap_or_default()
}
