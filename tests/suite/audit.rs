//! The audit log: sign-ins, staff actions, views of customers, who may read it, and how long it is kept.
use chrono::Duration;

use crate::stories;
use crate::support::{Actor, Page, Place, address};

/// Lets someone who has just signed in choose a password.
async fn with_password(person: &Actor, password: &str) {
    let done = person.sends("/account/password", &[("password", password), ("current", "")]).await;
    assert_eq!(done.location, "/account?saved=1", "{}", done.text);
}

/// The log, once this many entries contain the text: they are written after the answer has left.
async fn entries(ada: &Actor, action: &str, sentence: &str, count: usize) -> Page {
    for _ in 0..500 {
        let log = ada.opens(&format!("/admin/audit?action={action}")).await;
        // The list of actions contains the sentence too.
        let table = log.text.split("<tbody>").nth(1).unwrap_or_default();
        if table.matches(sentence).count() == count {
            return log;
        }
    }
    panic!("not {count} entries");
}

async fn signs_in(place: &Place, email: &str, password: &str) -> Page {
    place.visitor().sends("/sign-in", &[("email", email), ("password", password)]).await
}

stories! {
    async fn sign_ins_and_failures_are_recorded(place) {
        let (ada, kari) = (place.admin("Ada").await, place.customer("Kari").await);
        with_password(&kari, "correct horse battery").await;
        assert_eq!(signs_in(&place, &address("Kari"), "correct horse battery").await.status, 303);
        assert_eq!(signs_in(&place, &address("Kari"), "hunter2-hunter2").await.status, 422);
        let log = ada.opens("/admin/audit?action=sign_in.succeeded").await;
        log.shows("</a> signed in").shows("password</ins>").shows("127.0.0.1");
        let log = ada.opens("/admin/audit?action=sign_in.failed").await;
        log.shows("tried to sign in and failed: <a").shows(">Kari</a>").hides("hunter2");
        ada.opens("/admin/audit?action=credential").await.shows("changed the password of").hides("correct horse");
    }

    async fn a_mistyped_address_is_not_kept(place) {
        let ada = place.admin("Ada").await;
        signs_in(&place, "my-secret-phrase@nowhere.example", "whatever it was").await;
        let log = ada.opens("/admin/audit?action=sign_in.failed").await;
        log.shows("no known account").hides("my-secret-phrase");
        ada.opens("/admin/audit.csv").await.hides("my-secret-phrase").hides("whatever");
    }

    async fn a_link_and_signing_out_are_recorded(place) {
        let (ada, kari) = (place.admin("Ada").await, place.customer("Kari").await);
        place.visitor().sends("/sign-in", &[("email", &address("Kari")), ("by", "link")]).await;
        place.work().await;
        let signed_in = place.visitor().sends(&place.link_for(&address("Kari")), &[]).await;
        assert_eq!(signed_in.status, 303, "{}", signed_in.text);
        kari.sends("/sign-out", &[]).await;
        assert_eq!(place.visitor().opens("/link/forged").await.status, 422);
        assert_eq!(place.visitor().opens("/handover?token=forged").await.status, 422);
        let failed = ada.opens("/admin/audit?action=sign_in.failed").await;
        failed.shows("e-mailed link</ins>").shows("hand-over from the shop</ins>").hides("forged");
        ada.opens("/admin/audit?action=sign_in.succeeded").await.shows("e-mailed link</ins>");
        ada.opens("/admin/audit?action=sign_in.ended").await.shows(">Kari</a> signed out");
    }

    async fn only_admins_of_all_brands_read_the_log(place) {
        let (ada, ann, kari) = (place.admin("Ada").await, place.agent("Ann").await, place.customer("Kari").await);
        let bound = place.staff("Bo", svar::accounts::Role::Admin, &[place.brand]).await;
        assert_eq!(ada.opens("/admin/audit").await.status, 200);
        for path in ["/admin/audit", "/admin/audit.csv"] {
            for (who, person) in [("agent", &ann), ("customer", &kari), ("bound admin", &bound)] {
                assert_eq!(person.opens(path).await.status, 403, "{who} {path}");
            }
            assert!(place.visitor().opens(path).await.location.starts_with("/sign-in"));
        }
    }

    async fn filters_find_matching_entries(place) {
        let (ada, kari) = (place.admin("Ada").await, place.customer("Kari").await);
        signs_in(&place, &address("Kari"), "wrong wrong wrong").await;
        kari.sends("/sign-out", &[]).await;
        let about = |query: &str| format!("/admin/audit?{query}");
        ada.opens(&about("subject=kari@example.com")).await.shows("tried to sign in").shows("signed out");
        ada.opens(&about("who=visitor")).await.shows("tried to sign in").hides("</a> signed out");
        ada.opens(&about("subject=kari@example.com&action=sign_in.ended")).await.hides("tried to sign in and failed: <a").shows("signed out");
        ada.opens(&about("to=2020-01-01")).await.shows("No entries match");
        let page = ada.opens(&about("from=soon&subject=kari@example.com")).await;
        assert_eq!(page.status, 422);
        page.shows("Enter a date").shows("kari@example.com");
    }

    async fn the_log_has_pages(place) {
        let ada = place.admin("Ada").await;
        for _ in 0..60 {
            ada.opens("/admin/audit.csv?who=system").await;
        }
        let first = ada.opens("/admin/audit?action=audit_log.exported").await;
        assert_eq!(first.text.matches("downloaded the audit log</p>").count(), 50);
        let older = first.address("/admin/audit?action=audit_log.exported&amp;after=").replace("&amp;", "&");
        let second = ada.opens(&older).await;
        assert_eq!(second.text.matches("downloaded the audit log</p>").count(), 10);
        second.hides("rel=\"next\"");
    }

    async fn the_download_is_recorded_and_holds_no_formulas(place) {
        let (ada, kari) = (place.admin("Ada").await, place.customer("=HYPERLINK(1)").await);
        kari.sends("/sign-out", &[]).await;
        let file = ada.opens("/admin/audit.csv?action=sign_in.ended").await;
        assert!(file.headers["content-type"].to_str().unwrap().starts_with("text/csv"));
        file.shows("id,time,actor").shows("sign_in.ended").shows("'=HYPERLINK(1)").hides(",=HYPERLINK");
        ada.opens("/admin/audit").await.shows("downloaded the audit log").shows("sign_in.ended</ins>");
    }

    async fn entries_are_kept_for_the_set_time(place) {
        place.customer("Kari").await.sends("/sign-out", &[]).await;
        place.later(Duration::days(729));
        svar::worker::forget_acts(&place.app).await.unwrap();
        let ada = place.admin("Ada").await;
        ada.opens("/admin/audit?action=sign_in.ended").await.shows("signed out");
        place.later(Duration::days(2));
        svar::worker::forget_acts(&place.app).await.unwrap();
        ada.opens("/admin/audit?action=sign_in.ended").await.shows("No entries match");
    }

    async fn the_page_speaks_norwegian(place) {
        let ada = place.admin("Ada").await;
        ada.speaks("nb").await;
        ada.sends("/account", &[("name", "Ada"), ("letter_keys", "yes")]).await;
        signs_in(&place, "unknown@example.com", "whatever it was").await;
        ada.opens("/admin/audit").await.shows("Revisjonslogg").shows("prøvde å logge inn uten å lykkes").shows("passord</ins>");
    }

    async fn a_setting_shows_its_old_and_new_value(place) {
        let ada = place.admin("Ada").await;
        let fields = |name: &'static str| [
            ("id", place.brand.to_string()), ("name", name.to_owned()), ("slug", "fjellro".to_owned()),
            ("support_address", crate::support::SUPPORT.to_owned()), ("languages", "en nb da nl".to_owned()),
            ("signature-en", "Kind regards,\n{agent}\nfjellro".to_owned()), ("color", "1".to_owned()),
        ];
        for name in ["Fjellro AS", "Fjellro AS"] {
            let fields = fields(name);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(field, value)| (*field, value.as_str())).collect();
            assert_eq!(ada.sends("/admin/brands", &fields).await.status, 303);
        }
        let log = ada.opens("/admin/audit?action=brand.changed").await;
        log.shows("changed the brand <a").shows("fjellro</del>").shows("Fjellro AS</ins>").hides("Support address");
        // Saved without a change: no entry.
        assert_eq!(log.text.matches("Fjellro AS</ins>").count(), 1);
    }

    async fn no_secret_is_in_the_log(place) {
        let ada = place.admin("Ada").await;
        let brand = place.brand.to_string();
        let box_of = |password: &'static str, host: &'static str, id: &str| -> Vec<(&'static str, String)> {
            [("id", id), ("brand", &brand), ("host", host), ("port", "993"), ("security", "tls"), ("username", "hjelp"),
             ("sign_in", "password"), ("password", password), ("after_delivery", "keep"), ("is_enabled", "yes"), ("deed", "save")]
                .map(|(name, value)| (name, value.to_owned())).to_vec()
        };
        for fields in [box_of("first-secret", "imap.example", ""), box_of("second-secret", "imap2.example", "1")] {
            let fields: Vec<(&str, &str)> = fields.iter().filter(|(_, v)| !v.is_empty()).map(|(n, v)| (*n, v.as_str())).collect();
            let page = ada.sends("/admin/mailboxes", &fields).await;
            assert_eq!(page.status, 303, "{}", page.text);
        }
        let sealed = place.rows(|conn| Ok(svar::mail::store::mailboxes(conn)?.remove(0).sealed_secret)).await;
        for path in ["/admin/audit", "/admin/audit.csv"] {
            ada.opens(path).await.shows("imap2.example").hides("first-secret").hides("second-secret").hides(&sealed);
        }
        ada.opens("/admin/audit?action=mailbox").await.shows("added the mailbox").shows("imap.example</del>").shows("changed (not shown)");
        let key = ada.sends("/admin/keys", &[("name", "Relay"), ("scope", "mail"), ("brand", "")]).await.text;
        let key = key.split("<pre>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        ada.opens("/admin/audit?action=api_key").await.shows("created the API key").shows("Relay").hides(&key);
    }

    async fn a_changed_role_is_mailed(place) {
        let (ada, _ann) = (place.admin("Ada").await, place.agent("Ann").await);
        let ann = place.rows(|conn| Ok(svar::accounts::store::owner(conn, "ann@svar.example")?.unwrap().id)).await.to_string();
        let fields = |role: &'static str, here: &'static str| [("id", ann.as_str()), ("name", "Ann"), ("role", role), ("language", "en"), ("is_here", here)];
        ada.sends("/admin/people", &fields("lead", "yes")).await;
        ada.sends("/admin/people", &fields("lead", "")).await;
        ada.opens("/admin/audit?action=person.role_changed").await.shows("changed the role of <a").shows("agent</del>").shows("team lead</ins>");
        ada.opens("/admin/audit?action=person.deactivated").await.shows("deactivated <a").shows(">Ann</a>");
        ada.opens(&format!("/admin/audit?subject=account:{ann}")).await.shows("deactivated").shows("changed the role");
    }

    async fn keys_and_rules_for_signing_in_are_recorded(place) {
        let ada = place.admin("Ada").await;
        let page = ada.sends("/admin/keys", &[("name", "Relay"), ("scope", "mail"), ("brand", ""), ("days", "90")]).await;
        let key = page.text.split("<pre>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        assert_eq!(ada.sends("/admin/keys/1/revocation", &[]).await.status, 303);
        let log = ada.opens("/admin/audit?action=api_key").await;
        log.shows("created the API key <a").shows("revoked the API key <a").shows(">Relay</a>").hides(&key);
        ada.sends("/admin/sign-in", &[("staff_idle_hours", "8"), ("staff_days", "7")]).await;
        ada.opens("/admin/audit?action=settings").await.shows("changed the settings of").shows("8</ins>").shows("7</ins>");
        ada.sends("/admin/teams", &[("name", "Night")]).await;
        ada.opens("/admin/audit?action=person.team_created").await.shows("created the team <a").shows(">Night</a>");
    }

    async fn links_and_hand_overs_that_fail_are_recorded(place) {
        let ada = place.admin("Ada").await;
        assert_eq!(place.visitor().opens("/link/forged").await.status, 422);
        assert_eq!(place.visitor().opens("/handover?token=forged").await.status, 422);
        let failed = ada.opens("/admin/audit?action=sign_in.failed").await;
        failed.shows("e-mailed link</ins>").shows("hand-over from the shop</ins>").hides("forged");
    }

    async fn a_repeated_confirmation_is_recorded(place) {
        let ada = place.admin("Ada").await;
        with_password(&ada, "correct horse battery").await;
        place.later(Duration::minutes(11));
        let fields = |password: &'static str| [("staff_idle_hours", "8"), ("staff_days", "7"), ("confirm_password", password)];
        ada.sends("/admin/sign-in", &fields("wrong wrong wrong")).await;
        assert_eq!(ada.sends("/admin/sign-in", &fields("correct horse battery")).await.status, 303);
        ada.opens("/admin/audit?action=sign_in.failed").await.shows(">Ada</a> tried to sign in and failed");
        ada.opens("/admin/audit?action=sign_in.confirmed").await.shows(">Ada</a> confirmed their identity again");
    }

    async fn refused_actions_leave_no_entry(place) {
        let ada = place.admin("Ada").await;
        ada.sends("/desk/blocks", &[("brand", &place.brand.to_string()), ("pattern", "no pattern")]).await;
        ada.opens("/admin/audit?action=rule.block_added").await.shows("No entries match");
    }

    async fn reading_a_raw_mail_is_recorded_each_time(place) {
        let (ada, _kari) = (place.admin("Ada").await, place.customer("Kari").await);
        place.mail(&crate::support::plain_mail(&address("Kari"), "Secret subject", "Secret words", "")).await;
        for _ in 0..2 {
            assert_eq!(ada.opens("/admin/ledger/1/raw").await.status, 200);
        }
        let log = ada.opens("/admin/audit?action=mail.raw_read").await;
        assert_eq!(log.text.matches("viewed the source of the mail <a").count(), 2);
        log.hides("Secret");
    }

    async fn viewing_a_customer_is_recorded_hourly(place) {
        let (ada, ann, kari) = (place.admin("Ada").await, place.agent("Ann").await, place.customer("Kari").await);
        let reference = kari.opens_ticket("Cup", "It is cracked").await;
        let seen = |count: usize| entries(&ada, "customer.viewed", "opened the customer details of <a", count);
        for _ in 0..3 {
            ann.opens(&format!("/desk/tickets/{reference}")).await;
        }
        seen(1).await.shows(">Ann</a>").shows(">Kari</a>").hides("cracked");
        place.later(Duration::hours(1));
        ann.opens(&format!("/desk/tickets/{reference}")).await;
        seen(2).await;
    }

    async fn hitting_a_limit_is_recorded_hourly(place) {
        let (ada, kari) = (place.admin("Ada").await, place.customer("Kari").await);
        with_password(&kari, "correct horse battery").await;
        let mut throttled = 0;
        for _ in 0..15 {
            throttled += usize::from(signs_in(&place, &address("Kari"), "hunter2-hunter2").await.status == 429);
        }
        assert!(throttled > 1, "{throttled}");
        let log = entries(&ada, "limit.reached", "made too many attempts and had to wait", 1).await;
        log.shows("Someone not signed in").shows(">Kari</a>").shows("POST /sign-in").shows("127.0.0.1").hides("hunter2");
    }

    async fn uses_of_an_api_key_are_recorded_hourly(place) {
        let ada = place.admin("Ada").await;
        let made = ada.sends("/admin/keys", &[("name", "shop"), ("scope", "orders"), ("brand", "")]).await;
        let key = made.text.split("<pre>").nth(1).unwrap().split('<').next().unwrap().to_owned();
        for _ in 0..3 {
            assert_eq!(place.visitor().posts("/api/orders", &key, "application/json", "[]").await.status, 200);
            assert_eq!(place.visitor().posts("/in/mail", &key, "message/rfc822", "x").await.status, 403);
            assert_eq!(place.visitor().posts("/api/orders", "svar_guessed", "application/json", "[]").await.status, 401);
        }
        let log = entries(&ada, "api_key.used", "used the API key <a", 1).await;
        log.shows("A program").shows(">shop</a>").shows("127.0.0.1").hides(&key);
        let log = entries(&ada, "api_key.refused", "tried to use an API key and was refused", 2).await;
        log.shows(">shop</a>").shows("unknown key").hides("guessed");
    }

    async fn only_the_erasure_of_a_customer_stays(place) {
        let (ada, kari) = (place.admin("Ada").await, place.customer("Kari Zebra").await);
        let email = address("Kari Zebra");
        signs_in(&place, &email, "wrong wrong wrong").await;
        kari.sends("/sign-out", &[]).await;
        ada.sends("/desk/blocks", &[("brand", &place.brand.to_string()), ("pattern", &email)]).await;
        let id = { let email = email.clone(); place.rows(move |conn| Ok(svar::accounts::store::owner(conn, &email)?.unwrap().id)).await };
        let done = ada.sends(&format!("/desk/customers/{id}/erasure"), &[("confirm", &email)]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        let log = ada.opens("/admin/audit.csv").await;
        log.shows("customer.erased").shows("sign_in.ended").hides("Zebra").hides(&email);
        let ended = log.text.lines().find(|line| line.contains("sign_in.ended")).unwrap();
        assert!(!ended.contains("127.0.0.1"), "{ended}");
        let failed = log.text.lines().find(|line| line.contains("sign_in.failed")).unwrap();
        assert!(!failed.contains("127.0.0.1"), "{failed}");
    }

    async fn the_text_of_an_answer_is_not_logged(place) {
        let ada = place.admin("Ada").await;
        for body in ["Dear Kari, your zebra", "Dear Kari, your okapi"] {
            let is_new = if body.ends_with("zebra") { "yes" } else { "" };
            let fields = [("slug", "cups"), ("is_new", is_new), ("language-0", "en"), ("title-0", "Cups"), ("body-0", body)];
            let page = ada.sends("/desk/answers", &fields).await;
            assert_eq!(page.status, 303, "{}", page.text);
        }
        let log = ada.opens("/admin/audit?action=answer").await;
        log.shows("created the answer").shows("changed the answer").shows("changed (not shown)").hides("zebra").hides("okapi");
    }

    async fn commands_are_recorded(place) {
        let ada = place.admin("Ada").await;
        let folder = tempfile::tempdir().unwrap();
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_svar"));
        program.args(["answers", "export"]).arg(folder.path());
        let config = place.app.config.clone();
        program.env("SVAR_DATABASE_URL", config.database_url()).env("SVAR_DATA_FOLDER", &config.data.folder);
        let done = tokio::task::spawn_blocking(move || program.output().unwrap()).await.unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let log = ada.opens("/admin/audit?who=command_line").await;
        log.shows("The command line</a> exported all answers").hides("127.0.0.1");
    }

    async fn log_lines_name_the_account(place) {
        let ada = place.admin("Ada").await;
        let id = place.rows(|conn| Ok(svar::accounts::store::owner(conn, "ada@svar.example")?.unwrap().id)).await;
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("log");
        let config = place.app.config.clone();
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_svar"))
            .arg("serve")
            .env("SVAR_DATABASE_URL", config.database_url())
            .env("SVAR_DATA_FOLDER", &config.data.folder)
            .env("SVAR_SERVER_LISTEN", format!("127.0.0.1:{port}"))
            .env("SVAR_LOG_FILTER", "info")
            .env("NO_COLOR", "1")
            .stdout(std::process::Stdio::null())
            .stderr(std::fs::File::create(&log).unwrap())
            .spawn()
            .unwrap();
        crate::support::until("it listens", || std::net::TcpStream::connect(("127.0.0.1", port)).is_ok());
        let session = place.session_of(id).await;
        let page = Actor::new(format!("http://127.0.0.1:{port}"), session).sends("/admin/teams", &[("name", "Night")]).await;
        assert_eq!(page.status, 303, "{}", page.text);
        crate::support::until("it is logged", || std::fs::read_to_string(&log).unwrap().contains("served"));
        program.kill().unwrap();
        program.wait().unwrap();
        let log = std::fs::read_to_string(&log).unwrap();
        let served = log.lines().find(|line| line.contains("served") && line.contains("/admin/teams")).unwrap();
        assert!(served.contains(&format!("account={id}")) && !served.contains("127.0.0.1"), "{served}");
        let recorded = log.lines().find(|line| line.contains("person.team_created")).unwrap();
        assert!(recorded.contains(&format!("account={id}")), "{recorded}");
        ada.opens("/admin/audit?action=person.team_created").await.shows("Night");
    }
}

/// Every sentence exists, in both languages.
#[test]
fn every_action_has_a_sentence() {
    for language in svar::texts::LANGUAGES {
        let texts = svar::texts::Texts::interface(language);
        for action in svar::audit::AuditAction::ALL {
            let text = texts.try_say(&action.text());
            assert!(text.is_some_and(|text| text.contains("actor")), "{language}: {action:?}");
        }
    }
}
