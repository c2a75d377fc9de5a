//! The rules for how staff sign in, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Query};
use serde::Deserialize;

use crate::accounts::forms::RulesDraft;
use crate::accounts::{AdminOfAll, second_factor, store, views};
use crate::app::App;
use crate::audit::{AuditAction, Changes, Entry, Subject, SubjectKind, record};
use crate::error::Result;
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors.route("/admin/sign-in", get().to(show)).route("/admin/sign-in", post().to(save));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Notice {
    saved: String,
}

async fn show(app: Data<App>, AdminOfAll(me): AdminOfAll, Query(notice): Query<Notice>) -> Result<HttpResponse> {
    let rules = app.db.read(store::sign_in_rules).await?;
    let shown = load(&app, RulesDraft::of(&rules)).await?;
    Ok(ok(views::sign_in_rules(&me, &shown, &Problems::default(), !notice.saved.is_empty())))
}

async fn load(app: &App, draft: RulesDraft) -> Result<views::SignInSettings> {
    let without = app.db.read(second_factor::store::staff_without_factor).await?;
    Ok(views::SignInSettings { draft, without, config: app.config.clone() })
}

async fn save(app: Data<App>, AdminOfAll(me): AdminOfAll, Form(draft): Form<RulesDraft>) -> Result<HttpResponse> {
    let rules = match draft.parse(me.texts()) {
        Ok(rules) => rules,
        Err(problems) => return Ok(invalid(views::sign_in_rules(&me, &load(&app, draft).await?, &problems, false))),
    };
    let context = me.audit(app.now());
    app.db
        .write(move |conn| {
            let changes = Changes::between(&store::sign_in_rules(conn)?, &rules);
            let subject = Subject::named(SubjectKind::Settings, "sign-in");
            record(conn, &context, Entry::changed(AuditAction::SettingsChanged, subject, changes))?;
            store::set_sign_in_rules(conn, &rules)?;
            store::limit_staff_sessions(conn)
        })
        .await?;
    Ok(see_other("/admin/sign-in?saved=1"))
}
