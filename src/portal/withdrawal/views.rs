//! How the function to withdraw from a contract looks. Its two buttons have the words of the law.
use maud::{Markup, html};

use super::{WITHDRAW, WithdrawalForm};
use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::canned::fill::long_date;
use crate::clock::Time;
use crate::plain;
use crate::texts::Texts;
use crate::tickets::Withdrawal;
use crate::tickets::actions::Declared;
use crate::web::form::{Field, Problems, idempotency_key, problem_of, summary};
use crate::web::{Visitor, layout, time};

/// Who is at the page, and whose it is.
pub struct At<'a> {
    pub texts: Texts,
    viewer: Option<&'a Viewer>,
    brand: &'a Brand,
}

impl<'a> At<'a> {
    pub fn new(viewer: Option<&'a Viewer>, visitor: &Visitor, brand: &'a Brand) -> Self {
        Self { texts: viewer.map_or_else(|| visitor.texts_at(brand), Viewer::texts), viewer, brand }
    }

    fn page(&self, title: &str, body: &Markup) -> Markup {
        let main = html! { main.portal-main.is-narrow #main tabindex="-1" { (body) } };
        layout::portal(self.texts, self.viewer, Some(self.brand), title, &main)
    }
}

/// The first step: name, order, address.
pub fn form(at: &At<'_>, typed: &WithdrawalForm, orders: &[(String, String)], problems: &Problems) -> Markup {
    let t = at.texts;
    let key = if typed.idempotency_key.is_empty() { idempotency_key() } else { typed.idempotency_key.clone() };
    let brand = at.brand;
    let body = html! {
        header { h1 { (t.say("withdraw")) } p.soft { (t.with("withdraw-lead", &[("brand", brand.name.clone().into())])) } }
        (summary(t, problems))
        form.form.card method="post" action=(WITHDRAW) novalidate {
            input type="hidden" name="brand" value=(brand.slug);
            input type="hidden" name="idempotency_key" value=(key);
            (Field { name: "name", label: &t.say("name"), value: &typed.name, autocomplete: "name", is_required: true, ..Field::default() }.render(problems))
            (Field { name: "order", label: &t.say("withdraw-order"), hint: &t.say("withdraw-order-hint"), value: &typed.order, autocomplete: "off", list: if orders.is_empty() { "" } else { "orders" }, is_required: true, ..Field::default() }.render(problems))
            @if !orders.is_empty() { datalist #orders { @for (number, title) in orders { option value=(number) { (title) } } } }
            (Field { name: "email", label: &t.say("email"), hint: &t.say("withdraw-email-hint"), value: &typed.email, kind: "email", autocomplete: "email", is_required: true, ..Field::default() }.render(problems))
            (Field { name: "part", label: &t.say("withdraw-part"), hint: &t.say("withdraw-part-hint"), value: &typed.part, autocomplete: "off", ..Field::default() }.render(problems))
            (problem_of("next", problems))
            div.actions { button.button.primary #next { (t.say("withdraw-next")) } }
        }
    };
    at.page(&t.say("withdraw"), &body)
}

/// What the second step shows besides the declaration.
#[derive(Default)]
pub struct Review {
    pub problems: Problems,
    /// The browser has filled the field for robots, and would do it again.
    pub has_no_trap: bool,
}

/// The second step: what is declared, and the button that declares it.
pub fn review(at: &At<'_>, declared: &Declared, key: &str, review: &Review) -> Markup {
    let (t, brand) = (at.texts, at.brand);
    let Declared { name, address, order_number, part } = declared;
    let body = html! {
        header { h1 { (t.say("withdraw-review")) } p.soft { (t.with("withdraw-review-lead", &[("brand", brand.name.clone().into())])) } }
        (summary(t, &review.problems))
        (facts(t, (name, address), (order_number, part)))
        form.form method="post" action="/withdraw/confirmation" {
            @for (field, value) in [("brand", &brand.slug), ("name", name), ("email", address), ("order", order_number), ("part", part)] {
                input type="hidden" name=(field) value=(value);
            }
            input type="hidden" name="idempotency_key" value=(key);
            @if !review.has_no_trap {
                div.trap aria-hidden="true" { label for="website" { (t.say("ask-trap")) } input #website name="website" tabindex="-1" autocomplete="off"; }
            }
            (problem_of("confirm", &review.problems))
            div.actions { button.button.primary #confirm { (t.say("withdraw-confirm")) } a.button href={ (WITHDRAW) "?brand=" (brand.slug) } { (t.say("withdraw-back")) } }
        }
    };
    at.page(&t.say("withdraw-review"), &body)
}

fn facts(t: Texts, (name, address): (&str, &str), (order, part): (&str, &str)) -> Markup {
    html! {
        section.card aria-label=(t.say("withdraw-review")) {
            dl.pairs {
                dt { (t.say("name")) } dd dir="auto" { (name) }
                dt { (t.say("withdraw-order")) } dd dir="auto" { (order) }
                dt { (t.say("email")) } dd { (plain::shown(address)) }
                dt { (t.say("withdraw-part")) } dd dir="auto" { @if part.is_empty() { (t.say("mail-withdrawal-all")) } @else { (part) } }
            }
        }
    }
}

/// It has come.
pub fn received(at: &At<'_>, reference: &str, found: &Withdrawal, now: Time) -> Markup {
    let t = at.texts;
    let zone = at.brand.zone();
    let address = plain::shown(&found.address);
    // In full: the page is printed, and read on another day.
    let local = found.received_at.utc().with_timezone(&zone);
    let received = format!("{}, {}", long_date(local.date_naive(), t.language()), local.format("%H:%M"));
    let body = html! {
        div.notice.is-good role="status" { p { b { (t.say("withdraw-received")) } " " (t.with("received-reference", &[("reference", reference.to_owned().into())])) } }
        header { h1 { (t.say("withdraw-received-title")) } p.soft { (t.with("withdraw-received-lead", &[("address", address.into())])) " " (t.say("withdraw-received-print")) } }
        dl.pairs {
            dt { (t.say("withdraw-received-at")) } dd { (received) }
            dt { (t.say("withdraw-refund-by")) } dd { (time::element(t, found.refund_by, now, zone)) }
        }
        (facts(t, (&found.name, &found.address), (&found.order_number, &found.part)))
    };
    at.page(&t.say("withdraw-received-title"), &body)
}
