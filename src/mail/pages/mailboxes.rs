//! Mailboxes, for the admin: where mail is fetched, tested before it is saved.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Query};
use serde::Deserialize;

use super::forms::MailboxForm;
use super::mailbox_secret::{self as secret, Destination, Sealed};
use super::views;
use crate::accounts::actions::{Changed, after_act};
use crate::accounts::{AccountChange, Admin, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Changes, Entry, Subject, SubjectKind};
use crate::brands;
use crate::config::Security;
use crate::error::Result;
use crate::ids::{BrandId, MailboxId};
use crate::jobs::{self, Job};
use crate::mail::mailbox;
use crate::mail::store::{self, Afterwards, Mailbox, MailboxSignIn, NewMailbox};
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{Visitor, invalid, ok, see_other};

pub fn routes(doors: &mut Doors) {
    doors.route("/admin/mailboxes", get().to(show)).route("/admin/mailboxes", post().to(save));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct MailboxQuery {
    id: Option<MailboxId>,
}

async fn show(app: Data<App>, Admin(me): Admin, Query(chosen): Query<MailboxQuery>) -> Result<HttpResponse> {
    let id = chosen.id;
    let draft = match id {
        Some(id) => stored(&app, &me, id).await?,
        None => MailboxForm::default(),
    };
    page(&app, &me, draft, &Problems::default(), "").await
}

/// A mailbox as it is, without its secret.
async fn stored(app: &App, me: &Viewer, id: MailboxId) -> Result<MailboxForm> {
    let mailbox = own(app, me, id).await?;
    let (token_url, client_id) = secret::shown(app, &mailbox.sealed_secret);
    Ok(MailboxForm { token_url, client_id, ..views::draft_of(&mailbox) })
}

/// The mailbox, if this admin manages its brand; otherwise it does not exist.
async fn own(app: &App, me: &Viewer, id: MailboxId) -> Result<Mailbox> {
    let mailbox = app.db.read(move |conn| store::mailbox(conn, id)).await?;
    me.ask(Action::Administer, Resource::of(mailbox.brand_id))?;
    Ok(mailbox)
}

async fn page(app: &App, me: &Viewer, draft: MailboxForm, problems: &Problems, says: &str) -> Result<HttpResponse> {
    let (mut mailboxes, mut brands, mut reconciliations) = app
        .db
        .read(|conn| Ok((store::mailboxes(conn)?, brands::store::all(conn)?, store::reconciliations(conn)?)))
        .await?;
    mailboxes.retain(|mailbox| me.administers(mailbox.brand_id));
    brands.retain(|brand| me.administers(brand.id));
    reconciliations.retain(|found| mailboxes.iter().any(|mailbox| mailbox.id == found.mailbox_id));
    let markup = views::mailboxes(me, (&mailboxes, &brands, &reconciliations), &draft, (problems, says), app.now());
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

async fn save(
    app: Data<App>,
    Admin(me): Admin,
    visitor: Visitor,
    Form(draft): Form<MailboxForm>,
) -> Result<HttpResponse> {
    if let Some(id) = draft.id {
        own(&app, &me, id).await?;
    }
    match (draft.deed.as_str(), draft.id) {
        ("remove", Some(id)) => return remove(&app, me, id).await,
        ("reconcile", Some(id)) => return reconcile(&app, &me, id).await,
        _ => {}
    }
    let (new, tried) = match checked(&app, &me, &draft).await {
        Ok(checked) => checked,
        Err(problems) => return page(&app, &me, draft, &problems, "").await,
    };
    me.ask(Action::Administer, Resource::of(new.brand_id))?;
    if draft.deed == "test" {
        return test(&app, &me, MailboxForm { tried, ..draft }, &new).await;
    }
    let (now, id) = (app.now(), draft.id);
    app.db
        .write(move |conn| {
            let username = new.username.clone();
            let before = id.map(|id| store::mailbox(conn, id)).transpose()?;
            let id = match id {
                Some(id) => store::update_mailbox(conn, id, new).map(|()| id)?,
                None => store::insert_mailbox(conn, now, new)?,
            };
            let after = store::mailbox(conn, id)?;
            let action = if before.is_some() { AuditAction::MailboxChanged } else { AuditAction::MailboxCreated };
            let changes = Changes::between(&before.map(|before| before.audited()), &after.audited());
            me.record(conn, now, Entry::changed(action, after.subject(), changes))?;
            let (kind, browser) = (AccountChange::Mailbox, visitor.browser.as_str());
            after_act(conn, now, &Changed { account: me.id, kind, detail: &username, browser })
        })
        .await?;
    Ok(see_other("/admin/mailboxes"))
}

async fn remove(app: &App, me: Viewer, id: MailboxId) -> Result<HttpResponse> {
    let now = app.now();
    app.db
        .write(move |conn| {
            let mailbox = store::mailbox(conn, id)?;
            let entry = Entry::new(AuditAction::MailboxRemoved, mailbox.subject());
            me.record(conn, now, entry.with(Changes::removed(&mailbox.audited())))?;
            store::delete_mailbox(conn, id)
        })
        .await?;
    Ok(see_other("/admin/mailboxes"))
}

async fn reconcile(app: &App, me: &Viewer, id: MailboxId) -> Result<HttpResponse> {
    let (now, viewer) = (app.now(), me.clone());
    app.db
        .write(move |conn| {
            let mailbox = store::mailbox(conn, id)?;
            viewer.record(conn, now, Entry::new(AuditAction::MailboxReconciled, mailbox.subject()))?;
            jobs::replace(conn, now, now, Job::ReconcileMailbox(id))
        })
        .await?;
    let draft = stored(app, me, id).await?;
    page(app, me, draft, &Problems::default(), &me.texts().say("mailbox-counting")).await
}

/// Tests the connection. The test is recorded, because a server received a password.
async fn test(app: &App, me: &Viewer, draft: MailboxForm, new: &NewMailbox) -> Result<HttpResponse> {
    let (now, viewer, id) = (app.now(), me.clone(), draft.id.map(|id| id.0));
    let subject = Subject { id, ..Subject::named(SubjectKind::Mailbox, &new.username) };
    let entry = Entry::new(AuditAction::MailboxTested, subject).noting("host", &new.host);
    app.db.write(move |conn| viewer.record(conn, now, entry)).await?;
    match mailbox::try_once(app, new).await {
        Ok(says) => page(app, me, draft, &Problems::default(), &says).await,
        Err(why) => page(app, me, draft, &Problems::one("host", why), "").await,
    }
}

/// The mailbox that the form describes, and its secret as the page holds it after a test.
async fn checked(app: &App, me: &Viewer, draft: &MailboxForm) -> Result<(NewMailbox, String), Problems> {
    let t = me.texts();
    let mut problems = Problems::default();
    let security = draft.security.parse().unwrap_or(Security::Tls);
    let host = draft.host.trim().to_owned();
    if host.is_empty() {
        problems.add("host", t.say("problem-host"));
    } else if security == Security::None && !matches!(host.as_str(), "localhost" | "127.0.0.1" | "::1") {
        problems.add("security", t.say("problem-plain"));
    }
    let port = draft.port.trim().parse::<u16>().unwrap_or_default();
    if port == 0 {
        problems.add("port", t.say("problem-port"));
    }
    if draft.username.trim().is_empty() {
        problems.add("username", t.say("problem-username"));
    }
    let brand = draft.brand.parse().map_or(BrandId(0), BrandId);
    if brand == BrandId(0) {
        problems.add("brand", t.say("problem-brand"));
    }
    let sign_in = draft.sign_in.parse().unwrap_or(MailboxSignIn::Password);
    let to = Destination::of(draft, port, security, sign_in);
    let sealed = secret::sealed(app, draft, sign_in, to).await.unwrap_or_else(|(field, why)| {
        problems.add(field, t.say(why));
        Sealed::default()
    });
    let after_delivery = draft.after_delivery.parse().unwrap_or(Afterwards::Keep);
    if after_delivery == Afterwards::Move && draft.move_to.trim().is_empty() {
        problems.add("move_to", t.say("problem-move-to"));
    }
    let folder = draft.folder.trim();
    let mailbox = NewMailbox {
        brand_id: brand,
        host,
        port: i32::from(port),
        security,
        username: draft.username.trim().to_owned(),
        sign_in,
        sealed_secret: sealed.stored,
        folder: if folder.is_empty() { "INBOX" } else { folder }.to_owned(),
        after_delivery,
        move_to: draft.move_to.trim().to_owned(),
        skip_before: (draft.skip_old == "yes").then(|| app.now()),
        is_enabled: draft.is_enabled == "yes",
    };
    problems.or((mailbox, sealed.tried))
}
