//! The demo: any size, and links that let everybody in.
use std::process::{Command, Stdio};

use svar::accounts::actions::open_link;
use svar::app::App;
use svar::clock::Clock;
use svar::config::Config;
use svar::demo;
use svar::ids::AccountId;
use svar::tickets::store::{self, Filter, View};

#[tokio::test(flavor = "multi_thread")]
async fn a_demo_of_any_size_is_filled_once_and_lets_everybody_in() {
    let folder = tempfile::tempdir().unwrap();
    let fill = || {
        let mut program = Command::new(env!("CARGO_BIN_EXE_svar"));
        program.args(["demo", "--fill-only", "--tickets", "4300", "--data"]).arg(folder.path()).stdin(Stdio::null());
        program.output().unwrap()
    };
    for _ in 0..2 {
        let filled = fill();
        assert!(filled.status.success(), "{}", String::from_utf8_lossy(&filled.stderr));
    }
    let mut config = Config::default();
    config.data.folder = folder.path().to_owned();
    let app = tokio::task::spawn_blocking(move || App::open(config, Clock::System, std::iter::empty())).await;
    let app = app.unwrap().unwrap();
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
