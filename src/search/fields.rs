//! The fields of the index: what a ticket, a customer, an order and an answer are found by. No text is stored in it.
use tantivy::Term;
use tantivy::schema::{FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, TokenizerManager, WhitespaceTokenizer};

use crate::ids::{AccountId, AnswerId, BrandId, OrderId, TicketId};

/// A new meaning of the fields gets a new number, and each node builds its index again.
pub(super) const VERSION: u32 = 1;

/// Texts come to the index as terms with spaces between. Fields of numbers ask for a tokenizer of this name, too.
const TERMS: &str = "default";

/// What a document is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum EntityKey {
    Ticket(TicketId),
    Customer(AccountId),
    Order(OrderId),
    Answer(AnswerId),
}

/// The kind stands above the id.
const KIND_SHIFT: u32 = 56;

impl EntityKey {
    fn parts(self) -> (u64, i64) {
        match self {
            Self::Ticket(id) => (0, id.0),
            Self::Customer(id) => (1, id.0),
            Self::Order(id) => (2, id.0),
            Self::Answer(id) => (3, id.0),
        }
    }

    pub fn to_number(self) -> u64 {
        let (kind, id) = self.parts();
        (kind << KIND_SHIFT) | u64::try_from(id).unwrap_or_default()
    }

    pub fn from_number(number: u64) -> Option<Self> {
        let id = i64::try_from(number & ((1 << KIND_SHIFT) - 1)).ok()?;
        Some(match number >> KIND_SHIFT {
            0 => Self::Ticket(TicketId(id)),
            1 => Self::Customer(AccountId(id)),
            2 => Self::Order(OrderId(id)),
            3 => Self::Answer(AnswerId(id)),
            _ => return None,
        })
    }

    pub fn id(self) -> i64 {
        self.parts().1
    }

    pub const fn ticket(self) -> Option<TicketId> {
        if let Self::Ticket(id) = self { Some(id) } else { None }
    }

    pub const fn customer(self) -> Option<AccountId> {
        if let Self::Customer(id) = self { Some(id) } else { None }
    }

    pub const fn order(self) -> Option<OrderId> {
        if let Self::Order(id) = self { Some(id) } else { None }
    }

    pub const fn answer(self) -> Option<AnswerId> {
        if let Self::Answer(id) = self { Some(id) } else { None }
    }

    /// The facet of all of its kind.
    pub const fn facet(self) -> &'static str {
        match self {
            Self::Ticket(_) => "k:t",
            Self::Customer(_) => "k:c",
            Self::Order(_) => "k:o",
            Self::Answer(_) => "k:a",
        }
    }
}

/// The facet of a brand; what belongs to all brands has that of none.
pub(super) fn brand_facet(brand: Option<BrandId>) -> String {
    format!("b:{}", brand.map_or(0, |brand| brand.0))
}

#[derive(Debug, Clone, Copy)]
pub(super) struct IndexFields {
    pub key: Field,
    /// Kind, brands, state, agent, team, language, tags, and what a ticket has.
    pub facet: Field,
    /// Stems of a ticket's subject and messages, with their positions.
    pub text: Field,
    /// Stems of the subject alone, which weigh more.
    pub subject: Field,
    /// Folded words of names, addresses, the reference, tags and files.
    pub name: Field,
    /// Ends of addresses and numbers.
    pub piece: Field,
    /// Long stems from their end, for compounds.
    pub tail: Field,
    /// Who wrote, who was written to and whose ticket it is: folded words, each with a letter that says which.
    pub who: Field,
    /// Words of everything that is not a ticket.
    pub other: Field,
    /// Seconds since 1970.
    pub created: Field,
    pub updated: Field,
}

pub(super) const KEY: &str = "key";
pub(super) const UPDATED: &str = "updated";

pub(super) fn schema() -> (Schema, IndexFields) {
    let mut schema = Schema::builder();
    let text = |option, norms| {
        let indexing = TextFieldIndexing::default().set_tokenizer(TERMS).set_index_option(option).set_fieldnorms(norms);
        TextOptions::default().set_indexing_options(indexing)
    };
    let (positions, counts, alone) =
        (IndexRecordOption::WithFreqsAndPositions, IndexRecordOption::WithFreqs, IndexRecordOption::Basic);
    let fields = IndexFields {
        key: schema.add_u64_field(KEY, INDEXED | FAST),
        facet: schema.add_text_field("facet", text(alone, false)),
        text: schema.add_text_field("text", text(positions, true)),
        subject: schema.add_text_field("subject", text(counts, true)),
        name: schema.add_text_field("name", text(counts, true)),
        piece: schema.add_text_field("piece", text(counts, false)),
        tail: schema.add_text_field("tail", text(counts, false)),
        who: schema.add_text_field("who", text(alone, false)),
        other: schema.add_text_field("other", text(counts, true)),
        created: schema.add_u64_field("created", FAST),
        updated: schema.add_u64_field(UPDATED, FAST),
    };
    (schema.build(), fields)
}

pub(super) fn tokenizers() -> TokenizerManager {
    let tokenizers = TokenizerManager::new();
    tokenizers.register(TERMS, TextAnalyzer::builder(WhitespaceTokenizer::default()).build());
    tokenizers
}

impl IndexFields {
    pub fn key_term(&self, key: EntityKey) -> Term {
        Term::from_field_u64(self.key, key.to_number())
    }

    pub fn facet_term(&self, facet: &str) -> Term {
        Term::from_field_text(self.facet, facet)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_they_were_written() {
        for key in [
            EntityKey::Ticket(TicketId(1)),
            EntityKey::Customer(AccountId(7_000_000_000)),
            EntityKey::Order(OrderId(0)),
            EntityKey::Answer(AnswerId(3)),
        ] {
            assert_eq!(EntityKey::from_number(key.to_number()), Some(key));
        }
    }
}
