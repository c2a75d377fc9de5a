//! A new resource behind a route for each actor who tries it: all of them belong to the first brand and to Kari.
use svar::accounts::Role;
use svar::articles::store as articles;
use svar::brands;
use svar::canned::examples::ExampleKind;
use svar::canned::examples::store::{self as examples, NewExample};
use svar::canned::store::{self as answers, QuestionsOf, VersionAuthor, VersionChange};
use svar::ids::{AccountId, MailId};
use svar::jobs::{self, Job};
use svar::mail::receive::{Incoming, receive_all};
use svar::mail::store::{self as mails, Fate, MailSource};
use svar::mail::unwanted::Cause;
use svar::search::store::saved_searches;
use svar::tickets::actions::{self, Inbound, Matter};
use svar::tickets::{Identity, MessageKind, PlacedBy, Ticket, WholeSide, store};
use svar::web::form::idempotency_key;

use crate::support::{Actor, Place, plain_mail};

/// Creates resources.
pub struct Things<'a> {
    pub place: &'a Place,
    pub kari: AccountId,
    /// An agent of the brand, who can be away.
    pub ann: AccountId,
    pub lea: AccountId,
    pub ada: Actor,
}

impl Things<'_> {
    /// Replaces each `{what}` in a text with the name of a new resource.
    pub async fn filled(&self, door: &str, text: &str, made: &mut Vec<(String, String)>) -> String {
        let mut text = text.to_owned();
        while let Some(name) =
            text.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map(|(name, _)| name.to_owned())
        {
            let known = made.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
            let value = match known {
                Some(value) => value,
                None => self.made(door, &name, made).await,
            };
            text = text.replace(&format!("{{{name}}}"), &value);
            made.push((name, value));
        }
        text
    }

    async fn made(&self, door: &str, name: &str, made: &[(String, String)]) -> String {
        let of = |name: &str| {
            made.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
        };
        match name {
            "key" => idempotency_key(),
            "brand" => self.place.brand.to_string(),
            "page" => "security".to_owned(),
            "kari" => self.kari.to_string(),
            "ann" => self.ann.to_string(),
            "lea" => self.lea.to_string(),
            "reference" if door.contains("/complaint/") => self.complaint().await,
            "reference" if door.contains("/moves/") => self.merged().await.0,
            "reference" if door.ends_with("/answer") && door.contains("/messages/") => self.replied().await,
            // Tied to no account, from Kari's address.
            "reference" if door.ends_with("/account") => self.ticket(None).await.reference,
            "reference" | "into" => self.ticket(Some(self.kari)).await.reference,
            "file" if door.contains("/side-files/") => {
                let reference = self.ticket(Some(self.kari)).await.reference;
                self.side(&reference).await.files[0].id.to_string()
            }
            "side" => self.side(&of("reference")).await.side.id.to_string(),
            "side_message" => self.side(&of("reference")).await.messages[0].id.to_string(),
            "draft" => self.shared_draft(&of("reference")).await,
            "copy" => self.failed_copy(&of("reference")).await,
            "id" if door.contains("/admin/refused/") => self.refused().await,
            "message" if of("reference").is_empty() => {
                let reference = self.ticket(Some(self.kari)).await.reference;
                self.message(&reference).await
            }
            "message" => self.message(&of("reference")).await,
            "file" if door.contains(" /files/") => self.attachment().await,
            "file" if door.contains("/answer-files/") => {
                let slug = self.answer().await;
                self.answer_file(&slug).await
            }
            "id" if door.contains("/moves/") => self.latest_move(&of("reference")).await,
            "slug" | "slug2" => self.answer().await,
            "file" if door.ends_with("/release") || door.ends_with("/redaction") => {
                self.held_file(&of("reference")).await
            }
            "file" => self.answer_file(&of("slug")).await,
            "answer" => {
                let slug = self.answer().await;
                self.place.rows(move |conn| answers::by_slug(conn, &slug)).await.id.to_string()
            }
            "question" => self.question().await,
            "example" => self.example().await,
            "version" if door.contains("/articles/") => {
                let id = svar::ids::ArticleId(of("id").parse().unwrap());
                self.place.rows(move |conn| articles::versions(conn, id, None, 9)).await[0].id.to_string()
            }
            "picture" => self.picture(&of("id")).await,
            "version" if door.contains("/knowledge/") => {
                let id = svar::ids::InternalNoteId(of("id").parse().unwrap());
                self.place.rows(move |conn| answers::note_versions(conn, id, None, 9)).await[0].id.to_string()
            }
            "version" => {
                let slug = of("slug");
                let latest = move |conn: &mut svar::db::Conn| {
                    let answer = answers::by_slug(conn, &slug)?;
                    answers::versions(conn, &[answer.id], None, 1)
                };
                self.place.rows(latest).await[0].id.to_string()
            }
            "language" => "en".to_owned(),
            "token" | "name" | "digest" => "forged".to_owned(),
            "letter" => "sign-in".to_owned(),
            "feed" => self.feed().await,
            "team" => self.team().await,
            "customer2" => self.customer().await.to_string(),
            "custom" => self.custom_field().await,
            "customer_note" => self.customer_note(&of("id")).await,
            "promise" => self.id("/admin/sla/").await,
            "rule" => self.id("/admin/urgent/").await,
            "instruction" => self.id("/desk/guidance/instructions/").await,
            "note" => self.id("/desk/knowledge/").await,
            "list" => self.id("/desk/views/").await,
            "mailbox" => self.mailbox().await,
            "block" => {
                let pattern = format!("{}.example", idempotency_key());
                self.makes("/desk/blocks", &format!("brand={{brand}}&pattern={pattern}"), 303).await;
                pattern
            }
            "id" => self.id(door).await,
            other => panic!("{door}: what is {other}?"),
        }
    }

    async fn id(&self, door: &str) -> String {
        let place = self.place;
        let part = |text: &str| door.contains(text);
        match () {
            () if part("/account/addresses/") => {
                let kari = self.kari;
                place.rows(move |conn| svar::accounts::store::addresses_of(conn, kari)).await[0].id.to_string()
            }
            () if part("/account/sessions/") => {
                let (kari, now) = (self.kari, place.app.now());
                place.rows(move |conn| svar::accounts::store::sessions_of(conn, now, kari)).await[0].id.to_string()
            }
            // Someone else's browser, or none.
            () if part("/account/notifications/browsers/") => "1".to_owned(),
            // Someone else's download, or none.
            () if part("/account/data/") => "1".to_owned(),
            () if part("/admin/people/") => self.person("Bo", Role::Agent).await.to_string(),
            () if part("/admin/brands/") => place.brand.to_string(),
            () if part("/admin/jobs/") => self.job().await,
            () if part("/admin/keys/") => {
                self.makes("/admin/keys", "name=Relay&scope=mail&brand={brand}", 200).await;
                place.rows(svar::accounts::store::api_keys).await[0].id.to_string()
            }
            () if part("/admin/ledger/") => self.mail().await.to_string(),
            () if part("/admin/sla/") => {
                self.makes("/admin/sla", "name={key}&brand={brand}&first_answer=4 h", 303).await;
                last(place.rows(brands::sla_policies::store::all).await.iter().map(|one| one.id.0))
            }
            () if part("/admin/urgent/") => {
                self.makes("/admin/urgent", "name={key}&brand={brand}&words=fire&webhook=https://{key}.example/", 303)
                    .await;
                last(place.rows(brands::urgent::store::all).await.iter().map(|one| one.id.0))
            }
            () if part("/desk/absences/") => self.ann.to_string(),
            () if part("/desk/articles/") => {
                let fields = "idempotency_key={key}&brand=fjellro&position=1&language-0=en&title-0={key}&body-0=Hi";
                self.makes("/desk/articles", fields, 303).await;
                last(place.rows(articles::all).await.iter().map(|one| one.id.0))
            }
            () if part("/desk/customers/") => self.customer().await.to_string(),
            () if part("/desk/guidance/instructions/") => {
                self.makes("/desk/guidance/instructions", "text=Be kind&brand={brand}", 303).await;
                last(place.rows(brands::guidance::store::all).await.instructions.iter().map(|one| one.id.0))
            }
            () if part("/desk/guidance/people/") => {
                self.makes("/desk/guidance/people", "name=Per&reach=12&topic=x&brand={brand}", 303).await;
                last(place.rows(brands::guidance::store::all).await.people.iter().map(|one| one.id.0))
            }
            () if part("/desk/knowledge/") => {
                self.makes("/desk/knowledge", "brand=fjellro&language=en&title={key}&body=x", 303).await;
                last(place.rows(answers::internal_notes).await.iter().map(|one| one.id.0))
            }
            () if part("/desk/overflow/") => {
                self.makes("/desk/overflow", "brand={brand}&to={team}&minutes=60", 303).await;
                last(place.rows(store::overflows).await.iter().map(|one| one.id.0))
            }
            () if part("/desk/quarantine/") => self.kept_mail().await.to_string(),
            () if part("/desk/views/") => {
                self.makes("/desk/views", "name={key}&view=next&for_all=yes&brand={brand}", 303).await;
                last(place.rows(|conn| store::saved_views(conn, AccountId(0))).await.iter().map(|one| one.id.0))
            }
            () if part("/desk/search/saved/") => {
                self.makes("/desk/search/saved", "q=kari&name={key}&for_all=yes", 303).await;
                last(place.rows(|conn| saved_searches(conn, AccountId(0))).await.iter().map(|one| one.id.0))
            }
            () => panic!("{door}: whose id?"),
        }
    }

    async fn picture(&self, article: &str) -> String {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend([0, 0, 0, 40, 0, 0, 0, 30, 8, 6, 0, 0, 0]);
        let at = format!("/desk/articles/{article}/pictures");
        assert_eq!(self.ada.sends_with_file(&at, ("picture", "x.png", &png)).await.status, 303);
        let id = svar::ids::ArticleId(article.parse().unwrap());
        self.place.rows(move |conn| articles::pictures(conn, &[id])).await[0].id.to_string()
    }

    /// The admin of all brands creates something through its form.
    async fn makes(&self, path: &str, fields: &str, status: u16) {
        let fields = Box::pin(self.filled("", fields, &mut Vec::new())).await;
        let fields: Vec<(&str, &str)> = fields.split('&').filter_map(|field| field.split_once('=')).collect();
        let page = self.ada.sends(path, &fields).await;
        assert_eq!(page.status, status, "{path}: {}", page.text);
    }

    async fn ticket(&self, author: Option<AccountId>) -> Ticket {
        let (brand, now) = (self.place.brand, self.place.app.now());
        let inbound = Inbound {
            author,
            name: "Kari".to_owned(),
            address: "kari@example.com".to_owned(),
            identity: if author.is_some() { Identity::SignedIn } else { Identity::Unproven },
            identity_reason: String::new(),
            subject: "Cup".to_owned(),
            visible: "It is cracked".to_owned(),
            quoted: String::new(),
            files: Vec::new(),
            placed_by: PlacedBy::Form,
            mail: None,
            idempotency_key: None,
        };
        let matter = Matter { language: "en".to_owned(), page_url: String::new(), parent: None };
        let open = move |conn: &mut svar::db::Conn| {
            let brand = brands::store::find(conn, brand)?;
            actions::open(conn, now, &brand, matter, inbound)
        };
        self.place.app.db.write(open).await.unwrap().0
    }

    /// A ticket with a reply.
    async fn replied(&self) -> String {
        let reference = self.ticket(Some(self.kari)).await.reference;
        assert_eq!(self.ada.replies(&reference, "It will be replaced", "waiting").await.status, 303);
        reference
    }

    /// A side conversation with a file.
    async fn side(&self, reference: &str) -> WholeSide {
        let key = idempotency_key();
        let fields = [
            ("kind", "forward"),
            ("body", "x"),
            ("then", "open"),
            ("seen", "0"),
            ("answer_id", ""),
            ("to", "per@carrier.example"),
            ("idempotency_key", key.as_str()),
        ];
        let path = format!("/desk/tickets/{reference}/sides");
        assert_eq!(self.ada.sends_with_files(&path, &fields, &[("size.txt", b"x")]).await.status, 303);
        let reference = reference.to_owned();
        let sides = move |conn: &mut svar::db::Conn| {
            let ticket = store::by_reference(conn, &reference)?;
            store::whole_sides(conn, ticket.id)
        };
        self.place.rows(sides).await.pop().unwrap()
    }

    /// A ticket that is a complaint.
    async fn complaint(&self) -> String {
        let reference = self.ticket(Some(self.kari)).await.reference;
        self.makes(&format!("/desk/tickets/{reference}/complaint"), "about=goods&wish=x", 303).await;
        reference
    }

    async fn mailbox(&self) -> String {
        let fields = "brand={brand}&host=127.0.0.1&port=9&security=none&username={key}&sign_in=password&password=x";
        self.makes("/admin/mailboxes", fields, 303).await;
        last(self.place.rows(mails::mailboxes).await.iter().map(|one| one.id.0))
    }

    /// A ticket and another one that was merged into it.
    async fn merged(&self) -> (String, String) {
        let (source, target) = (self.ticket(Some(self.kari)).await, self.ticket(Some(self.kari)).await);
        let into = [("into", target.reference.as_str())];
        let page = self.ada.sends(&format!("/desk/tickets/{}/merge", source.reference), &into).await;
        assert_eq!(page.status, 303, "{}", page.text);
        (target.reference, source.reference)
    }

    async fn latest_move(&self, reference: &str) -> String {
        let reference = reference.to_owned();
        let moves = move |conn: &mut svar::db::Conn| {
            let ticket = store::by_reference(conn, &reference)?;
            store::moves_of(conn, ticket.id, 1)
        };
        self.place.rows(moves).await[0].0.id.to_string()
    }

    /// The latest message of a ticket: a reply, if there is one.
    async fn message(&self, reference: &str) -> String {
        let reference = reference.to_owned();
        let messages = move |conn: &mut svar::db::Conn| {
            let ticket = store::by_reference(conn, &reference)?;
            store::messages(conn, ticket.id)
        };
        let messages = self.place.rows(messages).await;
        let reply = messages.iter().find(|message| message.kind == MessageKind::Reply);
        reply.unwrap_or(&messages[0]).id.to_string()
    }

    async fn answer(&self) -> String {
        let (slug, now) = (format!("a{}", idempotency_key()), self.place.app.now());
        let text = "+++\nbrand = \"fjellro\"\nkeywords = []\n\n[en]\ntitle = \"Cups\"\nkeywords = []\n+++\n\n<!-- en -->\nHi\n";
        let file = svar::canned::file::parse(&slug, text).unwrap();
        let by = VersionAuthor { author: None, name: "", deed: VersionChange::Written, detail: "" };
        self.place.app.db.write(move |conn| svar::canned::actions::write(conn, now, by, &file)).await.unwrap();
        slug
    }

    /// A question of an answer.
    async fn question(&self) -> String {
        let slug = self.answer().await;
        let fields = [("language", "en"), ("text", "Where are my cups?")];
        assert_eq!(self.ada.sends(&format!("/desk/answers/{slug}/questions"), &fields).await.status, 303);
        let questions = self
            .place
            .rows(move |conn| {
                let id = answers::by_slug(conn, &slug)?.id;
                answers::questions_page(conn, QuestionsOf::Answer(id), "en", svar::ids::QuestionId(0), 1)
            })
            .await;
        questions[0].id.to_string()
    }

    /// A question of Kari's that an answer solved.
    async fn example(&self) -> String {
        let (slug, now, brand) = (self.answer().await, self.place.app.now(), self.place.brand);
        let ticket = self.ticket(Some(self.kari)).await;
        let answer = self.place.rows(move |conn| answers::by_slug(conn, &slug)).await.id;
        let new = NewExample {
            brand_id: brand,
            answer_id: Some(answer),
            kind: ExampleKind::Sent,
            ticket_id: ticket.id,
            message_id: None,
            language: "en".to_owned(),
            question: "Where are my cups?".to_owned(),
            at: now,
            is_offered: true,
            meaning: None,
        };
        self.place.app.db.write(move |conn| examples::insert(conn, &new)).await.unwrap();
        self.place.rows(move |conn| examples::newest(conn, brand, 1)).await[0].id.to_string()
    }

    async fn answer_file(&self, slug: &str) -> String {
        let page = self.ada.sends_with_files(&format!("/desk/answers/{slug}/files"), &[], &[("size.txt", b"x")]).await;
        assert_eq!(page.status, 303, "{}", page.text);
        let slug = slug.to_owned();
        let files = move |conn: &mut svar::db::Conn| {
            let answer = answers::by_slug(conn, &slug)?;
            answers::files_of(conn, &[answer.id])
        };
        self.place.rows(files).await[0].id.to_string()
    }

    /// A file that Kari has sent.
    async fn attachment(&self) -> String {
        let kari = self.place.signed_in(self.kari).await;
        let key = idempotency_key();
        let fields =
            [("brand", "fjellro"), ("subject", "x"), ("body", "y"), ("page", ""), ("idempotency_key", key.as_str())];
        let page = kari.sends_with_files("/tickets", &fields, &[("receipt.txt", b"x")]).await;
        let reference = page.reference();
        let files = move |conn: &mut svar::db::Conn| {
            let ticket = store::by_reference(conn, &reference)?;
            let first = store::first_message(conn, ticket.id)?.unwrap();
            store::attachments(conn, first.id)
        };
        self.place.rows(files).await[0].id.to_string()
    }

    /// A copy of a message on this ticket that was not delivered.
    /// A draft that the admin shares.
    async fn shared_draft(&self, reference: &str) -> String {
        let key = idempotency_key();
        let fields = [("kind", "reply"), ("body", "x"), ("then", "open"), ("seen", "0"), ("answer_id", "")];
        let fields: Vec<_> =
            fields.into_iter().chain([("idempotency_key", key.as_str()), ("draft", "share")]).collect();
        self.ada.sends_with_files(&format!("/desk/tickets/{reference}/draft"), &fields, &[]).await;
        let reference = reference.to_owned();
        let drafts = self.place.rows(move |conn| {
            let ticket = store::by_reference(conn, &reference)?;
            store::all_drafts_on(conn, ticket.id)
        });
        drafts.await[0].id.to_string()
    }

    async fn failed_copy(&self, reference: &str) -> String {
        let (now, reference) = (self.place.app.now(), reference.to_owned());
        let fail = move |conn: &mut svar::db::Conn| {
            let ticket = store::by_reference(conn, &reference)?;
            let message = store::messages(conn, ticket.id)?[0].id;
            let to = svar::tickets::Recipients { to: vec!["dead@example.org".to_owned()], ..Default::default() };
            store::add_copies(conn, now, message, &to)?;
            let copy = store::copies(conn, message)?[0].id;
            store::fail_copy(conn, now, copy, svar::tickets::CopyReason::Refused, "550")?;
            Ok(copy.to_string())
        };
        self.place.app.db.write(fail).await.unwrap()
    }

    /// A mail of ours that the server refused.
    async fn refused(&self) -> String {
        let now = self.place.app.now();
        let refuse = move |conn: &mut svar::db::Conn| {
            let new = svar::mail::store::NewRefused {
                at: now,
                kind: svar::mail::send::MailKind::Link,
                recipient: "dead@example.org".to_owned(),
                error: "550".to_owned(),
                sealed: String::new(),
                until: None,
            };
            svar::mail::store::insert_refused(conn, new)?;
            Ok(svar::mail::store::refused_mails(conn, 1)?[0].id.to_string())
        };
        self.place.app.db.write(refuse).await.unwrap()
    }

    /// A file on this ticket that the malware scanner holds.
    async fn held_file(&self, reference: &str) -> String {
        let kari = self.place.signed_in(self.kari).await;
        let (key, path) = (idempotency_key(), format!("/tickets/{reference}/messages"));
        let fields = [("body", "y"), ("idempotency_key", key.as_str())];
        let page = kari.sends_with_files(&path, &fields, &[("receipt.txt", b"x")]).await;
        assert_eq!(page.status, 303, "{}", page.text);
        let reference = reference.to_owned();
        let hold = move |conn: &mut svar::db::Conn| {
            let ticket = store::by_reference(conn, &reference)?;
            let messages: Vec<_> = store::messages(conn, ticket.id)?.iter().map(|message| message.id).collect();
            let id = store::attachments_of(conn, &messages)?[0].id.to_string();
            let text = format!("UPDATE attachments SET held = 'Eicar' WHERE id = {id}");
            svar::on_backend!(conn, |c| diesel::RunQueryDsl::execute(diesel::sql_query(text), c))?;
            Ok(id)
        };
        self.place.app.db.write(hold).await.unwrap()
    }

    async fn feed(&self) -> String {
        let (brand, now, url) =
            (self.place.brand, self.place.app.now(), format!("https://{}.example/", idempotency_key()));
        let insert =
            move |conn: &mut svar::db::Conn| brands::calendar::store::insert_feed(conn, now, brand, ("Days", &url));
        self.place.app.db.write(insert).await.unwrap().to_string()
    }

    async fn team(&self) -> String {
        let (now, name) = (self.place.app.now(), idempotency_key());
        self.place.app.db.write(move |conn| brands::store::insert_team(conn, now, &name)).await.unwrap().to_string()
    }

    async fn custom_field(&self) -> String {
        let brand = self.place.brand;
        self.makes(&format!("/admin/brands/{brand}/customer-fields"), "label={key}&kind=text", 303).await;
        let fields = self.place.rows(move |conn| svar::customers::store::fields(conn, &[brand])).await;
        last(fields.iter().map(|field| field.id.0))
    }

    /// A note of the admin about a customer.
    async fn customer_note(&self, customer: &str) -> String {
        self.makes(&format!("/desk/customers/{customer}/notes"), "brand={brand}&body=x", 303).await;
        let (brand, customer) = (self.place.brand, AccountId(customer.parse().unwrap()));
        let notes = self.place.rows(move |conn| svar::customers::store::notes(conn, customer, &[brand], 9)).await;
        last(notes.iter().map(|note| note.id.0))
    }

    async fn job(&self) -> String {
        let (now, brand) = (self.place.app.now(), self.place.brand);
        self.place.app.db.write(move |conn| jobs::enqueue(conn, now, Job::RecomputeOrder(brand))).await.unwrap();
        "1".to_owned()
    }

    /// An unprocessed mail for the brand.
    async fn mail(&self) -> MailId {
        let raw = plain_mail("ola@example.com", "Cup", "Hello", "").into_bytes();
        let source = MailSource { name: "test".to_owned(), brand: Some(self.place.brand), ..MailSource::default() };
        let incoming = vec![Incoming { raw, ..Incoming::default() }];
        let ids = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
        let kept = ids.clone();
        receive_all(&self.place.app, source, incoming, move |_, _, ids| {
            kept.lock().unwrap().extend_from_slice(ids);
            Ok(())
        })
        .await
        .unwrap();
        ids.lock().unwrap()[0]
    }

    /// A mail that a filter holds.
    async fn kept_mail(&self) -> MailId {
        let (id, now, brand) = (self.mail().await, self.place.app.now(), self.place.brand);
        let keep = move |conn: &mut svar::db::Conn| {
            mails::keep(conn, id, Some(brand), Cause::Marked)?;
            mails::set_fate(conn, now, id, Fate::Quarantined, "marked")
        };
        self.place.app.db.write(keep).await.unwrap();
        id
    }

    /// Another customer, with a ticket of the brand.
    async fn customer(&self) -> AccountId {
        let id = self.person("Eva", Role::Customer).await;
        self.ticket(Some(id)).await;
        id
    }

    async fn person(&self, name: &'static str, role: Role) -> AccountId {
        let now = self.place.app.now();
        let new = svar::accounts::store::NewAccount { role, name, locale: "en", password_hash: None };
        self.place.app.db.write(move |conn| svar::accounts::store::insert(conn, now, &new)).await.unwrap()
    }
}

fn last(ids: impl Iterator<Item = i64>) -> String {
    ids.max().unwrap().to_string()
}
