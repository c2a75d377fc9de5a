//! `svar check`: tests everything that the settings name, and reports what is wrong.
use clap::Args;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use super::serve::say;
use crate::app::App;
use crate::blobs;
use crate::brands;
use crate::clock::Clock;
use crate::config::{self, Config};
use crate::error::{Error, Result};
use crate::mail::mailbox;
use crate::mail::parse::parse;
use crate::mail::send::{Probe, Transport};
use crate::mail::signing::Signer;
use crate::mail::store;
use crate::private;
use crate::status::space;

/// A container checks every half minute.
const READY_WITHIN: Duration = Duration::from_secs(4);

/// How many files are looked up at once.
const WALK: i64 = 500;

#[derive(Debug, Args)]
pub(super) struct Check {
    /// Also read every stored file, and compare its bytes with its hash.
    #[arg(long)]
    files: bool,
    /// Only ask the server that runs here whether it is ready: for a container's health check.
    #[arg(long, conflicts_with = "files")]
    ready: bool,
}

pub(super) fn run(config: Config, asked: &Check) -> Result<()> {
    if asked.ready {
        return super::runtime()?.block_on(is_ready(&config));
    }
    let mut faults: usize = 0;
    let file = config.file.clone();
    let mut report = |what: &str, result: Result<String>| match result {
        Ok(says) => say(&format!("ok     {what}: {says}")),
        Err(e) => {
            faults = faults.saturating_add(1);
            say(&format!("wrong  {what}: {e}"));
            for place in config::places(&e.to_string(), Some(&file), super::variables()) {
                say(&format!("       {place}"));
            }
        }
    };
    let app = match App::inspect(config, Clock::System, super::variables()) {
        Ok(app) => app,
        Err(e) => {
            report("opening", Err(e));
            return Err(Error::Unavailable("one thing is wrong".to_owned()));
        }
    };
    let kind = if app.db.is_postgres() {
        "PostgreSQL answers, tables are up to date"
    } else {
        "SQLite answers, tables are up to date"
    };
    report("database", Ok(kind.to_owned()));
    report("public URL", public_url(&app));
    report("disk", disk(&app));
    report("privacy", privacy(&app));
    let runtime = super::runtime()?;
    match runtime.block_on(app.scanner.check()) {
        Ok(Some(says)) => report("malware scanner", Ok(says.to_owned())),
        Ok(None) => report("malware scanner", Ok("none is set up; files are not scanned".to_owned())),
        Err(e) => report("malware scanner", Err(e)),
    }
    report("files", runtime.block_on(app.blobs.answers()).map(|()| "the store answers".to_owned()));
    if asked.files {
        report("every file", runtime.block_on(every_file(&app)));
    }
    for (name, result) in runtime.block_on(mail(&app))? {
        report(&name, result);
    }
    say("Nothing was written: neither here nor on any server.");
    if faults == 0 { Ok(()) } else { Err(Error::Unavailable(format!("{faults} to be mended"))) }
}

/// Everything that mail needs; skipped if mail is off.
async fn mail(app: &App) -> Result<Vec<(String, Result<String>)>> {
    if app.config.mail.paused {
        let says = "off (mail.paused): no mail is sent or fetched, and no server is asked";
        return Ok(vec![("mail".to_owned(), Ok(says.to_owned()))]);
    }
    let mut results = outgoing(app);
    for signer in app.signers.all() {
        results.push((format!("signature of {}", signer.domain), signature(app, signer).await));
    }
    results.extend(mailboxes(app).await?);
    Ok(results)
}

fn public_url(app: &App) -> Result<String> {
    let url = app.config.public_url();
    let brands = app.db.read_now(brands::store::all)?;
    if app.config.server.public_url.is_none() && !brands.is_empty() {
        return Ok(format!("{url} (this machine alone; set server.public_url for others)"));
    }
    Ok(url)
}

fn disk(app: &App) -> Result<String> {
    let folder = &app.config.data.folder;
    let cannot = |e| Error::Unavailable(format!("cannot find out how much space is free in {}: {e}", folder.display()));
    let free = space(folder).map_err(cannot)?.free / 1_000_000;
    if free < app.config.status.disk_free_mb {
        return Err(Error::Unavailable(format!("only {free} MB are free in {}", folder.display())));
    }
    Ok(format!("{} GB free in {}", free / 1000, folder.display()))
}

/// May other users of this machine read our folder?
fn privacy(app: &App) -> Result<String> {
    let folder = &app.config.data.folder;
    let cannot = |e| Error::Unavailable(format!("cannot examine {}: {e}", folder.display()));
    let open = private::open_to_others(folder).map_err(cannot)?;
    let Some(first) = open.first() else { return Ok("no one else can read the data folder".to_owned()) };
    Err(Error::Unavailable(format!(
        "others can read {} and {} more: `svar serve` closes what belongs to it when it starts; or chmod -R go= {}",
        first.display(),
        open.len().saturating_sub(1),
        folder.display()
    )))
}

/// Reads all files, and reports those that are missing or damaged.
async fn every_file(app: &App) -> Result<String> {
    let (mut after, mut count, mut faults) = (String::new(), 0_u64, 0_u64);
    loop {
        let from = after.clone();
        let hashes = app.db.read(move |conn| blobs::hashes_after(conn, &from, WALK)).await?;
        let Some(last) = hashes.last() else { break };
        after.clone_from(last);
        for hash in hashes {
            count = count.saturating_add(1);
            if let Err(e) = app.blobs.load(&app.db, &hash).await {
                faults = faults.saturating_add(1);
                say(&format!("       {hash}: {e}"));
            }
        }
    }
    if faults == 0 {
        return Ok(format!("{count} read, all as they were stored"));
    }
    Err(Error::Unavailable(format!("{faults} of {count} are missing or damaged: bring them back from your backup")))
}

/// Asks the mail server whether it would accept our mail, and sends none.
fn outgoing(app: &App) -> Vec<(String, Result<String>)> {
    let name = "outgoing mail".to_owned();
    if app.config.mail.transport == config::MailTransport::Folder {
        let folder = app.config.data.folder.join("outbox");
        let kept = format!("stored in {}; nothing is sent (set mail.transport = \"smtp\")", folder.display());
        return vec![(name, Ok(kept))];
    }
    let asked = Transport::open(&app.config).and_then(|transport| match transport {
        Transport::Folder(_) => Ok(Vec::new()),
        Transport::Smtp(smtp) => {
            let brands = app.db.read_now(brands::store::all)?;
            let addresses: Vec<String> = brands.iter().map(|brand| brand.support_address.clone()).collect();
            let probes = smtp.probe(&addresses).map_err(|e| {
                Error::Unavailable(format!("{e}; look at [smtp]: host, port, security, username and password"))
            })?;
            let host = &app.config.smtp.host;
            let mut results = vec![(name.clone(), Ok(format!("{host} lets us in")))];
            results.extend(probes.into_iter().filter_map(|probe| answered(host, probe)));
            Ok(results)
        }
    });
    asked.unwrap_or_else(|e| vec![(name, Err(e))])
}

/// What a refusal means, and what to do. A refused null return path is not an error: our address is used instead.
fn answered(host: &str, probe: Probe) -> Option<(String, Result<String>)> {
    let name = format!("outgoing mail, {}", probe.command);
    match probe.answer {
        Ok(_) if probe.command == "RSET" => None,
        Ok(answer) => Some((name, Ok(answer))),
        Err(e) if probe.command == "MAIL FROM:<>" => {
            let says =
                format!("{host} refuses the null return path ({e}); automatic mails leave from the support address");
            Some((name, Ok(says)))
        }
        Err(e) if probe.command.starts_with("MAIL") => {
            let what = format!("{e}; let {host} send as this address, or change the brand's support address");
            Some((name, Err(Error::Unavailable(what))))
        }
        Err(e) if probe.command.starts_with("RCPT") => {
            let what = format!("{e}; the support address must exist, and {host} must relay for us: set smtp.username");
            Some((name, Err(Error::Unavailable(what))))
        }
        Err(e) => Some((name, Err(Error::Unavailable(e)))),
    }
}

/// Signs a mail and checks it as a receiver would: with the keys in DNS.
async fn signature(app: &App, signer: &Signer) -> Result<String> {
    let from = format!("check@{}", signer.domain);
    let text = format!(
        "From: {from}\r\nTo: {from}\r\nSubject: check\r\nMessage-ID: <check@{}>\r\n\r\ncheck\r\n",
        signer.domain
    );
    let raw = app.signers.sign(&from, text.into_bytes())?;
    match app.dkim.check(app.now(), &raw, &parse(&raw), &signer.domain).await {
        Some(found) if found.signature.is_some() => Ok(format!("{} has the key", signer.name())),
        Some(_) => Err(Error::Unavailable(format!(
            "DNS does not have the key; publish as TXT: {} {}",
            signer.name(),
            signer.record
        ))),
        None => Ok("not looked up (dns.checks_dkim is off)".to_owned()),
    }
}

async fn mailboxes(app: &App) -> Result<Vec<(String, Result<String>)>> {
    let mut results = Vec::new();
    for found in app.db.read(store::mailboxes).await?.into_iter().filter(|m| m.is_enabled) {
        let name = format!("mailbox {}", found.username);
        results.push((name, mailbox::check(app, &found).await.map_err(Error::Unavailable)));
    }
    Ok(results)
}

/// Asks the server of these settings whether it is ready.
async fn is_ready(config: &Config) -> Result<()> {
    let mut address = config.server.listen;
    if address.ip().is_unspecified() {
        address.set_ip(if address.is_ipv4() { Ipv4Addr::LOCALHOST.into() } else { Ipv6Addr::LOCALHOST.into() });
    }
    let not_ready = |why: String| Error::Unavailable(format!("not ready: {why}"));
    let client = reqwest::Client::builder().no_proxy().timeout(READY_WITHIN).build();
    let client = client.map_err(|e| Error::internal("ask", e))?;
    let asked = client.get(format!("http://{address}/readyz")).send().await.map_err(|e| not_ready(e.to_string()))?;
    if !asked.status().is_success() {
        return Err(not_ready(asked.text().await.unwrap_or_default().trim().to_owned()));
    }
    say("ready");
    Ok(())
}
