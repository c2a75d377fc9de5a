//! All SQL that writes orders.
use diesel::prelude::*;

use super::{Item, Order, Pushed};
use crate::clock::Time;
use crate::db::{Conn, in_list};
use crate::error::{Error, Result};
use crate::ids::BrandId;
use crate::on_backend;
use crate::plain;
use crate::schema::orders;

/// Stores a new order, or what has changed in one.
pub fn save(conn: &mut Conn, now: Time, brand: BrandId, order: &Pushed) -> Result<()> {
    let named = |item: &Item| Item { name: plain::line(&item.name), ..item.clone() };
    let items: Vec<Item> = order.items.iter().map(named).collect();
    let items = serde_json::to_string(&items).map_err(|e| Error::internal("store an order's items", e))?;
    let fields = (
        orders::address.eq(plain::address(&order.email)),
        orders::status.eq(order.status),
        orders::currency.eq(&order.currency),
        orders::total_cents.eq(order.total_cents),
        orders::tracking.eq(plain::line(&order.tracking)),
        orders::items.eq(items),
        orders::placed_at.eq(Time::from(order.placed_at)),
        orders::updated_at.eq(now),
    );
    on_backend!(conn, |c| diesel::insert_into(orders::table)
        .values((orders::brand_id.eq(brand), orders::number.eq(plain::line(&order.number)), fields.clone()))
        .on_conflict((orders::brand_id, orders::number))
        .do_update()
        .set(fields)
        .execute(c))?;
    Ok(())
}

/// The orders of one brand under any of these addresses, the latest first.
pub fn of_addresses(conn: &mut Conn, brand: BrandId, addresses: &[String], limit: i64) -> Result<Vec<Order>> {
    Ok(orders::table
        .filter(orders::brand_id.eq(brand))
        .filter(in_list(orders::address, addresses))
        .order(orders::placed_at.desc())
        .limit(limit)
        .select(Order::as_select())
        .load(conn)?)
}

/// The orders of several brands under any of these addresses, the latest first.
pub fn of_brands(conn: &mut Conn, brands: &[BrandId], addresses: &[String], limit: i64) -> Result<Vec<Order>> {
    Ok(orders::table
        .filter(in_list(orders::brand_id, brands))
        .filter(in_list(orders::address, addresses))
        .order(orders::placed_at.desc())
        .limit(limit)
        .select(Order::as_select())
        .load(conn)?)
}

/// How many orders any brand has under these addresses.
pub fn count_of(conn: &mut Conn, addresses: &[String]) -> Result<i64> {
    Ok(orders::table.filter(orders::address.eq_any(addresses)).count().get_result(conn)?)
}

/// Deletes all orders under these addresses.
pub fn forget(conn: &mut Conn, addresses: &[String]) -> Result<()> {
    diesel::delete(orders::table.filter(orders::address.eq_any(addresses))).execute(conn)?;
    Ok(())
}

/// A brand's orders with one of these numbers.
pub fn by_numbers(conn: &mut Conn, brand: BrandId, numbers: &[String]) -> Result<Vec<Order>> {
    Ok(orders::table
        .filter(orders::brand_id.eq(brand))
        .filter(in_list(orders::number, numbers))
        .order(orders::placed_at.desc())
        .limit(10)
        .select(Order::as_select())
        .load(conn)?)
}
