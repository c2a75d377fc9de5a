//! One's own second factors: set up, renewed, removed. All of it needs a recent proof.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Query};
use serde::Deserialize;

use crate::accounts::pages::fresh;
use crate::accounts::second_factor::PATH;
use crate::accounts::second_factor::{actions, picture, store, views};
use crate::accounts::{Viewer, passkeys, store as accounts};
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{Visitor, invalid, ok, see_other};

const APP: &str = "/account/second-factor/app";

pub fn routes(doors: &mut Doors) {
    doors
        .route(PATH, get().to(show))
        .route(APP, get().to(show_app))
        .route(APP, post().to(begin_app))
        .route("/account/second-factor/app/confirmation", post().to(confirm_app))
        .route("/account/second-factor/app/removal", post().to(remove_app))
        .route("/account/second-factor/codes", post().to(renew_codes));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct OwnFactorsQuery {
    saved: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct FirstCodeForm {
    code: String,
}

async fn show(
    app: Data<App>,
    viewer: Viewer,
    visitor: Visitor,
    Query(asked): Query<OwnFactorsQuery>,
) -> Result<HttpResponse> {
    let own = load(&app, viewer.id).await?;
    let shown = views::OwnFactors { is_saved: !asked.saved.is_empty(), browser: visitor.browser, ..own };
    Ok(ok(views::own(&viewer, &shown, app.now())))
}

async fn load(app: &App, id: AccountId) -> Result<views::OwnFactors> {
    let own = move |conn: &mut Conn| -> Result<views::OwnFactors> {
        Ok(views::OwnFactors {
            factors: store::factors(conn, id)?,
            passkeys: passkeys::store::passkeys_of(conn, id)?,
            browser: String::new(),
            must_enrol: accounts::find(conn, id)?.role.rank().is_some() && actions::must_enrol(conn, id)?,
            is_saved: false,
        })
    };
    app.db.read(own).await
}

async fn begin_app(app: Data<App>, viewer: Viewer) -> Result<HttpResponse> {
    fresh(&app, &viewer)?;
    let (context, keys) = (viewer.audit(app.now()), app.keys.clone());
    app.db.write(move |conn| actions::begin_app(conn, &keys, &context, viewer.id)).await?;
    Ok(see_other(APP))
}

async fn show_app(app: Data<App>, viewer: Viewer) -> Result<HttpResponse> {
    fresh(&app, &viewer)?;
    match new_app(&app, &viewer).await {
        Ok(new) => Ok(ok(views::new_app(viewer.texts(), &viewer, &new, &Problems::default()))),
        // Nothing is being set up, or it has been confirmed.
        Err(Error::NotFound) => Ok(see_other(PATH)),
        Err(e) => Err(e),
    }
}

async fn new_app(app: &App, viewer: &Viewer) -> Result<views::NewApp> {
    let (keys, id) = (app.keys.clone(), viewer.id);
    let secret = app.db.read(move |conn| actions::unconfirmed(conn, &keys, id)).await?;
    let uri = secret.uri()?;
    Ok(views::NewApp { picture: picture::picture(&uri)?, groups: secret.groups(), uri })
}

async fn confirm_app(
    app: Data<App>,
    viewer: Viewer,
    visitor: Visitor,
    Form(typed): Form<FirstCodeForm>,
) -> Result<HttpResponse> {
    fresh(&app, &viewer)?;
    let (context, keys, id, t) = (viewer.audit(app.now()), app.keys.clone(), viewer.id, viewer.texts());
    let confirmed = app
        .db
        .write(move |conn| {
            let codes = actions::confirm_app(conn, &keys, &context, id, &typed.code)?;
            if codes.is_some() {
                actions::told(conn, &context, id, &visitor.browser)?;
            }
            Ok(codes)
        })
        .await?;
    match confirmed {
        Some(codes) if codes.is_empty() => Ok(see_other(&format!("{PATH}?saved=1"))),
        Some(codes) => Ok(ok(views::codes(&viewer, &codes))),
        None => {
            let problems = Problems::one("code", t.say("problem-code"));
            Ok(invalid(views::new_app(t, &viewer, &new_app(&app, &viewer).await?, &problems)))
        }
    }
}

async fn remove_app(app: Data<App>, viewer: Viewer, visitor: Visitor) -> Result<HttpResponse> {
    fresh(&app, &viewer)?;
    let context = viewer.audit(app.now());
    app.db
        .write(move |conn| {
            actions::remove_app(conn, &context, viewer.id)?;
            actions::told(conn, &context, viewer.id, &visitor.browser)
        })
        .await?;
    Ok(see_other(&format!("{PATH}?saved=1")))
}

async fn renew_codes(app: Data<App>, viewer: Viewer, visitor: Visitor) -> Result<HttpResponse> {
    fresh(&app, &viewer)?;
    let (context, id) = (viewer.audit(app.now()), viewer.id);
    let codes = app
        .db
        .write(move |conn| {
            actions::told(conn, &context, id, &visitor.browser)?;
            actions::renew_codes(conn, &context, id)
        })
        .await?;
    Ok(ok(views::codes(&viewer, &codes)))
}
