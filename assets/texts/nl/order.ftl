# De volgorde van de wachtrij: waarom een vraag staat waar die staat, wat voorrang geeft, wat dringend is en wat een andere volgorde zou doen.

## Waarom een vraag staat waar die staat

why-nth = { $number }e contact in 90 dagen
why-handicap = { $contact }: +{ $span }
why-waiting = wacht sinds { $at }
why-ours = wacht op ons antwoord
why-promise = antwoord beloofd voor { $due }, heeft voorrang vanaf { $from }
why-title = Waarom de vraag hier staat
why-place = Geldt in de wachtrij als binnengekomen
why-by-the-clock = Deze tijd is inclusief nachten en gesloten dagen.
lift-urgent-rule = dringend: { $why }
lift-urgent-rule-chip = Dringend: { $why }
lift-follow-up = opvolging beloofd { $at }
lift-follow-up-chip = opvolging
lift-attention-flag = voorrangsklant: { $why }
lift-attention-flag-chip = Voorrangsklant
lift-leads-hand = handmatig verplaatst: { $why }
lift-leads-hand-chip = Handmatig verplaatst
lift-until = tot { $at }
hand-title = Handmatig verplaatsen
hand-ahead = Hoe ver
hand-front = naar het begin van de wachtrij
hand-hours =
    { $hours ->
        [one] { $hours } werkuur eerder
       *[other] { $hours } werkuren eerder
    }
hand-until = Hoelang
hand-why = Reden
hand-hint = Collega’s zien de reden. Na die tijd, of zodra er is geantwoord, gaat de vraag terug naar de gewone plek.
hand-do = Verplaatsen
hand-back = Terug naar de gewone plek
attention = Voorrangsklant:
attention-title = Voorrangsklant
attention-why = Reden
attention-do = Voorrang geven
attention-hint = Alles waarop deze klant wacht, gaat voor, tot de voorrang wordt ingetrokken.
attention-undo = Voorrang intrekken
event-flagged = klant voorrang gegeven: { $became }
event-unflagged = voorrang van de klant ingetrokken: { $was }
event-moved = vraag handmatig verplaatst tot { $became }: { $was }
event-moved-back = vraag teruggezet op de gewone plek
event-move-over = De vraag staat weer op de gewone plek: { $was }
event-urgent = Dringend: { $became }
event-not-called = Voor deze dringende vraag is geen webhook aangeroepen, omdat de regel er geen meer heeft: { $became }
event-called = Voor deze dringende vraag is een webhook aangeroepen: { $became }
problem-why = Vul een korte reden in.
problem-until = Kies uit de lijst hoe ver en hoelang.
problem-not-waiting = De vraag wacht niet op ons antwoord en heeft dus geen plek in de wachtrij.

## Wat dringend is

admin-urgent = Dringend
rules-lead = Dringende vragen gaan meteen voor. Een regel controleert elk bericht van een klant en elk label, en geldt tot we hebben geantwoord.
rules-none = Nog geen urgentieregels
rules-none-text = Maak een regel, bijvoorbeeld voor het woord ‘brand’, en kies wie bericht krijgt.
rule = Regel
rule-new = Nieuwe regel
rule-name-hint = Medewerkers zien deze naam bij de vraag, zoals ‘Terugroepactie’.
rule-when = Wanneer
rule-when-hint = Aan alle ingevulde voorwaarden moet zijn voldaan. Lege velden tellen niet mee.
rule-topic = Onderwerp
rule-topic-hint = Een label van de vraag.
rule-customer = Klant
rule-customer-hint = Een bevestigd adres van de klant.
rule-customer_group = Klantgroep
rule-customer_group-hint = Stel je in bij de klant, naast een vraag.
rule-words = Woorden
rule-words-hint = Woorden of zinsdelen, gescheiden door komma’s; één is genoeg. Spelling en hoofdletters maken niet uit, en ‘brand*’ vindt ook ‘brandend’.
rule-then = Dan
rule-ahead = Naar voren halen met
rule-ahead-hint = Werktijd, zoals 8 u. Leeg: de vraag blijft op zijn plek.
rule-target = Antwoorden binnen
rule-target-hint = Een aparte deadline in werktijd. Leeg: de gewone deadlines.
rule-notify = Bericht per mail aan
rule-notify-hint = Adressen, gescheiden door komma’s.
rule-webhook = Webhook
rule-webhook-hint = Een adres dat JSON via POST accepteert, zoals een webhook van je chat.
webhook-secret = Ondertekening
webhook-secret-lead = Elk verzoek aan dit adres wordt ondertekend volgens Standard Webhooks. Met het geheim kan de ontvanger controleren of het van ons komt. Alle regels met hetzelfde adres delen één geheim.
webhook-secret-show = Geheim tonen
webhook-secret-is = Het geheim is
webhook-secret-renew = Nieuw geheim maken
webhook-secret-renew-hint = Het huidige werkt meteen niet meer: geef het nieuwe ook aan de ontvanger.
rule-lifts = gaat { $length } naar voren
rule-promises = antwoord binnen { $length }
rule-calls = roept een webhook aan
problem-rule-asks = Vul ten minste een woord, onderwerp, klant, groep of merk in.
problem-rule-does = Kies wat er gebeurt: ten minste een van deze vier.
problem-rule-words = Te veel woorden voor één regel. Maak er twee.
problem-webhook = Vul een volledig adres in dat begint met https://.
problem-webhook-shared = Regels van andere merken gebruiken dit adres ook. Vraag een beheerder van alle merken om het geheim.

## Wat medewerkers naast de vragen lezen

guidance = Instructies en contactpersonen
guidance-lead = Instructies staan boven elke vraag van het merk, van de eerste tot en met de laatste dag. Contactpersonen staan naast vragen over hun onderwerp.
guidance-leave = Annuleren
instructions = Instructies
instructions-none = Geen instructies, behalve de vaste instructies van de merken.
instruction = Instructie
instruction-hint = Zoals ‘Pakketten naar Tromsø duren drie dagen langer: noem geen bezorgdag.’
instruction-new = Nieuwe instructie
instruction-edit = Instructie bewerken
instruction-days = Dagen
instruction-from = Eerste dag
instruction-until = Laatste dag
instruction-is-standing = vast
instruction-is-now = actief
instruction-is-later = gepland
instruction-is-over = afgelopen
days-from = vanaf { $day }
days-until = tot en met { $day }
key-people = Contactpersonen
key-people-none = Er staat nog niemand in de lijst.
key-person-new = Nieuwe contactpersoon
key-person-edit = Contactpersoon bewerken
key-person-reach = Contactgegevens
key-person-reach-hint = Een adres, een kamer of een nummer.
key-person-rank = Volgorde
key-person-rank-hint = 1 wordt als eerste gevraagd.
key-person-any = elk onderwerp
problem-instruction = Vul een instructie van maximaal 1000 tekens in.
problem-days-order = De laatste dag ligt vóór de eerste.
problem-key-person-name = Vul een naam van maximaal 200 tekens in.
problem-key-person-reach = Vul contactgegevens van maximaal 200 tekens in.
problem-rank = Vul een heel getal van 1 tot en met 99 in.

## Hoe goed de schattingen zijn

forecast = Nauwkeurigheid van schattingen
forecast-lead = Wie ons schrijft, krijgt te horen tussen welke momenten ons antwoord te verwachten is. Ongeveer acht van de tien antwoorden horen daarbinnen te vallen, en aan elke kant een.
forecast-none = Nog geen klant met een schatting heeft antwoord gekregen.
forecast-days = Antwoorden van
forecast-last = de laatste { $days } dagen
forecast-told = Antwoorden
forecast-drawn = Grafiek
forecast-early = Eerder
forecast-within = Daarbinnen
forecast-late = Later

## Wat een andere volgorde zou doen

simulation = Regels voor de wachtrij simuleren
simulation-lead = Dezelfde contacten, één keer op volgorde van binnenkomst en één keer met deze instellingen. Er verandert niets: dit is alleen een berekening.
simulation-of = Contacten van { $brand }
simulation-of-none = Voorbeeldgegevens
simulation-made-up = Voorbeeldgegevens
simulation-facts = { $contacts } contacten, { $agents } medewerkers die { $busy }% van de tijd bezet zijn, gemiddeld { $minutes } minuten per contact.
simulation-fcfs = op volgorde van binnenkomst
simulation-svar = met deze instellingen
simulation-drawn = Wachttijd in werkuren: de dikke balk eindigt bij de mediaan, de dunnere waar negen van de tien zijn afgehandeld, de lijn bij de langste. Hulplijnen bij 1, 4, 8, 16, 32 en 64 uur.
simulation-writes = Schrijft
simulation-contacts = Contacten
simulation-median = Mediaan
simulation-p90 = Negen van de tien
simulation-worst = Langste
simulation-bound = Met deze instellingen wordt niemand ingehaald door een contact dat meer dan { $hours } werkuren later binnenkwam.
simulation-question = Instellingen
simulation-half-life = Halveringstijd van een contact, in dagen
simulation-unit = Werkuren per verdubbeling
simulation-ceiling = Grootste vertraging, in werkuren
simulation-whose = Contacten van
simulation-agents = Aanwezige medewerkers
simulation-days = Van een merk: aantal dagen terug
simulation-tickets = Aantal contacten
simulation-busy = Bezetting van medewerkers, in procent
simulation-handling = Minuten per contact
simulation-daily = Van klanten die dagelijks schrijven, in procent
simulation-closed = Buiten openingstijden, in procent
simulation-seed = Startwaarde
simulation-run = Uitvoeren
band-first = voor het eerst
band-yearly = ongeveer eens per jaar
band-monthly = ongeveer eens per maand
band-weekly = ongeveer eens per week
band-daily = ongeveer dagelijks
problem-number = Vul een getal in.
problem-weight-half-life = Meer dan 0 en maximaal 3650: 30 is een maand.
problem-weight-unit = Van 0 tot en met 100: 2 is gebruikelijk, 0 is op volgorde van binnenkomst.
problem-weight-ceiling = Van 0 tot en met 1000: 12 is gebruikelijk, 0 is op volgorde van binnenkomst.
problem-scene-tickets = Van 1 tot en met 100.000 contacten.
problem-scene-agents = Van 1 tot en met 1.000 medewerkers.
problem-scene-busy = Meer dan 0 en maximaal 150: 92 is druk.
problem-scene-handling = Meer dan 0 en maximaal 480 minuten.
problem-scene-daily = Van 0 tot en met 100.
problem-scene-closed = Van 0 tot en met 100.
problem-scene-hours = De openingstijden laten geen werktijd over.
problem-scene-history = In deze periode heeft niemand contact gehad met het merk. Kies meer dagen, of voorbeeldgegevens.

## Bestanden die de virusscanner vasthoudt

file-held = Vastgehouden:
file-held-text = de virusscanner meldt ‘{ $found }’. Niemand kan dit bestand openen.
file-release = Bestand vrijgeven
event-file-released = bestand { $became } vrijgegeven, dat was vastgehouden vanwege ‘{ $was }’
