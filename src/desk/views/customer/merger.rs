//! The page on which two customers become one, and what says so afterwards.
use maud::{Markup, html};

use crate::accounts::{Account, Address, Viewer};
use crate::desk::dossier::Dossier;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, described_by, problem_of, summary};
use crate::web::{layout, time};

/// One of the two customers.
pub struct MergeSide {
    pub account: Account,
    pub addresses: Vec<Address>,
    pub tickets: i64,
    pub orders: i64,
    pub notes: usize,
}

impl MergeSide {
    fn name(&self) -> String {
        let address = || self.addresses.first().map(|one| crate::plain::shown(&one.address));
        if self.account.name.is_empty() { address().unwrap_or_default() } else { self.account.name.clone() }
    }

    fn proven(&self) -> impl Iterator<Item = String> {
        self.addresses.iter().filter(|one| one.proven_at.is_some()).map(|one| crate::plain::shown(&one.address))
    }
}

/// Who becomes part of whom, or who was found for that.
pub struct Merging {
    pub into: MergeSide,
    pub from: Option<MergeSide>,
    pub found: Vec<Account>,
    pub q: String,
}

/// The page: first who the other one is, then what comes together.
pub fn merging(me: &Viewer, merging: &Merging, problems: &Problems) -> Markup {
    let t = me.texts();
    let here = format!("/desk/customers/{}", merging.into.account.id);
    layout::desk_page(
        me,
        &t.with("merge-title", &[("name", merging.into.name().into())]),
        (&here, "outbound-back"),
        &html! {
            (summary(t, problems))
            @match &merging.from {
                Some(from) => (preview(t, merging, from, problems)),
                None => (pick(t, merging, &here)),
            }
        },
    )
}

fn pick(t: Texts, merging: &Merging, here: &str) -> Markup {
    html! {
        p.soft { (t.say("merge-lead")) }
        form.form action={ (here) "/merger" } role="search" {
            (Field { name: "q", label: &t.say("merge-find"), hint: &t.say("merge-find-hint"), value: &merging.q, kind: "search", autocomplete: "off", is_required: true, ..Field::default() }.render(&Problems::default()))
            div.actions { button.button.primary { (t.say("search")) } }
        }
        @if !merging.q.trim().is_empty() {
            @if merging.found.is_empty() { p.faint { (t.say("merge-none")) } }
            ul.list { @for account in &merging.found { li {
                a href={ (here) "/merger?other=" (account.id) } { @if account.name.is_empty() { (t.say("somebody")) } @else { (account.name) } }
                a.button.tight href={ (here) "/merger?other=" (account.id) } { (t.say("merge-preview")) span.sr { " " (account.name) } }
            } } }
        }
    }
}

fn preview(t: Texts, merging: &Merging, from: &MergeSide, problems: &Problems) -> Markup {
    let into = &merging.into;
    let is_wrong = problems.has("confirm");
    html! {
        p { (t.with("merge-becomes", &[("from", from.name().into()), ("into", into.name().into())])) }
        div.form.is-grid { (side(t, "merge-part", from)) (side(t, "merge-stays", into)) }
        div.notice.is-warn { (consequences(t, from, into)) }
        form.form method="post" action={ "/desk/customers/" (into.account.id) "/merger" } novalidate {
            input type="hidden" name="other" value=(from.account.id);
            div.field {
                label.check { input #confirm type="checkbox" name="confirm" value="yes" required aria-invalid=[is_wrong.then_some("true")] aria-describedby=[described_by("confirm", is_wrong, false)]; " " (t.say("merge-confirm")) }
                (problem_of("confirm", problems))
            }
            div.actions { button.button.primary { (t.say("merge-now")) } }
        }
    }
}

fn side(t: Texts, title: &str, side: &MergeSide) -> Markup {
    let notes = i64::try_from(side.notes).unwrap_or(i64::MAX);
    html! {
        section.card {
            h2 { (side.name()) } p.small.soft { (t.say(title)) }
            ul.list { @for address in &side.addresses { li {
                span { (crate::plain::shown(&address.address)) }
                @if address.proven_at.is_some() { span.chip.is-good { (t.say("address-proven")) } } @else { span.chip.is-warn { (t.say("address-unproven")) } }
            } } }
            p.small { (t.with("customer-tickets", &[("count", side.tickets.into())])) " · " (t.with("merge-orders", &[("count", side.orders.into())])) " · " (t.with("merge-notes", &[("count", notes.into())])) }
        }
    }
}

/// Who will see what, in plain words.
fn consequences(t: Texts, from: &MergeSide, into: &MergeSide) -> Markup {
    let addresses: Vec<String> = from.proven().chain(into.proven()).collect();
    let count = from.tickets.saturating_add(into.tickets);
    html! {
        @if addresses.is_empty() { p { (t.say("merge-no-sign-in")) } } @else {
            p { b { (t.with("merge-sign-in", &[("addresses", addresses.join(", ").into()), ("count", count.into())])) } }
        }
        p { (t.with("merge-closed", &[("from", from.name().into())])) }
        p { (t.say("merge-unproven")) }
    }
}

/// On the customer's page: who was merged into them, and the button that takes it back.
pub fn merged(t: Texts, found: &Dossier) -> Markup {
    html! {
        @if let Some(last) = &found.merged {
            div.notice #merged {
                p {
                    (t.with("merge-was", &[("from", last.name.clone().into())])) " "
                    @if let Some(name) = last.by.and_then(|id| found.known.colleagues.name_of(id)) { (name) " · " }
                    (time::element(t, last.at, found.now, found.zone()))
                }
                @if last.can_be_undone {
                    form method="post" action={ "/desk/customers/" (found.account.id) "/merger/undo" } { button.button.tight { (t.say("undo")) } }
                }
            }
        }
    }
}
