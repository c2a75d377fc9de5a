//! The fields that a brand keeps about its customers: they save themselves, and the agent can take that back.
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Data, Path};
use std::collections::BTreeMap;

use super::{again, back_to};
use crate::accounts::Agent;
use crate::app::App;
use crate::customers::actions::{self, FieldProblem, TypedField};
use crate::desk::views::CustomerForms;
use crate::error::{Error, Result};
use crate::ids::{AccountId, CustomFieldId};
use crate::web::doors::{Doors, post};
use crate::web::form::{self, Problems};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/customers/{id}/fields", post().to(save))
        .route("/desk/customers/{id}/fields/{custom}/undo", post().to(undo));
}

/// `field-1` is what stands in the first field, `was-1` what its form showed.
fn typed(pairs: Vec<(String, String)>) -> Vec<TypedField> {
    let pairs: BTreeMap<String, String> = pairs.into_iter().collect();
    let field = |(name, wanted): (&String, &String)| {
        let id = name.strip_prefix("field-")?.parse().ok()?;
        let shown = pairs.get(&format!("was-{id}")).cloned().unwrap_or_default();
        Some(TypedField { id: CustomFieldId(id), shown, wanted: wanted.clone() })
    };
    pairs.iter().filter_map(field).collect()
}

async fn save(app: Data<App>, Agent(me): Agent, id: Path<i64>, body: Bytes) -> Result<HttpResponse> {
    let (id, now, viewer) = (AccountId(*id), app.now(), me.clone());
    let wanted = typed(form::pairs(&body));
    let sent = wanted.clone();
    let found = app.db.write(move |conn| actions::set_fields(conn, now, &viewer, id, &sent)).await?;
    if found.is_empty() {
        return Ok(back_to(id, "#customer-fields"));
    }
    let (t, mut problems, mut status) = (me.texts(), Problems::default(), StatusCode::UNPROCESSABLE_ENTITY);
    for (field, problem) in found {
        let sentence = match problem {
            FieldProblem::Invalid(kind) => t.say(&format!("problem-custom-{}", kind.as_str())),
            FieldProblem::Changed(now) => {
                status = StatusCode::CONFLICT;
                let now = if now.is_empty() { t.say("custom-no-choice") } else { now };
                t.with("changed-meanwhile", &[("now", now.into())])
            }
        };
        problems.add(format!("field-{field}"), sentence);
    }
    let fields = wanted.into_iter().filter(|one| one.wanted != one.shown).map(|one| (one.id, one.wanted)).collect();
    again(&app, &me, id, (status, CustomerForms { fields, problems, ..CustomerForms::default() })).await
}

async fn undo(app: Data<App>, Agent(me): Agent, path: Path<(i64, i64)>) -> Result<HttpResponse> {
    let (id, field, now, viewer) = (AccountId(path.0), CustomFieldId(path.1), app.now(), me.clone());
    match app.db.write(move |conn| actions::undo_field(conn, now, &viewer, (id, field))).await {
        Ok(()) => Ok(back_to(id, "#customer-fields")),
        Err(Error::Taken(why)) => {
            let problems = Problems::one(format!("field-{field}"), me.texts().say(why));
            again(&app, &me, id, (StatusCode::CONFLICT, CustomerForms { problems, ..CustomerForms::default() })).await
        }
        Err(e) => Err(e),
    }
}
