//! The form of the service settings: text, to be checked.
use std::collections::BTreeMap;

use super::{Complaints, Service, Target};
use crate::brands::Brand;
use crate::brands::lengths;
use crate::ids::AccountId;
use crate::sla::percentiles::is_border;
use crate::texts::Texts;
use crate::web::form::Problems;

/// The most percentile targets.
pub const TARGETS: usize = 3;
const LONGEST_TEXT: usize = 20_000;

#[derive(Debug, Clone, Default)]
pub struct ServiceForm {
    pub fields: BTreeMap<String, String>,
}

impl ServiceForm {
    pub fn of(brand: &Brand) -> Self {
        let service = brand.service();
        let length = |minutes: Option<i64>| minutes.map(lengths::written).unwrap_or_default();
        let mut fields: BTreeMap<String, String> = [
            ("unassign_idle", length(service.unassign_idle)),
            ("forced", if service.is_order_forced { "yes".to_owned() } else { String::new() }),
            ("delay_notice", length(service.delay_notice)),
            ("most_missed", service.most_missed.map(|share| share.to_string()).unwrap_or_default()),
            ("complaint_lead", service.complaints.lead.map(|id| id.to_string()).unwrap_or_default()),
            ("acknowledge_days", service.complaints.acknowledge_days.to_string()),
            ("answer_days", service.complaints.answer_days.to_string()),
        ]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
        for (number, target) in service.targets.iter().enumerate() {
            fields.insert(format!("percent_{number}"), target.percent.to_string());
            fields.insert(format!("within_{number}"), lengths::written(target.within));
        }
        for (language, text) in service.complaints.procedures {
            fields.insert(format!("procedure-{language}"), text);
        }
        Self { fields }
    }

    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", |value| value.trim())
    }

    pub fn check(&self, t: Texts, brand: &Brand) -> Result<Service, Problems> {
        let mut problems = Problems::default();
        let mut length = |field| lengths::typed(t, (field, self.get(field)), &mut problems);
        let (unassign_idle, delay_notice) = (length("unassign_idle"), length("delay_notice"));
        let targets = self.targets(t, &mut problems);
        let most_missed = self.share(t, "most_missed", &mut problems);
        let mut days = |field: &'static str, least: i64| {
            let days = self.get(field).parse().ok().filter(|days| (least..=250).contains(days));
            if days.is_none() {
                problems.add(field, t.say("problem-working-days"));
            }
            days.unwrap_or(least)
        };
        let (acknowledge_days, answer_days) = (days("acknowledge_days", 0), days("answer_days", 1));
        if acknowledge_days > answer_days {
            problems.add("acknowledge_days", t.say("problem-complaint-days"));
        }
        let procedures = brand
            .languages
            .split(' ')
            .map(|code| (code.to_owned(), self.get(&format!("procedure-{code}")).chars().take(LONGEST_TEXT).collect()))
            .filter(|(_, text): &(String, String)| !text.is_empty())
            .collect();
        let lead = self.get("complaint_lead").parse().ok().map(AccountId);
        problems.or(Service {
            unassign_idle,
            is_order_forced: !self.get("forced").is_empty(),
            delay_notice,
            targets,
            most_missed,
            complaints: Complaints { lead, acknowledge_days, answer_days, procedures },
        })
    }

    fn targets(&self, t: Texts, problems: &mut Problems) -> Vec<Target> {
        let mut targets = Vec::new();
        for number in 0..TARGETS {
            let (share, length) = (format!("percent_{number}"), format!("within_{number}"));
            if self.get(&share).is_empty() && self.get(&length).is_empty() {
                continue;
            }
            let percent = self.get(&share).parse().ok().filter(|percent| (1..=100).contains(percent));
            let within = lengths::minutes(self.get(&length)).filter(|minutes| is_border(*minutes));
            if percent.is_none() {
                problems.add(share, t.say("problem-whole-percent"));
            }
            if within.is_none() {
                problems.add(length, t.say("problem-target-length"));
            }
            targets.extend(percent.zip(within).map(|(percent, within)| Target { percent, within }));
        }
        targets.sort_by_key(|target| target.within);
        targets
    }

    fn share(&self, t: Texts, field: &'static str, problems: &mut Problems) -> Option<i64> {
        let text = self.get(field);
        let share = text.parse().ok().filter(|share| (0..=100).contains(share));
        if !text.is_empty() && share.is_none() {
            problems.add(field, t.say("problem-whole-percent"));
        }
        share
    }
}
