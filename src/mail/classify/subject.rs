//! Subjects that programs write, after the prefixes that gateways put before them.

use super::super::thread::base_subject;
use super::super::words::{WordList, folded, list};

/// What programs call their own answers: no person writes so.
static ANSWERS: WordList = WordList::new(|| {
    list(
        "automatic reply|automatic response|automated reply|automated response|auto reply|auto-reply|autoreply|\
         auto response|auto-response|autoresponse|autoresponder|vacation reply|vacation response|out of office reply|\
         out of office autoreply|out of office message|out of office automatic reply|away message|\
         automatisk svar|automatisk besvarelse|automatisk svarmelding|autosvar|auto-svar|feriesvar|fraværsmelding|\
         automatisk fraværsmelding|automatisk ferie|automatiskt svar|automatiskt meddelande|frånvaromeddelande|\
         automatische antwort|automatische rückantwort|autom. antwort|automatische abwesenheitsmeldung|abwesenheitsnotiz|\
         abwesenheitsmeldung|abwesenheitsnachricht|abwesenheitsbenachrichtigung|abwesenheitsassistent|\
         automatisch antwoord|automatische beantwoording|automatische reactie|automatisch bericht|afwezigheidsbericht|\
         afwezigheidsmelding|afwezigheidsassistent|réponse automatique|réponse auto|message d'absence|réponse d'absence|\
         notification d'absence|absence du bureau|risposta automatica|messaggio automatico|respuesta automática|\
         respuesta automatica|resposta automática|resposta automatica|mensagem automática|automaattinen vastaus|\
         poissaoloviesti|poissaoloilmoitus|automaattivastaus|odpowiedź automatyczna|automatyczna odpowiedź|autoodpowiedź|\
         自動応答|自動返信|不在通知|自动答复|自动回复|自動回覆|자동 회신|부재중|автоответ|автоматический ответ|автоматична відповідь|\
         автовідповідь|automatická odpověď|automatická odpoveď|automatikus válasz|răspuns automat|otomatik yanıt|\
         automatski odgovor|samodejni odgovor|automaatne vastus|automātiska atbilde|automatinis atsakymas|\
         αυτόματη απάντηση|sjálfvirkt svar|resposta d'absència|תשובה אוטומטית|رد تلقائي",
    )
});

/// How people begin the subject of their absence message: programs let them write it themselves.
static AWAY: WordList = WordList::new(|| {
    list(
        "out of office|out of the office|out-of-office|ooo|oof|auto|away from|i am out of|i'm out of|on vacation|\
         on annual leave|on holiday|on leave|fravær|ikke på kontoret|borte fra kontoret|ute av kontoret|på ferie|\
         ude af kontoret|fraværende|jeg er ikke til stede|frånvaro|frånvarande|ej på kontoret|inte på kontoret|\
         på semester|abwesenheit|abwesend|nicht im büro|außer haus|im urlaub|afwezig|afwezigheid|niet aanwezig|\
         buiten kantoor|met vakantie|op vakantie|absence|absent du bureau|absent(e)|absent|je suis absent|\
         je suis absente|en congés|fuori sede|assenza|fuori ufficio|in ferie|fuera de la oficina|ausente|de vacaciones|\
         fora do escritório|ausência|de férias|poissa|poissaolo|lomalla|nieobecność|poza biurem|na urlopie|不在|不在のお知らせ|\
         休暇|外出|отпуск|в отпуске|отсутствие|відпустка|mimo kancelář|dovolená|házon kívül|szabadság|în concediu|\
         absență|izvan ureda|tatilde|εκτός γραφείου|à l'extérieur du bureau",
    )
});

/// Whether a subject begins as automatic answers do. This counts only together with a machine's header.
pub(super) fn names_automation(subject: &str) -> bool {
    let subject = folded(&bare(subject));
    begins(&ANSWERS, &subject).is_some() || begins(&AWAY, &subject).is_some()
}

/// Whether a subject is one that a program writes: its name for an answer, then nothing, a sign, or the subject that it
/// answers. With `Re:` before it, it is a person's answer to a program.
pub(super) fn is_automatic_subject(subject: &str) -> bool {
    let subject = folded(untagged(subject));
    let ends = |rest: &str| {
        let rest = rest.trim_start();
        rest.is_empty() || rest.starts_with([':', '：', '-', '–', '(', '[', '!', '.', '/', '】', '」'])
    };
    let says = |words: &WordList| begins(words, &subject).is_some_and(ends);
    says(&ANSWERS) || says(&AWAY)
}

/// What follows the longest of these words, if the subject begins with it as a separate word.
fn begins<'a>(words: &WordList, subject: &'a str) -> Option<&'a str> {
    let found = words.iter().filter_map(|w| subject.strip_prefix(w).map(|rest| (w.len(), rest)));
    let is_whole = |rest: &str| rest.chars().next().is_none_or(|c| !c.is_alphanumeric() || c >= '\u{3000}');
    found.filter(|(_, rest)| is_whole(rest)).max_by_key(|(length, _)| *length).map(|(_, rest)| rest)
}

/// A subject without the tags of gateways and without `Re:`, `AW:`, `SV:` … in any mix.
pub(super) fn bare(subject: &str) -> String {
    let mut rest = subject.to_owned();
    // Tags hide prefixes and prefixes hide tags, but rarely more than a few deep.
    for _ in 0..8 {
        let next = base_subject(untagged(&rest));
        if next == rest {
            break;
        }
        rest = next;
    }
    rest
}

/// A subject without what gateways put before it: `[EXTERN]`, `***SPAM***`, `{Spam?}`, `(Ekstern)`, `EXTERNAL:`.
pub(super) fn untagged(subject: &str) -> &str {
    let mut rest = subject.trim();
    while let Some(after) = tag(rest) {
        rest = after;
    }
    rest
}

/// At most this many characters in a tag.
const TAG: usize = 40;

/// What follows a tag at the start, if there is a tag and anything follows it.
fn tag(subject: &str) -> Option<&str> {
    const PAIRS: [(char, char); 6] = [('[', ']'), ('{', '}'), ('(', ')'), ('<', '>'), ('【', '】'), ('«', '»')];
    let first = subject.chars().next()?;
    let after = if let Some((_, close)) = PAIRS.iter().find(|(open, _)| *open == first) {
        let (inner, after) = subject.get(first.len_utf8()..)?.split_once(*close)?;
        (!inner.trim().is_empty() && inner.chars().count() <= TAG).then_some(after)?
    } else if matches!(first, '*' | '#' | '!' | '=' | '~' | '_' | '-') {
        let inner = subject.trim_start_matches(first);
        if inner.len() + 1 == subject.len() {
            return None;
        }
        let (word, after) = inner.split_once(first)?;
        (!word.trim().is_empty() && word.chars().count() <= TAG).then_some(after.trim_start_matches(first))?
    } else {
        let (word, after) = subject.split_once(':')?;
        GATEWAYS.contains(&folded(word.trim()).as_str()).then_some(after)?
    };
    let after = after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '|' | '–'));
    (!after.is_empty()).then_some(after)
}

/// Words that gateways put before a colon.
static GATEWAYS: WordList = WordList::new(|| {
    list(
        "external|extern|ekstern|externe|externo|esterno|zewnętrzny|ulkoinen|spam|spam?|possible spam|suspected spam|\
         probable spam|junk|suspicious|caution|warning|ext|外部",
    )
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_gateways_fall_off_in_any_mix() {
        for subject in [
            "[EXTERN] Autosvar: Ordre",
            "***SPAM*** Autosvar: Ordre",
            "{Spam?} [EXT] Autosvar: Ordre",
            "Re: [EXTERNAL] Autosvar: Ordre",
            "EXTERNAL: Autosvar: Ordre",
            "【外部】Autosvar: Ordre",
            "###EKSTERN### AW: Autosvar: Ordre",
        ] {
            assert_eq!(bare(subject), "Autosvar: Ordre", "{subject}");
            assert!(names_automation(subject), "{subject}");
        }
        for subject in ["[EXTERN]", "*** ***", "Ordre 5512", "Spørsmål: pakke", "", "----", "(5512) mangler"] {
            assert!(!untagged(subject).is_empty() || subject.is_empty(), "{subject}");
        }
    }

    #[test]
    fn a_subject_that_goes_on_is_a_sentence() {
        for subject in ["Automatic reply: Order 5512", "Out of office", "Fravær: Ordre", "[EXTERN] Abwesenheitsnotiz"]
        {
            assert!(is_automatic_subject(subject), "{subject}");
        }
        for subject in [
            "On vacation next week: please hold my order",
            "Fravær av svar på ordre",
            "Absence de réponse à ma commande",
            "Re: Automatic reply: Order 5512",
            "Autosvarene deres er feil",
        ] {
            assert!(!is_automatic_subject(subject), "{subject}");
        }
    }
}
