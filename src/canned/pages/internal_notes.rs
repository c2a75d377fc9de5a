//! Internal notes: for agents, found next to the answers and never sent.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use serde::Deserialize;

use super::{may_add, may_see};
use crate::accounts::{Agent, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Entry};
use crate::brands;
use crate::canned::file::is_language;
use crate::canned::forms::{Knowledge, NoteDraft};
use crate::canned::store::{self, NewInternalNote};
use crate::canned::{actions, audited, views};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::InternalNoteId;
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

const LONGEST: usize = 50_000;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/knowledge", get().to(list))
        .route("/desk/knowledge", post().to(save))
        .route("/desk/knowledge/{id}/removal", post().to(remove));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct NotesQuery {
    id: Option<i64>,
}

async fn list(app: Data<App>, Agent(me): Agent, Query(wanted): Query<NotesQuery>) -> Result<HttpResponse> {
    let viewer = me.clone();
    let knowledge = app
        .db
        .read(move |conn| {
            let draft = match wanted.id {
                Some(id) => of_note(conn, &viewer, InternalNoteId(id))?,
                None => NoteDraft { language: viewer.language().to_owned(), ..NoteDraft::default() },
            };
            load(conn, &viewer, draft, Problems::default())
        })
        .await?;
    Ok(ok(views::knowledge(&me, &knowledge, app.now())))
}

fn of_note(conn: &mut Conn, me: &Viewer, id: InternalNoteId) -> Result<NoteDraft> {
    let note = store::internal_note(conn, id)?;
    if !may_see(me, note.brand_id) {
        return Err(Error::NotFound);
    }
    let brand = match note.brand_id {
        Some(brand) => brands::store::find(conn, brand)?.slug.clone(),
        None => String::new(),
    };
    Ok(NoteDraft { id: id.to_string(), brand, language: note.language, title: note.title, body: note.body })
}

fn load(conn: &mut Conn, me: &Viewer, draft: NoteDraft, problems: Problems) -> Result<Knowledge> {
    let mut notes = store::internal_notes(conn)?;
    notes.retain(|note| may_see(me, note.brand_id));
    let mut removed = store::removed_internal_notes(conn)?;
    removed.retain(|note| may_add(me, note.brand_id));
    let mut brands = brands::store::all(conn)?;
    brands.retain(|brand| may_see(me, Some(brand.id)));
    let brand = brands.iter().find(|brand| brand.slug == draft.brand).map(|brand| brand.id);
    let may_edit = draft.id.is_empty() || may_add(me, brand);
    Ok(Knowledge { notes, removed, brands, draft, problems, may_edit })
}

async fn save(app: Data<App>, Agent(me): Agent, Form(draft): Form<NoteDraft>) -> Result<HttpResponse> {
    let problems = problems(&me, &draft);
    let (now, viewer) = (app.now(), me.clone());
    if !problems.is_empty() {
        let knowledge = app.db.read(move |conn| load(conn, &viewer, draft, problems)).await?;
        return Ok(invalid(views::knowledge(&me, &knowledge, now)));
    }
    app.db
        .write(move |conn| {
            let brand_id = match draft.brand.as_str() {
                "" => None,
                slug => Some(brands::store::by_slug(conn, slug)?.id),
            };
            let present = match draft.id.parse().ok().map(InternalNoteId) {
                Some(id) => Some(store::internal_note(conn, id)?),
                None => None,
            };
            if let Some(present) = &present {
                viewer.ask(Action::AddAnswers, Resource::of(present.brand_id))?;
            }
            viewer.ask(Action::AddAnswers, Resource::of(brand_id))?;
            let new = NewInternalNote {
                brand_id,
                language: draft.language.trim().to_lowercase(),
                title: draft.title.trim().to_owned(),
                body: draft.body.replace("\r\n", "\n").replace('\0', "").trim().to_owned(),
                author_name: viewer.name.clone(),
                updated_at: now,
            };
            let id = actions::write_note(conn, present.as_ref(), &new)?;
            let after = store::internal_note(conn, id)?;
            let changes = audited::note_changes(present.as_ref(), &after);
            viewer.record(conn, now, Entry::changed(AuditAction::NoteSaved, audited::note(&after), changes))
        })
        .await?;
    Ok(see_other("/desk/knowledge"))
}

fn problems(me: &Viewer, draft: &NoteDraft) -> Problems {
    let t = me.texts();
    let mut problems = Problems::default();
    if draft.title.trim().is_empty() || draft.title.chars().count() > 150 {
        problems.add("title", t.say("problem-title"));
    }
    if !is_language(draft.language.trim()) {
        problems.add("language", t.say("problem-language"));
    }
    if draft.body.trim().is_empty() || draft.body.chars().count() > LONGEST {
        problems.add("body", t.say("problem-answer-body"));
    }
    problems
}

async fn remove(app: Data<App>, Agent(me): Agent, id: Path<i64>) -> Result<HttpResponse> {
    let (now, id) = (app.now(), InternalNoteId(id.into_inner()));
    app.db
        .write(move |conn| {
            let note = store::internal_note(conn, id)?;
            me.ask(Action::AddAnswers, Resource::of(note.brand_id))?;
            me.record(conn, now, Entry::new(AuditAction::NoteRemoved, audited::note(&note)))?;
            actions::remove_note(conn, now, &me.name, note)
        })
        .await?;
    Ok(see_other("/desk/knowledge"))
}
