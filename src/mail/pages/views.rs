//! Views of the admin's pages of mail.
use chrono_tz::Tz;
use maud::{Markup, html};

use super::forms::{MailboxForm, OutboxMail};
use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::clock::Time;
use crate::config::Security;
use crate::jobs::{JobRow, Lane};
use crate::mail::parse::Mail;
use crate::mail::store::{Afterwards, Mailbox, MailboxSignIn, Reconciliation};
use crate::plain;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, checked_choice, choice, summary};
use crate::web::layout::{self, AdminTab};
use crate::web::{html as safe, time};

/// Background work that has failed at least once.
pub fn jobs(me: &Viewer, rows: &[JobRow], now: Time) -> Markup {
    let t = me.texts();
    layout::admin(
        me,
        AdminTab::Jobs,
        &t.say("admin-jobs"),
        &html! {},
        &html! {
            @if rows.is_empty() { div.empty { h2 { (t.say("jobs-none")) } p { (t.say("jobs-none-text")) } } } @else {
                (retry_all(t, ""))
                table.table {
                    caption.sr { (t.say("admin-jobs")) }
                    thead { tr {
                        th scope="col" { (t.say("job")) } th scope="col" { (t.say("state")) } th scope="col" { (t.say("job-error")) }
                        th.num scope="col" { (t.say("job-attempts")) } th scope="col" { span.sr { (t.say("actions")) } }
                    } }
                    tbody { @for row in rows { tr {
                        th scope="row" { (t.say(&format!("job-{}", row.kind.replace('_', "-")))) " " (row.subject_id) }
                        td data-label=(t.say("state")) {
                            @if row.buried_at.is_some() { span.chip.is-bad { (t.say("job-buried")) } }
                            @else { (t.say("job-again")) " " (time::element(t, row.run_at, now, Tz::UTC)) }
                        }
                        td data-label=(t.say("job-error")) { (row.last_error) }
                        td.num data-label=(t.say("job-attempts")) { (row.attempts) }
                        td.tail { form method="post" action={ "/admin/jobs/" (row.id) "/retry" } { button.button.tight { (t.say("job-retry")) } } }
                    } } }
                }
            }
        },
    )
}

/// Starts all failed jobs again, of one lane or of all.
fn retry_all(t: Texts, lane: &str) -> Markup {
    html! {
        form.actions method="post" action="/admin/jobs/retry" {
            input type="hidden" name="lane" value=(lane);
            button.button { (t.say("jobs-retry-all")) }
        }
    }
}

/// Mail that has been tried but not sent yet.
fn unsent(t: Texts, unsent: usize) -> Markup {
    html! {
        @if unsent > 0 {
            div.notice.is-warn {
                p { (t.with("outbox-unsent", &[("count", unsent.into())])) }
                (retry_all(t, Lane::Sending.as_str()))
            }
        }
    }
}

/// Mails that the folder transport has stored; `None` if mail is really sent.
pub fn outbox(me: &Viewer, (kept, tried): (Option<&[OutboxMail]>, usize), now: Time) -> Markup {
    let t = me.texts();
    layout::admin(
        me,
        AdminTab::Outbox,
        &t.say("admin-outbox"),
        &html! {},
        &html! {
            (unsent(t, tried))
            @match kept {
                None => div.empty { h2 { (t.say("outbox-smtp")) } p { (t.say("outbox-smtp-text")) } },
                Some([]) => div.empty { h2 { (t.say("outbox-none")) } p { (t.say("outbox-none-text")) } },
                Some(kept) => {
                    p { (t.say("outbox-lead")) }
                    table.table {
                        caption.sr { (t.say("admin-outbox")) }
                        thead { tr { th scope="col" { (t.say("written")) } th scope="col" { (t.say("to")) } th scope="col" { (t.say("subject")) } } }
                        tbody { @for mail in kept { tr {
                            td data-label=(t.say("written")) { (time::element(t, mail.at, now, Tz::UTC)) }
                            td data-label=(t.say("to")) { (addresses(&mail.mail)) }
                            th scope="row" { a href={ "/admin/outbox/" (mail.name) } { (mail.mail.subject) } }
                        } } }
                    }
                },
            }
        },
    )
}

fn addresses(mail: &Mail) -> String {
    mail.to.iter().map(|to| plain::shown(&to.address)).collect::<Vec<_>>().join(", ")
}

/// One of them.
pub fn kept(me: &Viewer, mail: &Mail, _now: Time) -> Markup {
    let t = me.texts();
    let back = html! { a.button.push href="/admin/outbox" { (t.say("admin-outbox")) } };
    layout::admin(
        me,
        AdminTab::Outbox,
        &mail.subject,
        &back,
        &html! {
            dl.pairs {
                dt { (t.say("from")) } dd { (mail.from.as_ref().map_or_else(String::new, |from| plain::shown(&from.address))) }
                dt { (t.say("to")) } dd { (addresses(mail)) }
                @if !mail.attachments.is_empty() { dt { (t.say("files")) } dd { (mail.attachments.iter().map(|f| f.name.clone()).collect::<Vec<_>>().join(", ")) } }
            }
            div.card { div.message-body { (safe::linked(&mail.text)) } }
        },
    )
}

/// A mailbox as the form shows it; its secret is never shown.
pub fn draft_of(mailbox: &Mailbox) -> MailboxForm {
    MailboxForm {
        id: Some(mailbox.id),
        brand: mailbox.brand_id.to_string(),
        host: mailbox.host.clone(),
        port: mailbox.port.to_string(),
        security: mailbox.security.as_str().to_owned(),
        username: mailbox.username.clone(),
        sign_in: mailbox.sign_in.as_str().to_owned(),
        folder: mailbox.folder.clone(),
        after_delivery: mailbox.after_delivery.as_str().to_owned(),
        move_to: mailbox.move_to.clone(),
        is_enabled: if mailbox.is_enabled { "yes".to_owned() } else { String::new() },
        ..MailboxForm::default()
    }
}

/// The list, and the form of one mailbox or a new one.
pub fn mailboxes(
    me: &Viewer,
    (mailboxes, brands, reconciliations): (&[Mailbox], &[Brand], &[Reconciliation]),
    draft: &MailboxForm,
    (problems, says): (&Problems, &str),
    now: Time,
) -> Markup {
    let t = me.texts();
    let add = html! { a.button.primary.push href="/admin/mailboxes#edit" { (t.say("mailbox-new")) } };
    layout::admin(
        me,
        AdminTab::Mailboxes,
        &t.say("admin-mailboxes"),
        &add,
        &html! {
            @if mailboxes.is_empty() { div.empty { h2 { (t.say("mailboxes-none")) } p { (t.say("mailboxes-none-text")) } } } @else {
                table.table {
                    caption.sr { (t.say("admin-mailboxes")) }
                    thead { tr { th scope="col" { (t.say("mailbox-user")) } th scope="col" { (t.say("brand")) } th scope="col" { (t.say("mailbox-host")) } th scope="col" { (t.say("state")) } th scope="col" { (t.say("mailbox-count")) } } }
                    tbody { @for mailbox in mailboxes { tr {
                        th scope="row" { a href={ "/admin/mailboxes?id=" (mailbox.id) "#edit" } { (plain::shown(&mailbox.username)) } }
                        td data-label=(t.say("brand")) { (brands.iter().find(|b| b.id == mailbox.brand_id).map_or("", |b| b.name.as_str())) }
                        td data-label=(t.say("mailbox-host")) { (mailbox.host) }
                        td data-label=(t.say("state")) {
                            @if !mailbox.is_enabled { span.chip { (t.say("mailbox-off")) } }
                            @else if mailbox.status.is_empty() { span.chip { (t.say("mailbox-starting")) } }
                            @else { (mailbox.status) @if let Some(at) = mailbox.status_at { " " span.faint { (time::element(t, at, now, Tz::UTC)) } } }
                        }
                        td data-label=(t.say("mailbox-count")) { @if let Some(found) = reconciliations.iter().find(|found| found.mailbox_id == mailbox.id) { (counted(t, found, now)) } }
                    } } }
                }
            }
            @if let Some(found) = reconciliations.iter().find(|found| Some(found.mailbox_id) == draft.id) { (missing(t, found)) }
            (mailbox_form(t, brands, draft, problems, says))
        },
    )
}

/// The latest reconciliation of a mailbox in a few words.
fn counted(t: Texts, found: &Reconciliation, now: Time) -> Markup {
    html! {
        @if !found.error.is_empty() { span.chip.is-bad { (t.say("mailbox-uncounted")) } }
        @else if found.missing > 0 { span.chip.is-bad { (t.with("mailbox-missing", &[("count", found.missing.into())])) } }
        @else { span.chip.is-good { (t.with("mailbox-complete", &[("count", found.on_server.into())])) } }
        " " span.faint { (time::element(t, found.at, now, Tz::UTC)) }
    }
}

/// Each mail that was missing, by name.
fn missing(t: Texts, found: &Reconciliation) -> Markup {
    html! {
        @if !found.error.is_empty() { div.notice.is-bad { p { b { (t.say("mailbox-uncounted")) } " " (found.error) } } }
        @if found.missing > 0 {
            div.notice.is-bad {
                p { b { (t.with("mailbox-missing", &[("count", found.missing.into())])) } " " (t.say("mailbox-missing-text")) }
                ul { @for line in found.report.lines() { li { (line) } } }
            }
        }
    }
}

#[expect(clippy::too_many_lines, reason = "one form, a line a field")]
fn mailbox_form(t: Texts, brands: &[Brand], draft: &MailboxForm, problems: &Problems, says: &str) -> Markup {
    let words = |all: &[&str], prefix: &str| -> Vec<(String, String)> {
        all.iter().map(|word| ((*word).to_owned(), t.say(&format!("{prefix}-{word}")))).collect()
    };
    let brand_options: Vec<(String, String)> = brands.iter().map(|b| (b.id.to_string(), b.name.clone())).collect();
    let securities: Vec<&str> = Security::ALL.iter().map(|s| s.as_str()).collect();
    let sign_ins: Vec<&str> = MailboxSignIn::ALL.iter().map(|s| s.as_str()).collect();
    let afterwards: Vec<&str> = Afterwards::ALL.iter().map(|s| s.as_str()).collect();
    let field = |name: &'static str, key: &str, value: &str| {
        Field { name, label: &t.say(key), value, autocomplete: "off", ..Field::default() }.render(problems)
    };
    let secret = |name: &'static str, key: &str| {
        Field {
            name,
            label: &t.say(key),
            hint: &t.say("mailbox-secret-hint"),
            kind: "password",
            autocomplete: "off",
            ..Field::default()
        }
        .render(problems)
    };
    html! {
        section.card aria-labelledby="edit" {
            h2 #edit { @if draft.id.is_some() { (draft.username) } @else { (t.say("mailbox-new")) } }
            @if !says.is_empty() { div.notice.is-good role="status" { p { (says) } } }
            (summary(t, problems))
            form.form.is-grid method="post" action="/admin/mailboxes" novalidate {
                @if let Some(id) = draft.id { input type="hidden" name="id" value=(id); }
                input type="hidden" name="tried" value=(draft.tried);
                (checked_choice("brand", &t.say("brand"), &brand_options, (&draft.brand, problems)))
                (field("folder", "mailbox-folder", if draft.folder.is_empty() { "INBOX" } else { &draft.folder }))
                (field("host", "mailbox-host", &draft.host))
                (field("port", "mailbox-port", if draft.port.is_empty() { "993" } else { &draft.port }))
                (checked_choice("security", &t.say("mailbox-security"), &words(&securities, "security"), (&draft.security, problems)))
                (field("username", "mailbox-user", &draft.username))
                (choice("sign_in", &t.say("mailbox-sign-in"), &words(&sign_ins, "sign-in-by"), &draft.sign_in))
                (secret("password", "mailbox-password"))
                details.whole open[draft.sign_in == "xoauth2"] {
                    summary { (t.say("mailbox-oauth")) }
                    (field("token_url", "mailbox-token-url", &draft.token_url))
                    (field("client_id", "mailbox-client-id", &draft.client_id))
                    (secret("refresh_token", "mailbox-refresh-token"))
                }
                (choice("after_delivery", &t.say("mailbox-afterwards"), &words(&afterwards, "afterwards"), &draft.after_delivery))
                (field("move_to", "mailbox-move-to", &draft.move_to))
                div.whole {
                    label.check { input type="checkbox" name="skip_old" value="yes" aria-describedby="skip-hint" checked[draft.skip_old == "yes" || (draft.id.is_none() && draft.deed.is_empty())]; " " (t.say("mailbox-skip")) }
                    p.hint #skip-hint { (t.say("mailbox-skip-hint")) }
                }
                div.whole { label.check { input type="checkbox" name="is_enabled" value="yes" checked[draft.is_enabled == "yes" || draft.id.is_none()]; " " (t.say("mailbox-enabled")) } }
                div.actions.whole {
                    button.button.primary name="deed" value="save" { (t.say("save")) }
                    button.button name="deed" value="test" { (t.say("mailbox-test")) }
                    @if draft.id.is_some() { button.button name="deed" value="reconcile" { (t.say("mailbox-count-now")) } }
                    @if draft.id.is_some() { button.button.danger.push name="deed" value="remove" { (t.say("mailbox-remove")) } }
                }
            }
        }
    }
}
