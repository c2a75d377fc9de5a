//! A made-up history: how many contacts come, who sends them, and how many agents answer.
use std::fmt;

use chrono::{DateTime, Duration, TimeZone, Utc};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::figures::count;
use super::{Band, Contact, History};
use crate::hours::Calendar;
use crate::priority::in_hours;

/// The parameters of the made-up helpdesk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scene {
    pub seed: u64,
    /// Contacts that are measured; half a year of contacts comes before them, so that loads and queue are steady.
    pub tickets: usize,
    /// At work at the same time.
    pub agents: usize,
    /// The share of their working time that handling takes, over 0 to 1.5: the number of contacts follows from it.
    pub busy: f64,
    /// Mean working time that a contact takes; exponentially distributed.
    pub handling_minutes: f64,
    /// Share of the contacts that daily writers make, 0 to 1. The other four bands make a quarter of the rest each.
    pub daily_share: f64,
    /// Share of the contacts that come while the brand is closed, 0 to 1.
    pub closed_share: f64,
}

impl Default for Scene {
    fn default() -> Self {
        Self {
            seed: 1,
            tickets: 100_000,
            agents: 4,
            busy: 0.92,
            handling_minutes: 6.0,
            daily_share: 0.2,
            closed_share: 0.35,
        }
    }
}

/// An impossible parameter; shown as a sentence that says what to write instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SceneError {
    Tickets,
    Agents,
    Busy,
    Handling,
    DailyShare,
    ClosedShare,
    Closed,
    NoHistory,
}

impl fmt::Display for SceneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Tickets => "tickets must be 1 to 5,000,000",
            Self::Agents => "agents must be 1 to 1,000",
            Self::Busy => "busy must be more than 0 and at most 1.5: write 0.92 for 92 %",
            Self::Handling => "handling minutes must be more than 0 and at most 480: write 6",
            Self::DailyShare => "the daily share must be 0 to 1: write 0.2 for a fifth",
            Self::ClosedShare => "the share of contacts at closed times must be 0 to 1: write 0.35",
            Self::Closed => "the opening hours leave no time to work",
            Self::NoHistory => "no one contacted the brand in that time: choose more days, or sample data",
        })
    }
}

impl std::error::Error for SceneError {}

const WEEK: Duration = Duration::weeks(1);
const MOST_TICKETS: usize = 5_000_000;
/// Half a year is six half-lives: after that the loads are steady.
const MOST_WARM_UP: usize = 50_000;

impl Scene {
    /// Monday to Friday, eight to four, in Oslo.
    pub fn calendar() -> Calendar {
        let day = || "[\"08:00-16:00\"]";
        let text = format!(
            "{{\"timezone\":\"Europe/Oslo\",\"mon\":{0},\"tue\":{0},\"wed\":{0},\"thu\":{0},\"fri\":{0}}}",
            day()
        );
        serde_json::from_str(&text).unwrap_or_else(|_never| Calendar::always())
    }

    /// Contacts according to these parameters, the same for the same seed.
    pub fn history(&self, calendar: &Calendar) -> Result<History, SceneError> {
        self.check()?;
        let begin = Utc.with_ymd_and_hms(2026, 1, 5, 0, 0, 0).earliest().unwrap_or(DateTime::UNIX_EPOCH);
        let open = in_hours(calendar.between(begin, begin + WEEK));
        if open <= 0.0 {
            return Err(SceneError::Closed);
        }
        let weekly = self.busy * count(self.agents) * open * 60.0 / self.handling_minutes;
        let half_year = std::iter::successors(Some(0), |n| Some(n + 1)).take_while(|n| count(*n) < 26.0 * weekly);
        let warm_up = half_year.take(MOST_WARM_UP).count();
        let closed = (in_hours(WEEK) - open).max(1e-9);
        let mut crowd = Crowd {
            rng: StdRng::seed_from_u64(self.seed),
            scene: *self,
            weekly,
            open_rate: weekly * (1.0 - self.closed_share) / open,
            closed_rate: weekly * self.closed_share / closed,
            newcomers: 0,
            at: begin,
        };
        let contacts = (0..warm_up.saturating_add(self.tickets)).map(|_| crowd.next(calendar)).collect();
        Ok(History { contacts, measured_from: warm_up, agents: self.agents })
    }

    fn check(&self) -> Result<(), SceneError> {
        let checks = [
            (SceneError::Tickets, (1..=MOST_TICKETS).contains(&self.tickets)),
            (SceneError::Agents, (1..=1000).contains(&self.agents)),
            (SceneError::Busy, self.busy > 0.0 && self.busy <= 1.5),
            (SceneError::Handling, self.handling_minutes > 0.0 && self.handling_minutes <= 480.0),
            (SceneError::DailyShare, (0.0..=1.0).contains(&self.daily_share)),
            (SceneError::ClosedShare, (0.0..=1.0).contains(&self.closed_share)),
        ];
        checks.into_iter().find(|(_, is_sound)| !is_sound).map_or(Ok(()), |(error, _)| Err(error))
    }

    /// The share of the contacts that a band makes.
    fn share(&self, band: Band) -> f64 {
        if band == Band::Daily { self.daily_share } else { (1.0 - self.daily_share) / 4.0 }
    }
}

/// The customers who write, and the simulated time.
struct Crowd {
    rng: StdRng,
    scene: Scene,
    /// Contacts in a week.
    weekly: f64,
    /// Contacts in an hour, while the brand is open and while it is closed.
    open_rate: f64,
    closed_rate: f64,
    /// How many first-time customers there have been.
    newcomers: usize,
    at: DateTime<Utc>,
}

impl Crowd {
    fn next(&mut self, calendar: &Calendar) -> Contact {
        self.at = self.later(calendar);
        let band = self.band();
        let customer = self.customer(band);
        let handling = hours_exactly(self.exponential() * self.scene.handling_minutes / 60.0);
        Contact { at: self.at, customer, band, handling }
    }

    /// The next instant at which a customer writes: a Poisson process with one rate for open and one for closed time,
    /// by thinning.
    fn later(&mut self, calendar: &Calendar) -> DateTime<Utc> {
        let most = self.open_rate.max(self.closed_rate);
        let mut at = self.at;
        loop {
            at += hours_exactly(self.exponential() / most);
            let rate = if calendar.is_open(at) { self.open_rate } else { self.closed_rate };
            if self.rng.random::<f64>() * most < rate {
                return at;
            }
        }
    }

    fn band(&mut self) -> Band {
        let mut drawn = self.rng.random::<f64>();
        for band in Band::ALL {
            drawn -= self.scene.share(*band);
            if drawn < 0.0 {
                return *band;
            }
        }
        Band::First
    }

    /// A customer of the band: it has as many as are needed, at its interval, to make its share of the contacts.
    fn customer(&mut self, band: Band) -> usize {
        const FAR: usize = 1 << 40;
        let (days, base) = match band {
            Band::First => {
                self.newcomers = self.newcomers.saturating_add(1);
                return self.newcomers;
            }
            Band::Yearly => (365.0, FAR),
            Band::Monthly => (30.0, 2 * FAR),
            Band::Weekly => (7.0, 3 * FAR),
            Band::Daily => (1.0, 4 * FAR),
        };
        let people = (self.weekly / 7.0 * self.scene.share(band) * days).max(1.0);
        let chosen = std::time::Duration::from_secs_f64((self.rng.random::<f64>() * people).min(1e9)).as_secs();
        base.saturating_add(usize::try_from(chosen).unwrap_or_default())
    }

    /// With mean 1.
    fn exponential(&mut self) -> f64 {
        -(1.0 - self.rng.random::<f64>()).ln()
    }
}

/// This many hours, at most a year.
fn hours_exactly(hours: f64) -> Duration {
    let length = std::time::Duration::try_from_secs_f64((hours * 3600.0).min(3.2e7)).unwrap_or_default();
    Duration::from_std(length).unwrap_or_default()
}
