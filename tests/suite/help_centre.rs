//! The help centre: articles are written at the desk, and read by everyone without an account.
use svar::accounts::Role;
use svar::web::form::idempotency_key;

use crate::answers::files;
use crate::stories;
use crate::support::{Actor, Page, Place};

/// Fields of an article in one language.
type Fields<'a> = Vec<(&'a str, String)>;

fn fields<'a>(title: &str, body: &str) -> Fields<'a> {
    vec![
        ("idempotency_key", idempotency_key()),
        ("brand", "fjellro".to_owned()),
        ("position", "10".to_owned()),
        ("language-0", "en".to_owned()),
        ("category-0", "Returns".to_owned()),
        ("title-0", title.to_owned()),
        ("body-0", body.to_owned()),
    ]
}

/// The same with another value of one field.
fn with<'a>(mut fields: Fields<'a>, name: &'a str, value: &str) -> Fields<'a> {
    fields.retain(|(known, _)| *known != name);
    fields.push((name, value.to_owned()));
    fields
}

async fn sends(actor: &Actor, fields: &Fields<'_>) -> Page {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    actor.sends("/desk/articles", &fields).await
}

/// Writes a draft; returns its page at the desk.
async fn drafts(actor: &Actor, fields: &Fields<'_>) -> String {
    let saved = sends(actor, fields).await;
    assert_eq!(saved.status, 303, "{}", saved.text);
    saved.location.split('?').next().unwrap().to_owned()
}

async fn publishes(actor: &Actor, fields: &Fields<'_>) -> String {
    let at = drafts(actor, fields).await;
    assert_eq!(actor.sends(&format!("{at}/publication"), &[]).await.status, 303);
    at
}

async fn lead(place: &Place) -> Actor {
    place.staff("Lea", Role::Lead, &[]).await
}

/// The head of a PNG of this size.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend(b"\x08\x06\0\0\0\0");
    bytes
}

/// A JPEG as a phone writes it: lying, with a place in EXIF, in a comment, and in a second picture behind the first.
fn photo() -> Vec<u8> {
    let segment = |marker: u8, content: &[u8]| {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], length.as_slice(), content].concat()
    };
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0Oslo 59.9N";
    [
        b"\xff\xd8".to_vec(),
        segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        segment(0xe1, exif),
        segment(0xfe, b"Oslo"),
        segment(0xc0, b"\x08\0\x40\0\x50\x03\x01\x11\0\x02\x11\0\x03\x11\0"),
        segment(0xda, b"scan"),
        b"data\xff\xd9\xff\xd8Oslo\xff\xd9".to_vec(),
    ]
    .concat()
}

/// The heading of a page and what follows, without the page's frame.
fn main_of(page: &Page) -> &str {
    page.text.split("<main").nth(1).unwrap_or_default()
}

const TENT: &str = "/help/fjellro/en/how-do-i-return-a-tent";

stories! {
    async fn a_published_article_is_read_without_an_account(place) {
        let (lea, reader) = (lead(&place).await, place.visitor());
        let body = "Within **30 days**.\n\n## Pack it\n\nDry.\n\n## Send it\n\nBy post.\n\n## Wait\n\n<b>Soon</b>.";
        let at = drafts(&lea, &fields("How do I return a tent?", body)).await;
        assert_eq!(reader.opens(TENT).await.status, 404, "a draft is not read");
        lea.opens(&at).await.shows("This is a draft").shows("<strong>30 days</strong>");
        assert_eq!(lea.sends(&format!("{at}/publication"), &[]).await.status, 303);
        let page = reader.opens(TENT).await;
        page.shows("<strong>30 days</strong>").shows("&lt;b&gt;Soon").shows("href=\"#s-send-it\"").shows("On this page");
        page.shows(&format!("<link rel=\"canonical\" href=\"{}\">", place.app.url(TENT)));
        page.shows("application/ld+json").shows("\"@type\":\"FAQPage\"").shows("BreadcrumbList").hides("<script src");
        // Any cache may keep it, and asks whether it is still the same.
        assert_eq!(page.headers["cache-control"], "public, no-cache");
        assert_eq!(page.cookies, Vec::<String>::new());
        let tag = page.headers["etag"].to_str().unwrap();
        assert_eq!(reader.opens_knowing(TENT, tag).await.status, 304);
        reader.opens("/help/fjellro/en").await.shows("Returns").shows(TENT);
        reader.opens("/help/fjellro/en/category/returns").await.shows(TENT).shows("\"@type\":\"FAQPage\"");
        reader.opens("/sitemap.xml").await.shows(&place.app.url(TENT));
        reader.opens("/robots.txt").await.shows("Disallow: /\n").shows("Allow: /help\n");
        // Who changes it makes it another one, and who withdraws it takes it away at once.
        assert_eq!(lea.sends(&format!("{at}/withdrawal"), &[]).await.status, 303);
        for address in [TENT, "/help/fjellro/en/category/returns"] {
            assert_eq!(reader.opens(address).await.status, 404, "{address}");
        }
        reader.opens("/sitemap.xml").await.hides("return-a-tent");
    }

    async fn the_first_page_speaks_the_readers_language(place) {
        let (lea, reader) = (lead(&place).await, place.visitor());
        let fields = with(fields("How do I return a tent?", "Within 30 days."), "language-1", "nb");
        let fields = with(with(with(fields, "title-1", "Hvordan returnerer jeg et telt?"), "body-1", "Innen 30 dager."), "category-1", "Retur");
        publishes(&lea, &fields).await;
        publishes(&lea, &self::fields("How do I pitch it?", "On flat ground.")).await;
        assert_eq!(reader.opens("/help").await.location, "/help/fjellro/en");
        assert_eq!(reader.opens_speaking("/help/fjellro", "nb").await.location, "/help/fjellro/nb");
        let home = reader.opens("/help/fjellro/nb").await;
        home.shows("<html lang=\"nb\">").shows("/help/fjellro/nb/hvordan-returnerer-jeg-et-telt").hides(TENT);
        home.shows("På andre språk").shows("/help/fjellro/en/how-do-i-pitch-it");
        home.shows(&format!("hreflang=\"en\" href=\"{}\"", place.app.url("/help/fjellro/en")));
        // The page leads to its translation, and search engines know both.
        let page = reader.opens("/help/fjellro/nb/hvordan-returnerer-jeg-et-telt").await;
        page.shows(&format!("<link rel=\"alternate\" hreflang=\"en\" href=\"{}\">", place.app.url(TENT)));
        // A language that the brand does not speak has no pages.
        assert_eq!(reader.opens("/help/fjellro/fr").await.status, 404);
        // Where there is one brand, its name may be left out.
        assert_eq!(reader.opens("/help/how-do-i-pitch-it").await.location, "/help/fjellro/en/how-do-i-pitch-it");
        assert_eq!(reader.opens("/help/nothing").await.status, 404);
    }

    async fn drafts_and_other_brands_articles_never_show(place) {
        let other = place.brand("other", "help@other.example").await;
        let (lea, reader) = (lead(&place).await, place.visitor());
        publishes(&lea, &fields("How do I return a tent?", "Within 30 days.")).await;
        drafts(&lea, &fields("How do I return a secret tent?", "Secretly.")).await;
        publishes(&lea, &with(fields("How do I return a foreign tent?", "Elsewhere."), "brand", "other")).await;
        for address in ["/help/fjellro/en", TENT, "/help/fjellro/en/category/returns", "/help/fjellro/en/search?q=return+a+tent"] {
            let page = reader.opens(address).await;
            assert_eq!(page.status, 200, "{address}");
            page.hides("secret").hides("foreign");
        }
        reader.opens("/help/other/en").await.shows("foreign").hides("30 days").hides(TENT);
        reader.opens("/sitemap.xml").await.hides("secret").shows("/help/other/en/").hides("/help/fjellro/en/how-do-i-return-a-foreign-tent");
        for slug in ["how-do-i-return-a-secret-tent", "how-do-i-return-a-foreign-tent"] {
            assert_eq!(reader.opens(&format!("/help/fjellro/en/{slug}")).await.status, 404, "{slug}");
        }
        let writing = [("brand", "fjellro"), ("subject", ""), ("body", "How do I return a secret tent, or a foreign tent?")];
        reader.sends("/tickets/help", &writing).await.hides("Secretly").hides("Elsewhere");
        // Nor do colleagues of the other brand see what is not theirs.
        let olga = place.staff("Olga", Role::Lead, &[other]).await;
        olga.opens("/desk/articles").await.shows("foreign").hides("secret").hides("a tent?");
        assert_eq!(sends(&olga, &fields("Ours now?", "No.")).await.status, 422);
        assert_eq!(sends(&olga, &with(fields("For all?", "No."), "brand", "")).await.status, 403);
    }

    async fn a_colleagues_change_of_an_article_stays(place) {
        let (lea, bea) = (lead(&place).await, place.staff("Bea", Role::Lead, &[]).await);
        let at = publishes(&lea, &fields("How do I return a tent?", "Within 30 days.")).await;
        let editor = lea.opens(&at).await;
        let (id, revision) = (editor.value_of("id"), editor.value_of("revision"));
        let change = |body: &str, revision: &str| with(with(with(fields("How do I return a tent?", body), "id", &id), "revision", revision), "slug-0", "how-do-i-return-a-tent");
        assert_eq!(sends(&bea, &change("Within 60 days.", &revision)).await.status, 303);
        let stale = sends(&lea, &change("Within 90 days.", &revision)).await;
        assert_eq!(stale.status, 409);
        stale.shows("A colleague has changed this article").shows("Within 90 days.");
        place.visitor().opens(TENT).await.shows("60 days");
        // Having seen it, she saves hers; the history has both, and brings the first one back.
        assert_eq!(sends(&lea, &change("Within 90 days.", &stale.value_of("revision"))).await.status, 303);
        place.visitor().opens(TENT).await.shows("90 days");
        let history = lea.opens(&format!("{at}/history")).await;
        history.shows("Changed by Bea").shows("Published by Lea").shows("Within 30 days.");
        let begin = format!("{at}/history/");
        let last = history.text.rsplit(&begin).next().unwrap().split('"').next().unwrap();
        let first = format!("{begin}{last}");
        assert_eq!(lea.sends(&first, &[]).await.status, 303);
        place.visitor().opens(TENT).await.shows("30 days");
        // A form that is sent twice makes one article, and an address is given once.
        let new = fields("How do I pitch it?", "On flat ground.");
        assert_eq!(drafts(&lea, &new).await, drafts(&lea, &new).await);
        sends(&lea, &with(fields("Again?", "Yes."), "slug-0", "how-do-i-pitch-it")).await.shows("id=\"slug-0-error\"");
        // Removed, it is gone; restored, it is a draft.
        assert_eq!(lea.sends(&format!("{at}/removal"), &[]).await.status, 303);
        assert_eq!(place.visitor().opens(TENT).await.status, 404);
        assert_eq!(lea.sends(&first, &[]).await.status, 303);
        assert_eq!(place.visitor().opens(TENT).await.status, 404);
        lea.opens(&at).await.shows("This is a draft").shows("Within 30 days.");
    }

    async fn a_picture_has_words_and_is_our_own(place) {
        let (lea, reader) = (lead(&place).await, place.visitor());
        let at = drafts(&lea, &fields("How do I return a tent?", "See below.")).await;
        assert_eq!(lea.sends_with_file(&format!("{at}/pictures"), ("picture", "x.svg", b"<svg onload=alert(1)>")).await.status, 422);
        assert_eq!(lea.sends_with_file(&format!("{at}/pictures"), ("picture", "x.png", &png(40, 30))).await.status, 303);
        let editor = lea.opens(&at).await;
        let mark = editor.address("picture:").split(')').next().unwrap().to_owned();
        let id = editor.value_of("id");
        let change = |body: &str, revision: &str| with(with(fields("How do I return a tent?", body), "id", &id), "revision", revision);
        let revision = editor.value_of("revision");
        for body in ["![The label](https://elsewhere.example/a.png)", &format!("![]({mark})"), "![The label](picture:999)", "Hi {{customer.name}}"] {
            let refused = sends(&lea, &change(body, &revision)).await;
            assert_eq!(refused.status, 422, "{body}");
            refused.shows("id=\"body-0-error\"");
        }
        let body = format!("![The label on the box]({mark})");
        assert_eq!(sends(&lea, &change(&body, &revision)).await.status, 303);
        let private = lea.opens(&at).await.address(&format!("{at}/pictures/"));
        assert_eq!(lea.opens(&private).await.headers["content-type"], "image/png");
        assert_eq!(lea.sends(&format!("{at}/publication"), &[]).await.status, 303);
        let page = reader.opens(TENT).await;
        page.shows("alt=\"The label on the box\"").shows("width=\"40\" height=\"30\"");
        let address = page.address("/help-pictures/");
        let picture = reader.opens(&address).await;
        assert_eq!((picture.status, picture.cookies.len()), (200, 0));
        assert_eq!(picture.headers["content-security-policy"], "default-src 'none'; sandbox");
        assert!(reader.opens(&private).await.location.starts_with("/sign-in"));
        // The clean-up of files leaves it alone.
        place.later(chrono::Duration::days(3));
        svar::worker::sweep_files(&place.app).await.unwrap();
        assert_eq!(reader.opens(&address).await.status, 200);
        // It is read as long as a published text shows it.
        lea.sends(&format!("{at}/withdrawal"), &[]).await;
        assert_eq!(reader.opens(&address).await.status, 404);
    }

    async fn a_published_photo_does_not_say_where(place) {
        let (lea, reader) = (lead(&place).await, place.visitor());
        let at = drafts(&lea, &fields("How do I return a tent?", "See below.")).await;
        let upload = format!("{at}/pictures");
        assert_eq!(lea.sends_with_file(&upload, ("picture", "x.jpg", &photo())).await.status, 303);
        let editor = lea.opens(&at).await;
        let mark = editor.address("picture:").split(')').next().unwrap().to_owned();
        let (id, revision) = (editor.value_of("id"), editor.value_of("revision"));
        let body = format!("![The label on the box]({mark})");
        let change = with(with(fields("How do I return a tent?", &body), "id", &id), "revision", &revision);
        assert_eq!(sends(&lea, &change).await.status, 303);
        assert_eq!(lea.sends(&format!("{at}/publication"), &[]).await.status, 303);
        // A phone held upright: the pixels lie, and the orientation says how to turn them.
        let page = reader.opens(TENT).await;
        page.shows("width=\"64\" height=\"80\"");
        let client = reqwest::Client::new();
        let path = page.address("/help-pictures/");
        let bytes = client.get(format!("{}{path}", place.url)).send().await.unwrap().bytes().await.unwrap();
        let has = |words: &[u8]| bytes.windows(words.len()).any(|part| part == words);
        assert!(!has(b"Oslo") && has(b"\x01\x12\0\x03\0\0\0\x01\0\x06") && has(b"scan") && bytes.ends_with(b"\xff\xd9"));
        // A brand's logo as well.
        let ada = place.admin("Ada").await;
        let logo = format!("/admin/brands/{}/logo", place.brand);
        assert_eq!(ada.sends_with_file(&logo, ("logo", "x.jpg", &photo())).await.status, 303);
        let path = ada.opens(&logo).await.address("/brand-logos/");
        let bytes = client.get(format!("{}{path}", place.url)).send().await.unwrap().bytes().await.unwrap();
        assert!(!bytes.is_empty() && !bytes.windows(4).any(|part| part == b"Oslo"));
    }

    async fn a_renamed_article_is_found_at_its_old_address(place) {
        let (lea, reader) = (lead(&place).await, place.visitor());
        let at = publishes(&lea, &fields("How do I return a tent?", "By post.")).await;
        let id = lea.opens(&at).await.value_of("id");
        let rename = async |title: &str, slug: &str| {
            let revision = lea.opens(&at).await.value_of("revision");
            let form = with(with(fields(title, "By post."), "id", &id), "revision", &revision);
            assert_eq!(sends(&lea, &with(form, "slug-0", slug)).await.status, 303);
        };
        rename("Returning a tent", "returning").await;
        let old = reader.opens(&format!("{TENT}?thanks=helpful")).await;
        assert_eq!((old.status, old.location.as_str()), (301, "/help/fjellro/en/returning?thanks=helpful"));
        assert_eq!(reader.opens("/help/fjellro/en/returning").await.status, 200);
        // Each old address leads to the present one at once.
        rename("Send it back", "send-it-back").await;
        for old in [TENT, "/help/fjellro/en/returning"] {
            assert_eq!(reader.opens(old).await.location, "/help/fjellro/en/send-it-back");
        }
        assert_eq!(reader.opens("/help/fjellro/en/never").await.status, 404);
        // Another article that takes an old address has it.
        publishes(&lea, &with(fields("Another", "Else."), "slug-0", "returning")).await;
        reader.opens("/help/fjellro/en/returning").await.shows("Else.");
        // It may have its own again.
        rename("How do I return a tent?", "how-do-i-return-a-tent").await;
        assert_eq!(reader.opens(TENT).await.status, 200);
        assert_eq!(reader.opens("/help/fjellro/en/send-it-back").await.location, TENT);
        // What is not published is not named by its old addresses either.
        assert_eq!(lea.sends(&format!("{at}/withdrawal"), &[]).await.status, 303);
        assert_eq!(reader.opens("/help/fjellro/en/send-it-back").await.status, 404);
    }

    async fn whoever_wrote_an_article_is_reminded_of_it(place) {
        let lea = lead(&place).await;
        place.staff("Liv", Role::Lead, &[]).await;
        let form = with(fields("How do I return a tent?", "By post."), "review", "2026-11-25");
        let at = publishes(&lea, &form).await;
        let reminders = |address: &str| {
            let mails = place.sent_to(address);
            mails.into_iter().filter(|mail| mail.text.contains("was due for review")).collect::<Vec<_>>()
        };
        place.work().await;
        assert!(reminders("lea@svar.example").is_empty());
        for weeks in 1..=2 {
            place.later(chrono::Duration::days(if weeks == 1 { 3 } else { 7 }));
            place.work().await;
            assert_eq!(reminders("lea@svar.example").len(), weeks);
        }
        let mail = reminders("lea@svar.example").remove(0);
        assert!(mail.text.contains(&format!("{}{at}", place.url)) && mail.text.contains("How do I return a tent?"));
        assert!(reminders("liv@svar.example").is_empty());
        // Reviewed, it is quiet until the next day of review.
        assert_eq!(lea.sends(&format!("{at}/review"), &[]).await.status, 303);
        place.later(chrono::Duration::weeks(3));
        place.work().await;
        assert_eq!(reminders("lea@svar.example").len(), 2);
        // A lead who has stopped the reminders gets none.
        let stop = mail.text.split_whitespace().find(|word| word.contains("/unsubscribe/")).unwrap();
        assert_eq!(place.visitor().sends(stop, &[]).await.status, 200);
        place.later(chrono::Duration::weeks(30));
        place.work().await;
        assert_eq!((reminders("lea@svar.example").len(), reminders("liv@svar.example").len()), (2, 0));
    }

    async fn the_leads_are_reminded_of_a_leavers_article(place) {
        let ada = place.admin("Ada").await;
        let lea = lead(&place).await;
        place.staff("Liv", Role::Lead, &[]).await;
        let other = place.brand("other", "help@other.example").await;
        place.staff("Lou", Role::Lead, &[other]).await;
        publishes(&lea, &with(fields("How do I return a tent?", "By post."), "review", "2026-11-25")).await;
        drop(ada);
        let address = "lea@svar.example".to_owned();
        let now = place.app.now();
        place
            .app
            .db
            .write(move |conn| {
                let id = svar::accounts::store::owner(conn, &address)?.unwrap().id;
                svar::accounts::store::set_disabled(conn, id, Some(now))
            })
            .await
            .unwrap();
        place.later(chrono::Duration::days(3));
        place.work().await;
        let reminded = |address: &str| place.sent_to(address).iter().any(|mail| mail.text.contains("was due for review"));
        assert!(reminded("liv@svar.example") && !reminded("lea@svar.example") && !reminded("lou@svar.example"));
    }

    async fn a_refused_picture_leaves_the_text(place) {
        let lea = lead(&place).await;
        let at = drafts(&lea, &fields("How do I return a tent?", "As it is stored.")).await;
        let editor = lea.opens(&at).await;
        let (id, revision) = (editor.value_of("id"), editor.value_of("revision"));
        let typed = with(with(fields("A new title", "Typed and not saved."), "id", &id), "revision", &revision);
        let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let upload = format!("{at}/pictures");
        let large = vec![0; 5 * 1024 * 1024];
        for (name, bytes) in [("x.svg", b"<svg/>".as_slice()), ("x.png", b""), ("x.png", &png(8, 8)), ("x.jpg", &large)] {
            let refused = lea.sends_fields_and_file(&upload, &typed, ("picture", name, bytes)).await;
            assert_eq!(refused.status, 422, "{name}");
            refused.shows("id=\"picture-error\"").shows("Typed and not saved.").shows("A new title");
        }
        // One that is taken leaves it as well, unsaved.
        let taken = lea.sends_fields_and_file(&upload, &typed, ("picture", "x.png", &png(40, 30))).await;
        assert_eq!(taken.status, 200);
        taken.shows("Typed and not saved.").shows("picture:").hides("picture-error");
        lea.opens(&at).await.shows("As it is stored.").hides("Typed and not saved.");
        // Without the editor's fields it shows what is stored.
        let bare = lea.sends_with_file(&upload, ("picture", "x.svg", b"<svg/>")).await;
        assert_eq!(bare.status, 422);
        bare.shows("As it is stored.").shows("id=\"picture-error\"");
    }

    async fn an_article_stands_for_its_answer(place) {
        let text = |title: &str, body: &str| format!("+++\nkeywords = []\npublic = true\n[en]\ntitle = \"{title}\"\n+++\n<!-- en -->\n{body}\n");
        files(&place, &[
            ("tent", text("How do I return a tent?", "Hi {{customer.first_name}},\n\n{{brand.name}} takes it back.\n\n{{brand.signature}}")),
            ("parcel", text("Where is my parcel?", "Your parcel is {{order.tracking}}.")),
        ]).await;
        let (lea, reader) = (lead(&place).await, place.visitor());
        let page = reader.opens("/help/fjellro/en/tent").await;
        page.shows("fjellro takes it back.").hides("Hi ").hides("{{");
        reader.opens("/help/fjellro/en").await.shows("How do I return a tent?").hides("parcel");
        assert_eq!(reader.opens("/help/fjellro/en/parcel").await.status, 404);
        // Its article begins with what can be read, and then takes its place.
        lea.opens("/desk/answers/tent").await.shows("/desk/articles/new?answer=tent");
        lea.opens("/desk/articles/new?answer=tent").await.shows("takes it back.").hides("Hi {{customer");
        publishes(&lea, &with(fields("How do I return a tent?", "In the words of a page."), "answer", "tent")).await;
        reader.opens(TENT).await.shows("In the words of a page.");
        assert_eq!(reader.opens("/help/fjellro/en/tent").await.status, 404);
        let writing = [("brand", "fjellro"), ("subject", ""), ("body", "How do I return a tent?")];
        reader.sends("/tickets/help", &writing).await.shows("In the words of a page.").hides("takes it back");
    }

    async fn the_help_is_searched(place) {
        let (lea, reader) = (lead(&place).await, place.visitor());
        publishes(&lea, &fields("How do I return a tent?", "Send it back within 30 days.")).await;
        publishes(&lea, &fields("How do I wash wool?", "Cold, and dry it flat.")).await;
        // Another form of the word, its beginning, a slip of the finger.
        for words in ["returning tents", "retu", "retrun a tent"] {
            let found = reader.opens(&format!("/help/fjellro/en/search?q={}", words.replace(' ', "+"))).await;
            assert!(main_of(&found).contains("30 days"), "{words}: {}", found.text);
            let (tent, wool) = (main_of(&found).find("30 days"), main_of(&found).find("dry it flat"));
            assert!(wool.is_none() || tent < wool, "{words}");
        }
        // In a language without the article, that of another language is found.
        let found = reader.opens("/help/fjellro/nb/search?q=tent").await;
        assert!(main_of(&found).contains(TENT), "{}", found.text);
        let none = reader.opens("/help/fjellro/en/search?q=xyzzy").await;
        none.shows("Nothing found").shows("subject=xyzzy").shows("noindex");
        let form = none.address("/tickets/new?brand=fjellro&amp;lang=en&amp;subject").replace("&amp;", "&");
        reader.opens(&form).await.shows("value=\"xyzzy\"");
    }

    async fn a_reader_says_once_whether_it_helped(place) {
        let (lea, reader) = (lead(&place).await, place.visitor());
        publishes(&lea, &fields("How do I return a tent?", "Within 30 days.")).await;
        let page = reader.opens(TENT).await;
        let key = page.value_of("page");
        let say = |helpful: &'static str, key: String| {
            let reader = reader.clone();
            async move { reader.sends("/help/vote", &[("brand", "fjellro"), ("language", "en"), ("page", &key), ("helpful", helpful)]).await }
        };
        for _ in 0..3 {
            let said = say("yes", key.clone()).await;
            assert_eq!((said.status, said.cookies.len()), (303, 0));
            reader.opens(&said.location).await.shows("Glad that it helped");
        }
        let counted = lea.opens("/desk/articles/figures").await;
        counted.shows("How do I return a tent?");
        assert_eq!(figures(&counted), ["1", "1", "1", "0"], "shown, solved, helpful, asked");
        // The last word is the one that counts.
        say("no", key).await;
        assert_eq!(figures(&lea.opens("/desk/articles/figures").await), ["1", "0", "0", "0"]);
        assert_eq!(say("yes", "article-999".to_owned()).await.status, 404);
        assert_eq!(say("perhaps", "article-1".to_owned()).await.status, 422);
    }

    async fn articles_are_offered_before_send(place) {
        let (lea, reader, kari) = (lead(&place).await, place.visitor(), place.customer("Kari").await);
        publishes(&lea, &fields("How do I return a tent?", "Within 30 days.")).await;
        let writing = [("brand", "fjellro"), ("subject", ""), ("body", "How can I return a tent that I bought?")];
        let help = kari.sends("/tickets/help", &writing).await;
        help.shows("Within 30 days.").shows(TENT);
        let key = help.value_of("offered");
        // Kari asks all the same; a visitor needs to ask no more.
        let sent = kari.sends_with_files("/tickets", &[("brand", "fjellro"), ("subject", "Tent"), ("body", "How can I return it?"), ("page", ""), ("offered", &key), ("idempotency_key", &idempotency_key())], &[]).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        assert_eq!(figures(&lea.opens("/desk/articles/figures").await), ["1", "0", "–", "1"]);
        let solved = reader.sends("/help/solved", &[("brand", "fjellro"), ("language", "en"), ("page", &key)]).await;
        reader.opens(&solved.location).await.shows("Glad that it helped");
        assert_eq!(figures(&lea.opens("/desk/articles/figures").await)[1], "1");
        // The way from the article to the form carries both.
        let form = reader.opens(TENT).await.address("/tickets/new?brand=fjellro&amp;lang=en").replace("&amp;", "&");
        let form = reader.opens(&form).await;
        form.shows("value=\"How do I return a tent?\"");
        assert_eq!(form.value_of("offered"), key);
    }
}

/// The numbers of the first row: shown, solved, found helpful, asked all the same.
fn figures(page: &Page) -> Vec<String> {
    let row = page.text.split("<tbody>").nth(1).unwrap_or_else(|| panic!("no figures: {}", page.text));
    let row = row.split("</tr>").next().unwrap();
    let cells = row.split("<td").skip(1).map(|cell| {
        let number =
            cell.split("<b class=\"num\">").nth(1).or_else(|| cell.split_once('>').map(|(_, rest)| rest)).unwrap();
        let number = number.strip_prefix("<span class=\"faint\">").unwrap_or(number);
        number.split(['<', ' ']).next().unwrap().to_owned()
    });
    cells.collect()
}
