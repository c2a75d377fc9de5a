//! Colleagues, teams and machines' keys, for the admin.
use chrono_tz::Tz;
use maud::{Markup, html};
use std::collections::BTreeSet;

use crate::accounts::actions::Colleague;
use crate::accounts::forms::LIFETIMES;
use crate::accounts::oidc::{self, LinkedIdentity};
use crate::accounts::store::ApiKey;
use crate::accounts::{Account, Address, Role, Session, Viewer};
use crate::brands::{Brand, Team, brand_options};
use crate::clock::Time;
use crate::ids::{AccountId, BrandId, TeamId};
use crate::policy::Scope;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, choice, problem_of, summary};
use crate::web::layout::{self, AdminTab};
use crate::web::time;

/// All staff, and their teams and brands.
pub struct People {
    pub staff: Vec<Account>,
    /// Parallel to `staff`.
    pub addresses: Vec<Vec<Address>>,
    /// The brands each is bound to; parallel to `staff`.
    pub bound: Vec<Vec<BrandId>>,
    pub teams: Vec<Team>,
    pub brands: Vec<Brand>,
    pub memberships: Vec<(TeamId, AccountId)>,
    /// The sessions of the colleague whose form is shown.
    pub sessions: Vec<Session>,
    /// The provider identities of the colleague whose form is shown.
    pub identities: Vec<LinkedIdentity>,
    /// Who has a second factor.
    pub with_factor: BTreeSet<AccountId>,
    /// Has a form just been saved?
    pub is_saved: bool,
}

impl People {
    /// One colleague, as the form shows them.
    pub fn colleague(&self, id: AccountId) -> Option<Colleague> {
        let at = self.staff.iter().position(|person| person.id == id)?;
        let person = self.staff.get(at)?;
        Some(Colleague {
            name: person.name.clone(),
            address: self.address(at),
            role: person.role,
            locale: person.locale.clone(),
            teams: self.memberships.iter().filter(|(_, member)| *member == id).map(|(team, _)| *team).collect(),
            brands: self.bound.get(at).cloned().unwrap_or_default(),
            is_here: person.disabled_at.is_none(),
            is_customer: false,
        })
    }

    fn address(&self, at: usize) -> String {
        self.addresses
            .get(at)
            .and_then(|all| all.first())
            .map_or_else(String::new, |first| crate::plain::shown(&first.address))
    }

    fn team_names(&self, id: AccountId) -> String {
        let names: Vec<&str> = self
            .teams
            .iter()
            .filter(|team| self.memberships.contains(&(team.id, id)))
            .map(|team| team.name.as_str())
            .collect();
        names.join(", ")
    }
}

/// The list, and the form of one colleague or a new one.
pub fn people(
    me: &Viewer,
    people: &People,
    (id, now): (Option<AccountId>, Time),
    colleague: Option<&Colleague>,
    problems: &Problems,
) -> Markup {
    let t = me.texts();
    let add = html! { a.button.primary.push href="/admin/people#edit" { (t.say("people-invite")) } };
    layout::admin(
        me,
        AdminTab::People,
        &t.say("admin-people"),
        &add,
        &html! {
            (layout::saved(t, people.is_saved))
            table.table {
                caption.sr { (t.say("admin-people")) }
                thead { tr {
                    th scope="col" { (t.say("name")) } th scope="col" { (t.say("email")) }
                    th scope="col" { (t.say("role")) } th scope="col" { (t.say("teams")) } th scope="col" { (t.say("factor")) } th scope="col" { (t.say("state")) }
                } }
                tbody { @for (at, person) in people.staff.iter().enumerate() {
                    tr {
                        th scope="row" { a href={ "/admin/people?id=" (person.id) "#edit" } { (person.name) } }
                        td data-label=(t.say("email")) { (people.address(at)) }
                        td data-label=(t.say("role")) { (role_name(t, person.role)) }
                        td data-label=(t.say("teams")) { (people.team_names(person.id)) }
                        td data-label=(t.say("factor")) {
                            @if people.with_factor.contains(&person.id) { (t.say("factor-has")) } @else { span.faint { (t.say("factor-none")) } }
                        }
                        td data-label=(t.say("state")) {
                            @if person.disabled_at.is_some() { span.chip { (t.say("people-gone")) } } @else { span.chip.is-good { (t.say("people-here")) } }
                        }
                    }
                } }
            }
            (form(t, people, id, colleague, problems))
            @if let Some(id) = id { (sessions(t, people, id, now)) }
            (reset_factor(t, people, id))
            @if let Some(id) = id { (oidc::linked(t, id, &people.identities, now)) }
            section.card aria-labelledby="teams-title" {
                h2 #teams-title { (t.say("teams")) }
                ul.list { @for team in &people.teams { li { span { (team.name) } } } }
                form.form method="post" action="/admin/teams" {
                    div.field {
                        label for="team-name" { (t.say("team-new")) }
                        input #team-name name="name" required;
                        (problem_of("team-name", problems))
                    }
                    div.actions { button.button { (t.say("team-add")) } }
                }
            }
        },
    )
}

fn form(
    t: Texts,
    people: &People,
    id: Option<AccountId>,
    colleague: Option<&Colleague>,
    problems: &Problems,
) -> Markup {
    let value = |pick: fn(&Colleague) -> &str| colleague.map_or("", pick);
    let roles: Vec<(String, String)> = [Role::Agent, Role::Lead, Role::Admin]
        .into_iter()
        .map(|role| (role.as_str().to_owned(), role_name(t, role)))
        .collect();
    let languages: Vec<_> = Texts::choices().into_iter().map(|(code, name)| (code.to_owned(), name)).collect();
    let title = if id.is_some() { value(|c| &c.name).to_owned() } else { t.say("people-invite") };
    html! {
        section.card aria-labelledby="edit" {
            h2 #edit { (title) }
            (summary(t, problems))
            form.form.is-grid method="post" action="/admin/people" novalidate {
                @if let Some(id) = id { input type="hidden" name="id" value=(id); }
                (Field { name: "name", label: &t.say("name"), value: value(|c| &c.name), is_required: true, ..Field::default() }.render(problems))
                @if id.is_none() {
                    (Field { name: "email", label: &t.say("email"), value: value(|c| &c.address), kind: "email", is_required: true, ..Field::default() }.render(problems))
                    @if problems.has("email") {
                        label.check.whole { input type="checkbox" name="is_customer" value="yes" checked[colleague.is_some_and(|c| c.is_customer)]; " " (t.say("people-is-customer")) }
                    }
                }
                (choice("role", &t.say("role"), &roles, colleague.map_or("agent", |c| c.role.as_str())))
                (problem_of("role", problems))
                // Later it is their own choice.
                @if id.is_none() { (choice("language", &t.say("language"), &languages, value(|c| &c.locale))) }
                fieldset.whole { legend { (t.say("teams")) }
                    @for team in &people.teams {
                        label.check { input type="checkbox" name="team" value=(team.id) checked[colleague.is_some_and(|c| c.teams.contains(&team.id))]; " " (team.name) }
                    }
                }
                fieldset.whole { legend { (t.say("people-brands")) }
                    @for brand in &people.brands {
                        label.check { input type="checkbox" name="brand" value=(brand.id) checked[colleague.is_some_and(|c| c.brands.contains(&brand.id))]; " " (brand.name) }
                    }
                }
                div.whole { label.check { input type="checkbox" name="is_here" value="yes" checked[colleague.is_none_or(|c| c.is_here)]; " " (t.say("people-is-here")) } }
                div.actions.whole { button.button.primary { (t.say("save")) } }
            }
        }
    }
}

/// A person's sessions, and the button that ends them.
fn sessions(t: Texts, people: &People, id: AccountId, now: Time) -> Markup {
    html! {
        section.card aria-labelledby="sessions-title" {
            h2 #sessions-title { (t.say("sessions")) }
            @if people.sessions.is_empty() { p.faint { (t.say("sessions-none")) } } @else {
                ul.list { @for session in &people.sessions {
                    li { span { (session.browser) br; span.faint { (t.say("session-seen")) " " (time::element(t, session.seen_at, now, Tz::UTC)) } } }
                } }
                form method="post" action={ "/admin/people/" (id) "/sessions/end" } { button.button { (t.say("sessions-end-all")) } }
            }
        }
    }
}

/// The way back in for a colleague who has lost phone, passkey and codes.
fn reset_factor(t: Texts, people: &People, id: Option<AccountId>) -> Markup {
    html! {
        @if let Some(id) = id.filter(|id| people.with_factor.contains(id)) {
            section.card aria-labelledby="factor-title" {
                h2 #factor-title { (t.say("factor")) }
                p { (t.say("factor-reset-text")) }
                form method="post" action={ "/admin/people/" (id) "/second-factor/removal" } { button.button { (t.say("factor-reset")) } }
            }
        }
    }
}

fn role_name(t: Texts, role: Role) -> String {
    t.say(&format!("role-{}", role.as_str()))
}

fn lifetimes(t: Texts) -> Vec<(String, String)> {
    let days = LIFETIMES.iter().map(|days| (days.to_string(), t.with("key-days", &[("days", (*days).into())])));
    days.chain([(String::new(), t.say("key-endless"))]).collect()
}

/// Keys for machines; `made` is a new one, shown only this once.
pub fn keys(
    me: &Viewer,
    (keys, brands): (&[ApiKey], &[Brand]),
    made: Option<&str>,
    problems: &Problems,
    now: Time,
) -> Markup {
    let t = me.texts();
    layout::admin(
        me,
        AdminTab::Keys,
        &t.say("admin-keys"),
        &html! {},
        &html! {
            @if let Some(made) = made {
                div.notice.is-good role="status" { p { b { (t.say("key-made")) } } pre { (made) } }
            }
            @if keys.is_empty() { div.empty { p { (t.say("keys-none")) } } } @else {
                table.table {
                    caption.sr { (t.say("admin-keys")) }
                    thead { tr { th scope="col" { (t.say("name")) } th scope="col" { (t.say("key-scope")) } th scope="col" { (t.say("key-since")) } th scope="col" { (t.say("key-until")) } th scope="col" { span.sr { (t.say("actions")) } } } }
                    tbody { @for key in keys { tr {
                        th scope="row" { (key.name) }
                        td data-label=(t.say("key-scope")) { span {
                            (t.say(&format!("scope-{}", key.scope.as_str())))
                            @if let Some(brand) = brands.iter().find(|brand| key.brand_id == Some(brand.id)) { " " span class={ "brand hue-" (brand.color) } { (brand.name) } }
                            @if key.believes_results { " " span.chip.is-warn { (t.say("key-believes")) } }
                        } }
                        td data-label=(t.say("key-since")) { (time::element(t, key.created_at, now, Tz::UTC)) }
                        td data-label=(t.say("key-until")) { @if let Some(end) = key.expires_at { (time::element(t, end, now, Tz::UTC)) } @else { "–" } }
                        td.tail {
                            @if !key.is_valid(now) { span.chip { (t.say("key-revoked")) } }
                            @else { form method="post" action={ "/admin/keys/" (key.id) "/revocation" } { button.button.tight { (t.say("key-revoke")) } } }
                        }
                    } } }
                }
            }
            (new_key(me, brands, problems))
        },
    )
}

fn new_key(me: &Viewer, brands: &[Brand], problems: &Problems) -> Markup {
    let t = me.texts();
    let scopes: Vec<(String, String)> = Scope::ALL
        .iter()
        .map(|scope| (scope.as_str().to_owned(), t.say(&format!("scope-{}", scope.as_str()))))
        .collect();
    let options = brand_options(me, brands);
    html! {
        section.card aria-labelledby="edit" {
            h2 #edit { (t.say("key-new")) }
            form.form.is-grid method="post" action="/admin/keys" {
                (Field { name: "name", label: &t.say("name"), is_required: true, ..Field::default() }.render(problems))
                (choice("scope", &t.say("key-scope"), &scopes, "mail"))
                (choice("brand", &t.say("brand"), &options, ""))
                (choice("days", &t.say("key-lifetime"), &lifetimes(t), "365"))
                div.whole {
                    label.check { input type="checkbox" name="results" value="yes" aria-describedby="results-hint"; " " (t.say("key-results")) }
                    p.hint #results-hint { (t.say("key-results-hint")) }
                }
                div.actions.whole { button.button.primary { (t.say("key-make")) } }
            }
        }
    }
}
