//! A whole team at work at once: each agent opens the queue, takes the next ticket, reads it, answers it, and comes
//! back to the queue, with a second between the steps.
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use svar::web::form::idempotency_key;
use tokio::sync::Mutex;

use super::browser::Browser;
use super::fixture::{Fixture, wait_for};
use super::quantiles;

const AGENTS: usize = 50;
const PAUSE: Duration = Duration::from_secs(1);
const STEPS: [&str; 5] = ["queue", "next", "ticket", "reply", "queue again"];

type Times = Arc<Mutex<BTreeMap<&'static str, Vec<Duration>>>>;

/// Prints median and 99th percentile of each step. An unexpected response ends the run.
pub async fn agents(fixture: &Fixture, seconds: u64) {
    let _program = fixture.program();
    wait_for(fixture.address()).await;
    let sessions = fixture.agents(AGENTS).await;
    let times = Times::default();
    let end = Instant::now() + Duration::from_secs(seconds);
    let mut team = Vec::new();
    for (number, session) in sessions.into_iter().enumerate() {
        let (times, address) = (times.clone(), fixture.address());
        team.push(tokio::spawn(async move {
            // They do not all begin in the same instant.
            tokio::time::sleep(PAUSE * u32::try_from(number).unwrap_or(0) / 10).await;
            let mut browser = Browser::connect(address, &session, "gzip").await;
            let mut answered = 0;
            while Instant::now() < end {
                answered += usize::from(work(&mut browser, &times).await);
            }
            answered
        }));
    }
    let mut answered = 0;
    for agent in team {
        answered += agent.await.expect("an agent without an error");
    }
    println!(
        "\n{AGENTS} agents, {seconds} s: {answered} tickets answered\n{:<18}{:>10}{:>10}{:>10}",
        "ms", "median", "p99", "steps"
    );
    let mut times = times.lock().await;
    for step in STEPS {
        let taken = times.remove(step).unwrap_or_default();
        let (count, (median, late)) = (taken.len(), quantiles(taken));
        println!("{step:<18}{median:>10.1}{late:>10.1}{count:>10}");
    }
}

/// One round. Returns whether a ticket was answered.
async fn work(browser: &mut Browser, times: &Times) -> bool {
    let queue = timed(times, "queue", browser.get("/desk")).await;
    assert_eq!(queue.status, 200, "{}", queue.head);
    let form = "application/x-www-form-urlencoded";
    let next = timed(times, "next", browser.send("/desk/next", form, "brand=")).await;
    assert_eq!(next.status, 303, "{}", next.head);
    let path = next.field("location").to_owned();
    let is_empty = !path.contains("SV-");
    if !is_empty {
        let ticket = timed(times, "ticket", browser.get(&path)).await;
        assert_eq!(ticket.status, 200, "{}", ticket.head);
        let (seen, key) = (value(&ticket.text(), "seen"), idempotency_key());
        let fields = [
            ("kind", "reply"),
            ("body", "Thank you for writing. It is on its way and comes tomorrow."),
            ("then", "solved"),
            ("seen", seen.as_str()),
            ("answer_id", ""),
            ("idempotency_key", key.as_str()),
        ];
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let reply = timed(times, "reply", browser.post(&format!("{path}/messages"), &fields)).await;
        assert_eq!(reply.status, 303, "{}", reply.head);
    }
    let again = timed(times, "queue again", browser.get("/desk")).await;
    assert_eq!(again.status, 200, "{}", again.head);
    !is_empty
}

async fn timed<T>(times: &Times, step: &'static str, work: impl Future<Output = T>) -> T {
    let began = Instant::now();
    let done = work.await;
    let took = began.elapsed();
    times.lock().await.entry(step).or_default().push(took);
    tokio::time::sleep(PAUSE).await;
    done
}

/// The value of a field of the page's form.
fn value(page: &str, field: &str) -> String {
    let mark = format!("name=\"{field}\" value=\"");
    let (_, rest) = page.split_once(&mark).unwrap_or_else(|| panic!("no field {field}"));
    rest.split('"').next().unwrap_or_default().to_owned()
}
