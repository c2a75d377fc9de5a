//! The toolkit for pages: layout, forms, embedded files, live updates, and the checks of every request.
pub mod assets;
pub mod compress;
pub mod cookies;
pub mod doors;
pub mod form;
pub mod frames;
pub mod host;
pub mod html;
mod kept;
pub mod layout;
pub mod list;
pub mod security;
pub mod security_text;
pub mod time;
pub mod upload;

use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, HttpResponse, dev::Payload, web};
use maud::Markup;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::convert::Infallible;
use std::future::{Ready, ready};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use self::layout::Branding;
use crate::app::App;
use crate::audit::{AuditContext, Origin};
use crate::clock::Time;
use crate::texts::{self, Texts};

/// What the request says about its visitor before sign-in is checked.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The interface language that they chose, or for which the browser asks.
    pub texts: Texts,
    /// That language with its region; none if it is none of ours.
    pub locale: Option<String>,
    /// Did they choose it here?
    pub has_chosen: bool,
    pub ip: IpAddr,
    /// Does a page of another site show this in a frame?
    pub is_framed: bool,
    /// A short name of the browser, for the list of sessions.
    pub browser: String,
    /// The hash of the cookie of a browser that has signed in before.
    pub known_browser: Option<String>,
    /// The request, for the audit log.
    pub origin: Origin,
}

impl Visitor {
    /// The same visitor, who reads this language if there is one.
    #[must_use]
    pub fn reading(self, locale: Option<&str>) -> Self {
        let Some(locale) = locale else { return self };
        Self { texts: Texts::interface(locale), locale: Some(locale.to_owned()), ..self }
    }

    /// The locale that an account of theirs begins with.
    pub fn own_locale(&self) -> String {
        self.locale.clone().unwrap_or_else(|| self.texts.language().to_owned())
    }

    /// The texts on a page of this brand: if we do not speak the visitor's language, it says what they read.
    pub fn texts_at(&self, brand: &dyn Branding) -> Texts {
        if self.locale.is_some() { self.texts } else { Texts::interface(brand.fallback_language()) }
    }

    /// What the audit log says about a visitor who is not signed in.
    pub fn audit(&self, now: Time) -> AuditContext {
        AuditContext::of_visitor(&self.origin, now)
    }
}

impl FromRequest for Visitor {
    type Error = Infallible;
    type Future = Ready<Result<Self, Infallible>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let header = |name| req.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let chosen = cookies::chosen_language(req).and_then(|tag| texts::locale(&tag));
        let has_chosen = chosen.is_some();
        let locale = chosen.or_else(|| texts::accepted(header(header::ACCEPT_LANGUAGE)));
        ready(Ok(Self {
            texts: Texts::interface(locale.as_deref().unwrap_or_default()),
            locale,
            has_chosen,
            ip: visitor_ip(req),
            is_framed: frames::is_framed(req),
            browser: browser_name(header(header::USER_AGENT)),
            known_browser: cookies::known_browser(req),
            origin: Origin::of(req),
        }))
    }
}

/// The visitor's address: the peer's, or what a trusted proxy says.
pub fn visitor_ip(req: &HttpRequest) -> IpAddr {
    let peer = req.peer_addr().map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |a| a.ip());
    let proxies = req.app_data::<web::Data<App>>().map_or(&[][..], |app| &app.config.server.trusted_proxies);
    // Several lines of a header are one list (RFC 9110 section 5.3). `Forwarded` (RFC 7239) is not read: one header is
    // enough.
    let lines = req.headers().get_all("x-forwarded-for").map(|line| line.to_str().unwrap_or_default());
    visitor_behind(peer, proxies, &lines.collect::<Vec<_>>().join(","))
}

/// The right-most address that is not a proxy of ours: everything left of it may be invented by the visitor. An entry
/// that cannot be read ends the list, and the proxy that wrote it counts.
fn visitor_behind(peer: IpAddr, proxies: &[IpAddr], forwarded: &str) -> IpAddr {
    let is_ours = |ip: IpAddr| proxies.iter().any(|proxy| proxy.to_canonical() == ip);
    let mut last = peer.to_canonical();
    for entry in forwarded.rsplit(',') {
        if !is_ours(last) {
            break;
        }
        match forwarded_address(entry.trim()) {
            Some(ip) => last = ip,
            None => break,
        }
    }
    last
}

/// `1.2.3.4`, `1.2.3.4:5678`, `::1`, `[::1]` or `[::1]:5678`.
fn forwarded_address(entry: &str) -> Option<IpAddr> {
    let bracketed = entry.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let bare = bracketed.unwrap_or(entry).parse::<IpAddr>().ok();
    bare.or_else(|| Some(entry.parse::<SocketAddr>().ok()?.ip())).map(|ip| ip.to_canonical())
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

/// A page with the status that fits its content.
pub fn page(status: actix_web::http::StatusCode, markup: Markup) -> HttpResponse {
    HttpResponse::build(status).content_type("text/html; charset=utf-8").body(markup.into_string())
}

/// 200.
pub fn ok(markup: Markup) -> HttpResponse {
    page(actix_web::http::StatusCode::OK, markup)
}

/// 422: a form with its errors.
pub fn invalid(markup: Markup) -> HttpResponse {
    page(actix_web::http::StatusCode::UNPROCESSABLE_ENTITY, markup)
}

/// A page with another status, and how long to wait before another try.
pub fn wait(mut page: HttpResponse, status: actix_web::http::StatusCode, seconds: u64) -> HttpResponse {
    *page.status_mut() = status;
    page.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from(seconds));
    page
}

/// 303: after a form, to the page that shows the result.
pub fn see_other(path: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, path)).finish()
}

/// Characters that RFC 3986 leaves unescaped, and the slash, which queries and our own paths may hold.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A text escaped for a part of a URL.
pub fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

/// A path of ours to go to, or `/`: never another site.
pub fn own_path(path: &str) -> &str {
    let is_own = path.starts_with('/') && !path.starts_with("//") && !path.chars().any(|c| c == '\\' || c.is_control());
    if is_own { path } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_visitor_is_whom_our_proxy_saw() {
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        let behind = |forwarded: &str| visitor_behind(ip("10.0.0.1"), &[ip("10.0.0.1"), ip("10.0.0.2")], forwarded);
        for (forwarded, visitor) in [
            ("", "10.0.0.1"),
            ("9.9.9.9", "9.9.9.9"),
            ("9.9.9.9:5678", "9.9.9.9"),
            ("[2001:db8::1]:80", "2001:db8::1"),
            ("[2001:db8::1]", "2001:db8::1"),
            ("2001:db8::1", "2001:db8::1"),
            ("::ffff:9.9.9.9", "9.9.9.9"),
            ("1.1.1.1,9.9.9.9", "9.9.9.9"),
            ("1.1.1.1, 9.9.9.9 , 10.0.0.2:443", "9.9.9.9"),
            // Entries left of an unreadable one are not believed.
            ("1.1.1.1, unknown", "10.0.0.1"),
            ("1.1.1.1, _hidden, 10.0.0.2", "10.0.0.2"),
            ("1.1.1.1,", "10.0.0.1"),
            ("10.0.0.2, 10.0.0.2", "10.0.0.2"),
        ] {
            assert_eq!(behind(forwarded), ip(visitor), "{forwarded}");
        }
        // Only our proxies may name the visitor's address.
        assert_eq!(visitor_behind(ip("9.9.9.9"), &[ip("10.0.0.1")], "1.1.1.1"), ip("9.9.9.9"));
        assert_eq!(visitor_behind(ip("::ffff:10.0.0.1"), &[ip("10.0.0.1")], "1.1.1.1"), ip("1.1.1.1"));
    }

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
