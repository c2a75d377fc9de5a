//! Limits for mail that was posted with a key: a key of one brand reaches only that brand, and vouches for a sender
//! only if it was made to.
use super::understand::Understood;
use crate::accounts::store::ApiKey;
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::BrandId;
use crate::mail::thread::{self, Clues};
use crate::tickets::{Ticket, store};

/// The servers whose `Authentication-Results` are believed in this mail: anyone with a key can write such a header.
pub(super) fn believed<'a>(app: &'a App, key: Option<&ApiKey>) -> &'a [String] {
    if key.is_none_or(|key| key.believes_results) { &app.config.mail.authserv_ids } else { &[] }
}

impl Understood {
    /// The one brand whose tickets it may reach; `None` means any.
    fn only_brand(&self) -> Option<BrandId> {
        self.key.as_ref().and_then(|key| key.brand_id)
    }

    /// May it become a message of this ticket?
    pub(super) fn may_reach(&self, ticket: &Ticket) -> bool {
        self.only_brand().is_none_or(|brand| brand == ticket.brand_id)
    }

    /// Forgets what it says about other brands' tickets, by token, Message-ID or subject: for its key these do not
    /// exist.
    pub(super) fn confine(&mut self, conn: &mut Conn, key: &thread::TokenKey) -> Result<()> {
        let Some(brand) = self.only_brand() else { return Ok(()) };
        let within = Confinement { brand, key };
        within.confine(conn, &mut self.clues)?;
        within.confine(conn, &mut self.hearsay)?;
        for bounce in &mut self.bounces {
            if let Some(id) = bounce.original_message_id.take() {
                bounce.original_message_id = within.has_mail(conn, &id)?.then_some(id);
            }
        }
        Ok(())
    }
}

/// The brand to which a mail is limited, and the key of our tokens.
struct Confinement<'a> {
    brand: BrandId,
    key: &'a thread::TokenKey,
}

impl Confinement<'_> {
    fn confine(&self, conn: &mut Conn, clues: &mut Clues) -> Result<()> {
        for tokens in [&mut clues.tokens, &mut clues.addressed] {
            for token in std::mem::take(tokens) {
                if self.has_ticket(conn, &token.reference)? {
                    tokens.push(token);
                }
            }
        }
        for id in std::mem::take(&mut clues.known_ids) {
            if self.has_mail(conn, &id)? {
                clues.known_ids.push(id);
            }
        }
        if let Some(reference) = clues.subject_reference.take()
            && self.has_ticket(conn, &reference)?
        {
            clues.subject_reference = Some(reference);
        }
        Ok(())
    }

    fn has_ticket(&self, conn: &mut Conn, reference: &str) -> Result<bool> {
        match store::by_reference(conn, reference) {
            Ok(ticket) => Ok(ticket.brand_id == self.brand),
            Err(Error::NotFound) => Ok(false),
            Err(e) => Err(e),
        }
    }

    /// Does this Message-ID belong to no mail of another brand? An unknown one may still come.
    fn has_mail(&self, conn: &mut Conn, id: &str) -> Result<bool> {
        // Acknowledgements are not messages: their id itself names the ticket.
        if let Some(token) = thread::proven_id(self.key, id)
            && !self.has_ticket(conn, &token.reference)?
        {
            return Ok(false);
        }
        for message in store::by_message_ids(conn, &thread::as_kept(id))? {
            if store::find(conn, message.ticket_id)?.brand_id != self.brand {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
