//! May this actor do this to that? Every way in asks here: pages, live stream, mail, search, attachments, machines.
//!
//! # Brands
//! Staff of certain brands see nothing of other brands, and an admin of certain brands manages only these. What all
//! brands share (an answer without a brand, an SLA policy for all) is seen by all staff and changed only by staff of
//! all brands; so are people, teams, background work and the outbox, which have no brand.
//!
//! # Customers
//! An account belongs to no brand. Staff see it if it has tickets or orders in a brand of theirs, or wrote the ticket
//! that they look at; [`Resource::touches`] lists these brands, and the calling store has found them out.
//!
//! # What is refused, and how
//! - A route for others (by role, by key): `Forbidden`, before anything of the request is read.
//! - A thing that the actor may not see: `NotFound`, as for an unknown id: guessing references reveals nothing.
//! - A thing that the actor sees, and may not change: `Forbidden`.
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId};

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// A customer; in a session that a shop handed over, only that shop's brand is visible.
    Customer { id: AccountId, only_brand: Option<BrandId> },
    /// Staff; `only_brands` empty means all.
    Staff { id: AccountId, rank: Rank, only_brands: Vec<BrandId> },
    /// A program with its own key, for one brand or all.
    Machine { scope: Scope, only_brand: Option<BrandId> },
    /// The system itself: the worker, the command line.
    System,
}

crate::text_enum! {
    /// The role of a person.
    Role {
        Customer = "customer",
        Agent = "agent",
        Lead = "lead",
        Admin = "admin",
    }
}

impl Role {
    /// Are they a lead or an admin?
    pub const fn leads(self) -> bool {
        matches!(self, Self::Lead | Self::Admin)
    }

    /// How much a member of staff may do; none for customers.
    pub const fn rank(self) -> Option<Rank> {
        match self {
            Self::Customer => None,
            Self::Agent => Some(Rank::Agent),
            Self::Lead => Some(Rank::Lead),
            Self::Admin => Some(Rank::Admin),
        }
    }
}

/// How much staff may do; each rank includes the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    Agent,
    Lead,
    Admin,
}

crate::text_enum! {
    /// What a machine's key allows.
    Scope {
        Mail = "mail",
        Orders = "orders",
    }
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Read a ticket's public messages and their files.
    ReadTicket,
    /// Read what a ticket's customer may not: notes, and what others wrote on it.
    ReadWithheld,
    /// Write on as the customer, close, reopen.
    WriteAsCustomer,
    /// Claim a ticket without an account as one's own; the caller checks whether the address is theirs.
    ClaimTicket,
    /// Answer, note, assign, tag: the agent's work. Includes reading notes.
    WorkOnTicket,
    /// Post mail.
    HandInMail,
    /// Push orders.
    PushOrders,
    /// Manage a brand: its hours, SLA policies, rules, mailboxes, keys, its part of the ledger. Without a brand: what
    /// all share, which is people, teams, background work, the outbox and a new brand.
    Administer,
    /// Read an answer, a note, a rule or an instruction: of one's own brands, or for all.
    Consult,
    /// The texts of canned answers.
    EditAnswers,
    /// Read an answer at the desk.
    ReadAnswer,
    /// Read an answer that customers may find; one without a brand belongs to every brand.
    ReadPublicAnswer,
    /// Add an answer, or an internal note.
    AddAnswers,
    /// Mark a colleague as away, or back; `touches`: the brands that they serve.
    SpeakForColleague,
    /// Manage the queue: shared lists, absences, where work goes, whether SLAs are met.
    LeadQueue,
    /// Move a ticket in the queue by hand.
    MoveInQueue,
    /// Remove what a message says, or a file, for good.
    Redact,
    /// Instructions that agents see next to the tickets of a brand; without one, of all.
    GuideAgents,
    /// See that an account exists, and its owner, and link tickets to it.
    SeeCustomer,
    /// Make two customers one: whoever can sign in as one of them sees what belongs to the other.
    MergeCustomers,
    /// Erase a customer and everything they wrote, in every brand.
    EraseCustomer,
}

/// What it is done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Resource<'a> {
    pub brand: Option<BrandId>,
    pub customer: Option<AccountId>,
    /// Of a customer's account: the brands in which it has tickets or orders. Of a colleague's: those that they serve.
    pub touches: &'a [BrandId],
}

impl<'a> Resource<'a> {
    /// Something that belongs to a brand, or without one to all of them.
    pub fn of(brand: impl Into<Option<BrandId>>) -> Self {
        Self { brand: brand.into(), ..Self::default() }
    }

    /// An account that has tickets or orders in these brands, or serves them.
    pub const fn account(id: AccountId, touches: &'a [BrandId]) -> Self {
        Self { brand: None, customer: Some(id), touches }
    }
}

/// The only check. What is not allowed here is forbidden.
pub fn allows(actor: &Actor, action: Action, object: Resource) -> bool {
    match (actor, action) {
        (Actor::System, _) => true,
        (Actor::Customer { id, only_brand }, Action::ReadTicket | Action::WriteAsCustomer) => {
            object.customer == Some(*id) && serves(only_brand.as_slice(), object.brand)
        }
        // A shop that hands customers over vouches for a session, not for their addresses.
        (Actor::Customer { only_brand: None, .. }, Action::ClaimTicket) => object.customer.is_none(),
        (Actor::Customer { only_brand, .. }, Action::ReadPublicAnswer) => {
            object.brand.is_none() || serves(only_brand.as_slice(), object.brand)
        }
        (Actor::Staff { only_brands, .. }, Action::Consult | Action::ReadAnswer | Action::ReadPublicAnswer) => {
            object.brand.is_none() || serves(only_brands, object.brand)
        }
        // What all brands share is for staff of all brands.
        (
            Actor::Staff { only_brands, .. },
            Action::ReadTicket | Action::ReadWithheld | Action::WorkOnTicket | Action::AddAnswers,
        ) => serves(only_brands, object.brand),
        (Actor::Staff { only_brands, .. }, Action::SeeCustomer) => {
            only_brands.is_empty() || object.touches.iter().any(|brand| only_brands.contains(brand))
        }
        (
            Actor::Staff { rank, only_brands, .. },
            Action::EditAnswers | Action::LeadQueue | Action::GuideAgents | Action::MoveInQueue | Action::Redact,
        ) => *rank >= Rank::Lead && serves(only_brands, object.brand),
        // An absent colleague leaves tickets of all their brands to others.
        (Actor::Staff { id, rank, only_brands }, Action::SpeakForColleague) => {
            object.customer == Some(*id)
                || (*rank >= Rank::Lead && (only_brands.is_empty() || within(object.touches, only_brands)))
        }
        // What belongs to brands of others is not given to anyone by staff who do not see it.
        (Actor::Staff { rank, only_brands, .. }, Action::MergeCustomers) => {
            *rank >= Rank::Lead && (only_brands.is_empty() || within(object.touches, only_brands))
        }
        // One's own account, in a session of one's own.
        (Actor::Customer { id, only_brand: None }, Action::EraseCustomer) => object.customer == Some(*id),
        // An admin of some brands may not reach other brands through a customer of both.
        (Actor::Staff { rank, only_brands, .. }, Action::EraseCustomer) => {
            (*rank >= Rank::Lead && only_brands.is_empty())
                || (*rank == Rank::Admin && within(object.touches, only_brands))
        }
        (Actor::Staff { rank, only_brands, .. }, Action::Administer) => {
            *rank == Rank::Admin && serves(only_brands, object.brand)
        }
        (Actor::Machine { scope: Scope::Mail, only_brand }, Action::HandInMail)
        | (Actor::Machine { scope: Scope::Orders, only_brand }, Action::PushOrders) => {
            serves(only_brand.as_slice(), object.brand)
        }
        _ => false,
    }
}

/// As [`allows`], with the refusal: what the actor may not see does not exist; what they see and may not change is
/// forbidden.
pub fn ask(actor: &Actor, action: Action, object: Resource) -> Result<()> {
    let is_account = object.customer.is_some() && object.brand.is_none();
    let is_seen = allows(actor, if is_account { Action::SeeCustomer } else { Action::Consult }, object);
    match (allows(actor, action, object), is_seen) {
        (true, _) => Ok(()),
        (false, true) => Err(Error::Forbidden),
        (false, false) => Err(Error::NotFound),
    }
}

/// Are there brands, and all of them among these?
fn within(brands: &[BrandId], only: &[BrandId]) -> bool {
    !brands.is_empty() && brands.iter().all(|brand| only.contains(brand))
}

/// Does this actor serve `brand`? An empty list means all brands.
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

    fn ticket_of(customer: AccountId, brand: BrandId) -> Resource<'static> {
        Resource { customer: Some(customer), ..Resource::of(brand) }
    }

    fn agent_of(brands: &[BrandId]) -> Actor {
        Actor::Staff { id: BOB, rank: Rank::Agent, only_brands: brands.to_vec() }
    }

    #[test]
    fn a_customer_reads_own_tickets_and_no_others() {
        let ann = Actor::Customer { id: ANN, only_brand: None };
        assert!(allows(&ann, Action::ReadTicket, ticket_of(ANN, SHOP)));
        assert!(!allows(&ann, Action::ReadTicket, ticket_of(BOB, SHOP)));
        assert!(!allows(&ann, Action::ReadTicket, Resource::of(SHOP)));
        assert!(!allows(&ann, Action::WorkOnTicket, ticket_of(ANN, SHOP)));
        assert!(!allows(&ann, Action::ReadWithheld, ticket_of(ANN, SHOP)));
    }

    #[test]
    fn a_handed_over_customer_sees_one_brand() {
        let ann = Actor::Customer { id: ANN, only_brand: Some(SHOP) };
        assert!(allows(&ann, Action::ReadTicket, ticket_of(ANN, SHOP)));
        assert!(!allows(&ann, Action::ReadTicket, ticket_of(ANN, OTHER_SHOP)));
    }

    #[test]
    fn an_agent_works_only_on_own_brands() {
        assert!(allows(&agent_of(&[SHOP]), Action::WorkOnTicket, ticket_of(ANN, SHOP)));
        assert!(!allows(&agent_of(&[SHOP]), Action::WorkOnTicket, ticket_of(ANN, OTHER_SHOP)));
        assert!(allows(&agent_of(&[]), Action::WorkOnTicket, ticket_of(ANN, OTHER_SHOP)));
        assert!(!allows(&agent_of(&[]), Action::Administer, Resource::default()));
        assert!(!allows(&agent_of(&[]), Action::WriteAsCustomer, ticket_of(BOB, SHOP)));
    }

    #[test]
    fn an_agent_adds_answers_but_changes_none() {
        let (own, other) = (Resource::of(SHOP), Resource::of(OTHER_SHOP));
        assert!(allows(&agent_of(&[SHOP]), Action::AddAnswers, own));
        assert!(!allows(&agent_of(&[SHOP]), Action::AddAnswers, other));
        assert!(!allows(&agent_of(&[SHOP]), Action::AddAnswers, Resource::default()));
        assert!(!allows(&agent_of(&[]), Action::EditAnswers, own));
        assert!(!allows(&agent_of(&[]), Action::EraseCustomer, own));
    }

    #[test]
    fn only_a_lead_manages_the_queue_of_own_brands() {
        let lead = |brands: &[BrandId]| Actor::Staff { id: BOB, rank: Rank::Lead, only_brands: brands.to_vec() };
        let (own, other) = (ticket_of(ANN, SHOP), ticket_of(ANN, OTHER_SHOP));
        for action in [Action::MoveInQueue, Action::GuideAgents, Action::LeadQueue, Action::Redact] {
            assert!(allows(&lead(&[SHOP]), action, own) && allows(&lead(&[]), action, Resource::default()));
            assert!(!allows(&lead(&[SHOP]), action, other) && !allows(&lead(&[SHOP]), action, Resource::default()));
            assert!(!allows(&agent_of(&[SHOP]), action, own));
        }
    }

    #[test]
    fn an_admin_of_a_brand_sets_up_that_brand_alone() {
        let admin = |brands: &[BrandId]| Actor::Staff { id: BOB, rank: Rank::Admin, only_brands: brands.to_vec() };
        assert!(allows(&admin(&[SHOP]), Action::Administer, Resource::of(SHOP)));
        assert!(matches!(ask(&admin(&[SHOP]), Action::Administer, Resource::of(OTHER_SHOP)), Err(Error::NotFound)));
        assert!(matches!(ask(&admin(&[SHOP]), Action::Administer, Resource::default()), Err(Error::Forbidden)));
        assert!(allows(&admin(&[]), Action::Administer, Resource::default()));
    }

    #[test]
    fn a_customer_of_another_brand_does_not_exist() {
        let (own, both, other) = ([SHOP], [SHOP, OTHER_SHOP], [OTHER_SHOP]);
        let sees = |brands: &[BrandId]| allows(&agent_of(&[SHOP]), Action::SeeCustomer, Resource::account(ANN, brands));
        assert!(sees(&own) && sees(&both));
        assert!(!sees(&other) && !sees(&[]));
        assert!(allows(&agent_of(&[]), Action::SeeCustomer, Resource::account(ANN, &other)));
        let admin = Actor::Staff { id: BOB, rank: Rank::Admin, only_brands: own.to_vec() };
        assert!(allows(&admin, Action::EraseCustomer, Resource::account(ANN, &own)));
        assert!(matches!(ask(&admin, Action::EraseCustomer, Resource::account(ANN, &both)), Err(Error::Forbidden)));
        assert!(matches!(ask(&admin, Action::EraseCustomer, Resource::account(ANN, &other)), Err(Error::NotFound)));
    }

    #[test]
    fn only_a_lead_of_all_their_brands_merges_customers() {
        let staff = |rank, brands: &[BrandId]| Actor::Staff { id: BOB, rank, only_brands: brands.to_vec() };
        let merges =
            |actor: &Actor, touches: &[BrandId]| allows(actor, Action::MergeCustomers, Resource::account(ANN, touches));
        assert!(merges(&staff(Rank::Lead, &[SHOP]), &[SHOP]) && merges(&staff(Rank::Lead, &[]), &[]));
        assert!(!merges(&staff(Rank::Lead, &[SHOP]), &[SHOP, OTHER_SHOP]) && !merges(&staff(Rank::Lead, &[SHOP]), &[]));
        assert!(!merges(&staff(Rank::Agent, &[]), &[SHOP]));
        assert!(!merges(&Actor::Customer { id: ANN, only_brand: None }, &[SHOP]));
    }

    #[test]
    fn a_lead_speaks_for_colleagues_of_own_brands() {
        let lead = |brands: &[BrandId]| Actor::Staff { id: BOB, rank: Rank::Lead, only_brands: brands.to_vec() };
        let for_ann = |actor: &Actor, brands: &[BrandId]| {
            allows(actor, Action::SpeakForColleague, Resource::account(ANN, brands))
        };
        assert!(for_ann(&lead(&[SHOP]), &[SHOP]) && for_ann(&lead(&[]), &[]));
        assert!(!for_ann(&lead(&[SHOP]), &[]) && !for_ann(&lead(&[SHOP]), &[SHOP, OTHER_SHOP]));
        assert!(!for_ann(&agent_of(&[]), &[SHOP]));
        assert!(allows(&agent_of(&[SHOP]), Action::SpeakForColleague, Resource::account(BOB, &[SHOP])));
    }

    #[test]
    fn a_machine_does_what_its_key_says() {
        let relay = Actor::Machine { scope: Scope::Mail, only_brand: None };
        assert!(allows(&relay, Action::HandInMail, Resource::default()));
        assert!(!allows(&relay, Action::PushOrders, Resource::default()));
        assert!(!allows(&relay, Action::ReadTicket, ticket_of(ANN, SHOP)));
    }
}
