//! SQL of the files that go with an answer.
use diesel::prelude::*;

use super::CannedResponse;
use crate::blobs;
use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::Result;
use crate::ids::{AnswerFileId, AnswerId};
use crate::schema::{answer_files, answers};
use crate::tickets::NewAttachment;

/// A picture or another file that goes with an answer.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = answer_files)]
pub struct AnswerAttachment {
    pub id: AnswerFileId,
    pub answer_id: AnswerId,
    pub name: String,
    pub content_type: String,
    pub size: i64,
    pub blob: String,
}

/// The files of some answers.
pub fn files_of(conn: &mut Conn, ids: &[AnswerId]) -> Result<Vec<AnswerAttachment>> {
    Ok(answer_files::table
        .filter(in_list(answer_files::answer_id, ids))
        .filter(answer_files::removed_at.is_null())
        .order(answer_files::id)
        .select(AnswerAttachment::as_select())
        .load(conn)?)
}

/// A file that still belongs to an existing answer, and the answer.
pub fn file(conn: &mut Conn, id: AnswerFileId) -> Result<(AnswerAttachment, CannedResponse)> {
    Ok(answer_files::table
        .inner_join(answers::table.on(answers::id.eq(answer_files::answer_id)))
        .filter(answer_files::id.eq(id))
        .filter(answer_files::removed_at.is_null())
        .filter(answers::removed_at.is_null())
        .select((AnswerAttachment::as_select(), CannedResponse::as_select()))
        .first(conn)?)
}

/// Adds a file; one of the same name is replaced.
pub fn add_file(conn: &mut Conn, now: Time, id: AnswerId, file: &NewAttachment) -> Result<()> {
    blobs::store(conn, now, &file.blob)?;
    let same = answer_files::answer_id.eq(id).and(answer_files::name.eq(&file.name));
    diesel::update(answer_files::table.filter(same).filter(answer_files::removed_at.is_null()))
        .set(answer_files::removed_at.eq(now))
        .execute(conn)?;
    diesel::insert_into(answer_files::table)
        .values((
            answer_files::answer_id.eq(id),
            answer_files::name.eq(&file.name),
            answer_files::content_type.eq(&file.content_type),
            answer_files::size.eq(file.blob.size),
            answer_files::blob.eq(&file.blob.hash),
        ))
        .execute(conn)?;
    Ok(())
}

/// Removes a file; earlier versions of the answer still have it.
pub fn remove_file(conn: &mut Conn, now: Time, answer: AnswerId, id: AnswerFileId) -> Result<()> {
    let mine = answer_files::answer_id.eq(answer).and(answer_files::id.eq(id));
    diesel::update(answer_files::table.filter(mine)).set(answer_files::removed_at.eq(now)).execute(conn)?;
    Ok(())
}

/// Makes these the files of an answer, from all that it ever had. If it was merged with another, it gets a copy of the
/// other's file. Returns whether anything changed.
pub fn put_back_files(conn: &mut Conn, now: Time, answer: AnswerId, wanted: &[AnswerFileId]) -> Result<bool> {
    let own: Vec<(AnswerFileId, Option<Time>)> = answer_files::table
        .filter(answer_files::answer_id.eq(answer))
        .select((answer_files::id, answer_files::removed_at))
        .load(conn)?;
    let (mut are_others, mut wanted) = (false, wanted.to_vec());
    let all = answer_files::table.filter(in_list(answer_files::id, wanted.clone()));
    for file in all.select(AnswerAttachment::as_select()).load::<AnswerAttachment>(conn)? {
        if file.answer_id == answer {
            continue;
        }
        let same = answer_files::answer_id.eq(answer).and(answer_files::name.eq(&file.name));
        let same = answer_files::table.filter(same).filter(answer_files::blob.eq(&file.blob));
        if let Some(own) = same.select(answer_files::id).first::<AnswerFileId>(conn).optional()? {
            wanted.push(own);
        } else {
            copy(conn, &file, answer)?;
            are_others = true;
        }
    }
    for (id, removed_at) in own {
        let is_wanted = wanted.contains(&id);
        if is_wanted == removed_at.is_some() {
            let removed_at = (!is_wanted).then_some(now);
            let row = answer_files::table.find(id);
            diesel::update(row).set(answer_files::removed_at.eq(removed_at)).execute(conn)?;
            are_others = true;
        }
    }
    Ok(are_others)
}

/// Copies an answer's files to another.
pub(super) fn hand_over_files(conn: &mut Conn, from: AnswerId, to: AnswerId) -> Result<()> {
    files_of(conn, &[from])?.iter().try_for_each(|file| copy(conn, file, to))
}

fn copy(conn: &mut Conn, file: &AnswerAttachment, to: AnswerId) -> Result<()> {
    diesel::insert_into(answer_files::table)
        .values((
            answer_files::answer_id.eq(to),
            answer_files::name.eq(&file.name),
            answer_files::content_type.eq(&file.content_type),
            answer_files::size.eq(file.size),
            answer_files::blob.eq(&file.blob),
        ))
        .execute(conn)?;
    Ok(())
}
