//! What the pages of a brand's help centre did for its customers in the last ninety days.
use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use chrono::Days;
use serde::Deserialize;

use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::articles::figures::{self, Figures};
use crate::articles::forms::{FiguresPage, FiguresRow};
use crate::articles::{HelpLibrary, PageKey, views};
use crate::brands;
use crate::canned::store as answers;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::BrandId;
use crate::web::doors::{Doors, get};
use crate::web::ok;

const DAYS: u64 = 90;
const MOST: usize = 100;

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/articles/figures", get().to(show));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct FiguresQuery {
    brand: Option<BrandId>,
}

async fn show(
    app: Data<App>,
    library: Data<HelpLibrary>,
    Agent(me): Agent,
    Query(asked): Query<FiguresQuery>,
) -> Result<HttpResponse> {
    let (now, viewer) = (app.now(), me.clone());
    let page = app.db.read(move |conn| load(conn, now, (&viewer, &library), asked.brand)).await?;
    Ok(ok(views::figures(&me, &page)))
}

fn load(
    conn: &mut Conn,
    now: Time,
    (me, library): (&Viewer, &HelpLibrary),
    asked: Option<BrandId>,
) -> Result<FiguresPage> {
    let mut brands = brands::store::all(conn)?;
    brands.retain(|brand| me.sees(brand.id));
    let brand = brands.iter().find(|brand| Some(brand.id) == asked).or(brands.first()).cloned();
    let mut page = FiguresPage { brands, brand, rows: Vec::new(), sum: Figures::default(), days: DAYS };
    let Some(brand) = page.brand.clone() else { return Ok(page) };
    let library = library.now(conn)?;
    let today = brand.today(now);
    let since = today.checked_sub_days(Days::new(DAYS)).unwrap_or(today);
    let public = answers::all(conn)?;
    for (key, figures) in figures::since(conn, brand.id, since)? {
        // What is no longer shown has no name here.
        let Some(shown) = library.by_key(&brand, me.language(), key) else { continue };
        let address = match key {
            PageKey::Article(id) => format!("/desk/articles/{id}"),
            PageKey::Answer(id) => {
                let answer = public.iter().find(|answer| answer.id == id);
                answer.map(|answer| format!("/desk/answers/{}", answer.slug)).unwrap_or_default()
            }
        };
        page.rows.push(FiguresRow { title: shown.title.clone(), language: shown.language.clone(), address, figures });
    }
    page.rows.sort_by_key(|row| std::cmp::Reverse((row.figures.shown, row.figures.asked)));
    page.sum = page.rows.iter().fold(Figures::default(), |sum, row| sum.plus(row.figures));
    page.rows.truncate(MOST);
    Ok(page)
}
