//! How the form for complaints looks, and how a complaint is shown on its ticket.
use maud::{Markup, html};

use super::ComplaintForm;
use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::clock::Time;
use crate::texts::Texts;
use crate::tickets::views::files_field;
use crate::tickets::{About, Complaint};
use crate::web::form::{Field, Problems, checked_choice, idempotency_key, summary};
use crate::web::{layout, time};

/// The form: what about, what happened, what is wanted.
pub fn form(me: &Viewer, brand: &Brand, draft: &ComplaintForm, problems: &Problems) -> Markup {
    let t = me.texts();
    let key = if draft.ticket.key.is_empty() { idempotency_key() } else { draft.ticket.key.clone() };
    let mut abouts = vec![(String::new(), t.say("about-choose"))];
    abouts.extend(
        About::ALL.iter().map(|about| (about.as_str().to_owned(), t.say(&format!("about-{}", about.as_str())))),
    );
    let area = |name: &str, value: &str, rows: u8| {
        Field { name, label: &t.say(&format!("complaint-{name}")), value, is_required: true, ..Field::default() }
            .render_area(rows, problems)
    };
    layout::portal(
        t,
        Some(me),
        Some(brand),
        &t.say("complaint-new"),
        &html! {
            main.portal-main #main tabindex="-1" {
                header { h1 { (t.say("complaint-new")) } p.soft { (t.with("complaint-lead", &[("days", brand.service().complaints.answer_days.into())])) } }
                (summary(t, problems))
                form.form.card method="post" action="/complaints" enctype="multipart/form-data" data-draft={ "customer-" (me.id) "-complaint-" (brand.slug) } data-upload novalidate {
                    input type="hidden" name="idempotency_key" value=(key);
                    input type="hidden" name="brand" value=(brand.slug);
                    (checked_choice("about", &t.say("complaint-about"), &abouts, (&draft.about, problems)))
                    (area("body", &draft.ticket.body, 8))
                    (area("wish", &draft.wish, 4))
                    (files_field(t))
                    div.actions { button.button.primary { (t.say("complaint-send")) } }
                }
            }
        },
    )
}

/// On the ticket: that it is registered, and by when it is answered.
pub fn registered(t: Texts, complaint: &Complaint, brand: &Brand, now: Time) -> Markup {
    let at = |at: Time| time::day(t, at.utc().with_timezone(&brand.zone()).date_naive(), now, brand.zone());
    html! {
        div.notice {
            p {
                b { (t.with("complaint-registered", &[("day", at(complaint.registered_at).into())])) } " "
                @if complaint.answered_at.is_none() { (t.with("complaint-answer-by", &[("day", at(complaint.answer_by).into())])) }
            }
        }
    }
}
