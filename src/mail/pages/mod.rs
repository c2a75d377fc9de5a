//! Pages of mail: where relays post it, what the admin sees of it, and the agents' quarantine.
mod forms;
mod hand_in;
mod jobs;
mod ledger;
mod ledger_form;
mod ledger_views;
mod mailbox_secret;
mod mailboxes;
mod outbox;
mod quarantine;
mod refused;
mod views;

use crate::web::doors::Doors;

pub fn routes(doors: &mut Doors) {
    doors
        .configure(hand_in::routes)
        .configure(super::letters::editor::routes)
        .configure(ledger::routes)
        .configure(super::pictures::routes)
        .configure(mailboxes::routes)
        .configure(jobs::routes)
        .configure(outbox::routes)
        .configure(refused::routes)
        .configure(quarantine::routes);
}
