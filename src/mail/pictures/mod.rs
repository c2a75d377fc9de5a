//! Pictures from elsewhere, fetched by us when an agent asks, so that the sender learns neither who reads nor from
//! where.
mod fetch;

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Path};
use sha2::{Digest, Sha256};

use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::MessageId;
use crate::outbound::{Fetcher, is_public};
use crate::policy::{Action, allows};
use crate::tickets::store;
use crate::web::doors::{Doors, get};
use crate::web::html::picture_sources;

pub fn routes(doors: &mut Doors) {
    doors
        .app_data(Data::new(Fetcher::new(is_public)))
        .route("/desk/messages/{message}/pictures/{digest}", get().to(show));
}

/// The URL under which we show a picture that a message names. It contains no foreign address: no one can use us to
/// fetch any URL.
pub fn path(message: MessageId, url: &str) -> String {
    format!("/desk/messages/{message}/pictures/{}", digest(url))
}

fn digest(url: &str) -> String {
    let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(url.as_bytes()));
    hash.chars().take(32).collect()
}

async fn show(
    app: Data<App>,
    fetcher: Data<Fetcher>,
    Agent(me): Agent,
    path: Path<(MessageId, String)>,
) -> Result<HttpResponse> {
    let (message, wanted) = path.into_inner();
    let url = app.db.read(move |conn| source(conn, &me, message, &wanted)).await?;
    let picture = fetch::fetch(&fetcher, &url).await.map_err(|refusal| {
        tracing::info!(%refusal, "a picture from elsewhere is not shown");
        Error::NotFound
    })?;
    Ok(HttpResponse::Ok()
        .content_type(picture.content_type)
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"))
        .insert_header((header::CACHE_CONTROL, "private, max-age=3600"))
        .body(picture.bytes))
}

/// The picture's source, if the message names it and the agent may read the message.
fn source(conn: &mut Conn, me: &Viewer, message: MessageId, wanted: &str) -> Result<String> {
    let message = store::message(conn, message)?;
    let ticket = store::find(conn, message.ticket_id)?;
    if !allows(&me.actor(), Action::WorkOnTicket, ticket.object()) {
        return Err(Error::NotFound);
    }
    let page = store::pages_of(conn, &[message.id])?.pop().ok_or(Error::NotFound)?;
    let mut sources = picture_sources(&page.shown).into_iter().chain(picture_sources(&page.folded));
    sources.find(|source| digest(source) == wanted).ok_or(Error::NotFound)
}
