//! `svar serve`: web and worker in one process, with a regular stop.
use clap::Args;
use socket2::{Domain, Socket, Type};
use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

use super::supervisor;
use crate::accounts::actions::Issuer;
use crate::accounts::{self, Purpose};
use crate::app::App;
use crate::canned;
use crate::config::{self, Config};
use crate::data_lock::DataLock;
use crate::db::{Db, lock_first_start};
use crate::error::{Error, Result};
use crate::jobs;
use crate::mail;
use crate::mail::send::Transport;
use crate::private;
use crate::search;
use crate::server::{self, Shared};
use crate::status;
use crate::worker::{self, Means};

/// A stop waits this long for threads that hang.
const HANGING: Duration = Duration::from_secs(1);

const LISTEN: &str = "server.listen";

#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Serves pages only: mailboxes and background work are for `svar worker` on the same `PostgreSQL`.
    #[arg(long)]
    no_worker: bool,
    #[command(flatten)]
    quiet: Quiet,
}

#[derive(Debug, Args)]
pub(super) struct Quiet {
    /// Nothing is sent and nothing is fetched, mails and webhooks alike: for a test with a restored copy.
    #[arg(long)]
    no_mail: bool,
}

/// Which parts of the program run in a process.
#[derive(Debug, Clone, Copy)]
pub(super) struct ServeParts {
    pub has_worker: bool,
}

pub(super) fn run(config: Config, asked: &Serve) -> Result<()> {
    is_free(config.server.listen, LISTEN)?;
    let (app, runtime) = start(config, &asked.quiet)?;
    let link = runtime.block_on(first_start(&app))?;
    serve(app, runtime, ServeParts { has_worker: !asked.no_worker }, |_| {
        if let Some(link) = link {
            say(&format!(
                "There is no admin yet. Open this link within an hour to become the first; it leads on from there:\n  {link}\n"
            ));
        }
    })
}

/// Can we listen there? Asked before anything is made: a start that cannot serve leaves no folder behind. No one can connect
/// yet, and the port is free again at once: the database may have to be waited for.
pub(super) fn is_free(address: SocketAddr, setting: &str) -> Result<()> {
    let bound = Socket::new(Domain::for_address(address), Type::STREAM, None).and_then(|socket| {
        // As a listener does: connections of an earlier start that are still closing do not count.
        socket.set_reuse_address(true)?;
        socket.bind(&address.into())
    });
    bound.map_err(|e| not_free(address, setting, &e))
}

/// `setting`: what to change.
fn not_free(address: SocketAddr, setting: &str, why: &std::io::Error) -> Error {
    Error::Unavailable(match why.kind() {
        ErrorKind::AddrInUse => {
            format!(
                "another program, perhaps another svar, listens on {address} already: stop it, or choose another port with {setting}"
            )
        }
        _ => format!("cannot listen on {address}: {why}. Choose another with {setting}"),
    })
}

/// A node without pages.
pub(super) fn work(config: Config, asked: &Quiet) -> Result<()> {
    let (app, runtime) = start(config, asked)?;
    if !app.db.is_postgres() {
        return Err(Error::Invalid(
            "svar worker is a further node on one PostgreSQL: on SQLite `svar serve` does all work".to_owned(),
        ));
    }
    let transport = Transport::open(&app.config)?;
    let _others = app.db.attend_others();
    let done = runtime.block_on(async move {
        let (stop, stopped) = watch::channel(false);
        let watchdog = tokio::spawn(supervisor::watchdog(app.clone()));
        let mut work = tokio::spawn(worker::run(app, transport, stopped));
        tracing::info!("working");
        supervisor::ready("working");
        let ended = tokio::select! {
            ended = &mut work => Some(ended),
            () = told_to_stop() => None,
        };
        supervisor::stopping();
        watchdog.abort();
        let _ = stop.send(true);
        let ended = match ended {
            Some(ended) => ended,
            None => work.await,
        };
        ended.map_err(|e| Error::internal("stop the worker", e))
    });
    runtime.shutdown_timeout(HANGING);
    done
}

/// The first steps of every node.
fn start(mut config: Config, quiet: &Quiet) -> Result<(App, tokio::runtime::Runtime)> {
    config.mail.paused |= quiet.no_mail;
    let flood = super::log::start(&config.log)?;
    private::close(&config.data.folder);
    Db::wait_for(&config.database_url(), |why| tracing::warn!(why, "waiting for the database"));
    let app = super::open(config)?;
    let runtime = super::runtime()?;
    runtime.spawn(flood.tell());
    // A store that hangs must not delay requests without large files.
    let blobs = app.blobs.clone();
    runtime.spawn(async move {
        if let Err(e) = blobs.check().await {
            tracing::error!(error = %e, "large files can be neither stored nor read until the file store works");
        }
    });
    if app.config.mail.paused {
        tracing::warn!("mail is off: nothing is sent and nothing is fetched");
    } else if app.config.mail.transport == config::MailTransport::Folder {
        let folder = app.config.data.folder.join("outbox");
        tracing::warn!(
            folder = %folder.display(),
            "no mail leaves: each is only written to a file; set mail.transport = \"smtp\" and smtp.host to send it"
        );
    }
    Ok((app, runtime))
}

/// The first start creates the answers that come with the program. Gives the link for the first admin.
async fn first_start(app: &App) -> Result<Option<String>> {
    let issuer = Issuer::new(app);
    let token = app
        .db
        .write(move |conn| {
            // Two nodes may start at once on an empty database.
            lock_first_start(conn)?;
            if !accounts::store::lacks_admin(conn)? {
                return Ok(None);
            }
            if canned::store::all(conn)?.is_empty() {
                canned::actions::import_shipped(conn, issuer.now())?;
                canned::actions::import_shipped_questions(conn, issuer.now())?;
            }
            accounts::actions::ask_for_first_admin(conn, &issuer).map(Some)
        })
        .await?;
    Ok(token.map(|token| accounts::actions::link_url(app, Purpose::FirstAdmin, &token)))
}

/// Serves until SIGINT or SIGTERM. `ready` gets the address once it listens.
pub(super) fn serve(
    app: App,
    runtime: tokio::runtime::Runtime,
    parts: ServeParts,
    ready: impl FnOnce(&App),
) -> Result<()> {
    let _lock = own(&app)?;
    let address = app.config.server.listen;
    let listener = TcpListener::bind(address).map_err(|e| not_free(address, LISTEN, &e))?;
    app.intake.sweep();
    let _others = app.db.attend_others();
    let transport = Transport::open(&app.config)?;
    let shared = Shared::default();
    let (stop, stopped) = watch::channel(false);
    // What is sent later teaches the suggestions that the pages offer.
    let means = Means { transport: transport.clone(), ranker: shared.cache.clone() };
    let work = parts.has_worker.then(|| runtime.spawn(worker::run(app.clone(), means, stopped)));
    let follow = runtime.spawn(shared.live.clone().follow(app.clone()));
    let index = runtime.spawn(search::follow(app.clone(), shared.search.clone()));
    ready(&app);
    tracing::info!(%address, url = %app.config.public_url(), "listening");
    let (watched, stop) = (app.clone(), Arc::new(stop));
    let at_once = stop.clone();
    let served = actix_web::rt::System::new().block_on(async {
        let server = server::serve(app, shared.clone(), transport, listener)?;
        let handle = server.handle();
        let live = shared.live.clone();
        let watchdog = actix_web::rt::spawn(supervisor::watchdog(watched));
        supervisor::ready("listening");
        actix_web::rt::spawn(async move {
            told_to_stop().await;
            supervisor::stopping();
            watchdog.abort();
            // Background work ends beside the last requests, not after them.
            let _ = at_once.send(true);
            // Open live pages end first, or the server waits for them.
            live.shut_down();
            handle.stop(true).await;
        });
        server.await.map_err(|e| Error::Unavailable(format!("the server has stopped: {e}")))
    });
    tracing::info!("stopping: background work finishes what it has begun");
    let _ = stop.send(true);
    follow.abort();
    index.abort();
    let worked = match work {
        Some(work) => runtime.block_on(work).map_err(|e| Error::internal("stop the worker", e)),
        None => Ok(()),
    };
    // A thread that hangs in another server is not waited for.
    runtime.shutdown_timeout(HANGING);
    worked.and(served)
}

/// `SQLite`'s folder has one owner. The earlier owner is gone, so its running jobs are released at once.
pub(super) fn own(app: &App) -> Result<Option<DataLock>> {
    if app.db.is_postgres() {
        return Ok(None);
    }
    let lock = DataLock::take(&app.config.data.folder)?;
    app.db.write_now(move |conn| {
        jobs::reclaim(conn)?;
        status::store::forget_nodes(conn, None)?;
        mail::store::release_mailboxes(conn)
    })?;
    Ok(Some(lock))
}

async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut terminate), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}

#[expect(clippy::print_stdout, reason = "the command's output")]
pub(super) fn say(text: &str) {
    println!("{text}");
}
