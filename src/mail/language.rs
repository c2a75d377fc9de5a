//! In which of our languages a text is written.

use super::words::{WordList, list as split};
use serde::Serialize;
use std::collections::HashMap;
use std::sync::LazyLock;
use whatlang::{Detector, Lang};

/// Languages that we tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DetectedLanguage {
    /// Norwegian (Bokmål; Nynorsk counts as it).
    Nb,
    /// Danish.
    Da,
    /// Dutch.
    Nl,
    /// English.
    En,
    /// Swedish.
    Sv,
    /// German.
    De,
    /// French.
    Fr,
    /// Any other.
    Other,
}

impl DetectedLanguage {
    /// The ISO 639-1 code (`nb` for Norwegian); `other` for the rest.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Da => "da",
            Self::Nl => "nl",
            Self::En => "en",
            Self::Sv => "sv",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Other => "other",
        }
    }
}

/// Words and spellings that Norwegian and Danish do not share, with their weights.
static NORWEGIAN: WordList = WordList::new(|| {
    split(
        "jeg|ikke|meg|deg|seg|hei|hva|hvordan|hvorfor|nå|av|etter|mottatt|bestilling|bestillingen|bestilt|\
     pakken|pakke|sendt|dere|deres|noen|noe|vennlig|hilsen|takk|kjøpt|kjøpte|kjøpe|fått|uke|uken|siden|\
     fakturaen|gjerne|bare|skulle|gikk|sier|penger|pengene|tilbake|bytte|størrelse|feil|går|an|mer|enn|\
     mye|ettersom|frem|fram|ble|blitt|være|eller|også|ennå|kommet|eg|ikkje|korleis|kva|dykk|hjelp|lurer|\
     ønsker|leveringen|nettsiden|passord|passordet|konto|kontoen|slette|endre|hvis|vite|beskjed|opp",
    )
});
static ONLY_NORWEGIAN: WordList = WordList::new(|| {
    split(
        "meg|deg|seg|hei|hva|nå|av|etter|mottatt|noen|noe|takk|kjøpt|kjøpte|kjøpe|fått|uke|uken|mer|enn|mye|\
     frem|fram|ble|blitt|være|ennå|eg|ikkje|korleis|kva|dykk|lurer|ønsker|nettsiden|passord|passordet|\
     opp|beskjed|bestilling|bestillingen|tilbake|bli|gi|nei|lykt|mai|sier|bytte|gikk|feil|å|dere|hjelp|vite|gjerne|alt|bestilte|går|\
     pengene|selv|sånn|ut|oss|hjem|vennlig",
    )
});
static ONLY_DANISH: WordList = WordList::new(|| {
    split(
        "mig|dig|sig|hej|hvad|af|efter|modtaget|nogen|noget|nogle|tak|købt|købte|købe|fået|uge|ugen|mere|end|\
     meget|tilbage|hvornår|blive|tage|give|nej|holder|lygte|maj|frem|blev|blevet|være|endnu|jer|hjælp|hjælpe|ønsker|hjemmesiden|adgangskode|op|besked|\
     bestillingen|siger|bytte|gik|fejl|at|vide|gerne|allerede|pengene|selv|sådan|ud|os|hjem|venlig|\
     venligst|mvh|bestilt|ordre|vil|kunne|jeres|lige|kun|også|nu|igen|dage|tidligere|spørgsmål|stadig|\
     pakke|ikke|uden|selvom|første|kort|kortet",
    )
});
static SHARED: WordList = WordList::new(|| {
    split(
        "ønsker|frem|være|bestillingen|bytte|pengene|selv|hjem|mvh|ordre|vil|kunne|også|ikke|pakke|bestilt|\
     kort|kortet|første|dage|kun",
    )
});

/// Which of the two a word speaks for.
#[derive(Clone, Copy)]
enum Side {
    Norwegian,
    Danish,
    Both,
}

static NORWEGIAN_OR_DANISH: LazyLock<HashMap<&'static str, Side>> = LazyLock::new(|| {
    let norwegian = ONLY_NORWEGIAN.iter().map(|word| (*word, Side::Norwegian));
    let danish = ONLY_DANISH.iter().map(|word| (*word, Side::Danish));
    // Later ones win.
    norwegian.chain(danish).chain(SHARED.iter().map(|word| (*word, Side::Both))).collect()
});

/// The last letter of the Latin script that a language of Europe uses.
const LATIN: char = '\u{24f}';
/// A text with fewer letters gets no language.
const ENOUGH: usize = 8;

/// The language of a text; `None` when there is too little of it.
pub fn language(text: &str) -> Option<DetectedLanguage> {
    let sample: String = text
        .lines()
        .filter(|l| !l.trim_start().starts_with('>'))
        .flat_map(|l| l.chars().chain([' ']))
        .take(1200)
        .collect();
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    if letters < ENOUGH {
        return None;
    }
    // A text in another script is in none of our languages, whatever Latin names it contains.
    if sample.chars().filter(|c| c.is_alphabetic() && *c > LATIN).count() * 3 > letters {
        return Some(DetectedLanguage::Other);
    }
    let words: Vec<String> =
        sample.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
    if let Some(sure) = by_small_words(&words) {
        return Some(sure);
    }
    if letters < 24 {
        return None;
    }
    let info = Detector::new().detect(&sample)?;
    let found = match info.lang() {
        Lang::Nob | Lang::Dan => scandinavian(&words),
        Lang::Nld => DetectedLanguage::Nl,
        Lang::Eng => DetectedLanguage::En,
        Lang::Swe => DetectedLanguage::Sv,
        Lang::Deu => DetectedLanguage::De,
        Lang::Fra => DetectedLanguage::Fr,
        _ => DetectedLanguage::Other,
    };
    (info.is_reliable() || info.confidence() > 0.4 || letters > 80).then_some(found)
}

/// Function words that few languages share; statistics of trigrams need more text than most first lines have.
const SMALL: [(DetectedLanguage, &str); 6] = [
    (
        DetectedLanguage::En,
        "the|and|you|is|my|have|not|for|to|it|please|thanks|thank|hello|with|this|are|was|your|\
         what|when|where|how|of|can|would|that|i",
    ),
    (
        DetectedLanguage::De,
        "ich|und|nicht|der|die|das|ist|ein|eine|mit|bitte|danke|habe|sie|wir|für|auf|den|dem|zu|\
         wie|noch|mein|meine|hallo|mir|bei",
    ),
    (
        DetectedLanguage::Nl,
        "ik|het|een|niet|van|voor|met|mijn|zijn|dat|graag|bedankt|kunnen|jullie|nog|wat|hoe|de|ook|\
         naar|geen|deze|heb|wel|maar|hallo|bij|groet",
    ),
    (
        DetectedLanguage::Fr,
        "je|le|la|les|et|est|pas|vous|que|une|un|des|pour|dans|mon|ma|merci|bonjour|ce|il|de|du|\
         avec|sur|votre|ai|mais",
    ),
    (
        DetectedLanguage::Sv,
        "jag|och|inte|är|det|som|att|på|för|har|med|min|mitt|en|ett|tack|hej|ni|från|hur|vad|när|\
         kan|men|av|er",
    ),
    (
        DetectedLanguage::Other,
        "el|los|por|para|con|mi|gracias|hola|che|di|il|per|non|grazie|ciao|não|obrigado|uma|meu|\
         nie|jest|się|dziękuję|na|että|ja|ei|kiitos|hei|on|olen|está|como|pedido|buongiorno|salve|ieri|\
         sono|della|questo|ordine|potete|vorrei|pacco|arrivato|arrivata|manca|è|una|olá|ontem|\
         encomenda|chegou|podem|você|já|gostaria|mas|pero|ayer|llegó|pueden|paquete|buenos|buenas|\
         días|quiero|falta|dzień|dobry|czy|proszę|mam|jak|paczka|ale|mutta|minun|onko|voitteko|eilen|\
         dobrý|prosím|jsem|není|objednávka|napot|egy|hogy|csomag|köszönöm|merhaba|bir|değil|sipariş|\
         bună|ziua|este|mulțumesc|coletul",
    ),
];

/// Which lists hold a word, by index: those of `SMALL`, then Norwegian, then Danish.
static LISTS: LazyLock<HashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut map: HashMap<&'static str, Vec<usize>> = HashMap::new();
    let norwegian: Vec<&str> = NORWEGIAN.iter().chain(NORDIC.iter()).copied().collect();
    let danish: Vec<&str> = ONLY_DANISH.iter().chain(NORDIC.iter()).copied().collect();
    let lists = SMALL.iter().map(|(_, list)| split(list)).chain([norwegian, danish]);
    for (place, list) in lists.enumerate() {
        for word in list {
            let places = map.entry(word).or_default();
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    map
});

/// Small words that Norwegian and Danish share.
static NORDIC: WordList = WordList::new(|| {
    split(
        "jeg|ikke|og|det|er|på|som|til|har|med|min|en|den|kan|vi|mitt|mit|fra|om|når|skal|men|kom|der|sende|\
         sendt|pakken|pakke|mangler|bestilt|ordre|ordren|hvor|hvordan|vil|gerne|gjerne|tilbage|tilbake",
    )
});

/// A clear lead in function words decides; Norwegian and Danish are first counted as one.
fn by_small_words(words: &[String]) -> Option<DetectedLanguage> {
    let mut scores: Vec<(usize, DetectedLanguage)> = SMALL
        .iter()
        .map(|(language, _)| (0, *language))
        .chain([(0, DetectedLanguage::Nb), (0, DetectedLanguage::Da)])
        .collect();
    for word in words {
        for list in LISTS.get(word.as_str()).into_iter().flatten() {
            if let Some((count, _)) = scores.get_mut(*list) {
                *count += 1;
            }
        }
    }
    // Norwegian and Danish share most function words: the better count stands for both.
    let danish = scores.pop().map_or(0, |(count, _)| count);
    if let Some((nordic, _)) = scores.last_mut() {
        *nordic = danish.max(*nordic);
    }
    scores.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    let [(first, language), (second, _), ..] = scores.as_slice() else {
        return None;
    };
    let is_clear = *first >= 2 && *first >= second * 2 && *first * 8 >= words.len();
    is_clear.then(|| if *language == DetectedLanguage::Nb { scandinavian(words) } else { *language })
}

/// Norwegian or Danish, by the words and spellings that only one of them has.
fn scandinavian(words: &[String]) -> DetectedLanguage {
    let (mut norwegian, mut danish) = (0_i32, 0_i32);
    for word in words {
        let word = word.as_str();
        match NORWEGIAN_OR_DANISH.get(word) {
            Some(Side::Both) => continue,
            Some(Side::Norwegian) => norwegian += 2,
            Some(Side::Danish) => danish += 2,
            None => {}
        }
        let is_long = word.chars().count() > 4;
        if is_long {
            // Hard and soft consonants: `kake` and `kage`, `båt` and `båd`; `-sjon` and `-tion`; `øy` and `øj`.
            norwegian += i32::from(
                word.ends_with("sjon")
                    || word.ends_with("sjonen")
                    || word.contains("øy")
                    || word.contains("ei")
                    || word.contains("au")
                    || word.contains("kk") && !word.contains("ikke"),
            );
            danish += i32::from(
                word.ends_with("tion")
                    || word.ends_with("tionen")
                    || word.contains("øj")
                    || word.contains("æg")
                    || word.contains("ej")
                    || word.contains("eje")
                    || word.contains("hed")
                    || word.contains("nd") && word.ends_with("nde"),
            );
            danish += i32::from(
                word.contains("æ") && !word.contains("være") && !word.contains("lære") && !word.contains("nær"),
            );
        }
    }
    if danish > norwegian { DetectedLanguage::Da } else { DetectedLanguage::Nb }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_shows_which_language_it_is() {
        for (text, wanted) in [
            ("Hei, jeg har ikke mottatt pakken min ennå. Hva gjør jeg nå?", DetectedLanguage::Nb),
            ("Hej, jeg har ikke modtaget min pakke endnu. Hvad gør jeg nu?", DetectedLanguage::Da),
            ("Hallo, ik heb mijn pakket nog niet ontvangen. Wat kan ik doen?", DetectedLanguage::Nl),
            ("Hello, I have not received my parcel yet. What can I do?", DetectedLanguage::En),
            ("Hej, jag har inte fått mitt paket ännu. Vad ska jag göra?", DetectedLanguage::Sv),
            ("Guten Tag, ich habe mein Paket noch nicht bekommen. Was kann ich tun?", DetectedLanguage::De),
            ("Bonjour, je n'ai pas encore reçu mon colis. Que puis-je faire ?", DetectedLanguage::Fr),
            ("Hej, pakken kom i går, men der mangler en lygte. Kan I sende den?", DetectedLanguage::Da),
            ("Hola, todavía no he recibido mi pedido. ¿Qué puedo hacer?", DetectedLanguage::Other),
            ("Buongiorno, il pacco è arrivato ieri, ma manca una lampada.", DetectedLanguage::Other),
            ("Olá, a encomenda chegou ontem, mas falta uma lanterna.", DetectedLanguage::Other),
            ("お荷物は docomo の ola@docomo.ne.jp に届きましたか", DetectedLanguage::Other),
        ] {
            assert_eq!(language(text), Some(wanted), "{text}");
        }
    }

    #[test]
    fn too_little_is_not_judged() {
        assert_eq!(language("ok"), None);
        assert_eq!(language("12345"), None);
    }
}
