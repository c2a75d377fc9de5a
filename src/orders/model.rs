//! An order as we store it: enough to answer questions about it.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::clock::Time;
use crate::ids::{BrandId, OrderId};
use crate::schema::orders;

crate::text_enum! {
    /// The status of an order.
    Status {
        Received = "received",
        Packed = "packed",
        Shipped = "shipped",
        Delivered = "delivered",
        Returned = "returned",
        Cancelled = "cancelled",
    }
}

/// An order as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
pub struct Order {
    pub id: OrderId,
    pub brand_id: BrandId,
    pub number: String,
    /// The customer's address in the shop, folded.
    pub address: String,
    pub status: Status,
    pub currency: String,
    pub total_cents: i64,
    pub tracking: String,
    items: String,
    pub placed_at: Time,
    /// When the shop last told us about it.
    pub updated_at: Time,
}

impl Order {
    pub fn items(&self) -> Vec<Item> {
        serde_json::from_str(&self.items).unwrap_or_default()
    }

    /// "1 249,00 NOK", the way most of our languages write it.
    pub fn total(&self) -> String {
        let (whole, cents) = (self.total_cents / 100, self.total_cents.rem_euclid(100));
        let digits = whole.to_string();
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place) % 3 == 0 {
                grouped.push('\u{a0}');
            }
            grouped.push(digit);
        }
        format!("{grouped},{cents:02}\u{a0}{}", self.currency)
    }
}

/// One line of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub name: String,
    #[serde(default = "one")]
    pub quantity: u32,
    #[serde(default)]
    pub price_cents: i64,
}

const fn one() -> u32 {
    1
}

/// An order as a shop pushes it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pushed {
    /// Slug of the brand; may be left out with a key that is bound to one.
    #[serde(default)]
    pub brand: Option<String>,
    pub number: String,
    pub email: String,
    pub status: Status,
    pub currency: String,
    pub total_cents: i64,
    #[serde(default)]
    pub tracking: String,
    #[serde(default)]
    pub items: Vec<Item>,
    pub placed_at: chrono::DateTime<chrono::Utc>,
}
