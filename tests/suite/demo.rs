//! The demo: any size, links that let everyone in, and something to see on every page.
use std::process::{Command, Stdio};

use svar::accounts::actions::open_link;
use svar::app::App;
use svar::brands;
use svar::clock::Clock;
use svar::config::Config;
use svar::demo;
use svar::ids::AccountId;
use svar::priority::LiftReason;
use svar::tickets::actions::Recomputed;
use svar::tickets::past;
use svar::tickets::recompute::recompute;
use svar::tickets::store::{self, Filter, View};

/// Fills a folder with the program, and opens it.
async fn filled(folder: &std::path::Path, tickets: &str) -> App {
    let mut program = Command::new(env!("CARGO_BIN_EXE_svar"));
    program.args(["demo", "--fill-only", "--tickets", tickets, "--data"]).arg(folder).stdin(Stdio::null());
    let filled = program.output().unwrap();
    assert!(filled.status.success(), "{}", String::from_utf8_lossy(&filled.stderr));
    let mut config = Config::default();
    config.data.folder = folder.to_owned();
    let app = tokio::task::spawn_blocking(move || App::open(config, Clock::System, std::iter::empty())).await;
    app.unwrap().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demo_looks_used() {
    let folder = tempfile::tempdir().unwrap();
    let app = filled(folder.path(), "420").await;
    // Every ticket has its turn, so recomputing moves none.
    let rebuilt = recompute(&app).await.unwrap();
    assert_eq!(rebuilt.wrong, Recomputed::default());
    let now = app.now();
    app.db
        .read(move |conn| {
            let brands = brands::store::all(conn)?;
            let mut turns = 0;
            for brand in &brands {
                turns += store::past_turns(conn, brand.id, 10_000)?.len();
                assert!(past::history(conn, now, brand, (3650, None))?.is_ok());
            }
            assert!(turns >= 420, "{turns}");
            // In time, lifted, and estimated.
            let complaints = store::open_complaints(conn, &[], 10)?;
            assert!(complaints.len() >= 2 && complaints.iter().all(|(complaint, ..)| complaint.acknowledge_by > now));
            let next = store::list(conn, &Filter::of(View::Next, AccountId(0)), None, 10_000)?;
            let lifts =
                |reason| next.iter().filter(|ticket| ticket.lifted().iter().any(|lift| lift.reason == reason)).count();
            assert!(lifts(LiftReason::LeadsHand) == 1 && lifts(LiftReason::AttentionFlag) >= 1);
            let today = |brand: &brands::Brand| brand.today(now);
            assert!(brands.iter().any(|brand| brand.guidance().instructions.iter().any(|one| one.holds(today(brand)))));
            Ok(())
        })
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demo_is_filled_once_at_any_size() {
    let folder = tempfile::tempdir().unwrap();
    drop(filled(folder.path(), "4300").await);
    let app = filled(folder.path(), "4300").await;
    let all = |view| Filter::of(view, AccountId(0));
    let count = app
        .db
        .read(move |conn| {
            let mut count = 0;
            for view in [View::Next, View::Waiting, View::Snoozed, View::Solved, View::Closed] {
                count += store::list(conn, &all(view), None, 10_000)?.len();
            }
            Ok(count)
        })
        .await
        .unwrap();
    assert_eq!(count, 4300);
    let (links, app) = tokio::task::spawn_blocking(move || (demo::links(&app).unwrap(), app)).await.unwrap();
    for link in [links.customer, links.agent, links.admin] {
        let token = link.rsplit('/').next().unwrap().to_owned();
        assert!(open_link(&app, &token).await.is_ok(), "{link}");
    }
}
