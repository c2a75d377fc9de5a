# Woorden van de interface: weergaven, gedeeld werk en het meten van beloften.

## Weergaven

view-team = Mijn teams
view-breaching = Bijna te laat
view-complaints = Klachten
view-of-all = gedeeld
view-filter = Filteren en weergave opslaan
view-narrow = Filteren
view-name = Naam van de weergave
view-for-all = Met iedereen delen
view-keep = Weergave opslaan
view-remove = Deze weergave verwijderen
problem-view-name = Vul een naam van maximaal 40 tekens in.
tag = Label
any-language = Elke taal
problem-view-twin = Je hebt al een weergave met deze naam. Kies een andere naam.
problem-views-many = Je hebt het maximale aantal weergaven. Verwijder er eerst een.
problem-view-team = Kies eerst één team of één medewerker: een gedeelde weergave toont iedereen dezelfde vragen.

## Wie wat oppakt

order-reason = Waarom deze vraag?
order-reason-lead = Een andere vraag is aan de beurt. Dit merk houdt de volgorde van de wachtrij aan: geef een reden om een andere vraag te openen. Teamleiders kunnen die lezen.
order-reason-do = Openen
order-skip = Deze vraag overslaan
order-skip-lead = De vraag gaat terug naar de wachtrij, voor een collega. Geef aan waarom je die niet kunt oppakken; teamleiders kunnen dat lezen.
order-skip-do = Overslaan
order-why = Reden
order-back = Terug naar de vraag
problem-reason = Vul een korte reden in.
problem-not-yours = Deze vraag is niet meer aan jou toegewezen.
reasons = Afwijkingen van de volgorde
reasons-lead = Vragen die zijn geopend terwijl een andere aan de beurt was, of overgeslagen terwijl ze aan de beurt waren, met de opgegeven redenen.
reasons-none = Geen afwijkingen
reasons-none-text = Houdt een merk de volgorde van de wachtrij aan, dan staan afwijkingen en hun redenen hier.
picks-picked = buiten de beurt geopend
picks-skipped = overgeslagen
picks-latest = Nieuwste
picks-when = Wanneer
event-given-back = bleef liggen bij { $was }: weer niet toegewezen
event-picked = buiten de beurt geopend: { $became }
event-skipped = overgeslagen: { $became }
event-delay-notice-sent = Aan de klant gemeld: antwoord uiterlijk { $became }
promise-told = Antwoord zoals geschat

## De service van een merk

service-edit = Service-instellingen
service-title = Service-instellingen van { $brand }
service-next = Toewijzing van vragen
service-unassign_idle = Stilliggende vragen vrijgeven na
service-unassign_idle-hint = Werktijd, zoals ‘30 min’ of ‘2 u’, gerekend vanaf de laatste keer dat de medewerker aan de vraag werkte of die open had. Leeg: de vraag blijft toegewezen.
service-forced = Volgorde verplichten: medewerkers die niet de volgende vraag nemen, geven een reden
service-forced-hint = Teamleiders hoeven geen reden te geven.
service-delay_notice = Wachtende klanten een vertragingsbericht sturen na
service-delay_notice-hint = Werktijd. Eén mail in de taal van de klant, nooit twee keer voordat we hebben geantwoord. Leeg: geen bericht.
service-targets = Streefwaarden
service-targets-hint = Het aandeel antwoorden dat binnen een bepaalde werktijd verzonden moet zijn: 70% binnen 4 u, 90% binnen 8 u.
service-percent = { $number }. Aandeel in %
service-within = { $number }. Binnen
service-most_missed = Maximaal te laat, in %
service-most_missed-hint = Van de antwoorden met een deadline. Leeg: geen streefwaarde.
service-any-lead = Elke beschikbare teamleider
service-complaint-lead = Klachten gaan naar
service-acknowledge_days = Ontvangst bevestigen binnen (werkdagen)
service-acknowledge_days-hint = 0: meteen. De ontvangstbevestiging wordt uiterlijk dan automatisch verzonden.
service-answer_days = Beantwoorden binnen (werkdagen)
service-answer_days-hint = Wordt dit niet gehaald, dan krijgt de klant een tweede mail met een nieuwe datum.
service-procedure = Zo behandelen we klachten ({ $language })
service-procedure-hint = Gaat als bijlage mee met de ontvangstbevestiging.
complaints = Klachten
problem-whole-percent = Vul een heel percentage in.
problem-target-length = Vul een tijd in zoals ‘4 u’: in kwartieren tot een dag, daarboven in hele uren.
problem-working-days = Vul een aantal werkdagen in, maximaal 250.
problem-complaint-days = De ontvangst van een klacht kan niet later worden bevestigd dan de klacht wordt beantwoord.

## Van hand tot hand

lead-pages = Teamleider
handing = Hulp vragen
escalate = Teamleider om hulp vragen
escalate-lead = De vraag staat op naam van de teamleider tot die heeft geantwoord; daarna is die weer van jou. Deadlines lopen door.
escalation-problem = Wat is het probleem?
escalation-tried = Wat heb je geprobeerd?
escalation-question = Wat wil je weten?
escalation-asked = Hulpvraag
escalation-lead = Teamleider
escalation-answer = Hulpvraag beantwoorden
escalation-answer-to = Je antwoord aan { $name }
escalation-answer-hint = { "" }De vraag gaat terug naar de medewerker die om hulp vroeg.
escalations = Hulpvragen aan teamleiders
escalations-open = Wacht op antwoord
escalations-answered = Onlangs beantwoord
escalations-none = Geen open hulpvragen
escalations-none-text = Als een medewerker een teamleider om hulp vraagt bij een vraag, staat dat hier.
asked-lead = { $agent } vroeg { $lead } om hulp
lead-answered = { $lead } heeft geantwoord
problem-escalation = Vul alle velden in: de teamleider heeft verder niets om op af te gaan.
problem-escalation-problem = Beschrijf het probleem: de teamleider heeft verder niets om op af te gaan.
problem-escalation-tried = Beschrijf wat je hebt geprobeerd, zodat niemand dat nog eens voorstelt.
problem-escalation-question = Beschrijf wat je wilt weten.
problem-escalation-lead = Kies een teamleider die dit merk bedient, maar niet jezelf.
problem-escalation-answer = Vul een antwoord in.
problem-escalated = Er wacht al een hulpvraag over deze vraag op antwoord.
problem-answered = De hulpvraag is intussen beantwoord.
delegate = Toewijzen aan iemand die afwezig is
delegate-lead = De vraag wacht tot die collega terug is. Deadlines lopen door; valt er een eerder, dan krijgt iemand anders de vraag.
delegate-to = Toewijzen aan
delegate-fallback = Als het niet kan wachten
delegate-usual = de eigen vervanger
back-on = { $name }, terug op { $day }
waits-for = Wacht op { $name }, terug op { $day }. { $fallback } krijgt de vraag als die niet kan wachten.
problem-delegate-here = Kies iemand die afwezig is; aan anderen wijs je de vraag toe zoals altijd.
problem-delegate-fallback = Kies iemand die beschikbaar is en dit merk bedient.
absences = Afwezig
away-none = Niemand is afwezig.
absence-new = Afwezigheid toevoegen
absence-lead = Vanaf nu tot de dag van terugkeer. Open vragen worden meteen opnieuw toegewezen.
absence-who = Wie
absence-returns = Terug op
absence-fallback = Vervanger
absence-share = Open vragen opnieuw toewijzen aan
absence-go = Vanaf nu afwezig
absence-back = Weer terug
absence-moved =
    { $count ->
        [0] Er zijn geen vragen opnieuw toegewezen.
        [one] Er is één vraag opnieuw toegewezen.
       *[other] Er zijn { $count } vragen opnieuw toegewezen.
    }
share-team = de eigen teams, wie de minste vragen heeft eerst
share-fallback = de vervanger
share-everybody = niemand: terug naar de wachtrij
share-nobody = niemand: ze wachten
problem-return-day = Kies een dag na vandaag, binnen een jaar.
problem-absence-fallback = Kies iemand die beschikbaar is.
overflow = Overloop
overflow-lead = Vragen die zo lang door niemand zijn opgepakt, gaan automatisch naar een ander team.
overflow-none = Geen overloopregels.
overflow-no-teams = Maak eerst een team, onder Medewerkers en teams.
overflow-from = Van team
overflow-after = Na een wachttijd van
overflow-after-hint = Werktijd, zoals ‘2 u’.
overflow-to = Naar team
overflow-add = Toevoegen
problem-overflow-team = Kies een ander team.
problem-overflow-ring = Met de bestaande regels zouden vragen terugkomen waar ze begonnen.
event-escalated = { $became } om hulp gevraagd
event-escalation-answered = hulpvraag beantwoord; { $became } heeft de vraag weer
event-delegated = toegewezen aan { $became }; { $was } krijgt de vraag als die niet kan wachten
event-fell-back = Kon niet op { $was } wachten: opnieuw toegewezen aan { $became }
event-redistributed = { $was } is afwezig: opnieuw toegewezen aan { $became }
event-redistributed-free = { $was } is afwezig: weer niet toegewezen
event-overflowed = Te lang gewacht: naar het team { $became } verplaatst

## Streefwaarden

targets = Streefwaarden
targets-lead = Hoe snel antwoorden kwamen, in werktijd, geteld op de dag van verzending. Vragen die nog wachten, tellen niet mee.
targets-at-risk =
    { $count ->
        [one] één antwoord bijna te laat
       *[other] { $count } antwoorden bijna te laat
    }
targets-unset = Nog geen streefwaarden. Een beheerder stelt ze in bij de service-instellingen van het merk.
targets-aim = Streefwaarde
targets-answers = Antwoorden
targets-within = { $percent }% binnen { $within }
targets-missed = Maximaal { $percent }% later dan beloofd
target-met = gehaald
target-unmet = niet gehaald
span-today = Vandaag
span-week = Deze week
span-month = Deze maand
targets-curve = Deze maand kwam de helft van de antwoorden binnen { $median }, negen van de tien binnen { $ninety }.
targets-curve-end = De curve eindigt bij { $end }; de stippen zijn de streefwaarden.

## Klachten

complaint = Klacht
complaints-review = Klachten
complaint-form-link = Wil je een klacht indienen? Gebruik het klachtenformulier.
complaint-new = Klacht indienen
complaint-lead = Klachten gaan naar een leidinggevende. Je krijgt een mail waarin staat hoe we klachten behandelen, en binnen { $days } werkdagen antwoord.
complaint-about = Waar gaat het over?
complaint-body = Wat is er gebeurd?
complaint-wish = Wat wil je dat we doen?
complaint-wished = Wens
complaint-send = Klacht indienen
complaint-subject = Klacht: { $about }
complaint-registered = Op { $day } als klacht geregistreerd.
complaint-answer-by = Je krijgt uiterlijk op { $day } antwoord.
complaint-register = Als klacht registreren
complaint-register-lead = De vraag gaat meteen naar een teamleider. De klant krijgt een mail met de procedure en de datum van ons antwoord.
complaint-look = Mails en data
complaint-since = Geregistreerd
complaint-acknowledge-by = Ontvangst bevestigen uiterlijk
complaint-acknowledged = Ontvangst bevestigd
complaint-not-yet = nog niet
complaint-due = Beantwoorden uiterlijk
complaint-answered = Beantwoord
complaint-slipped = Verschoven
complaint-second = Tweede mail
complaint-acknowledge = Ontvangstbevestiging nu verzenden
complaint-words = Je eigen woorden
complaint-words-hint = Die komen boven de standaardtekst; de procedure gaat als bijlage mee. Verzend je hier niets, dan gaat de mail op tijd automatisch de deur uit.
complaint-put-off = Verschuiven
complaint-new-day = Nieuwe antwoorddatum
complaint-new-day-hint = De klant krijgt één mail over een latere datum.
about-choose = Maak een keuze
about-goods = Artikelen
about-delivery = Bezorging
about-payment = Betaling
about-service = Hoe iemand is behandeld
about-privacy = Privacy
about-other = Iets anders
problem-about = Kies waar de klacht over gaat.
problem-wish = Schrijf wat je wilt dat we doen, in maximaal 5.000 tekens.
problem-complaint-twin = Deze vraag is al een klacht.
problem-complaint-acknowledged = De ontvangstbevestiging is al verzonden.
problem-complaint-answered = De klacht is al beantwoord.
problem-complaint-day = Kies een dag na de huidige antwoorddatum, binnen een jaar.
complaints-span = Overzicht per
complaints-day = Dag
complaints-week = Week
complaints-month = Maand
complaints-list-open = Nog niet beantwoord
complaints-list-day = Vandaag geregistreerd
complaints-list-week = Deze week geregistreerd
complaints-list-month = Deze maand geregistreerd
complaints-none = Geen.
complaints-trend = Verloop
complaints-registered = Geregistreerd
event-complained = klacht geregistreerd ({ $was }); staat op naam van { $became }
event-complaint-acknowledged = De ontvangst van de klacht is bevestigd; antwoord uiterlijk { $became }
event-complaint-slipped = Het antwoord op de klacht is verschoven naar uiterlijk { $became }
event-complaint-warned = Aan de klant gemeld: antwoord uiterlijk { $became }
event-complaint-overdue = De klacht is niet beantwoord, hoewel het antwoord was verschoven naar uiterlijk { $became }
