//! The HTTP handlers of a brand's opening hours.
use actix_multipart::form::{MultipartForm, tempfile::TempFile};
use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path, Query};
use serde::Deserialize;

use super::draft::CalendarForm;
use super::views::{self, Shown};
use super::{Feed, fetch, store};
use crate::accounts::{Admin, Viewer};
use crate::app::App;
use crate::audit::{AuditAction, Changes, Entry, Subject, SubjectKind};
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{BrandId, FeedId};
use crate::jobs::{self, Job};
use crate::policy::{Action, Resource};
use crate::web::doors::{Doors, get, post};
use crate::web::form::{self, Problems};
use crate::web::upload::{Upload, bytes};
use crate::web::{invalid, ok, see_other};

/// The most calendars of a brand.
const MOST_FEEDS: usize = 10;
const LONGEST_URL: usize = 2000;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/admin/brands/{id}/hours", get().to(show))
        .route("/admin/brands/{id}/hours", post().to(save))
        .route("/admin/brands/{id}/feeds", post().to(subscribe))
        .route("/admin/brands/{id}/feeds/file", post().to(upload))
        .route("/admin/brands/{id}/feeds/{feed}/fetch", post().to(fetch_again))
        .route("/admin/brands/{id}/feeds/{feed}/removal", post().to(remove));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct CalendarQuery {
    saved: String,
}

#[derive(MultipartForm)]
struct Uploaded {
    #[multipart(limit = "4MB")]
    file: TempFile,
}

async fn show(
    app: Data<App>,
    Admin(me): Admin,
    id: Path<i64>,
    Query(asked): Query<CalendarQuery>,
) -> Result<HttpResponse> {
    let shown = load(&app, &me, BrandId(*id)).await?;
    let draft = CalendarForm::of(shown.brand.calendar_text());
    Ok(ok(views::hours(&me, &shown, &draft, (!asked.saved.is_empty(), &Problems::default()))))
}

/// The brand, if this admin sets it up; otherwise `NotFound`.
fn own_brand(conn: &mut Conn, me: &Viewer, id: BrandId) -> Result<Brand> {
    me.ask(Action::Administer, Resource::of(id))?;
    brands::store::find(conn, id)
}

async fn load(app: &App, me: &Viewer, id: BrandId) -> Result<Shown> {
    let (now, me) = (app.now(), me.clone());
    app.db
        .read(move |conn| {
            let brand = own_brand(conn, &me, id)?;
            Ok(Shown { feeds: store::feeds(conn, id)?, brand, now })
        })
        .await
}

/// The page again, with what was typed and what is wrong with it.
async fn again(
    app: &App,
    me: &Viewer,
    id: BrandId,
    draft: Option<CalendarForm>,
    problems: &Problems,
) -> Result<HttpResponse> {
    let shown = load(app, me, id).await?;
    let draft = draft.unwrap_or_else(|| CalendarForm::of(shown.brand.calendar_text()));
    Ok(invalid(views::hours(me, &shown, &draft, (false, problems))))
}

async fn save(app: Data<App>, Admin(me): Admin, id: Path<i64>, body: Bytes) -> Result<HttpResponse> {
    let (id, now) = (BrandId(*id), app.now());
    let draft = CalendarForm::from_pairs(form::pairs(&body));
    let calendar = match draft.check(me.texts()) {
        Ok(calendar) => calendar,
        Err(problems) => return again(&app, &me, id, Some(draft), &problems).await,
    };
    app.db
        .write(move |conn| {
            let before = own_brand(conn, &me, id)?;
            set_hours(conn, now, &me, &before, &calendar)
        })
        .await?;
    Ok(see_other(&format!("/admin/brands/{id}/hours?saved=1")))
}

/// Changes when a brand is open; what is due follows.
pub fn set_hours(conn: &mut Conn, now: Time, me: &Viewer, before: &Brand, calendar: &str) -> Result<()> {
    store::set_calendar(conn, before.id, calendar)?;
    let changes = Changes::between(&before.calendar_text(), &calendar);
    let brand = Subject::brand(before.id, &before.slug);
    me.record(conn, now, Entry::changed(AuditAction::BrandHoursChanged, brand, changes))?;
    jobs::replace(conn, now, now, Job::RecomputeTimers(before.id))
}

async fn subscribe(app: Data<App>, Admin(me): Admin, id: Path<i64>, body: Bytes) -> Result<HttpResponse> {
    let (id, now) = (BrandId(*id), app.now());
    let pairs = form::pairs(&body);
    let typed = pairs.iter().find(|(name, _)| name == "url").map_or("", |(_, value)| value.trim());
    // Phones and calendar programs write subscriptions in this form.
    let url = typed.strip_prefix("webcal://").map_or_else(|| typed.to_owned(), |rest| format!("https://{rest}"));
    let parsed = reqwest::Url::parse(&url).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
    let Some(host) = parsed.as_ref().and_then(|url| url.host_str()).filter(|_| url.len() <= LONGEST_URL) else {
        let mut draft = CalendarForm::of(load(&app, &me, id).await?.brand.calendar_text());
        draft.fields.insert("url".to_owned(), typed.to_owned());
        return again(&app, &me, id, Some(draft), &Problems::one("url", me.texts().say("problem-feed-url"))).await;
    };
    let name = host.to_owned();
    app.db
        .write(move |conn| {
            own_brand(conn, &me, id)?;
            let known = store::feeds(conn, id)?;
            if let Some(feed) = known.iter().find(|feed| feed.url == url) {
                let unchanged = Changes::default();
                let entry = Entry::changed(AuditAction::CalendarFeedAdded, subject(feed.id, &feed.name), unchanged);
                return me.record(conn, now, entry);
            }
            if known.len() >= MOST_FEEDS {
                return Err(Error::Refused("problem-feeds"));
            }
            let feed = store::insert_feed(conn, now, id, (&name, &url))?;
            let entry = Entry::new(AuditAction::CalendarFeedAdded, subject(feed, &name)).noting("brand", id);
            me.record(conn, now, entry)?;
            jobs::enqueue(conn, now, Job::FetchDays(feed))
        })
        .await?;
    Ok(see_other(&format!("/admin/brands/{id}/hours?saved=1#feeds")))
}

async fn upload(
    app: Data<App>,
    Admin(me): Admin,
    id: Path<i64>,
    Upload(uploaded, _turn): Upload<Uploaded>,
) -> Result<HttpResponse> {
    let (id, now) = (BrandId(*id), app.now());
    let name: String = uploaded.file.file_name.as_deref().unwrap_or_default().chars().take(100).collect();
    let days = match fetch::days_of(&bytes(&uploaded.file).await?, now) {
        Ok(days) => days,
        Err(why) => {
            let sentence = me.texts().with("problem-feed-file", &[("why", why.into())]);
            return again(&app, &me, id, None, &Problems::one("file", sentence)).await;
        }
    };
    app.db
        .write(move |conn| {
            own_brand(conn, &me, id)?;
            if store::feeds(conn, id)?.len() >= MOST_FEEDS {
                return Err(Error::Refused("problem-feeds"));
            }
            let feed = store::insert_feed(conn, now, id, (&name, ""))?;
            let entry = Entry::new(AuditAction::CalendarFeedAdded, subject(feed, &name)).noting("brand", id);
            me.record(conn, now, entry)?;
            fetch::keep(conn, now, (id, feed), &days)
        })
        .await?;
    Ok(see_other(&format!("/admin/brands/{id}/hours?saved=1#feeds")))
}

async fn fetch_again(app: Data<App>, Admin(me): Admin, path: Path<(i64, i64)>) -> Result<HttpResponse> {
    let ((id, feed), now) = (path.into_inner(), app.now());
    app.db
        .write(move |conn| {
            own_brand(conn, &me, BrandId(id))?;
            let feed = own_feed(conn, BrandId(id), FeedId(feed))?;
            let entry = Entry::new(AuditAction::CalendarFeedFetched, subject(feed.id, &feed.name)).noting("brand", id);
            me.record(conn, now, entry)?;
            jobs::replace(conn, now, now, Job::FetchDays(feed.id))
        })
        .await?;
    Ok(see_other(&format!("/admin/brands/{id}/hours?saved=1#feeds")))
}

async fn remove(app: Data<App>, Admin(me): Admin, path: Path<(i64, i64)>) -> Result<HttpResponse> {
    let ((id, feed), now) = (path.into_inner(), app.now());
    app.db
        .write(move |conn| {
            own_brand(conn, &me, BrandId(id))?;
            let feed = own_feed(conn, BrandId(id), FeedId(feed))?;
            let entry = Entry::new(AuditAction::CalendarFeedRemoved, subject(feed.id, &feed.name)).noting("brand", id);
            me.record(conn, now, entry)?;
            store::remove_feed(conn, BrandId(id), feed.id)?;
            jobs::replace(conn, now, now, Job::RecomputeTimers(BrandId(id)))
        })
        .await?;
    Ok(see_other(&format!("/admin/brands/{id}/hours?saved=1#feeds")))
}

fn own_feed(conn: &mut Conn, brand: BrandId, id: FeedId) -> Result<Feed> {
    store::feed(conn, id)?.filter(|feed| feed.brand_id == brand).ok_or(Error::NotFound)
}

fn subject(feed: FeedId, name: &str) -> Subject {
    Subject::new(SubjectKind::CalendarFeed, feed.0, name)
}
