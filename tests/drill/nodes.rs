//! Several nodes on one PostgreSQL with a synchronous standby, files in S3: any node is killed, the primary is killed and the
//! standby promoted, the store is cut, and all nodes are restarted one by one.
use std::time::{Duration, Instant};

use crate::Form;
use crate::load::{Load, drill, feed};
use crate::servers::Line;
use crate::site::{Plan, Site};
use crate::tally::Report;

pub async fn run(report: &Report, form: Form) {
    let names =
        ["nodes: one is killed", "nodes: the store is cut", "nodes: restarted one by one", "nodes: the primary dies"];
    if !names.iter().any(|name| report.wants(name)) {
        return;
    }
    let plan = Plan {
        on_postgres: true,
        has_standby: true,
        has_store: true,
        serve: 2,
        work: form.of(1, 2),
        lease_seconds: form.lease_seconds(),
    };
    let mut site = Site::start(plan).await;
    killed(report, form, &mut site, names[0]).await;
    if form.is_long {
        drill(report, &mut site, names[1], async |site, load| {
            let store = site.store.as_ref().unwrap();
            for line in [Line::Cut, Line::Silent] {
                store.wire.is(line);
                tokio::time::sleep(Duration::from_secs(15)).await;
                store.wire.is_well();
                tokio::time::sleep(Duration::from_secs(3)).await;
            }
            format!("slowest 503 {:.1} s", load.tally.slowest_refusal())
        })
        .await;
    }
    if form.is_long {
        restarted(report, form, &mut site, names[2]).await;
    }
    primary_dies(report, &mut site, names[3]).await;
}

/// One by one, as for an upgrade: the others serve in the meantime.
async fn restarted(report: &Report, form: Form, site: &mut Site, name: &str) {
    drill(report, site, name, async |site, _| {
        let mut slowest = Duration::ZERO;
        for number in 0..site.nodes.len() {
            let url = site.nodes[number].url.clone();
            // A load balancer stops using the node first.
            site.urls.lock().unwrap().retain(|known| *known != url);
            slowest = slowest.max(site.nodes[number].stop().await);
            site.nodes[number].start().await;
            if number < 2 {
                site.urls.lock().unwrap().push(url);
            }
            tokio::time::sleep(Duration::from_secs(form.of(1, 5))).await;
        }
        format!("slowest stop {:.1} s", slowest.as_secs_f64())
    })
    .await;
}

/// Each in turn; the others take over what it had.
async fn killed(report: &Report, form: Form, site: &mut Site, name: &str) {
    let (mut mailbox, mut jobs) = (0.0_f64, 0.0_f64);
    drill(report, site, name, async |site, load| {
        for number in 0..form.of(1, site.nodes.len()) {
            let reader = reader(site);
            let number = if form.is_long { number } else { reader.unwrap_or(number) };
            // Some work is in progress when it dies.
            site.sink_line.is(Line::Silent);
            tokio::time::sleep(Duration::from_secs(1)).await;
            site.nodes[number].kill();
            site.sink_line.is_well();
            let began = Instant::now();
            let held = held_by_others(site);
            feed(site, &load.tally, 3);
            let (mut has_mailbox, mut has_jobs) = (None, None);
            while has_mailbox.is_none() || has_jobs.is_none() {
                has_mailbox = has_mailbox.or_else(|| (site.in_mailbox() == 0).then(|| began.elapsed()));
                has_jobs = has_jobs.or_else(|| (!are_held(site, &held)).then(|| began.elapsed()));
                if began.elapsed() > Duration::from_mins(1) {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            let seconds = |span: Option<Duration>| span.map_or(99.0, |span| span.as_secs_f64());
            (mailbox, jobs) = (mailbox.max(seconds(has_mailbox)), jobs.max(seconds(has_jobs)));
            site.nodes[number].start().await;
        }
        format!("mailbox after {mailbox:.1} s, jobs after {jobs:.1} s")
    })
    .await;
    if report.wants(name) {
        report.holds(name, "the mailbox was taken over later than after 15 s", mailbox <= 15.0);
        report.holds(name, "jobs were taken over later than after 30 s", jobs <= 30.0);
    }
}

/// Which node reads the mailbox, according to its log: the one that holds the lease.
fn reader(site: &Site) -> Option<usize> {
    let holder = site.texts("SELECT leased_by AS text FROM mailboxes").pop()?;
    site.nodes.iter().position(|node| node.log().contains(&holder))
}

/// The jobs in progress now.
fn held_by_others(site: &Site) -> Vec<String> {
    site.texts("SELECT id || '|' || leased_by AS text FROM jobs WHERE leased_until IS NOT NULL AND lane <> 'remote'")
}

/// Is any of it still held by the same node?
fn are_held(site: &Site, before: &[String]) -> bool {
    held_by_others(site).iter().any(|held| before.contains(held))
}

async fn primary_dies(report: &Report, site: &mut Site, name: &str) {
    let mut back = 0.0_f64;
    drill(report, site, name, async |site, load| {
        let mut primary = site.postgres.take().unwrap();
        primary.crash();
        tokio::time::sleep(Duration::from_secs(2)).await;
        site.standby.as_ref().unwrap().promote().unwrap();
        let began = Instant::now();
        let client = reqwest::Client::builder().timeout(Duration::from_secs(5)).build().unwrap();
        let urls = site.urls.lock().unwrap().clone();
        for url in urls {
            loop {
                let page = client.get(format!("{url}/desk")).header("cookie", &site.agents[0]).send().await;
                if page.is_ok_and(|page| page.status() == 200) || began.elapsed() > Duration::from_secs(30) {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
        back = began.elapsed().as_secs_f64();
        feed(site, &load.tally, 5);
        tokio::time::sleep(Duration::from_secs(3)).await;
        site.postgres = Some(primary);
        format!("the desk is back {back:.1} s after the promotion")
    })
    .await;
    if report.wants(name) {
        report.holds(name, "the desk was back later than 3 s after the promotion", back <= 3.0);
    }
}
