//! Mails a person what they were notified of and have not read: at once, or what a day has brought in one mail.
use std::sync::Arc;

use super::MailKind;
use super::compose::Letter;
use super::sender::of_brand;
use super::transport::Transport;
use crate::accounts::store::Colleagues;
use crate::accounts::{Viewer, store as accounts};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, JobId, NotificationId};
use crate::jobs::{self, Job};
use crate::mail::letters::{LetterBlock, LetterStyle};
use crate::notifications::store::{self, NotifiedTicket};
use crate::notifications::{Notification, SETTINGS, what};
use crate::policy::{Action, Resource};
use crate::texts::Texts;

/// What is to be mailed, and what is settled by it.
struct DueMail {
    /// Everything whose time has come, also what has been read meanwhile.
    due: Vec<NotificationId>,
    /// Until when it waits, because quiet hours have begun.
    waits_until: Option<Time>,
    rows: Vec<(Notification, NotifiedTicket)>,
    to: Option<(Viewer, String)>,
    from: Option<Brand>,
    colleagues: Arc<Colleagues>,
}

/// Sends one mail with everything that is due and unread, about tickets that the person may still work on.
pub async fn mail_notifications(app: &App, transport: &Transport, job: JobId, id: AccountId) -> Result<()> {
    let now = app.now();
    let found = app.db.read(move |conn| due(conn, now, id)).await?;
    if let Some(letter) = letter(app, &found) {
        letter.post(app, transport, MailKind::Notice, now).await?;
    }
    let DueMail { due, waits_until, .. } = found;
    app.db
        .write_surely(move |conn| {
            // It is finished first: whoever notifies them meanwhile finds this job, or that it is gone.
            jobs::finish(conn, job)?;
            store::set_mail_at(conn, &due, waits_until)?;
            match store::next_mail(conn, id)? {
                Some(next) => jobs::enqueue_at(conn, now, next, Job::MailNotifications(id)),
                None => Ok(()),
            }
        })
        .await
}

fn due(conn: &mut Conn, now: Time, id: AccountId) -> Result<DueMail> {
    let mut rows = store::due_mails(conn, id, now)?;
    let due = rows.iter().map(|(one, _)| one.id).collect();
    let quiet = store::settings_of(conn, id)?.unwrap_or_default().quiet;
    let waits_until = if quiet.are_on(now) { quiet.next_free(now) } else { None };
    let viewer = accounts::acting(conn, id)?;
    rows.retain(|(one, _)| {
        let may_see = viewer.as_ref().is_some_and(|me| me.allows(Action::WorkOnTicket, Resource::of(one.brand_id)));
        one.read_at.is_none() && may_see && !quiet.are_on(now)
    });
    let from = rows.first().map(|(one, _)| brands::store::find(conn, one.brand_id)).transpose()?;
    let address = accounts::main_address(conn, id)?;
    let (to, colleagues) = (viewer.zip(address), accounts::colleagues(conn)?);
    Ok(DueMail { due, waits_until, rows, to, from, colleagues })
}

/// `None`: there is nothing to say, or no one to say it to.
fn letter(app: &App, found: &DueMail) -> Option<Letter> {
    let (me, address) = found.to.as_ref()?;
    let ((first, ticket), t) = (found.rows.first()?, me.texts());
    let (from_name, from_address) = of_brand(app, found.from.as_ref());
    let domain = from_address.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
    let (subject, link) = if found.rows.len() == 1 {
        (format!("{} · {}", what(t, first, &found.colleagues), ticket.reference), path(ticket))
    } else {
        (t.with("notify-mail-subject", &[("count", found.rows.len().into())]), "/desk/notifications".to_owned())
    };
    // A try that is repeated is the same mail.
    let last = found.rows.iter().map(|(one, _)| one.id.0).max().unwrap_or_default();
    let mut blocks: Vec<LetterBlock> = found.rows.iter().map(|row| line(app, t, row, &found.colleagues)).collect();
    blocks.push(LetterBlock::Button { words: t.say("notify-mail-button"), link: app.url(&link) });
    let settings = app.url(SETTINGS);
    blocks.push(LetterBlock::Footer(t.with("notify-mail-settings", &[("link", settings.into())])));
    Some(Letter {
        message_id: format!("notifications.{}.{last}@{domain}", me.id),
        subject,
        blocks,
        look: LetterStyle::of(found.from.as_ref(), t.language()),
        from_name,
        from_address,
        to: vec![address.clone()],
        auto_submitted: Some("auto-generated"),
        ..Letter::of(app)
    })
}

/// What happened, to which ticket, and where it is.
fn line(app: &App, t: Texts, (one, ticket): &(Notification, NotifiedTicket), colleagues: &Colleagues) -> LetterBlock {
    let (said, link) = (what(t, one, colleagues), app.url(&path(ticket)));
    LetterBlock::Paragraph(format!("{said}\n{} · {}\n{link}", ticket.reference, ticket.subject))
}

fn path(ticket: &NotifiedTicket) -> String {
    format!("/desk/tickets/{}", ticket.reference)
}
