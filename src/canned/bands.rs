//! How much is offered for a question: nothing, one answer as *perhaps*, or up to three.

use super::rank::Suggestion;

/// The two probabilities between which an answer is offered only as *perhaps*.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Borders {
    /// Below it nothing is offered.
    pub perhaps: f32,
    /// From it on the first answer may be taken with a key.
    pub sure: f32,
}

impl Borders {
    /// Is an answer of this confidence more than a *perhaps*?
    #[must_use]
    pub fn is_sure(&self, confidence: f32) -> bool {
        confidence >= self.sure
    }
}

/// What is offered of the ranked answers: those that would each be offered alone, so that none is far behind the
/// first.
#[must_use]
pub fn within(mut ranked: Vec<Suggestion>, borders: Borders, limit: usize) -> Vec<Suggestion> {
    let first = ranked.first().map_or(0.0, |first| first.confidence);
    let most = if borders.is_sure(first) { limit } else { limit.min(1) };
    ranked.truncate(most);
    let offered = ranked.iter().take_while(|row| row.confidence >= borders.perhaps).count();
    ranked.truncate(offered);
    ranked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(confidences: &[f32]) -> usize {
        let row = |(answer_id, confidence): (i64, &f32)| Suggestion {
            answer_id,
            language: "en".to_owned(),
            score: 0.0,
            own: 0.0,
            confidence: *confidence,
            matched: Vec::new(),
        };
        let ranked = (1..).zip(confidences).map(row).collect();
        within(ranked, Borders { perhaps: 0.3, sure: 0.7 }, 3).len()
    }

    #[test]
    fn confidence_decides_how_many_are_offered() {
        assert_eq!(offered(&[]), 0);
        assert_eq!(offered(&[0.29, 0.29]), 0);
        assert_eq!(offered(&[0.5, 0.5, 0.5]), 1);
        assert_eq!(offered(&[0.8, 0.4, 0.35, 0.31]), 3);
        assert_eq!(offered(&[0.8, 0.2, 0.2]), 1);
    }
}
