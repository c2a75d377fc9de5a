//! May this actor do this to that? Every door asks here: pages, live stream, mail, search, attachments, machines.
use crate::ids::{AccountId, BrandId};

/// Who is at the door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// A customer; a session that a shop handed over sees that shop's brand alone.
    Customer { id: AccountId, only_brand: Option<BrandId> },
    /// Someone who answers; `only_brands` empty means all.
    Staff { id: AccountId, rank: Rank, only_brands: Vec<BrandId> },
    /// A program with a key of its own, for one brand or all.
    Machine { scope: Scope, only_brand: Option<BrandId> },
    /// The house itself: the worker, the command line.
    House,
}

/// How much a member of staff may do; each includes the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    Agent,
    Lead,
    Admin,
}

crate::word_enum! {
    /// What a machine's key opens.
    Scope {
        Mail = "mail",
        Orders = "orders",
    }
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Read a ticket's public messages and their files.
    ReadTicket,
    /// Read what is kept from a ticket's customer: notes, and what others wrote on it.
    ReadWithheld,
    /// Write on as the customer, close, reopen.
    WriteAsCustomer,
    /// Say that a ticket which is tied to nobody is one's own; whether the address is theirs is asked where it is done.
    ClaimTicket,
    /// Answer, note, assign, tag: the agent's work. Includes reading notes.
    WorkOnTicket,
    /// Hand mail in.
    HandInMail,
    /// Push orders.
    PushOrders,
    /// Brands, mailboxes, people, keys, the ledger.
    Administer,
    /// The texts of canned answers.
    EditAnswers,
    /// Read an answer at the desk.
    ReadAnswer,
    /// Read an answer that customers may find; one without a brand is of every brand.
    ReadPublicAnswer,
    /// A new answer, or a note that only the house reads.
    AddAnswers,
    /// Look after the queue: lists for everybody, who is away, where work goes, how promises are kept.
    LeadQueue,
    /// Move a ticket in the queue by hand.
    MoveInQueue,
    /// What agents are told beside the tickets of a brand; without one, of all.
    GuideAgents,
    /// Read who did what, in every brand.
    ReadAuditLog,
    /// Take a customer and all they wrote away for good, in every brand.
    EraseCustomer,
}

/// What it is done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Object {
    pub brand: Option<BrandId>,
    pub customer: Option<AccountId>,
}

/// The one answer. What is not allowed here is forbidden.
pub fn may(actor: &Actor, deed: Deed, object: Object) -> bool {
    match (actor, deed) {
        (Actor::House, _) => true,
        (Actor::Customer { id, only_brand }, Deed::ReadTicket | Deed::WriteAsCustomer) => {
            object.customer == Some(*id) && serves(only_brand.as_slice(), object.brand)
        }
        // A shop that hands customers over vouches for a session, not for their addresses.
        (Actor::Customer { only_brand: None, .. }, Deed::ClaimTicket) => object.customer.is_none(),
        (Actor::Customer { only_brand, .. }, Deed::ReadPublicAnswer) => {
            object.brand.is_none() || serves(only_brand.as_slice(), object.brand)
        }
        (Actor::Staff { only_brands, .. }, Deed::ReadAnswer | Deed::ReadPublicAnswer) => {
            object.brand.is_none() || serves(only_brands, object.brand)
        }
        // What is shared by all brands is for those who serve all.
        (
            Actor::Staff { only_brands, .. },
            Deed::ReadTicket | Deed::ReadWithheld | Deed::WorkOnTicket | Deed::AddAnswers,
        ) => serves(only_brands, object.brand),
        (
            Actor::Staff { rank, only_brands, .. },
            Deed::EditAnswers | Deed::LeadQueue | Deed::GuideAgents | Deed::MoveInQueue,
        ) => *rank >= Rank::Lead && (only_brands.is_empty() || serves(only_brands, object.brand)),
        (Actor::Staff { rank, only_brands, .. }, Deed::EraseCustomer) => {
            *rank == Rank::Admin || (*rank == Rank::Lead && only_brands.is_empty())
        }
        (Actor::Staff { rank, only_brands, .. }, Deed::ReadAuditLog) => *rank == Rank::Admin && only_brands.is_empty(),
        (Actor::Staff { rank, .. }, Deed::Administer) => *rank == Rank::Admin,
        (Actor::Machine { scope: Scope::Mail, only_brand }, Deed::HandInMail)
        | (Actor::Machine { scope: Scope::Orders, only_brand }, Deed::PushOrders) => {
            serves(only_brand.as_slice(), object.brand)
        }
        _ => false,
    }
}

/// Is `brand` among those that this actor is bound to? Bound to none means free.
fn serves(only: &[BrandId], brand: Option<BrandId>) -> bool {
    only.is_empty() || brand.is_some_and(|brand| only.contains(&brand))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANN: AccountId = AccountId(1);
    const BOB: AccountId = AccountId(2);
    const SHOP: BrandId = BrandId(1);
    const OTHER_SHOP: BrandId = BrandId(2);

    fn ticket_of(customer: AccountId, brand: BrandId) -> Object {
        Object { brand: Some(brand), customer: Some(customer) }
    }

    fn agent_of(brands: &[BrandId]) -> Actor {
        Actor::Staff { id: BOB, rank: Rank::Agent, only_brands: brands.to_vec() }
    }

    #[test]
    fn a_customer_reads_own_tickets_and_no_others() {
        let ann = Actor::Customer { id: ANN, only_brand: None };
        assert!(may(&ann, Deed::ReadTicket, ticket_of(ANN, SHOP)));
        assert!(!may(&ann, Deed::ReadTicket, ticket_of(BOB, SHOP)));
        assert!(!may(&ann, Deed::ReadTicket, Object { brand: Some(SHOP), customer: None }));
        assert!(!may(&ann, Deed::WorkOnTicket, ticket_of(ANN, SHOP)));
        assert!(!may(&ann, Deed::ReadWithheld, ticket_of(ANN, SHOP)));
    }

    #[test]
    fn a_handed_over_customer_sees_one_brand() {
        let ann = Actor::Customer { id: ANN, only_brand: Some(SHOP) };
        assert!(may(&ann, Deed::ReadTicket, ticket_of(ANN, SHOP)));
        assert!(!may(&ann, Deed::ReadTicket, ticket_of(ANN, OTHER_SHOP)));
    }

    #[test]
    fn an_agent_works_on_own_brands_and_administers_nothing() {
        assert!(may(&agent_of(&[SHOP]), Deed::WorkOnTicket, ticket_of(ANN, SHOP)));
        assert!(!may(&agent_of(&[SHOP]), Deed::WorkOnTicket, ticket_of(ANN, OTHER_SHOP)));
        assert!(may(&agent_of(&[]), Deed::WorkOnTicket, ticket_of(ANN, OTHER_SHOP)));
        assert!(!may(&agent_of(&[]), Deed::Administer, Object::default()));
        assert!(!may(&agent_of(&[]), Deed::WriteAsCustomer, ticket_of(BOB, SHOP)));
    }

    #[test]
    fn an_agent_adds_answers_for_own_brands_and_changes_none() {
        let (own, other) =
            (Object { brand: Some(SHOP), customer: None }, Object { brand: Some(OTHER_SHOP), customer: None });
        assert!(may(&agent_of(&[SHOP]), Deed::AddAnswers, own));
        assert!(!may(&agent_of(&[SHOP]), Deed::AddAnswers, other));
        assert!(!may(&agent_of(&[SHOP]), Deed::AddAnswers, Object::default()));
        assert!(!may(&agent_of(&[]), Deed::EditAnswers, own));
        assert!(!may(&agent_of(&[]), Deed::EraseCustomer, own));
    }

    #[test]
    fn a_lead_looks_after_the_queue_of_own_brands_and_an_agent_after_none() {
        let lead = |brands: &[BrandId]| Actor::Staff { id: BOB, rank: Rank::Lead, only_brands: brands.to_vec() };
        let (own, other) = (ticket_of(ANN, SHOP), ticket_of(ANN, OTHER_SHOP));
        for deed in [Deed::MoveInQueue, Deed::GuideAgents, Deed::LeadQueue] {
            assert!(may(&lead(&[SHOP]), deed, own) && may(&lead(&[]), deed, Object::default()));
            assert!(!may(&lead(&[SHOP]), deed, other) && !may(&lead(&[SHOP]), deed, Object::default()));
            assert!(!may(&agent_of(&[SHOP]), deed, own));
        }
    }

    #[test]
    fn a_machine_does_what_its_key_says() {
        let relay = Actor::Machine { scope: Scope::Mail, only_brand: None };
        assert!(may(&relay, Deed::HandInMail, Object::default()));
        assert!(!may(&relay, Deed::PushOrders, Object::default()));
        assert!(!may(&relay, Deed::ReadTicket, ticket_of(ANN, SHOP)));
    }
}
