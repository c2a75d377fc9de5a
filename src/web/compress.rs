//! Compresses responses with gzip at its fastest level: a page at once, a stream piece by piece. A handler that knows
//! that compression is useless sets the encoding `identity`.
use actix_web::body::{BodySize, BodyStream, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::{self, Bytes};
use flate2::write::GzEncoder;
use flate2::{Compress, Compression, FlushCompress, Status};
use futures_util::stream;
use std::cell::RefCell;
use std::future::poll_fn;
use std::io::Write;
use std::pin::Pin;

use crate::error::{Error, Result};

/// Smaller bodies fit into one packet anyway.
const LEAST: u64 = 1024;
/// A larger page is compressed on another thread, because this one also answers other requests.
const LARGE: u64 = 256 * 1024;
/// The largest window: it takes no more time.
const WINDOW_BITS: u8 = 15;

thread_local! {
    /// Its tables are large: created once for each thread, not for each page.
    static DEFLATER: RefCell<Compress> = RefCell::new(Compress::new_gzip(Compression::fast(), WINDOW_BITS));
}

pub async fn compress(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let is_accepted = accepts(req.headers(), "gzip");
    let mut response = next.call(req).await?.map_into_boxed_body();
    if !may_compress(&mut response) {
        return Ok(response);
    }
    response.headers_mut().append(header::VARY, HeaderValue::from_static("accept-encoding"));
    if !is_accepted {
        return Ok(response);
    }
    let (req, response) = response.into_parts();
    let (mut response, body) = response.into_parts();
    response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    let size = body.size();
    let body = match body.try_into_bytes() {
        Ok(bytes) if matches!(size, BodySize::Sized(size) if size > LARGE) => {
            let packed = web::block(move || gzip(&bytes)).await.map_err(|e| Error::internal("compress a page", e))?;
            BoxBody::new(packed?)
        }
        Ok(bytes) => BoxBody::new(gzip(&bytes)?),
        Err(body) => BoxBody::new(gzip_stream(body)),
    };
    Ok(ServiceResponse::new(req, response.set_body(body)))
}

/// Is it worth it? The encoding `identity` is removed here.
fn may_compress(response: &mut ServiceResponse<BoxBody>) -> bool {
    let status = response.status();
    if status == StatusCode::PARTIAL_CONTENT || status == StatusCode::NO_CONTENT || status == StatusCode::NOT_MODIFIED {
        return false;
    }
    let size = response.response().body().size();
    let headers = response.headers_mut();
    if let Some(coding) = headers.get(header::CONTENT_ENCODING) {
        if coding == "identity" {
            headers.remove(header::CONTENT_ENCODING);
        }
        return false;
    }
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let is_packed = ["image/", "video/", "audio/"].iter().any(|packed| kind.starts_with(packed));
    let is_long = match size {
        BodySize::None => false,
        BodySize::Sized(size) => size >= LEAST,
        BodySize::Stream => true,
    };
    is_long && (!is_packed || kind.starts_with("image/svg"))
}

/// Does the browser accept this coding (RFC 9110 section 12.5.3)?
pub fn accepts(headers: &HeaderMap, coding: &str) -> bool {
    let lines = headers.get_all(header::ACCEPT_ENCODING).filter_map(|line| line.to_str().ok());
    let mut any = false;
    for wish in lines.flat_map(|line| line.split(',')) {
        let mut parts = wish.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default();
        let weight = parts.find_map(|part| part.strip_prefix("q=").or(part.strip_prefix("Q=")));
        let is_taken = weight.is_none_or(|weight| weight.parse::<f32>().is_ok_and(|weight| weight > 0.0));
        if name.eq_ignore_ascii_case(coding) {
            return is_taken;
        }
        any |= name == "*" && is_taken;
    }
    any
}

fn gzip(page: &[u8]) -> Result<Vec<u8>> {
    DEFLATER.with_borrow_mut(|deflater| {
        deflater.reset();
        let mut packed = Vec::with_capacity((page.len() / 4).max(512));
        loop {
            let taken = usize::try_from(deflater.total_in()).unwrap_or(usize::MAX);
            let rest = page.get(taken..).unwrap_or_default();
            let status = deflater.compress_vec(rest, &mut packed, FlushCompress::Finish);
            match status.map_err(|e| Error::internal("compress a page", e))? {
                Status::StreamEnd => return Ok(packed),
                Status::Ok | Status::BufError => packed.reserve(packed.capacity()),
            }
        }
    })
}

/// Each piece is sent at once.
fn gzip_stream(body: BoxBody) -> impl MessageBody {
    let begun = Some((body, GzEncoder::new(Vec::new(), Compression::fast())));
    BodyStream::new(stream::try_unfold(begun, |going| async move {
        let Some((mut body, mut encoder)) = going else { return Ok(None) };
        let Some(piece) = poll_fn(|cx| Pin::new(&mut body).poll_next(cx)).await else {
            return Ok(Some((Bytes::from(encoder.finish()?), None)));
        };
        encoder.write_all(&piece?)?;
        encoder.flush()?;
        let packed = std::mem::take(encoder.get_mut());
        Ok::<_, Box<dyn std::error::Error>>(Some((Bytes::from(packed), Some((body, encoder)))))
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn a_browser_gets_an_encoding_it_accepts() {
        for (header, takes_gzip) in [
            ("gzip, deflate, br, zstd", true),
            ("br;q=1.0, gzip;q=0.8, *;q=0.1", true),
            ("GZIP", true),
            ("*", true),
            ("gzip;q=0, *", false),
            ("gzip; q=0.000", false),
            ("*;q=0", false),
            ("br", false),
            ("identity", false),
            ("", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(header));
            assert_eq!(accepts(&headers, "gzip"), takes_gzip, "{header}");
        }
        assert!(!accepts(&HeaderMap::new(), "gzip"));
    }

    #[test]
    fn pages_come_out_as_they_went_in() {
        let noise: String = (0..40_000_u32).map(|n| char::from(b'!' + u8::try_from(n * 7919 % 89).unwrap())).collect();
        for page in [String::new(), "a".to_owned(), "row ".repeat(100_000), noise] {
            let (mut read, packed) = (String::new(), gzip(page.as_bytes()).unwrap());
            flate2::read::GzDecoder::new(packed.as_slice()).read_to_string(&mut read).unwrap();
            assert!(read == page, "{} bytes", page.len());
        }
    }
}
