//! Colleagues and teams, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Form, Path, Query};
use serde::Deserialize;

use crate::accounts::actions::{self, Colleague, Issuer};
use crate::accounts::{AdminOfAll, Role, oidc, second_factor, store, views};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject, SubjectKind, record};
use crate::brands;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId, TeamId};
use crate::plain;
use crate::texts;
use crate::web::doors::{Doors, get, post};
use crate::web::form::{Problems, is_address};
use crate::web::{invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors
        .route("/admin/people", get().to(show))
        .route("/admin/people", post().to(save))
        .route("/admin/people/{id}/sessions/end", post().to(end_sessions))
        .route("/admin/teams", post().to(add_team));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct PeopleQuery {
    id: Option<AccountId>,
    saved: String,
}

#[derive(Debug, Deserialize)]
struct NewTeam {
    name: String,
}

async fn show(app: Data<App>, AdminOfAll(me): AdminOfAll, Query(chosen): Query<PeopleQuery>) -> Result<HttpResponse> {
    let (now, id) = (app.now(), chosen.id);
    let mut people = app
        .db
        .read(move |conn| {
            let sessions = id.map_or(Ok(Vec::new()), |id| store::sessions_of(conn, now, id))?;
            let identities = id.map_or(Ok(Vec::new()), |id| oidc::store::identities_of(conn, id))?;
            Ok(views::People { sessions, identities, ..load(conn)? })
        })
        .await?;
    people.is_saved = !chosen.saved.is_empty();
    let colleague = match chosen.id {
        Some(id) => Some(people.colleague(id).ok_or(Error::NotFound)?),
        None => None,
    };
    Ok(ok(views::people(&me, &people, (chosen.id, now), colleague.as_ref(), &Problems::default())))
}

fn load(conn: &mut Conn) -> Result<views::People> {
    let staff = store::staff(conn)?;
    let mut addresses = Vec::new();
    let mut bound = Vec::new();
    for person in &staff {
        addresses.push(store::addresses_of(conn, person.id)?);
        bound.push(brands::store::brands_of(conn, person.id)?);
    }
    Ok(views::People {
        staff,
        addresses,
        bound,
        teams: brands::store::teams(conn)?,
        brands: brands::store::all(conn)?,
        memberships: brands::store::memberships(conn)?,
        sessions: Vec::new(),
        identities: Vec::new(),
        with_factor: second_factor::store::staff_with_factor(conn)?,
        is_saved: false,
    })
}

async fn save(app: Data<App>, AdminOfAll(me): AdminOfAll, body: Bytes) -> Result<HttpResponse> {
    let (id, colleague) = parse(&body);
    let t = me.texts();
    let mut problems = Problems::default();
    if colleague.name.is_empty() {
        problems.add("name", t.say("problem-name"));
    }
    if id.is_none() && !is_address(&colleague.address) {
        problems.add("email", t.say("problem-address"));
    }
    let issuer = Issuer::new(&app);
    if problems.is_empty() {
        let draft = colleague.clone();
        let context = me.audit(app.now());
        match app.db.write(move |conn| actions::save_colleague_as(conn, (&issuer, &context), id, &draft)).await {
            Ok(_) => return Ok(see_other("/admin/people?saved=1")),
            Err(Error::Taken(why)) => problems.add("email", t.say(why)),
            Err(Error::Refused(why)) => problems.add("role", t.say(why)),
            Err(e) => return Err(e),
        }
    }
    let people = app.db.read(load).await?;
    Ok(invalid(views::people(&me, &people, (id, app.now()), Some(&colleague), &problems)))
}

/// Signs a person out of every browser: a colleague, or a customer who asked for it.
async fn end_sessions(app: Data<App>, AdminOfAll(me): AdminOfAll, id: Path<AccountId>) -> Result<HttpResponse> {
    let kept = (*id == me.id).then_some(me.session);
    let context = me.audit(app.now());
    app.db
        .write(move |conn| {
            record(conn, &context, Entry::new(AuditAction::OtherSessionsEnded, Subject::account(*id)))?;
            store::end_other_sessions(conn, *id, kept)
        })
        .await?;
    Ok(see_other("/admin/people?saved=1"))
}

/// The form has several teams and brands, which a struct of single fields cannot hold.
fn parse(body: &[u8]) -> (Option<AccountId>, Colleague) {
    let fields: Vec<(String, String)> = crate::web::form::pairs(body);
    let one = |name: &str| fields.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.trim());
    let many = |name: &str| {
        fields.iter().filter(|(n, _)| n == name).filter_map(|(_, v)| v.parse::<i64>().ok()).collect::<Vec<_>>()
    };
    let role = one("role").parse().unwrap_or(Role::Agent);
    let colleague = Colleague {
        name: plain::line(one("name")).chars().take(100).collect(),
        address: plain::address(one("email")),
        role: if role == Role::Customer { Role::Agent } else { role },
        locale: texts::locale(one("language")).unwrap_or_else(|| "en".to_owned()),
        teams: many("team").into_iter().map(TeamId).collect(),
        brands: many("brand").into_iter().map(BrandId).collect(),
        is_here: one("is_here") == "yes",
        is_customer: one("is_customer") == "yes",
    };
    (one("id").parse().ok().map(AccountId), colleague)
}

async fn add_team(app: Data<App>, AdminOfAll(me): AdminOfAll, Form(new): Form<NewTeam>) -> Result<HttpResponse> {
    let name: String = plain::line(&new.name).chars().take(60).collect();
    let now = app.now();
    if name.is_empty() {
        let people = app.db.read(load).await?;
        let problems = Problems::one("team-name", me.texts().say("problem-name"));
        return Ok(invalid(views::people(&me, &people, (None, now), None, &problems)));
    }
    let context = me.audit(now);
    let add = move |conn: &mut Conn| {
        let id = brands::store::insert_team(conn, now, &name)?;
        record(conn, &context, Entry::new(AuditAction::TeamCreated, Subject::new(SubjectKind::Team, id.0, &name)))
    };
    match app.db.write(add).await {
        Ok(()) => Ok(see_other("/admin/people?saved=1")),
        Err(e) if e.is_duplicate() => {
            let people = app.db.read(load).await?;
            let problems = Problems::one("team-name", me.texts().say("problem-team-twin"));
            Ok(invalid(views::people(&me, &people, (None, now), None, &problems)))
        }
        Err(e) => Err(e),
    }
}
