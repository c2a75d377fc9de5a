//! Notifications to systemd: that we are ready, that we are alive, that we stop. Without systemd nothing is sent.
use sd_notify::NotifyState;

/// Pages are served, or work is done.
pub(super) fn ready(status: &str) {
    tell(&[NotifyState::Ready, NotifyState::Status(status)]);
}

pub(super) fn stopping() {
    tell(&[NotifyState::Stopping]);
}

/// Reports twice in each watchdog interval that this thread still runs its tasks; never ends.
pub(super) async fn watchdog() {
    let Some(span) = sd_notify::watchdog_enabled() else { return std::future::pending().await };
    loop {
        tell(&[NotifyState::Watchdog]);
        tokio::time::sleep(span / 2).await;
    }
}

fn tell(state: &[NotifyState<'_>]) {
    if let Err(e) = sd_notify::notify(state) {
        tracing::warn!(error = %e, "cannot notify the supervisor");
    }
}
