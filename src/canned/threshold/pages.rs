//! The threshold, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Query};
use serde::Deserialize;
use serde_json::json;

use super::views::{self, ThresholdView};
use crate::accounts::{Admin, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Changes, Entry, Subject, SubjectKind};
use crate::brands;
use crate::canned::cache::threshold;
use crate::canned::calibration::Calibration;
use crate::canned::examples::store as examples;
use crate::error::Result;
use crate::ids::BrandId;
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors.route("/admin/suggestions", get().to(show)).route("/admin/suggestions", post().to(save));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ThresholdQuery {
    brand: Option<BrandId>,
}

/// Per cent, as typed; empty: the default.
#[derive(Debug, Deserialize)]
struct ThresholdForm {
    brand: BrandId,
    threshold: String,
}

async fn show(app: Data<App>, Admin(me): Admin, Query(chosen): Query<ThresholdQuery>) -> Result<HttpResponse> {
    let shown = load(&app, &me, chosen.brand).await?;
    Ok(ok(views::page(&me, &shown, &Problems::default())))
}

async fn save(app: Data<App>, Admin(me): Admin, Form(draft): Form<ThresholdForm>) -> Result<HttpResponse> {
    let typed = draft.threshold.trim().trim_end_matches('%').trim();
    let threshold = if typed.is_empty() { None } else { share(typed) };
    if threshold.is_none() && !typed.is_empty() {
        return wrong(&app, &me, draft).await;
    }
    let now = app.now();
    app.db
        .write(move |conn| {
            me.ask(Action::Administer, Resource::of(draft.brand))?;
            let brand = brands::store::find(conn, draft.brand)?;
            let before = examples::state(conn, brand.id)?.threshold;
            examples::set_threshold(conn, now, brand.id, threshold)?;
            let after = examples::state(conn, brand.id)?.threshold;
            let changes = Changes::between(&json!({ "threshold": before }), &json!({ "threshold": after }));
            let subject = Subject::named(SubjectKind::Settings, &format!("suggestions {}", brand.slug));
            me.record(conn, now, Entry::changed(AuditAction::SettingsChanged, subject, changes))
        })
        .await?;
    Ok(see_other(&format!("/admin/suggestions?brand={}", draft.brand)))
}

async fn wrong(app: &App, me: &Viewer, draft: ThresholdForm) -> Result<HttpResponse> {
    let mut shown = load(app, me, Some(draft.brand)).await?;
    shown.typed = draft.threshold;
    Ok(invalid(views::page(me, &shown, &Problems::one("threshold", me.texts().say("problem-percent")))))
}

/// From 0 to 1; `None` if it is not a number from 0 to 100.
fn share(typed: &str) -> Option<f64> {
    let percent: u8 = typed.parse().ok()?;
    (percent <= 100).then(|| f64::from(percent) / 100.0)
}

async fn load(app: &App, me: &Viewer, chosen: Option<BrandId>) -> Result<ThresholdView> {
    if let Some(brand) = chosen {
        me.ask(Action::Administer, Resource::of(brand))?;
    }
    let (now, me) = (app.now(), me.clone());
    app.db
        .read(move |conn| {
            let mut brands = brands::store::all(conn)?;
            brands.retain(|brand| me.administers(brand.id));
            let brand = brands.iter().find(|brand| Some(brand.id) == chosen).or(brands.first()).cloned();
            let state = match &brand {
                Some(brand) => examples::state(conn, brand.id)?,
                None => examples::LearnerState::default(),
            };
            let calibration = Calibration::from_text(&state.calibration).unwrap_or_default();
            let percent = |share: f32| format!("{:.0}", share * 100.0);
            Ok(ThresholdView {
                marks: calibration.marks().to_vec(),
                threshold: threshold(&state),
                sure: calibration.sure("").max(threshold(&state)),
                usual: percent(threshold(&examples::LearnerState { threshold: None, ..state.clone() })),
                typed: state.threshold.map(|_set| percent(threshold(&state))).unwrap_or_default(),
                examples: state.examples,
                settled_at: state.settled_at,
                now,
                brands,
                brand,
            })
        })
        .await
}
