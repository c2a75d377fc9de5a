//! Complaints at the desk: registered by agents, handled by leads, reviewed by day, week or month.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use super::{back_to, on_ticket, refused, work_ticket};
use crate::accounts::{Agent, Lead, Viewer, store as accounts};
use crate::app::App;
use crate::brands;
use crate::desk::forms::ComplaintReviewForm;
use crate::desk::views::{self, Complained, Review, Span};
use crate::error::{Error, Result};
use crate::paging::After;
use crate::tickets::{About, actions, store};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok};

const ROWS: i64 = 50;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/tickets/{reference}/complaint", get().to(form))
        .route("/desk/tickets/{reference}/complaint", post().to(register))
        .route("/desk/tickets/{reference}/complaint/acknowledgement", post().to(acknowledge))
        .route("/desk/tickets/{reference}/complaint/day", post().to(put_off))
        .route("/desk/complaints", get().to(review));
}

async fn form(app: Data<App>, Agent(me): Agent, reference: Path<String>) -> Result<HttpResponse> {
    page(&app, &me, &reference, (&ComplaintReviewForm::default(), &Problems::default())).await
}

async fn page(
    app: &App,
    me: &Viewer,
    reference: &str,
    (typed, problems): (&ComplaintReviewForm, &Problems),
) -> Result<HttpResponse> {
    let (viewer, reference) = (me.clone(), reference.to_owned());
    let shown = app
        .db
        .read(move |conn| {
            let ticket = work_ticket(conn, &viewer, &reference)?;
            Ok(Complained {
                brand: brands::store::find(conn, ticket.brand_id)?,
                complaint: store::complaint(conn, ticket.id)?,
                ticket,
            })
        })
        .await?;
    let markup = views::complaint(me, &shown, typed, (problems, app.now()));
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

/// Back to the ticket, or the form again with what is wrong in `field`.
async fn settled(
    app: &App,
    me: &Viewer,
    reference: &str,
    (typed, field, done): (&ComplaintReviewForm, &'static str, Result<()>),
) -> Result<HttpResponse> {
    match refused(done)? {
        None => Ok(back_to(reference)),
        Some(key) => page(app, me, reference, (typed, &Problems::one(field, me.texts().say(key)))).await,
    }
}

async fn register(
    app: Data<App>,
    Agent(me): Agent,
    reference: Path<String>,
    Form(typed): Form<ComplaintReviewForm>,
) -> Result<HttpResponse> {
    let by = me.id;
    let (about, wish) = (typed.about.parse::<About>().ok(), typed.wish.clone());
    let done = on_ticket(&app, &me, &reference, move |conn, now, ticket| {
        let about = about.ok_or(Error::Refused("problem-about"))?;
        let brand = brands::store::find(conn, ticket.brand_id)?;
        actions::register_complaint(conn, now, Some(by), (ticket, &brand), (about, &wish))
    })
    .await;
    settled(&app, &me, &reference, (&typed, "about", done)).await
}

async fn acknowledge(
    app: Data<App>,
    Lead(me): Lead,
    reference: Path<String>,
    Form(typed): Form<ComplaintReviewForm>,
) -> Result<HttpResponse> {
    let (viewer, words) = (me.clone(), typed.words.clone());
    let done = on_ticket(&app, &me, &reference, move |conn, now, ticket| {
        actions::acknowledge_complaint(conn, now, &viewer, ticket, &words)
    })
    .await;
    settled(&app, &me, &reference, (&typed, "words", done)).await
}

async fn put_off(
    app: Data<App>,
    Lead(me): Lead,
    reference: Path<String>,
    Form(typed): Form<ComplaintReviewForm>,
) -> Result<HttpResponse> {
    let (viewer, day) = (me.clone(), typed.day.trim().parse::<NaiveDate>().ok());
    let done = on_ticket(&app, &me, &reference, move |conn, now, ticket| {
        let day = day.ok_or(Error::Refused("problem-complaint-day"))?;
        let brand = brands::store::find(conn, ticket.brand_id)?;
        actions::put_complaint_off(conn, now, &viewer, (ticket, &brand), day)
    })
    .await;
    settled(&app, &me, &reference, (&typed, "day", done)).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ComplaintsQuery {
    span: String,
    after: String,
}

async fn review(app: Data<App>, Lead(me): Lead, Query(wanted): Query<ComplaintsQuery>) -> Result<HttpResponse> {
    let (now, only) = (app.now(), me.only_brands.clone());
    let span = wanted.span.parse().unwrap_or(Span::Week);
    let after = After::from_word(&wanted.after);
    let shown = app
        .db
        .read(move |conn| {
            let today = now.utc().date_naive();
            let begins = span.begins(today);
            let mut days = store::complaint_days_since(conn, begins.first().copied().unwrap_or(today))?;
            days.retain(|day| only.is_empty() || only.contains(&day.0));
            let since = begins.last().copied().unwrap_or(today).and_time(chrono::NaiveTime::MIN).and_utc().into();
            let rows = store::complaints_since(conn, &only, (since, after), ROWS)?;
            let is_full = i64::try_from(rows.len()).is_ok_and(|count| count == ROWS);
            let key = |row: &store::Complained| After { at: row.0.registered_at, id: row.0.ticket_id.0 };
            Ok(Review {
                span,
                begins,
                days,
                open: store::open_complaints(conn, &only, ROWS)?,
                more: rows.last().filter(|_| is_full).map(key),
                rows,
                brands: brands::store::all(conn)?,
                colleagues: accounts::colleagues(conn)?,
            })
        })
        .await?;
    Ok(ok(views::complaints(&me, &shown, now)))
}

impl Span {
    /// The first days of the last twelve days, weeks or months, the current one last.
    fn begins(self, today: NaiveDate) -> Vec<NaiveDate> {
        let monday = today - chrono::Duration::days(i64::from(today.weekday().num_days_from_monday()));
        let month = today.with_day(1).unwrap_or(today);
        (0..12_u32)
            .rev()
            .filter_map(|ago| match self {
                Self::Day => Some(today - chrono::Duration::days(i64::from(ago))),
                Self::Week => Some(monday - chrono::Duration::weeks(i64::from(ago))),
                Self::Month => month.checked_sub_months(chrono::Months::new(ago)),
            })
            .collect()
    }
}
