//! How a rating looks.
use maud::{Markup, html};

use super::Rated;
use crate::texts::Texts;
use crate::tickets::Rating;
use crate::web::layout;

/// On the ticket's page, and on the page of the link: what was said, or the question.
pub fn panel(t: Texts, action: Option<&str>, rating: Option<&Rating>, wished: &str) -> Markup {
    html! {
        section.card #rating aria-labelledby="rating-title" {
            h2 #rating-title { (t.say("rating-title")) }
            @if let Some(rating) = rating {
                p { b { (t.say(if rating.is_good { "rating-good" } else { "rating-bad" })) } @if !rating.words.is_empty() { " " span dir="auto" { (rating.words) } } }
                p.soft { (t.say("rating-thanks")) }
            }
            form.form method="post" action=[action] {
                div.field {
                    label for="rating-words" { (t.say("rating-words")) }
                    textarea #rating-words name="words" rows="2" dir="auto" { (rating.map_or("", |rating| rating.words.as_str())) }
                }
                div.actions {
                    @for (value, words) in [("good", "rating-good"), ("bad", "rating-bad")] {
                        button.button.primary[wished == value] name="rating" value=(value) { (t.say(words)) }
                    }
                    @if rating.is_some() { button.button.plain name="rating" value="" { (t.say("rating-undo")) } }
                }
            }
        }
    }
}

/// The page of the link in the mail: nothing of the conversation is on it, nor of what was said about it.
pub fn page(t: Texts, rated: &Rated, wished: &str) -> Markup {
    let Rated { ticket, brand, rating } = rated;
    let rating = rating.clone().map(|rating| Rating { words: String::new(), ..rating });
    let main = html! {
        main.portal-main.is-narrow #main tabindex="-1" {
            header { h1 { (brand.name) } p.soft { (t.with("rating-lead", &[("reference", ticket.reference.clone().into())])) } }
            (panel(t, None, rating.as_ref(), wished))
        }
    };
    layout::portal(t, None, Some(brand), &t.say("rating-title"), &main)
}
