//! What a brand and a team are.
use chrono::{Days, NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;
use diesel::backend::Backend;
use diesel::deserialize;
use diesel::prelude::*;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use super::addresses::Addresses;
use super::calendar::{DaysOff, read_days};
use super::customer_pages::CustomerPages;
use super::guidance::Guidance;
use super::logo::Logo;
use super::service::Service;
use super::sla_policies::Policy;
use super::urgent::Rule;
use crate::clock::Time;
use crate::hours::Calendar;
use crate::ids::{BrandId, TeamId};
use crate::priority::Weights;
use crate::schema::{brands, teams};
use crate::texts::Texts;
use crate::web::layout::{self, Branding, LogoImage};

/// One business that we answer for. Cheap to clone; its opening hours are parsed once: that takes milliseconds, and
/// every page and mail needs them.
#[derive(Debug, Clone)]
pub struct Brand(Arc<Read>);

#[derive(Debug)]
struct Read {
    row: BrandRow,
    calendar: OnceLock<Arc<Calendar>>,
}

/// A brand as it is stored.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = brands)]
pub struct BrandRow {
    pub id: BrandId,
    pub slug: String,
    pub name: String,
    pub support_address: String,
    /// Codes with spaces between, the brand's main language first.
    pub languages: String,
    calendar: String,
    weights: String,
    signature: String,
    pub instructions: String,
    /// One of the eight hues of the style sheet, `1` to `8`.
    pub color: String,
    days_off: String,
    sla_policies: String,
    urgent_rules: String,
    guidance: String,
    service: String,
    aliases: String,
    forms: String,
    logo: Option<String>,
    logo_kind: String,
    logo_width: i32,
    logo_height: i32,
    /// The language for those whose own it does not speak; empty: its main language.
    pub fallback: String,
    customer_pages: String,
    /// The host name of its own pages; empty: they are at the public URL.
    pub host: String,
    pub(super) former_hosts: String,
}

impl Branding for Brand {
    fn name(&self) -> &str {
        &self.name
    }

    fn color(&self) -> &str {
        self.color.as_str()
    }

    fn logo(&self) -> Option<LogoImage> {
        let logo = Self::logo(self)?;
        let (width, height) = logo.fitting(layout::LOGO);
        Some(LogoImage { path: logo.path(), width, height })
    }

    fn icon(&self) -> String {
        super::logo::icon(self)
    }

    fn fallback_language(&self) -> &str {
        Self::fallback_language(self)
    }

    fn withdrawal(&self) -> Option<String> {
        self.customer_pages().withdrawal.then(|| format!("/withdraw?brand={}", self.slug))
    }

    fn help(&self) -> String {
        format!("/help/{}", self.slug)
    }

    fn form(&self) -> String {
        format!("/tickets/new?brand={}", self.slug)
    }
}

#[cfg(test)]
impl Brand {
    /// One that promises this, is served so, and is always open.
    pub(crate) fn of(policies: &[Policy], service: &Service) -> Self {
        let json = |value: serde_json::Result<String>| value.unwrap_or_default();
        let row = BrandRow {
            id: BrandId(1),
            slug: "shop".to_owned(),
            name: "Shop".to_owned(),
            support_address: "help@shop.example".to_owned(),
            languages: "en".to_owned(),
            calendar: String::new(),
            weights: String::new(),
            signature: String::new(),
            instructions: String::new(),
            color: "1".to_owned(),
            days_off: String::new(),
            sla_policies: json(serde_json::to_string(policies)),
            urgent_rules: String::new(),
            guidance: String::new(),
            service: json(serde_json::to_string(service)),
            aliases: String::new(),
            forms: String::new(),
            logo: None,
            logo_kind: String::new(),
            logo_width: 0,
            logo_height: 0,
            fallback: String::new(),
            customer_pages: String::new(),
            host: String::new(),
            former_hosts: String::new(),
        };
        Self(Arc::new(Read { row, calendar: OnceLock::new() }))
    }
}

/// A new or changed brand.
#[derive(Debug, Clone, Insertable, AsChangeset)]
#[diesel(table_name = brands)]
pub struct NewBrand {
    pub slug: String,
    pub name: String,
    pub support_address: String,
    pub languages: String,
    pub fallback: String,
    pub calendar: String,
    pub weights: String,
    pub signature: String,
    pub instructions: String,
    pub color: String,
}

impl NewBrand {
    pub fn weights(&self) -> Weights {
        weights_in(&self.weights)
    }
}

/// The default weights if nothing is stored.
fn weights_in(text: &str) -> Weights {
    serde_json::from_str(text).unwrap_or_default()
}

/// A group of agents.
#[derive(Debug, Clone, Queryable, Selectable)]
pub struct Team {
    pub id: TeamId,
    pub name: String,
}

impl Deref for Brand {
    type Target = BrandRow;

    fn deref(&self) -> &BrandRow {
        &self.0.row
    }
}

impl<DB: Backend, ST> Queryable<ST, DB> for Brand
where
    BrandRow: Queryable<ST, DB>,
{
    type Row = <BrandRow as Queryable<ST, DB>>::Row;

    fn build(row: Self::Row) -> deserialize::Result<Self> {
        Ok(Self(Arc::new(Read { row: BrandRow::build(row)?, calendar: OnceLock::new() })))
    }
}

impl<DB: Backend> Selectable<DB> for Brand
where
    BrandRow: Selectable<DB>,
{
    type SelectExpression = <BrandRow as Selectable<DB>>::SelectExpression;

    fn construct_selection() -> Self::SelectExpression {
        BrandRow::construct_selection()
    }
}

impl Brand {
    /// Opening hours; always open if none are set.
    pub fn calendar(&self) -> Arc<Calendar> {
        self.hours().clone()
    }

    fn hours(&self) -> &Arc<Calendar> {
        self.0.calendar.get_or_init(|| Arc::new(self.read_calendar()))
    }

    fn read_calendar(&self) -> Calendar {
        let days_off = self.days_off();
        if self.calendar.is_empty() && days_off.is_empty() {
            return Calendar::always();
        }
        let written = match self.calendar.as_str() {
            "" => Ok(Calendar::always().into()),
            written => serde_json::from_str(written).map_err(|e| e.to_string()),
        };
        written.and_then(|written| Calendar::subscribed(written, days_off).map_err(|e| e.to_string())).unwrap_or_else(|e| {
            tracing::error!(brand = %self.id, error = %e, "the stored opening hours cannot be read; taken as always open");
            Calendar::always()
        })
    }

    /// Days of subscribed calendars on which the brand is closed.
    pub fn days_off(&self) -> DaysOff {
        read_days(&self.days_off)
    }

    /// Are opening hours set? Until then it counts as always open, and customers are told no time.
    pub fn has_hours(&self) -> bool {
        !self.calendar.is_empty()
    }

    /// Opening hours as the admin wrote them.
    pub fn calendar_text(&self) -> &str {
        &self.calendar
    }

    /// Its SLA policies.
    pub fn policies(&self) -> Vec<Policy> {
        if self.sla_policies.is_empty() {
            return Vec::new();
        }
        serde_json::from_str(&self.sla_policies).unwrap_or_else(|e| {
            tracing::error!(brand = %self.id, error = %e, "the stored policies cannot be read");
            Vec::new()
        })
    }

    /// Its service settings, apart from the SLA policies.
    pub fn service(&self) -> Service {
        if self.service.is_empty() {
            return Service::default();
        }
        serde_json::from_str(&self.service).unwrap_or_else(|e| {
            tracing::error!(brand = %self.id, error = %e, "the stored service settings cannot be read");
            Service::default()
        })
    }

    /// What it shows its customers.
    pub fn customer_pages(&self) -> CustomerPages {
        if self.customer_pages.is_empty() {
            return CustomerPages::default();
        }
        serde_json::from_str(&self.customer_pages).unwrap_or_else(|e| {
            tracing::error!(brand = %self.id, error = %e, "the stored settings of the customer pages cannot be read");
            CustomerPages::default()
        })
    }

    /// Its further addresses: aliases of its support address, and those of its forms.
    pub fn addresses(&self) -> Addresses {
        Addresses::read(&self.aliases, &self.forms)
    }

    /// The picture at the head of its mails and pages.
    pub fn logo(&self) -> Option<Logo> {
        let blob = self.logo.clone()?;
        let kind = self.logo_kind.parse().inspect_err(|e| {
            tracing::error!(brand = %self.id, error = %e, "the stored logo cannot be read");
        });
        Some(Logo { blob, kind: kind.ok()?, width: self.logo_width, height: self.logo_height })
    }

    /// The addresses at which it receives mail, as [`without_plus`] writes them.
    pub(super) fn own_addresses(&self) -> impl Iterator<Item = String> {
        let aliases = self.aliases.split(' ').filter(|alias| !alias.is_empty()).map(str::to_owned);
        std::iter::once(self.support_address.to_ascii_lowercase()).chain(aliases)
    }

    /// Does it receive mail to this address, ignoring everything after a plus? Each brand is asked about each address
    /// of a mail, and most are at another domain.
    pub fn is_at(&self, address: &str) -> bool {
        let theirs = domain_of(address);
        let mut own = std::iter::once(self.support_address.as_str()).chain(self.aliases.split(' '));
        if address.is_ascii() && !own.any(|own| domain_of(own).eq_ignore_ascii_case(theirs)) {
            return false;
        }
        without_plus(address).is_some_and(|plain| self.own_addresses().any(|own| own == plain))
    }

    /// Does it have urgency rules? This must be cheap: it is asked for every message.
    pub fn has_urgent_rules(&self) -> bool {
        !self.urgent_rules.is_empty()
    }

    /// Its urgency rules.
    pub fn urgent_rules(&self) -> Vec<Rule> {
        if self.urgent_rules.is_empty() {
            return Vec::new();
        }
        serde_json::from_str(&self.urgent_rules).unwrap_or_else(|e| {
            tracing::error!(brand = %self.id, error = %e, "the stored urgent rules cannot be read");
            Vec::new()
        })
    }

    /// The guidance that agents see on its tickets.
    pub fn guidance(&self) -> Guidance {
        if self.guidance.is_empty() {
            return Guidance::default();
        }
        serde_json::from_str(&self.guidance).unwrap_or_else(|e| {
            tracing::error!(brand = %self.id, error = %e, "the stored guidance cannot be read");
            Guidance::default()
        })
    }

    /// How much contact load counts in the queue.
    pub fn weights(&self) -> Weights {
        weights_in(&self.weights)
    }

    pub fn zone(&self) -> Tz {
        self.hours().zone()
    }

    /// The date in the brand's time zone.
    pub fn today(&self, now: Time) -> NaiveDate {
        now.utc().with_timezone(&self.zone()).date_naive()
    }

    /// The first opening on the day `days` days from now: when a snoozed ticket comes back.
    pub fn morning_in(&self, now: Time, days: u64) -> Time {
        let today = self.today(now);
        let local = today.checked_add_days(Days::new(days)).unwrap_or(today).and_time(NaiveTime::MIN);
        let midnight = self.zone().from_local_datetime(&local).earliest().map_or(now.utc(), |at| at.to_utc());
        self.calendar().next_opening(midnight).into()
    }

    /// The brand's language if the customer's is not known.
    pub fn own_language(&self) -> &str {
        self.languages.split(' ').next().unwrap_or("en")
    }

    /// The language for those whose own it does not speak.
    pub fn fallback_language(&self) -> &str {
        if self.speaks(&self.fallback) { &self.fallback } else { self.own_language() }
    }

    /// The language in which it writes to someone who wrote in this one, or in one that we do not recognise.
    pub fn language_for(&self, wrote: Option<&str>) -> &str {
        match wrote {
            Some(wrote) => self.languages.split(' ').find(|own| *own == wrote).unwrap_or(self.fallback_language()),
            None => self.own_language(),
        }
    }

    /// Does the brand answer in this language?
    pub fn speaks(&self, language: &str) -> bool {
        self.languages.split(' ').any(|own| own == language)
    }

    /// The signature in a language, otherwise a plain one in that language, otherwise the brand's default, with the
    /// agent's first name.
    pub fn signature(&self, language: &str, agent: &str) -> String {
        let signatures = self.signatures();
        let first = agent.split(' ').next().unwrap_or_default();
        if let Some(text) = signatures.get(language) {
            return text.replace("{agent}", first);
        }
        let Some(own) = signatures.get(self.own_language()) else { return self.name.clone() };
        let texts = Texts::interface(language);
        // A Norwegian mail must not end in English.
        if texts.language() == language {
            return format!("{}\n{first}\n{}", texts.say("mail-closing"), self.name);
        }
        own.replace("{agent}", first)
    }

    /// Signatures by language.
    pub fn signatures(&self) -> BTreeMap<String, String> {
        serde_json::from_str(&self.signature).unwrap_or_default()
    }

    /// The domain of the support address, for Message-IDs.
    pub fn domain(&self) -> &str {
        self.support_address.rsplit_once('@').map_or("localhost", |(_, domain)| domain)
    }
}

fn domain_of(address: &str) -> &str {
    address.rsplit_once('@').map_or("", |(_, domain)| domain.trim())
}

/// An address without what follows a plus.
pub(super) fn without_plus(address: &str) -> Option<String> {
    let address = crate::plain::address(address);
    let (local, domain) = address.rsplit_once('@')?;
    Some(format!("{}@{domain}", local.split('+').next().unwrap_or_default()))
}

/// The row of a new brand, with the instant of its creation.
pub(super) fn created(new: NewBrand, now: Time) -> (NewBrand, diesel::dsl::Eq<brands::created_at, Time>) {
    (new, brands::created_at.eq(now))
}
