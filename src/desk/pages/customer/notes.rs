//! Notes about a customer: written, changed, deleted.
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use super::{again, back_to};
use crate::accounts::Agent;
use crate::app::App;
use crate::customers::actions;
use crate::desk::views::CustomerForms;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId, CustomerNoteId};
use crate::web::doors::{Doors, post};
use crate::web::form::Problems;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/customers/{id}/notes", post().to(add))
        .route("/desk/customers/{id}/notes/{customer_note}", post().to(change))
        .route("/desk/customers/{id}/notes/{customer_note}/removal", post().to(delete));
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
struct NoteForm {
    brand: String,
    body: String,
}

async fn add(app: Data<App>, Agent(me): Agent, id: Path<i64>, Form(typed): Form<NoteForm>) -> Result<HttpResponse> {
    let (id, now, viewer, new) = (AccountId(*id), app.now(), me.clone(), typed.clone());
    let brand = typed.brand.parse().map(BrandId).map_err(|_bad| Error::NotFound)?;
    match app.db.write(move |conn| actions::add_note(conn, now, &viewer, (id, brand, &new.body))).await {
        Ok(()) => Ok(back_to(id, "#notes")),
        Err(Error::Refused(why)) => {
            let problems = Problems::one("note", me.texts().say(why));
            let forms = CustomerForms { note: typed.body, brand: typed.brand, problems, ..CustomerForms::default() };
            again(&app, &me, id, (StatusCode::UNPROCESSABLE_ENTITY, forms)).await
        }
        Err(e) => Err(e),
    }
}

async fn change(
    app: Data<App>,
    Agent(me): Agent,
    path: Path<(i64, i64)>,
    Form(typed): Form<NoteForm>,
) -> Result<HttpResponse> {
    let (id, note, now, viewer) = (AccountId(path.0), CustomerNoteId(path.1), app.now(), me.clone());
    let body = typed.body.clone();
    match app.db.write(move |conn| actions::change_note(conn, now, &viewer, (id, note), &body)).await {
        Ok(()) => Ok(back_to(id, "#notes")),
        Err(Error::Refused(why)) => {
            let problems = Problems::one(format!("note-{note}"), me.texts().say(why));
            let forms = CustomerForms { changed_note: Some((note, typed.body)), problems, ..CustomerForms::default() };
            again(&app, &me, id, (StatusCode::UNPROCESSABLE_ENTITY, forms)).await
        }
        Err(e) => Err(e),
    }
}

async fn delete(app: Data<App>, Agent(me): Agent, path: Path<(i64, i64)>) -> Result<HttpResponse> {
    let (id, note, now) = (AccountId(path.0), CustomerNoteId(path.1), app.now());
    app.db.write(move |conn| actions::delete_note(conn, now, &me, (id, note))).await?;
    Ok(back_to(id, "#notes"))
}
