//! Absences: who is away until when, who covers, and what happens to their tickets.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use serde::Deserialize;

use crate::accounts::{Agent, Viewer, store as accounts};
use crate::app::App;
use crate::desk::forms::AbsenceForm;
use crate::desk::views::{self, Away};
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::tickets::actions::handing::{self, Leaving, Share};
use crate::tickets::store;
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/absences", get().to(show))
        .route("/desk/absences", post().to(leave))
        .route("/desk/absences/{id}/return", post().to(come_back));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    moved: String,
}

async fn show(app: Data<App>, Agent(me): Agent, Query(done): Query<Done>) -> Result<HttpResponse> {
    page(&app, &me, (&AbsenceForm::default(), &Problems::default()), done.moved.parse().ok()).await
}

async fn page(
    app: &App,
    me: &Viewer,
    (typed, problems): (&AbsenceForm, &Problems),
    moved: Option<i64>,
) -> Result<HttpResponse> {
    let now = app.now();
    let away = app
        .db
        .read(move |conn| {
            let mut absences = store::absences(conn)?;
            absences.retain(|absence| absence.is_on(now.utc().date_naive()));
            Ok(Away { absences, colleagues: accounts::colleagues(conn)?, moved, now })
        })
        .await?;
    let markup = views::absences(me, &away, typed, problems);
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

async fn leave(app: Data<App>, Agent(me): Agent, Form(typed): Form<AbsenceForm>) -> Result<HttpResponse> {
    let t = me.texts();
    let Ok(returns_on) = typed.returns_on.trim().parse() else {
        let problems = Problems::one("returns_on", t.say("problem-return-day"));
        return page(&app, &me, (&typed, &problems), None).await;
    };
    let leaving = Leaving {
        who: typed.who.parse().map_or(me.id, AccountId),
        returns_on,
        fallback: typed.fallback.parse().ok().map(AccountId),
        share: typed.share.parse().unwrap_or(Share::Team),
    };
    let (now, viewer) = (app.now(), me.clone());
    match app.db.write(move |conn| handing::leave(conn, now, &viewer, &leaving)).await {
        Ok(moved) => Ok(see_other(&format!("/desk/absences?moved={moved}"))),
        Err(Error::Refused(key)) => {
            let field = if key == "problem-return-day" { "returns_on" } else { "fallback" };
            page(&app, &me, (&typed, &Problems::one(field, t.say(key))), None).await
        }
        Err(e) => Err(e),
    }
}

async fn come_back(app: Data<App>, Agent(me): Agent, id: Path<i64>) -> Result<HttpResponse> {
    let (now, id) = (app.now(), AccountId(*id));
    app.db.write(move |conn| handing::come_back(conn, now, &me, id)).await?;
    Ok(see_other("/desk/absences"))
}
