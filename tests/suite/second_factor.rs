//! Two-step verification: an account that has it is asked at every sign-in, and a switch requires it of all staff.
use totp_rs::Totp;

use crate::stories;
use crate::support::{Actor, Page, Place};

const PASSWORD: &str = "blåbærsyltetøy på loff";

stories! {
    async fn a_password_alone_opens_nothing_with_an_app(place) {
        let kari = with_password(&place, "Kari").await;
        let app = enrols(&place, &kari).await;
        place.later(chrono::Duration::minutes(1));
        let half = signs_in(&place, "kari@example.com").await;
        assert_eq!(half.opens("/tickets").await.location, "/sign-in?next=/tickets");
        half.opens("/sign-in/code").await.shows("Two-step verification");
        let wrong = half.sends("/sign-in/code", &[("code", "000000")]).await;
        assert_eq!(wrong.status, 422);
        wrong.shows("This code is wrong");
        let code = app.code(&place);
        let done = half.sends("/sign-in/code", &[("code", &code)]).await;
        assert_eq!((done.status, done.location.as_str()), (303, "/tickets"));
        assert_eq!(session_of(&place, &done).opens("/tickets").await.status, 200);
        // The step has passed, and the code is used up.
        assert_eq!(half.sends("/sign-in/code", &[("code", &code)]).await.status, 422);
        let again = signs_in(&place, "kari@example.com").await;
        again.sends("/sign-in/code", &[("code", &code)]).await.shows("This code is wrong");
        place.later(chrono::Duration::seconds(30));
        assert_eq!(again.sends("/sign-in/code", &[("code", &app.code(&place))]).await.status, 303);
    }

    async fn a_mailed_link_asks_for_the_code_too(place) {
        let kari = place.customer("Kari").await;
        let app = enrols(&place, &kari).await;
        place.later(chrono::Duration::minutes(1));
        let elsewhere = place.visitor();
        elsewhere.sends("/sign-in", &[("email", "kari@example.com"), ("by", "link"), ("next", "/account")]).await;
        place.work().await;
        let followed = elsewhere.sends(&place.link_for("kari@example.com"), &[]).await;
        assert_eq!((followed.status, followed.location.as_str()), (303, "/sign-in/code"));
        let half = with_cookie(&place, &followed, "svar-step=");
        let done = half.sends("/sign-in/code", &[("code", &app.code(&place))]).await;
        assert_eq!((done.status, done.location.as_str()), (303, "/account"));
    }

    async fn a_recovery_code_opens_once(place) {
        let kari = with_password(&place, "Kari").await;
        let app = enrols(&place, &kari).await;
        assert_eq!(app.codes.len(), 10);
        let typed = app.codes[3].to_uppercase().replace('-', " ");
        let half = signs_in(&place, "kari@example.com").await;
        let done = half.sends("/sign-in/code", &[("code", &typed)]).await;
        assert_eq!(done.status, 303);
        session_of(&place, &done).opens("/account/second-factor").await.shows("9 recovery codes left");
        let again = signs_in(&place, "kari@example.com").await;
        assert_eq!(again.sends("/sign-in/code", &[("code", &typed)]).await.status, 422);
        // New codes replace all that are left.
        let renewed = kari.sends("/account/second-factor/codes", &[]).await;
        assert_eq!(codes_on(&renewed).len(), 10);
        assert_eq!(again.sends("/sign-in/code", &[("code", &app.codes[4])]).await.status, 422, "the half-finished sign-in is over");
        let again = signs_in(&place, "kari@example.com").await;
        assert_eq!(again.sends("/sign-in/code", &[("code", &app.codes[4])]).await.status, 422);
        assert_eq!(again.sends("/sign-in/code", &[("code", &codes_on(&renewed)[0])]).await.status, 303);
    }

    async fn guessing_codes_ends_soon(place) {
        let kari = with_password(&place, "Kari").await;
        let app = enrols(&place, &kari).await;
        place.later(chrono::Duration::minutes(1));
        let half = signs_in(&place, "kari@example.com").await;
        for _ in 0..4 {
            half.sends("/sign-in/code", &[("code", "000000")]).await.shows("This code is wrong");
        }
        half.sends("/sign-in/code", &[("code", "000000")]).await.shows("too many wrong codes");
        assert_eq!(half.sends("/sign-in/code", &[("code", &app.code(&place))]).await.status, 422, "the password is required again");
        let mut last = 0;
        for _ in 0..5 {
            last = signs_in(&place, "kari@example.com").await.sends("/sign-in/code", &[("code", "000000")]).await.status;
        }
        assert_eq!(last, 429);
    }

    async fn guesses_elsewhere_do_not_lock_the_owner_out(place) {
        let kari = with_password(&place, "Kari").await;
        let app = enrols(&place, &kari).await;
        place.later(chrono::Duration::minutes(1));
        let mut known = signs_in(&place, "kari@example.com").await;
        let entered = known.sends("/sign-in/code", &[("code", &app.code(&place))]).await;
        let browser = entered.cookies.iter().find(|cookie| cookie.starts_with("svar_browser=")).unwrap().clone();
        let mut last = 0;
        for _ in 0..2 {
            let elsewhere = signs_in(&place, "kari@example.com").await;
            for _ in 0..5 {
                last = elsewhere.sends("/sign-in/code", &[("code", "000000")]).await.status;
            }
        }
        assert_eq!(last, 429);
        place.later(chrono::Duration::minutes(1));
        known.cookie = browser.clone();
        let half = known.sends("/sign-in", &[("email", "kari@example.com"), ("password", PASSWORD)]).await;
        known.cookie = format!("{browser}; {}", half.cookies.first().unwrap());
        assert_eq!(known.sends("/sign-in/code", &[("code", &app.code(&place))]).await.status, 303);
    }

    async fn an_app_counts_after_its_first_code(place) {
        let kari = with_password(&place, "Kari").await;
        kari.sends("/account/second-factor/app", &[]).await;
        let wrong = kari.sends("/account/second-factor/app/confirmation", &[("code", "000000")]).await;
        assert_eq!(wrong.status, 422);
        wrong.shows("This code is wrong").shows("otpauth://");
        let signed_in = place.visitor().sends("/sign-in", &[("email", "kari@example.com"), ("password", PASSWORD)]).await;
        assert_eq!(signed_in.location, "/tickets");
        enrols(&place, &kari).await;
        assert_eq!(kari.sends("/account/second-factor/app", &[]).await.status, 409, "the one that counts is removed first");
        assert_eq!(kari.opens("/account/second-factor/app").await.status, 303, "its secret is not shown again");
        assert_eq!(kari.sends("/account/second-factor/app/removal", &[]).await.status, 303);
        let signed_in = place.visitor().sends("/sign-in", &[("email", "kari@example.com"), ("password", PASSWORD)]).await;
        assert_eq!(signed_in.location, "/tickets");
    }

    async fn an_old_session_changes_no_second_factor(place) {
        let kari = place.customer("Kari").await;
        place.later(chrono::Duration::minutes(11));
        for path in ["/account/second-factor/app", "/account/second-factor/app/removal", "/account/second-factor/codes"] {
            let page = kari.sends(path, &[]).await;
            assert!((400..500).contains(&page.status), "{path}: {}", page.status);
        }
        kari.opens("/account/second-factor").await.shows("Set up an authenticator app");
    }

    async fn a_code_alone_confirms_again(place) {
        let kari = with_password(&place, "Kari").await;
        let app = enrols(&place, &kari).await;
        place.later(chrono::Duration::minutes(11));
        let asked = kari.sends("/account/second-factor/codes", &[]).await;
        assert_eq!(asked.status, 403);
        asked.shows("name=\"confirm_code\"").hides("name=\"confirm_password\"");
        let by_password = kari.sends("/account/second-factor/codes", &[("confirm_password", PASSWORD)]).await;
        assert_eq!(by_password.status, 422, "someone who stole the session may know it");
        assert_eq!(kari.sends("/account/second-factor/codes", &[("confirm_code", "000000")]).await.status, 422);
        let done = kari.sends("/account/second-factor/codes", &[("confirm_code", &app.code(&place))]).await;
        assert_eq!(codes_on(&done).len(), 10);
        // That is enough for the next minutes.
        assert_eq!(kari.sends("/account/second-factor/app/removal", &[]).await.status, 303);
    }

    async fn the_owner_is_mailed_every_change(place) {
        let kari = place.customer("Kari").await;
        let open = place.visitor();
        open.sends("/sign-in", &[("email", "kari@example.com"), ("by", "link")]).await;
        place.work().await;
        let link = place.link_for("kari@example.com");
        enrols(&place, &kari).await;
        place.work().await;
        assert_eq!(place.sent_to("kari@example.com").len(), 2, "one mail for each change");
        assert_eq!(open.sends(&link, &[]).await.status, 422, "older links open nothing");
    }

    async fn all_staff_enrol_once_it_is_required(place) {
        let (ada, ann, kari) = (place.admin("Ada").await, place.agent("Ann").await, place.customer("Kari").await);
        enrols(&place, &ada).await;
        ada.opens("/admin/sign-in").await.shows("Not set up yet by: Ann");
        assert_eq!(ann.opens("/desk").await.status, 200);
        requires(&ada, "yes").await;
        for path in ["/desk", "/desk/search?q=x", "/live", "/account", "/tickets", "/admin/people", "/"] {
            assert_eq!(ann.opens(path).await.location, "/account/second-factor", "{path}");
        }
        assert_eq!(ann.sends("/desk/next", &[("brand", "")]).await.location, "/account/second-factor");
        ann.opens("/account/second-factor").await.shows("Set it up to continue");
        assert_eq!(kari.opens("/tickets").await.status, 200, "customers need not");
        enrols(&place, &ann).await;
        assert_eq!(ann.opens("/desk").await.status, 200);
        let refused = ann.sends("/account/second-factor/app/removal", &[]).await;
        assert_eq!(refused.status, 422);
        refused.shows("Set up another way before you remove this one");
        requires(&ada, "no").await;
        assert_eq!(ann.sends("/account/second-factor/app/removal", &[]).await.status, 303);
    }

    async fn an_invited_colleague_sets_it_up_first(place) {
        let ada = place.admin("Ada").await;
        enrols(&place, &ada).await;
        requires(&ada, "yes").await;
        ada.sends("/admin/people", &[("name", "Bo"), ("email", "bo@svar.example"), ("role", "agent"), ("language", "en"), ("is_here", "yes")]).await;
        place.work().await;
        let first = place.visitor().sends(&place.link_for("bo@svar.example"), &[]).await;
        let bo = session_of(&place, &first);
        assert_eq!(bo.opens("/desk").await.location, "/account/second-factor");
        enrols(&place, &bo).await;
        assert_eq!(bo.opens("/desk").await.status, 200);
    }

    async fn an_admin_resets_it_for_a_colleague(place) {
        let (ada, ann) = (place.admin("Ada").await, place.agent("Ann").await);
        let app = enrols(&place, &ann).await;
        let people = ada.opens("/admin/people").await;
        let id = people.text.split(">Ann</a>").next().unwrap().rsplit("?id=").next().unwrap().split('#').next().unwrap().to_owned();
        ada.opens(&format!("/admin/people?id={id}")).await.shows("Reset two-step verification");
        let path = format!("/admin/people/{id}/second-factor/removal");
        assert_eq!(ann.sends(&path, &[]).await.status, 403);
        assert_eq!(ada.sends(&path, &[]).await.status, 303);
        assert!(ann.opens("/desk").await.location.starts_with("/sign-in"), "she is signed out");
        let elsewhere = place.visitor();
        elsewhere.sends("/sign-in", &[("email", "ann@svar.example"), ("by", "link")]).await;
        place.work().await;
        let followed = elsewhere.sends(&place.link_for("ann@svar.example"), &[]).await;
        assert_eq!(followed.location, "/desk", "{} {}", followed.status, app.codes.len());
        ada.opens(&format!("/admin/people?id={id}")).await.hides("Reset two-step verification");
    }

    async fn leaving_ends_a_half_finished_sign_in(place) {
        let (ada, ann) = (place.admin("Ada").await, place.agent("Ann").await);
        ann.sends("/account/password", &[("password", PASSWORD)]).await;
        let app = enrols(&place, &ann).await;
        place.later(chrono::Duration::minutes(1));
        let half = signs_in(&place, "ann@svar.example").await;
        let people = ada.opens("/admin/people").await;
        let id = people.text.split(">Ann</a>").next().unwrap().rsplit("?id=").next().unwrap().split('#').next().unwrap().to_owned();
        let gone = ada.sends("/admin/people", &[("id", &id), ("name", "Ann"), ("role", "agent"), ("language", "en")]).await;
        assert_eq!(gone.status, 303);
        let refused = half.sends("/sign-in/code", &[("code", &app.code(&place))]).await;
        assert!((400..500).contains(&refused.status), "{}", refused.status);
        assert!(refused.cookies.iter().all(|cookie| !cookie.starts_with("svar=")), "{:?}", refused.cookies);
    }
}

/// An authenticator app on someone's phone, and its recovery codes.
pub struct App {
    totp: Totp,
    pub codes: Vec<String>,
}

impl App {
    /// The code that it shows now.
    pub fn code(&self, place: &Place) -> String {
        self.totp.generate(place.app.now().utc().timestamp() as u64).to_string()
    }
}

/// Sets an authenticator app up.
pub async fn enrols(place: &Place, who: &Actor) -> App {
    let begun = who.sends("/account/second-factor/app", &[]).await;
    assert_eq!(begun.location, "/account/second-factor/app", "{}", begun.text);
    let page = who.opens("/account/second-factor/app").await;
    let uri = page.address("otpauth://").replace("&amp;", "&");
    let totp = Totp::from_url(&uri).unwrap();
    let mut app = App { totp, codes: Vec::new() };
    let done = who.sends("/account/second-factor/app/confirmation", &[("code", &app.code(place))]).await;
    assert_eq!(done.status, 200, "{}", done.text);
    app.codes = codes_on(&done);
    app
}

fn codes_on(page: &Page) -> Vec<String> {
    page.text.split("<li><code>").skip(1).map(|code| code.split('<').next().unwrap().to_owned()).collect()
}

pub async fn requires(admin: &Actor, is_required: &str) {
    let saved = admin
        .sends(
            "/admin/sign-in",
            &[("staff_idle_hours", "12"), ("staff_days", "7"), ("staff_second_factor", is_required)],
        )
        .await;
    assert_eq!(saved.location, "/admin/sign-in?saved=1", "{}", saved.text);
}

async fn with_password(place: &Place, name: &str) -> Actor {
    let actor = place.customer(name).await;
    assert_eq!(actor.sends("/account/password", &[("password", PASSWORD)]).await.status, 303);
    actor
}

/// With the password: halfway, if a second factor is required.
async fn signs_in(place: &Place, address: &str) -> Actor {
    let page = place.visitor().sends("/sign-in", &[("email", address), ("password", PASSWORD)]).await;
    assert_eq!((page.status, page.location.as_str()), (303, "/sign-in/code"), "{}", page.text);
    assert!(page.cookies.iter().all(|cookie| !cookie.starts_with("svar=")), "{:?}", page.cookies);
    with_cookie(place, &page, "svar-step=")
}

fn session_of(place: &Place, page: &Page) -> Actor {
    with_cookie(place, page, "svar=")
}

fn with_cookie(place: &Place, page: &Page, name: &str) -> Actor {
    let cookie = page.cookies.iter().find(|cookie| cookie.starts_with(name));
    Actor::new(place.url.clone(), cookie.unwrap_or_else(|| panic!("no {name}: {:?}", page.cookies)).clone())
}
