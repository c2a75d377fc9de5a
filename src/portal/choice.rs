//! Which brand a customer writes to: the only one, the one in the URL, or one that they find by name.
use maud::{Markup, html};

use super::ask::QuestionDraft;
use crate::accounts::Viewer;
use crate::brands::{self, Brand};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::BrandId;
use crate::texts::Texts;
use crate::web::Visitor;
use crate::web::form::{Field, Problems};
use crate::web::layout;
use crate::web::list::ListMatches;

pub enum Choice<T> {
    Made(T),
    Open(ListMatches<Brand>),
}

/// The query of the page.
#[derive(Debug, Clone, Default)]
pub struct BrandChoiceQuery {
    slug: String,
    looked_for: String,
}

impl BrandChoiceQuery {
    pub fn new(slug: &str, looked_for: &str) -> Self {
        Self { slug: slug.to_owned(), looked_for: looked_for.to_owned() }
    }

    pub fn by(draft: &QuestionDraft) -> Self {
        Self { slug: draft.brand.clone(), looked_for: draft.looked_for.clone() }
    }
}

/// The one brand of which pages are shown: at whose host they are, or of the shop that handed the viewer over.
pub fn only_brand(viewer: Option<&Viewer>, visitor: &Visitor) -> Option<BrandId> {
    visitor.origin.site_brand().or_else(|| viewer.and_then(|me| me.only_brand))
}

pub fn choice(conn: &mut Conn, only_brand: Option<BrandId>, asked: &BrandChoiceQuery) -> Result<Choice<Brand>> {
    let all = brands::brands(conn)?;
    let made = match (only_brand, &**all) {
        (Some(only), _) => all.of(only),
        (None, [single]) => Some(single),
        (None, _) => all.by_slug(&asked.slug),
    };
    let theirs = all.iter().filter(|brand| only_brand.is_none_or(|only| only == brand.id));
    Ok(match made {
        Some(brand) => Choice::Made(brand.clone()),
        None => Choice::Open(ListMatches::among(theirs, |brand| &brand.name, &asked.looked_for)),
    })
}

/// A form that continues with the chosen brand; `kept` is sent along.
pub struct Asking<'a> {
    pub title: &'a str,
    pub action: &'a str,
    pub kept: (&'a str, &'a str),
    pub looked_for: &'a str,
}

pub fn choose_brand((t, viewer): (Texts, Option<&Viewer>), asking: &Asking<'_>, found: &ListMatches<Brand>) -> Markup {
    let Asking { title, action, kept: (name, value), looked_for } = asking;
    let kept = html! { @if !value.is_empty() { input type="hidden" name=(name) value=(value); } };
    let label = t.say("choose-brand-find");
    let find =
        Field { name: "q", label: &label, value: looked_for, kind: "search", autocomplete: "off", ..Field::default() };
    layout::portal(
        t,
        viewer,
        None,
        &t.say(title),
        &html! {
            main.portal-main.is-narrow #main tabindex="-1" {
                header { h1 { (t.say("choose-brand")) } }
                @if found.more > 0 || !looked_for.is_empty() {
                    form.form method="get" action=(action) role="search" {
                        (kept)
                        (find.render(&Problems::default()))
                        div.actions { button.button { (t.say("choose-brand-search")) } }
                    }
                }
                @if found.shown.is_empty() { p.soft { (t.say(if looked_for.is_empty() { "choose-brand-none" } else { "narrow-none" })) } }
                form.form method="get" action=(action) {
                    (kept)
                    @for brand in &found.shown { div.actions { button.button name="brand" value=(brand.slug) { span class={ "brand hue-" (brand.color) } { (brand.name) } } } }
                }
            }
        },
    )
}
