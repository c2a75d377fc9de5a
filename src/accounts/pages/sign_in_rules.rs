//! How those who answer sign in, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Query, ServiceConfig, get, post};
use serde::Deserialize;

use crate::accounts::{Admin, SignInRules, store, views};
use crate::app::App;
use crate::error::Result;
use crate::texts::Texts;
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

pub fn routes(config: &mut ServiceConfig) {
    config.route("/admin/sign-in", get().to(show)).route("/admin/sign-in", post().to(save));
}

/// The rules as the form has them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RulesDraft {
    pub staff_idle_hours: String,
    pub staff_days: String,
}

impl RulesDraft {
    fn of(rules: &SignInRules) -> Self {
        Self { staff_idle_hours: rules.staff_idle_hours.to_string(), staff_days: rules.staff_days.to_string() }
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
        problems.or(SignInRules { staff_idle_hours, staff_days })
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Notice {
    saved: String,
}

async fn show(app: Data<App>, Admin(me): Admin, Query(notice): Query<Notice>) -> Result<HttpResponse> {
    let rules = app.db.read(store::sign_in_rules).await?;
    let draft = RulesDraft::of(&rules);
    Ok(ok(views::sign_in_rules(&me, &draft, &Problems::default(), !notice.saved.is_empty())))
}

async fn save(app: Data<App>, Admin(me): Admin, Form(draft): Form<RulesDraft>) -> Result<HttpResponse> {
    let rules = match draft.parse(me.texts()) {
        Ok(rules) => rules,
        Err(problems) => return Ok(invalid(views::sign_in_rules(&me, &draft, &problems, false))),
    };
    app.db
        .write(move |conn| {
            store::set_sign_in_rules(conn, &rules)?;
            store::limit_staff_sessions(conn)
        })
        .await?;
    Ok(see_other("/admin/sign-in?saved=1"))
}
