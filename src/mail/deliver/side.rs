//! Mail in a side conversation: by its own token or by a mail that is known there. It never becomes the customer's.
use super::machine::{failed_ids, stop_mail, told};
use super::settle::{Context, Decision, word};
use super::understand::Understood;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::mail::classify::MailClass;
use crate::mail::store::{self as mails, Fate};
use crate::mail::thread;
use crate::mail::unwanted::{Cause, Remark};
use crate::plain;
use crate::tickets::actions::{self, SideInbound};
use crate::tickets::{CopyReason, CopyState, SideConversation, SideMessage, SideSender, Ticket, store};

/// At most this many earlier mails are looked for.
const IDS: usize = 50;

/// The side conversation to which a mail belongs, with its ticket.
pub(super) struct SideMatch {
    side: SideConversation,
    ticket: Ticket,
    /// Of a bounce: what did not arrive.
    failed: Option<SideMessage>,
}

/// Finds the side conversation that a mail is in.
pub(super) fn find(conn: &mut Conn, cx: Context<'_>, mail: &Understood) -> Result<Option<SideMatch>> {
    if mail.kind.is_machine()
        && let Some(failed) = failed(conn, cx, mail)?
    {
        let side = store::side(conn, failed.side_id)?;
        return reachable(conn, mail, (side, Some(failed)));
    }
    let returned = if mail.kind.is_machine() { mail.returned.sides.as_slice() } else { &[] };
    for token in mail.clues.sides.iter().chain(returned).filter(|token| token.is_valid(mail.at)) {
        if let Some(side) = store::side_by_reference(conn, &token.reference)? {
            return reachable(conn, mail, (side, None));
        }
    }
    if !mail.clues.tokens.is_empty() || !mail.clues.addressed.is_empty() {
        return Ok(None);
    }
    match known(conn, mail)? {
        Some(side) => reachable(conn, mail, (side, None)),
        None => Ok(None),
    }
}

/// For a mail whose key is of another brand it does not exist.
fn reachable(
    conn: &mut Conn,
    mail: &Understood,
    (side, failed): (SideConversation, Option<SideMessage>),
) -> Result<Option<SideMatch>> {
    let ticket = store::find(conn, side.ticket_id)?;
    let ticket = store::follow(conn, ticket)?;
    Ok(mail.may_reach(&ticket).then_some(SideMatch { side, ticket, failed }))
}

/// By a mail that it answers, without our token: only for those to whom we wrote there.
fn known(conn: &mut Conn, mail: &Understood) -> Result<Option<SideConversation>> {
    let ids: Vec<String> = mail.clues.known_ids.iter().take(IDS).flat_map(|id| thread::as_kept(id)).collect();
    for message in store::side_messages_by_ids(conn, &ids)? {
        if is_written_to(conn, &message, &mail.sender())? {
            return store::side(conn, message.side_id).map(Some);
        }
    }
    Ok(None)
}

/// What of ours a report is about.
fn failed(conn: &mut Conn, cx: Context<'_>, mail: &Understood) -> Result<Option<SideMessage>> {
    let ids = failed_ids(cx.key, cx.brands, mail);
    Ok(store::side_messages_by_ids(conn, &ids)?.into_iter().find(SideMessage::is_ours))
}

fn is_written_to(conn: &mut Conn, message: &SideMessage, sender: &str) -> Result<bool> {
    let all = store::side_messages(conn, message.side_id)?;
    Ok(all.iter().filter(|one| one.is_ours()).any(|one| one.recipients.split(' ').any(|to| to == sender)))
}

/// Adds the mail to it.
pub(super) fn deliver(conn: &mut Conn, cx: Context<'_>, mail: Understood, found: &SideMatch) -> Result<Decision> {
    let ticket = store::lock(conn, found.ticket.id)?;
    let Some(brand) = cx.brands.iter().find(|brand| brand.id == ticket.brand_id) else {
        return Ok(Decision::aside(Cause::NoBrand, ""));
    };
    if is_known(conn, &found.side, &mail)? {
        return Ok(Decision { reason: Remark::CameBefore.about(""), ..Decision::delivered(&ticket) });
    }
    match (mail.kind, &found.failed) {
        (MailClass::Bounce, failed) => bounced(conn, mail.at, &mail, failed.as_ref())?,
        (MailClass::Delivered | MailClass::ReadReceipt, _) => return Ok(nothing_to_do(&mail, &ticket)),
        _ => {}
    }
    let ticket = store::find(conn, ticket.id)?;
    receive(conn, (&ticket, brand), &found.side, mail)?;
    Ok(Decision::delivered(&ticket))
}

fn nothing_to_do(mail: &Understood, ticket: &Ticket) -> Decision {
    Decision { fate: Fate::Delivered, reason: Remark::Report.about(word(mail.kind)), ..Decision::delivered(ticket) }
}

/// The same mail by another way.
fn is_known(conn: &mut Conn, side: &SideConversation, mail: &Understood) -> Result<bool> {
    let Some(id) = &mail.mail.message_id else { return Ok(false) };
    let same = store::side_messages_by_ids(conn, std::slice::from_ref(id))?;
    let sender = mail.sender();
    Ok(same.iter().any(|message| {
        message.side_id == side.id && message.author_address == sender && message.visible == mail.cleaned.visible.trim()
    }))
}

/// The copies that came back. If the report names none of them, it is unknown who has it: all of them failed.
fn bounced(conn: &mut Conn, now: Time, mail: &Understood, failed: Option<&SideMessage>) -> Result<()> {
    let Some(failed) = failed else { return Ok(()) };
    let mut copies = store::side_copies_of(conn, &[failed.id])?;
    copies.retain(|copy| matches!(copy.state, CopyState::Queued | CopyState::Sent));
    let named = |address: &str| mail.bounces.iter().find(|bounce| plain::address(&bounce.recipient) == address);
    let is_any_named = copies.iter().any(|copy| named(&copy.address).is_some());
    for copy in &copies {
        let answer = match named(&copy.address) {
            Some(bounce) => bounce.status.clone().unwrap_or_default(),
            None if is_any_named => continue,
            None => told(&mail.bounces),
        };
        actions::fail_side(conn, now, copy, (CopyReason::Bounced, &answer))?;
    }
    stop_mail(conn, now, &mail.bounces, &failed.recipients)
}

fn receive(
    conn: &mut Conn,
    (ticket, brand): (&Ticket, &Brand),
    side: &SideConversation,
    mail: Understood,
) -> Result<()> {
    let (now, address) = (mail.at, mail.sender());
    if mail.is_vouched_for() {
        mails::clear_undeliverable(conn, &address)?;
    }
    let quoted: Vec<&str> = [mail.cleaned.quoted.as_str(), mail.cleaned.signature.as_str()]
        .into_iter()
        .filter(|part| !part.trim().is_empty())
        .collect();
    let to: Vec<&str> = mail.mail.to.iter().chain(&mail.mail.cc).map(|to| to.address.as_str()).collect();
    let inbound = SideInbound {
        sender: sender(conn, side, &mail)?,
        name: mail.author.as_ref().map(|author| author.name.clone()).unwrap_or_default(),
        address,
        visible: mail.cleaned.visible.trim().to_owned(),
        quoted: quoted.join("\n\n"),
        recipients: to.join(" "),
        message_id: mail.mail.message_id.clone(),
        mail_id: mail.row.id,
        mail_kind: word(mail.kind).to_owned(),
        is_from_machine: mail.kind.is_machine(),
        files: mail.files,
    };
    actions::receive_side(conn, now, (ticket, brand), (side, inbound)).map(|_id| ())
}

/// A token may have been passed on: only those to whom we wrote are the third party, and only if their domain vouches
/// for the mail.
fn sender(conn: &mut Conn, side: &SideConversation, mail: &Understood) -> Result<SideSender> {
    let (all, sender) = (store::side_messages(conn, side.id)?, mail.sender());
    let is_theirs = all.iter().filter(|one| one.is_ours()).any(|one| one.recipients.split(' ').any(|to| to == sender));
    Ok(match (is_theirs, mail.is_vouched_for()) {
        (true, true) => SideSender::ThirdParty,
        (true, false) => SideSender::Unverified,
        (false, _) => SideSender::Stranger,
    })
}
