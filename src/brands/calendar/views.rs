//! How a brand's opening hours look: a chart of the week, the next days that differ, and the forms.
use chrono::{Datelike, NaiveDate};
use maud::{Markup, html};

use super::Feed;
use super::draft::{CalendarForm, DAYS};
use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::canned::fill::long_date;
use crate::clock::Time;
use crate::hours::{Calendar, Span, SpecialKind, holidays};
use crate::texts::Texts;
use crate::web::form::{Field, Problems, problem_of, summary};
use crate::web::layout::{self, AdminTab};
use crate::web::time;

/// How many coming days are listed.
const COMING: usize = 12;

/// A brand with its calendars.
pub struct Shown {
    pub brand: Brand,
    pub feeds: Vec<Feed>,
    pub now: Time,
}

/// The page.
pub fn hours(me: &Viewer, shown: &Shown, draft: &CalendarForm, (is_saved, problems): (bool, &Problems)) -> Markup {
    let t = me.texts();
    let title = t.with("hours-of", &[("brand", shown.brand.name.clone().into())]);
    let back = html! { a.button.push href={ "/admin/brands?id=" (shown.brand.id) "#edit" } { (t.say("brand-edit")) } };
    let calendar = shown.brand.calendar();
    layout::admin(
        me,
        AdminTab::Brands.explained_by("promises#opening-hours"),
        &title,
        &back,
        &html! {
            (layout::saved(t, is_saved))
            (drawn(t, shown, &calendar))
            (coming(t, shown, &calendar))
            (form(t, shown, draft, problems))
            (feeds(t, shown, draft, problems))
        },
    )
}

/// The usual week, and whether it is open now.
fn drawn(t: Texts, shown: &Shown, calendar: &Calendar) -> Markup {
    let today = shown.brand.today(shown.now);
    let monday = today - chrono::Duration::days(today.weekday().num_days_from_monday().into());
    html! {
        section.card aria-labelledby="week" {
            h2 #week { (t.say("hours-week")) }
            p { (standing(t, shown, calendar)) }
            ol.week { @for (name, offset) in DAYS.iter().zip(0..) {
                @let date = monday + chrono::Duration::days(offset);
                @let spans = calendar.usual_hours(date);
                li {
                    span { (t.say(&format!("day-{name}"))) }
                    svg viewBox="0 0 1440 60" preserveAspectRatio="none" aria-hidden="true" {
                        @for span in spans { rect.open x=(span.opens()) y="0" width=(span.closes().saturating_sub(span.opens())) height="60" {} }
                        @for hour in [360, 720, 1080] { line x1=(hour) x2=(hour) y1="0" y2="60" {} }
                    }
                    span.small { (spoken(t, spans)) }
                }
            } }
        }
    }
}

/// "Open now", or when it opens.
fn standing(t: Texts, shown: &Shown, calendar: &Calendar) -> String {
    if shown.brand.calendar_text().is_empty() && shown.brand.days_off().is_empty() {
        return t.say("hours-always");
    }
    let now = shown.now;
    let zone = calendar.zone();
    let values = [("zone", zone.name().into())];
    if calendar.is_open(now.utc()) {
        return t.with("hours-open-now", &values);
    }
    let opening = time::instant(t, calendar.next_opening(now.utc()).into(), now, zone);
    t.with("hours-closed-now", &[("zone", zone.name().into()), ("at", opening.into())])
}

fn spoken(t: Texts, spans: &[Span]) -> String {
    if spans.is_empty() {
        return t.say("hours-closed");
    }
    spans.iter().map(|span| span.to_string().replace('-', "–")).collect::<Vec<_>>().join(", ")
}

fn coming(t: Texts, shown: &Shown, calendar: &Calendar) -> Markup {
    let days: Vec<_> = calendar.special_from(shown.brand.today(shown.now)).take(COMING).collect();
    html! {
        section.card aria-labelledby="coming" {
            h2 #coming { (t.say("hours-coming")) }
            @if days.is_empty() { p.faint { (t.say("hours-coming-none")) } } @else {
                table.table {
                    caption.sr { (t.say("hours-coming")) }
                    thead { tr { th scope="col" { (t.say("day")) } th scope="col" { (t.say("hours")) } th scope="col" { (t.say("hours-why")) } } }
                    tbody { @for (date, special) in days { tr {
                        th scope="row" { (day(t, date)) }
                        td data-label=(t.say("hours")) { (spoken(t, calendar.hours_on(date))) }
                        td data-label=(t.say("hours-why")) { span {
                            @if !special.name.is_empty() { (special.name) " " }
                            span.chip { (t.say(kind(special.kind))) }
                        } }
                    } } }
                }
            }
        }
    }
}

fn day(t: Texts, date: NaiveDate) -> Markup {
    let weekday = usize::try_from(date.weekday().num_days_from_monday()).unwrap_or(0);
    let name = DAYS.get(weekday).copied().unwrap_or("mon");
    html! { time datetime=(date.to_string()) { (t.say(&format!("day-{name}"))) " " (long_date(date, t.language())) } }
}

const fn kind(kind: SpecialKind) -> &'static str {
    match kind {
        SpecialKind::Holiday => "hours-kind-holiday",
        SpecialKind::Subscribed => "hours-kind-feed",
        SpecialKind::Closed => "hours-kind-closed",
        SpecialKind::Extra => "hours-kind-extra",
    }
}

fn form(t: Texts, shown: &Shown, draft: &CalendarForm, problems: &Problems) -> Markup {
    html! {
        section.card aria-labelledby="edit" {
            h2 #edit { (t.say("hours-edit")) }
            p.soft { (t.say("hours-edit-lead")) }
            (summary(t, problems))
            form.form.is-grid method="post" action={ "/admin/brands/" (shown.brand.id) "/hours" } novalidate {
                div.whole { (Field { name: "timezone", label: &t.say("hours-zone"), hint: &t.say("hours-zone-hint"), value: draft.get("timezone"), ..Field::default() }.render(problems)) }
                @for name in DAYS {
                    (Field { name, label: &t.say(&format!("day-{name}")), value: draft.get(name), autocomplete: "off", ..Field::default() }.render(problems))
                }
                (holiday_boxes(t, draft))
                div.whole { (Field { name: "closed", label: &t.say("hours-closed-days"), hint: &t.say("hours-closed-days-hint"), value: draft.get("closed"), ..Field::default() }.render_area(4, problems)) }
                div.whole { (Field { name: "extra", label: &t.say("hours-extra-days"), hint: &t.say("hours-extra-days-hint"), value: draft.get("extra"), ..Field::default() }.render_area(3, problems)) }
                div.actions.whole { button.button.primary { (t.say("save")) } }
            }
        }
    }
}

fn holiday_boxes(t: Texts, draft: &CalendarForm) -> Markup {
    let (countries, lands): (Vec<&str>, Vec<&str>) = holidays::SETS.iter().partition(|code| !code.starts_with("DE-"));
    let is_open = lands.iter().any(|code| draft.holidays.iter().any(|chosen| chosen == code));
    let boxes = |codes: &[&str]| {
        html! { @for code in codes {
            label.check { input type="checkbox" name="holidays" value=(code) checked[draft.holidays.iter().any(|chosen| chosen == code)]; " " (t.say(&format!("holidays-{}", code.to_lowercase()))) }
        } }
    };
    html! {
        fieldset.whole.boxes {
            legend { (t.say("hours-holidays")) }
            (boxes(&countries))
            details.whole open[is_open] { summary { (t.say("hours-lands")) } div.boxes { (boxes(&lands)) } }
        }
    }
}

fn feeds(t: Texts, shown: &Shown, draft: &CalendarForm, problems: &Problems) -> Markup {
    let here = format!("/admin/brands/{}/feeds", shown.brand.id);
    html! {
        section.card aria-labelledby="feeds" {
            h2 #feeds { (t.say("feeds")) }
            p.soft { (t.say("feeds-lead")) }
            @if !shown.feeds.is_empty() {
                table.table {
                    caption.sr { (t.say("feeds")) }
                    thead { tr {
                        th scope="col" { (t.say("feed-name")) } th.num scope="col" { (t.say("feed-days")) } th scope="col" { (t.say("feed-fetched")) }
                        th scope="col" { span.sr { (t.say("actions")) } }
                    } }
                    tbody { @for feed in &shown.feeds { (feed_row(t, shown, feed, &here)) } }
                }
            }
            form.form method="post" action=(here) novalidate {
                (Field { name: "url", label: &t.say("feed-url"), hint: &t.say("feed-url-hint"), value: draft.get("url"), kind: "url", autocomplete: "off", ..Field::default() }.render(problems))
                div.actions { button.button { (t.say("feed-add")) } }
            }
            form.form method="post" action={ (here) "/file" } enctype="multipart/form-data" novalidate {
                div.field {
                    label for="file" { (t.say("feed-file")) }
                    input #file type="file" name="file" accept=".ics,text/calendar" aria-invalid=[problems.has("file").then_some("true")] aria-describedby=[problems.has("file").then_some("file-error")];
                    (problem_of("file", problems))
                }
                div.actions { button.button { (t.say("feed-add-file")) } }
            }
        }
    }
}

fn feed_row(t: Texts, shown: &Shown, feed: &Feed, here: &str) -> Markup {
    let zone = shown.brand.zone();
    html! {
        tr {
            th scope="row" { (feed.name) @if !feed.url.is_empty() { br; span.small.faint.long { (feed.url) } } }
            td.num data-label=(t.say("feed-days")) { (feed.days().len()) }
            td data-label=(t.say("feed-fetched")) { div {
                @match feed.fetched_at { Some(at) => (time::element(t, at, shown.now, zone)), None => span.faint { (t.say("feed-never")) } }
                @if let (false, Some(at)) = (feed.error.is_empty(), feed.checked_at) {
                    p.field-error { (t.with("feed-error", &[("at", time::instant(t, at, shown.now, zone).into()), ("why", feed.error.clone().into())])) }
                }
            } }
            td.tail {
                @if !feed.url.is_empty() {
                    form method="post" action={ (here) "/" (feed.id) "/fetch" } { button.button.tight { (t.say("feed-fetch")) span.sr { " " (feed.name) } } }
                    " "
                }
                form method="post" action={ (here) "/" (feed.id) "/removal" } { button.button.tight { (t.say("remove")) span.sr { " " (feed.name) } } }
            }
        }
    }
}
