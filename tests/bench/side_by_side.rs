//! Svar compared with the limit of its machine, in one run: pages as a browser requests them, against the same bytes
//! from a server that does only the page's own read of the database.
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use actix_web::{App as WebApp, HttpResponse, HttpServer, web};
use svar::app::App;
use svar::db::Conn;
use svar::error::Result;
use svar::ids::AccountId;
use svar::tickets::store::{self, Filter, View};

use super::browser::{Browser, COMPRESSED};
use super::fixture::{Fixture, wait_for};

/// Connections that ask at once.
const BROWSERS: usize = 8;
const ROUNDS: usize = 5;
const ROUND: Duration = Duration::from_secs(3);
const ROWS: i64 = 25;

/// A page, and its reads of the database.
struct Page {
    name: &'static str,
    path: String,
    read: fn(&mut Conn, &str) -> Result<usize>,
}

/// Prints requests per second of Svar and of the limit, and the share.
pub async fn side_by_side(fixture: &Fixture) {
    let _program = fixture.program();
    wait_for(fixture.address()).await;
    let agent = fixture.agent().await;
    let mut one = Browser::connect(fixture.address(), &agent, "gzip").await;
    let queue = one.get("/desk").await.text();
    let ticket = super::fixture::address(&queue, "/desk/tickets/");
    let pages = [
        Page { name: "queue", path: "/desk".to_owned(), read: queue_rows },
        Page { name: "ticket", path: ticket, read: thread },
    ];
    println!("\n{:<18}{:>14}{:>14}{:>9}{:>12}", "requests/s", "Svar", "limit", "share", "bytes");
    for page in pages {
        let bytes = {
            let mut browser = Browser::connect(fixture.address(), &agent, COMPRESSED).await;
            let answer = browser.get(&page.path).await;
            assert_eq!(answer.status, 200, "{}", page.path);
            assert!(!answer.field("content-encoding").is_empty(), "{} is not compressed", page.path);
            answer.body
        };
        let size = bytes.len();
        let limit = plain(fixture.app().clone(), bytes, &page);
        let (mut ours, mut most) = (Vec::new(), Vec::new());
        // In turns, so that both see the same noise.
        for _ in 0..ROUNDS {
            ours.push(rate(fixture.address(), &agent, &page.path).await);
            most.push(rate(limit, &agent, &page.path).await);
        }
        let (ours, most) = (middle(ours), middle(most));
        println!("{:<18}{ours:>14.0}{most:>14.0}{:>8.0}%{size:>12}", page.name, 100.0 * ours / most);
    }
}

fn queue_rows(conn: &mut Conn, _path: &str) -> Result<usize> {
    Ok(store::list(conn, &Filter::of(View::Next, AccountId(0)), None, ROWS)?.len())
}

fn thread(conn: &mut Conn, path: &str) -> Result<usize> {
    let ticket = store::by_reference(conn, path.rsplit('/').next().unwrap_or_default())?;
    Ok(store::recent_messages(conn, ticket.id)?.len())
}

/// A server that reads what the page reads, and sends its bytes.
fn plain(app: App, bytes: Vec<u8>, page: &Page) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("a port");
    let (bytes, path, read) = (web::Bytes::from(bytes), page.path.clone(), page.read);
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let make = move || {
                let (app, bytes, path) = (app.clone(), bytes.clone(), path.clone());
                let serve = move || {
                    let (app, bytes, path) = (app.clone(), bytes.clone(), path.clone());
                    async move {
                        app.db.read(move |conn| read(conn, &path)).await.expect("read");
                        HttpResponse::Ok().insert_header(("content-encoding", "gzip")).body(bytes)
                    }
                };
                WebApp::new().default_service(web::to(serve))
            };
            HttpServer::new(make).workers(2).listen(listener).expect("listening").run().await.expect("served");
        });
    });
    address
}

/// Requests per second that some browsers get answered together.
async fn rate(address: SocketAddr, cookie: &str, path: &str) -> f64 {
    let (is_over, answered) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let mut browsers = Vec::new();
    for _ in 0..BROWSERS {
        let mut browser = Browser::connect(address, cookie, COMPRESSED).await;
        let (is_over, answered, path) = (is_over.clone(), answered.clone(), path.to_owned());
        browsers.push(tokio::spawn(async move {
            while !is_over.load(Ordering::Relaxed) {
                assert_eq!(browser.get(&path).await.status, 200);
                answered.fetch_add(1, Ordering::Relaxed);
            }
        }));
    }
    let began = Instant::now();
    tokio::time::sleep(ROUND).await;
    let count = answered.load(Ordering::Relaxed);
    let took = began.elapsed().as_secs_f64();
    is_over.store(true, Ordering::Relaxed);
    for browser in browsers {
        browser.await.expect("a browser");
    }
    f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / took
}

fn middle(mut rates: Vec<f64>) -> f64 {
    rates.sort_unstable_by(f64::total_cmp);
    rates[rates.len() / 2]
}
