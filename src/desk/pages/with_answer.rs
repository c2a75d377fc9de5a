//! Sends a reply that may have begun as an answer: carries out the answer's actions, and counts what came of the
//! suggestion.
use super::work::Way;
use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::canned::RankerCache;
use crate::canned::actions::{GivenReply, ReplyOrigin, carry_out, count_given, count_sent, goal};
use crate::canned::alike::percent_alike;
use crate::canned::examples::{self, Reply};
use crate::canned::extras::extras;
use crate::canned::fill::fill;
use crate::canned::store::{self as answers, CannedResponse};
use crate::clock::Time;
use crate::db::Conn;
use crate::desk::facts::{self, Occasion};
use crate::error::{Error, Result};
use crate::ids::AnswerFileId;
use crate::mail::thread;
use crate::tickets::actions::{self, Outcome, ReplyDraft};
use crate::tickets::{Ticket, store};

/// The reply, its author, and which parts of the answer go with it.
pub struct WithAnswer<'a> {
    pub now: Time,
    pub me: &'a Viewer,
    pub ticket: &'a Ticket,
    pub brand: &'a Brand,
    pub way: &'a Way,
    pub cache: &'a RankerCache,
}

impl WithAnswer<'_> {
    /// Sends the reply; the answer's actions are carried out in the same transaction. A double click does nothing
    /// twice.
    pub fn send(&self, conn: &mut Conn, mut draft: ReplyDraft, key: &thread::TokenKey) -> Result<Outcome> {
        let Self { now, me, ticket, brand, way, cache } = *self;
        let question = self.question(conn)?;
        let text = draft.text.clone();
        let answer = self.answer(conn, &draft)?;
        draft.answer = answer.as_ref().map(|answer| answer.id);
        let mut acts = Vec::new();
        if let Some(answer) = &answer {
            let going_with = extras(conn, &[answer.id])?.remove(&answer.id).unwrap_or_default();
            let files: Vec<AnswerFileId> = way.ticked.1.iter().map(|id| AnswerFileId(*id)).collect();
            draft.files.extend(going_with.chosen_files(&files));
            acts = going_with.chosen_acts(&way.ticked.0);
        }
        draft.then = goal(&acts).unwrap_or(draft.then);
        let kept = match &answer {
            Some(answer) => self.kept_percent(conn, answer, &draft.text)?,
            None => 0,
        };
        let before = store::by_idempotency_key(conn, &draft.idempotency_key)?.map(|message| message.id);
        let outcome = actions::reply(conn, now, me, (ticket, brand), (draft, key))?;
        if let Outcome::Done(message) = &outcome
            && before != Some(*message)
        {
            carry_out(conn, now, me, (ticket, brand), &acts)?;
            let answer_id = answer.as_ref().map(|answer| answer.id);
            let is_offered = !way.offered.answers.is_empty();
            let reply =
                Reply { ticket, message: *message, question: &question, text: &text, answer: answer_id, is_offered };
            examples::learn_from(conn, now, cache, reply)?;
            let offered = way.offered.answers.first().copied().filter(|_| way.offered.is_sure);
            let is_untouched = kept == 100;
            let sent = ReplyOrigin { message: *message, answer: answer.as_ref(), is_untouched, offered };
            count_sent(conn, now, me, brand.id, &sent)?;
            let given = GivenReply { ticket, brand, message: *message, answer: answer_id, kept, offered: &way.offered };
            count_given(conn, now, &given)?;
        }
        Ok(outcome)
    }

    /// What the reply answers, with what is known beyond the words; empty if nothing was asked.
    fn question(&self, conn: &mut Conn) -> Result<String> {
        let messages = store::recent_messages(conn, self.ticket.id)?;
        let question = examples::question(self.ticket, &messages);
        let customer = facts::customer(conn, self.me, self.ticket)?;
        let occasion = Occasion {
            me: self.me,
            ticket: self.ticket,
            brand: self.brand,
            customer: &customer,
            question: &question,
            now: self.now,
        };
        facts::known_question(conn, &occasion, &messages)
    }

    /// The answer that the form names, if this brand may use it.
    fn answer(&self, conn: &mut Conn, draft: &ReplyDraft) -> Result<Option<CannedResponse>> {
        let Some(id) = draft.answer else { return Ok(None) };
        match answers::find(conn, id) {
            Ok(answer) => Ok(Some(answer).filter(|answer| answer.brand_id.is_none_or(|own| own == self.brand.id))),
            Err(Error::NotFound) => Ok(None),
            Err(e) => Err(e),
        }
    }

    /// How much of the text is the answer's: 100 per cent if it is the same apart from spaces.
    fn kept_percent(&self, conn: &mut Conn, answer: &CannedResponse, text: &str) -> Result<i64> {
        let customer = facts::customer(conn, self.me, self.ticket)?;
        let question = facts::question(self.ticket, &store::recent_messages(conn, self.ticket.id)?);
        let occasion = Occasion {
            me: self.me,
            ticket: self.ticket,
            brand: self.brand,
            customer: &customer,
            question: &question,
            now: self.now,
        };
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let sent = words(text);
        let texts = answers::texts_of(conn, &[answer.id])?;
        let kept = texts.iter().map(|own| {
            let filled = words(&fill(&own.body, &facts::for_answer(&occasion, &own.language)).text);
            if filled == sent { 100 } else { percent_alike(&filled, &sent, &own.language).min(99) }
        });
        Ok(kept.max().and_then(|percent| i64::try_from(percent).ok()).unwrap_or_default())
    }
}
