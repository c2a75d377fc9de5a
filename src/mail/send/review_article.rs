//! Reminds those who look after an article to review it: on the day of review, and every week until it is done.
//!
//! An article has no owner: whoever wrote or reviewed it last is reminded, and the leads of its brand if they have left.
use chrono::{Datelike, Duration};

use super::MailKind;
use super::compose::Letter;
use super::dispatch::post_each;
use super::review::stoppable;
use super::staff::StaffMail;
use super::transport::Transport;
use crate::accounts::{Account, MailList, UNSUBSCRIBE, given_name, store as accounts};
use crate::app::App;
use crate::articles::{Article, ArticleContent, store};
use crate::brands::{self, Brand};
use crate::canned::fill::long_date;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId, JobId};
use crate::jobs::{self, Job};
use crate::keys::NewToken;
use crate::mail::letters::Values;
use crate::policy::{self, Action, Actor, Resource};
use crate::texts::Texts;

struct DueArticle {
    article: Article,
    content: ArticleContent,
    from: Option<Brand>,
    readers: Vec<Reminded>,
}

/// Who is reminded, and the token that stops it.
struct Reminded {
    account: Account,
    address: String,
    token: String,
}

/// Reminds them, if the day has come and has not been moved. Whoever has stopped the reminders gets none.
pub async fn remind_of_article(app: &App, transport: &Transport, job: JobId, id: ArticleId) -> Result<()> {
    let now = app.now();
    let due = app.db.write(move |conn| due(conn, now, id)).await?;
    let is_due = due.is_some();
    if let Some(due) = due {
        let letters: Vec<_> =
            due.readers.iter().map(|reader| (reader.address.clone(), letter(app, &due, now, reader))).collect();
        let all = letters.len();
        // Whoever has it does not get it again because of another: those who could not be reached are reminded next week.
        if let (left, Some(fault)) = post_each(app, transport, MailKind::Review, now, letters).await
            && left.len() == all
        {
            return Err(fault);
        }
    }
    app.db
        .write_surely(move |conn| {
            jobs::finish(conn, job)?;
            if is_due {
                jobs::replace(conn, now, now.plus(Duration::weeks(1)), Job::ReviewArticle(id))?;
            }
            Ok(())
        })
        .await
}

/// `None` if the article is gone or has been reviewed.
fn due(conn: &mut Conn, now: Time, id: ArticleId) -> Result<Option<DueArticle>> {
    let article = match store::find(conn, id) {
        Ok(article) => article,
        Err(Error::NotFound) => return Ok(None),
        Err(e) => return Err(e),
    };
    if !article.is_review_due(now.utc().date_naive()) {
        return Ok(None);
    }
    let from = match article.brand_id {
        Some(brand) => Some(brands::store::find(conn, brand)?),
        None => brands::store::all(conn)?.into_iter().next(),
    };
    let mut readers = Vec::new();
    for account in to_remind(conn, &article)? {
        let Some(address) = accounts::main_address(conn, account.id)?.filter(|_| account.wants_review_reminders) else {
            continue;
        };
        let NewToken { token, hash } = NewToken::random();
        accounts::insert_unsubscribe(conn, now, account.id, (MailList::Review, &hash))?;
        readers.push(Reminded { account, address, token });
    }
    Ok(Some(DueArticle { content: store::content(conn, &article)?, article, from, readers }))
}

fn to_remind(conn: &mut Conn, article: &Article) -> Result<Vec<Account>> {
    for id in store::writers(conn, article.id)? {
        if may_review(conn, id, article)? {
            return Ok(vec![accounts::find(conn, id)?]);
        }
    }
    let mut leads = Vec::new();
    for person in accounts::colleagues(conn)?.iter() {
        if may_review(conn, person.id, article)? {
            leads.push(accounts::find(conn, person.id)?);
        }
    }
    Ok(leads)
}

/// Are they still here, and may they change it?
fn may_review(conn: &mut Conn, id: AccountId, article: &Article) -> Result<bool> {
    let account = accounts::find(conn, id)?;
    let Some(rank) = account.role.rank().filter(|_| account.disabled_at.is_none()) else { return Ok(false) };
    let actor = Actor::Staff { id, rank, only_brands: brands::store::brands_of(conn, id)? };
    Ok(policy::allows(&actor, Action::EditAnswers, Resource::of(article.brand_id)))
}

fn letter(app: &App, due: &DueArticle, now: Time, reader: &Reminded) -> Letter {
    let t = Texts::interface(&reader.account.locale);
    let texts = &due.content.texts;
    let shown = texts.iter().find(|text| text.language == t.language()).or(texts.first());
    let day = due.article.review().unwrap_or_else(|| now.utc().date_naive());
    let values = Values::default()
        .with("title", shown.map_or("", |text| text.title.as_str()))
        .with("name", given_name(&reader.account.name, &reader.address).unwrap_or_default())
        .with("day", long_date(day, t.language()))
        .with("link", app.url(&format!("/desk/articles/{}", due.article.id)));
    let mail = StaffMail {
        texts: t,
        brand: due.from.as_ref(),
        to: reader.address.clone(),
        letter: "review-article",
        button: "review-article",
        values,
        // The same mail in the same week: a repeated try is not a second reminder.
        id: format!(
            "article-review.{}.{}.{}.{}",
            due.article.id,
            reader.account.id,
            now.utc().year(),
            now.utc().iso_week().week()
        ),
    };
    let stop = app.url(&format!("{UNSUBSCRIBE}{}", reader.token));
    stoppable(mail.letter(app), t, stop)
}
