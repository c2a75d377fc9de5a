//! The history of an article: every change with its author and difference, and how to restore it.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use serde::Deserialize;

use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::articles::{ArticleVersion, actions, store};
use crate::canned::diff;
use crate::canned::forms::{VersionDiff, VersionHistory};
use crate::canned::pages::history;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{ArticleId, ArticleVersionId};
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::{ok, see_other};

const PAGE: i64 = 20;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/articles/{id}/history", get().to(show))
        .route("/desk/articles/{id}/history/{version}/return", post().to(restore));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct HistoryQuery {
    before: Option<i64>,
}

async fn show(
    app: Data<App>,
    Agent(me): Agent,
    id: Path<i64>,
    Query(asked): Query<HistoryQuery>,
) -> Result<HttpResponse> {
    let (viewer, id) = (me.clone(), ArticleId(*id));
    let past = app.db.read(move |conn| past(conn, &viewer, id, asked.before.map(ArticleVersionId))).await?;
    Ok(ok(history(&me, &past, app.now())))
}

fn past(conn: &mut Conn, me: &Viewer, id: ArticleId, before: Option<ArticleVersionId>) -> Result<VersionHistory> {
    let article = store::find_even_removed(conn, id)?;
    if !me.sees(article.brand_id) {
        return Err(Error::NotFound);
    }
    // One more is read, as the version before the last that is shown.
    let mut versions = store::versions(conn, id, before, PAGE.saturating_add(1))?;
    // While it was another brand's, no one else may read it.
    let is_seen = |version: &ArticleVersion| me.sees(version.brand_id);
    let lines = |version: &ArticleVersion| {
        version.content().filter(|_| is_seen(version)).map(|content| content.lines()).unwrap_or_default()
    };
    let texts: Vec<String> = versions.iter().map(lines).collect();
    let name = versions.iter().find(|version| is_seen(version)).and_then(ArticleVersion::content);
    let name = name.and_then(|content| content.texts.into_iter().next()).map(|text| text.title);
    versions.truncate(usize::try_from(PAGE).unwrap_or_default());
    let more = versions.last().map(|last| last.id.0).filter(|_| texts.len() > versions.len());
    let is_removed = article.is_removed();
    let shown = versions.into_iter().enumerate().filter(|(_, version)| is_seen(version));
    let changes = shown.map(|(at, version)| VersionDiff {
        lines: diff::lines(
            texts.get(at.saturating_add(1)).map_or("", String::as_str),
            texts.get(at).map_or("", String::as_str),
        ),
        written_as: None,
        is_present: at == 0 && before.is_none() && !is_removed,
        version: version.id.0,
        author: version.author_name,
        deed: version.change,
        detail: String::new(),
        at: version.at,
    });
    Ok(VersionHistory {
        changes: changes.collect(),
        more,
        may_edit: me.allows(Action::EditAnswers, Resource::of(article.brand_id)),
        removed: is_removed.then_some("article-is-removed"),
        back: if is_removed {
            ("/desk/articles".to_owned(), "articles")
        } else {
            (format!("/desk/articles/{id}"), "article-back")
        },
        address: format!("/desk/articles/{id}/history"),
        name: name.unwrap_or_else(|| id.to_string()),
    })
}

async fn restore(app: Data<App>, Agent(me): Agent, path: Path<(i64, i64)>) -> Result<HttpResponse> {
    let (id, version, now) = (ArticleId(path.0), ArticleVersionId(path.1), app.now());
    app.db
        .write(move |conn| {
            let article = store::find_even_removed(conn, id)?;
            me.ask(Action::EditAnswers, Resource::of(article.brand_id))?;
            let version = store::find_version(conn, id, version)?;
            actions::restore(conn, now, &me, &version)
        })
        .await?;
    Ok(see_other(&format!("/desk/articles/{id}/history")))
}
