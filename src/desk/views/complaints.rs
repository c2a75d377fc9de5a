//! How complaints look: on their ticket, in the review of a day, week or month, and over time.
use chrono::NaiveDate;
use chrono_tz::Tz;
use maud::{Markup, html};
use std::sync::Arc;

use super::ticket::Open;
use crate::accounts::Viewer;
use crate::accounts::store::Colleagues;
use crate::brands::Brand;
use crate::clock::Time;
use crate::desk::forms::ComplaintReviewForm;
use crate::ids::AccountId;
use crate::paging::After;
use crate::policy::Rank;
use crate::texts::Texts;
use crate::tickets::store::{Complained as Row, ComplaintDay};
use crate::tickets::{About, Complaint, Ticket};
use crate::web::form::{Field, Problems, checked_choice, summary};
use crate::web::layout;
use crate::web::time;

crate::text_enum! {
    /// The period of a review.
    Span {
        Day = "day",
        Week = "week",
        Month = "month",
    }
}

/// Next to the ticket: the state of the complaint, or the link to register it as one.
pub fn panel(me: &Viewer, open: &Open, now: Time) -> Markup {
    let t = me.texts();
    let here = format!("/desk/tickets/{}/complaint", open.ticket.reference);
    let Some(complaint) = &open.handing.complaint else {
        return html! { p.small { a href=(here) { (t.say("complaint-register")) } } };
    };
    html! {
        section.panel aria-labelledby="side-complaint" {
            header.line { h2 #side-complaint { (t.say("complaint")) } span.chip.is-warn { (t.say(&format!("about-{}", complaint.about.as_str()))) } }
            (standing(t, complaint, &open.brand, now))
            @if me.role.rank() >= Some(Rank::Lead) && complaint.answered_at.is_none() { p { a.button.tight href=(here) { (t.say("complaint-look")) } } }
        }
    }
}

fn standing(t: Texts, complaint: &Complaint, brand: &Brand, now: Time) -> Markup {
    let at = |at: Time| time::element(t, at, now, brand.zone());
    html! {
        dl.pairs {
            dt { (t.say("complaint-since")) } dd { (at(complaint.registered_at)) }
            @if !complaint.wish.is_empty() { dt { (t.say("complaint-wished")) } dd { (complaint.wish) } }
            @match complaint.acknowledged_at {
                Some(done) => { dt { (t.say("complaint-acknowledged")) } dd { (at(done)) } }
                None => { dt { (t.say("complaint-acknowledge-by")) } dd { (at(complaint.acknowledge_by)) } }
            }
            @match complaint.answered_at {
                Some(done) => { dt { (t.say("complaint-answered")) } dd { (at(done)) } }
                None => { dt { (t.say("complaint-due")) } dd { (at(complaint.answer_by)) " " @if complaint.answer_by < now { span.chip.is-bad { (t.say("promise-is-late")) } } } }
            }
            @if let Some(sent) = complaint.second_letter_at { dt { (t.say("complaint-second")) } dd { (at(sent)) } }
        }
    }
}

/// A ticket that is a complaint, or is about to become one.
pub struct Complained {
    pub ticket: Ticket,
    pub brand: Brand,
    pub complaint: Option<Complaint>,
}

/// The form that registers it, or what a lead can do about it.
pub fn complaint(
    me: &Viewer,
    shown: &Complained,
    typed: &ComplaintReviewForm,
    (problems, now): (&Problems, Time),
) -> Markup {
    let t = me.texts();
    let title = t.say(if shown.complaint.is_some() { "complaint" } else { "complaint-register" });
    let ticket = &shown.ticket;
    layout::desk_page(
        me,
        &title,
        (&format!("/desk/tickets/{}", ticket.reference), "order-back"),
        &html! {
            (summary(t, problems))
            p { b lang=(ticket.language) dir="auto" { (ticket.subject) } " " span.faint { (ticket.reference) } }
            @match &shown.complaint {
                Some(complaint) => (look(me, shown, complaint, (typed, problems, now))),
                None => (register(t, ticket, typed, problems)),
            }
        },
    )
}

fn register(t: Texts, ticket: &Ticket, typed: &ComplaintReviewForm, problems: &Problems) -> Markup {
    let mut abouts = vec![(String::new(), t.say("about-choose"))];
    abouts.extend(
        About::ALL.iter().map(|about| (about.as_str().to_owned(), t.say(&format!("about-{}", about.as_str())))),
    );
    html! {
        p.soft { (t.say("complaint-register-lead")) }
        form.form.card method="post" action={ "/desk/tickets/" (ticket.reference) "/complaint" } novalidate {
            (checked_choice("about", &t.say("complaint-about"), &abouts, (&typed.about, problems)))
            (Field { name: "wish", label: &t.say("complaint-wish"), value: &typed.wish, ..Field::default() }.render_area(3, problems))
            div.actions { button.button.primary { (t.say("complaint-register")) } }
        }
    }
}

fn look(
    me: &Viewer,
    shown: &Complained,
    complaint: &Complaint,
    (typed, problems, now): (&ComplaintReviewForm, &Problems, Time),
) -> Markup {
    let t = me.texts();
    let here = format!("/desk/tickets/{}/complaint", shown.ticket.reference);
    html! {
        section.card { (standing(t, complaint, &shown.brand, now)) }
        @if me.role.rank() >= Some(Rank::Lead) && complaint.answered_at.is_none() {
            @if complaint.acknowledged_at.is_none() {
                form.form.card method="post" action={ (here) "/acknowledgement" } {
                    h2 { (t.say("complaint-acknowledge")) }
                    (Field { name: "words", label: &t.say("complaint-words"), hint: &t.say("complaint-words-hint"), value: &typed.words, ..Field::default() }.render_area(4, problems))
                    div.actions { button.button.primary { (t.say("complaint-acknowledge")) } }
                }
            }
            form.form.card method="post" action={ (here) "/day" } novalidate {
                h2 { (t.say("complaint-put-off")) }
                (Field { name: "day", label: &t.say("complaint-new-day"), hint: &t.say("complaint-new-day-hint"), value: &typed.day, kind: "date", ..Field::default() }.render(problems))
                div.actions { button.button { (t.say("complaint-put-off")) } }
            }
        }
    }
}

/// What the review shows.
pub struct Review {
    pub span: Span,
    /// The first days of the periods that are drawn, the current one last.
    pub begins: Vec<NaiveDate>,
    pub days: Vec<ComplaintDay>,
    pub open: Vec<Row>,
    /// Those registered in the current day, week or month.
    pub rows: Vec<Row>,
    pub more: Option<After>,
    pub brands: Vec<Brand>,
    pub colleagues: Arc<Colleagues>,
}

/// Complaints of a day, week or month, those that are open, and earlier periods for comparison.
pub fn complaints(me: &Viewer, review: &Review, now: Time) -> Markup {
    let t = me.texts();
    let span = review.span.as_str();
    layout::desk_page(
        me,
        &t.say("complaints"),
        ("/desk", "nav-queue"),
        &html! {
            nav.parts aria-label=(t.say("complaints-span")) { @for one in Span::ALL {
                a.part href={ "/desk/complaints?span=" (one.as_str()) } aria-current=[(*one == review.span).then_some("page")] { (t.say(&format!("complaints-{}", one.as_str()))) }
            } }
            (list(t, review, ("open", &review.open), now))
            (list(t, review, (span, &review.rows), now))
            @if let Some(after) = review.more { p.more { a.button href={ "/desk/complaints?span=" (span) "&after=" (after.to_word()) } rel="next" { (t.say("show-more")) } } }
            (trend(t, review, now))
        },
    )
}

fn list(t: Texts, review: &Review, (which, rows): (&str, &[Row]), now: Time) -> Markup {
    let title = t.say(&format!("complaints-list-{which}"));
    html! {
        section.card aria-labelledby={ "list-" (which) } {
            h2 id={ "list-" (which) } { (title) }
            @if rows.is_empty() { p.faint { (t.say("complaints-none")) } } @else {
                table.table {
                    caption.sr { (title) }
                    thead { tr { th scope="col" { (t.say("ticket")) } th scope="col" { (t.say("complaint-about")) } th scope="col" { (t.say("complaint-since")) } th scope="col" { (t.say("complaint-acknowledged")) } th scope="col" { (t.say("complaint-due")) } th scope="col" { (t.say("escalation-lead")) } } }
                    tbody { @for row in rows { (one(t, review, row, now)) } }
                }
            }
        }
    }
}

fn one(t: Texts, review: &Review, (complaint, reference, subject): &Row, now: Time) -> Markup {
    let zone = review.brands.iter().find(|brand| brand.id == complaint.brand_id).map_or(Tz::UTC, Brand::zone);
    let at = |at: Time| time::element(t, at, now, zone);
    let name =
        |id: AccountId| review.colleagues.iter().find(|person| person.id == id).map(|person| person.name.clone());
    html! {
        tr {
            th scope="row" { a href={ "/desk/tickets/" (reference) } { (subject) } " " span.faint { (reference) } }
            td data-label=(t.say("complaint-about")) { (t.say(&format!("about-{}", complaint.about.as_str()))) }
            td data-label=(t.say("complaint-since")) { (at(complaint.registered_at)) }
            td data-label=(t.say("complaint-acknowledged")) { @match complaint.acknowledged_at { Some(done) => (at(done)), None => span.chip.is-warn { (t.say("complaint-not-yet")) } } }
            td data-label=(t.say("complaint-due")) { span { (at(complaint.answer_by)) " "
                @if complaint.answered_at.is_some() { span.chip.is-good { (t.say("complaint-answered")) } }
                @else if complaint.answer_by < now { span.chip.is-bad { (t.say("promise-is-late")) } }
                @if complaint.slipped_at.is_some() { " " span.chip { (t.say("complaint-slipped")) } }
            } }
            td data-label=(t.say("escalation-lead")) { (complaint.lead_id.and_then(name).unwrap_or_else(|| "–".to_owned())) }
        }
    }
}

const BAR: i64 = 36;
const HEIGHT: i64 = 100;

/// Registered, answered and slipped in each of the last days, weeks or months; and the subjects of the current one.
fn trend(t: Texts, review: &Review, now: Time) -> Markup {
    let sums: Vec<(NaiveDate, [i64; 3])> = review
        .begins
        .iter()
        .enumerate()
        .map(|(place, begin)| (*begin, sum(review, *begin, review.begins.get(place + 1).copied())))
        .collect();
    if sums.iter().all(|(_, sums)| *sums == [0; 3]) {
        return html! {};
    }
    let most = sums.iter().flat_map(|(_, sums)| *sums).max().unwrap_or_default().max(1);
    let width = BAR * i64::try_from(sums.len()).unwrap_or_default();
    html! {
        section.card aria-labelledby="trend" {
            h2 #trend { (t.say("complaints-trend")) }
            figure.trend {
                svg viewBox={ "0 0 " (width) " " (HEIGHT) } aria-hidden="true" { @for (place, (_, sums)) in (0_i64..).zip(&sums) {
                    @for (column, value) in (0_i64..).zip(sums) {
                        @let height = value.saturating_mul(HEIGHT) / most;
                        rect class={ "of-" (column) } x=(place * BAR + column * 9 + 3) y=(HEIGHT - height) width="8" height=(height) {}
                    }
                } }
            }
            table.table.is-trend {
                caption.sr { (t.say("complaints-trend")) }
                thead { tr { th scope="col" { (t.say(&format!("complaints-{}", review.span.as_str()))) } @for which in WHICH { th.num scope="col" { span class={ "dot of-" (which.0) } aria-hidden="true" {} (t.say(which.1)) } } } }
                tbody { @for (begin, sums) in sums.iter().rev().filter(|(_, sums)| *sums != [0; 3]) {
                    tr { th scope="row" { (stretch(t, review.span, *begin, now)) } @for (value, which) in sums.iter().zip(WHICH) { td.num data-label=(t.say(which.1)) { (value) } } }
                } }
            }
            (abouts(t, review))
        }
    }
}

/// A day, the days of a week, or a month.
fn stretch(t: Texts, span: Span, begin: NaiveDate, now: Time) -> String {
    let day = |day: NaiveDate| time::day(t, day, now, Tz::UTC);
    match span {
        Span::Day => day(begin),
        Span::Week => format!("{} – {}", day(begin), day(begin + chrono::Duration::days(6))),
        Span::Month => time::month(t, begin),
    }
}

const WHICH: [(u8, &str); 3] = [(0, "complaints-registered"), (1, "complaint-answered"), (2, "complaint-slipped")];

fn sum(review: &Review, begin: NaiveDate, end: Option<NaiveDate>) -> [i64; 3] {
    let (begin, end) = (begin.to_string(), end.map(|end| end.to_string()));
    let within = review.days.iter().filter(|day| day.1 >= begin && end.as_ref().is_none_or(|end| day.1 < *end));
    within.fold([0; 3], |[a, b, c], day| [a.saturating_add(day.3), b.saturating_add(day.4), c.saturating_add(day.5)])
}

fn abouts(t: Texts, review: &Review) -> Markup {
    let begin = review.begins.last().map(ToString::to_string).unwrap_or_default();
    let count = |about: About| -> i64 {
        review.days.iter().filter(|day| day.2 == about && day.1 >= begin).map(|day| day.3).sum()
    };
    let counted: Vec<(About, i64)> =
        About::ALL.iter().map(|about| (*about, count(*about))).filter(|(_, n)| *n > 0).collect();
    html! {
        @if !counted.is_empty() {
            p.line { @for (about, number) in counted { span.chip { (t.say(&format!("about-{}", about.as_str()))) " " b { (number) } } } }
        }
    }
}
