//! The queue and the other lists, and the key that takes the next ticket.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Query, ServiceConfig, get, post};
use serde::Deserialize;

use crate::accounts::{Agent, Viewer, store as accounts};
use crate::app::App;
use crate::brands;
use crate::db::Conn;
use crate::desk::views::{self, Lists};
use crate::error::Result;
use crate::ids::{AccountId, BrandId, TeamId};
use crate::mail::store as mails;
use crate::tickets::actions;
use crate::tickets::store::{self, Filter, View};
use crate::web::list::After;
use crate::web::{ok, see_other};

const PAGE: i64 = 50;
/// More than this many nobody counts: "99+".
pub(super) const COUNTED: i64 = 100;

pub fn routes(config: &mut ServiceConfig) {
    config.route("/desk", get().to(queue)).route("/desk/next", post().to(next));
}

/// What a list is narrowed to, as it stands in its address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    pub view: String,
    pub brand: String,
    pub team: String,
    pub agent: String,
    pub tag: String,
    pub after: String,
    pub sent: String,
}

impl Wanted {
    fn filter(&self, me: &Viewer) -> Filter {
        Filter {
            view: self.view.parse().unwrap_or(View::Next),
            me: me.id,
            brand: self.brand.parse().ok().map(BrandId),
            team: self.team.parse().ok().map(TeamId),
            agent: self.agent.parse().ok().map(AccountId),
            tag: Some(self.tag.clone()).filter(|tag| !tag.is_empty()),
            only_brands: me.only_brands.clone(),
        }
    }
}

async fn queue(app: Data<App>, Agent(me): Agent, Query(wanted): Query<Wanted>) -> Result<HttpResponse> {
    let filter = wanted.filter(&me);
    let after = After::from_word(&wanted.after);
    let lists = app.db.read(move |conn| load(conn, filter, after)).await?;
    Ok(ok(views::queue(&me, &wanted, &lists, app.now())))
}

fn load(conn: &mut Conn, filter: Filter, after: Option<After>) -> Result<Lists> {
    // A tag is not among what the lengths are kept by.
    let lengths = if filter.tag.is_none() { store::lengths(conn, &filter)? } else { Vec::new() };
    let mut brands = brands::store::all(conn)?;
    brands.retain(|brand| filter.only_brands.is_empty() || filter.only_brands.contains(&brand.id));
    let tickets = store::list(conn, &filter, after, PAGE)?;
    let is_full = tickets.len() >= usize::try_from(PAGE).unwrap_or_default();
    let more = tickets.last().filter(|_| is_full).map(|last| store::key(last, filter.view.is_queue()));
    Ok(Lists {
        tickets,
        lengths,
        brands,
        teams: brands::store::teams(conn)?,
        colleagues: accounts::colleagues(conn)?,
        quarantined: mails::count_kept(conn, &filter.only_brands, COUNTED)?,
        more,
        filter,
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Within {
    brand: String,
}

async fn next(app: Data<App>, Agent(me): Agent, Form(within): Form<Within>) -> Result<HttpResponse> {
    let now = app.now();
    let brand = within.brand.parse().ok().map(BrandId);
    let taken = app.db.write(move |conn| actions::take_next(conn, now, &me, brand)).await?;
    Ok(match taken {
        Some(ticket) => see_other(&format!("/desk/tickets/{}", ticket.reference)),
        None => see_other("/desk"),
    })
}
