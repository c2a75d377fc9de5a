//! Our mail that could not be sent: problems that the server reports about us, and refused mails, for the admin.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use chrono_tz::Tz;
use maud::{Markup, html};
use serde::Deserialize;

use crate::accounts::{AdminOfAll, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject, SubjectKind};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::RefusedId;
use crate::jobs::{self, Job};
use crate::mail::store::{self, RefusedMail};
use crate::plain::shown;
use crate::status::{self, Condition, ConditionKind};
use crate::texts::Texts;
use crate::web::doors::{Doors, get, post};
use crate::web::layout::{self, AdminTab};
use crate::web::{ok, see_other, time};

/// Rows of one page; the rest appear when these are done.
const MOST: i64 = 200;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/admin/refused", get().to(show))
        .route("/admin/refused/again", post().to(all_again))
        .route("/admin/refused/{id}/again", post().to(again))
        .route("/admin/refused/{id}/removal", post().to(remove));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct RefusedMailQuery {
    done: String,
}

async fn show(
    app: Data<App>,
    AdminOfAll(me): AdminOfAll,
    Query(query): Query<RefusedMailQuery>,
) -> Result<HttpResponse> {
    let (open, rows) = app.db.read(|conn| Ok((status::store::open(conn)?, store::refused_mails(conn, MOST)?))).await?;
    let done = RefusedMailAction::named(&query.done);
    Ok(ok(page(&me, (&open, &rows), done, app.now())))
}

/// All that are shown, after an error of the server is fixed.
async fn all_again(app: Data<App>, AdminOfAll(me): AdminOfAll) -> Result<HttpResponse> {
    let now = app.now();
    app.db
        .write(move |conn| {
            let rows = store::refused_mails(conn, MOST)?;
            let of_use: Vec<RefusedId> = rows.iter().filter(|row| is_of_use(row, now)).map(|row| row.id).collect();
            if of_use.is_empty() {
                // Someone else was faster.
                let nothing = Subject::named(SubjectKind::Mail, "–");
                return me.record(conn, now, Entry::new(AuditAction::RefusedMailSent, nothing));
            }
            for id in of_use {
                note(conn, now, &me, (id, AuditAction::RefusedMailSent))?;
                if store::settle_refused(conn, now, id)? {
                    jobs::enqueue(conn, now, Job::SendRefused(id))?;
                }
            }
            clear_if_none(conn, now)
        })
        .await?;
    Ok(see_other("/admin/refused?done=sent"))
}

/// An expired link is useless.
fn is_of_use(row: &RefusedMail, now: Time) -> bool {
    row.until.is_none_or(|until| until > now)
}

async fn again(app: Data<App>, AdminOfAll(me): AdminOfAll, id: Path<RefusedId>) -> Result<HttpResponse> {
    let now = app.now();
    app.db
        .write(move |conn| {
            note(conn, now, &me, (*id, AuditAction::RefusedMailSent))?;
            // A second click finds it already done.
            if store::settle_refused(conn, now, *id)? {
                jobs::enqueue(conn, now, Job::SendRefused(*id))?;
            }
            clear_if_none(conn, now)
        })
        .await?;
    Ok(see_other("/admin/refused?done=sent"))
}

async fn remove(app: Data<App>, AdminOfAll(me): AdminOfAll, id: Path<RefusedId>) -> Result<HttpResponse> {
    let now = app.now();
    app.db
        .write(move |conn| {
            note(conn, now, &me, (*id, AuditAction::RefusedMailRemoved))?;
            store::forget_refused(conn, *id)?;
            clear_if_none(conn, now)
        })
        .await?;
    Ok(see_other("/admin/refused?done=removed"))
}

/// All are done.
fn clear_if_none(conn: &mut Conn, now: Time) -> Result<()> {
    if store::count_refused(conn)? == 0 {
        status::actions::clear(conn, now, ConditionKind::MailRefused, "")?;
    }
    Ok(())
}

fn note(conn: &mut Conn, now: Time, me: &Viewer, (id, action): (RefusedId, AuditAction)) -> Result<()> {
    let refused = store::refused_mail(conn, id)?;
    me.record(conn, now, Entry::new(action, Subject::new(SubjectKind::Mail, id.0, &refused.recipient)))
}

/// What the admin has just done here.
#[derive(Debug, Clone, Copy)]
enum RefusedMailAction {
    Nothing,
    Sent,
    Removed,
}

impl RefusedMailAction {
    fn named(word: &str) -> Self {
        match word {
            "sent" => Self::Sent,
            "removed" => Self::Removed,
            _ => Self::Nothing,
        }
    }

    const fn text(self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::Sent => Some("refused-sent"),
            Self::Removed => Some("refused-removed"),
        }
    }
}

fn page(me: &Viewer, (open, rows): (&[Condition], &[RefusedMail]), done: RefusedMailAction, now: Time) -> Markup {
    let t = me.texts();
    layout::admin(
        me,
        AdminTab::Refused,
        &t.say("admin-refused"),
        &html! {},
        &html! {
            (status::views::outgoing(me, open, now))
            @if let Some(text) = done.text() { div.notice.is-good role="status" { p { (t.say(text)) } } }
            @if rows.is_empty() { div.empty { h2 { (t.say("refused-none")) } p { (t.say("refused-none-text")) } } } @else {
                p { (t.say("refused-lead")) }
                @if rows.iter().filter(|row| is_of_use(row, now)).count() > 1 {
                    form method="post" action="/admin/refused/again" { div.actions { button.button { (t.say("refused-all-again")) } } }
                }
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
    let to = shown(&row.recipient);
    html! {
        tr {
            td data-label=(t.say("refused-at")) { (time::element(t, row.at, now, Tz::UTC)) }
            th scope="row" { (to) }
            td data-label=(t.say("refused-kind")) { (t.say(&format!("refused-{}", row.kind.as_str().replace('_', "-")))) }
            td data-label=(t.say("job-error")) { (shown(&row.error)) }
            td.tail {
                @if is_of_use(row, now) { form method="post" action={ (here) "/again" } { button.button.tight { (t.say("copy-again")) span.sr { ": " (to) } } } }
                @else { span.soft { (t.say("refused-expired")) } }
                " " form method="post" action={ (here) "/removal" } { button.button.tight { (t.say("refused-remove")) span.sr { ": " (to) } } }
            }
        }
    }
}
