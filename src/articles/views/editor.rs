//! The editor of an article: its texts with a preview, its settings, its pictures, and what becomes of it.
use maud::{Markup, html};

use crate::accounts::Viewer;
use crate::articles::forms::EditPage;
use crate::articles::{Article, ArticlePicture, TextContent};
use crate::texts::{LANGUAGES, Texts};
use crate::web::form::{Field, checked_choice, copied, described_by, problem_of, summary};
use crate::web::html as safe;
use crate::web::layout::{self, Tab};

/// An article, which team leads may change.
pub fn editor(me: &Viewer, page: &EditPage) -> Markup {
    let t = me.texts();
    let own = page.form.texts.iter().find(|text| text.language == t.language()).or(page.form.texts.first());
    let title = match own.filter(|text| page.article.is_some() && !text.title.is_empty()) {
        Some(text) => text.title.clone(),
        None => t.say("article-new"),
    };
    layout::desk(
        me,
        Tab::Answers,
        &title,
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head {
                    h1 { (title) }
                    a.button.push href="/desk/articles" { (t.say("articles")) }
                    @if let Some(article) = &page.article { a.button href={ "/desk/articles/" (article.id) "/history" } { (t.say("answer-history")) } }
                }
                div.desk-body.is-wide {
                    (layout::saved(t, page.is_saved))
                    (summary(t, &page.problems))
                    @if page.is_stale { (stale(t, page)) }
                    @if let Some(article) = &page.article { (state(t, page, article)) }
                    @if page.may_edit { (fields(t, page)) } @else { (preview(t, page)) }
                    @if let Some(article) = page.article.as_ref().filter(|_| page.may_edit) { (around(t, page, article)) }
                }
            }
        },
    )
}

/// A colleague was faster: what was typed stays here, and theirs is in the history.
fn stale(t: Texts, page: &EditPage) -> Markup {
    let history = page.article.as_ref().map(|article| format!("/desk/articles/{}/history", article.id));
    html! {
        div.notice.is-warn role="alert" tabindex="-1" autofocus {
            p { (t.say("article-stale")) }
            @if let Some(history) = history { p { a href=(history) target="_blank" rel="noopener" { (t.say("answer-history")) } } }
        }
    }
}

/// Is it published, and where? Each with the button that changes it.
fn state(t: Texts, page: &EditPage, article: &Article) -> Markup {
    let here = format!("/desk/articles/{}", article.id);
    html! {
        section.card aria-labelledby="state" {
            h2 #state { @if article.is_published { (t.say("article-is-published")) } @else { (t.say("article-is-draft")) } }
            @if article.is_published {
                ul { @for brand in page.brands.iter().filter(|brand| article.brand_id.is_none_or(|own| own == brand.id)) {
                    @for text in page.form.texts.iter().filter(|text| brand.speaks(&text.language) && !text.slug.is_empty()) {
                        @let path = format!("/help/{}/{}/{}", brand.slug, text.language, text.slug);
                        li { a href=(path) { (path) } }
                    }
                } }
            }
            @if page.may_edit {
                div.actions {
                    @if article.is_published {
                        form method="post" action={ (here) "/withdrawal" } { button.button { (t.say("article-withdraw")) } }
                    } @else {
                        form method="post" action={ (here) "/publication" } { button.button.primary { (t.say("article-publish")) } }
                    }
                    @if article.is_review_due(page.now.utc().date_naive()) {
                        form method="post" action={ (here) "/review" } { button.button { (t.say("answer-reviewed")) } }
                    }
                }
            }
        }
    }
}

fn fields(t: Texts, page: &EditPage) -> Markup {
    let form = &page.form;
    let mut texts: Vec<TextContent> = form.texts.clone();
    // One more, to write it in another language.
    texts.push(TextContent::default());
    let last = texts.len().saturating_sub(1);
    html! {
        form.editor #editor method="post" action="/desk/articles" novalidate
            hx-post="/desk/articles/preview" hx-trigger="input delay:400ms" hx-target="#preview" hx-select="#preview" hx-swap="outerHTML" {
            div.form {
                @if let Some(id) = form.id { input type="hidden" name="id" value=(id); }
                input type="hidden" name="revision" value=(form.revision);
                input type="hidden" name="idempotency_key" value=(form.key);
                p.hint { (t.say("article-form-lead")) }
                datalist #categories { @for category in &page.categories { option value=(category) {} } }
                @for (at, text) in texts.iter().enumerate() {
                    @if at == last && at > 0 {
                        details.card { summary { (t.say("answer-add-language")) } (text_fields(t, page, (at, text))) }
                    } @else { div.card { (text_fields(t, page, (at, text))) } }
                }
            }
            div.form {
                (preview(t, page))
                (settings(t, page))
                div.actions {
                    button.button.primary { (t.say("save")) }
                    button.button formaction="/desk/articles/preview" { (t.say("preview")) }
                }
            }
        }
    }
}

fn text_fields(t: Texts, page: &EditPage, (at, text): (usize, &TextContent)) -> Markup {
    let problems = &page.problems;
    let name = |field: &str| format!("{field}-{at}");
    let (language, title, category, slug, body) =
        (name("language"), name("title"), name("category"), name("slug"), name("body"));
    let chosen = if text.language.is_empty() { first_free(t, page) } else { text.language.clone() };
    html! {
        fieldset.form {
            legend { @if text.title.is_empty() { (t.say("answer-language-new")) } @else { (t.language_name(&text.language)) } }
            div.form.is-grid {
                (checked_choice(&language, &t.say("language"), &languages(t, page, &chosen), (&chosen, problems)))
                (Field { name: &category, label: &t.say("article-category"), value: &text.category, hint: &t.say("article-category-hint"), list: "categories", autocomplete: "off", ..Field::default() }.render(problems))
            }
            (Field { name: &title, label: &t.say("answer-title"), value: &text.title, hint: &t.say("article-title-hint"), is_required: true, ..Field::default() }.render(problems))
            (Field { name: &body, label: &t.say("answer-text"), value: &text.body, hint: &t.say("article-text-hint"), is_required: true, ..Field::default() }.render_area(14, problems))
            (Field { name: &slug, label: &t.say("article-slug"), value: &text.slug, hint: &t.say("answer-slug-hint"), autocomplete: "off", ..Field::default() }.render(problems))
        }
    }
}

/// The languages of the brands, those of the interface if there is none, and the one that is chosen.
fn languages(t: Texts, page: &EditPage, chosen: &str) -> Vec<(String, String)> {
    let mut codes: Vec<&str> = page.brands.iter().flat_map(|brand| brand.languages.split(' ')).collect();
    if codes.is_empty() {
        codes.extend(LANGUAGES);
    }
    codes.push(chosen);
    codes.sort_unstable();
    codes.dedup();
    codes.into_iter().map(|code| (code.to_owned(), t.language_name(code))).collect()
}

/// The writer's own language, or the first in which there is no text yet.
fn first_free(t: Texts, page: &EditPage) -> String {
    let own = page.brands.iter().flat_map(|brand| brand.languages.split(' '));
    let spoken: Vec<&str> = own.collect();
    let mut wished = spoken.iter().copied().filter(|code| *code == t.language()).chain(spoken.iter().copied());
    let free = wished.find(|code| page.form.texts.iter().all(|text| text.language != *code));
    free.unwrap_or(t.language()).to_owned()
}

fn settings(t: Texts, page: &EditPage) -> Markup {
    let (form, problems) = (&page.form, &page.problems);
    let mut brands = vec![(String::new(), t.say("all-brands"))];
    brands.extend(page.brands.iter().map(|brand| (brand.slug.clone(), brand.name.clone())));
    let mut answers = vec![(String::new(), t.say("article-no-answer"))];
    answers.extend(page.answers.iter().map(|(_, slug, title)| (slug.clone(), title.clone())));
    html! {
        fieldset.form {
            legend { (t.say("answer-settings")) }
            (checked_choice("brand", &t.say("brand"), &brands, (&form.brand, problems)))
            (checked_choice("answer", &t.say("article-answer"), &answers, (&form.answer, problems)))
            p.hint { (t.say("article-answer-hint")) }
            (Field { name: "position", label: &t.say("article-position"), value: &form.position, kind: "number", hint: &t.say("article-position-hint"), ..Field::default() }.render(problems))
            (Field { name: "review", label: &t.say("answer-review"), value: &form.review, kind: "date", hint: &t.say("article-review-hint"), ..Field::default() }.render(problems))
        }
    }
}

/// Each text as customers read it.
fn preview(t: Texts, page: &EditPage) -> Markup {
    let written: Vec<&TextContent> = page.form.texts.iter().filter(|text| !text.body.is_empty()).collect();
    html! {
        section.card.preview #preview aria-labelledby="preview-title" {
            h2 #preview-title { (t.say("preview")) }
            @if written.is_empty() { p.faint { (t.say("preview-empty")) } }
            @for text in written {
                h3 lang=(text.language) { (text.title) " " span.lang { (text.language) } }
                div.article lang=(text.language) dir="auto" { (safe::article(&text.body, |source| image(page, source)).0) }
            }
        }
    }
}

fn image(page: &EditPage, source: &str) -> Option<safe::ArticleImage> {
    let picture = page.pictures.iter().find(|picture| picture.source() == source)?;
    Some(safe::ArticleImage { path: private_path(picture), width: picture.width, height: picture.height })
}

fn private_path(picture: &ArticlePicture) -> String {
    format!("/desk/articles/{}/pictures/{}", picture.article_id, picture.id)
}

/// Pictures, and removal.
fn around(t: Texts, page: &EditPage, article: &Article) -> Markup {
    let here = format!("/desk/articles/{}", article.id);
    html! {
        section.form #pictures aria-labelledby="pictures-title" {
            h2 #pictures-title { (t.say("article-pictures")) }
            p.hint { (t.say("article-pictures-hint")) }
            @for picture in &page.pictures {
                @let (path, name) = (private_path(picture), format!("mark-{}", picture.id));
                div.card.article-picture {
                    img src=(path) width=(picture.width) height=(picture.height) alt="" loading="lazy";
                    (copied(t, &name, &t.say("article-picture-mark"), &format!("![{}]({})", t.say("article-picture-words"), picture.source())))
                    form method="post" action={ (here) "/pictures/" (picture.id) "/removal" } { button.button.tight aria-label={ (t.say("remove")) " " (picture.source()) } { (t.say("remove")) } }
                }
            }
            // Of the editor's form: what is typed there goes along, and is shown again.
            div.field {
                label for="picture" { (t.say("article-picture-file")) }
                div.line {
                    input #picture type="file" name="picture" form="editor" accept="image/png,image/jpeg,image/gif"
                        aria-invalid=[page.problems.has("picture").then_some("true")] aria-describedby=[described_by("picture", page.problems.has("picture"), false)];
                    button.button form="editor" formaction={ (here) "/pictures" } formenctype="multipart/form-data" formnovalidate { (t.say("article-picture-add")) }
                }
                (problem_of("picture", &page.problems))
            }
        }
        section.form aria-labelledby="removal-title" {
            h2 #removal-title { (t.say("article-removal")) }
            form method="post" action={ (here) "/removal" } { button.button.danger { (t.say("article-remove")) } " " span.hint { (t.say("answer-remove-hint")) } }
        }
    }
}
