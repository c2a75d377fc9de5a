//! Which customer has which conversation, and when each message was written: the written ones, and copies for other
//! customers.
use chrono::{Duration, NaiveTime};
use std::collections::BTreeSet;

use super::content::{Content, Customer, Order, Thread};
use crate::clock::Time;
use crate::tickets::State;

/// The most customers with the same conversation.
const COPIES: usize = 9;
/// In days.
const LONGEST_WAIT: i64 = 2;

/// A conversation of one customer.
#[derive(Debug, Clone)]
pub struct DemoCase {
    pub thread: Thread,
    pub customer: Customer,
    pub order: Option<Order>,
    /// When each message was written, parallel to the thread's messages.
    pub times: Vec<Time>,
}

/// Up to `wanted` conversations: all that are written, then copies.
pub fn cases(content: &Content, now: Time, wanted: usize) -> Vec<DemoCase> {
    let mut cases: Vec<DemoCase> = Vec::new();
    for thread in &content.threads {
        let Some(customer) = content.customer(&thread.customer) else { continue };
        let order = thread.order.as_deref().and_then(|number| content.order(number));
        cases.push(case(thread, (customer, order), thread.opened_days_ago, now, cases.len()));
    }
    let mut told: BTreeSet<(usize, &str)> = BTreeSet::new();
    for round in 0..COPIES {
        for (number, thread) in content.threads.iter().enumerate().filter(|(_, thread)| thread.repeat) {
            if cases.len() >= wanted {
                return cases;
            }
            let found = listeners(content, thread)
                .filter(|(customer, _)| !told.contains(&(number, customer.email.as_str())))
                .nth((number + round) % 3);
            let Some((customer, order)) = found else { continue };
            told.insert((number, &customer.email));
            let days = order.map_or(1 + i64::try_from((number * 7 + round * 11) % 60).unwrap_or(1), |order| {
                order.placed_days_ago - thread.days_after_order
            });
            // In the demo no customer has waited for weeks.
            if days > LONGEST_WAIT && matches!(thread.state, State::New | State::Open) {
                continue;
            }
            cases.push(case(thread, (customer, order), days, now, cases.len()));
        }
    }
    cases.truncate(wanted);
    cases
}

/// Other customers that the conversation fits, the frequent writers first.
fn listeners<'a>(content: &'a Content, thread: &'a Thread) -> impl Iterator<Item = (&'a Customer, Option<&'a Order>)> {
    let often = |rhythm: &str| content.customers.iter().filter(move |c| c.rhythm == rhythm).collect::<Vec<_>>();
    let customers = ["daily", "weekly", "monthly", "quarterly"].map(often).concat();
    customers
        .into_iter()
        .filter(|c| c.brand == thread.brand && c.language() == thread.language && c.email != thread.customer)
        .filter_map(|customer| {
            if thread.order.is_none() {
                return Some((customer, None));
            }
            let order = content.orders.iter().find(|order| {
                order.customer == customer.email
                    && order.brand == thread.brand
                    && thread.order_status.contains(&order.status)
                    && order.placed_days_ago > thread.days_after_order
            })?;
            Some((customer, Some(order)))
        })
}

fn case(
    thread: &Thread,
    (customer, order): (&Customer, Option<&Order>),
    days_ago: i64,
    now: Time,
    number: usize,
) -> DemoCase {
    // Spread over the day by a fixed stride, so that each demo is the same.
    let stride = i64::try_from(number * 37 % 600).unwrap_or_default();
    let total: i64 = thread.messages.iter().map(|m| m.after_minutes).sum();
    let begin = if days_ago <= 0 {
        now.plus(-Duration::minutes(total + 12 + stride / 3))
    } else {
        // People write between breakfast and late evening.
        let day = (now.utc() - Duration::days(days_ago)).date_naive().and_time(NaiveTime::MIN).and_utc();
        Time::from(day).plus(Duration::hours(6) + Duration::minutes(stride))
    };
    let mut at = begin;
    let times = thread
        .messages
        .iter()
        .map(|message| {
            at = at.plus(Duration::minutes(message.after_minutes));
            at.min(now.plus(Duration::minutes(-1)))
        })
        .collect();
    DemoCase { thread: thread.clone(), customer: customer.clone(), order: order.cloned(), times }
}
