//! One ticket at the desk: the conversation, the customer, the suggestions, the composer, and who else has it open.
use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path, Query};
use serde::Deserialize;

use super::queue::UNDONE_WITHIN;
use super::sides::said;
use super::{ticket_in_order, work_ticket};
use crate::accounts::{Agent, Person, Viewer, store as accounts};
use crate::app::App;
use crate::audit::{AuditAction, Entry, Subject};
use crate::brands::{self, Brand};
use crate::canned::Offer;
use crate::canned::actions::count_dismissed;
use crate::canned::cache::OfferQuery;
use crate::canned::extras::{Extras, extras};
use crate::canned::meaning::{self, Meaning};
use crate::canned::store::{self as answers, InternalNote, UseTally};
use crate::canned::{PublicIndex, RankerCache, examples};
use crate::clock::Time;
use crate::db::Conn;
use crate::desk::facts::{self, Occasion};
use crate::desk::proposals::proposals;
use crate::desk::views::{
    self, Composing, Failed, Handing, Mine, Misplaced, OfferState, Open, ShownPage, Undoable, Unlifted, Unsaved,
};
use crate::error::{Error, Result};
use crate::heartbeat::Heartbeat;
use crate::ids::{AnswerId, BrandId, DraftId, SideId, SideMessageId, TicketId};
use crate::mail::pictures;
use crate::mail::store::undeliverable_among;
use crate::notifications;
use crate::status;
use crate::tickets::transition::Before;
use crate::tickets::{Conversation, DraftKind, MessageRange, Own, Recipients, Ticket, Visit, actions, files, store};
use crate::web::doors::{Doors, get, post};
use crate::web::{html, ok, page, see_other};

const SUGGESTIONS: usize = 3;
/// What a turn means is known within this time; later the page does not ask again.
const SOON_UNDERSTOOD: chrono::Duration = chrono::Duration::minutes(10);
/// How many moves the page offers to undo.
const MOVES: i64 = 10;
/// Words of a search beyond this length are ignored.
const LONGEST_SEARCH: usize = 500;

pub fn routes(doors: &mut Doors) {
    doors
        .route("/desk/tickets/{reference}", get().to(show))
        .route("/desk/tickets/{reference}/presence", get().to(presence))
        .route("/desk/tickets/{reference}/answers", get().to(search))
        .route("/desk/tickets/{reference}/answers/{answer}/dismissal", post().to(dismiss));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct TicketQuery {
    /// The suggestion that is in the composer at first, without scripts.
    answer: String,
    /// What the agent searches for among the answers.
    q: String,
    /// Set if what is searched for may take the time to be understood.
    meant: String,
    /// The message whose external pictures are wanted.
    pictures: String,
    /// The message before which earlier ones are wanted, and the first message of an open page.
    before: String,
    since: String,
    /// Set after a note was saved: its draft can be deleted.
    noted: String,
    /// The ticket that was answered right before.
    sent: String,
    /// Set after something was sent to a third party.
    forwarded: String,
    /// The form that is wanted, and the side conversation that it continues.
    tab: String,
    side: String,
    /// The message of a third party that goes into the reply.
    aside: String,
}

async fn show(
    app: Data<App>,
    (cache, public_index): (Data<RankerCache>, Data<PublicIndex>),
    Agent(mut me): Agent,
    reference: Path<String>,
    Query(asked): Query<TicketQuery>,
) -> Result<HttpResponse> {
    let chosen = asked.answer.parse().ok().map(AnswerId);
    let range = MessageRange::from_words(&asked.before, &asked.since);
    let look = Look { looked_for: asked.q, chosen, keeps_order: true, range, meant: None };
    let mut open = load(&app, (&cache, &public_index), &me, &reference, look).await?;
    if let Some(into) = open.merged_into {
        return Ok(see_other(&format!("/desk/tickets/{into}")));
    }
    if let Ok(message) = asked.pictures.parse() {
        show_pages(&mut open, Some(message));
    }
    open.is_noted = !asked.noted.is_empty();
    open.mine.sent = asked.sent;
    open.mine.is_forwarded = !asked.forwarded.is_empty();
    note_visit(&app, &me, &open);
    if open.mine.unread > 0 {
        read_notifications(&app, &mut me, &open).await;
    }
    let side = asked.side.parse().ok().and_then(|side| Composing::aside(&open, SideId(side)));
    let kind = if asked.tab == DraftKind::Forward.as_str() { DraftKind::Forward } else { DraftKind::Reply };
    let mut composing = side.unwrap_or_else(|| Composing::begun(&open, kind, &asked.answer));
    if let Ok(message) = asked.aside.parse() {
        composing.add(&said(&app, &me, &reference, SideMessageId(message)).await?);
    }
    Ok(ok(views::ticket(&me, &open, &composing, app.now())))
}

/// Writes down how far the agent has read. It does not wait, so that pages are not slowed down.
fn note_visit(app: &App, me: &Viewer, open: &Open) {
    let newest = open.latest.messages.last().map(|message| message.id);
    let next = newest.and_then(|newest| Visit::next(open.mine.visit, newest, open.now));
    if let (None, Some(next)) = (&open.older, next) {
        let (ticket, agent) = (open.ticket.id, me.id);
        app.db.write_later(move |conn| store::set_visit(conn, ticket, agent, next));
    }
}

/// What the page shows is read. The next page knows that; if it cannot be written down now, the page is shown all the
/// same.
async fn read_notifications(app: &App, me: &mut Viewer, open: &Open) {
    let (ticket, agent, now) = (open.ticket.id, me.id, open.now);
    match app.db.write(move |conn| notifications::store::read_on(conn, now, agent, ticket)).await {
        Ok(()) => me.unread = me.unread.saturating_sub(open.mine.unread),
        Err(e) => tracing::warn!(error = %e, "cannot write down what was read"),
    }
}

/// The page again, with what the agent had written and why it was not sent.
pub(super) async fn show_again(
    app: &App,
    caches: (&RankerCache, &PublicIndex),
    me: &Viewer,
    reference: &str,
    (status, composing): (StatusCode, Composing),
) -> Result<HttpResponse> {
    let chosen = composing.answer_id.parse().ok().map(AnswerId);
    // The agent's text is shown again, even if another ticket is next by now.
    let open = load(app, caches, me, reference, Look { chosen, ..Look::default() }).await?;
    Ok(page(status, views::ticket(me, &open, &composing, app.now())))
}

/// The page again, with the reference that was typed and why nothing was moved.
pub(super) async fn show_misplaced(
    app: &App,
    caches: (&RankerCache, &PublicIndex),
    me: &Viewer,
    reference: &str,
    (status, typed, sentence): (StatusCode, String, String),
) -> Result<HttpResponse> {
    let mut open = load(app, caches, me, reference, Look::default()).await?;
    open.failed.misplaced = Some(Misplaced { typed, sentence });
    let composing = Composing::begun(&open, DraftKind::Reply, "");
    Ok(page(status, views::ticket(me, &open, &composing, app.now())))
}

/// The page again, with what was chosen in the fields and why it was not saved, or why nothing was taken back.
pub(super) async fn show_unsaved(
    app: &App,
    caches: (&RankerCache, &PublicIndex),
    me: &Viewer,
    reference: &str,
    unsaved: Unsaved,
) -> Result<HttpResponse> {
    let mut open = load(app, caches, me, reference, Look::default()).await?;
    open.failed.unsaved = Some(unsaved);
    let composing = Composing::begun(&open, DraftKind::Reply, "");
    Ok(page(StatusCode::CONFLICT, views::ticket(me, &open, &composing, app.now())))
}

/// The page again, with the reason that was typed and why nothing was lifted.
pub(super) async fn show_unlifted(
    app: &App,
    caches: (&RankerCache, &PublicIndex),
    me: &Viewer,
    reference: &str,
    (status, wrong): (StatusCode, Unlifted),
) -> Result<HttpResponse> {
    let mut open = load(app, caches, me, reference, Look::default()).await?;
    open.failed.unlifted = Some(wrong);
    let composing = Composing::begun(&open, DraftKind::Reply, "");
    Ok(page(status, views::ticket(me, &open, &composing, app.now())))
}

pub(super) async fn load(
    app: &App,
    (cache, public_index): (&RankerCache, &PublicIndex),
    me: &Viewer,
    reference: &str,
    look: Look,
) -> Result<Open> {
    let asking = Asking {
        me: me.clone(),
        reference: reference.to_owned(),
        cache: cache.clone(),
        public_index: public_index.clone(),
        look: Look { looked_for: look.looked_for.chars().take(LONGEST_SEARCH).collect(), ..look },
        heartbeat: app.heartbeat.clone(),
        now: app.now(),
    };
    let mut open = app.db.read(move |conn| read(conn, &asking)).await?;
    if let Some(customer) = open.ticket.customer_id {
        let viewed = Entry::new(AuditAction::CustomerViewed, Subject::account(customer));
        app.hourly.note(&app.db, me.audit(app.now()), viewed);
    }
    show_pages(&mut open, None);
    Ok(open)
}

/// Makes the HTML of the messages safe: embedded pictures come from our URLs, external ones are shown only for the
/// message that was asked for.
fn show_pages(open: &mut Open, wanted: Option<i64>) {
    let mut shown = Vec::new();
    for page in &open.pages {
        let of_message = open.files.iter().filter(|(_, file)| file.message_id == page.message_id);
        let pictures = of_message.filter(|(_, file)| file.is_picture());
        let own: BTreeMap<i64, String> = pictures.map(|(path, file)| (file.position, path.clone())).collect();
        let is_wanted = wanted.is_some_and(|id| id.to_string() == page.message_id.to_string());
        let message = page.message_id;
        let picture = move |source: &str| match source.strip_prefix("cid:") {
            Some(position) => own.get(&position.parse().ok()?).cloned(),
            None if is_wanted => Some(pictures::path(message, source)),
            None => None,
        };
        shown.push(ShownPage {
            message: page.message_id,
            shown: html::foreign(&page.shown, picture.clone()),
            folded: html::foreign(&page.folded, picture),
            blocked_pictures: if is_wanted { 0 } else { page.remote_pictures },
            has_pictures: is_wanted && page.remote_pictures > 0,
        });
    }
    open.shown_pages = shown;
}

/// Which parts of a ticket's page are wanted.
#[derive(Default)]
pub(super) struct Look {
    looked_for: String,
    /// What that means.
    meant: Option<Meaning>,
    /// The answer that is being sent.
    chosen: Option<AnswerId>,
    /// Is the page opened, and not shown again? Then the order of the queue applies.
    keeps_order: bool,
    /// The part of the conversation that is shown.
    range: MessageRange,
}

/// Who asks for which ticket, and for which answers.
struct Asking {
    me: Viewer,
    reference: String,
    cache: RankerCache,
    public_index: PublicIndex,
    look: Look,
    heartbeat: Heartbeat,
    now: Time,
}

fn read(conn: &mut Conn, asking: &Asking) -> Result<Open> {
    let Asking { me, look: Look { looked_for, .. }, now, .. } = asking;
    let (ticket, brand) = with_brand(conn, asking)?;
    let (latest, older) = conversation(conn, me, &ticket, asking.look.range)?;
    let shown = older.as_ref().unwrap_or(&latest);
    let customer = facts::customer(conn, me, &ticket)?;
    let known = SuggestionFacts { ticket: &ticket, brand: &brand, customer: &customer, latest: &latest };
    let Offered { offers, state, extras, notes } = offered(conn, asking, &known)?;
    Ok(Open {
        extras,
        mine: mine(conn, *now, me, ticket.id)?,
        handing: handing(conn, *now, (&ticket, &brand))?,
        notes,
        now: *now,
        events: actions::seen_events(conn, me, ticket.id, shown)?,
        tags: store::tags(conn, ticket.id)?,
        timers: store::timers(conn, ticket.id)?,
        page: store::page_of(conn, ticket.id)?,
        follow_up: store::open_follow_up(conn, ticket.id)?,
        groups: ticket.customer_id.map_or(Ok(Vec::new()), |id| accounts::groups_of(conn, id))?,
        files: files::with_paths(store::attachments_of(conn, &shown.ids())?),
        pages: store::pages_of(conn, &shown.ids())?,
        shown_pages: Vec::new(),
        colleagues: accounts::colleagues(conn)?,
        teams: brands::store::teams(conn)?,
        offers,
        offer_state: state,
        looked_for: looked_for.clone(),
        is_noted: false,
        conditions: status::open(conn, &asking.heartbeat, *now)?,
        recipients: Recipients::of(conn, &ticket)?,
        participants: store::participants(conn, ticket.id)?,
        own: Own::of(conn, &ticket)?,
        notable_copies: store::notable_copies(conn, ticket.id)?,
        moves: store::moves_of(conn, ticket.id, MOVES)?,
        parent: ticket.parent_id.map_or(Ok(None), |parent| actions::seen_ticket(conn, me, parent))?,
        changed: facts::changed_subjects(&ticket, shown),
        failed: Failed::default(),
        undoable: undoable(conn, &ticket)?,
        merged_into: facts::merged_into(conn, &ticket)?,
        unwatched: facts::unwatched(conn, &ticket, &latest.messages)?,
        is_proven: store::has_proven_message(conn, ticket.id)?,
        customer,
        proposals: proposals(conn, me, &ticket, &latest.messages)?,
        range: asking.look.range,
        undeliverable: undeliverable_among(conn, &[ticket.answers_go_to()])?.pop(),
        latest,
        older,
        brand,
        ticket,
    })
}

/// What the agent has read, and their drafts; with those that colleagues share.
fn mine(conn: &mut Conn, now: Time, me: &Viewer, ticket: TicketId) -> Result<Mine> {
    let found = store::drafts_on(conn, ticket, me.id)?;
    let ids: Vec<DraftId> = found.iter().map(|draft| draft.id).collect();
    let files = store::draft_files(conn, &ids)?;
    let drafts = views::sorted_drafts(found, files, me.id)?;
    let on_their_way = store::sending_before(conn, me.id, now.plus(UNDONE_WITHIN))?;
    // Without any unread one there is none about this ticket.
    let unread = if me.unread > 0 { notifications::store::unread_on(conn, me.id, ticket)? } else { 0 };
    Ok(Mine {
        is_forwarded: false,
        visit: store::visit(conn, ticket, me.id)?,
        drafts,
        on_their_way,
        sent: String::new(),
        unread: usize::try_from(unread).unwrap_or_default(),
        is_watching: notifications::store::is_watching(conn, ticket, me.id)?,
    })
}

fn with_brand(conn: &mut Conn, asking: &Asking) -> Result<(Ticket, Brand)> {
    let ticket = asked(conn, asking)?;
    let brand = brands::store::find(conn, ticket.brand_id)?;
    Ok((ticket, brand))
}

/// What can be taken back: the latest, if nothing came after.
fn undoable(conn: &mut Conn, ticket: &Ticket) -> Result<Option<Undoable>> {
    let Some((line, before)) = store::undoable(conn, ticket.id)? else { return Ok(None) };
    let before: Before = serde_json::from_str(&before).map_err(|e| Error::internal("read what a ticket was", e))?;
    Ok(Some(Undoable { event: line.id, kinds: before.kinds, by: line.actor_id, at: line.at }))
}

/// The suggestions for the agent.
struct Offered {
    offers: Vec<Offer>,
    state: OfferState,
    extras: BTreeMap<AnswerId, Extras>,
    notes: Vec<InternalNote>,
}

/// What the suggestions depend on.
struct SuggestionFacts<'a> {
    ticket: &'a Ticket,
    brand: &'a Brand,
    customer: &'a facts::Customer,
    latest: &'a Conversation,
}

fn offered(conn: &mut Conn, asking: &Asking, known: &SuggestionFacts<'_>) -> Result<Offered> {
    let Asking { me, cache, public_index, look: Look { looked_for, chosen, meant, .. }, now, .. } = asking;
    let SuggestionFacts { ticket, brand, customer, latest } = *known;
    let question = facts::question(ticket, &latest.messages);
    let occasion = &Occasion { me, ticket, brand, customer, question: &question, now: *now };
    let brand = occasion.brand.id;
    let is_typed = !looked_for.trim().is_empty();
    let known = facts::known_question(conn, occasion, &latest.messages)?;
    let wanted = wanted(occasion.ticket, if is_typed { looked_for } else { &known }, is_typed);
    let meant = if is_typed { *meant } else { meaning::store::of_turn(conn, wanted.ticket, wanted.text)? };
    let offers = cache.offers_meant(conn, &wanted, meant.as_ref(), |language| facts::for_answer(occasion, language))?;
    let is_fresh = occasion.ticket.waiting_since.is_some_and(|since| since.plus(SOON_UNDERSTOOD) > *now);
    let is_understood = meant.is_some() || !meaning::IS_AVAILABLE || !(is_typed || is_fresh);
    let state = match &offers {
        None => OfferState::Preparing,
        Some(_) if is_understood => OfferState::Ready,
        Some(_) => OfferState::ByWords,
    };
    let offers = offers.unwrap_or_default();
    let chosen = chosen.map_or(Ok(None), |answer| fitting(conn, answer, brand))?;
    let ids: Vec<AnswerId> = offers.iter().map(|offer| offer.answer).chain(chosen).collect();
    let extras = extras(conn, &ids)?;
    let notes = if is_typed { public_index.notes(conn, brand, looked_for, me.language())? } else { Vec::new() };
    Ok(Offered { offers, state, extras, notes })
}

/// The latest messages, on which everything else depends, and the older ones if they are wanted.
fn conversation(
    conn: &mut Conn,
    me: &Viewer,
    ticket: &Ticket,
    range: MessageRange,
) -> Result<(Conversation, Option<Conversation>)> {
    let actor = me.actor();
    Ok(match range {
        MessageRange::Before(_) => {
            let latest = Conversation::read(conn, &actor, ticket, MessageRange::Latest)?;
            (latest, Some(Conversation::read(conn, &actor, ticket, range)?))
        }
        _ => (Conversation::read(conn, &actor, ticket, range)?, None),
    })
}

/// The answer, if a reply for this brand may begin with it.
fn fitting(conn: &mut Conn, answer: AnswerId, brand: BrandId) -> Result<Option<AnswerId>> {
    let found = answers::some(conn, &[answer])?;
    Ok(found.iter().find(|answer| answer.brand_id.is_none_or(|own| own == brand)).map(|answer| answer.id))
}

fn handing(conn: &mut Conn, now: Time, (ticket, brand): (&Ticket, &Brand)) -> Result<Handing> {
    let today = brand.today(now);
    Ok(Handing {
        sides: store::whole_sides(conn, ticket.id)?,
        escalations: store::escalations_of(conn, ticket.id)?,
        delegation: store::delegation(conn, ticket)?,
        complaint: if ticket.is_complaint { store::complaint(conn, ticket.id)? } else { None },
        withdrawal: store::withdrawal(conn, ticket.id)?,
        is_anybody_away: store::absences(conn)?.iter().any(|absence| absence.is_on(today)),
    })
}

fn asked(conn: &mut Conn, Asking { me, reference, look, now, .. }: &Asking) -> Result<Ticket> {
    if look.keeps_order { ticket_in_order(conn, *now, me, reference) } else { work_ticket(conn, me, reference) }
}

fn wanted<'a>(ticket: &'a Ticket, text: &'a str, is_typed: bool) -> OfferQuery<'a> {
    OfferQuery {
        text,
        language: &ticket.language,
        brand: ticket.brand_id,
        ticket: ticket.id,
        limit: if is_typed { 9 } else { SUGGESTIONS },
        is_typed,
    }
}

/// Who else has the ticket open; asked again every 15 seconds.
async fn presence(app: Data<App>, Agent(me): Agent, reference: Path<String>) -> Result<HttpResponse> {
    let now = app.now();
    let viewer = me.clone();
    let (reference, others) = app
        .db
        .write(move |conn| {
            let ticket = work_ticket(conn, &viewer, &reference)?;
            let ids = actions::meet(conn, now, &viewer, &ticket)?;
            let colleagues = accounts::colleagues(conn)?;
            let others: Vec<Person> = ids.into_iter().filter_map(|id| colleagues.of(id)).cloned().collect();
            Ok((ticket.reference, others))
        })
        .await?;
    Ok(ok(views::presence(me.texts(), &reference, Some(&others))))
}

/// Answers found by search, as a fragment of the ticket's page.
async fn search(
    app: Data<App>,
    (cache, public_index): (Data<RankerCache>, Data<PublicIndex>),
    Agent(me): Agent,
    reference: Path<String>,
    Query(asked): Query<TicketQuery>,
) -> Result<HttpResponse> {
    let meant = if asked.meant.is_empty() || asked.q.trim().is_empty() { None } else { understood(&asked.q).await? };
    let look = Look { looked_for: asked.q, meant, keeps_order: true, ..Look::default() };
    let open = load(&app, (&cache, &public_index), &me, &reference, look).await?;
    Ok(ok(views::suggestions(me.texts(), &open)))
}

/// What a typed text means.
async fn understood(text: &str) -> Result<Option<Meaning>> {
    let text: String = text.chars().take(LONGEST_SEARCH).collect();
    let meant = tokio::task::spawn_blocking(move || meaning::now(&text)).await;
    meant.map_err(|e| Error::internal("encode a text", e))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Dismissal {
    /// Was it offered as a perhaps?
    perhaps: String,
}

/// The agent dismisses a suggestion: it is not offered for this ticket again, and ranks lower for similar ones.
async fn dismiss(
    app: Data<App>,
    Agent(me): Agent,
    path: Path<(String, i64)>,
    Form(dismissal): Form<Dismissal>,
) -> Result<HttpResponse> {
    let (now, (reference, answer)) = (app.now(), path.into_inner());
    let to = format!("/desk/tickets/{reference}#suggestions");
    app.db
        .write(move |conn| {
            let ticket = work_ticket(conn, &me, &reference)?;
            let messages = store::recent_messages(conn, ticket.id)?;
            let answer = fitting(conn, AnswerId(answer), ticket.brand_id)?.ok_or(Error::NotFound)?;
            let (brand, customer) = (brands::store::find(conn, ticket.brand_id)?, facts::customer(conn, &me, &ticket)?);
            let question = facts::question(&ticket, &messages);
            let occasion =
                Occasion { me: &me, ticket: &ticket, brand: &brand, customer: &customer, question: &question, now };
            let known = facts::known_question(conn, &occasion, &messages)?;
            examples::dismiss(conn, now, &ticket, &known, answer)?;
            count_dismissed(conn, now, &brand, dismissal.perhaps.is_empty())?;
            let once = UseTally { dismissed: 1, ..UseTally::default() };
            answers::count_use(conn, answer, Some(me.id), once)
        })
        .await?;
    Ok(see_other(&to))
}
