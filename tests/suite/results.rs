//! `Authentication-Results` as real servers write it, and how much of a mail it proves.
use svar::config::Config;
use svar::tickets::Identity;

use crate::servers::{Dns, Signing};
use crate::stories;
use crate::support::{AUTHSERV, Backend, Place, SUPPORT, plain_mail};
use crate::threading::{messages, newest};

const EXCHANGE: &str = "Authentication-Results: spf=pass (sender IP is 192.0.2.1)\n smtp.mailfrom=example.com; dkim=pass (signature was verified)\n header.d=example.com;dmarc=pass action=none\n header.from=example.com;compauth=pass reason=100\n";
const EXCHANGE_FAILS: &str = "Authentication-Results: spf=fail (sender IP is 192.0.2.9)\n smtp.mailfrom=evil.example; dkim=none (message not signed)\n header.d=none;dmarc=fail action=none header.from=example.com;compauth=fail reason=001\n";

async fn identity(place: &Place, headers: &str, mail: impl Fn(&str) -> String) -> Identity {
    place.mail(&format!("{headers}{}", mail("kari@example.com"))).await;
    let reference = newest(place).await;
    messages(place, &reference).await.pop().unwrap().identity()
}

fn hello(from: &str) -> String {
    plain_mail(from, "Hello", "Hello", "")
}

stories! {
    async fn several_headers_of_one_server_are_read_together(place) {
        place.customer("Kari").await;
        let ours = |said: &str| format!("Authentication-Results: {AUTHSERV}; {said}\n");
        let milters = [
            ours("dmarc=none (p=none dis=none) header.from=example.com"),
            "DKIM-Filter: OpenDKIM Filter v2.11.0 mx 1234\n".to_owned(),
            ours("dkim=pass (2048-bit key) header.d=example.com header.i=@example.com header.b=\"abc\""),
            ours("spf=none smtp.mailfrom=example.com"),
        ]
        .concat();
        assert_eq!(identity(&place, &milters, hello).await, Identity::Proven);
        for forged in [
            // No one repeats below it what our server has said.
            format!("{}{}", ours("dkim=none"), ours("dkim=pass header.d=example.com")),
            format!("{}{}", ours("dmarc=fail header.from=example.com"), ours("dkim=pass header.d=example.com")),
            // Headers further below came with the mail.
            format!("{}Received: from evil\n{}", ours("spf=none"), ours("dkim=pass header.d=example.com")),
            format!("{}Authentication-Results: mx.evil.example; dkim=none\n{}", ours("spf=none"), ours("dkim=pass header.d=example.com")),
        ] {
            assert_eq!(identity(&place, &forged, hello).await, Identity::Unproven, "{forged}");
        }
    }

    async fn a_failed_dmarc_outweighs_any_signature(place) {
        place.customer("Kari").await;
        let results = format!("Authentication-Results: {AUTHSERV}; dkim=pass header.d=blog.example.com; dmarc=fail (p=reject) header.from=example.com\n");
        assert_eq!(identity(&place, &results, hello).await, Identity::Unproven);
        let sibling = format!("Authentication-Results: {AUTHSERV}; dkim=pass header.d=blog.example.com\n");
        assert_eq!(identity(&place, &sibling, hello).await, Identity::Proven);
    }

    async fn a_senders_own_words_prove_nothing(place) {
        place.customer("Kari").await;
        for sender in [
            "\"x\\\"; dkim=pass header.d=example.com; y=\\\"\"@evil.example",
            "=?utf-8?q?x=3B_dkim=3Dpass_header.d=3Dexample.com=3B?=@evil.example",
            "(x\\); dkim=pass header.d=example.com; spf=none (y)@evil.example",
        ] {
            let results = format!("Authentication-Results: {AUTHSERV}; spf=none smtp.mailfrom={sender}\n");
            assert_eq!(identity(&place, &results, hello).await, Identity::Unproven, "{sender}");
        }
    }

    async fn a_signature_proves_only_signed_fields(place) {
        place.customer("Kari").await;
        let ann = place.agent("Ann").await;
        let at = place.app.now().utc().timestamp();
        let mail = |results: &str, fields: &str, to: &str| {
            let results = format!("Authentication-Results: {AUTHSERV}; {results}\n");
            let signature = format!("DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1; t={at}; h={fields}; bh=x=; b=abcdef\n");
            let wish = "Reply-To: office@example.com\n";
            format!("{results}{signature}{}", plain_mail("kari@example.com", "Hello", "Hello", wish)).replace(SUPPORT, to)
        };
        let pass = "dkim=pass header.d=example.com header.s=s1 header.b=abc";
        for (results, fields, to, level, goes_to) in [
            (pass, "from:to:reply-to", SUPPORT, Identity::Proven, "office@example.com"),
            (pass, "from:to", SUPPORT, Identity::Proven, "kari@example.com"),
            (pass, "from:to", "friend@evil.example", Identity::Unproven, "kari@example.com"),
            (pass, "from:reply-to", SUPPORT, Identity::Unproven, "kari@example.com"),
            ("dmarc=pass header.from=example.com", "from:reply-to", SUPPORT, Identity::Unproven, "kari@example.com"),
            // SPF says only which server the mail came from last.
            ("spf=pass smtp.mailfrom=example.com", "from", SUPPORT, Identity::Proven, "kari@example.com"),
        ] {
            let fresh = format!("b={}", svar::web::form::idempotency_key());
            let pass_fresh = results.replace("header.b=abc", &format!("header.{}", &fresh[..8]));
            place.mail(&mail(&pass_fresh, fields, to).replace("b=abcdef", &fresh)).await;
            let reference = newest(&place).await;
            let message = messages(&place, &reference).await.pop().unwrap();
            assert_eq!(message.identity(), level, "{results} {fields} {to}: {}", message.identity_reason);
            let text = format!("Answer {fresh}");
            ann.replies(&reference, &text, "solved").await;
            place.work().await;
            let sent = place.sent().into_iter().find(|mail| mail.text.contains(&text)).unwrap();
            assert_eq!(sent.to[0].address, goes_to, "{results} {fields}");
        }
    }
}

async fn exchange(backend: Backend) {
    let place = Place::with(backend, |config: &mut Config| {
        config.mail.authserv_ids = vec!["exchange-online".to_owned()];
        config.dns.checks_dkim = false;
    })
    .await;
    place.customer("Kari").await;
    assert_eq!(identity(&place, EXCHANGE, hello).await, Identity::Proven);
    for forged in [
        format!(
            "{EXCHANGE_FAILS}Authentication-Results: spf=pass smtp.mailfrom=example.com; dkim=pass header.d=example.com\n"
        ),
        format!("{EXCHANGE_FAILS}Authentication-Results: exchange-online; dkim=pass header.d=example.com\n"),
        "Authentication-Results: exchange-online; dkim=pass header.d=example.com\n".to_owned(),
        format!("Authentication-Results: mx.evil.example; dkim=none\n{EXCHANGE}"),
    ] {
        assert_eq!(identity(&place, &forged, hello).await, Identity::Unproven, "{forged}");
    }
}

async fn silence(backend: Backend) {
    let signing = Signing::new();
    let dns = Dns::knowing(&[("s1._domainkey.example.com", &signing.record)]);
    let resolver = dns.address;
    let place = Place::with(backend, move |config: &mut Config| config.dns.resolvers = vec![resolver]).await;
    place.customer("Kari").await;
    for said in ["bimi=skipped", "none", "spf=none smtp.mailfrom=x", "dmarc=none header.from=example.com"] {
        let results = format!("Authentication-Results: {AUTHSERV}; {said}\n");
        let signed = |from: &str| signing.signs("example.com", place.app.now(), &hello(from));
        assert_eq!(identity(&place, &results, signed).await, Identity::Proven, "{said}");
    }
    let asked = dns.asked();
    let results = format!("Authentication-Results: {AUTHSERV}; dkim=fail header.d=example.com\n");
    let signed = |from: &str| signing.signs("example.com", place.app.now(), &hello(from));
    assert_eq!(identity(&place, &results, signed).await, Identity::Unproven);
    assert_eq!(dns.asked(), asked, "our own server has checked");
}

mod exchange_online_counts_by_its_topmost_header {
    use crate::support::Backend;
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn on_sqlite() {
        super::exchange(Backend::Sqlite).await;
    }
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn on_postgres() {
        super::exchange(Backend::Postgres).await;
    }
}

mod dns_is_asked_if_our_server_is_silent {
    use crate::support::Backend;
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn on_sqlite() {
        super::silence(Backend::Sqlite).await;
    }
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn on_postgres() {
        super::silence(Backend::Postgres).await;
    }
}
