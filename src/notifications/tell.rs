//! Notifies people of what has happened to a ticket, in the transaction in which it happens.
use std::collections::BTreeSet;

use super::mention::mentioned;
use super::model::{Deadline, News, NotificationKind};
use super::settings::{MailWay, Plan};
use super::store::{self, NewNotification};
use crate::accounts::store as accounts;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, BrandId, MessageId, TicketId};
use crate::jobs::{self, Job};
use crate::policy::{Action, Resource};

/// Where something happens, when, and by whom.
#[derive(Debug, Clone, Copy)]
pub struct Scene {
    pub now: Time,
    pub actor: Option<AccountId>,
    pub ticket: TicketId,
    pub brand: BrandId,
    /// Whose ticket it is afterwards.
    pub assignee: Option<AccountId>,
}

/// What is said of one piece of news.
struct Told {
    cause: String,
    detail: String,
    message: Option<MessageId>,
}

/// Notifies everyone whom the news concern, each once: the first piece that concerns them is the one that they read. Only
/// deadlines stand for themselves: several of a ticket may end at once.
pub fn tell(conn: &mut Conn, scene: &Scene, news: &[News]) -> Result<()> {
    let mut heard: BTreeSet<AccountId> = scene.actor.into_iter().collect();
    for piece in news {
        if let News::Assigned(to) = piece {
            store::withdraw_assigned(conn, scene.ticket, *to)?;
        }
        let told = told(scene, piece);
        let is_deadline = matches!(piece, News::Due { .. });
        for (person, kind) in audience(conn, scene, piece)? {
            let is_news = (heard.insert(person) || is_deadline) && Some(person) != scene.actor;
            if is_news && may_see(conn, person, scene.brand)? {
                let settings = store::settings_of(conn, person)?.unwrap_or_default();
                let plan = settings.plan(scene.now, kind);
                // Somebody who watches has heard of the note; that they are named in it now is news.
                let named = format!("mention {}", told.cause);
                let new = NewNotification {
                    account_id: person,
                    ticket_id: scene.ticket,
                    brand_id: scene.brand,
                    kind,
                    cause: if kind == NotificationKind::Mentioned { &named } else { &told.cause },
                    detail: &told.detail,
                    actor_id: scene.actor.filter(|_| !matches!(piece, News::Received(_))),
                    message_id: told.message,
                    created_at: scene.now,
                    mail_at: plan.mail_at,
                    push_at: plan.push_at,
                };
                if store::insert(conn, new)? {
                    schedule(conn, scene.now, person, plan)?;
                }
            }
        }
    }
    Ok(())
}

/// The jobs that take it out of the page, at the times that the person has chosen.
fn schedule(conn: &mut Conn, now: Time, person: AccountId, plan: Plan) -> Result<()> {
    if let Some(at) = plan.mail_at {
        jobs::bring_forward(conn, now, at, Job::MailNotifications(person))?;
    }
    if let Some(at) = plan.push_at {
        jobs::bring_forward(conn, now, at, Job::PushNotifications(person))?;
    }
    Ok(())
}

/// May the mail that an SLA policy sends about a timer go to this member of staff? If they were notified of it, it goes as
/// they have chosen: not if they want no mail, or get it later with others.
pub fn is_mailed_by_policy(conn: &mut Conn, person: AccountId, ticket: TicketId, deadline: &Deadline) -> Result<bool> {
    let Some(at) = store::told_at(conn, person, ticket, &deadline.cause())? else { return Ok(true) };
    let settings = store::settings_of(conn, person)?.unwrap_or_default();
    let (mail, plan) = (settings.ways(NotificationKind::Due).mail, settings.plan(at, NotificationKind::Due));
    Ok(mail == MailWay::Once && plan.mail_at.is_none() && !settings.quiet.are_on(at))
}

/// Whom it concerns; those whom it concerns most come first.
fn audience(conn: &mut Conn, scene: &Scene, piece: &News) -> Result<Vec<(AccountId, NotificationKind)>> {
    let mut people: Vec<(AccountId, NotificationKind)> = Vec::new();
    match piece {
        News::Assigned(to) => people.extend(to.map(|to| (to, NotificationKind::Assigned))),
        News::Received(_) | News::SideAnswered(_) => {
            people.extend(scene.assignee.map(|own| (own, NotificationKind::Answered)));
        }
        News::State(_) => {}
        News::Due { whose, .. } => match whose.or(scene.assignee) {
            Some(own) => people.push((own, NotificationKind::Due)),
            // No one has it: those who can give it to someone.
            None => people.extend(accounts::leading(conn)?.into_iter().map(|lead| (lead, NotificationKind::Due))),
        },
        News::Noted { text, .. } => {
            let colleagues = if text.contains('@') { Some(accounts::colleagues(conn)?) } else { None };
            let named = colleagues.map(|all| mentioned(text, &all)).unwrap_or_default();
            people.extend(named.into_iter().map(|person| (person, NotificationKind::Mentioned)));
        }
        News::DraftStopped { author, .. } | News::DraftContinued { author, .. } => {
            people.push((*author, NotificationKind::Draft));
        }
    }
    let is_watched = matches!(piece, News::Received(_) | News::State(_) | News::Noted { is_new: true, .. });
    if is_watched {
        let watchers = store::watchers_of(conn, scene.ticket)?;
        people.extend(watchers.into_iter().map(|person| (person, NotificationKind::Watched)));
    }
    Ok(people)
}

/// The cause has the same name whenever the same work is done again.
fn told(scene: &Scene, piece: &News) -> Told {
    let at = scene.now.micros();
    let (cause, detail, message) = match piece {
        News::Assigned(_) => (format!("assigned {at}"), String::new(), None),
        News::Received(id) => (format!("message {id}"), "received".to_owned(), Some(*id)),
        News::SideAnswered(id) => (format!("side {id}"), "side".to_owned(), None),
        News::State(state) => (format!("state {at}"), (*state).to_owned(), None),
        News::Due { deadline, .. } => (deadline.cause(), deadline.detail(), None),
        News::Noted { message, .. } => (format!("message {message}"), "noted".to_owned(), Some(*message)),
        News::DraftStopped { draft, .. } => (format!("draft {draft} {at}"), "stopped".to_owned(), None),
        News::DraftContinued { draft, .. } => (format!("draft {draft} {at}"), "continued".to_owned(), None),
    };
    Told { cause, detail, message }
}

/// Are they staff who may work on tickets of this brand?
fn may_see(conn: &mut Conn, person: AccountId, brand: BrandId) -> Result<bool> {
    let found = accounts::acting(conn, person)?;
    Ok(found.is_some_and(|viewer| viewer.allows(Action::WorkOnTicket, Resource::of(brand))))
}
