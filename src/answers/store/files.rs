//! SQL of the files that go with an answer.
use diesel::prelude::*;

use crate::blobs;
use crate::clock::Time;
use crate::db::{Conn, among};
use crate::error::Result;
use crate::ids::{AnswerFileId, AnswerId};
use crate::schema::answer_files;
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
        .filter(among(answer_files::answer_id, ids))
        .order(answer_files::id)
        .select(AnswerAttachment::as_select())
        .load(conn)?)
}

/// Adds a file; one of the same name is replaced.
pub fn add_file(conn: &mut Conn, now: Time, id: AnswerId, file: &NewAttachment) -> Result<()> {
    blobs::store(conn, now, &file.blob)?;
    diesel::delete(
        answer_files::table.filter(answer_files::answer_id.eq(id)).filter(answer_files::name.eq(&file.name)),
    )
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

pub fn remove_file(conn: &mut Conn, answer: AnswerId, id: AnswerFileId) -> Result<()> {
    let mine = answer_files::table.filter(answer_files::answer_id.eq(answer)).filter(answer_files::id.eq(id));
    diesel::delete(mine).execute(conn)?;
    Ok(())
}

/// Gives an answer's files to another.
pub(super) fn hand_over_files(conn: &mut Conn, from: AnswerId, to: AnswerId) -> Result<()> {
    diesel::update(answer_files::table.filter(answer_files::answer_id.eq(from)))
        .set(answer_files::answer_id.eq(to))
        .execute(conn)?;
    Ok(())
}
