//! People and mail that keep coming during a fault: a person who gets no confirmation sends the same form again.
use std::future::Future;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::site::Site;
use crate::tally::{Counted, Kind, Report, Tally, new_word};

/// The longest that a person waits for an answer.
const PATIENCE: Duration = Duration::from_secs(12);
/// What is not acknowledged this long after everything works again is given up.
const LAST_TRIES: Duration = Duration::from_secs(30);

/// All the people who write at the same time.
pub struct Load {
    pub tally: Arc<Tally>,
    world: World,
    stop: watch::Sender<bool>,
    people: JoinSet<()>,
}

#[derive(Clone)]
struct World {
    tally: Arc<Tally>,
    urls: Arc<Mutex<Vec<String>>>,
    client: reqwest::Client,
    stop: watch::Receiver<bool>,
    tickets: Arc<Mutex<Vec<String>>>,
    has_files: bool,
    turn: Arc<AtomicUsize>,
}

impl Load {
    /// Starts them.
    pub fn begin(site: &Site) -> Self {
        let tally = Arc::new(Tally::new());
        let (stop, stopped) = watch::channel(false);
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(Duration::from_secs(1))
            .timeout(PATIENCE)
            .build()
            .unwrap();
        let world = World {
            tally: tally.clone(),
            urls: site.urls.clone(),
            client,
            stop: stopped,
            tickets: Arc::default(),
            has_files: site.store.is_some(),
            turn: Arc::default(),
        };
        let mut people = JoinSet::new();
        for (number, cookie) in site.customers.iter().enumerate() {
            people.spawn(customer(world.clone(), cookie.clone(), number));
        }
        for cookie in &site.agents {
            people.spawn(agent(world.clone(), cookie.clone()));
        }
        people.spawn(relay(world.clone(), site.mail_key.clone()));
        people.spawn(looks(world.clone(), site.agents[0].clone()));
        Self { tally, world, stop, people }
    }

    /// Waits until this many texts of every kind are acknowledged.
    pub async fn until_acknowledged(&self, count: usize) {
        let began = Instant::now();
        let kinds = [Kind::Ticket, Kind::Message, Kind::Reply, Kind::Note, Kind::Relayed];
        while kinds.iter().any(|kind| self.tally.acknowledged(*kind) < count) {
            if began.elapsed() > Duration::from_mins(1) {
                let so_far: Vec<_> = kinds.iter().map(|kind| (*kind, self.tally.acknowledged(*kind))).collect();
                println!("    not {count} of each within a minute: {so_far:?}");
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Lets them finish what they have begun.
    pub async fn end(mut self) -> Arc<Tally> {
        self.stop.send(true).unwrap();
        let all = async { while self.people.join_next().await.is_some() {} };
        if tokio::time::timeout(LAST_TRIES + PATIENCE, all).await.is_err() {
            println!("    somebody still waits for an answer");
        }
        self.tally.clone()
    }
}

/// A drill: people come, something goes wrong, and is repaired; then the checks are printed.
pub async fn drill(report: &Report, site: &mut Site, name: &str, act: impl AsyncFnOnce(&mut Site, &Load) -> String) {
    if !report.wants(name) {
        return;
    }
    let before = site.mails_out();
    let load = Load::begin(site);
    load.until_acknowledged(2).await;
    let mailed = feed(site, &load.tally, 10);
    let more = act(site, &load).await;
    site.is_mended().await;
    let tally = load.end().await;
    let given_up = site
        .count("SELECT kind AS text FROM jobs WHERE buried_at IS NOT NULL AND last_error LIKE 'the program ended%'");
    let told =
        if given_up == 0 { String::new() } else { format!(", {given_up} given up after six ends and begun again") };
    let has_settled = site.settles().await;
    let is_taken = taken_from(site, &tally, mailed).await;
    let counted = tally.count(site, &before);
    report.line(name, counted, &tally, &(more + &told));
    report.holds(name, "work still waits two minutes after all is mended", has_settled);
    report.holds(name, "mails still lie in the mailbox", is_taken);
    let buried = site.texts("SELECT kind || ': ' || last_error AS text FROM jobs WHERE buried_at IS NOT NULL");
    report.holds(name, &format!("work was given up: {buried:?}"), buried.is_empty());
}

/// Puts mails into the mailbox.
pub fn feed(site: &Site, tally: &Tally, count: usize) -> Vec<String> {
    let words: Vec<String> = (0..count).map(|_| new_word()).collect();
    for mark in &words {
        tally.tries(mark, Kind::Mailed);
        site.dovecot.deliver("hjelp", mail(mark).as_bytes()).unwrap();
    }
    words
}

/// A mail that is gone from the mailbox was taken: it counts as acknowledged.
async fn taken_from(site: &Site, tally: &Tally, mailed: Vec<String>) -> bool {
    let _ = mailed;
    let began = Instant::now();
    while site.in_mailbox() > 0 && began.elapsed() < Duration::from_secs(45) {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let is_empty = site.in_mailbox() == 0;
    if is_empty {
        tally.of(Kind::Mailed).iter().for_each(|mark| tally.acknowledges(mark));
    }
    // The last ones that were taken must be delivered before they are counted.
    let began = Instant::now();
    while site.count("SELECT kind AS text FROM jobs WHERE lane = 'mail'") > 0
        && began.elapsed() < Duration::from_secs(20)
    {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    is_empty
}

fn mail(mark: &str) -> String {
    format!(
        "From: {mark}@example.net\r\nTo: hjelp@fjellro.example\r\nSubject: About {mark}\r\nMessage-ID: <{mark}@example.net>\r\n\
         MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nIt is about {mark}.\r\n"
    )
}

impl World {
    fn is_over(&self) -> bool {
        *self.stop.borrow()
    }

    /// The node that a load balancer would choose: the next one.
    fn url(&self) -> String {
        let urls = self.urls.lock().unwrap();
        urls[self.turn.fetch_add(1, Ordering::Relaxed) % urls.len()].clone()
    }

    async fn rests(&self, milliseconds: u64) {
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    }

    async fn opens(&self, cookie: &str, path: &str) -> Option<String> {
        let page = self.client.get(format!("{}{path}", self.url())).header("cookie", cookie).send().await.ok()?;
        if page.status() != 200 {
            return None;
        }
        page.text().await.ok()
    }

    /// Sends the same until it is acknowledged. Returns the response.
    async fn insists<F>(&self, (mark, kind): (&str, Kind), mut send: impl FnMut() -> F) -> Option<reqwest::Response>
    where
        F: Future<Output = Option<reqwest::Response>>,
    {
        self.tally.tries(mark, kind);
        let mut last_tries = None;
        loop {
            let began = Instant::now();
            if let Some(answer) = send().await {
                let status = answer.status();
                if status.is_success() || status == 303 {
                    self.tally.acknowledges(mark);
                    return Some(answer);
                }
                if status.is_server_error() {
                    self.tally.is_refused_after(began.elapsed());
                } else if status != 409 && status != 429 {
                    println!(
                        "    {kind:?} is answered with {status}: {}",
                        plain(&answer.text().await.unwrap_or_default())
                    );
                    self.rests(500).await;
                }
            }
            let until = *last_tries.get_or_insert_with(|| Instant::now() + LAST_TRIES);
            if !self.is_over() {
                last_tries = None;
            } else if Instant::now() > until {
                return None;
            }
            self.rests(100).await;
        }
    }

    fn form(&self, fields: &[(&'static str, &str)], with_file: bool) -> reqwest::multipart::Form {
        let mut form = reqwest::multipart::Form::new();
        for (name, value) in fields {
            form = form.text(*name, (*value).to_owned());
        }
        if with_file {
            let noise: Vec<u8> = (0..150_000).map(|_| rand_byte()).collect();
            form = form.part("files", reqwest::multipart::Part::bytes(noise).file_name("noise.bin"));
        }
        form
    }

    async fn posts(&self, cookie: &str, path: &str, form: reqwest::multipart::Form) -> Option<reqwest::Response> {
        let url = self.url();
        let request = self.client.post(format!("{url}{path}")).header("cookie", cookie).header("origin", &url);
        request.multipart(form).send().await.ok()
    }
}

fn plain(page: &str) -> String {
    let main = page.split("<main").nth(1).unwrap_or(page);
    main.chars().take(300).collect()
}

fn rand_byte() -> u8 {
    static SEED: AtomicUsize = AtomicUsize::new(12345);
    let next = SEED.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
    (next.wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 56) as u8
}

/// Opens a ticket, replies to it twice, and opens the next.
async fn customer(world: World, cookie: String, number: usize) {
    let mut turn = number;
    while !world.is_over() {
        turn += 1;
        let (mark, key) = (new_word(), svar::web::form::idempotency_key());
        let with_file = world.has_files && turn.is_multiple_of(2);
        let body = format!("Where is {mark}?");
        let answer = world
            .insists((&mark, Kind::Ticket), || {
                let fields = [
                    ("brand", "fjellro"),
                    ("subject", "A matter"),
                    ("body", &body),
                    ("page", ""),
                    // They have asked nearly the same before, and mean it.
                    ("again", "yes"),
                    ("idempotency_key", &key),
                ];
                world.posts(&cookie, "/tickets", world.form(&fields, with_file))
            })
            .await;
        let Some(reference) = answer.as_ref().and_then(reference) else { continue };
        world.tickets.lock().unwrap().push(reference.clone());
        for _ in 0..2 {
            let (mark, key) = (new_word(), svar::web::form::idempotency_key());
            let (body, path) = (format!("And {mark}"), format!("/tickets/{reference}/messages"));
            world
                .insists((&mark, Kind::Message), || {
                    let fields = [("body", body.as_str()), ("idempotency_key", &key)];
                    world.posts(&cookie, &path, world.form(&fields, false))
                })
                .await;
            world.rests(30).await;
        }
    }
}

fn reference(answer: &reqwest::Response) -> Option<String> {
    let to = answer.headers().get("location")?.to_str().ok()?;
    let at = to.find("SV-")?;
    to.get(at..at + 9).map(str::to_owned)
}

/// Replies to one ticket, leaves a note on the next.
async fn agent(world: World, cookie: String) {
    let mut turn = 0_usize;
    while !world.is_over() {
        turn += 1;
        let known = world.tickets.lock().unwrap().clone();
        let Some(ticket) = known.get(known.len().saturating_sub(1 + turn % 6)).cloned() else {
            world.rests(30).await;
            continue;
        };
        let kind = if turn.is_multiple_of(3) { Kind::Note } else { Kind::Reply };
        let (mark, key) = (new_word(), svar::web::form::idempotency_key());
        let body = format!("It is about {mark}.");
        world
            .insists((&mark, kind), || async {
                let page = world.opens(&cookie, &format!("/desk/tickets/{ticket}")).await?;
                let seen = page.split("name=\"seen\" value=\"").nth(1)?.split('"').next()?.to_owned();
                let sort = if kind == Kind::Note { "note" } else { "reply" };
                let fields = [
                    ("kind", sort),
                    ("body", &body),
                    ("then", "open"),
                    ("seen", &seen),
                    ("answer_id", ""),
                    ("idempotency_key", &key),
                ];
                world.posts(&cookie, &format!("/desk/tickets/{ticket}/messages"), world.form(&fields, false)).await
            })
            .await;
        world.rests(30).await;
    }
}

/// A mail server that hands in by HTTP.
async fn relay(world: World, key: String) {
    while !world.is_over() {
        let mark = new_word();
        world
            .insists((&mark, Kind::Relayed), || {
                let request = world.client.post(format!("{}/in/mail", world.url())).bearer_auth(&key);
                let request = request.header("content-type", "message/rfc822").body(mail(&mark));
                async move { request.send().await.ok() }
            })
            .await;
        world.rests(60).await;
    }
}

/// Opens the desk ten times a second, on whichever node answers.
async fn looks(world: World, cookie: String) {
    while !world.is_over() {
        let url = world.url();
        let began = Instant::now();
        let page = world.client.get(format!("{url}/desk")).header("cookie", &cookie).send().await;
        let what = match page {
            Ok(page) if page.status() == 200 => {
                world.tally.sees_desk();
                String::new()
            }
            Ok(page) => page.status().to_string(),
            Err(e) => format!("{e:?}").chars().take(200).collect(),
        };
        if std::env::var("SVAR_DRILL_TELLS").is_ok() && (!what.is_empty() || began.elapsed().as_secs() > 1) {
            println!("    {:?} {url} after {:.1} s: {what}", chrono::Utc::now().time(), began.elapsed().as_secs_f64());
        }
        world.rests(100).await;
    }
    world.tally.looks_no_more();
}
