//! Someone contacts us: the contact is counted, and has its weight in the queue.
use super::changes::{ContactCounted, Count};
use super::edit::Edit;
use crate::accounts::store::Attention;
use crate::brands::Brand;
use crate::clock::Time;
use crate::priority::{Handicap, LiftReason};
use crate::tickets::Lifted;

/// A contact that has been counted.
pub(super) struct Counted {
    pub handicap: Handicap,
    pub previous: Option<Time>,
    pub attention: Attention,
}

/// A proven customer's contacts count over all addresses; an unproven address counts for itself alone.
pub(super) fn count(edit: &mut Edit) -> Option<Counted> {
    let contact = edit.facts.contact.as_ref()?;
    let (now, known) = (edit.facts.now, &contact.known);
    let weights = edit.facts.brand.weights();
    let number = u32::try_from(contact.recent.saturating_add(1)).unwrap_or(u32::MAX);
    edit.changes.contact = Some(ContactCounted {
        account: contact.account,
        address: contact.address.clone(),
        load: known.load.with_contact(now.utc(), weights.half_life()),
        contacts: known.contacts.saturating_add(1),
    });
    let counted = Counted {
        handicap: Handicap::of(known.load, now.utc(), number, &weights),
        previous: (known.contacts > 0).then(|| known.load.at.into()),
        attention: known.attention.clone(),
    };
    edit.count(Count::Contact);
    Some(counted)
}

/// A priority customer stands before all who came up to the most working hours of handicap earlier.
pub(super) fn attention(since: Time, brand: &Brand, attention: &Attention) -> Option<Lifted> {
    (!attention.reason.is_empty()).then(|| Lifted {
        reason: LiftReason::AttentionFlag,
        at: Some(brand.calendar().back(since.utc(), brand.weights().ceiling())),
        until: None,
        why: attention.reason.clone(),
        by: attention.by,
        rule: None,
    })
}
