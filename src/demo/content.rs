//! The demo's texts, read from `assets/demo` (its README has the schema).
use rust_embed::RustEmbed;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

use crate::accounts::Role;
use crate::error::{Error, Result};
use crate::orders::{Item, Status};
use crate::tickets::{About, Channel, State};

#[derive(RustEmbed)]
#[folder = "assets/demo"]
struct Files;

/// All content of the demo.
#[derive(Debug, Clone)]
pub struct Content {
    pub teams: Vec<Team>,
    pub staff: Vec<Staff>,
    pub brands: Vec<Brand>,
    pub instructions: Vec<Instruction>,
    pub key_people: Vec<KeyPerson>,
    pub customers: Vec<Customer>,
    pub orders: Vec<Order>,
    pub threads: Vec<Thread>,
    pub articles: Vec<Article>,
}

#[derive(Debug, Clone, Deserialize)]
struct People {
    team: Vec<Team>,
    staff: Vec<Staff>,
    brand: Vec<Brand>,
    instruction: Vec<Instruction>,
    key_person: Vec<KeyPerson>,
    customer: Vec<Customer>,
}

#[derive(Debug, Clone, Deserialize)]
struct Orders {
    order: Vec<Order>,
}

#[derive(Debug, Clone, Deserialize)]
struct Articles {
    article: Vec<Article>,
}

/// An article of a brand's help centre, with a text for each language.
#[derive(Debug, Clone, Deserialize)]
pub struct Article {
    pub brand: String,
    pub position: i64,
    pub text: BTreeMap<String, ArticleText>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct ArticleText {
    pub category: String,
    pub title: String,
    pub body: String,
}

#[derive(Debug, Clone, Deserialize)]
struct Threads {
    thread: Vec<Thread>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Team {
    pub slug: String,
    pub name: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Staff {
    pub name: String,
    pub email: String,
    pub role: Role,
    pub locale: String,
    pub team: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Brand {
    pub slug: String,
    pub name: String,
    pub support_address: String,
    pub languages: Vec<String>,
    pub timezone: String,
    pub holidays: Vec<String>,
    pub instructions: String,
    pub signature: BTreeMap<String, String>,
    pub hours: BTreeMap<String, String>,
}

/// An instruction for agents that applies for some days from today.
#[derive(Debug, Clone, Deserialize)]
pub struct Instruction {
    pub brand: String,
    pub text: String,
    pub days: i64,
}

#[derive(Debug, Clone, Deserialize)]
pub struct KeyPerson {
    pub brand: String,
    pub topic: String,
    pub name: String,
    pub reach: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Customer {
    pub name: String,
    pub email: String,
    pub locale: String,
    pub brand: String,
    pub rhythm: String,
}

impl Customer {
    pub fn first_name(&self) -> &str {
        self.name.split(' ').next().unwrap_or_default()
    }

    /// Swedes write to us in English.
    pub fn language(&self) -> &str {
        if self.locale == "sv" { "en" } else { &self.locale }
    }
}

#[derive(Debug, Clone, Deserialize)]
pub struct Order {
    pub number: String,
    pub customer: String,
    pub brand: String,
    pub placed_days_ago: i64,
    pub status: Status,
    pub currency: String,
    pub total_cents: i64,
    #[serde(default)]
    pub tracking: String,
    pub items: Vec<Item>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Thread {
    pub language: String,
    pub brand: String,
    pub customer: String,
    pub order: Option<String>,
    #[serde(default)]
    pub days_after_order: i64,
    pub opened_days_ago: i64,
    #[serde(default)]
    pub order_status: Vec<Status>,
    pub agent: String,
    pub subject: String,
    pub tags: Vec<String>,
    pub channel: Channel,
    pub state: State,
    pub attachment: Option<String>,
    pub complaint: Option<Complaint>,
    pub moved: Option<Reason>,
    pub attention: Option<Reason>,
    pub repeat: bool,
    pub messages: Vec<Message>,
}

/// A ticket that is registered as a complaint.
#[derive(Debug, Clone, Deserialize)]
pub struct Complaint {
    pub about: About,
    pub wish: String,
}

/// Who brings a ticket forward, and why.
#[derive(Debug, Clone, Deserialize)]
pub struct Reason {
    pub by: String,
    pub why: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Message {
    pub by: By,
    pub after_minutes: i64,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    Customer,
    Agent,
    Note,
}

impl Content {
    /// Reads the embedded files.
    pub fn read() -> Result<Self> {
        let people: People = read("people.toml")?;
        let mut threads = Vec::new();
        for language in ["nb", "da", "nl", "en"] {
            threads.extend(read::<Threads>(&format!("threads-{language}.toml"))?.thread);
        }
        Ok(Self {
            teams: people.team,
            staff: people.staff,
            brands: people.brand,
            instructions: people.instruction,
            key_people: people.key_person,
            customers: people.customer,
            orders: read::<Orders>("orders.toml")?.order,
            threads,
            articles: read::<Articles>("articles.toml")?.article,
        })
    }

    pub fn customer(&self, email: &str) -> Option<&Customer> {
        self.customers.iter().find(|customer| customer.email == email)
    }

    pub fn order(&self, number: &str) -> Option<&Order> {
        self.orders.iter().find(|order| order.number == number)
    }
}

/// One of the pictures and documents.
pub fn file(name: &str) -> Option<Vec<u8>> {
    Files::get(&format!("files/{name}")).map(|file| file.data.into_owned())
}

fn read<T: DeserializeOwned>(name: &str) -> Result<T> {
    let file = Files::get(name).ok_or_else(|| Error::Internal(format!("the demo lacks {name}")))?;
    toml::from_str(&String::from_utf8_lossy(&file.data)).map_err(|e| Error::internal(name, e))
}
