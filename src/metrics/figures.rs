//! Metrics that are read on request: each is one look at an index, or is maintained by the write that changes it.
use chrono::Days;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Registry;
use std::collections::BTreeMap;

use crate::brands;
use crate::canned::RankerCache;
use crate::clock::Time;
use crate::db::{Conn, PoolUse};
use crate::error::Result;
use crate::heartbeat::Heartbeat;
use crate::ids::BrandId;
use crate::jobs::{self, Lane};
use crate::mail::store::{self as mails, Mailbox, Reconciliation};
use crate::search::{self, IndexProgress};
use crate::status::{self, ConditionKind, Space};
use crate::tickets::store::{self as tickets, Accuracy};

/// At most this many brands have their own figures: those with the most waiting tickets.
const MOST_BRANDS: usize = 200;
/// Estimates are judged over this many days.
const DAYS: u64 = 7;

/// A brand with waiting tickets.
struct BrandFigures {
    slug: String,
    queued: i64,
    longest: i64,
    accuracy: Accuracy,
}

struct LaneFigures {
    waiting: i64,
    oldest: i64,
}

/// All of these metrics.
#[derive(Default)]
pub(super) struct MetricsFigures {
    pub streams: i64,
    pub pool: Option<PoolUse>,
    pub disk: Option<Space>,
    pub search: Option<IndexProgress>,
    pub is_worker_dead: bool,
    /// False: none of the figures below could be read.
    is_database_up: bool,
    lanes: BTreeMap<&'static str, LaneFigures>,
    buried: i64,
    held: i64,
    refused: i64,
    index_lag: i64,
    /// The last change that the search index should know.
    last_change: i64,
    conditions: Vec<ConditionKind>,
    mailboxes: Vec<(Mailbox, Option<Reconciliation>)>,
    brands: Vec<BrandFigures>,
}

type Labels = [(&'static str, String); 1];

#[derive(Debug, Clone, Hash, PartialEq, Eq, EncodeLabelSet)]
struct BuildLabels {
    version: &'static str,
}

impl MetricsFigures {
    pub fn read(conn: &mut Conn, now: Time, cache: &RankerCache, heartbeat: &Heartbeat) -> Result<Self> {
        let mut lanes = BTreeMap::new();
        for lane in Lane::ALL {
            let since = jobs::oldest_due(conn, now, *lane)?;
            let oldest = since.map_or(0, |since| now.since(since).num_seconds());
            lanes.insert(lane.as_str(), LaneFigures { waiting: jobs::count_waiting(conn, *lane)?, oldest });
        }
        let reconciliations = mails::reconciliations(conn)?;
        let of = |mailbox: &Mailbox| reconciliations.iter().find(|found| found.mailbox_id == mailbox.id).cloned();
        let mailboxes = mails::mailboxes(conn)?.into_iter().filter(|mailbox| mailbox.is_enabled);
        Ok(Self {
            lanes,
            buried: jobs::buried(conn)?.iter().map(|(_, count, _)| count).sum(),
            held: mails::count_held(conn)?,
            refused: mails::count_refused(conn)?,
            index_lag: cache.stale_since(conn)?.map_or(0, |since| now.since(since).num_seconds().max(0)),
            last_change: search::store::last_change(conn)?,
            is_database_up: true,
            conditions: status::open(conn, heartbeat, now)?.iter().map(|condition| condition.kind).collect(),
            mailboxes: mailboxes
                .map(|mailbox| (of(&mailbox), mailbox))
                .map(|(found, mailbox)| (mailbox, found))
                .collect(),
            brands: brands_of(conn, now)?,
            ..Self::default()
        })
    }

    pub fn register(&self, registry: &mut Registry) {
        let version = BuildLabels { version: env!("CARGO_PKG_VERSION") };
        registry.register("build", "The version that runs", Info::new(version));
        single(registry, "worker_dead", "1 where background work has stopped", i64::from(self.is_worker_dead));
        single(registry, "database_up", "1 where the database answers", i64::from(self.is_database_up));
        single(registry, "live_streams", "Live pages that are open", self.streams);
        self.register_place(registry);
        if self.is_database_up {
            self.register_stored(registry);
        }
    }

    /// What stands in the database.
    fn register_stored(&self, registry: &mut Registry) {
        single(registry, "jobs_buried", "Background jobs given up, for the admin to see", self.buried);
        single(registry, "mails_held", "Mails that look like a loop and wait for an admin", self.held);
        single(
            registry,
            "mails_refused",
            "Mails of ours that were refused for good and wait for an admin",
            self.refused,
        );
        single(
            registry,
            "answer_index_lag_seconds",
            "How long the answers have been newer than what suggestions are made from",
            self.index_lag,
        );
        self.register_lanes(registry);
        self.register_conditions(registry);
        self.register_mailboxes(registry);
        self.register_brands(registry);
    }

    fn register_place(&self, registry: &mut Registry) {
        if let Some(pool) = self.pool {
            single(registry, "database_connections_max", "Connections that there may be", pool.most);
            single(registry, "database_connections_used", "Connections in use", pool.used);
            single(registry, "database_connections_waited_for", "Who waits for a connection", pool.waiting);
        }
        if let Some(search) = self.search {
            let lag = i64::try_from(search.lag(self.last_change).as_secs()).unwrap_or(i64::MAX);
            single(
                registry,
                "search_index_lag_seconds",
                "For how long something has been missing in the search index",
                lag,
            );
            let is_building = i64::from(search.is_building);
            single(registry, "search_index_building", "1 while the search index is built from everything", is_building);
        }
        if let Some(space) = self.disk {
            let bytes = |bytes| i64::try_from(bytes).unwrap_or(i64::MAX);
            single(registry, "disk_free_bytes", "Free on the disk of the data folder", bytes(space.free));
            single(registry, "disk_size_bytes", "Size of the disk of the data folder", bytes(space.all));
        }
    }

    fn register_lanes(&self, registry: &mut Registry) {
        let waiting = several(registry, "jobs_waiting", "Background jobs that wait or run, up to 10,000 a lane");
        let oldest = several(registry, "jobs_oldest_seconds", "How long the oldest job of a lane has been due");
        for (lane, figures) in &self.lanes {
            set(&waiting, "lane", lane, figures.waiting);
            set(&oldest, "lane", lane, figures.oldest);
        }
    }

    fn register_conditions(&self, registry: &mut Registry) {
        let open = several(registry, "condition_open", "What is wrong, as the page Status has it");
        for kind in ConditionKind::ALL {
            let count = self.conditions.iter().filter(|open| *open == kind).count();
            set(&open, "kind", kind.as_str(), i64::try_from(count).unwrap_or(i64::MAX));
        }
    }

    fn register_mailboxes(&self, registry: &mut Registry) {
        let up = several(registry, "mailbox_up", "1 where a mailbox is read without trouble");
        let last = several(registry, "mailbox_last_success_seconds", "When a mailbox was read last, since 1970");
        let mails = several(registry, "mailbox_mails", "Mails in a mailbox on its server when it was compared last");
        let missing = several(registry, "mailbox_missing_mails", "Mails that were on the server and not in the ledger");
        let failed = several(registry, "mailbox_reconcile_failed", "1 where a mailbox could not be compared");
        let compared = several(registry, "mailbox_last_reconciled_seconds", "When a mailbox was compared, since 1970");
        for (mailbox, found) in &self.mailboxes {
            let id = mailbox.id.to_string();
            let is_up = mailbox.failing_since.is_none() && mailbox.succeeded_at.is_some();
            set(&up, "mailbox", &id, i64::from(is_up));
            set(&last, "mailbox", &id, mailbox.succeeded_at.map_or(0, |at| at.utc().timestamp()));
            if let Some(found) = found {
                set(&mails, "mailbox", &id, found.on_server);
                set(&missing, "mailbox", &id, found.missing);
                set(&failed, "mailbox", &id, i64::from(!found.error.is_empty()));
                set(&compared, "mailbox", &id, found.at.utc().timestamp());
            }
        }
    }

    fn register_brands(&self, registry: &mut Registry) {
        let queued = several(registry, "queue_tickets", "Tickets that wait for us, by brand");
        let longest = several(registry, "queue_longest_wait_seconds", "The longest wait among those who are next");
        let within = several(registry, "estimates_within", "Answers of seven days within what was announced");
        let early = several(registry, "estimates_early", "Answers of seven days earlier than announced");
        let late = several(registry, "estimates_late", "Answers of seven days later than announced");
        for brand in &self.brands {
            set(&queued, "brand", &brand.slug, brand.queued);
            set(&longest, "brand", &brand.slug, brand.longest);
            set(&within, "brand", &brand.slug, brand.accuracy.within);
            set(&early, "brand", &brand.slug, brand.accuracy.early);
            set(&late, "brand", &brand.slug, brand.accuracy.late);
        }
    }
}

fn brands_of(conn: &mut Conn, now: Time) -> Result<Vec<BrandFigures>> {
    let mut queued: Vec<(BrandId, i64)> = tickets::queued_by_brand(conn)?;
    queued.sort_by_key(|(brand, count)| (std::cmp::Reverse(*count), *brand));
    queued.truncate(MOST_BRANDS);
    let ids: Vec<BrandId> = queued.iter().map(|(brand, _)| *brand).collect();
    let today = now.utc().date_naive();
    let since = today.checked_sub_days(Days::new(DAYS)).unwrap_or(today);
    let accuracy = tickets::accuracy_of(conn, &ids, since)?;
    let slugs = brands::store::slugs(conn, &ids)?;
    let mut figures = Vec::new();
    for (brand, queued) in queued {
        let Some(slug) = slugs.get(&brand).cloned() else { continue };
        let longest = tickets::longest_wait(conn, brand)?.map_or(0, |since| now.since(since).num_seconds());
        let accuracy = accuracy.get(&brand).copied().unwrap_or_default();
        figures.push(BrandFigures { slug, queued, longest, accuracy });
    }
    Ok(figures)
}

fn single(registry: &mut Registry, name: &'static str, help: &'static str, value: i64) {
    let gauge = Gauge::<i64>::default();
    gauge.set(value);
    registry.register(name, help, gauge);
}

fn several(registry: &mut Registry, name: &'static str, help: &'static str) -> Family<Labels, Gauge> {
    let family = Family::<Labels, Gauge>::default();
    registry.register(name, help, family.clone());
    family
}

fn set(family: &Family<Labels, Gauge>, label: &'static str, value: &str, figure: i64) {
    family.get_or_create(&[(label, value.to_owned())]).set(figure);
}
