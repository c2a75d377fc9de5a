//! `svar mail`: hand mails in from files, and see what is understood of one.
use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::serve::{own, say};
use crate::app::App;
use crate::audit::{AuditAction, AuditContext, Entry, Subject, record};
use crate::brands;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::mail::inspect::{Source as Inspected, inspect as look};
use crate::mail::parse::{Mail, decode_charset};
use crate::mail::receive::{Received, receive};
use crate::mail::reckon::reckon;
use crate::mail::store::Source;
use crate::mail::{import, ingest, send};
use crate::worker;

const BATCH: usize = 100;

#[derive(Debug, Subcommand)]
pub(super) enum MailCommand {
    /// Takes mails in: .eml files, mbox files, Maildir folders, or - for standard input.
    Ingest(Ingest),
    /// Imports mail of the past in silence: sorted by its own dates, nobody is told, our answers become ours again.
    Import(Import),
    /// Compares every mailbox on its server with the ledger, names what is missing, and fetches it.
    Reckon,
    /// Prints what is understood of mails, one JSON object a line.
    Inspect(Inspect),
}

#[derive(Debug, Args)]
pub(super) struct Ingest {
    /// The brand for which they are; else their recipients say it.
    #[arg(long, value_name = "SLUG")]
    brand: Option<String>,
    /// Also deliver them to tickets now, instead of leaving that to the running server.
    #[arg(long)]
    deliver: bool,
    #[arg(required = true)]
    paths: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Import {
    /// The brand for which they are; else their recipients say it.
    #[arg(long, value_name = "SLUG")]
    brand: Option<String>,
    /// Tickets in which nobody has written since this day are solved.
    #[arg(long, value_name = "YYYY-MM-DD")]
    solved_before: Option<chrono::NaiveDate>,
    /// Says what would become of them, and keeps nothing of it.
    #[arg(long)]
    dry_run: bool,
    /// .eml files, mbox files, Maildir folders, or - for standard input.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
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
    let ingest = match command {
        MailCommand::Ingest(ingest) => ingest,
        MailCommand::Import(asked) => return import_past(&app, &runtime, asked),
        MailCommand::Reckon => return runtime.block_on(reckon_all(&app)),
        MailCommand::Inspect(asked) => return inspect(&asked),
    };
    let received = take_in(&app, &runtime, &ingest)?;
    if ingest.deliver {
        let _lock = own(&app)?;
        let transport = send::Transport::open(&app.config)?;
        runtime.block_on(worker::run_due(&app, &transport))?;
    }
    super::record(&app, Entry::new(AuditAction::MailsIngested, Subject::NONE).noting("count", received.new))?;
    say(&format!("{} new, {} known", received.new, received.known));
    Ok(())
}

/// Says how each mailbox came out; fails where mails were missing or a mailbox could not be looked at.
async fn reckon_all(app: &App) -> Result<()> {
    let mut is_complete = true;
    for mailbox in app.db.read(crate::mail::store::mailboxes).await?.into_iter().filter(|mailbox| mailbox.is_enabled) {
        let context = AuditContext::command_line(app.now());
        let entry = Entry::new(AuditAction::MailboxReconciled, mailbox.subject());
        app.db.write(move |conn| record(conn, &context, entry)).await?;
        let found = reckon(app, mailbox.id).await?;
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

fn import_past(app: &App, runtime: &tokio::runtime::Runtime, asked: Import) -> Result<()> {
    let brand = asked.brand.as_ref().map(|slug| brand_of(app, slug)).transpose()?;
    let midnight = asked.solved_before.and_then(|day| day.and_hms_opt(0, 0, 0));
    let wanted = import::Import {
        paths: asked.paths,
        brand: brand.map(|brand| brand.id),
        solved_before: midnight.map(|at| at.and_utc().into()),
    };
    let bar = ProgressBar::new(0);
    bar.set_style(
        ProgressStyle::with_template("{wide_bar} {pos} of {len} mails, {per_sec}, {eta} left")
            .map_err(|e| Error::internal("draw", e))?,
    );
    let drawn = bar.clone();
    let progress: import::Progress = Arc::new(move |done, of| {
        drawn.set_length(u64::try_from(of).unwrap_or_default());
        drawn.set_position(u64::try_from(done).unwrap_or_default());
    });
    let report = if asked.dry_run {
        runtime.block_on(import::rehearse(app, &wanted, progress))?
    } else {
        let report = runtime.block_on(import::run(app, &wanted, progress))?;
        super::record(app, Entry::new(AuditAction::MailsIngested, Subject::NONE).noting("count", report.new))?;
        report
    };
    bar.finish_and_clear();
    say(report.to_string().trim_end());
    if asked.dry_run {
        say("This was a dry run: nothing of it is kept.");
    }
    Ok(())
}

fn brand_of(app: &App, slug: &str) -> Result<brands::Brand> {
    app.db.read_now(|conn| brands::store::by_slug(conn, slug)).map_err(|e| match e {
        Error::NotFound => Error::Invalid(format!("there is no brand {slug:?}")),
        e => e,
    })
}

fn take_in(app: &App, runtime: &tokio::runtime::Runtime, ingest: &Ingest) -> Result<Received> {
    let brand = ingest.brand.as_ref().map(|slug| brand_of(app, slug)).transpose()?;
    let source = Source { name: "file".to_owned(), brand: brand.map(|brand| brand.id), ..Source::default() };
    let (mut batch, mut total) = (Vec::new(), Received::default());
    let mut flush = |batch: &mut Vec<Vec<u8>>| -> Result<()> {
        let done = runtime.block_on(receive(app, source.clone(), std::mem::take(batch), |_, _| Ok(())))?;
        total.new = total.new.saturating_add(done.new);
        total.known = total.known.saturating_add(done.known);
        Ok(())
    };
    ingest::read_all(&ingest.paths, &mut |mail| {
        batch.push(mail);
        if batch.len() >= BATCH { flush(&mut batch) } else { Ok(()) }
    })?;
    flush(&mut batch)?;
    Ok(total)
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
