//! Brands, teams, staff, customers and orders of the demo.
use std::collections::BTreeMap;

use super::content::{Brand, Content, Staff};
use crate::accounts::store::{self as accounts, NewAccount};
use crate::accounts::{Role, SetupState, Viewer};
use crate::audit::Origin;
use crate::brands::service::{Complaints, Service, Target};
use crate::brands::sla_policies::store::{self as policies, NewPolicy};
use crate::brands::{self, NewBrand};
use crate::clock::Time;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::hours::WrittenCalendar;
use crate::ids::{AccountId, SessionId, TeamId};
use crate::orders::{self, Pushed};

/// What has been created, by its name in the texts.
#[derive(Debug, Clone, Default)]
pub struct Made {
    pub brands: BTreeMap<String, brands::Brand>,
    pub teams: BTreeMap<String, TeamId>,
    pub customers: BTreeMap<String, AccountId>,
    pub staff: BTreeMap<String, Viewer>,
}

pub fn make(conn: &mut Conn, now: Time, content: &Content) -> Result<Made> {
    let mut made = Made::default();
    let long_ago = now.plus(chrono::Duration::days(-400));
    for (brand, hue) in content.brands.iter().zip(1..) {
        let id = brands::store::insert(conn, long_ago, new_brand(brand, hue)?)?;
        made.brands.insert(brand.slug.clone(), brands::store::find(conn, id)?);
    }
    for team in &content.teams {
        made.teams.insert(team.slug.clone(), brands::store::insert_team(conn, long_ago, &team.name)?);
    }
    for person in &content.staff {
        let viewer = new_staff(conn, long_ago, person, &made)?;
        made.staff.insert(person.email.clone(), viewer);
    }
    for customer in &content.customers {
        let new =
            NewAccount { role: Role::Customer, name: &customer.name, locale: &customer.locale, password_hash: None };
        let id = accounts::insert(conn, long_ago, &new)?;
        accounts::prove_address(conn, long_ago, id, &customer.email)?;
        made.customers.insert(customer.email.clone(), id);
    }
    for order in &content.orders {
        let Some(brand) = made.brands.get(&order.brand) else { continue };
        let pushed = Pushed {
            brand: None,
            number: order.number.clone(),
            email: order.customer.clone(),
            status: order.status,
            currency: order.currency.clone(),
            total_cents: order.total_cents,
            tracking: order.tracking.clone(),
            items: order.items.clone(),
            placed_at: now.plus(chrono::Duration::days(-order.placed_days_ago)).utc(),
        };
        orders::store::save(conn, now, brand.id, &pushed)?;
    }
    promise(conn, now)?;
    made.brands.values().try_for_each(|brand| serve(conn, brand))?;
    Ok(made)
}

/// An SLA of eight hours for every answer and a working week for the solution; recalls sooner.
fn promise(conn: &mut Conn, now: Time) -> Result<()> {
    let policy = |name: &str, topic: &str, hours: i64| NewPolicy {
        brand_id: None,
        name: name.to_owned(),
        topic: topic.to_owned(),
        customer_group: String::new(),
        acknowledge: Some(30),
        first_answer: Some(hours * 60),
        next_answer: Some(hours * 60),
        solution: Some(hours * 5 * 60),
        warning: 60,
        notify: String::new(),
    };
    policies::save(conn, now, None, policy("Standard", "", 8))?;
    policies::save(conn, now, None, policy("Recall", "recall", 2)).map(|_id| ())
}

/// Targets, and the settings for complaints.
fn serve(conn: &mut Conn, brand: &brands::Brand) -> Result<()> {
    let procedure = |text: &str| format!("{text}\n\n{}\n", brand.name);
    let procedures = [
        (
            "en",
            "1. A manager reads your complaint.\n2. You have our answer within ten working days.\n3. If you do not agree, your country's consumer council helps you.",
        ),
        (
            "nb",
            "1. En leder leser klagen din.\n2. Du får svar innen ti virkedager.\n3. Er du uenig, hjelper Forbrukertilsynet deg videre.",
        ),
        (
            "da",
            "1. En leder læser din klage.\n2. Du får svar inden for ti hverdage.\n3. Er du uenig, hjælper Center for Klageløsning dig videre.",
        ),
        (
            "nl",
            "1. Een leidinggevende leest je klacht.\n2. Je krijgt binnen tien werkdagen antwoord.\n3. Ben je het er niet mee eens, dan helpt de Geschillencommissie je verder.",
        ),
    ];
    let service = Service {
        unassign_idle: Some(60),
        targets: vec![Target { percent: 70, within: 4 * 60 }, Target { percent: 90, within: 8 * 60 }],
        most_missed: Some(5),
        complaints: Complaints {
            procedures: procedures.map(|(code, text)| (code.to_owned(), procedure(text))).into_iter().collect(),
            ..Complaints::default()
        },
        ..Service::default()
    };
    brands::store::set_service(conn, brand.id, &service)
}

fn new_brand(brand: &Brand, hue: i32) -> Result<NewBrand> {
    let hours = |day: &str| brand.hours.get(day).cloned().into_iter().collect::<Vec<_>>();
    let calendar = WrittenCalendar {
        timezone: brand.timezone.clone(),
        mon: hours("mon"),
        tue: hours("tue"),
        wed: hours("wed"),
        thu: hours("thu"),
        fri: hours("fri"),
        sat: hours("sat"),
        sun: hours("sun"),
        holidays: brand.holidays.iter().cloned().collect(),
        ..WrittenCalendar::default()
    };
    let json = |e: serde_json::Error| Error::internal("write a brand", e);
    Ok(NewBrand {
        fallback: String::new(),
        slug: brand.slug.clone(),
        name: brand.name.clone(),
        support_address: brand.support_address.clone(),
        languages: brand.languages.join(" "),
        calendar: serde_json::to_string(&calendar).map_err(json)?,
        weights: String::new(),
        signature: serde_json::to_string(&brand.signature).map_err(json)?,
        instructions: brand.instructions.clone(),
        color: hue.to_string(),
    })
}

fn new_staff(conn: &mut Conn, at: Time, person: &Staff, made: &Made) -> Result<Viewer> {
    // A visitor of the demo may not read Norwegian; one agent works in it.
    let locale = if person.locale == "nb" && person.role == Role::Agent { "nb" } else { "en" };
    let new = NewAccount { role: person.role, name: &person.name, locale, password_hash: None };
    let id = accounts::insert(conn, at, &new)?;
    accounts::prove_address(conn, at, id, &person.email)?;
    let teams: Vec<TeamId> = made.teams.get(&person.team).copied().into_iter().collect();
    brands::store::set_teams(conn, id, &teams)?;
    Ok(Viewer {
        id,
        name: person.name.clone(),
        role: person.role,
        locale: locale.to_owned(),
        has_letter_keys: true,
        unread: 0,
        session: SessionId(0),
        proved_at: None,
        only_brand: None,
        at_brand: None,
        only_brands: Vec::new(),
        provider: String::new(),
        origin: Origin::default(),
        is_mail_paused: false,
        setup: SetupState::Finished,
    })
}
