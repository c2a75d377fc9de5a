//! Footers that no person wrote: the device's, and the legal text.

use super::{WordList, folded, list};

/// The beginnings of `Sent from my …`; each with the space that must follow.
static OPENERS: WordList = WordList::new(|| {
    list(
        "发自|寄自|sent from |sent with |sent via |sent by |sent using |sent on the |sent wirelessly |get outlook for |\
     get bluemail for |sent securely from |composed on |typed on |sendt fra |sendt med |sendt via |\
     sendt trådløst |send frå |hent outlook |få outlook |last ned outlook |skickat från |skickat med |\
     skickat via |skickades från |skickad från |hämta outlook |skaffa outlook |von meinem |von meiner |\
     gesendet von |gesendet mit |gesendet über |gesendet aus |gesendet via |gesendet vom |\
     diese nachricht wurde von meinem |diese nachricht wurde mit |holen sie sich outlook |\
     von unterwegs |mobil gesendet |versendet mit |verzonden vanaf |verzonden via |verzonden met |\
     verstuurd vanaf |verstuurd met |verstuurd via |vanaf mijn |verzonden door |verzonden van |\
     verstuurd van |download outlook |gestuurd vanaf |envoyé de |envoyé depuis |\
     envoyé à partir |envoyé avec |envoyé via |envoyé par |envoyé du |envoyé sans fil |\
     télécharger outlook |obtenez outlook |téléchargez outlook |provenance : courrier |inviato da |\
     inviato dal |inviato con |inviato tramite |inviato via |inviata da |scarica outlook |\
     ottieni outlook |spedito da |enviado desde |enviado de |enviado con |enviado mediante |enviado por |\
     enviado a través |obtener outlook |obtén outlook |descargar outlook |enviado do |enviado a partir |\
     enviado via |enviado pelo |enviado através |enviada do |obter o outlook |obter outlook |\
     baixar o outlook |lähetetty |hanki outlook |lähetin tämän |wysłano z |wysłane z |wysłano za |\
     wysłano przez |wysłane za |pobierz aplikację outlook |pobierz outlook |wysłane przez |odesláno z |\
     odoslané z |küldve a |iphone-omról küldve|trimis de |trimis din |poslano s |poslato sa |\
     saadetud minu |gönderildi |στάλθηκε από |отправлено с |отправлено из |надіслано з |надіслано із |изпратено от |\
     послано |sent frá |sent úr |odoslané pomocou |odesláno pomocí |odesláno ze |odesláno přes |trimis cu |trimis prin |\
     poslano iz |poslano z |послато са |отправлено через |отправлено с помощью |nosūtīts no |išsiųsta iš |saadetud |\
     enviat des |enviat amb |bidalia |gửi từ |đã gửi từ |được gửi từ |dikirim dari |terkirim dari |ส่งจาก |נשלח מ|\
     أرسلت من |تم الإرسال من |مرسل من |從我的 |从我的 |傳送自 |skickat ifrån |sendt ifra |uzyskaj outlook |\
     pobierz program outlook |obtenir outlook |stáhnout outlook |získat outlook ",
    )
});

/// The ends of such a line in languages that put the verb last.
static ENDINGS: WordList = WordList::new(|| {
    list(
        "から送信|より送信|から送信されました|で送信|を使って送信|发送|傳送|寄出|발송|에서 보냄|에서 보냈습니다|에서 발송됨|gönderildi|küldve|\
     elküldve|lähetetty|gesendet|verzonden|verstuurd|से भेजा गया",
    )
});

/// Words that clearly mean a device or program.
static THINGS: WordList = WordList::new(|| {
    list(
        "iphone|ipad|ipod|android|outlook|blackberry|samsung|galaxy|huawei|xiaomi|redmi|oneplus|nokia|sony|\
     xperia|htc|lg|motorola|wiko|pixel|smartphone|phone|mobile|mobil|mobiltelefon|mobilen|telefon|\
     telefonu|telefoon|móvil|movil|celular|telefono|téléphone|puhelimesta|puhelimestani|handy|tablet|\
     tablette|device|enhet|enhed|gerät|apparaat|appareil|dispositivo|dispositif|laitteesta|mail|mailbox|\
     yahoo|gmail|proton|protonmail|thunderbird|windows|mac|macbook|ios|typeapp|bluemail|spark|airmail|\
     mailspring|hey|superhuman|aol|gmx|web.de|telekom|nine|k-9|aquamail|tutanota|tuta|fairemail|zimbra|\
     webmail|app|mobiele|mobilnej|poczty|телефона|айфона|почты|mail.ru|yandex|t-mobile|verizon|vodafone|\
     sparrow|acompli|fastmail|canary|newton|boxer|mi|surface|e-mail|email|poco|oppo|realme|honor|palm|\
     treo|playstation|surftab|mobiltelefonen|mobilny|urządzenia|telefonem|watch",
    )
});

/// Whether a line is the footer of a phone or mail program.
pub(crate) fn is_device_footer(line: &str) -> bool {
    if line.len() > 250 || !may_open(line) {
        return false;
    }
    let text = folded(line);
    let text = text.trim_matches(|c: char| c.is_whitespace() || "*_[]>-–—\"().!".contains(c));
    if ENDINGS.iter().find_map(|e| text.strip_suffix(e)).is_some_and(is_device_alone) {
        return true;
    }
    if text.starts_with("outlook ") {
        return is_link_to_outlook(text);
    }
    match OPENERS.iter().find_map(|o| text.strip_prefix(o)) {
        // Chinese writes `发自我的iPhone` without spaces.
        Some(rest) if rest.starts_with(|c: char| c >= '\u{3000}') => is_device_alone(rest),
        Some(rest) => names_device(rest) || names_program(line, rest),
        None => text == "sent mobile",
    }
}

/// Where a footer begins that a phone has added to the end of the reply without a space (`Thanks!Sent from my Galaxy`).
pub(crate) fn glued_footer(line: &str) -> Option<usize> {
    if line.len() > 300 {
        return None;
    }
    // Where a capital letter follows without a space; people rarely write that.
    let triples = line.char_indices().zip(line.chars().skip(1)).zip(line.chars().skip(2));
    let at = triples
        .filter(|(((_, before), c), after)| !before.is_whitespace() && c.is_uppercase() && after.is_lowercase())
        .map(|(((at, before), _), _)| at + before.len_utf8())
        .take(3)
        .find(|at| line.get(*at..).is_some_and(is_device_footer))?;
    // `Az iPhone-omról küldve` is one, with a capital inside.
    (!is_device_footer(line)).then_some(at)
}

/// `Outlook für iOS beziehen`, `Outlook voor Android downloaden`: the program, its system, and little else.
fn is_link_to_outlook(text: &str) -> bool {
    let name = text.split(['<', '(', '[']).next().unwrap_or(text);
    let words: Vec<&str> = name.split_whitespace().collect();
    words.len() <= 4 && words.iter().skip(1).any(|w| matches!(*w, "ios" | "android" | "windows" | "mac"))
}

/// Whether the words before a verb are a device and little else (`iPhone'umdan`, `Az iPhone-omról`, `私のiPhone`).
fn is_device_alone(rest: &str) -> bool {
    let words: Vec<&str> = rest.split_whitespace().collect();
    // Some languages write without spaces between the words.
    let is_named = words.iter().any(|w| is_thing(w)) || DEVICES.iter().any(|d| rest.contains(d));
    rest.chars().count() < 40 && words.len() <= 6 && is_named
}

/// Device names that are in no common word.
const DEVICES: [&str; 8] = ["iphone", "ipad", "android", "samsung", "galaxy", "xiaomi", "huawei", "outlook"];

/// Whether the words after `Sent from` are a device and not a sentence.
fn names_device(rest: &str) -> bool {
    const MINE: [&str; 11] = ["my", "min", "mit", "mijn", "mon", "mi", "meinem", "mio", "meu", "mojego", "minun"];
    let rest = ["<http", "(http", "[http"].iter().fold(rest, |r, link| r.split(link).next().unwrap_or(r));
    let words: Vec<&str> =
        rest.split(|c: char| c.is_whitespace() || ",/®™<()".contains(c)).filter(|w| !w.is_empty()).collect();
    let has_break = [", ", ". ", " - ", "; ", "?", ":"].iter().any(|b| rest.contains(b));
    if words.iter().any(|w| is_thing(w)) {
        return words.len() <= if has_break { 8 } else { 14 } && !is_sentence(&words);
    }
    let is_mine = words.first().is_some_and(|w| MINE.contains(w));
    is_mine && !has_break && (2..=4).contains(&words.len())
}

/// `Sent with Airmail`, `Sent via Mixmax`: a name alone, with a capital.
fn names_program(line: &str, rest: &str) -> bool {
    let first = rest.split_whitespace().next().unwrap_or("");
    let low = line.to_lowercase();
    let is_by_program = ["sent with ", "sent via ", "sent by ", "sent using ", "sendt med ", "sendt via "]
        .iter()
        .any(|o| low.contains(o));
    let is_capital = line.split_whitespace().any(|w| w.to_lowercase() == first && w.starts_with(char::is_uppercase));
    is_by_program && is_capital && (rest.split_whitespace().count() <= 2 || rest.contains(" – ") && rest.len() < 80)
}

/// A quick check of the first letters, because almost no line is a footer.
fn may_open(line: &str) -> bool {
    let head: String = line.chars().skip_while(|c| !c.is_alphanumeric()).take(3).collect();
    let head = folded(&head);
    let is_short = line.len() < 120;
    is_short && !line.is_ascii()
        || OPENERS.iter().any(|o| o.starts_with(head.as_str()))
        || matches!(head.as_str(), "sen" | "out")
}

fn is_thing(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    THINGS.contains(&word)
        || word.strip_suffix("-enhet").is_some_and(|w| THINGS.contains(&w))
        || word.split(['-', '\'']).any(|w| w.len() > 3 && THINGS.contains(&w))
        || THINGS.iter().any(|t| t.len() > 4 && is_inflected(word, t))
}

/// A name with a case ending, which may replace its last letter: `iPhonesta`, `iPhonu`, `telefonem`.
fn is_inflected(word: &str, name: &str) -> bool {
    let stem = if name.len() > 5 && name.is_ascii() { name.get(..name.len() - 1).unwrap_or(name) } else { name };
    word.starts_with(stem) && word.len() <= name.len() + 5
}

/// Verbs that make `Sent from my phone is …` a person's sentence.
fn is_sentence(words: &[&str]) -> bool {
    words.iter().any(|w| {
        matches!(
            *w,
            "is" | "was"
                | "are"
                | "but"
                | "because"
                | "er"
                | "var"
                | "men"
                | "fordi"
                | "är"
                | "ist"
                | "war"
                | "aber"
                | "weil"
                | "est"
                | "était"
                | "mais"
                | "maar"
                | "omdat"
                | "because,"
                | "and"
                | "yesterday"
                | "today"
        )
    })
}

/// Two of these pairs in one paragraph make a disclaimer.
static LEGAL: WordList = WordList::new(|| {
    list(
        "confidential|intended recipient|intended solely|intended only|privileged|disclaimer|unauthorised|\
     unauthorized|received this e-mail in error|received this email in error|\
     received this message in error|please delete|legally|virus|environment before printing|\
     not the intended|notify the sender|delete this|may contain|disclosure|dissemination|konfidensiell|\
     taushetsplikt|fortrolig|tiltenkt mottaker|feilaktig mottatt|mottatt denne e-posten ved en feil|\
     utilsiktet|tiltænkt|modtaget denne mail ved en fejl|ved en fejl|ved en feil|uautorisert|\
     uautoriseret|slett|slette|bedes du|vennligst slett|konfidentiell|sekretess|av misstag|\
     avsedd mottagare|avsedd för|radera|vertraulich|rechtlich geschützt|nicht der richtige adressat|\
     irrtümlich|vernichten sie|unerlaubte|unbefugte|vertrouwelijk|geadresseerde|ten onrechte|verwijderen|\
     uitsluitend bestemd|openbaarmaking|confidentiel|destinataire|par erreur|détruire|divulgation|\
     supprimer|à l'attention exclusive|riservat|destinatari|per errore|cancellar|divulgazione|\
     confidencial|destinatario|por error|por erro|eliminar|divulgación|destinatário|luottamuksellinen|\
     tarkoitettu|erehdyksessä|poufn|adresat|omyłkowo|usunąć|機密",
    )
});

/// Whether a paragraph is the legal text under a mail: long, and with two or more of its phrases. If it is short,
/// three.
pub(crate) fn is_disclaimer(paragraph: &str) -> bool {
    let length = paragraph.chars().count();
    if !(120..8000).contains(&length) {
        return false;
    }
    let text = folded(paragraph);
    let hits = LEGAL.iter().filter(|l| text.contains(**l)).take(5).count();
    hits >= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEVICES: &[&str] = &[
        "Sendt fra min iPhone",
        "Sent from my Verizon Wireless BlackBerry",
        "Skickat från min Samsung Galaxy",
        "Von meinem iPad gesendet",
        "Envoyé de mon iPhone",
        "Hanki Outlook for iOS<https://aka.ms/x>",
        "Sent from Yahoo Mail on Android",
        "iPhoneから送信",
        "Verstuurd vanaf mijn iPhone",
        "Wysłano z iPhone'a",
        "Odesláno z iPhonu",
        "Odoslané z iPhonu",
        "iPhone'umdan gönderildi",
        "iPad'imden gönderildi",
        "Az iPhone-omról küldve",
        "iPhone-omról küldve",
        "Trimis de pe iPhone-ul meu",
        "Poslano s mojeg iPhonea",
        "Отправлено с iPhone",
        "Отправлено из мобильной Почты Mail.ru",
        "Надіслано з iPhone",
        "Изпратено от моя iPhone",
        "Στάλθηκε από το iPhone μου",
        "Saadetud minu iPhone'ist",
        "Nosūtīts no mana iPhone",
        "Išsiųsta iš mano „iPhone“",
        "Enviat des del meu iPhone",
        "从我的 iPhone 发送",
        "從我的 iPhone 傳送",
        "发自我的iPhone",
        "나의 iPhone에서 보냄",
        "Đã gửi từ iPhone của tôi",
        "Dikirim dari iPhone saya",
        "נשלח מה-iPhone שלי",
        "Lähetetty iPhonesta",
        "Lähetetty Samsung Galaxy -puhelimesta",
        "Enviado do meu smartphone Samsung Galaxy.",
        "Envoyé depuis mon appareil Galaxy",
        "Inviato dal mio dispositivo Samsung",
        "Enviado desde mi dispositivo móvil Huawei",
        "Gesendet mit der GMX Mail App",
        "Gesendet von Mail für Windows",
        "Diese Nachricht wurde von meinem Android-Mobiltelefon mit WEB.DE Mail gesendet.",
        "Sendt fra Outlook for iOS",
        "Få Outlook til Android",
        "Hämta Outlook för iOS",
        "Holen Sie sich Outlook für iOS",
        "Obtenir Outlook pour iOS",
        "Obtener Outlook para Android",
        "Ottieni Outlook per iOS",
        "Pobierz aplikację Outlook dla systemu iOS",
        "Obter o Outlook para iOS",
        "Outlook voor iOS downloaden",
        "Sent from Proton Mail for iOS",
        "Skickat med Proton Mail säker e-post.",
        "Envoyé avec la messagerie sécurisée Proton Mail.",
        "Sent from Yahoo Mail for iPhone",
        "Verzonden met Spark",
    ];

    #[test]
    fn devices_are_known_in_our_languages() {
        for line in DEVICES {
            assert!(is_device_footer(line), "{line}");
        }
    }

    #[test]
    fn a_footer_glued_to_the_reply_is_found() {
        for (line, at) in [
            ("OKSent from my Galaxy", Some(2)),
            ("Takk!Sendt fra min Samsung Galaxy-enhet", Some(5)),
            ("Sent from my Galaxy", None),
            ("Takk! Sendt fra min Galaxy", None),
            ("从我的 iPhone 发送", None),
            ("iPad'imden gönderildi", None),
        ] {
            assert_eq!(glued_footer(line), at, "{line}");
        }
    }

    #[test]
    fn a_sentence_about_sending_is_not_a_footer() {
        for line in [
            "Sent from my desk, is much easier than my phone.",
            "Sendt fra oss i går kveld, har dere fått den?",
            "Sent from my phone is what it says but I wrote it on a computer",
            "Enviado o pacote ontem, quando chega?",
            "Mein Paket wurde am Montag an mein Telefon-Geschäft gesendet",
            "Siparişim dün gönderildi",
            "Outlook for Android virker ikke med nettsiden deres",
            "Pakken ble sendt fra Oslo.",
        ] {
            assert!(!is_device_footer(line), "{line}");
        }
    }
}
