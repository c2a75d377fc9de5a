//! How the settings of notifications look: a row for each kind, and when it is quiet.
use maud::{Markup, html};

use super::model::NotificationKind;
use super::push::store::PushBrowser;
use super::settings::{MailWay, SettingsForm};
use crate::accounts::Viewer;
use crate::clock::Time;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, summary};
use crate::web::{layout, time};

/// The weekdays, by the names of their texts.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// What the page shows.
pub(super) struct SettingsPage {
    pub form: SettingsForm,
    pub is_saved: bool,
    /// The browsers that show notifications.
    pub browsers: Vec<PushBrowser>,
    /// Our public key, for browsers.
    pub key: String,
    pub now: Time,
}

pub(super) fn page(me: &Viewer, shown: &SettingsPage, problems: &Problems) -> Markup {
    let t = me.texts();
    let (form, is_saved) = (&shown.form, shown.is_saved);
    layout::desk_page(
        me,
        &t.say("notify-settings"),
        ("/account", "nav-settings"),
        &html! {
            (layout::saved(t, is_saved))
            (summary(t, problems))
            form.form method="post" action=(super::SETTINGS) novalidate {
                p.soft { (t.say("notify-settings-lead")) }
                (ways(t, form))
                (quiet(t, form, problems))
                div.actions { button.button.primary { (t.say("save")) } }
            }
            (browsers(t, shown))
        },
    )
}

fn ways(t: Texts, form: &SettingsForm) -> Markup {
    html! {
        table.table {
            caption.sr { (t.say("notify-settings")) }
            thead { tr { th scope="col" { (t.say("notify-what")) } th scope="col" { (t.say("notify-mail")) } th scope="col" { (t.say("notify-push")) } } }
            tbody { @for kind in NotificationKind::ALL {
                @let words = t.say(&format!("notify-kind-{}", kind.as_str()));
                @let name = format!("mail_{}", kind.as_str());
                tr {
                    th scope="row" { (words) }
                    td data-label=(t.say("notify-mail")) {
                        select name=(name) aria-label={ (t.say("notify-mail")) ": " (words) } {
                            @for way in MailWay::ALL {
                                option value=(way.as_str()) selected[form.get(&name) == way.as_str()] { (t.say(&format!("notify-mail-{}", way.as_str()))) }
                            }
                        }
                    }
                    td data-label=(t.say("notify-push")) {
                        @let name = format!("push_{}", kind.as_str());
                        label.check { input type="checkbox" name=(name) value="yes" checked[form.is_ticked(&name)]; span.sr { " " (t.say("notify-push")) ": " (words) } }
                    }
                }
            } }
        }
        p.hint { (t.say("notify-due-hint")) }
    }
}

/// Which browsers show notifications, and the button of this one. It works only with scripts: the browser itself asks.
fn browsers(t: Texts, shown: &SettingsPage) -> Markup {
    let zone = shown.form.zone();
    html! {
        section.card aria-labelledby="push-title" {
            h2 #push-title { (t.say("notify-push-browsers")) }
            p.soft { (t.say("notify-push-hint")) }
            @if !shown.browsers.is_empty() {
                ul.list { @for one in &shown.browsers {
                    li {
                        span { (one.browser) br; span.faint { (t.say("notify-push-since")) " " (time::element(t, one.created_at, shown.now, zone)) } }
                        form method="post" action={ (super::SETTINGS) "/browsers/" (one.id) "/removal" } {
                            button.button.tight { (t.say("remove")) span.sr { ": " (one.browser) } }
                        }
                    }
                } }
            }
            div.actions { button.button type="button" hidden data-push=(shown.key) { (t.say("notify-push-on")) } }
            p.hint data-push-none { (t.say("notify-push-none")) }
            p.field-error hidden data-push-failed role="alert" { (t.say("notify-push-failed")) }
        }
    }
}

fn quiet(t: Texts, form: &SettingsForm, problems: &Problems) -> Markup {
    let field = |name, label: &str, hint: &str, kind| {
        Field { name, label: &t.say(label), hint, value: form.get(name), kind, ..Field::default() }.render(problems)
    };
    html! {
        (field("daily", "notify-daily", "", "time"))
        fieldset {
            legend { (t.say("notify-quiet")) }
            p.hint { (t.say("notify-quiet-hint")) }
            div.actions {
                (field("quiet_from", "notify-quiet-from", "", "time"))
                (field("quiet_until", "notify-quiet-until", "", "time"))
            }
        }
        fieldset {
            legend { (t.say("notify-days")) }
            @for (number, day) in (1..).zip(DAYS) {
                @let name = format!("day_{number}");
                label.check { input type="checkbox" name=(name) value="yes" checked[form.is_ticked(&name)]; " " (t.say(&format!("day-{day}"))) }
            }
        }
        (field("zone", "hours-zone", &t.say("notify-zone-hint"), "text"))
    }
}
