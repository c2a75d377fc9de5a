//! An answer's owner is reminded to read it again: on the day of review, and every week after it until somebody has.
use chrono::{Datelike, Duration};

use super::MailKind;
use super::compose::Letter;
use super::link::fallback_address;
use super::transport::Transport;
use crate::accounts::{given_name, store as accounts};
use crate::answers::fill::long_date;
use crate::answers::store::{self, Answer, Text};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AnswerId, JobId};
use crate::jobs::{self, Job};
use crate::texts::Texts;

struct Due {
    answer: Answer,
    texts: Vec<Text>,
    name: String,
    address: String,
    locale: String,
    from: Option<Brand>,
}

/// Reminds the owner, if the day has come and has not been moved.
pub async fn remind_of_review(app: &App, transport: &Transport, job: JobId, id: AnswerId) -> Result<()> {
    let now = app.now();
    let due = app.db.read(move |conn| due(conn, now, id)).await?;
    let is_due = due.is_some();
    if let Some(due) = due {
        letter(app, &due, now).post(app, transport, MailKind::Review, now).await?;
    }
    app.db
        .write(move |conn| {
            jobs::finish(conn, job)?;
            if is_due {
                jobs::replace(conn, now, now.plus(Duration::weeks(1)), Job::ReviewAnswer(id))?;
            }
            Ok(())
        })
        .await
}

/// Nothing where the answer is gone, has been reviewed, or has nobody who could be reminded.
fn due(conn: &mut Conn, now: Time, id: AnswerId) -> Result<Option<Due>> {
    let answer = match store::find(conn, id) {
        Ok(answer) => answer,
        Err(Error::NotFound) => return Ok(None),
        Err(e) => return Err(e),
    };
    let Some(owner) = answer.owner_id.filter(|_| answer.review().is_some_and(|day| day <= now.utc().date_naive()))
    else {
        return Ok(None);
    };
    let account = accounts::find(conn, owner)?;
    let Some(address) = accounts::main_address(conn, owner)?.filter(|_| account.disabled_at.is_none()) else {
        return Ok(None);
    };
    let from = match answer.brand_id {
        Some(brand) => Some(brands::store::find(conn, brand)?),
        None => brands::store::all(conn)?.into_iter().next(),
    };
    let texts = store::texts_of(conn, &[id])?;
    Ok(Some(Due { answer, texts, name: account.name, address, locale: account.locale, from }))
}

fn letter(app: &App, due: &Due, now: Time) -> Letter {
    let t = Texts::mail(&due.locale);
    let shown = due.texts.iter().find(|text| text.language == t.language()).or(due.texts.first());
    let title = shown.map_or(due.answer.slug.as_str(), |text| text.title.as_str());
    let day = due.answer.review().unwrap_or_else(|| now.utc().date_naive());
    let values = [
        ("title", title.to_owned().into()),
        ("name", given_name(&due.name, "").unwrap_or_else(|| due.name.clone()).into()),
        ("day", long_date(day, t.language()).into()),
        ("link", format!("{}/desk/answers/{}", app.config.public_url(), due.answer.slug).into()),
    ];
    let (from_name, from_address) = due.from.as_ref().map_or_else(
        || ("Svar".to_owned(), fallback_address(app)),
        |brand| (brand.name.clone(), brand.support_address.clone()),
    );
    let domain = from_address.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
    Letter {
        // The same mail in the same week: a repeated try is no second reminder.
        message_id: format!("review.{}.{}.{}@{domain}", due.answer.id, now.utc().year(), now.utc().iso_week().week()),
        subject: t.with("mail-review-subject", &values),
        text: t.with("mail-review-body", &values),
        from_name,
        from_address,
        to: vec![due.address.clone()],
        auto_submitted: Some("auto-generated"),
        ..Letter::of(app)
    }
}
