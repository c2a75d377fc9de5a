//! What the page of a customer shows, as far as its viewer may know it.
use super::facts::{self, Contacts};
use crate::accounts::{Account, Address, Viewer, store as accounts};
use crate::brands::{self, Around, Brand};
use crate::clock::Time;
use crate::customers::actions::{SeenCustomer, can_be_undone, may_merge, seen};
use crate::customers::{CustomField, CustomValue, CustomerNote, store as kept};
use crate::db::Conn;
use crate::erasure::may_erase;
use crate::error::Result;
use crate::ids::{AccountId, BrandId};
use crate::mail::store::{self as mail, BlockListEntry, Undeliverable};
use crate::orders::{Order, store as orders};
use crate::paging::After;
use crate::tickets::{Ticket, store};

const TICKETS: i64 = 20;
const ORDERS: i64 = 30;
const NOTES: i64 = 100;

/// An address, and what is known about mail to and from it.
#[derive(Debug, Clone)]
pub struct KnownAddress {
    pub address: Address,
    pub undeliverable: Option<Undeliverable>,
    pub blocks: Vec<BlockListEntry>,
}

/// A customer, with what belongs to them in the brands that the viewer serves.
pub struct Dossier {
    pub account: Account,
    /// The brands of which anything is shown.
    pub brands: Vec<BrandId>,
    pub known: Around,
    pub addresses: Vec<KnownAddress>,
    pub contacts: Contacts,
    pub groups: Vec<String>,
    pub notes: Vec<CustomerNote>,
    pub fields: Vec<(CustomField, Option<CustomValue>)>,
    pub orders: Vec<Order>,
    pub tickets: Vec<Ticket>,
    /// How many tickets there are in all.
    pub count: i64,
    pub more: Option<After>,
    pub may_be_erased: bool,
    pub may_be_merged: bool,
    /// The last merge into them, for those who may take it back.
    pub merged: Option<ShownMerge>,
    pub now: Time,
}

/// Who became part of a customer.
pub struct ShownMerge {
    pub name: String,
    pub by: Option<AccountId>,
    pub at: Time,
    pub can_be_undone: bool,
}

impl Dossier {
    /// The brands of which anything is shown, with their names.
    pub fn own_brands(&self) -> impl Iterator<Item = &Brand> {
        self.brands.iter().filter_map(|id| self.known.brands.of(*id))
    }

    /// The time zone of the page: that of the first brand.
    pub fn zone(&self) -> chrono_tz::Tz {
        self.own_brands().next().map_or(chrono_tz::Tz::UTC, Brand::zone)
    }

    /// The name to show: the address if there is no name.
    pub fn name(&self) -> String {
        if !self.account.name.is_empty() {
            return self.account.name.clone();
        }
        self.addresses.first().map(|known| crate::plain::shown(&known.address.address)).unwrap_or_default()
    }
}

/// Reads it. `NotFound`: there is no such customer, or not for this viewer.
pub fn dossier(conn: &mut Conn, now: Time, me: &Viewer, id: AccountId, after: Option<After>) -> Result<Dossier> {
    let SeenCustomer { account, brands, touches } = seen(conn, me, id)?;
    let addresses = accounts::addresses_of(conn, id)?;
    let proven: Vec<String> =
        addresses.iter().filter(|one| one.proven_at.is_some()).map(|one| one.address.clone()).collect();
    let tickets = store::of_customer_with(conn, id, &brands, after, TICKETS)?;
    let is_full = i64::try_from(tickets.len()).is_ok_and(|count| count >= TICKETS);
    let values = kept::values(conn, id)?;
    let fields = kept::fields(conn, &brands)?.into_iter().map(|field| {
        let value = values.iter().find(|value| value.field_id == field.id).cloned();
        (field, value)
    });
    Ok(Dossier {
        contacts: facts::contacts(conn, me, &account)?,
        groups: accounts::groups_of(conn, id)?,
        notes: kept::notes(conn, id, &brands, NOTES)?,
        fields: fields.collect(),
        orders: orders::of_brands(conn, &brands, &proven, ORDERS)?,
        count: store::count_of_customer(conn, id, &brands)?,
        more: tickets.last().filter(|_| is_full).map(|last| store::key(last, store::Order::Latest)),
        tickets,
        addresses: known(conn, &brands, addresses)?,
        merged: if may_merge(me, id, &touches) { last_merge(conn, id)? } else { None },
        may_be_merged: may_merge(me, id, &touches),
        may_be_erased: me.role.leads() && may_erase(me, id, &touches),
        known: brands::around(conn)?,
        account,
        brands,
        now,
    })
}

fn last_merge(conn: &mut Conn, id: AccountId) -> Result<Option<ShownMerge>> {
    let Some(last) = kept::merges_into(conn, id)?.into_iter().next() else { return Ok(None) };
    let name = accounts::find(conn, last.source_id)?.name;
    let can_be_undone = can_be_undone(conn, &last)?;
    Ok(Some(ShownMerge { name, by: last.merged_by, at: last.merged_at, can_be_undone }))
}

fn known(conn: &mut Conn, brands: &[BrandId], addresses: Vec<Address>) -> Result<Vec<KnownAddress>> {
    let names: Vec<&str> = addresses.iter().map(|one| one.address.as_str()).collect();
    let mut failed = mail::undeliverable_among(conn, &names)?;
    let mut known = Vec::new();
    for address in addresses {
        let mut blocks = Vec::new();
        for brand in brands {
            blocks.extend(mail::blocks_of(conn, *brand, &address.address)?);
        }
        let at = failed.iter().position(|one| one.address == address.address);
        known.push(KnownAddress { undeliverable: at.map(|at| failed.swap_remove(at)), blocks, address });
    }
    Ok(known)
}
