//! `svar mail ingest`: takes in mails from files, in the order of their own dates.
use clap::Args;
use std::path::PathBuf;

use super::brand_of;
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject};
use crate::cli::record;
use crate::cli::serve::{own, say};
use crate::error::Result;
use crate::mail::ingest::Spool;
use crate::mail::receive::{Received, receive};
use crate::mail::send::Transport;
use crate::mail::store::MailSource;
use crate::worker;

const BATCH: usize = 100;

#[derive(Debug, Args)]
pub(in crate::cli) struct Ingest {
    /// The brand of the mails; without it, their recipients decide.
    #[arg(long, value_name = "SLUG")]
    brand: Option<String>,
    /// Also deliver them to tickets now, instead of leaving that to the running server.
    #[arg(long)]
    deliver: bool,
    #[arg(required = true)]
    paths: Vec<PathBuf>,
}

pub(super) fn run(app: &App, runtime: &tokio::runtime::Runtime, asked: &Ingest) -> Result<()> {
    let brand = asked.brand.as_ref().map(|slug| brand_of(app, slug)).transpose()?;
    let source = MailSource { name: "file".to_owned(), brand: brand.map(|brand| brand.id), ..MailSource::default() };
    let spool = Spool::read(&asked.paths)?;
    let received = runtime.block_on(take_in(app, &spool, source))?;
    if asked.deliver {
        let _lock = own(app)?;
        let transport = Transport::open(&app.config)?;
        runtime.block_on(worker::run_due(app, &transport))?;
    }
    record(app, Entry::new(AuditAction::MailsIngested, Subject::NONE).noting("count", received.new))?;
    say(format!("{} new, {} known\n{}", received.new, received.known, spool.left_out()).trim_end());
    Ok(())
}

/// An old answer must not come before the mail that it answers, whatever the files' names are.
async fn take_in(app: &App, spool: &Spool, source: MailSource) -> Result<Received> {
    let mut total = Received::default();
    for numbers in spool.chunks(BATCH) {
        let mails = numbers.iter().map(|number| spool.mail(*number)).collect::<Result<Vec<_>>>()?;
        let done = receive(app, source.clone(), mails, |_, _| Ok(())).await?;
        total.new = total.new.saturating_add(done.new);
        total.known = total.known.saturating_add(done.known);
    }
    Ok(total)
}
