//! Mails the admins that something is wrong, and that it works again: not by the way that is broken.
use super::MailKind;
use super::compose::Letter;
use super::link::fallback_address;
use super::transport::Transport;
use crate::accounts::{Account, Role, store as accounts};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{BrandId, ConditionId, JobId};
use crate::jobs;
use crate::mail::letters::{LetterBlock, LetterStyle};
use crate::status::{self, Condition, ConditionKind, ConditionNews, ConditionNotice};
use crate::texts::Texts;
use crate::web::time;

/// The news, its recipients, and the sender.
struct Telling {
    condition: Condition,
    news: ConditionNews,
    /// Every open condition: one of them may be that mail cannot be sent.
    open: Vec<Condition>,
    admins: Vec<(Account, String)>,
    /// The sender; `None`: there is no brand whose address may be used.
    brand: Option<Brand>,
}

/// Notifies every admin concerned of a condition's news.
pub async fn tell_condition(app: &App, transport: &Transport, job: JobId, id: ConditionId) -> Result<()> {
    let telling = app
        .db
        .read(move |conn| {
            let condition = status::store::condition(conn, id)?;
            let (news, open) = (condition.news(), status::store::open(conn)?);
            let (admins, brand) = (admins(conn, condition.brand_id)?, sender(conn, &condition, &open)?);
            Ok(Telling { condition, news, open, admins, brand })
        })
        .await?;
    let told = match telling.news {
        ConditionNews::Nothing => telling.condition.told,
        ConditionNews::Raised if telling.must_wait(app) => ConditionNotice::Nothing,
        ConditionNews::Raised => telling.send(app, transport).await.map(|()| ConditionNotice::Raised)?,
        ConditionNews::Cleared | ConditionNews::Passed => {
            telling.send(app, transport).await.map(|()| ConditionNotice::Cleared)?
        }
    };
    app.db
        .write_surely(move |conn| {
            status::store::set_told(conn, id, told)?;
            jobs::finish(conn, job)
        })
        .await
}

/// The same for a condition that cannot be stored because the database refuses writes.
pub async fn tell_unwritable(app: &App, transport: &Transport, since: Time, why: &str) -> Result<()> {
    if app.config.mail.paused {
        return Ok(());
    }
    let condition = Condition::unkept(ConditionKind::DatabaseRefuses, since, why.to_owned());
    let (admins, brand) = app.db.read(|conn| Ok((admins(conn, None)?, brands::store::all(conn)?))).await?;
    let telling =
        Telling { condition, news: ConditionNews::Raised, open: Vec::new(), admins, brand: brand.into_iter().next() };
    let other = Transport::fallback(&app.config)?;
    let mut told = Told::default();
    for (admin, address) in &telling.admins {
        // Not with `dispatch`, which writes.
        let mut sent = hand_over(app, transport.clone(), telling.letter(app, admin, address)).await;
        if let (Err(_), Some(other)) = (&sent, &other) {
            sent = hand_over(app, other.clone(), telling.letter(app, admin, address)).await;
        }
        told.note(sent);
    }
    told.end()
}

/// Who was told of a condition. One who cannot be reached keeps no other from knowing, and makes nobody be told twice.
#[derive(Default)]
struct Told {
    is_any: bool,
    fault: Option<Error>,
}

impl Told {
    fn note(&mut self, sent: Result<()>) {
        match sent {
            Ok(()) => self.is_any = true,
            Err(e) => {
                tracing::warn!(error = %e, "an admin could not be notified");
                self.fault = Some(e);
            }
        }
    }

    /// An error: nobody knows.
    fn end(self) -> Result<()> {
        match self.fault {
            Some(fault) if !self.is_any => Err(fault),
            _ => Ok(()),
        }
    }
}

/// Every active admin who has an address and manages the brand.
fn admins(conn: &mut Conn, brand: Option<BrandId>) -> Result<Vec<(Account, String)>> {
    let mut admins = Vec::new();
    for admin in accounts::staff(conn)?.into_iter().filter(|a| a.role == Role::Admin && a.disabled_at.is_none()) {
        let own = brands::store::brands_of(conn, admin.id)?;
        if own.is_empty() || own.iter().any(|own| Some(*own) == brand) {
            admins.extend(accounts::main_address(conn, admin.id)?.map(|address| (admin, address)));
        }
    }
    Ok(admins)
}

/// The brand concerned, or the first; not one whose address the mail server refuses.
fn sender(conn: &mut Conn, condition: &Condition, open: &[Condition]) -> Result<Option<Brand>> {
    let is_refused = |brand: &Brand| {
        let refused =
            |one: &Condition| one.kind == ConditionKind::OutgoingSender && one.subject == brand.support_address;
        open.iter().any(refused)
    };
    let mut brands = brands::store::all(conn)?;
    brands.retain(|brand| !is_refused(brand));
    let own = brands.iter().find(|brand| Some(brand.id) == condition.brand_id).cloned();
    Ok(own.or_else(|| brands.into_iter().next()))
}

impl Telling {
    /// Is the broken way the only one? Then the mail is sent once that is over, and says why it is late.
    fn must_wait(&self, app: &App) -> bool {
        let no_other = app.config.fallback.host.is_empty();
        no_other && (self.condition.kind.stops_mail() || self.condition.kind.is_outgoing() && self.brand.is_none())
    }

    async fn send(&self, app: &App, transport: &Transport) -> Result<()> {
        let is_stopped = self.brand.is_none() || self.open.iter().any(|condition| condition.kind.stops_mail());
        let other = if is_stopped { Transport::fallback(&app.config)? } else { None };
        let mut told = Told::default();
        for (admin, address) in &self.admins {
            let letter = self.letter(app, admin, address);
            told.note(match &other {
                Some(other) => hand_over(app, other.clone(), letter).await,
                None => letter.post(app, transport, MailKind::Alarm, app.now()).await.map(|_has_left| ()),
            });
        }
        told.end()
    }

    fn letter(&self, app: &App, admin: &Account, to: &str) -> Letter {
        let t = Texts::interface(&admin.locale);
        let (condition, now) = (&self.condition, app.now());
        let zone = self.brand.as_ref().map_or(chrono_tz::Tz::UTC, Brand::zone);
        let (means, advice) = status::views::advice(t, condition.kind);
        let why = if condition.kind.is_outgoing() { "status-mail-why-outgoing" } else { "status-mail-why-short" };
        let instant = |at: Time| format!("{} ({})", time::instant(t, at, now, zone), zone.name());
        let values = [
            ("title", status::views::title(t, condition).into()),
            ("since", instant(condition.since).into()),
            ("until", condition.cleared_at.map(instant).unwrap_or_default().into()),
            ("detail", status::views::detail(t, condition, now).into()),
            ("means", means.into()),
            ("do", advice.into()),
            ("why", t.say(why).into()),
        ];
        let (key, state) = match self.news {
            ConditionNews::Nothing | ConditionNews::Raised => ("status-mail-raised", "raised"),
            ConditionNews::Cleared => ("status-mail-cleared", "cleared"),
            ConditionNews::Passed => ("status-mail-passed", "passed"),
        };
        let page = condition.kind.page().filter(|_| self.news == ConditionNews::Raised).unwrap_or("/admin/status");
        let from = self.brand.as_ref().map_or_else(|| fallback_address(app), |brand| brand.support_address.clone());
        let domain = from.rsplit_once('@').map_or("localhost", |(_, domain)| domain);
        let since = condition.since.micros();
        Letter {
            from_name: self.brand.as_ref().map_or_else(|| "Svar".to_owned(), |brand| brand.name.clone()),
            message_id: format!("alarm.{}.{}.{state}.{since}@{domain}", condition.id, admin.id),
            from_address: from,
            to: vec![to.to_owned()],
            subject: t.with(&format!("{key}-subject"), &values),
            blocks: [
                LetterBlock::of_text(&t.with(&format!("{key}-body"), &values)),
                vec![LetterBlock::Button { words: t.say("status-mail-button"), link: app.url(page) }],
            ]
            .concat(),
            look: LetterStyle::of(self.brand.as_ref(), t.language()),
            auto_submitted: Some("auto-generated"),
            ..Letter::of(app)
        }
    }
}

/// Only this way, and its result says nothing about the usual one.
async fn hand_over(app: &App, way: Transport, letter: Letter) -> Result<()> {
    let (now, raw) = (app.now(), letter.written(app, app.now()).await?);
    for to in &letter.to {
        let (parcel, way) = (letter.parcel(to, &raw), way.clone());
        let sent = tokio::task::spawn_blocking(move || way.send(&parcel, now)).await;
        let sent = sent.map_err(|e| Error::internal("send a mail", e))?;
        sent.map_err(|e| Error::Unavailable(format!("the mail server for alarms: {}", e.text)))?;
    }
    Ok(())
}
