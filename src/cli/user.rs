//! `svar user`: manages staff on the command line, even if no one can sign in.
use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;
use std::io::{BufRead, IsTerminal};

use super::serve::say;
use crate::accounts::actions::operator::{self, RoleChange};
use crate::accounts::actions::{Colleague, Issuer, link_url};
use crate::accounts::{Purpose, Role, passwords, second_factor, store};
use crate::app::App;
use crate::audit::AuditContext;
use crate::brands;
use crate::config::Config;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::plain;
use crate::texts::{LANGUAGES, Texts};
use crate::web::form::is_address;

#[derive(Debug, Subcommand)]
pub(super) enum UserCommand {
    /// Lists all staff, with role, second step, and whether they are active.
    List {
        /// One JSON array.
        #[arg(long)]
        json: bool,
    },
    /// Adds a member of staff, and prints the link with which they sign in.
    Add(Add),
    /// Deletes a password, ends all sessions, and prints a link that signs in once, within an hour.
    ResetPassword {
        address: String,
        /// Ask here for the new password instead: on the terminal, or on the first line of standard input.
        #[arg(long)]
        prompt: bool,
    },
    /// Changes a role.
    Role {
        address: String,
        role: RankArg,
        /// Reactivate a deactivated account.
        #[arg(long)]
        reactivate: bool,
        /// For all brands from now on: an admin of one brand becomes an admin of all.
        #[arg(long)]
        all_brands: bool,
    },
    /// Removes authenticator app, passkeys and recovery codes of an account, and ends its sessions.
    #[command(name = "disable-2fa")]
    Disable2fa { address: String },
    /// Ends every session of an account.
    SignOut { address: String },
    /// Deactivates an account: its sessions end, and its tickets go to others.
    Deactivate { address: String },
    /// Reactivates a deactivated account.
    Activate { address: String },
}

#[derive(Debug, Args)]
pub(super) struct Add {
    address: String,
    #[arg(long)]
    name: String,
    #[arg(long, default_value = "agent")]
    role: RankArg,
    /// The language of their pages.
    #[arg(long, default_value = "en", value_parser = LANGUAGES.to_vec())]
    language: String,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum RankArg {
    Agent,
    Lead,
    Admin,
}

impl From<RankArg> for Role {
    fn from(rank: RankArg) -> Self {
        match rank {
            RankArg::Agent => Self::Agent,
            RankArg::Lead => Self::Lead,
            RankArg::Admin => Self::Admin,
        }
    }
}

pub(super) fn run(config: Config, command: UserCommand) -> Result<()> {
    let app = super::open(config)?;
    let context = AuditContext::command_line(app.now());
    let issuer = Issuer::new(&app);
    match command {
        UserCommand::List { json } => list(&app, json),
        UserCommand::Add(new) => add(&app, &new, &issuer, &context),
        UserCommand::ResetPassword { address, prompt: true } => set_password(&app, &context, &address),
        UserCommand::ResetPassword { address, prompt: false } => {
            let asked = address.clone();
            let token = app.db.write_now(move |conn| operator::reset_password(conn, &issuer, &context, &asked))?;
            say(&format!(
                "The old password and all sessions of {address} are gone. This link signs in once, within an hour:"
            ));
            say(&format!("  {}", link_url(&app, Purpose::SignIn, &token)));
            Ok(())
        }
        UserCommand::Role { address, role, reactivate, all_brands } => {
            let change = RoleChange { role: role.into(), reactivates: reactivate, frees: all_brands };
            let asked = address.clone();
            app.db.write_now(move |conn| operator::set_role(conn, &issuer, &context, &asked, change))?;
            say(&format!("{address} is {} now", change.role.as_str()));
            Ok(())
        }
        UserCommand::Disable2fa { address } => {
            let asked = address.clone();
            app.db.write_now(move |conn| operator::disable_second_factor(conn, &context, &asked))?;
            say(&format!("{address} signs in without a second step, and has no session any more"));
            Ok(())
        }
        UserCommand::SignOut { address } => {
            let asked = address.clone();
            app.db.write_now(move |conn| operator::sign_out(conn, &context, &asked))?;
            say(&format!("{address} has no session any more"));
            Ok(())
        }
        UserCommand::Deactivate { address } => set_active(&app, &address, false),
        UserCommand::Activate { address } => set_active(&app, &address, true),
    }
}

fn set_active(app: &App, address: &str, is_active: bool) -> Result<()> {
    let (issuer, context) = (Issuer::new(app), AuditContext::command_line(app.now()));
    let asked = address.to_owned();
    app.db.write_now(move |conn| operator::set_active(conn, (&issuer, &context), &asked, is_active))?;
    say(&format!("{address} is {} now", if is_active { "active" } else { "deactivated" }));
    Ok(())
}

/// The account as it is listed.
#[derive(Serialize)]
struct ListedUser {
    address: String,
    name: String,
    role: Role,
    has_second_factor: bool,
    is_active: bool,
    brands: Vec<String>,
}

fn list(app: &App, json: bool) -> Result<()> {
    let all = app.db.read_now(listed)?;
    if json {
        say(&serde_json::to_string(&all).map_err(|e| Error::internal("write JSON", e))?);
        return Ok(());
    }
    for one in &all {
        let factor = if one.has_second_factor { "second step" } else { "-" };
        let active = if one.is_active { "active" } else { "deactivated" };
        let brands = if one.brands.is_empty() { "all brands".to_owned() } else { one.brands.join(",") };
        say(&format!("{}\t{}\t{}\t{factor}\t{active}\t{brands}", one.address, one.role.as_str(), one.name));
    }
    if all.is_empty() {
        say("no one yet: `svar user add` adds the first");
    }
    Ok(())
}

fn listed(conn: &mut Conn) -> Result<Vec<ListedUser>> {
    let with_factor = second_factor::store::staff_with_factor(conn)?;
    let all = brands::store::all(conn)?;
    let mut listed = Vec::new();
    for person in store::staff(conn)? {
        let bound = brands::store::brands_of(conn, person.id)?;
        let claimed = store::addresses_of(conn, person.id)?.into_iter().next().map(|found| found.address);
        listed.push(ListedUser {
            address: store::main_address(conn, person.id)?.or(claimed).unwrap_or_default(),
            has_second_factor: with_factor.contains(&person.id),
            is_active: person.disabled_at.is_none(),
            brands: all.iter().filter(|brand| bound.contains(&brand.id)).map(|brand| brand.slug.clone()).collect(),
            name: person.name,
            role: person.role,
        });
    }
    Ok(listed)
}

fn add(app: &App, new: &Add, issuer: &Issuer, context: &AuditContext) -> Result<()> {
    let address = plain::address(&new.address);
    if !is_address(&address) {
        return Err(Error::Invalid(format!("{:?} is not an address", new.address)));
    }
    let name: String = plain::line(&new.name).chars().take(100).collect();
    if name.is_empty() {
        return Err(Error::Invalid("--name is empty".to_owned()));
    }
    let colleague = Colleague {
        name,
        address: address.clone(),
        role: new.role.into(),
        locale: new.language.clone(),
        teams: Vec::new(),
        brands: Vec::new(),
        is_here: true,
        is_customer: false,
    };
    let (issuer, context) = (issuer.clone(), context.clone());
    let token = app.db.write_now(move |conn| operator::add(conn, &issuer, &context, &colleague))?;
    say(&format!("{address} comes in by this link, once, within three days (an invitation is mailed too):"));
    say(&format!("  {}", link_url(app, Purpose::Invite, &token)));
    Ok(())
}

fn set_password(app: &App, context: &AuditContext, address: &str) -> Result<()> {
    let asked = address.to_owned();
    let (account, mut own) = app.db.read_now(move |conn| {
        let account = operator::account_of(conn, &asked)?;
        let own: Vec<String> = store::addresses_of(conn, account.id)?.into_iter().map(|found| found.address).collect();
        Ok((account, own))
    })?;
    own.push(account.name.clone());
    for brand in app.db.read_now(brands::store::all)? {
        own.extend([&brand.name, &brand.slug, &brand.support_address].map(Clone::clone));
    }
    let password = typed()?;
    if let Some(weakness) = passwords::weakness(&password, account.role, &own) {
        return Err(Error::Invalid(weakness.say(Texts::interface("en"), account.role)));
    }
    let hash = passwords::hash(&password)?;
    let (context, asked) = (context.clone(), address.to_owned());
    app.db.write_now(move |conn| operator::set_password(conn, &context, &asked, &hash))?;
    say(&format!("{address} has the new password, and no session any more"));
    Ok(())
}

/// Never an argument: those are in the list of processes and in the shell's history.
fn typed() -> Result<String> {
    let fault = |e: std::io::Error| Error::Unavailable(format!("cannot read the password: {e}"));
    let terminal = console::Term::stderr();
    if std::io::stdin().is_terminal() && terminal.is_term() {
        terminal.write_str("New password: ").map_err(fault)?;
        return terminal.read_secure_line().map_err(fault);
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(fault)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
