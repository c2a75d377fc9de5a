//! The share of answers within each time, measured as they are given.
use chrono::Duration;

use crate::stories;
use crate::support::{Actor, Place};
use svar::accounts::Role;

async fn aims(place: &Place, admin: &Actor, fields: &[(&str, &str)]) -> crate::support::Page {
    let mut all = vec![("acknowledge_days", "1"), ("answer_days", "10")];
    all.extend(fields);
    admin.sends(&format!("/admin/brands/{}/service", place.brand), &all).await
}

stories! {
    async fn shares_are_measured_by_day_week_and_month(place) {
        let (olga, kari, ann) = (place.admin("Olga").await, place.customer("Kari").await, place.agent("Ann").await);
        let lea = place.staff("Lea", Role::Lead, &[]).await;
        lea.opens("/desk/targets").await.shows("No targets yet");
        let page = aims(&place, &olga, &[("percent_0", "70"), ("within_0", "4 h"), ("percent_1", "90"), ("within_1", "8 h"), ("most_missed", "5")]).await;
        assert_eq!(page.status, 303, "{}", page.text);
        olga.sends("/admin/sla", &[("name", "Standard"), ("first_answer", "6"), ("warning", "1 h")]).await;
        place.work().await;
        // Three in exactly four hours, one a second later, one after nine.
        for (number, wait) in [Duration::hours(4), Duration::hours(4), Duration::hours(4), Duration::seconds(4 * 3600 + 1), Duration::hours(9)].into_iter().enumerate() {
            let reference = kari.opens_ticket(&format!("Question {number}"), "Hello").await;
            place.later(wait);
            place.work().await;
            ann.replies(&reference, "Here you are", "solved").await;
        }
        let page = lea.opens("/desk/targets").await;
        // Tuesday at ten: the last two came today, all of them this week and this month.
        page.shows("70 % within 4 h").shows("60.0 %").shows("90 % within 8 h").shows("80.0 %").shows("50.0 %");
        page.shows("At most 5 % later than promised").shows("20.0 %").shows("not met");
        page.shows("half of the answers came within 4 h, nine in ten within 9 h");
        assert_eq!(ann.opens("/desk/targets").await.status, 403);
        // A week later only the month includes them.
        place.later(Duration::days(6));
        let page = lea.opens("/desk/targets").await;
        page.shows("<td data-label=\"Today\">0</td><td data-label=\"This week\">0</td><td data-label=\"This month\">5</td>");
    }

    async fn an_invalid_target_is_refused_at_its_field(place) {
        let olga = place.admin("Olga").await;
        let page = aims(&place, &olga, &[("percent_0", "170"), ("within_0", "7 min"), ("unassign_idle", "soon"), ("most_missed", "x")]).await;
        assert_eq!(page.status, 422);
        page.shows("percent_0-error").shows("within_0-error").shows("unassign_idle-error").shows("most_missed-error").shows("value=\"soon\"");
        let page = aims(&place, &olga, &[("acknowledge_days", "x")]).await;
        assert_eq!(page.status, 422);
    }
}
