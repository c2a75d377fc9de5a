//! `svar mail import`: imports mail of the past silently, with a report.
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use std::path::PathBuf;
use std::sync::Arc;

use super::brand_of;
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject};
use crate::cli::record;
use crate::cli::serve::say;
use crate::clock::Time;
use crate::error::{Error, Result};
use crate::mail::import;

#[derive(Debug, Args)]
pub(in crate::cli) struct ImportArgs {
    /// The brand of the mails; without it, their recipients decide.
    #[arg(long, value_name = "SLUG")]
    brand: Option<String>,
    /// Tickets without a message since this day are solved.
    #[arg(long, value_name = "YYYY-MM-DD")]
    solved_before: Option<chrono::NaiveDate>,
    /// An address from which you wrote to customers before, or @example.com for all of a domain; may be given again.
    #[arg(long, value_name = "ADDRESS", value_parser = our_address)]
    ours: Vec<String>,
    /// Report what would become of them, and store nothing.
    #[arg(long)]
    dry_run: bool,
    /// .eml files, mbox files, Maildir folders, or - for standard input.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
}

fn our_address(typed: &str) -> Result<String, String> {
    let address = typed.trim().to_lowercase();
    let whole = if address.starts_with('@') { format!("somebody{address}") } else { address.clone() };
    if crate::web::form::is_address(&whole) {
        return Ok(address);
    }
    Err("neither an address nor @ and a domain".to_owned())
}

pub(super) fn run(app: &App, runtime: &tokio::runtime::Runtime, asked: ImportArgs) -> Result<()> {
    let brand = asked.brand.as_ref().map(|slug| brand_of(app, slug)).transpose()?;
    let wanted = import::MailImport {
        paths: asked.paths,
        brand: brand.map(|brand| brand.id),
        solved_before: asked.solved_before.map(midnight),
        ours: asked.ours,
    };
    let (bar, progress) = progress()?;
    let report = if asked.dry_run {
        runtime.block_on(import::rehearse(app, &wanted, progress))?
    } else {
        let report = runtime.block_on(import::run(app, &wanted, progress))?;
        record(app, Entry::new(AuditAction::MailsIngested, Subject::NONE).noting("count", report.new))?;
        report
    };
    bar.finish_and_clear();
    say(report.to_string().trim_end());
    if asked.dry_run {
        say("This was a dry run: nothing of it is kept.");
    }
    match report.failed.len() {
        0 => Ok(()),
        failed => Err(Error::Unavailable(format!("{failed} mails could not be stored: run it again"))),
    }
}

fn midnight(day: chrono::NaiveDate) -> Time {
    day.and_time(chrono::NaiveTime::MIN).and_utc().into()
}

/// A progress bar on the terminal, and the function that moves it.
fn progress() -> Result<(ProgressBar, import::Progress)> {
    let bar = ProgressBar::new(0);
    bar.set_style(
        ProgressStyle::with_template("{wide_bar} {pos} of {len} mails, {per_sec}, {eta} left")
            .map_err(|e| Error::internal("draw", e))?,
    );
    let drawn = bar.clone();
    let moves: import::Progress = Arc::new(move |done, of| {
        drawn.set_length(u64::try_from(of).unwrap_or_default());
        drawn.set_position(u64::try_from(done).unwrap_or_default());
    });
    Ok((bar, moves))
}
