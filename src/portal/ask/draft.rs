//! The fields of a new question.
use actix_multipart::form::{MultipartForm, tempfile::TempFile, text::Text};

use super::shield::Brought;
use super::topics;
use crate::brands::Brand;
use crate::brands::customer_pages::Topic;
use crate::ids::BrandId;
use crate::pending::NewPending;
use crate::plain;
use crate::texts::Texts;
use crate::web::form::{Problems, idempotency_key, is_address};

pub const LONGEST_TEXT: usize = 100_000;
const LONGEST_NAME: usize = 100;
/// More pages no form offers.
const MOST_OFFERED: usize = 8;
const LONGEST_ORDER: usize = 64;

/// What was typed, or filled in by a link.
#[derive(Debug, Clone, Default)]
pub struct QuestionDraft {
    pub brand: String,
    pub subject: String,
    pub body: String,
    pub page: String,
    pub key: String,
    /// The part of a brand's name that was searched for.
    pub looked_for: String,
    /// What it is about, and the facts that were asked for it.
    pub topic: String,
    pub order: String,
    pub facts: Vec<String>,
    /// The topic and the language of the fields that were shown.
    pub facts_of: String,
    pub facts_language: String,
    /// Of a visitor who has not signed in.
    pub name: String,
    pub email: String,
    /// Pages of the help centre that were offered, or read before: what is sent was asked all the same.
    pub offered: Vec<String>,
    /// They have seen that they asked the same before, and send it all the same.
    pub is_again: bool,
}

#[derive(MultipartForm)]
pub struct Written {
    pub brand: Option<Text<String>>,
    pub subject: Option<Text<String>>,
    pub body: Text<String>,
    pub page: Option<Text<String>>,
    pub again: Option<Text<String>>,
    pub topic: Option<Text<String>>,
    pub order: Option<Text<String>>,
    pub fact: Vec<Text<String>>,
    pub offered: Vec<Text<String>>,
    pub facts_of: Option<Text<String>>,
    pub facts_language: Option<Text<String>>,
    pub name: Option<Text<String>>,
    pub email: Option<Text<String>>,
    /// The shield's: the signed time of the form, a field that people do not see, and a proof of work.
    pub opened: Option<Text<String>>,
    pub website: Option<Text<String>>,
    pub work: Option<Text<String>>,
    pub idempotency_key: Text<String>,
    #[multipart(limit = "25MB")]
    pub files: Vec<TempFile>,
}

impl Written {
    /// What the shield looks at.
    pub fn brought(&self) -> Brought {
        Brought {
            opened: text(self.opened.as_ref()),
            website: text(self.website.as_ref()),
            work: text(self.work.as_ref()),
        }
    }
}

pub fn text(field: Option<&Text<String>>) -> String {
    field.map(|text| text.0.replace('\0', "")).unwrap_or_default()
}

impl QuestionDraft {
    pub fn of(written: &Written) -> Self {
        Self {
            brand: text(written.brand.as_ref()),
            subject: text(written.subject.as_ref()).trim().to_owned(),
            body: written.body.0.replace("\r\n", "\n").replace('\0', ""),
            page: text(written.page.as_ref()),
            key: Some(written.idempotency_key.0.clone()).filter(|key| !key.is_empty()).unwrap_or_else(idempotency_key),
            looked_for: String::new(),
            topic: text(written.topic.as_ref()),
            order: plain::line(&text(written.order.as_ref())).chars().take(LONGEST_ORDER).collect(),
            facts: written.fact.iter().map(|fact| text(Some(fact))).collect(),
            facts_of: text(written.facts_of.as_ref()),
            facts_language: text(written.facts_language.as_ref()),
            name: plain::line(&text(written.name.as_ref())),
            email: text(written.email.as_ref()).trim().to_owned(),
            offered: written.offered.iter().map(|page| text(Some(page))).take(MOST_OFFERED).collect(),
            is_again: written.again.is_some(),
        }
    }

    /// Must the facts of the topic still be asked for? They were not on the page when it was chosen.
    pub fn lacks_facts(&self, brand: &Brand) -> bool {
        let pages = brand.customer_pages();
        let asks = |topic: &Topic| topic.asks_order || !topic.facts.is_empty();
        self.topic != self.facts_of && pages.topic(&self.topic).is_some_and(asks)
    }

    /// With its facts below the words, as it is stored.
    #[must_use]
    pub fn complete(mut self, t: Texts, brand: &Brand) -> Self {
        let pages = brand.customer_pages();
        let topic = pages.topic(&self.topic);
        let lines = topics::lines(t, topic, &self);
        if !lines.is_empty() {
            self.body = format!("{}\n\n{}", self.body.trim_end(), lines.join("\n"));
        }
        self.topic = topic.map(|topic| topic.tag.clone()).unwrap_or_default();
        self
    }

    /// Its subject; if that was left empty, its first words.
    pub fn title(&self) -> String {
        if self.subject.is_empty() { first_words(&self.body) } else { self.subject.clone() }
    }

    /// To be kept until it is proven who wrote it.
    pub fn into_pending(self, brand: BrandId) -> NewPending {
        NewPending {
            brand_id: brand,
            ticket_id: None,
            address: if self.email.is_empty() { String::new() } else { plain::address(&self.email) },
            name: self.name,
            subject: self.subject,
            body: self.body,
            page: self.page,
            topic: self.topic,
            order_number: self.order,
            idempotency_key: self.key,
        }
    }
}

fn first_words(body: &str) -> String {
    body.split_whitespace().take(8).collect::<Vec<_>>().join(" ").chars().take(80).collect()
}

/// What is wrong with the question.
pub fn check(t: Texts, draft: &QuestionDraft) -> Result<(), Problems> {
    let mut problems = Problems::default();
    if draft.subject.chars().count() > 200 {
        problems.add("subject", t.say("problem-subject"));
    }
    if draft.body.trim().is_empty() {
        problems.add("body", t.say("problem-body"));
    } else if draft.body.chars().count() > LONGEST_TEXT {
        problems.add("body", t.say("problem-body-long"));
    }
    problems.or(())
}

/// What is wrong with the name and the address of someone who has not signed in.
pub fn check_sender(t: Texts, name: &str, email: &str) -> Result<(), Problems> {
    let mut problems = Problems::default();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        problems.add("name", t.say("problem-name"));
    }
    if !is_address(email.trim()) {
        problems.add("email", t.say("problem-address"));
    }
    problems.or(())
}
