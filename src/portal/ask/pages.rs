//! The form of a new question, and what it sends.
use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use serde::Deserialize;

use super::draft::{QuestionDraft, Written, check, check_sender};
use super::forms::Shown;
use super::opening::{self, Question, files, later, open_once, sent_already};
use super::shield::{self, Shield, Verdict, judge};
use super::similar::{Asked, asked_before};
use super::topics::own_orders;
use super::views::{self, Asker};
use crate::accounts::actions::Issuer;
use crate::accounts::{Anyone, Viewer, language};
use crate::app::App;
use crate::brands::{self, Brand};
use crate::error::{Error, Result};
use crate::pending::{NewPending, actions as pending};
use crate::portal::choice::{Asking, BrandChoiceQuery, Choice, choice, choose_brand, only_brand};
use crate::portal::help_centre::count_asked;
use crate::texts;
use crate::tickets::{NewAttachment, expected};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::frames::framed_by;
use crate::web::upload::Upload;
use crate::web::{Visitor, invalid, ok, see_other, upload};

pub fn routes(doors: &mut Doors) {
    doors.route("/tickets/new", get().to(form)).route("/tickets", post().to(open));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct NewQuery {
    brand: String,
    page: String,
    subject: String,
    topic: String,
    order: String,
    /// The page of the help centre from which they come.
    read: String,
    /// The language in which the customer was in the shop; their own choice goes before it.
    lang: String,
    /// A part of the name of a brand.
    q: String,
}

/// Staff have no questions: they are led to the desk.
pub fn not_staff(viewer: Option<Viewer>) -> Result<Option<Viewer>> {
    match viewer {
        Some(viewer) if viewer.role.rank().is_some() => Err(Error::Elsewhere("/desk".to_owned())),
        viewer => Ok(viewer),
    }
}

async fn form(
    app: Data<App>,
    Anyone(viewer): Anyone,
    visitor: Visitor,
    Query(wanted): Query<NewQuery>,
) -> Result<HttpResponse> {
    let viewer = not_staff(viewer)?;
    let NewQuery { brand, page, subject, topic, order, read, lang, q } = wanted;
    let offered = Some(read).filter(|read| !read.is_empty()).into_iter().collect();
    let draft =
        QuestionDraft { brand, page, subject, topic, order, offered, looked_for: q, ..QuestionDraft::default() };
    let wish = texts::locale(&lang).filter(|_| viewer.is_none() && !visitor.has_chosen);
    let who = Who { viewer, visitor: visitor.reading(wish.as_deref()) };
    let mut response = shown(&app, &who, draft, Shown::default()).await?;
    if let Some(locale) = wish {
        language::remember(&app, &mut response, locale, who.visitor.is_framed)?;
    }
    Ok(response)
}

/// Who is at the form.
pub struct Who {
    pub viewer: Option<Viewer>,
    pub visitor: Visitor,
}

async fn shown(app: &App, who: &Who, draft: QuestionDraft, shown: Shown) -> Result<HttpResponse> {
    let (now, viewer, wanted) = (app.now(), who.viewer.clone(), BrandChoiceQuery::by(&draft));
    let only = only_brand(viewer.as_ref(), &who.visitor);
    let choice = app
        .db
        .read(move |conn| {
            Ok(match choice(conn, only, &wanted)? {
                Choice::Made(brand) => {
                    let orders =
                        viewer.as_ref().map(|me| own_orders(conn, me, &brand)).transpose()?.unwrap_or_default();
                    Choice::Made((expected(conn, now, &brand, None)?, brand, orders))
                }
                Choice::Open(found) => Choice::Open(found),
            })
        })
        .await?;
    let is_fine = shown.problems.is_empty() && shown.similar.is_none() && !shown.is_again && !shown.asks_facts;
    let (markup, origins) = match choice {
        Choice::Made((forecast, brand, orders)) => {
            let asker = match &who.viewer {
                Some(me) => Asker::Known(me, Shield::of_member(app)?),
                None => Asker::Visitor(who.visitor.texts_at(&brand), Shield::new(app)?),
            };
            let at = views::AtBrand { brand: &brand, orders: &orders, forecast, now };
            (views::form(&asker, &at, &draft, &shown), brand.customer_pages().origins)
        }
        Choice::Open(found) => {
            let asking = Asking {
                title: "nav-new-ticket",
                action: "/tickets/new",
                kept: ("page", &draft.page),
                looked_for: &draft.looked_for,
            };
            let t = who.viewer.as_ref().map_or(who.visitor.texts, Viewer::texts);
            (choose_brand((t, who.viewer.as_ref()), &asking, &found), Vec::new())
        }
    };
    Ok(framed_by(if is_fine { ok(markup) } else { invalid(markup) }, &origins))
}

async fn open(
    app: Data<App>,
    Anyone(viewer): Anyone,
    visitor: Visitor,
    Upload(written, _turn): Upload<Written>,
) -> Result<HttpResponse> {
    match not_staff(viewer)? {
        Some(me) => open_as(&app, (me, visitor), written).await,
        None => ask(&app, visitor, written).await,
    }
}

/// A signed-in customer opens a ticket.
async fn open_as(app: &App, (me, visitor): (Viewer, Visitor), written: Written) -> Result<HttpResponse> {
    let draft = QuestionDraft::of(&written);
    let who = Who { viewer: Some(me.clone()), visitor };
    if let Err(problems) = check(me.texts(), &draft) {
        return shown(app, &who, draft, Shown { problems, ..Shown::default() }).await;
    }
    let (slug, origin) = (draft.brand.clone(), me.origin.clone());
    let brand = app.db.read(move |conn| brands::store::by_slug_at(conn, &origin, &slug)).await?;
    if draft.lacks_facts(&brand) {
        return shown(app, &who, draft, Shown { asks_facts: true, ..Shown::default() }).await;
    }
    let full = draft.clone().complete(me.texts(), &brand);
    let (now, this, viewer, at) = (app.now(), full.clone(), me.clone(), brand.id);
    let before = app.db.read(move |conn| match sent_already(conn, &viewer, &this)? {
        Some(ticket) => Ok(Some(Asked::Same(Box::new(ticket)))),
        None => asked_before(conn, now, (viewer.id, at), (&this.title(), &this.body)),
    });
    match before.await?.filter(|_| !draft.is_again) {
        Some(Asked::Same(ticket)) => return Ok(see_other(&format!("/tickets/{}?sent=new", ticket.reference))),
        Some(Asked::Similar(ticket)) => {
            return shown(app, &who, draft, Shown { similar: Some(*ticket), ..Shown::default() }).await;
        }
        None => {}
    }
    let bytes = upload::size(&written.files).saturating_add(draft.body.len());
    let files = match later(me.texts(), files(app, app.limits.ticket(me.id, bytes), written.files).await)? {
        Ok(files) => files,
        Err(later) => {
            let problems = later.beside("body");
            return Ok(later.of(shown(app, &who, draft, Shown { problems, ..Shown::default() }).await?));
        }
    };
    let author = opening::Author::from(&me);
    let opened = app
        .db
        .write(move |conn| {
            let offered = full.offered.clone();
            let opened = open_once(conn, now, &author, Question { draft: full, files })?;
            if opened.is_new {
                count_asked(conn, now, &brand, &offered)?;
            }
            Ok(opened)
        })
        .await?;
    Ok(see_other(&format!("/tickets/{}?sent=new", opened.ticket.reference)))
}

/// A visitor asks: it is kept, and the answer is the same whether or not we know the address.
async fn ask(app: &App, visitor: Visitor, written: Written) -> Result<HttpResponse> {
    let draft = QuestionDraft::of(&written);
    let (slug, origin) = (draft.brand.clone(), visitor.origin.clone());
    let brand: Brand = app.db.read(move |conn| brands::store::by_slug_at(conn, &origin, &slug)).await?;
    let t = visitor.texts_at(&brand);
    let brought = written.brought();
    // The form of someone whose session has ended asks for neither name nor address.
    let has_session_ended = written.email.is_none() && shield::is_members(app, &brought.opened);
    let mut problems = check(t, &draft).err().unwrap_or_default();
    if !has_session_ended {
        problems = problems.and(check_sender(t, &draft.name, &draft.email).err().unwrap_or_default());
    }
    let verdict = judge(app, &brought);
    let who = Who { viewer: None, visitor };
    if !problems.is_empty() {
        return shown(app, &who, draft, Shown { problems, ..Shown::default() }).await;
    }
    if draft.lacks_facts(&brand) && verdict == Verdict::Person {
        return shown(app, &who, draft, Shown { asks_facts: true, ..Shown::default() }).await;
    }
    match verdict {
        Verdict::Robot => return Ok(framed_by(ok(views::thanks(t, &brand)), &brand.customer_pages().origins)),
        Verdict::Again => return shown(app, &who, draft, Shown { is_again: true, ..Shown::default() }).await,
        Verdict::Person => {}
    }
    let (most, bytes) = (app.config.limits.unproven_files_megabytes, upload::size(&written.files));
    match app.db.read(move |conn| pending::has_room(conn, most, bytes)).await {
        Err(Error::Refused(key)) => {
            let problems = Problems::one("files", t.say(key));
            return shown(app, &who, draft, Shown { problems, ..Shown::default() }).await;
        }
        room => room?,
    }
    let allowed = app.limits.asking(who.visitor.ip, &draft.email);
    let files = match later(t, files(app, allowed, written.files).await)? {
        Ok(files) => files,
        Err(later) => {
            let problems = later.beside("body");
            return Ok(later.of(shown(app, &who, draft, Shown { problems, ..Shown::default() }).await?));
        }
    };
    let locale = who.visitor.locale.clone().unwrap_or_else(|| t.language().to_owned());
    let new = draft.clone().complete(t, &brand).into_pending(brand.id);
    let asked = Visitors { new, files, locale, brand, offered: draft.offered.clone() };
    match keep(app, asked, brought.opened).await {
        Ok(token) => Ok(see_other(&format!("/tickets/kept/{token}"))),
        Err(Error::Taken("ask-again")) => shown(app, &who, draft, Shown { is_again: true, ..Shown::default() }).await,
        Err(e) => Err(e),
    }
}

/// A visitor's question, ready to be kept.
struct Visitors {
    new: NewPending,
    files: Vec<NewAttachment>,
    locale: String,
    brand: Brand,
    /// Pages of the help centre that did not help.
    offered: Vec<String>,
}

/// Keeps it and mails the link, if none is on its way; returns the token. The shield's token serves for one question,
/// however often its form is sent.
async fn keep(app: &App, asked: Visitors, opened: String) -> Result<String> {
    let Visitors { new, files, locale, brand, offered } = asked;
    let (now, issuer) = (app.now(), Issuer::new(app));
    app.db
        .write(move |conn| {
            let kept = pending::keep(conn, now, new, &files)?;
            if !kept.is_known {
                count_asked(conn, now, &brand, &offered)?;
                shield::use_up(conn, now, &opened)?;
            }
            if pending::lacks_link(conn, now, &kept.pending, &files)? {
                pending::mail_link(conn, &issuer, &kept.pending, &locale)?;
            }
            Ok(kept.token)
        })
        .await
}
