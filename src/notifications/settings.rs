//! How a person wants to be notified: for each kind in which way besides the page, and when not.
use chrono::NaiveTime;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::model::NotificationKind;
use super::quiet::QuietHours;
use crate::clock::Time;
use crate::texts::Texts;
use crate::web::form::Problems;

crate::text_enum! {
    /// Whether and when a kind of notification is mailed.
    MailWay {
        Never = "never",
        Once = "once",
        Daily = "daily",
    }
}

/// In which ways a kind of notification comes besides the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ways {
    pub mail: MailWay,
    pub push: bool,
}

/// The settings of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NotificationSettings {
    ways: BTreeMap<NotificationKind, Ways>,
    pub quiet: QuietHours,
    /// When the daily mail comes.
    pub daily: NaiveTime,
}

impl Default for NotificationSettings {
    fn default() -> Self {
        let daily = NaiveTime::from_hms_opt(8, 0, 0).unwrap_or_default();
        Self { ways: BTreeMap::new(), quiet: QuietHours::default(), daily }
    }
}

/// When a notification leaves the page: by mail, by push.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Plan {
    pub mail_at: Option<Time>,
    pub push_at: Option<Time>,
}

impl NotificationSettings {
    pub fn ways(&self, kind: NotificationKind) -> Ways {
        let usual = if kind == NotificationKind::Due { MailWay::Once } else { MailWay::Never };
        self.ways.get(&kind).copied().unwrap_or(Ways { mail: usual, push: false })
    }

    pub fn plan(&self, now: Time, kind: NotificationKind) -> Plan {
        let Ways { mail, push } = self.ways(kind);
        let free = self.quiet.next_free(now);
        let mail_at = match mail {
            MailWay::Never => None,
            // At once the mail of the SLA policy says it; only if that must wait, this one does.
            MailWay::Once if kind == NotificationKind::Due => free.filter(|free| *free > now),
            MailWay::Once => free,
            MailWay::Daily => self.quiet.next_daily(now, self.daily),
        };
        Plan { mail_at, push_at: free.filter(|_| push) }
    }
}

/// The form, as it was typed.
#[derive(Debug, Clone, Default)]
pub struct SettingsForm(BTreeMap<String, String>);

/// How times are typed.
const CLOCK: &str = "%H:%M";

impl SettingsForm {
    pub fn typed(fields: BTreeMap<String, String>) -> Self {
        Self(fields)
    }

    pub fn of(settings: &NotificationSettings) -> Self {
        let mut fields = BTreeMap::new();
        for kind in NotificationKind::ALL {
            let Ways { mail, push } = settings.ways(*kind);
            fields.insert(format!("mail_{}", kind.as_str()), mail.as_str().to_owned());
            if push {
                fields.insert(format!("push_{}", kind.as_str()), "yes".to_owned());
            }
        }
        let quiet = &settings.quiet;
        if quiet.from != quiet.until {
            fields.insert("quiet_from".to_owned(), quiet.from.format(CLOCK).to_string());
            fields.insert("quiet_until".to_owned(), quiet.until.format(CLOCK).to_string());
        }
        for (number, _) in (1..).zip(quiet.days).filter(|(_, is_on)| *is_on) {
            fields.insert(format!("day_{number}"), "yes".to_owned());
        }
        fields.insert("zone".to_owned(), quiet.zone.name().to_owned());
        fields.insert("daily".to_owned(), settings.daily.format(CLOCK).to_string());
        Self(fields)
    }

    pub fn get(&self, field: &str) -> &str {
        self.0.get(field).map_or("", |value| value.trim())
    }

    /// The zone that was typed, for times on its page.
    pub fn zone(&self) -> Tz {
        self.get("zone").parse().unwrap_or(Tz::UTC)
    }

    pub fn is_ticked(&self, field: &str) -> bool {
        self.get(field) == "yes"
    }

    pub fn check(&self, t: Texts) -> Result<NotificationSettings, Problems> {
        let mut problems = Problems::default();
        let ways = NotificationKind::ALL.iter().map(|kind| {
            let mail = self.get(&format!("mail_{}", kind.as_str())).parse().unwrap_or(MailWay::Never);
            (*kind, Ways { mail, push: self.is_ticked(&format!("push_{}", kind.as_str())) })
        });
        let ways = ways.collect();
        let (from, until) = (self.get("quiet_from"), self.get("quiet_until"));
        let mut time = |field: &'static str, is_needed: bool| match NaiveTime::parse_from_str(self.get(field), CLOCK) {
            Ok(time) => time,
            Err(_) if !is_needed => NaiveTime::MIN,
            Err(_) => {
                problems.add(field, t.say("problem-clock"));
                NaiveTime::MIN
            }
        };
        let has_quiet = !from.is_empty() || !until.is_empty();
        let (from, until) = (time("quiet_from", has_quiet), time("quiet_until", has_quiet));
        let daily = time("daily", true);
        let zone = self.get("zone").parse::<Tz>().unwrap_or_else(|_| {
            problems.add("zone", t.say("problem-zone"));
            Tz::UTC
        });
        let days = std::array::from_fn(|day| self.is_ticked(&format!("day_{}", day.saturating_add(1))));
        problems.or(NotificationSettings { ways, quiet: QuietHours { from, until, days, zone }, daily })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> SettingsForm {
        SettingsForm::typed(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn a_form_that_was_not_touched_changes_nothing() {
        let days = [true, false, true, true, true, false, false];
        let time = |hour| NaiveTime::from_hms_opt(hour, 30, 0).unwrap();
        let quiet = QuietHours { from: time(20), until: time(7), days, zone: Tz::Europe__Oslo };
        let ways = NotificationKind::ALL.iter().map(|kind| (*kind, Ways { mail: MailWay::Daily, push: true }));
        let settings = NotificationSettings { ways: ways.collect(), quiet, daily: time(9) };
        assert_eq!(SettingsForm::of(&settings).check(Texts::interface("en")), Ok(settings));
    }

    #[test]
    fn what_cannot_be_read_is_said_at_its_field() {
        let form = typed(&[("quiet_from", "8 pm"), ("zone", "Oslo"), ("daily", "")]);
        let problems = form.check(Texts::interface("en")).unwrap_err();
        for field in ["quiet_from", "quiet_until", "zone", "daily"] {
            assert!(problems.has(field), "{field}");
        }
        let settings = typed(&[("zone", "UTC"), ("daily", "08:00")]).check(Texts::interface("en")).unwrap();
        assert_eq!(settings.quiet.from, settings.quiet.until);
    }

    #[test]
    fn a_due_target_is_mailed_once() {
        let now = Time::from_micros(1_795_424_400_000_000).unwrap();
        let settings = NotificationSettings::default();
        // The SLA policy's own mail says it.
        assert_eq!(settings.plan(now, NotificationKind::Due), Plan::default());
        let quiet = QuietHours { days: [false; 7], ..QuietHours::default() };
        let silent = NotificationSettings { quiet, ..settings };
        assert_eq!(silent.plan(now, NotificationKind::Due), Plan::default());
    }
}
