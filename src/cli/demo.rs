//! `svar demo`: a sample helpdesk, and any number of tickets to measure with.
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use std::net::SocketAddr;
use std::path::PathBuf;

use super::log;
use super::serve::{ServeParts, is_free, say, serve};
use crate::app::App;
use crate::config::Config;
use crate::demo::{self, Links};
use crate::error::{Error, Result};
use crate::private;

#[derive(Debug, Args)]
pub(super) struct Demo {
    /// The folder to fill; one that already holds a demo is served as it is.
    #[arg(long, value_name = "DIR", default_value = "demo-data")]
    data: PathBuf,
    /// The address to listen on.
    #[arg(long, value_name = "ADDR", default_value_t = super::DEMO_ADDRESS)]
    listen: SocketAddr,
    /// How many tickets to create.
    #[arg(long, value_name = "N", default_value_t = demo::TICKETS)]
    tickets: usize,
    /// Only fill the folder.
    #[arg(long)]
    fill_only: bool,
    /// A `PostgreSQL` database instead of the folder's `SQLite` file.
    #[arg(long, value_name = "URL")]
    database: Option<String>,
}

pub(super) fn run(asked: Demo) -> Result<()> {
    if !asked.listen.ip().is_loopback() {
        return Err(Error::Invalid(
            "a demo has no real sign-in: it listens on this machine alone (127.0.0.1:PORT)".to_owned(),
        ));
    }
    if !asked.fill_only {
        is_free(asked.listen, "--listen")?;
    }
    let mut config = Config::default();
    config.server.listen = asked.listen;
    config.data.folder = asked.data;
    config.database.url = asked.database;
    "warn".clone_into(&mut config.log.filter);
    let _flood = log::start(&config.log)?;
    private::close(&config.data.folder);
    let app = super::open(config)?;
    let bar = ProgressBar::new(0);
    bar.set_style(
        ProgressStyle::with_template("{wide_bar} {pos} of {len} tickets, {eta} left")
            .map_err(|e| Error::internal("draw", e))?,
    );
    demo::fill(&app, asked.tickets, &mut |done, of| {
        bar.set_length(u64::try_from(of).unwrap_or_default());
        bar.set_position(u64::try_from(done).unwrap_or_default());
    })?;
    bar.finish_and_clear();
    if asked.fill_only {
        return Ok(());
    }
    let runtime = super::runtime()?;
    serve(app, runtime, ServeParts { has_worker: true }, |app| match demo::links(app) {
        Ok(links) => say(&welcome(app, &links)),
        Err(e) => tracing::error!(error = %e, "the sign-in links could not be made"),
    })
}

fn welcome(app: &App, links: &Links) -> String {
    format!(
        "Svar's demo is at {}\n\nSign in as (each link works once; start again for new ones):\n  a customer  {}\n  an agent    {}\n  the admin   {}\n\nMail is not sent: the admin sees it under Outbox. Ctrl-C ends the demo.",
        app.config.public_url(),
        links.customer,
        links.agent,
        links.admin,
    )
}
