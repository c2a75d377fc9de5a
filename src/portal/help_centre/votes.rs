//! What readers say of a page, each once a day and without a cookie, and what is counted of it.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form};
use serde::Deserialize;

use super::at::At;
use crate::app::App;
use crate::articles::figures::{self, Counted, Figures, Vote};
use crate::articles::{HelpLibrary, PageKey, store as articles};
use crate::brands::Brand;
use crate::canned::store as answers;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::limits;
use crate::web::doors::{Doors, post};
use crate::web::{Visitor, see_other};

/// More pages no form offers.
const MOST_OFFERED: usize = 8;

pub fn routes(doors: &mut Doors) {
    doors.route("/help/vote", post().to(vote)).route("/help/solved", post().to(solved));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    brand: String,
    language: String,
    page: String,
    helpful: String,
}

async fn vote(
    app: Data<App>,
    library: Data<HelpLibrary>,
    visitor: Visitor,
    Form(said): Form<Said>,
) -> Result<HttpResponse> {
    let vote = match said.helpful.as_str() {
        "yes" => Vote::Helpful,
        "no" => Vote::Unhelpful,
        _ => return Err(Error::Refused("problem-request")),
    };
    say(&app, library, &visitor, (said, vote)).await
}

/// Someone who was about to ask has found the answer.
async fn solved(
    app: Data<App>,
    library: Data<HelpLibrary>,
    visitor: Visitor,
    Form(said): Form<Said>,
) -> Result<HttpResponse> {
    say(&app, library, &visitor, (said, Vote::Solved)).await
}

async fn say(
    app: &App,
    library: Data<HelpLibrary>,
    visitor: &Visitor,
    (said, vote): (Said, Vote),
) -> Result<HttpResponse> {
    app.limits.counted(visitor.ip)?;
    let key: PageKey = said.page.parse()?;
    let now = app.now();
    let (name, origin) = (pseudonym(app, visitor)?, visitor.origin.clone());
    let to = app
        .db
        .write(move |conn| {
            let at = At::find(conn, &library, &said.brand, &said.language)?;
            if !origin.shows(at.brand.id) {
                return Err(Error::NotFound);
            }
            let page = at.library.by_key(&at.brand, &at.language, key).ok_or(Error::NotFound)?;
            figures::vote(conn, counted(&at.brand, now, key), &name, vote)?;
            Ok(page.path(&at.brand))
        })
        .await?;
    Ok(see_other(&format!("{to}?thanks={}", vote.as_str())))
}

fn counted(brand: &Brand, now: Time, page: PageKey) -> Counted {
    Counted { page, brand: brand.id, day: brand.today(now) }
}

/// The visitor's name for a day: it can be neither guessed nor followed to the next.
fn pseudonym(app: &App, visitor: &Visitor) -> Result<String> {
    let day = app.now().utc().date_naive();
    app.keys.pseudonym(&format!("{day} {} {}", limits::network(visitor.ip), visitor.browser))
}

/// Counts pages that a visitor is shown. If it fails, they are shown all the same.
pub async fn count_seen(app: &App, visitor: &Visitor, brand: &Brand, keys: Vec<PageKey>) {
    if keys.is_empty() {
        return;
    }
    if let Err(e) = try_count_seen(app, visitor, brand, keys).await {
        tracing::warn!(error = %e, "could not count a page of the help centre");
    }
}

async fn try_count_seen(app: &App, visitor: &Visitor, brand: &Brand, keys: Vec<PageKey>) -> Result<()> {
    let (now, name) = (app.now(), pseudonym(app, visitor)?);
    let (brand, reader) = (brand.clone(), name.clone());
    let here = brand.clone();
    // Most have been counted today: that needs no write.
    let new = app
        .db
        .read(move |conn| {
            let mut new = Vec::new();
            for key in keys {
                if !figures::is_seen(conn, counted(&here, now, key), &reader)? {
                    new.push(key);
                }
            }
            Ok(new)
        })
        .await?;
    if new.is_empty() || app.limits.counted(visitor.ip).is_err() {
        return Ok(());
    }
    app.db
        .write(move |conn| new.into_iter().try_for_each(|key| figures::see(conn, counted(&brand, now, key), &name)))
        .await
}

/// Counts that someone asked although these pages were offered. Only pages that there are: the form says what it likes.
pub fn count_asked(conn: &mut Conn, now: Time, brand: &Brand, offered: &[String]) -> Result<()> {
    let mut keys: Vec<PageKey> = offered.iter().filter_map(|key| key.parse().ok()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.truncate(MOST_OFFERED);
    for key in keys {
        if is_page(conn, key)? {
            figures::add(conn, counted(brand, now, key), Figures::ASKED)?;
        }
    }
    Ok(())
}

fn is_page(conn: &mut Conn, key: PageKey) -> Result<bool> {
    let found = match key {
        PageKey::Article(id) => articles::find(conn, id).map(|_article| ()),
        PageKey::Answer(id) => answers::find(conn, id).map(|_answer| ()),
    };
    match found {
        Err(Error::NotFound) => Ok(false),
        found => found.map(|()| true),
    }
}

/// Counts that a public answer solved what a customer was about to ask.
pub fn count_solved(conn: &mut Conn, now: Time, brand: &Brand, (page, visitor): (PageKey, &str)) -> Result<()> {
    figures::vote(conn, counted(brand, now, page), visitor, Vote::Solved)
}
