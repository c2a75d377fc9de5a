//! Identity is proven before links, files, keys, addresses and sensitive actions.
use chrono::Duration;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::json;
use svar::accounts::store as accounts;
use svar::accounts::{Role, SignInRules};
use svar::config::{Handover, HandoverAlgorithm};

use crate::stories;
use crate::support::{Actor, Backend, Place, address, plain_mail};

const PASSWORD: &str = "blåbærsyltetøy på loff";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde";

stories! {
    async fn an_old_link_never_opens_a_new_row(place) {
        place.customer("Thief").await;
        let ada = place.admin("Ada").await;
        let thief = place.visitor();
        thief.sends("/sign-in", &[("email", "thief@example.com"), ("by", "link")]).await;
        place.work().await;
        let old = place.link_for("thief@example.com");
        place.later(Duration::days(9));
        let now = place.app.now();
        place.app.db.write(move |conn| accounts::sweep_links(conn, now)).await.unwrap();
        place.visitor().sends("/sign-in", &[("email", "ada@svar.example"), ("by", "link")]).await;
        place.work().await;
        assert_eq!(thief.opens(&old).await.status, 422);
        let followed = thief.sends(&old, &[]).await;
        assert_eq!((followed.status, followed.cookies.len()), (422, 0));
        assert_eq!(ada.sends(&sign_in_link(&place, "ada@svar.example"), &[]).await.status, 303);
    }

    async fn a_file_needs_access_to_its_ticket(place) {
        let other = place.brand("other", "help@other.example").await;
        let (kari, ola) = (place.customer("Kari").await, place.customer("Ola").await);
        let (ann, bo) = (place.agent("Ann").await, place.staff("Bo", Role::Agent, &[other]).await);
        let key = svar::web::form::idempotency_key();
        let fields = [("brand", "fjellro"), ("subject", "Passport"), ("body", "Here it is."), ("page", ""), ("idempotency_key", key.as_str())];
        let reference = kari.sends_with_files("/tickets", &fields, &[("passport.png", PNG)]).await.reference();
        let file = kari.opens(&format!("/tickets/{reference}")).await.address("/files/");
        let seen = kari.opens(&file).await;
        assert_eq!((seen.status, seen.headers["cache-control"].to_str().unwrap()), (200, "private, no-cache"));
        assert_eq!(ann.opens(&file).await.status, 200);
        for other in [&ola, &bo] {
            assert_eq!(other.opens(&file).await.status, 404);
        }
        assert!(place.visitor().opens(&file).await.location.starts_with("/sign-in"));
        kari.sends("/sign-out", &[]).await;
        assert!(kari.opens(&file).await.location.starts_with("/sign-in"), "a file ends with the session");
    }

    async fn a_notes_files_are_hidden_from_customers(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Cup", "It is cracked").await;
        let key = svar::web::form::idempotency_key();
        let note = [("kind", "note"), ("body", "See this"), ("then", "open"), ("seen", "0"), ("answer_id", ""), ("idempotency_key", key.as_str())];
        ann.sends_with_files(&format!("/desk/tickets/{reference}/messages"), &note, &[("secret.png", PNG)]).await;
        let file = ann.opens(&format!("/desk/tickets/{reference}")).await.address("/files/");
        assert_eq!(ann.opens(&file).await.status, 200);
        assert_eq!(kari.opens(&file).await.status, 404);
    }

    async fn an_address_is_verified_in_its_session(place) {
        place.mail(&plain_mail("eva@example.com", "My order", "Only by mail", &crate::support::vouched())).await;
        let mallory = place.customer("Mallory").await;
        mallory.sends("/account/addresses", &[("address", "eva@example.com")]).await;
        place.work().await;
        let link = place.link_for("eva@example.com");
        // Eva reads who asks. Her press reveals nothing and does not sign anyone in.
        let eva = place.visitor();
        eva.opens(&link).await.shows("“Mallory” wants to add eva@example.com").hides("Add address");
        let pressed = eva.sends(&link, &[]).await;
        assert_eq!((pressed.status, pressed.cookies.len()), (422, 0));
        let other = place.customer("Other").await;
        assert_eq!(other.sends(&link, &[]).await.status, 422);
        place.work().await;
        mallory.opens("/tickets").await.hides("My order");
        mallory.opens("/account").await.shows("eva@example.com").shows("Open the link we sent to that address.");
        // Someone who asked and also receives the address's mail may have it.
        mallory.opens(&link).await.shows("account of Mallory").shows("Add address");
        assert_eq!(mallory.sends(&link, &[]).await.location, "/account?saved=1");
        place.work().await;
        mallory.opens("/tickets").await.shows("My order");
    }

    async fn a_claim_does_not_sign_in(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        place.mail(&plain_mail("kari@example.com", "Where is my order", "I wait", "")).await;
        let reference = place.rows(|conn| {
            use svar::tickets::store::{Filter, View, list};
            Ok(list(conn, &Filter::of(View::Next, svar::ids::AccountId(0)), None, 5)?[0].reference.clone())
        }).await;
        ann.sends(&format!("/desk/tickets/{reference}/claim-link"), &[]).await;
        place.work().await;
        let mails = place.sent_to("kari@example.com");
        let text = mails.iter().find(|mail| mail.text.contains("/claim/")).unwrap().text.clone();
        let link = text.split_whitespace().find(|word| word.contains("/claim/")).unwrap().to_owned();
        assert!(place.visitor().sends(&link, &[("answer", "yes")]).await.cookies.is_empty());
        assert_eq!(kari.sends(&link, &[("answer", "yes")]).await.location, format!("/tickets/{reference}"));
    }

    async fn a_sensitive_action_asks_again_after_ten_minutes(place) {
        let ada = place.admin("Ada").await;
        assert_eq!(ada.sends("/account/password", &[("password", PASSWORD)]).await.status, 303);
        place.later(Duration::minutes(11));
        let key = [("name", "shop \"one\""), ("scope", "orders"), ("brand", ""), ("days", "90")];
        let asked = ada.sends("/admin/keys", &key).await;
        assert_eq!(asked.status, 403);
        asked.shows("Confirm that it is you").shows("value=\"shop &quot;one&quot;\"").shows("action=\"/admin/keys\"");
        ada.opens("/admin/keys").await.hides("shop &quot;one&quot;");
        let with = |password: &'static str| key.into_iter().chain([("confirm_password", password)]).collect::<Vec<_>>();
        let wrong = ada.sends("/admin/keys", &with("not my password")).await;
        assert_eq!(wrong.status, 422);
        wrong.shows("confirm_password-error").shows("value=\"shop &quot;one&quot;\"");
        ada.sends("/admin/keys", &with(PASSWORD)).await.shows("svar_");
        // For ten minutes no page asks again, and the admin reads by mail what was done in their name.
        assert_eq!(ada.sends("/admin/keys", &key).await.status, 200);
        place.work().await;
        let mails = place.sent_to("ada@svar.example");
        assert!(mails.iter().any(|mail| mail.text.contains("API key") && mail.text.contains("shop \"one\"")));
        // An agent is refused, not asked.
        assert_eq!(place.agent("Ann").await.sends("/admin/keys", &key).await.status, 403);
    }

    async fn a_download_waits_for_the_proof_too(place) {
        let ada = place.admin("Ada").await;
        ada.sends("/account/password", &[("password", PASSWORD)]).await;
        place.later(Duration::minutes(11));
        let asked = ada.opens("/admin/audit.csv?who=").await;
        assert_eq!(asked.status, 403);
        asked.shows("action=\"/account/confirmation\"").shows("value=\"/admin/audit.csv?who=\"").hides("at,");
        let proof = [("confirm_action", "/admin/audit.csv?who="), ("confirm_password", PASSWORD)];
        let led_on = ada.sends("/account/confirmation", &proof).await;
        assert_eq!(led_on.location, "/admin/audit.csv?who=");
        assert_eq!(ada.opens(&led_on.location).await.status, 200);
        place.work().await;
        assert!(place.sent_to("ada@svar.example").iter().any(|mail| mail.text.contains("Data was exported")));
    }

    async fn without_a_password_a_mailed_link_confirms(place) {
        let ada = place.admin("Ada").await;
        place.later(Duration::minutes(11));
        let key = [("name", "shop"), ("scope", "orders"), ("brand", "")];
        ada.sends("/admin/keys", &key).await.shows("E-mail me a link").hides("confirm_password");
        let fields: Vec<_> = key.into_iter().chain([("confirm_action", "/admin/keys")]).collect();
        ada.sends("/account/confirmation-link", &fields).await.shows("We have sent you a link").shows("value=\"shop\"");
        place.work().await;
        let followed = ada.sends(&sign_in_link(&place, "ada@svar.example"), &[]).await;
        assert_eq!(followed.location, "/account/confirmed");
        let ada = Actor::new(place.url.clone(), followed.cookies[0].clone());
        ada.opens("/account/confirmed").await.shows("press Continue");
        ada.sends("/admin/keys", &key).await.shows("svar_");
    }

    async fn a_new_password_ends_links_and_is_mailed(place) {
        let kari = place.customer("Kari").await;
        place.visitor().sends("/sign-in", &[("email", "kari@example.com"), ("by", "link")]).await;
        place.work().await;
        let link = place.link_for("kari@example.com");
        assert_eq!(kari.sends("/account/password", &[("password", PASSWORD)]).await.status, 303);
        assert_eq!(place.visitor().sends(&link, &[]).await.status, 422);
        place.work().await;
        assert!(place.sent_to("kari@example.com").iter().any(|mail| mail.text.contains("The password of your account was changed")));
        // Later the current password is required.
        place.later(Duration::minutes(11));
        let wrong = kari.sends("/account/password", &[("password", "another long password"), ("current", "wrong")]).await;
        assert_eq!(wrong.status, 422);
        wrong.shows("current-error");
        assert_eq!(kari.sends("/account/password", &[("password", "another long password"), ("current", PASSWORD)]).await.status, 303);
    }

    async fn a_removed_addresss_link_does_not_sign_in(place) {
        let kari = place.customer("Kari").await;
        kari.sends("/account/addresses", &[("address", "kari@work.example")]).await;
        place.work().await;
        kari.sends(&place.link_for("kari@work.example"), &[]).await;
        place.work().await;
        place.visitor().sends("/sign-in", &[("email", "kari@work.example"), ("by", "link")]).await;
        place.work().await;
        let mails = place.sent_to("kari@work.example");
        let link = mails.iter().flat_map(|mail| mail.text.split_whitespace()).filter(|word| word.contains("/link/")).map(str::to_owned).collect::<Vec<_>>();
        let removal = kari.opens("/account").await.text.split('"').filter(|part| part.ends_with("/removal")).map(str::to_owned).next_back().unwrap();
        assert_eq!(kari.sends(&removal, &[]).await.status, 303);
        for link in link {
            let followed = place.visitor().sends(&link, &[]).await;
            assert_eq!((followed.status, followed.cookies.len()), (422, 0), "{link}");
        }
        place.work().await;
        for address in ["kari@example.com", "kari@work.example"] {
            assert!(place.sent_to(address).iter().any(|mail| mail.text.contains("kari@work.example was removed")), "{address}");
        }
    }

    async fn sessions_of_staff_end_sooner_than_a_customers(place) {
        let (kari, ann, bo) = (place.customer("Kari").await, place.agent("Ann").await, place.agent("Bo").await);
        place.app.db.write(|conn| {
            accounts::set_sign_in_rules(conn, &SignInRules::default())?;
            accounts::limit_staff_sessions(conn)
        }).await.unwrap();
        // Ann keeps working; Bo went home.
        for hour in 1..=7 * 24 {
            place.later(Duration::hours(1));
            let (is_open, is_over) = (ann.opens("/desk").await.status == 200, hour >= 7 * 24);
            assert_eq!(is_open, !is_over, "after {hour} hours");
            if hour == 12 {
                assert_eq!(bo.opens("/desk").await.status, 303);
            }
        }
        assert_eq!(kari.opens("/tickets").await.status, 200);
    }

    async fn an_admin_limits_and_ends_sessions(place) {
        let (ada, ann) = (place.admin("Ada").await, place.agent("Ann").await);
        let wrong = ada.sends("/admin/sign-in", &[("staff_idle_hours", "0"), ("staff_days", "many")]).await;
        assert_eq!(wrong.status, 422);
        wrong.shows("staff_idle_hours-error").shows("staff_days-error").shows("value=\"many\"");
        let saved = ada.sends("/admin/sign-in", &[("staff_idle_hours", "2"), ("staff_days", "5")]).await;
        ada.opens(&saved.location).await.shows("Saved.").shows("value=\"2\"");
        let people = ada.opens("/admin/people").await;
        let at = people.text.find(">Ann</a>").unwrap();
        let id = people.text[..at].rsplit("?id=").next().unwrap().split('#').next().unwrap().to_owned();
        ada.opens(&format!("/admin/people?id={id}")).await.shows("Sign out everywhere");
        assert_eq!(ann.opens("/desk").await.status, 200);
        assert_eq!(ada.sends(&format!("/admin/people/{id}/sessions/end"), &[]).await.status, 303);
        assert_eq!(ann.opens("/desk").await.status, 303);
        place.later(Duration::hours(3));
        assert_eq!(ada.opens("/desk").await.status, 303, "two hours were set");
    }

    async fn signing_out_leaves_nothing_in_the_browser(place) {
        let kari = place.customer("Kari").await;
        let page = kari.sends("/sign-out", &[]).await;
        let cleared = page.headers["clear-site-data"].to_str().unwrap();
        assert!(cleared.contains("\"storage\"") && cleared.contains("\"cache\""), "{cleared}");
    }

    async fn only_a_keys_hash_is_kept(place) {
        let ada = place.admin("Ada").await;
        let made = ada.sends("/admin/keys", &[("name", "relay"), ("scope", "mail"), ("brand", ""), ("days", "90")]).await;
        let key = made.text[made.text.find("svar_").unwrap()..].split('<').next().unwrap().to_owned();
        assert_eq!(key.len(), "svar_".len() + 43);
        let mail = plain_mail("eva@example.com", "Hello", "By key", "");
        let (visitor, path, kind) = (place.visitor(), "/in/mail", "message/rfc822");
        assert_eq!(visitor.posts(path, &key, kind, &mail).await.status, 200);
        assert_eq!(visitor.posts(path, &format!("{key}x"), kind, &mail).await.status, 401);
        assert_eq!(visitor.posts(path, "svar_", kind, &mail).await.status, 401);
        place.later(Duration::days(91));
        assert_eq!(visitor.posts(path, &key, kind, &mail).await.status, 401, "it expires after ninety days");
    }
}

/// The link in the mail that signs in, not the one in an invitation.
fn sign_in_link(place: &Place, address: &str) -> String {
    let mails = place.sent_to(address);
    let mail = mails.iter().find(|mail| mail.subject.starts_with("Sign in")).unwrap();
    mail.text.split_whitespace().find(|word| word.contains("/link/")).unwrap().to_owned()
}

const SHOP_KEY: &str = "a shared secret of the shop with more than 32 bytes";

fn token(place: &Place, header: &Header, more: serde_json::Value) -> String {
    let mut claims = json!({
        "iss": "shop", "aud": place.url, "exp": place.app.now().utc().timestamp() + 200, "jti": svar::web::form::idempotency_key(),
        "email": "kari@example.com", "name": "Renamed by the shop",
    });
    claims.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    jsonwebtoken::encode(header, &claims, &EncodingKey::from_secret(SHOP_KEY.as_bytes())).unwrap()
}

async fn handed_over(backend: Backend) {
    let shop = Handover {
        issuer: "shop".to_owned(),
        brand: "fjellro".to_owned(),
        algorithm: HandoverAlgorithm::HS256,
        key: Some(SHOP_KEY.to_owned()),
        key_file: None,
    };
    let place = Place::with(backend, |config| config.handover.push(shop)).await;
    let plain = Header::new(Algorithm::HS256);
    let path = |token: &str| format!("/handover?token={token}");
    let (kari, ola) = (place.customer("Kari").await, place.customer("Ola").await);
    // Someone else's session: a button explains what happens; without a press nothing does.
    let mine = token(&place, &plain, json!({}));
    let asked = ola.opens(&path(&mine)).await;
    assert_eq!((asked.status, asked.cookies.len()), (200, 0), "{}", asked.text);
    asked.shows("You are signed in as Ola").shows("Continue as kari@example.com");
    ola.opens("/tickets").await.shows("My tickets");
    let replaced = ola.sends("/handover", &[("token", mine.as_str())]).await;
    let handed = Actor::new(place.url.clone(), replaced.cookies[0].clone());
    // Their own session stays as it is, and a shop renames no one.
    assert!(kari.opens(&path(&token(&place, &plain, json!({})))).await.cookies.is_empty());
    kari.opens("/account").await.shows("value=\"Kari\"").hides("Renamed by the shop");
    handed.opens("/account").await.shows("The shop has signed you in here").hides("kari@example.com");
    handed.opens("/sign-in").await.shows("name=\"password\"");
    assert_eq!(handed.sends("/account", &[("name", "Renamed"), ("language", "en")]).await.status, 422);
    // A token that is not understood or not yet valid opens nothing; absurd values are cut.
    let visitor = place.visitor();
    let later = json!({"nbf": place.app.now().utc().timestamp() + 100});
    assert_eq!(visitor.opens(&path(&token(&place, &plain, later))).await.status, 422);
    let critical = Header { crit: Some(vec!["exp2".to_owned()]), ..plain.clone() };
    assert_eq!(visitor.opens(&path(&token(&place, &critical, json!({})))).await.status, 422);
    let long = json!({"email": address("New"), "name": "n".repeat(5000), "locale": "x".repeat(5000), "page": "p".repeat(2000)});
    let made = visitor.opens(&path(&token(&place, &plain, long))).await;
    assert!(made.status == 303 && made.location.len() < 600, "{} {}", made.status, made.location.len());
    let stored = place.rows(|conn| Ok(accounts::owner(conn, "new@example.com")?.unwrap())).await;
    assert!(stored.name.len() <= 100 && stored.locale.len() <= 5, "{} {}", stored.name.len(), stored.locale);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_handover_stays_within_its_rights_on_sqlite() {
    handed_over(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_handover_stays_within_its_rights_on_postgres() {
    handed_over(Backend::Postgres).await;
}
