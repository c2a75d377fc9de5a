//! How the page of a customer looks.
mod contact;
mod fields;
mod kept;
mod merger;
mod outbound;
mod tickets;

pub use merger::{MergeSide, Merging, merging};
pub use outbound::{Calling, Outbound, calling, outbound};

use maud::{Markup, html};
use std::collections::BTreeMap;

use crate::accounts::Viewer;
use crate::desk::dossier::Dossier;
use crate::ids::{BrandId, CustomFieldId, CustomerNoteId};
use crate::texts::Texts;
use crate::web::form::{Problems, summary};
use crate::web::layout::{self, Tab};

/// What was typed into the forms of the page and not saved.
#[derive(Debug, Clone, Default)]
pub struct CustomerForms {
    pub note: String,
    pub brand: String,
    pub changed_note: Option<(CustomerNoteId, String)>,
    pub fields: BTreeMap<CustomFieldId, String>,
    pub reason: String,
    pub problems: Problems,
}

/// The page.
pub fn customer(me: &Viewer, found: &Dossier, forms: &CustomerForms) -> Markup {
    let t = me.texts();
    layout::desk(
        me,
        Tab::Queue,
        &found.name(),
        &html! {
            div.ticket-layout {
                main.ticket-main.dossier #main tabindex="-1" {
                    (head(t, found))
                    (summary(t, &forms.problems))
                    (merger::merged(t, found))
                    (kept::notes(me, found, forms))
                    (tickets::tickets(t, found))
                    (tickets::orders(t, found))
                }
                aside.ticket-side aria-label=(t.say("customer-side")) {
                    (contact::contact(t, found))
                    (fields::fields(me, found, forms))
                    (contact::blocking(t, found, forms))
                    @if found.may_be_erased || found.may_be_merged {
                        section.panel {
                            @if found.may_be_merged { p.small { a href={ "/desk/customers/" (found.account.id) "/merger" } { (t.say("customer-merge-do")) } } }
                            @if found.may_be_erased { p.small { a href={ "/desk/customers/" (found.account.id) "/erasure" } { (t.say("erase")) } } }
                        }
                    }
                }
            }
        },
    )
}

fn head(t: Texts, found: &Dossier) -> Markup {
    let account = &found.account;
    html! {
        header.ticket-head {
            div.line.small {
                a.button.plain.tight href="/desk" data-key="q" { span aria-hidden="true" { "←" } " " (t.say("nav-queue")) " " kbd aria-hidden="true" { "q" } }
                @for brand in found.own_brands() { span class={ "brand hue-" (brand.color) } { (brand.name) } }
            }
            div.line {
                h1 { (found.name()) }
                a.button.primary.push href={ "/desk/customers/" (account.id) "/tickets/new" } { (t.say("outbound-new")) }
            }
            @if !account.attention.is_empty() || !found.groups.is_empty() {
                p.line.small {
                    @if !account.attention.is_empty() {
                        span.chip.is-warn { (t.say("attention-title")) }
                        span.soft {
                            (account.attention)
                            @if let Some(name) = account.attention_by.and_then(|id| found.known.colleagues.name_of(id)) { " · " (name) }
                        }
                    }
                    @for group in &found.groups { span.chip { (group) } }
                }
            }
        }
    }
}

/// The brand to which something belongs: hidden if there is only one, else a choice.
fn brand_choice(t: Texts, found: &Dossier, (id, chosen): (&str, &str)) -> Markup {
    let brands: Vec<_> = found.own_brands().collect();
    html! {
        @if let [only] = brands.as_slice() { input type="hidden" name="brand" value=(only.id); } @else {
            div.field {
                label for=(id) { (t.say("brand")) }
                select id=(id) name="brand" {
                    @for brand in brands { option value=(brand.id) selected[brand.id.to_string() == chosen] { (brand.name) } }
                }
            }
        }
    }
}

/// The name of a brand, if several are on the page.
fn brand_sign(found: &Dossier, id: BrandId) -> Markup {
    let brand = found.known.brands.of(id).filter(|_| found.brands.len() > 1);
    html! { @if let Some(brand) = brand { span class={ "brand hue-" (brand.color) } { (brand.name) } } }
}
