//! Sends what is due to a person's browsers: which ticket and what happened, and no word of a customer's on a locked screen.
use reqwest::header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, HeaderName, HeaderValue};
use reqwest::{Method, Request, Url};

use super::encrypt::{LONGEST, encrypt};
use super::endpoint::Endpoints;
use super::store::{self, PushBrowser};
use super::vapid::SenderKey;
use super::{pages, sender_key};
use crate::accounts::{Viewer, store as accounts};
use crate::app::App;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, JobId, NotificationId, PushBrowserId};
use crate::jobs::{self, Job};
use crate::keys::Keys;
use crate::notifications::what;
use crate::notifications::{Notification, store as notifications, store::NotifiedTicket};
use crate::outbound::Fetcher;
use crate::policy::{Action, Resource};

/// For so many seconds a push service keeps a message for a browser that is off: later it is on the page.
const KEPT_SECONDS: &str = "43200";
/// The longest answer of a push service that is read.
const ANSWER: usize = 16 * 1024;

/// What is to be pushed, to which browsers, and what is settled by it.
struct DuePush {
    /// Everything whose time has come, also what has been read meanwhile.
    due: Vec<NotificationId>,
    /// Until when it waits, because quiet hours have begun.
    waits_until: Option<Time>,
    message: Option<Message>,
    browsers: Vec<PushBrowser>,
    key: Option<SenderKey>,
}

/// A message, and its topic: a later one of the same topic takes its place.
struct Message {
    text: String,
    topic: String,
}

/// One message for everything that is due and unread, about tickets that the person may still work on.
pub async fn push_notifications(app: &App, job: JobId, id: AccountId) -> Result<()> {
    let (now, keys) = (app.now(), app.keys.clone());
    let found = app.db.read(move |conn| due(conn, now, &keys, id)).await?;
    let gone = match (&found.message, &found.key) {
        (Some(message), Some(key)) => send(app, key, &found.browsers, message).await?,
        _ => Vec::new(),
    };
    let DuePush { due, waits_until, .. } = found;
    app.db
        .write_surely(move |conn| {
            // It is finished first: whoever notifies them meanwhile finds this job, or that it is gone.
            jobs::finish(conn, job)?;
            notifications::set_push_at(conn, &due, waits_until)?;
            for browser in &gone {
                store::drop_browser(conn, *browser)?;
            }
            match notifications::next_push(conn, id)? {
                Some(next) => jobs::enqueue_at(conn, now, next, Job::PushNotifications(id)),
                None => Ok(()),
            }
        })
        .await
}

fn due(conn: &mut Conn, now: Time, keys: &Keys, id: AccountId) -> Result<DuePush> {
    let mut rows = notifications::due_pushes(conn, id, now)?;
    let due = rows.iter().map(|(one, _)| one.id).collect();
    let quiet = notifications::settings_of(conn, id)?.unwrap_or_default().quiet;
    let waits_until = if quiet.are_on(now) { quiet.next_free(now) } else { None };
    let viewer = accounts::acting(conn, id)?;
    rows.retain(|(one, _)| {
        let may_see = viewer.as_ref().is_some_and(|me| me.allows(Action::WorkOnTicket, Resource::of(one.brand_id)));
        one.read_at.is_none() && may_see && !quiet.are_on(now)
    });
    let browsers = if rows.is_empty() { Vec::new() } else { store::signed_in(conn, now, id)? };
    let message = viewer.filter(|_| !browsers.is_empty()).map(|me| message(conn, &me, &rows)).transpose()?;
    // A browser could not have signed up without it.
    let key = if message.is_some() { sender_key(conn, keys)? } else { None };
    Ok(DuePush { due, waits_until, message, browsers, key })
}

fn message(conn: &mut Conn, me: &Viewer, rows: &[(Notification, NotifiedTicket)]) -> Result<Message> {
    let t = me.texts();
    let (body, url, topic) = match rows {
        [(one, ticket)] => {
            let colleagues = accounts::colleagues(conn)?;
            let said = what(t, one, &colleagues);
            let url = format!("/desk/tickets/{}", ticket.reference);
            (format!("{said} · {}", ticket.reference), url, ticket.reference.clone())
        }
        rows => {
            let said = t.with("notify-mail-subject", &[("count", rows.len().into())]);
            (said, "/desk/notifications".to_owned(), "notifications".to_owned())
        }
    };
    let body: String = body.chars().take(LONGEST / 8).collect();
    let text = serde_json::json!({ "title": "Svar", "body": body, "url": url, "tag": topic }).to_string();
    Ok(Message { text, topic })
}

/// Returns the browsers that their push service does not know any more. If none could be reached, the job tries again;
/// if some could, those that could not find it on the page.
async fn send(app: &App, key: &SenderKey, browsers: &[PushBrowser], message: &Message) -> Result<Vec<PushBrowserId>> {
    let endpoints = Endpoints::of(&app.config);
    let fetcher = Fetcher::new(endpoints.rule());
    let (mut gone, mut has_sent, mut failure) = (Vec::new(), false, None);
    for browser in browsers {
        let Some(url) = endpoints.read(&browser.endpoint) else {
            gone.push(browser.id);
            continue;
        };
        let request = request(app, key, browser, (url, message))?;
        match fetcher.exchange(request, ANSWER).await {
            Ok(answer) if answer.status.is_success() => has_sent = true,
            Ok(answer) if [404, 410].contains(&answer.status.as_u16()) => gone.push(browser.id),
            Ok(answer) => failure = Some(format!("status {}", answer.status.as_u16())),
            Err(e) => failure = Some(e.to_string()),
        }
    }
    match failure {
        Some(why) if !has_sent => Err(Error::Unavailable(format!("the push service: {why}"))),
        _ => Ok(gone),
    }
}

fn request(app: &App, key: &SenderKey, browser: &PushBrowser, (url, message): (Url, &Message)) -> Result<Request> {
    let keys = pages::keys(&browser.public_key, &browser.auth)
        .ok_or_else(|| Error::Internal("the keys of a browser are none".to_owned()))?;
    let authorization = key.authorization(app.now(), &url, &app.config.public_url())?;
    let mut request = Request::new(Method::POST, url);
    *request.body_mut() = Some(encrypt(message.text.as_bytes(), &keys)?.into());
    let value = |text: &str| HeaderValue::from_str(text).map_err(|e| Error::internal("send a push message", e));
    let headers = request.headers_mut();
    headers.insert(AUTHORIZATION, value(&authorization)?);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    headers.insert(CONTENT_ENCODING, HeaderValue::from_static("aes128gcm"));
    headers.insert(HeaderName::from_static("ttl"), HeaderValue::from_static(KEPT_SECONDS));
    headers.insert(HeaderName::from_static("urgency"), HeaderValue::from_static("normal"));
    headers.insert(HeaderName::from_static("topic"), value(&message.topic)?);
    Ok(request)
}
