//! Notices that the clock was set back, or that it ran ahead before the start, and corrects times that the wrong clock
//! has set.
use std::time::Duration;
use tokio::sync::watch;

use super::{lanes, pause};
use crate::app::App;
use crate::jobs;

/// If the clock goes back by more than this between two looks, it was set.
const LOOKED: Duration = Duration::from_secs(1);

/// Work begun under the wrong clock may be committed later: it is looked for this often after that, and once at the
/// start.
const AGAIN: u8 = 15;

pub(super) async fn watch(app: &App, mut stop: watch::Receiver<bool>) {
    let (mut was_seen, mut looks) = (false, 1_u8);
    while !*stop.borrow() {
        if looks > 0 {
            match put_right(app, was_seen).await {
                Ok(()) => (was_seen, looks) = (false, looks.saturating_sub(1)),
                Err(e) => tracing::warn!(error = %e, "cannot correct the times of a wrong clock now"),
            }
        }
        let before = app.now();
        pause(&mut stop, LOOKED).await;
        if app.now() < before {
            (was_seen, looks) = (true, AGAIN);
        }
    }
}

async fn put_right(app: &App, was_seen: bool) -> crate::error::Result<()> {
    let lease = lanes::lease(app);
    let late = app.db.write(move |conn| jobs::clock_was_set_back(conn, &lease, was_seen)).await?;
    if was_seen || late > 0 {
        tracing::warn!(late, "the clock was set back; delayed jobs are due again");
    }
    Ok(())
}
