//! What a question is about, and the facts that are asked for it: the customer's own orders are choices.
use maud::{Markup, html};

use super::draft::QuestionDraft;
use crate::accounts::{Viewer, store as accounts};
use crate::brands::Brand;
use crate::brands::customer_pages::Topic;
use crate::db::Conn;
use crate::error::Result;
use crate::orders::store as orders;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, choice};

/// The orders that are offered: earlier ones are typed.
const ORDERS: i64 = 20;
const LONGEST_FACT: usize = 300;

/// The orders of a customer with a brand: number and title.
pub fn own_orders(conn: &mut Conn, me: &Viewer, brand: &Brand) -> Result<Vec<(String, String)>> {
    let proven: Vec<String> = accounts::addresses_of(conn, me.id)?
        .into_iter()
        .filter(|address| address.proven_at.is_some())
        .map(|address| address.address)
        .collect();
    let title = |order: crate::orders::Order| {
        let names: Vec<String> = order.items().into_iter().map(|item| item.name).take(3).collect();
        let title =
            if names.is_empty() { order.number.clone() } else { format!("{} · {}", order.number, names.join(", ")) };
        (order.number, title)
    };
    Ok(orders::of_addresses(conn, brand.id, &proven, ORDERS)?.into_iter().map(title).collect())
}

/// The choice of a topic; none where the brand has none. Free text comes first: no one has to choose.
pub fn topic_field(t: Texts, brand: &Brand, draft: &QuestionDraft) -> Markup {
    let pages = brand.customer_pages();
    if pages.topics.is_empty() {
        return html! {};
    }
    let mut all = vec![(String::new(), t.say("ask-topic-none"))];
    all.extend(pages.topics.iter().map(|topic| (topic.tag.clone(), topic.name(t.language()).to_owned())));
    html! {
        // With scripts the facts of a topic appear at once; without, when the form is sent.
        div hx-get="/tickets/new" hx-trigger="change" hx-target="#facts" hx-select="#facts" hx-swap="outerHTML" hx-include="closest form" hx-params="brand,topic,order" {
            (choice("topic", &t.say("ask-topic"), &all, &draft.topic))
        }
    }
}

/// The facts of the chosen topic.
pub fn facts(
    t: Texts,
    brand: &Brand,
    draft: &QuestionDraft,
    orders: &[(String, String)],
    problems: &Problems,
) -> Markup {
    let pages = brand.customer_pages();
    let topic = pages.topic(&draft.topic);
    let asked = topic.map(|topic| topic.facts(t.language())).unwrap_or_default();
    let has_order = topic.is_some_and(|topic| topic.asks_order) || !draft.order.is_empty() || !orders.is_empty();
    html! {
        div #facts {
            input type="hidden" name="facts_of" value=(draft.topic);
            input type="hidden" name="facts_language" value=(t.language());
            @if has_order { (order_field(t, draft, orders, problems)) }
            @for (number, label) in asked.iter().enumerate() {
                div.field {
                    label for={ "fact-" (number) } { (label) }
                    input id={ "fact-" (number) } type="text" name="fact" dir="auto" value=(draft.facts.get(number).map_or("", String::as_str));
                }
            }
        }
    }
}

fn order_field(t: Texts, draft: &QuestionDraft, orders: &[(String, String)], problems: &Problems) -> Markup {
    let is_theirs = draft.order.is_empty() || orders.iter().any(|(number, _)| *number == draft.order);
    if orders.is_empty() || !is_theirs {
        return Field {
            name: "order",
            label: &t.say("withdraw-order"),
            value: &draft.order,
            autocomplete: "off",
            ..Field::default()
        }
        .render(problems);
    }
    let mut all = vec![(String::new(), t.say("ask-order-none"))];
    all.extend(orders.iter().cloned());
    choice("order", &t.say("ask-order"), &all, &draft.order)
}

/// The facts that were filled in, a line each, as they are added to the words.
pub fn lines(t: Texts, topic: Option<&Topic>, draft: &QuestionDraft) -> Vec<String> {
    let line = |label: &str, value: &str| {
        let value: String = crate::plain::line(value).chars().take(LONGEST_FACT).collect();
        (!value.is_empty()).then(|| t.with("ask-fact", &[("label", label.to_owned().into()), ("value", value.into())]))
    };
    let labels = topic.map(|topic| topic.facts(&draft.facts_language)).unwrap_or_default();
    let order = line(&t.say("withdraw-order"), &draft.order);
    let facts = labels.iter().zip(&draft.facts).filter_map(|(label, value)| line(label, value));
    order.into_iter().chain(facts).collect()
}
