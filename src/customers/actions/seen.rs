//! Which customers a member of staff sees, and for which brands.
use crate::accounts::{Account, Role, Viewer, store as accounts};
use crate::brands;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BrandId};
use crate::policy::{Action, Resource};
use crate::tickets::store as tickets;

/// A customer, as far as the viewer may know them.
#[derive(Debug, Clone)]
pub struct SeenCustomer {
    pub account: Account,
    /// The viewer's brands in which the customer has tickets or orders. If there are none, which only staff of all
    /// brands can see, all brands.
    pub brands: Vec<BrandId>,
    /// All brands in which they have some.
    pub touches: Vec<BrandId>,
}

/// The customer. `NotFound`: there is none, or not for this viewer.
pub fn seen(conn: &mut Conn, me: &Viewer, id: AccountId) -> Result<SeenCustomer> {
    let account = accounts::find(conn, id)?;
    if account.role != Role::Customer || account.disabled_at.is_some() {
        return Err(Error::NotFound);
    }
    let touches = tickets::brands_of_customer(conn, id)?;
    me.ask(Action::SeeCustomer, Resource::account(id, &touches))?;
    let mut brands: Vec<BrandId> = touches.iter().copied().filter(|brand| me.sees(*brand)).collect();
    if brands.is_empty() {
        brands = brands::store::all(conn)?.iter().map(|brand| brand.id).filter(|brand| me.sees(*brand)).collect();
    }
    Ok(SeenCustomer { account, brands, touches })
}
