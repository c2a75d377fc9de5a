//! The HTTP handlers of the settings of notifications.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Query};
use serde::Deserialize;
use std::collections::BTreeMap;

use super::settings::{NotificationSettings, SettingsForm};
use super::settings_views::SettingsPage;
use super::{SETTINGS, push, settings_views, store};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::error::Result;
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors.route(SETTINGS, get().to(show)).route(SETTINGS, post().to(save));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ShownQuery {
    saved: String,
}

async fn show(app: Data<App>, Agent(me): Agent, Query(asked): Query<ShownQuery>) -> Result<HttpResponse> {
    let id = me.id;
    let settings = app
        .db
        .read(move |conn| {
            if let Some(own) = store::settings_of(conn, id)? {
                return Ok(own);
            }
            // The clock of the first brand, until they choose one.
            let mut settings = NotificationSettings::default();
            settings.quiet.zone = brands::brands(conn)?.first().map_or(chrono_tz::Tz::UTC, Brand::zone);
            Ok(settings)
        })
        .await?;
    let shown = load(&app, &me, SettingsForm::of(&settings)).await?;
    let shown = SettingsPage { is_saved: !asked.saved.is_empty(), ..shown };
    Ok(ok(settings_views::page(&me, &shown, &Problems::default())))
}

/// The page around a form.
async fn load(app: &App, me: &Viewer, form: SettingsForm) -> Result<SettingsPage> {
    let (id, keys) = (me.id, app.keys.clone());
    let found = app.db.read(move |conn| Ok((push::store::browsers_of(conn, id)?, push::sender_key(conn, &keys)?)));
    let (browsers, key) = found.await?;
    let key = if let Some(key) = key {
        key
    } else {
        let keys = app.keys.clone();
        app.db.write(move |conn| push::make_sender_key(conn, &keys)).await?
    };
    Ok(SettingsPage { form, is_saved: false, browsers, key: key.public(), now: app.now() })
}

async fn save(app: Data<App>, Agent(me): Agent, Form(fields): Form<BTreeMap<String, String>>) -> Result<HttpResponse> {
    let form = SettingsForm::typed(fields);
    let settings = match form.check(me.texts()) {
        Ok(settings) => settings,
        Err(problems) => {
            let shown = load(&app, &me, form).await?;
            return Ok(invalid(settings_views::page(&me, &shown, &problems)));
        }
    };
    app.db.write(move |conn| store::save_settings(conn, me.id, &settings)).await?;
    Ok(see_other(&format!("{SETTINGS}?saved=1")))
}
