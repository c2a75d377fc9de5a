//! The page that shows what is stored.
use actix_web::HttpResponse;
use actix_web::web::Data;

use super::{store, views};
use crate::accounts::AdminOfAll;
use crate::app::App;
use crate::error::Result;
use crate::web::doors::{Doors, get};
use crate::web::ok;

pub fn routes(doors: &mut Doors) {
    doors.route("/admin/storage", get().to(show));
}

async fn show(app: Data<App>, AdminOfAll(me): AdminOfAll) -> Result<HttpResponse> {
    let stored = app.db.read(store::stored).await?;
    Ok(ok(views::page(&me, &stored, &app)))
}
