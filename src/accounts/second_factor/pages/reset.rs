//! The way back in for a colleague who has lost telephone, passkey and codes: an admin takes the second factor away.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, ServiceConfig, post};

use crate::accounts::Admin;
use crate::accounts::pages::fresh;
use crate::accounts::second_factor::actions;
use crate::app::App;
use crate::error::Result;
use crate::ids::AccountId;
use crate::web::see_other;

pub fn routes(config: &mut ServiceConfig) {
    config.route("/admin/people/{id}/second-factor/removal", post().to(reset));
}

async fn reset(app: Data<App>, Admin(me): Admin, id: Path<AccountId>) -> Result<HttpResponse> {
    fresh(&app, &me)?;
    let context = me.audit(app.now());
    app.db.write(move |conn| actions::reset(conn, &context, *id)).await?;
    Ok(see_other("/admin/people?saved=1"))
}
