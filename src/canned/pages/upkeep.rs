//! Answers that need attention: due for review, texts behind their original, and answers that do not help.
use actix_web::HttpResponse;
use actix_web::web::Data;
use std::collections::{BTreeMap, BTreeSet};

use super::seen_by;
use crate::accounts::{Agent, Person, Viewer, store as accounts};
use crate::app::App;
use crate::canned::forms::{CareRow, Upkeep};
use crate::canned::store::{self, CannedResponse, Text, UseTally};
use crate::canned::views;
use crate::clock::Time;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, AnswerId};
use crate::policy::Rank;
use crate::texts::Texts;
use crate::web::doors::{Doors, get};
use crate::web::ok;

/// Fewer uses say nothing.
const FEW: i64 = 5;
/// From this share on, in per cent, it is often.
const OFTEN: i64 = 50;
/// On average customers write again after a fifth of the answers: above that, the answer is not enough.
const OFTEN_BACK: i64 = 20;
/// A new answer has had no time to be used.
const NEW_DAYS: i64 = 30;
/// Rows of one list.
const MOST: usize = 50;

pub fn routes(doors: &mut Doors) {
    doors.route("/desk/answers/upkeep", get().to(show));
}

async fn show(app: Data<App>, Agent(me): Agent) -> Result<HttpResponse> {
    let (now, viewer) = (app.now(), me.clone());
    let upkeep = app.db.read(move |conn| load(conn, now, &viewer)).await?;
    Ok(ok(views::upkeep(&me, &upkeep)))
}

/// An answer with its texts and its results.
struct TalliedAnswer {
    answer: CannedResponse,
    texts: Vec<Text>,
    tally: UseTally,
    /// Helped without being sent.
    helped: UseTally,
}

fn load(conn: &mut Conn, now: Time, me: &Viewer) -> Result<Upkeep> {
    let mut tallies = store::tallies(conn)?;
    if !me.only_brands.is_empty() {
        // How others use answers of other brands does not concern this agent.
        let seen: BTreeSet<AnswerId> = seen_by(me, store::all(conn)?).iter().map(|answer| answer.id).collect();
        tallies.retain(|(answer, ..)| seen.contains(answer));
    }
    let people = accounts::colleagues(conn)?;
    let known = known(conn, me, &tallies)?;
    let eye = Eye { t: me.texts(), now, people: &people };
    let lists = vec![
        ("upkeep-review", eye.list(&known, |one| eye.review_due(one))),
        ("upkeep-stale", eye.list(&known, |one| Some((0, one.stale()?)))),
        ("upkeep-edited", eye.list(&known, |one| eye.often(one.tally.edited(), one.tally.sent, OFTEN))),
        ("upkeep-dismissed", eye.list(&known, |one| eye.often(one.tally.dismissed, one.tally.offered(), OFTEN))),
        ("upkeep-came-back", eye.list(&known, |one| eye.often(one.tally.came_back, one.tally.settled, OFTEN_BACK))),
        ("upkeep-helped", eye.list(&known, |one| eye.helped(one.helped))),
        ("upkeep-unused", eye.list(&known, |one| eye.unused(one))),
    ];
    Ok(Upkeep { lists, agents: agents(me, people.to_vec(), &tallies) })
}

/// Who looks at the answers, and when.
struct Eye<'a> {
    t: Texts,
    now: Time,
    people: &'a [Person],
}

impl Eye<'_> {
    /// The answers for which `judge` has a remark, the heaviest first.
    fn list(&self, known: &[TalliedAnswer], judge: impl Fn(&TalliedAnswer) -> Option<(i64, String)>) -> Vec<CareRow> {
        let mut rows: Vec<(i64, CareRow)> = known
            .iter()
            .filter_map(|one| {
                judge(one).map(|(weight, note)| (weight, one.row(self.t.language(), self.owner(one), note)))
            })
            .collect();
        rows.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        rows.into_iter().map(|(_, row)| row).take(MOST).collect()
    }

    fn owner(&self, one: &TalliedAnswer) -> String {
        let owner = self.people.iter().find(|person| Some(person.id) == one.answer.owner_id);
        owner.map(|person| person.name.clone()).unwrap_or_default()
    }

    fn review_due(&self, one: &TalliedAnswer) -> Option<(i64, String)> {
        let today = self.now.utc().date_naive();
        let day = one.answer.review().filter(|day| *day <= today)?;
        Some(((today - day).num_days(), day.to_string()))
    }

    /// A share that is worth a look.
    fn often(&self, part: i64, of: i64, from: i64) -> Option<(i64, String)> {
        often(part, of, from).map(|percent| (percent, self.share(part, of)))
    }

    fn helped(&self, helped: UseTally) -> Option<(i64, String)> {
        (helped.settled > 0).then(|| (helped.sent, self.share(helped.sent, helped.settled)))
    }

    fn unused(&self, one: &TalliedAnswer) -> Option<(i64, String)> {
        let age = self.now.since(one.answer.created_at).num_days();
        (one.tally.sent == 0 && one.helped.settled == 0 && age >= NEW_DAYS).then(|| (age, String::new()))
    }

    fn share(&self, part: i64, of: i64) -> String {
        self.t.with("share-of", &[("part", part.into()), ("of", of.into())])
    }
}

fn known(conn: &mut Conn, me: &Viewer, tallies: &[store::Tallied]) -> Result<Vec<TalliedAnswer>> {
    let mut texts: BTreeMap<AnswerId, Vec<Text>> = BTreeMap::new();
    for text in store::texts(conn)? {
        texts.entry(text.answer_id).or_default().push(text);
    }
    let mut sums: BTreeMap<(AnswerId, bool), UseTally> = BTreeMap::new();
    for (answer, agent, tally) in tallies {
        let sum = sums.entry((*answer, agent.is_some())).or_default();
        *sum = sum.and(*tally);
    }
    let answers = seen_by(me, store::all(conn)?);
    Ok(answers
        .into_iter()
        .map(|answer| TalliedAnswer {
            texts: texts.remove(&answer.id).unwrap_or_default(),
            tally: sums.get(&(answer.id, true)).copied().unwrap_or_default(),
            helped: sums.get(&(answer.id, false)).copied().unwrap_or_default(),
            answer,
        })
        .collect())
}

/// Team leads see everyone, others themselves.
fn agents(me: &Viewer, people: Vec<Person>, tallies: &[store::Tallied]) -> Vec<(Person, UseTally)> {
    let mine = |id: AccountId| {
        tallies
            .iter()
            .filter(|(_, agent, _)| *agent == Some(id))
            .fold(UseTally::default(), |sum, (_, _, more)| sum.and(*more))
    };
    let is_lead = me.role.rank() >= Some(Rank::Lead);
    people
        .into_iter()
        .filter(|person| is_lead || person.id == me.id)
        .map(|person| (person.clone(), mine(person.id)))
        .filter(|(_, tally)| tally.sent > 0)
        .collect()
}

/// The share in per cent, if there are enough uses and it is at least `from`.
fn often(part: i64, of: i64, from: i64) -> Option<i64> {
    (of >= FEW && part * 100 >= of * from).then(|| part * 100 / of)
}

impl TalliedAnswer {
    fn row(&self, language: &str, owner: String, note: String) -> CareRow {
        let shown = self.texts.iter().find(|text| text.language == language).or(self.texts.first());
        CareRow {
            slug: self.answer.slug.clone(),
            title: shown.map_or_else(|| self.answer.slug.clone(), |text| text.title.clone()),
            language: shown.map_or_else(|| language.to_owned(), |text| text.language.clone()),
            owner,
            note,
        }
    }

    /// The languages whose text is older than the original.
    fn stale(&self) -> Option<String> {
        let original = self.texts.iter().find(|text| text.language == self.answer.original)?;
        let behind: Vec<&str> = self
            .texts
            .iter()
            .filter(|text| text.changed_at < original.changed_at)
            .map(|text| text.language.as_str())
            .collect();
        (!behind.is_empty()).then(|| behind.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_uses_say_nothing() {
        assert_eq!(often(4, 4, OFTEN), None);
        assert_eq!(often(3, 6, OFTEN), Some(50));
        assert_eq!(often(1, 6, OFTEN_BACK), None);
    }
}
