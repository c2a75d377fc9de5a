//! The words of a quote's announcement: `On … wrote:` in many languages.

#[cfg(test)]
use super::folded;
use super::{WordList, list};

/// Forms that stand at the end of the line, before the colon.
static LAST: WordList = WordList::new(|| {
    list(
        "wrote|writes|sent|said|skrev|skreiv|skriv|schrieb|geschrieben|schrieb am|schreef|geschreven|\
     het volgende geschreven|a écrit|écrit|ecrit|ha scritto|scrive|scritto|ha scritto quanto segue|\
     escribió|escribio|ha escrito|escrito|escreveu|escreveram|kirjoitti|napisał|napisała|napisał(a)|\
     napisał/a|napisali|pisze|napsal|napsala|napsal(a)|napísal|napísala|napísal(a)|írta|ezt írta|\
     a következőt írta|a scris|je napisao|je napisala|je napisao/la|napisao|napisala|napisao je|\
     napisala je|piše|je napisal|je napisala|kirjutas|rakstīja|rašė|parašė|şunu yazdı|yazdı|έγραψε|\
     написал|написала|написал(а)|пишет|писал|писал(а)|написав|написала|пише|написа|đã viết|viết|skrifaði|\
     menulis|のメール|書きました|さんは書きました|は書きました|写道|寫道|작성|님이 작성|wrote the following|va escriure|idatzi zuen|\
     shkroi|escribe|escreveu o seguinte|skrev följande|skrev følgende|kirjoitti seuraavaa|\
     a écrit ce qui suit|schrieb folgendes|scripsit",
    )
});

/// Forms that may stand in the middle, before the name.
static MIDDLE: WordList = WordList::new(|| {
    list(
        "schreef|schrieb|skrev|skreiv|heeft|kirjoitti|użytkownik|escribió|ha scritto|a écrit|escreveu|wrote|\
     napisał|napsal|пишет|написал|от|from|rašė|yazdı|писал|wrote|von|från|fra|de|van|da|od|från|av|by|\
     par|por|door|durch|af",
    )
});

/// Words that open an announcement.
static FIRST: WordList = WordList::new(|| {
    list(
        "on|w|le|am|op|den|d.|il|il giorno|in data|el|em|w dniu|dnia|dne|dňa|på|på den|a|at|vào|ngày|vào lúc|\
     kl|kl.|la|pe|în data|u|dana|em qua|no dia|a(z)|στις|tarihinde|om|ma|ti|ke|to|pe|la|su|man|tir|ons|\
     tor|fre|lør|søn|tirs|tors|mån|tis|lör|sön|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|\
     vie|sáb|dom|seg|ter|qua|qui|sex|pon|wt|śr|czw|pt|sob|ndz|niedz|gio|mon|tue|wed|thu|fri|sat|sun|za|\
     zo|wo|vr|пн|вт|ср|чт|пт|сб|вс|нд|po|út|st|čt|pá|ne|so",
    )
});

/// Whether a text ends with *wrote* in some language. `text` is folded.
pub(crate) fn ends_with_verb(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '：' | '-' | '–' | '_' | '>' | '*' | '.' | '…')
    });
    let tail: String = {
        let mut last: Vec<char> = text.chars().rev().take(40).collect();
        last.reverse();
        last.into_iter().collect()
    };
    LAST.iter().any(|verb| {
        tail.strip_suffix(verb).is_some_and(|before| {
            let is_wide = verb.chars().next().is_some_and(|c| c >= '\u{3000}');
            is_wide || before.is_empty() || before.ends_with(|c: char| !c.is_alphanumeric())
        })
    })
}

/// Whether a text ends with *the following*, which some programs put after name and address. `text` is folded.
pub(crate) fn ends_with_following(text: &str) -> bool {
    static FOLLOWING: WordList = WordList::new(|| {
        list(
            "fylgjande|følgjande|følgende|följande|folgendes|het volgende|ce qui suit|lo siguiente|quanto segue|o seguinte|\
             seuraavaa|the following|następująco|následující|eftirfarandi|a következőt",
        )
    });
    let text = text.trim_end_matches([':', '：', ' ']);
    FOLLOWING.iter().any(|f| text.ends_with(f))
}

/// Whether a text begins as Horde and Roundcube announce a quote without a verb of writing (`Zitat von …`,
/// `Quoting …`). `text` is folded.
pub(crate) fn opens_quotation(text: &str) -> bool {
    static QUOTING: WordList = WordList::new(|| {
        list(
            "quoting|quote from|citing|zitat von|zitiere|zitat aus|sitat frå|sitat fra|sitat av|siterer|siterar|citat fra|\
             citat från|citat af|citerer|citerar|citat av|citaat van|citaat|citeren van|citeren|citeer|citeert|aanhaling van|citation de|\
             citant|cita de|citando a|citando|mensaje citado por|citazione di|citazione da|citazione|quotando|citação de|\
             lainaus|lainaan|cytowanie|cytat z|cytuję|cytując|cituji|citace od|citát od|citujem|idézet|idézem|citat din|citez|\
             citat iz|цитирую|цитирование|цитата из|цитата от|цитую|цитата|alıntı|引用|tilvitnun í",
        )
    });
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '*' | '_'));
    QUOTING.iter().any(|q| text.strip_prefix(q).is_some_and(|rest| rest.starts_with(|c: char| !c.is_alphabetic())))
}

/// Whether any announcing word is in the text. `text` is folded.
pub(crate) fn has_verb(text: &str) -> bool {
    ends_with_verb(text) || text.split(|c: char| !c.is_alphabetic()).any(|w| MIDDLE.contains(&w) && w.len() > 3)
}

/// Whether *wrote* is in the text as a separate word. `text` is folded.
pub(crate) fn names_verb(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|w| w.len() > 4 && LAST.contains(&w))
}

/// Whether a text begins like an announcement: a known first word, or a number. `text` is folded.
pub(crate) fn opens_attribution(text: &str) -> bool {
    let text =
        text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '_' | '*' | '>' | '\u{feff}' | '–'));
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    let first = text.split([' ', ',']).next().unwrap_or("");
    let bare = first.trim_end_matches(['.', ',']);
    FIRST.contains(&bare) || FIRST.contains(&first) || is_weekday(bare)
}

/// Full names of days are longer than their usual short forms, and start with them.
fn is_weekday(word: &str) -> bool {
    static STEMS: WordList = WordList::new(|| {
        list(
            "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mandag|tirsdag|onsdag|torsdag|fredag|\
         lørdag|søndag|måndag|tisdag|lördag|söndag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|\
         sonntag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|lundi|mardi|mercredi|jeudi|\
         vendredi|samedi|dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|lunes|martes|\
         miércoles|jueves|viernes|sábado|domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|\
         sexta-feira|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|maanantai|tiistai|\
         keskiviikko|torstai|perjantai|lauantai|sunnuntai",
        )
    });
    STEMS.contains(&word)
}

/// Folds the text first, for callers that hold raw text.
#[cfg(test)]
fn ends(text: &str) -> bool {
    ends_with_verb(&folded(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verb_at_the_end_is_a_word() {
        assert!(ends("On Monday Kari wrote:"));
        assert!(ends("man. 3. mai skrev Kari skrev :"));
        assert!(ends("Le lundi Kari a écrit :"));
        assert!(!ends("I underwrote:"));
        assert!(opens_attribution("tir. 18. apr. 2017"));
    }
}
