//! The order of the queue: contacts are counted, places explained, tickets lifted, and changes simulated.
use chrono::Duration;

use crate::stories;
use crate::support::{Actor, Page, Place, address, plain_mail, vouched};
use crate::tickets::{queue, ticket};
use svar::accounts::Role;
use svar::accounts::store::{self as accounts, Requester};
use svar::clock::Time;
use svar::ids::AccountId;
use svar::priority::Load;
use svar::tickets::recompute::{RecomputeReport, recompute};
use svar::tickets::{EventKind, store};

/// Office hours in UTC; the stories begin on a Monday at nine.
const OFFICE: &[(&str, &str)] = &[
    ("timezone", "UTC"),
    ("mon", "08:00-16:00"),
    ("tue", "08:00-16:00"),
    ("wed", "08:00-16:00"),
    ("thu", "08:00-16:00"),
    ("fri", "08:00-16:00"),
];

async fn office(place: &Place, admin: &Actor) {
    assert_eq!(admin.sends(&format!("/admin/brands/{}/hours", place.brand), OFFICE).await.status, 303);
}

async fn lead(place: &Place) -> Actor {
    place.staff("Lea", Role::Lead, &[]).await
}

/// The number of a customer's contacts, and what they weigh.
async fn load(place: &Place, name: &str) -> (i64, f64) {
    let (now, name) = (place.app.now(), name.to_owned());
    place
        .rows(move |conn| {
            let who = accounts::owner(conn, &address(&name))?;
            let own = address(&name);
            let who = who.map_or(Requester::Unregistered(&own), |owner| Requester::Account(owner.id));
            let known = accounts::load_of(conn, who, now)?;
            Ok((known.contacts, known.load.value))
        })
        .await
}

async fn id_of(place: &Place, name: &str) -> AccountId {
    let own = address(name);
    place.rows(move |conn| Ok(accounts::owner(conn, &own)?.unwrap().id)).await
}

async fn rebuilt(place: &Place) -> RecomputeReport {
    recompute(&place.app).await.unwrap()
}

async fn events(place: &Place, reference: &str, kind: EventKind) -> usize {
    let id = ticket(place, reference).await.id;
    let events = place.rows(move |conn| store::events(conn, id)).await;
    events.iter().filter(|event| event.kind == kind).count()
}

async fn serve_at(place: &Place, reference: &str) -> String {
    ticket(place, reference).await.serve_at.unwrap().rfc3339()
}

/// A mail from example.com for which its server vouches.
fn proven_mail(name: &str, subject: &str, text: &str) -> String {
    plain_mail(&address(name), subject, text, &vouched())
}

/// The references of all open tickets, in order of subject.
async fn reference(place: &Place, subject: &str) -> String {
    let subject = subject.to_owned();
    let brand = place.brand;
    let found = place
        .rows(move |conn| {
            let (ids, _) = store::unfinished_of_brand(conn, brand, svar::ids::TicketId(0), 100)?;
            ids.into_iter().map(|id| store::find(conn, id)).collect::<svar::error::Result<Vec<_>>>()
        })
        .await;
    found.into_iter().find(|ticket| ticket.subject == subject).unwrap().reference
}

const QUESTION: &str = "Hello, can you please tell me where my order is? I have waited for a week now.";

stories! {
    async fn contacts_count_over_all_verified_addresses(place) {
        let ann = place.agent("Ann").await;
        let kari = place.customer("Kari").await;
        let id = id_of(&place, "Kari").await;
        let now = place.app.now();
        place.app.db.write(move |conn| accounts::prove_address(conn, now, id, "kari@work.example.com")).await.unwrap();
        let first = kari.opens_ticket("By form", "Hello").await;
        place.later(Duration::days(1));
        place.mail(&proven_mail("Kari", "By mail", QUESTION)).await;
        place.mail(&plain_mail("kari@work.example.com", "From work", QUESTION, &format!("Authentication-Results: {}; dkim=pass header.d=example.com\n", crate::support::AUTHSERV))).await;
        assert_eq!(load(&place, "Kari").await.0, 3);
        // These are not verified: they count for their address, not for Kari.
        place.mail(&plain_mail(&address("Kari"), "Forged", QUESTION, "")).await;
        place.mail(&plain_mail(&address("Una"), "Unknown", QUESTION, "")).await;
        assert_eq!(load(&place, "Kari").await.0, 3);
        assert_eq!(load(&place, "Una").await.0, 1);
        // A burst in one turn is one contact, and a mail after our answer is another.
        kari.writes_on(&first, "And another thing").await;
        assert_eq!(load(&place, "Kari").await.0, 3);
        ann.replies(&first, "Here you are", "waiting").await;
        kari.writes_on(&first, "Thank you, but").await;
        kari.writes_on(&first, "One more").await;
        assert_eq!(load(&place, "Kari").await.0, 4);
        // We answered and said that more is coming: her next mail is a contact all the same, and keeps her place.
        ann.replies(&first, "We will look into it", "open").await;
        let before = serve_at(&place, &first).await;
        place.later(Duration::hours(1));
        kari.writes_on(&first, "Have you looked?").await;
        kari.writes_on(&first, "Hello?").await;
        assert_eq!(load(&place, "Kari").await.0, 5);
        assert_eq!(serve_at(&place, &first).await, before);
        // Automatic mails are not contacts.
        place.mail(&plain_mail(&address("Kari"), "Out of office", "I am away.", &format!("{}Auto-Submitted: auto-replied\n", vouched()))).await;
        assert_eq!(load(&place, "Kari").await.0, 5);
        assert_eq!(rebuilt(&place).await.wrong, svar::tickets::actions::Recomputed::default());
    }

    async fn claims_add_contacts_merges_and_spam_do_not(place) {
        let (ann, kari) = (place.agent("Ann").await, place.customer("Kari").await);
        place.mail(&plain_mail(&address("Kari"), "Unproven", QUESTION, "")).await;
        let unproven = reference(&place, "Unproven").await;
        kari.opens_ticket("Proven", "Hello").await;
        assert_eq!(load(&place, "Kari").await.0, 1);
        assert_eq!(ticket(&place, &reference(&place, "Proven").await).await.contact_number, 1);
        kari.sends(&format!("/tickets/{unproven}/claim"), &[("answer", "yes")]).await;
        assert_eq!(load(&place, "Kari").await.0, 2);
        // The claimed ticket came first. The later one is the second contact and waits longer for it.
        let second = ticket(&place, &reference(&place, "Proven").await).await;
        assert_eq!(second.contact_number, 2);
        assert!(second.handicap_seconds > 0);
        // A repeated message counts once.
        let twin = kari.opens_ticket("Proven again", "Hello, did you get this?").await;
        assert_eq!(load(&place, "Kari").await.0, 3);
        let target = reference(&place, "Proven").await;
        assert_eq!(ann.sends(&format!("/desk/tickets/{twin}/merge"), &[("into", target.as_str())]).await.status, 303);
        assert_eq!(load(&place, "Kari").await.0, 2);
        assert_eq!(rebuilt(&place).await.wrong, svar::tickets::actions::Recomputed::default());
        let page = ann.opens(&format!("/desk/tickets/{target}")).await;
        let undo = page.address(&format!("/desk/tickets/{target}/moves/"));
        assert_eq!(ann.sends(&undo, &[]).await.status, 303);
        assert_eq!(load(&place, "Kari").await.0, 3);
        assert_eq!(rebuilt(&place).await.wrong, svar::tickets::actions::Recomputed::default());
        // Spam is not a contact until an agent unmarks it.
        place.mail(&plain_mail(&address("Spammer"), "Buy this", QUESTION, "")).await;
        assert_eq!(load(&place, "Spammer").await.0, 1);
        let spam = reference(&place, "Buy this").await;
        let since = ticket(&place, &spam).await.waiting_since;
        place.later(Duration::hours(1));
        ann.sends(&format!("/desk/tickets/{spam}/unwanted"), &[("block", "")]).await;
        assert_eq!(load(&place, "Spammer").await.0, 0);
        let kept = ann.opens("/desk/quarantine").await;
        let restore = kept.address("/desk/quarantine/");
        ann.sends(&format!("{restore}/restoration"), &[]).await;
        assert_eq!(load(&place, "Spammer").await.0, 1);
        assert_eq!(ticket(&place, &spam).await.waiting_since, since);
    }

    async fn linking_and_unlinking_moves_the_contact(place) {
        let (ann, kari) = (place.agent("Ann").await, place.customer("Kari").await);
        kari.opens_ticket("Own", "Hello").await;
        place.mail(&plain_mail("kari@elsewhere.example.net", "Elsewhere", QUESTION, "")).await;
        let other = reference(&place, "Elsewhere").await;
        let fields = [("account", ""), ("address", "kari@example.com"), ("how", "She told me on the phone")];
        assert_eq!(ann.sends(&format!("/desk/tickets/{other}/account"), &fields).await.status, 303);
        assert_eq!(load(&place, "Kari").await.0, 2);
        assert_eq!(ticket(&place, &other).await.contact_number, 2);
        assert_eq!(ann.sends(&format!("/desk/tickets/{other}/account/removal"), &[]).await.status, 303);
        assert_eq!(load(&place, "Kari").await.0, 1);
        assert_eq!(ticket(&place, &other).await.contact_number, 1);
        assert_eq!(rebuilt(&place).await.wrong, svar::tickets::actions::Recomputed::default());
    }

    /// Three customers over two months write, are answered, solved and reopened; then the figures are corrupted.
    async fn recomputing_repairs_wrong_figures(place) {
        let (olga, ann) = (place.admin("Olga").await, place.agent("Ann").await);
        office(&place, &olga).await;
        let people = [place.customer("Kari").await, place.customer("Ola").await, place.customer("Per").await];
        let mut open: Vec<String> = Vec::new();
        for step in 0_i64..24 {
            let who = &people[usize::try_from((step * 5 + step / 4) % 3).unwrap()];
            let reference = who.opens_ticket(&format!("Matter {step}"), "Hello").await;
            match step % 4 {
                0 => { ann.replies(&reference, "Here you are", "solved").await; }
                1 => {
                    ann.replies(&reference, "Please tell me more", "waiting").await;
                    place.later(Duration::hours(5));
                    who.writes_on(&reference, "Here is more").await;
                    open.push(reference);
                }
                2 => {
                    who.sends(&format!("/tickets/{reference}/closure"), &[]).await;
                    place.later(Duration::hours(3));
                    who.sends(&format!("/tickets/{reference}/reopening"), &[]).await;
                    open.push(reference);
                }
                _ => open.push(reference),
            }
            place.mail(&plain_mail(&format!("stranger{}@example.net", step % 5), &format!("Mail {step}"), QUESTION, "")).await;
            place.later(Duration::hours(7 + step * 5 % 60));
        }
        place.work().await;
        let found = rebuilt(&place).await;
        assert_eq!((found.customers, found.addresses), (3, 5));
        assert!(found.tickets >= open.len());
        assert_eq!(found.wrong, svar::tickets::actions::Recomputed::default());
        let (kari, stranger) = (load(&place, "Kari").await, "stranger1@example.net");
        let before = (ticket(&place, &open[0]).await, ticket(&place, &open[3]).await);
        let (id, now, reference) = (id_of(&place, "Kari").await, place.app.now(), open[0].clone());
        let other = before.1.id;
        place
            .app
            .db
            .write(move |conn| {
                accounts::save_load(conn, Requester::Account(id), Load { value: 99.0, at: now.utc() }, 77)?;
                accounts::save_load(conn, Requester::Unregistered(stranger), Load { value: 0.1, at: now.utc() }, 5)?;
                accounts::save_load(conn, Requester::Unregistered("ghost@example.net"), Load { value: 3.0, at: now.utc() }, 3)?;
                let spoilt = store::by_reference(conn, &reference)?;
                let mut wrong = spoilt.clone();
                (wrong.handicap_seconds, wrong.serve_at) = (1, Some(now.plus(Duration::days(9))));
                store::put(conn, &spoilt, &wrong)?;
                let spoilt = store::find(conn, other)?;
                let mut wrong = spoilt.clone();
                wrong.serve_at = Some(now);
                store::put(conn, &spoilt, &wrong)
            })
            .await
            .unwrap();
        let mended = rebuilt(&place).await.wrong;
        assert_eq!((mended.loads, mended.places), (3, 2));
        assert_eq!(load(&place, "Kari").await.0, kari.0);
        assert!((load(&place, "Kari").await.1 - kari.1).abs() < 1e-9);
        let after = (ticket(&place, &open[0]).await, ticket(&place, &open[3]).await);
        assert_eq!((after.0.serve_at, after.0.handicap_seconds), (before.0.serve_at, before.0.handicap_seconds));
        assert_eq!(after.1.serve_at, before.1.serve_at);
        assert_eq!(rebuilt(&place).await.wrong, svar::tickets::actions::Recomputed::default());
    }

    async fn new_weights_reorder_the_whole_queue(place) {
        let (olga, kari) = (place.admin("Olga").await, place.customer("Kari").await);
        for number in 0..3 {
            kari.opens_ticket(&format!("Number {number}"), "Hello").await;
        }
        let third = reference(&place, "Number 2").await;
        // Two contacts before it: two hours for each doubling of 1 + 2.
        assert_eq!(ticket(&place, &third).await.handicap_seconds, 11_412);
        let fields = [("id", place.brand.to_string()), ("name", "fjellro".to_owned()), ("slug", "fjellro".to_owned()), ("support_address", crate::support::SUPPORT.to_owned()), ("languages", "en nb da nl".to_owned()), ("half_life", "30".to_owned()), ("ceiling", String::new())];
        let with = |unit: &'static str| fields.iter().map(|(name, value)| (*name, value.as_str())).chain([("unit", unit)]).collect::<Vec<_>>();
        let page = olga.sends("/admin/brands", &with("many")).await;
        assert_eq!(page.status, 422);
        page.shows("unit-error").shows("value=\"many\"");
        olga.sends("/admin/brands", &with("101")).await.shows("From 0 to 100");
        assert_eq!(olga.sends("/admin/brands", &with("1")).await.status, 303);
        place.work().await;
        assert_eq!(ticket(&place, &third).await.handicap_seconds, 5_706);
        let page = olga.opens(&format!("/admin/brands?id={}", place.brand)).await;
        page.shows("name=\"unit\" type=\"text\" value=\"1\"").shows(&format!("/desk/simulation?of={}", place.brand));
    }

    async fn sql_and_code_agree_on_the_order(place) {
        let people = [place.customer("Kari").await, place.customer("Ola").await, place.customer("Per").await];
        for step in 0_i64..18 {
            people[usize::try_from(step * 7 % 3).unwrap()].opens_ticket(&format!("Matter {step}"), "Hello").await;
            if step % 3 == 0 {
                place.later(Duration::minutes(step * 11 % 90));
            }
        }
        let listed = queue(&place).await;
        let mut expected = Vec::new();
        for reference in &listed {
            let ticket = ticket(&place, reference).await;
            expected.push((ticket.serve_at, ticket.id, reference.clone()));
        }
        expected.sort();
        assert_eq!(listed, expected.into_iter().map(|(.., reference)| reference).collect::<Vec<_>>());
    }
}

/// The sum of the panel's terms, and the place that it shows.
fn sum(page: &Page, since: Time) -> (String, String) {
    let micros: i64 = page
        .text
        .split("data-micros=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().parse::<i64>().unwrap())
        .sum();
    let shown =
        page.text.split("id=\"place\"").nth(1).unwrap().split("datetime=\"").nth(1).unwrap().split('"').next().unwrap();
    (since.plus(Duration::microseconds(micros)).rfc3339(), shown.to_owned())
}

async fn moves(lead: &Actor, reference: &str, ahead: &str, until: &str, why: &str) -> Page {
    let fields = [("ahead", ahead), ("until", until), ("why", why)];
    lead.sends(&format!("/desk/tickets/{reference}/place"), &fields).await
}

stories! {
    async fn every_ticket_explains_its_place(place) {
        let (olga, lea, kari) = (place.admin("Olga").await, lead(&place).await, place.customer("Kari").await);
        office(&place, &olga).await;
        olga.sends("/admin/sla", &[("name", "Standard"), ("warning", "1 h"), ("first_answer", "4")]).await;
        place.work().await;
        kari.opens_ticket("First", "Hello").await;
        kari.opens_ticket("Second", "Hello").await;
        place.later(Duration::minutes(12));
        let third = kari.opens_ticket("Third", "Hello").await;
        let page = lea.opens("/desk").await;
        page.shows("3rd contact in 90 days: +3 h 10 min · waiting since today 09:12").shows("First reply due today 13:12").shows("first contact");
        let page = lea.opens(&format!("/desk/tickets/{third}")).await;
        page.shows("3rd contact in 90 days").shows("reply promised by today 13:12, ahead of others from today 12:12");
        let open = ticket(&place, &third).await;
        let (sum_of_terms, shown) = sum(&page, open.waiting_since.unwrap());
        assert_eq!(sum_of_terms, shown);
        assert_eq!(shown, serve_at(&place, &third).await);
        // With everything that can lift it.
        moves(&lea, &third, "2", "24", "The baker needs it").await;
        lea.sends(&format!("/desk/tickets/{third}/attention"), &[("reason", "We were rude to her")]).await;
        let page = lea.opens(&format!("/desk/tickets/{third}")).await;
        page.shows("moved manually: The baker needs it").shows("priority customer: We were rude to her").hides(" style=");
        let (sum_of_terms, shown) = sum(&page, open.waiting_since.unwrap());
        assert_eq!((sum_of_terms.clone(), shown), (sum_of_terms, serve_at(&place, &third).await));
    }

    async fn a_priority_customer_goes_before_others(place) {
        let (ann, kari, per) = (place.agent("Ann").await, place.customer("Kari").await, place.customer("Per").await);
        for _ in 0..4 {
            kari.opens_ticket("Chatter", "Hello").await;
        }
        let patient = per.opens_ticket("A question", "Hello").await;
        let open = queue(&place).await;
        assert!(open.iter().position(|one| *one == patient).unwrap() < 3);
        let here = format!("/desk/tickets/{}", open[4]);
        let page = ann.sends(&format!("{here}/attention"), &[("reason", "  ")]).await;
        assert_eq!(page.status, 422);
        page.shows("attention-error").shows("Enter a short reason");
        assert_eq!(ann.sends(&format!("{here}/attention"), &[("reason", "Her mother died")]).await.status, 303);
        assert_eq!(queue(&place).await.last(), Some(&patient));
        ann.opens("/desk").await.shows("Priority customer");
        ann.opens(&here).await.shows("Her mother died").shows("marked as a priority customer: Her mother died");
        // What she writes from now on rises too.
        let later = kari.opens_ticket("Another", "Hello").await;
        assert_eq!(queue(&place).await.last(), Some(&patient));
        assert_eq!(rebuilt(&place).await.wrong, svar::tickets::actions::Recomputed::default());
        // Others do not.
        ann.opens(&format!("/desk/tickets/{patient}")).await.hides("Her mother died");
        assert_eq!(ann.sends(&format!("{here}/attention/removal"), &[]).await.status, 303);
        assert_eq!(queue(&place).await, { let mut all = open.clone(); all.push(later.clone()); all });
        assert_eq!(events(&place, &later, EventKind::Unflagged).await, 1);
    }

    async fn a_lead_moves_a_ticket_for_a_time(place) {
        let (olga, lea, ann) = (place.admin("Olga").await, lead(&place).await, place.agent("Ann").await);
        let (kari, per) = (place.customer("Kari").await, place.customer("Per").await);
        office(&place, &olga).await;
        kari.opens_ticket("First", "Hello").await;
        let mine = kari.opens_ticket("Second", "Hello").await;
        let other = per.opens_ticket("Other", "Hello").await;
        let own = serve_at(&place, &mine).await;
        assert_eq!(queue(&place).await.last(), Some(&mine));
        assert_eq!(moves(&ann, &mine, "front", "24", "Because").await.status, 403);
        let page = moves(&lea, &mine, "front", "24", " ").await;
        assert_eq!(page.status, 422);
        page.shows("hand-error").shows("<option value=\"24\" selected>");
        assert_eq!(moves(&lea, &mine, "nowhere", "24", "Because").await.status, 422);
        assert_eq!(moves(&lea, &mine, "front", "4", "The fair is today").await.status, 303);
        assert_eq!(queue(&place).await.first(), Some(&mine));
        ann.opens("/desk").await.shows("Moved manually");
        ann.opens(&format!("/desk/tickets/{mine}")).await.shows("moved manually: The fair is today").shows("until today 13:00");
        place.later(Duration::hours(4));
        place.work().await;
        assert_eq!(serve_at(&place, &mine).await, own);
        assert_eq!(queue(&place).await.last(), Some(&mine));
        assert_eq!(events(&place, &mine, EventKind::MoveOver).await, 1);
        // Two working hours before its own place, and undone before the time is over.
        moves(&lea, &mine, "2", "24", "Once more").await;
        assert_eq!(serve_at(&place, &mine).await, "2026-11-23T09:00:00Z");
        assert_eq!(lea.sends(&format!("/desk/tickets/{mine}/place/removal"), &[]).await.status, 303);
        assert_eq!(serve_at(&place, &mine).await, own);
        // An answer ends it: the next turn has its own place.
        moves(&lea, &mine, "front", "720", "And again").await;
        ann.replies(&mine, "Here you are", "waiting").await;
        kari.writes_on(&mine, "Thank you, but").await;
        assert_eq!(queue(&place).await.last(), Some(&mine));
        let page = moves(&lea, &other, "16", "4", "Because").await;
        assert_eq!(page.status, 303);
        ann.replies(&other, "Here you are", "solved").await;
        let page = moves(&lea, &other, "16", "4", "Because").await;
        assert_eq!(page.status, 422);
    }

    async fn a_lead_reorders_only_their_brand(place) {
        let other = place.brand("dialecta", "help@dialecta.example").await;
        let (kari, lea) = (place.customer("Kari").await, place.staff("Lea", Role::Lead, &[other]).await);
        let reference = kari.opens_ticket("First", "Hello").await;
        assert_eq!(moves(&lea, &reference, "front", "4", "Because").await.status, 404);
        for (brand, status) in [("", 403), (place.brand.to_string().as_str(), 404)] {
            let fields = [("text", "Heed this"), ("brand", brand), ("from_day", ""), ("until_day", "")];
            assert_eq!(lea.sends("/desk/guidance/instructions", &fields).await.status, status);
        }
        let fields = [("text", "Heed this"), ("brand", &other.to_string()), ("from_day", ""), ("until_day", "")];
        assert_eq!(lea.sends("/desk/guidance/instructions", &fields).await.status, 303);
        assert_eq!(lea.opens(&format!("/desk/simulation?of={}", place.brand)).await.status, 404);
        lea.opens("/desk/forecast").await.shows("dialecta").hides("fjellro");
    }
}

/// A chat server that keeps what is posted to it, heads and bodies.
fn chat(
    is_down: std::sync::Arc<std::sync::atomic::AtomicBool>,
) -> (u16, std::sync::Arc<std::sync::Mutex<Vec<String>>>) {
    use std::io::{Read, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let heard = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let kept = heard.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let (mut request, mut buffer) = (Vec::new(), [0; 4096]);
            while let Ok(count) = stream.read(&mut buffer) {
                request.extend_from_slice(&buffer[..count]);
                let text = String::from_utf8_lossy(&request).to_string();
                let Some((top, body)) = text.split_once("\r\n\r\n") else { continue };
                let length = top
                    .to_lowercase()
                    .split("content-length: ")
                    .nth(1)
                    .unwrap()
                    .split("\r\n")
                    .next()
                    .unwrap()
                    .parse::<usize>()
                    .unwrap();
                if count == 0 || body.len() >= length {
                    kept.lock().unwrap().push(text.clone());
                    break;
                }
            }
            let status = if is_down.load(std::sync::atomic::Ordering::SeqCst) { "503 Busy" } else { "200 OK" };
            let _ = stream
                .write_all(format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n").as_bytes());
        }
    });
    (port, heard)
}

fn header<'a>(call: &'a str, name: &str) -> &'a str {
    let lines = call.split("\r\n").take_while(|line| !line.is_empty());
    lines.filter_map(|line| line.split_once(": ")).find(|(found, _)| found.eq_ignore_ascii_case(name)).unwrap().1
}

/// What a receiver does, by the specification alone.
fn is_ours(call: &str, secret: &str) -> bool {
    use base64::{Engine, prelude::BASE64_STANDARD};
    use hmac::{Hmac, KeyInit, Mac};
    let key = BASE64_STANDARD.decode(secret.strip_prefix("whsec_").unwrap()).unwrap();
    let body = call.split_once("\r\n\r\n").unwrap().1;
    let signed = format!("{}.{}.{body}", header(call, "webhook-id"), header(call, "webhook-timestamp"));
    header(call, "webhook-signature").split(' ').filter_map(|one| one.strip_prefix("v1,")).any(|signature| {
        let mut mac = Hmac::<sha2::Sha256>::new_from_slice(&key).unwrap();
        mac.update(signed.as_bytes());
        mac.verify_slice(&BASE64_STANDARD.decode(signature).unwrap()).is_ok()
    })
}

fn secret_on(page: &Page) -> String {
    let begin = page.text.find("whsec_").unwrap_or_else(|| panic!("no secret: {}", page.text));
    page.text[begin..].split('<').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn urgent_tickets_rise_and_notify() {
    use std::sync::atomic::{AtomicBool, Ordering};
    for backend in [crate::support::Backend::Sqlite, crate::support::Backend::Postgres] {
        let place = Place::with(backend, |config| config.server.allow_private_addresses = true).await;
        let (olga, kari, per) = (place.admin("Olga").await, place.customer("Kari").await, place.customer("Per").await);
        office(&place, &olga).await;
        let is_down = std::sync::Arc::new(AtomicBool::new(true));
        let (port, heard) = chat(is_down.clone());
        let webhook = format!("http://127.0.0.1:{port}/hook");
        let fields = [
            ("name", "Fire"),
            ("words", "brann, caught fire"),
            ("ahead", "8 h"),
            ("target", "1 h"),
            ("notify", "lead@svar.example"),
            ("webhook", webhook.as_str()),
        ];
        assert_eq!(olga.sends("/admin/urgent", &fields).await.status, 303);
        olga.opens("/admin/urgent")
            .await
            .shows("moves ahead by 8 h")
            .shows("reply within 1 h")
            .shows("calls a webhook");
        for _ in 0..3 {
            kari.opens_ticket("Chatter", "Hello").await;
        }
        let plain = per.opens_ticket("A question", "Hello").await;
        let burning = kari.opens_ticket("My stove", "It caught fire this morning!").await;
        assert_eq!(queue(&place).await.first(), Some(&burning));
        // Eight working hours before it was written: Friday at nine.
        assert_eq!(serve_at(&place, &burning).await, "2026-11-20T09:00:00Z");
        let page = olga.opens(&format!("/desk/tickets/{burning}")).await;
        page.shows("Urgent: Fire").shows("First reply due today 10:00");
        let (summed, shown) = sum(&page, ticket(&place, &burning).await.waiting_since.unwrap());
        assert_eq!(summed, shown);
        olga.opens("/desk").await.shows("Urgent: Fire");
        place.work().await;
        let mails = place.sent_to("lead@svar.example");
        assert_eq!(mails.len(), 1);
        assert!(mails[0].subject.contains("Urgent: Fire") && mails[0].text.contains("My stove"), "{}", mails[0].text);
        // The chat was down; it is called once more, later.
        assert_eq!(heard.lock().unwrap().len(), 1);
        is_down.store(false, Ordering::SeqCst);
        place.later(Duration::minutes(3));
        place.work().await;
        let posted = heard.lock().unwrap().clone();
        assert_eq!(posted.len(), 2);
        let payload = posted[1].split_once("\r\n\r\n").unwrap().1;
        let body: serde_json::Value = serde_json::from_str(payload).unwrap();
        // The receiver can tell that both calls are ours and repeat the same event.
        let page = olga.opens(&olga.opens("/admin/urgent").await.address("/admin/urgent?id=")).await;
        page.shows("Signature").hides("whsec_");
        let door = page.address("/admin/urgent/").replace("/removal", "/secret");
        assert_eq!(kari.sends(&door, &[]).await.status, 403);
        let secret = secret_on(&olga.sends(&door, &[]).await);
        assert!(posted.iter().all(|call| is_ours(call, &secret)));
        assert_eq!(header(&posted[0], "webhook-id"), header(&posted[1], "webhook-id"));
        assert_ne!(header(&posted[0], "webhook-timestamp"), header(&posted[1], "webhook-timestamp"));
        assert!(!is_ours(&posted[1].replace("My stove", "My stone"), &secret));
        let kept =
            place.rows(move |conn| Ok(svar::brands::urgent::store::sealed_secret(conn, &webhook)?.unwrap())).await;
        assert!(!kept.contains(secret.strip_prefix("whsec_").unwrap()));
        assert_eq!(secret_on(&olga.sends(&door, &[]).await), secret);
        let renewed = secret_on(&olga.sends(&format!("{}/renewal", door.trim_end_matches("#secret")), &[]).await);
        assert!(renewed != secret && !is_ours(&posted[1], &renewed));
        assert_eq!((body["event"].as_str(), body["rule"].as_str()), (Some("urgent"), Some("Fire")));
        assert_eq!(body["ticket"]["reference"].as_str(), Some(burning.as_str()));
        assert!(body["text"].as_str().unwrap().contains("My stove"));
        assert_eq!(events(&place, &burning, EventKind::Called).await, 1);
        // Saying it again notifies no one twice; saying it on another ticket does.
        kari.writes_on(&burning, "There is fire: it caught fire").await;
        per.writes_on(&plain, "By the way, det er brann her!").await;
        place.work().await;
        assert_eq!(place.sent_to("lead@svar.example").len(), 2);
        assert_eq!(events(&place, &plain, EventKind::Urgent).await, 1);
        assert!(heard.lock().unwrap().last().is_some_and(|call| is_ours(call, &renewed)));
        assert_eq!(rebuilt(&place).await.wrong, svar::tickets::actions::Recomputed::default());
        // After an answer, the next turn is urgent only if it says so.
        olga.replies(&burning, "We call the fire brigade", "waiting").await;
        kari.writes_on(&burning, "Thank you").await;
        assert_ne!(queue(&place).await.first(), Some(&burning));
        let page = olga.sends("/admin/urgent", &[("name", "Nothing")]).await;
        assert_eq!(page.status, 422);
        page.shows("words-error").shows("Enter at least one word");
        let page = olga
            .sends(
                "/admin/urgent",
                &[("name", "Nothing"), ("words", "fire"), ("webhook", "chat"), ("notify", "nobody"), ("ahead", "soon")],
            )
            .await;
        assert_eq!(page.status, 422);
        page.shows("webhook-error").shows("notify-error").shows("ahead-error").shows("value=\"soon\"");
    }
}

stories! {
    async fn a_rule_matches_topic_group_and_verification(place) {
        let (olga, kari) = (place.admin("Olga").await, place.customer("Kari").await);
        olga.sends("/admin/urgent", &[("name", "Recall"), ("topic", "recall"), ("ahead", "4 h")]).await;
        olga.sends("/admin/urgent", &[("name", "Kari herself"), ("customer", "kari@example.com"), ("words", "now"), ("ahead", "2 h")]).await;
        // Anyone can write her address into From.
        place.mail(&plain_mail(&address("Kari"), "Forged", "I need it now, please answer as soon as you can.", "")).await;
        assert_eq!(events(&place, &reference(&place, "Forged").await, EventKind::Urgent).await, 0);
        let mine = kari.opens_ticket("Mine", "I need it now").await;
        assert_eq!(events(&place, &mine, EventKind::Urgent).await, 1);
        let before = serve_at(&place, &mine).await;
        let fields = [("assignee", ""), ("team", ""), ("state", ""), ("tags", "recall"), ("was_assignee", ""), ("was_team", ""), ("was_tags", "")];
        assert_eq!(olga.sends(&format!("/desk/tickets/{mine}/fields"), &fields).await.status, 303);
        assert_eq!(events(&place, &mine, EventKind::Urgent).await, 2);
        assert!(serve_at(&place, &mine).await < before);
        let page = olga.opens("/admin/urgent").await;
        let removal = page.address("/admin/urgent/");
        assert_eq!(olga.sends(&removal, &[]).await.status, 303);
        place.work().await;
    }

    async fn instructions_and_experts_appear_on_their_tickets(place) {
        let (olga, lea, kari) = (place.admin("Olga").await, lead(&place).await, place.customer("Kari").await);
        office(&place, &olga).await;
        let ticket = kari.opens_ticket("Question", "Hello").await;
        let here = format!("/desk/tickets/{ticket}");
        let brand = place.brand.to_string();
        let fields = [("text", "Parcels are late this week"), ("brand", brand.as_str()), ("from_day", "2026-11-24"), ("until_day", "2026-11-25")];
        assert_eq!(lea.sends("/desk/guidance/instructions", &fields).await.status, 303);
        lea.sends("/desk/guidance/instructions", &[("text", "Always be kind"), ("brand", ""), ("from_day", ""), ("until_day", "")]).await;
        lea.opens("/desk/guidance").await.shows("upcoming").shows("standing");
        lea.opens(&here).await.shows("Always be kind").hides("Parcels are late");
        place.later(Duration::days(1));
        lea.opens(&here).await.shows("Parcels are late this week").shows("until 25 Nov");
        place.later(Duration::days(2));
        lea.opens(&here).await.hides("Parcels are late");
        lea.opens("/desk/guidance").await.shows("ended");
        let page = lea.sends("/desk/guidance/instructions", &[("text", ""), ("brand", ""), ("from_day", "2026-11-24"), ("until_day", "2026-11-20")]).await;
        assert_eq!(page.status, 422);
        page.shows("text-error").shows("until_day-error");
        for (name, topic, rank) in [("Siri, purchasing", "recall", "2"), ("Tor, workshop", "recall", "1"), ("Reception", "", "1")] {
            let fields = [("name", name), ("reach", "extension 12"), ("topic", topic), ("brand", ""), ("rank", rank)];
            assert_eq!(lea.sends("/desk/guidance/people", &fields).await.status, 303);
        }
        lea.opens(&here).await.shows("Reception").hides("Tor, workshop");
        let fields = [("assignee", ""), ("team", ""), ("state", ""), ("tags", "recall"), ("was_assignee", ""), ("was_team", ""), ("was_tags", "")];
        lea.sends(&format!("{here}/fields"), &fields).await;
        let page = lea.opens(&here).await;
        let at = |name: &str| page.text.find(name).unwrap();
        assert!(at("Tor, workshop") < at("Siri, purchasing") && at("Siri, purchasing") < at("Reception"));
        let removal = lea.opens("/desk/guidance").await.address("/desk/guidance/people/");
        assert_eq!(lea.sends(&removal, &[]).await.status, 303);
        lea.opens(&here).await.hides("Reception");
        assert_eq!(place.agent("Ann").await.opens("/desk/guidance").await.status, 403);
    }

    async fn the_forecasts_accuracy_is_measured(place) {
        let (lea, ann) = (lead(&place).await, place.agent("Ann").await);
        let people = [place.customer("Kari").await, place.customer("Ola").await, place.customer("Per").await];
        lea.opens("/desk/forecast").await.shows("has been answered yet");
        let mut estimates = Vec::new();
        for who in &people {
            let reference = who.opens_ticket("Question", "Hello").await;
            let id = ticket(&place, &reference).await.id;
            let turn = place.rows(move |conn| store::open_turn(conn, id)).await.unwrap();
            estimates.push((reference, turn.estimate().unwrap()));
        }
        // The page says what is measured, and the acknowledgement says the same.
        place.work().await;
        let (first, (low, high)) = estimates[0].clone();
        assert!(low < high);
        let clock = |at: Time| at.utc().format("%H:%M").to_string();
        people[0].opens(&format!("/tickets/{first}?sent=new")).await.shows(&clock(high));
        assert!(place.sent_to("kari@example.com")[0].text.contains(&clock(high)));
        // One at once although many are ahead of it, one in time, one too late.
        let mut last = String::new();
        for number in 0..20 {
            last = people[2].opens_ticket(&format!("Question {number}"), "Hello again").await;
            let id = ticket(&place, &last).await.id;
            let turn = place.rows(move |conn| store::open_turn(conn, id)).await.unwrap();
            if turn.estimate().unwrap().0 > place.app.now() {
                break;
            }
        }
        ann.replies(&last, "Here you are", "solved").await;
        let now = place.app.now();
        place.later(estimates[1].1.0.since(now) + Duration::minutes(5));
        ann.replies(&estimates[1].0, "Here you are", "solved").await;
        let now = place.app.now();
        place.later(estimates[2].1.1.since(now) + Duration::minutes(5));
        ann.replies(&estimates[2].0, "Here you are", "solved").await;
        let page = lea.opens("/desk/forecast").await;
        page.shows("the last 30 days").shows("33 %");
        let found = place.rows(|conn| store::accuracy_since(conn, "2026-11-01".parse().unwrap())).await;
        let sum = found.iter().fold(store::Accuracy::default(), |sum, (.., day)| sum.and(*day));
        assert_eq!((sum.early, sum.within, sum.late), (1, 1, 1));
        assert_eq!(ann.opens("/desk/forecast").await.status, 403);
    }

    async fn leads_simulate_another_order(place) {
        let (lea, ann) = (lead(&place).await, place.agent("Ann").await);
        let made_up = "/desk/simulation?tickets=2000&seed=3&unit=2";
        let first = lea.opens(made_up).await;
        first.shows("2\u{202f}000 contacts").shows("about daily").shows("more than 12 working hours later").hides(" style=");
        let numbers = |page: &Page| page.text.split("<table").nth(1).unwrap().to_owned();
        assert_eq!(numbers(&first), numbers(&lea.opens(made_up).await));
        assert_ne!(numbers(&first), numbers(&lea.opens("/desk/simulation?tickets=2000&seed=4&unit=2").await));
        let page = lea.opens("/desk/simulation?tickets=2000000&busy=0&half_life=x").await;
        assert_eq!(page.status, 422);
        page.shows("half_life-error").shows("tickets-error").shows("value=\"2000000\"");
        // For the brand: first no one has asked, then someone has.
        let here = format!("/desk/simulation?of={}", place.brand);
        let page = lea.opens(&here).await;
        assert_eq!(page.status, 422);
        page.shows("No one contacted the brand");
        let kari = place.customer("Kari").await;
        for number in 0..6 {
            let reference = kari.opens_ticket(&format!("Number {number}"), "Hello").await;
            place.later(Duration::minutes(7));
            ann.replies(&reference, "Here you are", "solved").await;
            place.later(Duration::hours(5));
        }
        lea.opens(&here).await.shows("Contacts of fjellro").shows("6 contacts, 1 agents");
        assert_eq!(ann.opens("/desk/simulation").await.status, 403);
    }
}
