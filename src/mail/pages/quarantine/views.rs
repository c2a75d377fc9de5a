//! Views of the quarantine.
use chrono_tz::Tz;
use maud::{Markup, html};
use std::collections::BTreeMap;

use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::clock::Time;
use crate::ids::{BrandId, MailId};
use crate::mail::parse::Mail;
use crate::mail::store::{BlockListEntry, LedgerRow};
use crate::mail::unwanted::{self, Cause};
use crate::texts::Texts;
use crate::web::form::{Field, Problems, choice, summary};
use crate::web::layout::{self, Tab};
use crate::web::time;

/// What the page shows.
pub struct QuarantinePage {
    pub rows: Vec<LedgerRow>,
    pub more: Option<MailId>,
    /// How many mails each cause has kept lately.
    pub sums: BTreeMap<String, i64>,
    pub blocks: Vec<BlockListEntry>,
    pub brands: Vec<Brand>,
    /// How long they are kept.
    pub days: u32,
    pub typed: String,
}

pub fn quarantine(me: &Viewer, page: &QuarantinePage, problems: &Problems, now: Time) -> Markup {
    let t = me.texts();
    layout::desk_page(
        me,
        &t.say("quarantine"),
        ("/desk", "nav-queue"),
        &html! {
            p.soft { (t.with("quarantine-lead", &[("days", page.days.into())])) }
            (sums(t, page))
            @if page.rows.is_empty() { div.empty { h2 { (t.say("quarantine-none")) } p { (t.say("quarantine-none-text")) } } }
            @else { (kept(t, page, now)) }
            @if let Some(before) = page.more { p { a.button href={ "/desk/quarantine?before=" (before) } rel="next" { (t.say("older")) } } }
            (blocks(t, page, problems, now))
        },
    )
}

fn sums(t: Texts, page: &QuarantinePage) -> Markup {
    html! {
        @if !page.sums.is_empty() {
            p.line.small {
                span.faint { (t.say("quarantine-month")) }
                @for (cause, mails) in &page.sums { span.chip { (t.say(&format!("cause-{}", cause.replace('_', "-")))) " " (mails) } }
            }
        }
    }
}

fn kept(t: Texts, page: &QuarantinePage, now: Time) -> Markup {
    html! {
        table.table {
            caption.sr { (t.say("quarantine")) }
            thead { tr {
                th scope="col" { (t.say("received")) } th scope="col" { (t.say("from")) } th scope="col" { (t.say("subject")) }
                th scope="col" { (t.say("reason")) } th scope="col" { span.sr { (t.say("actions")) } }
            } }
            tbody { @for row in &page.rows { tr {
                td data-label=(t.say("received")) { (time::element(t, row.received_at, now, zone_of(page, row.brand_id))) }
                td data-label=(t.say("from")) { (crate::plain::shown(&row.sender)) }
                th scope="row" { a href={ "/desk/quarantine/" (row.id) } { (subject(row)) } }
                td data-label=(t.say("reason")) { span { span.chip { (cause(t, row)) } " " span.faint { (unwanted::why(t, row)) } } }
                td.tail { (restore(t, row, &page.brands)) }
            } } }
        }
    }
}

fn zone_of(page: &QuarantinePage, id: Option<BrandId>) -> Tz {
    page.brands.iter().find(|brand| Some(brand.id) == id).map_or(Tz::UTC, Brand::zone)
}

fn subject(row: &LedgerRow) -> &str {
    if row.subject.is_empty() { "–" } else { &row.subject }
}

fn cause(t: Texts, row: &LedgerRow) -> String {
    let known = row.cause.parse::<Cause>().unwrap_or(Cause::Marked);
    t.say(&format!("cause-{}", unwanted::key(known)))
}

fn restore(t: Texts, row: &LedgerRow, brands: &[Brand]) -> Markup {
    let is_machine = row.cause.parse::<Cause>().is_ok_and(Cause::is_machine);
    let what = if is_machine { "restore-person" } else { "restore" };
    let label = t.with(&format!("{what}-label"), &[("subject", subject(row).to_owned().into())]);
    html! {
        form method="post" action={ "/desk/quarantine/" (row.id) "/restoration" } {
            @if row.brand_id.is_none() && brands.len() > 1 {
                select name="brand" aria-label=(t.say("brand")) {
                    @for brand in brands { option value=(brand.id) { (brand.name) } }
                } " "
            }
            button.button.tight aria-label=(label) { (t.say(what)) }
        }
    }
}

fn blocks(t: Texts, page: &QuarantinePage, problems: &Problems, now: Time) -> Markup {
    let brands: Vec<(String, String)> = page.brands.iter().map(|b| (b.id.to_string(), b.name.clone())).collect();
    let name =
        |block: &BlockListEntry| page.brands.iter().find(|b| b.id == block.brand_id).map_or("", |b| b.name.as_str());
    html! {
        section.card aria-labelledby="blocks" {
            h2 #blocks { (t.say("blocks")) }
            p.soft { (t.say("blocks-lead")) }
            (summary(t, problems))
            form.form.is-grid method="post" action="/desk/blocks" novalidate {
                (choice("brand", &t.say("brand"), &brands, ""))
                (Field { name: "pattern", label: &t.say("block-pattern"), hint: &t.say("block-pattern-hint"), value: &page.typed, autocomplete: "off", is_required: true, ..Field::default() }.render(problems))
                div.actions.whole { button.button.primary { (t.say("block-add")) } }
            }
            @if !page.blocks.is_empty() {
                ul.list { @for block in &page.blocks { li {
                    b { (crate::plain::shown(&block.pattern)) }
                    form method="post" action="/desk/blocks/removal" {
                        input type="hidden" name="brand" value=(block.brand_id);
                        input type="hidden" name="pattern" value=(crate::plain::shown(&block.pattern));
                        button.button.tight aria-label=(t.with("block-remove-label", &[("pattern", block.pattern.clone().into())])) { (t.say("remove")) }
                    }
                    span.faint { (name(block)) " · " (block.made_by) " · " @if !block.reason.is_empty() { (block.reason) " · " } (time::element(t, block.created_at, now, zone_of(page, Some(block.brand_id)))) }
                } } }
            }
        }
    }
}

/// One mail of the quarantine.
pub struct QuarantinedMail {
    pub row: LedgerRow,
    pub zone: Tz,
    /// The brands to which it may belong.
    pub brands: Vec<Brand>,
    pub mail: Mail,
}

/// One mail of the quarantine, as plain text.
pub fn one(me: &Viewer, kept: &QuarantinedMail, now: Time) -> Markup {
    let t = me.texts();
    let QuarantinedMail { row, zone, brands, mail } = kept;
    layout::desk(
        me,
        Tab::Queue,
        subject(row),
        &html! {
            main.desk-main #main tabindex="-1" {
                header.desk-head { h1 { (subject(row)) } a.button.push href="/desk/quarantine" { (t.say("quarantine")) } }
                div.desk-body {
                    dl.pairs {
                        dt { (t.say("from")) } dd { (crate::plain::shown(&row.sender)) }
                        dt { (t.say("received")) } dd { (time::element(t, row.received_at, now, *zone)) }
                        dt { (t.say("reason")) } dd { span.chip { (cause(t, row)) } " " (unwanted::why(t, row)) }
                        @if !mail.attachments.is_empty() {
                            dt { (t.say("files")) } dd { (mail.attachments.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ")) }
                        }
                    }
                    // Its links stay text, so that they are not followed from here by accident.
                    div.card { div.message-body { (mail.text) } }
                    (restore(t, row, brands))
                }
            }
        },
    )
}
