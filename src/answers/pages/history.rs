//! The past of an answer: every change with its author and difference, and the way back.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query, ServiceConfig, get, post};
use serde::Deserialize;

use super::edit::hand;
use super::{may_edit, may_see};
use crate::accounts::Agent;
use crate::answers::diff::{self, Line};
use crate::answers::store::{self, Version};
use crate::answers::{actions, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::VersionId;
use crate::web::{ok, see_other};

const PAGE: i64 = 20;

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/answers/{slug}/history", get().to(show))
        .route("/desk/answers/{slug}/history/{version}/return", post().to(return_to));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    before: Option<i64>,
}

/// A page of an answer's past.
pub struct Past {
    pub slug: String,
    pub changes: Vec<Changed>,
    pub more: Option<VersionId>,
    pub may_edit: bool,
    pub is_removed: bool,
}

/// One change, drawn against what was before.
pub struct Changed {
    pub version: Version,
    /// The slug under which it was written, where that is another.
    pub written_as: Option<String>,
    pub lines: Vec<Line>,
    /// Is this how the answer is now?
    pub is_present: bool,
}

async fn show(
    app: Data<App>,
    Agent(me): Agent,
    slug: Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<HttpResponse> {
    let viewer = me.clone();
    let past = app
        .db
        .read(move |conn| {
            let answer = store::by_slug_even_removed(conn, &slug)?;
            if !may_see(&viewer, answer.brand_id) {
                return Err(Error::NotFound);
            }
            let family = store::family(conn, answer.id)?;
            let ids: Vec<_> = family.iter().map(|(id, _)| *id).collect();
            let is_removed = store::find(conn, answer.id).is_err();
            let before = wanted.before.map(VersionId);
            let versions = store::versions(conn, &ids, before, PAGE)?;
            let more = versions.last().filter(|_| versions.len() >= usize::try_from(PAGE).unwrap_or_default());
            let more = more.map(|last| last.id);
            let latest =
                if before.is_none() { versions.iter().find(|v| v.answer_id == answer.id).map(|v| v.id) } else { None };
            let mut changes = Vec::new();
            for version in versions {
                let earlier = store::versions(conn, &[version.answer_id], Some(version.id), 1)?;
                let before = earlier.first().map_or("", |earlier| earlier.body.as_str());
                changes.push(Changed {
                    lines: diff::lines(before, &version.body),
                    written_as: family
                        .iter()
                        .find(|(id, _)| *id == version.answer_id && *id != answer.id)
                        .map(|(_, slug)| slug.clone()),
                    is_present: !is_removed && latest == Some(version.id),
                    version,
                });
            }
            Ok(Past { slug: answer.slug, changes, more, may_edit: may_edit(&viewer, answer.brand_id), is_removed })
        })
        .await?;
    Ok(ok(views::history(&me, &past, app.now())))
}

async fn return_to(app: Data<App>, Agent(me): Agent, path: Path<(String, i64)>) -> Result<HttpResponse> {
    let (slug, version) = path.into_inner();
    let (now, to) = (app.now(), format!("/desk/answers/{slug}/history"));
    app.db
        .write(move |conn| {
            let answer = store::by_slug_even_removed(conn, &slug)?;
            if !may_see(&me, answer.brand_id) {
                return Err(Error::NotFound);
            }
            if !may_edit(&me, answer.brand_id) {
                return Err(Error::Forbidden);
            }
            let version = store::answer_version(conn, VersionId(version))?;
            let is_of_it = store::family(conn, answer.id)?.iter().any(|(id, _)| *id == version.answer_id);
            if !is_of_it {
                return Err(Error::NotFound);
            }
            // An old version may have been another brand's.
            let wanted = crate::answers::file::parse(&slug, &version.body).ok().and_then(|file| file.brand);
            let brand =
                store::brand_slugs(conn)?.into_iter().find(|(_, slug)| Some(slug) == wanted.as_ref()).map(|(id, _)| id);
            if !may_edit(&me, brand) {
                return Err(Error::Forbidden);
            }
            actions::return_to(conn, now, hand(&me), &slug, &version)
        })
        .await?;
    Ok(see_other(&to))
}
