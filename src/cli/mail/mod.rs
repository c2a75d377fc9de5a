//! `svar mail`: takes mails in from files, imports the past, and shows how a mail is read.
mod import;
mod ingest;

use clap::{Args, Subcommand};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::serve::say;
use crate::app::App;
use crate::audit::{AuditAction, AuditContext, Entry, record};
use crate::brands;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::mail::inspect::{InspectSource as Inspected, inspect as look};
use crate::mail::parse::{Mail, decode_charset};
use crate::mail::reconcile::reconcile;

#[derive(Debug, Subcommand)]
pub(super) enum MailCommand {
    /// Takes mails in: .eml files, mbox files, Maildir folders, or - for standard input.
    Ingest(ingest::Ingest),
    /// Imports mail of the past silently: sorted by its own dates, no one is notified, our answers become ours again.
    Import(import::ImportArgs),
    /// Compares every mailbox on its server with the ledger, lists missing mails, and fetches them.
    Reconcile,
    /// Prints everything that is read from mails, one JSON object a line.
    Inspect(Inspect),
}

#[derive(Debug, Args)]
pub(super) struct Inspect {
    /// The files hold only a plain-text body.
    #[arg(long, conflicts_with = "html_body")]
    body: bool,
    /// The files hold only an HTML body.
    #[arg(long)]
    html_body: bool,
    /// The subject of such a body.
    #[arg(long)]
    subject: Option<String>,
    /// Also write each attachment to `DIR/<file name>/<n>`.
    #[arg(long, value_name = "DIR")]
    extract: Option<PathBuf>,
    /// A server whose Authentication-Results are believed.
    #[arg(long, value_name = "NAME")]
    authserv_id: Vec<String>,
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

pub(super) fn run(config: Config, command: MailCommand) -> Result<()> {
    let app = super::open(config)?;
    let runtime = super::runtime()?;
    match command {
        MailCommand::Ingest(asked) => ingest::run(&app, &runtime, &asked),
        MailCommand::Import(asked) => import::run(&app, &runtime, asked),
        MailCommand::Reconcile if app.config.mail.paused => {
            Err(Error::Invalid("mail.paused is set: no mailbox is compared".to_owned()))
        }
        MailCommand::Reconcile => runtime.block_on(reconcile_all(&app)),
        MailCommand::Inspect(asked) => inspect(&asked),
    }
}

/// Prints the result of each mailbox; fails if mails were missing or a mailbox could not be compared.
async fn reconcile_all(app: &App) -> Result<()> {
    let mut is_complete = true;
    for mailbox in app.db.read(crate::mail::store::mailboxes).await?.into_iter().filter(|mailbox| mailbox.is_enabled) {
        let context = AuditContext::command_line(app.now());
        let entry = Entry::new(AuditAction::MailboxReconciled, mailbox.subject());
        app.db.write(move |conn| record(conn, &context, entry)).await?;
        let found = reconcile(app, mailbox.id).await?;
        is_complete &= found.missing == 0 && found.error.is_empty();
        let result = if found.error.is_empty() {
            format!("{} on the server, {} missing", found.on_server, found.missing)
        } else {
            found.error
        };
        say(&format!("{}: {result}", mailbox.username));
        found.report.lines().for_each(|line| say(&format!("  {line}")));
    }
    if is_complete { Ok(()) } else { Err(Error::Unavailable("not every mailbox is complete".to_owned())) }
}

fn brand_of(app: &App, slug: &str) -> Result<brands::Brand> {
    app.db.read_now(|conn| brands::store::by_slug(conn, slug)).map_err(|e| match e {
        Error::NotFound => Error::Invalid(format!("there is no brand {slug:?}")),
        e => e,
    })
}

pub(super) fn inspect(asked: &Inspect) -> Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let fault = |e: std::io::Error| Error::Unavailable(format!("cannot write: {e}"));
    for path in &asked.files {
        let raw = std::fs::read(path).map_err(|e| Error::Invalid(format!("cannot read {}: {e}", path.display())))?;
        let is_body = asked.body || asked.html_body;
        let text = if is_body { decode_charset(&raw, None) } else { String::new() };
        let source = if asked.html_body {
            Inspected::Html(&text)
        } else if asked.body {
            Inspected::Text(&text, asked.subject.as_deref())
        } else {
            Inspected::Mail(&raw)
        };
        let (found, mail) = look(&path.to_string_lossy(), &source, &asked.authserv_id);
        let line = serde_json::to_string(&found).map_err(|e| Error::internal("write JSON", e))?;
        writeln!(out, "{line}").map_err(fault)?;
        if let Some(folder) = &asked.extract {
            extract(folder, path, &mail).map_err(fault)?;
        }
    }
    out.flush().map_err(fault)
}

fn extract(folder: &Path, file: &Path, mail: &Mail) -> std::io::Result<()> {
    let folder = folder.join(file.file_name().unwrap_or_default());
    for (number, attachment) in mail.attachments.iter().enumerate() {
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join(number.to_string()), &attachment.bytes)?;
    }
    Ok(())
}
