//! The threshold, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Query};
use serde::Deserialize;
use serde_json::json;

use super::views::{self, Shown};
use crate::accounts::{Admin, Viewer};
use crate::answers::certainty::Certainty;
use crate::answers::lessons::store as lessons;
use crate::answers::shelf::threshold;
use crate::app::App;
use crate::audit::{AuditAction, Changes, Entry, Subject, SubjectKind};
use crate::brands;
use crate::error::Result;
use crate::ids::BrandId;
use crate::policy::{Deed, Object};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors.route("/admin/suggestions", get().to(show)).route("/admin/suggestions", post().to(save));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    brand: Option<BrandId>,
}

/// Per cent, as typed; empty: the default.
#[derive(Debug, Deserialize)]
struct Draft {
    brand: BrandId,
    threshold: String,
}

async fn show(app: Data<App>, Admin(me): Admin, Query(chosen): Query<Chosen>) -> Result<HttpResponse> {
    let shown = load(&app, &me, chosen.brand).await?;
    Ok(ok(views::page(&me, &shown, &Problems::default())))
}

async fn save(app: Data<App>, Admin(me): Admin, Form(draft): Form<Draft>) -> Result<HttpResponse> {
    let typed = draft.threshold.trim().trim_end_matches('%').trim();
    let threshold = if typed.is_empty() { None } else { share(typed) };
    if threshold.is_none() && !typed.is_empty() {
        return wrong(&app, &me, draft).await;
    }
    let now = app.now();
    app.db
        .write(move |conn| {
            me.ask(Deed::Administer, Object::of(draft.brand))?;
            let brand = brands::store::find(conn, draft.brand)?;
            let before = lessons::state(conn, brand.id)?.threshold;
            lessons::set_threshold(conn, now, brand.id, threshold)?;
            let after = lessons::state(conn, brand.id)?.threshold;
            let changes = Changes::between(&json!({ "threshold": before }), &json!({ "threshold": after }));
            let subject = Subject::named(SubjectKind::Settings, &format!("suggestions {}", brand.slug));
            me.record(conn, now, Entry::changed(AuditAction::SettingsChanged, subject, changes))
        })
        .await?;
    Ok(see_other(&format!("/admin/suggestions?brand={}", draft.brand)))
}

async fn wrong(app: &App, me: &Viewer, draft: Draft) -> Result<HttpResponse> {
    let mut shown = load(app, me, Some(draft.brand)).await?;
    shown.typed = draft.threshold;
    Ok(invalid(views::page(me, &shown, &Problems::one("threshold", me.texts().say("problem-percent")))))
}

/// From 0 to 1; `None` if it is not a number from 0 to 100.
fn share(typed: &str) -> Option<f64> {
    let percent: u8 = typed.parse().ok()?;
    (percent <= 100).then(|| f64::from(percent) / 100.0)
}

async fn load(app: &App, me: &Viewer, chosen: Option<BrandId>) -> Result<Shown> {
    if let Some(brand) = chosen {
        me.ask(Deed::Administer, Object::of(brand))?;
    }
    let (now, me) = (app.now(), me.clone());
    app.db
        .read(move |conn| {
            let mut brands = brands::store::all(conn)?;
            brands.retain(|brand| me.administers(brand.id));
            let brand = brands.iter().find(|brand| Some(brand.id) == chosen).or(brands.first()).cloned();
            let state = match &brand {
                Some(brand) => lessons::state(conn, brand.id)?,
                None => lessons::State::default(),
            };
            let percent = |share: f32| format!("{:.0}", share * 100.0);
            Ok(Shown {
                marks: Certainty::from_text(&state.certainty).unwrap_or_default().marks().to_vec(),
                threshold: threshold(&state),
                usual: percent(threshold(&lessons::State { threshold: None, ..state.clone() })),
                typed: state.threshold.map(|_set| percent(threshold(&state))).unwrap_or_default(),
                lessons: state.lessons,
                settled_at: state.settled_at,
                now,
                brands,
                brand,
            })
        })
        .await
}
