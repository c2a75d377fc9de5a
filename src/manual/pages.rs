//! The pages of the manual.
use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use serde::Deserialize;

use super::search::search;
use super::{all, find, views};
use crate::accounts::Agent;
use crate::error::{Error, Result};
use crate::web::doors::{Doors, get};
use crate::web::ok;

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/help", get().to(list)).route("/desk/help/{page}", get().to(show));
}

/// The text of the search field.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ManualSearch {
    q: String,
}

async fn list(Agent(me): Agent, Query(asked): Query<ManualSearch>) -> HttpResponse {
    let words: String = asked.q.chars().take(200).collect();
    if words.trim().is_empty() {
        return ok(views::list(&me, &all()));
    }
    ok(views::found(&me, &words, &search(&all(), &words)))
}

async fn show(Agent(me): Agent, name: Path<String>) -> Result<HttpResponse> {
    let page = find(&name).ok_or(Error::NotFound)?;
    Ok(ok(views::page(&me, &page)))
}
