//! A person with a browser: pages and forms, no more.
use super::Page;

/// Someone with or without a session, who clicks and types.
#[derive(Clone)]
pub struct Actor {
    url: String,
    /// The origin of the pages in the browser, as the server is known there.
    origin: String,
    pub cookie: String,
    client: reqwest::Client,
}

impl Actor {
    pub fn new(url: String, cookie: String) -> Self {
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Self { origin: url.clone(), url, cookie, client }
    }

    /// The same person with a browser at the host of a brand, without a session there.
    pub fn at(&self, host: &str) -> Self {
        Self { origin: format!("http://{host}"), cookie: String::new(), ..self.clone() }
    }

    /// Opens a page. Absolute addresses are used as they are.
    pub async fn opens(&self, path: &str) -> Page {
        self.answer(self.client.get(self.address(path))).await
    }

    /// The same with a copy of the page that has this tag.
    pub async fn opens_knowing(&self, path: &str, tag: &str) -> Page {
        self.answer(self.client.get(self.address(path)).header("if-none-match", tag)).await
    }

    /// The same with a browser of this language.
    pub async fn opens_speaking(&self, path: &str, language: &str) -> Page {
        self.answer(self.client.get(self.address(path)).header("accept-language", language)).await
    }

    /// Sends a form of single fields, as the page's own form would.
    pub async fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.answer(self.client.post(self.address(path)).header("origin", &self.origin).form(fields)).await
    }

    /// Chooses a language for their pages and mails.
    pub async fn speaks(&self, language: &str) {
        assert_eq!(self.sends("/language", &[("language", language)]).await.status, 303);
    }

    /// Sends a form as if another site had made it.
    pub async fn is_tricked_into(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.answer(self.client.post(self.address(path)).header("origin", "https://evil.example").form(fields)).await
    }

    /// Sends a form with files: (name, bytes).
    pub async fn sends_with_files(&self, path: &str, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Page {
        let mut form = reqwest::multipart::Form::new();
        for (name, value) in fields {
            form = form.text((*name).to_owned(), (*value).to_owned());
        }
        for (name, bytes) in files {
            let part = reqwest::multipart::Part::bytes(bytes.to_vec()).file_name((*name).to_owned());
            form = form.part("files", part);
        }
        self.answer(self.client.post(self.address(path)).header("origin", &self.origin).multipart(form)).await
    }

    /// Sends one file in a field of its own: (field, name, bytes).
    pub async fn sends_with_file(&self, path: &str, (field, name, bytes): (&'static str, &str, &[u8])) -> Page {
        let part = reqwest::multipart::Part::bytes(bytes.to_vec()).file_name(name.to_owned());
        let form = reqwest::multipart::Form::new().part(field, part);
        self.answer(self.client.post(self.address(path)).header("origin", &self.origin).multipart(form)).await
    }

    /// Sends a form of fields with one file in a field of its own: (field, name, bytes).
    pub async fn sends_fields_and_file(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        (field, name, bytes): (&'static str, &str, &[u8]),
    ) -> Page {
        let part = reqwest::multipart::Part::bytes(bytes.to_vec()).file_name(name.to_owned());
        let form = fields.iter().fold(reqwest::multipart::Form::new(), |form, (name, value)| {
            form.text((*name).to_owned(), (*value).to_owned())
        });
        let form = form.part(field, part);
        self.answer(self.client.post(self.address(path)).header("origin", &self.origin).multipart(form)).await
    }

    /// Opens a ticket with the form, and returns its reference.
    pub async fn opens_ticket(&self, subject: &str, body: &str) -> String {
        let key = svar::web::form::idempotency_key();
        let fields = [
            ("brand", "fjellro"),
            ("subject", subject),
            ("body", body),
            ("page", ""),
            ("again", "yes"),
            ("idempotency_key", &key),
        ];
        let page = self.sends_with_files("/tickets", &fields, &[]).await;
        assert_eq!(page.status, 303, "{}", page.text);
        page.reference()
    }

    /// Writes on their own ticket.
    pub async fn writes_on(&self, reference: &str, body: &str) -> Page {
        let key = svar::web::form::idempotency_key();
        let fields = [("body", body), ("idempotency_key", key.as_str())];
        self.sends_with_files(&format!("/tickets/{reference}/messages"), &fields, &[]).await
    }

    /// Replies at the desk, having seen the ticket as it is now.
    pub async fn replies(&self, reference: &str, body: &str, then: &str) -> Page {
        let seen = self.opens(&format!("/desk/tickets/{reference}")).await.value_of("seen");
        self.replies_having_seen(reference, body, then, &seen).await
    }

    /// Replies, having last seen this message.
    pub async fn replies_having_seen(&self, reference: &str, body: &str, then: &str, seen: &str) -> Page {
        let key = svar::web::form::idempotency_key();
        self.composes(
            reference,
            &[
                ("kind", "reply"),
                ("body", body),
                ("then", then),
                ("seen", seen),
                ("answer_id", ""),
                ("idempotency_key", &key),
            ],
        )
        .await
    }

    /// Leaves a note.
    pub async fn notes(&self, reference: &str, body: &str) -> Page {
        let key = svar::web::form::idempotency_key();
        self.composes(
            reference,
            &[
                ("kind", "note"),
                ("body", body),
                ("then", "open"),
                ("seen", "0"),
                ("answer_id", ""),
                ("idempotency_key", &key),
            ],
        )
        .await
    }

    /// Sends the composer with exactly these fields.
    pub async fn composes(&self, reference: &str, fields: &[(&str, &str)]) -> Page {
        self.sends_with_files(&format!("/desk/tickets/{reference}/messages"), fields, &[]).await
    }

    /// Takes the next ticket, and returns its reference.
    pub async fn takes_next(&self) -> Option<String> {
        let page = self.sends("/desk/next", &[("brand", "")]).await;
        (page.location != "/desk").then(|| page.reference())
    }

    /// Opens a page and reads only the status: a live stream never ends.
    pub async fn status_of(&self, path: &str) -> u16 {
        let mut request = self.client.get(self.address(path));
        if !self.cookie.is_empty() {
            request = request.header("cookie", &self.cookie);
        }
        if self.origin != self.url {
            request = request.header("host", self.origin.trim_start_matches("http://"));
        }
        request.send().await.unwrap().status().as_u16()
    }

    /// Sends a body that is not a form.
    pub async fn posts_raw(&self, path: &str, kind: &str, body: &str) -> Page {
        let request = self.client.post(self.address(path)).header("origin", &self.origin).header("content-type", kind);
        self.answer(request.body(body.to_owned())).await
    }

    /// Announces a large body, sends none of it, and returns the first line of the answer.
    pub async fn announces(&self, path: &str, bytes: u64) -> String {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        let host = self.url.trim_start_matches("http://").to_owned();
        let mut line = tokio::net::TcpStream::connect(&host).await.unwrap();
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: {}\r\nContent-Type: application/json\r\nContent-Length: {bytes}\r\n\r\n",
            self.url
        );
        line.write_all(head.as_bytes()).await.unwrap();
        let mut begin = [0_u8; 64];
        let read = tokio::time::timeout(std::time::Duration::from_secs(20), line.read(&mut begin)).await;
        String::from_utf8_lossy(&begin[..read.expect("the server waits for the body").unwrap()]).into_owned()
    }

    /// Posts with an API key.
    pub async fn posts(&self, path: &str, key: &str, kind: &str, body: &str) -> Page {
        let request = self
            .client
            .post(self.address(path))
            .header("authorization", format!("Bearer {key}"))
            .header("content-type", kind)
            .body(body.to_owned());
        self.answer(request).await
    }

    /// Posts with exactly these headers, and the cookie.
    pub async fn posts_as(&self, path: &str, headers: &[(&str, &str)], body: &str) -> Page {
        let request = self.client.post(self.address(path)).body(body.to_owned());
        self.answer(headers.iter().fold(request, |request, (name, value)| request.header(*name, *value))).await
    }

    fn address(&self, path: &str) -> String {
        let path = path.strip_prefix(&self.origin).unwrap_or(path);
        if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.url) }
    }

    async fn answer(&self, request: reqwest::RequestBuilder) -> Page {
        let request = if self.cookie.is_empty() { request } else { request.header("cookie", &self.cookie) };
        let request = match self.origin.split_once("://") {
            Some((_, host)) if self.origin != self.url => request.header("host", host),
            _ => request,
        };
        let page = Page::read(request.send().await.unwrap()).await;
        assert!(
            !page.headers.contains_key("svar-audit"),
            "this act of the staff is not in the audit log: {}",
            page.path
        );
        page
    }
}
