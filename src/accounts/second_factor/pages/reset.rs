//! The way back in for a colleague who has lost phone, passkey and codes: an admin removes the second factor.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path};

use crate::accounts::AdminOfAll;
use crate::accounts::pages::fresh;
use crate::accounts::second_factor::actions;
use crate::app::App;
use crate::error::Result;
use crate::ids::AccountId;
use crate::web::doors::{Doors, post};
use crate::web::see_other;

pub fn routes(doors: &mut Doors) {
    doors.route("/admin/people/{id}/second-factor/removal", post().to(reset));
}

async fn reset(app: Data<App>, AdminOfAll(me): AdminOfAll, id: Path<AccountId>) -> Result<HttpResponse> {
    fresh(&app, &me)?;
    let context = me.audit(app.now());
    app.db.write(move |conn| actions::reset(conn, &context, *id)).await?;
    Ok(see_other("/admin/people?saved=1"))
}
