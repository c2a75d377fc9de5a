//! Asking a lead about a ticket, the lead's answer, and assigning a ticket to a colleague who is away.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};

use super::{back_to, on_ticket, refused, work_ticket};
use crate::accounts::{Agent, Lead, Viewer, store as accounts};
use crate::app::App;
use crate::brands;
use crate::db::Conn;
use crate::desk::forms::{DelegationForm, EscalationForm};
use crate::desk::views::{self, Asking, Delegating, Escalations};
use crate::error::Result;
use crate::ids::AccountId;
use crate::texts::Texts;
use crate::tickets::actions::handing::{self, Question};
use crate::tickets::store;
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok};

const ROWS: i64 = 50;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/tickets/{reference}/escalation", get().to(form))
        .route("/desk/tickets/{reference}/escalation", post().to(ask))
        .route("/desk/tickets/{reference}/escalation/answer", post().to(answer))
        .route("/desk/tickets/{reference}/delegation", get().to(delegation))
        .route("/desk/tickets/{reference}/delegation", post().to(delegate))
        .route("/desk/escalations", get().to(list));
}

async fn form(app: Data<App>, Agent(me): Agent, reference: Path<String>) -> Result<HttpResponse> {
    page(&app, &me, &reference, (&EscalationForm::default(), &Problems::default())).await
}

/// The form that asks, or the one that answers, again with what is wrong.
async fn page(
    app: &App,
    me: &Viewer,
    reference: &str,
    (typed, problems): (&EscalationForm, &Problems),
) -> Result<HttpResponse> {
    let (viewer, reference) = (me.clone(), reference.to_owned());
    let asking = app
        .db
        .read(move |conn| {
            let ticket = work_ticket(conn, &viewer, &reference)?;
            let all = store::escalations_of(conn, ticket.id)?;
            Ok(Asking {
                brand: brands::store::find(conn, ticket.brand_id)?,
                open: all.into_iter().find(|asked| asked.answered_at.is_none()),
                leads: leads(conn, &viewer)?,
                colleagues: accounts::colleagues(conn)?,
                ticket,
            })
        })
        .await?;
    let markup = views::escalation(me, &asking, typed, (problems, app.now()));
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

fn leads(conn: &mut Conn, me: &Viewer) -> Result<Vec<(AccountId, String)>> {
    let staff = accounts::staff(conn)?.into_iter();
    let leads = staff.filter(|who| who.role.leads() && who.disabled_at.is_none() && who.id != me.id);
    Ok(leads.map(|who| (who.id, who.name)).collect())
}

async fn ask(
    app: Data<App>,
    Agent(me): Agent,
    reference: Path<String>,
    Form(typed): Form<EscalationForm>,
) -> Result<HttpResponse> {
    let question = Question {
        lead: typed.lead.parse().ok().map(AccountId),
        problem: typed.problem.clone(),
        tried: typed.tried.clone(),
        question: typed.question.clone(),
    };
    let viewer = me.clone();
    let done = on_ticket(&app, &me, &reference, move |conn, now, ticket| {
        handing::escalate(conn, now, &viewer, ticket, &question)
    })
    .await;
    settled(&app, &me, &reference, (&typed, done)).await
}

async fn answer(
    app: Data<App>,
    Agent(me): Agent,
    reference: Path<String>,
    Form(typed): Form<EscalationForm>,
) -> Result<HttpResponse> {
    let (viewer, text) = (me.clone(), typed.answer.clone());
    let done = on_ticket(&app, &me, &reference, move |conn, now, ticket| {
        handing::answer_escalation(conn, now, &viewer, ticket, &text)
    })
    .await;
    settled(&app, &me, &reference, (&typed, done)).await
}

async fn settled(
    app: &App,
    me: &Viewer,
    reference: &str,
    (typed, done): (&EscalationForm, Result<()>),
) -> Result<HttpResponse> {
    match refused(done)? {
        None => Ok(back_to(reference)),
        Some(key) => page(app, me, reference, (typed, &typed.problems(me.texts(), key))).await,
    }
}

impl EscalationForm {
    /// Which fields are the reason that nothing was done: all empty ones, at once.
    fn problems(&self, t: Texts, key: &'static str) -> Problems {
        let field = match key {
            "problem-escalation" => {
                let fields = [("problem", &self.problem), ("tried", &self.tried), ("question", &self.question)];
                let mut problems = Problems::default();
                for (field, _) in fields.into_iter().filter(|(_, text)| text.trim().is_empty()) {
                    problems.add(field, t.say(&format!("problem-escalation-{field}")));
                }
                return problems;
            }
            "problem-escalation-answer" | "problem-answered" => "answer",
            _ => "lead",
        };
        Problems::one(field, t.say(key))
    }
}

async fn list(app: Data<App>, Lead(me): Lead) -> Result<HttpResponse> {
    let only = me.only_brands.clone();
    let shown = app
        .db
        .read(move |conn| {
            Ok(Escalations {
                open: store::open_escalations(conn, &only, ROWS)?,
                answered: store::answered_escalations(conn, &only, ROWS)?,
                brands: brands::store::all(conn)?,
                colleagues: accounts::colleagues(conn)?,
            })
        })
        .await?;
    Ok(ok(views::escalations(&me, &shown, app.now())))
}

async fn delegation(app: Data<App>, Agent(me): Agent, reference: Path<String>) -> Result<HttpResponse> {
    delegation_page(&app, &me, &reference, (&DelegationForm::default(), &Problems::default())).await
}

async fn delegation_page(
    app: &App,
    me: &Viewer,
    reference: &str,
    (chosen, problems): (&DelegationForm, &Problems),
) -> Result<HttpResponse> {
    let (now, viewer, reference) = (app.now(), me.clone(), reference.to_owned());
    let shown = app
        .db
        .read(move |conn| {
            let ticket = work_ticket(conn, &viewer, &reference)?;
            let brand = brands::store::find(conn, ticket.brand_id)?;
            let mut away = store::absences(conn)?;
            away.retain(|absence| absence.is_on(brand.today(now)));
            Ok(Delegating { ticket, brand, away, colleagues: accounts::colleagues(conn)? })
        })
        .await?;
    let markup = views::delegation(me, &shown, chosen, (problems, now));
    Ok(if problems.is_empty() { ok(markup) } else { invalid(markup) })
}

async fn delegate(
    app: Data<App>,
    Agent(me): Agent,
    reference: Path<String>,
    Form(chosen): Form<DelegationForm>,
) -> Result<HttpResponse> {
    let viewer = me.clone();
    let to = AccountId(chosen.to.parse().unwrap_or_default());
    let fallback = chosen.fallback.parse().ok().map(AccountId);
    let done = on_ticket(&app, &me, &reference, move |conn, now, ticket| {
        let brand = brands::store::find(conn, ticket.brand_id)?;
        handing::delegate(conn, now, &viewer, (ticket, &brand), (to, fallback))
    })
    .await;
    let Some(key) = refused(done)? else { return Ok(back_to(&reference)) };
    let field = if key == "problem-delegate-fallback" { "fallback" } else { "to" };
    delegation_page(&app, &me, &reference, (&chosen, &Problems::one(field, me.texts().say(key)))).await
}
