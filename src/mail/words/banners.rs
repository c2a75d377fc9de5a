//! Warnings that mail servers write above a mail from outside: they are not the sender's words, in any language.

use std::sync::LazyLock;

use super::{Phrases, WordList, folded, list};

/// Microsoft's tip at a sender's first mail, as it begins in each language; the address follows, or is inside.
static FIRST_CONTACT: WordList = WordList::new(|| {
    list(
        "don't often get email from|do not often get email from|don't often receive email from|\
         får ikke ofte e-post fra|får sjelden e-post fra|mottar ikke ofte e-post fra|får ikkje ofte e-post frå|\
         får ikke ofte mail|får ikke ofte mails fra|modtager ikke ofte mail|får ikke ofte e-mail|modtager ikke ofte e-mail|\
         får inte ofta e-post från|får sällan e-post från|får inte ofta mejl från|\
         erhalten nicht häufig e-mails von|erhalten nicht oft e-mails von|erhalten nicht oft eine e-mail von|\
         erhalten selten e-mails von|erhalten häufig keine e-mails von|erhält nicht häufig e-mails von|bekommen nicht oft e-mails von|\
         ontvangt niet vaak e-mail van|ontvangt niet vaak e-mail|ontvangen niet vaak e-mail van|ontvangt niet vaak een e-mail van|\
         n'obtenez pas souvent d'e-mail|n'obtenez pas souvent de courrier|ne recevez pas souvent d'e-mail|\
         ne recevez pas souvent de courrier|ne recevez pas souvent d'e-mails|ne reçoivent pas souvent|\
         no suele recibir correo|no suele recibir correos|no suelen recibir correo|no recibe a menudo correo|\
         no recibe con frecuencia correo|non si ricevono spesso messaggi|non riceve spesso messaggi|non ricevi spesso|\
         non ricevono spesso|não costuma receber e-mail|não costuma receber e-mails|não costuma receber emails|\
         não recebe frequentemente|não recebe com frequência|não é frequente receber|normalmente não recebe|\
         et saa usein sähköpostia|et saa usein sähköpostiviestejä|saa harvoin sähköposti|ei saa usein sähköposti|\
         nie często otrzymujesz wiadomości|rzadko otrzymujesz wiadomości|nieczęsto otrzymujesz|rzadko otrzymują wiadomości|\
         nedostáváte často e-maily|nedostáváte často|nechodí vám často|často nedostávate|nedostávate často|\
         nem gyakran kap e-mailt|ritkán kap e-mailt|nu primiți des e-mail|nu primiți frecvent|nu primiţi des|\
         нечасто получаете|не часто получаете|редко получаете|нечасто отримуєте|рідко отримуєте|не часто отримуєте|\
         sık sık e-posta almıyorsunuz|genellikle e-posta almıyorsunuz|sıklıkla e-posta almazsınız|\
         からメールを受け取ることはあまり|からのメールを受け取ることはあまり|からメールを受信することはあまり|からの電子メールはあまり|\
         你不常收到来自|您通常不会收到来自|您不常收到|您不常收到來自|一般不會收到|메일을 자주 받지|λαμβάνετε συχνά|fáið ekki oft tölvupóst",
    )
});

/// The page on which Microsoft explains it, in every language.
const EXPLAINED: [&str; 2] = ["aka.ms/learnaboutsenderidentification", "aka.ms/reportphishing"];

/// Words for: a mail came from outside.
static OUTSIDE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(list(
        "outside|external|externally|not from within|unknown sender|extern|externe|externen|externer|externes|außerhalb|\
         von außen|utenfor|utanfor|ekstern|eksternt|eksterne|utsiden|uden for|udefra|utifrån|utanför|externt|externa|buiten|\
         externe|van buitenaf|extérieur|externe à|provient de l'ext|hors de|externo|externa|fuera de|esterno|esterna|\
         dall'esterno|di fuori|exterior|fora da|fora do|ulkopuol|ulkoinen|ulkoiselta|ulkoisesta|spoza|zewnętrzn|z zewnątrz|\
         externí|externího|mimo|zvenčí|externý|külső|extern al|din afara|внешн|извне|из-за пределов|за пределами|зовнішн|\
         ззовні|поза межами|dışından|harici|dış |外部|社外|组织外|組織外|외부|εξωτερικ|utan fyrir|wewnątrz|вне организации",
    ))
});

/// Words for: a mail, or its sender.
static MAIL: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(list(
        "email|e-mail|mail|message|sender|nachricht|absender|e-post|epost|melding|avsender|avsendar|afsender|meddelelse|\
         besked|mejl|meddelande|avsändare|bericht|afzender|courriel|expéditeur|expediteur|correo|mensaje|remitente|\
         messaggio|mittente|mensagem|remetente|viesti|sähköposti|lähettäjä|wiadomość|wiadomości|nadawc|poczt|zpráv|\
         odesílatel|správ|odosielateľ|üzenet|feladó|mesaj|expeditor|письм|сообщени|отправител|лист|повідомлен|відправник|\
         e-posta|ileti|gönderen|メール|送信者|差出人|邮件|郵件|发件人|寄件|메일|발신|μήνυμα|αποστολέ|tölvupóst|sendand",
    ))
});

/// Words for: be careful with.
static CARE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(list(
        "click|link|attachment|do not open|don't open|recognize|recognise|trust|phish|suspicious|be careful|be cautious|\
         exercise caution|verify|klick|links|anhänge|anhang|öffnen|vorsicht|vertrau|klikk|lenk|vedlegg|åpne|forsiktig|\
         klik|vedhæft|åbn|links|forsigtig|klicka|länk|bilag|öppna|försiktig|bijlage|koppeling|open geen|voorzichtig|herken|\
         cliquez|cliquer|liens|pièces jointes|pièce jointe|prudence|ouvrez|clic|enlace|adjunto|abra|precauci|cliccare|\
         allegat|collegament|aprire|cautela|clique|anexo|ligações|cuidado|abrir|liite|linkk|avaa|varovai|załącznik|odnośnik|\
         link|otwieraj|ostrożn|příloh|odkaz|opatrn|príloh|melléklet|hivatkozás|atașament|linkuri|вложени|ссылк|осторожн|\
         вкладен|посилан|обережн|bağlantı|ek dosya|tıkla|リンク|添付|開か|クリック|注意|链接|附件|点击|連結|點擊|링크|첨부|σύνδεσμ|συνημμέν",
    ))
});

/// The beginnings of such a warning.
static OPENERS: WordList = WordList::new(|| {
    list(
        "caution|warning|attention|external|notice|alert|be careful|think before|security|important|achtung|vorsicht|\
         warnung|hinweis|wichtig|extern|advarsel|obs|forsiktig|viktig|ekstern|åtvaring|varning|observera|bemærk|vigtigt|\
         let op|waarschuwing|pas op|opgelet|externe|prudence|avertissement|alerte|atención|precaución|advertencia|aviso|\
         externo|attenzione|avviso|esterno|atenção|cuidado|alerta|huomio|huom|varoitus|ulkoinen|uwaga|ostrzeżenie|\
         upozornění|pozor|varování|upozornenie|figyelem|figyelmeztetés|atenție|avertisment|внимание|осторожно|\
         предупреждение|увага|обережно|попередження|dikkat|uyarı|注意|警告|外部|주의|경고|προσοχή|athugið",
    )
});

/// Characters that a warning may have.
const LONGEST: usize = 900;

/// Whether these words are a server's warning that the mail came from outside, or Microsoft's tip.
pub(crate) fn is_banner(text: &str) -> bool {
    if text.len() > LONGEST * 2 || text.chars().count() > LONGEST {
        return false;
    }
    let text = folded(text);
    let text = text.trim_matches(is_ornament);
    if is_first_contact(text) {
        return true;
    }
    if !OUTSIDE.is_in(text) {
        return false;
    }
    let is_opened = opens(text);
    is_opened && is_tag(text)
        || MAIL.is_in(text) && (is_opened && CARE.is_in(text) || names_origin(text) && (is_opened || CARE.is_in(text)))
}

/// Whether a warning could stand in these lines: few hold a word of those without which there is none.
pub(crate) fn may_hold_banner(lines: &str) -> bool {
    static TIPS: LazyLock<Phrases> =
        LazyLock::new(|| Phrases::new(FIRST_CONTACT.iter().copied().chain(EXPLAINED).collect()));
    let text = folded(lines);
    OUTSIDE.is_in(&text) || TIPS.is_in(&text)
}

/// Whether a line continues the warning: what not to do with links and files.
pub(crate) fn warns(line: &str) -> bool {
    static NOT: LazyLock<Phrases> = LazyLock::new(|| {
        Phrases::new(list(
            "not|n't|never|nicht|keine|keinen|ikke|aldri|aldrig|inte|niet|geen|ne |n'|pas|no |non |não |älä|nie |ne|не |нельзя|\
             unless|unless you|ない|ください|勿|请|請|마십|마세요",
        ))
    });
    let text = folded(line);
    text.chars().count() < 300
        && CARE.iter().filter(|w| text.contains(**w)).take(2).count() >= 2
        && NOT.is_in(&text)
        && !text.contains(['?', '@'])
}

/// Signs and pictures around a warning.
fn is_ornament(c: char) -> bool {
    c.is_whitespace() || "*#=-_~|+[](){}<>!.:•⚠⛔🛑❗❕🚨📧✉\u{fe0f}".contains(c)
}

fn is_first_contact(text: &str) -> bool {
    let is_short = text.chars().count() < 400;
    let is_explained = EXPLAINED.iter().any(|link| text.contains(link));
    is_short && (is_explained || FIRST_CONTACT.iter().any(|tip| names_sender(text, tip)))
}

/// Whether the tip is in a text, with its address: right after its last word, or next to it.
fn names_sender(text: &str, tip: &str) -> bool {
    const PREPOSITIONS: [&str; 9] = [" from", " fra", " frå", " från", " von", " van", " de", " lähettäjältä", " от"];
    let Some((before, after)) = text.split_once(tip) else { return false };
    let within = if PREPOSITIONS.iter().any(|p| tip.ends_with(p)) { 1 } else { 6 };
    let is_wide = tip.chars().next().is_some_and(|c| c >= '\u{3000}');
    after.split_whitespace().take(within).any(|word| word.contains('@'))
        || (is_wide || !tip.is_ascii()) && before.split_whitespace().next_back().is_some_and(|word| word.contains('@'))
}

fn opens(text: &str) -> bool {
    OPENERS.iter().any(|o| {
        text.strip_prefix(o).is_some_and(|rest| {
            let is_wide = o.chars().next().is_some_and(|c| c >= '\u{3000}');
            is_wide || rest.chars().next().is_none_or(|c| !c.is_alphanumeric())
        })
    })
}

/// `EXTERNAL EMAIL`, `Ekstern avsender`: only a mark.
fn is_tag(text: &str) -> bool {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let is_word =
        |w: &&str| OUTSIDE.contains(w) || MAIL.contains(w) || OPENERS.contains(w) || matches!(*w, "e" | "post");
    words.len() <= 4 && words.iter().all(is_word)
}

/// Words about the mail itself, that it comes from outside: `this email originated`, `denne e-posten kommer`.
fn names_origin(text: &str) -> bool {
    static ORIGIN: LazyLock<Phrases> = LazyLock::new(|| {
        Phrases::new(list(
            "originat|came from|comes from|sent from|sent by|is from|was sent|received from|from an external|from outside|\
             stammt|kommt von|kommt aus|wurde von|gesendet|kommer fra|er sendt|ble sendt|er sendt|kommer frå|stammer fra|\
             kommer från|skickades|kommer utifrån|afkomstig|komt van|is verzonden|verstuurd|provient|a été envoyé|émane|\
             proviene|procede|se envió|enviado|se originó|è stato inviato|arriva da|origina|foi enviad|provém|originou|\
             on lähetetty|tulee|lähetettiin|pochodzi|została wysłana|pochází|byla odeslána|pochádza|érkezett|származik|\
             provine|a fost trimis|отправлен|получен|пришло|надійшов|надіслан|gönderil|geldi|送信され|から|来自|來自|发送自|에서|προέρχεται",
        ))
    });
    ORIGIN.is_in(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warnings_are_known_in_our_languages() {
        for text in [
            "You don't often get email from ola@example.no. Learn why this is important<https://aka.ms/LearnAboutSenderIdentification>",
            "Some people who received this message don't often get email from ola@example.no. Learn why this is important",
            "Noen som har mottatt denne meldingen, får ikke ofte e-post fra ola@example.no. Finn ut hvorfor dette er viktig",
            "Sie erhalten nicht häufig E-Mails von ola@example.no. Erfahren Sie, warum dies wichtig ist",
            "Vous ne recevez pas souvent de courriers de la part de ola@example.no. Découvrez pourquoi cela est important",
            "Du får inte ofta e-post från ola@example.no. Läs om varför det är viktigt",
            "Quelque chose ola@example.no <https://aka.ms/LearnAboutSenderIdentification>",
            "**** EXTERNAL EMAIL ****",
            "[EKSTERN AVSENDER]",
            "[External]",
            "CAUTION: This message came from outside our company. Please do not click links unless you trust it.",
            "⚠️ Think before you click: external sender. Do not open attachments.",
            "This email originated from outside of the University. Do not click on links.",
            "OBS! Denne e-posten er sendt fra en ekstern avsender. Vær forsiktig med lenker og vedlegg.",
            "Advarsel: Denne mail kommer fra en afsender uden for organisationen. Klik ikke på links.",
            "VARNING: Det här mejlet kommer från en extern avsändare. Klicka inte på länkar.",
            "LET OP: Deze e-mail is afkomstig van buiten de organisatie. Open geen bijlagen.",
            "ATTENTION : Ce courriel provient de l'extérieur de l'organisation. Ne cliquez sur aucun lien.",
            "Diese E-Mail kommt von einem externen Absender. Öffnen Sie keine Anhänge.",
            "ATENCIÓN: Este correo proviene de fuera de la organización. No abra archivos adjuntos.",
            "ATTENZIONE: questo messaggio proviene dall'esterno. Non aprire allegati.",
            "Aviso: esta mensagem foi enviada por um remetente externo. Não clique em anexos.",
            "HUOM: Tämä sähköposti on lähetetty organisaation ulkopuolelta. Älä avaa liitteitä.",
            "UWAGA: Ta wiadomość pochodzi spoza organizacji. Nie otwieraj załączników.",
            "Внимание: письмо отправлено внешним отправителем. Не открывайте вложения.",
            "注意：このメールは社外から送信されました。添付ファイルにご注意ください。",
        ] {
            assert!(is_banner(text), "{text}");
        }
    }

    #[test]
    fn customers_words_are_not_warnings() {
        for text in [
            "I don't often get email from you, so I write to info@example.no",
            "Achtung: der externe Akku ist defekt.",
            "Attention: my external hard drive does not start. Please see the attachment.",
            "OBS! Pakken sto utenfor døra da jeg kom hjem.",
            "Warning: the link on your page does not work",
            "Caution, the box is broken on the outside",
            "Hei, døra er skjev på utsiden. Se vedlegg.",
            "Jeg fikk ikke ofte e-post fra dere.",
            "My outside light is broken, I got your email. See the link.",
            "External hard drive",
        ] {
            assert!(!is_banner(text), "{text}");
        }
    }
}
