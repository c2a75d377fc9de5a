//! Keeps the index of a node in step with the database: reads what has changed, and the entities anew.
//!
//! Triggers write a row for each change in the same transaction. Each node reads these rows past its own position, which
//! is committed with the index. A node without an index, or with one of another database, builds it: the newest tickets
//! first, while changes go on being read, so that what is new is found at once.
use std::collections::{BTreeSet, HashSet};
use std::time::{Duration, Instant};

use super::fields::EntityKey;
use super::handle::{IndexProgress, Search};
use super::index::{BuildKind, BuildStep, SearchIndex, Writing};
use super::store::{self, Change};
use crate::app::App;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::ids::{AccountId, AnswerId, OrderId, TicketId};

/// Commits of other nodes without a notification are noticed within this time.
const LOOK_AGAIN: Duration = Duration::from_millis(500);
/// A burst of changes is one commit of the index.
const BURST: Duration = Duration::from_millis(150);
const AFTER_TROUBLE: Duration = Duration::from_secs(5);
/// At most so many changes are read at once, and so many entities indexed at once for the first time.
const CHANGES: i64 = 2_000;
const BUILT: i64 = 500;
/// The first indexing is made durable so often.
const COMMITTED: Duration = Duration::from_secs(20);

/// How long [`Search::caught_up`] waits.
const PATIENCE: Duration = Duration::from_mins(1);

/// What is remembered between two looks.
#[derive(Default)]
struct Follower {
    /// Changes that were read before their turn, and come again.
    early: HashSet<i64>,
    through: i64,
    committed: Option<Instant>,
}

/// What a look has found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    /// There may be more at once.
    More,
    /// Everything that is known can be found.
    Done,
    /// Another process writes this index.
    Elsewhere,
}

/// Follows the changes until its task ends.
pub async fn follow(app: App, search: Search) {
    if !search.begin_to_follow() {
        return;
    }
    let _ended = Ended(search.clone());
    let mut commits = app.db.commits();
    let mut follower = Follower::default();
    loop {
        let (of, with) = (app.clone(), search.clone());
        let looked = tokio::task::spawn_blocking(move || {
            let mut follower = follower;
            let looked = follower.look(&of, &with);
            (follower, looked)
        });
        let Ok((after, looked)) = looked.await else { return };
        follower = after;
        match looked {
            Ok(Look::More) => {}
            Ok(Look::Done | Look::Elsewhere) => {
                let _changed = tokio::time::timeout(LOOK_AGAIN, commits.changed()).await;
                tokio::time::sleep(BURST).await;
                commits.mark_unchanged();
            }
            Err(e) => {
                tracing::warn!(error = %e, "the search index cannot be kept in step now");
                tokio::time::sleep(AFTER_TROUBLE).await;
            }
        }
    }
}

/// Someone else may follow.
struct Ended(Search);

impl Drop for Ended {
    fn drop(&mut self) {
        self.0.end_following();
    }
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

impl Search {
    /// Lets the changes be followed by a task of this runtime, unless one does.
    pub fn attend(&self, app: &App) {
        if !self.is_followed() {
            drop(tokio::spawn(follow(app.clone(), self.clone())));
        }
    }

    /// Waits until everything can be found that was committed before.
    pub async fn caught_up(&self, app: &App) -> Result<()> {
        self.attend(app);
        let last = app.db.read(store::last_change).await?;
        let mut progress = self.watch();
        let is_there = |found: &IndexProgress| found.through >= last && !found.is_building;
        let there = tokio::time::timeout(PATIENCE, progress.wait_for(is_there)).await;
        match there {
            Ok(Ok(_)) => Ok(()),
            _ => Err(Error::Unavailable("the search index is not kept in step".to_owned())),
        }
    }
}

impl Follower {
    /// Indexes some of what is missing. After a fault the writer begins again with what was committed.
    fn look(&mut self, app: &App, search: &Search) -> Result<Look> {
        let index = search.index(app)?;
        self.look_with(&app.db, search, &index).inspect_err(|_fault| {
            self.early.clear();
            index.abandon_writer();
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
        let changed = self.read_changes(db, index, writing)?;
        let is_building = build(db, index, writing)?;
        let is_due = self.committed.is_none_or(|at| at.elapsed() > COMMITTED);
        // While everything is indexed for the first time, only what has changed is committed at once.
        if (writing.is_changed() && (changed > 0 || !is_building))
            || (is_due && (writing.is_changed() || writing.is_moved()))
        {
            index.commit(writing)?;
            self.committed = Some(Instant::now());
        }
        let is_full = changed >= usize::try_from(CHANGES).unwrap_or(usize::MAX);
        let caught_up = if is_full || is_building {
            search.progress().caught_up.or(Some(Instant::now()))
        } else {
            Some(Instant::now())
        };
        search.set_progress(IndexProgress { through: self.through, is_building, caught_up });
        Ok(if is_full || is_building { Look::More } else { Look::Done })
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

    /// Indexes what has changed; returns how many changes that were.
    fn read_changes(&mut self, db: &Db, index: &SearchIndex, writing: &mut Writing) -> Result<usize> {
        let Some(position) = writing.state.position else { return Ok(0) };
        let changes = db.read_now(|conn| store::changes_after(conn, position, CHANGES))?;
        let mut keys = BTreeSet::new();
        let mut count = 0_usize;
        let mut note = |change: &Change| {
            count = count.saturating_add(1);
            add_key(&mut keys, db, change)
        };
        for change in &changes.settled {
            if !self.early.remove(&change.id) {
                note(change)?;
            }
        }
        for change in &changes.early {
            if self.early.insert(change.id) {
                note(change)?;
            }
        }
        put_all(db, index, writing, &keys)?;
        let last = changes.settled.iter().chain(&changes.early).map(|change| change.id).max();
        self.through = self.through.max(last.unwrap_or_default()).max(position.id);
        if let Some(last) = changes.settled.last() {
            writing.state.position = Some(last.position());
            writing.note_moved();
        }
        Ok(count)
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
        // The first row, and kinds of a newer program, whose index has another version.
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
