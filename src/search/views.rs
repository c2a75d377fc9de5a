//! How the search looks: the field, the hits with their words marked, and what can be typed.
use maud::{Markup, html};

use super::Sorting;
use super::find::{AnswerHit, CustomerHit, Found, OrderHit, TicketHit};
use super::forms::{SearchForm, Searched};
use super::judge::Source;
use super::passage::Piece;
use super::query::FILTERS;
use super::store::SavedSearch;
use crate::accounts::Viewer;
use crate::brands::{Around, Brand};
use crate::clock::Time;
use crate::policy::Rank;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, described_by, problem_of, summary};
use crate::web::layout::{self, Tab};
use crate::web::{encoded, time};

/// What the views of hits need besides the hit.
struct Reader<'a> {
    me: &'a Viewer,
    known: &'a Around,
    now: Time,
}

/// The page of the search.
pub(super) fn page(me: &Viewer, form: &SearchForm, searched: &Searched, problems: &Problems, now: Time) -> Markup {
    let t = me.texts();
    let title = if form.q.trim().is_empty() {
        t.say("search")
    } else {
        t.with("search-for", &[("words", form.q.clone().into())])
    };
    layout::desk(
        me,
        Tab::Search,
        &title,
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head { h1 { (t.say("search")) } a.button.push href="/desk" data-key="q" { (t.say("search-back")) } }
                div.desk-body.search {
                    (summary(t, problems))
                    (field(t, form, problems))
                    div #found aria-live="polite" {
                        @if searched.is_building { div.notice.is-warn role="status" { p { (t.say("search-building")) } } }
                        @if let Ok(found) = &searched.found { (results(&Reader { me, known: &searched.known, now }, form, found)) }
                        (saving(me, form, searched, problems))
                    }
                    (filters(t, form.q.trim().is_empty()))
                }
            }
        },
    )
}

fn field(t: Texts, form: &SearchForm, problems: &Problems) -> Markup {
    let is_wrong = problems.has("q");
    html! {
        form.search-form action="/desk/search" role="search" {
            label.sr for="q" { (t.say("search")) }
            div.search-line {
                input #q type="search" name="q" value=(form.q) autocomplete="off" spellcheck="false" autofocus[form.q.is_empty()] data-key="/"
                    placeholder=(t.say("find-label")) aria-invalid=[is_wrong.then_some("true")] aria-describedby=[described_by("q", is_wrong, false)]
                    hx-get="/desk/search" hx-trigger="input changed delay:200ms" hx-include="closest form" hx-select="#found > *" hx-target="#found"
                    hx-swap="innerHTML" hx-replace-url="true" hx-sync="this:replace";
                button.button.primary { (t.say("search")) }
            }
            input type="hidden" name="order" value=(form.sorting().as_str());
            (problem_of("q", problems))
        }
    }
}

fn results(reader: &Reader, form: &SearchForm, found: &Found) -> Markup {
    let t = reader.me.texts();
    html! {
        @if found.is_empty() && !form.q.trim().is_empty() {
            div.empty { h2 { (t.say("found-none")) } p { (t.say("found-none-text")) } }
        }
        @if found.has_similar { p.soft { (t.say("search-forgiving")) } }
        (customers(t, &found.customers))
        (orders(reader, &found.orders))
        (answers(t, &found.answers))
        @if !found.tickets.is_empty() {
            section aria-labelledby="found-tickets" {
                div.search-head {
                    h2 #found-tickets { (t.say("search-tickets")) }
                    (sortings(t, form))
                }
                ol.hits.queue { @for hit in &found.tickets { (ticket(reader, hit)) } }
            }
        }
        @let page = form.page();
        @if found.has_more || page > 0 {
            nav.actions aria-label=(t.say("search-pages")) {
                @if page > 0 { a.button href=(address(form, form.sorting(), page - 1)) rel="prev" { (t.say("search-earlier")) } }
                @if found.has_more { a.button href=(address(form, form.sorting(), page + 1)) rel="next" { (t.say("show-more")) } }
            }
        }
    }
}

fn sortings(t: Texts, form: &SearchForm) -> Markup {
    html! {
        nav.search-order aria-label=(t.say("search-order")) {
            @for one in Sorting::ALL.iter().copied() {
                a href=(address(form, one, 0)) aria-current=[(one == form.sorting()).then_some("true")] { (t.say(&format!("search-order-{}", one.as_str()))) }
            }
        }
    }
}

/// The URL of a search.
pub(super) fn address(form: &SearchForm, sorting: Sorting, page: usize) -> String {
    let page = if page == 0 { String::new() } else { format!("&page={page}") };
    format!("/desk/search?q={}&order={}{page}", encoded(&form.q), sorting.as_str())
}

fn pieces(pieces: &[Piece]) -> Markup {
    html! { @for piece in pieces { @if piece.is_mark { mark { (piece.text) } } @else { (piece.text) } } }
}

fn ticket(reader: &Reader, hit: &TicketHit) -> Markup {
    let t = reader.me.texts();
    let ticket = &hit.ticket;
    let brand = reader.known.brands.of(ticket.brand_id);
    let zone = brand.map_or(chrono_tz::Tz::UTC, Brand::zone);
    html! {
        li.hit {
            div.hit-line {
                a.row-open href={ "/desk/tickets/" (ticket.reference) } lang=(ticket.language) { (pieces(&hit.evidence.subject)) }
                span class={ "chip is-" (ticket.state.as_str()) } { (t.say(&format!("state-{}", ticket.state.as_str()))) }
            }
            p.hit-text lang=(ticket.language) { (source(t, &hit.evidence.source)) (pieces(&hit.evidence.passage)) }
            p.hit-from {
                span { (ticket.sender()) }
                @if let Some(brand) = brand { span class={ "brand hue-" (brand.color) } { (brand.name) } }
                span.ref { (ticket.reference) }
                (time::element(t, ticket.updated_at, reader.now, zone))
            }
        }
    }
}

/// Where the passage stands, if that is not the customer's own words.
fn source(t: Texts, source: &Source) -> Markup {
    let of = |key: &str| html! { b.hit-source { (t.say(key)) } " " };
    match source {
        Source::Message { author, kind, .. } => {
            let key = format!("search-in-{}", kind.as_str());
            html! { b.hit-source { (t.with(&key, &[("author", author.clone().into())])) } " " }
        }
        Source::File => of("search-in-file"),
        Source::Tag => of("search-in-tag"),
        Source::Person => of("search-in-person"),
        Source::Excerpt => html! {},
    }
}

fn customers(t: Texts, hits: &[CustomerHit]) -> Markup {
    html! {
        @if !hits.is_empty() {
            section aria-labelledby="found-customers" {
                h2 #found-customers { (t.say("search-customers")) }
                ul.hits { @for hit in hits {
                    li.hit {
                        a.row-open href={ "/desk/customers/" (hit.id) } { (pieces(&hit.name)) @if hit.name.is_empty() { (crate::plain::shown(&hit.address)) } }
                        span.soft { (pieces(&hit.shown_address)) }
                    }
                } }
            }
        }
    }
}

fn orders(reader: &Reader, hits: &[OrderHit]) -> Markup {
    let t = reader.me.texts();
    html! {
        @if !hits.is_empty() {
            section aria-labelledby="found-orders" {
                h2 #found-orders { (t.say("search-orders")) }
                ul.hits { @for hit in hits {
                    li.hit {
                        a.row-open href={ "/desk/search?q=" (encoded(&format!("customer:{}", crate::plain::shown(&hit.order.address)))) "&order=newest" } {
                            (t.say("search-order-number")) " " (pieces(&hit.number))
                        }
                        span.chip { (t.say(&format!("order-status-{}", hit.order.status.as_str()))) }
                        span.soft { (crate::plain::shown(&hit.order.address)) @if !hit.tracking.is_empty() { " · " (pieces(&hit.tracking)) } }
                        @if let Some(brand) = reader.known.brands.of(hit.order.brand_id) { span class={ "brand hue-" (brand.color) } { (brand.name) } }
                    }
                } }
            }
        }
    }
}

fn answers(t: Texts, hits: &[AnswerHit]) -> Markup {
    html! {
        @if !hits.is_empty() {
            section aria-labelledby="found-answers" {
                h2 #found-answers { (t.say("search-answers-found")) }
                ul.hits { @for hit in hits {
                    li.hit {
                        a.row-open href={ "/desk/answers/" (hit.slug) } lang=(hit.language) { (pieces(&hit.title)) }
                        p.hit-text lang=(hit.language) { (pieces(&hit.passage)) }
                    }
                } }
            }
        }
    }
}

/// The form that saves a search, and those that are saved.
fn saving(me: &Viewer, form: &SearchForm, searched: &Searched, problems: &Problems) -> Markup {
    let t = me.texts();
    let can_save = !form.q.trim().is_empty() && searched.found.is_ok();
    html! {
        @if can_save {
            details open[problems.has("name")] {
                summary { (t.say("search-save")) }
                form.form method="post" action="/desk/search/saved" {
                    input type="hidden" name="q" value=(form.q);
                    input type="hidden" name="order" value=(form.sorting().as_str());
                    (Field { name: "name", label: &t.say("view-name"), value: &form.name, autocomplete: "off", is_required: true, ..Field::default() }.render(problems))
                    @if me.role.rank() >= Some(Rank::Lead) {
                        label.check { input type="checkbox" name="for_all" value="yes" checked[!form.for_all.is_empty()]; (t.say("view-for-all")) }
                    }
                    div { button.button { (t.say("search-save-button")) } }
                }
            }
        }
        @if !searched.saved.is_empty() {
            section aria-labelledby="saved-searches" {
                h2 #saved-searches { (t.say("search-saved")) }
                ul.hits { @for search in &searched.saved { (saved(me, search)) } }
            }
        }
    }
}

fn saved(me: &Viewer, search: &SavedSearch) -> Markup {
    let t = me.texts();
    let is_mine = search.owner_id == Some(me.id) || me.role.rank() >= Some(Rank::Lead);
    html! {
        li.hit.is-saved {
            a href=(saved_address(search)) { (search.name) }
            @if search.owner_id.is_none() { span.chip { (t.say("view-of-all")) } }
            code.soft { (search.query) }
            @if is_mine {
                form.push method="post" action={ "/desk/search/saved/" (search.id) "/removal" } {
                    button.button.tight { (t.say("search-remove")) span.sr { " " (search.name) } }
                }
            }
        }
    }
}

/// The URL of a saved search.
pub fn saved_address(search: &SavedSearch) -> String {
    format!("/desk/search?q={}&order={}", encoded(&search.query), search.sorting.as_str())
}

/// What can be typed, each with an example.
fn filters(t: Texts, is_open: bool) -> Markup {
    html! {
        details.search-help open[is_open] {
            summary { (t.say("search-filters")) }
            p { (t.say("search-words-help")) }
            dl { @for name in FILTERS {
                div { dt { code { (t.say(&format!("search-example-{name}"))) } } dd { (t.say(&format!("search-filter-{name}"))) } }
            } }
            p.soft { (t.say("search-negation-help")) }
        }
    }
}

/// The hits below the field at the top of a page.
pub(super) fn quick(me: &Viewer, form: &SearchForm, searched: &Searched, now: Time) -> Markup {
    let t = me.texts();
    let reader = Reader { me, known: &searched.known, now };
    html! {
        @match &searched.found {
            Err(problem) => p.soft { (problem.say(t)) },
            Ok(_) if form.q.trim().is_empty() => {},
            Ok(found) if found.is_empty() => p.soft { (t.say("found-none")) },
            Ok(found) => {
                (customers(t, &found.customers))
                (orders(&reader, &found.orders))
                @if !found.tickets.is_empty() { ol.hits { @for hit in &found.tickets { (ticket(&reader, hit)) } } }
                p { a href=(address(form, Sorting::Best, 0)) { (t.say("search-all")) } }
            },
        }
    }
}
