//! The language of pages and mails: chosen on every page, kept with its region, and never mixed with another.
use crate::stories;

stories! {
    async fn a_visitor_chooses_a_language(place) {
        let mut visitor = place.visitor();
        visitor.opens("/sign-in").await.shows("<html lang=\"en\"").shows("Norsk bokmål");
        let page = visitor.sends("/language", &[("language", "nb")]).await;
        assert_eq!(page.status, 303);
        visitor.cookie = page.cookies.join("; ");
        for path in ["/sign-in", "/sign-up", "/nothing"] {
            visitor.opens(path).await.shows("<html lang=\"nb\"").hides("Sign in");
        }
        assert_eq!(visitor.sends("/language", &[("language", "xx")]).await.status, 404);
    }

    async fn a_language_is_chosen_at_the_desk_too(place) {
        let (ann, ada) = (place.agent("Ann").await, place.admin("Ada").await);
        for (who, path) in [(&ann, "/desk"), (&ada, "/admin/brands"), (&ada, "/account")] {
            who.opens(path).await.shows("action=\"/language\"").shows("<html lang=\"en\"");
            who.speaks("nb").await;
            who.opens(path).await.shows("<html lang=\"nb\"");
            who.speaks("en").await;
        }
    }

    /// An old page with another form does not bring the former language back.
    async fn no_other_form_changes_the_language(place) {
        let (kari, ada) = (place.customer("Kari").await, place.admin("Ada").await);
        kari.speaks("nb").await;
        kari.sends("/account", &[("name", "Kari"), ("language", "en")]).await;
        kari.opens("/account").await.shows("<html lang=\"nb\"");
        let ann = place.agent("Ann").await;
        ann.speaks("nb").await;
        let id = place.rows(|conn| Ok(svar::accounts::store::owner(conn, "ann@svar.example")?.unwrap().id)).await.to_string();
        ada.sends("/admin/people", &[("id", &id), ("name", "Ann"), ("role", "agent"), ("language", "en"), ("is_here", "yes")]).await;
        ann.opens("/account").await.shows("<html lang=\"nb\"");
    }

    async fn the_choice_keeps_the_browsers_region(place) {
        let kari = place.customer("Kari").await;
        let origin = [("origin", place.url.as_str()), ("accept-language", "fr,nn-NO;q=0.8,en-GB;q=0.5"), ("content-type", "application/x-www-form-urlencoded")];
        let locale = || place.rows(|conn| {
            let id = svar::accounts::store::owner(conn, "kari@example.com")?.unwrap().id;
            Ok(svar::accounts::store::find(conn, id)?.locale)
        });
        kari.posts_as("/language", &origin, "language=en").await;
        assert_eq!(locale().await, "en-GB");
        kari.posts_as("/language", &origin, "language=nb").await;
        assert_eq!(locale().await, "nn-NO");
        kari.opens("/account").await.shows("<html lang=\"nb\"");
    }

    /// Swedish is not served; the brand says that others read Danish.
    async fn others_read_the_brands_fallback(place) {
        let ada = place.admin("Ada").await;
        let brand = place.brand.to_string();
        let mut fields = vec![
            ("id", brand.as_str()), ("name", "fjellro"), ("slug", "fjellro"), ("support_address", crate::support::SUPPORT),
            ("languages", "nb da"), ("own_language", "nb"), ("fallback", "sv"),
        ];
        let page = ada.sends("/admin/brands", &fields).await;
        assert_eq!(page.status, 422);
        page.shows("Choose one of the brand’s languages.");
        fields.pop();
        fields.push(("fallback", "da"));
        assert_eq!(ada.sends("/admin/brands", &fields).await.status, 303);
        let mail = |text: &str| crate::support::plain_mail("ola@example.com", "Fråga", text, &crate::support::vouched());
        let swedish = "Hej, jag undrar när mitt paket kommer fram, för jag har väntat i två veckor nu och det har inte kommit än.";
        for (text, language) in [(swedish, "da"), ("zzz 4711", "nb")] {
            place.mail(&mail(text)).await;
            let page = ada.opens("/desk").await;
            let row = page.text.split("class=\"row-open\"").find(|row| row.contains(text.split(',').next().unwrap()));
            assert!(row.unwrap().contains(&format!("lang=\"{language}\"")), "{text}: {}", row.unwrap());
        }
    }
}
