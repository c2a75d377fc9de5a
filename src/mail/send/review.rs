//! Reminds an answer's owner to review it: on the day of review, and every week after it until it is done.
use chrono::{Datelike, Duration};

use super::MailKind;
use super::compose::Letter;
use super::staff::StaffMail;
use super::transport::Transport;
use crate::accounts::{Account, MailList, UNSUBSCRIBE, given_name, store as accounts};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::canned::fill::long_date;
use crate::canned::store::{self, CannedResponse, Text};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AnswerId, JobId};
use crate::jobs::{self, Job};
use crate::keys::NewToken;
use crate::mail::letters::{LetterBlock, Values};
use crate::texts::Texts;

struct DueReview {
    answer: CannedResponse,
    texts: Vec<Text>,
    owner: Account,
    address: String,
    from: Option<Brand>,
}

/// Reminds the owner, if the day has come and has not been moved. An owner who has stopped the reminders gets no mail,
/// and is checked again next week.
pub async fn remind_of_review(app: &App, transport: &Transport, job: JobId, id: AnswerId) -> Result<()> {
    let (now, token) = (app.now(), NewToken::random());
    let hash = token.hash.clone();
    let due = app
        .db
        .write(move |conn| {
            let due = due(conn, now, id)?;
            if let Some(due) = due.as_ref().filter(|due| due.owner.wants_review_reminders) {
                accounts::insert_unsubscribe(conn, now, due.owner.id, (MailList::Review, &hash))?;
            }
            Ok(due)
        })
        .await?;
    let is_due = due.is_some();
    if let Some(due) = due.filter(|due| due.owner.wants_review_reminders) {
        let stop = app.url(&format!("{UNSUBSCRIBE}{}", token.token));
        letter(app, &due, now, stop).post(app, transport, MailKind::Review, now).await?;
    }
    app.db
        .write_surely(move |conn| {
            jobs::finish(conn, job)?;
            if is_due {
                jobs::replace(conn, now, now.plus(Duration::weeks(1)), Job::ReviewAnswer(id))?;
            }
            Ok(())
        })
        .await
}

/// `None` if the answer is gone, has been reviewed, or no one can be reminded.
fn due(conn: &mut Conn, now: Time, id: AnswerId) -> Result<Option<DueReview>> {
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
    Ok(Some(DueReview { answer, texts, owner: account, address, from }))
}

fn letter(app: &App, due: &DueReview, now: Time, stop: String) -> Letter {
    let t = Texts::interface(&due.owner.locale);
    let shown = due.texts.iter().find(|text| text.language == t.language()).or(due.texts.first());
    let title = shown.map_or(due.answer.slug.as_str(), |text| text.title.as_str());
    let day = due.answer.review().unwrap_or_else(|| now.utc().date_naive());
    let values = Values::default()
        .with("title", title)
        .with("name", given_name(&due.owner.name, &due.address).unwrap_or_default())
        .with("day", long_date(day, t.language()))
        .with("link", app.url(&format!("/desk/answers/{}", due.answer.slug)));
    let mail = StaffMail {
        texts: t,
        brand: due.from.as_ref(),
        to: due.address.clone(),
        letter: "review",
        button: "review",
        values,
        // The same mail in the same week: a repeated try is not a second reminder.
        id: format!("review.{}.{}.{}", due.answer.id, now.utc().year(), now.utc().iso_week().week()),
    };
    stoppable(mail.letter(app), t, stop)
}

/// A reminder with the link that ends them.
pub(super) fn stoppable(mut letter: Letter, t: Texts, stop: String) -> Letter {
    letter.blocks.push(LetterBlock::Footer(t.with("mail-review-stop", &[("link", stop.clone().into())])));
    letter.unsubscribe = Some(stop);
    letter
}
