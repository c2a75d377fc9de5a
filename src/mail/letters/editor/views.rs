//! Views of the pages for a brand's letters.
use maud::{Markup, html};

use super::draft::LetterDraft;
use super::letters::{EditableLetter, LETTERS};
use super::preview::Preview;
use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, summary};
use crate::web::layout::{self, AdminTab};

/// What the page of one letter shows.
pub struct LetterView<'a> {
    pub brand: &'a Brand,
    pub languages: &'a [String],
    pub language: &'a str,
    pub draft: &'a LetterDraft,
    pub is_own: bool,
    pub is_saved: bool,
    pub preview: Option<&'a Preview>,
}

fn name(t: Texts, letter: EditableLetter) -> String {
    t.say(&format!("letter-{}", letter.name))
}

/// Every letter, and the languages in which the brand has its own texts.
pub fn list(me: &Viewer, brand: &Brand, languages: &[String], own: &[(String, String)]) -> Markup {
    let t = me.texts();
    let back = html! { a.button.push href={ "/admin/brands?id=" (brand.id) "#edit" } { (brand.name) } };
    let is_own = |letter: &EditableLetter, code: &str| {
        letter.parts.iter().any(|part| own.iter().any(|(of, key)| of == code && *key == letter.key(part)))
    };
    layout::admin(
        me,
        AdminTab::Brands.explained_by("mail#e-mail-templates"),
        &t.with("letters-title", &[("brand", brand.name.clone().into())]),
        &back,
        &html! {
            p.soft { (t.say("letters-lead")) }
            table.table {
                caption.sr { (t.with("letters-title", &[("brand", brand.name.clone().into())])) }
                thead { tr { th scope="col" { (t.say("letter")) } @for code in languages { th scope="col" { (t.language_name(code)) } } } }
                tbody { @for letter in &LETTERS { tr {
                    th scope="row" { (name(t, *letter)) }
                    @for code in languages {
                        td data-label=(t.language_name(code)) {
                            a href={ "/admin/brands/" (brand.id) "/texts/" (letter.name) "?language=" (code) } {
                                (t.say(if is_own(letter, code) { "letter-own" } else { "letter-ours" }))
                                span.sr { ": " (name(t, *letter)) ", " (t.language_name(code)) }
                            }
                        }
                    }
                } } }
            }
        },
    )
}

/// The form of one letter, and its preview.
pub fn letter(me: &Viewer, shown: &LetterView, problems: &Problems) -> Markup {
    let t = me.texts();
    let LetterView { brand, languages, language, draft, is_own, is_saved, preview } = shown;
    let here = format!("/admin/brands/{}/texts/{}", brand.id, draft.letter.name);
    let back = html! { a.button.push href={ "/admin/brands/" (brand.id) "/texts" } { (t.say("letters-edit")) } };
    let title = format!("{}: {}", brand.name, name(t, draft.letter));
    layout::admin(
        me,
        AdminTab::Brands.explained_by("mail#e-mail-templates"),
        &title,
        &back,
        &html! {
            (layout::saved(t, *is_saved))
            (summary(t, problems))
            @if languages.len() > 1 {
                nav.letter-languages aria-label=(t.say("brand-languages")) { p {
                    @for code in *languages {
                        a href={ (here) "?language=" (code) } aria-current=[(code == language).then_some("page")] { (t.language_name(code)) } " "
                    }
                } }
            }
            form.form.card method="post" action=(here) novalidate {
                input type="hidden" name="language" value=(language);
                @for part in draft.letter.parts { (field(t, draft, part, problems)) }
                div.actions {
                    button.button.primary { (t.say("save")) }
                    button.button formaction={ (here) "/preview#preview" } { (t.say("letter-preview")) }
                }
            }
            @if *is_own {
                form.form method="post" action={ (here) "/removal" } {
                    input type="hidden" name="language" value=(language);
                    p.soft { (t.say("letter-removal-hint")) }
                    div.actions { button.button { (t.say("letter-removal")) } }
                }
            }
            @if let Some(preview) = preview { (previewed(t, preview)) }
        },
    )
}

fn field(t: Texts, draft: &LetterDraft, part: &'static str, problems: &Problems) -> Markup {
    let places = draft.letter.places_of(part).iter().map(|place| format!("{{{place}}}")).collect::<Vec<_>>().join(" ");
    let hint = if part == "body" {
        t.with("letter-body-hint", &[("places", places.into())])
    } else {
        t.with("letter-line-hint", &[("places", places.into())])
    };
    let label = t.say(&format!("letter-part-{part}"));
    let field = Field {
        name: part,
        label: &label,
        hint: &hint,
        value: draft.get(part),
        autocomplete: "off",
        ..Field::default()
    };
    if part == "body" { field.render_area(14, problems) } else { field.render(problems) }
}

fn previewed(t: Texts, preview: &Preview) -> Markup {
    html! {
        section.card aria-labelledby="preview" {
            h2 #preview { (t.say("letter-preview")) }
            p { strong { (preview.subject) } }
            iframe.letter-frame title=(t.say("letter-preview")) sandbox="" srcdoc=(preview.html) {}
            h3 { (t.say("letter-as-text")) }
            pre.letter-text { (preview.text) }
        }
    }
}
