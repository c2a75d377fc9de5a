//! Keys for machines, for the admin: made, shown once, revoked.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use crate::accounts::actions::{self, Changed, after_act};
use crate::accounts::forms::LIFETIMES;
use crate::accounts::store::{self, ApiKey, NewApiKey};
use crate::accounts::{AccountChange, Admin, Viewer, views};
use crate::app::App;
use crate::audit::{AuditAction, AuditContext, Entry, Subject, SubjectKind, record};
use crate::brands::{self, Brand};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{ApiKeyId, BrandId};
use crate::policy::{Action, Resource, Scope};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{Visitor, invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors
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
    /// Days; empty: until it is revoked.
    #[serde(default)]
    days: String,
    /// Do we believe `Authentication-Results` in the mail that is handed in?
    #[serde(default)]
    results: String,
}

async fn show(app: Data<App>, Admin(me): Admin) -> Result<HttpResponse> {
    let (keys, brands) = load(&app, &me).await?;
    Ok(ok(views::keys(&me, (&keys, &brands), None, &Problems::default(), app.now())))
}

/// The keys of the brands that this admin sets up; admins of all brands also see those for all brands.
async fn load(app: &App, me: &Viewer) -> Result<(Vec<ApiKey>, Vec<Brand>)> {
    let (mut keys, mut brands) = app.db.read(|conn| Ok((store::api_keys(conn)?, brands::store::all(conn)?))).await?;
    keys.retain(|key| me.administers(key.brand_id));
    brands.retain(|brand| me.administers(brand.id));
    Ok((keys, brands))
}

async fn add(app: Data<App>, Admin(me): Admin, visitor: Visitor, Form(new): Form<NewKey>) -> Result<HttpResponse> {
    let name: String = new.name.trim().chars().take(100).collect();
    let mut problems = Problems::default();
    let mut made = None;
    if name.is_empty() {
        problems.add("name", me.texts().say("problem-name"));
    } else {
        let now = app.now();
        let days = new.days.parse().ok().filter(|days| LIFETIMES.contains(days));
        let key = NewApiKey {
            name,
            scope: new.scope,
            brand: new.brand.parse().ok().map(BrandId),
            believes_results: new.scope == Scope::Mail && new.results == "yes",
            expires_at: days.map(|days| now.plus(chrono::Duration::days(days))),
        };
        me.ask(Action::Administer, Resource::of(key.brand))?;
        let context = me.audit(now);
        made = Some(app.db.write(move |conn| make(conn, &context, &key, &visitor.browser)).await?);
    }
    let (keys, brands) = load(&app, &me).await?;
    let markup = views::keys(&me, (&keys, &brands), made.as_deref(), &problems, app.now());
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

/// Makes the key, and tells the admin by mail that it was made in their name.
fn make(conn: &mut Conn, context: &AuditContext, key: &NewApiKey, browser: &str) -> Result<String> {
    let token = actions::new_key(conn, context, key)?;
    if let Some(account) = context.actor.account() {
        let act = Changed { account, kind: AccountChange::ApiKey, detail: &key.name, browser };
        after_act(conn, context.at, &act)?;
    }
    Ok(token)
}

async fn revoke(app: Data<App>, Admin(me): Admin, id: Path<ApiKeyId>) -> Result<HttpResponse> {
    let now = app.now();
    app.db
        .write(move |conn| {
            let key = store::api_key_by_id(conn, *id)?;
            // An admin who is bound to brands does not see keys for all brands.
            if !me.administers(key.brand_id) {
                return Err(Error::NotFound);
            }
            let subject = Subject::new(SubjectKind::ApiKey, id.0, &key.name);
            record(conn, &me.audit(now), Entry::new(AuditAction::ApiKeyRevoked, subject))?;
            store::revoke_api_key(conn, now, *id)
        })
        .await?;
    Ok(see_other("/admin/keys"))
}
