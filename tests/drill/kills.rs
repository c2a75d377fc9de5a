//! `kill -9`, again and again: while mail is received and delivered, replies are written and sent, and the queue is rebuilt.
use std::time::Duration;

use crate::Form;
use crate::load::{drill, feed};
use crate::site::{Plan, Site};
use crate::tally::Report;

pub async fn run(report: &Report, form: Form) {
    for (name, on_postgres) in [("kill on sqlite", false), ("kill on postgres", true)] {
        if !report.wants(name) {
            continue;
        }
        let plan = Plan { on_postgres, serve: 1, lease_seconds: form.lease_seconds(), ..Plan::default() };
        let mut site = Site::start(plan).await;
        let kills = form.of(if on_postgres { 3 } else { 6 }, 100);
        drill(report, &mut site, name, async |site, load| {
            for kill in 0..kills {
                if kill % 5 == 0 {
                    feed(site, &load.tally, 5);
                    // The rebuild starts again from its beginning.
                    site.run_sql(
                        "INSERT INTO jobs (lane, kind, subject_id, run_at, attempts, last_error, leased_by, created_at) \
                         SELECT 'local', 'recompute_order', 1, CURRENT_TIMESTAMP, 0, '', '', CURRENT_TIMESTAMP",
                    );
                }
                // Kills at different moments, from just after the start to the middle of the work.
                tokio::time::sleep(Duration::from_millis(20 + 97 * kill % 900)).await;
                site.nodes[0].kill();
                site.nodes[0].start().await;
            }
            format!("{kills} kills")
        })
        .await;
    }
}
