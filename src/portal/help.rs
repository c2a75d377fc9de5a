//! Suggests public answers that fit what a customer is writing, next to the form and never instead of it.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form};
use maud::{Markup, html};
use serde::Deserialize;

use crate::accounts::{Anyone, Customer, Viewer};
use crate::app::App;
use crate::articles::{HelpLibrary, HelpPage, PageKey};
use crate::brands::{self, Brand};
use crate::canned::fill::PlaceholderFacts;
use crate::canned::pages::file_path;
use crate::canned::public_index::Help;
use crate::canned::{PublicIndex, actions as answers, store as canned};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::AnswerId;
use crate::mail::language;
use crate::policy::{Action, allows};
use crate::portal::help_centre::{count_seen, count_solved, excerpt};
use crate::texts::Texts;
use crate::tickets::{actions, store};
use crate::web::doors::{Doors, post};
use crate::web::html as safe;
use crate::web::{Visitor, encoded, ok, see_other};

/// How much of the text is read: its beginning says what it is about.
const READ: usize = 4000;
/// Anything shorter is not a question yet.
const SHORTEST: usize = 8;
/// More are not offered.
const MOST: usize = 3;

pub fn routes(doors: &mut Doors) {
    doors.route("/tickets/help", post().to(find)).route("/tickets/solved", post().to(solved));
}

/// What has been written so far.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Writing {
    brand: String,
    subject: String,
    body: String,
}

async fn find(
    app: Data<App>,
    shelves: (Data<PublicIndex>, Data<HelpLibrary>),
    Anyone(viewer): Anyone,
    visitor: Visitor,
    Form(writing): Form<Writing>,
) -> Result<HttpResponse> {
    match &viewer {
        Some(me) => app.limits.help(me.id)?,
        None => app.limits.visitors_help(visitor.ip)?,
    }
    let (reader, is_known) = (Reader::of(viewer.as_ref(), &visitor), viewer.is_some());
    let texts = viewer.as_ref().map_or(visitor.texts, Viewer::texts);
    let visitor_origin = visitor.origin.clone();
    let (brand, found) = app
        .db
        .read(move |conn| {
            let brand = brands::store::by_slug(conn, &writing.brand)?;
            if !visitor_origin.shows(brand.id)
                || viewer.is_some_and(|me| me.only_brand.is_some_and(|only| only != brand.id))
            {
                return Err(Error::NotFound);
            }
            let text = format!("{}\n{}", writing.subject, writing.body);
            let found = fitting(conn, (&shelves.0, &shelves.1), &reader, &brand, &text)?;
            Ok((brand, found))
        })
        .await?;
    count_seen(&app, &visitor, &brand, found.keys()).await;
    Ok(ok(fragment(texts, &found, is_known)))
}

/// Who reads the help.
pub(super) struct Reader {
    language: &'static str,
    name: String,
    first_name: Option<String>,
}

impl Reader {
    pub(super) fn of(viewer: Option<&Viewer>, visitor: &Visitor) -> Self {
        viewer.map_or_else(
            || Self { language: visitor.texts.language(), name: String::new(), first_name: None },
            Self::known,
        )
    }

    pub(super) fn known(me: &Viewer) -> Self {
        Self { language: me.language(), name: me.name.clone(), first_name: me.given_name() }
    }
}

fn own_brand(conn: &mut Conn, me: &Viewer, slug: &str) -> Result<Brand> {
    let brand = brands::store::by_slug(conn, slug)?;
    if me.shown_brand().is_some_and(|only| only != brand.id) { Err(Error::NotFound) } else { Ok(brand) }
}

/// What is offered: articles, and public answers that are none.
#[derive(Default)]
pub(super) struct Offers {
    articles: Vec<OfferedArticle>,
    answers: Vec<Help>,
}

struct OfferedArticle {
    key: PageKey,
    language: String,
    title: String,
    excerpt: String,
    path: String,
}

impl Offers {
    pub(super) fn is_empty(&self) -> bool {
        self.articles.is_empty() && self.answers.is_empty()
    }

    pub(super) fn keys(&self) -> Vec<PageKey> {
        let answers = self.answers.iter().map(|help| PageKey::Answer(help.answer));
        self.articles.iter().map(|article| article.key).chain(answers).collect()
    }
}

/// The articles and public answers that fit what someone writes.
pub(super) fn fitting(
    conn: &mut Conn,
    (public_index, library): (&PublicIndex, &HelpLibrary),
    reader: &Reader,
    brand: &Brand,
    text: &str,
) -> Result<Offers> {
    let text: String = text.chars().take(READ).collect();
    if text.trim().chars().count() < SHORTEST {
        return Ok(Offers::default());
    }
    let spoken = language::language(&text).map(|found| found.code().to_owned()).filter(|found| brand.speaks(found));
    let facts = PlaceholderFacts {
        language: spoken.unwrap_or_else(|| reader.language.to_owned()),
        customer_first_name: reader.first_name.clone(),
        customer_name: Some(reader.name.clone()).filter(|name| !name.is_empty()),
        brand_name: Some(brand.name.clone()),
        ..PlaceholderFacts::default()
    };
    let library = library.now(conn)?;
    let mut articles = library.fitting(brand, &facts.language, &text, MOST);
    articles.retain(|page| matches!(page.key, PageKey::Article(_)));
    let articles: Vec<OfferedArticle> = articles.into_iter().map(|page| OfferedArticle::of(page, brand)).collect();
    let mut answers = public_index.help(conn, brand.id, &text, &facts)?;
    answers.retain(|help| !library.is_replaced(help.answer, &help.language, brand));
    answers.truncate(MOST.saturating_sub(articles.len()));
    Ok(Offers { articles, answers })
}

impl OfferedArticle {
    fn of(page: &HelpPage, brand: &Brand) -> Self {
        Self {
            key: page.key,
            language: page.language.clone(),
            title: page.title.clone(),
            excerpt: excerpt(&page.plain(brand)),
            path: page.path(brand),
        }
    }
}

/// Where help appears within the ticket's form; its buttons belong to separate forms outside it.
pub(super) fn fragment(t: Texts, found: &Offers, is_known: bool) -> Markup {
    html! {
        section #help.help aria-live="polite" aria-label=(t.say("help-title")) {
            @if !found.is_empty() {
                h2 { (t.say("help-title")) }
                p.hint { (t.say("help-lead")) }
                @for key in found.keys() { input type="hidden" name="offered" value=(key); }
                @for article in &found.articles { (offered(t, article)) }
                @for help in &found.answers { (one(t, help, is_known)) }
            }
        }
    }
}

/// It opens beside the form, so that nothing of what was written is lost.
fn offered(t: Texts, article: &OfferedArticle) -> Markup {
    html! {
        details.internal-note {
            summary lang=(article.language) dir="auto" { (article.title) }
            p lang=(article.language) dir="auto" { (article.excerpt) }
            p { a href=(article.path) target="_blank" rel="noopener" { (t.say("help-read")) } }
            div.actions { button.button form="article-form" name="page" value=(article.key) { (t.say("help-solved")) } }
        }
    }
}

/// Files and the button are for those who have signed in.
fn one(t: Texts, help: &Help, is_known: bool) -> Markup {
    html! {
        details.internal-note {
            summary lang=(help.language) dir="auto" { (help.title) }
            div lang=(help.language) dir="auto" { (safe::linked(&help.text)) }
            @if is_known && !help.files.is_empty() { ul.files { @for file in &help.files { li.file { div { a href=(file_path(file)) { (file.name) } } } } } }
            @if is_known { div.actions { button.button form="help-form" name="answer" value=(help.answer) { (t.say("help-solved")) } } }
        }
    }
}

/// The forms to which the buttons of the help belong. Answers are for those who have signed in; `ticket` is the one that
/// was opened before, if any.
pub(super) fn forms(t: Texts, brand: &Brand, ticket: Option<&str>) -> Markup {
    let language = if brand.speaks(t.language()) { t.language() } else { brand.fallback_language() };
    html! {
        form #article-form method="post" action="/help/solved" hidden {
            input type="hidden" name="brand" value=(brand.slug);
            input type="hidden" name="language" value=(language);
        }
        @if let Some(ticket) = ticket {
            form #help-form method="post" action="/tickets/solved" hidden {
                input type="hidden" name="brand" value=(brand.slug);
                input type="hidden" name="ticket" value=(ticket);
            }
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Solved {
    brand: String,
    answer: i64,
    /// The ticket that was opened before the answer was read.
    ticket: String,
}

/// The customer presses *That solved it*; it counts if they do not come back within seven days.
async fn solved(app: Data<App>, Customer(me): Customer, Form(solved): Form<Solved>) -> Result<HttpResponse> {
    let (now, to) = (app.now(), format!("/tickets?helped={}", encoded(&solved.brand)));
    app.db.write(move |conn| count(conn, now, &me, &solved)).await?;
    Ok(see_other(&to))
}

fn count(conn: &mut Conn, now: Time, me: &Viewer, solved: &Solved) -> Result<()> {
    let brand = own_brand(conn, me, &solved.brand)?;
    let answer = canned::find(conn, AnswerId(solved.answer))?;
    if !answer.is_public || answer.brand_id.is_some_and(|own| own != brand.id) {
        return Err(Error::NotFound);
    }
    if !solved.ticket.is_empty() {
        let ticket = store::by_reference(conn, &solved.ticket.to_uppercase())?;
        if !allows(&me.actor(), Action::WriteAsCustomer, ticket.object()) {
            return Err(Error::NotFound);
        }
        let ticket = store::lock(conn, ticket.id)?;
        actions::close_by_customer(conn, now, me, &ticket)?;
    }
    count_solved(conn, now, &brand, (PageKey::Answer(answer.id), &format!("account {}", me.id)))?;
    answers::helped(conn, now, me.id, brand.id, &answer)
}
