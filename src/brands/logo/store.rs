//! SQL of the brands' logos.
use diesel::prelude::*;

use super::Logo;
use crate::blobs;
use crate::brands::Brand;
use crate::db::Conn;
use crate::error::Result;
use crate::schema::brands;

/// Changes or removes a brand's logo. Returns the hashes of files in the file store that are no longer used.
pub fn set(conn: &mut Conn, before: &Brand, logo: Option<&Logo>) -> Result<Vec<String>> {
    let row = (
        brands::logo.eq(logo.map(|logo| logo.blob.as_str())),
        brands::logo_kind.eq(logo.map_or("", |logo| logo.kind.as_str())),
        brands::logo_width.eq(logo.map_or(0, |logo| logo.width)),
        brands::logo_height.eq(logo.map_or(0, |logo| logo.height)),
    );
    diesel::update(brands::table.find(before.id)).set(row).execute(conn)?;
    match before.logo().filter(|old| logo.is_none_or(|new| new.blob != old.blob)) {
        Some(old) => blobs::forget(conn, &old.blob),
        None => Ok(Vec::new()),
    }
}

/// The logo with these bytes, if a brand uses it now.
pub fn by_blob(conn: &mut Conn, blob: &str) -> Result<Option<Logo>> {
    let brand: Option<Brand> =
        brands::table.filter(brands::logo.eq(blob)).select(Brand::as_select()).first(conn).optional()?;
    Ok(brand.as_ref().and_then(Brand::logo))
}
