//! Who did not get a reply and why, the two ways to send it again, and who may have got it twice.
use maud::{Markup, html};

use crate::accounts::Viewer;
use crate::texts::Texts;
use crate::tickets::{CopyReason, CopyState, Message, MessageCopy};
use crate::web::form::{Field, Problems, summary};
use crate::web::layout;

/// Below a reply: each copy that failed, or may have arrived twice.
pub fn notable_copies(t: Texts, reference: &str, message: &Message, copies: &[MessageCopy]) -> Markup {
    html! {
        @for copy in copies.iter().filter(|copy| copy.message_id == message.id) {
            @if copy.state != CopyState::Failed {
                p.small.soft { (doubt(t, copy)) }
            } @else { div.notice.is-bad {
                p { b { (t.with("copy-failed", &[("address", crate::plain::shown(&copy.address).into())])) } " " (why(t, copy)) }
                @let action = format!("/desk/tickets/{reference}/copies/{}", copy.id);
                @let field = format!("address-{}", copy.id);
                div.actions {
                    form method="post" action=(action) { button.button.tight { (t.say("copy-again")) } }
                    form.line method="post" action=(action) {
                        label for=(field) { (t.say("copy-other")) }
                        input id=(field) name="address" type="email" required autocomplete="off";
                        button.button.tight { (t.say("copy-send")) }
                    }
                }
            } }
        }
    }
}

/// The mail server had the whole mail and did not answer, or our process ended while sending.
fn doubt(t: Texts, copy: &MessageCopy) -> String {
    let text = if copy.state == CopyState::Sent { "copy-perhaps-twice" } else { "copy-perhaps-there" };
    t.with(text, &[("address", crate::plain::shown(&copy.address).into())])
}

/// Our words for the reason, and the server's own.
fn why(t: Texts, copy: &MessageCopy) -> String {
    match copy.reason {
        CopyReason::None => copy.answer.clone(),
        reason => {
            t.with(&format!("copy-{}", reason.as_str().replace('_', "-")), &[("answer", copy.answer.clone().into())])
        }
    }
}

/// The form for another address, with what is wrong.
pub fn copy_elsewhere(
    me: &Viewer,
    reference: &str,
    (copy, typed): (&MessageCopy, &str),
    problems: &Problems,
) -> Markup {
    let t = me.texts();
    let back = format!("/desk/tickets/{reference}");
    let field = Field {
        name: "address",
        label: &t.say("copy-other"),
        value: typed,
        kind: "email",
        autocomplete: "off",
        is_required: true,
        ..Field::default()
    };
    layout::desk_page(
        me,
        &t.with("copy-failed", &[("address", crate::plain::shown(&copy.address).into())]),
        (&back, "order-back"),
        &html! {
            (summary(t, problems))
            p { (why(t, copy)) }
            form.stack method="post" action={ (back) "/copies/" (copy.id) } {
                (field.render(problems))
                div.actions { button.button.primary { (t.say("copy-send")) } }
            }
        },
    )
}
