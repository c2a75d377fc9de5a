//! Saves a good reply as a new answer: its facts become placeholders again, near duplicates are named.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use serde::Deserialize;

use super::work_ticket;
use crate::accounts::{Agent, Viewer, store as accounts};
use crate::app::App;
use crate::brands;
use crate::canned::examples::taken;
use crate::canned::fill::unfill;
use crate::canned::forms::{AnswerDraft, VariantDraft};
use crate::canned::pages as answers;
use crate::clock::Time;
use crate::db::Conn;
use crate::desk::facts::{self, Occasion};
use crate::error::{Error, Result};
use crate::ids::{ExampleId, MessageId};
use crate::tickets::{MessageKind, store};
use crate::web::doors::{Doors, get};
use crate::web::ok;

/// Questions with which an answer may begin.
const MOST_ASKED: usize = 60;

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/tickets/{reference}/messages/{message}/answer", get().to(begin));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AlsoAsked {
    /// Ids of the questions that the new answer solves too, with commas.
    examples: String,
}

async fn begin(
    app: Data<App>,
    Agent(me): Agent,
    path: Path<(String, i64)>,
    Query(also): Query<AlsoAsked>,
) -> Result<HttpResponse> {
    let (reference, message) = path.into_inner();
    let (now, viewer) = (app.now(), me.clone());
    let form = app
        .db
        .read(move |conn| {
            let mut draft = draft(conn, now, &viewer, &reference, MessageId(message))?;
            let others = also.examples.split(',').filter_map(|id| id.parse().ok()).map(ExampleId).take(MOST_ASKED);
            draft.examples.extend(others);
            draft.examples.sort_unstable();
            draft.examples.dedup();
            answers::new_form(conn, now, &viewer, draft)
        })
        .await?;
    Ok(ok(answers::editor(&me, &form)))
}

/// The answer that the reply would become.
fn draft(conn: &mut Conn, now: Time, me: &Viewer, reference: &str, id: MessageId) -> Result<AnswerDraft> {
    let ticket = work_ticket(conn, me, reference)?;
    let reply = store::message(conn, id)?;
    if reply.ticket_id != ticket.id || reply.kind != MessageKind::Reply {
        return Err(Error::NotFound);
    }
    let brand = brands::store::find(conn, ticket.brand_id)?;
    let customer = facts::customer(conn, me, &ticket)?;
    let question = facts::question(&ticket, &store::recent_messages(conn, ticket.id)?);
    // The signature is that of the author of the reply.
    let author = Viewer { name: reply.author_name.clone(), ..me.clone() };
    let occasion =
        Occasion { me: &author, ticket: &ticket, brand: &brand, customer: &customer, question: &question, now };
    let body = unfill(&reply.visible, &facts::for_answer(&occasion, &ticket.language));
    let title = unfill(&ticket.subject, &facts::for_answer(&occasion, &ticket.language));
    let title: String = title.replace("{{", "").replace("}}", "").chars().take(100).collect();
    Ok(AnswerDraft {
        is_new: true,
        slug: answers::free_slug(conn, &title)?,
        brand: brand.slug.clone(),
        examples: taken::of_reply(conn, reply.id)?.into_iter().collect(),
        owner: accounts::main_address(conn, me.id)?.unwrap_or_default(),
        variants: vec![VariantDraft { language: ticket.language.clone(), title, keywords: String::new(), body }],
        ..AnswerDraft::default()
    })
}
