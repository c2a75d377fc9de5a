//! The mailboxes that are read: each by one node, which holds a lease on it and renews it.
use std::collections::BTreeMap;
use tokio::sync::watch;

use super::{AFTER_TROUBLE, pause};
use crate::app::App;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::MailboxId;
use crate::mail::store::Mailbox;
use crate::mail::{self, mailbox};

/// How long a reader may take to end after the stop signal.
const ENDS_WITHIN: std::time::Duration = std::time::Duration::from_secs(5);

/// One puller for each mailbox; a changed mailbox gets a new one.
pub(super) async fn mailboxes(app: &App, mut stop: watch::Receiver<bool>) {
    if app.config.mail.paused {
        return;
    }
    let mut pullers: BTreeMap<MailboxId, (String, watch::Sender<bool>, tokio::task::JoinHandle<()>)> = BTreeMap::new();
    while !*stop.borrow() {
        app.heartbeat.beat("mailboxes", app.now());
        let wanted = match leased(app).await {
            Ok(leased) => leased,
            Err(e) => {
                tracing::warn!(error = %e, "mailboxes wait for the database");
                Vec::new()
            }
        };
        pullers.retain(|id, (settings, halt, task)| {
            let is_same = wanted.iter().any(|mailbox| mailbox.id == *id && mailbox.settings() == *settings);
            if !is_same {
                let _ = halt.send(true);
            }
            is_same && !task.is_finished()
        });
        for mailbox in wanted {
            pullers.entry(mailbox.id).or_insert_with(|| {
                let (halt, halted) = watch::channel(false);
                (mailbox.settings(), halt, tokio::spawn(mailbox::pull(app.clone(), mailbox, halted)))
            });
        }
        pause(&mut stop, AFTER_TROUBLE.min(app.config.worker.renewed_within() / 2)).await;
    }
    for (_, halt, _) in pullers.values() {
        let _ = halt.send(true);
    }
    let end = tokio::time::Instant::now() + ENDS_WITHIN;
    for (id, (_, _, mut task)) in pullers {
        if tokio::time::timeout_at(end, &mut task).await.is_err() {
            task.abort();
        }
        let node = app.node.clone();
        // If this fails, the lease runs out.
        let _ = app.db.write(move |conn| mail::store::release_mailbox(conn, id, &node)).await;
    }
}

/// The mailboxes that this node reads: those that no other node has. A lease with much time left is not written again.
async fn leased(app: &App) -> Result<Vec<Mailbox>> {
    let (now, lease) = (app.now(), app.config.worker.lease() / 2);
    let mut wanted = app.db.read(mail::store::mailboxes).await?;
    wanted.retain(|mailbox| mailbox.is_enabled);
    let soon = now.plus(lease * 2 / 3);
    let is_mine = |mailbox: &Mailbox| mailbox.leased_by == app.node && mailbox.leased_until.is_some_and(|at| at > soon);
    let (mut mine, open): (Vec<_>, Vec<_>) = wanted.into_iter().partition(is_mine);
    for mailbox in open {
        let is_free = mailbox.leased_by == app.node || mailbox.leased_until.is_none_or(|at| at < now);
        let (id, node, until) = (mailbox.id, app.node.clone(), now.plus(lease));
        let take = move |conn: &mut Conn| mail::store::lease_mailbox(conn, now, id, &node, until);
        if is_free && app.db.write(take).await? {
            mine.push(mailbox);
        }
    }
    Ok(mine)
}
