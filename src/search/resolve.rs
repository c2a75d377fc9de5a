//! Finds what the names in filters mean: a brand, a team, an agent; as far as the searcher may know them.
use super::SearchRequest;
use super::compile::{AgentChoice, Names};
use super::query::{QueryFilter, QueryProblem};
use crate::brands::Around;
use crate::canned::text::{fold, words};
use crate::policy::{Action, Resource, allows};

/// The ids of all names, or which one is unknown.
pub(super) fn resolve(asked: &SearchRequest, known: &Around) -> Result<Names, QueryProblem> {
    let mut names = Names::default();
    for filter in asked.query.filters() {
        match filter {
            QueryFilter::Brand(name) => {
                let own =
                    known.brands.iter().filter(|brand| allows(asked.actor, Action::Consult, Resource::of(brand.id)));
                let all = own.flat_map(|brand| [(brand.slug.as_str(), brand.id), (brand.name.as_str(), brand.id)]);
                names.brands.insert(name.clone(), one(name, all).ok_or_else(|| unknown("brand", name))?);
            }
            QueryFilter::Team(name) => {
                let all = known.teams.list.iter().map(|team| (team.name.as_str(), team.id));
                names.teams.insert(name.clone(), one(name, all).ok_or_else(|| unknown("team", name))?);
            }
            QueryFilter::Agent(name) => {
                let id = agent(asked, known, name).ok_or_else(|| unknown("agent", name))?;
                names.agents.insert(name.clone(), id);
            }
            _ => {}
        }
    }
    Ok(names)
}

/// `None`: no one has this name.
fn agent(asked: &SearchRequest, known: &Around, name: &str) -> Option<AgentChoice> {
    match (name.to_lowercase().as_str(), asked.me) {
        ("none", _) => Some(AgentChoice::NoOne),
        ("me", Some(me)) => Some(AgentChoice::Agent(me)),
        _ => one(name, known.colleagues.iter().map(|person| (person.name.as_str(), person.id))).map(AgentChoice::Agent),
    }
}

fn unknown(filter: &'static str, name: &str) -> QueryProblem {
    QueryProblem::Unknown(filter, name.to_owned())
}

/// What has this name; else the only thing whose name has the words, each as a beginning.
fn one<'a, T: PartialEq + Copy>(wanted: &str, named: impl Iterator<Item = (&'a str, T)>) -> Option<T> {
    let parts = |text: &str| words(text).map(|word| fold(&word)).collect::<Vec<String>>();
    let wanted = parts(wanted);
    let mut near = Vec::new();
    for (name, id) in named {
        let own = parts(name);
        if own == wanted {
            return Some(id);
        }
        let has = |word: &String| own.iter().any(|part| part.starts_with(word.as_str()));
        if !wanted.is_empty() && wanted.iter().all(has) && !near.contains(&id) {
            near.push(id);
        }
    }
    match near.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_by_its_beginnings_if_it_is_the_only_one() {
        let all = [("Kari Nordmann", 1), ("Kåre Berg", 2), ("Kari", 3), ("Bo Kåresen", 4)];
        let found = |name: &str| one(name, all.into_iter());
        assert_eq!(found("kari"), Some(3));
        assert_eq!(found("nord"), Some(1));
        assert_eq!(found("kare b"), None);
        assert_eq!(found("kare berg"), Some(2));
        assert_eq!((found(""), found("x")), (None, None));
    }
}
