//! How the guidance looks: where it is edited, and on a ticket.
use chrono_tz::Tz;
use maud::{Markup, html};

use super::draft::GuidanceForm;
use super::{Guidance, Instruction, InstructionStatus, KeyPerson};
use crate::accounts::Viewer;
use crate::brands::Brand;
use crate::clock::Time;
use crate::ids::BrandId;
use crate::texts::Texts;
use crate::web::form::{Field, Problems, choice, summary};
use crate::web::layout;
use crate::web::time;

/// What the page shows.
pub struct Shown {
    pub brands: Vec<Brand>,
    pub guidance: Guidance,
    /// May the lead write for all brands at once?
    pub may_all: bool,
    pub now: Time,
}

/// The page.
pub fn guidance(
    me: &Viewer,
    shown: &Shown,
    instruction: (&GuidanceForm, &Problems),
    person: (&GuidanceForm, &Problems),
    is_saved: bool,
) -> Markup {
    let t = me.texts();
    layout::desk_page(
        me,
        &t.say("guidance"),
        ("/desk", "nav-queue"),
        &html! {
            (layout::saved(t, is_saved))
            p.soft { (t.say("guidance-lead")) }
            (instructions(t, shown, instruction))
            (people(t, shown, person))
        },
    )
}

fn instructions(t: Texts, shown: &Shown, (draft, problems): (&GuidanceForm, &Problems)) -> Markup {
    let all = &shown.guidance.instructions;
    html! {
        section.card aria-labelledby="instructions" {
            h2 #instructions { (t.say("instructions")) }
            @if all.is_empty() { p.faint { (t.say("instructions-none")) } } @else {
                table.table {
                    caption.sr { (t.say("instructions")) }
                    thead { tr {
                        th scope="col" { (t.say("instruction")) } th scope="col" { (t.say("brand")) } th scope="col" { (t.say("instruction-days")) }
                        th scope="col" { span.sr { (t.say("actions")) } }
                    } }
                    tbody { @for one in all { (instruction_row(t, shown, one)) } }
                }
            }
            h3 #edit-instruction { (t.say(if draft.id.is_some() { "instruction-edit" } else { "instruction-new" })) }
            (summary(t, problems))
            form.form.is-grid method="post" action="/desk/guidance/instructions" novalidate {
                @if let Some(id) = draft.id { input type="hidden" name="id" value=(id); }
                div.whole { (Field { name: "text", label: &t.say("instruction"), hint: &t.say("instruction-hint"), value: draft.get("text"), is_required: true, ..Field::default() }.render_area(3, problems)) }
                (choice("brand", &t.say("brand"), &options(t, shown), draft.get("brand")))
                (Field { name: "from_day", label: &t.say("instruction-from"), value: draft.get("from_day"), kind: "date", ..Field::default() }.render(problems))
                (Field { name: "until_day", label: &t.say("instruction-until"), value: draft.get("until_day"), kind: "date", ..Field::default() }.render(problems))
                div.actions.whole { button.button.primary { (t.say("save")) span.sr { ": " (t.say("instruction")) } } (leave(t, draft)) }
            }
        }
    }
}

fn instruction_row(t: Texts, shown: &Shown, one: &Instruction) -> Markup {
    let brand = shown.brands.iter().find(|brand| one.brand_id == Some(brand.id));
    let today = brand.map_or_else(|| shown.now.utc().date_naive(), |brand| brand.today(shown.now));
    let (class, word) = match one.status(today) {
        InstructionStatus::Always => ("is-good", "standing"),
        InstructionStatus::Now => ("is-good", "now"),
        InstructionStatus::Later => ("", "later"),
        InstructionStatus::Over => ("is-warn", "over"),
    };
    let first: String = one.text.chars().take(40).collect();
    html! {
        tr {
            th scope="row" { a href={ "/desk/guidance?instruction=" (one.id) "#edit-instruction" } { (one.text) } }
            td data-label=(t.say("brand")) { (brand_name(t, brand)) }
            td data-label=(t.say("instruction-days")) { span { span class={ "chip " (class) } { (t.say(&format!("instruction-is-{word}"))) } " " (days(t, shown, one)) } }
            td.tail { form method="post" action={ "/desk/guidance/instructions/" (one.id) "/removal" } { button.button.tight { (t.say("remove")) span.sr { " " (first) } } } }
        }
    }
}

fn days(t: Texts, shown: &Shown, one: &Instruction) -> String {
    let day = |day| time::day(t, day, shown.now, Tz::UTC);
    match (one.from().map(day), one.until().map(day)) {
        (Some(from), Some(until)) => format!("{from} – {until}"),
        (Some(from), None) => t.with("days-from", &[("day", from.into())]),
        (None, Some(until)) => t.with("days-until", &[("day", until.into())]),
        (None, None) => String::new(),
    }
}

fn people(t: Texts, shown: &Shown, (draft, problems): (&GuidanceForm, &Problems)) -> Markup {
    let all = &shown.guidance.people;
    html! {
        section.card aria-labelledby="people" {
            h2 #people { (t.say("key-people")) }
            @if all.is_empty() { p.faint { (t.say("key-people-none")) } } @else {
                table.table {
                    caption.sr { (t.say("key-people")) }
                    thead { tr {
                        th scope="col" { (t.say("name")) } th scope="col" { (t.say("policy-topic")) } th scope="col" { (t.say("key-person-reach")) }
                        th scope="col" { (t.say("brand")) } th.num scope="col" { (t.say("key-person-rank")) } th scope="col" { span.sr { (t.say("actions")) } }
                    } }
                    tbody { @for one in all { (person_row(t, shown, one)) } }
                }
            }
            h3 #edit-person { (t.say(if draft.id.is_some() { "key-person-edit" } else { "key-person-new" })) }
            (summary(t, problems))
            form.form.is-grid method="post" action="/desk/guidance/people" novalidate {
                @if let Some(id) = draft.id { input type="hidden" name="id" value=(id); }
                (Field { name: "name", label: &t.say("name"), value: draft.get("name"), autocomplete: "off", is_required: true, ..Field::default() }.render(problems))
                (Field { name: "reach", label: &t.say("key-person-reach"), hint: &t.say("key-person-reach-hint"), value: draft.get("reach"), autocomplete: "off", is_required: true, ..Field::default() }.render(problems))
                (Field { name: "topic", label: &t.say("policy-topic"), hint: &t.say("policy-topic-hint"), value: draft.get("topic"), autocomplete: "off", ..Field::default() }.render(problems))
                (other_choice(t, shown, draft))
                (Field { name: "rank", label: &t.say("key-person-rank"), hint: &t.say("key-person-rank-hint"), value: draft.get("rank"), ..Field::default() }.render(problems))
                div.actions.whole { button.button.primary { (t.say("save")) span.sr { ": " (t.say("key-people")) } } (leave(t, draft)) }
            }
        }
    }
}

/// The link that leaves an edited entry for a new one.
fn leave(t: Texts, draft: &GuidanceForm) -> Markup {
    html! { @if draft.id.is_some() { a.button href="/desk/guidance" { (t.say("guidance-leave")) } } }
}

/// The second choice of a brand on the same page: ids must be unique.
fn other_choice(t: Texts, shown: &Shown, draft: &GuidanceForm) -> Markup {
    html! {
        div.field {
            label for="person-brand" { (t.say("brand")) }
            select #person-brand name="brand" {
                @for (value, words) in options(t, shown) { option value=(value) selected[value == draft.get("brand")] { (words) } }
            }
        }
    }
}

fn person_row(t: Texts, shown: &Shown, one: &KeyPerson) -> Markup {
    let brand = shown.brands.iter().find(|brand| one.brand_id == Some(brand.id));
    html! {
        tr {
            th scope="row" { a href={ "/desk/guidance?person=" (one.id) "#edit-person" } { (one.name) } }
            td data-label=(t.say("policy-topic")) { @if one.topic.is_empty() { (t.say("key-person-any")) } @else { span.chip { (one.topic) } } }
            td data-label=(t.say("key-person-reach")) { (one.reach) }
            td data-label=(t.say("brand")) { (brand_name(t, brand)) }
            td.num data-label=(t.say("key-person-rank")) { (one.rank) }
            td.tail { form method="post" action={ "/desk/guidance/people/" (one.id) "/removal" } { button.button.tight { (t.say("remove")) span.sr { " " (one.name) } } } }
        }
    }
}

fn brand_name(t: Texts, brand: Option<&Brand>) -> Markup {
    html! { @match brand { Some(brand) => span class={ "brand hue-" (brand.color) } { (brand.name) }, None => span { (t.say("all-brands")) } } }
}

fn options(t: Texts, shown: &Shown) -> Vec<(String, String)> {
    let all = shown.may_all.then(|| (String::new(), t.say("all-brands")));
    let of = |id: BrandId, name: &str| (id.to_string(), name.to_owned());
    all.into_iter().chain(shown.brands.iter().map(|brand| of(brand.id, &brand.name))).collect()
}

/// At the head of a ticket: the instructions of its brand for today.
pub fn banner(t: Texts, brand: &Brand, now: Time) -> Markup {
    let today = brand.today(now);
    let guidance = brand.guidance();
    let heeded: Vec<&Instruction> = guidance.instructions.iter().filter(|one| one.holds(today)).collect();
    html! {
        @if !brand.instructions.is_empty() || !heeded.is_empty() {
            section.notice.is-warn.instructions aria-label=(t.say("instructions")) {
                @if !brand.instructions.is_empty() { p { b { (brand.name) ": " } (brand.instructions) } }
                @for one in heeded {
                    p { (one.text) @if let Some(until) = one.until() { " " span.small.soft { "(" (t.with("days-until", &[("day", time::day(t, until, now, brand.zone()).into())])) ")" } } }
                }
            }
        }
    }
}

/// Next to a ticket: who to ask about its topics.
pub fn escalation(t: Texts, brand: &Brand, tags: &[String]) -> Markup {
    let mut people = brand.guidance().people;
    people.retain(|one| one.knows(tags));
    // A person who knows the topic comes before one for every topic.
    people.sort_by_key(|one| (one.topic.is_empty(), one.rank));
    html! {
        @if !people.is_empty() {
            section.panel aria-labelledby="side-escalation" {
                h2 #side-escalation { (t.say("key-people")) }
                ol.list { @for one in &people { li {
                    b { (one.name) }
                    @if one.topic.is_empty() { span {} } @else { span.chip { (one.topic) } }
                    span { (one.reach) }
                } } }
            }
        }
    }
}
