//! A letter as HTML: one column, nothing loaded from elsewhere, in light and dark; tables only where mail programs need
//! them.
use maud::{DOCTYPE, Markup, html};

use super::blocks::LetterBlock;
use super::look::{LetterStyle, LogoPicture, ink_on};
use crate::web::html::{linked, rich};

const FONT: &str = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/// The whole page.
pub fn page(blocks: &[LetterBlock], look: &LetterStyle) -> String {
    let (colour, dark) = look.colours();
    let markup = html! {
        (DOCTYPE)
        html lang=[Some(&look.language).filter(|language| !language.is_empty())] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="supported-color-schemes" content="light dark";
                style { (sheet(dark)) }
            }
            body.svar-page style={ "margin:0;padding:0;background:#ffffff;color:#1f2328;" (FONT) ";font-size:16px;line-height:1.5" } {
                table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" {
                    tr { td align="center" style="padding:16px" {
                        table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px" {
                            tr { td.svar-head style={ "border-top:4px solid " (colour) ";font-size:4px;line-height:16px" } { "\u{a0}" } }
                            @if let Some(logo) = look.logo_picture() { tr { td align="left" style="padding:0 0 20px" { (picture(&logo)) } } }
                            tr { td align="left" style="overflow-wrap:anywhere;word-break:break-word" {
                                @for block in blocks { (piece(block, colour)) }
                            } }
                        }
                    } }
                }
            }
        }
    };
    markup.into_string()
}

/// If pictures are not shown, the brand's name appears instead. On a dark page the logo keeps the white background that
/// it was made for.
fn picture(logo: &LogoPicture<'_>) -> Markup {
    html! {
        img.svar-logo src=(logo.source) width=(logo.width) height=(logo.height) alt=(logo.name)
            style="display:block;border:0;max-width:100%;height:auto;font-size:18px;font-weight:700;color:#1f2328";
    }
}

fn piece(block: &LetterBlock, colour: &str) -> Markup {
    match block {
        LetterBlock::Paragraph(text) => html! { p style="margin:0 0 16px" { (lines(text)) } },
        LetterBlock::Rich(text) => html! { div.svar-rich { (rich(text)) } },
        LetterBlock::Footer(text) => {
            html! { p.svar-soft style="margin:0 0 8px;font-size:14px;color:#57606a" { (lines(text)) } }
        }
        LetterBlock::Button { words, link } => button(words, link, colour),
        // The markup by which mail programs, and our own parser, recognise a quote.
        LetterBlock::Quote { announcement, text } => html! {
            div.gmail_quote style="margin:24px 0 0" {
                p.gmail_attr.svar-soft dir="auto" style="margin:0 0 8px;font-size:14px;color:#57606a" { (announcement) }
                blockquote.gmail_quote.svar-quote type="cite" style="margin:0;padding:0 0 0 12px;border-left:2px solid #d0d7de;color:#57606a" { (lines(text)) }
            }
        },
    }
}

/// Outlook ignores padding around a link: the table cell has the colour.
fn button(words: &str, link: &str, ground: &str) -> Markup {
    let written = ink_on(ground);
    html! {
        table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px" {
            tr { td.svar-button bgcolor=(ground) style={ "border-radius:6px;background:" (ground) } {
                a.svar-button href=(link) style={ "display:inline-block;padding:10px 20px;border-radius:6px;color:" (written) ";font-weight:600;text-decoration:none" } { (words) }
            } }
        }
    }
}

fn lines(text: &str) -> Markup {
    html! { @for (number, line) in text.lines().enumerate() { @if number > 0 { br; } (linked(line)) } }
}

/// For mail programs with a dark background. Has no character that HTML would escape.
fn sheet(dark: &str) -> String {
    let ink = ink_on(dark);
    format!(
        ".svar-page a{{color:inherit}}.svar-rich p,.svar-rich ul,.svar-rich ol,.svar-rich h3,.svar-rich pre,.svar-rich blockquote{{margin:0 0 16px}}.svar-rich blockquote{{padding:0 0 0 12px;border-left:2px solid #d0d7de}}@media (prefers-color-scheme:dark){{.svar-page{{background:#16181b!important;color:#e6e8ea!important}}\
         .svar-soft,.svar-quote{{color:#a9b1ba!important}}.svar-quote{{border-color:#444b53!important}}\
         .svar-head{{border-color:{dark}!important}}.svar-logo{{background:#ffffff!important;padding:8px;border-radius:6px}}.svar-button{{background:{dark}!important;color:{ink}!important}}}}"
    )
}
