//! Views of the manual. Its pages are in English, whatever language the desk has.
use maud::{Markup, html};

use super::search::ManualMatch;
use super::{HOME, ManualPage, destination};
use crate::accounts::Viewer;
use crate::texts::Texts;
use crate::web::html::markdown;
use crate::web::layout::{self, Tab};

pub fn list(viewer: &Viewer, pages: &[ManualPage]) -> Markup {
    let entries = html! { @for page in pages {
        li { a href=(page.address()) { (page.title) } p.soft { (page.lead) } }
    } };
    home(viewer, "", &html! { ul.manual-list lang="en" { (entries) } })
}

/// The results of a search.
pub fn found(viewer: &Viewer, looked_for: &str, found: &[ManualMatch]) -> Markup {
    let t = viewer.texts();
    let count = match found.len() {
        0 => t.say("manual-found-none"),
        count => t.with("manual-found", &[("count", count.into())]),
    };
    let entries = html! { @for one in found {
        li {
            a href=(one.address) { (one.title) @if !one.heading.is_empty() { ": " (one.heading) } }
            p.soft { (one.line) }
        }
    } };
    home(
        viewer,
        looked_for,
        &html! {
            p role="status" { (count) }
            ul.manual-list lang="en" { (entries) }
            p { a.button href=(HOME) { (t.say("manual-all")) } }
        },
    )
}

fn home(viewer: &Viewer, looked_for: &str, body: &Markup) -> Markup {
    let t = viewer.texts();
    let title = t.say("nav-help");
    layout::desk(
        viewer,
        Tab::Help,
        &title,
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head { h1 { (title) } }
                div.desk-body { (search_field(t, looked_for)) (body) }
            }
        },
    )
}

fn search_field(t: Texts, looked_for: &str) -> Markup {
    html! {
        form.line method="get" action=(HOME) role="search" aria-label=(t.say("manual-find")) {
            input.short type="search" name="q" value=(looked_for) maxlength="200" aria-label=(t.say("manual-find")) placeholder=(t.say("manual-find"));
            button.button { (t.say("manual-find-button")) }
        }
    }
}

pub fn page(viewer: &Viewer, page: &ManualPage) -> Markup {
    layout::desk(
        viewer,
        Tab::Help,
        &page.title,
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head {
                    h1 lang="en" { (page.title) }
                    a.button.push href=(HOME) { (viewer.texts().say("manual-all")) }
                }
                div.desk-body { article.manual lang="en" { (markdown(&page.body, destination)) } }
            }
        },
    )
}
