//! The page kit: layout, forms, embedded files, live updates, and what guards every request.
pub mod assets;
pub mod form;
pub mod html;
pub mod layout;
pub mod list;
pub mod live;
pub mod metrics;
pub mod security;
pub mod time;
pub mod upload;

use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, HttpResponse, dev::Payload, web};
use maud::Markup;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::convert::Infallible;
use std::future::{Ready, ready};
use std::net::{IpAddr, Ipv4Addr};

use crate::app::App;
use crate::texts::{self, Texts};

/// What the request says about its visitor before anybody has signed in.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The interface language that the browser asks for.
    pub texts: Texts,
    pub ip: IpAddr,
    /// A short name of the browser, for the list of sessions.
    pub browser: String,
}

impl FromRequest for Visitor {
    type Error = Infallible;
    type Future = Ready<Result<Self, Infallible>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let header = |name| req.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
        ready(Ok(Self {
            texts: Texts::interface(texts::accepted(header(header::ACCEPT_LANGUAGE))),
            ip: visitor_ip(req),
            browser: browser_name(header(header::USER_AGENT)),
        }))
    }
}

/// The visitor's address: the peer's, or what a trusted proxy says.
fn visitor_ip(req: &HttpRequest) -> IpAddr {
    let peer = req.peer_addr().map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |a| a.ip());
    let is_trusted = |ip: &IpAddr| {
        req.app_data::<web::Data<App>>().is_some_and(|app| app.config.server.trusted_proxies.contains(ip))
    };
    if !is_trusted(&peer) {
        return peer;
    }
    let forwarded = req.headers().get("x-forwarded-for").and_then(|v| v.to_str().ok()).unwrap_or_default();
    // The right-most address that is not a proxy of ours: all left of it may be the visitor's invention.
    forwarded.rsplit(',').filter_map(|part| part.trim().parse().ok()).find(|ip| !is_trusted(ip)).unwrap_or(peer)
}

fn browser_name(agent: &str) -> String {
    let pick = |names: &[(&str, &'static str)], other| {
        names.iter().find(|(mark, _)| agent.contains(mark)).map_or(other, |(_, name)| *name)
    };
    let browser = pick(
        &[("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")],
        "Browser",
    );
    let system = pick(
        &[
            ("iPhone", "iPhone"),
            ("iPad", "iPad"),
            ("Android", "Android"),
            ("Windows", "Windows"),
            ("Mac OS", "Mac"),
            ("Linux", "Linux"),
        ],
        "",
    );
    format!("{browser} {system}").trim_end().to_owned()
}

/// A page with the status that fits what it says.
pub fn page(status: actix_web::http::StatusCode, markup: Markup) -> HttpResponse {
    HttpResponse::build(status).content_type("text/html; charset=utf-8").body(markup.into_string())
}

/// 200.
pub fn ok(markup: Markup) -> HttpResponse {
    page(actix_web::http::StatusCode::OK, markup)
}

/// 422: a form with what to put right.
pub fn invalid(markup: Markup) -> HttpResponse {
    page(actix_web::http::StatusCode::UNPROCESSABLE_ENTITY, markup)
}

/// 303: after a form, to the page that shows what it did.
pub fn see_other(path: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, path)).finish()
}

/// What RFC 3986 leaves as it is, and the slash, which queries and our own paths may hold.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A text for a place in an address.
pub fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

/// A path of ours to go on to, or `/`: never another site.
pub fn own_path(path: &str) -> &str {
    let is_own = path.starts_with('/') && !path.starts_with("//") && !path.chars().any(|c| c == '\\' || c.is_control());
    if is_own { path } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_back_never_leads_to_another_site() {
        assert_eq!(own_path("/tickets/SV-1"), "/tickets/SV-1");
        for bad in
            ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/\t/evil.example", ""]
        {
            assert_eq!(own_path(bad), "/", "{bad}");
        }
    }
}
