//! The conversation: messages, notes and the timeline between them.
use maud::{Markup, html};

use super::copies::notable_copies;
use super::folds::Folds;
use super::moves::elsewhere;
use super::ticket::{Open, ShownPage};
use super::trust::{identity_badge, way};
use super::undo::undone_words;
use crate::accounts::{Role, Viewer};
use crate::clock::Time;
use crate::mail::classify::back_on;
use crate::policy::Action;
use crate::texts::Texts;
use crate::tickets::views::{body, earlier, file_list, older};
use crate::tickets::{Attachment, Delivery, Event, EventKind, Message, MessageKind, PlacedBy};
use crate::web::{layout, time};

/// Messages and events in the order in which they happened: the latest, which update by themselves, or an older part.
pub fn thread(me: &Viewer, open: &Open, now: Time) -> Markup {
    let t = me.texts();
    let here = format!("/desk/tickets/{}", open.ticket.reference);
    let lines = html! { @for line in lines(me, open, now) { (line) } };
    if open.older.is_some() {
        return older(t, &here, open.shown(), &lines);
    }
    // Pictures that the agent asked for stay shown when new messages arrive.
    let shown = open.shown_pages.iter().find(|page| page.has_pictures);
    let again = open.address(&shown.map(|page| format!("pictures={}", page.message)).unwrap_or_default());
    html! {
        (earlier(t, &here, &open.latest))
        ol.thread #thread hx-get=(again)
            hx-trigger={ "live:ticket-" (open.ticket.reference) " from:body, live:resync from:body" } hx-select="#thread" hx-select-oob="#standing,#undo,#sides" hx-swap="outerHTML" {
            (lines)
        }
    }
}

/// A message or a line of the trail.
enum TrailPart<'a> {
    Message(&'a Message),
    Event(&'a Event),
}

impl TrailPart<'_> {
    /// Messages before the lines of the same instant.
    fn at(&self) -> (Time, bool) {
        match self {
            Self::Message(message) => (message.created_at, false),
            Self::Event(event) => (event.at, true),
        }
    }
}

fn lines(me: &Viewer, open: &Open, now: Time) -> Vec<Markup> {
    let t = me.texts();
    let folds = Folds::of(me, open);
    let messages = open.shown().messages.iter().map(TrailPart::Message);
    let mut told: Vec<TrailPart> =
        messages.chain(open.events.iter().filter(|e| is_told(e)).map(TrailPart::Event)).collect();
    told.sort_by_key(TrailPart::at);
    let both_events =
        |one: &TrailPart, other: &TrailPart| matches!((one, other), (TrailPart::Event(_), TrailPart::Event(_)));
    let mut lines = Vec::new();
    for run in told.chunk_by(both_events) {
        match run {
            [TrailPart::Message(found)] => {
                if folds.first_new == Some(found.id) {
                    lines.push(html! { li.event.is-new #new { span { (t.say("new-since-visit")) } } });
                }
                lines.push(message(me, open, (*found, folds.folds(found)), now));
            }
            [TrailPart::Event(only)] => lines.push(html! { li.event { (event(t, open, only, now)) } }),
            run => lines.push(changes(t, open, run, now)),
        }
    }
    lines
}

/// Several lines of the trail with no message between them: the last is shown, and the others fold.
fn changes(t: Texts, open: &Open, run: &[TrailPart<'_>], now: Time) -> Markup {
    let events: Vec<&Event> =
        run.iter().filter_map(|told| if let TrailPart::Event(event) = told { Some(*event) } else { None }).collect();
    let Some((last, before)) = events.split_last() else { return html! {} };
    html! {
        li.event {
            details id={ "changes-" (last.id) } {
                summary { (event(t, open, last, now)) " " span.more-changes { (t.with("more-changes", &[("count", before.len().into())])) } }
                ul { @for one in before { li { (event(t, open, one, now)) } } }
            }
        }
    }
}

fn message(me: &Viewer, open: &Open, (message, is_folded): (&Message, bool), now: Time) -> Markup {
    let t = me.texts();
    let class = match message.kind {
        MessageKind::Inbound => "from-customer",
        MessageKind::Reply if message.delivery == Delivery::Failed => "from-us is-failed",
        MessageKind::Reply => "from-us",
        MessageKind::Note => "is-note",
    };
    html! {
        li class={ "message " (class) } id={ "message-" (message.id) } {
            @if is_folded {
                details.fold id={ "fold-" (message.id) } {
                    summary.message-head { (head(t, open, message, now)) span.fold-text { (opening(message)) } }
                    (words_of(me, open, message, now))
                }
            } @else {
                div.message-head { (head(t, open, message, now)) }
                (words_of(me, open, message, now))
            }
        }
    }
}

/// The first words, for the line of a folded message.
fn opening(message: &Message) -> String {
    message.visible.split_whitespace().take(24).collect::<Vec<_>>().join(" ")
}

/// Who wrote it, how sure that is, and when.
fn head(t: Texts, open: &Open, message: &Message, now: Time) -> Markup {
    html! {
        @match message.author_id.filter(|_| message.kind != MessageKind::Inbound) {
            Some(id) => (layout::face(id, &message.author_name)),
            None => span.face aria-hidden="true" { (layout::initials(&message.author_name)) },
        }
        b { @if message.author_name.is_empty() { (crate::plain::shown(&message.author_address)) } @else { (message.author_name) } }
        (origin(t, open, message))
        (time::element(t, message.created_at, now, open.brand.zone()))
    }
}

/// What stands below the head.
fn words_of(me: &Viewer, open: &Open, message: &Message, now: Time) -> Markup {
    let (t, here) = (me.texts(), format!("/desk/tickets/{}", open.ticket.reference));
    html! {
        @if message.is_from_machine() {
            details.quoted { summary { (machine(t, open, message, now)) } (said(t, open, message)) }
        } @else { (said(t, open, message)) }
        (file_list(t, &open.files, message, &open.brand, (me.role == Role::Admin).then_some(here.as_str())))
        (disclosure(t, open, message))
        (elsewhere(t, open, message))
        @if message.kind == MessageKind::Reply {
            p.message-foot { a.small href={ "/desk/tickets/" (open.ticket.reference) "/messages/" (message.id) "/answer" } { (t.say("save-as-answer")) } }
        }
        (own_note(me, open, message))
        (redaction(me, open, message))
        @if !message.blind.is_empty() { p.small.faint.message-foot { (t.say("blind")) ": " (message.blind.split(' ').map(crate::plain::shown).collect::<Vec<_>>().join(", ")) } }
        (notable_copies(t, &open.ticket.reference, message, &open.notable_copies))
        @if message.delivery == Delivery::Failed && !open.notable_copies.iter().any(|copy| copy.message_id == message.id) {
            p.small { b { (t.say("delivery-failed")) } " " (message.delivery_error) }
        }
    }
}

/// What agents can do with their own note.
fn own_note(me: &Viewer, open: &Open, message: &Message) -> Markup {
    let t = me.texts();
    let is_own = message.kind == MessageKind::Note && message.author_id == Some(me.id) && message.mail_id.is_none();
    let here = format!("/desk/tickets/{}/messages/{}", open.ticket.reference, message.id);
    let field = format!("note-{}", message.id);
    html! {
        @if is_own && !message.visible.is_empty() {
            details.message-foot id={ "edit-" (message.id) } {
                summary.small { (t.say("note-edit")) }
                form.stack method="post" action={ (here) "/text" } {
                    label.sr for=(field) { (t.say("note")) }
                    textarea id=(field) name="body" rows="3" required { (message.visible) }
                    div.actions {
                        button.button.tight { (t.say("save-note")) }
                        button.button.plain.tight formaction={ (here) "/removal" } formnovalidate { (t.say("note-delete")) }
                    }
                }
            }
        }
    }
}

/// For those who may remove a message, or one of its files, for good.
fn redaction(me: &Viewer, open: &Open, message: &Message) -> Markup {
    let t = me.texts();
    if !me.allows(Action::Redact, open.ticket.object()) {
        return html! {};
    }
    let here = format!("/desk/tickets/{}", open.ticket.reference);
    html! {
        @if says_something(open, message) {
            details.message-foot id={ "redact-" (message.id) } {
                summary.small { (t.say("redact")) }
                p.small { (t.say("redact-text")) }
                div.actions {
                    form method="post" action={ (here) "/messages/" (message.id) "/redaction" } { button.button.tight { (t.say("redact-message")) } }
                    @for file in files_of(open, message) {
                        form method="post" action={ (here) "/files/" (file.id) "/redaction" } { button.button.tight { (t.with("redact-file", &[("name", file.name.clone().into())])) } }
                    }
                }
            }
        }
    }
}

fn files_of<'a>(open: &'a Open, message: &Message) -> impl Iterator<Item = &'a Attachment> {
    let id = message.id;
    open.files.iter().map(|(_, file)| file).filter(move |file| file.message_id == id)
}

/// Is there anything in it: words, a page, a file?
fn says_something(open: &Open, message: &Message) -> bool {
    let has_page = open.pages.iter().any(|page| page.message_id == message.id);
    !message.visible.is_empty() || !message.quoted.is_empty() || has_page || files_of(open, message).next().is_some()
}

/// What someone other than the customer wrote: whether the customer can read it, and the button that changes that.
fn disclosure(t: Texts, open: &Open, message: &Message) -> Markup {
    let here = format!("/desk/tickets/{}/messages/{}/disclosure", open.ticket.reference, message.id);
    let (class, word, action, button) = if message.is_disclosed {
        ("", "disclosed", format!("{here}/removal"), "withhold")
    } else {
        ("is-warn", "withheld", here, "disclose")
    };
    html! {
        @if open.own.is_others(message) {
            form.message-foot.line method="post" action=(action) {
                span class={ "chip " (class) } { (t.say(word)) }
                button.button.tight { (t.say(button)) }
            }
        }
    }
}

/// What kind of machine wrote; for an absence note, until when its sender is away.
fn machine(t: Texts, open: &Open, message: &Message, now: Time) -> String {
    let zone = open.brand.zone();
    let written = message.created_at.utc().with_timezone(&zone).date_naive();
    let is_away = message.mail_kind == "auto_reply";
    match back_on(&format!("{}\n{}", message.subject, message.visible), written).filter(|_| is_away) {
        Some(day) => t.with("machine-away-until", &[("day", time::day(t, day, now, zone).into())]),
        None => t.say(&format!("machine-{}", message.mail_kind)),
    }
}

/// The text of a message: its HTML if that says more than its plain text.
fn said(t: Texts, open: &Open, message: &Message) -> Markup {
    let language = &open.ticket.language;
    match open.shown_pages.iter().find(|page| page.message == message.id) {
        Some(page) => shown_page(t, open, page),
        // Only a file came, which is shown below.
        None if message.visible.is_empty() && message.quoted.is_empty() && says_something(open, message) => html! {},
        None => body(t, message, language),
    }
}

fn shown_page(t: Texts, open: &Open, page: &ShownPage) -> Markup {
    let language = &open.ticket.language;
    let address = format!("{}#message-{}", open.address(&format!("pictures={}", page.message)), page.message);
    html! {
        div.message-body.message-page lang=(language) dir="auto" { (page.shown) }
        @if page.blocked_pictures > 0 {
            p.small.soft.blocked { (t.with("pictures-blocked", &[("count", page.blocked_pictures.into())])) " " a href=(address) { (t.say("pictures-show")) } }
        }
        @if !page.folded.0.is_empty() {
            details.quoted { summary { (t.say("show-quoted")) } div.message-page lang=(language) dir="auto" { (page.folded) } }
        }
    }
}

fn origin(t: Texts, open: &Open, message: &Message) -> Markup {
    html! {
        @match message.kind {
            MessageKind::Note => span.chip.is-warn { (t.say("note-chip")) },
            MessageKind::Reply => span.faint { (t.say(&format!("delivery-{}", message.delivery.as_str()))) },
            MessageKind::Inbound => {
                span.faint {
                    (crate::plain::shown(&message.author_address)) " "
                    @if message.mail_id.is_some() { (t.say("by-mail")) } @else { (t.say("by-form")) }
                    @if is_placed(message) { " · " (t.say(&format!("placed-{}", message.placed_by.as_str()))) }
                }
                (identity_badge(t, message))
                (way(t, open, message))
            }
        }
    }
}

/// Did a rule add it to an existing ticket?
fn is_placed(message: &Message) -> bool {
    !matches!(message.placed_by, PlacedBy::New | PlacedBy::Form)
}

/// A message is shown itself; its event would only repeat it.
fn is_told(event: &Event) -> bool {
    !matches!(
        event.kind,
        EventKind::Opened | EventKind::Received | EventKind::Replied | EventKind::Noted | EventKind::Delivered
    )
}

/// The key of the sentence about an event: most are named after their kind.
fn words(event: &Event) -> String {
    match (event.kind, event.became.is_empty()) {
        (EventKind::Assigned, true) => "event-unassigned".to_owned(),
        (EventKind::TeamChanged, true) => "event-no-team".to_owned(),
        (EventKind::Redistributed, true) => "event-redistributed-free".to_owned(),
        (kind, _) => format!("event-{}", kind.as_str().replace('_', "-")),
    }
}

/// The end of a timer, which the event stores as an instant.
fn told_due(t: Texts, open: &Open, event: &Event, now: Time) -> String {
    let due = chrono::DateTime::parse_from_rfc3339(&event.became).map(|at| Time::from(at.to_utc()));
    due.map_or_else(|_unreadable| String::new(), |due| time::instant(t, due, now, open.brand.zone()))
}

/// The event stores the name followed by the day of the return.
fn who_returns(t: Texts, open: &Open, kept: &str, now: Time) -> String {
    let parts = kept.strip_suffix(')').and_then(|kept| kept.rsplit_once(" ("));
    let Some((name, Ok(day))) = parts.map(|(name, day)| (name, day.parse())) else { return kept.to_owned() };
    let day = time::day(t, day, now, open.brand.zone());
    t.with("back-on", &[("name", name.to_owned().into()), ("day", day.into())])
}

fn event(t: Texts, open: &Open, event: &Event, now: Time) -> Markup {
    let actor = event.actor_id.map(|id| open.name_of(id).unwrap_or_else(|| t.say("somebody")));
    let state = |word: &str| t.say(&format!("state-{word}"));
    let (was, became) = match event.kind {
        EventKind::StateChanged => (state(&event.was), state(&event.became)),
        EventKind::SlaWarned | EventKind::SlaMissed => {
            (t.say(&format!("promise-{}", event.was)), told_due(t, open, event, now))
        }
        EventKind::Rated => (t.say(&format!("rating-{}", event.was)), event.became.clone()),
        EventKind::FollowUpSet
        | EventKind::DelayNoticeSent
        | EventKind::ComplaintAcknowledged
        | EventKind::ComplaintSlipped
        | EventKind::ComplaintWarned
        | EventKind::ComplaintOverdue => (String::new(), told_due(t, open, event, now)),
        EventKind::Moved | EventKind::Withdrawn => (event.was.clone(), told_due(t, open, event, now)),
        EventKind::Delegated => (event.was.clone(), who_returns(t, open, &event.became, now)),
        EventKind::SlaMetLate => (String::new(), t.say(&format!("promise-{}", event.became))),
        EventKind::MailRefused => (t.say(&format!("refused-{}", event.was.replace('_', "-"))), event.became.clone()),
        EventKind::Undone => {
            (undone_words(t, event.was.split(' ').filter_map(|kind| kind.parse().ok())), String::new())
        }
        EventKind::Complained => (t.say(&format!("about-{}", event.was)), event.became.clone()),
        _ => (event.was.clone(), event.became.clone()),
    };
    let key = words(event);
    let text = t.with(&key, &[("was", was.into()), ("became", became.into())]);
    html! {
        span { @if let Some(actor) = actor { (actor) ": " } (text) } " "
        (time::element(t, event.at, now, open.brand.zone()))
    }
}
