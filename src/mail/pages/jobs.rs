//! Background work that has trouble, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, ServiceConfig, get, post};

use super::views;
use crate::accounts::Admin;
use crate::app::App;
use crate::error::Result;
use crate::ids::JobId;
use crate::jobs;
use crate::web::{ok, see_other};

pub fn routes(config: &mut ServiceConfig) {
    config.route("/admin/jobs", get().to(show)).route("/admin/jobs/{id}/retry", post().to(retry));
}

async fn show(app: Data<App>, Admin(me): Admin) -> Result<HttpResponse> {
    let rows = app.db.read(jobs::troubled).await?;
    Ok(ok(views::jobs(&me, &rows, app.now())))
}

async fn retry(app: Data<App>, Admin(_): Admin, id: Path<JobId>) -> Result<HttpResponse> {
    let now = app.now();
    app.db.write(move |conn| jobs::retry(conn, now, *id)).await?;
    Ok(see_other("/admin/jobs"))
}
