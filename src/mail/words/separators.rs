//! Lines that separate a message from an earlier one (`----- Opprinnelig melding -----`, `Begin forwarded message:`).

use super::{WordList, folded, list};

/// What a separating line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Separator {
    /// The message that is answered comes next.
    Original,
    /// A forwarded message comes next.
    Forward,
}

static ORIGINAL: WordList = WordList::new(|| {
    list(
        "original message|original email|original mail|original appointment|reply message|\
     reply above this line|opprinnelig melding|opprinnelig e-post|original melding|opprinneleg melding|\
     oprindelig meddelelse|oprindelig besked|original meddelelse|den oprindelige meddelelse|\
     oprindelig mail|oprindelig e-mail|ursprungligt meddelande|originalmeddelande|ursprungligt mejl|\
     ursprungligt mail|ursprüngliche nachricht|originalnachricht|original-nachricht|ursprüngliche mail|\
     ursprüngliche e-mail|originale nachricht|oorspronkelijk bericht|origineel bericht|\
     oorspronkelijke bericht|oorspronkelijke e-mail|message d'origine|message original|message initial|\
     courriel d'origine|mail original|message de départ|e-mail d'origine|mail d'origine|\
     messaggio originale|messaggio di origine|messaggio originario|messaggio original|mensaje original|\
     mensaje de origen|correo original|mensagem original|mensagem de origem|alkuperäinen viesti|\
     alkuperäinen sanoma|alkuperäinen sähköposti|wiadomość oryginalna|oryginalna wiadomość|\
     wiadomość pierwotna|pierwotna wiadomość|treść oryginalnej wiadomości|původní zpráva|původní e-mail|\
     pôvodná správa|eredeti üzenet|mesaj original|mesajul original|izvorna poruka|originalna poruka|\
     izvirno sporočilo|algne kiri|algkiri|sākotnējais ziņojums|pradinis laiškas|orijinal mesaj|\
     özgün ileti|orijinal ileti|αρχικό μήνυμα|исходное сообщение|оригинальное сообщение|\
     вихідне повідомлення|оригинално съобщение|元のメッセージ|原始邮件|原始郵件|원본 메시지|원본 메일|thư gốc|tin nhắn gốc|\
     upprunaleg skilaboð|pesan asli|missatge original",
    )
});

static FORWARD: WordList = WordList::new(|| {
    list(
        "forwarded message|mesaj înaintat|începe mesajul retransmis|începe mesajul redirecționat|începe mesajul redirecţionat|\
     mesaj retransmis|mesaj retrimis|mesaj redirecționat de la|转发的消息|пересилається лист|перенаправлений лист|\
     початок пересланого листа|початок листа, який пересилається|転送されたメール|転送メール|転送済みメッセージ|\
     転送されたメッセージの先頭|転送されたメールの先頭|転送されたメッセージの始まり|以下、転送されたメッセージ|전달된 메일 시작|mensagem reenviada|továbbított levél kezdete|algab edastatud kiri|mesaj redirectat|початок листа, що пересилається|пересланий лист|переслано|edasi saadetud kiri|přeposlaná zpráva|začiatok preposlanej správy|hoofdbericht|videresendt melding begynner|edelleenlähetetty viesti|begin forwarded message|forwarded mail|forwarded email|forwarded by|\
     forwarded from|forward message|fwd message|forwarded message follows|videresendt melding|\
     videresendt e-post|start på videresendt melding|vidaresend melding|\
     begynnelse på videresendt melding|starten av videresendt melding|videresendt meddelelse|\
     videresendt besked|start på videresendt besked|videresendt mail|videresendte meddelelse|\
     begynd videresendt meddelelse|videresendt e-mail|begynd videresendt besked|\
     vidarebefordrat meddelande|vidarebefordrat mejl|vidarebefordrat brev|börja vidarebefordrat brev|\
     vidarebefordrat mail|början på vidarebefordrat meddelande|början av det vidarebefordrade brevet|\
     startar det vidarebefordrade meddelandet|vidarebefordrat e-postmeddelande|\
     börja vidarebefordrat meddelande|vidarebefordrade brevet|vidarebefordrade meddelandet|\
     weitergeleitete nachricht|anfang der weitergeleiteten nachricht|weitergeleitete mail|\
     weitergeleitete e-mail|beginn der weitergeleiteten nachricht|weitergeleitet von|\
     weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|doorgestuurd bericht|\
     begin doorgestuurd bericht|doorgestuurde bericht|doorgezonden bericht|doorgestuurde e-mail|\
     begin van doorgestuurd bericht|message transféré|message transmis|début du message réexpédié|\
     message réexpédié|message transferé|début du message transféré|courriel transféré|message reexpédié|\
     début du message transmis|e-mail transféré|messaggio inoltrato|inizio messaggio inoltrato|\
     inoltrato da|messaggio reinoltrato|inizio del messaggio inoltrato|email inoltrata|mensaje reenviado|\
     inicio del mensaje reenviado|mensaje transmitido|comienzo del mensaje reenviado|correo reenviado|\
     inicia el mensaje reenviado|mensagem encaminhada|mensagem reencaminhada|\
     início da mensagem encaminhada|início da mensagem reencaminhada|início de mensagem reenviada|\
     mensagem reenviada|início de mensagem encaminhada|välitetty viesti|välitetty sanoma|\
     edelleenlähetetty viesti|välitetty viesti alkaa|viesti välitetty|edelleen lähetetty viesti|\
     välitettävän viestin alku|välitetyn viestin alku|wiadomość przekazana dalej|przekazana wiadomość|\
     początek przekazywanej wiadomości|wiadomość przekazana|przekazane dalej|\
     treść przekazanej wiadomości|dalej przekazana wiadomość|przekazywana wiadomość|\
     wiadomość przesłana dalej|przesłana wiadomość|přeposlaná zpráva|předaná zpráva|přeposlaný e-mail|\
     začátek přeposílané zprávy|začátek přeposlané zprávy|zpráva předaná|preposlaná správa|\
     posunutá správa|odovzdaná správa|začiatok preposlanej správy|poslední zpráva předaná|\
     začátek předávané zprávy|továbbított üzenet|továbbított levél|a továbbított levél kezdete|\
     továbbított üzenet kezdete|továbbított e-mail|elkezdett továbbított üzenet|továbbított üzenet eleje|\
     mesaj redirecționat|mesaj redirectionat|mesajul redirecționat|începe mesajul redirecționat|\
     mesaj transmis|începutul mesajului redirecționat|început mesaj redirecționat|mesaj redirecţionat|\
     proslijeđena poruka|započni proslijeđenu poruku|proslijeđeno sporočilo|prosleđena poruka|\
     posredovano sporočilo|početak proslijeđene poruke|poruka prosljeđena|prosljeđena poruka|\
     započeta proslijeđena poruka|preusmjerena poruka|proslijeđene poruke|edastatud kiri|edastatud sõnum|\
     edasisaadetud kiri|algas edastatud kiri|edastatud kirja algus|pārsūtīta ziņa|pārsūtītais ziņojums|\
     persiųstas laiškas|persiųsta žinutė|iletilen mesaj|iletilmiş mesaj|iletilen ileti|\
     yönlendirilmiş ileti|i̇letilmiş mesaj|iletilen mesaj başlangıcı|i̇letilen mesaj|yönlendirilen mesaj|\
     i̇leti başlangıcı|προωθημένο μήνυμα|έναρξη προωθημένου μηνύματος|μήνυμα που προωθήθηκε|\
     пересылаемое сообщение|пересланное сообщение|начало переадресованного сообщения|\
     перенаправленное сообщение|начало пересылаемого сообщения|переадресованное сообщение|\
     пересылаемое письмо|переслане повідомлення|початок переадресованого повідомлення|\
     перенаправлене повідомлення|початок пересланого повідомлення|пересилане повідомлення|\
     пересланий лист|переадресоване повідомлення|препратено съобщение|преслано писмо|転送されたメッセージ|転送メッセージ|\
     转发的邮件|轉寄郵件|转发邮件|轉寄的郵件|전달된 메시지|전달된 메일|thư đã chuyển tiếp|tin nhắn được chuyển tiếp|\
     áframsend skilaboð|framsend skilaboð|framsendur póstur|pesan terusan|pesan yang diteruskan|\
     missatge reenviat",
    )
});

/// What a line separates, if anything. A forward may have no dashes and end in a colon; an original needs its dashes.
pub(crate) fn separator(line: &str) -> Option<Separator> {
    if line.len() > 300 {
        return None;
    }
    let rule = |c: char| "-_=~*–—#+\u{ad}─‐‑‒―".contains(c);
    let line = line.trim_matches(|c: char| c.is_whitespace() || c == '>' || c == '\u{feff}');
    let dashes_before = line.chars().take_while(|c| rule(*c)).count();
    let inner = line.trim_matches(|c: char| rule(c) || c.is_whitespace());
    let dashes_after = line.chars().rev().take_while(|c| rule(*c)).count();
    if inner.is_empty() || inner.chars().count() > 80 || (dashes_before < 1 && !inner.ends_with([':', '：'])) {
        return None;
    }
    let words = folded(inner);
    let words = words.trim_end_matches([':', '：', ' ']).trim();
    let is_forward =
        FORWARD.contains(&words) || FORWARD.iter().any(|f| f.len() > 10 && dashes_before > 2 && words.starts_with(f));
    if is_forward {
        return Some(Separator::Forward);
    }
    let is_original = ORIGINAL.contains(&words)
        || ORIGINAL.iter().any(|o| o.len() > 10 && dashes_before > 2 && dashes_after > 2 && words.starts_with(o));
    (is_original && dashes_before >= 2).then_some(Separator::Original)
}

/// A separator that shares its line with the header block below it: what it separates, and the rest of the line.
pub(crate) fn separator_with_rest(line: &str) -> Option<(Separator, &str)> {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || c == '>').strip_prefix("--")?;
    let line = line.trim_start_matches('-');
    let (words, rest) = line.split_once("--")?;
    let rest = rest.trim_start_matches('-').trim();
    if rest.is_empty() || words.len() > 120 || rest.len() > 4_000 {
        return None;
    }
    // Between dashes and before a header block the words may be in a language that we do not know.
    let known = separator(&format!("-----{words}-----"));
    let kind = known.or_else(|| (super::labels_in_line(rest).len() >= 3).then_some(Separator::Forward))?;
    Some((kind, rest))
}

/// Whether a line looks like an announcement of what follows, in whatever language: words between dashes, or a colon
/// at the end.
pub(crate) fn may_separate(line: &str) -> bool {
    let line = line.trim_matches(|c: char| c.is_whitespace() || c == '>');
    let is_dashed = line.starts_with("----") && line.ends_with("----");
    (is_dashed || line.ends_with([':', '：'])) && line.chars().count() <= 80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_spaces_and_case_do_not_matter() {
        assert_eq!(separator("-----Opprinnelig melding-----"), Some(Separator::Original));
        assert_eq!(separator("---------- Forwarded message ---------"), Some(Separator::Forward));
        assert_eq!(separator("> Start på videresendt melding:"), Some(Separator::Forward));
    }

    #[test]
    fn a_sentence_about_the_original_message_is_none() {
        assert_eq!(separator("Original message:"), None);
        assert_eq!(separator("Se den oprindelige meddelelse"), None);
    }
}
