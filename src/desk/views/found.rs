//! The results of a search.
use maud::{Markup, html};

use super::queue::row;
use crate::accounts::Viewer;
use crate::brands::Around;
use crate::clock::Time;
use crate::tickets::Ticket;
use crate::web::layout::{self, Tab};

/// The tickets that match, or what can be searched for.
pub fn found(me: &Viewer, words: &str, tickets: &[Ticket], known: &Around, now: Time) -> Markup {
    let t = me.texts();
    layout::desk(
        me,
        Tab::None,
        &t.say("found"),
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head { h1 { (t.with("found-for", &[("words", words.to_owned().into())])) } }
                @if tickets.is_empty() {
                    div.empty { h2 { (t.say("found-none")) } p { (t.say("found-none-text")) } }
                } @else {
                    ol.queue #queue { @for ticket in tickets { (row(me, ticket, known, now)) } }
                }
            }
        },
    )
}
