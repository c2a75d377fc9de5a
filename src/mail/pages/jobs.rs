//! Failing background jobs, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use super::views;
use crate::accounts::AdminOfAll;
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject, SubjectKind};
use crate::error::Result;
use crate::ids::JobId;
use crate::jobs::{self, Lane};
use crate::mail::tries;
use crate::web::doors::{Doors, get, post};
use crate::web::{ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/admin/jobs", get().to(show))
        .route("/admin/jobs/retry", post().to(retry_all))
        .route("/admin/jobs/{id}/retry", post().to(retry));
}

async fn show(app: Data<App>, AdminOfAll(me): AdminOfAll) -> Result<HttpResponse> {
    let rows = app.db.read(jobs::troubled).await?;
    Ok(ok(views::jobs(&me, &rows, app.now())))
}

async fn retry(app: Data<App>, AdminOfAll(me): AdminOfAll, id: Path<JobId>) -> Result<HttpResponse> {
    let now = app.now();
    app.db
        .write(move |conn| {
            let kind = jobs::kind_of(conn, *id)?;
            me.record(conn, now, Entry::new(AuditAction::JobRetried, Subject::new(SubjectKind::Job, id.0, &kind)))?;
            tries::retry(conn, now, *id)
        })
        .await?;
    Ok(see_other("/admin/jobs"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Which {
    /// One lane; empty means all.
    lane: String,
}

/// All jobs that have failed or were given up, of one lane or of all.
async fn retry_all(app: Data<App>, AdminOfAll(me): AdminOfAll, Form(which): Form<Which>) -> Result<HttpResponse> {
    let (now, lane) = (app.now(), which.lane.parse::<Lane>().ok());
    app.db
        .write(move |conn| {
            let count = tries::retry_all(conn, now, lane)?;
            me.record(conn, now, Entry::new(AuditAction::JobsRetried, Subject::NONE).noting("count", count))
        })
        .await?;
    Ok(see_other(if lane == Some(Lane::Sending) { "/admin/outbox" } else { "/admin/jobs" }))
}
