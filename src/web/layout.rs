//! The frames around every page: the desk's, the portal's, and the bare one of errors.
use actix_web::ResponseError;
use maud::{DOCTYPE, Markup, html};

use super::assets;
use crate::error::Error;
use crate::ids::AccountId;
use crate::policy::Rank;
use crate::site::BrandHost;
pub use crate::site::{Branding, LogoImage};
use crate::texts::Texts;
use crate::viewer::{MOST_COUNTED, SetupState, Viewer};

/// The current entry of the desk's bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    Queue,
    Answers,
    Admin,
    /// The page that leads through setting up.
    Setup,
    Help,
    /// The search, which has its own field.
    Search,
    None,
}

/// The current page of the administration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AdminTab {
    Setup,
    Status,
    Brands,
    Sla,
    Urgent,
    Suggestions,
    People,
    SignIn,
    Mailboxes,
    Ledger,
    Jobs,
    Refused,
    Outbox,
    Orders,
    Keys,
    Storage,
    Audit,
}

impl AdminTab {
    /// Does it concern all brands? Then it is for admins of all brands.
    const fn is_of_all(self) -> bool {
        matches!(
            self,
            Self::Setup
                | Self::People
                | Self::SignIn
                | Self::Jobs
                | Self::Refused
                | Self::Outbox
                | Self::Storage
                | Self::Audit
        )
    }
}

/// A page of the administration, and the chapter of the manual that explains it: `page#heading`.
#[derive(Debug, Clone, Copy)]
pub struct AdminPage {
    tab: AdminTab,
    chapter: &'static str,
}

impl AdminTab {
    /// A page below this entry that has its own chapter.
    pub const fn explained_by(self, chapter: &'static str) -> AdminPage {
        AdminPage { tab: self, chapter }
    }

    const fn chapter(self) -> &'static str {
        match self {
            Self::Setup => "set-up#first-start",
            Self::Status => "status",
            Self::Brands => "set-up#brands",
            Self::Sla => "promises#promises-to-customers",
            Self::Urgent => "queue-order#urgent-rules",
            Self::Suggestions => "answers#suggestions",
            Self::People => "people#agents-and-teams",
            Self::SignIn => "sign-in",
            Self::Mailboxes => "mail#mailboxes",
            Self::Ledger => "mail#the-mail-log",
            Self::Jobs => "running#background-work",
            Self::Refused => "refused-mail",
            Self::Outbox => "mail#the-outbox",
            Self::Orders => "shop#orders",
            Self::Keys => "shop#api-keys",
            Self::Storage => "storage",
            Self::Audit => "security#the-audit-log",
        }
    }
}

impl From<AdminTab> for AdminPage {
    fn from(tab: AdminTab) -> Self {
        tab.explained_by(tab.chapter())
    }
}

/// Where the manual is served.
pub const HELP: &str = "/desk/help";

const ADMIN: &[(AdminTab, &str, &str)] = &[
    (AdminTab::Setup, "/admin/setup", "admin-setup"),
    (AdminTab::Status, "/admin/status", "admin-status"),
    (AdminTab::Brands, "/admin/brands", "admin-brands"),
    (AdminTab::Sla, "/admin/sla", "admin-promises"),
    (AdminTab::Urgent, "/admin/urgent", "admin-urgent"),
    (AdminTab::Suggestions, "/admin/suggestions", "admin-suggestions"),
    (AdminTab::People, "/admin/people", "admin-people"),
    (AdminTab::SignIn, "/admin/sign-in", "admin-sign-in"),
    (AdminTab::Mailboxes, "/admin/mailboxes", "admin-mailboxes"),
    (AdminTab::Ledger, "/admin/ledger", "admin-ledger"),
    (AdminTab::Jobs, "/admin/jobs", "admin-jobs"),
    (AdminTab::Refused, "/admin/refused", "admin-refused"),
    (AdminTab::Outbox, "/admin/outbox", "admin-outbox"),
    (AdminTab::Orders, "/admin/orders", "admin-orders"),
    (AdminTab::Keys, "/admin/keys", "admin-keys"),
    (AdminTab::Storage, "/admin/storage", "admin-storage"),
    (AdminTab::Audit, "/admin/audit", "admin-audit"),
];

const KEYS: &[(&[&str], &str)] = &[
    (&["n"], "key-next"),
    (&["j", "k"], "key-move"),
    (&["Enter"], "key-open"),
    (&["/"], "key-find"),
    (&["1", "2", "3"], "key-suggestion"),
    (&["r"], "key-reply"),
    (&["r", "/"], "key-search-answers"),
    (&["i"], "key-note"),
    (&["f"], "key-forward"),
    (&["f", "c"], "key-forward-person"),
    (&["m"], "key-take"),
    (&["a"], "key-agent"),
    (&["t"], "key-tags"),
    (&["s"], "snooze-until"),
    (&["o"], "key-recipients"),
    (&["x"], "key-split"),
    (&["v"], "key-move-message"),
    (&["g"], "key-merge"),
    (&["z"], "key-undo"),
    (&["Ctrl", "Enter"], "key-send"),
    (&["Ctrl", "Shift", "Enter"], "send-solve"),
    (&["Alt", "Enter"], "send-next"),
    (&["l"], "send-later"),
    (&["u"], "undo-send"),
    (&["w"], "key-watch"),
    (&["b"], "key-bell"),
    (&["q"], "key-queue"),
    (&["Esc"], "key-leave"),
    (&["?"], "key-help"),
];

/// A page of the desk.
pub fn desk(viewer: &Viewer, tab: Tab, title: &str, body: &Markup) -> Markup {
    let t = viewer.texts();
    document(
        (t, viewer.has_letter_keys),
        &Head::ours(title),
        "desk",
        &html! {
            (skip_link(t))
            (bar(viewer, t, tab))
            @if viewer.is_mail_paused { div.notice.is-warn.is-wide role="status" { p { b { (t.say("mail-paused")) } " " (t.say("mail-paused-text")) } } }
            @if viewer.setup != SetupState::Finished && tab != Tab::Setup { (setting_up(viewer, t)) }
            (body)
            (key_list(t))
        },
    )
}

/// Above every page of the desk until an admin has finished setting up.
fn setting_up(viewer: &Viewer, t: Texts) -> Markup {
    html! {
        div.notice.is-warn.is-wide role="status" { p {
            b { (t.say("setup-unfinished")) }
            @if viewer.setup == SetupState::OpenWithoutMail { " " (t.say("setup-no-mail")) }
            @if viewer.administers(None) { " " a href="/admin/setup" { (t.say("setup-go-on")) } }
        } }
    }
}

/// A page of the desk with a link back: to the queue, or to its ticket.
pub fn desk_page(viewer: &Viewer, title: &str, (back, word): (&str, &str), body: &Markup) -> Markup {
    let key = (back == "/desk").then_some("q");
    desk(
        viewer,
        Tab::Queue,
        title,
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head { h1 { (title) } a.button.push href=(back) data-key=[key] { (viewer.texts().say(word)) } }
                div.desk-body { (body) }
            }
        },
    )
}

/// A page of the administration: its list at the side, `main` next to it.
pub fn admin(viewer: &Viewer, page: impl Into<AdminPage>, title: &str, actions: &Markup, main: &Markup) -> Markup {
    let t = viewer.texts();
    let AdminPage { tab, chapter } = page.into();
    desk(
        viewer,
        if tab == AdminTab::Setup { Tab::Setup } else { Tab::Admin },
        title,
        &html! {
            div.desk-layout {
                nav.side aria-label=(t.say("nav-admin")) {
                    h2 { (t.say("nav-admin")) }
                    @let is_free = viewer.administers(None);
                    ul { @for (entry, path, words) in ADMIN.iter().filter(|(entry, ..)| is_free || !entry.is_of_all()) {
                        li { a href=(path) aria-current=[(*entry == tab).then_some("true")] { (t.say(words)) } }
                    } }
                }
                main.desk-main #main tabindex="-1" {
                    header.desk-head {
                        h1 { (title) }
                        a.button.plain href={ (HELP) "/" (chapter) } { (t.say("manual-chapter")) }
                        (actions)
                    }
                    div.desk-body { (main) }
                }
            }
        },
    )
}

/// Says that a form was saved.
pub fn saved(t: Texts, is_saved: bool) -> Markup {
    html! { @if is_saved { div.notice.is-good role="status" { p { (t.say("saved")) } } } }
}

fn bar(viewer: &Viewer, t: Texts, tab: Tab) -> Markup {
    let current = |this: Tab| (this == tab).then_some("page");
    html! {
        header.bar {
            a.bar-name href="/desk" { (logo()) "Svar" }
            nav.bar-nav aria-label=(t.say("nav-main")) {
                a href="/desk" aria-current=[current(Tab::Queue)] { (t.say("nav-queue")) }
                a href="/desk/answers" aria-current=[current(Tab::Answers)] { (t.say("nav-answers")) }
                @if viewer.role.rank() >= Some(Rank::Admin) {
                    a href="/admin/brands" aria-current=[current(Tab::Admin).or(current(Tab::Setup))] { (t.say("nav-admin")) }
                }
                a href=(HELP) aria-current=[current(Tab::Help)] { (t.say("nav-help")) }
            }
            @if tab != Tab::Search {
                form.bar-find action="/desk/search" role="search" {
                    input type="search" name="q" autocomplete="off" aria-label=(t.say("find-label")) placeholder=(t.say("find-label")) data-key="/"
                        hx-get="/desk/search/quick" hx-trigger="input changed delay:200ms" hx-target="#bar-found" hx-sync="this:replace";
                    kbd aria-hidden="true" { "/" }
                    div.bar-found #bar-found aria-live="polite" {}
                }
            }
            (bell(viewer))
            (languages(t))
            details.menu.is-right {
                summary { (face(viewer.id, &viewer.name)) (viewer.name) }
                ul {
                    li { a href="/account" { (t.say("nav-settings")) } }
                    li { button type="button" popovertarget="keys" { (t.say("nav-keys")) } }
                    li { form method="post" action="/sign-out" { button { (t.say("sign-out")) } } }
                }
            }
        }
    }
}

/// The link to one's notifications, with the number of unread ones. On an open page it is fetched again when one comes.
pub fn bell(viewer: &Viewer) -> Markup {
    let t = viewer.texts();
    let unread = viewer.unread;
    html! {
        a.bell #bell href="/desk/notifications" data-key="b" data-live=(viewer.session)
            hx-get="/desk/notifications/bell" hx-trigger="live:notifications from:body, live:resync from:body" hx-swap="outerHTML" {
            svg viewBox="0 0 20 20" aria-hidden="true" {
                path fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" d="M10 2.5a5 5 0 0 0-5 5v3.2L3.5 13.5v1h13v-1L15 10.7V7.5a5 5 0 0 0-5-5Z" {}
                path fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" d="M8.3 17.2a2 2 0 0 0 3.4 0" {}
            }
            span.sr { (t.say("notifications")) }
            @if unread > 0 {
                span.bell-count aria-hidden="true" { @if unread >= MOST_COUNTED { "99+" } @else { (unread) } }
                span.sr { (t.with("notifications-unread", &[("count", unread.into())])) }
            }
        }
    }
}

/// The round badge of a colleague; the name is next to it or in `title`.
pub fn face(id: AccountId, name: &str) -> Markup {
    let hue = id.0.rem_euclid(8).saturating_add(1);
    html! { span class={ "face hue-" (hue) } aria-hidden="true" { (initials(name)) } }
}

fn logo() -> Markup {
    html! {
        svg viewBox="0 0 20 20" aria-hidden="true" {
            path fill="currentColor" d="M10 1.5a8.5 8.5 0 0 0-7.3 12.9L1.5 18.5l4.2-1.1A8.5 8.5 0 1 0 10 1.5Z" {}
            path fill="none" stroke="#103436" stroke-width="1.8" stroke-linecap="round"
                d="M13 7.2c-.6-1-1.7-1.5-3-1.5-1.7 0-3 .8-3 2.1 0 3 6.2 1.4 6.2 4.4 0 1.3-1.4 2.2-3.2 2.2-1.5 0-2.7-.6-3.3-1.7" {}
        }
    }
}

fn key_list(t: Texts) -> Markup {
    html! {
        dialog.sheet #keys popover aria-labelledby="keys-title" {
            h2 #keys-title { (t.say("nav-keys")) }
            dl.keys { @for (keys, words) in KEYS {
                div { dt { @for key in *keys { kbd { (key) } " " } } dd { (t.say(words)) } }
            } }
            div.actions {
                button.button type="button" popovertarget="keys" popovertargetaction="hide" { (t.say("close")) }
            }
        }
    }
}

/// One or two letters for the round badge.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

/// The room for a logo at the head of a page, in pixels.
pub const LOGO: (i32, i32) = (180, 36);

/// A page that everyone may read and any cache may keep: nothing on it depends on who reads it.
pub struct OpenPage<'a> {
    pub brand: &'a dyn Branding,
    pub title: &'a str,
    /// What search engines show below the title.
    pub description: &'a str,
    /// Its own address, and what machines read of it.
    pub head: Markup,
    /// Code and address of the languages in which it exists.
    pub languages: &'a [(String, String)],
}

/// A page for customers; in the brand's colour if it concerns one brand.
pub fn portal(t: Texts, viewer: Option<&Viewer>, brand: Option<&dyn Branding>, title: &str, main: &Markup) -> Markup {
    let here = viewer.and_then(|viewer| viewer.origin.site()).map(|site| &*site.look);
    let brand = brand.or(here);
    let hue = brand.map_or("1", |brand| brand.color());
    let name = brand.map_or("Svar", |brand| brand.name());
    document(
        (t, true),
        &brand.map_or_else(|| Head::ours(title), |brand| Head::of(brand, title)),
        &format!("portal hue-{hue}"),
        &html! {
            (skip_link(t))
            header.portal-bar {
                div {
                    a.portal-brand href="/" { (brand_sign(brand, name)) }
                    nav.portal-nav aria-label=(t.say("nav-main")) {
                        @if let Some(viewer) = viewer {
                            @if viewer.role.rank().is_some() {
                                a href="/desk" { (t.say("nav-desk")) }
                            } @else {
                                a href="/tickets" { (t.say("nav-tickets")) }
                                a href="/tickets/new" { (t.say("nav-new-ticket")) }
                            }
                            a href="/account" { (t.say("nav-account")) }
                            form method="post" action="/sign-out" { button { (t.say("sign-out")) } }
                        } @else {
                            a href="/sign-in" { (t.say("sign-in")) }
                        }
                        @if let Some(help) = brand.map(Branding::help) { a href=(help) { (t.say("nav-help")) } }
                        // Easy to find on every page of the brand (Directive 2011/83/EU, article 11a).
                        @if let Some(page) = brand.and_then(Branding::withdrawal) { a href=(page) { (t.say("withdraw")) } }
                        (languages(t))
                    }
                }
            }
            (main)
        },
    )
}

/// A page of the help centre, in the brand's colour. It needs no script.
pub fn open_page(t: Texts, page: &OpenPage<'_>, main: &Markup) -> Markup {
    let OpenPage { brand, title, description, head, languages } = page;
    let extra = html! { @if !description.is_empty() { meta name="description" content=(description); } (head) };
    document(
        (t, true),
        &Head { extra, has_scripts: false, ..Head::of(*brand, title) },
        &format!("portal hue-{}", brand.color()),
        &html! {
            (skip_link(t))
            header.portal-bar {
                div {
                    a.portal-brand href=(brand.help()) { (brand_sign(Some(*brand), brand.name())) }
                    nav.portal-nav aria-label=(t.say("nav-main")) {
                        a href=(brand.help()) { (t.say("nav-help")) }
                        a href=(brand.form()) { (t.say("nav-new-ticket")) }
                        a href="/tickets" { (t.say("nav-tickets")) }
                        @if let Some(page) = brand.withdrawal() { a href=(page) { (t.say("withdraw")) } }
                        @if languages.len() > 1 { (other_languages(t, languages)) }
                    }
                }
            }
            (main)
            footer.portal-foot { p { (t.with("portal-foot", &[("brand", brand.name().to_owned().into())])) } }
        },
    )
}

/// The languages of an open page: a link each, because the address says the language.
fn other_languages(t: Texts, languages: &[(String, String)]) -> Markup {
    let names = Texts::choices();
    let name =
        |code: &str| names.iter().find(|(known, _)| *known == code).map_or(code.to_owned(), |(_, name)| name.clone());
    html! {
        details.menu.is-right.languages {
            summary { (t.language().to_uppercase()) span.sr { " " (t.say("language-choose")) } }
            ul { @for (code, to) in languages {
                li { a href=(to) hreflang=(code) lang=(code) aria-current=[(*code == t.language()).then_some("true")] { (name(code)) } }
            } }
        }
    }
}

/// The languages to choose from: one button each, in the language itself.
fn languages(t: Texts) -> Markup {
    html! {
        details.menu.is-right.languages {
            summary { (t.language().to_uppercase()) span.sr { " " (t.say("language-choose")) } }
            form method="post" action="/language" {
                ul { @for (code, name) in Texts::choices() {
                    li { button name="language" value=(code) lang=(code) aria-current=[(code == t.language()).then_some("true")] { (name) } }
                } }
            }
        }
    }
}

/// A brand's logo with its name for screen readers; else the name.
fn brand_sign(brand: Option<&dyn Branding>, name: &str) -> Markup {
    html! {
        @match brand.and_then(Branding::logo) {
            Some(logo) => img.brand-logo src=(logo.path) width=(logo.width) height=(logo.height) alt=(name);
            None => (name),
        }
    }
}

/// The page of an error: a title, one sentence, a way out.
pub fn error_page((t, viewer): (Texts, Option<&Viewer>), site: Option<&BrandHost>, error: &Error) -> Markup {
    let (key, sentence) = match error {
        Error::NotFound => ("error-not-found", None),
        Error::SignIn | Error::Elsewhere(_) | Error::Forbidden => ("error-forbidden", None),
        Error::Invalid(text) | Error::Conflict(text) => ("error-invalid", Some(text.clone())),
        Error::Refused(key) | Error::Taken(key) => ("error-invalid", Some(t.say(key))),
        Error::TooLarge => ("error-invalid", Some(t.say("problem-too-large"))),
        Error::TooSlow => ("error-too-slow", None),
        Error::TooMany(seconds) => ("error-too-many", Some(t.with("error-wait", &[("seconds", (*seconds).into())]))),
        Error::Busy(_) | Error::Unavailable(_) | Error::Waits(_) => ("error-unavailable", None),
        Error::Database(_) | Error::Internal(_) => ("error-internal", None),
    };
    let title = t.say(key);
    let sentence = sentence.unwrap_or_else(|| t.say(&format!("{key}-text")));
    if let Some(viewer) = viewer.filter(|viewer| viewer.role.rank().is_some()) {
        return desk_error(viewer, &title, &sentence, error.status_code().as_u16());
    }
    portal(
        t,
        viewer,
        site.map(|site| &*site.look),
        &title,
        &html! {
            main.portal-main.is-narrow #main tabindex="-1" {
                header { h1 { (title) } p.soft { (sentence) } }
                div.actions {
                    a.button.primary href="/" { (t.say("error-home")) }
                    @if viewer.is_none() { a.button href="/sign-in" { (t.say("sign-in")) } }
                }
                p.small.faint { (error.status_code().as_u16()) }
            }
        },
    )
}

/// The same in the desk's frame, so that the way on is where it always is.
fn desk_error(viewer: &Viewer, title: &str, sentence: &str, status: u16) -> Markup {
    let t = viewer.texts();
    desk(
        viewer,
        Tab::None,
        title,
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head { h1 { (title) } }
                div.desk-body {
                    p { (sentence) }
                    div.actions { a.button.primary href="/desk" data-key="q" { (t.say("nav-queue")) } }
                    p.small.faint { (status) }
                }
            }
        },
    )
}

fn skip_link(t: Texts) -> Markup {
    html! { a.skip href="#main" { (t.say("skip")) } }
}

/// What a page says of itself.
struct Head {
    title: String,
    icon: String,
    extra: Markup,
    has_scripts: bool,
}

impl Head {
    fn ours(title: &str) -> Self {
        Self {
            title: format!("{title} · Svar"),
            icon: assets::path("icon.svg").to_owned(),
            extra: html! {},
            has_scripts: true,
        }
    }

    fn of(brand: &dyn Branding, title: &str) -> Self {
        Self { title: format!("{title} · {}", brand.name()), icon: brand.icon(), ..Self::ours(title) }
    }
}

fn document((t, has_letter_keys): (Texts, bool), head: &Head, class: &str, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(t.language()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                @if head.has_scripts { meta name="htmx-config" content=r#"{"includeIndicatorStyles":false,"allowEval":false,"historyCacheSize":0,"responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},{"code":"409|422","swap":true},{"code":"[45]..","swap":false,"error":true}]}"#; }
                title { (head.title) }
                link rel="icon" href=(head.icon);
                link rel="stylesheet" href=(assets::path("svar.css"));
                @if head.has_scripts {
                    script src=(assets::path("vendor/htmx.min.js")) defer {}
                    script type="module" src=(assets::path(assets::BUNDLE)) data-live-worker=(assets::path("live-worker.js")) {}
                }
                (head.extra)
            }
            body class=(class) data-keys=[(!has_letter_keys).then_some("off")] { (body) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_of_first_and_last_name() {
        assert_eq!(initials("Maria Fernanda van den Berghe-Oosterhuis"), "MB");
        assert_eq!(initials("øystein"), "Ø");
        assert_eq!(initials(""), "");
    }
}
