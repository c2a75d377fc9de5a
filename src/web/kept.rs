//! Keeps what a user typed if we cannot store it now: the error page holds their words, in a form that sends them
//! again.
//!
//! Nothing is stored. The bytes of the form are kept while its handler runs, and dropped with its answer. The form has
//! the same idempotency key, so that nothing is done twice; for a form without a key the page says to look first.
use actix_multipart::Multipart;
use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::http::{StatusCode, header};
use actix_web::web::{Bytes, BytesMut};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, ResponseError};
use futures_util::stream::{self, Fuse};
use futures_util::{Stream, StreamExt, TryStreamExt};
use maud::{Markup, html};
use std::cell::RefCell;
use std::rc::Rc;
use std::task::Poll;
use std::time::Duration;

use super::{Visitor, form, layout};
use crate::error::Error;
use crate::site::BrandHost;
use crate::texts::Texts;
use crate::viewer::Viewer;

/// Pages on which people write texts. On others forms may hold secrets, which are never shown again.
const TEXTS: &[&str] = &["/tickets", "/complaints", "/desk/", "/admin/brands", "/admin/sla", "/admin/urgent"];
/// Fields with these names hold what a person wrote; the others are sent along as hidden fields.
const WRITTEN: &[&str] = &["subject", "title", "body", "text", "reason", "words", "answer", "question", "wish", "note"];
/// Fields with such names are not shown again on any page.
const SECRET: &[&str] = &["password", "secret", "token", "code", "current"];
/// Only this much of a form is kept: its texts come before its files.
const MOST: usize = 1024 * 1024;
/// The rest of a form is waited for this long.
const PATIENCE: Duration = Duration::from_secs(30);

/// A form on its way to its handler. What the handler leaves unread, or drops unread, is still here.
pub(super) struct Copy {
    bytes: Rc<RefCell<BytesMut>>,
    whole: Rc<RefCell<Fuse<Payload>>>,
}

/// A form of texts, as it came.
#[derive(Debug, Default, PartialEq, Eq)]
struct SentForm {
    fields: Vec<(String, String)>,
    /// The names of the fields with files.
    files: Vec<String>,
    has_parts: bool,
}

/// Copies the payload while it is read, if it is a form of texts.
pub(super) fn copied(req: &HttpRequest, payload: Payload) -> (Payload, Option<Copy>) {
    let pattern = req.match_pattern().unwrap_or_default();
    let is_form = ["application/x-www-form-urlencoded", "multipart/form-data"].contains(&req.content_type());
    if !is_form || !TEXTS.iter().any(|begin| pattern.starts_with(begin)) {
        return (payload, None);
    }
    let copy = Copy { bytes: Rc::default(), whole: Rc::new(RefCell::new(payload.fuse())) };
    (Payload::Stream { payload: copy.reader().boxed_local() }, Some(copy))
}

impl Copy {
    /// Reads the form, and keeps what was read.
    fn reader(&self) -> impl Stream<Item = Result<Bytes, PayloadError>> + 'static {
        let (bytes, whole) = (self.bytes.clone(), self.whole.clone());
        stream::poll_fn(move |context| {
            let polled = whole.borrow_mut().poll_next_unpin(context);
            if let Poll::Ready(Some(Ok(piece))) = &polled {
                let mut bytes = bytes.borrow_mut();
                let room = MOST.saturating_sub(bytes.len()).min(piece.len());
                bytes.extend_from_slice(piece.get(..room).unwrap_or_default());
            }
            polled
        })
    }

    /// The page with the words, if there are any, after the rest of the form was read.
    pub(super) async fn page(self, req: &HttpRequest, why: &Error) -> Option<HttpResponse> {
        let read = self.reader().try_for_each(|_kept| std::future::ready(Ok(())));
        // A part that has not arrived by then is not waited for: the form is shown as far as it is here.
        let _ = tokio::time::timeout(PATIENCE, read).await;
        let sent = SentForm::read(req, self.bytes.take().freeze()).await;
        if !sent.fields.iter().any(|(name, value)| is_written(name, value) && !value.trim().is_empty()) {
            return None;
        }
        // Only a visitor that is already known: a lookup would wait for the database once more.
        let viewer = req.extensions().get::<Viewer>().cloned();
        let Ok(visitor) = Visitor::extract(req).await;
        let t = viewer.as_ref().map_or(visitor.texts, Viewer::texts);
        let action = req.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
        let page = sent.page((t, viewer.as_ref()), visitor.origin.site(), &action);
        let mut response = HttpResponse::build(why.status_code());
        if why.status_code() == StatusCode::SERVICE_UNAVAILABLE {
            let seconds = if let Error::Busy(seconds) = why { *seconds } else { 10 };
            response.insert_header((header::RETRY_AFTER, seconds));
        }
        Some(response.content_type("text/html; charset=utf-8").body(page.into_string()))
    }
}

fn is_written(name: &str, value: &str) -> bool {
    let base = name.split(['_', '-', '[', '.']).next().unwrap_or_default();
    // A field named `answer` may also be a choice: an id, or a yes.
    let is_choice = base == "answer" && !value.trim().contains(' ');
    (WRITTEN.contains(&base) && !is_choice) || value.contains('\n')
}

fn is_secret(name: &str) -> bool {
    SECRET.iter().any(|secret| name.contains(secret))
}

impl SentForm {
    async fn read(req: &HttpRequest, bytes: Bytes) -> Self {
        let mut sent = if req.content_type() == "multipart/form-data" {
            Self::of_parts(req, bytes).await
        } else {
            Self { fields: form::pairs(&bytes), ..Self::default() }
        };
        sent.fields.retain(|(name, _)| !is_secret(name));
        sent
    }

    async fn of_parts(req: &HttpRequest, bytes: Bytes) -> Self {
        let mut sent = Self { has_parts: true, ..Self::default() };
        let whole = stream::iter([Ok::<_, PayloadError>(bytes)]);
        let mut parts = Multipart::new(req.headers(), whole);
        // It may end within a file.
        while let Some(Ok(mut part)) = parts.next().await {
            let name = part.name().unwrap_or_default().to_owned();
            let file = part.content_disposition().and_then(|is| is.get_filename()).map(str::to_owned);
            let mut value = Vec::new();
            while let Some(Ok(piece)) = part.next().await {
                value.extend_from_slice(&piece);
            }
            match file {
                Some(chosen) if !chosen.is_empty() && !sent.files.contains(&name) => sent.files.push(name),
                Some(_) => {}
                None => sent.fields.push((name, String::from_utf8_lossy(&value).into_owned())),
            }
        }
        sent
    }

    fn page(&self, (t, viewer): (Texts, Option<&Viewer>), site: Option<&BrandHost>, action: &str) -> Markup {
        let written: Vec<_> = self.fields.iter().filter(|(name, value)| is_written(name, value)).collect();
        let title = t.say("error-unavailable");
        // The work may have been done all the same. With its key it is not done twice.
        let has_key = self.fields.iter().any(|(name, value)| name == "idempotency_key" && !value.is_empty());
        let lead = t.say(if has_key { "kept-lead" } else { "kept-lead-look" });
        layout::portal(
            t,
            viewer,
            site.map(|site| &*site.look),
            &title,
            &html! {
                main.portal-main #main tabindex="-1" {
                    header { h1 { (title) } p.soft role="alert" { (lead) } }
                    form.form.card method="post" action=(action) enctype=[self.has_parts.then_some("multipart/form-data")] novalidate {
                        @for (name, value) in self.fields.iter().filter(|(name, value)| !is_written(name, value)) {
                            input type="hidden" name=(name) value=(value);
                        }
                        @for (number, (name, value)) in written.iter().enumerate() { (words(t, number, name, value)) }
                        @for name in &self.files {
                            div.field {
                                label for={ "kept-" (name) } { (t.say("files")) }
                                p.hint id={ "kept-" (name) "-hint" } { (t.say("kept-files")) }
                                input id={ "kept-" (name) } type="file" name=(name) multiple aria-describedby={ "kept-" (name) "-hint" } data-text-remove=(t.say("remove"));
                            }
                        }
                        div.actions { button.button.primary { (t.say("kept-send")) } }
                    }
                }
            },
        )
    }
}

fn words(t: Texts, number: usize, name: &str, value: &str) -> Markup {
    let id = format!("kept-words-{number}");
    let rows = value.lines().count().clamp(1, 12);
    html! {
        div.field {
            label for=(id) { @if name == "subject" { (t.say("subject")) } @else { (t.say("kept-words")) @if number > 0 { " " (number + 1) } } }
            @if name == "subject" { input id=(id) name=(name) value=(value); }
            @else { textarea id=(id) name=(name) rows=(rows) { (value) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn numbers_and_choices_are_not_words() {
        let of = |fields: &[(&'static str, &'static str)]| -> Vec<&'static str> {
            fields.iter().filter(|(name, value)| is_written(name, value)).map(|(name, _)| *name).collect()
        };
        assert!(of(&[("answer_id", "17"), ("answer_file", "3"), ("answer", "yes"), ("seen", "9")]).is_empty());
        assert_eq!(
            of(&[("answer", "The belt fits both."), ("body", "x"), ("words_en", "x")]),
            ["answer", "body", "words_en"]
        );
    }

    #[actix_web::test]
    async fn a_form_that_was_cut_within_a_file_keeps_its_words() {
        let text = "--b\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\nHei\r\nder\r\n\
                    --b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\nx\r\n\
                    --b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.png\"\r\n\r\nabc";
        let req =
            TestRequest::post().insert_header(("content-type", "multipart/form-data; boundary=b")).to_http_request();
        let sent = SentForm::read(&req, Bytes::from(text)).await;
        let fields = vec![("body".to_owned(), "Hei\r\nder".to_owned())];
        assert_eq!(sent, SentForm { fields, files: vec!["files".to_owned()], has_parts: true });
    }
}
