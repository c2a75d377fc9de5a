//! An admin releases a file that the malware scanner holds.
use actix_web::HttpResponse;
use actix_web::web::{Data, Path};

use super::{back_to, on_ticket};
use crate::accounts::Admin;
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject, SubjectKind};
use crate::error::{Error, Result};
use crate::ids::AttachmentId;
use crate::tickets::{EventKind, store};
use crate::web::doors::{Doors, post};

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/tickets/{reference}/files/{file}/release", post().to(release));
}

async fn release(app: Data<App>, Admin(me): Admin, path: Path<(String, AttachmentId)>) -> Result<HttpResponse> {
    let (reference, id) = path.into_inner();
    let (who, viewer) = (me.id, me.clone());
    on_ticket(&app, &me, &reference, move |conn, now, ticket| {
        let file = store::attachment(conn, id)?;
        if !file.is_held() || store::message(conn, file.message_id)?.ticket_id != ticket.id {
            return Err(Error::NotFound);
        }
        store::release_attachment(conn, id)?;
        let subject = Subject::new(SubjectKind::File, id.0, &file.name);
        viewer.record(conn, now, Entry::new(AuditAction::FileReleased, subject).noting("found", &file.held))?;
        store::note(conn, now, ticket.id, Some(who), (EventKind::FileReleased, &file.held, &file.name))
    })
    .await?;
    Ok(back_to(&reference))
}
