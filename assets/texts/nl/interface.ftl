# De woorden van de interface in het Nederlands.

## Overal

skip = Naar de inhoud
save = Opslaan
send = Verzenden
show = Tonen
show-more = Meer tonen
older = Ouder
close = Sluiten
remove = Verwijderen
try-again = Opnieuw proberen
actions = Acties
name = Naam
email = E-mail
password = Wachtwoord
language = Taal
subject = Onderwerp
message = Bericht
files = Bestanden
state = Status
size = Grootte
from = Van
to = Aan
received = Ontvangen
written = Geschreven
brand = Merk
brands = Merken
all-brands = Alle merken
team = Team
teams = Teams
all-teams = Alle teams
no-team = Geen team
agent = Medewerker
agents = Medewerkers
all-agents = Alle medewerkers
ticket = Vraag
orders = Bestellingen
addresses = E-mailadressen
role = Rol
since = Klant sinds
me = ik
you = Jij
nobody = Niemand
somebody = Iemand
opened = gesteld
conversation = Gesprek
show-earlier = Eerdere berichten tonen
is-first-message = Hier begint het gesprek.
show-latest = Laatste berichten tonen
show-quoted = Geciteerde tekst tonen
pictures-blocked = { $count ->
    [one] Eén externe afbeelding is geblokkeerd, zodat de afzender niet kan zien dat de mail is gelezen.
   *[other] { $count } externe afbeeldingen zijn geblokkeerd, zodat de afzender niet kan zien dat de mail is gelezen.
  }
pictures-show = Afbeeldingen tonen
sending = Bezig met verzenden
connection-lost = Verbinding verbroken. Je tekst is hier bewaard.
file-too-large = is groter dan 25 MB
files-hint = Schermafbeeldingen kun je direct in de tekst plakken. Maximaal 25 MB per bestand.
decimal-mark = ,

## De balken

nav-main = Hoofdmenu
nav-admin = Beheer
nav-queue = Wachtrij
nav-answers = Standaardantwoorden
nav-help = Help
manual-all = Alle helppagina’s
manual-chapter = Help bij deze pagina
manual-find = Zoeken in Help
manual-find-button = Zoeken
manual-found-none = Niets gevonden. Probeer minder of andere woorden.
manual-found = { $count ->
    [one] 1 pagina gevonden
   *[other] { $count } pagina’s gevonden
  }
nav-desk = Naar de wachtrij
nav-tickets = Mijn vragen
nav-new-ticket = Nieuwe vraag
nav-account = Account
nav-settings = Mijn instellingen
letter-keys = Sneltoetsen met één letter gebruiken
review-reminders = Herinner me per mail als een standaardantwoord van mij gecontroleerd moet worden
unsubscribe = Herinneringen stoppen?
unsubscribe-text = Je krijgt één mail per week zolang een standaardantwoord van jou gecontroleerd moet worden.
unsubscribe-button = Herinneringen stoppen
unsubscribe-done = Geen herinneringen meer
unsubscribe-done-text = Je kunt ze weer inschakelen in je account.
nav-keys = Sneltoetsen
find-label = Zoek vragen, klanten, bestellingen en antwoorden
sign-in = Inloggen
sign-out = Uitloggen
sign-up = Account aanmaken

## Toetsen

key-next = De volgende vraag nemen
key-move = Omlaag en omhoog door de wachtrij
key-open = De vraag openen
key-find = Zoeken
key-suggestion = Een voorgesteld antwoord gebruiken
key-search-answers = In de standaardantwoorden zoeken tijdens het schrijven
key-reply = Een antwoord schrijven
saved = Opgeslagen.
note-saved = Notitie opgeslagen.
problem-team-twin = Er is al een team met deze naam.
key-take = Deze vraag oppakken
key-agent = De medewerker kiezen
key-tags = Labels bewerken
key-recipients = Kiezen wie het antwoord krijgt
key-split = Een ander onderwerp afsplitsen
key-move-message = Het laatste bericht verplaatsen
key-merge = Met een andere vraag samenvoegen
key-undo = De laatste wijziging ongedaan maken
key-note = Een interne notitie schrijven
key-send = Verzenden
key-queue = Terug naar de wachtrij
key-leave = Het veld verlaten
key-help = Deze lijst tonen

## Tijd

span-days =
    { $hours ->
        [0] { $days } d
       *[other] { $days } d { $hours } u
    }
span-hours =
    { $minutes ->
        [0] { $hours } u
       *[other] { $hours } u { $minutes } min
    }
span-minutes = { $minutes } min
span-moment = minder dan een minuut
time-today = vandaag om { $clock } uur
time-yesterday = gisteren om { $clock } uur
time-tomorrow = morgen om { $clock } uur
time-this-year = { $day } { $month } om { $clock } uur
day-this-year = { $day } { $month }
time-other-year = { $day } { $month } { $year }
month-of-year = { $month } { $year }
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

## Fouten

error-home = Naar de startpagina
error-not-found = Pagina niet gevonden
error-not-found-text = Deze pagina bestaat niet, of is van iemand anders. Controleer het adres of log in met een ander account.
error-forbidden = Geen toegang
error-forbidden-text = Met je account mag je dit niet. Log in met een ander account of ga terug.
error-invalid = Dat is niet gelukt
error-invalid-text = Iets wat je hebt ingevuld, klopt niet. Ga terug, pas het aan en verzend het opnieuw.
error-too-many = Te veel pogingen
error-too-many-text = Wacht even en probeer het dan opnieuw.
error-wait =
    { $seconds ->
        [one] Wacht { $seconds } seconde en probeer het dan opnieuw.
       *[other] Wacht { $seconds } seconden en probeer het dan opnieuw.
    }
error-too-slow = Dit duurde te lang
error-too-slow-text = Wat je verstuurde, kwam niet op tijd aan. Probeer het opnieuw met kleinere bestanden of een snellere verbinding.
error-unavailable = Tijdelijk niet beschikbaar
error-unavailable-text = Een deel van de dienst reageert niet. Probeer het over een minuut opnieuw.
kept-lead = Een deel van de dienst reageert niet, dus we weten niet of dit is verzonden. Je tekst staat hier: verzend die over een minuut opnieuw. Hij komt maar één keer aan, hoe vaak je ook op de knop klikt.
kept-lead-look = Een deel van de dienst reageert niet, dus we weten niet of dit is opgeslagen. Je tekst staat hier: controleer het eerst, en verzend de tekst opnieuw als die ontbreekt.
kept-words = Je tekst
kept-files = De bestanden die je had gekozen, konden niet worden bewaard. Kies ze opnieuw.
kept-send = Opnieuw verzenden
error-internal = Er ging bij ons iets mis
error-internal-text = De fout is vastgelegd. Probeer het zo opnieuw.

## Wat er moet worden aangepast

form-problems =
    { $count ->
        [one] Eén ding om aan te passen
       *[other] { $count } dingen om aan te passen
    }
problem-name = Vul een naam van maximaal 100 tekens in.
problem-address = Vul een volledig e-mailadres in, zoals naam@example.com.
problem-password = Kies een wachtwoord van minstens { $count } tekens.
problem-password-long = Kies een wachtwoord van maximaal { $count } tekens.
problem-password-common = Dit wachtwoord is makkelijk te raden. Kies iets wat niet tot de meest gebruikte hoort, zoals een paar woorden.
problem-password-own = Kies een wachtwoord dat niet bestaat uit je naam, je e-mailadres of onze naam.
problem-too-many = Je hebt in korte tijd te veel verstuurd. Probeer het over { $minutes ->
        [one] een minuut
       *[other] { $minutes } minuten
    } opnieuw; je tekst staat hier nog.
problem-infected = De virusscanner heeft iets gevonden in een van de bestanden. Er is niets verzonden: verwijder het bestand of vraag het een beheerder.
problem-busy = We kunnen dit nu niet aannemen. Je tekst staat hier nog: probeer het over een minuut opnieuw.
problem-current-password = Dit is niet je huidige wachtwoord.
problem-sign-in = Het e-mailadres of het wachtwoord klopt niet. Je kunt ook om een link vragen.
problem-asked = De afzender is de afgelopen 24 uur al benaderd.
problem-linked = De vraag is al aan een account gekoppeld.
problem-unlink = De klant heeft bevestigd deze vraag te hebben gesteld.
problem-unwanted-proven = Dit is geschreven door een bevestigde klant en kan dus niet als spam worden gemarkeerd.
problem-expired = Deze mail is verlopen en de tekst is gewist.
problem-link = Deze link is al gebruikt of verlopen. Vraag een nieuwe aan.
problem-handed-over = Een webwinkel heeft je ingelogd. Log eerst in per mail om dit te wijzigen.
problem-subject = Het onderwerp mag maximaal 200 tekens lang zijn.
problem-body = Vul een bericht in.
problem-body-long = Het bericht is te lang. Verstuur een deel als bestand.
problem-slug = Gebruik alleen de letters a tot en met z, cijfers en koppeltekens.
problem-brand-twin = Een ander merk heeft deze korte naam al. Kies een andere.
problem-brand = Kies een merk.
problem-answer-brand = Geen enkel merk heeft de korte naam die in de tekst staat.
problem-reference = Vul het kenmerk in van een vraag die je kunt openen, zoals SV-7K3M9Q.
problem-split-kind = Alleen een bericht van een klant kan een nieuwe vraag beginnen.
problem-split-all = Dit is de hele vraag; er zou niets overblijven.
problem-move-reply = Een antwoord blijft bij de vraag waar het is geschreven.
problem-move-same = Dit is dezelfde vraag.
problem-move-merged = Een van de vragen is met een andere samengevoegd.
problem-move-brands = De vragen horen bij verschillende merken.
problem-move-customers = De vragen zijn van twee klanten, en die mogen elkaars berichten niet lezen.
problem-undone = Dit is al ongedaan gemaakt.
problem-undo-later = Een van de vragen is sindsdien samengevoegd. Maak dat eerst ongedaan.
problem-undo-after = Er is sindsdien iets gebeurd. Dit kan niet meer ongedaan worden gemaakt.
problem-choice = Kies een van de waarden in de lijst.
problem-closed = Deze vraag is gesloten. Schrijf een bericht, dan gaat het verder in een nieuwe vraag.
problem-watcher = Antwoorden kunnen niet naar dit adres worden verzonden.
problem-host = Vul de naam van de server in.
problem-port = Vul een poort van 1 tot en met 65535 in.
problem-username = Vul de gebruikersnaam in.
problem-plain = Kies TLS of STARTTLS: alleen een server op deze machine kan zonder.
problem-secret = Vul het wachtwoord in. OAuth 2 heeft ook de drie velden nodig.
problem-secret-moved = Het opgeslagen wachtwoord en de tokens werken alleen met dezelfde server, poort, versleuteling, gebruikersnaam en hetzelfde tokenadres. Vul ze opnieuw in.
problem-token-url = Vul een adres in dat begint met https://.
problem-address-taken = Dit adres hoort bij een ander account.
problem-only-address = Dit is je enige bevestigde adres. Voeg eerst een ander toe.
problem-handover = Inloggen vanuit de webwinkel is niet gelukt. Ga terug naar de winkel en probeer het opnieuw, of log in per mail.
problem-admin-exists = Het eerste account is al aangemaakt. Log in, of vraag om een uitnodiging.
problem-last-admin = Er moet minstens één beheerder zijn. Maak eerst iemand anders beheerder.
problem-last-free-admin = Minstens één beheerder moet toegang hebben tot alle merken, omdat mensen, teams en achtergrondtaken bij alle merken horen. Geef eerst een andere beheerder die toegang.
problem-colleague-twin = Een collega heeft dit adres al.
problem-invited = Deze collega is al uitgenodigd en kan op de inlogpagina een nieuwe link aanvragen.
problem-customer = Dit adres is van een klant. Zet hieronder een vinkje als dezelfde persoon hier gaat werken.
problem-colleague-brand = Deze collega bedient het merk van de vraag niet. Kies iemand anders.
problem-team-gone = Dit team bestaat niet meer. Kies een ander.
problem-snooze = Kies een tijdstip in de toekomst.
problem-file-link = De link naar dit bestand is verlopen. Open de vraag opnieuw.
problem-mail-delivered = Deze mail is al een bericht geworden.
problem-too-large = Een bestand is groter dan 25 MB. Verwijder of verklein het en verzend opnieuw.
problem-request = Het formulier kwam niet volledig aan. Ga terug en verzend het opnieuw.
problem-calendar-zone = ‘{ $text }’ is geen tijdzone. Vul een plaats in zoals Europe/Amsterdam, of UTC.
problem-calendar-span = ‘{ $text }’ is geen openingstijd. Vul die in als 08:00-16:00; splits tijden over middernacht in tweeën: 22:00-24:00 en de dag erna 00:00-06:00.
problem-calendar-overlap = { $one } en { $other } overlappen. Voeg ze samen of haal ze uit elkaar.
problem-calendar-date = ‘{ $text }’ is geen datum. Vul jaar, maand en dag in, zoals 2026-12-24.
problem-calendar-date-twice = { $date } staat twee keer bij de gesloten en extra dagen. Verwijder er een.
problem-calendar-extra = De extra dag { $date } heeft geen openingstijd. Voeg die toe, of zet de dag bij de gesloten dagen.
problem-calendar-extra-twice = { $date } staat twee keer bij de extra dagen. Zet de tijden op één regel.
problem-calendar-holidays = ‘{ $text }’ is geen feestdagenkalender die we kennen.
problem-calendar-never = De week heeft geen openingstijden, dus er zou nooit een deadline zijn. Zorg dat je minstens één dag per week open bent.
problem-feed-url = Vul het adres van een iCalendar-bestand in dat begint met https://.
problem-feed-file = Dit bestand kan niet worden gebruikt: { $why }.
problem-feeds = Er zijn al tien agenda’s. Verwijder er eerst een.
problem-length = Vul een duur in, zoals 4, 30 min of 1 u 30 min.
problem-promise-day = Kies een dag binnen een jaar waarop nog werktijd over is.
problem-policy-empty = Stel minstens één tijd in.
problem-move-to = Vul de map in waarnaar mail moet worden verplaatst.

## Inloggen

sign-in-lead = Bekijk je vragen en stuur ons een bericht.
sign-in-password-hint = Geen wachtwoord, of vergeten? Laat het leeg en vraag een link aan.
sign-in-link = Mail me een inloglink
sign-up-question = Nieuw hier?
sign-in-question = Heb je een account?
sign-up-email-hint = We sturen een link naar je adres om zeker te weten dat het van jou is.
password-hint = Minstens { $count } tekens; een paar woorden zijn makkelijker te onthouden.
link-sent = Bekijk je inbox
link-sent-text = We hebben een link gestuurd naar { $address }. De link is één keer te gebruiken en één uur geldig. Komt de mail niet binnen een paar minuten, kijk dan in je spammap of vraag later een nieuwe link aan.
link-sent-back = Terug naar inloggen
link-sign-in-text = Je logt in als { $address }.
link-sign-up = Je account aanmaken
link-sign-up-text = Je adres is { $address }. Nog één stap.
link-prove = Adres toevoegen
link-prove-text = { $address } wordt toegevoegd aan het account van { $name }. Vragen vanaf dit adres komen daar te staan.
link-prove-other = Iemand die is ingelogd als ‘{ $name }’, wil { $address } aan het eigen account toevoegen. De eigenaar van een adres ziet de vragen die ervandaan kwamen.
link-prove-other-do = Was jij dat? Log in deze browser in op dat account en open de link opnieuw. Was jij het niet, dan hoef je niets te doen: het adres blijft van jou.
link-prove-signed-in = Je bent nu ingelogd als { $name }.
link-prove-button = Adres toevoegen
link-first-admin = Welkom bij Svar
link-first-admin-text = Dit wordt het eerste account, met toegang tot alle instellingen.

## Je eigen account

account-you = Jij
address-link-sent = Open de link die we naar dat adres hebben gestuurd.
address-proven = bevestigd
address-unproven = niet bevestigd
address-remove = { $address } verwijderen
address-another = Nog een e-mailadres
address-add = Adres toevoegen
password-current = Huidig wachtwoord
password-current-hint = Vergeten? Log in met een link per mail en laat dit leeg.
password-new = Nieuw wachtwoord
password-set = Wachtwoord opslaan
sessions = Ingelogd op
session-seen = laatst gezien
session-this = deze sessie
session-end = Uitloggen
session-end-label = { $browser } uitloggen
session-end-others = Alle andere uitloggen

## Voor klanten

tickets-none = Nog geen vragen
tickets-none-text = Als je ons een bericht stuurt, vind je hier je berichten en onze antwoorden.
choose-brand = Aan wie wil je schrijven?
choose-brand-none = Er is nog niemand aan wie je kunt schrijven.
choose-brand-find = Deel van de naam
choose-brand-search = Zoeken
new-title = Hoe kunnen we je helpen?
new-lead = Vertel het in je eigen woorden.
new-body = Waar gaat het over?
body-hint = Een bestelnummer helpt, als je er een hebt.
subject-hint = Een paar woorden zijn genoeg, of laat het leeg.
expect-by = Je krijgt uiterlijk { $high } antwoord.
expect = Je kunt ons antwoord verwachten tussen { $low } en { $high }.
portal-foot = { $brand } beantwoordt elk bericht.
received-title = We hebben je bericht ontvangen.
closed-now = We zijn nu gesloten. We gaan weer open: { $at }.
received-reference = Je kenmerk is { $reference }.
write-more = Bericht toevoegen
close-lead = Is dit opgelost?
close-ticket = Deze vraag sluiten
reopen-lead = Toch niet opgelost?
reopen = Deze vraag heropenen
customer-state-new = ontvangen
customer-state-open = in behandeling
customer-state-waiting = beantwoord
customer-state-solved = opgelost
customer-state-closed = gesloten

## De wachtrij

views = Weergaven
view-next = Volgende
view-mine = Van mij
view-unassigned = Niet toegewezen
view-unlinked = Niet-bevestigde afzenders
view-waiting = Wacht op klant
view-snoozed = Uitgesteld
view-solved = Opgelost
view-closed = Gesloten
quarantine = Quarantaine
brands-and-teams = Merken, teams en medewerkers
narrow-brands = Zoek een merk …
narrow-teams = Zoek een team …
narrow-agents = Zoek een medewerker …
narrow-find = Deel van een naam
narrow-search = Zoeken
narrow-more = Nog { $count }. Vul een deel van de naam in.
narrow-none = Niets gevonden.
assign-other = Iemand anders …
assign-title = { $reference } toewijzen
assign-lead = Kies aan wie je de vraag toewijst.
take-next = Volgende nemen
queue-longest = langste wachttijd { $span }
queue-empty = Helemaal bij
queue-empty-text = Nieuwe vragen verschijnen automatisch.
reply-sent = Je antwoord is onderweg:
unassigned = Niet toegewezen
assigned-to = Toegewezen aan { $name }
waiting = Wacht
found-none = Niets gevonden
found-none-text = Controleer de spelling, of gebruik minder woorden of filters.
state-new = nieuw
state-open = open
state-waiting = wacht op klant
state-snoozed = uitgesteld
state-solved = opgelost
state-closed = gesloten

## Waarom een vraag staat waar die staat

why-first = eerste contact
why-before = heeft eerder geschreven
why-first-this-year = eerste contact dit jaar
why-months-ago =
    { $months ->
        [one] laatste contact { $months } maand geleden
       *[other] laatste contact { $months } maanden geleden
    }
why-new = nog niet beantwoord
why-open = wacht op ons antwoord
why-answered = wacht op klant
why-snoozed = uitgesteld
why-solved = afgehandeld
why-closed = afgehandeld

## Een vraag openen

also-here = { $name } bekijkt deze vraag ook
side-label = Vraag en klant
state-keep = Geen wijziging
snooze-1 = uitgesteld tot morgen
snooze-7 = een week uitgesteld
tags = Labels
take = Deze vraag oppakken
came-from = Verzonden vanaf
customer-proven = bevestigd
customer-unproven = niet bevestigd
customer-linked = gekoppeld door een medewerker
customer-unproven-text = We weten niet van wie dit adres is, dus we tonen geen account of bestellingen.
undeliverable = { $address } kan geen mail ontvangen ({ $status }). Er gaat niets naartoe tot het adres opnieuw is bevestigd. Sinds
ask-to-sign-in = Vragen om in te loggen
ask-to-sign-in-text = Stuurt de afzender een link. Wie die opent, bevestigt daarmee het adres.
link-account = Koppelen aan een account
unlink-account = Loskoppelen van het account
link-lead = { $sender } is niet bevestigd. Koppel de vraag alleen als je op een andere manier weet dat deze klant die schreef: de vraag staat dan in het account van de klant.
link-address = Adres van het account
link-address-hint = Elk adres dat de klant heeft bevestigd, als geen van de accounts hierboven klopt.
link-how = Hoe weet je dat?
link-how-hint = Wordt bewaard in de geschiedenis van de vraag.
proposals = Mogelijke accounts
proposal-order = heeft bestelling { $number }
proposal-address = heeft dit adres bevestigd
proposal-name = zelfde naam
proposal-domain = ook bij { $domain }
unwanted = Spam
unwanted-block = Deze afzender ook blokkeren
make-customer = { $address } de klant maken
via = via { $address }
wants-answer-at = wil antwoord op { $address }
contact-load = Contactfrequentie
contacts =
    { $count ->
        [one] { $count } contact
       *[other] { $count } contacten
    }
orders-none = Geen bestellingen
order-status-received = ontvangen
order-status-packed = ingepakt
order-status-shipped = verzonden
order-status-delivered = bezorgd
order-status-returned = geretourneerd
order-status-cancelled = geannuleerd
earlier-tickets = Eerdere vragen
earlier-none = Geen eerdere vragen

## Het gesprek

by-mail = per mail
by-form = via formulier
note-chip = interne notitie
identity-unproven = niet bevestigd
identity-aligned = domein bevestigd
identity-proven = bevestigd
identity-signed-in = ingelogd
identity-denied = ontkend door de eigenaar
because-no-author = De mail noemt niet één duidelijke schrijver.
because-passed-on = { $about } heeft deze mail doorgestuurd, dus we kunnen niet controleren wie die schreef.
because-nobody-vouches = Geen enkele mailserver bevestigt deze afzender.
because-dmarc-fails = De DMARC-controle van { $about } is mislukt. Iedereen kan dit geschreven hebben.
because-nothing-speaks = Er is geen geldige handtekening van { $about }.
because-dkim = Ondertekend door { $about } (DKIM), volgens onze mailserver.
because-spf = Verzonden door een server van { $about } (SPF), volgens onze mailserver.
because-dmarc = Bevestigd voor { $about } (DMARC), volgens onze mailserver.
because-dkim-checked = Ondertekend door { $about } (DKIM); we hebben de handtekening zelf gecontroleerd.
because-dns-silent = De handtekening kon niet worden gecontroleerd, omdat DNS niet antwoordde.
because-header-cut = De header van deze mail is te lang om helemaal te lezen, dus de afzender kan niet worden bevestigd.
because-header-unclear = De header van deze mail kan op meer dan één manier worden gelezen, dus de afzender kan niet worden bevestigd.
because-not-to-us = Geen van onze adressen staat bij Aan of Cc: { $about } kan dit aan iemand anders hebben gestuurd.
because-to-unsigned = De handtekening van { $about } omvat Aan niet: dit kan eerst aan iemand anders zijn gestuurd.
because-signature-old = De handtekening van { $about } is oud of heeft geen datum: iemand kan de mail opnieuw hebben verstuurd.
because-signature-seen = Dezelfde handtekening van { $about } stond op een eerdere mail: iemand heeft die opnieuw verstuurd.
because-form = Geschreven in het formulier { $about }. Iedereen kan daar elke naam invullen.
because-forwarded = { $about } heeft deze mail doorgestuurd. Het adres erin is niet bevestigd.
because-claimed = De eigenaar van het adres heeft ingelogd en bevestigd dit te hebben geschreven.
because-denied = De eigenaar van het adres zegt dit niet te hebben geschreven.
because-signed-in = Geschreven door een ingelogde gebruiker.
delivery-none = niet per mail verzonden
delivery-queued = onderweg
delivery-sent = per mail verzonden
delivery-failed = niet bezorgd
machine-auto_reply = Automatisch antwoord
machine-away-until = Afwezig tot { $day }
machine-bounce = Onbestelbaar: een mail kon niet worden bezorgd
machine-delayed = Vertraging: een mail is nog niet bezorgd
machine-delivered = Bevestiging: een mail is bezorgd
machine-feedback = Klachtmelding van een mailprovider
machine-read_receipt = Bevestiging: een mail is gelezen
placed-token = geplaatst via antwoordcode
placed-references = geplaatst via de mail waarop dit antwoordt
placed-subject = geplaatst via het kenmerk in het onderwerp
placed-awaited = geplaatst via een eerdere mail
linked-to = Gekoppeld aan
subject-changed = Ander onderwerp:
split-off = Afsplitsen
move-message = Dit bericht verplaatsen
move-to-ticket = Naar vraag
move = Verplaatsen
split-one = Naar een nieuwe vraag
split-rest = Met alle latere berichten
merge = Samenvoegen
merge-into = Samenvoegen met
merge-do = Samenvoegen
moved = Verplaatst
move-split = Afgesplitst
move-merge = Samengevoegd
move-rethread = Verplaatst
undo = Ongedaan maken
undo-label = Verplaatsing van { $source } naar { $target } ongedaan maken
undo-latest = Laatste wijziging:
undo-assignee = de medewerker
undo-team = het team
undo-tags = de labels
undo-state = de status
undo-spam = de markering als spam
changed-meanwhile = Een collega heeft dit intussen gewijzigd. Het is nu { $now }. Sla opnieuw op om het te wijzigen.
participants = Deelnemers
part-sender = klant
part-watcher = krijgt antwoorden
part-reached = kan antwoorden
watch = Toevoegen
watch-label = Antwoorden ook aan { $address } sturen
event-assigned = toegewezen aan { $became }
event-unassigned = niet meer toegewezen aan { $was }
event-team = naar het team { $became } verplaatst
event-no-team = uit het team { $was } gehaald
event-state = gewijzigd van ‘{ $was }’ in ‘{ $became }’
event-tagged = label { $became } toegevoegd
event-untagged = label { $was } verwijderd
event-linked = de vraag is nu aan dit account gekoppeld
event-linked-by = vraag aan { $became } gekoppeld, omdat: { $was }
event-unlinked = vraag losgekoppeld van het account van { $was }
event-asked = { $became } gevraagd om in te loggen
event-claimed = { $became } zegt dat deze vraag van dat adres komt
event-denied = De eigenaar van { $became } zegt dit niet te hebben geschreven
event-customer = { $became } is de klant gemaakt in plaats van { $was }
event-marked-spam = vraag als spam gemarkeerd
event-unmarked-spam = vraag als geen spam gemarkeerd
event-delivery-delayed = Het antwoord is vertraagd: { $became }
event-mail-refused = De mailserver weigerde een mail aan { $became }: { $was }
event-acknowledged = Ontvangstbevestiging verzonden aan { $became }
event-delivery-failed = Het antwoord is niet bezorgd: { $became }
event-parted = Een mail van { $was } noemde deze vraag, maar de afzender is geen deelnemer; het werd { $became }
event-apart = De mail noemde { $became }, maar de afzender is daar geen deelnemer
event-also-sent = Dezelfde mail ging naar een ander merk, waar die { $became } is
event-followed = { $was } antwoordde op deze gesloten vraag; het gaat verder in { $became }
event-follows = vervolgt de gesloten vraag { $became }
event-split = afgesplitst van { $was } naar { $became }
event-merged = { $was } is samengevoegd met { $became }
event-rethreaded = bericht verplaatst van { $was } naar { $became }
event-move-undone = verplaatsing van { $was } naar { $became } ongedaan gemaakt
event-undone = wijziging ongedaan gemaakt: { $was }
event-disclosed = bericht van { $became } aan de klant getoond
event-withheld = bericht van { $became } weer voor de klant verborgen
withheld = niet getoond aan de klant
disclosed = getoond aan de klant
disclose = Aan de klant tonen
withhold = Weer voor de klant verbergen
answer-there = In plaats daarvan naar { $address } sturen, zoals de afzender vroeg
event-watched = { $became } krijgt nu antwoorden
event-unwatched = { $was } krijgt geen antwoorden meer
event-erased = klant gewist
erase = Deze klant wissen
erase-lead = { $name } en alles wat deze persoon heeft geschreven, worden voorgoed gewist. Dit kan niet ongedaan worden gemaakt.
erase-account = Het account met naam, wachtwoord en adressen: { $addresses }
erase-tickets = Vragen die worden geleegd en gesloten: { $count }
erase-messages = Berichten en notities, ook onze antwoorden: { $count }
erase-files = Bestanden die niemand anders heeft: maximaal { $count }
erase-mails = Oorspronkelijke mails: { $count }
erase-orders = Bestellingen ontvangen van de webwinkel: { $count }
erase-examples = Wat de suggesties van deze vragen hebben geleerd; ze worden opnieuw getraind zonder die vragen.
erase-stays = De kenmerken, datums en statussen van de vragen blijven, net als de vermelding dat jij de klant hebt gewist. Kopieën in mailboxen, in de webwinkel en in back-ups moeten daar worden gewist.
erase-confirm = Typ { $word } om te bevestigen
erase-not = Annuleren
problem-erase-confirm = Dit komt niet overeen met het woord hierboven.
erased-name = Gewiste klant
erased-subject = Gewist
event-sla-warned = Bijna te laat: { $was }, { $became }
event-sla-missed = Te laat: { $was }, { $became }
event-sla-met-late = Later dan beloofd: { $became }
event-grouped = groepen van de klant gewijzigd van ‘{ $was }’ in ‘{ $became }’
event-follow-up-set = opvolging beloofd { $became }
event-other = iets gewijzigd

## Schrijven

suggested-answers = Voorgestelde antwoorden
search-answers = Standaardantwoorden zoeken
suggestions-later = Suggesties worden voorbereid.
suggestions-none = Geen passende antwoorden.
matched = gevonden op
suggestion-perhaps = Misschien
suggestion-like = lijkt op:
suggestion-more = Meer
solved-before = Loste eerder op:
does-not-fit = Niet passend
message-kind = Soort bericht
reply = Antwoord
note = Notitie
copies = Cc
reply-from = van { $brand }
hitch-no-recipient = Vul minstens één adres in waar het antwoord naartoe moet.
hitch-no-address = { $address } is geen e-mailadres.
hitch-merged = { $reference } is met deze vraag samengevoegd.
note-lead = Alleen collega’s zien dit. Laat het een collega weten met @ en de naam.
send-reply = Antwoord verzenden
save-note = Notitie opslaan
then = Daarna
then-waiting = en wachten op klant
then-solved = en als opgelost markeren
then-open = en openhouden
hitch-unfilled = Vul deze eerst in of verwijder ze: { $marks }
hitch-overtaken = Terwijl je schreef, kwam er een nieuw bericht.
hitch-overtaken-text = Je antwoord is niet verzonden, en je tekst staat hieronder nog. Lees het nieuwe bericht en verzend dan opnieuw.

## De standaardantwoorden

answer-new = Nieuw standaardantwoord
answer-title = Titel
answer-slug = Korte naam
answer-text = Tekst
answer-form-lead = Deze variabelen worden voor elke vraag ingevuld:
answer-remove = Standaardantwoord verwijderen
answers-none = Nog geen standaardantwoorden
answers-none-text = Schrijf een antwoord één keer, en het wordt voorgesteld waar het past.
search-answers-hint = Enter voegt het eerste antwoord in, de pijltoetsen gaan door de lijst, Escape gaat terug naar je tekst.
internal-notes-found = Interne notities
unfilled-lead = Vul in voordat je verzendt:
answer-other-language = Dit antwoord is er niet in het { $wanted }, wel in het { $found }.
language-nb = Noors
language-da = Deens
language-nl = Nederlands
language-en = Engels
language-sv = Zweeds
language-de = Duits
language-fr = Frans
goes-with-it = Hoort bij dit antwoord
act-file = bijvoegen:
act-tag = label { $tag } toevoegen
act-solved = de vraag als opgelost markeren
act-waiting = de vraag op de klant laten wachten
act-open = de vraag openhouden
act-assign-me = de vraag aan mij toewijzen
act-assign = de vraag aan { $name } toewijzen
act-snooze = de vraag uitstellen tot { $day }
act-promise = beloven voor { $day }: { $what }
promise-note = Beloofd voor { $day }: { $what }
save-as-answer = Opslaan als standaardantwoord
questions = Vragen
questions-of = Vragen bij ‘{ $title }’
questions-of-nothing = Vragen zonder antwoord
questions-lead = Wat klanten schrijven als dit het juiste antwoord is. Suggesties leren van deze vragen totdat jullie eigen antwoorden hun meer hebben geleerd. Een wijziging is binnen enkele minuten geleerd.
questions-of-nothing-lead = Wat klanten schrijven als geen van de antwoorden past. Van deze vragen leren suggesties wanneer ze niets moeten voorstellen.
questions-none = Nog geen.
questions-more = Meer vragen
questions-back = Terug naar de vragen
questions-near-lead = Vragen die erop lijken, maar iets anders nodig hebben. Ze voorkomen dat dit antwoord ervoor wordt voorgesteld.
questions-from-tickets = Uit de vragen van jullie klanten
questions-from-tickets-lead = Wat klanten hadden gevraagd toen dit antwoord werd verzonden. Elk merk leert alleen van de vragen van zijn eigen klanten.
questions-past-find = Eerdere vragen zoeken
questions-past-of = Eerdere vragen bij ‘{ $title }’
questions-past-lead = Vink de vragen aan die dit antwoord had opgelost.
questions-past-none = Geen vragen gevonden
questions-past-none-text = Zoek op een woord dat klanten gebruiken.
questions-take = Dit antwoord lost ze op
question-new = Nieuwe vraag
question-new-hint = Zoals een klant het zou schrijven.
question-kind = Dit antwoord
question-fits = past
question-near = Lijkt erop, maar niet dit antwoord
question-add = Vraag toevoegen
question-edit = Bewerken
question-fits-other = Heeft een ander antwoord nodig:
question-near-other = Lijkt op:
question-release = Niet dit antwoord
question-is-own = opgelost door dit antwoord
problem-question = Vul een vraag van hoogstens 4.000 tekens in.
answer-slug-hint = Laat leeg om de titel te gebruiken. Letters a tot en met z, cijfers en koppeltekens.
answer-asked = Vragen waarop het antwoord geeft
answer-asked-hint = Daarvan leren suggesties dat dit antwoord past.
results = Resultaten
results-measured = Hoe vaak suggesties kloppen
results-measured-lead = Getest op vragen die niet voor de training zijn gebruikt, met jullie huidige drempel.
results-measured-at = Gemeten
results-mistakes = Ten onrechte voorgestelde antwoorden
results-mistakes-lead = In dezelfde test. Voeg vragen toe aan het antwoord dat klopte, of aan het andere als iets dat erop lijkt.
results-mistakes-none = Geen.
results-offered = Voorgesteld
results-right = Juiste antwoord
results-questions = Vragen
results-none-fits = geen antwoord past
results-other-answer = een ander antwoord
results-given = Wat medewerkers met suggesties deden
results-given-lead = Antwoorden van de afgelopen { $days } dagen.
results-given-none = Er zijn nog geen antwoorden verzonden.
results-was-offered = Wat werd voorgesteld
results-sure = Tot drie antwoorden
results-nothing = Niets
results-replies = Antwoorden
results-taken = Begonnen met een suggestie
results-kept = Zoveel van de tekst verzonden
results-dismissed = Als niet passend gemarkeerd
results-first = Tijd tot het eerste antwoord
results-first-lead = De helft van de eerste antwoorden van de afgelopen { $days } dagen kwam binnen deze werktijd.
results-with = Met suggestie
results-without = Zonder
results-count = { $count ->
    [one] één antwoord
   *[other] { $count } antwoorden
}
gaps = Hiaten
gaps-lead = Vragen van de afgelopen { $days } dagen waarvoor niets werd voorgesteld, of die medewerkers in eigen woorden beantwoordden, gegroepeerd naar wat ze vragen.
gaps-none = Geen hiaten
gaps-none-text = Hier verschijnen vragen als meerdere klanten hetzelfde vragen en er geen antwoord werd voorgesteld.
gaps-single = { $count ->
    [one] Nog één vraag werd één keer gesteld.
   *[other] Nog { $count } vragen werden één keer gesteld.
}
gap-count = { $count ->
    [one] één vraag
   *[other] { $count } vragen
}
gap-found = Medewerkers zochten en verzonden:
gap-questions = Vragen
gap-draft = Antwoord maken van deze tekst
answers-list = Alle standaardantwoorden
answers-upkeep = Aandacht nodig
answers-house = Interne notities
answers-removed = Verwijderde antwoorden
answer-sent = Verzonden
answer-untouched = Ongewijzigd
answer-public = openbaar
answer-review-due = controleren
answer-stale = ouder dan het origineel
answer-history = Geschiedenis
answer-history-of = Geschiedenis van { $slug }
answer-back = Terug naar het antwoord
answer-resembles = Deze antwoorden lijken er sterk op. Kun je een daarvan aanpassen?
answer-review-now = Dit antwoord moest uiterlijk op { $day } gecontroleerd worden. Klopt alles nog?
answer-reviewed = Klopt nog: vraag het over zes maanden weer
answer-stale-text = Het origineel is gewijzigd sinds de tekst in ‘{ $language }’ is geschreven. Werk die bij, of bevestig dat hij nog klopt.
answer-still-right = Klopt nog
answer-figures = { $sent } keer verzonden, { $untouched }% ongewijzigd. Na zeven dagen hadden { $back } van de { $settled } klanten weer geschreven.
answer-condition-hint = Zet tekst over iets wat kan ontbreken tussen voorwaarden:
answer-add-language = Taal toevoegen
answer-language-new = Nieuwe tekst
answer-language-hint = Een code zoals en, nb of da.
answer-title-hint = Wat medewerkers zien en waarop ze zoeken.
answer-words = Zoekwoorden
answer-words-all = Zoekwoorden voor alle talen
answer-words-hint = Eén per regel.
preview = Voorbeeld
preview-empty = Hier zie je wat je schrijft zoals de klant het ziet.
preview-holes = Als er geen bestelling bekend is, moet je dit zelf invullen:
answer-settings = Instellingen
answer-owner = Eigenaar
answer-review = Controleren op
answer-review-hint = De eigenaar krijgt op die dag een mail.
answer-make-public = Klanten kunnen het vinden terwijl ze ons schrijven
answer-acts = Acties bij verzenden
answer-acts-hint = De medewerker ziet ze voor het verzenden en kan ze weglaten.
answer-act-tags = Labels toevoegen
answer-act-tags-hint = Gescheiden door komma’s.
answer-assign-me = de medewerker die het verzendt
answer-act-assign = Toewijzen aan
answer-act-days = Uitstellen (dagen)
answer-act-days-hint = Laat leeg om niet uit te stellen.
answer-act-promise = Wat we voor die dag beloven
answer-act-promise-hint = Wordt als notitie bij de vraag bewaard.
answer-files = Bijlagen
answer-files-none = Geen bijlagen.
answer-files-add = Bestanden toevoegen
answer-merge = Samenvoegen of verwijderen
answer-merge-into = Samenvoegen met
answer-merge-button = Samenvoegen
answer-merge-hint = De korte naam van het antwoord dat blijft. Het neemt de talen en zoekwoorden over die het mist, en de geschiedenis van beide.
answer-remove-hint = De geschiedenis blijft bewaard, dus je kunt het herstellen.
answer-is-removed = Dit antwoord is verwijderd. Herstel hieronder een versie om het weer te gebruiken.
answer-by-file = een bestand
answer-return = Deze versie herstellen
change-written = Gewijzigd door { $name }
change-imported = Geïmporteerd uit { $name }
change-returned = { $name } heeft een eerdere versie hersteld
change-merged = Met { $detail } samengevoegd door { $name }
change-removed = verwijderd
change-added = toegevoegd
change-files = Bestanden gewijzigd door { $name }: { $detail }
change-reviewed = Gecontroleerd door { $name }
change-none = Geen regels gewijzigd.
change-lines = Gewijzigde regels
upkeep-clean = Niets heeft aandacht nodig
upkeep-clean-text = Antwoorden die aandacht nodig hebben, verschijnen hier automatisch.
upkeep-review = Te controleren
upkeep-review-text = De controledatum is voorbij.
upkeep-stale = Verouderde vertalingen
upkeep-stale-text = Het origineel is gewijzigd sinds ze zijn geschreven.
upkeep-edited = Vaak aangepast
upkeep-edited-text = Medewerkers veranderen het grootste deel van de tekst voor het verzenden: misschien moet het antwoord anders.
upkeep-dismissed = Vaak afgewezen
upkeep-dismissed-text = Als eerste voorgesteld, maar er is iets anders verzonden.
upkeep-came-back = Klanten schrijven weer
upkeep-came-back-text = Veel klanten schrijven binnen zeven dagen weer.
upkeep-helped = Opgelost zonder vraag
upkeep-helped-text = Klanten die zeiden dat het hielp en niet binnen zeven dagen weer schreven.
upkeep-unused = Nooit gebruikt
upkeep-unused-text = Minstens een maand beschikbaar, en nooit verzonden.
upkeep-agents = Wat we verzenden
upkeep-agents-text = Een suggestie is een concept: pas die aan elke klant aan.
share-of = { $part } van { $of }
house-lead = Wat collega’s moeten weten. Notities staan naast de antwoorden als je zoekt, en worden nooit verzonden.
house-none = Nog geen notities.
house-new = Nieuwe notitie
house-edit = Notitie bewerken
house-back = Terug naar de notitie
house-removed = Verwijderde notities
note-is-removed = Deze notitie is verwijderd. Herstel hieronder een versie om die weer te gebruiken.
problem-day = Vul een datum in, zoals 2027-01-31.
problem-days = Vul een aantal dagen van 1 tot en met { $count } in.
problem-acts = Kies een status of uitstel, niet allebei.
problem-title = Vul een titel van maximaal 150 tekens in.
problem-language = Vul één taalcode in, zoals nb, en elke code maar één keer.
problem-answer-body = Vul de tekst in.
problem-line = Regel { $line }: { $message }
problem-slug-twin = Een ander antwoord heeft deze korte naam al. Kies een andere.
problem-merge-brand = Kies een ander antwoord van hetzelfde merk.
problem-merge = Er is geen antwoord met deze korte naam.
help-title = Helpt een van deze antwoorden?
help-lead = Je kunt je bericht nog steeds verzenden.
help-solved = Dat was de oplossing
help-thanks = Fijn om te horen. Gebeurt het nog eens, laat het ons dan weten.
help-meanwhile = Misschien helpt een van deze antwoorden terwijl je wacht.
change-removal = Verwijderd door { $name }

## Wanneer er niets wordt voorgesteld

admin-suggestions = Suggesties
threshold-lead = Een antwoord wordt alleen voorgesteld als de kans groot genoeg is dat het past. Met een hogere drempel krijgen minder vragen suggesties, maar kloppen er meer.
threshold-share = Minimale zekerheid voor suggesties, in procent
threshold-hint = Leeg betekent { $usual }%.
threshold-figure = Resultaten per drempel
threshold-now = Met de huidige instelling klopt de eerste suggestie in { $precision }% van de gevallen, en krijgt { $coverage }% van de vragen suggesties.
percent = { $number }%
threshold-sure = Vanaf { $sure }% zekerheid worden tot drie antwoorden voorgesteld. Daaronder krijgt één antwoord het label ‘Misschien’ en geen toets.
threshold-sureness = Minimale zekerheid
threshold-precision = Eerste suggestie klopt
threshold-coverage = Vragen met suggesties
threshold-chosen = Jouw drempel
threshold-measured = Getest op antwoorden die niet voor de training zijn gebruikt, { $count } antwoorden in totaal, voor het laatst
threshold-none = Nog geen metingen
threshold-none-text = Er komen cijfers zodra er ongeveer dertig antwoorden zijn verzonden.
problem-percent = Vul een heel getal van 0 tot en met 100 in, of laat het leeg.

## Merken

admin-brands = Merken
admin-promises = SLA-regels
brand-new = Nieuw merk
brands-none = Nog geen merken
brands-none-text = Een merk is één bedrijf waarvoor je antwoordt. Maak er eerst een.
brand-address = Supportadres
brand-slug = Korte naam
brand-slug-hint = Letters a tot en met z, cijfers en koppeltekens; gebruikt in webadressen.
brand-languages = Talen
brand-color = Kleur
brand-weights = Vertraging bij veel contact
brand-weights-hint = Klanten die kortgeleden schreven, komen een aantal werkuren later in de wachtrij. 0 per verdubbeling betekent op volgorde van binnenkomst.
brand-weight-usual = Leeg: { $number }.
brand-instructions = Vaste instructies
brand-instructions-hint = Medewerkers zien dit boven elke vraag van het merk. Teamleiders schrijven tijdelijke instructies onder Instructies.
brand-signature = Handtekening ({ $language }); { "{agent}" } wordt de voornaam van de medewerker
brand-edit = Merkinstellingen
hours-of = Openingstijden van { $brand }
hours-edit = Openingstijden
hours-edit-lead = Werktijd loopt alleen terwijl je open bent, en deadlines in uren tellen die uren. Laat alles leeg als je dag en nacht open bent.
hours-week = Een gewone week
hours-always = Altijd open: er zijn geen tijden ingesteld.
hours-open-now = Nu open. Tijden zijn in { $zone }.
hours-closed-now = Nu gesloten, gaat weer open: { $at }. Tijden zijn in { $zone }.
hours-closed = Gesloten
hours-coming = Komende uitzonderingen
hours-coming-none = Geen komende feestdagen, gesloten dagen of extra dagen.
hours-why = Reden
hours-kind-holiday = feestdag
hours-kind-feed = agenda-abonnement
hours-kind-closed = door jou gesloten
hours-kind-extra = extra dag
hours-zone = Tijdzone
hours-zone-hint = Een plaats zoals Europe/Amsterdam. Vul voor elke weekdag tijden in zoals 08:00-12:00, 13:00-16:00; een lege dag is gesloten.
hours-holidays = Gesloten op de feestdagen van
hours-lands = Extra feestdagen in Duitse deelstaten
hours-closed-days = Andere gesloten dagen
hours-closed-days-hint = Eén datum per regel, zoals 2026-12-24.
hours-extra-days = Dagen met afwijkende tijden
hours-extra-days-hint = Eén per regel, zoals 2026-12-20 12:00-16:00. Ze gelden ook op feestdagen.
hours = Tijden
day = Dag
day-mon = Maandag
day-tue = Dinsdag
day-wed = Woensdag
day-thu = Donderdag
day-fri = Vrijdag
day-sat = Zaterdag
day-sun = Zondag
holidays-no = Noorwegen
holidays-dk = Denemarken
holidays-se = Zweden
holidays-nl = Nederland
holidays-be = België
holidays-fr = Frankrijk
holidays-gb = Engeland en Wales
holidays-gb-sct = Schotland
holidays-gb-nir = Noord-Ierland
holidays-de = Duitsland
holidays-de-bw = Baden-Württemberg
holidays-de-by = Beieren
holidays-de-be = Berlijn
holidays-de-bb = Brandenburg
holidays-de-hb = Bremen
holidays-de-hh = Hamburg
holidays-de-he = Hessen
holidays-de-mv = Mecklenburg-Voor-Pommeren
holidays-de-ni = Nedersaksen
holidays-de-nw = Noordrijn-Westfalen
holidays-de-rp = Rijnland-Palts
holidays-de-sl = Saarland
holidays-de-sn = Saksen
holidays-de-st = Saksen-Anhalt
holidays-de-sh = Sleeswijk-Holstein
holidays-de-th = Thüringen
feeds = Agenda-abonnementen
feeds-lead = Op dagen met een afspraak van een hele dag in deze agenda’s ben je gesloten. Adressen worden één keer per dag gecontroleerd. Wil je op zo’n dag open zijn, voeg die dan hierboven toe als extra dag.
feed-name = Agenda
feed-days = Dagen
feed-fetched = Laatste geslaagde kopie
feed-never = nog niet
feed-error = { $at }: { $why }. De laatste geslaagde kopie blijft in gebruik.
feed-fetch = Nu controleren
feed-url = Adres van een iCalendar-bestand
feed-url-hint = Zoals https://example.com/holidays.ics. Adressen die met webcal:// beginnen, werken ook.
feed-add = Abonneren
feed-file = Of een bestand van je computer
feed-add-file = Bestand toevoegen
policies-lead = Hoe snel berichten worden bevestigd en beantwoord en vragen opgelost, in werktijd. Gelden er meerdere SLA-regels voor een vraag, dan telt de kortste tijd. De tijd loopt niet terwijl we op de klant wachten.
policies-none = Nog geen SLA-regels
policies-none-text = Maak een SLA-regel, en elke open vraag toont deadlines.
policy = SLA-regel
policy-new = Nieuwe SLA-regel
policy-name-hint = Hoe je collega’s hem noemen, zoals ‘Standaard’ of ‘Terugroepactie’.
policy-for = Geldt voor
policy-topic = Onderwerp
policy-topic-hint = Een label. Leeg: elk onderwerp.
policy-group = Klantgroep
policy-group-hint = Stel je in bij de klant, naast een vraag. Leeg: alle klanten.
policy-lengths-hint = Werktijd, zoals 30 min, 4 u of 1 u 30 min. Laat leeg voor geen deadline.
policy-warning = Waarschuwen voor de deadline
policy-warning-hint = Vanaf dan staat de vraag boven aan de wachtrij. Leeg: één uur; nooit meer dan de helft van de toegestane tijd.
policy-notify = Bericht aan
policy-notify-hint = Adressen, gescheiden door komma’s. De toegewezen medewerker krijgt altijd bericht.
promises = Deadlines
promise-acknowledge = Ontvangstbevestiging
promise-first = Eerste antwoord
promise-next = Volgend antwoord
promise-solution = Oplossing
promise-comeback = Opvolging
promise-day = Opvolging op
promise-day-hint = De vraag gaat op die dag naar het begin van de wachtrij. Laat leeg voor geen opvolging.
follow-ups = Opvolgingen
follow-ups-lead = Wat medewerkers klanten in hun antwoorden hebben beloofd. Een opvolging is gehaald als er voor het einde van de dag is geantwoord.
follow-ups-30 = De laatste 30 dagen
follow-ups-kept = Gehaald
follow-ups-broken = Gemist
follow-ups-share = Aandeel gehaald
follow-ups-none = In deze periode waren er geen opvolgingen.
follow-ups-ahead = Komend
follow-ups-ahead-none = Geen komende opvolgingen.
follow-ups-missed = Onlangs gemist
follow-ups-missed-none = Er is geen opvolging gemist.
follow-up-due = Uiterlijk
follow-up-answered = inmiddels beantwoord
promise-is-running = loopt
promise-is-soon = bijna te laat
promise-is-late = te laat
promise-is-paused = wacht op klant
promise-is-kept = gehaald
promise-is-broken = gemist
promise-left = nog { $left } van { $target }
promise-over = { $over } over { $target } heen
promise-used = { $used } van { $target }
due-by = { $promise } uiterlijk { $at }
due-past = { $promise } moest uiterlijk { $at }
customer-groups = Groepen

## Mensen

admin-people = Medewerkers en teams
people-invite = Collega toevoegen
people-here = actief
people-gone = gedeactiveerd
people-is-customer = Deze klant collega maken, die ziet wat collega’s zien
people-is-here = Werkt hier en kan inloggen
people-brands = Alleen deze merken (geen betekent alle)
role-customer = Klant
role-agent = Medewerker
role-lead = Teamleider
role-admin = Beheerder
team-new = Nieuw team
team-add = Team toevoegen

## Sleutels voor programma’s

admin-keys = API-sleutels
keys-none = Nog geen sleutels. Een webwinkel of mailserver heeft er een nodig om bestellingen of mail aan te leveren.
key-new = Nieuwe sleutel
key-make = Sleutel maken
key-made = Kopieer de sleutel nu. Hij wordt maar één keer getoond.
key-scope = Doel
key-since = Gemaakt
key-believes = mag afzenders bevestigen
key-results = Vertrouw Authentication-Results in mail die met deze sleutel wordt aangeleverd
key-results-hint = Alleen voor je eigen mailserver, als die zulke headers uit inkomende mail verwijdert. Anders kan iedereen met de sleutel namens elke klant schrijven. Een sleutel voor één merk schrijft alleen naar vragen van dat merk.
key-revoke = Intrekken
key-revoked = ingetrokken
scope-mail = mail aanleveren
scope-orders = bestellingen aanleveren

## Mailboxen

admin-mailboxes = Mailboxen
mailbox-new = Nieuwe mailbox
mailboxes-none = Nog geen mailboxen
mailboxes-none-text = Mail die in een mailbox binnenkomt, wordt hier een vraag.
mailbox-user = Gebruikersnaam
mailbox-host = Server
mailbox-port = Poort
mailbox-folder = Map
mailbox-security = Versleuteling
security-tls = TLS vanaf het begin
security-starttls = STARTTLS
security-none = geen (alleen deze machine)
mailbox-sign-in = Inloggen met
sign-in-by-password = wachtwoord
sign-in-by-xoauth2 = OAuth 2
mailbox-password = Wachtwoord, of OAuth 2-clientgeheim
mailbox-secret-hint = Wordt versleuteld bewaard. Laat leeg om het huidige te houden.
mailbox-oauth = OAuth 2
mailbox-token-url = Tokenadres
mailbox-client-id = Client-ID
mailbox-refresh-token = Vernieuwingstoken
mailbox-afterwards = Nadat een mail is opgehaald
afterwards-keep = zo laten
afterwards-seen = als gelezen markeren
afterwards-move = naar een map verplaatsen
afterwards-delete = van de server verwijderen
mailbox-move-to = Map om naar te verplaatsen
mailbox-skip = Mails die er nu al zijn negeren
mailbox-skip-hint = Alleen nieuwe mail wordt een vraag. Geldt voor een nieuwe mailbox, en als het account of de map verandert.
mailbox-count = Laatste telling
mailbox-count-now = Nu tellen
mailbox-counting = De mails op de server worden vergeleken met het maillogboek. Open deze pagina zo opnieuw.
mailbox-complete =
    { $count ->
        [one] { $count } mail, compleet
       *[other] { $count } mails, allemaal hier
    }
mailbox-missing =
    { $count ->
        [one] { $count } mail ontbrak
       *[other] { $count } mails ontbraken
    }
mailbox-missing-text = Alles op de server is nu opgehaald. Mails in het maillogboek waar niets van kwam, kunnen daar opnieuw worden verwerkt.
mailbox-uncounted = Kon niet worden geteld
mailbox-enabled = Deze mailbox lezen
mailbox-test = Verbinding testen
mailbox-remove = Mailbox verwijderen
mailbox-off = uit
mailbox-starting = start op

## Het maillogboek

admin-ledger = Maillogboek
ledger-came-before = Dezelfde mail kwam al op een andere manier binnen.
ledger-report =
    { $kind ->
        [delayed] Een melding dat een mail vertraagd is. Je hoeft niets te doen.
        [delivered] Een melding dat een mail is bezorgd. Je hoeft niets te doen.
        [read_receipt] Een leesbevestiging. Je hoeft niets te doen.
       *[other] Een automatische melding. Je hoeft niets te doen.
    }
ledger-none = Geen mail
ledger-none-text = Elke mail die we ontvangen, staat hier, met wat ervan is geworden.
ledger-none-found = Geen mail gevonden
ledger-none-found-text = Geen enkele mail voldoet aan dit alles. Vul hele woorden uit het onderwerp in, en een volledig adres of het domein ervan.
ledger-none-yet = Niets bij de nieuwste mails. Zoek verder terug.
ledger-sender = Afzender of domein
ledger-recipient = Ontvanger of domein
ledger-subject = Woorden in het onderwerp
ledger-message-id = Message-ID
ledger-day = Dag (UTC)
ledger-release = Vastgehouden mail vrijgeven
ledger-release-day = Alles van deze dag vrijgeven
ledger-release-hint = Kies een dag om alle vastgehouden mail van die dag in één keer vrij te geven.
ledger-release-count = { $count ->
    [0] Er wordt geen mail van { $day } vastgehouden.
    [one] Er wordt één mail van { $day } vastgehouden.
   *[other] Er worden { $count } mails van { $day } vastgehouden.
  }
ledger-release-text = Ze worden verwerkt alsof ze net zijn binnengekomen, en worden vragen en berichten. Dit kan niet ongedaan worden gemaakt.
ledger-release-press = { $count ->
    [one] De mail vrijgeven
   *[other] { $count } mails vrijgeven
  }
ledger-reason = Vraag of reden
ledger-raw = Bron bekijken
ledger-raw-label = Bron bekijken: { $subject }
ledger-replay = Opnieuw verwerken
fate-all = alle
fate-received = ontvangen
fate-delivered = bezorgd
fate-quarantined = in quarantaine
fate-held = vastgehouden als mogelijke lus
fate-failed = mislukt
fate-expired = verlopen

## De quarantaine

quarantine-lead = Mail die op spam lijkt, automatisch is verstuurd of niet bij een merk hoort, blijft hier { $days } dagen en wordt dan gewist. Markeer wat iemand zelf heeft geschreven als geen spam: het wordt een vraag, en blijft dat.
quarantine-month = Laatste 30 dagen:
quarantine-none = De quarantaine is leeg
quarantine-none-text = Mail in quarantaine staat hier met de reden.
reason = Reden
restore = Geen spam
restore-label = Geen spam: { $subject }
restore-person = Door iemand geschreven
restore-person-label = Door iemand geschreven: { $subject }
cause-header = filter van de mailserver
cause-blocked = geblokkeerde afzender
cause-learned = lijkt op spam
cause-marked = gemarkeerd door een medewerker
cause-restored = gemarkeerd als geen spam
cause-auto-reply = automatisch antwoord
cause-bounce = onbekende melding van niet-bezorging
cause-complaint = spamklacht
cause-no-sender = geen afzender
cause-own-address = ons eigen adres
cause-no-brand = geen merk
cause-own-mail = onze eigen mail
cause-loop = mogelijke lus
kept-header = Het filter van de mailserver meldt: { $about }
kept-blocked = { $about } is geblokkeerd.
kept-learned = Lijkt op eerdere spam: { $about }
kept-marked = Als spam gemarkeerd door { $about }.
kept-restored = Gemarkeerd als geen spam.
kept-auto-reply = Een automatisch antwoord op iets waar de afzender niet bij hoort.
kept-bounce = Een onbekende mail is niet bezorgd: { $about }
kept-complaint = Iemand heeft een van onze mails als spam gemarkeerd.
kept-no-sender = De mail noemt geen afzender om te antwoorden.
kept-own-address = De afzender is { $about }, een van onze eigen adressen.
kept-no-brand = Niet verstuurd naar het adres van een merk.
kept-own-mail = Een van onze eigen mails kwam terug.
kept-loop = Meer dan { $about } mails van deze afzender binnen tien minuten: mogelijk een lus.
blocks = Geblokkeerde afzenders
blocks-lead = Nieuwe mail van deze afzenders gaat meteen naar de quarantaine.
block-pattern = Adres of domein
block-pattern-hint = Een domein omvat ook de subdomeinen.
block-add = Blokkeren
block-remove-label = { $pattern } verwijderen
problem-pattern = Vul een adres of domein in, zoals a@example.com of example.com.
problem-no-account = Kies een account, of vul een adres in dat een klant heeft bevestigd.
problem-how = Schrijf hoe je weet wie de afzender is.

## Was jij dit?

claim-title = Heb jij dit geschreven?
claim-lead = { $brand } kreeg een bericht van { $address }. Iedereen kan elk adres in een mail zetten, dus laat ons weten of jij het was.
claim-yes = Ja, dit is van mij
claim-no = Nee
claim-yes-label = Ja, dit is van mij: { $subject }
claim-no-label = Nee, dit is niet van mij: { $subject }
claim-name-hint = Heb jij het geschreven, hoe mogen we je dan noemen? Je krijgt een account waarin je onze antwoorden vindt.
claim-denied = Bedankt
claim-denied-text = We weten nu dat jij dit bericht niet hebt geschreven. Je hoeft verder niets te doen.
claims = Zijn deze van jou?
claims-lead = Deze berichten kwamen vanaf jouw adres, maar we konden niet bevestigen dat jij ze hebt geschreven.

## Taken

admin-jobs = Mislukte taken
mail-paused = Mail staat uit op deze kopie.
mail-paused-text = Er wordt geen mail verzonden of opgehaald; wat hier wordt geschreven, wacht.
jobs-none = Geen mislukte taken
jobs-none-text = Achtergrondtaken die mislukken, staan hier tot ze slagen.
job = Taak
job-error = Fout
job-attempts = Pogingen
job-again = volgende poging
job-buried = mislukt
job-retry = Opnieuw proberen
jobs-retry-all = Alles opnieuw proberen
outbox-unsent =
    { $count ->
        [one] Eén mail kon nog niet worden verzonden.
       *[other] { $count } mails konden nog niet worden verzonden.
    } We blijven het vijf dagen proberen, met steeds langere tussenpozen.
job-deliver-mail = Mail verwerken
job-send-message = Antwoord verzenden
job-acknowledge = Ontvangst bevestigen
job-send-link = Link versturen
job-reconcile-mailbox = Een mailbox met het maillogboek vergelijken
job-check-status = De systeemstatus controleren
job-tell-condition = Beheerders informeren over een probleem of de oplossing
job-call-condition = De webhook aanroepen over een probleem of de oplossing
job-send-draft = Een antwoord op het gekozen tijdstip verzenden
job-wake-ticket = Een uitgestelde vraag terughalen
job-fetch-days = Een agenda-abonnement controleren
job-watch-timers = De deadlines van een vraag controleren
job-recompute-timers = De deadlines van een merk opnieuw berekenen
job-send-notice = Collega’s informeren over een vraag
job-unassign-tickets = De vragen van een gedeactiveerde collega vrijgeven
job-adopt-tickets = Vragen aan een account koppelen
job-send-account-notice = Iemand informeren over het eigen account
job-fit-ranker = De suggesties trainen
job-encode-turn = Een vraag begrijpen
job-settle-use = Controleren of een antwoord de vraag heeft opgelost
job-review-answer = De eigenaar herinneren aan het controleren van een antwoord
job-review-article = Iemand herinneren aan het controleren van een artikel
job-unassign-idle = Een stilliggende vraag vrijgeven
job-recheck-tickets = De vragen van een merk nalopen na een personeelswijziging
job-send-delay-notice = Een wachtende klant over vertraging informeren
job-run-overflow = Een overloopregel toepassen
job-recheck-complaint = De datums van een klacht controleren
job-recompute-order = De volgorde van de wachtrij opnieuw berekenen
job-end-lifts = Tijdelijke voorrang beëindigen
job-send-webhook = De webhook aanroepen over een dringende vraag

## Mail die niet wegging

admin-refused = Geweigerde mail
refused-none = Er is geen mail geweigerd
refused-none-text = Links, ontvangstbevestigingen en berichten die de mailserver weigert, staan hier. Een geweigerd antwoord staat bij de vraag.
refused-lead = De mailserver heeft deze mails geweigerd, dus de ontvangers hebben ze niet gekregen.
refused-at = Geweigerd
refused-kind = Mail
refused-link = Link om in te loggen of een adres te bevestigen
refused-invitation = Uitnodiging aan een collega
refused-claim = Vraag of iemand een bericht heeft geschreven
refused-acknowledgement = Ontvangstbevestiging
refused-delay-notice = Vertragingsbericht
refused-complaint = Mail over een klacht
refused-notice = Bericht aan een collega
refused-account-notice = Bericht over een account
refused-alarm = Alarm aan een beheerder
refused-review = Herinnering om een antwoord te controleren
refused-expired = verlopen
refused-all-again = Deze allemaal opnieuw verzenden
refused-sent = De mail wordt opnieuw verzonden. Wordt die weer geweigerd, dan staat hij hier opnieuw.
refused-removed = De mail is verwijderd.
refused-remove = Verwijderen
copy-failed = { $address } heeft dit niet ontvangen.
copy-refused = De mailserver weigerde het adres: ‘{ $answer }’
copy-content = De mailserver weigerde het bericht: ‘{ $answer }’
copy-spelling = Het deel voor de @ bevat tekens die onze mailserver niet aankan (SMTPUTF8). Vraag om een ander adres.
copy-undeliverable = Eerdere mail aan dit adres was onbestelbaar ({ $answer }), dus dit is niet verzonden.
copy-given-up = De mailserver stelde het steeds uit: ‘{ $answer }’
copy-perhaps-twice = { $address } heeft dit misschien twee keer ontvangen: de mailserver bevestigde de eerste poging niet.
copy-perhaps-there = { $address } heeft dit misschien al ontvangen: de mailserver bevestigde het niet. Het wordt opnieuw verzonden.
copy-unanswered = De mailserver reageerde niet: ‘{ $answer }’
copy-bounced = Onbestelbaar: { $answer }
copy-again = Opnieuw verzenden
copy-other = Ander adres
copy-send = Verzenden
event-sent-again = antwoord aan { $was } opnieuw verzonden, aan { $became }
job-send-refused = Een geweigerde mail opnieuw verzenden

## Postvak UIT

admin-outbox = Postvak UIT
outbox-smtp = Mail wordt meteen verzonden
outbox-smtp-text = De mail gaat via SMTP naar de mailserver; hier blijft niets bewaard.
outbox-none = Nog geen mails
outbox-none-text = Mails worden hier bewaard in plaats van verzonden.
outbox-lead = Deze mails zijn hier bewaard in plaats van verzonden.

## Bestellingen

admin-orders = Bestellingen
orders-import = Bestellingen importeren
orders-import-text = Eén bestelling per regel, onder deze kopregel. Track-and-trace en artikelen mogen leeg zijn; scheid artikelen met puntkomma’s. Alle bestellingen worden opgeslagen, of geen enkele.
orders-file = CSV-bestand
orders-stored =
    { $count ->
        [one] Eén bestelling is opgeslagen.
       *[other] { $count } bestellingen zijn opgeslagen.
    }
orders-push = Vanuit de webwinkel
orders-push-text = De webwinkel kan bestellingen bij elke wijziging sturen, met een sleutel waarmee dat mag.
addresses-edit = Adressen en formulieren
addresses-title = Adressen van { $brand }
addresses-aliases = Andere adressen die hierheen doorsturen
addresses-aliases-hint = Adressen waarvan de mail naar de mailbox van dit merk wordt doorgestuurd, één per regel. Mail daaraan telt als mail aan ons, en er gaat geen antwoord naartoe.
addresses-forms = Contactformulieren
addresses-forms-hint = Adressen waarvandaan je eigen contactformulieren en programma’s sturen, één per regel. De afzender van zo’n mail is de persoon in Reply-To, die daarmee nooit bevestigd is.
problem-no-address = { $address } is geen e-mailadres.
problem-many-addresses = Maximaal { $most } adressen.
problem-address-of-brand = { $address } is al een adres van { $brand }.

admin-storage = Opslag
storage-database = Database
storage-files = Grote bestanden
storage-files-found =
    { $count ->
        [one] Eén bestand, { $size }
       *[other] { $count } bestanden, { $size }
    }
storage-not-counted = Nog niet geteld; bestanden worden één keer per nacht geteld.
storage-what = Wat
storage-rows = Rijen, maximaal
storage-oldest = Oudste
storage-until = Verwijderd
storage-note = De cijfers zijn schattingen van de database. Grote bestanden en, bij SQLite, de grootte van tabellen worden één keer per nacht geteld.
storage-until-never = Als de klant wordt gewist
storage-until-done = Als de taak klaar is; mislukte taken blijven tot iemand er iets mee doet
storage-until-newer = Als er 200.000 nieuwere zijn
storage-until-expired = Als ze zijn afgelopen
storage-until-mailbox = Als de mailbox wordt verwijderd
storage-until-unnamed = Een dag nadat er niets meer naar verwijst
storage-until-quarantine =
    { $count ->
        [one] De tekst van spam wordt na één dag verwijderd; de regel in het logboek blijft
       *[other] De tekst van spam wordt na { $count } dagen verwijderd; de regel in het logboek blijft
    }
storage-until-days =
    { $count ->
        [one] Na een dag
       *[other] Na { $count } dagen
    }
storage-table-tickets = Vragen
storage-table-messages = Berichten
storage-table-events = Regels in de geschiedenis van vragen
storage-table-turns = Contacten
storage-table-ticket-meanings = Betekenis van vragen
storage-table-attachments = Bijlagen
storage-table-mails = Maillogboek
storage-table-fetched = Mails die in een mailbox op nummer bekend zijn
storage-table-blobs = Mails en bestanden, op inhoud
storage-table-accounts = Klanten en medewerkers
storage-table-unregistered-contacts = Afzenders zonder account
storage-table-orders = Bestellingen
storage-table-audit-log = Auditlogboek
storage-table-jobs = Achtergrondtaken
storage-table-sessions = Sessies
storage-table-links = Eenmalige links
storage-table-known-browsers = Bekende browsers
storage-table-account-notices = Berichten over accounts
storage-table-refused-mails = Geweigerde mails
storage-table-acknowledgements = Ontvangstbevestigingen
storage-table-signatures = Eerder geziene handtekeningen
storage-table-message-pages = Mails zoals ze eruitzagen
storage-table-message-copies = Wie welk antwoord kreeg
storage-table-side-messages = Berichten in zijgesprekken
storage-table-notifications = Meldingen aan medewerkers
storage-table-push-browsers = Browsers die meldingen tonen
storage-table-drafts = Concepten van medewerkers
storage-table-ticket-visits = Hoe ver medewerkers hebben gelezen
storage-table-help-figures = Wat de hulppagina’s hebben opgeleverd
storage-table-search-changes = Wat de zoekindex nog moet lezen

## Concepten

new-since-visit = Nieuw sinds je laatste bezoek
more-changes = { $count ->
    [one] en nog één wijziging
   *[other] en nog { $count } wijzigingen
}
undo-send = Verzenden ongedaan maken
send-solve = Verzenden en oplossen
send-next = Verzenden en volgende nemen
send-more = Meer
send-later = Later verzenden
send-later-hint = morgen 9
problem-send-time = Vul een tijdstip in dat nog niet voorbij is, bijvoorbeeld: morgen 9, maandag 14:30, over 2 uur, 24/12/2026 8:00.
problem-files-gone = Een bestand bij deze tekst is er niet meer: het is in een ander venster verwijderd. Controleer de bestanden en verzend opnieuw.
reply-waits = Een antwoord dat nog niet verzonden is
reply-waits-until = { $name } verzendt dit antwoord: { $time }
reply-waits-overtaken = Dit antwoord wordt niet verzonden: er is intussen een nieuw bericht binnengekomen.
problem-sent-already = Het is al verzonden.
draft-stopped-overtaken = Dit antwoord is niet verzonden, omdat er eerst een nieuw bericht binnenkwam. Lees dat en verzend opnieuw.
draft-stopped-merged = Dit antwoord is niet verzonden, omdat de vraag waar het bij hoort met deze is samengevoegd. Lees die en verzend opnieuw.
draft-stopped-agent = Dit antwoord is niet verzonden, omdat de medewerker geen toegang meer heeft tot de vraag.
draft-stopped-check = Dit antwoord is niet verzonden. Verzend het opnieuw om te zien waarom.
marks = Opmaak
mark-bold = Vet (Ctrl B)
mark-italic = Cursief (Ctrl I)
mark-link = Link (Ctrl K)
mark-list = Lijst
mark-numbers = Genummerde lijst
mark-quote = Citaat
mark-heading = Kop
mark-code = Code
snooze-until = Uitstellen tot
note-edit = Bewerken
note-delete = Notitie verwijderen
redact = Voorgoed verwijderen
redact-text = De tekst en de bestanden worden overal verwijderd, ook uit de oorspronkelijke mail, en kunnen niet worden teruggehaald. Het gesprek laat zien dat er iets is verwijderd, en door wie.
redact-message = Dit bericht verwijderen
redact-file = Alleen { $name } verwijderen
event-note-changed = heeft een notitie gewijzigd
event-note-deleted = heeft een notitie verwijderd
event-redacted = heeft de inhoud van een bericht verwijderd
event-file-redacted = heeft een bestand verwijderd
blind = Bcc
copies-once = Alleen deze keer
copies-follow = Wie in Aan of Cc staat, krijgt ook de volgende antwoorden, tenzij het alleen deze keer is. Niemand ziet wie er in Bcc staat.
draft = Concept
draft-saved = Concept opgeslagen
draft-saving = Opslaan …
draft-unsaved = Nog niet op de server opgeslagen. Je tekst blijft in deze browser bewaard.
draft-sent = Al verzonden.
draft-save = Concept opslaan
draft-share = Delen met collega’s
draft-unshare = Niet meer delen
draft-shared = Gedeeld met collega’s
draft-discard = Weggooien
draft-of = { $name } deelt een concept
draft-continue = Verder met dit concept
draft-changed = Dit concept is in een ander venster gewijzigd.
draft-changed-text = Daar staat:
draft-keep-mine = Mijn tekst houden
draft-use-other = De andere tekst gebruiken
problem-draft-empty = Schrijf iets voordat je het concept deelt.
hitch-sent-before = Dit heb je al verzonden.
hitch-sent-before-text = Er is niets opnieuw verzonden. Klik alleen nog een keer op Verzenden als de klant nog een bericht moet krijgen.

# Side conversations with third parties
view-third-party = Wacht op een derde
state-third-party = wacht op een derde
why-third-party = wacht op een derde
forward = Doorsturen
key-forward = Doorsturen naar een derde
key-forward-person = Doorsturen: eerste contact van het merk kiezen
forward-send = Naar de derde sturen
forward-until = Wachten tot
forward-until-hint = De vraag gaat uit de wachtrij tot het antwoord er is, of tot deze dag. Laat leeg om de vraag te laten waar die is.
forward-people = Contacten van het merk
forward-along = Gaat mee uit de vraag: berichten { $messages }, bestanden { $files }
forward-along-legend = Berichten en bestanden die meegaan
sides = Zijgesprekken
side-chip = Derde
side-hint = De klant ziet dit nooit.
side-write = Opnieuw schrijven
side-done = Als klaar markeren
side-reopen = Verdergaan
side-is-done = klaar
side-is-answered = beantwoord
side-is-waiting = wacht op antwoord
side-to = aan
side-unverified = afzender niet bevestigd
side-stranger = niet iemand aan wie je hebt geschreven
side-went-along = Meegestuurd uit de vraag: berichten { $count }
side-failed = Niet bezorgd bij { $address }:
side-again = Opnieuw verzenden
side-use = In het antwoord gebruiken
side-sent = Naar de derde gestuurd. De klant ziet het niet.
side-waits-until = { $name } stuurt dit naar een derde: { $time }
hitch-is-customer = { $address } neemt deel aan deze vraag. Gebruik Antwoord om daarheen te schrijven.
problem-wait-day = Kies een dag na vandaag, binnen een jaar.
event-side-begun = heeft { $became } iets gevraagd
event-side-sent = heeft { $became } opnieuw geschreven
event-side-received = { $became } heeft geantwoord in een zijgesprek
event-side-unproven = { $became } heeft in een zijgesprek geschreven. De afzender is niet bevestigd.
event-side-failed = Niet bezorgd bij de derde: { $became }
event-side-done = heeft het zijgesprek ‘{ $became }’ afgerond
event-side-reopened = is verdergegaan met het zijgesprek ‘{ $became }’
job-send-side = Naar een derde sturen
