//! The command line: serve, demo, check, and commands for mail and answers.
mod answers;
mod check;
mod demo;
mod dkim;
mod jobs;
mod key;
mod log;
mod mail;
mod priority;
mod search;
mod serve;
mod simulate;
mod supervisor;
mod user;

use clap::{Parser, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::app::App;
use crate::audit::{self, AuditContext, Entry};
use crate::clock::Clock;
use crate::config::{self, Config};
use crate::error::Result;
use crate::private;

/// Svar: a ticket helpdesk without a telephone.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Arguments {
    /// The settings, instead of svar.toml in this folder.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves pages, reads mailboxes and does the background work.
    Serve(serve::Serve),
    /// Reads mailboxes and does the background work, and serves no pages: a further node on the same `PostgreSQL`.
    Worker(serve::Quiet),
    /// Fills a new data folder with a realistic web shop's helpdesk, and serves it.
    Demo(demo::Demo),
    /// Tests database, files, mailboxes, SMTP and public URL, and reports what is wrong.
    Check(check::Check),
    /// The secret key from which all others are derived.
    #[command(subcommand)]
    Key(key::KeyCommand),
    /// Keys that sign our mail.
    #[command(subcommand)]
    Dkim(dkim::DkimCommand),
    /// Mail: take in, import, inspect.
    #[command(subcommand)]
    Mail(mail::MailCommand),
    /// The order of the queue: simulated before it is changed, and recomputed from history.
    #[command(subcommand)]
    Priority(priority::PriorityCommand),
    /// Staff: list, add, restore access.
    #[command(subcommand)]
    User(user::UserCommand),
    /// The background work: list, try again, give up.
    #[command(subcommand)]
    Jobs(jobs::JobsCommand),
    /// Searches tickets, customers, orders and answers, as at the desk.
    Search(search::SearchArguments),
    /// Canned answers: import, export, check, evaluate.
    #[command(subcommand)]
    Answers(answers::AnswersCommand),
}

/// Runs the command.
pub fn run() -> ExitCode {
    private::begin();
    let arguments = Arguments::parse();
    let done = match arguments.command {
        Command::Mail(mail::MailCommand::Inspect(inspect)) => mail::inspect(&inspect),
        Command::Answers(answers::AnswersCommand::Evaluate(evaluate)) => answers::evaluate(&evaluate),
        Command::Priority(priority::PriorityCommand::Simulate(asked)) if asked.history.is_none() => {
            simulate::made_up(&asked)
        }
        Command::Demo(demo) => demo::run(demo),
        command => Config::load(arguments.config.as_deref(), variables()).and_then(|config| match command {
            Command::Serve(asked) => serve::run(config, &asked),
            Command::Worker(asked) => serve::work(config, &asked),
            Command::User(command) => user::run(config, command),
            Command::Jobs(command) => jobs::run(config, command),
            Command::Check(asked) => check::run(config, &asked),
            Command::Dkim(command) => dkim::run(&config, &command),
            Command::Key(command) => key::run(config, &command),
            Command::Mail(command) => mail::run(config, command),
            Command::Answers(command) => answers::run(config, command),
            Command::Search(asked) => search::run(config, &asked),
            Command::Priority(command) => priority::run(config, &command),
            Command::Demo(_) => Ok(()),
        }),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("svar: {e}");
            for place in config::places(&e.to_string(), arguments.config.as_deref(), variables()) {
                eprintln!("      {place}");
            }
            ExitCode::FAILURE
        }
    }
}

/// The whole command line.
#[cfg(test)]
pub(crate) fn command() -> clap::Command {
    <Arguments as clap::CommandFactory>::command()
}

/// The environment, read in one place.
pub(crate) fn variables() -> impl Iterator<Item = (String, String)> {
    std::env::vars()
}

fn open(config: Config) -> Result<App> {
    App::open(config, Clock::System, variables())
}

/// Records an action of the command line in the audit log.
fn record(app: &App, entry: Entry) -> Result<()> {
    let context = AuditContext::command_line(app.now());
    app.db.write_now(move |conn| audit::record(conn, &context, entry))
}

/// A runtime for short commands; the server has its own.
fn runtime() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|e| crate::error::Error::Unavailable(format!("cannot start: {e}")))
}

/// Where a demo listens by default.
const DEMO_ADDRESS: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);
