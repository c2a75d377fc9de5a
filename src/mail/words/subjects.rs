//! Prefixes that mail programs put before a subject.

use super::{WordList, folded, list};

/// What a prefix says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Prefix {
    /// An answer.
    Reply,
    /// Passed on.
    Forward,
}

static REPLY: WordList = WordList::new(|| {
    list(
        "re|sv|aw|antw|antwort|odp|vs|rif|r|ref|res|réf|rép|回复|答复|回覆|返信|ynt|yan|απ|σχετ|atb|vá|svar|ang|bls|\
     hf|re fwd|회신|отв|відп|bl|tá|răsp",
    )
});
static FORWARD: WordList = WordList::new(|| {
    list(
        "fw|fwd|wg|tr|vb|vl|vid|vidarebefordrat|videresendt|rv|enc|i|pd|fs|doorst|转发|轉寄|転送|ilt|i̇lt|πρθ|trs|\
     továbbítás|fyi fw|tov|pr|přeposláno|전달|pерес|пересл|пер|prosljeđeno|redir|mdd|rd|edasi|vs fw|fwrd|přeposl|пересылка|переслано|videresend|\
     forward|weitergeleitet|inoltra|inoltro|reenv|encaminhada|redirecționare|redirectionare|redirecționat|prosl|proslijedi|posr|přep|preposl|persiųsta|pārsūtīt|ilet|yönl|перенапр|\
     пересилання|transf|reencaminhado|reencaminhada|encaminhado|vidarebef|vidaresend|doorgestuurd|inoltrato|전달",
    )
});

/// The first prefix of a subject and what follows it. `Re[2]:`, `Re(3) :` and full-width colons are understood.
pub(crate) fn prefix(subject: &str) -> Option<(Prefix, &str)> {
    let subject = subject.trim_start();
    let (at, colon) = subject.char_indices().take(24).find(|(_, c)| matches!(c, ':' | '：'))?;
    let word = folded(subject.get(..at)?);
    let word = word.trim();
    let bare = word.split(['[', '(', '^', '*']).next().unwrap_or(word).trim();
    let rest = subject.get(at + colon.len_utf8()..)?.trim_start();
    if bare.len() < word.len() && !word.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    if REPLY.contains(&bare) {
        return Some((Prefix::Reply, rest));
    }
    FORWARD.contains(&bare).then_some((Prefix::Forward, rest))
}
