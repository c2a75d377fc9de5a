//! The tickets and the orders of a customer.
use maud::{Markup, html};

use super::brand_sign;
use crate::desk::dossier::Dossier;
use crate::desk::views::queue::state_chip;
use crate::orders::Order;
use crate::texts::Texts;
use crate::tickets::Ticket;
use crate::web::time;

/// The tickets, the latest first.
pub fn tickets(t: Texts, found: &Dossier) -> Markup {
    let here = format!("/desk/customers/{}", found.account.id);
    html! {
        section aria-labelledby="tickets" {
            h2 #tickets { (t.with("customer-tickets", &[("count", found.count.into())])) }
            @if found.tickets.is_empty() { p.faint { (t.say("customer-tickets-none")) } }
            ol.hits { @for ticket in &found.tickets { (one(t, found, ticket)) } }
            @if let Some(after) = found.more {
                p.more { a.button href={ (here) "?after=" (after.to_word()) "#tickets" } rel="next" { (t.say("show-more")) } }
            }
        }
    }
}

fn one(t: Texts, found: &Dossier, ticket: &Ticket) -> Markup {
    html! {
        li.hit {
            div.hit-line {
                a.row-open href={ "/desk/tickets/" (ticket.reference) } lang=(ticket.language) { (ticket.subject) }
                (state_chip(t, ticket.state))
            }
            @if !ticket.excerpt.is_empty() { p.hit-text lang=(ticket.language) dir="auto" { (ticket.excerpt) } }
            p.hit-from {
                (brand_sign(found, ticket.brand_id))
                span.ref { (ticket.reference) }
                (time::element(t, ticket.updated_at, found.now, found.zone()))
            }
        }
    }
}

/// The orders, the latest first.
pub fn orders(t: Texts, found: &Dossier) -> Markup {
    html! {
        section aria-labelledby="orders" {
            h2 #orders { (t.say("orders")) }
            @if found.orders.is_empty() { p.faint { (t.say("orders-none")) } }
            ul.hits { @for order in &found.orders { (order_line(t, found, order)) } }
        }
    }
}

fn order_line(t: Texts, found: &Dossier, order: &Order) -> Markup {
    let items = order.items().iter().map(|item| item.name.clone()).collect::<Vec<_>>().join(", ");
    html! {
        li.hit {
            div.hit-line {
                b { (order.number) }
                span.chip { (t.say(&format!("order-status-{}", order.status.as_str()))) }
                span.num { (order.total()) }
            }
            @if !items.is_empty() { p.hit-text { (items) } }
            p.hit-from {
                (brand_sign(found, order.brand_id))
                span { (crate::plain::shown(&order.address)) }
                @if !order.tracking.is_empty() { span.ref { (order.tracking) } }
                (time::element(t, order.placed_at, found.now, found.zone()))
            }
        }
    }
}
