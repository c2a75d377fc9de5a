//! A brand's own host name: its portal and no other's, no desk, and links that no request can forge.
use svar::accounts::Role;
use svar::server::doors;
use svar::web::doors::Need;

use crate::support::{Actor, Backend, Place, SUPPORT, plain_mail, vouched};
use crate::{on_both, stories};

const HOST: &str = "help.fjellro.example";

async fn names(place: &Place, admin: &Actor, host: &str) -> u16 {
    let page = format!("/admin/brands/{}/pages", place.brand);
    admin.sends(&page, &[("host", host), ("shop", ""), ("origins", ""), ("withdrawal", "yes")]).await.status
}

/// Signs in by a link that is asked for at the brand's host.
async fn signs_in(place: &Place, who: &Actor, address: &str) -> Actor {
    let mut there = who.at(HOST);
    assert_eq!(there.sends("/sign-in", &[("email", address), ("by", "link")]).await.status, 200);
    place.work().await;
    let mails = place.sent_to(address);
    let links = mails.iter().flat_map(|mail| mail.text.split_whitespace().filter(|word| word.contains("/link/")));
    let link = links.last().unwrap().to_owned();
    assert!(link.starts_with(&format!("http://{HOST}/link/")), "{link}");
    let done = there.sends(&link, &[]).await;
    assert_eq!((done.status, done.location.as_str()), (303, "/tickets"), "{}", done.text);
    there.cookie = done.cookies.iter().find(|cookie| cookie.starts_with("svar=")).unwrap().clone();
    there
}

stories! {
    async fn a_brand_has_its_portal_at_its_host(place) {
        place.brand("other", "help@other.example").await;
        let ada = place.admin("Ada").await;
        assert_eq!(names(&place, &ada, "HTTP://Help.Fjellro.example/").await, 303);
        ada.opens(&format!("/admin/brands/{}/pages", place.brand)).await.shows(&format!("value=\"{HOST}\""));
        let there = place.visitor().at(HOST);
        for path in ["/sign-in", "/sign-up", "/tickets/new", "/help/fjellro/en", "/withdraw"] {
            let page = there.opens(path).await;
            assert_eq!(page.status, 200, "{path}");
            page.shows("fjellro").shows("/brand-icons/1-F.svg").hides("· Svar").hides("passkey");
        }
        assert_eq!(there.opens("/help").await.location, "/help/fjellro/en");
        let lost = there.opens("/nothing").await;
        assert_eq!(lost.status, 404);
        lost.shows("portal-brand").shows("fjellro");
        // Another brand is not there, by whatever address.
        for path in [
            "/help/other",
            "/help/other/en",
            "/help/oth%65r/en",
            "/tickets/new?brand=other",
            "/tickets/new?br%61nd=other",
            "/withdraw?brand=other",
            "/sign-in?brand=other",
        ] {
            assert_eq!(there.opens(path).await.status, 404, "{path}");
        }
        let fields = [("brand", "other"), ("language", "en"), ("page", "article-1"), ("helpful", "yes")];
        assert_eq!(there.sends("/help/vote", &fields).await.status, 404);
        assert_eq!(there.sends("/tickets/help", &[("brand", "other"), ("body", "A question")]).await.status, 404);
        // At the main address, and at a name that no one has given, all is as before.
        for main in [place.visitor(), place.visitor().at("unknown.example")] {
            main.opens("/tickets/new").await.shows("other");
            assert_eq!(main.opens("/help/other/en").await.status, 200);
        }
        let icon = there.opens("/brand-icons/1-F.svg").await;
        assert_eq!((icon.status, icon.headers["content-type"].to_str().unwrap()), (200, "image/svg+xml"));
        for bad in ["9-F", "1-", "1-%3Cscript%3E", "1-ABCD"] {
            assert_eq!(there.opens(&format!("/brand-icons/{bad}.svg")).await.status, 404, "{bad}");
        }
    }

    async fn a_host_is_a_name_of_one_brand(place) {
        let other = place.brand("other", "help@other.example").await;
        let ada = place.admin("Ada").await;
        let page = format!("/admin/brands/{}/pages", place.brand);
        let main = place.url.trim_start_matches("http://").to_owned();
        for wrong in ["shop", "10.0.0.1", "[::1]", "https://a.example/help", "a.example?x", "*.example", "user@a.example", "a b.example", main.as_str()] {
            let refused = ada.sends(&page, &[("host", wrong), ("shop", "https://kept.example")]).await;
            assert_eq!(refused.status, 422, "{wrong}");
            refused.shows("host-error").shows("https://kept.example");
        }
        assert_eq!(names(&place, &ada, HOST).await, 303);
        let taken = ada.sends(&format!("/admin/brands/{other}/pages"), &[("host", "HELP.fjellro.example.")]).await;
        assert_eq!(taken.status, 422);
        taken.shows("Another brand has this host name.");
        place.visitor().at(HOST).opens("/sign-in").await.shows("fjellro").hides("other");
        ada.opens("/admin/audit").await.shows("help.fjellro.example");
    }

    async fn the_desk_is_not_at_a_brands_host(place) {
        let ada = place.admin("Ada").await;
        assert_eq!(names(&place, &ada, HOST).await, 303);
        let mut there = ada.at(HOST);
        there.cookie.clone_from(&ada.cookie);
        for door in doors() {
            let path = door.pattern.replace(['{', '}'], "");
            let is_staffs = matches!(door.need, Need::Agent | Need::Lead | Need::Admin | Need::AdminOfAll | Need::Key(_));
            if is_staffs && door.method == "GET" {
                let status = there.status_of(&path).await;
                // Below the account, it is as for someone who has not signed in.
                assert!(status == 404 || (status == 303 && path.starts_with("/account")), "{path}: {status}");
            }
            if is_staffs && door.method == "POST" {
                let status = there.sends(&path, &[]).await.status;
                assert!(status == 404 || (status == 303 && path.starts_with("/account")), "{path}: {status}");
            }
        }
        for path in ["/desk", "//desk", "/%64esk", "/metrics", "/healthz", "/in/mail", "/sign-in/passkey/options", "/sign-in/provider/x"] {
            assert_eq!(there.opens(path).await.status, 404, "{path}");
        }
        // A session of staff is none there, and none begins.
        assert_eq!(there.opens("/account").await.location, "/sign-in?next=/account");
        let asked = there.sends("/sign-in", &[("email", "ada@svar.example"), ("by", "link")]).await;
        assert_eq!(asked.status, 200);
        place.work().await;
        let link = place.link_for("ada@svar.example");
        assert!(link.starts_with(&place.url), "{link}");
        let refused = there.sends(link.strip_prefix(&place.url).unwrap(), &[]).await;
        assert_eq!(refused.status, 422, "{}", refused.text);
        refused.shows("Staff sign in at the main address");
        assert!(refused.cookies.iter().all(|cookie| !cookie.starts_with("svar=")));
        assert_eq!(ada.opens("/desk").await.status, 200);
    }

    async fn a_session_is_valid_where_it_began(place) {
        let other = place.brand("other", "help@other.example").await;
        let ada = place.admin("Ada").await;
        assert_eq!(names(&place, &ada, HOST).await, 303);
        let second = [("host", "help.other.example"), ("shop", "")];
        assert_eq!(ada.sends(&format!("/admin/brands/{other}/pages"), &second).await.status, 303);
        let kari = place.customer("Kari").await;
        let own = kari.opens_ticket("About a tent", "Hello").await;
        place.mail(&plain_mail("Kari <kari@example.com>", "About a lamp", "Hi", &vouched()).replace(SUPPORT, "help@other.example")).await;
        let mut there = kari.at(HOST);
        there.cookie.clone_from(&kari.cookie);
        assert_eq!(there.opens("/tickets").await.location, "/sign-in?next=/tickets", "a session of the main address");
        let there = signs_in(&place, &kari, "kari@example.com").await;
        there.opens("/tickets").await.shows("About a tent").hides("About a lamp");
        assert_eq!(there.opens(&format!("/tickets/{own}")).await.status, 200);
        assert_eq!(there.opens("/account").await.status, 200);
        for foreign in [place.visitor(), place.visitor().at("help.other.example"), place.visitor().at("unknown.example")] {
            let mut foreign = foreign;
            foreign.cookie.clone_from(&there.cookie);
            assert_eq!(foreign.opens("/tickets").await.location, "/sign-in?next=/tickets");
        }
        // The ticket of the other brand is read at the main address.
        let list = kari.opens("/tickets").await;
        list.shows("About a tent").shows("About a lamp");
        let lamp = list.text.match_indices("/tickets/SV-").map(|(at, _)| list.text[at + 9..at + 18].to_owned()).find(|found| *found != own).unwrap();
        assert_eq!(kari.opens(&format!("/tickets/{lamp}")).await.status, 200);
        assert_eq!(there.opens(&format!("/tickets/{lamp}")).await.status, 404);
    }

    async fn forms_come_from_the_same_host(place) {
        let ada = place.admin("Ada").await;
        assert_eq!(names(&place, &ada, HOST).await, 303);
        let there = signs_in(&place, &place.customer("Kari").await, "kari@example.com").await;
        let form = ("content-type", "application/x-www-form-urlencoded");
        for (origin, status) in [
            (format!("http://{HOST}"), 303),
            (place.url.clone(), 403),
            ("http://help.other.example".to_owned(), 403),
            (format!("https://{HOST}"), 403),
            (format!("http://{HOST}.evil.example"), 403),
        ] {
            let sent = there.posts_as("/account", &[("origin", origin.as_str()), form], "name=Kari+N").await;
            assert_eq!(sent.status, status, "{origin}");
        }
        // Nor does a page at the brand's host send forms to the main address.
        let forged = [("origin", "http://help.fjellro.example"), form];
        assert_eq!(ada.posts_as("/account", &forged, "name=Hacked").await.status, 403);
    }

    async fn links_lead_to_the_configured_host(place) {
        let (ada, ann) = (place.admin("Ada").await, place.agent("Ann").await);
        assert_eq!(names(&place, &ada, HOST).await, 303);
        let kari = place.customer("Kari").await;
        let reference = kari.opens_ticket("Question", "Where is it?").await;
        assert_eq!(ann.replies(&reference, "On its way.", "solved").await.status, 303);
        place.work().await;
        let mails = place.sent_to("kari@example.com");
        let text: String = mails.iter().map(|mail| mail.text.as_str()).collect();
        assert!(text.contains(&format!("http://{HOST}/tickets/{reference}")), "{text}");
        let rate = text.split_whitespace().find(|word| word.contains("/rate/")).unwrap().to_owned();
        assert!(rate.starts_with(&format!("http://{HOST}/rate/")) && !text.contains(&place.url), "{text}");
        let there = kari.at(HOST);
        assert_eq!(there.opens(&rate).await.status, 200);
        // A forged name changes nothing of what is built.
        let evil = place.visitor().at("evil.example");
        for path in ["/robots.txt", "/help/fjellro/en", "/sitemap.xml"] {
            evil.opens(path).await.hides("evil.example");
        }
        assert_eq!(evil.sends("/sign-in", &[("email", "kari@example.com"), ("by", "link")]).await.status, 403);
        there.opens("/robots.txt").await.shows(&format!("Sitemap: http://{HOST}/sitemap.xml"));
        place.visitor().opens("/help/fjellro/en").await.shows(&format!("rel=\"canonical\" href=\"http://{HOST}/help/fjellro/en\""));
        ada.opens(&format!("/admin/brands/{}/pages", place.brand)).await.shows(&format!("http://{HOST}/withdraw?brand=fjellro"));
        // The name changes: the link in the old mail leads on.
        assert_eq!(names(&place, &ada, "hjelp.fjellro.example").await, 303);
        let old = there.opens(&rate).await;
        assert_eq!((old.status, old.location.replace("hjelp.", "help.")), (307, rate.clone()));
        assert_eq!(kari.at("hjelp.fjellro.example").opens(rate.split("example").nth(1).unwrap()).await.status, 200);
        assert_eq!(there.sends("/sign-in", &[("email", "kari@example.com"), ("by", "link")]).await.status, 403);
        // And back to the main address.
        assert_eq!(names(&place, &ada, "").await, 303);
        assert!(there.opens(&rate).await.location.starts_with(&place.url));
        // Another brand may have the former name.
        let other = place.brand("other", "help@other.example").await;
        assert_eq!(ada.sends(&format!("/admin/brands/{other}/pages"), &[("host", HOST)]).await.status, 303);
        there.opens("/sign-in").await.shows("other");
        assert_eq!(there.opens(&rate).await.status, 422, "the reply is of a brand that is not here");
    }
}

async fn a_proxy_names_the_host_of_a_visitor(backend: Backend) {
    for (is_trusted, seen) in [(true, "fjellro"), (false, "Svar")] {
        let place = Place::with(backend, |config| {
            config.server.public_url = Some("http://localhost:1".to_owned());
            if is_trusted {
                config.server.trusted_proxies = vec!["127.0.0.1".parse().unwrap()];
            }
        })
        .await;
        place.brand("other", "help@other.example").await;
        let ada = place.staff("Ada", Role::Admin, &[]).await;
        let url = format!("http://{}", place.app.config.server.listen);
        let browser = Actor::new(url.clone(), ada.cookie.clone());
        let page = format!("/admin/brands/{}/pages", place.brand);
        let form = ("content-type", "application/x-www-form-urlencoded");
        let saved =
            browser.posts_as(&page, &[("origin", "http://localhost:1"), form], "host=help.fjellro.example&shop=").await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        let client = reqwest::Client::new();
        let title = async |headers: &[(&str, &str)]| {
            let request =
                headers.iter().fold(client.get(format!("{url}/sign-in")), |r, (name, value)| r.header(*name, *value));
            let text = request.send().await.unwrap().text().await.unwrap();
            text.split("<title>").nth(1).unwrap().split('<').next().unwrap().to_owned()
        };
        let forwarded = [("x-forwarded-host", "evil.example, help.fjellro.example")];
        assert!(title(&forwarded).await.ends_with(seen), "{is_trusted}");
        // What a visitor invents goes before neither the host nor the proxy's own word.
        assert!(title(&[("host", "localhost:1"), ("x-forwarded-host", HOST)]).await.ends_with("Svar"));
        assert!(title(&[("host", HOST), ("x-forwarded-host", "localhost:1")]).await.ends_with("fjellro"));
        assert!(title(&[("x-forwarded-host", "help.fjellro.example, evil.example")]).await.ends_with("Svar"));
        let status = async |headers: &[(&str, &str)]| {
            let request = client.get(format!("{url}/desk")).header("cookie", &ada.cookie);
            headers
                .iter()
                .fold(request, |r, (name, value)| r.header(*name, *value))
                .send()
                .await
                .unwrap()
                .status()
                .as_u16()
        };
        assert_eq!(status(&[("host", HOST), ("x-forwarded-host", "localhost:1")]).await, 404);
    }
}

on_both! {
    a_proxy_names_the_host_of_a_visitor: a_forwarded_host_on_sqlite, a_forwarded_host_on_postgres;
}
