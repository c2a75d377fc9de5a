//! Groups questions that ask the same, and finds the most typical of a group. How alike two of them are is given from
//! outside: by their words, or by what they mean.

/// Questions that are less alike are about different things.
const ALIKE: f32 = 0.3;
/// At most so many members of a group are compared with a new one.
const COMPARED: usize = 12;

/// Puts `count` questions into groups, the largest first; each question joins the group that it is most like on
/// average. The same questions in the same order always give the same groups.
#[must_use]
pub fn grouped(count: usize, alike: impl Fn(usize, usize) -> f32) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for one in 0..count {
        let likeness = |group: &Vec<usize>| average(one, group.iter().take(COMPARED), &alike);
        let best = groups.iter_mut().map(|group| (likeness(group), group)).max_by(|a, b| a.0.total_cmp(&b.0));
        match best {
            Some((most, group)) if most >= ALIKE => group.push(one),
            _ => groups.push(vec![one]),
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    groups
}

/// The member that is most like the others.
#[must_use]
pub fn most_typical(group: &[usize], alike: impl Fn(usize, usize) -> f32) -> Option<usize> {
    let likeness = |one: usize| average(one, group.iter().take(COMPARED).filter(|other| **other != one), &alike);
    group.iter().copied().max_by(|a, b| likeness(*a).total_cmp(&likeness(*b)))
}

fn average<'a>(one: usize, others: impl Iterator<Item = &'a usize>, alike: &impl Fn(usize, usize) -> f32) -> f32 {
    let (mut sum, mut count) = (0.0, 0.0);
    for other in others {
        sum += alike(one, *other);
        count += 1.0;
    }
    if count > 0.0 { sum / count } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canned::likeness::Sketch;
    use crate::canned::text::Stems;

    #[test]
    fn questions_about_the_same_are_one_group() {
        let texts = [
            "Can you gift wrap my order?",
            "How heavy is the tent?",
            "Do you wrap gifts for Christmas?",
            "Is gift wrapping possible",
            "What is the weight of the tent in kilos",
        ];
        let mut stems = Stems::default();
        let sketches: Vec<Sketch> = texts.iter().map(|text| Sketch::of(text, "en", &mut stems)).collect();
        let alike = |a: usize, b: usize| sketches[a].alike(&sketches[b]);
        assert_eq!(grouped(texts.len(), alike), [vec![0, 2, 3], vec![1, 4]]);
        assert!(most_typical(&[0, 2, 3], alike).is_some());
        assert_eq!((grouped(0, alike).len(), most_typical(&[], alike)), (0, None));
    }
}
