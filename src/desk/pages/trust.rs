//! Who the sender of a ticket is: asked to sign in, linked to an account by an agent, the forwarder of another's mail,
//! or spam.
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use serde::Deserialize;

use super::work_ticket;
use crate::accounts::actions::Issuer;
use crate::accounts::{Agent, Viewer, store as accounts};
use crate::app::App;
use crate::brands;
use crate::clock::Time;
use crate::db::Conn;
use crate::desk::proposals::proposals;
use crate::desk::views::{self, Linking};
use crate::error::Result;
use crate::ids::{AccountId, MessageId};
use crate::mail::unwanted;
use crate::tickets::{Ticket, actions, store};
use crate::web::doors::{Doors, get, post};
use crate::web::form::Problems;
use crate::web::{invalid, ok, see_other};

const LONGEST_REASON: usize = 300;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/tickets/{reference}/claim-link", post().to(ask))
        .route("/desk/tickets/{reference}/account", get().to(form))
        .route("/desk/tickets/{reference}/account", post().to(link))
        .route("/desk/tickets/{reference}/account/removal", post().to(unlink))
        .route("/desk/tickets/{reference}/customer", post().to(change_customer))
        .route("/desk/tickets/{reference}/groups", post().to(set_groups))
        .route("/desk/tickets/{reference}/unwanted", post().to(unwanted));
}

/// Does something to a ticket that this agent may work on, and shows it again.
async fn act(
    app: &App,
    me: Viewer,
    reference: &str,
    action: impl FnOnce(&mut Conn, Time, &Viewer, &Ticket) -> Result<()> + Send + 'static,
) -> Result<HttpResponse> {
    let (now, to, reference) = (app.now(), format!("/desk/tickets/{reference}"), reference.to_owned());
    app.db
        .write(move |conn| {
            let ticket = work_ticket(conn, &me, &reference)?;
            let ticket = store::lock(conn, ticket.id)?;
            action(conn, now, &me, &ticket)
        })
        .await?;
    Ok(see_other(&to))
}

async fn ask(app: Data<App>, Agent(me): Agent, reference: Path<String>) -> Result<HttpResponse> {
    let issuer = Issuer::new(&app);
    act(&app, me, &reference, move |conn, _now, me, ticket| actions::ask_to_claim(conn, &issuer, me, ticket)).await
}

async fn unlink(app: Data<App>, Agent(me): Agent, reference: Path<String>) -> Result<HttpResponse> {
    act(&app, me, &reference, actions::unlink).await
}

#[derive(Debug, Deserialize)]
struct Grouped {
    groups: String,
}

/// Sets the groups of the customer; their SLA applies to the open tickets at once.
async fn set_groups(
    app: Data<App>,
    Agent(me): Agent,
    reference: Path<String>,
    Form(grouped): Form<Grouped>,
) -> Result<HttpResponse> {
    act(&app, me, &reference, move |conn, now, me, ticket| actions::set_groups(conn, now, me, ticket, &grouped.groups))
        .await
}

#[derive(Debug, Deserialize)]
struct Passed {
    message: i64,
}

async fn change_customer(
    app: Data<App>,
    Agent(me): Agent,
    reference: Path<String>,
    Form(passed): Form<Passed>,
) -> Result<HttpResponse> {
    let message = MessageId(passed.message);
    act(&app, me, &reference, move |conn, now, me, ticket| actions::change_customer(conn, now, me, ticket, message))
        .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Unwanted {
    block: String,
}

async fn unwanted(
    app: Data<App>,
    Agent(me): Agent,
    reference: Path<String>,
    Form(wish): Form<Unwanted>,
) -> Result<HttpResponse> {
    act(&app, me, &reference, move |conn, now, me, ticket| {
        let brand = brands::store::find(conn, ticket.brand_id)?;
        unwanted::mark(conn, now, me, (ticket, &brand))?;
        if wish.block.is_empty() { Ok(()) } else { unwanted::block(conn, now, me, brand.id, &ticket.sender_address) }
    })
    .await?;
    Ok(see_other("/desk"))
}

/// Which account, and how the agent knows.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
struct Wish {
    account: String,
    address: String,
    how: String,
}

async fn form(app: Data<App>, Agent(me): Agent, reference: Path<String>) -> Result<HttpResponse> {
    let linking = linking(&app, &me, &reference, Wish::default()).await?;
    Ok(ok(views::linking(&me, &linking, &Problems::default())))
}

async fn linking(app: &App, me: &Viewer, reference: &str, wish: Wish) -> Result<Linking> {
    let (me, reference) = (me.clone(), reference.to_owned());
    app.db
        .read(move |conn| {
            let ticket = work_ticket(conn, &me, &reference)?;
            let messages = store::recent_messages(conn, ticket.id)?;
            let proposals = proposals(conn, &me, &ticket, &messages)?;
            Ok(Linking { ticket, proposals, account: wish.account, address: wish.address, how: wish.how })
        })
        .await
}

async fn link(
    app: Data<App>,
    Agent(me): Agent,
    reference: Path<String>,
    Form(wish): Form<Wish>,
) -> Result<HttpResponse> {
    let account = chosen(&app, &me, &reference, &wish).await?;
    let how: String = wish.how.trim().chars().take(LONGEST_REASON).collect();
    let t = me.texts();
    let mut problems = Problems::default();
    if account.is_none() {
        problems.add("address", t.say("problem-no-account"));
    }
    if how.is_empty() {
        problems.add("how", t.say("problem-how"));
    }
    match account {
        Some(account) if problems.is_empty() => {
            act(&app, me, &reference, move |conn, now, me, ticket| {
                actions::link(conn, now, me, ticket, (account, &how))
            })
            .await
        }
        _ => {
            let linking = linking(&app, &me, &reference, wish).await?;
            Ok(invalid(views::linking(&me, &linking, &problems)))
        }
    }
}

/// The account that was picked, or the one that has proven the address; none if this agent may not see it.
async fn chosen(app: &App, me: &Viewer, reference: &str, wish: &Wish) -> Result<Option<AccountId>> {
    let (me, reference, wish) = (me.clone(), reference.to_owned(), wish.clone());
    app.db
        .read(move |conn| {
            let ticket = work_ticket(conn, &me, &reference)?;
            let address = crate::plain::address(&wish.address);
            let account = if address.is_empty() {
                wish.account.parse().ok().map(AccountId)
            } else {
                accounts::owner(conn, &address)?.map(|owner| owner.id)
            };
            match account {
                Some(id) if actions::sees_account(conn, &me, id, Some(&ticket))? => Ok(Some(id)),
                _ => Ok(None),
            }
        })
        .await
}
