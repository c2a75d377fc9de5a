//! Which doors must leave an entry. Every form that staff send does, but for those that are said here aloud.
use actix_web::body::BoxBody;
use actix_web::dev::ServiceResponse;
use actix_web::http::{Method, StatusCode};

use super::Origin;

/// What agents do to one ticket stands in the ticket's own trail, with who, when, from what and to what.
const TICKETS: &str = "/desk/tickets/{reference}";
/// Forms that change nothing that others see.
const EXEMPT: &[&str] = &[
    // Takes a ticket, which its trail tells.
    "/desk/next",
    // Shows what an answer, or a letter, would look like.
    "/desk/answers/preview",
    "/admin/brands/{id}/texts/{letter}/preview",
    // A view that an agent saves for themselves; one that is shared is recorded.
    "/desk/views",
    "/desk/views/{id}/removal",
    // One's own name, language and keys.
    "/account",
    // Stops one's own reminders.
    "/unsubscribe/{token}",
    // Asks a browser for a passkey; what is done with its answer is recorded.
    "/account/second-factor/passkeys/options",
    "/sign-in/passkey/options",
    // A code that was wrong is recorded, and a right one as the sign-in.
    "/sign-in/code",
    // Proves who they are, which is recorded where it was not known lately.
    "/account/confirmation",
    "/account/confirmation-link",
    // Help while a customer writes, for whoever tries the portal.
    "/tickets/help",
    "/tickets/solved",
];

/// Did a member of staff do something that should stand in the log, and does not? A bug, found by every story that sends
/// such a form.
pub fn lacks_entry(method: &Method, pattern: &str, response: &ServiceResponse<BoxBody>, origin: &Origin) -> bool {
    let status = response.status();
    // Staff at a customer's form are led to the desk: a refusal with the same status.
    let is_refused = response.response().error().is_some();
    let is_done = !is_refused && (status.is_success() || status == StatusCode::SEE_OTHER);
    is_done
        && *method == Method::POST
        && origin.is_staff()
        && !origin.has_entry()
        && !pattern.starts_with(TICKETS)
        && !EXEMPT.contains(&pattern)
}
