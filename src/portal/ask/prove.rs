//! The link in the mail: its button proves the address, makes the ticket, and signs its owner in.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path};

use super::kept::{open_pending, page_of};
use super::kept_views::{self, KeptPage};
use super::opening::Author;
use super::similar::{Asked, asked_before};
use crate::accounts::actions::{self as people, Start};
use crate::accounts::second_factor::{self, Arrival};
use crate::accounts::{Anyone, Link, Purpose, Role, store as accounts};
use crate::app::App;
use crate::audit::SignInMethod;
use crate::error::{Error, Result};
use crate::pending::store;
use crate::tickets::Ticket;
use crate::web::doors::{Doors, get, post};
use crate::web::{Visitor, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors.route("/send/{token}", get().to(show)).route("/send/{token}", post().to(send));
}

/// The link behind the token, and what it sends.
async fn found(app: &App, visitor: &Visitor, token: &str) -> Result<(Link, KeptPage)> {
    app.limits.visitor(visitor.ip)?;
    let link = match people::open_link(app, token).await {
        Ok(link) if link.purpose == Purpose::Send => link,
        Ok(_) | Err(Error::NotFound) => return Err(Error::Refused("problem-kept")),
        Err(e) => return Err(e),
    };
    let (now, id) = (app.now(), link.id);
    let page = app
        .db
        .read(move |conn| {
            let found = store::of_link(conn, now, id);
            page_of(conn, found)
        })
        .await?;
    if visitor.origin.shows(page.brand.id) { Ok((link, page)) } else { Err(Error::NotFound) }
}

async fn show(app: Data<App>, visitor: Visitor, token: Path<String>) -> Result<HttpResponse> {
    let (link, page) = found(&app, &visitor, &token).await?;
    let (now, address, pending) = (app.now(), link.address, page.pending.clone());
    let similar: Option<Ticket> = app
        .db
        .read(move |conn| {
            let Some(owner) = accounts::owner(conn, &address)? else { return Ok(None) };
            Ok(asked_before(conn, now, (owner.id, pending.brand_id), (&pending.subject, &pending.body))?.map(|asked| {
                match asked {
                    Asked::Same(ticket) | Asked::Similar(ticket) => *ticket,
                }
            }))
        })
        .await?;
    Ok(ok(kept_views::prove(visitor.texts_at(&page.brand), &page, similar.as_ref(), now)))
}

async fn send(app: Data<App>, Anyone(viewer): Anyone, visitor: Visitor, token: Path<String>) -> Result<HttpResponse> {
    let (link, page) = found(&app, &visitor, &token).await?;
    let now = app.now();
    let start = Start { locale: visitor.own_locale(), ..Start::default() };
    let (context, browser, config) = (visitor.audit(now), visitor.browser.clone(), app.config.clone());
    let language = visitor.texts_at(&page.brand).language();
    let present = viewer.filter(|viewer| viewer.only_brand.is_none()).map(|viewer| viewer.id);
    let done = app
        .db
        .write(move |conn| {
            let followed = people::follow(conn, now, link.id, &start)?;
            // Staff ask no questions; the link is used all the same.
            if followed.role != Role::Customer {
                return Ok(Sent::Desk);
            }
            let name = accounts::find(conn, followed.account)?.name;
            let author = Author { id: followed.account, name, language, only_brand: None };
            let to = format!("/tickets/{}?sent=new", open_pending(conn, now, &author, &page.pending)?);
            if present == Some(followed.account) {
                return Ok(Sent::Present(to));
            }
            let arrival = Arrival { account: followed.account, method: SignInMethod::Link, browser, to };
            second_factor::enter(conn, &config, &context, arrival).map(|entered| Sent::Entered(Box::new(entered)))
        })
        .await?;
    Ok(match done {
        Sent::Desk => see_other("/desk"),
        Sent::Present(to) => see_other(&to),
        Sent::Entered(entered) => second_factor::pages::entered(&app, &entered),
    })
}

/// Where its owner goes now.
enum Sent {
    Desk,
    /// They are signed in here already.
    Present(String),
    Entered(Box<second_factor::Entered>),
}
