//! Notifications that leave the page: by mail at once or once a day, by push, and never in quiet hours.
use aws_lc_rs::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::agreement::{ECDH_P256, PrivateKey, UnparsedPublicKey, agree};
use aws_lc_rs::signature;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::Duration;
use hkdf::Hkdf;
use serde_json::Value;
use sha2::Sha256;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use svar::accounts::Role;
use svar::mail::parse::Mail;

use crate::stories;
use crate::support::{Actor, Page, Place};

const ANN: &str = "ann@svar.example";
const DAYS: [&str; 7] = ["day_1", "day_2", "day_3", "day_4", "day_5", "day_6", "day_7"];

/// Saves the settings, on all days and by the clock of UTC.
async fn chooses(who: &Actor, fields: &[(&str, &str)]) -> Page {
    let own = [("zone", "UTC"), ("daily", "08:00")].into_iter().chain(DAYS.map(|day| (day, "yes")));
    let all: Vec<_> =
        own.filter(|(name, _)| !fields.iter().any(|(own, _)| own == name)).chain(fields.iter().copied()).collect();
    who.sends("/account/notifications", &all).await
}

/// The mails to Ann that her settings asked for.
fn mails(place: &Place) -> Vec<Mail> {
    place.sent_to(ANN).into_iter().filter(|mail| mail.text.contains("/account/notifications")).collect()
}

/// A ticket of Ann's, to which Kari can write.
async fn anns_ticket(kari: &Actor, ann: &Actor, subject: &str) -> String {
    let reference = kari.opens_ticket(subject, "Hello").await;
    ann.replies(&reference, "Tell me more", "waiting").await;
    reference
}

/// The head of a request, and its body.
type Request = (String, Vec<u8>);

/// A push service on loopback with one browser, whose secrets it knows.
struct PushService {
    requests: Arc<Mutex<Vec<Request>>>,
    url: String,
    private: Vec<u8>,
    public: Vec<u8>,
    auth: [u8; 16],
}

impl PushService {
    /// It answers with this status.
    fn answering(status: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/send/abc", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let notes = requests.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                let mut head = String::new();
                while reader.read_line(&mut head).unwrap() > 2 {}
                let length = header(&head, "content-length").parse().unwrap();
                let mut body = vec![0; length];
                reader.read_exact(&mut body).unwrap();
                notes.lock().unwrap().push((head, body));
                let answer = format!("HTTP/1.1 {status} X\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
                stream.write_all(answer.as_bytes()).unwrap();
            }
        });
        let private: Vec<u8> = (1..=32).collect();
        let key = PrivateKey::from_private_key(&ECDH_P256, &private).unwrap();
        let public = key.compute_public_key().unwrap().as_ref().to_vec();
        Self { requests, url, private, public, auth: [7; 16] }
    }

    async fn is_used_by(&self, who: &Actor, more: &[(&str, &str)]) -> Page {
        let (public, auth) = (BASE64_URL_SAFE_NO_PAD.encode(&self.public), BASE64_URL_SAFE_NO_PAD.encode(self.auth));
        let own = [("endpoint", self.url.as_str()), ("p256dh", &public), ("auth", &auth)];
        let fields: Vec<_> = own.into_iter().chain(more.iter().copied()).collect();
        who.sends("/account/notifications/browsers", &fields).await
    }

    /// What the browser reads, as RFC 8291 tells it.
    fn messages(&self) -> Vec<Value> {
        self.requests
            .lock()
            .unwrap()
            .iter()
            .map(|(_, body)| serde_json::from_slice(&self.decrypted(body)).unwrap())
            .collect()
    }

    fn decrypted(&self, body: &[u8]) -> Vec<u8> {
        let (salt, rest) = body.split_at(16);
        let (length, rest) = rest.split_at(4);
        assert_eq!(u32::from_be_bytes(length.try_into().unwrap()), 4096);
        let (sender, record) = rest[1..].split_at(usize::from(rest[0]));
        let own = PrivateKey::from_private_key(&ECDH_P256, &self.private).unwrap();
        let peer = UnparsedPublicKey::new(&ECDH_P256, sender);
        let shared = agree(&own, peer, (), |secret| Ok(secret.to_vec())).unwrap();
        let info = [b"WebPush: info\0", self.public.as_slice(), sender].concat();
        let mut input = [0; 32];
        Hkdf::<Sha256>::new(Some(&self.auth), &shared).expand(&info, &mut input).unwrap();
        let content = Hkdf::<Sha256>::new(Some(salt), &input);
        let (mut key, mut nonce) = ([0; 16], [0; 12]);
        content.expand(b"Content-Encoding: aes128gcm\0", &mut key).unwrap();
        content.expand(b"Content-Encoding: nonce\0", &mut nonce).unwrap();
        let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key).unwrap());
        let mut text = record.to_vec();
        let nonce = Nonce::assume_unique_for_key(nonce);
        let plain = key.open_in_place(nonce, Aad::empty(), &mut text).unwrap();
        assert_eq!(plain.last(), Some(&2));
        plain[..plain.len() - 1].to_vec()
    }
}

fn header<'a>(head: &'a str, name: &str) -> &'a str {
    let line = head.lines().find(|line| line.to_lowercase().starts_with(&format!("{name}: ")));
    line.unwrap_or_else(|| panic!("no {name}: {head}")).split_once(": ").unwrap().1
}

stories! {
    async fn a_mail_at_once_says_what_happened(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = anns_ticket(&kari, &ann, "Tent").await;
        kari.writes_on(&reference, "Before she chose anything").await;
        place.work().await;
        assert_eq!(mails(&place).len(), 0);
        ann.speaks("nb").await;
        assert_eq!(chooses(&ann, &[("mail_answered", "once")]).await.status, 303);
        kari.writes_on(&reference, "It leaks at the door").await;
        for _ in 0..2 {
            place.work().await;
        }
        let sent = mails(&place);
        assert_eq!(sent.len(), 1);
        let mail = &sent[0];
        assert!(mail.subject.contains("Ny melding fra kunden i saken din") && mail.subject.contains(&reference), "{}", mail.subject);
        assert!(mail.text.contains(&format!("{}/desk/tickets/{reference}", place.url)), "{}", mail.text);
        assert!(!mail.text.contains("leaks"), "{}", mail.text);
        assert_eq!(mail.headers.text("Auto-Submitted").as_deref(), Some("auto-generated"));
    }

    async fn a_daily_mail_has_what_is_unread(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let (one, other) = (anns_ticket(&kari, &ann, "Tent").await, anns_ticket(&kari, &ann, "Stove").await);
        let read = anns_ticket(&kari, &ann, "Lamp").await;
        chooses(&ann, &[("mail_answered", "daily")]).await;
        for reference in [&one, &other, &read] {
            kari.writes_on(reference, "More").await;
        }
        ann.opens(&format!("/desk/tickets/{read}")).await;
        place.work().await;
        assert_eq!(mails(&place).len(), 0);
        // From Monday at nine to Tuesday at eight.
        place.later(Duration::hours(23));
        for _ in 0..2 {
            place.work().await;
        }
        let sent = mails(&place);
        assert_eq!(sent.len(), 1);
        assert_eq!(sent[0].subject, "2 notifications");
        assert!(sent[0].text.contains(&one) && sent[0].text.contains(&other) && !sent[0].text.contains(&read), "{}", sent[0].text);
        place.later(Duration::days(2));
        place.work().await;
        assert_eq!(mails(&place).len(), 1);
    }

    async fn quiet_hours_end_with_one_mail(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let reference = anns_ticket(&kari, &ann, "Tent").await;
        // It is Monday, ten o'clock in Oslo.
        let quiet = [("quiet_from", "09:30"), ("quiet_until", "12:00"), ("zone", "Europe/Oslo"), ("mail_answered", "once")];
        assert_eq!(chooses(&ann, &quiet).await.status, 303);
        for minute in 0..3 {
            place.later(Duration::minutes(minute));
            kari.writes_on(&reference, "More").await;
            place.work().await;
        }
        place.later(Duration::minutes(110));
        place.work().await;
        assert_eq!(mails(&place).len(), 0);
        place.later(Duration::minutes(10));
        place.work().await;
        assert_eq!(mails(&place).iter().map(|mail| mail.subject.as_str()).collect::<Vec<_>>(), ["3 notifications"]);

        // Quiet hours that begin while a mail waits hold it, too; and on days off there is none.
        chooses(&ann, &[("mail_answered", "daily"), ("daily", "14:00")]).await;
        kari.writes_on(&reference, "More").await;
        chooses(&ann, &[("mail_answered", "daily"), ("day_1", ""), ("day_2", "")]).await;
        place.later(Duration::hours(30));
        place.work().await;
        assert_eq!(mails(&place).len(), 1);
        place.later(Duration::hours(24));
        place.work().await;
        assert_eq!(mails(&place).len(), 2);
    }

    async fn nothing_is_mailed_that_is_hidden_by_then(place) {
        let other = place.brand("other", "help@other.example").await;
        let (kari, ann, olga) = (place.customer("Kari").await, place.staff("Ann", Role::Agent, &[place.brand]).await, place.admin("Olga").await);
        let reference = anns_ticket(&kari, &ann, "Tent").await;
        chooses(&ann, &[("mail_answered", "daily")]).await;
        kari.writes_on(&reference, "More").await;
        let id = place.rows(|conn| Ok(svar::accounts::store::owner(conn, ANN)?.unwrap().id)).await;
        let (id, brand) = (id.to_string(), other.to_string());
        let fields = [("id", id.as_str()), ("name", "Ann"), ("role", "agent"), ("language", "en"), ("brand", brand.as_str()), ("is_here", "yes")];
        assert_eq!(olga.sends("/admin/people", &fields).await.status, 303);
        place.later(Duration::hours(23));
        place.work().await;
        assert_eq!(mails(&place).len(), 0);
    }

    async fn a_due_target_is_mailed_as_chosen(place) {
        let olga = place.admin("Olga").await;
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let hours = [("timezone", "UTC"), ("mon", "00:00-24:00"), ("tue", "00:00-24:00")];
        olga.sends(&format!("/admin/brands/{}/hours", place.brand), &hours).await;
        let policy = [("name", "Standard"), ("warning", "1 h"), ("first_answer", "4 h"), ("notify", "boss@example.com")];
        assert_eq!(olga.sends("/admin/sla", &policy).await.status, 303);
        place.work().await;
        let to = |address: &str, reference: &str| place.sent_to(address).iter().filter(|mail| mail.text.contains(reference)).count();
        let due = async |fields: &[(&str, &str)]| {
            chooses(&ann, fields).await;
            let reference = kari.opens_ticket("Hers", "Hello").await;
            ann.sends(&format!("/desk/tickets/{reference}/take"), &[]).await;
            place.later(Duration::minutes(185));
            place.work().await;
            reference
        };
        let usual = due(&[("mail_due", "once")]).await;
        assert_eq!((to(ANN, &usual), to("boss@example.com", &usual)), (1, 1));
        let never = due(&[("mail_due", "never")]).await;
        assert_eq!((to(ANN, &never), to("boss@example.com", &never)), (0, 1));
        // It is ten past three: the mail of the policy waits, as ours, until six.
        let quiet = due(&[("mail_due", "once"), ("quiet_from", "15:00"), ("quiet_until", "23:00")]).await;
        assert_eq!((to(ANN, &quiet), to("boss@example.com", &quiet)), (0, 1));
        place.later(Duration::hours(8));
        place.work().await;
        assert_eq!(mails(&place).iter().filter(|mail| mail.text.contains(&quiet)).count(), 1);
    }

    async fn wrong_settings_are_said_at_their_field(place) {
        let ann = place.agent("Ann").await;
        ann.opens("/account").await.shows("href=\"/account/notifications\"");
        let page = chooses(&ann, &[("quiet_from", "8 pm"), ("zone", "Oslo"), ("mail_watched", "daily")]).await;
        assert_eq!(page.status, 422);
        page.shows("id=\"quiet_from-error\"").shows("id=\"zone-error\"").shows("value=\"8 pm\"").shows("value=\"daily\" selected");
        ann.opens("/account/notifications").await.hides("value=\"daily\" selected");
    }

    async fn a_browser_gets_what_only_it_can_read(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let service = PushService::answering(201);
        let reference = anns_ticket(&kari, &ann, "Tent").await;
        let key = ann.opens("/account/notifications").await.text.split("data-push=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let page = service.is_used_by(&ann, &[]).await;
        assert_eq!(page.status, 303, "{}", page.text);
        chooses(&ann, &[("push_answered", "yes")]).await;
        kari.writes_on(&reference, "It leaks at the door").await;
        for _ in 0..2 {
            place.work().await;
        }
        let told = service.messages();
        assert_eq!(told.len(), 1);
        assert_eq!(told[0]["body"], format!("New message from the customer on your ticket · {reference}"));
        assert_eq!(told[0]["url"], format!("/desk/tickets/{reference}"));
        assert!(!told[0].to_string().contains("leaks") && !told[0].to_string().contains("Tent"), "{told:?}");

        let head = service.requests.lock().unwrap()[0].0.clone();
        assert_eq!(header(&head, "content-encoding"), "aes128gcm");
        assert_eq!((header(&head, "ttl"), header(&head, "urgency"), header(&head, "topic")), ("43200", "normal", reference.as_str()));
        // The signature is that of the key which the browser knows.
        let (token, public) = header(&head, "authorization").strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
        assert_eq!(public, key);
        let bytes = |text: &str| BASE64_URL_SAFE_NO_PAD.decode(text).unwrap();
        let (signed, signed_with) = token.rsplit_once('.').unwrap();
        let checked = signature::UnparsedPublicKey::new(&signature::ECDSA_P256_SHA256_FIXED, bytes(public));
        checked.verify(signed.as_bytes(), &bytes(signed_with)).unwrap();
        let claims: Value = serde_json::from_slice(&bytes(signed.split_once('.').unwrap().1)).unwrap();
        assert_eq!(claims["aud"], service.url.strip_suffix("/send/abc").unwrap());

        // Several that have waited are one.
        chooses(&ann, &[("push_answered", "yes"), ("quiet_from", "08:00"), ("quiet_until", "10:00")]).await;
        for _ in 0..2 {
            place.later(Duration::minutes(1));
            kari.writes_on(&reference, "More").await;
            place.work().await;
        }
        assert_eq!(service.messages().len(), 1);
        place.later(Duration::hours(1));
        place.work().await;
        assert_eq!(service.messages().len(), 2);
        assert_eq!(service.messages()[1]["body"], "2 notifications");
    }

    async fn a_browser_that_is_gone_is_forgotten(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let service = PushService::answering(410);
        let reference = anns_ticket(&kari, &ann, "Tent").await;
        service.is_used_by(&ann, &[]).await;
        chooses(&ann, &[("push_answered", "yes")]).await;
        ann.opens("/account/notifications").await.shows("/account/notifications/browsers/");
        for _ in 0..2 {
            place.later(Duration::minutes(1));
            kari.writes_on(&reference, "More").await;
            place.work().await;
        }
        assert_eq!(service.messages().len(), 1);
        ann.opens("/account/notifications").await.hides("/account/notifications/browsers/");
        // What is gone does not come back with a new session.
        assert_eq!(service.is_used_by(&ann, &[("renew", "yes")]).await.status, 404);
    }

    async fn push_ends_with_the_session(place) {
        let (kari, ann) = (place.customer("Kari").await, place.agent("Ann").await);
        let service = PushService::answering(201);
        let reference = anns_ticket(&kari, &ann, "Tent").await;
        let id = place.rows(|conn| Ok(svar::accounts::store::owner(conn, ANN)?.unwrap().id)).await;
        let shared = place.signed_in(id).await;
        // The page has the key that the browser needs.
        shared.opens("/account/notifications").await;
        service.is_used_by(&shared, &[]).await;
        chooses(&ann, &[("push_answered", "yes")]).await;
        assert_eq!(shared.sends("/sign-out", &[]).await.status, 303);
        kari.writes_on(&reference, "More").await;
        place.work().await;
        assert_eq!(service.messages().len(), 0);
        let again = place.signed_in(id).await;
        assert_eq!(service.is_used_by(&again, &[("renew", "yes")]).await.status, 303);
        place.later(Duration::minutes(1));
        kari.writes_on(&reference, "More").await;
        place.work().await;
        assert_eq!(service.messages().len(), 1);
        // Another person of the same browser takes it over.
        let bob = place.agent("Bob").await;
        assert_eq!(service.is_used_by(&bob, &[]).await.status, 303);
        ann.opens("/account/notifications").await.hides("/account/notifications/browsers/");
    }

    async fn only_push_services_are_pushed_to(place) {
        let ann = place.agent("Ann").await;
        let keys = PushService::answering(201);
        let (public, auth) = (BASE64_URL_SAFE_NO_PAD.encode(&keys.public), BASE64_URL_SAFE_NO_PAD.encode(keys.auth));
        for (endpoint, public, auth) in [
            ("http://push.example/x", public.as_str(), auth.as_str()),
            ("https://10.0.0.1/x", &public, &auth),
            ("https://169.254.169.254/latest", &public, &auth),
            ("https://push.example/x", "AAAA", &auth),
            ("https://push.example/x", &public, "AAAA"),
        ] {
            let fields = [("endpoint", endpoint), ("p256dh", public), ("auth", auth)];
            assert_eq!(ann.sends("/account/notifications/browsers", &fields).await.status, 422, "{endpoint}");
        }
        let worker = place.visitor().opens("/push-worker.js").await;
        worker.shows("showNotification");
    }
}
