//! A disk that fills up, and has room again.
use std::process::Command;
use std::time::Duration;

use crate::Form;
use crate::load::{drill, feed};
use crate::site::{Plan, Site};
use crate::tally::Report;

pub async fn run(report: &Report, form: Form) {
    let name = "full disk on sqlite";
    if !report.wants(name) {
        return;
    }
    let folder = tempfile::Builder::new().prefix("svar-disk-").tempdir().unwrap();
    let path = folder.path().to_owned();
    let is_mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=96m", "none"]).arg(&path).status();
    if !is_mounted.is_ok_and(|status| status.success()) {
        report.skips(name, "a small disk of our own cannot be mounted here");
        return;
    }
    let mut site = Site::start_in(Plan { serve: 1, ..Plan::default() }, folder, &[]).await;
    drill(report, &mut site, name, async |site, load| {
        let stone = path.join("stone");
        for _ in 0..form.of(1, 5) {
            // Until the disk is completely full.
            let _ = Command::new("dd").args(["if=/dev/zero", "bs=64k"]).arg(format!("of={}", stone.display())).output();
            feed(site, &load.tally, 5);
            tokio::time::sleep(Duration::from_secs(form.of(2, 6))).await;
            std::fs::remove_file(&stone).unwrap();
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        format!("slowest 503 {:.1} s", load.tally.slowest_refusal())
    })
    .await;
    drop(site);
    let _ = Command::new("umount").arg("-l").arg(&path).status();
}
