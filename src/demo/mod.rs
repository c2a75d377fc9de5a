//! A realistic helpdesk of a web shop: two brands, their people, orders and conversations, played through the same
//! actions that people use.
mod articles;
mod bulk;
mod content;
mod people;
mod play;
mod schedule;
mod today;

use content::Content;

use crate::accounts::actions::{link_url, print};
use crate::accounts::store::{self as accounts, NewLink};
use crate::accounts::{Purpose, Role};
use crate::app::App;
use crate::brands;
use crate::canned;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::installation;
use crate::jobs::{self, Job};
use crate::tickets::store;

/// The written conversations and their copies.
pub const TICKETS: usize = 250;

/// Links that sign in as a customer, an agent and the admin, valid for a day.
pub struct Links {
    pub customer: String,
    pub agent: String,
    pub admin: String,
}

/// Fills an empty installation with `tickets` tickets; `progress` gets (done, of). More than [`TICKETS`] are made from
/// the same texts, in bulk. Returns `None` if there is a helpdesk already.
pub fn fill(app: &App, tickets: usize, progress: &mut dyn FnMut(usize, usize)) -> Result<()> {
    let is_empty = app.db.read_now(accounts::lacks_admin)?;
    if !is_empty {
        return Ok(());
    }
    let content = Content::read()?;
    let now = app.now();
    let made = app.db.write_now({
        let content = content.clone();
        move |conn| {
            canned::actions::import_shipped(conn, now)?;
            let made = people::make(conn, now, &content)?;
            articles::publish(conn, now, &content, &made)?;
            Ok(made)
        }
    })?;
    let played = play::all(app, &content, &made, tickets.min(TICKETS), &mut |done| progress(done, tickets))?;
    if tickets > TICKETS {
        bulk::make(app, &content, &made, tickets, progress)?;
    }
    app.db.write_now(move |conn| {
        // Replies that the demo wrote in the past were also sent in the past.
        store::mark_sent(conn)?;
        jobs::clear(conn)?;
        for brand in brands::store::all(conn)? {
            jobs::enqueue(conn, now, Job::RecomputeTimers(brand.id))?;
        }
        installation::finish_setup(conn, now)?;
        canned::actions::import_shipped_questions(conn, now)?;
        today::begin(conn, now, (&content, &made), &played)
    })
}

/// Links for a customer, an agent and the admin.
pub fn links(app: &App) -> Result<Links> {
    let content = Content::read()?;
    let often = content.customers.iter().filter(|c| matches!(c.rhythm.as_str(), "daily" | "weekly"));
    let customer = often.max_by_key(|c| c.language() == "en").map(|c| c.email.clone()).unwrap_or_default();
    let staff = |role: Role| {
        let all = content.staff.iter().filter(|s| s.role == role);
        all.max_by_key(|s| s.locale == "en").map(|s| s.email.clone()).unwrap_or_default()
    };
    Ok(Links {
        customer: link(app, customer, "/tickets")?,
        agent: link(app, staff(Role::Agent), "/desk")?,
        admin: link(app, staff(Role::Admin), "/admin/brands")?,
    })
}

fn link(app: &App, address: String, next_page: &str) -> Result<String> {
    let (now, next_page) = (app.now(), next_page.to_owned());
    let token = app.db.write_now(move |conn| {
        let account: AccountId = accounts::owner(conn, &address)?.ok_or(Error::NotFound)?.id;
        let link = NewLink {
            purpose: Purpose::SignIn,
            address,
            account: Some(account),
            name: String::new(),
            locale: "en".to_owned(),
            password_hash: None,
            browser_hash: None,
            next_page,
            ticket: None,
            brand: None,
            expires_at: now.plus(chrono::Duration::days(1)),
        };
        print(conn, now, &link)
    })?;
    Ok(link_url(app, Purpose::SignIn, &token))
}
