//! Style sheet, scripts and icons, embedded in the binary and named by a hash of their content, so that browsers cache
//! them for ever. The build has compressed them (`build.rs`).
use actix_web::http::header::{self, HeaderMap};
use actix_web::{HttpRequest, HttpResponse, web};
use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::compress::accepts;
use crate::blobs;
use crate::error::Error;
use crate::web::doors::{Doors, get};

/// A file, and its compressed forms.
struct PackedAsset {
    name: &'static str,
    plain: &'static [u8],
    gzip: &'static [u8],
    brotli: &'static [u8],
}

const FILES: &[PackedAsset] = &include!(concat!(env!("OUT_DIR"), "/packed.rs"));

/// All our scripts.
pub const BUNDLE: &str = "svar.js";

/// What shops load.
const EMBED: &str = "embed.js";

/// The URL of each by its name.
static PATHS: LazyLock<BTreeMap<&'static str, String>> = LazyLock::new(|| {
    let path = |file: &PackedAsset| {
        let hash: String = blobs::hash(file.plain).chars().take(12).collect();
        (file.name, format!("/assets/{hash}-{}", file.name.rsplit('/').next().unwrap_or(file.name)))
    };
    FILES.iter().map(path).collect()
});

/// The path of an embedded file for `src` and `href`.
pub fn path(name: &str) -> &'static str {
    PATHS.get(name).map_or("/assets/missing", String::as_str)
}

pub fn routes(doors: &mut Doors) {
    doors.route("/assets/{name}", get().to(file)).route("/embed.js", get().to(embed));
}

/// What a shop puts on its own page. Its address stays, so browsers ask again after an hour.
async fn embed(req: HttpRequest) -> Result<HttpResponse, Error> {
    let file = FILES.iter().find(|file| file.name == EMBED).ok_or(Error::NotFound)?;
    let mut response = sent(&req, file, "public, max-age=3600");
    let anyone = header::HeaderValue::from_static("cross-origin");
    response.headers_mut().insert(header::HeaderName::from_static("cross-origin-resource-policy"), anyone);
    Ok(response)
}

async fn file(req: HttpRequest) -> Result<HttpResponse, Error> {
    let file = FILES.iter().find(|file| path(file.name) == req.path()).ok_or(Error::NotFound)?;
    Ok(sent(&req, file, "public, max-age=31536000, immutable"))
}

/// The file as the browser wants it, or that it has it already.
fn sent(req: &HttpRequest, file: &PackedAsset, cached: &'static str) -> HttpResponse {
    let (bytes, coding) = file.fitting(req.headers());
    // Each encoding has its own tag (RFC 9110 section 8.8.3.3).
    let hash = path(file.name).trim_start_matches("/assets/").split('-').next().unwrap_or_default();
    let tag = format!("\"{hash}-{}\"", coding.unwrap_or("plain"));
    let is_known = req.headers().get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
    let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response
        .insert_header((header::CACHE_CONTROL, cached))
        .insert_header((header::VARY, "accept-encoding"))
        .insert_header((header::ETAG, tag));
    if is_known {
        return response.finish();
    }
    response.insert_header((header::CONTENT_ENCODING, coding.unwrap_or("identity")));
    response.content_type(file.kind()).body(web::Bytes::from_static(bytes))
}

impl PackedAsset {
    /// The shortest form that the browser accepts.
    fn fitting(&self, headers: &HeaderMap) -> (&'static [u8], Option<&'static str>) {
        if accepts(headers, "br") {
            (self.brotli, Some("br"))
        } else if accepts(headers, "gzip") {
            (self.gzip, Some("gzip"))
        } else {
            (self.plain, None)
        }
    }

    fn kind(&self) -> &'static str {
        match self.name.rsplit('.').next() {
            Some("css") => "text/css; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("svg") => "image/svg+xml",
            _ => "text/plain; charset=utf-8",
        }
    }
}
