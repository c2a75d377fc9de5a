//! From which brand a mail about an account comes: the one that the person deals with.
use crate::accounts::store as accounts;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, BrandId};
use crate::tickets;

/// The brand on whose page it was asked for; else a colleague's own, or that of the latest ticket; else the first.
pub(super) fn brand_for(
    conn: &mut Conn,
    asked_at: Option<BrandId>,
    account: Option<AccountId>,
    address: &str,
) -> Result<Option<Brand>> {
    let own = match account {
        Some(account) if accounts::find(conn, account)?.role.rank().is_some() => {
            brands::store::brands_of(conn, account)?.into_iter().next()
        }
        _ => tickets::store::latest_brand(conn, account, address)?,
    };
    let all = brands::store::all(conn)?;
    let chosen = asked_at.or(own).and_then(|id| all.iter().find(|brand| brand.id == id));
    Ok(chosen.or(all.first()).cloned())
}

/// Name and address of the brand; before there is one, of the place.
pub(super) fn of_brand(app: &App, brand: Option<&Brand>) -> (String, String) {
    brand.map_or_else(
        || ("Svar".to_owned(), super::link::fallback_address(app)),
        |brand| (brand.name.clone(), brand.support_address.clone()),
    )
}
