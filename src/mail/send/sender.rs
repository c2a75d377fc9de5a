//! The sending brand of a mail about an account: the one that the person deals with.
use crate::accounts::store as accounts;
use crate::app::App;
use crate::brands::{self, Brand};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, BrandId};
use crate::tickets;

/// The brand on whose page it was requested; else a colleague's own, or that of the latest ticket, or the one on whose
/// page the account was created; else the first.
pub(super) fn brand_for(
    conn: &mut Conn,
    asked_at: Option<BrandId>,
    account: Option<AccountId>,
    address: &str,
) -> Result<Option<Brand>> {
    let account = account.map(|account| accounts::find(conn, account)).transpose()?;
    let own = match &account {
        Some(staff) if staff.role.rank().is_some() => brands::store::brands_of(conn, staff.id)?.into_iter().next(),
        _ => {
            let made_at = account.as_ref().and_then(|account| account.brand_id);
            tickets::store::latest_brand(conn, account.as_ref().map(|account| account.id), address)?.or(made_at)
        }
    };
    let all = brands::store::all(conn)?;
    let chosen = asked_at.or(own).and_then(|id| all.iter().find(|brand| brand.id == id));
    Ok(chosen.or(all.first()).cloned())
}

/// Name and address of the brand; before there is one, of the installation.
pub(super) fn of_brand(app: &App, brand: Option<&Brand>) -> (String, String) {
    brand.map_or_else(
        || ("Svar".to_owned(), super::link::fallback_address(app)),
        |brand| (brand.name.clone(), brand.support_address.clone()),
    )
}
