//! Lines by which helpdesks separate an answer from what they had sent
//! (`##- Please type your reply above this line -##`), and the lines that they write below their own mails.

use super::{WordList, folded, list};

static ABOVE: WordList = WordList::new(|| {
    list(
        "above|over denne|over linj|ovenfor|ovanför|oberhalb|über dies|über der linie|boven|au-dessus|au dessus|ci-dessus|\
         encima|arriba|sopra|acima|powyżej|yläpuolelle|nad tent|nad tout|nad touto|nad túto|nad tuto|fölé|deasupra|выше|над этой|вище|над цим|\
         yukarı|üstüne|üzerine|より上|以上|上方|之上|위에|πάνω από|fyrir ofan|per sobre",
    )
});

static LINE: WordList = WordList::new(|| {
    list(
        "line|linje|linjen|lina|raden|rad|linie|zeile|regel|lijn|ligne|línea|linea|riga|linha|linii|linią|linię|rivin|\
         řádek|řádkem|riadok|čiaru|sor|linie|rând|строк|лини|черт|рядк|satır|çizgi|行|線|线|줄|선|γραμμή|línu|línia",
    )
});

static ANSWER: WordList = WordList::new(|| {
    list(
        "reply|respond|type|write|text|add|enter|svar|skriv|besvar|antwort|schreib|eingeben|geben sie|text|beantwoord|\
         antwoord|typ|réponse|répond|écri|saisi|respuesta|escrib|respond|risposta|rispond|scriv|resposta|respond|escrev|\
         digit|odpowied|wpisz|napisz|vastau|kirjoit|odpově|napiš|odpoveď|válasz|írja|răspuns|scrieți|ответ|введите|пишите|\
         відповід|yanıt|cevap|yaz|返信|回复|回覆|入力|답장|απάντησ|svarið|resposta",
    )
});

/// Characters of such a line.
const LONGEST: usize = 160;

/// Whether a line says that answers belong above it.
pub(crate) fn is_reply_mark(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
    if line.len() > LONGEST * 2 || line.len() < 12 {
        return false;
    }
    let rule = |c: char| "-_=~*–—#+─|".contains(c);
    let opens = line.chars().take_while(|c| rule(*c) || *c == ' ').filter(|c| rule(*c)).count();
    let closes = line.chars().rev().take_while(|c| rule(*c) || *c == ' ').filter(|c| rule(*c)).count();
    let is_ruled = opens >= 2 && closes >= 2;
    // Between rules it may be of any length; without them it is a short command, and not a sentence about a line.
    if !is_ruled && line.split_whitespace().take(11).count() > 10 {
        return false;
    }
    let text = folded(line);
    let has = |words: &WordList| words.iter().any(|w| text.contains(w));
    (is_ruled || is_command(&text)) && has(&ABOVE) && has(&LINE) && has(&ANSWER)
}

/// A command begins with the answer, or with *please*.
fn is_command(text: &str) -> bool {
    static FIRST: WordList = WordList::new(|| {
        list(
            "reply|please|respond|write|type|svar|skriv|vennligst|venligst|antworten|bitte|schreiben|beantwoord|antwoord|typ|\
             répondez|répondre|veuillez|merci|écrivez|responda|responder|escriba|por favor|rispondi|scrivi|scrivere|escreva|\
             odpowiedz|proszę|napisz|vastaa|kirjoita|odpovězte|prosím|napište|отвечайте|пожалуйста|напишите|この行|请在|請在",
        )
    });
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    FIRST.iter().any(|f| text.starts_with(f)) && !text.contains('?')
}

/// Whether a line is what a helpdesk's program writes below a mail.
pub(crate) fn is_service_footer(line: &str) -> bool {
    static SERVICE: WordList = WordList::new(|| {
        list(
            "this email is a service from|this e-mail is a service from|this message is a service from|\
             denne e-posten er en tjeneste fra|denne e-mail er en service fra|denne e-mail er en tjeneste fra|\
             det här e-postmeddelandet är en tjänst från|detta e-postmeddelande är en tjänst från|diese e-mail ist ein service von|\
             dit e-mailbericht is een service van|deze e-mail is een service van|cet e-mail est un service de|\
             este correo electrónico es un servicio de|questa e-mail è un servizio di|este e-mail é um serviço de|\
             tämä sähköpostiviesti on|ta wiadomość e-mail jest usługą|tento e-mail je služba|это письмо отправлено службой",
        )
    });
    static PROGRAMS: WordList = WordList::new(|| {
        list(
            "zendesk|freshdesk|freshworks|help scout|helpscout|intercom|gorgias|zammad|osticket|zoho desk|hubspot|kayako|\
             jira service management|jira service desk|frontapp|groove|desk.com|uservoice|reamaze|re:amaze|liveagent|teamwork desk|\
             helpshift|dixa|kundo|puzzel|crisp|tidio|deskpro|hiver|happyfox|otrs|servicenow|svar",
        )
    });
    static BY: WordList = WordList::new(|| {
        list(
            "delivered by|powered by|sent by|sent via|sent using|levert av|leveret af|drevet av|drevet af|levererat av|drivs av|\
             bereitgestellt von|zugestellt von|unterstützt von|geleverd door|mogelijk gemaakt door|distribué par|livré par|propulsé par|\
             fourni par|entregado por|con la tecnología de|con tecnología de|fornito da|con tecnologia|enviado por|entregue por|desenvolvido por",
        )
    });
    if line.len() > 250 {
        return false;
    }
    let text = folded(line);
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    if SERVICE.iter().any(|s| text.starts_with(s)) {
        return true;
    }
    let rest = BY.iter().find_map(|b| text.strip_prefix(b)).map(str::trim_start);
    rest.is_some_and(|rest| PROGRAMS.iter().any(|p| rest.starts_with(p)) && rest.split_whitespace().count() <= 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_known_in_our_languages() {
        for line in [
            "##- Please type your reply above this line -##",
            "-- Reply above this line --",
            "=== Please reply ABOVE THIS LINE to respond ===",
            "## In replies all text above this line is added to the ticket ##",
            "Reply above this line to add a comment",
            "##- Skriv svaret ditt over denne linjen -##",
            "##- Skriv venligst dit svar over denne linje -##",
            "##- Skriv ditt svar ovanför den här raden -##",
            "##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein. -##",
            "##- Typ uw antwoord boven deze regel -##",
            "##- Veuillez saisir votre réponse au-dessus de cette ligne -##",
            "##- Por favor, escriba su respuesta por encima de esta línea. -##",
            "##- Scrivi la tua risposta sopra questa riga -##",
            "##- Por favor, digite sua resposta acima desta linha -##",
            "##- Kirjoita vastauksesi tämän rivin yläpuolelle -##",
            "##- Wpisz odpowiedź powyżej tej linii -##",
            "##- Введите ответ выше этой строки -##",
            "##- この行より上に返信を入力してください -##",
            "> --- Svar over denne linje ---",
        ] {
            assert!(is_reply_mark(line), "{line}");
        }
        assert!(is_service_footer("This email is a service from Acme Support. Delivered by Zendesk"));
        assert!(is_service_footer("Diese E-Mail ist ein Service von Acme."));
        assert!(is_service_footer("Powered by Freshdesk"));
    }

    #[test]
    fn a_sentence_about_a_line_is_not_a_mark() {
        for line in [
            "I wrote my answer above the line on the form.",
            "Kan jeg skrive navnet over linjen på etiketten?",
            "Please see the text above the line, why does it say so?",
            "The reply above this line of products was wrong, I think, and now I wait for a new one",
            "My phone line is down, see the text above",
        ] {
            assert!(!is_reply_mark(line), "{line}");
        }
        assert!(!is_service_footer("Delivered by DHL yesterday, but broken"));
        assert!(!is_service_footer("Sent by front door"));
    }
}
