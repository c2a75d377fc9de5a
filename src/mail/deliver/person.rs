//! Mail from a person: onto their ticket, into a new one, or into the quarantine if it is unwanted.
use super::place::{self, Candidate, DeliveryTarget};
use super::route;
use super::sender::Sender;
use super::settle::{Context, Decision, word};
use super::ties::{self, Ties};
use super::understand::Understood;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::mail::store as mails;
use crate::mail::unwanted::{self, Cause};
use crate::tickets::actions::{self, Inbound, MailFacts, Matter};
use crate::tickets::{EventKind, Identity, PlacedBy, Ticket, store};

const LONGEST_SUBJECT: usize = 300;

/// `sibling` is the ticket that another brand has for the same mail.
pub(super) fn deliver(conn: &mut Conn, cx: Context<'_>, mail: Understood, sibling: Option<Ticket>) -> Result<Decision> {
    let (Context { brands, .. }, now) = (cx, mail.at);
    let sender = match Sender::read(conn, brands, &mail)? {
        Some(sender) => sender,
        None if mail.row.is_wanted => Sender::unknown(conn, now, &mail)?,
        None => return Ok(Decision::aside(Cause::NoSender, "")),
    };
    let is_own = brands.iter().any(|brand| brand.is_at(&sender.address));
    if is_own && !mail.row.is_wanted {
        return Ok(Decision::aside(Cause::OwnAddress, sender.address));
    }
    if sender.identity >= Identity::Aligned {
        mails::clear_undeliverable(conn, &sender.address)?;
    }
    // What the mail answers concerns the other brand.
    let place =
        if sibling.is_some() { DeliveryTarget::Nowhere } else { place::find(conn, now, &mail, &sender.address)? };
    let parent = match place {
        DeliveryTarget::Ticket(candidate) if sender.may_join(&candidate) => {
            return join(conn, now, brands, (mail, sender), &candidate);
        }
        DeliveryTarget::Colleague(candidate, colleague) => {
            let ticket = store::lock(conn, candidate.ticket.id)?;
            let ties = Ties::of(&mail, &sender.address);
            let message = actions::receive_note(conn, now, &ticket, &colleague, inbound(mail, sender, candidate.rule))?;
            ties::tie(conn, now, brands, (ticket.id, message), &ties)?;
            return Ok(Decision::became(&ticket, message));
        }
        DeliveryTarget::After(candidate) if sender.may_join(&candidate) => {
            Some(Parent { ticket: candidate.ticket, there: EventKind::Followed, here: EventKind::Follows })
        }
        DeliveryTarget::Ticket(Candidate { ticket, .. })
        | DeliveryTarget::After(Candidate { ticket, .. })
        | DeliveryTarget::Apart(ticket) => Some(Parent { ticket, there: EventKind::Parted, here: EventKind::Apart }),
        DeliveryTarget::Nowhere => {
            sibling.map(|ticket| Parent { ticket, there: EventKind::AlsoSent, here: EventKind::AlsoSent })
        }
    };
    let Some(brand) = route::brand(brands, &mail) else {
        return Ok(Decision::aside(Cause::NoBrand, ""));
    };
    if let Some((cause, about)) = unwanted::judge(conn, brand, &case(&mail, &sender))? {
        return Ok(Decision::aside(cause, about));
    }
    begin(conn, now, (brands, brand), (mail, sender), parent)
}

/// The ticket to which a new one is linked, and the lines about that in both histories.
struct Parent {
    ticket: Ticket,
    there: EventKind,
    here: EventKind,
}

/// Onto an existing ticket.
fn join(
    conn: &mut Conn,
    now: Time,
    brands: &[Brand],
    (mail, sender): (Understood, Sender),
    candidate: &Candidate,
) -> Result<Decision> {
    let Some(brand) = brands.iter().find(|brand| brand.id == candidate.ticket.brand_id) else {
        return Ok(Decision::aside(Cause::NoBrand, ""));
    };
    let ticket = store::lock(conn, candidate.ticket.id)?;
    let ties = Ties::of(&mail, &sender.address);
    let may_bring_others =
        ties::may_bring_others(candidate, sender.identity) && place::is_customers(conn, &ticket, &sender.address)?;
    let message = actions::receive(conn, now, &ticket, brand, inbound(mail, sender, candidate.rule))?;
    if may_bring_others {
        actions::copied(conn, &ticket, &ties.others(brands))?;
    }
    ties::tie(conn, now, brands, (ticket.id, message), &ties)?;
    Ok(Decision::became(&ticket, message))
}

fn case<'a>(mail: &'a Understood, sender: &'a Sender) -> unwanted::FilterInput<'a> {
    unwanted::FilterInput {
        is_wanted: mail.row.is_wanted,
        identity: sender.identity,
        address: &sender.address,
        header: mail.spam_header.as_deref(),
        words: &mail.words,
    }
}

fn begin(
    conn: &mut Conn,
    now: Time,
    (brands, brand): (&[Brand], &Brand),
    (mut mail, sender): (Understood, Sender),
    parent: Option<Parent>,
) -> Result<Decision> {
    let ties = Ties::of(&mail, &sender.address);
    let colleague = sender.colleague().map(|colleague| (colleague.id, colleague.name.clone()));
    let (mut language, mut sender) = (mail.language.clone(), sender);
    let mut remark = String::new();
    if let (Some(author), Some(inner)) = (sender.passed_on(), mail.inner.take()) {
        sender = author;
        language = inner.language;
        remark = inner.forwarded.message;
        mail.mail.subject = inner.forwarded.subject.unwrap_or(mail.mail.subject);
        mail.cleaned = inner.cleaned;
    }
    let matter = Matter {
        language: brand.language_for(language.as_deref()).to_owned(),
        page_url: String::new(),
        // This does not continue another brand's ticket.
        parent: parent.as_ref().filter(|p| p.here != EventKind::AlsoSent).map(|parent| parent.ticket.id),
    };
    let (row, words) = (mail.row.clone(), mail.words.clone());
    let (ticket, message) = actions::open(conn, now, brand, matter, inbound(mail, sender, PlacedBy::New))?;
    if let Some(Parent { ticket: parent, there, here }) = parent {
        store::note(conn, now, parent.id, None, (there, &ticket.sender_address, &ticket.reference))?;
        store::note(conn, now, ticket.id, None, (here, "", &parent.reference))?;
    }
    if let Some((id, name)) = colleague.filter(|_| !remark.trim().is_empty()) {
        actions::note_by_mail(conn, now, (id, &name), &ticket, remark.trim())?;
    }
    if row.is_wanted {
        unwanted::learn(conn, row.id, &words, unwanted::Lesson::Wanted)?;
    }
    actions::copied(conn, &ticket, &ties.others(brands))?;
    ties::tie(conn, now, brands, (ticket.id, message), &ties)?;
    Ok(Decision::became(&ticket, message))
}

/// The message, with as much identity as was proven.
pub(super) fn inbound(mail: Understood, sender: Sender, placed_by: PlacedBy) -> Inbound {
    let author = sender.customer().map(|customer| customer.id);
    let mut quoted = mail.cleaned.quoted;
    for folded in [mail.cleaned.signature, mail.mail.notes.join("\n")] {
        if !folded.trim().is_empty() {
            quoted.push_str(if quoted.is_empty() { "" } else { "\n\n" });
            quoted.push_str(&folded);
        }
    }
    let subject: String = mail.mail.subject.chars().take(LONGEST_SUBJECT).collect();
    let recipients = mail.mail.to.iter().chain(&mail.mail.cc).map(|a| a.address.as_str()).collect::<Vec<_>>();
    Inbound {
        author,
        name: sender.name,
        address: sender.address,
        identity: sender.identity,
        identity_reason: sender.reason,
        subject: if subject.is_empty() { "–".to_owned() } else { subject },
        visible: mail.cleaned.visible,
        quoted,
        files: mail.files,
        placed_by,
        mail: Some(MailFacts {
            id: mail.row.id,
            message_id: mail.mail.message_id,
            in_reply_to: mail.mail.in_reply_to.join(" "),
            recipients: recipients.join(" "),
            kind: word(mail.kind).to_owned(),
            is_from_machine: mail.kind.is_machine(),
            reply_to: sender.reply_to,
            answer_address: sender.answer_address,
            is_past: mail.is_past,
            via: sender.via,
            passed: sender.passed,
        }),
        idempotency_key: None,
    }
}
