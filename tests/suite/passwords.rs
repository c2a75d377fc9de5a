//! Which passwords are accepted, wherever one is set.
use svar::accounts::actions::{Issuer, ask_for_first_admin};

use crate::stories;
use crate::support::Actor;

const GOOD: &str = "blåbærsyltetøy på loff";
const EASY: &str = "is easy to guess";
const OWN: &str = "not made of your name";

stories! {
    async fn signing_up_refuses_common_passwords(place) {
        let browser = place.visitor();
        browser.opens("/sign-up").await.shows("At least 8 characters");
        for (password, says) in [
            ("vg8-fqz", "at least 8 characters"),
            ("password1", EASY),
            ("kari.nordmann", OWN),
            ("Fjellro2026!", OWN),
            (&"vg8-fqzw ".repeat(40), "no more than 200"),
        ] {
            let fields = [("name", "Kari Nordmann"), ("email", "kari@example.com"), ("password", password)];
            let page = browser.sends("/sign-up", &fields).await;
            assert_eq!(page.status, 422, "{password}");
            // The error is at the field, and only the password is not kept.
            page.shows(says).shows("password-error").shows("value=\"kari@example.com\"").hides(password);
        }
        assert_eq!(place.work().await, 0);
        let fields = [("name", "Kari Nordmann"), ("email", "kari@example.com"), ("password", "vg8-fqzw")];
        assert_eq!(browser.sends("/sign-up", &fields).await.status, 200);
    }

    async fn links_and_the_account_page_refuse_them(place) {
        let fields = [("name", "Kari Nordmann"), ("email", "kari@example.com"), ("password", GOOD)];
        place.visitor().sends("/sign-up", &fields).await;
        place.work().await;
        let (link, elsewhere) = (place.link_for("kari@example.com"), place.visitor());
        for (password, says) in [("short", "at least 8"), ("iloveyou", EASY), ("nordmann12", OWN)] {
            let page = elsewhere.sends(&link, &[("password", password)]).await;
            assert_eq!(page.status, 422, "{password}");
            page.shows(says);
        }
        let done = elsewhere.sends(&link, &[("password", GOOD)]).await;
        let kari = Actor::new(place.url.clone(), done.cookies[0].clone());
        for (password, says) in [("short", "at least 8"), ("iloveyou", EASY), ("kari@example.com", OWN), ("kari-fjellro", OWN)] {
            let page = kari.sends("/account/password", &[("current", GOOD), ("password", password)]).await;
            assert_eq!(page.status, 422, "{password}");
            page.shows(says);
        }
        assert_eq!(kari.sends("/account/password", &[("current", GOOD), ("password", "en lang setning")]).await.status, 303);
    }

    async fn staff_choose_longer_passwords_than_customers(place) {
        let issuer = Issuer::new(&place.app);
        let link = place.app.db.write(move |conn| ask_for_first_admin(conn, &issuer)).await.unwrap();
        let (link, browser) = (format!("{}/link/{link}", place.url), place.visitor());
        browser.opens(&link).await.shows("At least 12 characters");
        let fields = |password| [("name", "Ada"), ("email", "ada@svar.example"), ("password", password)];
        browser.sends(&link, &fields("vg8-fqzw-kx")).await.shows("at least 12 characters");
        let done = browser.sends(&link, &fields("vg8-fqzw-kxp")).await;
        assert_eq!(done.status, 303, "{}", done.text);
        let ann = place.agent("Ann").await;
        ann.opens("/account").await.shows("At least 12 characters");
        assert_eq!(ann.sends("/account/password", &[("password", "vg8-fqzw-kx")]).await.status, 422);
        assert_eq!(ann.sends("/account/password", &[("password", "ann@svar.example")]).await.status, 422);
        assert_eq!(ann.sends("/account/password", &[("password", "vg8-fqzw-kxp")]).await.status, 303);
    }

    async fn a_customers_password_opens_no_desk(place) {
        let kari = place.customer("Kari").await;
        assert_eq!(kari.sends("/account/password", &[("password", "vg8-fqzw")]).await.status, 303);
        let signs_in = [("email", "kari@example.com"), ("password", "vg8-fqzw")];
        assert_eq!(place.visitor().sends("/sign-in", &signs_in).await.status, 303);
        let ada = place.admin("Ada").await;
        let fields = [("name", "Kari"), ("email", "kari@example.com"), ("role", "agent"), ("language", "en"), ("is_here", "yes"), ("is_customer", "yes")];
        assert_eq!(ada.sends("/admin/people", &fields).await.status, 303);
        assert_eq!(place.visitor().sends("/sign-in", &signs_in).await.status, 422);
    }
}
