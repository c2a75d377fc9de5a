//! How messages, their files and the picker for files look: the same at the desk and in the portal.
use maud::{Markup, html};

use super::{Attachment, Conversation, Message};
use crate::brands::Brand;
use crate::texts::Texts;
use crate::web::{html as safe, time};

/// What a message says, with the rest folded.
pub fn body(t: Texts, message: &Message, language: &str) -> Markup {
    html! {
        @if message.visible.is_empty() && message.quoted.is_empty() {
            p.message-body.faint { (t.say("text-removed")) }
        } @else if message.is_rich() {
            div.message-body.is-html lang=(language) dir="auto" { (safe::rich(&message.visible)) }
        } @else {
            div.message-body lang=(language) dir="auto" { (safe::linked(&message.visible)) }
        }
        @if !message.quoted.trim().is_empty() {
            details.quoted { summary { (t.say("show-quoted")) } div lang=(language) dir="auto" { (safe::linked(&message.quoted)) } }
        }
    }
}

/// The files of a message: pictures as thumbnails, the rest by name; of held files only the name, and a link to release
/// them for those who may.
pub fn file_list(
    t: Texts,
    files: &[(String, Attachment)],
    message: &Message,
    brand: &Brand,
    release_at: Option<&str>,
) -> Markup {
    let is_mine = |file: &Attachment| file.message_id == message.id && !is_our_logo(brand, file);
    let mine: Vec<_> = files.iter().filter(|(_, file)| is_mine(file)).collect();
    html! {
        @if !mine.is_empty() {
            ul.files { @for (path, file) in mine {
                li.file {
                    @if file.is_held() {
                        span.file-kind aria-hidden="true" { "!" }
                        div {
                            (file.name) " " (time::size(t, file.size))
                            p.small { b { (t.say("file-held")) } " " (t.with("file-held-text", &[("found", file.held.clone().into())])) }
                            @if let Some(here) = release_at { form method="post" action={ (here) "/files/" (file.id) "/release" } { button.button.tight { (t.say("file-release")) } } }
                        }
                    } @else {
                    @if file.is_picture() { img src=(path) alt="" width="64" height="48" loading="lazy"; }
                    @else { span.file-kind aria-hidden="true" { (ending(&file.name)) } }
                    div { a href=(path) { (file.name) } " " (time::size(t, file.size)) }
                    }
                }
            } }
        }
    }
}

/// Above a conversation that is not complete: the link to earlier messages. With scripts they are inserted here.
pub fn earlier(t: Texts, here: &str, shown: &Conversation) -> Markup {
    html! {
        @if let Some(first) = shown.begins_at() {
            @let address = format!("{here}?before={first}");
            // By its id the keyboard focus stays on it when earlier messages have been added.
            p.earlier { a.button.plain #earlier href=(address) hx-get=(address) hx-select=".older" hx-target="closest .earlier" hx-swap="outerHTML" { (t.say("show-earlier")) } }
        }
    }
}

/// An earlier part of a conversation, with the link to what comes before it above.
pub fn older(t: Texts, here: &str, shown: &Conversation, lines: &Markup) -> Markup {
    html! {
        div.older {
            (earlier(t, here, shown))
            @if shown.previous.is_none() { p.small.faint #earlier tabindex="-1" { (t.say("is-first-message")) } }
            ol.thread { (lines) }
        }
        p { a.button.plain href=(here) { (t.say("show-latest")) } }
    }
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map_or("", |(_, end)| end).chars().take(4).collect::<String>().to_lowercase()
}

/// The picker for files, with what the scripts need to paste, drop and show them.
pub fn files_field(t: Texts) -> Markup {
    html! {
        div.field {
            label for="files" { (t.say("files")) }
            p.hint #files-hint { (t.say("files-hint")) }
            input #files type="file" name="files" multiple aria-describedby="files-hint" data-text-remove=(t.say("remove")) data-text-large=(t.say("file-too-large"));
            ul.files.picked data-picked="files" {}
        }
        (upload_status(t))
    }
}

/// What a running upload shows.
pub fn upload_status(t: Texts) -> Markup {
    html! {
        div data-upload-status hidden role="status" {
            label { (t.say("sending")) " " progress max="100" value="0" {} }
            div.notice.is-bad data-upload-failed hidden {
                p { (t.say("connection-lost")) }
                div.actions { button.button type="button" data-upload-retry { (t.say("try-again")) } }
            }
        }
    }
}

/// Replies to our mails bring our logo back to us.
pub fn is_our_logo(brand: &Brand, file: &Attachment) -> bool {
    file.is_inline && brand.logo().is_some_and(|logo| logo.blob == file.blob)
}
