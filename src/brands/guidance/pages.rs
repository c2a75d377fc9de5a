//! The HTTP handlers of the guidance; each lead edits that of their brands.
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path, Query};
use serde::Deserialize;

use super::draft::GuidanceForm;
use super::views::{self, Shown};
use super::{Instruction, KeyPerson, store};
use crate::accounts::{Lead, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Changes, Entry, Subject, SubjectKind};
use crate::brands;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{BrandId, InstructionId, KeyPersonId};
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{self, Problems};
use crate::web::{invalid, ok, see_other};

const SAVED: &str = "/desk/guidance?saved=1";

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/guidance", get().to(show))
        .route("/desk/guidance/instructions", post().to(save_instruction))
        .route("/desk/guidance/instructions/{id}/removal", post().to(remove_instruction))
        .route("/desk/guidance/people", post().to(save_person))
        .route("/desk/guidance/people/{id}/removal", post().to(remove_person));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct GuidanceQuery {
    instruction: Option<i64>,
    person: Option<i64>,
    saved: String,
}

/// May this lead write guidance for this brand or, without one, for all?
fn may_guide(me: &Viewer, brand: Option<BrandId>) -> Result<()> {
    me.ask(Action::GuideAgents, Resource::of(brand))
}

async fn load(app: &App, me: &Viewer) -> Result<Shown> {
    let (now, me) = (app.now(), me.clone());
    app.db
        .read(move |conn| {
            let mut brands = brands::store::all(conn)?;
            brands.retain(|brand| me.sees(brand.id));
            let mut guidance = store::all(conn)?;
            guidance.instructions.retain(|one| me.sees(one.brand_id));
            guidance.people.retain(|one| me.sees(one.brand_id));
            let may_all = me.allows(Action::GuideAgents, Resource::default());
            Ok(Shown { brands, guidance, may_all, now })
        })
        .await
}

async fn show(app: Data<App>, Lead(me): Lead, Query(chosen): Query<GuidanceQuery>) -> Result<HttpResponse> {
    let shown = load(&app, &me).await?;
    let instruction = shown.guidance.instructions.iter().find(|one| Some(one.id.0) == chosen.instruction);
    let person = shown.guidance.people.iter().find(|one| Some(one.id.0) == chosen.person);
    let drafts = (
        instruction.map(GuidanceForm::of_instruction).unwrap_or_default(),
        person.map(GuidanceForm::of_person).unwrap_or_default(),
    );
    let none = Problems::default();
    Ok(ok(views::guidance(&me, &shown, (&drafts.0, &none), (&drafts.1, &none), !chosen.saved.is_empty())))
}

async fn save_instruction(app: Data<App>, Lead(me): Lead, body: Bytes) -> Result<HttpResponse> {
    let draft = GuidanceForm::from_pairs(form::pairs(&body));
    may_guide(&me, draft.brand())?;
    match draft.instruction(me.texts()) {
        Ok(new) => {
            let (now, id) = (app.now(), draft.id.map(InstructionId));
            app.db
                .write(move |conn| {
                    let before = id.map(|id| own_instruction(conn, &me, id)).transpose()?;
                    let id = store::save_instruction(conn, now, id, new)?;
                    let after = own_instruction(conn, &me, id)?;
                    let changes = Changes::between(&before, &after);
                    me.record(conn, now, Entry::changed(AuditAction::InstructionSaved, of_instruction(&after), changes))
                })
                .await?;
            Ok(see_other(SAVED))
        }
        Err(problems) => {
            let shown = load(&app, &me).await?;
            let (other, none) = (GuidanceForm::default(), Problems::default());
            Ok(invalid(views::guidance(&me, &shown, (&draft, &problems), (&other, &none), false)))
        }
    }
}

async fn save_person(app: Data<App>, Lead(me): Lead, body: Bytes) -> Result<HttpResponse> {
    let draft = GuidanceForm::from_pairs(form::pairs(&body));
    may_guide(&me, draft.brand())?;
    match draft.person(me.texts()) {
        Ok(new) => {
            let (now, id) = (app.now(), draft.id.map(KeyPersonId));
            app.db
                .write(move |conn| {
                    let before = id.map(|id| own_person(conn, &me, id)).transpose()?;
                    let id = store::save_person(conn, now, id, new)?;
                    let after = own_person(conn, &me, id)?;
                    let changes = Changes::between(&before, &after);
                    me.record(conn, now, Entry::changed(AuditAction::KeyPersonSaved, of_person(&after), changes))
                })
                .await?;
            Ok(see_other(SAVED))
        }
        Err(problems) => {
            let shown = load(&app, &me).await?;
            let (other, none) = (GuidanceForm::default(), Problems::default());
            Ok(invalid(views::guidance(&me, &shown, (&other, &none), (&draft, &problems), false)))
        }
    }
}

async fn remove_instruction(app: Data<App>, Lead(me): Lead, id: Path<i64>) -> Result<HttpResponse> {
    let (now, id) = (app.now(), InstructionId(*id));
    app.db
        .write(move |conn| {
            let gone = own_instruction(conn, &me, id)?;
            let entry = Entry::new(AuditAction::InstructionRemoved, of_instruction(&gone));
            me.record(conn, now, entry.with(Changes::removed(&gone)))?;
            store::remove_instruction(conn, id)
        })
        .await?;
    Ok(see_other(SAVED))
}

async fn remove_person(app: Data<App>, Lead(me): Lead, id: Path<i64>) -> Result<HttpResponse> {
    let (now, id) = (app.now(), KeyPersonId(*id));
    app.db
        .write(move |conn| {
            let gone = own_person(conn, &me, id)?;
            let entry = Entry::new(AuditAction::KeyPersonRemoved, of_person(&gone));
            me.record(conn, now, entry.with(Changes::removed(&gone)))?;
            store::remove_person(conn, id)
        })
        .await?;
    Ok(see_other(SAVED))
}

fn own_instruction(conn: &mut Conn, me: &Viewer, id: InstructionId) -> Result<Instruction> {
    let one = store::all(conn)?.instructions.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    may_guide(me, one.brand_id)?;
    Ok(one)
}

fn own_person(conn: &mut Conn, me: &Viewer, id: KeyPersonId) -> Result<KeyPerson> {
    let one = store::all(conn)?.people.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    may_guide(me, one.brand_id)?;
    Ok(one)
}

fn of_instruction(one: &Instruction) -> Subject {
    Subject::new(SubjectKind::Instruction, one.id.0, &one.text)
}

fn of_person(one: &KeyPerson) -> Subject {
    Subject::new(SubjectKind::KeyPerson, one.id.0, &one.topic)
}
