//! Servers that are down, hang, or send garbage: the mail server, the mailbox, the file store and the database.
use std::time::Duration;

use crate::Form;
use crate::load::{Load, drill, feed};
use crate::servers::{Does, Line};
use crate::site::{Plan, Site};
use crate::tally::Report;

pub async fn run(report: &Report, form: Form) {
    for (database, on_postgres) in [("sqlite", false), ("postgres", true)] {
        if !form.is_long && !on_postgres {
            continue;
        }
        let mut site = None;
        for fault in faults(on_postgres) {
            let name = format!("{} on {database}", fault.name());
            if !report.wants(&name) || (!form.is_long && !fault.is_short()) {
                continue;
            }
            if site.is_none() {
                let plan = Plan {
                    on_postgres,
                    serve: 1,
                    has_store: true,
                    lease_seconds: form.lease_seconds(),
                    ..Plan::default()
                };
                site = Some(Site::start(plan).await);
            }
            one(report, form, site.as_mut().unwrap(), (&name, fault)).await;
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Server {
    Smtp,
    Imap,
    S3,
    Postgres,
}

#[derive(Debug, Clone, Copy)]
struct Fault {
    server: Server,
    line: Line,
}

impl Fault {
    fn name(self) -> String {
        let what = match self.line {
            Line::Well => "takes mail and says nothing",
            Line::Cut => "away",
            Line::Silent => "hangs",
            Line::Half(_) => "answers by halves",
            Line::Wrong(_) => "lies",
        };
        format!("{:?} {what}", self.server)
    }

    /// Is it part of the short form?
    fn is_short(self) -> bool {
        matches!((self.server, self.line), (Server::Postgres, Line::Silent) | (Server::Smtp, Line::Well))
    }
}

fn faults(on_postgres: bool) -> Vec<Fault> {
    let lines = [Line::Cut, Line::Silent, Line::Half(200), Line::Wrong(97)];
    let mut all: Vec<Fault> = [Server::Smtp, Server::Imap, Server::S3]
        .iter()
        .flat_map(|server| lines.map(|line| Fault { server: *server, line }))
        .collect();
    all.push(Fault { server: Server::Smtp, line: Line::Well });
    if on_postgres {
        // A database is never made to send garbage: only TLS could detect that.
        all.extend([Line::Cut, Line::Silent, Line::Half(5000)].map(|line| Fault { server: Server::Postgres, line }));
    }
    all
}

async fn one(report: &Report, form: Form, site: &mut Site, (name, fault): (&str, Fault)) {
    let lasts = Duration::from_secs(form.of(4, 20));
    let mut refused = None;
    drill(report, site, name, async |site, load| {
        let line = match fault.server {
            Server::Smtp => &site.sink_line,
            Server::Imap => &site.mailbox_line,
            Server::S3 => &site.store.as_ref().unwrap().wire,
            Server::Postgres => site.database_line.as_ref().unwrap(),
        };
        if fault.line == Line::Well {
            site.sink.when(".", Does::TakesAndDrops);
        }
        line.is(fault.line);
        feed(site, &load.tally, 5);
        tokio::time::sleep(lasts).await;
        site.sink.mended();
        line.is_well();
        refused = Some(load.tally.slowest_refusal());
        format!("{} s, slowest 503 {:.1} s", lasts.as_secs(), refused.unwrap_or_default())
    })
    .await;
    if fault.server == Server::Postgres {
        report.holds(name, "a 503 came later than after 3 s", refused.unwrap_or_default() < 3.5);
    }
    if fault.server == Server::S3 {
        report.holds(name, "a 503 came later than after 10 s", refused.unwrap_or_default() < 11.0);
    }
}
