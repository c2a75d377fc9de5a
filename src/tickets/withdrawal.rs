//! A customer withdraws from a contract (Directive 2011/83/EU, articles 9 to 14; the function is that of article 11a).
use chrono::{Days, NaiveTime, TimeZone};
use diesel::prelude::*;

use crate::brands::Brand;
use crate::clock::Time;
use crate::ids::{AccountId, BrandId, TicketId};
use crate::schema::withdrawals;

/// Within so many days what was paid is given back (article 13), and what was sent is sent back (article 14).
pub const DAYS: u64 = 14;

/// What the customer declared, and when it came.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
pub struct Withdrawal {
    pub ticket_id: TicketId,
    pub brand_id: BrandId,
    pub name: String,
    pub address: String,
    pub order_number: String,
    /// From which part of the order; empty: from all of it.
    pub part: String,
    pub received_at: Time,
    /// The end of the day until which the refund is due.
    pub refund_by: Time,
    pub receipt_at: Option<Time>,
    pub settled_at: Option<Time>,
    pub settled_by: Option<AccountId>,
}

/// What the customer declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    pub name: String,
    pub address: String,
    pub order_number: String,
    pub part: String,
}

impl Withdrawal {
    pub fn declared(&self) -> Declared {
        let Self { name, address, order_number, part, .. } = self.clone();
        Declared { name, address, order_number, part }
    }
}

/// The end of the last day for the refund, in the brand's time zone. Days on which the shop is closed count.
pub fn refund_by(brand: &Brand, received: Time) -> Time {
    let day = brand.today(received);
    let after = day.checked_add_days(Days::new(DAYS + 1)).unwrap_or(day).and_time(NaiveTime::MIN);
    let midnight = brand.zone().from_local_datetime(&after).earliest();
    midnight.map_or(received, |at| Time::from(at.to_utc()).plus(chrono::Duration::seconds(-1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brands::service::Service;

    #[test]
    fn the_refund_is_due_within_fourteen_days() {
        let brand = Brand::of(&[], &Service::default());
        let received: chrono::DateTime<chrono::Utc> = "2026-11-30T10:00:00Z".parse().unwrap();
        assert_eq!(refund_by(&brand, received.into()).rfc3339(), "2026-12-14T23:59:59Z");
    }
}
