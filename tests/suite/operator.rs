//! The operator's commands: they let locked-out people in again and look after background work.
use svar::tickets::{Delivery, store};

use crate::on_both;
use crate::second_factor::enrols;
use crate::servers::{Does, Smtp};
use crate::stories;
use crate::support::{Actor, Backend, Place, until};
use crate::tickets::queue;

const LOST: &str = "a password that no one knows";
const NEXT: &str = "kingfisher over the weir";

stories! {
    async fn a_locked_out_admin_gets_back_in(place) {
        let ada = place.admin("Ada").await;
        ada.sends("/account/password", &[("password", LOST), ("current", "")]).await;
        let _lost_with_the_telephone = enrols(&place, &ada).await;
        let listed = place.runs(&["user", "list"]).worked();
        assert!(listed.contains("ada@svar.example\tadmin\tAda\tsecond step\tactive\tall brands"), "{listed}");
        let said = place.runs(&["user", "disable-2fa", "ada@svar.example"]).worked();
        assert!(said.contains("without a second step"), "{said}");
        assert!(ada.opens("/desk").await.location.starts_with("/sign-in"), "her sessions are over");
        let said = place.runs(&["user", "reset-password", "Ada@svar.example"]).worked();
        let link = said.split_whitespace().find(|word| word.contains("/link/")).unwrap();
        let refused = place.visitor().sends("/sign-in", &[("email", "ada@svar.example"), ("password", LOST)]).await;
        assert_eq!(refused.status, 422, "the old password opens nothing");
        let entered = place.visitor().sends(link.strip_prefix(&place.url).unwrap(), &[]).await;
        let ada = signed_in(&place, &entered);
        ada.opens("/admin/people").await.shows("ada@svar.example");
        assert_ne!(place.visitor().sends(link.strip_prefix(&place.url).unwrap(), &[]).await.status, 303, "it works once");
        let log = ada.opens("/admin/audit").await;
        log.shows("The command line").shows("reset the password of").shows("sign-in link");
        // The command uses the real time.
        place.later(chrono::Duration::days(30));
        place.work().await;
        let mails = place.sent_to("ada@svar.example");
        assert!(mails.iter().any(|mail| mail.text.contains("password")), "the owner gets a mail: {mails:?}");
    }

    async fn a_password_is_never_an_argument(place) {
        let ada = place.admin("Ada").await;
        let set = ["user", "reset-password", "ada@svar.example", "--prompt"];
        let said = place.runs_with_input(&set, "short\n").refused("12 characters");
        assert!(!said.err.contains("short\n") && said.out.is_empty(), "{said:?}");
        place.runs_with_input(&set, "ada@svar.example\n").refused("name");
        place.runs_with_input(&set, &format!("{NEXT}\n")).worked();
        assert!(ada.opens("/desk").await.location.starts_with("/sign-in"));
        let entered = place.visitor().sends("/sign-in", &[("email", "ada@svar.example"), ("password", NEXT)]).await;
        signed_in(&place, &entered).opens("/admin/audit").await.shows("The command line").shows("changed the password of");
        place.runs(&["user", "reset-password", "ada@svar.example", NEXT]).refused("unexpected argument");
    }

    async fn commands_deactivate_and_restore_people(place) {
        let ada = place.admin("Ada").await;
        let (kari, bo) = (place.customer("Kari").await, place.agent("Bo").await);
        kari.opens_ticket("Cup", "It is cracked").await;
        bo.takes_next().await.unwrap();
        place.runs(&["user", "deactivate", "bo@svar.example"]).worked();
        place.later(chrono::Duration::days(30));
        place.work().await;
        assert!(bo.opens("/desk").await.location.starts_with("/sign-in"), "his sessions are over");
        assert!(ada.takes_next().await.is_some(), "and his ticket is free");
        place.runs(&["user", "deactivate", "bo@svar.example"]).refused("is deactivated already");
        place.runs(&["user", "deactivate", "kari@example.com"]).refused("a customer's");
        place.runs(&["user", "activate", "bo@svar.example"]).worked();
        place.runs(&["user", "activate", "bo@svar.example"]).refused("is active already");
        ada.opens("/admin/audit").await.shows("The command line").shows("deactivated").shows("reactivated");
    }

    async fn commands_add_people_and_change_roles(place) {
        place.admin("Ada").await;
        place.customer("Kari").await;
        let said = place.runs(&["user", "add", "bo@svar.example", "--name", "Bo", "--role", "lead", "--language", "nb"]).worked();
        let link = said.split_whitespace().find(|word| word.contains("/link/")).unwrap();
        let bo = signed_in(&place, &place.visitor().sends(link.strip_prefix(&place.url).unwrap(), &[]).await);
        bo.opens("/desk").await.shows("lang=\"nb\"");
        assert_eq!(bo.opens("/admin/brands").await.status, 403);
        let said = place.runs(&["user", "role", "bo@svar.example", "admin"]).worked();
        assert!(said.contains("bo@svar.example is admin now"), "{said}");
        assert_eq!(bo.opens("/admin/brands").await.status, 200);
        place.runs(&["user", "sign-out", "bo@svar.example"]).worked();
        assert!(bo.opens("/desk").await.location.starts_with("/sign-in"));
        let listed: serde_json::Value = serde_json::from_str(&place.runs(&["user", "list", "--json"]).worked()).unwrap();
        let of_bo = listed.as_array().unwrap().iter().find(|one| one["address"] == "bo@svar.example").unwrap();
        assert_eq!((of_bo["role"].as_str(), of_bo["has_second_factor"].as_bool()), (Some("admin"), Some(false)));
        assert!(!listed.to_string().contains("kari@"), "customers are not listed");
    }

    async fn a_failing_command_says_why(place) {
        place.customer("Kari").await;
        let ada = place.admin("Ada").await;
        let before = place.everything().await;
        place.runs(&["user", "reset-password", "eva@svar.example"]).refused("no one has the address eva@svar.example");
        place.runs(&["user", "role", "kari@example.com", "admin"]).refused("is a customer's");
        place.runs(&["user", "role", "ada@svar.example", "emperor"]).refused("possible values");
        place.runs(&["user", "add", "nothing", "--name", "X"]).refused("is not an address");
        place.runs(&["user", "add", "ada@svar.example", "--name", "X"]).refused("");
        place.runs(&["user", "disable-2fa", "ada@svar.example"]).refused("has no second step");
        place.runs(&["jobs", "retry", "4711"]).refused("there is no job 4711");
        place.runs(&["jobs", "bury", "4711"]).refused("there is no job 4711");
        place.runs(&["jobs", "list", "--lane", "fast"]).refused("there is no such lane: mail, sending, remote, local");
        assert_eq!(place.everything().await, before);
        drop(ada);
    }

    async fn jobs_are_listed_failed_and_retried(place) {
        let ann = place.agent("Ann").await;
        place.mail(&crate::support::plain_mail("kari@example.com", "Tent", "Hello", "")).await;
        let reference = queue(&place).await.pop().unwrap();
        ann.replies(&reference, "The long one", "waiting").await;
        let listed = place.runs(&["jobs", "list", "--lane", "sending", "--json"]).worked();
        let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
        let job = listed.as_array().unwrap().iter().find(|job| job["kind"] == "send_message").unwrap();
        assert_eq!((job["state"].as_str(), job["most_attempts"].as_i64()), (Some("waiting"), Some(37)));
        let id = job["id"].to_string();
        place.runs(&["jobs", "bury", &id]).worked();
        assert!(place.runs(&["jobs", "list", "--state", "buried"]).worked().contains("given up by hand"));
        assert_eq!(delivery(&place, &reference).await, Delivery::Failed);
        place.work().await;
        assert!(place.sent_to("kari@example.com").iter().all(|mail| !mail.text.contains("The long one")));
        let said = place.runs(&["jobs", "retry", "--all"]).worked();
        assert!(said.starts_with("1 begun again"), "{said}");
        // The command uses the real time.
        place.later(chrono::Duration::days(30));
        place.work().await;
        assert_eq!(delivery(&place, &reference).await, Delivery::Sent);
        assert!(place.sent_to("kari@example.com").iter().any(|mail| mail.text.contains("The long one")));
        let ada = place.admin("Ada").await;
        ada.opens("/admin/audit?action=system").await.shows("marked the job").shows("retried all failed jobs");
    }
}

on_both! {
    one_press_restarts_five_days_of_retries: retries_restart_on_sqlite, retries_restart_on_postgres;
    a_trial_copy_sends_and_fetches_nothing: a_trial_copy_is_silent_on_sqlite, a_trial_copy_is_silent_on_postgres;
    a_node_without_pages_delivers_what_came: a_node_without_pages_delivers_on_sqlite, a_node_without_pages_delivers_on_postgres;
}

async fn one_press_restarts_five_days_of_retries(backend: Backend) {
    let smtp = Smtp::start();
    let port = smtp.port;
    let place = Place::with(backend, move |config| {
        config.mail.transport = svar::config::MailTransport::Smtp;
        config.smtp.host = "127.0.0.1".to_owned();
        config.smtp.port = Some(port);
        config.smtp.security = svar::config::Security::None;
    })
    .await;
    let (ann, ada) = (place.agent("Ann").await, place.admin("Ada").await);
    place.mail(&crate::support::plain_mail("kari@example.com", "Tent", "Hello", "")).await;
    let reference = queue(&place).await.pop().unwrap();
    smtp.when("RCPT TO:<kari@example.com>", Does::Says("451 4.7.1 come back later"));
    ann.replies(&reference, "The long one", "waiting").await;
    place.work().await;
    let mut hours = 0;
    while delivery(&place, &reference).await == Delivery::Queued {
        ada.opens("/admin/outbox").await.shows("could not be sent yet").shows("Try all again");
        place.later(chrono::Duration::hours(3));
        hours += 3;
        place.work().await;
        assert!(hours < 240, "it is retried for ever");
    }
    assert!(hours > 5 * 24, "given up after {hours} hours");
    smtp.mended();
    place.work().await;
    assert_eq!(delivery(&place, &reference).await, Delivery::Failed, "it ends by itself");
    assert_eq!(ada.sends("/admin/jobs/retry", &[("lane", "sending")]).await.location, "/admin/outbox");
    place.work().await;
    assert_eq!(delivery(&place, &reference).await, Delivery::Sent);
    assert_eq!(smtp.taken().iter().filter(|mail| mail.text.contains("The long one")).count(), 1);
    ada.opens("/admin/outbox").await.hides("could not be sent yet");
}

async fn a_node_without_pages_delivers_what_came(backend: Backend) {
    let place = Place::new(backend).await;
    if backend == Backend::Sqlite {
        place.runs(&["worker"]).refused("on SQLite `svar serve` does all work");
        return;
    }
    let raw = crate::support::plain_mail("kari@example.com", "Tent", "Hello", "").replace('\n', "\r\n").into_bytes();
    let source = svar::mail::store::MailSource { name: "test".to_owned(), ..Default::default() };
    svar::mail::receive::receive(&place.app, source, vec![raw], |_, _| Ok(())).await.unwrap();
    // A node that only serves pages leaves it alone.
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let mut pages =
        place.command(&["serve", "--no-worker"]).env("SVAR_SERVER_LISTEN", free.to_string()).spawn().unwrap();
    until("pages are served", || std::net::TcpStream::connect(free).is_ok());
    assert!(queue(&place).await.is_empty());
    let mut worker = place.begins(&["worker"]);
    let (db, now) = (place.app.db.clone(), place.app.now());
    let of_mail = svar::jobs::JobQuery { state: None, lane: Some(svar::jobs::Lane::Mail), most: 1 };
    until("the worker has delivered it", || {
        db.read_now(|conn| svar::jobs::list(conn, now, &of_mail)).unwrap().is_empty()
    });
    assert_eq!(queue(&place).await.len(), 1);
    for child in [&mut pages, &mut worker] {
        assert!(child.try_wait().unwrap().is_none());
        terminate(child);
        let began = std::time::Instant::now();
        assert!(child.wait().unwrap().success());
        assert!(began.elapsed() < std::time::Duration::from_secs(10));
    }
}

fn terminate(child: &std::process::Child) {
    assert!(std::process::Command::new("kill").arg(child.id().to_string()).status().unwrap().success());
}

async fn delivery(place: &Place, reference: &str) -> Delivery {
    let ticket = crate::tickets::ticket(place, reference).await.id;
    place.rows(move |conn| store::last_public(conn, ticket)).await.unwrap().delivery
}

async fn a_trial_copy_sends_and_fetches_nothing(backend: Backend) {
    let place = Place::with(backend, |config| config.mail.paused = true).await;
    let ann = place.agent("Ann").await;
    ann.opens("/desk").await.shows("Mail is turned off on this copy.");
    place.mail(&crate::support::plain_mail("kari@example.com", "Tent", "Hello", "")).await;
    let reference = queue(&place).await.pop().unwrap();
    ann.replies(&reference, "The long one", "waiting").await;
    place.later(chrono::Duration::days(2));
    place.work().await;
    assert!(place.sent().is_empty());
    assert_eq!(delivery(&place, &reference).await, Delivery::Queued);
    let paused = |arguments: &[&str]| {
        let output = place.command(arguments).env("SVAR_MAIL_PAUSED", "true").output().unwrap();
        crate::support::Said::from(output)
    };
    let said = paused(&["check"]);
    assert!(said.out.contains("mail: off"), "{said:?}");
    paused(&["mail", "reconcile"]).refused("mail.paused is set");
}

fn signed_in(place: &Place, page: &crate::support::Page) -> Actor {
    let cookie = page.cookies.iter().find(|cookie| cookie.starts_with("svar="));
    Actor::new(place.url.clone(), cookie.unwrap_or_else(|| panic!("no session: {} {}", page.status, page.text)).clone())
}
