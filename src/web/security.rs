//! Checks and headers for every request: security headers, the origin of forms, a request id, one log line without
//! personal text.
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode, header, header::HeaderMap, header::HeaderValue};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, web};
use std::sync::LazyLock;
use std::time::Instant;
use tracing::Instrument;

use super::{Visitor, host};
use crate::app::App;
use crate::audit::{self, AuditAction, AuditContext, Entry, Origin, Subject};
use crate::error::{Error, ProblemJson};
use crate::ids::AccountId;
use crate::viewer::Viewer;

/// Pages load only their own files, run no inline script, and are shown in the frames of these origins alone.
pub(super) fn policy(frames: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors {frames}"
    )
}

/// The policy of almost all pages: they are shown in no frame.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    HeaderValue::from_str(&policy("'none'")).unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"))
});

/// Where recurring mails are stopped. A mail program sends its form without a cookie: only the token in the URL says
/// whose mails it stops.
pub const UNSUBSCRIBE: &str = "/unsubscribe/";

/// The id of a request in the log.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);

/// Gives the request an id, measures it, and writes its log line. The path is logged as its pattern, because it may
/// contain references and tokens.
pub async fn observe(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let id = data_encoding::HEXLOWER.encode(&rand::random::<[u8; 8]>());
    let origin = Origin::new(super::visitor_ip(req.request()), id.clone());
    req.extensions_mut().insert(RequestId(id.clone()));
    req.extensions_mut().insert(origin.clone());
    let (method, began) = (req.method().clone(), Instant::now());
    let app = req.app_data::<web::Data<App>>().cloned();
    let span = tracing::info_span!("request", id = %id, %method);
    async move {
        let mut response = next.call(req).await?.map_into_boxed_body();
        let pattern = response.request().match_pattern().unwrap_or_else(|| "(none)".to_owned());
        let (status, took) = (response.status(), began.elapsed());
        let (account, ms) = (origin.account(), took.as_secs_f64() * 1000.0);
        tracing::info!(path = %pattern, status = status.as_u16(), ms, account, "served");
        if audit::lacks_entry(&method, &pattern, &response, &origin) {
            tracing::error!(path = %pattern, account, "an action of staff is not in the audit log");
            if cfg!(debug_assertions) {
                // So that a test which sends the form fails.
                response
                    .headers_mut()
                    .insert(header::HeaderName::from_static("svar-audit"), HeaderValue::from_static("missing"));
            }
        }
        if let Some(app) = app {
            app.counters.request(&pattern, status.as_u16(), took);
            if status == StatusCode::TOO_MANY_REQUESTS {
                note_limit(&app, &origin, format!("{method} {pattern}"));
            }
        }
        if let Ok(id) = HeaderValue::from_str(&id) {
            response.headers_mut().insert(header::HeaderName::from_static("x-request-id"), id);
        }
        Ok(response)
    }
    .instrument(span)
    .await
}

/// Records in the audit log that a visitor tried too often, once an hour.
fn note_limit(app: &App, origin: &Origin, page: String) {
    let account = origin.account().map(AccountId);
    let context = match account {
        Some(id) => AuditContext::of_account(id, origin, app.now()),
        None => AuditContext::of_visitor(origin, app.now()),
    };
    let subject = account.or(origin.tried()).map_or(Subject::NONE, Subject::account);
    app.hourly.note(&app.db, context, Entry::new(AuditAction::LimitReached, subject).noting("page", page));
}

/// Words an error again in the visitor's language: where it arose, the viewer was unknown. Errors of the framework get
/// our own page.
pub async fn speak(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let mut response = next.call(req).await?.map_into_boxed_body();
    let Some(page) = spoken(&response).await else { return Ok(response) };
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, html);
    Ok(response.map_body(|_, _| BoxBody::new(page)))
}

async fn spoken(response: &ServiceResponse<BoxBody>) -> Option<String> {
    let failure = response.response().error()?;
    if response.status().as_u16() < 400 || failure.as_error::<ProblemJson>().is_some() {
        return None;
    }
    let ours;
    let error = if let Some(error) = failure.as_error::<Error>() {
        error
    } else {
        ours = refused(response.status())?;
        &ours
    };
    let request = response.request();
    // If the database does not answer, a lookup of the viewer would take just as long again.
    let viewer = match error {
        Error::Unavailable(_) => None,
        _ => Viewer::extract(request).await.ok(),
    };
    let Ok(visitor) = Visitor::extract(request).await;
    let site = visitor.origin.site();
    let theirs = || site.map_or(visitor.texts, |site| visitor.texts_at(&*site.look));
    let texts = viewer.as_ref().map_or_else(theirs, Viewer::texts);
    Some(super::layout::error_page((texts, viewer.as_ref()), site, error).into_string())
}

/// The framework's error in our words; the status stays.
fn refused(status: StatusCode) -> Option<Error> {
    match status {
        StatusCode::NOT_FOUND => Some(Error::NotFound),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Error::Refused("problem-too-large")),
        status if status.is_client_error() => Some(Error::Refused("problem-request")),
        _ => None,
    }
}

/// Sets the security headers, and refuses forms that another site made.
pub async fn protect(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if is_foreign(&req) {
        return Ok(req.error_response(Error::Forbidden));
    }
    let is_https = req.app_data::<web::Data<App>>().is_some_and(|app| app.is_https());
    let way_back = way_back(&req);
    let is_upload = req.headers().contains_key("svar-upload");
    let mut response = next.call(req).await?.map_into_boxed_body();
    if response.status() == StatusCode::SEE_OTHER {
        redirect(&mut response, &way_back, is_upload);
    }
    set_headers(response.headers_mut(), is_https);
    Ok(response)
}

/// The page to return to after sign-in: this page, or the one whose form was sent.
fn way_back(req: &ServiceRequest) -> String {
    if *req.method() == Method::GET {
        return req.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
    }
    let referer = req.headers().get(header::REFERER).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let ours = req.app_data::<web::Data<App>>().map(|app| host::own_origin(req, app)).unwrap_or_default();
    referer.strip_prefix(&ours).unwrap_or_default().to_owned()
}

/// Sends a visitor back to their page after signing in. The upload script cannot see a redirect before the browser has
/// followed it, so it gets the address in a separate header.
fn redirect(response: &mut ServiceResponse<BoxBody>, way_back: &str, is_upload: bool) {
    let headers = response.headers_mut();
    if headers.get(header::LOCATION).is_some_and(|to| to == "/sign-in") && way_back.len() > 1 {
        let next = super::encoded(way_back);
        if let Ok(to) = HeaderValue::from_str(&format!("/sign-in?next={next}")) {
            headers.insert(header::LOCATION, to);
        }
    }
    if is_upload && let Some(to) = headers.remove(header::LOCATION).next() {
        headers.insert(header::HeaderName::from_static("svar-location"), to);
        *response.response_mut().status_mut() = StatusCode::OK;
    }
}

/// A request that changes something must come from our own pages (OWASP: Fetch Metadata and the Origin header). A
/// browser never sends a key by itself, so a machine with a key and no cookie needs no such proof.
fn is_foreign(req: &ServiceRequest) -> bool {
    let has = |name: header::HeaderName| req.headers().contains_key(name);
    let is_safe = matches!(*req.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    // Unsubscribing is authorised by the token in the URL, and mail programs send it from anywhere (RFC 8058).
    let is_one_click = req.path().starts_with(UNSUBSCRIBE);
    if is_safe || is_one_click || (has(header::AUTHORIZATION) && !has(header::COOKIE)) {
        return false;
    }
    let value = |name: &str| req.headers().get(name).map(|v| v.to_str().unwrap_or_default());
    let (site, origin) = (value("sec-fetch-site"), value("origin"));
    if site.is_some_and(|site| site != "same-origin" && site != "none")
        || origin.is_some_and(|origin| !is_our_origin(req, origin))
    {
        return true;
    }
    // A program that is not a browser sends neither header. It is allowed without a cookie, if no page could have sent
    // this for it.
    site.is_none() && origin.is_none() && (has(header::COOKIE) || is_of_a_form(req))
}

/// May any page send this without a preflight request (Fetch standard: CORS-safelisted content types, or none)?
fn is_of_a_form(req: &ServiceRequest) -> bool {
    let Some(kind) = req.headers().get(header::CONTENT_TYPE) else { return true };
    let kind = kind.to_str().unwrap_or_default().to_ascii_lowercase();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    matches!(kind, "" | "application/x-www-form-urlencoded" | "text/plain") || kind.starts_with("multipart/")
}

fn is_our_origin(req: &ServiceRequest, origin: &str) -> bool {
    req.app_data::<web::Data<App>>().is_some_and(|app| is_same_origin(&host::own_origin(req, app), origin))
}

/// Scheme, host and port are the same; on this machine, all its local names count as one.
fn is_same_origin(ours: &str, theirs: &str) -> bool {
    let (Ok(ours), Ok(theirs)) = (reqwest::Url::parse(ours), reqwest::Url::parse(theirs)) else { return false };
    let is_here = |url: &reqwest::Url| matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    let is_same_place = (ours.scheme(), ours.port()) == (theirs.scheme(), theirs.port());
    ours.origin() == theirs.origin() || (is_here(&ours) && is_here(&theirs) && is_same_place)
}

fn set_headers(headers: &mut HeaderMap, is_https: bool) {
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        headers.insert(header::CONTENT_SECURITY_POLICY, POLICY.clone());
    }
    let mut set = |name: &'static str, value: &'static str| {
        let name = header::HeaderName::from_static(name);
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    };
    set("x-content-type-options", "nosniff");
    set("referrer-policy", "same-origin");
    set("cross-origin-opener-policy", "same-origin");
    set("cross-origin-resource-policy", "same-origin");
    set("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=()");
    // Pages hold one person's data: no cache may keep them.
    set("cache-control", "no-store");
    if is_https {
        // Two years, and no name below ours is served in the clear (hstspreload.org).
        set("strict-transport-security", "max-age=63072000; includeSubDomains");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_has_scheme_host_and_port() {
        for (ours, theirs, is_ours) in [
            ("https://help.example.com", "https://help.example.com", true),
            ("https://help.example.com:443", "https://help.example.com", true),
            ("https://help.example.com", "http://help.example.com", false),
            ("https://help.example.com", "https://help.example.com.evil.example", false),
            ("https://help.example.com", "https://help.example.com:8443", false),
            ("https://help.example.com", "null", false),
            ("https://help.example.com", "", false),
            ("http://127.0.0.1:8080", "http://localhost:8080", true),
            ("http://127.0.0.1:8080", "http://localhost:8081", false),
            ("http://127.0.0.1:8080", "http://10.0.0.1:8080", false),
        ] {
            assert_eq!(is_same_origin(ours, theirs), is_ours, "{ours} {theirs}");
        }
    }
}
