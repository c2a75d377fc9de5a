//! Keys for machines, for the admin: made, shown once, revoked.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, ServiceConfig, get, post};
use serde::Deserialize;

use crate::accounts::{Admin, actions, store, views};
use crate::app::App;
use crate::brands;
use crate::error::Result;
use crate::ids::{BrandId, TokenId};
use crate::policy::Scope;
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/admin/keys", get().to(show))
        .route("/admin/keys", post().to(add))
        .route("/admin/keys/{id}/revocation", post().to(revoke));
}

#[derive(Debug, Deserialize)]
struct NewKey {
    name: String,
    scope: Scope,
    #[serde(default)]
    brand: String,
}

async fn show(app: Data<App>, Admin(me): Admin) -> Result<HttpResponse> {
    let (tokens, brands) = app.db.read(|conn| Ok((store::tokens(conn)?, brands::store::all(conn)?))).await?;
    Ok(ok(views::keys(&me, (&tokens, &brands), None, &Problems::default(), app.now())))
}

async fn add(app: Data<App>, Admin(me): Admin, Form(new): Form<NewKey>) -> Result<HttpResponse> {
    let name: String = new.name.trim().chars().take(100).collect();
    let mut problems = Problems::default();
    let mut made = None;
    if name.is_empty() {
        problems.add("name", me.texts().say("problem-name"));
    } else {
        let brand = new.brand.parse().ok().map(BrandId);
        made = Some(actions::new_key(&app, name, new.scope, brand).await?);
    }
    let (tokens, brands) = app.db.read(|conn| Ok((store::tokens(conn)?, brands::store::all(conn)?))).await?;
    let markup = views::keys(&me, (&tokens, &brands), made.as_deref(), &problems, app.now());
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

async fn revoke(app: Data<App>, Admin(_): Admin, id: Path<TokenId>) -> Result<HttpResponse> {
    let now = app.now();
    app.db.write(move |conn| store::revoke_token(conn, now, *id)).await?;
    Ok(see_other("/admin/keys"))
}
