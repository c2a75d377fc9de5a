//! Forms with files: up to 25 MB each, streamed to disk, typed by their content.
use actix_multipart::MultipartError;
use actix_multipart::form::tempfile::{TempFile, TempFileConfig};
use actix_multipart::form::{MultipartCollect, MultipartForm, MultipartFormConfig};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::http::{Method, header};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest, body::MessageBody, web};
use futures_util::future::LocalBoxFuture;
use futures_util::{StreamExt, stream};
use std::time::Duration;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::{Instant, timeout, timeout_at};

use crate::app::App;
use crate::error::{Error, Result};
use crate::limits::Open;
use crate::viewer::Viewer;
use crate::web::visitor_ip;

/// All files of one form together.
const TOTAL: usize = 120 * 1024 * 1024;
/// Everything except files.
const TEXTS: usize = 4 * 1024 * 1024;
/// Forms with files that one account may send at the same time.
const AT_ONCE: u32 = 3;
/// A form without files must arrive within this time.
const SMALL_FORM: Duration = Duration::from_mins(1);

/// A form with files: its sender and the limit are checked before the first byte is read; a visitor who has not signed
/// in is counted by their network. Its slot is free again when the second part is dropped.
pub struct Upload<T: MultipartCollect>(pub T, pub UploadTurn);

/// A slot among those who send forms with files.
pub struct UploadTurn {
    _turn: OwnedSemaphorePermit,
    _open: Open,
}

impl<T: MultipartCollect + 'static> FromRequest for Upload<T> {
    type Error = actix_web::Error;
    type Future = LocalBoxFuture<'static, Result<Self, actix_web::Error>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (req, mut payload) = (req.clone(), payload.take());
        Box::pin(async move {
            let viewer = match Viewer::extract(&req).await {
                Ok(viewer) => Some(viewer),
                Err(Error::SignIn) => None,
                Err(e) => return Err(e.into()),
            };
            let app = req.app_data::<web::Data<App>>().ok_or(Error::SignIn)?;
            let turn = turn(app, &req, viewer.as_ref())?;
            let form = MultipartForm::<T>::from_request(&req, &mut payload);
            let form = timeout(app.intake.patience(), form).await.map_err(|_elapsed| Error::TooSlow)??;
            Ok(Self(form.into_inner(), turn))
        })
    }
}

/// A slot for a form, before it is read. Those who have not signed in share slots of their own, and say how much comes.
fn turn(app: &App, req: &HttpRequest, viewer: Option<&Viewer>) -> Result<UploadTurn> {
    let Some(viewer) = viewer else {
        let ip = visitor_ip(req);
        let turn = app.intake.visitors_turn()?;
        let open = app.limits.open_of_visitor("upload", ip, AT_ONCE)?;
        let length = req.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        app.limits.visitors_body(ip, length.ok_or(Error::Refused("problem-request"))?)?;
        return Ok(UploadTurn { _turn: turn, _open: open });
    };
    let turn = app.intake.turn()?;
    Ok(UploadTurn { _turn: turn, _open: app.limits.open("upload", viewer.id, AT_ONCE)? })
}

/// How forms with files are read; too large ones are refused with a sentence.
pub fn config() -> MultipartFormConfig {
    MultipartFormConfig::default().total_limit(TOTAL).memory_limit(TEXTS).error_handler(|error, _req| {
        let text = error.to_string();
        let is_large = matches!(&error, MultipartError::Payload(PayloadError::Overflow)) || text.contains("limit");
        Error::Refused(if is_large { "problem-too-large" } else { "problem-request" }).into()
    })
}

/// Where their files wait: in our own folder, which no other program reads.
pub fn files_config(app: &App) -> TempFileConfig {
    TempFileConfig::default().directory(app.intake.folder())
}

/// Aborts forms without files that arrive too slowly: each holds a connection and its bytes.
pub async fn in_time(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let kind = req.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let is_small = kind.to_ascii_lowercase().starts_with("application/x-www-form-urlencoded");
    if is_small && *req.method() != Method::GET {
        let (payload, until) = (req.take_payload(), Instant::now() + SMALL_FORM);
        let timed = stream::unfold(Some(payload), move |payload| async move {
            let mut payload = payload?;
            match timeout_at(until, payload.next()).await {
                Ok(piece) => Some((piece?, Some(payload))),
                Err(_elapsed) => Some((Err(PayloadError::Incomplete(None)), None)),
            }
        });
        req.set_payload(Payload::Stream { payload: timed.boxed_local() });
    }
    next.call(req).await
}

/// Their size together.
pub fn size(given: &[TempFile]) -> usize {
    given.iter().map(|file| file.size).sum()
}

/// The content of one of them.
pub async fn bytes(file: &TempFile) -> Result<Vec<u8>> {
    tokio::fs::read(file.file.path()).await.map_err(|e| Error::internal("read a file of a form", e))
}
