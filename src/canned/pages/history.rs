//! The history of an answer or a note: every change with its author and difference, and how to restore it.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use serde::Deserialize;

use super::edit::hand;
use super::{may_add, may_edit, may_see};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Entry};
use crate::canned::diff;
use crate::canned::forms::{VersionDiff, VersionHistory};
use crate::canned::store::{self, AnswerVersion, NoteVersion};
use crate::canned::{actions, audited, views};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{InternalNoteId, NoteVersionId, VersionId};
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::{ok, see_other};

const PAGE: i64 = 20;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/answers/{slug}/history", get().to(show))
        .route("/desk/answers/{slug}/history/{version}/return", post().to(return_to))
        .route("/desk/knowledge/{id}/history", get().to(show_note))
        .route("/desk/knowledge/{id}/history/{version}/return", post().to(return_note));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct HistoryQuery {
    before: Option<i64>,
}

/// The last of a full page.
fn more<T>(versions: &[T], id: impl Fn(&T) -> i64) -> Option<i64> {
    versions.last().filter(|_| versions.len() >= usize::try_from(PAGE).unwrap_or_default()).map(id)
}

async fn show(
    app: Data<App>,
    Agent(me): Agent,
    slug: Path<String>,
    Query(wanted): Query<HistoryQuery>,
) -> Result<HttpResponse> {
    let viewer = me.clone();
    let past = app.db.read(move |conn| past_of_answer(conn, &viewer, &slug, wanted.before.map(VersionId))).await?;
    Ok(ok(views::history(&me, &past, app.now())))
}

fn past_of_answer(conn: &mut Conn, me: &Viewer, slug: &str, before: Option<VersionId>) -> Result<VersionHistory> {
    let answer = store::by_slug_even_removed(conn, slug)?;
    if !may_see(me, answer.brand_id) {
        return Err(Error::NotFound);
    }
    let family = store::family(conn, answer.id)?;
    let ids: Vec<_> = family.iter().map(|(id, _)| *id).collect();
    let is_removed = store::find(conn, answer.id).is_err();
    let versions = store::versions(conn, &ids, before, PAGE)?;
    let more = more(&versions, |version| version.id.0);
    let latest = if before.is_none() { versions.iter().find(|v| v.answer_id == answer.id).map(|v| v.id) } else { None };
    let brands = store::brand_slugs(conn)?;
    // While it was another brand's, no one else may read it.
    let is_seen = |version: &AnswerVersion| {
        let file = crate::canned::file::parse(&answer.slug, &version.body);
        let Ok(file) = file else { return me.only_brands.is_empty() };
        match file.brand {
            None => true,
            Some(slug) => {
                brands.iter().any(|(id, known)| *known == slug && may_see(me, Some(*id))) || me.only_brands.is_empty()
            }
        }
    };
    let mut changes = Vec::new();
    for version in versions {
        if !is_seen(&version) {
            continue;
        }
        let earlier = store::versions(conn, &[version.answer_id], Some(version.id), 1)?;
        let before = earlier.first().filter(|earlier| is_seen(earlier)).map_or("", |earlier| earlier.body.as_str());
        let other = family.iter().find(|(id, _)| *id == version.answer_id && *id != answer.id);
        changes.push(VersionDiff {
            lines: diff::lines(before, &version.body),
            written_as: other.map(|(_, slug)| slug.clone()),
            is_present: !is_removed && latest == Some(version.id),
            version: version.id.0,
            author: version.author_name,
            deed: version.deed,
            detail: version.detail,
            at: version.at,
        });
    }
    let address = format!("/desk/answers/{}", answer.slug);
    Ok(VersionHistory {
        name: answer.slug,
        changes,
        more,
        may_edit: may_edit(me, answer.brand_id),
        removed: is_removed.then_some("answer-is-removed"),
        back: if is_removed { ("/desk/answers".to_owned(), "nav-answers") } else { (address.clone(), "answer-back") },
        address: format!("{address}/history"),
    })
}

async fn return_to(app: Data<App>, Agent(me): Agent, path: Path<(String, i64)>) -> Result<HttpResponse> {
    let (slug, version) = path.into_inner();
    let (now, to) = (app.now(), format!("/desk/answers/{slug}/history"));
    app.db
        .write(move |conn| {
            let answer = store::by_slug_even_removed(conn, &slug)?;
            me.ask(Action::EditAnswers, Resource::of(answer.brand_id))?;
            let version = store::answer_version(conn, VersionId(version))?;
            let is_of_it = store::family(conn, answer.id)?.iter().any(|(id, _)| *id == version.answer_id);
            if !is_of_it {
                return Err(Error::NotFound);
            }
            // An old version may have been another brand's.
            let wanted = crate::canned::file::parse(&slug, &version.body).ok().and_then(|file| file.brand);
            let brand =
                store::brand_slugs(conn)?.into_iter().find(|(_, slug)| Some(slug) == wanted.as_ref()).map(|(id, _)| id);
            me.ask(Action::EditAnswers, Resource::of(brand))?;
            let entry = Entry::new(AuditAction::AnswerRestored, audited::answer(&answer));
            me.record(conn, now, entry.noting("version", version.id))?;
            actions::return_to(conn, now, hand(&me), &slug, &version)
        })
        .await?;
    Ok(see_other(&to))
}

async fn show_note(
    app: Data<App>,
    Agent(me): Agent,
    id: Path<i64>,
    Query(wanted): Query<HistoryQuery>,
) -> Result<HttpResponse> {
    let (viewer, id) = (me.clone(), InternalNoteId(*id));
    let past = app.db.read(move |conn| past_of_note(conn, &viewer, id, wanted.before.map(NoteVersionId))).await?;
    Ok(ok(views::history(&me, &past, app.now())))
}

fn past_of_note(
    conn: &mut Conn,
    me: &Viewer,
    id: InternalNoteId,
    before: Option<NoteVersionId>,
) -> Result<VersionHistory> {
    let note = store::internal_note_even_removed(conn, id)?;
    if !may_see(me, note.brand_id) {
        return Err(Error::NotFound);
    }
    let is_removed = store::internal_note(conn, id).is_err();
    let brands = store::brand_slugs(conn)?;
    // One more is read, as the version before the last that is shown.
    let mut versions = store::note_versions(conn, id, before, PAGE.saturating_add(1))?;
    // While it was another brand's, no one else may read it.
    let is_seen = |version: &NoteVersion| may_see(me, version.brand_id);
    let whole = |version: &NoteVersion| {
        if !is_seen(version) {
            return String::new();
        }
        let brand = brands.iter().find(|(id, _)| Some(*id) == version.brand_id).map_or("", |(_, slug)| slug.as_str());
        format!("{}\n{} {brand}\n\n{}\n", version.title, version.language, version.body)
    };
    let texts: Vec<String> = versions.iter().map(whole).collect();
    versions.truncate(usize::try_from(PAGE).unwrap_or_default());
    let more = more(&versions, |version| version.id.0).filter(|_| texts.len() > versions.len());
    let seen = versions.into_iter().enumerate().filter(|(_, version)| is_seen(version));
    let changes = seen.map(|(at, version)| VersionDiff {
        lines: diff::lines(
            texts.get(at.saturating_add(1)).map_or("", String::as_str),
            texts.get(at).map_or("", String::as_str),
        ),
        written_as: None,
        is_present: at == 0 && before.is_none() && !is_removed,
        version: version.id.0,
        author: version.author_name,
        deed: version.deed,
        detail: String::new(),
        at: version.at,
    });
    Ok(VersionHistory {
        changes: changes.collect(),
        more,
        may_edit: may_add(me, note.brand_id),
        removed: is_removed.then_some("note-is-removed"),
        back: if is_removed {
            ("/desk/knowledge".to_owned(), "answers-house")
        } else {
            (format!("/desk/knowledge?id={id}#title"), "house-back")
        },
        address: format!("/desk/knowledge/{id}/history"),
        name: note.title,
    })
}

async fn return_note(app: Data<App>, Agent(me): Agent, path: Path<(i64, i64)>) -> Result<HttpResponse> {
    let (id, version) = (InternalNoteId(path.0), NoteVersionId(path.1));
    let now = app.now();
    app.db
        .write(move |conn| {
            let note = store::internal_note_even_removed(conn, id)?;
            me.ask(Action::AddAnswers, Resource::of(note.brand_id))?;
            // An old version may have been another brand's.
            let version = store::note_version(conn, id, version)?;
            me.ask(Action::AddAnswers, Resource::of(version.brand_id))?;
            let entry = Entry::new(AuditAction::NoteRestored, audited::note(&note)).noting("version", version.id);
            me.record(conn, now, entry)?;
            actions::return_note(conn, now, &me.name, id, version)
        })
        .await?;
    Ok(see_other(&format!("/desk/knowledge/{id}/history")))
}
