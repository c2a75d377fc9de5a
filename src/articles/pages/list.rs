//! The list of articles: published ones, drafts, and those that were removed.
use actix_web::HttpResponse;
use actix_web::web::Data;

use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::articles::forms::ListPage;
use crate::articles::{store, views};
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::ArticleId;
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get};
use crate::web::ok;

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/articles", get().to(list));
}

async fn list(app: Data<App>, Agent(me): Agent) -> Result<HttpResponse> {
    let (viewer, now) = (me.clone(), app.now());
    let page = app.db.read(move |conn| load(conn, &viewer, now)).await?;
    Ok(ok(views::list(&me, &page)))
}

fn load(conn: &mut Conn, me: &Viewer, now: Time) -> Result<ListPage> {
    let mut articles = store::all(conn)?;
    articles.retain(|article| me.sees(article.brand_id));
    let ids: Vec<ArticleId> = articles.iter().map(|article| article.id).collect();
    let mut brands = brands::store::all(conn)?;
    brands.retain(|brand| me.sees(brand.id));
    let edits = |brand| me.allows(Action::EditAnswers, Resource::of(brand));
    let mut removed = Vec::new();
    for article in store::removed(conn)?.iter().filter(|article| edits(article.brand_id)) {
        let last = store::versions(conn, article.id, None, 1)?.pop().and_then(|version| version.content());
        let title = last.and_then(|content| content.texts.into_iter().next()).map(|text| text.title);
        removed.push((article.id, title.unwrap_or_else(|| article.id.to_string())));
    }
    Ok(ListPage {
        texts: store::texts(conn, &ids)?,
        may_add: edits(None) || brands.iter().any(|brand| edits(Some(brand.id))),
        articles,
        brands,
        removed,
        now,
    })
}
