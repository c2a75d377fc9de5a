//! How notifications look: one line each, with what happened, to whose ticket, and since when.
use chrono_tz::Tz;
use maud::{Markup, html};

use super::forms::Shown;
use super::model::Notification;
use super::store::{NotifiedTicket, WatchedTicket};
use super::{SETTINGS, what};
use crate::accounts::Viewer;
use crate::brands::{Brand, Brands};
use crate::clock::Time;
use crate::texts::Texts;
use crate::web::layout::{self, Tab};
use crate::web::time;

/// The page behind the bell.
pub(super) fn page(me: &Viewer, shown: &Shown, now: Time) -> Markup {
    let t = me.texts();
    layout::desk(
        me,
        Tab::None,
        &t.say("notifications"),
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head {
                    h1 { (t.say("notifications")) }
                    @if let Some(newest) = shown.newest.filter(|_| me.unread > 0) {
                        form method="post" action="/desk/notifications/read" {
                            input type="hidden" name="last" value=(newest);
                            button.button { (t.say("notifications-read-all")) }
                        }
                    }
                    a.button.push href="/desk/notifications/watched" { (t.say("watched-tickets")) }
                    a.button href=(SETTINGS) { (t.say("notify-settings")) }
                    a.button href="/desk" data-key="q" { (t.say("nav-queue")) }
                }
                div.desk-body {
                    @if shown.rows.is_empty() && shown.next.is_none() {
                        div.empty { h2 { (t.say("notifications-none")) } p { (t.say("notifications-none-text")) } }
                    }
                    @if !shown.rows.is_empty() {
                        ol.hits.queue.notifications { @for (one, ticket) in &shown.rows { (row(t, shown, (one, ticket), now)) } }
                    }
                    @if let Some(last) = shown.next {
                        nav.actions { a.button href={ "/desk/notifications?before=" (last) } rel="next" { (t.say("show-more")) } }
                    }
                }
            }
        },
    )
}

fn row(t: Texts, shown: &Shown, (one, ticket): (&Notification, &NotifiedTicket), now: Time) -> Markup {
    let brand = shown.around.brands.of(one.brand_id);
    let zone = brand.map_or(Tz::UTC, Brand::zone);
    html! {
        li.hit.is-unread[one.read_at.is_none()] {
            div.hit-line {
                a.row-open href=(address(one, ticket)) { (what(t, one, &shown.around.colleagues)) }
                @if one.read_at.is_none() { span.chip.is-active { (t.say("notifications-new")) } }
            }
            p.hit-text lang=(ticket.language) { (ticket.subject) }
            p.hit-from {
                span { (ticket.sender()) }
                @if let Some(brand) = brand { span class={ "brand hue-" (brand.color) } { (brand.name) } }
                span.ref { (ticket.reference) }
                (time::element(t, one.created_at, now, zone))
            }
        }
    }
}

/// The tickets that a person watches.
pub(super) fn watched(me: &Viewer, tickets: &[WatchedTicket], brands: &Brands, now: Time) -> Markup {
    let t = me.texts();
    layout::desk_page(
        me,
        &t.say("watched-tickets"),
        ("/desk/notifications", "notifications"),
        &html! {
            @if tickets.is_empty() { p.soft { (t.say("watched-none")) } } @else {
                ol.hits.queue { @for one in tickets { (watched_row(t, one, brands, now)) } }
            }
        },
    )
}

fn watched_row(t: Texts, one: &WatchedTicket, brands: &Brands, now: Time) -> Markup {
    let (ticket, brand) = (&one.ticket, brands.of(one.brand_id));
    html! {
        li.hit {
            div.hit-line {
                a.row-open href={ "/desk/tickets/" (ticket.reference) } lang=(ticket.language) { (ticket.subject) }
                span class={ "chip is-" (one.state) } { (t.say(&format!("state-{}", one.state))) }
            }
            p.hit-from {
                span { (ticket.sender()) }
                @if let Some(brand) = brand { span class={ "brand hue-" (brand.color) } { (brand.name) } }
                span.ref { (ticket.reference) }
                (time::element(t, one.updated_at, now, brand.map_or(Tz::UTC, Brand::zone)))
            }
        }
    }
}

/// The ticket, at the message that it is about.
fn address(one: &Notification, ticket: &NotifiedTicket) -> String {
    let place = one.message_id.map(|message| format!("#message-{message}")).unwrap_or_default();
    format!("/desk/tickets/{}{place}", ticket.reference)
}
