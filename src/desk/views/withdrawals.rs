//! How withdrawals from contracts look: next to their ticket, and in the list of those that are open.
use maud::{Markup, html};

use crate::accounts::Viewer;
use crate::brands::{Brand, Brands};
use crate::clock::Time;
use crate::texts::Texts;
use crate::tickets::store::WithdrawalRow;
use crate::tickets::{Ticket, Withdrawal};
use crate::web::{layout, time};

/// Next to the ticket.
pub fn panel(t: Texts, (ticket, brand): (&Ticket, &Brand), withdrawal: Option<&Withdrawal>, now: Time) -> Markup {
    let Some(withdrawal) = withdrawal else { return html! {} };
    let at = |at: Time| time::element(t, at, now, brand.zone());
    html! {
        section.panel aria-labelledby="side-withdrawal" {
            header.line { h2 #side-withdrawal { (t.say("withdrawal")) } @if withdrawal.settled_at.is_none() { (due(t, withdrawal, now)) } }
            dl.pairs {
                dt { (t.say("withdrawal-order")) } dd dir="auto" { (withdrawal.order_number) }
                @if !withdrawal.part.is_empty() { dt { (t.say("withdrawal-part")) } dd dir="auto" { (withdrawal.part) } }
                dt { (t.say("withdrawal-received")) } dd { (at(withdrawal.received_at)) }
                dt { (t.say("withdrawal-receipt")) } dd { @match withdrawal.receipt_at { Some(sent) => (at(sent)), None => (t.say("withdrawal-receipt-not")) } }
                dt { (t.say("withdrawal-refund-by")) } dd { (at(withdrawal.refund_by)) }
                @if let Some(done) = withdrawal.settled_at { dt { (t.say("withdrawal-settled")) } dd { (at(done)) } }
            }
            @if withdrawal.settled_at.is_none() {
                form method="post" action={ "/desk/tickets/" (ticket.reference) "/withdrawal/settlement" } { button.button.tight { (t.say("withdrawal-settle")) } }
            }
        }
    }
}

fn due(t: Texts, withdrawal: &Withdrawal, now: Time) -> Markup {
    html! {
        @if withdrawal.refund_by < now { span.chip.is-bad { (t.say("promise-is-late")) } } @else { span.chip.is-warn { (t.say("withdrawal-open")) } }
    }
}

/// All that are open; no filter applies.
pub fn withdrawals(me: &Viewer, (rows, brands): (&[WithdrawalRow], &Brands), now: Time) -> Markup {
    let t = me.texts();
    layout::desk_page(
        me,
        &t.say("withdrawals"),
        ("/desk", "nav-queue"),
        &html! {
            p.soft { (t.say("withdrawals-lead")) }
            @if rows.is_empty() { p.faint { (t.say("withdrawals-none")) } } @else {
                table.table {
                    caption.sr { (t.say("withdrawals")) }
                    thead { tr {
                        th scope="col" { (t.say("withdrawal-order")) } th scope="col" { (t.say("withdrawal-who")) }
                        th scope="col" { (t.say("withdrawal-received")) } th scope="col" { (t.say("withdrawal-refund-by")) }
                    } }
                    tbody { @for (withdrawal, reference) in rows {
                        @let zone = brands.of(withdrawal.brand_id).map_or(chrono_tz::Tz::UTC, Brand::zone);
                        tr {
                            th scope="row" { a href={ "/desk/tickets/" (reference) } dir="auto" { @if withdrawal.order_number.is_empty() { (reference) } @else { (withdrawal.order_number) } } }
                            td data-label=(t.say("withdrawal-who")) dir="auto" { (withdrawal.name) }
                            td data-label=(t.say("withdrawal-received")) { (time::element(t, withdrawal.received_at, now, zone)) }
                            td data-label=(t.say("withdrawal-refund-by")) { (time::element(t, withdrawal.refund_by, now, zone)) " " (due(t, withdrawal, now)) }
                        }
                    } }
                }
            }
        },
    )
}
