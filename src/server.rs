//! The web server: every route, behind the same checks, and a regular stop.
use actix_web::dev::{Server, Service};
use actix_web::http::Method;
use actix_web::middleware::from_fn;
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{App as Actix, HttpServer};
use std::net::TcpListener;

use crate::app::App;
use crate::articles::{self, HelpLibrary};
use crate::canned::{self, PublicIndex, RankerCache};
use crate::error::{Error, Result};
use crate::health::Readiness;
use crate::live::Live;
use crate::mail::send::Transport;
use crate::search::Search;
use crate::web::doors::{Door, Doors};
use crate::web::{assets, compress, security, security_text, upload};
use crate::{
    accounts, audit_log, brands, customers, desk, health, live, mail, manual, metrics, notifications, orders, portal,
    search, setup, status, storage, tickets,
};

/// Data that the pages share besides the app.
#[derive(Clone, Default)]
pub struct Shared {
    pub live: Live,
    pub cache: RankerCache,
    pub public_index: PublicIndex,
    pub library: HelpLibrary,
    pub search: Search,
}

/// Registers every route.
pub fn routes(config: &mut ServiceConfig) {
    let _list = register(config);
    config.default_service(web::to(nothing_here));
}

/// Every registered route: a test says for each who may use it.
pub fn doors() -> Vec<Door> {
    let mut list = Vec::new();
    let _scratch = Actix::new().configure(|config| list = register(config));
    list
}

fn register(config: &mut ServiceConfig) -> Vec<Door> {
    let mut doors = Doors::new(config);
    doors.app_data(accounts::ADMIT);
    doors
        .configure(assets::routes)
        .configure(health::routes)
        .configure(metrics::routes)
        .configure(security_text::routes)
        .configure(live::routes)
        .configure(accounts::pages::routes)
        .configure(portal::routes)
        .configure(tickets::files::routes)
        .configure(desk::routes)
        .configure(search::routes)
        .configure(notifications::routes)
        .configure(canned::pages::routes)
        .configure(canned::threshold::routes)
        .configure(articles::pages::routes)
        .configure(brands::pages::routes)
        .configure(customers::routes)
        .configure(orders::pages::routes)
        .configure(mail::pages::routes)
        .configure(audit_log::pages::routes)
        .configure(status::pages::routes)
        .configure(manual::routes)
        .configure(storage::routes)
        .configure(setup::routes);
    doors.into_list()
}

async fn nothing_here() -> Result<&'static str> {
    Err(Error::NotFound)
}

/// Serves on `listener` until it is stopped.
pub fn serve(app: App, shared: Shared, transport: Transport, listener: TcpListener) -> Result<Server> {
    shared.cache.attend(&app.db);
    let readiness = Data::new(Readiness::default());
    let threads = usize::try_from(app.config.server.threads).unwrap_or(1);
    let server = HttpServer::new(move || {
        Actix::new()
            .app_data(Data::new(app.clone()))
            .app_data(Data::new(shared.live.clone()))
            .app_data(Data::new(shared.cache.clone()))
            .app_data(Data::new(shared.public_index.clone()))
            .app_data(Data::new(shared.library.clone()))
            .app_data(Data::new(shared.search.clone()))
            .app_data(Data::new(transport.clone()))
            .app_data(readiness.clone())
            .app_data(upload::config())
            .app_data(upload::files_config(&app))
            .app_data(web::FormConfig::default().limit(512 * 1024))
            .wrap(from_fn(accounts::pages::require_fresh))
            .wrap(from_fn(accounts::browsers::remember))
            .wrap(from_fn(upload::in_time))
            .wrap(from_fn(brands::host::confine))
            .wrap(from_fn(security::protect))
            .wrap(from_fn(security::speak))
            .wrap(from_fn(brands::host::locate))
            .wrap(from_fn(compress::compress))
            .wrap(from_fn(security::observe))
            .wrap_fn(|mut req, service| {
                // Its answer is that of GET; the body is left out when the answer is written.
                if req.method() == Method::HEAD {
                    req.head_mut().method = Method::GET;
                }
                service.call(req)
            })
            .configure(routes)
    });
    server
        .workers(threads)
        // A client sends its request at once: its header arrives within this time, and so does the next one.
        .client_request_timeout(std::time::Duration::from_secs(10))
        .keep_alive(std::time::Duration::from_secs(15))
        .client_disconnect_timeout(std::time::Duration::from_secs(5))
        // The second part of an answer must not wait until the browser has acknowledged the first.
        .tcp_nodelay(true)
        // A browser that leaves a live page must be noticed.
        .h1_allow_half_closed(false)
        .shutdown_timeout(10)
        .disable_signals()
        .listen(listener)
        .map(HttpServer::run)
        .map_err(|e| Error::Unavailable(format!("cannot serve: {e}")))
}
