//! Sends a refused mail again, unchanged, because an admin asks for it.
use super::dispatch::{dispatch, note_refusal};
use super::transport::{Parcel, Transport};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{JobId, RefusedId};
use crate::jobs;
use crate::mail::store;

crate::text_enum! {
    /// The mail, if it is not a reply.
    MailKind {
        Link = "link",
        Invitation = "invitation",
        Claim = "claim",
        Acknowledgement = "acknowledgement",
        DelayNotice = "delay_notice",
        Complaint = "complaint",
        Withdrawal = "withdrawal",
        Notice = "notice",
        AccountNotice = "account_notice",
        Alarm = "alarm",
        Review = "review",
    }
}

/// Sends it; if it is refused again, it is in the list again.
pub async fn send_refused(app: &App, transport: &Transport, job: JobId, id: RefusedId) -> Result<()> {
    let refused = app.db.read(move |conn| store::refused_mail(conn, id)).await?;
    if refused.settled_at.is_none() || refused.sealed.is_empty() {
        return app.db.write(move |conn| jobs::finish(conn, job)).await;
    }
    let parcel: Parcel = serde_json::from_str(&app.keys.open(&refused.sealed)?)
        .map_err(|e| Error::internal("read a refused mail", e))?;
    let error = match dispatch(app, transport, parcel).await? {
        Ok(_) => None,
        Err(e) if e.is_permanent => Some(e.text),
        Err(e) if e.is_ours() => return Err(Error::Waits(e.text)),
        Err(e) => return Err(Error::Unavailable(e.text)),
    };
    let now = app.now();
    app.db
        .write_surely(move |conn| {
            match &error {
                None => store::forget_refused(conn, id)?,
                Some(error) => {
                    store::refuse_again(conn, now, id, error)?;
                    note_refusal(conn, now)?;
                }
            }
            jobs::finish(conn, job)
        })
        .await
}
