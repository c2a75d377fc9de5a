//! Pictures from elsewhere, fetched by us when an agent asks, so that the sender learns neither who reads nor where.
mod fetch;

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Path, ServiceConfig, get};
use serde::{Deserialize, Serialize};

use crate::accounts::Agent;
use crate::app::App;
use crate::error::{Error, Result};
use crate::outside::{Fetcher, is_public};

const AUDIENCE: &str = "svar:picture";
const HOURS: i64 = 12;

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Claims {
    aud: String,
    sub: String,
    exp: i64,
}

pub fn routes(config: &mut ServiceConfig) {
    config.app_data(Data::new(Fetcher::new(is_public))).route("/desk/pictures/{token}", get().to(show));
}

/// The address under which we show a picture from elsewhere. Only we can make one: nobody fetches through us at will.
pub fn path(app: &App, url: &str) -> Result<String> {
    let exp = (app.now().utc().timestamp() / 3600 + HOURS) * 3600;
    let token = app.keys.sign(&Claims { aud: AUDIENCE.to_owned(), sub: url.to_owned(), exp })?;
    Ok(format!("/desk/pictures/{token}"))
}

async fn show(app: Data<App>, fetcher: Data<Fetcher>, Agent(_): Agent, token: Path<String>) -> Result<HttpResponse> {
    let claims: Claims = app.keys.verify(&token, AUDIENCE)?;
    if claims.exp < app.now().utc().timestamp() {
        return Err(Error::NotFound);
    }
    let picture = fetch::fetch(&fetcher, &claims.sub).await.map_err(|refusal| {
        tracing::info!(%refusal, "a picture from elsewhere is not shown");
        Error::NotFound
    })?;
    Ok(HttpResponse::Ok()
        .content_type(picture.content_type)
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"))
        .insert_header((header::CACHE_CONTROL, "private, max-age=3600"))
        .body(picture.bytes))
}
