//! SQL of instructions and key people. Each brand's row has a copy of those that apply to it.
use diesel::prelude::*;

use super::{Guidance, Instruction, KeyPerson};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{BrandId, InstructionId, KeyPersonId};
use crate::plain;
use crate::schema::{brands, instructions, key_people};

/// A new or changed instruction.
#[derive(Debug, Clone, Insertable, AsChangeset)]
#[diesel(table_name = instructions, treat_none_as_null = true)]
pub struct NewInstruction {
    pub brand_id: Option<BrandId>,
    pub text: String,
    pub from_day: String,
    pub until_day: String,
}

/// A new or changed key person.
#[derive(Debug, Clone, Insertable, AsChangeset)]
#[diesel(table_name = key_people, treat_none_as_null = true)]
pub struct NewKeyPerson {
    pub brand_id: Option<BrandId>,
    pub topic: String,
    pub name: String,
    pub reach: String,
    pub rank: i64,
}

/// All of it: instructions by their days, people by topic and rank. There are few.
pub fn all(conn: &mut Conn) -> Result<Guidance> {
    let by_day = (instructions::from_day, instructions::until_day, instructions::id);
    let by_rank = (key_people::topic, key_people::rank, key_people::id);
    Ok(Guidance {
        instructions: instructions::table.order(by_day).select(Instruction::as_select()).load(conn)?,
        people: key_people::table.order(by_rank).select(KeyPerson::as_select()).load(conn)?,
    })
}

pub fn save_instruction(
    conn: &mut Conn,
    now: Time,
    id: Option<InstructionId>,
    new: NewInstruction,
) -> Result<InstructionId> {
    let id = match id {
        Some(id) => found(diesel::update(instructions::table.find(id)).set(new).execute(conn)?).map(|()| id)?,
        None => diesel::insert_into(instructions::table)
            .values((new, instructions::created_at.eq(now)))
            .returning(instructions::id)
            .get_result(conn)?,
    };
    spread(conn)?;
    Ok(id)
}

pub fn remove_instruction(conn: &mut Conn, id: InstructionId) -> Result<()> {
    diesel::delete(instructions::table.find(id)).execute(conn)?;
    spread(conn)
}

pub fn save_person(conn: &mut Conn, now: Time, id: Option<KeyPersonId>, new: NewKeyPerson) -> Result<KeyPersonId> {
    let new = NewKeyPerson { name: plain::line(&new.name), ..new };
    let id = match id {
        Some(id) => found(diesel::update(key_people::table.find(id)).set(new).execute(conn)?).map(|()| id)?,
        None => diesel::insert_into(key_people::table)
            .values((new, key_people::created_at.eq(now)))
            .returning(key_people::id)
            .get_result(conn)?,
    };
    spread(conn)?;
    Ok(id)
}

pub fn remove_person(conn: &mut Conn, id: KeyPersonId) -> Result<()> {
    diesel::delete(key_people::table.find(id)).execute(conn)?;
    spread(conn)
}

fn found(changed: usize) -> Result<()> {
    if changed == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Copies it into the brands' rows.
pub fn spread(conn: &mut Conn) -> Result<()> {
    let all = all(conn)?;
    let ids: Vec<BrandId> = brands::table.select(brands::id).load(conn)?;
    for brand in ids {
        let is_own = |id: &Option<BrandId>| id.is_none_or(|id| id == brand);
        let own = Guidance {
            instructions: all.instructions.iter().filter(|one| is_own(&one.brand_id)).cloned().collect(),
            people: all.people.iter().filter(|one| is_own(&one.brand_id)).cloned().collect(),
        };
        diesel::update(brands::table.find(brand)).set(brands::guidance.eq(own.to_text())).execute(conn)?;
    }
    Ok(())
}
