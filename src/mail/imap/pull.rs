//! The loop: connect, catch up, wait for news, and start again if something breaks.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::FutureExt as _;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::after_delivery;
use super::connection::IDLE_TIMEOUT;
use super::fetch::{FetchedRound, Gap, ListedMail, fetch, list};
use super::model::{AfterDelivery, Cursor, ImapSecret, Inbox, LeftOut, PullerState, Settings, TrialReport};
use super::open::ImapSession;
use super::problem::Problem;
use super::retry::{Backoff, FetchTrouble};

/// IDLE is restarted this often: below the 29 minutes of RFC 2177, and before routers forget the connection.
const IDLE: Duration = Duration::from_mins(9);
const OPENING: Duration = Duration::from_mins(2);
pub(super) const LEAVING: Duration = Duration::from_secs(2);
/// The least wait if a person has to fix something.
const SETUP_WAIT: Duration = Duration::from_mins(1);

/// Pulls until `stop` becomes true (or its sender is gone). Never gives up, and reports problems meanwhile.
pub async fn pull(settings: Settings, inbox: impl Inbox, stop: watch::Receiver<bool>) {
    let mut puller = Puller {
        settings,
        inbox,
        stop,
        trouble: FetchTrouble::default(),
        stored: StoredUids::default(),
        backoff: Backoff::default(),
        gap: None,
    };
    loop {
        let problem = match AssertUnwindSafe(puller.connection()).catch_unwind().await {
            Ok(End::Stopped) => break,
            Ok(End::Failed(problem)) => problem,
            // The parser cuts some texts by bytes (imap-proto 0.17, `Outcome::parse`): an odd answer must not end the
            // puller.
            Err(_panic) => Problem::Lost("An answer of the mail server could not be read.".to_owned()),
        };
        let least = match problem {
            Problem::Setup(_) | Problem::SignIn(_) => SETUP_WAIT,
            _ => Duration::ZERO,
        };
        let again_in = puller.backoff.next(least);
        let why = problem.to_string();
        tracing::warn!(host = %puller.settings.host, folder = %puller.settings.folder, %why, ?again_in, "mail not pulled");
        let is_refused = matches!(problem, Problem::SignIn(_));
        puller.inbox.report(PullerState::Failed { why, again_in, is_refused }).await;
        if puller
            .unless_stopped(async {
                sleep(again_in).await;
                Ok(())
            })
            .await
            .is_err()
        {
            break;
        }
    }
    puller.inbox.report(PullerState::Stopped).await;
}

/// Connects, signs in, opens the folder and disconnects; an error is a sentence that says what to do.
pub async fn try_once(settings: &Settings) -> Result<TrialReport, String> {
    let mut session = open(settings).await.map_err(|problem| problem.to_string())?;
    let report = TrialReport {
        mails: session.wire.exists,
        idle: session.can("IDLE"),
        uid_validity: session.uid_validity,
        uid_next: session.uid_next,
    };
    let _ = timeout(LEAVING, session.wire.leave()).await;
    Ok(report)
}

pub(super) async fn open(settings: &Settings) -> Result<ImapSession, Problem> {
    timeout(OPENING, ImapSession::open(settings)).await.unwrap_or_else(|_elapsed| {
        Err(Problem::Lost(format!("{} took more than {} seconds to sign us in.", settings.host, OPENING.as_secs())))
    })
}

struct Puller<I> {
    settings: Settings,
    inbox: I,
    stop: watch::Receiver<bool>,
    trouble: FetchTrouble,
    stored: StoredUids,
    backoff: Backoff,
    /// What has been reported about mails that the server does not list.
    gap: Option<Gap>,
}

/// Mails that are stored here and not yet marked, moved or deleted on the server, and under which numbering.
#[derive(Debug, Default)]
struct StoredUids {
    uid_validity: u32,
    uids: Vec<u32>,
}

enum End {
    Stopped,
    Failed(Problem),
}

impl From<Problem> for End {
    fn from(problem: Problem) -> Self {
        Self::Failed(problem)
    }
}

impl<I: Inbox> Puller<I> {
    /// One connection, from its beginning to its end.
    async fn connection(&mut self) -> End {
        self.inbox.report(PullerState::Connecting).await;
        if let (ImapSecret::OAuth2(token), Some(fresh)) = (&mut self.settings.secret, self.inbox.fresh_token().await) {
            *token = fresh;
        }
        let mut session = match self.unless_stopped(open(&self.settings)).await {
            Ok(session) => session,
            Err(end) => return end,
        };
        let Err(end) = self.stay(&mut session).await;
        let _ = timeout(LEAVING, session.wire.leave()).await;
        end
    }

    async fn stay(&mut self, session: &mut ImapSession) -> Result<std::convert::Infallible, End> {
        let mails = session.wire.exists;
        self.inbox.report(PullerState::Connected { mails }).await;
        if let Some(ends_at) = session.certificate_ends {
            self.inbox.report(PullerState::Certificate { ends_at }).await;
        }
        let mut cursor = self.begin(session).await?;
        self.remember_owed(cursor.uid_validity).await?;
        loop {
            self.apply_after_delivery(session, cursor).await?;
            self.catch_up(session, &mut cursor).await?;
            if !session.wire.news {
                self.wait(session).await?;
                // Not before: a server that accepts us and disconnects at once must not be asked every second.
                self.backoff.reset();
            }
        }
    }

    async fn begin(&mut self, session: &mut ImapSession) -> Result<Cursor, Problem> {
        let uid_validity = session.uid_validity;
        if self.stored.uid_validity != uid_validity {
            self.trouble = FetchTrouble::default();
            self.stored = StoredUids { uid_validity, uids: Vec::new() };
        }
        let known = self.inbox.cursor().await.map_err(Problem::Store)?;
        match known {
            Some(cursor) if cursor.uid_validity == uid_validity => return Ok(cursor),
            Some(_) => self.inbox.report(PullerState::Renumbered).await,
            None => {}
        }
        if known.is_some() {
            return Ok(Cursor { uid_validity, last_uid: 0 });
        }
        let there = list(session, 0, &mut self.trouble).await?.mails.last().map_or(0, |last| last.uid);
        let next = session.uid_next.unwrap_or_default().max(there.saturating_add(1));
        let last_uid = self.inbox.start(uid_validity, next).await.map_err(Problem::Store)?;
        Ok(Cursor { uid_validity, last_uid })
    }

    async fn catch_up(&mut self, session: &mut ImapSession, cursor: &mut Cursor) -> Result<(), End> {
        let mut trouble = std::mem::take(&mut self.trouble);
        let listing = self.unless_stopped(list(session, cursor.last_uid, &mut trouble)).await;
        self.trouble = trouble;
        let listing = listing?;
        if listing.gap != self.gap {
            self.gap = listing.gap;
            if let Some(gap) = listing.gap {
                self.inbox.report(PullerState::Gap(gap)).await;
            }
        }
        let mut rest = listing.mails.as_slice();
        while !rest.is_empty() {
            self.inbox.report(PullerState::Fetching { left: rest.len() }).await;
            let mut taken = self.take(session, rest).await?;
            for mail in &mut taken.mails {
                mail.size = rest.iter().find(|listed| listed.uid == mail.uid).map_or(0, |listed| listed.size);
                if self.inbox.is_too_old(mail) {
                    mail.left_out = Some(LeftOut::Old);
                }
            }
            let (done, later) = rest.split_at_checked(taken.count).unwrap_or((rest, &[]));
            rest = later;
            if let Some(last) = done.last() {
                cursor.last_uid = last.uid;
            }
            if !taken.mails.is_empty() {
                self.store(taken, *cursor).await?;
                self.apply_after_delivery(session, *cursor).await?;
            }
        }
        Ok(())
    }

    async fn take(&mut self, session: &mut ImapSession, rest: &[ListedMail]) -> Result<FetchedRound, End> {
        let mut trouble = std::mem::take(&mut self.trouble);
        let fetching = fetch(session, rest, self.settings.largest_mail, &mut trouble);
        let taken = self.unless_stopped(fetching).await;
        self.trouble = trouble;
        taken
    }

    /// Not cut short by `stop`: a commit that has begun is finished.
    async fn store(&mut self, taken: FetchedRound, cursor: Cursor) -> Result<(), End> {
        let mut whole = Vec::new();
        let mut left_out = Vec::new();
        for mail in &taken.mails {
            match &mail.left_out {
                None => whole.push(mail.uid),
                Some(LeftOut::Old) => {}
                Some(why) => left_out.push((mail.uid, why.clone())),
            }
        }
        let stored = self.inbox.store(taken.mails, cursor).await;
        stored.map_err(Problem::Store)?;
        self.backoff.reset();
        if self.settings.after_delivery != AfterDelivery::Keep {
            self.stored.uids.extend(whole);
        }
        for (uid, why) in left_out {
            self.inbox.report(PullerState::LeftOut { uid, why }).await;
        }
        Ok(())
    }

    /// Mails whose process ended after it stored them, or whose commit gave no answer, are marked, moved or deleted
    /// too.
    async fn remember_owed(&mut self, uid_validity: u32) -> Result<(), Problem> {
        if self.settings.after_delivery != AfterDelivery::Keep {
            let owed = self.inbox.owed(uid_validity).await.map_err(Problem::Store)?;
            self.stored.uids.extend(owed);
            self.stored.uids.sort_unstable();
            self.stored.uids.dedup();
        }
        Ok(())
    }

    async fn apply_after_delivery(&mut self, session: &mut ImapSession, cursor: Cursor) -> Result<(), End> {
        if self.stored.uids.is_empty() {
            return Ok(());
        }
        let settling = after_delivery::apply(session, &self.stored.uids, &self.settings.after_delivery);
        match self.unless_stopped(settling).await {
            Ok(()) => {}
            // It would be refused again. The mails are stored, and a person is notified.
            Err(End::Failed(Problem::Refused(said))) => {
                let text =
                    format!("Mails are stored, but the mail server would not mark, move or delete them: “{said}”");
                self.inbox.report(PullerState::Unsettled(text)).await;
            }
            Err(end) => return Err(end),
        }
        self.stored.uids.clear();
        Ok(self.inbox.settled(cursor).await.map_err(Problem::Store)?)
    }

    /// Waits until there may be new mail: the server says so, or some time has passed.
    async fn wait(&mut self, session: &mut ImapSession) -> Result<(), End> {
        if session.can("IDLE") {
            self.inbox.report(PullerState::Idle).await;
            if self.unless_stopped(idle(session)).await? {
                return Ok(());
            }
            session.capabilities.retain(|known| known != "IDLE");
        }
        let seconds = self.settings.poll_seconds.clamp(1, IDLE.as_secs());
        self.inbox.report(PullerState::Polling(seconds)).await;
        self.unless_stopped(async {
            sleep(Duration::from_secs(seconds)).await;
            session.wire.command("NOOP", |_| {}).await.map(drop)
        })
        .await
    }

    async fn unless_stopped<T>(&self, work: impl Future<Output = Result<T, Problem>>) -> Result<T, End> {
        let mut stop = self.stop.clone();
        tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => Err(End::Stopped),
            result = work => Ok(result?),
        }
    }
}

/// One round of IDLE; `false` if the server refuses it after all.
async fn idle(session: &mut ImapSession) -> Result<bool, Problem> {
    let wire = &mut session.wire;
    let Some(tag) = wire.begin_idle().await? else {
        return Ok(false);
    };
    wire.set_idle_timeout(IDLE + IDLE_TIMEOUT);
    let round = timeout(IDLE, async {
        while !wire.news {
            wire.next(|_| ()).await?;
        }
        Ok(())
    });
    if let Ok(told) = round.await {
        told?;
    }
    session.wire.end_idle(&tag).await?;
    Ok(true)
}
