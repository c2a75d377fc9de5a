//! Synonyms: words that customers and shops use for the same thing, in seven languages, one line each.
//!
//! New answers have no examples from which to learn that a *parcel* is a *shipment*, and a customer writes *pakka* if
//! the answer says *forsendelse*. An entry matches all words that begin with it, one with `=` only the word itself.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::text::fold;

const SYNONYMS: &str = "
parcel package shipment consignment pakke pakka forsendelse sending pakket pakje zending paket försändelse sendung colis paquet
order purchase bought ordre bestilling bestilt bestel kjøp køb aankoop gekocht beställ köp bestell kauf commande achat acheté
track tracking trace spor volg traceer spår verfolg suivi suivre
deliver delivery lever bezorg geliefert liefer zustell livraison livrer livré
ship shipping shipped frakt fragt avsendt afsendt verzend verzonden verstuur skicka versand verschick expédi
late delay overdue forsink vertrag =laat =sent =seint försen verspät verzöger retard tarde
received receive mottatt motta modtag ontvang ontvangen mottag erhalten bekommen reçu recevoir
return retur tilbakesend tilbagesend terugstuur terugsturen rücksend zurücksend zurückschick retour renvoy
refund reimburse reimbursement refusjon refunder tilbakebetal tilbagebetal terugbetal restitutie återbetal erstatt rückzahl rembours
exchange swap bytte ombytt byta byter ruil omruil umtausch tausch échang
size sizing størrelse storleik maat maten storlek größe taille pointure
broken damage damaged defect faulty cracked ødelagt øydelagt skade skadet knust defekt beskadig kapot trasig sönder kaputt beschädig cassé endommag défectueu
missing lacks incomplete mangle mangel ontbreekt ontbrek saknas fattas fehlt fehlend manque manquant
lost lose mistet mista tapt verlor kwijt förlora tappat verloren perdu
wrong incorrect mistaken feil gale =gal forkert verkeerd fout felaktig =fel falsch faux erreur
cancel cancellation avbestill kanseller annuller annuleer afbestil avbeställ avbryt stornier annul
invoice bill receipt faktura regning kvittering factuur rekening bonnetje räkning kvitto rechnung quittung beleg facture reçu
pay payment paid betal betaal bezahl zahlung paiement payer payé
charge charged belast afgeschreven debiter abgebucht débit
password passcode passord kodeord adgangskode wachtwoord lösenord passwort kennwort
login signin innlogg logge indlog inlog aanmeld logga einlogg anmeld connect
account konto profil compte
address adresse adres anschrift
change edit update modify alter endr endre ændr wijzig verander opdater oppdater aanpas ändra änder changer modif
price cost pris koste prijs kosten preis prix coût
discount coupon voucher promo rabatt rabat korting kortingscode réduction remise
gift present gavekort gavekor cadeau kado presentkort gåvokort geschenk gutschein
stock available availability lager tilgjengelig tilgængelig voorraad leverbaar beschikbaar tillgänglig verfügbar vorrätig disponib
warranty guarantee garanti garantie reklamasjon reklamation
complain complaint klage klacht klagomål beschwer réclamation plainte
delete remove erase slett slet fjern verwijder wis radera löschen entfern supprim effac
phone telephone telefon ring ringe telefoon bel anruf téléphon
money cash pengene penger pengar penge geld centen argent
wash washing laundry vask wassen wasvoorschrift tvätt wasch lavage laver
manual instruction bruksanvisning brugsanvisning vejledning veiledning handleiding gebruiksaanwijzing anleitung notice
newsletter nyhetsbrev nyhedsbrev nieuwsbrief
unsubscribe avmeld afmeld uitschrijf uitschrijven avregistrer abmeld désabonn désinscri
subscription abonnement abonnere prenumer abonn
pickup collect hente hent afhent afhaal ophaal utlevering hämta abhol retrait
customs duty toll told douane invoerrecht tull zoll
tax vat moms mva btw avgift afgift belasting steuer mehrwertsteuer taxe
repair fix reparer reparasjon reparation repareer reparatie repara reparier répar
part spare reservedel onderdeel ersatzteil
business company firma bedrift virksomhed bedrijf zakelijk företag unternehmen entreprise
open opening åpningstid åbningstid openingstijd åpent åbent geopend öppettid öffnungszeit horaire ouvert
color colour farge farve kleur färg farbe couleur
";

/// Question words and other small words in every language: they help the learner, but say nothing in a title.
const SMALL: &str = "
when hvornår wanneer =når =nå =kortid =när =wann quand
where =hvor =kor =waar =var =wo
how hvordan korleis koss =hoe =kossen =hur =wie comment
why hvorfor kvifor waarom =koffor varför warum pourquoi
not cannot cant dont doesnt didnt wont =ikke =ikkje =ikkj =itte =itj =niet =geen =inte =nicht =kein =keine =pas
";

/// Shorter entries match only the whole word.
const SHORTEST_BEGINNING: usize = 4;

/// How many of the groups are more than small words.
static MATTERS: LazyLock<usize> = LazyLock::new(|| SYNONYMS.lines().count());

/// The group of a folded word, and whether it matches only as a whole.
static BY_WORD: LazyLock<HashMap<String, (usize, bool)>> = LazyLock::new(|| {
    let mut by_word = HashMap::new();
    for (thing, line) in SYNONYMS.lines().chain(SMALL.lines()).enumerate() {
        for word in line.split_whitespace() {
            let folded = fold(word.trim_start_matches('='));
            let is_whole = word.starts_with('=') || folded.chars().count() < SHORTEST_BEGINNING;
            by_word.entry(folded).or_insert((thing, is_whole));
        }
    }
    by_word
});

/// The group of a folded word, except for small words.
#[must_use]
pub fn matter(folded: &str) -> Option<usize> {
    group(folded).filter(|thing| *thing < *MATTERS)
}

/// The group of a folded word, by the longest entry with which it begins.
#[must_use]
pub fn group(folded: &str) -> Option<usize> {
    let ends = folded.char_indices().map(|(at, c)| at + c.len_utf8());
    ends.rev().find_map(|end| {
        let (thing, is_whole) = BY_WORD.get(folded.get(..end)?)?;
        (end == folded.len() || !is_whole).then_some(*thing)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_one_group(words: &[&str]) -> bool {
        let things: Vec<_> = words.iter().map(|word| group(&fold(word))).collect();
        things.iter().all(|thing| thing.is_some() && thing == things.first().unwrap_or(&None))
    }

    #[test]
    fn synonyms_match_across_languages() {
        assert!(is_one_group(&["parcel", "pakka", "forsendelsen", "zending", "försändelse", "colis"]));
        assert!(is_one_group(&["refund", "tilbagebetaling", "terugbetaling", "återbetalning", "remboursement"]));
        assert!(is_one_group(&["where", "hvor", "kor", "waar"]));
    }

    #[test]
    fn a_short_entry_matches_whole_words_only() {
        assert_eq!(group("korting"), group("discount"));
        assert_ne!(group("korsang"), group("where"));
        assert_eq!(group("zebra"), None);
        assert_eq!(group(""), None);
        assert!(group("where").is_some() && matter("where").is_none() && matter("parcel").is_some());
    }
}
