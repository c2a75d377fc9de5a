//! Calls the operator's webhook for a condition that was raised or cleared: one JSON object, signed like the others.
use super::model::Condition;
use super::{store, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{ConditionId, JobId};
use crate::jobs;
use crate::outbound::{Fetcher, signed};
use crate::texts::Texts;

/// Posts it; the job tries again if it fails. Without a webhook there is nothing to do.
pub async fn call_condition(app: &App, job: JobId, id: ConditionId) -> Result<()> {
    if let Some(url) = &app.config.status.webhook {
        let condition = app.db.read(move |conn| store::condition(conn, id)).await?;
        post(app, url, &condition).await?;
    }
    app.db.write_surely(move |conn| jobs::finish(conn, job)).await
}

async fn post(app: &App, url: &str, condition: &Condition) -> Result<()> {
    let event = if condition.cleared_at.is_some() { "condition.cleared" } else { "condition.raised" };
    let body = body(app, condition, event).to_string().into_bytes();
    let id = format!("msg_{}_{event}", condition.id);
    let mut headers = Vec::new();
    if let Some(secret) = &app.config.status.webhook_secret {
        let signed = signed::headers(secret, &id, app.now(), &body)
            .ok_or_else(|| Error::Internal("status.webhook_secret is none".to_owned()))?;
        headers.extend(signed);
    }
    let posted = Fetcher::of_admins(&app.config).post(url, body, &headers).await;
    posted.map_err(|refusal| Error::Unavailable(format!("status.webhook: {refusal}")))
}

/// Slack, Mattermost and Teams show only `text`.
fn body(app: &App, condition: &Condition, event: &str) -> serde_json::Value {
    let t = Texts::interface("en");
    let (title, link) = (views::title(t, condition), app.url("/admin/status"));
    let said = if condition.cleared_at.is_some() { t.say("status-over") } else { t.say("status-wrong") };
    serde_json::json!({
        "text": format!("{said}: {title} {link}"),
        "event": event,
        "id": condition.id,
        "kind": condition.kind,
        "subject": condition.label,
        "detail": condition.detail,
        "since": condition.since.rfc3339(),
        "cleared_at": condition.cleared_at.map(crate::clock::Time::rfc3339),
        "url": link,
    })
}
