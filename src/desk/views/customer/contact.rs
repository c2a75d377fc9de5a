//! How a customer is reached, how often they write, and whether their mail is blocked.
use maud::{Markup, html};
use std::collections::BTreeMap;

use super::{CustomerForms, brand_choice};
use crate::accounts::Proof;
use crate::desk::dossier::{Dossier, KnownAddress};
use crate::desk::facts::HALF_LIFE_DAYS;
use crate::ids::BrandId;
use crate::mail::store::BlockListEntry;
use crate::texts::Texts;
use crate::web::form::{Field, summary};
use crate::web::time;

/// Addresses with their proof, and what else is known.
pub fn contact(t: Texts, found: &Dossier) -> Markup {
    html! {
        section.panel aria-labelledby="contact" {
            h2 #contact { (t.say("addresses")) }
            @if found.addresses.is_empty() { p.small.faint { (t.say("customer-no-address")) } }
            ul.list { @for known in &found.addresses { (address(t, found, known)) } }
        }
        section.panel aria-labelledby="about" {
            h2 #about { (t.say("customer-about")) }
            (about(t, found))
        }
    }
}

fn address(t: Texts, found: &Dossier, known: &KnownAddress) -> Markup {
    let own = &known.address;
    html! {
        li {
            span { (crate::plain::shown(&own.address)) }
            @match own.proven_at {
                Some(_) => span.chip.is-good { (t.say("address-proven")) },
                None => span.chip.is-warn { (t.say("address-unproven")) },
            }
            @match own.proven_at {
                Some(at) => span.faint { (how(t, own.proven_by)) " " (time::element(t, at, found.now, found.zone())) },
                None => span.faint { (t.say("proof-none")) },
            }
            span {}
            @if let Some(failed) = &known.undeliverable {
                span.faint { (t.with("address-failed", &[("status", failed.status.clone().into())])) " " (time::element(t, failed.since, found.now, found.zone())) }
                span.chip.is-bad { (t.say("address-undeliverable")) }
            }
            @if !known.blocks.is_empty() {
                span {}
                span.chip.is-bad { (t.say("address-blocked")) }
            }
        }
    }
}

fn how(t: Texts, proof: Proof) -> String {
    t.say(match proof {
        Proof::None | Proof::Link => "proof-link",
        Proof::Handover => "proof-handover",
        Proof::Provider => "proof-provider",
    })
}

fn about(t: Texts, found: &Dossier) -> Markup {
    let (account, contacts) = (&found.account, found.contacts);
    let load = contacts.load.decayed(found.now.utc(), chrono::Duration::days(HALF_LIFE_DAYS)).value;
    // Each step doubles 1 + load, as the handicap does.
    let step = [0.2, 1.0, 3.0, 7.0].iter().filter(|border| load >= **border).count();
    html! {
        dl.pairs {
            dt { (t.say("language")) } dd { (t.language_name(&account.locale)) }
            dt { (t.say("contact-load")) }
            dd { (t.say(&format!("contact-often-{step}"))) " " span.faint.small { (t.with("contacts", &[("count", contacts.count.into())])) } }
            dt { (t.say("since")) } dd { (time::month(t, account.created_at.utc().date_naive())) }
        }
    }
}

/// Which brands block them and why, and the form to do so.
pub fn blocking(t: Texts, found: &Dossier, forms: &CustomerForms) -> Markup {
    let here = format!("/desk/customers/{}/block", found.account.id);
    let is_typed = forms.problems.has("reason");
    html! {
        section.panel aria-labelledby="blocked" {
            h2 #blocked { (t.say("customer-block")) }
            @for (brand, entry) in entries(found) {
                @let name = found.known.brands.of(brand).map(|brand| brand.name.clone()).unwrap_or_default();
                div.notice.is-bad {
                    p { (t.with("customer-blocked", &[("brand", name.clone().into())])) " " (entry.reason) }
                    p.small.soft { (entry.made_by) " · " (time::element(t, entry.created_at, found.now, found.zone())) }
                    @if is_own(found, entry) {
                        form method="post" action={ (here) "/removal" } {
                            input type="hidden" name="brand" value=(brand);
                            button.button.tight { (t.say("customer-unblock")) span.sr { " " (name) } }
                        }
                    } @else { p.small { (t.with("customer-blocked-domain", &[("pattern", entry.pattern.clone().into())])) } }
                }
            }
            details open[is_typed] {
                summary.small { (t.say("customer-block-how")) }
                form.form method="post" action=(here) novalidate {
                    @if is_typed { (summary(t, &forms.problems)) }
                    p.small.soft { (t.say("customer-block-text")) }
                    (brand_choice(t, found, ("block-brand", &forms.brand)))
                    (Field { name: "reason", label: &t.say("customer-block-reason"), value: &forms.reason, autocomplete: "off", is_required: true, ..Field::default() }.render(&forms.problems))
                    div.actions { button.button.danger { (t.say("customer-block")) } }
                }
            }
        }
    }
}

/// One entry for each brand that blocks them: that of an address goes before that of a domain.
fn entries(found: &Dossier) -> BTreeMap<BrandId, &BlockListEntry> {
    let mut entries: BTreeMap<BrandId, &BlockListEntry> = BTreeMap::new();
    for entry in found.addresses.iter().flat_map(|known| &known.blocks) {
        let known = entries.entry(entry.brand_id).or_insert(entry);
        if is_own(found, entry) {
            *known = entry;
        }
    }
    entries
}

/// Is it the address itself that is blocked, and not its domain?
fn is_own(found: &Dossier, entry: &BlockListEntry) -> bool {
    found.addresses.iter().any(|known| known.address.address == entry.pattern)
}
