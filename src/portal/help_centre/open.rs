//! How an open page is sent: without a cookie, and so that a browser asks whether it is still the same.
use actix_web::http::header::{self, HeaderMap};
use actix_web::{HttpRequest, HttpResponse};
use maud::Markup;
use sha2::{Digest, Sha256};

use crate::brands::Brand;
use crate::web::frames::framed_by;

/// Anyone may keep the page, and asks before it is shown again: what is withdrawn is gone at once.
const KEPT: &str = "public, no-cache";

/// A page; the brand's shop may show it in a frame.
pub fn open(req: &HttpRequest, brand: &Brand, markup: Markup) -> HttpResponse {
    framed_by(text(req, "text/html; charset=utf-8", markup.into_string()), &brand.customer_pages().origins)
}

/// For good, and asked again each time: the address may be given to another page.
pub fn moved_to(req: &HttpRequest, path: &str) -> HttpResponse {
    let query = Some(req.query_string()).filter(|query| !query.is_empty());
    let to = query.map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
    HttpResponse::MovedPermanently()
        .insert_header((header::CACHE_CONTROL, KEPT))
        .insert_header((header::LOCATION, to))
        .finish()
}

pub fn text(req: &HttpRequest, kind: &str, body: String) -> HttpResponse {
    let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(body.as_bytes()));
    // The same for each of its compressed forms, which is what a weak tag says (RFC 9110 section 8.8.1).
    let tag = format!("W/\"{}\"", hash.get(..32).unwrap_or(&hash));
    let is_known = knows(req.headers(), &tag);
    let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response.insert_header((header::CACHE_CONTROL, KEPT)).insert_header((header::ETAG, tag));
    if is_known { response.finish() } else { response.content_type(kind.to_owned()).body(body) }
}

/// Does the browser have this one?
fn knows(headers: &HeaderMap, tag: &str) -> bool {
    let lines = headers.get_all(header::IF_NONE_MATCH).filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|known| known.trim() == tag || known.trim() == "*")
}
