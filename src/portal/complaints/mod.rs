//! The customers' form for complaints.
mod views;

use actix_multipart::form::{MultipartForm, tempfile::TempFile, text::Text};
use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use serde::Deserialize;

use super::ask::QuestionDraft;
use super::ask::opening::{Author, OpenedOnce, Question, check, files, later, open_once};
use super::choice::{Asking, BrandChoiceQuery, Choice, choice, choose_brand};
use crate::accounts::{Customer, Viewer};
use crate::app::App;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::jobs::{self, Job};
use crate::tickets::{About, NewAttachment, Ticket, actions, store};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{Problems, idempotency_key};
use crate::web::upload::Upload;
use crate::web::{invalid, ok, see_other, upload};

pub use views::registered;

const LONGEST_WISH: usize = 5_000;

pub fn routes(doors: &mut Doors) {
    doors.route("/complaints/new", get().to(form)).route("/complaints", post().to(register));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ComplaintFormQuery {
    brand: String,
    q: String,
}

/// The fields of the form.
#[derive(Debug, Clone, Default)]
struct ComplaintForm {
    about: String,
    wish: String,
    ticket: QuestionDraft,
}

#[derive(MultipartForm)]
struct Written {
    brand: Text<String>,
    about: Text<String>,
    body: Text<String>,
    wish: Text<String>,
    idempotency_key: Text<String>,
    #[multipart(limit = "25MB")]
    files: Vec<TempFile>,
}

async fn form(
    app: Data<App>,
    Customer(me): Customer,
    Query(wanted): Query<ComplaintFormQuery>,
) -> Result<HttpResponse> {
    let ticket = QuestionDraft { brand: wanted.brand, looked_for: wanted.q, ..QuestionDraft::default() };
    let draft = ComplaintForm { ticket, ..ComplaintForm::default() };
    page(&app, &me, &draft, &Problems::default()).await
}

async fn page(app: &App, me: &Viewer, draft: &ComplaintForm, problems: &Problems) -> Result<HttpResponse> {
    let (viewer, asked) = (me.clone(), BrandChoiceQuery::by(&draft.ticket));
    let markup = match app.db.read(move |conn| choice(conn, viewer.shown_brand(), &asked)).await? {
        Choice::Made(brand) => views::form(me, &brand, draft, problems),
        Choice::Open(found) => {
            let asking = Asking {
                title: "complaint-new",
                action: "/complaints/new",
                kept: ("", ""),
                looked_for: &draft.ticket.looked_for,
            };
            choose_brand((me.texts(), Some(me)), &asking, &found)
        }
    };
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

async fn register(
    app: Data<App>,
    Customer(me): Customer,
    Upload(written, _turn): Upload<Written>,
) -> Result<HttpResponse> {
    let t = me.texts();
    let about: Option<About> = written.about.0.parse().ok();
    let what = about.map(|about| t.say(&format!("about-{}", about.as_str()))).unwrap_or_default();
    let draft = ComplaintForm {
        about: written.about.0,
        wish: written.wish.0.replace('\0', ""),
        ticket: QuestionDraft {
            brand: written.brand.0,
            subject: t.with("complaint-subject", &[("about", what.into())]),
            body: written.body.0.replace("\r\n", "\n").replace('\0', ""),
            key: Some(written.idempotency_key.0).filter(|key| !key.is_empty()).unwrap_or_else(idempotency_key),
            ..QuestionDraft::default()
        },
    };
    // In the order of the fields.
    let mut problems = match about {
        Some(_) => Problems::default(),
        None => Problems::one("about", t.say("problem-about")),
    };
    problems = problems.and(check(t, &draft.ticket).err().unwrap_or_default());
    if draft.wish.trim().is_empty() || draft.wish.chars().count() > LONGEST_WISH {
        problems.add("wish", t.say("problem-wish"));
    }
    let Some(about) = about.filter(|_| problems.is_empty()) else {
        return page(&app, &me, &draft, &problems).await;
    };
    let bytes = upload::size(&written.files).saturating_add(draft.ticket.body.len());
    let files = match later(t, files(&app, app.limits.ticket(me.id, bytes), written.files).await)? {
        Ok(files) => files,
        Err(later) => return Ok(later.of(page(&app, &me, &draft, &later.beside("body")).await?)),
    };
    let now = app.now();
    let ticket = app.db.write(move |conn| open(conn, now, &me, about, (draft, files))).await?;
    Ok(see_other(&format!("/tickets/{}?sent=complaint", ticket.reference)))
}

fn open(
    conn: &mut Conn,
    now: Time,
    me: &Viewer,
    about: About,
    (draft, files): (ComplaintForm, Vec<NewAttachment>),
) -> Result<Ticket> {
    // What the customer asks for is also part of the conversation, where the agent reads it.
    let body = format!("{}\n\n{}", draft.ticket.body.trim(), draft.wish.trim());
    let question = Question { draft: QuestionDraft { body, ..draft.ticket }, files };
    let OpenedOnce { ticket, brand, is_new } = open_once(conn, now, &Author::from(me), question)?;
    if is_new {
        actions::register_complaint(conn, now, None, (&ticket, &brand), (about, &draft.wish))?;
        // If the acknowledgement goes out at once, it also says that the message has arrived.
        if brand.service().complaints.acknowledge_days == 0 {
            let message = store::last_public(conn, ticket.id)?.ok_or(Error::NotFound)?;
            jobs::cancel(conn, Job::Acknowledge(message.id))?;
        }
    }
    Ok(ticket)
}
