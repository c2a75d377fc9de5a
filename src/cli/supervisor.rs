//! Notifications to systemd: that we are ready, that we are alive, that we stop. Without systemd nothing is sent.
use sd_notify::NotifyState;

use crate::app::App;

/// Pages are served, or work is done.
pub(super) fn ready(status: &str) {
    tell(&[NotifyState::Ready, NotifyState::Status(status)]);
}

pub(super) fn stopping() {
    tell(&[NotifyState::Stopping]);
}

/// Reports twice in each watchdog interval that this thread still runs its tasks, and that background work lives; never
/// ends. If it is silent, the supervisor restarts the process.
pub(super) async fn watchdog(app: App) {
    let Some(span) = sd_notify::watchdog_enabled() else { return std::future::pending().await };
    loop {
        if app.heartbeat.died_at(app.now()).is_none() {
            tell(&[NotifyState::Watchdog]);
        }
        tokio::time::sleep(span / 2).await;
    }
}

fn tell(state: &[NotifyState<'_>]) {
    if let Err(e) = sd_notify::notify(state) {
        tracing::warn!(error = %e, "cannot notify the supervisor");
    }
}
