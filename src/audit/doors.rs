//! Which routes must write an entry: every form that staff send, except those listed here.
use actix_web::body::BoxBody;
use actix_web::dev::ServiceResponse;
use actix_web::http::{Method, StatusCode};

use super::Origin;

/// What agents do to a ticket is in the ticket's own trail, with who, when, from what and to what.
const TICKETS: &str = "/desk/tickets/{reference}";
/// Forms that change nothing that others see.
const EXEMPT: &[&str] = &[
    // Takes a ticket, which is recorded in its trail.
    "/desk/next",
    // Shows a preview of an answer or a mail.
    "/desk/answers/preview",
    "/admin/brands/{id}/texts/{letter}/preview",
    "/desk/articles/preview",
    // A view that an agent saves for themselves; a shared one is recorded.
    "/desk/views",
    "/desk/views/{id}/removal",
    // The same for a search.
    "/desk/search/saved",
    "/desk/search/saved/{id}/removal",
    // What one has read oneself.
    "/desk/notifications/read",
    // How one is notified oneself.
    "/account/notifications",
    "/account/notifications/browsers",
    "/account/notifications/browsers/{id}/removal",
    // One's own name, language and keys.
    "/account",
    "/language",
    // Stops one's own reminders.
    "/unsubscribe/{token}",
    // Asks a browser for a passkey; what is done with its answer is recorded.
    "/account/second-factor/passkeys/options",
    "/sign-in/passkey/options",
    // A wrong code is recorded, and a right one as the sign-in.
    "/sign-in/code",
    // What a customer wrote; a colleague is led to the desk, and the link is used up.
    "/send/{token}",
    // Proves who they are, which is recorded if there was no recent proof.
    "/account/confirmation",
    "/account/confirmation-link",
    // Help while a customer writes: a member of staff may try the portal.
    "/tickets/help",
    "/tickets/solved",
    // What a reader says of a page of the help centre, whoever reads it.
    "/help/vote",
    "/help/solved",
];

/// Did a member of staff do something that should be in the log, and is not? That is a bug, and every test that sends
/// such a form finds it.
pub fn lacks_entry(method: &Method, pattern: &str, response: &ServiceResponse<BoxBody>, origin: &Origin) -> bool {
    let status = response.status();
    // Staff on a customer's form are redirected to the desk: a refusal with the same status.
    let is_refused = response.response().error().is_some();
    let is_done = !is_refused && (status.is_success() || status == StatusCode::SEE_OTHER);
    is_done
        && *method == Method::POST
        && origin.is_staff()
        && !origin.has_entry()
        && !pattern.starts_with(TICKETS)
        && !EXEMPT.contains(&pattern)
}
