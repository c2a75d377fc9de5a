//! Which host a request names.
use actix_web::{HttpMessage, HttpRequest};

use crate::app::App;
use crate::audit::Origin;

/// The hosts that a request names, most trusted first: its own, then what a proxy of ours says that it was. A proxy that
/// passes the own one on says it twice, and a visitor may invent the other: so the first that is known counts.
pub fn named(req: &HttpRequest, app: &App) -> Vec<String> {
    let proxies = &app.config.server.trusted_proxies;
    let peer = req.peer_addr().map(|address| address.ip().to_canonical());
    let is_behind = peer.is_some_and(|peer| proxies.iter().any(|proxy| proxy.to_canonical() == peer));
    let names = ["host", "x-forwarded-host"];
    let read = names.iter().take(if is_behind { 2 } else { 1 }).filter_map(|name| {
        let mut lines = req.headers().get_all(*name);
        // Two lines of the own one are of a broken program or an attacker (RFC 9112 section 3.2): neither counts.
        let line = if *name == "host" { lines.next().filter(|_| lines.next().is_none()) } else { lines.last() };
        line.and_then(|line| line.to_str().ok()?.rsplit(',').next().map(|host| host.trim().to_owned()))
    });
    read.filter_map(|host| normal(&app.config.public_url(), &host)).collect()
}

/// A host as the settings have it: in small letters, without a dot at its end and the scheme's own port.
pub fn normal(public_url: &str, host: &str) -> Option<String> {
    let scheme = public_url.split_once("://").map_or("https", |(scheme, _)| scheme);
    let url = reqwest::Url::parse(&format!("{scheme}://{host}/")).ok()?;
    let is_bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    let name = url.host_str().filter(|_| is_bare && url.password().is_none())?.trim_end_matches('.').to_owned();
    Some(url.port().map_or(name.clone(), |port| format!("{name}:{port}")))
}

/// The host of the public URL.
pub fn main_host(public_url: &str) -> Option<String> {
    normal(public_url, public_url.split_once("://")?.1)
}

/// The origin from which a request must come: that of the brand at whose host it is, or the public URL's.
pub fn own_origin(req: &impl HttpMessage, app: &App) -> String {
    let origin = req.extensions().get::<Origin>().cloned().unwrap_or_default();
    origin.site().map_or_else(|| app.config.public_url(), |site| site.origin.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_has_one_spelling() {
        for (text, host) in [
            ("help.shop.example", Some("help.shop.example")),
            ("Help.Shop.Example.", Some("help.shop.example")),
            ("help.shop.example:443", Some("help.shop.example")),
            ("help.shop.example:8443", Some("help.shop.example:8443")),
            ("hjælp.shop.example", Some("xn--hjlp-woa.shop.example")),
            ("a/b", None),
            ("a?b", None),
            ("a#b", None),
            ("user@a", None),
            ("", None),
            ("a b", None),
        ] {
            assert_eq!(normal("https://main.example", text).as_deref(), host, "{text}");
        }
        assert_eq!(main_host("https://main.example").as_deref(), Some("main.example"));
        assert_eq!(main_host("http://127.0.0.1:8080").as_deref(), Some("127.0.0.1:8080"));
    }
}
