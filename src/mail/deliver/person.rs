//! A person wrote: onto their ticket, or a new one.
use super::place::{self, Place};
use super::ties::{self, Ties};
use super::{Decision, Understood, route, word};
use crate::accounts::{Account, Role, store as accounts};
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::tickets::actions::{self, Inbound, MailFacts, Matter};
use crate::tickets::{EventKind, Identity, PlacedBy, Ticket, store};
use crate::web::form;

const LONGEST_SUBJECT: usize = 300;

pub(super) fn deliver(conn: &mut Conn, now: Time, brands: &[Brand], mail: Understood) -> Result<Decision> {
    let Some(sender) = sender(&mail) else {
        return Ok(Decision::quarantined("the mail names no sender to whom an answer could go"));
    };
    if brands.iter().any(|brand| route::is_same(&brand.support_address, &sender)) {
        return Ok(Decision::quarantined("the sender is an address of our own"));
    }
    let owner = accounts::owner(conn, &sender)?;
    match place::find(conn, now, &mail, &sender)? {
        Place::Ticket(ticket, rule) => {
            let Some(brand) = brands.iter().find(|brand| brand.id == ticket.brand_id) else {
                return Ok(Decision::quarantined("its ticket's brand is gone"));
            };
            let ticket = store::lock(conn, ticket.id)?;
            let ties = Ties::of(&mail, &sender);
            let inbound = inbound(mail, sender, owner, rule);
            let may_bring_others = ties::may_bring_others(&ticket, rule, inbound.identity);
            let message = actions::receive(conn, now, &ticket, brand, inbound)?;
            if may_bring_others {
                actions::copied(conn, &ticket, &ties.named)?;
            }
            ties::tie(conn, now, brands, (ticket.id, message), &ties)?;
            Ok(Decision::delivered(ticket.id))
        }
        Place::Colleague(ticket, rule, colleague) => {
            let ticket = store::lock(conn, ticket.id)?;
            let ties = Ties::of(&mail, &sender);
            let message = actions::note_by_mail(conn, now, &ticket, &colleague, inbound(mail, sender, None, rule))?;
            ties::tie(conn, now, brands, (ticket.id, message), &ties)?;
            Ok(Decision::delivered(ticket.id))
        }
        Place::Apart(parent) => {
            let why = Some((parent, EventKind::Parted, EventKind::Apart));
            begin(conn, now, brands, (mail, sender, owner), why)
        }
        Place::After(parent) => {
            let why = Some((parent, EventKind::Followed, EventKind::Follows));
            begin(conn, now, brands, (mail, sender, owner), why)
        }
        Place::Nowhere => begin(conn, now, brands, (mail, sender, owner), None),
    }
}

fn begin(
    conn: &mut Conn,
    now: Time,
    brands: &[Brand],
    (mail, sender, owner): (Understood, String, Option<Account>),
    parent: Option<(Ticket, EventKind, EventKind)>,
) -> Result<Decision> {
    let Some(brand) = route::brand(brands, &mail) else {
        return Ok(Decision::quarantined("no brand has an address that the mail was sent to"));
    };
    let language = mail.language.clone().filter(|found| brand.speaks(found));
    let matter = Matter {
        language: language.unwrap_or_else(|| brand.own_language().to_owned()),
        page_url: String::new(),
        parent: parent.as_ref().map(|(ticket, ..)| ticket.id),
    };
    let ties = Ties::of(&mail, &sender);
    let (ticket, message) = actions::open(conn, now, brand, matter, inbound(mail, sender, owner, PlacedBy::New))?;
    if let Some((parent, there, here)) = parent {
        store::note(conn, now, parent.id, None, (there, &ticket.sender_address, &ticket.reference))?;
        store::note(conn, now, ticket.id, None, (here, "", &parent.reference))?;
    }
    actions::copied(conn, &ticket, &ties.named)?;
    ties::tie(conn, now, brands, (ticket.id, message), &ties)?;
    Ok(Decision::delivered(ticket.id))
}

/// The address in From, if an answer could go there. Only From is identity.
fn sender(mail: &Understood) -> Option<String> {
    let address = mail.mail.from.as_ref()?.address.trim().to_lowercase();
    form::is_address(&address).then_some(address)
}

/// The message, with as much identity as was proven: the account is tied only where the domain vouches for the sender
/// and the account has proven the address.
pub(super) fn inbound(mail: Understood, sender: String, owner: Option<Account>, placed_by: PlacedBy) -> Inbound {
    let owner = owner.filter(|owner| owner.role == Role::Customer && owner.disabled_at.is_none());
    let identity = match (mail.alignment.is_aligned, &owner) {
        (true, Some(_)) => Identity::Proven,
        (true, None) => Identity::Aligned,
        (false, _) => Identity::Unproven,
    };
    let author = owner.filter(|_| identity == Identity::Proven).map(|owner| owner.id);
    let mut quoted = mail.cleaned.quoted;
    for folded in [mail.cleaned.signature, mail.mail.notes.join("\n")] {
        if !folded.trim().is_empty() {
            quoted.push_str(if quoted.is_empty() { "" } else { "\n\n" });
            quoted.push_str(&folded);
        }
    }
    let subject: String = mail.mail.subject.chars().take(LONGEST_SUBJECT).collect();
    Inbound {
        author,
        name: mail.mail.from.as_ref().and_then(|from| from.name.clone()).unwrap_or_default(),
        address: sender,
        identity,
        identity_reason: mail.alignment.reason,
        subject: if subject.is_empty() { "–".to_owned() } else { subject },
        visible: mail.cleaned.visible,
        quoted,
        files: mail.files,
        placed_by,
        mail: Some(MailFacts {
            id: mail.row.id,
            message_id: mail.mail.message_id,
            in_reply_to: mail.mail.in_reply_to.join(" "),
            recipients: mail
                .mail
                .to
                .iter()
                .chain(&mail.mail.cc)
                .map(|a| a.address.as_str())
                .collect::<Vec<_>>()
                .join(" "),
            kind: word(mail.kind).to_owned(),
            is_from_machine: mail.kind.is_machine(),
        }),
        idempotency_key: None,
    }
}
