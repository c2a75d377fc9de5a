//! The pages of setup: the steps, and one form on each page.
use maud::{Markup, html};

use super::forms::{HoursForm, ServerForm, zones};
use super::model::{Progress, Step, StepState};
use crate::accounts::Viewer;
use crate::brands::calendar::DAYS;
use crate::brands::forms::BrandForm;
use crate::brands::{Brand, colour_field, language_fields, logo};
use crate::config::{Config, Security};
use crate::hours::holidays;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, checked_choice, choice, copied, described_by, problem_of, summary};
use crate::web::layout::{self, AdminTab};

/// What a mail server said when a mail was tried.
pub struct Answer {
    pub is_taken: bool,
    pub said: String,
}

/// All steps: the state of each, and what is best done now.
pub fn steps(me: &Viewer, progress: &Progress) -> Markup {
    let t = me.texts();
    let next = progress.next();
    let counts = [("done", progress.count_done().into()), ("all", Step::ALL.len().into())];
    layout::admin(
        me,
        AdminTab::Setup,
        &t.say("admin-setup"),
        &html! {},
        &html! {
            @if progress.is_finished { div.notice.is-good { p { (t.say("setup-finished")) } } }
            @else { p { (t.with("setup-lead", &counts)) } }
            @if !progress.sends { (no_mail(t)) }
            ol.steps { @for step in Step::ALL { (entry(t, progress, *step, next)) } }
            @if !progress.is_finished {
                form.card method="post" action="/admin/setup/finished" {
                    p { (t.say("setup-finish-text")) }
                    div.actions { button.button.primary[next.is_none_or(|step| step == Step::Address)] { (t.say("setup-finish")) } }
                }
            }
        },
    )
}

fn no_mail(t: Texts) -> Markup {
    html! { div.notice.is-warn { p { b { (t.say("setup-no-mail-title")) } " " (t.say("setup-no-mail-text")) } } }
}

fn entry(t: Texts, progress: &Progress, step: Step, next: Option<Step>) -> Markup {
    let word = step.as_str();
    let state = progress.state(step);
    let (class, key) = match state {
        StepState::Done => ("is-good", "setup-done"),
        StepState::Skipped => ("", "setup-skipped"),
        StepState::Open if next == Some(step) => ("is-active", "setup-next"),
        StepState::Open => ("", "setup-open"),
    };
    let is_next = next == Some(step);
    let begin = match (step, state) {
        (Step::Address, _) => "setup-show",
        (_, StepState::Done) => "setup-change",
        _ => "setup-begin",
    };
    html! {
        li.is-next[is_next] aria-current=[is_next.then_some("step")] {
            h2 { (t.say(&format!("setup-{word}"))) span class={ "chip " (class) } { (t.say(key)) } }
            p { (t.say(&format!("setup-{word}-text"))) }
            div.actions {
                a.button.primary[is_next] href=(path(step)) {
                    (t.say(begin))
                    span.sr { " " (t.say(&format!("setup-{word}"))) }
                }
                @if state == StepState::Open && !matches!(step, Step::Brand | Step::Address) {
                    form method="post" action="/admin/setup/skipped" {
                        input type="hidden" name="step" value=(word);
                        button.button.plain { (t.say("setup-skip")) span.sr { " " (t.say(&format!("setup-{word}"))) } }
                    }
                }
            }
        }
    }
}

/// Where a step is done: on its own page of setup, or on the page that Svar has for it anyway.
const fn path(step: Step) -> &'static str {
    match step {
        Step::Brand => "/admin/setup/brand",
        Step::Hours => "/admin/setup/hours",
        Step::Mailbox => "/admin/mailboxes#edit",
        Step::Outgoing => "/admin/setup/outgoing",
        Step::People => "/admin/people#edit",
        Step::Address => "/admin/setup/address",
    }
}

fn page(me: &Viewer, step: Step, main: &Markup) -> Markup {
    let t = me.texts();
    let back = html! { a.button.push href="/admin/setup" { (t.say("setup-back")) } };
    layout::admin(me, AdminTab::Setup, &t.say(&format!("setup-{}", step.as_str())), &back, main)
}

/// The first brand.
pub fn brand(me: &Viewer, draft: &BrandForm, problems: &Problems) -> Markup {
    let t = me.texts();
    let field = |name: &'static str, key: &str, hint: &str, kind: &'static str| {
        let (label, hint) = (t.say(key), t.say(hint));
        Field { name, label: &label, hint: &hint, value: draft.get(name), kind, is_required: true, ..Field::default() }
            .render(problems)
    };
    let is_wrong = problems.has("logo");
    let body = html! {
        (summary(t, problems))
        form.form.card.is-grid method="post" action="/admin/setup/brand" enctype="multipart/form-data" novalidate {
            (field("name", "name", "setup-brand-name-hint", "text"))
            (field("support_address", "brand-address", "setup-brand-address-hint", "email"))
            (language_fields(t, draft, problems))
            (colour_field(t, draft))
            div.field.whole {
                label for="logo" { (t.say("setup-logo")) }
                p.hint #logo-hint { (t.with("logo-hint", &logo::bounds())) }
                input #logo type="file" name="logo" accept="image/png,image/jpeg,image/gif"
                    aria-invalid=[is_wrong.then_some("true")] aria-describedby=[described_by("logo", is_wrong, true)];
                (problem_of("logo", problems))
            }
            div.actions.whole { button.button.primary { (t.say("save")) } }
        }
    };
    page(me, Step::Brand, &body)
}

/// The first opening hours of a brand.
pub fn hours(me: &Viewer, brand: &Brand, form: &HoursForm, problems: &Problems) -> Markup {
    let t = me.texts();
    let zone = Field {
        name: "timezone",
        label: &t.say("hours-zone"),
        hint: &t.say("setup-zone-hint"),
        value: form.get("timezone"),
        list: "zones",
        ..Field::default()
    };
    let sets =
        holidays::SETS.iter().map(|code| ((*code).to_owned(), t.say(&format!("holidays-{}", code.to_lowercase()))));
    let none = (String::new(), t.say("setup-holidays-none"));
    let sets: Vec<(String, String)> = std::iter::once(none).chain(sets).collect();
    let body = html! {
        p { (t.with("setup-hours-lead", &[("brand", brand.name.clone().into())])) }
        (summary(t, problems))
        form.form.card method="post" action="/admin/setup/hours" novalidate {
            input type="hidden" name="brand" value=(brand.id);
            (zone.render(problems))
            datalist #zones { @for zone in zones() { option value=(zone) {} } }
            div.clock-day.small aria-hidden="true" { span {} span { (t.say("setup-opens-head")) } span { (t.say("setup-closes-head")) } }
            @for day in DAYS { (clock_day(t, day, form, problems)) }
            p.hint { (t.say("setup-days-hint")) }
            (choice("holidays", &t.say("setup-holidays"), &sets, form.get("holidays")))
            label.check { input type="checkbox" name="always" value="yes" checked[form.is_always()]; " " (t.say("setup-always")) }
            div.actions { button.button.primary { (t.say("save")) } }
        }
    };
    page(me, Step::Hours, &body)
}

fn clock_day(t: Texts, day: &str, form: &HoursForm, problems: &Problems) -> Markup {
    let name = t.say(&format!("day-{day}"));
    let (from, to) = (format!("{day}-from"), format!("{day}-to"));
    let is_wrong = problems.has(&from);
    let clock = |field: &str, key: &str| {
        html! {
            input id=(field) name=(field) type="time" value=(form.get(field)) aria-label=(t.with(key, &[("day", name.clone().into())]))
                aria-invalid=[is_wrong.then_some("true")] aria-describedby=[described_by(&from, is_wrong, false)];
        }
    };
    html! {
        div.clock-day role="group" aria-label=(name) {
            span.label aria-hidden="true" { (name) }
            (clock(&from, "setup-opens"))
            (clock(&to, "setup-closes"))
            (problem_of(&from, problems))
        }
    }
}

/// What was typed, what is wrong with it, and what the server said.
#[derive(Default)]
pub struct Tried {
    pub form: ServerForm,
    pub problems: Problems,
    pub answer: Option<Answer>,
}

/// What the page of outgoing mail shows.
pub struct Outgoing<'a> {
    pub progress: &'a Progress,
    pub config: &'a Config,
    /// Where the test mail goes.
    pub to: &'a str,
    pub tried: &'a Tried,
}

/// Tries a server, and says what to write into the settings.
pub fn outgoing(me: &Viewer, shown: &Outgoing) -> Markup {
    let t = me.texts();
    let Outgoing { progress, config, to, tried } = shown;
    let to = crate::plain::shown(to);
    let body = html! {
        @if let Some(answer) = &tried.answer { (answered(t, answer, &to)) }
        @if progress.brands.is_empty() {
            div.notice { p { (t.say("problem-setup-brand-first")) " " a href="/admin/setup/brand" { (t.say("setup-brand")) } } }
        } @else if progress.sends {
            p { (t.with("setup-sends", &[("host", config.smtp.host.clone().into())])) }
            form method="post" action="/admin/setup/outgoing" {
                div.actions { button.button.primary { (t.with("setup-try-to", &[("address", to.clone().into())])) } }
            }
        } @else {
            (no_mail(t))
            (summary(t, &tried.problems))
            (server_form(t, tried, &to))
            (written(t, config, &tried.form))
        }
    };
    page(me, Step::Outgoing, &body)
}

/// The server's own words.
fn answered(t: Texts, answer: &Answer, to: &str) -> Markup {
    let address = [("address", to.to_owned().into())];
    html! {
        @if answer.is_taken {
            div.notice.is-good role="status" {
                p { b { (t.with("setup-taken", &address)) } " " (t.say("setup-taken-text")) }
                @if !answer.said.is_empty() { p { (t.say("setup-answer")) " " code { (answer.said) } } }
            }
        } @else {
            div.notice.is-bad role="alert" {
                p { b { (t.say("setup-refused")) } }
                p { (t.say("setup-answer")) " " code { (answer.said) } }
            }
        }
    }
}

fn server_form(t: Texts, tried: &Tried, to: &str) -> Markup {
    let Tried { form, problems, .. } = tried;
    let securities: Vec<(String, String)> = Security::ALL
        .iter()
        .map(|one| (one.as_str().to_owned(), t.say(&format!("security-{}", one.as_str()))))
        .collect();
    let field = |name: &'static str, key: &str, hint: &str, value: &str| {
        let hint = if hint.is_empty() { String::new() } else { t.say(hint) };
        let kind = if name == "password" { "password" } else { "text" };
        Field { name, label: &t.say(key), hint: &hint, value, kind, autocomplete: "off", ..Field::default() }
            .render(problems)
    };
    html! {
        section.card aria-labelledby="try" {
            h2 #try { (t.say("setup-try")) }
            p.soft { (t.say("setup-try-text")) }
            form.form.is-grid method="post" action="/admin/setup/outgoing" novalidate {
                (field("host", "mailbox-host", "setup-host-hint", &form.host))
                (checked_choice("security", &t.say("mailbox-security"), &securities, (&form.security, problems)))
                (field("port", "mailbox-port", "setup-port-hint", &form.port))
                (field("username", "mailbox-user", "", &form.username))
                (field("password", "password", "", ""))
                div.actions.whole { button.button.primary { (t.with("setup-try-to", &[("address", to.to_owned().into())])) } }
            }
        }
    }
}

fn written(t: Texts, config: &Config, form: &ServerForm) -> Markup {
    let settings = form.as_settings(config.server.public_url.as_deref());
    let file = config.file_name();
    html! {
        section.card aria-labelledby="write" {
            h2 #write { (t.say("setup-write")) }
            p { (t.with("setup-write-text", &[("file", file.into())])) }
            (copied(t, "settings", &t.say("setup-settings"), &settings))
            p.soft { (t.say("setup-write-after")) }
        }
    }
}

/// Where customers of a brand find its form.
pub struct ShopPage {
    pub brand: Brand,
    pub url: String,
    /// It can be opened on this computer alone.
    pub is_here_alone: bool,
}

/// What to put on the shop's pages.
pub fn address(me: &Viewer, pages: &[ShopPage], is_finished: bool) -> Markup {
    let t = me.texts();
    let body = html! {
        p { (t.say("setup-address-lead")) }
        @if pages.iter().any(|page| page.is_here_alone) { div.notice.is-warn { p { (t.say("setup-here-alone")) } } }
        @for page in pages { (shop_page(t, page)) }
        @if !is_finished {
            form method="post" action="/admin/setup/finished" { div.actions { button.button.primary { (t.say("setup-finish")) } } }
        }
    };
    page(me, Step::Address, &body)
}

fn shop_page(t: Texts, page: &ShopPage) -> Markup {
    let ShopPage { brand, url, .. } = page;
    let link = format!("<a href=\"{url}\">{}</a>", t.say("setup-link-words"));
    let support = crate::plain::shown(&brand.support_address);
    let id = brand.id;
    html! {
        section.card aria-labelledby={ "brand-" (id) } {
            h2 id={ "brand-" (id) } { (brand.name) }
            (copied(t, &format!("url-{id}"), &t.say("setup-url"), url))
            (copied(t, &format!("link-{id}"), &t.say("setup-html"), &link))
            (copied(t, &format!("mail-{id}"), &t.say("brand-address"), &support))
            p { a href=(url) { (t.say("setup-look")) } }
        }
    }
}
