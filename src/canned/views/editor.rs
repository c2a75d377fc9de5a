//! The editor of an answer: its texts with a preview, its settings, and other actions.
use maud::{Markup, html};

use crate::accounts::Viewer;
use crate::canned::fill::{PLACEHOLDERS, PlaceholderFacts, fill};
use crate::canned::forms::{EditForm, VariantDraft};
use crate::texts::Texts;
use crate::tickets::actions::Then;
use crate::web::form::{Field, Problems, choice, summary};
use crate::web::html as safe;
use crate::web::layout::{self, Tab};
use crate::web::time;

/// An answer, which team leads may change.
pub fn editor(me: &Viewer, form: &EditForm) -> Markup {
    let t = me.texts();
    let draft = &form.draft;
    let title = if draft.is_new {
        t.say("answer-new")
    } else {
        let shown = draft.variants.iter().find(|variant| variant.language == t.language()).or(draft.variants.first());
        shown.map_or_else(|| draft.slug.clone(), |variant| variant.title.clone())
    };
    layout::desk(
        me,
        Tab::Answers,
        &title,
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head {
                    h1 { (title) }
                    a.button.push href="/desk/answers" { (t.say("nav-answers")) }
                    @if !draft.is_new { a.button href={ "/desk/answers/" (draft.slug) "/questions" } { (t.say("questions")) " " span.faint.num { (form.questions) } } }
                    @if !draft.is_new && form.may_edit { a.button href={ "/desk/articles/new?answer=" (draft.slug) } { (t.say("article-of-answer")) } }
                    @if !draft.is_new { a.button href={ "/desk/answers/" (draft.slug) "/history" } { (t.say("answer-history")) } }
                }
                div.desk-body.is-wide {
                    (summary(t, &form.problems))
                    (notices(t, form))
                    @if form.may_edit { (fields(t, form)) } @else { (reading(t, form)) }
                    @if !draft.is_new { (around(t, form)) }
                }
            }
        },
    )
}

/// Warnings to read before anything is changed.
fn notices(t: Texts, form: &EditForm) -> Markup {
    let draft = &form.draft;
    html! {
        @if !form.resembling.is_empty() {
            div.notice.is-warn {
                p { b { (t.say("answer-resembles")) } }
                ul { @for other in &form.resembling {
                    li { a href={ "/desk/answers/" (other.slug) } { (other.title) } " " span.num { (other.percent) " %" } }
                } }
            }
        }
        @if form.is_review_due && !draft.is_new {
            form.notice.is-warn method="post" action={ "/desk/answers/" (draft.slug) "/review" } {
                p { (t.with("answer-review-now", &[("day", draft.review.clone().into())])) }
                div.actions { button.button name="months" value="6" { (t.say("answer-reviewed")) } }
            }
        }
        @for language in &form.stale {
            form.notice.is-warn method="post" action={ "/desk/answers/" (draft.slug) "/texts/" (language) "/confirmation" } {
                p { (t.with("answer-stale-text", &[("language", language.clone().into())])) }
                @if form.may_edit { div.actions { button.button { (t.say("answer-still-right")) } } }
            }
        }
        @if !draft.is_new && form.tally.sent > 0 {
            p.soft { (t.with("answer-figures", &[("sent", form.tally.sent.into()), ("untouched", form.tally.untouched_percent().unwrap_or_default().into()),
                ("settled", form.tally.settled.into()), ("back", form.tally.came_back.into())])) }
        }
    }
}

fn fields(t: Texts, form: &EditForm) -> Markup {
    let draft = &form.draft;
    let problems = &form.problems;
    let mut variants: Vec<VariantDraft> = draft.variants.clone();
    // One more, to write the answer in another language.
    variants.push(VariantDraft::default());
    let last = variants.len().saturating_sub(1);
    html! {
        form.editor method="post" action="/desk/answers" novalidate
            hx-post="/desk/answers/preview" hx-trigger="input delay:400ms" hx-target="#preview" hx-select="#preview" hx-swap="outerHTML" {
            div.form {
                @if draft.is_new { input type="hidden" name="is_new" value="1"; }
                p.hint { (t.say("answer-form-lead")) " " @for name in PLACEHOLDERS { code { "{{" (name) "}}" } " " } }
                p.hint { (t.say("answer-condition-hint")) " " code { "{{#if order.number}} … {{else}} … {{/if}}" } " " code { "{{#unless order.number}} … {{/unless}}" } }
                @for (at, text) in variants.iter().enumerate() {
                    @if at == last && at > 0 {
                        details.card { summary { (t.say("answer-add-language")) } (variant(t, at, text, problems)) }
                    } @else { div.card { (variant(t, at, text, problems)) } }
                }
            }
            div.form {
                (preview(t, form))
                (settings(t, form))
                div.actions {
                    button.button.primary { (t.say("save")) }
                    button.button formaction="/desk/answers/preview" { (t.say("preview")) }
                }
            }
        }
    }
}

fn variant(t: Texts, at: usize, text: &VariantDraft, problems: &Problems) -> Markup {
    let name = |field: &str| format!("{field}-{at}");
    let (language, title, words, body) = (name("language"), name("title"), name("words"), name("body"));
    html! {
        fieldset.form {
            legend { @if text.language.is_empty() { (t.say("answer-language-new")) } @else { (text.language) } }
            div.form.is-grid {
                (Field { name: &language, label: &t.say("language"), value: &text.language, hint: &t.say("answer-language-hint"), is_required: true, ..Field::default() }.render(problems))
                (Field { name: &title, label: &t.say("answer-title"), value: &text.title, hint: &t.say("answer-title-hint"), is_required: true, ..Field::default() }.render(problems))
            }
            (Field { name: &body, label: &t.say("answer-text"), value: &text.body, is_required: true, ..Field::default() }.render_area(9, problems))
            (Field { name: &words, label: &t.say("answer-words"), value: &text.keywords, hint: &t.say("answer-words-hint"), ..Field::default() }.render_area(3, problems))
        }
    }
}

fn settings(t: Texts, form: &EditForm) -> Markup {
    let draft = &form.draft;
    let problems = &form.problems;
    let mut brands = vec![(String::new(), t.say("all-brands"))];
    brands.extend(form.brands.iter().map(|brand| (brand.slug.clone(), brand.name.clone())));
    let mut owners = vec![(String::new(), t.say("nobody"))];
    owners.extend(form.colleagues.iter().map(|(name, address)| (address.clone(), name.clone())));
    html! {
        fieldset.form {
            legend { (t.say("answer-settings")) }
            @if draft.is_new {
                (Field { name: "slug", label: &t.say("answer-slug"), value: &draft.slug, hint: &t.say("answer-slug-hint"), ..Field::default() }.render(problems))
            } @else { input type="hidden" name="slug" value=(draft.slug); }
            (choice("brand", &t.say("brand"), &brands, &draft.brand))
            (choice("owner", &t.say("answer-owner"), &owners, &draft.owner))
            (crate::web::form::problem_of("owner", problems))
            (Field { name: "review", label: &t.say("answer-review"), value: &draft.review, kind: "date", hint: &t.say("answer-review-hint"), ..Field::default() }.render(problems))
            (Field { name: "keywords", label: &t.say("answer-words-all"), value: &draft.keywords, hint: &t.say("answer-words-hint"), ..Field::default() }.render_area(3, problems))
            label.check { input type="checkbox" name="public" value="1" checked[draft.is_public]; span { (t.say("answer-make-public")) } }
        }
        (acts(t, form))
        @if !form.asked.is_empty() { (asked(t, form)) }
    }
}

/// The customers' questions with which a new answer begins.
fn asked(t: Texts, form: &EditForm) -> Markup {
    html! {
        fieldset.form {
            legend { (t.say("answer-asked")) }
            p.hint { (t.say("answer-asked-hint")) }
            @for one in &form.asked {
                label.check { input type="checkbox" name="example" value=(one.id) checked; span.asked lang=(one.language) { (one.question.chars().take(400).collect::<String>()) } }
            }
        }
    }
}

/// The actions on send.
fn acts(t: Texts, form: &EditForm) -> Markup {
    let draft = &form.draft;
    let problems = &form.problems;
    let mut states = vec![(String::new(), t.say("state-keep"))];
    states.extend(Then::ALL.iter().map(|then| (then.as_str().to_owned(), t.say(&format!("state-{}", then.as_str())))));
    let mut agents = vec![(String::new(), t.say("state-keep")), ("me".to_owned(), t.say("answer-assign-me"))];
    agents.extend(form.colleagues.iter().map(|(name, address)| (address.clone(), name.clone())));
    html! {
        fieldset.form {
            legend { (t.say("answer-acts")) }
            p.hint { (t.say("answer-acts-hint")) }
            (Field { name: "tags", label: &t.say("answer-act-tags"), value: &draft.tags, hint: &t.say("answer-act-tags-hint"), ..Field::default() }.render(problems))
            (choice("state", &t.say("state"), &states, &draft.state))
            (crate::web::form::problem_of("state", problems))
            (choice("assign", &t.say("answer-act-assign"), &agents, &draft.assign))
            (Field { name: "days", label: &t.say("answer-act-days"), value: &draft.days, kind: "number", hint: &t.say("answer-act-days-hint"), ..Field::default() }.render(problems))
            (Field { name: "promise", label: &t.say("answer-act-promise"), value: &draft.promise, hint: &t.say("answer-act-promise-hint"), ..Field::default() }.render(problems))
        }
    }
}

/// Each text filled for a sample customer, with a remark if it would have a hole without an order.
fn preview(t: Texts, form: &EditForm) -> Markup {
    html! {
        section.card.preview #preview aria-labelledby="preview-title" {
            h2 #preview-title { (t.say("preview")) }
            @if form.draft.variants.iter().all(|variant| variant.body.trim().is_empty()) { p.faint { (t.say("preview-empty")) } }
            @for variant in form.draft.variants.iter().filter(|variant| !variant.body.trim().is_empty()) {
                @let known = PlaceholderFacts { language: variant.language.clone(), ..form.sample.clone() };
                @let bare = PlaceholderFacts { order_number: None, order_status: None, order_tracking: None, order_placed_on: None, ..known.clone() };
                @let holes = fill(variant.body.trim(), &bare).missing;
                h3 lang=(variant.language) { (variant.title) " " span.lang { (variant.language) } }
                div.message-body.is-preview lang=(variant.language) { (safe::linked(&fill(variant.body.trim(), &known).text)) }
                @if !holes.is_empty() { p.small.faint { (t.say("preview-holes")) " " @for name in &holes { code { (name) } " " } } }
            }
        }
    }
}

/// For agents who may not change it.
fn reading(t: Texts, form: &EditForm) -> Markup {
    preview(t, form)
}

/// Files, merging, removing.
fn around(t: Texts, form: &EditForm) -> Markup {
    let draft = &form.draft;
    let here = format!("/desk/answers/{}", draft.slug);
    html! {
        section.form aria-labelledby="files-title" {
            h2 #files-title { (t.say("answer-files")) }
            @if form.files.is_empty() { p.faint { (t.say("answer-files-none")) } } @else {
                ul.files { @for (path, file) in &form.files {
                    li.file {
                        div { a href=(path) { (file.name) } " " (time::size(t, file.size)) }
                        @if form.may_edit {
                            form method="post" action={ (here) "/files/" (file.id) "/removal" } { button.button.tight aria-label={ (t.say("remove")) " " (file.name) } { (t.say("remove")) } }
                        }
                    }
                } }
            }
            @if form.may_edit {
                form.line method="post" action={ (here) "/files" } enctype="multipart/form-data" {
                    label.sr for="answer-file" { (t.say("files")) }
                    input #answer-file type="file" name="files" multiple;
                    button.button { (t.say("answer-files-add")) }
                }
            }
        }
        @if form.may_edit {
            section.form aria-labelledby="merge-title" {
                h2 #merge-title { (t.say("answer-merge")) }
                form.line method="post" action={ (here) "/merger" } {
                    label for="into" { (t.say("answer-merge-into")) }
                    input.short #into name="into" required autocomplete="off" aria-describedby="into-hint";
                    button.button { (t.say("answer-merge-button")) }
                    span.hint #into-hint { (t.say("answer-merge-hint")) }
                }
                form method="post" action={ (here) "/removal" } { button.button.danger { (t.say("answer-remove")) } " " span.hint { (t.say("answer-remove-hint")) } }
            }
        }
    }
}
