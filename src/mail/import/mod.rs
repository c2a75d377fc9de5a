//! Imports mail of the past: sorted by its own dates, delivered at once, without notifying anyone, and repeatable.
mod report;

use futures_util::{StreamExt, TryStreamExt, stream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

pub use self::report::ImportReport;
use super::deliver::{OurSide, PastMail, understand_past};
use super::ingest::{PAST, Spool};
use super::store::{self, MailSource};
use crate::app::App;
use crate::blobs::Blobs;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{BrandId, TicketId};
use crate::tickets::actions;

/// At most this many mails are in memory, and share a transaction.
const AT_ONCE: usize = 50;
const UNDERSTOOD_AT_ONCE: usize = 4;

/// What is imported, and how.
#[derive(Debug, Clone, Default)]
pub struct MailImport {
    pub paths: Vec<PathBuf>,
    /// The brand of the mails; `None`: their recipients decide.
    pub brand: Option<BrandId>,
    /// Tickets without a message since then are solved.
    pub solved_before: Option<Time>,
    /// Addresses, and domains as `@example.com`, from which we wrote before; lower case. Former colleagues have no
    /// account here.
    pub ours: Vec<String>,
}

/// Called with how many mails are done, of how many.
pub type Progress = Arc<dyn Fn(usize, usize) + Send + Sync>;

/// Imports mail. A second run finds everything known; run it again to continue a run that was cut short.
pub async fn run(app: &App, import: &MailImport, progress: Progress) -> Result<ImportReport> {
    let spool = Arc::new(Spool::read(&import.paths)?);
    let work = ImportWork::begin(app, import).await?;
    let mut report = ImportReport::of(&spool);
    for numbers in spool.chunks(AT_ONCE) {
        let mails = work.understood(&spool, &numbers).await?;
        let (doing, mut begun) = (work.clone(), report.clone());
        let sent = mails.clone();
        let done = app.db.write(move |conn| doing.store(conn, sent, &mut begun).map(|()| begun)).await;
        match done {
            Ok(done) => report = done,
            Err(e) => report = work.store_each(mails, report, &e).await?,
        }
        progress(report.seen(), spool.count());
    }
    for some in report.touched().chunks(AT_ONCE) {
        let (doing, some) = (work.clone(), some.to_vec());
        report.solved += app.db.write(move |conn| doing.solve(conn, &some)).await?;
    }
    Ok(report)
}

/// The same in one transaction that is rolled back: its report is that of a real run. Until it ends no one else can
/// write to a `SQLite` database.
pub async fn rehearse(app: &App, import: &MailImport, progress: Progress) -> Result<ImportReport> {
    let folder = tempfile::tempdir().map_err(|e| Error::internal("make a folder for the dry run", e))?;
    let app = App { blobs: Blobs::in_folder(folder.path())?, ..app.clone() };
    let spool = Spool::read(&import.paths)?;
    let work = ImportWork::begin(&app, import).await?;
    let (found, runtime) = (Arc::new(Mutex::new(None)), tokio::runtime::Handle::current());
    let keep = found.clone();
    let played = app
        .db
        .write(move |conn| {
            let mut report = ImportReport::of(&spool);
            for numbers in spool.chunks(AT_ONCE) {
                let mails = runtime.block_on(work.understood(&spool, &numbers))?;
                work.store(conn, mails, &mut report)?;
                progress(report.seen(), spool.count());
            }
            report.solved = work.solve(conn, &report.touched())?;
            *keep.lock().unwrap_or_else(PoisonError::into_inner) = Some(report);
            Err::<(), _>(Error::Conflict("nothing is kept of a dry run".to_owned()))
        })
        .await;
    let found = found.lock().unwrap_or_else(PoisonError::into_inner).take();
    found.map_or_else(|| Err(played.err().unwrap_or(Error::NotFound)), Ok)
}

/// What every mail of a run needs.
#[derive(Clone)]
struct ImportWork {
    app: App,
    brands: Arc<Vec<Brand>>,
    source: MailSource,
    solved_before: Option<Time>,
    ours: Arc<Vec<String>>,
}

impl ImportWork {
    async fn begin(app: &App, import: &MailImport) -> Result<Self> {
        let brands = Arc::new(app.db.read(brands::store::all).await?);
        if brands.is_empty() {
            return Err(Error::Invalid("there is no brand for the mails yet: create one first".to_owned()));
        }
        let source = MailSource { name: PAST.to_owned(), brand: import.brand, ..MailSource::default() };
        let ours = Arc::new(import.ours.clone());
        Ok(Self { app: app.clone(), brands, source, solved_before: import.solved_before, ours })
    }

    async fn understood(&self, spool: &Spool, numbers: &[usize]) -> Result<Vec<PastMail>> {
        let raws: Vec<Vec<u8>> = numbers.iter().map(|number| spool.mail(*number)).collect::<Result<_>>()?;
        stream::iter(raws)
            .map(|raw| understand_past(&self.app, &self.brands, &self.source, raw))
            .buffered(UNDERSTOOD_AT_ONCE)
            .try_collect()
            .await
    }

    /// Stores ledger row and message in one commit; known mails stay unchanged.
    fn store(&self, conn: &mut Conn, mails: Vec<PastMail>, report: &mut ImportReport) -> Result<()> {
        let now = self.app.now();
        for mail in mails {
            if let Some(id) = store::insert_mail(conn, now, &self.source, mail.raw())? {
                store::note_arrival(conn, id, mail.at(), "")?;
                let is_ours = mail.settle(conn, &self.app, OurSide { brands: &self.brands, ours: &self.ours }, id)?;
                report.add(conn, id, is_ours)?;
            } else {
                let id = store::by_raw(conn, &mail.raw().hash)?;
                report.add_known(&store::mail(conn, id)?);
            }
        }
        Ok(())
    }

    /// If one of them cannot be stored, the others still are.
    async fn store_each(&self, mails: Vec<PastMail>, mut report: ImportReport, why: &Error) -> Result<ImportReport> {
        tracing::warn!(error = %why, "mails are imported one by one");
        for mail in mails {
            let (doing, mut begun, name) = (self.clone(), report.clone(), mail.name());
            match self.app.db.write(move |conn| doing.store(conn, vec![mail], &mut begun).map(|()| begun)).await {
                Ok(done) => report = done,
                Err(Error::Unavailable(e)) => return Err(Error::Unavailable(e)),
                Err(e) => report.failed.push(format!("{name}: {e}")),
            }
        }
        Ok(report)
    }

    fn solve(&self, conn: &mut Conn, tickets: &[TicketId]) -> Result<usize> {
        let Some(before) = self.solved_before else { return Ok(0) };
        let mut solved = 0;
        for ticket in tickets {
            solved += usize::from(actions::solve_past(conn, *ticket, before)?);
        }
        Ok(solved)
    }
}
