//! SQL of the texts that brands have of their own.
use diesel::prelude::*;
use std::collections::BTreeMap;

use crate::db::Conn;
use crate::error::Result;
use crate::ids::BrandId;
use crate::on_backend;
use crate::schema::brand_texts;

/// The texts of a brand in a language, by key.
pub fn texts(conn: &mut Conn, brand: BrandId, language: &str) -> Result<BTreeMap<String, String>> {
    let own = brand_texts::table.filter(brand_texts::brand_id.eq(brand)).filter(brand_texts::language.eq(language));
    let rows: Vec<(String, String)> = own.select((brand_texts::key, brand_texts::text)).load(conn)?;
    Ok(rows.into_iter().collect())
}

/// (language, key) of every text that a brand has of its own.
pub fn keys(conn: &mut Conn, brand: BrandId) -> Result<Vec<(String, String)>> {
    let own = brand_texts::table.filter(brand_texts::brand_id.eq(brand));
    Ok(own.select((brand_texts::language, brand_texts::key)).load(conn)?)
}

/// Stores a text; `None` restores ours.
pub fn set_text(conn: &mut Conn, brand: BrandId, (language, key): (&str, &str), text: Option<&str>) -> Result<()> {
    let Some(text) = text else {
        diesel::delete(brand_texts::table.find((brand, language, key))).execute(conn)?;
        return Ok(());
    };
    let row = (
        brand_texts::brand_id.eq(brand),
        brand_texts::language.eq(language),
        brand_texts::key.eq(key),
        brand_texts::text.eq(text),
    );
    let place = (brand_texts::brand_id, brand_texts::language, brand_texts::key);
    let insert = diesel::insert_into(brand_texts::table).values(row);
    on_backend!(conn, |c| insert.on_conflict(place).do_update().set(brand_texts::text.eq(text)).execute(c))?;
    Ok(())
}
