//! The rules for how staff sign in, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Query};
use serde::Deserialize;

use crate::accounts::{AdminOfAll, SignInRules, second_factor, store, views};
use crate::app::App;
use crate::audit::{AuditAction, Changes, Entry, Subject, SubjectKind, record};
use crate::error::Result;
use crate::texts::Texts;
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors.route("/admin/sign-in", get().to(show)).route("/admin/sign-in", post().to(save));
}

/// The rules as the form has them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RulesDraft {
    pub staff_idle_hours: String,
    pub staff_days: String,
    /// `yes`, or empty.
    pub staff_second_factor: String,
}

impl RulesDraft {
    fn of(rules: &SignInRules) -> Self {
        let staff_second_factor = if rules.staff_second_factor { "yes" } else { "" };
        Self {
            staff_idle_hours: rules.staff_idle_hours.to_string(),
            staff_days: rules.staff_days.to_string(),
            staff_second_factor: staff_second_factor.to_owned(),
        }
    }

    fn parse(&self, t: Texts) -> Result<SignInRules, Problems> {
        let mut problems = Problems::default();
        let mut whole = |name: &'static str, text: &str, most: i64| {
            let number = text.trim().parse::<i64>().ok().filter(|number| (1..=most).contains(number));
            if number.is_none() {
                problems.add(name, t.with("problem-between", &[("low", 1.into()), ("high", most.into())]));
            }
            number.unwrap_or_default()
        };
        let staff_idle_hours = whole("staff_idle_hours", &self.staff_idle_hours, SignInRules::MOST_IDLE_HOURS);
        let staff_days = whole("staff_days", &self.staff_days, SignInRules::MOST_DAYS);
        let staff_second_factor = self.staff_second_factor == "yes";
        problems.or(SignInRules { staff_idle_hours, staff_days, staff_second_factor })
    }
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
