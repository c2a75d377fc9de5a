//! Small words: function words, greetings, politeness, and what is said in every letter to a shop, in seven languages.
//! They are never shown as the reason of a suggestion.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::text::fold;

const SMALL: &str = "
a about after again all also am an and any are arent as at be because been before being but by can cannot cant could
couldnt did didnt do does doesnt doing done dont else even ever every for from get got had has hasnt have havent having
he her here hers him his how however i id if ill im in into is isnt it its ive just let like made make many may me might
more most much must my never no nor not now of off on once one only or other our out over own please quite rather really
same shall she should since so some such than that thats the their them then there these they theyre this those though
through to too under until up us very was wasnt way we were werent what whats when where which while who why will with
without would wouldnt yes yet you your yours youre hi hello hey hiya dear good morning afternoon evening thank thanks
thankyou cheers regards kind best sincerely faithfully sorry anyone anything someone something bit still already going go
know want need think say said see look ask asked tell wondering today tomorrow yesterday monday tuesday wednesday thursday
friday saturday sunday day days week weeks month months time mr mrs ms sir madam

jeg eg meg mæ du deg dæ dere de dem han hun hon henne ham ho det den dette denne disse en ei et ein eit og å at som
for fra med til på i av om om eller men så da når nå no hva ka kva hvem hvor kor hvordan hvorfor hvilken hvilke er var
vært være blir ble blitt bli har hadde hatt ha kan kunne skal skulle vil ville må måtte bør får fikk fått få gjør gjorde
ikke ikkje itte også bare mer mest mye noe noen ingen ingenting alt alle her der hit dit over under etter før hos ved
uten mot mellom siden enn enda ennå igjen min mi mitt mine din ditt dine sin sitt sine vår vårt våre deres jo nei ja vel
hei heisann hallo god dag morgen kveld kjære takk tusen vennlig hilsen mvh hilsen beklager unnskyld snill vær fint fin
gjerne litt veldig ganske nok kanskje dag dager uke uker måned i går morgen mandag tirsdag onsdag torsdag fredag lørdag
søndag tror vet si sier sa lurer lurte spør spørre

jeg mig dig jer dem hende ham vi os man noget nogen nogle ingen intet hvad hvem hvor hvordan hvorfor hvilken hvornår
været blev blive har havde kan kunne skal skulle vil ville må måtte bør får fik fået gør gjorde ikke også kun mere mest
meget lidt nu efter før hos uden mod mellem siden end endnu igen min mit mine din dit dine sin sit sine vores jeres
deres jo nej ja hej goddag dav kære tak mange venlig hilsen vh mvh undskyld beklager venligst lige bare godt gerne ret
måske dag dage uge uger måned går morgen mandag tirsdag onsdag torsdag fredag lørdag søndag tror ved siger sagde spørge

jag mig mej dig dej ni er dem dom han hon henne honom det den detta denna dessa en ett och att som för från med till på
av om eller men så då när nu vad vem var hur varför vilken vilka är varit vara blir blev blivit bli har hade haft ha kan
kunde ska skall skulle vill ville måste bör får fick fått gör gjorde inte också bara mer mest mycket något någon några
ingen inget allt alla här där över under efter före innan hos vid utan mot mellan sedan sen än ännu igen min mitt mina
din ditt dina sin sitt sina vår vårt våra deras ju nej ja hej hejsan tjena hallå god dag morgon kväll kära tack tusen
vänlig vänliga vänligen hälsning hälsningar mvh ursäkta förlåt snälla gärna lite väldigt ganska kanske dag dagar vecka
veckor månad igår imorgon måndag tisdag onsdag torsdag fredag lördag söndag tror vet säger sa undrar undrade fråga

ik je jij jou jouw u uw we wij ons onze jullie hij zij ze hem haar hun het de een dit dat deze die en of maar dus want
als dan toen nu wat wie waar hoe waarom welke wanneer is was waren geweest zijn ben bent wordt werd worden heb hebt heeft
had hadden hebben kan kunnen kon zal zullen zou zouden wil willen wilde moet moeten mag mogen doet doe doen deed niet
geen ook alleen meer meest veel iets iemand niets niemand alles alle hier daar er over onder na voor bij met zonder tegen
tussen sinds dan nog weer mijn van in op aan uit naar te om tot door ja nee hallo hoi goedemorgen goedemiddag goedenavond
goedendag beste geachte dank bedankt dankjewel vriendelijke groet groeten mvg sorry graag alvast even heel erg best
misschien wel al dag dagen week weken maand gisteren vandaag morgen maandag dinsdag woensdag donderdag vrijdag zaterdag
zondag denk weet zeg zegt zei vraag vragen

ich du er sie es wir ihr mich mir dich dir ihn ihm uns euch ihnen sich der die das den dem des ein eine einen einem einer
eines dieser diese dieses diesen diesem und oder aber denn weil dass daß ob wenn als wie was wer wo wann warum wieso
welche welcher welches ist war waren gewesen sein bin bist sind wird wurde werden worden hab habe hast hat hatte hatten
haben kann kannst können konnte soll sollte will wollte wollen muss müssen musste darf dürfen mag möchte möchten tut tun
nicht kein keine keinen auch nur mehr viel etwas jemand nichts niemand alles alle hier da dort über unter nach vor bei
mit ohne gegen zwischen seit noch wieder mein meine meinen meinem meiner dein deine ihre ihren ihrem euer eure unser
unsere von vom in im an am auf aus zu zum zur für um bis durch ja nein hallo hi guten gute tag morgen abend moin servus
liebe lieber liebes sehr geehrte geehrter damen herren danke dank vielen herzlichen bitte freundliche freundlichen
grüße grüßen gruß beste mfg lg vg entschuldigung leider gerne mal schon ganz doch eben vielleicht tage woche wochen monat
gestern heute montag dienstag mittwoch donnerstag freitag samstag sonntag denke weiß sage sagt frage fragen

je tu il elle on nous vous ils elles me moi te toi se lui leur leurs le la les l un une des du de d ce cet cette ces ça
cela c et ou mais donc car si quand comme que qu qui quoi où comment pourquoi quel quelle quels quelles est était été
être suis es sont sera serait ai as a avons avez ont avait avais avoir peux peut pouvez pouvoir pourrais pourriez dois
doit devoir veux veut voudrais vouloir fait faire faites ne n pas plus aussi seulement beaucoup rien personne tout tous
toute toutes ici là y en sur sous après avant chez avec sans contre entre depuis encore mon ma mes ton ta tes son sa ses
notre nos votre vos dans à au aux par pour jusque oui non bonjour bonsoir salut cher chère madame monsieur merci d'avance
svp s'il plaît cordialement sincères salutations bien désolé désolée excusez peu très assez peut-être déjà jour jours
semaine semaines mois hier aujourd'hui demain lundi mardi mercredi jeudi vendredi samedi dimanche pense sais dit dire
demande jai cest nai dun quil quelle

order orders ordered ordering bought buy purchase purchased item items product products thing things shop store webshop
customer support service help number website site online please question issue problem matter got received
ordre ordren ordrer ordrenummer bestilt bestilling bestillingen bestilte kjøpt kjøpte kjøp vare varen varer varene
produkt produktet produkter butikk butikken nettbutikk nettbutikken kunde kundeservice hjelp hjelpe nummer nettside
spørsmål problem greie greia ting tingen mottatt
ordrenummeret ordrer bestilte købt købte køb butik butikken webshop netbutik kunde kundeservice hjælp hjælpe hjemmeside
spørgsmål modtaget sag
beställt beställde beställning beställningen beställningsnummer order ordern köpt köpte köp vara varan varor varorna
produkten produkter affär butiken kundtjänst hjälp hjälpa hemsida fråga ärende mottagit sak saker
bestelling bestellingen besteld bestelde bestelnummer gekocht kocht kopen artikel artikelen product producten winkel
webwinkel klant klantenservice hulp helpen website vraag probleem ontvangen ding spullen
bestellung bestellungen bestellt bestellte bestellnummer gekauft kaufen artikel ware produkt produkte laden onlineshop
kunde kundin kundenservice hilfe helfen webseite anfrage problem erhalten sache sachen
commande commandes commandé commander numéro acheté achat achats article articles produit produits boutique magasin client
cliente service aide aider site question problème reçu chose choses
";

static FOLDED: LazyLock<HashSet<String>> =
    LazyLock::new(|| SMALL.split_whitespace().map(|word| fold(&word.replace('\'', ""))).collect());

/// Says a word, in lower case, nothing of what a customer wants? So do numbers and a letter or two.
pub(super) fn is_small(word: &str) -> bool {
    // Two letters are a part of an order number more often than a word.
    word.chars().nth(2).is_none() || word.chars().any(|c| c.is_ascii_digit()) || FOLDED.contains(&fold(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greetings_and_function_words_are_small() {
        for word in [
            "would",
            "from",
            "vennlig",
            "hvordan",
            "också",
            "graag",
            "bitte",
            "sehr",
            "aujourdhui",
            "à",
            "12",
            "bestilling",
            "commande",
            "shop",
        ] {
            assert!(is_small(word), "{word}");
        }
        for word in ["parcel", "pakke", "retur", "factuur", "passwort", "colis", "größe"] {
            assert!(!is_small(word), "{word}");
        }
    }
}
