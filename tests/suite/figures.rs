//! `/metrics` follows the format that it names, and the shipped rules and dashboards name metrics that exist.
use std::collections::{BTreeMap, BTreeSet};

use crate::stories;
use crate::support::{plain_mail, vouched};

/// Metrics by name with their types. Panics at the first line that OpenMetrics does not allow.
fn lint(text: &str) -> BTreeMap<String, String> {
    let mut types: BTreeMap<String, String> = BTreeMap::new();
    let (mut helped, mut series) = (BTreeSet::new(), BTreeSet::new());
    let mut current = String::new();
    let lines: Vec<&str> = text.strip_suffix('\n').expect("ends with a line").split('\n').collect();
    assert_eq!(lines.last(), Some(&"# EOF"));
    for line in &lines[..lines.len() - 1] {
        if let Some(rest) = line.strip_prefix("# HELP ") {
            let (name, help) = rest.split_once(' ').unwrap();
            assert!(helped.insert(name.to_owned()), "{name} is there twice");
            assert!(help.len() > 5, "{line}");
            current = name.to_owned();
        } else if let Some(rest) = line.strip_prefix("# TYPE ") {
            let (name, kind) = rest.split_once(' ').unwrap();
            assert_eq!(name, current, "TYPE follows HELP");
            assert!(["counter", "gauge", "histogram", "info"].contains(&kind), "{line}");
            assert!(types.insert(name.to_owned(), kind.to_owned()).is_none());
        } else {
            assert!(!line.starts_with('#') && !line.is_empty(), "{line}");
            let (name, value) = line.rsplit_once(' ').unwrap();
            value.parse::<f64>().unwrap_or_else(|e| panic!("{line}: {e}"));
            assert!(series.insert(name.to_owned()), "{name} is there twice");
            let bare = name.split('{').next().unwrap();
            assert!(
                bare.starts_with("svar_")
                    && bare.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'),
                "{bare}"
            );
            let suffixes: &[&str] = match types[&current].as_str() {
                "counter" => &["_total"],
                "histogram" => &["_bucket", "_count", "_sum"],
                "info" => &["_info"],
                _ => &[""],
            };
            let is_own = suffixes.iter().any(|suffix| bare == format!("{current}{suffix}"));
            assert!(is_own, "{bare} is below {current}");
            if let Some(labels) = name.strip_prefix(bare).filter(|labels| !labels.is_empty()) {
                let inner = labels.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap();
                for label in inner.split("\",") {
                    let (key, value) = label.split_once("=\"").unwrap_or_else(|| panic!("{line}"));
                    assert!(key.chars().all(|c| c.is_ascii_lowercase()) && !value.contains('@'), "{line}");
                }
            }
        }
    }
    for (name, kind) in &types {
        for unit in ["_ms", "_milliseconds", "_minutes", "_hours", "_mb", "_kb", "_percent"] {
            assert!(!name.ends_with(unit), "{name} is not in a base unit");
        }
        assert!(kind != "histogram" || name.ends_with("_seconds"), "{name}");
    }
    types
}

stories! {
    async fn metrics_are_in_the_format_they_name(place) {
        let kari = place.customer("Kari").await;
        let reference = kari.opens_ticket("Boots", "When are they here?").await;
        place.mail(&plain_mail("kari@example.com", "Tent", "Hello", &vouched())).await;
        place.later(chrono::Duration::minutes(30));
        kari.opens(&format!("/tickets/{reference}")).await;
        let answer = place.visitor().opens("/metrics").await;
        let types = lint(&answer.text);
        assert!(answer.headers["content-type"].to_str().unwrap().starts_with("application/openmetrics-text; version=1.0.0"));
        for line in [
            "svar_incoming_mails_total{state=\"received\"} 1",
            "svar_incoming_mails_total{state=\"delivered\"} 1",
            "svar_incoming_mails_total{state=\"quarantined\"} 0",
            "svar_outgoing_mails_total{outcome=\"sent\"}",
            "svar_outgoing_mails_total{outcome=\"refused\"} 0",
            "svar_queue_tickets{brand=\"fjellro\"} 2",
            "svar_queue_longest_wait_seconds{brand=\"fjellro\"} 1800",
            "svar_http_request_duration_seconds_count{path=\"/tickets/{reference}\"} 1",
            "svar_build_info{version=",
            "svar_live_streams 0",
            "svar_worker_dead 0",
        ] {
            answer.shows(line);
        }
        // Labels contain neither references nor addresses.
        answer.hides(&reference).hides("kari@");
        assert_eq!(types["svar_http_requests"], "counter");
    }

    async fn rules_and_dashboards_name_existing_metrics(place) {
        place.mail(&plain_mail("kari@example.com", "Tent", "Hello", &vouched())).await;
        let id = crate::reconciling::mailbox(&place, 9, false).await;
        svar::mail::reconcile::reconcile(&place.app, id).await.unwrap();
        place.visitor().opens("/").await;
        let known = lint(&place.visitor().opens("/metrics").await.text);
        for file in ["prometheus-alerts.yml", "grafana.json"] {
            let text = std::fs::read_to_string(format!("{}/assets/operate/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap();
            let mut names = BTreeSet::new();
            for part in text.split("svar_").skip(1) {
                let name: String = part.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                names.insert(format!("svar_{name}"));
            }
            assert!(names.len() > 10, "{file}");
            for name in names {
                let bare = ["_total", "_bucket", "_count", "_sum", "_info"].iter().find_map(|end| name.strip_suffix(end));
                assert!(known.contains_key(bare.unwrap_or(&name)), "{file} names {name}, which is not exported");
            }
        }
    }
}

#[test]
fn the_dashboard_and_the_rules_are_complete() {
    let folder = format!("{}/assets/operate", env!("CARGO_MANIFEST_DIR"));
    let board: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(format!("{folder}/grafana.json")).unwrap()).unwrap();
    let panels = board["panels"].as_array().unwrap();
    let ids: BTreeSet<i64> = panels.iter().map(|panel| panel["id"].as_i64().unwrap()).collect();
    assert_eq!(ids.len(), panels.len());
    let rules = std::fs::read_to_string(format!("{folder}/prometheus-alerts.yml")).unwrap();
    assert!(rules.matches("- alert: ").count() > 10, "{rules}");
    for rule in rules.split("- alert: ").skip(1) {
        for part in ["expr: \"", "for: ", "severity: ", "summary: \"", "description: \""] {
            assert!(rule.contains(part), "{rule}");
        }
    }
}
