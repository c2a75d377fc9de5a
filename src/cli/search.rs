//! `svar search`: the same search as at the desk, and the index built again.
use clap::{Args, Subcommand};
use serde::Serialize;

use super::serve::say;
use crate::accounts::{Account, store as accounts};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject};
use crate::brands;
use crate::config::Config;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::policy::Actor;
use crate::search::query::Query;
use crate::search::{self, Found, Piece, Search, SearchRequest, Sorting};
use crate::texts::Texts;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct SearchArguments {
    #[command(subcommand)]
    command: Option<SearchCommand>,
    /// Words, phrases in quotes and filters, as at the desk.
    #[arg(required = true, value_name = "QUERY")]
    query: Vec<String>,
    /// One JSON object.
    #[arg(long)]
    json: bool,
    /// The newest first, instead of the best.
    #[arg(long)]
    newest: bool,
    /// Shows what this member of staff may see, instead of everything.
    #[arg(long = "as", value_name = "ADDRESS")]
    searcher: Option<String>,
}

#[derive(Debug, Subcommand)]
enum SearchCommand {
    /// Builds the search index again, on every node.
    Rebuild,
}

pub(super) fn run(config: Config, asked: &SearchArguments) -> Result<()> {
    let app = super::open(config)?;
    match asked.command {
        Some(SearchCommand::Rebuild) => rebuild(&app),
        None => find(&app, asked),
    }
}

fn rebuild(app: &App) -> Result<()> {
    let index = Search::default();
    app.db.write_now(search::rebuild)?;
    super::record(app, Entry::new(AuditAction::SearchRebuilt, Subject::NONE))?;
    search::catch_up(app, &index, &mut |_| {})?;
    say(if index.is_writer(app)? {
        "the search index was built again; other nodes build theirs"
    } else {
        "the running server builds the search index again"
    });
    Ok(())
}

fn find(app: &App, asked: &SearchArguments) -> Result<()> {
    let index = Search::default();
    search::catch_up(app, &index, &mut |_| {})?;
    let typed = asked.query.join(" ");
    let now = app.now();
    let query = Query::parse(&format!("{typed} "), now.utc().date_naive());
    let query = query.map_err(|problem| Error::Invalid(problem.say(Texts::interface("en"))))?;
    let sorting = if asked.newest { Sorting::Newest } else { Sorting::Best };
    let found = app.db.read_now(|conn| {
        let (me, actor) = actor(conn, asked.searcher.as_deref())?;
        let request = SearchRequest {
            query: &query,
            sorting,
            hits: search::PAGE,
            page: 0,
            actor: &actor,
            me: me.map(|me| me.id),
            now,
        };
        let found = search::search(conn, &*index.index(app)?, request)?;
        let found = found.map_err(|problem| Error::Invalid(problem.say(Texts::interface("en"))))?;
        Ok(Output::of(app, found, &brands::around(conn)?))
    })?;
    if asked.json {
        say(&serde_json::to_string(&found).map_err(|e| Error::internal("write JSON", e))?);
    } else {
        found.lines().iter().for_each(|line| say(line));
    }
    Ok(())
}

/// Who searches: a member of staff, or the system.
fn actor(conn: &mut Conn, address: Option<&str>) -> Result<(Option<Account>, Actor)> {
    let Some(address) = address else { return Ok((None, Actor::System)) };
    let unknown = || Error::Invalid(format!("{address} is not the address of an active member of staff"));
    let account = accounts::owner(conn, &crate::plain::address(address))?.ok_or_else(unknown)?;
    let rank = account.role.rank().filter(|_| account.disabled_at.is_none()).ok_or_else(unknown)?;
    let only_brands = brands::store::brands_of(conn, account.id)?;
    let actor = Actor::Staff { id: account.id, rank, only_brands };
    Ok((Some(account), actor))
}

#[derive(Serialize)]
struct Output {
    tickets: Vec<TicketLine>,
    customers: Vec<CustomerLine>,
    orders: Vec<OrderLine>,
    answers: Vec<AnswerLine>,
    /// There are more hits than these.
    more: bool,
    /// Some are only near to what was typed.
    similar: bool,
}

#[derive(Serialize)]
struct TicketLine {
    reference: String,
    subject: String,
    brand: String,
    state: &'static str,
    language: String,
    sender: String,
    updated_at: String,
    passage: String,
    url: String,
}

#[derive(Serialize)]
struct CustomerLine {
    name: String,
    address: String,
}

#[derive(Serialize)]
struct OrderLine {
    number: String,
    address: String,
    tracking: String,
    status: &'static str,
}

#[derive(Serialize)]
struct AnswerLine {
    slug: String,
    language: String,
    title: String,
}

impl Output {
    fn of(app: &App, found: Found, known: &brands::Around) -> Self {
        let tickets = found.tickets.into_iter().map(|hit| TicketLine {
            url: app.url(&format!("/desk/tickets/{}", hit.ticket.reference)),
            brand: known.brands.of(hit.ticket.brand_id).map(|brand| brand.slug.clone()).unwrap_or_default(),
            state: hit.ticket.state.as_str(),
            sender: hit.ticket.sender(),
            updated_at: hit.ticket.updated_at.rfc3339(),
            passage: text(&hit.evidence.passage),
            reference: hit.ticket.reference,
            subject: hit.ticket.subject,
            language: hit.ticket.language,
        });
        let customers = found.customers.into_iter();
        let orders = found.orders.into_iter().map(|hit| OrderLine {
            status: hit.order.status.as_str(),
            number: hit.order.number,
            address: hit.order.address,
            tracking: hit.order.tracking,
        });
        let answers = found.answers.into_iter();
        Self {
            tickets: tickets.collect(),
            customers: customers.map(|hit| CustomerLine { name: text(&hit.name), address: hit.address }).collect(),
            orders: orders.collect(),
            answers: answers
                .map(|hit| AnswerLine { title: text(&hit.title), slug: hit.slug, language: hit.language })
                .collect(),
            more: found.has_more,
            similar: found.has_similar,
        }
    }

    /// A line for each hit.
    fn lines(&self) -> Vec<String> {
        let tickets = self.tickets.iter().map(|hit| {
            let TicketLine { reference, state, sender, subject, passage, .. } = hit;
            format!("{reference}  {state:8}  {sender}  {subject}\n           {passage}")
        });
        let customers = self.customers.iter().map(|hit| format!("customer   {}  {}", hit.name, hit.address));
        let orders =
            self.orders.iter().map(|hit| format!("order      {}  {}  {}", hit.number, hit.status, hit.address));
        let answers = self.answers.iter().map(|hit| format!("answer     {}  {}", hit.slug, hit.title));
        let mut lines: Vec<String> = customers.chain(orders).chain(answers).chain(tickets).collect();
        if lines.is_empty() {
            lines.push("nothing found".to_owned());
        } else if self.more {
            lines.push("… and more: narrow the search".to_owned());
        }
        lines
    }
}

fn text(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}
