//! Background work that has trouble, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path};

use super::views;
use crate::accounts::AdminOfAll;
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject, SubjectKind};
use crate::error::Result;
use crate::ids::JobId;
use crate::jobs;
use crate::web::doors::{Doors, get, post};
use crate::web::{ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors.route("/admin/jobs", get().to(show)).route("/admin/jobs/{id}/retry", post().to(retry));
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
            jobs::retry(conn, now, *id)
        })
        .await?;
    Ok(see_other("/admin/jobs"))
}
