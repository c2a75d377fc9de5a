# Ordene i grensesnittet på bokmål: lister som tas vare på, arbeid som deles, og hvordan frister måles.

## Lister

view-team = Mine team
view-breaching = Frister som nærmer seg
view-complaints = Klager
view-of-all = delt
view-filter = Filtrer og lagre visning
view-narrow = Filtrer
view-name = Navn på visningen
view-for-all = Del med alle
view-keep = Lagre visning
view-remove = Fjern denne visningen
problem-view-name = Skriv inn et navn på høyst 40 tegn.
tag = Etikett
any-language = Alle språk
problem-view-twin = Du har allerede en visning med dette navnet. Velg et annet navn.
problem-views-many = Du har det høyeste antallet visninger. Fjern en først.
problem-view-team = Velg ett team eller én kundebehandler først: en delt visning viser de samme sakene til alle.

## Hvem tar hva

order-reason = Hvorfor denne saken?
order-reason-lead = En annen sak er neste. Denne merkevaren følger køen: oppgi en årsak for å åpne en annen sak. Lederne kan lese den.
order-reason-do = Åpne den
order-skip = Hopp over denne saken
order-skip-lead = Saken går tilbake i køen til en kollega. Skriv hvorfor du ikke kan ta den; lederne kan lese det.
order-skip-do = Hopp over
order-why = Årsak
order-back = Tilbake til saken
problem-reason = Skriv en kort årsak.
problem-not-yours = Saken er ikke lenger tildelt deg.
reasons = Avvik fra køen
reasons-lead = Saker som ble åpnet selv om en annen var neste, eller hoppet over selv om de var neste, med årsakene som ble oppgitt.
reasons-none = Ingen avvik
reasons-none-text = Når en merkevare følger rekkefølgen i køen, vises avvik og årsaker her.
picks-picked = åpnet utenom tur
picks-skipped = hoppet over
picks-latest = Siste
picks-when = Når
event-given-back = { $was } lot den ligge: den er ikke lenger tildelt
event-picked = åpnet den utenom tur: { $became }
event-skipped = hoppet over den: { $became }
event-delay-notice-sent = Kunden fikk vite at svaret kommer innen { $became }
promise-told = Svar som anslått

## Hvordan en merkevare betjenes

service-edit = Serviceinnstillinger
service-title = Serviceinnstillinger for { $brand }
service-next = Tildeling av saker
service-unassign_idle = Fjern tildelingen av saker som blir liggende, etter
service-unassign_idle-hint = Arbeidstid, som «30 min» eller «2 t». Regnet fra sist kundebehandleren arbeidet med saken eller hadde den oppe. Tomt felt: saken forblir tildelt.
service-forced = Krev at køen følges: den som ikke tar neste sak, oppgir en årsak
service-forced-hint = Ledere blir ikke spurt.
service-delay_notice = Send ventende kunder melding om forsinkelse etter
service-delay_notice-hint = Arbeidstid. Én e-post på kundens språk, aldri to ganger før vi har svart. Tomt felt: ingen melding.
service-targets = Mål
service-targets-hint = Andelen svar som bør sendes innen en viss arbeidstid: 70 % innen 4 t, 90 % innen 8 t.
service-percent = { $number }. Andel i %
service-within = { $number }. Innen
service-most_missed = Høyst så mange forsinkede svar, i %
service-most_missed-hint = Av svarene som har en frist. Tomt felt: ikke noe mål.
service-any-lead = Enhver leder som er tilgjengelig
service-complaint-lead = Klager går til
service-acknowledge_days = Bekreftes innen (virkedager)
service-acknowledge_days-hint = 0: med en gang. Bekreftelsen sendes automatisk senest da.
service-answer_days = Besvares innen (virkedager)
service-answer_days-hint = Hvis fristen ikke holdes, får kunden en ny e-post med ny dato.
service-procedure = Slik behandler vi klager ({ $language })
service-procedure-hint = Legges ved bekreftelsen.
complaints = Klager
problem-whole-percent = Skriv et helt antall prosent.
problem-target-length = Skriv en tid som «4 t»: i kvarter opp til et døgn, i hele timer etter det.
problem-working-days = Skriv et antall virkedager, høyst 250.
problem-complaint-days = En klage kan ikke bekreftes senere enn den blir besvart.

## Fra hånd til hånd

lead-pages = Teamleder
handing = Få hjelp
escalate = Spør en leder
escalate-lead = Lederen har saken til du har fått svar; så er den din igjen. Fristene løper fortsatt.
escalation-problem = Hva er problemet?
escalation-tried = Hva har du prøvd?
escalation-question = Hva vil du vite?
escalation-asked = Spørsmål
escalation-lead = Leder
escalation-answer = Svar på spørsmålet
escalation-answer-to = Svaret ditt til { $name }
escalation-answer-hint = { "" }Saken går tilbake til den som spurte.
escalations = Spørsmål til ledere
escalations-open = Venter på svar
escalations-answered = Nylig besvart
escalations-none = Ingen åpne spørsmål
escalations-none-text = Når en kundebehandler spør en leder om en sak, vises det her.
asked-lead = { $agent } spurte { $lead }
lead-answered = { $lead } svarte
problem-escalation = Fyll ut alle feltene: lederen har ikke annet å gå etter.
problem-escalation-problem = Skriv hva problemet er: lederen har ikke annet å gå etter.
problem-escalation-tried = Skriv hva du har prøvd, så ingen foreslår det igjen.
problem-escalation-question = Skriv hva du vil vite.
problem-escalation-lead = Velg en annen leder enn deg selv, som betjener denne merkevaren.
problem-escalation-answer = Skriv et svar.
problem-escalated = Et spørsmål om denne saken venter allerede på svar.
problem-answered = Spørsmålet er besvart i mellomtiden.
delegate = Tildel en som er borte
delegate-lead = Saken venter på dem. Fristene løper fortsatt; går en frist ut før de er tilbake, får en annen saken.
delegate-to = Tildel til
delegate-fallback = Hvis den ikke kan vente
delegate-usual = stedfortrederen
back-on = { $name }, tilbake { $day }
waits-for = Venter på { $name }, som er tilbake { $day }. { $fallback } får den hvis den ikke kan vente.
problem-delegate-here = Velg en som er borte; andre kan tildeles saken på vanlig måte.
problem-delegate-fallback = Velg en som er til stede og betjener denne merkevaren.
absences = Fravær
away-none = Ingen er borte.
absence-new = Registrer fravær
absence-lead = Fra nå av og til den dagen de er tilbake. De åpne sakene deres fordeles på nytt med en gang.
absence-who = Hvem
absence-returns = Tilbake
absence-fallback = Stedfortreder
absence-share = Fordel de åpne sakene til
absence-go = Borte fra nå av
absence-back = Tilbake
absence-moved =
    { $count ->
        [0] Ingen saker ble fordelt på nytt.
        [one] Én sak ble fordelt på nytt.
       *[other] { $count } saker ble fordelt på nytt.
    }
share-team = teamene deres, færrest saker først
share-fallback = stedfortrederen
share-everybody = ingen: tilbake i køen
share-nobody = ingen: de venter
problem-return-day = Velg en dag etter i dag, innen et år.
problem-absence-fallback = Velg en som er til stede.
overflow = Avlastning
overflow-lead = Saker ingen har tatt på så lenge, går automatisk til et annet team.
overflow-none = Ingen avlastningsregler.
overflow-no-teams = Lag et team først, under Kundebehandlere og team.
overflow-from = Fra team
overflow-after = Etter ventetid
overflow-after-hint = Arbeidstid, som «2 t».
overflow-to = Til team
overflow-add = Legg til
problem-overflow-team = Velg et annet team.
problem-overflow-ring = Med reglene som finnes, ville saker komme tilbake dit de startet.
event-escalated = spurte { $became }
event-escalation-answered = svarte på spørsmålet; { $became } har saken igjen
event-delegated = tildelte den til { $became }; { $was } får den hvis den ikke kan vente
event-fell-back = Den kunne ikke vente på { $was }: tildelt { $became }
event-redistributed = { $was } er borte: tildelt { $became }
event-redistributed-free = { $was } er borte: den er ikke lenger tildelt
event-overflowed = Ventet for lenge: flyttet til teamet { $became }

## Mål

targets = Mål
targets-lead = Hvor raskt svarene kom, i arbeidstid, regnet den dagen de ble sendt. Saker som fortsatt venter, er ikke med.
targets-at-risk =
    { $count ->
        [one] én frist som nærmer seg
       *[other] { $count } frister som nærmer seg
    }
targets-unset = Ingen mål ennå. En administrator setter dem i serviceinnstillingene for merkevaren.
targets-aim = Mål
targets-answers = Svar
targets-within = { $percent } % innen { $within }
targets-missed = Høyst { $percent } % senere enn lovet
target-met = nådd
target-unmet = ikke nådd
span-today = I dag
span-week = Denne uken
span-month = Denne måneden
targets-curve = Denne måneden kom halvparten av svarene innen { $median }, ni av ti innen { $ninety }.
targets-curve-end = Kurven slutter ved { $end }; prikkene er målene.

## Klager

complaint = Klage
complaints-review = Klager
complaint-form-link = Vil du klage? Bruk skjemaet for klager.
complaint-new = Send inn en klage
complaint-lead = Klager går til en leder. Du får en e-post om hvordan vi behandler klager, og svar innen { $days } virkedager.
complaint-about = Hva gjelder det?
complaint-body = Hva skjedde?
complaint-wish = Hva ønsker du at vi skal gjøre?
complaint-wished = Ønsker
complaint-send = Send inn klagen
complaint-subject = Klage: { $about }
complaint-registered = Registrert som klage { $day }.
complaint-answer-by = Du får svar innen { $day }.
complaint-register = Registrer som klage
complaint-register-lead = Saken går til en leder med en gang. Kunden får en e-post med framgangsmåten og datoen for svaret vårt.
complaint-look = E-poster og datoer
complaint-since = Registrert
complaint-acknowledge-by = Bekreftes innen
complaint-acknowledged = Bekreftet
complaint-not-yet = ikke ennå
complaint-due = Svar innen
complaint-answered = Besvart
complaint-slipped = Utsatt
complaint-second = Andre e-post
complaint-acknowledge = Send bekreftelsen nå
complaint-words = Dine egne ord
complaint-words-hint = De står over standardteksten, og framgangsmåten følger som vedlegg. Hvis du ikke sender noe her, sendes e-posten automatisk i tide.
complaint-put-off = Utsett
complaint-new-day = Ny dato for svaret
complaint-new-day-hint = Kunden får én e-post om en senere dato.
about-choose = Velg
about-goods = Varer
about-delivery = Levering
about-payment = Betaling
about-service = Hvordan noen ble behandlet
about-privacy = Personvern
about-other = Noe annet
problem-about = Velg hva klagen gjelder.
problem-wish = Skriv hva du ønsker at vi skal gjøre, med høyst 5000 tegn.
problem-complaint-twin = Saken er allerede en klage.
problem-complaint-acknowledged = Bekreftelsen er allerede sendt.
problem-complaint-answered = Klagen er allerede besvart.
problem-complaint-day = Velg en dag etter datoen som gjelder nå, innen et år.
complaints-span = Gjennomgang av
complaints-day = Dag
complaints-week = Uke
complaints-month = Måned
complaints-list-open = Ikke besvart ennå
complaints-list-day = Registrert i dag
complaints-list-week = Registrert denne uken
complaints-list-month = Registrert denne måneden
complaints-none = Ingen.
complaints-trend = Over tid
complaints-registered = Registrert
event-complained = registrerte en klage ({ $was }); { $became } har den
event-complaint-acknowledged = Klagen er bekreftet; svar innen { $became }
event-complaint-slipped = Svaret på klagen er utsatt til { $became }
event-complaint-warned = Kunden fikk vite at svaret kommer innen { $became }
event-complaint-overdue = Klagen er ikke besvart, selv om den ble utsatt til { $became }
