//! View of the page that shows what is stored.
use chrono_tz::Tz;
use maud::{Markup, html};

use super::model::{BlobFiles, Ends, StorageFigures, TableSize};
use crate::accounts::Viewer;
use crate::app::App;
use crate::clock::Time;
use crate::texts::Texts;
use crate::web::layout::{self, AdminTab};
use crate::web::time;

pub fn page(me: &Viewer, stored: &StorageFigures, app: &App) -> Markup {
    let (t, now) = (me.texts(), app.now());
    layout::admin(
        me,
        AdminTab::Storage,
        &t.say("admin-storage"),
        &html! {},
        &html! {
            dl.pairs {
                dt { (t.say("storage-database")) } dd { (time::size(t, stored.database)) }
                dt { (t.say("storage-files")) } dd { (files(t, stored.files.as_ref(), now)) }
            }
            table.table {
                caption.sr { (t.say("admin-storage")) }
                thead { tr {
                    th scope="col" { (t.say("storage-what")) } th.num scope="col" { (t.say("storage-rows")) }
                    th.num scope="col" { (t.say("size")) } th scope="col" { (t.say("storage-oldest")) }
                    th scope="col" { (t.say("storage-until")) }
                } }
                tbody { @for table in &stored.tables { (line(t, table, app, now)) } }
            }
            p.soft { (t.say("storage-note")) }
        },
    )
}

fn files(t: Texts, found: Option<&BlobFiles>, now: Time) -> Markup {
    let Some(BlobFiles { at, count, bytes }) = found else { return html! { (t.say("storage-not-counted")) } };
    html! {
        (t.with("storage-files-found", &[("count", (*count).into()), ("size", time::size(t, *bytes).into())]))
        @if let Some(at) = Time::from_micros(*at) { " " span.faint { (time::element(t, at, now, Tz::UTC)) } }
    }
}

fn line(t: Texts, found: &TableSize, app: &App, now: Time) -> Markup {
    let name = format!("storage-table-{}", found.grows.table.replace('_', "-"));
    html! {
        tr {
            th scope="row" { (t.say(&name)) " " code.faint { (found.grows.table) } }
            td.num data-label=(t.say("storage-rows")) { (found.rows) }
            td.num data-label=(t.say("size")) { @if let Some(bytes) = found.bytes { (time::size(t, bytes)) } @else { "–" } }
            td data-label=(t.say("storage-oldest")) { @if let Some(at) = found.oldest { (time::element(t, at, now, Tz::UTC)) } @else { "–" } }
            td data-label=(t.say("storage-until")) { (until(t, found.grows.ends, app)) }
        }
    }
}

fn until(t: Texts, ends: Ends, app: &App) -> String {
    let days = |days: i64| t.with("storage-until-days", &[("count", days.into())]);
    match ends {
        Ends::Never => t.say("storage-until-never"),
        Ends::Mailbox => t.say("storage-until-mailbox"),
        Ends::Done => t.say("storage-until-done"),
        Ends::Expired => t.say("storage-until-expired"),
        Ends::Unnamed => t.say("storage-until-unnamed"),
        Ends::Newer => t.say("storage-until-newer"),
        Ends::Quarantine => {
            t.with("storage-until-quarantine", &[("count", i64::from(app.config.mail.quarantine_days).into())])
        }
        Ends::Audit => days(i64::from(app.config.audit.keep_days)),
        Ends::Days(count) => days(count),
    }
}
