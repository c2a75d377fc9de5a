//! The pictures that a text names: each is an uploaded one, and says in words what it shows.
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::model::picture_named;
use crate::ids::ArticlePictureId;

/// What is wrong with the pictures of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureProblem {
    /// It is none of the article's own.
    Foreign,
    /// It has no words for those who do not see it.
    Wordless,
}

/// Looks at all pictures of a text; `own` are those that were uploaded for it.
pub fn check(text: &str, own: &[ArticlePictureId]) -> Result<(), PictureProblem> {
    let mut words: Option<String> = None;
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => {
                if !picture_named(&dest_url).is_some_and(|id| own.contains(&id)) {
                    return Err(PictureProblem::Foreign);
                }
                words = Some(String::new());
            }
            Event::Text(part) | Event::Code(part) => {
                if let Some(words) = &mut words {
                    words.push_str(&part);
                }
            }
            Event::End(TagEnd::Image) if words.take().is_some_and(|words| words.trim().is_empty()) => {
                return Err(PictureProblem::Wordless);
            }
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_our_own_and_have_words() {
        let own = [ArticlePictureId(7)];
        for (text, is) in [
            ("No picture, and `![x](y)`", Ok(())),
            ("![The label on the box](picture:7)", Ok(())),
            ("![](picture:7)", Err(PictureProblem::Wordless)),
            ("![ ](picture:7)", Err(PictureProblem::Wordless)),
            ("![x](picture:8)", Err(PictureProblem::Foreign)),
            ("![x](https://elsewhere.example/track.png)", Err(PictureProblem::Foreign)),
            ("![x][a]\n\n[a]: //elsewhere.example/track.png", Err(PictureProblem::Foreign)),
        ] {
            assert_eq!(check(text, &own), is, "{text}");
        }
    }
}
