//! Live pages: an event says only *that* a ticket changed; the page fetches what it shows under the viewer's own
//! rights.
//!
//! The source is the history of the tickets: after each commit, here or on another node, its new lines are read and
//! sent to the users who may see their tickets; so are new notifications, each to its person alone. All tabs of a browser share one stream (`assets/live-worker.js`).
use actix_web::{HttpRequest, HttpResponse, web};
use futures_util::stream;
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::broadcast::{self, error::RecvError};

use crate::accounts::{self, Role, Viewer, session_token};
use crate::app::App;
use crate::audit::Origin;
use crate::error::Result;
use crate::ids::{AccountId, BrandId, EventId, NotificationId};
use crate::keys;
use crate::limits::Open;
use crate::notifications;
use crate::policy::{Action, Actor, Resource, allows};
use crate::tickets::store::{self, Changed};
use crate::web::doors::{Doors, get};

const PING: Duration = Duration::from_secs(15);
const OTHER_NODES: Duration = Duration::from_secs(1);
/// The first change of a burst is sent at once, and the others together after this long.
const BURST: Duration = Duration::from_millis(100);
const OVERLAP: i64 = 50;
const REMEMBERED: usize = 2000;

#[derive(Clone, Debug)]
enum LiveNews {
    Changed(Arc<Fresh>),
    Shutdown,
}

/// What is new since the last look.
#[derive(Debug, Default)]
struct Fresh {
    changed: Vec<Changed>,
    /// Who was notified, and in which brand.
    notified: Vec<(AccountId, BrandId)>,
}

/// Notifies open pages of changes.
#[derive(Clone)]
pub struct Live(broadcast::Sender<LiveNews>);

impl Default for Live {
    fn default() -> Self {
        Self(broadcast::channel(64).0)
    }
}

impl Live {
    /// How many streams are open.
    pub fn listeners(&self) -> usize {
        self.0.receiver_count()
    }

    /// Ends all streams: the first step when the server stops.
    pub fn shut_down(&self) {
        // There may be no listener.
        let _ = self.0.send(LiveNews::Shutdown);
    }

    /// Reads the history as it grows, for as long as the process lives.
    pub async fn follow(self, app: App) {
        let mut commits = app.db.commits();
        let mut trail = Trail::default();
        // Pages opened later already show what happened before.
        if let Err(e) = trail.read(&app).await {
            tracing::warn!(error = %e, "live pages wait for the database");
        }
        loop {
            let woken = tokio::time::timeout(OTHER_NODES, commits.changed()).await;
            if matches!(woken, Ok(Err(_))) {
                return;
            }
            if woken.is_err() && !app.db.is_postgres() {
                continue;
            }
            match trail.read(&app).await {
                Ok(fresh) if fresh.changed.is_empty() && fresh.notified.is_empty() => {}
                Ok(_) if self.0.receiver_count() == 0 => {}
                Ok(fresh) => drop(self.0.send(LiveNews::Changed(Arc::new(fresh)))),
                Err(e) => tracing::warn!(error = %e, "live pages wait for the database"),
            }
            tokio::time::sleep(BURST).await;
        }
    }
}

/// How far the history has been read.
#[derive(Default)]
struct Trail {
    last: Option<EventId>,
    /// Events sent lately: transactions of other nodes may commit in another order than their ids.
    told: VecDeque<EventId>,
    last_notified: Option<NotificationId>,
    /// The same of notifications.
    notified: VecDeque<NotificationId>,
}

impl Trail {
    async fn read(&mut self, app: &App) -> Result<Fresh> {
        let (last, last_notified) = (self.last, self.last_notified);
        let (last, last_notified, mut changed, notified) = app
            .db
            .read(move |conn| {
                let last = last.map_or_else(|| store::last_event(conn), Ok)?;
                let last_notified = last_notified.map_or_else(|| notifications::store::last(conn), Ok)?;
                let changed = store::changed_since(conn, EventId(last.0.saturating_sub(OVERLAP)))?;
                let after = NotificationId(last_notified.0.saturating_sub(OVERLAP));
                Ok((last, last_notified, changed, notifications::store::told_since(conn, after)?))
            })
            .await?;
        self.last_notified = Some(notified.last().map_or(last_notified, |(newest, ..)| *newest));
        let mut people = Vec::new();
        for (id, person, brand) in notified {
            if !self.notified.contains(&id) {
                self.notified.push_back(id);
                people.push((person, brand));
            }
        }
        let surplus = self.notified.len().saturating_sub(REMEMBERED);
        self.notified.drain(..surplus);
        self.last = Some(changed.last().map_or(last, |newest| newest.event));
        changed.retain(|c| !self.told.contains(&c.event));
        self.told.extend(changed.iter().map(|c| c.event));
        let surplus = self.told.len().saturating_sub(REMEMBERED);
        self.told.drain(..surplus);
        Ok(Fresh { changed, notified: people })
    }
}

pub fn routes(doors: &mut Doors) {
    doors.route("/live", get().to(stream));
}

/// The state of an open stream.
struct Listener {
    app: web::Data<App>,
    session: String,
    actor: Actor,
    /// The request: at a brand's host, only the brand is shown.
    origin: Origin,
    checked_at: Instant,
    news: broadcast::Receiver<LiveNews>,
    /// Counts as long as the stream is open.
    _open: Open,
}

/// Server-sent events for a signed-in viewer. Each names what changed, separated by spaces: `ticket-SV-7K3M9Q`, `queue`
/// for staff, `tickets` for customers, `notifications` for who was notified, `resync` if something was missed. Rights are checked again four times a minute:
/// a stream of an ended session gets no more events.
async fn stream(viewer: Viewer, req: HttpRequest, app: web::Data<App>, live: web::Data<Live>) -> Result<HttpResponse> {
    let limits = &app.config.limits;
    let most = if viewer.role == Role::Customer { limits.customer_streams } else { limits.staff_streams };
    let listener = Listener {
        _open: app.limits.open("live", viewer.id, most)?,
        app,
        session: session_token(&req).map(|token| keys::token_hash(&token)).unwrap_or_default(),
        actor: viewer.actor(),
        origin: viewer.origin,
        checked_at: Instant::now(),
        news: live.0.subscribe(),
    };
    let events = stream::unfold(listener, |mut listener| async move {
        let text = match tokio::time::timeout(PING, listener.news.recv()).await {
            Ok(Ok(LiveNews::Changed(fresh))) => {
                listener.check().await?;
                told(&listener.actor, &fresh)
            }
            Ok(Ok(LiveNews::Shutdown) | Err(RecvError::Closed)) => return None,
            Ok(Err(RecvError::Lagged(_))) => "data: resync\n\n".to_owned(),
            // Only the ping lets actix notice that the browser is gone.
            Err(_elapsed) => ": ping\n\n".to_owned(),
        };
        Some((Ok::<_, actix_web::Error>(web::Bytes::from(text)), listener))
    });
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header(("Cache-Control", "no-cache"))
        .insert_header(("X-Accel-Buffering", "no"))
        // Compression would delay events.
        .insert_header(("Content-Encoding", "identity"))
        .streaming(events))
}

impl Listener {
    /// `None` if the session has ended.
    async fn check(&mut self) -> Option<()> {
        if self.checked_at.elapsed() < PING {
            return Some(());
        }
        let (now, session) = (self.app.now(), self.session.clone());
        let found = self.app.db.read(move |conn| accounts::store::viewer(conn, now, &session)).await;
        let (viewer, _) = found.ok()??;
        self.actor = Viewer { origin: self.origin.clone(), ..viewer }.actor();
        self.checked_at = Instant::now();
        Some(())
    }
}

fn told(actor: &Actor, fresh: &Fresh) -> String {
    let mut seen: Vec<&str> = fresh
        .changed
        .iter()
        .filter(|c| {
            let action = if c.is_withheld() { Action::ReadWithheld } else { Action::ReadTicket };
            allows(actor, action, Resource { customer: c.customer, ..Resource::of(c.brand) })
        })
        .map(|c| c.reference.as_str())
        .collect();
    seen.sort_unstable();
    seen.dedup();
    let is_notified = fresh.notified.iter().any(|(person, brand)| {
        matches!(actor, Actor::Staff { id, .. } if id == person)
            && allows(actor, Action::WorkOnTicket, Resource::of(*brand))
    });
    let notified = is_notified.then(|| "notifications".to_owned());
    if seen.is_empty() && notified.is_none() {
        return ": nothing of yours\n\n".to_owned();
    }
    let list = if matches!(actor, Actor::Customer { .. }) { "tickets" } else { "queue" };
    let list = (!seen.is_empty()).then(|| list.to_owned());
    let named = seen.iter().map(|reference| format!("ticket-{reference}"));
    format!("data: {}\n\n", list.into_iter().chain(named).chain(notified).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tickets::EventKind;

    #[test]
    fn a_customer_hears_of_own_tickets_alone() {
        let changed = |reference: &str, customer| Changed {
            event: EventId(1),
            reference: reference.to_owned(),
            brand: BrandId(1),
            customer: Some(AccountId(customer)),
            kind: EventKind::Replied,
            became: String::new(),
        };
        let ann = Actor::Customer { id: AccountId(1), only_brand: None };
        let told = |changed: Vec<Changed>| told(&ann, &Fresh { changed, ..Fresh::default() });
        let text = told(vec![changed("SV-MINE00", 1), changed("SV-THEIRS", 2)]);
        assert!(text.contains("ticket-SV-MINE00") && !text.contains("SV-THEIRS"), "{text}");
        let by_others = Changed { kind: EventKind::Received, became: "others".to_owned(), ..changed("SV-MINE00", 1) };
        assert!(!told(vec![by_others]).contains("SV-MINE00"));
    }
}
