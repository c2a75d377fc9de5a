//! A mail of the past: understood before it stands in the ledger, and settled with its row in one transaction.
use super::own::Own;
use super::settle::{Context, alone, settle};
use super::understand::{Understood, understand_raw};
use crate::app::App;
use crate::blobs::Prepared;
use crate::brands::Brand;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::MailId;
use crate::mail::store::{self, LedgerRow, Source};

/// Who we are, and were.
#[derive(Clone, Copy)]
pub struct House<'a> {
    pub brands: &'a [Brand],
    /// Addresses, and domains as `@example.com`, from which we wrote before; lower case.
    pub ours: &'a [String],
}

/// One that is to be imported.
#[derive(Clone)]
pub struct Past {
    mail: Understood,
    raw: Prepared,
}

/// Understands the bytes of one.
pub async fn understand_past(app: &App, brands: &[Brand], source: &Source, bytes: Vec<u8>) -> Result<Past> {
    let raw = app.blobs.prepare_mail(bytes.clone()).await?;
    let row = LedgerRow::fresh(app.now(), source, &raw);
    let mail = understand_raw(app, brands, row, None, &raw.with_parts(bytes)).await?;
    Ok(Past { mail, raw })
}

impl Past {
    pub fn raw(&self) -> &Prepared {
        &self.raw
    }

    /// When it came.
    pub fn at(&self) -> Time {
        self.mail.at
    }

    /// For a list.
    pub fn name(&self) -> String {
        format!("{} · {}", self.mail.sender(), self.mail.mail.subject)
    }

    /// Makes it what it is to become. Did one of us write it?
    pub fn settle(mut self, conn: &mut Conn, app: &App, house: House<'_>, id: MailId) -> Result<bool> {
        let (key, held_after) = (app.keys.reply(), app.config.mail.held_after);
        self.mail.row.id = id;
        let House { brands, ours } = house;
        let cx = Context { now: app.now(), key: &key, held_after, brands, ours };
        alone(conn, &[&self.mail])?;
        let is_ours = Own::of(conn, cx, &self.mail)?.is_some();
        let settled = settle(conn, cx, self.mail)?;
        store::add_words(conn, [(id, &settled.verdict.words)])?;
        Ok(is_ours)
    }
}
