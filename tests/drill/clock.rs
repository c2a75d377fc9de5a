//! A clock that jumps: forward by two hours, back by four, and then to the right time.
use std::path::Path;
use std::time::Duration;

use crate::Form;
use crate::load::{drill, feed};
use crate::site::{Plan, Site};
use crate::tally::Report;

const LIBRARY: &str = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";

pub async fn run(report: &Report, form: Form) {
    for (name, on_postgres) in [("clock jumps on sqlite", false), ("clock jumps on postgres", true)] {
        if !report.wants(name) || (on_postgres && !form.is_long) {
            continue;
        }
        if !Path::new(LIBRARY).exists() {
            report.fails(name, "`apt-get install faketime` brings what moves a program's clock");
            continue;
        }
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("clock");
        std::fs::write(&file, "+0").unwrap();
        let path = file.display().to_string();
        let mut site = Site::start_in(Plan { on_postgres, serve: 0, ..Plan::default() }, folder, &[]).await;
        let _ = &mut site;
        site.add_node(&[
            ("LD_PRELOAD", LIBRARY),
            ("FAKETIME_TIMESTAMP_FILE", &path),
            ("FAKETIME_CACHE_DURATION", "1"),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
            ("DONT_FAKE_MONOTONIC", "1"),
            ("FAKETIME_NO_CACHE", "1"),
        ])
        .await;
        drill(report, &mut site, name, async |site, load| {
            for offset in ["+2h", "-2h", "+0"].into_iter().cycle().take(form.of(3, 12)) {
                std::fs::write(&file, offset).unwrap();
                feed(site, &load.tally, 3);
                tokio::time::sleep(Duration::from_secs(form.of(2, 6))).await;
            }
            "+2 h, -2 h, 0".to_owned()
        })
        .await;
    }
}
