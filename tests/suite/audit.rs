//! Who did what: sign-ins, acts of the staff, readings, what is shown of them, and how long it is kept.
use chrono::Duration;

use crate::stories;
use crate::support::{Actor, Page, Place, address};

/// Lets somebody choose a password who has just signed in.
async fn with_password(somebody: &Actor, password: &str) {
    let done = somebody.sends("/account/password", &[("password", password), ("current", "")]).await;
    assert_eq!(done.location, "/account?saved=1", "{}", done.text);
}

async fn signs_in(place: &Place, email: &str, password: &str) -> Page {
    place.stranger().sends("/sign-in", &[("email", email), ("password", password)]).await
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

    async fn what_was_typed_for_an_address_is_not_kept(place) {
        let ada = place.admin("Ada").await;
        signs_in(&place, "my-secret-phrase@nowhere.example", "whatever it was").await;
        let log = ada.opens("/admin/audit?action=sign_in.failed").await;
        log.shows("no known account").hides("my-secret-phrase");
        ada.opens("/admin/audit.csv").await.hides("my-secret-phrase").hides("whatever");
    }

    async fn a_link_and_signing_out_are_recorded(place) {
        let (ada, kari) = (place.admin("Ada").await, place.customer("Kari").await);
        place.stranger().sends("/sign-in", &[("email", &address("Kari")), ("by", "link")]).await;
        place.work().await;
        let signed_in = place.stranger().sends(&place.link_for(&address("Kari")), &[]).await;
        assert_eq!(signed_in.status, 303, "{}", signed_in.text);
        kari.sends("/sign-out", &[]).await;
        ada.opens("/admin/audit?action=sign_in.succeeded").await.shows("e-mailed link</ins>");
        ada.opens("/admin/audit?action=sign_in.ended").await.shows(">Kari</a> signed out");
    }

    async fn only_admins_of_all_brands_read_the_log(place) {
        let (ada, ann, kari) = (place.admin("Ada").await, place.agent("Ann").await, place.customer("Kari").await);
        let bound = place.staff("Bo", svar::accounts::Role::Admin, &[place.brand]).await;
        assert_eq!(ada.opens("/admin/audit").await.status, 200);
        for path in ["/admin/audit", "/admin/audit.csv"] {
            for (who, somebody) in [("agent", &ann), ("customer", &kari), ("bound admin", &bound)] {
                assert_eq!(somebody.opens(path).await.status, 403, "{who} {path}");
            }
            assert!(place.stranger().opens(path).await.location.starts_with("/sign-in"));
        }
    }

    async fn filters_find_what_they_say(place) {
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

    async fn the_log_is_paged_by_key(place) {
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

    async fn the_download_is_recorded_and_runs_no_formula(place) {
        let (ada, kari) = (place.admin("Ada").await, place.customer("=HYPERLINK(1)").await);
        kari.sends("/sign-out", &[]).await;
        let file = ada.opens("/admin/audit.csv?action=sign_in.ended").await;
        assert!(file.headers["content-type"].to_str().unwrap().starts_with("text/csv"));
        file.shows("id,time,actor").shows("sign_in.ended").shows("'=HYPERLINK(1)").hides(",=HYPERLINK");
        ada.opens("/admin/audit").await.shows("downloaded the audit log").shows("sign_in.ended</ins>");
    }

    async fn entries_are_kept_as_long_as_is_set(place) {
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
        ada.sends("/account", &[("name", "Ada"), ("language", "nb"), ("letter_keys", "yes")]).await;
        signs_in(&place, "nobody@example.com", "whatever it was").await;
        ada.opens("/admin/audit").await.shows("Revisjonslogg").shows("prøvde å logge inn uten å lykkes").shows("passord</ins>");
    }

    async fn a_role_that_changes_is_told(place) {
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
        ada.opens("/admin/audit?action=settings").await.shows("12</del>").shows("8</ins>").hides("7</ins>");
        ada.sends("/admin/teams", &[("name", "Night")]).await;
        ada.opens("/admin/audit?action=person.team_created").await.shows("created the team <a").shows(">Night</a>");
    }

    async fn links_and_hand_overs_that_fail_are_recorded(place) {
        let ada = place.admin("Ada").await;
        assert_eq!(place.stranger().opens("/link/forged").await.status, 422);
        assert_eq!(place.stranger().opens("/handover?token=forged").await.status, 422);
        let failed = ada.opens("/admin/audit?action=sign_in.failed").await;
        failed.shows("e-mailed link</ins>").shows("hand-over from the shop</ins>").hides("forged");
    }

    async fn a_proof_that_is_asked_again_is_recorded(place) {
        let ada = place.admin("Ada").await;
        with_password(&ada, "correct horse battery").await;
        place.later(Duration::minutes(11));
        let fields = |password: &'static str| [("staff_idle_hours", "8"), ("staff_days", "7"), ("confirm_password", password)];
        ada.sends("/admin/sign-in", &fields("wrong wrong wrong")).await;
        assert_eq!(ada.sends("/admin/sign-in", &fields("correct horse battery")).await.status, 303);
        ada.opens("/admin/audit?action=sign_in.failed").await.shows(">Ada</a> tried to sign in and failed");
        ada.opens("/admin/audit?action=sign_in.confirmed").await.shows(">Ada</a> confirmed their identity again");
    }
}
