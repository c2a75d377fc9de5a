//! Writes a ticket, a customer, an order or an answer as the terms by which the index finds it.
use tantivy::TantivyDocument;

use super::fields::{EntityKey, IndexFields, brand_facet};
use super::store::{AnswerText, CustomerText, TicketText};
use super::words::{COMPOUND, PIECE, Stemmer, ends, folded, reversed, spellings, tokens};
use crate::canned::text::fold;
use crate::clock::Time;
use crate::orders::Order;
use crate::tickets::{MessageKind, State, Ticket};

/// At most this many words of a message are indexed: more is a log or a table.
const WORDS: usize = 20_000;

/// Writes documents, and keeps the stems that come again.
pub(super) struct DocumentWriter {
    fields: IndexFields,
    stemmer: Stemmer,
}

impl DocumentWriter {
    pub fn new(fields: IndexFields) -> Self {
        Self { fields, stemmer: Stemmer::default() }
    }

    pub fn ticket(&mut self, text: &TicketText) -> TantivyDocument {
        let TicketText { ticket, messages, tags, files, participants, customer } = text;
        let mut out = self.begin(EntityKey::Ticket(ticket.id), seconds(ticket.created_at), seconds(ticket.updated_at));
        for facet in facets(text) {
            out.add_text(self.fields.facet, facet);
        }
        let mut names = Terms::default();
        names.words(&ticket.reference);
        names.folded(tags.iter().chain(files));
        // The messages of a merged ticket, and so its words, are in another one.
        if ticket.merged_into.is_none() {
            self.add_texts(&mut out, ticket, messages.iter().map(|message| message.visible.as_str()));
            names.folded([&ticket.sender_name, &ticket.sender_address, &ticket.answer_address]);
            names.folded(participants);
            names.folded(messages.iter().flat_map(|message| [&message.author_name, &message.author_address]));
            let own = customer.iter().flat_map(|customer| std::iter::once(&customer.name).chain(&customer.addresses));
            names.folded(own);
            self.add_people(&mut out, text);
        }
        out.add_text(self.fields.name, names.joined());
        out
    }

    /// Subject and messages.
    fn add_texts<'a>(&mut self, out: &mut TantivyDocument, ticket: &Ticket, messages: impl Iterator<Item = &'a str>) {
        let mut long = Terms::default();
        let subject = self.stems(&ticket.subject, &ticket.language, &mut long);
        out.add_text(self.fields.text, &subject);
        out.add_text(self.fields.subject, subject);
        for text in messages {
            let stems = self.stems(text, &ticket.language, &mut long);
            out.add_text(self.fields.text, stems);
        }
        out.add_text(self.fields.tail, long.joined());
    }

    /// Who takes part, each as what, and the ends of their addresses.
    fn add_people(&self, out: &mut TantivyDocument, text: &TicketText) {
        let TicketText { ticket, messages, participants, customer, .. } = text;
        let (mut who, mut pieces) = (Terms::default(), Terms::default());
        let sender = [&ticket.sender_name, &ticket.sender_address];
        who.as_part('f', sender);
        for message in messages {
            if message.kind == MessageKind::Inbound {
                who.as_part('f', [&message.author_name, &message.author_address]);
            }
            who.as_part('t', message.recipients());
        }
        match customer {
            Some(customer) => who.as_part('c', std::iter::once(&customer.name).chain(&customer.addresses)),
            None => who.as_part('c', sender),
        }
        let own = customer.iter().flat_map(|customer| &customer.addresses);
        pieces.ends_of_addresses(std::iter::once(&ticket.sender_address).chain(participants).chain(own));
        out.add_text(self.fields.who, who.joined());
        out.add_text(self.fields.piece, pieces.joined());
    }

    pub fn customer(&self, text: &CustomerText) -> TantivyDocument {
        let mut out = self.begin(EntityKey::Customer(text.id), 0, 0);
        let brands = text.brands.iter().map(|brand| brand_facet(Some(*brand)));
        brands.for_each(|facet| out.add_text(self.fields.facet, facet));
        let (mut words, mut pieces) = (Terms::default(), Terms::default());
        words.folded(std::iter::once(&text.name).chain(&text.addresses));
        pieces.ends_of_addresses(&text.addresses);
        out.add_text(self.fields.other, words.joined());
        out.add_text(self.fields.piece, pieces.joined());
        out
    }

    pub fn order(&self, order: &Order) -> TantivyDocument {
        let placed = seconds(order.placed_at);
        let mut out = self.begin(EntityKey::Order(order.id), placed, placed);
        out.add_text(self.fields.facet, brand_facet(Some(order.brand_id)));
        let (mut words, mut pieces) = (Terms::default(), Terms::default());
        words.folded([&order.number, &order.tracking, &order.address]);
        words.folded(order.items().iter().map(|item| &item.name));
        pieces.ends_of([&order.number, &order.tracking]);
        out.add_text(self.fields.other, words.joined());
        out.add_text(self.fields.piece, pieces.joined());
        out
    }

    pub fn answer(&mut self, text: &AnswerText) -> TantivyDocument {
        let mut out = self.begin(EntityKey::Answer(text.id), 0, 0);
        out.add_text(self.fields.facet, brand_facet(text.brand_id));
        let mut words = Terms::default();
        words.folded([&text.slug, &text.keywords]);
        for variant in &text.variants {
            for part in [&variant.title, &variant.keywords, &variant.body] {
                words.folded([part]);
                tokens(part).for_each(|token| words.add(self.stemmer.stem(&token.word, &variant.language)));
            }
        }
        out.add_text(self.fields.other, words.joined());
        out
    }

    fn begin(&self, key: EntityKey, created: u64, updated: u64) -> TantivyDocument {
        let mut out = TantivyDocument::new();
        out.add_u64(self.fields.key, key.to_number());
        out.add_text(self.fields.facet, key.facet());
        out.add_u64(self.fields.created, created);
        out.add_u64(self.fields.updated, updated);
        out
    }

    /// The stems of a text in their order; the long ones also from their end.
    fn stems(&mut self, text: &str, language: &str, long: &mut Terms) -> String {
        let mut out = String::with_capacity(text.len());
        for token in tokens(text).take(WORDS) {
            let stem = self.stemmer.stem(&token.word, language);
            if stem.chars().nth(COMPOUND.saturating_sub(1)).is_some() {
                long.add(reversed(&stem));
            }
            out.push_str(&stem);
            out.push(' ');
        }
        out
    }
}

/// As the index has times.
pub(super) fn seconds(at: Time) -> u64 {
    u64::try_from(at.utc().timestamp()).unwrap_or_default()
}

/// What a ticket is and has: the same for the index and for the check of a hit.
pub(super) fn facets(text: &TicketText) -> Vec<String> {
    let TicketText { ticket, messages, tags, files, .. } = text;
    let mut facets = vec![
        brand_facet(Some(ticket.brand_id)),
        format!("s:{}", ticket.state.as_str()),
        format!("l:{}", crate::canned::text::base(&ticket.language)),
        format!("a:{}", ticket.assignee_id.map_or(0, |id| id.0)),
        format!("t:{}", ticket.team_id.map_or(0, |id| id.0)),
    ];
    let is_handled = ticket.state == State::New || ticket.state == State::Open;
    let has = [
        (!files.is_empty(), "f:file"),
        (messages.iter().any(|message| message.kind == MessageKind::Note), "f:note"),
        (ticket.is_complaint, "f:complaint"),
        (ticket.is_breaching, "f:due"),
        (ticket.customer_id.is_none(), "f:unverified"),
        (ticket.assignee_id.is_none() && is_handled, "f:unassigned"),
    ];
    facets.extend(has.iter().filter(|(is_so, _)| *is_so).map(|(_, facet)| (*facet).to_owned()));
    facets.extend(tags.iter().map(|tag| tag_facet(tag)));
    facets
}

pub(super) fn tag_facet(tag: &str) -> String {
    format!("g:{}", tag.to_lowercase().split_whitespace().collect::<Vec<_>>().join("_"))
}

/// Terms, each once.
#[derive(Default)]
struct Terms(std::collections::BTreeSet<String>);

impl Terms {
    fn add(&mut self, term: String) {
        if !term.is_empty() {
            self.0.insert(term);
        }
    }

    fn words(&mut self, text: &str) {
        spellings(text).for_each(|text| folded(&text).for_each(|word| self.add(word)));
    }

    fn folded(&mut self, texts: impl IntoIterator<Item = impl AsRef<str>>) {
        texts.into_iter().for_each(|text| self.words(text.as_ref()));
    }

    fn as_part(&mut self, part: char, texts: impl IntoIterator<Item = impl AsRef<str>>) {
        for text in texts {
            for text in spellings(text.as_ref()) {
                folded(&text).for_each(|word| self.add(format!("{part}|{word}")));
            }
        }
    }

    /// The ends of each word, without the words themselves if they are short.
    fn ends_of(&mut self, texts: impl IntoIterator<Item = impl AsRef<str>>) {
        for text in texts {
            for word in tokens(text.as_ref()).map(|token| fold(&token.word)) {
                ends(&word).filter(|end| end.chars().count() >= PIECE).for_each(|end| self.add(end.to_owned()));
            }
        }
    }

    /// The same for what stands before the `@`: domains are common to many.
    fn ends_of_addresses(&mut self, addresses: impl IntoIterator<Item = impl AsRef<str>>) {
        for address in addresses {
            self.ends_of([address.as_ref().rsplit_once('@').map_or("", |(local, _)| local)]);
        }
    }

    fn joined(self) -> String {
        self.0.into_iter().collect::<Vec<_>>().join(" ")
    }
}
