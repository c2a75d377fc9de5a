//! The labels of a header block inside a text (`Fra:`, `Sendt:`, `Emne:` …).

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum HeaderLabel {
    /// The author.
    From,
    /// When.
    Date,
    /// Primary recipients.
    To,
    /// Copies.
    Cc,
    /// The subject.
    Subject,
    /// Any other field of such a block.
    Other,
}

/// One line for each role: labels in lower case, all languages together.
const LABELS: [(HeaderLabel, &str); 6] = [
    // en da/nb nn sv de nl fr it es pt fi pl cs/sk hu ro hr/sr/sl et lv lt tr el ru uk bg ja zh ko vi is id
    (
        HeaderLabel::From,
        "from|fra|frå|från|von|van|de|expéditeur|da|mittente|remitente|enviado por|lähettäjä|keneltä|od|nadawca|odesílatel|odosielateľ|feladó|de la|expeditor|od koho|šalje|pošiljatelj|saatja|kellelt|no|nuo|kimden|gönderen|από|αποστολέας|от|отправитель|від|от кого|från avsändare|avsender|afsender|avsändare|absender|afzender|מאת|من|差出人|送信者|发件人|寄件者|寄件人|보낸 사람|보낸사람|từ|sendandi|frá|dari|remetente|feladva|отправител|відправник|адресант|trimis de|送信元|avsendar|frå avsendar|发送人|寄件者|보낸이",
    ),
    (
        HeaderLabel::Date,
        "date|sent|sent at|sent on|dato|sendt|skickat|datum|gesendet|gesendet am|verzonden|verstuurd|envoyé|envoyé le|date d'envoi|message du|data|inviato|inviato il|fecha|enviado|enviado el|enviada em|enviado em|enviada|lähetetty|päivämäärä|päiväys|pvm|wysłano|data wysłania|wysłane|datum odeslání|odesláno|odoslané|dátum|küldve|elküldve|elküldés dátuma|trimis|trimis la|dată|poslano|poslato|datum slanja|saadetud|kuupäev|nosūtīts|datums|išsiųsta|gönderildi|gönderme tarihi|tarih|ημερομηνία|στάλθηκε|εστάλη|отправлено|дата|дата отправки|надіслано|изпратено|date de l'envoi|נשלח|תאריך|تاريخ الإرسال|التاريخ|日時|送信日時|送信|日付|发送时间|日期|時間|寄件日期|傳送日期|보낸 날짜|날짜|đã gửi|ngày|sent dato|sendur|dagsetning|dikirim|tanggal|geschickt|verschickt|data do envio|data e envio|sänt|sendt den|відправлено|дата надсилання|час надсилання|data trimiterii|data expedierii|expediat|trimisă|送信済み|送信済|送信日|作成日時|发送日期|傳送時間|보낸 시간|enviada|enviadas em|inviata|verzonden op|verzonden om",
    ),
    (
        HeaderLabel::To,
        "to|til|till|an|aan|à|a|pour|destinataire|destinatario|para|vastaanottaja|kenelle|do|komu|címzett|către|za|prima|primatelj|kam|saaja|adressaat|kellele|kime|alıcı|προς|кому|до|אל|إلى|pre|宛先|收件人|收件者|받는 사람|받는사람|đến|viðtakandi|kepada|recipient|recipients|mottaker|modtager|mottagare|empfänger|geadresseerde|destinatário|adresat|na|ontvanger|til adresse|одержувач|отримувач|получатель|pentru|destinatar|destinatari|catre|送信先|受信者|받는이|mottakarar",
    ),
    (
        HeaderLabel::Cc,
        "cc|kopi|kopia|kopie|kopie (cc)|copie|copie à|copia|cópia|con copia|kopi til|kopia till|dw|do wiadomości|másolat|másolatot kap|копия|копія|σχόλιο|κοιν|κοινοποίηση|gğ|bilgi|kopio|עותק|نسخة|抄送|副本|참조|cc til|jäljennös|tiedoksi|skupina|kopija|kópia|copie carbone|cc.|másolatot|cópia para|koopia|kopija (cc)|副本抄送|копії|копії (cc)|copie la|в копии",
    ),
    (
        HeaderLabel::Subject,
        "subject|emne|ämne|ärende|betreff|onderwerp|objet|sujet|oggetto|asunto|assunto|aihe|otsikko|temat|předmět|predmet|tárgy|subiect|naslov|zadeva|teema|temats|tēma|tema|konu|θέμα|тема|נושא|الموضوع|件名|主题|主題|제목|chủ đề|efni|subjek|perihal|emneord|asia|vec|věc|rubrik|titel|subiectul|題名|タイトル|標題|标题",
    ),
    (
        HeaderLabel::Other,
        "reply-to|reply to|svar til|svara till|antwort an|antwoord aan|répondre à|rispondi a|responder a|vastausosoite|odpowiedz do|vastaa|importance|prioritet|priority|viktighet|betydning|priorität|wichtigkeit|prioriteit|importanza|importancia|attachments|attachment|vedlegg|vedhæftet|vedhæftede filer|bilagor|anlagen|anlage|anhänge|bijlage|bijlagen|pièces jointes|pièce jointe|allegati|datos adjuntos|adjuntos|anexos|liitteet|załączniki|bcc|blindkopi|organization|organisation|list-id|mailing list|x-mailer|message-id|in-reply-to|references|mailed-by|signed-by|sender|return-path|received|content-type|resent-from|resent-to|resent-date|odpověď na|odpovědět|válaszcím|răspuns către|cevap|ответить|відповісти|返信先",
    ),
];

static BY_LABEL: LazyLock<HashMap<&'static str, HeaderLabel>> = LazyLock::new(|| {
    let mut map = HashMap::new();
    for (role, labels) in LABELS {
        for label in labels.split('|') {
            map.entry(label).or_insert(role);
        }
    }
    map
});

/// The role of a line's label and the value after the colon; `*From:* x`, `From : x` and `From:x` are all the same.
pub(crate) fn label(line: &str) -> Option<(HeaderLabel, &str)> {
    let line = line.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '*' | '_' | '\u{feff}' | '\u{200b}' | '|' | '\u{200e}')
    });
    let (name, value) = split_label(line)?;
    let role = *BY_LABEL.get(super::folded(name).trim())?;
    Some((role, value))
}

/// Cuts at the first colon, normal or full-width, if it comes early.
pub(crate) fn split_label(line: &str) -> Option<(&str, &str)> {
    let (at, colon) = line.char_indices().take(40).find(|(_, c)| matches!(c, ':' | '：'))?;
    let name = line.get(..at)?.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_'));
    let value = line.get(at + colon.len_utf8()..)?;
    let value = value.trim_start_matches(['*', '_']).trim();
    (!name.is_empty()).then_some((name, value))
}

/// All labels of a header block that was pressed into one line (`From: a@xTo: b@xSubject: c`), in order, each with its
/// value. Only labels at the start or right after the end of a value are believed.
pub(crate) fn labels_in_line(line: &str) -> Vec<(HeaderLabel, String)> {
    let mut marks: Vec<(usize, usize, HeaderLabel)> = Vec::new();
    for (colon, sign) in line.match_indices([':', '：']).take(200) {
        let before = line.get(..colon).unwrap_or_default();
        if let Some((start, role)) = label_before(before) {
            marks.push((start, colon + sign.len(), role));
        }
    }
    let mut seen: Vec<HeaderLabel> = Vec::new();
    marks.retain(|(_, _, role)| {
        let is_new = *role == HeaderLabel::Other || !seen.contains(role);
        seen.push(*role);
        is_new
    });
    let ends = marks.iter().skip(1).map(|(start, ..)| *start).chain([line.len()]);
    marks
        .iter()
        .zip(ends)
        .map(|((_, from, role), end)| (*role, line.get(*from..end).unwrap_or_default().trim().to_owned()))
        .collect()
}

/// The longest label that ends a text, where it starts, and its role.
fn label_before(before: &str) -> Option<(usize, HeaderLabel)> {
    let trimmed = before.trim_end();
    let starts = trimmed.char_indices().rev().take(24).map(|(at, _)| at);
    let mut best = None;
    for start in starts {
        let candidate = trimmed.get(start..)?;
        if let Some(role) = BY_LABEL.get(super::folded(candidate).as_str()) {
            let is_upper =
                candidate.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_alphabetic() || !c.is_lowercase());
            let previous = trimmed.get(..start)?.chars().next_back();
            let is_edge = previous
                .is_none_or(|p| !p.is_alphabetic() || (p.is_uppercase() && candidate.len() > 2) || p.is_lowercase());
            if is_upper && is_edge {
                best = Some((start, *role));
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_known_in_every_form() {
        assert_eq!(label("*Fra:* Kari"), Some((HeaderLabel::From, "Kari")));
        assert_eq!(label("Envoyé : lundi"), Some((HeaderLabel::Date, "lundi")));
        assert_eq!(label("件名：こんにちは"), Some((HeaderLabel::Subject, "こんにちは")));
        assert_eq!(label("Hei: du"), None);
    }

    #[test]
    fn a_block_on_one_line_is_taken_apart() {
        let found = labels_in_line(
            "Fra: Kari <k@x.no>Til: \"o@x.no\" <o@x.no>Sendt: 2. nov. 2021, 09:26:50 CETEmne: Faktura: mai",
        );
        let roles: Vec<_> = found.iter().map(|(r, v)| (*r, v.as_str())).collect();
        assert_eq!(
            roles,
            [
                (HeaderLabel::From, "Kari <k@x.no>"),
                (HeaderLabel::To, "\"o@x.no\" <o@x.no>"),
                (HeaderLabel::Date, "2. nov. 2021, 09:26:50 CET"),
                (HeaderLabel::Subject, "Faktura: mai")
            ]
        );
    }
}
