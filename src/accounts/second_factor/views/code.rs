//! The page that asks for a code after password or link.
use maud::{Markup, html};

use crate::accounts::second_factor::Factors;
use crate::accounts::views::passkey;
use crate::site::BrandHost;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, summary};
use crate::web::layout;

/// A sign-in that waits for a second proof.
pub struct CodePage {
    /// Where it is going.
    pub to: String,
    pub factors: Factors,
}

/// One field takes a code of the app and a recovery code; a passkey needs neither.
pub fn code((t, site): (Texts, Option<&BrandHost>), page: &CodePage, problems: &Problems) -> Markup {
    let has_app = page.factors.app_since.is_some();
    let (lead, hint) = if has_app { ("code-lead", "code-hint") } else { ("code-lead-passkey", "code-hint-recovery") };
    layout::portal(
        t,
        None,
        site.map(|site| &*site.look),
        &t.say("code-title"),
        &html! {
            main.portal-main.is-narrow #main tabindex="-1" {
                header { h1 { (t.say("code-title")) } p.soft { (t.say(lead)) } }
                (summary(t, problems))
                @if page.factors.passkeys > 0 && site.is_none() { (passkey(t, &page.to)) }
                @if let Some(site) = site.filter(|_| page.factors.passkeys > 0) {
                    p { (t.say("code-passkey-elsewhere")) " " a href={ (site.main) "/sign-in" } { (site.main) } }
                }
                form.form method="post" action="/sign-in/code" novalidate {
                    (Field { name: "code", label: &t.say("code"), hint: &t.say(hint), autocomplete: "one-time-code", is_required: true, ..Field::default() }.render(problems))
                    div.actions { button.button.primary { (t.say("sign-in")) } }
                }
                p { a href="/sign-in" { (t.say("code-back")) } }
            }
        },
    )
}
