//! A ticket that is a complaint.
use chrono::{Days, NaiveDate, NaiveTime, TimeZone};
use diesel::prelude::*;

use crate::brands::Brand;
use crate::clock::Time;
use crate::ids::{AccountId, BrandId, TicketId};
use crate::schema::complaints;

crate::text_enum! {
    /// What a complaint is about.
    About {
        Goods = "goods",
        Delivery = "delivery",
        Payment = "payment",
        Service = "service",
        Privacy = "privacy",
        Other = "other",
    }
}

/// A complaint, and the dates of its mails.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
pub struct Complaint {
    pub ticket_id: TicketId,
    pub brand_id: BrandId,
    pub about: About,
    /// What the customer wants.
    pub wish: String,
    pub registered_at: Time,
    /// None: by the customer.
    pub registered_by: Option<AccountId>,
    pub lead_id: Option<AccountId>,
    /// What the lead adds to the acknowledgement.
    pub words: String,
    /// When the acknowledgement goes out by itself, and by when it must be out.
    pub acknowledge_at: Time,
    pub acknowledge_by: Time,
    pub acknowledged_at: Option<Time>,
    pub answer_by: Time,
    /// Since when the date for the answer differs from the first one.
    pub slipped_at: Option<Time>,
    pub second_letter_at: Option<Time>,
    pub answered_at: Option<Time>,
}

impl Complaint {
    /// When someone must look at it next.
    pub fn next_look(&self) -> Option<Time> {
        match (self.answered_at, self.acknowledged_at) {
            (Some(_), _) => None,
            (None, None) => Some(self.acknowledge_at),
            (None, Some(_)) => Some(self.answer_by),
        }
    }
}

/// When a day ends for a brand: its closing time, or midnight if it is closed that day.
pub fn end_of_day(brand: &Brand, day: NaiveDate) -> Option<Time> {
    let calendar = brand.calendar();
    let local = day.succ_opt()?.and_time(NaiveTime::MIN);
    let end = calendar.zone().from_local_datetime(&local).earliest()?.to_utc();
    let begin = calendar.zone().from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest()?.to_utc();
    let open = calendar.between(begin, end);
    Some(if open.is_zero() { end } else { calendar.add(begin, open).min(end) }.into())
}

/// How many days ahead are searched.
const FURTHEST: u64 = 1000;

/// The opening and the end of the working day that comes `days` working days after today; today does not count.
pub fn working_day(brand: &Brand, now: Time, days: i64) -> (Time, Time) {
    if days <= 0 {
        return (now, now);
    }
    let (calendar, today) = (brand.calendar(), brand.today(now));
    let ahead = (1..FURTHEST).filter_map(|ahead| today.checked_add_days(Days::new(ahead)));
    let mut open = ahead.filter(|day| !calendar.hours_on(*day).is_empty());
    let place = usize::try_from(days.saturating_sub(1)).unwrap_or_default();
    let Some(day) = open.nth(place) else { return (now, now) };
    let begin = calendar.zone().from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest();
    let opens = begin.map_or(now, |begin| calendar.next_opening(begin.to_utc()).into());
    (opens, end_of_day(brand, day).unwrap_or(opens))
}
