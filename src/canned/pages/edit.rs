//! The editor: an answer's texts and settings with a preview, and the errors.
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Form, Path};
use serde::Deserialize;

use super::draft::PAGES;
use super::past::take_all;
use super::questions::readable;
use super::{may_add, may_edit, may_see};
use crate::accounts::{Agent, Viewer, store as accounts};
use crate::app::App;
use crate::audit::{AuditAction, Entry};
use crate::brands::{self, Brand};
use crate::canned::alike::percent_alike;
use crate::canned::examples::taken;
use crate::canned::file::AnswerFile;
use crate::canned::fill::PlaceholderFacts;
use crate::canned::forms::{AnswerDraft, EditForm, Resembling};
use crate::canned::store::{self, VersionAuthor, VersionChange};
use crate::canned::{actions, audited, views};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::ExampleId;
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

/// Texts with a smaller common share are not duplicates.
const ALIKE: usize = 30;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/answers/new", get().to(new))
        .route("/desk/answers/preview", post().to(preview))
        .route("/desk/answers", post().to(save))
        .route("/desk/answers/{slug}", get().to(edit))
        .route("/desk/answers/{slug}/removal", post().to(remove))
        .route("/desk/answers/{slug}/merger", post().to(merge))
        .route("/desk/answers/{slug}/review", post().to(review))
        .route("/desk/answers/{slug}/texts/{language}/confirmation", post().to(confirm));
}

async fn new(app: Data<App>, Agent(me): Agent) -> Result<HttpResponse> {
    let (now, viewer) = (app.now(), me.clone());
    let form = app
        .db
        .read(move |conn| {
            let brand = match viewer.only_brands.first() {
                Some(id) => brands::store::find(conn, *id)?.slug.clone(),
                None => String::new(),
            };
            let owner = accounts::main_address(conn, viewer.id)?.unwrap_or_default();
            new_form(conn, now, &viewer, AnswerDraft { is_new: true, brand, owner, ..AnswerDraft::default() })
        })
        .await?;
    Ok(ok(views::editor(&me, &form)))
}

async fn edit(app: Data<App>, Agent(me): Agent, slug: Path<String>) -> Result<HttpResponse> {
    let (now, viewer) = (app.now(), me.clone());
    let form = app
        .db
        .read(move |conn| {
            let (answer, file) = actions::export_one(conn, &slug)?;
            if !may_see(&viewer, answer.brand_id) {
                return Err(Error::NotFound);
            }
            around(conn, now, &viewer, AnswerDraft::of(&file))
        })
        .await?;
    Ok(ok(views::editor(&me, &form)))
}

/// The editor for a new answer.
pub fn new_form(conn: &mut Conn, now: Time, me: &Viewer, draft: AnswerDraft) -> Result<EditForm> {
    around(conn, now, me, draft)
}

/// Everything around the fields.
fn around(conn: &mut Conn, now: Time, me: &Viewer, draft: AnswerDraft) -> Result<EditForm> {
    let mut brands = brands::store::all(conn)?;
    brands.retain(|brand| may_see(me, Some(brand.id)));
    let own = brands.iter().find(|brand| brand.slug == draft.brand);
    let brand_id = own.map(|brand| brand.id);
    let sample = sample(me, own.or(brands.first()), now);
    let present = match store::by_slug(conn, &draft.slug) {
        Ok(answer) if !draft.is_new && may_see(me, answer.brand_id) => Some(answer),
        _ => None,
    };
    let mut colleagues = Vec::new();
    for person in accounts::colleagues(conn)?.iter() {
        if let Some(address) = accounts::main_address(conn, person.id)? {
            colleagues.push((person.name.clone(), address));
        }
    }
    let ids: Vec<_> = present.iter().map(|answer| answer.id).collect();
    let texts = store::texts_of(conn, &ids)?;
    let original = present.as_ref().and_then(|answer| texts.iter().find(|text| text.language == answer.original));
    let stale = original.map_or_else(Vec::new, |original| {
        texts.iter().filter(|text| text.changed_at < original.changed_at).map(|text| text.language.clone()).collect()
    });
    Ok(EditForm {
        may_edit: if draft.is_new {
            may_add(me, brand_id)
        } else {
            may_edit(me, present.as_ref().and_then(|a| a.brand_id))
        },
        is_review_due: present
            .as_ref()
            .and_then(store::CannedResponse::review)
            .is_some_and(|day| day <= now.utc().date_naive()),
        tally: store::tallies_of(conn, &ids)?.first().map(|(_, tally)| *tally).unwrap_or_default(),
        files: store::files_of(conn, &ids)?.into_iter().map(|file| (super::file_path(&file), file)).collect(),
        resembling: resembling(conn, me, &draft)?,
        asked: readable(me, taken::some(conn, &draft.examples)?),
        questions: match present.as_ref() {
            Some(answer) => store::question_counts(conn, store::QuestionsOf::Answer(answer.id))?.values().sum(),
            None => 0,
        },
        problems: Problems::default(),
        draft,
        brands,
        colleagues,
        sample,
        stale,
    })
}

/// A believable customer for the preview.
fn sample(me: &Viewer, brand: Option<&Brand>, now: Time) -> PlaceholderFacts {
    let today = now.utc().date_naive();
    PlaceholderFacts {
        language: String::new(),
        customer_first_name: Some("Kari".to_owned()),
        customer_name: Some("Kari Nordmann".to_owned()),
        ticket_reference: Some("SV-7K3M9Q".to_owned()),
        order_number: Some("10042".to_owned()),
        order_status: Some(me.texts().say("order-status-shipped")),
        order_tracking: Some("370438101234567890".to_owned()),
        order_placed_on: today.pred_opt(),
        brand_name: brand.map(|brand| brand.name.clone()),
        brand_signature: brand.map(|brand| brand.signature(me.language(), &me.name)),
        today: Some(today),
    }
}

/// Answers of the same brand, or shared ones, that say nearly the same as a new one.
fn resembling(conn: &mut Conn, me: &Viewer, draft: &AnswerDraft) -> Result<Vec<Resembling>> {
    if !draft.is_new || draft.variants.is_empty() {
        return Ok(Vec::new());
    }
    let mut found: Vec<Resembling> = Vec::new();
    let answers = super::seen_by(me, store::all(conn)?);
    for text in store::texts(conn)? {
        let Some(answer) = answers.iter().find(|answer| answer.id == text.answer_id) else { continue };
        let same_language = draft.variants.iter().filter(|variant| variant.language == text.language);
        let percent =
            same_language.map(|variant| percent_alike(&variant.body, &text.body, &text.language)).max().unwrap_or(0);
        if percent >= ALIKE {
            found.push(Resembling { slug: answer.slug.clone(), title: text.title, percent });
        }
    }
    found.sort_by_key(|other| std::cmp::Reverse(other.percent));
    found.truncate(3);
    Ok(found)
}

/// A slug that no answer has, from the words of a title.
pub fn free_slug(conn: &mut Conn, title: &str) -> Result<String> {
    let words = crate::canned::text::words(title).map(|word| crate::canned::text::fold(&word));
    let plain = words.map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect::<String>());
    let slug = plain.filter(|word| !word.is_empty()).take(6).collect::<Vec<_>>().join("-");
    let slug = if slug.is_empty() { "answer".to_owned() } else { slug };
    for number in 1..100 {
        let candidate = if number == 1 { slug.clone() } else { format!("{slug}-{number}") };
        if !PAGES.contains(&candidate.as_str()) && !store::is_slug_taken(conn, &candidate)? {
            return Ok(candidate);
        }
    }
    Ok(slug)
}

async fn preview(app: Data<App>, Agent(me): Agent, body: Bytes) -> Result<HttpResponse> {
    again(&app, &me, AnswerDraft::from_form(&body), Problems::default()).await
}

/// The editor with what was typed.
async fn again(app: &App, me: &Viewer, draft: AnswerDraft, problems: Problems) -> Result<HttpResponse> {
    let (now, viewer) = (app.now(), me.clone());
    let mut form = app.db.read(move |conn| around(conn, now, &viewer, draft)).await?;
    form.problems = problems;
    Ok(if form.problems.is_empty() { ok(views::editor(me, &form)) } else { invalid(views::editor(me, &form)) })
}

async fn save(app: Data<App>, Agent(me): Agent, body: Bytes) -> Result<HttpResponse> {
    let draft = named(&app, AnswerDraft::from_form(&body)).await?;
    let file = match draft.to_file(me.texts()) {
        Ok(file) => file,
        Err(problems) => return again(&app, &me, draft, problems).await,
    };
    let (now, viewer, is_new, asked) = (app.now(), me.clone(), draft.is_new, draft.examples.clone());
    let slug = file.slug.clone();
    let saved = app.db.write(move |conn| {
        store_file(conn, now, &viewer, &file, is_new)?;
        if !is_new || asked.is_empty() {
            return Ok(());
        }
        let answer = store::by_slug(conn, &file.slug)?;
        // Who may add an answer takes no questions from others.
        let free: Vec<ExampleId> =
            taken::some(conn, &asked)?.iter().filter(|one| one.answer.is_none()).map(|one| one.id).collect();
        take_all(conn, now, &viewer, &answer, &free)
    });
    let saved = saved.await;
    match saved {
        Ok(()) => Ok(see_other(&format!("/desk/answers/{slug}"))),
        Err(Error::Conflict(_)) => {
            let problems = Problems::one("slug", me.texts().say("problem-slug-twin"));
            again(&app, &me, draft, problems).await
        }
        Err(Error::Invalid(sentence)) => again(&app, &me, draft, Problems::one("owner", sentence)).await,
        Err(e) => Err(e),
    }
}

/// A new answer gets its short name from its title, unless one was typed.
async fn named(app: &App, mut draft: AnswerDraft) -> Result<AnswerDraft> {
    let title = draft.variants.first().map(|first| first.title.clone()).unwrap_or_default();
    if draft.is_new && draft.slug.is_empty() && !title.is_empty() {
        draft.slug = app.db.read(move |conn| free_slug(conn, &title)).await?;
    }
    Ok(draft)
}

/// Any agent may write a new answer; to change one, an agent must be allowed to edit it, before and after the change.
fn store_file(conn: &mut Conn, now: Time, me: &Viewer, file: &AnswerFile, is_new: bool) -> Result<()> {
    let brand = match &file.brand {
        Some(slug) => Some(brands::store::by_slug(conn, slug)?.id),
        None => None,
    };
    if is_new {
        me.ask(Action::AddAnswers, Resource::of(brand))?;
        if store::is_slug_taken(conn, &file.slug)? {
            return Err(Error::Conflict("the slug is taken".to_owned()));
        }
    } else {
        own(conn, me, &file.slug)?;
        me.ask(Action::EditAnswers, Resource::of(brand))?;
    }
    let before = if is_new { None } else { Some(actions::export_one(conn, &file.slug)?.1) };
    actions::write(conn, now, hand(me), file)?;
    let (answer, after) = actions::export_one(conn, &file.slug)?;
    let action = if is_new { AuditAction::AnswerCreated } else { AuditAction::AnswerChanged };
    let changes = audited::changes(before.as_ref(), &after);
    me.record(conn, now, Entry::changed(action, audited::answer(&answer), changes))
}

/// The author of changes made here.
pub(super) fn hand(me: &Viewer) -> VersionAuthor<'_> {
    VersionAuthor { author: Some(me.id), name: &me.name, deed: VersionChange::Written, detail: "" }
}

/// The answer, if this agent may change it.
pub(super) fn own(conn: &mut Conn, me: &Viewer, slug: &str) -> Result<store::CannedResponse> {
    let answer = store::by_slug(conn, slug)?;
    me.ask(Action::EditAnswers, Resource::of(answer.brand_id))?;
    Ok(answer)
}

async fn remove(app: Data<App>, Agent(me): Agent, slug: Path<String>) -> Result<HttpResponse> {
    let now = app.now();
    app.db
        .write(move |conn| {
            let answer = own(conn, &me, &slug)?;
            me.record(conn, now, Entry::new(AuditAction::AnswerRemoved, audited::answer(&answer)))?;
            actions::remove(conn, now, hand(&me), &slug)
        })
        .await?;
    Ok(see_other("/desk/answers"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Merger {
    into: String,
}

async fn merge(
    app: Data<App>,
    Agent(me): Agent,
    slug: Path<String>,
    Form(wanted): Form<Merger>,
) -> Result<HttpResponse> {
    let into = wanted.into.trim().to_lowercase();
    let (now, to) = (app.now(), format!("/desk/answers/{into}"));
    app.db
        .write(move |conn| {
            let from = own(conn, &me, &slug)?;
            let into = match own(conn, &me, &into) {
                Err(Error::NotFound) => Err(Error::Refused("problem-merge")),
                found => found,
            }?;
            let entry = Entry::new(AuditAction::AnswerMerged, audited::answer(&from)).noting("into", &into.slug);
            me.record(conn, now, entry)?;
            actions::merge(conn, now, hand(&me), (&from, &into))
        })
        .await?;
    Ok(see_other(&to))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Reviewed {
    months: String,
}

/// Someone has read it and found it right: the next review is this many months away.
async fn review(
    app: Data<App>,
    Agent(me): Agent,
    slug: Path<String>,
    Form(reviewed): Form<Reviewed>,
) -> Result<HttpResponse> {
    let (now, to) = (app.now(), format!("/desk/answers/{slug}"));
    let months = reviewed.months.parse().unwrap_or(6_u32).clamp(1, 36);
    app.db
        .write(move |conn| {
            let answer = store::by_slug(conn, &slug)?;
            // The owner is responsible for it, even if others may change it.
            if answer.owner_id != Some(me.id) || !may_see(&me, answer.brand_id) {
                own(conn, &me, &slug)?;
            }
            let (_, mut file) = actions::export_one(conn, &slug)?;
            let before = file.clone();
            file.review = now.utc().date_naive().checked_add_months(chrono::Months::new(months));
            let entry = Entry::new(AuditAction::AnswerReviewed, audited::answer(&answer));
            me.record(conn, now, entry.with(audited::changes(Some(&before), &file)))?;
            actions::write(conn, now, VersionAuthor { deed: VersionChange::Reviewed, ..hand(&me) }, &file).map(|_id| ())
        })
        .await?;
    Ok(see_other(&to))
}

/// A text has been compared with the original and still says the same.
async fn confirm(app: Data<App>, Agent(me): Agent, path: Path<(String, String)>) -> Result<HttpResponse> {
    let (slug, language) = path.into_inner();
    let (now, to) = (app.now(), format!("/desk/answers/{slug}"));
    app.db
        .write(move |conn| {
            let answer = own(conn, &me, &slug)?;
            let entry = Entry::new(AuditAction::AnswerReviewed, audited::answer(&answer)).noting("language", &language);
            me.record(conn, now, entry)?;
            store::confirm_text(conn, now, answer.id, &language)
        })
        .await?;
    Ok(see_other(&to))
}
