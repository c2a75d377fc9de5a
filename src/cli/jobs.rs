//! `svar jobs`: background jobs that wait, fail or were given up.
use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;

use super::serve::say;
use crate::app::App;
use crate::audit::{self, AuditAction, AuditContext, Entry, Subject, SubjectKind};
use crate::config::Config;
use crate::error::{Error, Result};
use crate::ids::JobId;
use crate::jobs::{self, JobQuery, JobRow, JobState, Lane};
use crate::mail::tries;

#[derive(Debug, Subcommand)]
pub(super) enum JobsCommand {
    /// Lists jobs, those that are due first.
    List(List),
    /// Starts jobs again now, with all their tries.
    Retry(Retry),
    /// Gives jobs up: they are not tried again until someone restarts them.
    Bury {
        #[arg(required = true)]
        ids: Vec<i64>,
    },
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// Only those in this state.
    #[arg(long)]
    state: Option<JobStateArg>,
    /// Only those of a lane.
    #[arg(long, value_parser = lane)]
    lane: Option<Lane>,
    /// At most this many.
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(i64).range(1..=100_000))]
    limit: i64,
    /// One JSON array.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Retry {
    /// The ids that `list` shows.
    #[arg(required_unless_present = "all", conflicts_with = "all")]
    ids: Vec<i64>,
    /// All that have failed, that wait for our mail server, or that were given up.
    #[arg(long)]
    all: bool,
    /// With --all: only those of a lane.
    #[arg(long, value_parser = lane, requires = "all")]
    lane: Option<Lane>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum JobStateArg {
    /// Not started yet.
    Waiting,
    /// Running now.
    Running,
    /// Failed, and tried again later.
    Failing,
    /// Given up.
    Buried,
}

impl From<JobStateArg> for JobState {
    fn from(state: JobStateArg) -> Self {
        match state {
            JobStateArg::Waiting => Self::Waiting,
            JobStateArg::Running => Self::Running,
            JobStateArg::Failing => Self::Failing,
            JobStateArg::Buried => Self::Buried,
        }
    }
}

fn lane(word: &str) -> Result<Lane, String> {
    word.parse().map_err(|_unknown| {
        let all = Lane::ALL.iter().map(|lane| lane.as_str()).collect::<Vec<_>>().join(", ");
        format!("there is no such lane: {all}")
    })
}

pub(super) fn run(config: Config, command: JobsCommand) -> Result<()> {
    let app = super::open(config)?;
    match command {
        JobsCommand::List(asked) => list(&app, &asked),
        JobsCommand::Retry(Retry { all: true, lane, .. }) => retry_all(&app, lane),
        JobsCommand::Retry(Retry { ids, .. }) => {
            each(&app, &ids, AuditAction::JobRetried, tries::retry)?;
            say(&format!("{} begun again", ids.len()));
            Ok(())
        }
        JobsCommand::Bury { ids } => {
            each(&app, &ids, AuditAction::JobBuried, tries::bury)?;
            say(&format!("{} given up", ids.len()));
            Ok(())
        }
    }
}

/// The job as it is listed.
#[derive(Serialize)]
struct ListedJob {
    id: i64,
    kind: String,
    subject: i64,
    lane: &'static str,
    state: &'static str,
    run_at: String,
    attempts: i32,
    most_attempts: i32,
    error: String,
}

fn list(app: &App, asked: &List) -> Result<()> {
    let now = app.now();
    let query = JobQuery { state: asked.state.map(JobState::from), lane: asked.lane, most: asked.limit };
    let rows = app.db.read_now(|conn| jobs::list(conn, now, &query))?;
    let listed: Vec<ListedJob> = rows.into_iter().map(|row| listed(row, now)).collect();
    if asked.json {
        say(&serde_json::to_string(&listed).map_err(|e| Error::internal("write JSON", e))?);
        return Ok(());
    }
    for job in &listed {
        let ListedJob { id, kind, subject, lane, state, run_at, attempts, most_attempts, error } = job;
        say(&format!("{id}\t{kind} {subject}\t{lane}\t{state}\t{run_at}\t{attempts} of {most_attempts}\t{error}"));
    }
    if listed.is_empty() {
        say("no such jobs");
    }
    Ok(())
}

fn listed(row: JobRow, now: crate::clock::Time) -> ListedJob {
    ListedJob {
        id: row.id.0,
        state: row.state(now).as_str(),
        lane: row.lane.as_str(),
        most_attempts: row.lane.most_attempts(),
        kind: row.kind,
        subject: row.subject_id,
        run_at: row.run_at.utc().to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        attempts: row.attempts,
        error: row.last_error,
    }
}

type OnJob = fn(&mut crate::db::Conn, crate::clock::Time, JobId) -> Result<()>;

/// All of them or none.
fn each(app: &App, ids: &[i64], action: AuditAction, act: OnJob) -> Result<()> {
    let (now, ids) = (app.now(), ids.to_vec());
    app.db.write_now(move |conn| {
        let context = AuditContext::command_line(now);
        for id in ids {
            let missing = |e| match e {
                Error::NotFound => Error::Invalid(format!("there is no job {id}")),
                e => e,
            };
            let kind = jobs::kind_of(conn, JobId(id)).map_err(missing)?;
            act(conn, now, JobId(id)).map_err(missing)?;
            audit::record(conn, &context, Entry::new(action, Subject::new(SubjectKind::Job, id, &kind)))?;
        }
        Ok(())
    })
}

fn retry_all(app: &App, lane: Option<Lane>) -> Result<()> {
    let now = app.now();
    let count = app.db.write_now(move |conn| {
        let count = tries::retry_all(conn, now, lane)?;
        let entry = Entry::new(AuditAction::JobsRetried, Subject::NONE).noting("count", count);
        audit::record(conn, &AuditContext::command_line(now), entry)?;
        Ok(count)
    })?;
    say(&format!("{count} begun again"));
    Ok(())
}
