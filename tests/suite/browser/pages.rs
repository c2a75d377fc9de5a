//! Every page: no axe-core finding, no sideways scrolling on a phone, light enough, and usable without scripts.
use serde_json::Value;

use super::Town;
use super::screen::Screen;
use crate::support::{Program, SUPPORT};

const AXE: &str = include_str!("../../vendor/axe.min.js");
const LIGHT: u64 = 60_000;
const FEW: u64 = 6;

pub async fn are_accessible_and_light(town: &Town, program: &Program, kari: &Screen, ann: &Screen, reference: &str) {
    let ada = Screen::open(&town.chrome, &program.url).await;
    let visitor = Screen::open(&town.chrome, &program.url).await;
    ada.signs_in_by_link(town, "ada").await;
    let ticket = format!("/tickets/{reference}");
    let desk_ticket = format!("/desk/tickets/{reference}");
    let forward = format!("{desk_ticket}?tab=forward");
    let (escalation, complaint) = (format!("{desk_ticket}/escalation"), format!("{desk_ticket}/complaint"));
    let rounds: [(&Screen, &[&str]); 4] = [
        (&visitor, &["/sign-in", "/sign-up", "/nothing", "/tickets/new?brand=fjellro"]),
        (
            kari,
            &[
                "/tickets",
                "/tickets/new?brand=fjellro",
                "/complaints/new?brand=fjellro",
                &ticket,
                "/account",
                "/account/data",
                "/account/second-factor",
            ],
        ),
        (
            ann,
            &[
                "/desk",
                "/desk?view=solved",
                &desk_ticket,
                &forward,
                "/desk/answers",
                "/desk/answers/where-is-my-parcel",
                "/desk/answers/damaged-item",
                "/desk/answers/where-is-my-parcel/history",
                "/desk/answers/upkeep",
                "/desk/knowledge",
                "/desk/search?q=x@y.no",
                "/desk?view=unlinked",
                "/desk?view=breaching&tag=recall",
                "/desk/absences",
                &escalation,
                &complaint,
                "/desk/quarantine",
            ],
        ),
        (
            &ada,
            &[
                "/admin/brands?id=1",
                "/admin/setup",
                "/admin/setup/outgoing",
                "/admin/setup/address",
                "/admin/brands/1/service",
                "/admin/brands/1/pages",
                "/desk/withdrawals",
                "/desk/targets",
                "/desk/reasons",
                "/desk/escalations",
                "/desk/complaints",
                "/desk/overflow",
                "/admin/people",
                "/admin/sign-in",
                "/admin/mailboxes?id=1",
                "/admin/ledger",
                "/admin/jobs",
                "/admin/outbox",
                "/admin/orders",
                "/admin/keys",
                "/desk/answers/new",
                "/admin/urgent",
                "/desk/follow-ups",
                "/desk/guidance",
                "/desk/forecast",
                "/desk/simulation?tickets=500",
                &desk_ticket,
            ],
        ),
    ];
    for (screen, paths) in rounds {
        for path in paths {
            is_accessible(screen, path).await;
        }
    }
    is_wide_on_a_phone(ann, &desk_ticket).await;
    strangers_are(town, ann).await;
    for (screen, path) in [(ann, "/desk"), (kari, "/tickets"), (ann, desk_ticket.as_str())] {
        is_light(screen, path).await;
    }
    ann.client.set_window_size(1440, 900).await.unwrap();
    ada.close().await;
    visitor.close().await;
}

async fn is_accessible(screen: &Screen, path: &str) {
    for (width, height) in [(1440, 900), (390, 844)] {
        screen.client.set_window_size(width, height).await.unwrap();
        screen.goes(path).await;
        assert_eq!(findings(screen).await, Vec::<String>::new(), "{path} at {width}");
        let is_wider = screen
            .client
            .execute("return document.documentElement.scrollWidth > innerWidth", Vec::new())
            .await
            .unwrap();
        assert_eq!(is_wider, Value::Bool(false), "{path} scrolls sideways at {width}");
    }
}

/// What stands beside the thread on a large screen stands below it on a phone.
async fn is_wide_on_a_phone(screen: &Screen, path: &str) {
    screen.client.set_window_size(390, 844).await.unwrap();
    screen.goes(path).await;
    let script = "return document.querySelector('.message').getBoundingClientRect().width / innerWidth";
    let share = screen.client.execute(script, Vec::new()).await.unwrap().as_f64().unwrap();
    assert!(share > 0.85, "{path}: a message has {share} of the width");
}

/// An unverified sender's ticket, its claim page, and the quarantine with a mail in it.
async fn strangers_are(town: &Town, ann: &Screen) {
    let headers = "Subject: Am I somebody?\r\nReply-To: elsewhere@example.com\r\n";
    town.sends("stranger@example.com", SUPPORT, headers, "Please look for my parcel.");
    ann.client.set_window_size(1440, 900).await.unwrap();
    ann.goes("/desk?view=unlinked").await;
    ann.sees_text("#list", "Am I somebody?").await;
    ann.presses("#list a.row-open").await;
    let reference = ann.reference().await;
    let ticket = format!("/desk/tickets/{reference}");
    is_accessible(ann, &ticket).await;
    is_accessible(ann, &format!("{ticket}/account")).await;
    ann.goes(&ticket).await;
    ann.presses("form[action$='/unwanted'] input[type=checkbox]").await;
    ann.presses("form[action$='/unwanted'] button").await;
    is_accessible(ann, "/desk/quarantine").await;
    ann.presses("main th a").await;
    assert_eq!(findings(ann).await, Vec::<String>::new(), "a mail of the quarantine");
}

async fn findings(screen: &Screen) -> Vec<String> {
    screen.client.execute(&format!("{AXE}; return null"), Vec::new()).await.unwrap();
    let script = "const done = arguments[arguments.length - 1];
        axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
           .then((r) => done(r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html.slice(0, 200) + ' ' + n.failureSummary).join(' ').slice(0, 900))), (e) => done([String(e)]))";
    serde_json::from_value(screen.client.execute_async(script, Vec::new()).await.unwrap()).unwrap()
}

/// What a first visit costs: bytes on the wire, and requests.
async fn is_light(screen: &Screen, path: &str) {
    screen.goes(path).await;
    let script = "const done = arguments[arguments.length - 1]; (async () => {
        const urls = [location.href, ...performance.getEntriesByType('resource').map((e) => e.name)
            .filter((url) => !url.endsWith('/live') && !url.includes('/presence') && !url.includes('/files/'))];
        let bytes = 0;
        for (const url of urls) {
            const answer = await fetch(url, { cache: 'no-store' });
            await answer.arrayBuffer();
            bytes += performance.getEntriesByName(url).at(-1).encodedBodySize;
        }
        done([bytes, urls.length]);
    })()";
    let cost: (u64, u64) =
        serde_json::from_value(screen.client.execute_async(script, Vec::new()).await.unwrap()).unwrap();
    eprintln!("{path}: {} bytes compressed in {} requests", cost.0, cost.1);
    assert!(cost.0 <= LIGHT && cost.1 <= FEW, "{path}: {cost:?}");
}

/// Customer and agent work with plain forms and links.
pub async fn work_without_scripts(town: &Town, program: &Program) {
    town.empty_mailbox("kari");
    town.empty_mailbox("ann");
    let kari = Screen::without_scripts(&town.chrome, &program.url).await;
    kari.goes("/sign-in").await;
    kari.fills(&[("email", "kari@example.com"), ("password", "en lang setning")]).await;
    kari.presses("main button.primary").await;
    kari.sees(".tickets").await;
    kari.goes("/tickets/new?brand=fjellro").await;
    kari.fills(&[("subject", "Without scripts"), ("body", "Where is my parcel?")]).await;
    kari.presses("main button.primary").await;
    kari.sees(".notice.is-good").await;
    let reference = kari.reference().await;

    let ann = Screen::without_scripts(&town.chrome, &program.url).await;
    ann.signs_in_by_link(town, "ann").await;
    ann.presses(&format!("#open-{reference}")).await;
    ann.presses("#suggestion-list a").await;
    ann.writes("#body", " Written without scripts.").await;
    ann.presses("#composer button.primary").await;
    ann.sees(".notice.is-good").await;
    kari.goes(&format!("/tickets/{reference}")).await;
    let page = kari.client.source().await.unwrap();
    assert!(page.contains("Written without scripts."), "{page}");
    kari.close().await;
    ann.close().await;
}
