//! Decides what becomes of a parsed mail, stores it and records it in the ledger, in one transaction.
use std::collections::BTreeSet;

use super::own::OwnMail;
use super::understand::Understood;
use super::{loops, machine, person, place, route, side};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{MailId, MessageId, TicketId};
use crate::mail::classify::MailClass;
use crate::mail::identify::{self, Alignment};
use crate::mail::page::FoldedPage;
use crate::mail::search;
use crate::mail::store::{self, Fate, LedgerVerdict};
use crate::mail::thread::{self, Clues};
use crate::mail::unwanted::{Cause, Remark};
use crate::tickets::{self, MessagePage, Ticket};

/// What is the same for each mail that is stored.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub now: Time,
    /// The key of our reply tokens.
    pub key: &'a thread::TokenKey,
    /// This many mails of one sender at once may be a loop.
    pub held_after: u32,
    pub brands: &'a [Brand],
    /// For an import: addresses and domains from which we wrote before.
    pub ours: &'a [String],
}

/// What became of a mail, for the ledger.
pub(super) struct Decision {
    pub fate: Fate,
    pub reason: String,
    /// Why it is put aside, if it is: the cause, which the page words in the reader's language; the reason is what the
    /// cause is about.
    pub cause: Option<Cause>,
    pub ticket: Option<TicketId>,
    /// The reference of its ticket.
    pub reference: Option<String>,
    /// The message that it became there, if that is at hand.
    pub message: Option<MessageId>,
}

impl Decision {
    pub(super) fn delivered(ticket: &Ticket) -> Self {
        let reference = Some(ticket.reference.clone());
        Self {
            fate: Fate::Delivered,
            reason: String::new(),
            cause: None,
            ticket: Some(ticket.id),
            reference,
            message: None,
        }
    }

    pub(super) fn became(ticket: &Ticket, message: MessageId) -> Self {
        Self { message: Some(message), ..Self::delivered(ticket) }
    }

    /// Put aside, for agents to look at.
    pub(super) fn aside(cause: Cause, about: impl Into<String>) -> Self {
        let fate = if cause.is_held() { Fate::Held } else { Fate::Quarantined };
        Self { fate, reason: about.into(), cause: Some(cause), ticket: None, reference: None, message: None }
    }
}

/// A mail that was stored, for the log.
pub(super) struct SettledMail {
    pub id: MailId,
    pub verdict: LedgerVerdict,
    /// The reference of its ticket.
    pub reference: Option<String>,
}

/// Decides where the mail belongs, stores it there, and records that in the ledger. Its words are for
/// [`store::add_words`].
pub(super) fn settle(conn: &mut Conn, cx: Context<'_>, mut mail: Understood) -> Result<SettledMail> {
    let Context { now, brands, .. } = cx;
    let id = mail.row.id;
    if mail.kind.is_machine() && is_person(conn, now, &mail)? {
        mail.kind = MailClass::Message;
    }
    let brand = route::brand(brands, &mail);
    let mut verdict = LedgerVerdict {
        sender: mail.sender(),
        is_aligned: mail.is_vouched_for(),
        subject: mail.mail.subject.clone(),
        message_id: mail.mail.message_id.clone(),
        kind: word(mail.kind).to_owned(),
        state: Fate::Received,
        reason: String::new(),
        ticket: None,
        words: BTreeSet::new(),
    };
    let (page, is_past) = (mail.page.take(), mail.is_past);
    let recipients = mail.mail.to.iter().chain(&mail.mail.cc).map(|to| to.address.as_str());
    verdict.words = search::of_mail(&verdict.sender, recipients, &verdict.subject);
    // It was looked at before, and a second look may find something else.
    if !mail.row.kind.is_empty() {
        store::forget_words(conn, &[id])?;
    }
    let decision = decide(conn, cx, mail)?;
    if decision.fate == Fate::Held && !is_past {
        loops::tell(conn, now, brand.map(|brand| brand.id), &verdict.sender)?;
    }
    if let Some(cause) = decision.cause {
        store::keep(conn, id, brand.map(|brand| brand.id), cause)?;
        if let Some(brand) = brand {
            store::count_filtered(conn, brand.id, brand.today(now), cause)?;
        }
    }
    if let Some(page) = page
        && let Some(message) =
            decision.message.map_or_else(|| tickets::store::of_mail(conn, id), |own| Ok(Some(own)))?
    {
        let FoldedPage { shown, folded, remote_pictures } = page;
        let remote_pictures = i64::try_from(remote_pictures).unwrap_or(i64::MAX);
        tickets::store::insert_page(conn, MessagePage { message_id: message, shown, folded, remote_pictures })?;
    }
    (verdict.state, verdict.reason, verdict.ticket) = (decision.fate, decision.reason, decision.ticket);
    store::settle(conn, now, id, &verdict)?;
    Ok(SettledMail { id, verdict, reference: decision.reference })
}

/// Whether a person wrote what looks like a machine's mail: an agent says so, or only a subject says otherwise and the
/// mail answers none of ours.
fn is_person(conn: &mut Conn, now: Time, mail: &Understood) -> Result<bool> {
    let answers_us = !mail.clues.sides.is_empty() || !place::candidates(conn, now, &mail.clues)?.is_empty();
    Ok(mail.row.is_wanted || mail.rests_on_answer && !answers_us)
}

fn decide(conn: &mut Conn, cx: Context<'_>, mut mail: Understood) -> Result<Decision> {
    let Context { now, key, held_after, brands, .. } = cx;
    if let Some(signature) = &mail.alignment.signature
        && store::is_seen_elsewhere(conn, now, &signature.key(), &identify::substance(&mail.mail))?
    {
        mail.alignment = Alignment::sent_again("signature-seen", &signature.domain);
        mail.clues = Clues::default();
        if mail.form.take().is_some() {
            mail.author = identify::author(&mail.mail);
        }
    }
    mail.confine(conn, key)?;
    if let Some(own) = OwnMail::of(conn, cx, &mail)?
        && place::twins(conn, &mail)?.is_empty()
    {
        return own.deliver(conn, cx, mail);
    }
    if is_our_mail(key, &mail) && !mail.row.is_wanted {
        return Ok(Decision::aside(Cause::OwnMail, ""));
    }
    if loops::is_loop(conn, &mail, held_after)? {
        return Ok(Decision::aside(Cause::Loop, held_after.to_string()));
    }
    if let Some(found) = side::find(conn, cx, &mail)? {
        return side::deliver(conn, cx, mail, &found);
    }
    let twins = place::twins(conn, &mail)?;
    let brand = route::brand(brands, &mail).map(|brand| brand.id);
    // A mail to two brands arrives once for each, and both see it.
    let is_known = |twin: &&Ticket| brand.is_none() || Some(twin.brand_id) == brand;
    if let Some(twin) = twins.iter().find(is_known) {
        let reason = Remark::CameBefore.about("");
        return Ok(Decision { reason, ..Decision::delivered(twin) });
    }
    if mail.kind.is_machine() {
        return machine::deliver(conn, cx, mail);
    }
    let copies = copies(brands, &mail);
    let sibling = twins.into_iter().next();
    let decision = person::deliver(conn, cx, mail, sibling)?;
    for copy in copies {
        let Some(ticket) = decision.ticket.filter(|_| decision.cause.is_none()) else { break };
        let sibling = tickets::store::find(conn, ticket)?;
        person::deliver(conn, cx, copy, Some(sibling))?;
    }
    Ok(decision)
}

/// Has it a Message-ID that only we can have made?
fn is_our_mail(key: &thread::TokenKey, mail: &Understood) -> bool {
    let id = mail.mail.message_id.as_deref();
    id.is_some_and(|id| thread::proven_id(key, id).is_some() || thread::proven_side_id(key, id).is_some())
}

/// The mail as each other brand gets it that it names.
fn copies(brands: &[Brand], mail: &Understood) -> Vec<Understood> {
    let copy = |other: &Brand| {
        let mut copy = mail.clone();
        copy.row.brand_id = Some(other.id);
        copy
    };
    route::others(brands, mail).into_iter().map(copy).collect()
}

/// The word for a kind in the ledger and on messages.
pub(super) fn word(kind: MailClass) -> &'static str {
    match kind {
        MailClass::Message => "message",
        MailClass::AutoReply => "auto_reply",
        MailClass::Bounce => "bounce",
        MailClass::Delayed => "delayed",
        MailClass::Delivered => "delivered",
        MailClass::Feedback => "feedback",
        MailClass::ReadReceipt => "read_receipt",
        MailClass::List => "list",
    }
}
