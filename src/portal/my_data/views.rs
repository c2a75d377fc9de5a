//! How the page of one's own data looks.
use chrono_tz::Tz;
use maud::{Markup, html};

use crate::accounts::Viewer;
use crate::clock::Time;
use crate::exports::DataExport;
use crate::web::form::{Field, Problems, summary};
use crate::web::{layout, time};

pub fn my_data(
    me: &Viewer,
    (exports, to_type): (&[DataExport], &str),
    (typed, problems): (&str, &Problems),
    now: Time,
) -> Markup {
    let t = me.texts();
    let main = html! {
        main.portal-main #main tabindex="-1" {
            p.line { a.button.plain.tight href="/account" { span aria-hidden="true" { "←" } " " (t.say("nav-account")) } }
            header { h1 { (t.say("my-data")) } }
            (summary(t, problems))
            section.card aria-labelledby="download" {
                h2 #download { (t.say("my-data-download")) }
                p { (t.say("my-data-download-text")) }
                @if !exports.is_empty() {
                    ul.list { @for export in exports {
                        li {
                            span { (time::element(t, export.requested_at, now, Tz::UTC)) }
                            @if export.blob.is_some() {
                                a href={ "/account/data/" (export.id) } download { (t.with("my-data-ready", &[("size", time::size(t, export.size).into())])) }
                            } @else { span.faint { (t.say("my-data-waits")) } }
                        }
                    } }
                }
                form method="post" action="/account/data" { div.actions { button.button { (t.say("my-data-ask")) } } }
            }
            section.card aria-labelledby="deletion" {
                h2 #deletion { (t.say("my-data-delete")) }
                p { (t.say("my-data-delete-what")) }
                p.soft { (t.say("my-data-delete-stays")) }
                form.form method="post" action="/account/deletion" novalidate {
                    (Field { name: "confirm", label: &t.with("my-data-delete-confirm", &[("text", to_type.to_owned().into())]), value: typed, autocomplete: "off", is_required: true, ..Field::default() }.render(problems))
                    div.actions { button.button.danger { (t.say("my-data-delete-button")) } }
                }
            }
        }
    };
    layout::portal(t, Some(me), None, &t.say("my-data"), &main)
}
