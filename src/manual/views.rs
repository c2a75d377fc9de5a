//! How the manual looks. Its pages are in English, whatever language the desk has.
use maud::{Markup, html};

use super::{HOME, Page, destination};
use crate::accounts::Viewer;
use crate::web::html::markdown;
use crate::web::layout::{self, Tab};

pub fn list(viewer: &Viewer, pages: &[Page]) -> Markup {
    let title = viewer.texts().say("nav-help");
    layout::desk(
        viewer,
        Tab::Help,
        &title,
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head { h1 { (title) } }
                div.desk-body {
                    ul.manual-list lang="en" { @for page in pages {
                        li { a href=(page.address()) { (page.title) } p.soft { (page.lead) } }
                    } }
                }
            }
        },
    )
}

pub fn page(viewer: &Viewer, page: &Page) -> Markup {
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
