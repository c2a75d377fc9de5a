//! Every door: which are public, what guards them, and that figures and headers are there.
use crate::stories;
use crate::support::Place;

/// Addresses that anybody may open. A new one must be put here on purpose.
const PUBLIC: &[&str] = &["/", "/sign-in", "/sign-up", "/healthz", "/readyz", "/metrics"];
/// Addresses that need somebody: where a stranger is sent, or refused.
const GUARDED: &[&str] = &[
    "/tickets",
    "/tickets/new",
    "/tickets/SV-000000",
    "/account",
    "/account/second-factor",
    "/account/second-factor/app",
    "/live",
    "/desk",
    "/desk/tickets/SV-000000",
    "/desk/tickets/SV-000000/presence",
    "/desk/tickets/SV-000000/answers",
    "/desk/find",
    "/desk/messages/1/pictures/x",
    "/files/1/x",
    "/answer-files/1/x",
    "/account/confirmed",
    "/admin/sign-in",
    "/desk/tickets/SV-000000/account",
    "/desk/quarantine",
    "/desk/quarantine/1",
    "/desk/promises",
    "/desk/reasons",
    "/desk/complaints",
    "/desk/tickets/SV-000000/complaint",
    "/complaints/new",
    "/desk/targets",
    "/desk/escalations",
    "/desk/absences",
    "/desk/overflow",
    "/desk/tickets/SV-000000/escalation",
    "/desk/tickets/SV-000000/delegation",
    "/desk/tickets/SV-000000/reason",
    "/desk/tickets/SV-000000/skip",
    "/desk/guidance",
    "/desk/forecast",
    "/desk/simulation",
    "/desk/answers",
    "/desk/answers/new",
    "/desk/answers/x",
    "/desk/answers/x/history",
    "/desk/answers/upkeep",
    "/desk/knowledge",
    "/desk/knowledge/1/history",
    "/desk/tickets/SV-000000/messages/1/answer",
    "/admin/brands",
    "/admin/brands/1/hours",
    "/admin/promises",
    "/admin/brands/1/service",
    "/admin/brands/1/addresses",
    "/admin/urgent",
    "/admin/suggestions",
    "/admin/people",
    "/admin/keys",
    "/admin/sign-in",
    "/admin/orders",
    "/admin/mailboxes",
    "/admin/audit",
    "/admin/audit.csv",
    "/admin/ledger",
    "/admin/ledger/1/raw",
    "/admin/jobs",
    "/admin/outbox",
    "/admin/outbox/x",
];
const FORMS: &[&str] = &[
    "/tickets",
    "/tickets/SV-000000/closure",
    "/tickets/SV-000000/reopening",
    "/account",
    "/account/password",
    "/account/confirmation",
    "/account/confirmation-link",
    "/admin/sign-in",
    "/admin/people/1/sessions/end",
    "/account/second-factor/app",
    "/account/second-factor/app/confirmation",
    "/account/second-factor/app/removal",
    "/account/second-factor/codes",
    "/account/second-factor/passkeys",
    "/account/second-factor/passkeys/options",
    "/account/second-factor/passkeys/1",
    "/account/second-factor/passkeys/1/removal",
    "/sign-in/provider/confirmation",
    "/sign-in/passkey",
    "/sign-in/passkey/options",
    "/admin/people/1/second-factor/removal",
    "/sign-in/code",
    "/account/addresses",
    "/account/addresses/1/removal",
    "/account/sessions/others/end",
    "/account/sessions/1/end",
    "/desk/next",
    "/desk/views",
    "/desk/views/1/removal",
    "/complaints",
    "/desk/tickets/SV-000000/complaint",
    "/desk/tickets/SV-000000/complaint/acknowledgement",
    "/desk/tickets/SV-000000/complaint/day",
    "/desk/tickets/SV-000000/escalation",
    "/desk/tickets/SV-000000/escalation/answer",
    "/desk/tickets/SV-000000/delegation",
    "/desk/absences",
    "/desk/absences/1/return",
    "/desk/overflow",
    "/desk/overflow/1/removal",
    "/desk/tickets/SV-000000/reason",
    "/desk/tickets/SV-000000/skip",
    "/admin/brands/1/service",
    "/admin/brands/1/addresses",
    "/desk/tickets/SV-000000/messages/1/disclosure",
    "/desk/tickets/SV-000000/messages/1/disclosure/removal",
    "/desk/tickets/SV-000000/fields",
    "/desk/tickets/SV-000000/take",
    "/desk/tickets/SV-000000/claim-link",
    "/desk/tickets/SV-000000/account",
    "/desk/tickets/SV-000000/account/removal",
    "/desk/tickets/SV-000000/customer",
    "/desk/tickets/SV-000000/unwanted",
    "/desk/quarantine/1/restoration",
    "/desk/blocks",
    "/desk/blocks/removal",
    "/tickets/SV-000000/claim",
    "/claim/forged",
    "/desk/answers",
    "/desk/answers/x/removal",
    "/desk/answers/x/merger",
    "/desk/answers/x/review",
    "/desk/answers/x/files/1/removal",
    "/desk/answers/x/history/1/return",
    "/desk/answers/x/texts/en/confirmation",
    "/desk/answers/preview",
    "/desk/knowledge",
    "/desk/knowledge/1/removal",
    "/desk/knowledge/1/history/1/return",
    "/tickets/help",
    "/tickets/solved",
    "/desk/tickets/SV-000000/answers/1/dismissal",
    "/admin/brands",
    "/admin/brands/1/hours",
    "/admin/brands/1/feeds",
    "/admin/brands/1/feeds/file",
    "/admin/brands/1/feeds/1/fetch",
    "/admin/brands/1/feeds/1/removal",
    "/admin/promises",
    "/admin/promises/1/removal",
    "/desk/tickets/SV-000000/groups",
    "/desk/tickets/SV-000000/attention",
    "/desk/tickets/SV-000000/attention/removal",
    "/desk/tickets/SV-000000/place",
    "/desk/tickets/SV-000000/place/removal",
    "/desk/guidance/instructions",
    "/desk/guidance/instructions/1/removal",
    "/desk/guidance/people",
    "/desk/guidance/people/1/removal",
    "/admin/urgent",
    "/admin/urgent/1/secret",
    "/admin/urgent/1/secret/renewal",
    "/admin/urgent/1/removal",
    "/admin/suggestions",
    "/admin/people",
    "/admin/teams",
    "/admin/keys",
    "/admin/keys/1/revocation",
    "/admin/mailboxes",
    "/admin/ledger/1/replay",
    "/admin/jobs/1/retry",
];

stories! {
    async fn a_stranger_gets_through_the_public_doors_alone(place) {
        let stranger = place.stranger();
        for path in PUBLIC {
            assert!(stranger.opens(path).await.status < 400, "{path}");
        }
        for path in GUARDED {
            let page = stranger.opens(path).await;
            assert!(page.location.starts_with("/sign-in"), "{path}: {} {}", page.status, page.location);
        }
        for path in FORMS {
            let page = stranger.sends(path, &[("x", "y")]).await;
            assert!(page.location.starts_with("/sign-in") || (400..500).contains(&page.status), "{path}: {}", page.status);
        }
        assert_eq!(stranger.opens("/nothing").await.status, 404);
    }

    async fn agents_do_not_administer_and_customers_do_not_answer(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        for path in GUARDED.iter().filter(|path| path.starts_with("/admin")) {
            assert_eq!(ann.opens(path).await.status, 403, "{path}");
            assert_eq!(kari.opens(path).await.status, 403, "{path}");
        }
        for path in GUARDED.iter().filter(|path| path.starts_with("/desk")) {
            assert_eq!(kari.opens(path).await.status, 403, "{path}");
        }
        for path in FORMS.iter().filter(|path| path.starts_with("/admin")) {
            assert!((400..500).contains(&ann.sends(path, &[("name", "x"), ("scope", "mail")]).await.status), "{path}");
        }
    }

    async fn what_goes_wrong_is_said_in_the_visitors_language(place) {
        let (ann, ada) = (place.agent("Ann").await, place.admin("Ada").await);
        ann.sends("/account", &[("name", "Ann"), ("language", "nb"), ("letter_keys", "yes")]).await;
        let page = ann.opens("/desk/tickets/SV-000000").await;
        assert_eq!(page.status, 404);
        page.shows("lang=\"nb\"").hides("There is nothing here").hides("/sign-in");
        let page = ann.sends("/desk/next", &[("brand", "x"), ("brand", "y")]).await;
        assert_eq!(page.status, 400);
        page.shows("Skjemaet kom ikke helt fram");
        assert_eq!(ada.opens("/admin/brands?id=999").await.status, 404);
        assert_eq!(ada.opens("/admin/people?id=999").await.status, 404);
    }

    async fn staff_who_open_a_customers_address_are_led_to_the_desk(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = kari.opens_ticket("Cup", "It is cracked").await;
        for (path, to) in [("/tickets".to_owned(), "/desk".to_owned()), (format!("/tickets/{reference}"), format!("/desk/tickets/{reference}"))] {
            let page = ann.opens(&path).await;
            assert_eq!((page.status, page.location), (303, to));
        }
    }

    async fn every_page_is_guarded_by_its_headers(place) {
        let page = place.stranger().opens("/sign-in").await;
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(page.headers["x-content-type-options"], "nosniff");
        assert!(page.headers.contains_key("x-request-id"));
        assert!(!page.text.contains(" style=\"") && !page.text.contains("<style"));
        let figures = place.stranger().opens("/metrics").await;
        figures.shows("svar_http_requests_total").shows("svar_jobs_buried");
    }

    async fn embedded_files_are_kept_by_browsers_for_ever(place) {
        let page = place.stranger().opens("/sign-in").await;
        let sheet = place.stranger().opens(&page.address("/assets/")).await;
        assert_eq!(sheet.status, 200);
        assert!(sheet.headers["cache-control"].to_str().unwrap().contains("immutable"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn over_https_the_cookie_is_bound_to_the_host() {
    let place = Place::with(crate::support::Backend::Sqlite, |config| {
        config.server.public_url = Some("https://help.example.com".to_owned());
    })
    .await;
    let cookie = svar::accounts::session_cookie(&place.app, "token").to_string();
    assert!(
        cookie.starts_with("__Host-svar=token;") && cookie.contains("Secure") && cookie.contains("HttpOnly"),
        "{cookie}"
    );
}
