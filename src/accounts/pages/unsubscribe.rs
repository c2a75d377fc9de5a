//! The route that stops recurring mails: for a person, or for their mail program (RFC 8058).
use actix_web::HttpResponse;
use actix_web::web::{Data, Path};

use crate::accounts::store;
use crate::accounts::views::{self, Entrance};
use crate::app::App;
use crate::error::Result;
use crate::keys::token_hash;
use crate::web::doors::{Doors, get, post};
use crate::web::{Visitor, ok};

pub fn routes(doors: &mut Doors) {
    doors.route("/unsubscribe/{token}", get().to(show)).route("/unsubscribe/{token}", post().to(stop));
}

/// Changes nothing: mail scanners open links too.
async fn show(app: Data<App>, visitor: Visitor, token: Path<String>) -> Result<HttpResponse> {
    app.limits.visitor(visitor.ip)?;
    let (now, hash) = (app.now(), token_hash(&token));
    app.db.read(move |conn| store::unsubscribe(conn, now, &hash)).await?;
    Ok(ok(views::unsubscribe(&Entrance::bare(visitor.texts), false)))
}

async fn stop(app: Data<App>, visitor: Visitor, token: Path<String>) -> Result<HttpResponse> {
    app.limits.visitor(visitor.ip)?;
    let (now, hash) = (app.now(), token_hash(&token));
    app.db
        .write(move |conn| {
            let (account, list) = store::unsubscribe(conn, now, &hash)?;
            store::set_wanted(conn, account, list, false)
        })
        .await?;
    Ok(ok(views::unsubscribe(&Entrance::bare(visitor.texts), true)))
}
