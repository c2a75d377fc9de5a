//! Pages that a shop shows in a frame on its own page (`assets/embed.js`): a brand lists the origins that may.
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};

use super::security::policy;
use crate::error::{Error, Result};

/// Lets the pages of these origins show the response in a frame. With none it stays as all others: in no frame.
#[must_use]
pub fn framed_by(mut response: HttpResponse, origins: &[String]) -> HttpResponse {
    if !origins.is_empty()
        && let Ok(policy) = HeaderValue::from_str(&policy(&origins.join(" ")))
    {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        // A shop whose own page is isolated loads no frame without it.
        let anyone = HeaderValue::from_static("cross-origin");
        response.headers_mut().insert(HeaderName::from_static("cross-origin-resource-policy"), anyone);
    }
    response
}

/// Does a page of another site load this into a frame? Our usual cookies neither go there nor come back.
pub fn is_framed(req: &HttpRequest) -> bool {
    let is =
        |name: &str, value: &str| req.headers().get(name).is_some_and(|found| found.as_bytes() == value.as_bytes());
    is("sec-fetch-dest", "iframe") && is("sec-fetch-site", "cross-site")
}

/// Sets a cookie. One that is set in a frame is kept apart for the site around it (CHIPS: Partitioned), so that it is
/// sent nowhere else.
pub fn set_cookie(response: &mut HttpResponse, cookie: &Cookie<'_>, is_framed: bool) -> Result<()> {
    let text = if is_framed {
        let mut apart = cookie.clone();
        apart.set_same_site(SameSite::None);
        apart.set_secure(true);
        format!("{apart}; Partitioned")
    } else {
        cookie.to_string()
    };
    let value = HeaderValue::from_str(&text).map_err(|e| Error::internal("set a cookie", e))?;
    response.headers_mut().append(header::SET_COOKIE, value);
    Ok(())
}

/// The origin that an admin names, as browsers write it (RFC 6454): https, or http on the own machine. `None`: it is
/// none, or has more than scheme, host and port.
pub fn origin(text: &str) -> Option<String> {
    let url = reqwest::Url::parse(text.trim()).ok()?;
    let host = url.host_str()?;
    let is_here = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
    let is_safe = url.scheme() == "https" || url.scheme() == "http" && is_here;
    // A host may contain marks that end a rule of the policy.
    let is_plain = host.chars().all(|mark| mark.is_ascii_alphanumeric() || "-.[]:".contains(mark));
    let is_bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    let is_ours = url.username().is_empty() && url.password().is_none();
    (is_safe && is_plain && is_bare && is_ours).then(|| url.origin().ascii_serialization())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_scheme_host_and_port() {
        for (text, read) in [
            ("https://shop.example", Some("https://shop.example")),
            (" https://shop.example:443/ ", Some("https://shop.example")),
            ("https://blåbær.example", Some("https://xn--blbr-roah.example")),
            ("https://shop.example:8443", Some("https://shop.example:8443")),
            ("http://localhost:3000", Some("http://localhost:3000")),
            ("http://shop.example", None),
            ("https://shop.example/basket", None),
            ("https://shop.example?a", None),
            ("https://kari@shop.example", None),
            ("https://shop.example;script-src", None),
            ("https://*.example", None),
            ("https://a.example https://b.example", None),
            ("data:text/html,x", None),
            ("'self'", None),
            ("", None),
        ] {
            assert_eq!(origin(text).as_deref(), read, "{text}");
        }
    }

    #[test]
    fn a_frames_cookie_is_kept_apart() {
        let cookie = Cookie::build("svar", "token").http_only(true).same_site(SameSite::Lax).finish();
        for (is_framed, has) in
            [(true, ["SameSite=None", "Secure", "Partitioned"]), (false, ["SameSite=Lax", "HttpOnly", "svar=token"])]
        {
            let mut response = HttpResponse::Ok().finish();
            set_cookie(&mut response, &cookie, is_framed).unwrap();
            let text = response.headers().get(header::SET_COOKIE).unwrap().to_str().unwrap();
            assert!(has.iter().all(|part| text.contains(part)), "{text}");
        }
    }
}
