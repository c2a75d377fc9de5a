//! What is deleted when a customer is erased, and the form that confirms it.
use maud::{Markup, html};

use crate::accounts::Viewer;
use crate::desk::model::to_type;
use crate::erasure::Theirs;
use crate::web::form::{Field, Problems, summary};
use crate::web::layout::{self, Tab};

/// The page.
pub fn erasure(me: &Viewer, theirs: &Theirs, typed: &str, problems: &Problems) -> Markup {
    let t = me.texts();
    let count = |key: &str, count: i64| t.with(key, &[("count", count.into())]);
    let size = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let word = to_type(theirs);
    layout::desk(
        me,
        Tab::None,
        &t.say("erase"),
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head { h1 { (t.say("erase")) } }
                div.desk-body {
                    p { (t.with("erase-lead", &[("name", theirs.account.name.clone().into())])) }
                    ul {
                        li { (t.with("erase-account", &[("addresses", theirs.addresses.join(", ").into())])) }
                        li { (count("erase-tickets", size(theirs.tickets.len()))) }
                        li { (count("erase-messages", size(theirs.messages.len()))) }
                        li { (count("erase-files", theirs.files)) }
                        li { (count("erase-mails", size(theirs.mails.len()))) }
                        li { (count("erase-orders", theirs.orders)) }
                        li { (t.say("erase-examples")) }
                    }
                    p.soft { (t.say("erase-stays")) }
                    (summary(t, problems))
                    form.form method="post" action={ "/desk/customers/" (theirs.account.id) "/erasure" } novalidate {
                        (Field { name: "confirm", label: &t.with("erase-confirm", &[("word", word.to_owned().into())]), value: typed, autocomplete: "off", is_required: true, ..Field::default() }.render(problems))
                        div.actions {
                            button.button.danger { (t.say("erase")) }
                            a.button href="/desk" { (t.say("erase-not")) }
                        }
                    }
                }
            }
        },
    )
}
