//! How the page of a brand's logo looks.
use maud::{Markup, html};

use super::Logo;
use super::model::{LEAST_SIDE, MOST_BYTES, MOST_SIDE};
use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::texts::FluentValue;
use crate::web::form::{Problems, described_by, problem_of, summary};
use crate::web::layout::{self, AdminTab};

/// As large as it is in a mail.
const SHOWN: (i32, i32) = (240, 48);

/// The limits of a logo, for the sentences about it.
pub fn bounds() -> [(&'static str, FluentValue<'static>); 3] {
    [("kilobytes", (MOST_BYTES / 1024).into()), ("least", LEAST_SIDE.into()), ("most", MOST_SIDE.into())]
}

/// The current logo, and the form that replaces it.
pub fn logo(me: &Viewer, brand: &Brand, (is_saved, problems): (bool, &Problems)) -> Markup {
    let t = me.texts();
    let here = format!("/admin/brands/{}/logo", brand.id);
    let back = html! { a.button.push href={ "/admin/brands?id=" (brand.id) "#edit" } { (brand.name) } };
    let is_wrong = problems.has("logo");
    layout::admin(
        me,
        AdminTab::Brands.explained_by("set-up#the-logo"),
        &t.with("logo-title", &[("brand", brand.name.clone().into())]),
        &back,
        &html! {
            (layout::saved(t, is_saved))
            (summary(t, problems))
            section.card aria-labelledby="present" {
                h2 #present { (t.say("logo-present")) }
                @match brand.logo() {
                    Some(logo) => {
                        p { (shown(&logo, &brand.name)) }
                        p.small.soft { (t.with("logo-facts", &[("width", logo.width.into()), ("height", logo.height.into())])) }
                        form method="post" action={ (here) "/removal" } { div.actions { button.button { (t.say("logo-remove")) } } }
                    }
                    None => p.soft { (t.say("logo-none")) },
                }
            }
            form.form.card method="post" action=(here) enctype="multipart/form-data" novalidate {
                div.field {
                    label for="logo" { (t.say("logo-file")) }
                    p.hint #logo-hint { (t.with("logo-hint", &bounds())) }
                    input #logo type="file" name="logo" accept="image/png,image/jpeg,image/gif" required
                        aria-invalid=[is_wrong.then_some("true")] aria-describedby=[described_by("logo", is_wrong, true)];
                    (problem_of("logo", problems))
                }
                div.actions { button.button.primary { (t.say("logo-save")) } }
            }
        },
    )
}

fn shown(logo: &Logo, name: &str) -> Markup {
    let (width, height) = logo.fitting(SHOWN);
    html! { img.brand-logo src=(logo.path()) width=(width) height=(height) alt=(name); }
}
