//! A mail of the past: parsed before it is in the ledger, and stored with its row in one transaction.
#[cfg(feature = "postgres")]
use super::locks::lock_names;
use super::own::OwnMail;
use super::settle::{Context, settle};
use super::understand::{Understood, understand_raw};
use crate::app::App;
use crate::blobs::Prepared;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::MailId;
use crate::mail::store::{self, LedgerRow, MailSource};

/// Our addresses, now and before.
#[derive(Clone, Copy)]
pub struct OurSide<'a> {
    pub brands: &'a [Brand],
    /// Addresses, and domains as `@example.com`, from which we wrote before; lower case.
    pub ours: &'a [String],
}

/// A mail to import.
#[derive(Clone)]
pub struct PastMail {
    mail: Understood,
    raw: Prepared,
}

/// Parses the bytes of one mail.
pub async fn understand_past(app: &App, brands: &[Brand], source: &MailSource, bytes: Vec<u8>) -> Result<PastMail> {
    let raw = app.blobs.prepare_mail(bytes.clone()).await?;
    let row = LedgerRow::fresh(app.now(), source, &raw);
    let mail = understand_raw(app, brands, row, None, &raw.with_parts(bytes)).await?;
    Ok(PastMail { mail, raw })
}

impl PastMail {
    pub fn raw(&self) -> &Prepared {
        &self.raw
    }

    /// When it arrived.
    pub fn at(&self) -> Time {
        self.mail.at
    }

    /// Whether it was sent to a list.
    pub fn name(&self) -> String {
        format!("{} · {}", self.mail.sender(), self.mail.mail.subject)
    }

    /// Makes it a message, or records why not. Returns whether one of us wrote it.
    pub fn settle(mut self, conn: &mut Conn, app: &App, our_side: OurSide<'_>, id: MailId) -> Result<bool> {
        let (key, held_after) = (app.keys.reply(), app.config.mail.held_after);
        self.mail.row.id = id;
        let OurSide { brands, ours } = our_side;
        let cx = Context { now: app.now(), key: &key, held_after, brands, ours };
        #[cfg(feature = "postgres")]
        lock_names(conn, &[&self.mail])?;
        let is_ours = OwnMail::of(conn, cx, &self.mail)?.is_some();
        let settled = settle(conn, cx, self.mail)?;
        store::add_words(conn, [(id, &settled.verdict.words)])?;
        Ok(is_ours)
    }
}
