//! What a notification says: the same on the page, in a mail and in a push message.
use super::model::{Notification, NotificationKind};
use crate::accounts::store::Colleagues;
use crate::texts::Texts;

/// What happened, in a sentence.
pub fn what(t: Texts, one: &Notification, colleagues: &Colleagues) -> String {
    let name = one.actor_id.and_then(|id| colleagues.name_of(id)).map(str::to_owned);
    let by = |name: Option<String>| name.unwrap_or_else(|| t.say("notify-colleague")).into();
    match (one.kind, one.detail.as_str()) {
        (NotificationKind::Assigned, _) if one.actor_id.is_some() => {
            t.with("notify-assigned-by", &[("name", by(name))])
        }
        (NotificationKind::Assigned, _) => t.say("notify-assigned"),
        (NotificationKind::Mentioned, _) => t.with("notify-mentioned", &[("name", by(name))]),
        (NotificationKind::Answered, "side") => t.say("notify-side-answered"),
        (NotificationKind::Answered, _) => t.say("notify-answered"),
        (NotificationKind::Watched, "received") => t.say("notify-watched-received"),
        (NotificationKind::Watched, "noted") => t.with("notify-watched-noted", &[("name", by(name))]),
        (NotificationKind::Watched, state) => {
            t.with("notify-watched-state", &[("state", t.say(&format!("state-{state}")).into())])
        }
        (NotificationKind::Due, deadline) => {
            let (news, timer) = deadline.split_once(' ').unwrap_or_default();
            let key = if news == "missed" { "notify-missed" } else { "notify-due" };
            t.with(key, &[("promise", t.say(&format!("mail-promise-{timer}")).into())])
        }
        (NotificationKind::Draft, "continued") => t.with("notify-draft-continued", &[("name", by(name))]),
        (NotificationKind::Draft, _) if one.actor_id.is_some() => t.with("notify-draft-taken", &[("name", by(name))]),
        (NotificationKind::Draft, _) => t.say("notify-draft-stopped"),
    }
}
