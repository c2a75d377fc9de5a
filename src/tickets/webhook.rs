//! The webhook of an urgency rule: posts one JSON object about an urgent ticket to the address that the admin chose.
use super::{EventKind, Notice, Ticket, store};
use crate::app::App;
use crate::brands::{self, Brand, urgent};
use crate::error::{Error, Result};
use crate::ids::{JobId, NoticeId};
use crate::jobs;
use crate::outbound::{Fetcher, signed};
use crate::texts::Texts;

/// Posts it; if that fails, the job tries again.
pub async fn send_webhook(app: &App, job: JobId, id: NoticeId) -> Result<()> {
    let now = app.now();
    let keys = app.keys.clone();
    let found = app
        .db
        .write(move |conn| {
            let mut notice = store::notice(conn, id)?;
            let ticket = store::find(conn, notice.ticket_id)?;
            if !urgent::store::is_called(conn, &notice.recipients)? {
                // The admin has changed the rule since: it has another address now, or none.
                let Some(address) = urgent::store::address_of(conn, &notice.detail, ticket.brand_id)? else {
                    store::note(conn, now, notice.ticket_id, None, (EventKind::NotCalled, "", &notice.detail))?;
                    jobs::finish(conn, job)?;
                    return Ok(None);
                };
                notice.recipients = address;
            }
            let secret = urgent::secrets::secret(conn, now, &keys, &notice.recipients)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            Ok(Some((notice, ticket, brand, secret)))
        })
        .await?;
    let Some((notice, ticket, brand, secret)) = found else { return Ok(()) };
    let body = told(app, &notice, &ticket, &brand).to_string().into_bytes();
    let headers = signed::headers(&secret, &format!("msg_{}", notice.id), now, &body)
        .ok_or_else(|| Error::Internal("the secret of a webhook is none".to_owned()))?;
    Fetcher::of_admins(&app.config)
        .post(&notice.recipients, body, &headers)
        .await
        .map_err(|refusal| Error::Unavailable(format!("the webhook of “{}”: {refusal}", notice.detail)))?;
    let about = notice.detail;
    app.db
        .write_surely(move |conn| {
            store::note(conn, now, ticket.id, None, (EventKind::Called, "", &about))?;
            jobs::finish(conn, job)
        })
        .await
}

/// Slack, Mattermost and Teams show only `text`; `id` stays the same if the same notice is sent again.
fn told(app: &App, notice: &Notice, ticket: &Ticket, brand: &Brand) -> serde_json::Value {
    let link = app.url(&format!("/desk/tickets/{}", ticket.reference));
    let values = [
        ("rule", notice.detail.clone().into()),
        ("brand", brand.name.clone().into()),
        ("reference", ticket.reference.clone().into()),
        ("subject", ticket.subject.clone().into()),
        ("link", link.clone().into()),
    ];
    serde_json::json!({
        "text": Texts::interface(brand.own_language()).with("mail-webhook-urgent", &values),
        "event": "urgent",
        "id": notice.id,
        "at": notice.created_at.rfc3339(),
        "rule": notice.detail,
        "brand": brand.slug,
        "ticket": {
            "reference": ticket.reference,
            "subject": ticket.subject,
            "url": link,
            "waiting_since": ticket.waiting_since.map(crate::clock::Time::rfc3339),
        },
    })
}
