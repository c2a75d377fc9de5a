//! Mail of ours that does not leave: what the server says of us, and what it refused, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use chrono_tz::Tz;
use maud::{Markup, html};

use crate::accounts::{AdminOfAll, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject, SubjectKind};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::RefusedId;
use crate::jobs::{self, Job};
use crate::mail::store::{self, OutgoingFault, RefusedMail};
use crate::texts::Texts;
use crate::web::doors::{Doors, get, post};
use crate::web::layout::{self, AdminTab};
use crate::web::{ok, see_other, time};

/// Rows of one page; the rest show when these are done.
const MOST: i64 = 200;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/admin/refused", get().to(show))
        .route("/admin/refused/{id}/again", post().to(again))
        .route("/admin/refused/{id}/removal", post().to(remove));
}

async fn show(app: Data<App>, AdminOfAll(me): AdminOfAll) -> Result<HttpResponse> {
    let (faults, rows) =
        app.db.read(|conn| Ok((store::outgoing_faults(conn)?, store::refused_mails(conn, MOST)?))).await?;
    Ok(ok(page(&me, &faults, &rows, app.now())))
}

async fn again(app: Data<App>, AdminOfAll(me): AdminOfAll, id: Path<RefusedId>) -> Result<HttpResponse> {
    let now = app.now();
    app.db
        .write(move |conn| {
            note(conn, now, &me, (*id, AuditAction::RefusedMailSent))?;
            // A second press finds it taken already.
            if store::settle_refused(conn, now, *id)? {
                jobs::enqueue(conn, now, Job::SendRefused(*id))
            } else {
                Ok(())
            }
        })
        .await?;
    Ok(see_other("/admin/refused"))
}

async fn remove(app: Data<App>, AdminOfAll(me): AdminOfAll, id: Path<RefusedId>) -> Result<HttpResponse> {
    let now = app.now();
    app.db
        .write(move |conn| {
            note(conn, now, &me, (*id, AuditAction::RefusedMailRemoved))?;
            store::forget_refused(conn, *id)
        })
        .await?;
    Ok(see_other("/admin/refused"))
}

fn note(conn: &mut Conn, now: Time, me: &Viewer, (id, action): (RefusedId, AuditAction)) -> Result<()> {
    let refused = store::refused_mail(conn, id)?;
    me.record(conn, now, Entry::new(action, Subject::new(SubjectKind::Mail, id.0, &refused.recipient)))
}

/// Why no mail leaves, for whoever can mend it.
pub fn fault_notice(t: Texts, faults: &[OutgoingFault], now: Time) -> Markup {
    html! {
        @for fault in faults {
            div.notice.is-bad role="alert" {
                p {
                    b { @if fault.sender.is_empty() { (t.say("outgoing-fault")) } @else { (t.with("outgoing-fault-sender", &[("sender", fault.sender.clone().into())])) } }
                    " " (t.say("outgoing-fault-text")) " " (time::element(t, fault.since, now, Tz::UTC))
                }
                p { q { (fault.error) } }
            }
        }
    }
}

fn page(me: &Viewer, faults: &[OutgoingFault], rows: &[RefusedMail], now: Time) -> Markup {
    let t = me.texts();
    layout::admin(
        me,
        AdminTab::Refused,
        &t.say("admin-refused"),
        &html! {},
        &html! {
            (fault_notice(t, faults, now))
            @if rows.is_empty() { div.empty { h2 { (t.say("refused-none")) } p { (t.say("refused-none-text")) } } } @else {
                p { (t.say("refused-lead")) }
                table.table {
                    caption.sr { (t.say("admin-refused")) }
                    thead { tr {
                        th scope="col" { (t.say("refused-at")) } th scope="col" { (t.say("to")) } th scope="col" { (t.say("refused-kind")) }
                        th scope="col" { (t.say("job-error")) } th scope="col" { span.sr { (t.say("actions")) } }
                    } }
                    tbody { @for row in rows { (line(t, row, now)) } }
                }
            }
        },
    )
}

fn line(t: Texts, row: &RefusedMail, now: Time) -> Markup {
    let here = format!("/admin/refused/{}", row.id);
    let is_of_use = row.until.is_none_or(|until| until > now);
    html! {
        tr {
            td data-label=(t.say("refused-at")) { (time::element(t, row.at, now, Tz::UTC)) }
            th scope="row" { (crate::plain::shown_address(&row.recipient)) }
            td data-label=(t.say("refused-kind")) { (t.say(&format!("refused-{}", row.kind.as_str().replace('_', "-")))) }
            td data-label=(t.say("job-error")) { (row.error) }
            td.tail {
                @if is_of_use { form method="post" action={ (here) "/again" } { button.button.tight { (t.say("copy-again")) } } }
                @else { span.soft { (t.say("refused-expired")) } }
                " " form method="post" action={ (here) "/removal" } { button.button.tight { (t.say("refused-remove")) } }
            }
        }
    }
}
