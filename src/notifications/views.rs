//! How notifications look: one line each, with what happened, to whose ticket, and since when.
use chrono_tz::Tz;
use maud::{Markup, html};

use super::model::{Notification, NotificationKind};
use super::pages::Shown;
use super::store::NotifiedTicket;
use crate::accounts::Viewer;
use crate::accounts::store::Colleagues;
use crate::brands::Brand;
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
                    a.button.push href="/desk" data-key="q" { (t.say("nav-queue")) }
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

/// The ticket, at the message that it is about.
fn address(one: &Notification, ticket: &NotifiedTicket) -> String {
    let place = one.message_id.map(|message| format!("#message-{message}")).unwrap_or_default();
    format!("/desk/tickets/{}{place}", ticket.reference)
}

/// What happened, in a sentence.
pub(super) fn what(t: Texts, one: &Notification, colleagues: &Colleagues) -> String {
    let name = one.actor_id.and_then(|id| colleagues.name_of(id)).map(str::to_owned);
    let by = |name: Option<String>| name.unwrap_or_else(|| t.say("notify-colleague")).into();
    match (one.kind, one.detail.as_str()) {
        (NotificationKind::Assigned, _) if one.actor_id.is_some() => {
            t.with("notify-assigned-by", &[("name", by(name))])
        }
        (NotificationKind::Assigned, _) => t.say("notify-assigned"),
        (NotificationKind::Mentioned, _) => t.with("notify-mentioned", &[("name", by(name))]),
        (NotificationKind::Answered, "side") => t.say("notify-side-answered"),
        (NotificationKind::Answered, _) => t.say("notify-answered"),
        (NotificationKind::Watched, "received") => t.say("notify-watched-received"),
        (NotificationKind::Watched, "noted") => t.with("notify-watched-noted", &[("name", by(name))]),
        (NotificationKind::Watched, state) => {
            t.with("notify-watched-state", &[("state", t.say(&format!("state-{state}")).into())])
        }
        (NotificationKind::Due, timer) => {
            t.with("notify-due", &[("promise", t.say(&format!("mail-promise-{timer}")).into())])
        }
        (NotificationKind::Draft, "continued") => t.with("notify-draft-continued", &[("name", by(name))]),
        (NotificationKind::Draft, _) if one.actor_id.is_some() => t.with("notify-draft-taken", &[("name", by(name))]),
        (NotificationKind::Draft, _) => t.say("notify-draft-stopped"),
    }
}
