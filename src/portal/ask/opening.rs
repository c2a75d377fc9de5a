//! A question becomes a ticket, once, of a person who is certain.
use actix_multipart::form::tempfile::TempFile;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::QuestionDraft;
use crate::accounts::{Viewer, store as accounts};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId};
use crate::mail::language;
use crate::texts::Texts;
use crate::tickets::actions::{self, Inbound, Matter};
use crate::tickets::uploads;
use crate::tickets::{Identity, Message, NewAttachment, PlacedBy, Ticket, expected, store};
use crate::web::form::{Problems, idempotency_key};
use crate::web::wait;

pub use super::draft::{LONGEST_TEXT, check};

/// Who writes: their account is proven.
#[derive(Debug, Clone)]
pub struct Author {
    pub id: AccountId,
    pub name: String,
    /// Of the page that they read.
    pub language: &'static str,
    pub only_brand: Option<BrandId>,
}

impl From<&Viewer> for Author {
    fn from(me: &Viewer) -> Self {
        Self { id: me.id, name: me.name.clone(), language: me.language(), only_brand: me.shown_brand() }
    }
}

/// A question with its files.
pub struct Question {
    pub draft: QuestionDraft,
    pub files: Vec<NewAttachment>,
}

/// The ticket of a question.
pub struct OpenedOnce {
    pub ticket: Ticket,
    pub brand: Brand,
    /// Has it begun now, or before by the same form?
    pub is_new: bool,
}

/// Creates a ticket, or finds the one that the same form has created before.
pub fn open_once(conn: &mut Conn, now: Time, author: &Author, question: Question) -> Result<OpenedOnce> {
    let Question { mut draft, files } = question;
    let brand = brands::store::by_slug(conn, &draft.brand)?;
    if author.only_brand.is_some_and(|only| only != brand.id) {
        return Err(Error::Forbidden);
    }
    if let Some(before) = store::by_idempotency_key(conn, &draft.key)? {
        if is_same(&before, author.id, &draft) {
            return Ok(OpenedOnce { ticket: store::find(conn, before.ticket_id)?, brand, is_new: false });
        }
        // The browser has restored an old page: another text is another ticket.
        draft.key = idempotency_key();
    }
    let ticket = begin(conn, now, author, (&brand, Question { draft, files }))?;
    Ok(OpenedOnce { ticket, brand, is_new: true })
}

/// The ticket that this very form has opened: a double press, or a retry.
pub fn sent_already(conn: &mut Conn, me: &Viewer, draft: &QuestionDraft) -> Result<Option<Ticket>> {
    match store::by_idempotency_key(conn, &draft.key)?.filter(|before| is_same(before, me.id, draft)) {
        Some(before) => store::find(conn, before.ticket_id).map(Some),
        None => Ok(None),
    }
}

fn is_same(before: &Message, author: AccountId, draft: &QuestionDraft) -> bool {
    before.author_id == Some(author) && before.visible == draft.body.trim()
}

fn begin(conn: &mut Conn, now: Time, author: &Author, (brand, question): (&Brand, Question)) -> Result<Ticket> {
    let Question { draft, files } = question;
    // Of a short text we may not know the language; its writer reads that of the page.
    let wrote = language::language(&draft.body).map_or(author.language, |found| found.code());
    let matter = Matter {
        language: brand.language_for(Some(wrote)).to_owned(),
        page_url: draft.page.chars().take(500).collect(),
        parent: None,
    };
    let subject = draft.title();
    let mut inbound = inbound(conn, author, &draft.body, files)?;
    inbound.subject = subject;
    inbound.idempotency_key = Some(draft.key);
    let (mut ticket, _) = actions::open(conn, now, brand, matter, inbound)?;
    if let Some(topic) = brand.customer_pages().topic(&draft.topic) {
        ticket = actions::set_topic(conn, now, (&ticket, brand), topic)?;
    }
    tell(conn, now, &ticket, brand)?;
    Ok(ticket)
}

/// Stores the estimate that the next page shows, so that we can measure how often it was right.
pub fn tell(conn: &mut Conn, now: Time, ticket: &Ticket, brand: &Brand) -> Result<()> {
    let Some(told) = expected(conn, now, brand, Some(ticket))? else { return Ok(()) };
    actions::announce_estimate(conn, ticket.id, told).map(|_told| ())
}

/// A message of someone whose account is proven.
pub fn inbound(conn: &mut Conn, author: &Author, body: &str, files: Vec<NewAttachment>) -> Result<Inbound> {
    Ok(Inbound {
        author: Some(author.id),
        name: author.name.clone(),
        address: accounts::main_address(conn, author.id)?.unwrap_or_default(),
        identity: Identity::SignedIn,
        identity_reason: String::new(),
        subject: String::new(),
        visible: body.trim().to_owned(),
        quoted: String::new(),
        files,
        placed_by: PlacedBy::Form,
        mail: None,
        idempotency_key: None,
    })
}

/// The files of a customer, if they may send something now.
pub async fn files(app: &App, allowed: Result<()>, given: Vec<TempFile>) -> Result<Vec<NewAttachment>> {
    allowed?;
    uploads::files(app, given).await
}

/// What was sent cannot be accepted now, but later: the page says so next to the text, which is kept.
pub struct Later {
    sentence: String,
    seconds: u64,
    status: StatusCode,
}

pub fn later<T>(t: Texts, taken: Result<T>) -> Result<Result<T, Later>> {
    match taken {
        Ok(taken) => Ok(Ok(taken)),
        Err(Error::TooMany(seconds)) => {
            let sentence = t.with("problem-too-many", &[("minutes", seconds.div_ceil(60).into())]);
            Ok(Err(Later { sentence, seconds, status: StatusCode::TOO_MANY_REQUESTS }))
        }
        Err(Error::Busy(seconds)) => {
            Ok(Err(Later { sentence: t.say("problem-busy"), seconds, status: StatusCode::SERVICE_UNAVAILABLE }))
        }
        Err(e) => Err(e),
    }
}

impl Later {
    pub fn beside(&self, field: &'static str) -> Problems {
        Problems::one(field, self.sentence.clone())
    }

    /// The form again, with the status and the time to wait.
    pub fn of(&self, page: HttpResponse) -> HttpResponse {
        wait(page, self.status, self.seconds)
    }
}
