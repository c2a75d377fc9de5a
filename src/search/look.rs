//! One look at what has changed: reads it, and the entities again, and writes that to the index.
use std::collections::{BTreeSet, HashSet};
use std::time::{Duration, Instant};

use super::fields::EntityKey;
use super::handle::{IndexProgress, Search};
use super::index::{BuildKind, BuildStep, SearchIndex, Writing};
use super::store::{self, Change, EarlyPosition};
use crate::app::App;
use crate::db::Db;
use crate::error::Result;
use crate::ids::{AccountId, AnswerId, OrderId, TicketId};

/// At most so many changes are read at once, and so many entities indexed at once for the first time.
const CHANGES: usize = 2_000;
const BUILT: i64 = 500;
/// The first indexing is made durable so often.
const COMMITTED: Duration = Duration::from_secs(20);

/// What is remembered between two looks.
#[derive(Default)]
pub(super) struct Follower {
    /// Changes that were read before their turn, and come again.
    early: HashSet<i64>,
    early_position: EarlyPosition,
    through: i64,
    committed: Option<Instant>,
}

/// What a look has found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// There may be more at once.
    More,
    /// Everything that is known can be found.
    Done,
    /// Another process writes this index.
    Elsewhere,
}

/// What was read of the changes.
struct ReadChanges {
    /// How many were not known.
    count: usize,
    /// There may be more at once.
    is_full: bool,
}

/// Indexes everything that is missing now: for the command line, where nothing else follows. Without the right to write,
/// because a running server has it, nothing is done.
pub fn catch_up(app: &App, search: &Search, tell: &mut dyn FnMut(IndexProgress)) -> Result<()> {
    let mut follower = Follower::default();
    while follower.look(app, search)? == Look::More {
        tell(search.progress());
    }
    Ok(())
}

impl Follower {
    /// Indexes some of what is missing. After a fault the writer begins again with what was committed.
    pub fn look(&mut self, app: &App, search: &Search) -> Result<Look> {
        let index = search.index(app)?;
        self.look_with(&app.db, search, &index).inspect_err(|_fault| {
            (self.early, self.early_position) = (HashSet::new(), EarlyPosition::default());
            index.abandon_writer();
            search.close_after_fault(&index);
        })
    }

    fn look_with(&mut self, db: &Db, search: &Search, index: &SearchIndex) -> Result<Look> {
        let Some(mut writing) = index.writing()? else {
            let through = db.read_now(store::last_change)?;
            search.set_progress(IndexProgress { through, caught_up: Some(Instant::now()), ..search.progress() });
            return Ok(Look::Elsewhere);
        };
        let Some(writing) = writing.as_mut() else { return Ok(Look::Elsewhere) };
        if !self.is_placed(db, writing)? {
            return Ok(Look::Done);
        }
        let ReadChanges { count, is_full } = self.read_changes(db, index, writing)?;
        let is_building = build(db, index, writing)?;
        let is_due = self.committed.is_none_or(|at| at.elapsed() > COMMITTED);
        // While everything is indexed for the first time, only what has changed is committed at once.
        if (writing.is_changed() && (count > 0 || !is_building))
            || (is_due && (writing.is_changed() || writing.is_moved()))
        {
            index.commit(writing)?;
            self.committed = Some(Instant::now());
        }
        let is_behind = is_full || is_building;
        if !is_behind && !writing.is_changed() {
            index.purge(writing)?;
        }
        let before = search.progress();
        search.set_progress(IndexProgress {
            // The rows of a page are not in the order of their ids.
            through: if is_full { before.through } else { self.through },
            is_building,
            is_purging: writing.is_purging(),
            caught_up: before.caught_up.filter(|_| is_behind).or_else(|| Some(Instant::now())),
        });
        Ok(if is_behind { Look::More } else { Look::Done })
    }

    /// Does the index belong to this database? Otherwise it begins with nothing; `false`: it cannot begin yet.
    fn is_placed(&mut self, db: &Db, writing: &mut Writing) -> Result<bool> {
        if let Some(position) = writing.state.position
            && db.read_now(|conn| store::is_known(conn, position))?
        {
            return Ok(true);
        }
        let Some(position) = db.read_now(store::newest_position)? else { return Ok(false) };
        if writing.state.position.is_some() {
            tracing::warn!("the search index is of another database or too far behind, and is built again");
        }
        writing.clear()?;
        *self = Self { through: position.id, ..Self::default() };
        writing.state.position = Some(position);
        writing.state.building = Some(BuildStep { kind: BuildKind::FIRST, below: i64::MAX });
        Ok(true)
    }

    /// Indexes what has changed.
    fn read_changes(&mut self, db: &Db, index: &SearchIndex, writing: &mut Writing) -> Result<ReadChanges> {
        let Some(position) = writing.state.position else { return Ok(ReadChanges { count: 0, is_full: false }) };
        let early_position = &mut self.early_position;
        let changes = db.read_now(|conn| store::changes_after(conn, position, early_position, CHANGES))?;
        let settled = changes.settled.iter().filter(|change| !self.early.remove(&change.id));
        let mut unknown: Vec<&Change> = settled.collect();
        unknown.extend(changes.early.iter().filter(|change| self.early.insert(change.id)));
        let mut keys = BTreeSet::new();
        for change in &unknown {
            add_key(&mut keys, db, change)?;
        }
        put_all(db, index, writing, &keys)?;
        if unknown.iter().any(|change| change.kind == store::PURGE) {
            writing.ask_to_purge();
        }
        let last = changes.settled.iter().chain(&changes.early).map(|change| change.id).max();
        self.through = self.through.max(last.unwrap_or_default()).max(position.id);
        if let Some(last) = changes.settled.last() {
            writing.state.position = Some(last.position());
            writing.note_moved();
        }
        Ok(ReadChanges { count: unknown.len(), is_full: changes.is_full })
    }
}

/// Indexes some of what was never indexed; returns whether there is more.
fn build(db: &Db, index: &SearchIndex, writing: &mut Writing) -> Result<bool> {
    let Some(step) = writing.state.building else { return Ok(false) };
    let keys: Vec<EntityKey> = db.read_now(|conn| {
        Ok(match step.kind {
            BuildKind::Answers => map(store::answer_ids_below(conn, step.below, BUILT)?, EntityKey::Answer),
            BuildKind::Tickets => map(store::ticket_ids_below(conn, step.below, BUILT)?, EntityKey::Ticket),
            BuildKind::Customers => map(store::customer_ids_below(conn, step.below, BUILT)?, EntityKey::Customer),
            BuildKind::Orders => map(store::order_ids_below(conn, step.below, BUILT)?, EntityKey::Order),
        })
    })?;
    put_all(db, index, writing, &keys.iter().copied().collect())?;
    writing.state.building = match keys.last() {
        Some(last) => Some(BuildStep { below: last.id(), ..step }),
        None => step.kind.next().map(|kind| BuildStep { kind, below: i64::MAX }),
    };
    writing.note_moved();
    Ok(writing.state.building.is_some())
}

fn map<T>(ids: Vec<T>, key: fn(T) -> EntityKey) -> Vec<EntityKey> {
    ids.into_iter().map(key).collect()
}

/// The entities that a change concerns.
fn add_key(keys: &mut BTreeSet<EntityKey>, db: &Db, change: &Change) -> Result<()> {
    let id = change.subject_id;
    match change.kind.as_str() {
        "ticket" => drop(keys.insert(EntityKey::Ticket(TicketId(id)))),
        "customer" => drop(keys.insert(EntityKey::Customer(AccountId(id)))),
        "customer_name" => {
            keys.insert(EntityKey::Customer(AccountId(id)));
            let own = db.read_now(|conn| store::tickets_of_customers(conn, &[AccountId(id)]))?;
            keys.extend(own.into_iter().map(EntityKey::Ticket));
        }
        "order" => drop(keys.insert(EntityKey::Order(OrderId(id)))),
        "answer" => drop(keys.insert(EntityKey::Answer(AnswerId(id)))),
        // The first row, a wish to purge, and kinds of a newer program, whose index has another version.
        _ => {}
    }
    Ok(())
}

/// Reads entities and replaces what the index says about them.
fn put_all(db: &Db, index: &SearchIndex, writing: &mut Writing, keys: &BTreeSet<EntityKey>) -> Result<()> {
    let mut gone: BTreeSet<EntityKey> = keys.clone();
    let fields = index.fields;
    let tickets: Vec<TicketId> = keys.iter().filter_map(|key| key.ticket()).collect();
    for some in tickets.chunks(READ) {
        for text in db.read_now(|conn| store::ticket_texts(conn, some))? {
            let (key, document) = (EntityKey::Ticket(text.ticket.id), writing.documents.ticket(&text));
            gone.remove(&key);
            writing.put(fields, key, Some(document))?;
        }
    }
    let customers: Vec<AccountId> = keys.iter().filter_map(|key| key.customer()).collect();
    for text in db.read_now(|conn| store::customer_texts(conn, &customers))? {
        let (key, document) = (EntityKey::Customer(text.id), writing.documents.customer(&text));
        gone.remove(&key);
        writing.put(fields, key, Some(document))?;
    }
    let orders: Vec<OrderId> = keys.iter().filter_map(|key| key.order()).collect();
    for order in db.read_now(|conn| store::order_texts(conn, &orders))? {
        let (key, document) = (EntityKey::Order(order.id), writing.documents.order(&order));
        gone.remove(&key);
        writing.put(fields, key, Some(document))?;
    }
    let answers: Vec<AnswerId> = keys.iter().filter_map(|key| key.answer()).collect();
    for text in db.read_now(|conn| store::answer_texts(conn, &answers))? {
        let (key, document) = (EntityKey::Answer(text.id), writing.documents.answer(&text));
        gone.remove(&key);
        writing.put(fields, key, Some(document))?;
    }
    gone.into_iter().try_for_each(|key| writing.put(fields, key, None))
}

/// At most so many tickets are in memory with their texts.
const READ: usize = 250;
