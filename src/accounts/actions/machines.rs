//! Keys for machines: a JWT that names a row, so that it can be revoked.
use actix_web::HttpRequest;
use serde::{Deserialize, Serialize};

use crate::accounts::store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{BrandId, TokenId};
use crate::policy::{Actor, Scope};

const AUDIENCE: &str = "svar:api";

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Claims {
    aud: String,
    sub: TokenId,
}

/// Makes a key. It is shown once; what we keep does not open anything.
pub async fn new_key(app: &App, name: String, scope: Scope, brand: Option<BrandId>) -> Result<String> {
    let now = app.now();
    let id = app.db.write(move |conn| store::insert_token(conn, now, &name, scope, brand)).await?;
    app.keys.sign(&Claims { aud: AUDIENCE.to_owned(), sub: id })
}

/// The machine behind `Authorization: Bearer …`; `SignIn` where the key is missing, foreign or revoked.
pub async fn machine(app: &App, req: &HttpRequest) -> Result<Actor> {
    let header = req.headers().get("authorization").and_then(|v| v.to_str().ok()).unwrap_or_default();
    let token = header.strip_prefix("Bearer ").ok_or(Error::SignIn)?;
    let claims: Claims = app.keys.verify(token.trim(), AUDIENCE).map_err(|_not_ours| Error::SignIn)?;
    let found = app.db.read(move |conn| store::token(conn, claims.sub)).await;
    let row = found.map_err(|e| if matches!(e, Error::NotFound) { Error::SignIn } else { e })?;
    if row.revoked_at.is_some() {
        return Err(Error::SignIn);
    }
    Ok(Actor::Machine { scope: row.scope, only_brand: row.brand_id })
}
