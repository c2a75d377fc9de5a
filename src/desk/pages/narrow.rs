//! Filters of a list: brands, teams and agents, found by name.
use actix_web::HttpResponse;
use actix_web::web::{Data, Query};

use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::brands::{self, Around};
use crate::db::Conn;
use crate::desk::forms::QueueQuery;
use crate::desk::model::{Narrowing, near, own_brands};
use crate::desk::views;
use crate::error::Result;
use crate::ids::{BrandId, TeamId};
use crate::tickets::store::{self, Filter, LengthsBeside};
use crate::web::doors::{Doors, get};
use crate::web::list::ListMatches;
use crate::web::ok;

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/narrow", get().to(narrow));
}

/// The lengths of a list, and those of the brands and teams that are shown next to it.
pub(super) fn lengths(conn: &mut Conn, me: &Viewer, known: &Around, around: &Filter) -> Result<LengthsBeside> {
    let Around { brands, teams, .. } = known;
    let open = around.brand.and_then(|id| brands.of(id)).filter(|brand| me.sees(brand.id));
    let brands: Vec<BrandId> = near(&own_brands(me, brands), open).iter().map(|brand| brand.id).collect();
    let open = around.team.and_then(|id| teams.list.iter().find(|team| team.id == id));
    let teams: Vec<TeamId> = near(&teams.list, open).iter().map(|team| team.id).collect();
    store::lengths_beside(conn, around, &brands, &teams)
}

async fn narrow(app: Data<App>, Agent(me): Agent, Query(wanted): Query<QueueQuery>) -> Result<HttpResponse> {
    let (viewer, asked) = (me.clone(), wanted.clone());
    let narrowing = app.db.read(move |conn| load(conn, &viewer, &asked)).await?;
    Ok(ok(views::narrowing(&me, &wanted, &narrowing)))
}

fn load(conn: &mut Conn, me: &Viewer, wanted: &QueueQuery) -> Result<Narrowing> {
    let known = brands::around(conn)?;
    let (filter, _) = wanted.filter(conn, me, &known.teams)?;
    let brands = ListMatches::among(own_brands(me, &known.brands).iter(), |brand| &brand.name, &wanted.q);
    let teams = ListMatches::among(known.teams.list.iter(), |team| &team.name, &wanted.q);
    let people = ListMatches::among(known.colleagues.iter(), |person| &person.name, &wanted.q);
    let lengths = if filter.tag.is_none() && filter.language.is_none() {
        let ids: Vec<BrandId> = brands.shown.iter().map(|brand| brand.id).collect();
        let teams: Vec<TeamId> = teams.shown.iter().map(|team| team.id).collect();
        store::lengths_beside(conn, &filter, &ids, &teams)?
    } else {
        LengthsBeside::default()
    };
    Ok(Narrowing { brands, teams, people, lengths, filter })
}
