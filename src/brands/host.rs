//! A brand's own host name: which requests are at it, and what is served there.
//!
//! Only the customers' pages of this one brand are: everything else is not found, so that a new page of staff is closed
//! there before anyone thinks of it. A host that a brand had before leads to where it is now.
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, header};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, web};
use percent_encoding::percent_decode_str;
use std::sync::{Arc, PoisonError, RwLock};

use super::{Brand, Brands, known};
use crate::app::App;
use crate::audit::Origin;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::site::{BrandHost, RequestPlace};
use crate::web::{form, host};

/// The first part of the paths that are served.
const SERVED: &[&str] = &[
    "",
    ".well-known",
    "account",
    "answer-files",
    "assets",
    "brand-icons",
    "brand-logos",
    "claim",
    "complaints",
    "embed.js",
    "files",
    "handover",
    "help",
    "help-pictures",
    "language",
    "link",
    "live",
    "rate",
    "robots.txt",
    "send",
    "sign-in",
    "sign-out",
    "sign-up",
    "sitemap.xml",
    "tickets",
    "withdraw",
];
/// Not below them: passkeys and providers are bound to the public URL, notifications are for staff.
const NOT_SERVED: &[&str] =
    &["/account/notifications", "/account/second-factor/passkeys", "/sign-in/passkey", "/sign-in/provider"];

impl Brand {
    /// The address of one of its pages for customers: at its own host if it has one.
    pub fn url(&self, app: &App, path: &str) -> String {
        app.url_at(&self.host, path)
    }

    /// The host names that it had before.
    pub fn former_hosts(&self) -> impl Iterator<Item = &str> {
        self.former_hosts.split(' ').filter(|host| !host.is_empty())
    }
}

/// The host that an admin names, in its one spelling; the scheme may stand before it.
pub fn read(app: &App, text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let bare = text.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
    let (url, own) = (app.config.public_url(), host::normal(&app.config.public_url(), bare)?);
    let name = own.split(':').next().unwrap_or_default();
    let is_name = name.contains('.') && name.parse::<std::net::IpAddr>().is_err() && !name.contains(['*', '_']);
    (is_name && host::main_host(&url).as_ref() != Some(&own)).then_some(own)
}

/// Finds out at whose host a request is.
pub async fn locate(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if let Some(app) = req.app_data::<web::Data<App>>().cloned() {
        let place = place(&app, &req).await;
        Origin::of(req.request()).is_at(place);
    }
    Ok(next.call(req).await?.map_into_boxed_body())
}

async fn place(app: &App, req: &ServiceRequest) -> RequestPlace {
    let main = host::main_host(&app.config.public_url());
    let hosts = host::named(req.request(), app);
    // Almost all requests.
    if hosts.first() == main.as_ref() {
        return RequestPlace::Main;
    }
    let path = req.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let asked = AskedHosts { hosts, main, path };
    let Ok(brands) = app.db.read(known::brands).await else {
        // Without its database a brand is still at its host: what customers wrote there is shown again.
        let last = LAST.read().unwrap_or_else(PoisonError::into_inner).clone();
        return last.map_or(RequestPlace::Main, |brands| asked.place(&app.config, &brands));
    };
    *LAST.write().unwrap_or_else(PoisonError::into_inner) = Some(brands.clone());
    asked.place(&app.config, &brands)
}

/// The brands as they were read last.
static LAST: RwLock<Option<Arc<Brands>>> = RwLock::new(None);

/// What a request says of where it is.
struct AskedHosts {
    /// Most trusted first.
    hosts: Vec<String>,
    main: Option<String>,
    path: String,
}

impl AskedHosts {
    /// The first host that is known counts.
    fn place(&self, config: &Config, brands: &Brands) -> RequestPlace {
        let known = |host: &String| {
            if Some(host) == self.main.as_ref() {
                return Some(RequestPlace::Main);
            }
            if let Some(brand) = brands.at_host(host) {
                return Some(RequestPlace::Brand(BrandHost {
                    brand: brand.id,
                    slug: brand.slug.clone(),
                    origin: config.origin_of(&brand.host),
                    main: config.public_url(),
                    look: Arc::new(brand.clone()),
                }));
            }
            let brand = brands.formerly_at(host)?;
            let now_at = if brand.host.is_empty() { config.public_url() } else { config.origin_of(&brand.host) };
            Some(RequestPlace::Moved(format!("{now_at}{}", self.path)))
        };
        self.hosts.iter().find_map(known).unwrap_or(RequestPlace::Main)
    }
}

/// Serves at a brand's host only what belongs there.
pub async fn confine(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let origin = Origin::of(req.request());
    if let Some(to) = origin.moved() {
        return Ok(if *req.method() == Method::GET {
            // Not kept: the brand may take its old name again.
            let moved = HttpResponse::TemporaryRedirect().insert_header((header::LOCATION, to)).finish();
            req.into_response(moved)
        } else {
            req.error_response(Error::NotFound)
        });
    }
    if let Some(site) = origin.site()
        && !(is_served(req.path()) && is_of(site, req.path(), req.query_string()))
    {
        return Ok(req.error_response(Error::NotFound));
    }
    Ok(next.call(req).await?.map_into_boxed_body())
}

fn is_served(path: &str) -> bool {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    // A path that begins with several slashes is none of ours.
    let is_ours = path.starts_with('/') && !path.starts_with("//");
    let path = decoded(path);
    is_ours && SERVED.contains(&first) && !NOT_SERVED.iter().any(|closed| path.starts_with(closed))
}

/// Does the address name no other brand?
fn is_of(site: &BrandHost, path: &str, query: &str) -> bool {
    let path = decoded(path);
    let mut parts = path.trim_start_matches('/').split('/');
    let (first, second, third) = (parts.next(), parts.next(), parts.next());
    let is_own_help = first != Some("help") || third.is_none() || second == Some(site.slug.as_str());
    is_own_help && form::pairs(query.as_bytes()).iter().all(|(name, value)| name != "brand" || *value == site.slug)
}

fn decoded(path: &str) -> String {
    percent_decode_str(path).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_listed_is_closed() {
        for open in ["/", "/sign-in", "/tickets/SV-1", "/help/shop/en/a", "/account/second-factor", "/files/1/a%20b"] {
            assert!(is_served(open), "{open}");
        }
        for closed in [
            "/desk",
            "/admin/brands",
            "/%64esk",
            "//desk",
            "/healthz",
            "/metrics",
            "/in/mail",
            "/sign-in/passkey/options",
            "/sign-in/%70asskey",
            "/account/notifications",
            "/anything",
        ] {
            assert!(!is_served(closed), "{closed}");
        }
    }
}
