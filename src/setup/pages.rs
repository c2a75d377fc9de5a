//! The request handlers of setup, for admins of the whole installation.
use actix_multipart::form::tempfile::TempFile;
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Form, Query};
use serde::Deserialize;

use super::forms::{HoursForm, ServerForm, SetupBrandForm, SkipForm};
use super::model::{Progress, Step, finish, skip};
use super::views::{self, Answer, ShopPage, Tried};
use crate::accounts::{AdminOfAll, Viewer, store as accounts};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject, SubjectKind};
use crate::blobs::Prepared;
use crate::brands::calendar::pages::set_hours;
use crate::brands::forms::{BrandForm, check};
use crate::brands::logo::{self, Logo};
use crate::brands::pages::record_brand;
use crate::brands::{self, Brand};
use crate::config::SmtpSettings;
use crate::error::{Error, Result};
use crate::ids::BrandId;
use crate::mail::send::{Transport, Trial, send_trial, try_server};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{Problems, pairs};
use crate::web::upload::Upload;
use crate::web::{invalid, ok, see_other};

const HOME: &str = "/admin/setup";

pub fn routes(doors: &mut Doors) {
    doors
        .route("/admin/setup", get().to(show))
        .route("/admin/setup/brand", get().to(new_brand))
        .route("/admin/setup/brand", post().to(make_brand))
        .route("/admin/setup/hours", get().to(hours))
        .route("/admin/setup/hours", post().to(keep_hours))
        .route("/admin/setup/outgoing", get().to(outgoing))
        .route("/admin/setup/outgoing", post().to(try_outgoing))
        .route("/admin/setup/address", get().to(address))
        .route("/admin/setup/skipped", post().to(put_off))
        .route("/admin/setup/finished", post().to(end));
}

async fn read(app: &App) -> Result<Progress> {
    let config = app.config.clone();
    app.db.read(move |conn| Progress::read(conn, &config)).await
}

async fn show(app: Data<App>, AdminOfAll(me): AdminOfAll) -> Result<HttpResponse> {
    Ok(ok(views::steps(&me, &read(&app).await?)))
}

/// A first brand in a few words; what is there already is changed on the page of brands.
async fn new_brand(app: Data<App>, AdminOfAll(me): AdminOfAll) -> Result<HttpResponse> {
    if let Some(brand) = read(&app).await?.brands.first() {
        return Ok(see_other(&format!("/admin/brands?id={}#edit", brand.id)));
    }
    let pairs = vec![("languages".to_owned(), me.texts().language().to_owned())];
    Ok(ok(views::brand(&me, &BrandForm::from_pairs(pairs), &Problems::default())))
}

async fn make_brand(
    app: Data<App>,
    AdminOfAll(me): AdminOfAll,
    Upload(form, _turn): Upload<SetupBrandForm>,
) -> Result<HttpResponse> {
    let t = me.texts();
    let draft = form.draft();
    let (new, logo) = match (check(t, &draft), chosen_logo(&app, &me, form.logo.as_ref()).await?) {
        (Ok(new), Ok(logo)) => (new, logo),
        (new, logo) => {
            let problems = new.err().unwrap_or_default().and(logo.err().unwrap_or_default());
            return Ok(invalid(views::brand(&me, &draft, &problems)));
        }
    };
    let (now, viewer) = (app.now(), me.clone());
    let made = app
        .db
        .write(move |conn| {
            let id = brands::store::insert(conn, now, new)?;
            let brand = brands::store::find(conn, id)?;
            record_brand(conn, &viewer.audit(now), None, &brand)?;
            if let Some(logo) = &logo {
                logo::pages::put(conn, now, &viewer, &brand, Some(logo))?;
            }
            Ok(())
        })
        .await;
    match made {
        Ok(()) => Ok(see_other(HOME)),
        Err(e) if e.is_duplicate() => {
            let problems = Problems::one("name", t.say("problem-setup-brand-twin"));
            Ok(invalid(views::brand(&me, &draft, &problems)))
        }
        Err(e) => Err(e),
    }
}

/// A brand may do without a logo; a chosen file must be one.
async fn chosen_logo(
    app: &App,
    me: &Viewer,
    file: Option<&TempFile>,
) -> Result<Result<Option<(Logo, Prepared)>, Problems>> {
    if file.is_none_or(|file| file.size == 0) {
        return Ok(Ok(None));
    }
    let taken = logo::pages::taken(app, file).await?;
    Ok(taken.map(Some).map_err(|key| Problems::one("logo", me.texts().with(key, &logo::bounds()))))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct HoursQuery {
    brand: Option<BrandId>,
}

/// The first hours of a brand. Those that are there already may be more than this form can show.
async fn hours(app: Data<App>, AdminOfAll(me): AdminOfAll, Query(asked): Query<HoursQuery>) -> Result<HttpResponse> {
    let progress = read(&app).await?;
    let first = || progress.brand_without_hours().or(progress.brands.first());
    let brand = match asked.brand {
        Some(id) => Some(progress.brands.iter().find(|brand| brand.id == id).ok_or(Error::NotFound)?),
        None => first(),
    };
    let Some(brand) = brand else { return Ok(see_other("/admin/setup/brand")) };
    if brand.has_hours() {
        return Ok(see_other(&format!("/admin/brands/{}/hours", brand.id)));
    }
    let form = HoursForm::usual(brand.id, brand.own_language());
    Ok(ok(views::hours(&me, brand, &form, &Problems::default())))
}

async fn keep_hours(app: Data<App>, AdminOfAll(me): AdminOfAll, body: Bytes) -> Result<HttpResponse> {
    let form = HoursForm::of(pairs(&body));
    let id = form.brand.ok_or(Error::NotFound)?;
    let brand = app.db.read(move |conn| brands::store::find(conn, id)).await?;
    let calendar = match form.check(me.texts()) {
        Ok(calendar) => calendar,
        Err(problems) => return Ok(invalid(views::hours(&me, &brand, &form, &problems))),
    };
    let now = app.now();
    app.db
        .write(move |conn| {
            let before = brands::store::find(conn, id)?;
            // They were set in the meantime, with days off perhaps.
            if before.has_hours() {
                return Err(Error::Taken("problem-setup-hours"));
            }
            set_hours(conn, now, &me, &before, &calendar)
        })
        .await?;
    Ok(see_other(HOME))
}

async fn outgoing(app: Data<App>, AdminOfAll(me): AdminOfAll) -> Result<HttpResponse> {
    outgoing_page(&app, &me, &Tried::default()).await
}

async fn outgoing_page(app: &App, me: &Viewer, tried: &Tried) -> Result<HttpResponse> {
    let id = me.id;
    let to = app.db.read(move |conn| accounts::main_address(conn, id)).await?.unwrap_or_default();
    let progress = read(app).await?;
    let markup = views::outgoing(me, &views::Outgoing { progress: &progress, config: &app.config, to: &to, tried });
    let is_well = tried.problems.is_empty() && tried.answer.as_ref().is_none_or(|answer| answer.is_taken);
    Ok(if is_well { ok(markup) } else { invalid(markup) })
}

/// Sends a mail to the admin through the server in the settings, or through one that the admin tries first.
async fn try_outgoing(
    app: Data<App>,
    AdminOfAll(me): AdminOfAll,
    transport: Data<Transport>,
    Form(form): Form<ServerForm>,
) -> Result<HttpResponse> {
    let progress = read(&app).await?;
    let Some(brand) = progress.brands.first() else { return Err(Error::Refused("problem-setup-brand-first")) };
    if app.config.mail.paused {
        return Err(Error::Refused("problem-setup-paused"));
    }
    let server = match form.check(me.texts()) {
        _ if progress.sends => None,
        Ok(server) => Some(server),
        Err(problems) => return outgoing_page(&app, &me, &Tried { form, problems, answer: None }).await,
    };
    let trial = trial(&app, &me, brand).await?;
    note(&app, &me, server.as_ref().unwrap_or(&app.config.smtp)).await?;
    let done = match &server {
        Some(server) => try_server(&app, server, &trial).await?,
        None => send_trial(&app, &transport, &trial).await?,
    };
    let answer = match done {
        Ok(said) => Answer { is_taken: true, said },
        Err(e) => Answer { is_taken: false, said: e.text },
    };
    outgoing_page(&app, &me, &Tried { form, answer: Some(answer), ..Tried::default() }).await
}

/// A server gets a password: the audit log says so before it happens.
async fn note(app: &App, me: &Viewer, server: &SmtpSettings) -> Result<()> {
    let subject = Subject::named(SubjectKind::Settings, "[smtp]");
    let entry = Entry::new(AuditAction::TestMailSent, subject).noting("host", &server.host);
    let (now, viewer) = (app.now(), me.clone());
    app.db.write(move |conn| viewer.record(conn, now, entry)).await
}

async fn trial(app: &App, me: &Viewer, brand: &Brand) -> Result<Trial> {
    let (t, id) = (me.texts(), me.id);
    let to = app.db.read(move |conn| accounts::main_address(conn, id)).await?;
    Ok(Trial {
        brand: brand.clone(),
        to: to.ok_or(Error::Refused("problem-setup-no-address"))?,
        subject: t.say("setup-trial-subject"),
        text: t.with("setup-trial-text", &[("url", app.config.public_url().into())]),
        language: t.language().to_owned(),
    })
}

async fn address(app: Data<App>, AdminOfAll(me): AdminOfAll) -> Result<HttpResponse> {
    let progress = read(&app).await?;
    if progress.brands.is_empty() {
        return Ok(see_other("/admin/setup/brand"));
    }
    let page = |brand: &Brand| ShopPage {
        brand: brand.clone(),
        url: brand.url(&app, &format!("/tickets/new?brand={}", brand.slug)),
        is_here_alone: app.config.server.public_url.is_none(),
    };
    let pages: Vec<ShopPage> = progress.brands.iter().map(page).collect();
    Ok(ok(views::address(&me, &pages, progress.is_finished)))
}

async fn put_off(app: Data<App>, AdminOfAll(me): AdminOfAll, Form(form): Form<SkipForm>) -> Result<HttpResponse> {
    let step: Step = form.step.parse().map_err(|_unknown| Error::NotFound)?;
    let now = app.now();
    app.db
        .write(move |conn| {
            let subject = Subject::named(SubjectKind::Settings, step.as_str());
            me.record(conn, now, Entry::new(AuditAction::SetupStepSkipped, subject))?;
            skip(conn, step)
        })
        .await?;
    Ok(see_other(HOME))
}

async fn end(app: Data<App>, AdminOfAll(me): AdminOfAll) -> Result<HttpResponse> {
    let now = app.now();
    app.db
        .write(move |conn| {
            me.record(conn, now, Entry::new(AuditAction::SetupFinished, Subject::NONE))?;
            finish(conn, now)
        })
        .await?;
    Ok(see_other(HOME))
}
