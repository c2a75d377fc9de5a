//! Overflow rules: where tickets go that no one takes for too long. For leads.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};

use crate::accounts::{Lead, Viewer};
use crate::app::App;
use crate::brands::{self, lengths};
use crate::desk::forms::OverflowForm;
use crate::desk::views::{self, OverflowPage};
use crate::error::{Error, Result};
use crate::ids::{BrandId, OverflowId, TeamId};
use crate::tickets::actions::handing;
use crate::tickets::store;
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/overflow", get().to(show))
        .route("/desk/overflow", post().to(add))
        .route("/desk/overflow/{id}/removal", post().to(remove));
}

async fn show(app: Data<App>, Lead(me): Lead) -> Result<HttpResponse> {
    page(&app, &me, &OverflowForm::default(), &Problems::default()).await
}

async fn page(app: &App, me: &Viewer, typed: &OverflowForm, problems: &Problems) -> Result<HttpResponse> {
    let viewer = me.clone();
    let overflows = app
        .db
        .read(move |conn| {
            let (mut rules, mut brands) = (store::overflows(conn)?, brands::store::all(conn)?);
            rules.retain(|rule| viewer.sees(rule.brand_id));
            brands.retain(|brand| viewer.sees(brand.id));
            Ok(OverflowPage { rules, brands, teams: brands::store::teams(conn)? })
        })
        .await?;
    let markup = views::overflow(me, &overflows, typed, problems);
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

async fn add(app: Data<App>, Lead(me): Lead, Form(typed): Form<OverflowForm>) -> Result<HttpResponse> {
    let t = me.texts();
    let (Ok(to), Some(minutes)) = (typed.to.parse(), lengths::minutes(&typed.minutes)) else {
        let (field, key) =
            if typed.to.is_empty() { ("to", "problem-overflow-team") } else { ("minutes", "problem-length") };
        return page(&app, &me, &typed, &Problems::one(field, t.say(key))).await;
    };
    let rule = (typed.brand.parse().ok().map(BrandId), typed.team.parse().ok().map(TeamId), TeamId(to));
    let (now, viewer) = (app.now(), me.clone());
    match app.db.write(move |conn| handing::add_overflow(conn, now, &viewer, rule, minutes)).await {
        Ok(()) => Ok(see_other("/desk/overflow")),
        Err(Error::Refused(key)) => {
            let field = if key == "problem-length" { "minutes" } else { "to" };
            page(&app, &me, &typed, &Problems::one(field, t.say(key))).await
        }
        Err(e) => Err(e),
    }
}

async fn remove(app: Data<App>, Lead(me): Lead, id: Path<i64>) -> Result<HttpResponse> {
    let (now, id) = (app.now(), OverflowId(*id));
    app.db.write(move |conn| handing::remove_overflow(conn, now, &me, id)).await?;
    Ok(see_other("/desk/overflow"))
}
