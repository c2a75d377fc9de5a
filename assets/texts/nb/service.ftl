# Ordene i grensesnittet på bokmål: lister som tas vare på, arbeid som deles, og hvordan frister måles.

## Lister

view-team = Mine team
view-breaching = Frister i fare
view-complaints = Klager
view-of-all = alles
view-filter = Filtrer, ta vare på listen
view-narrow = Filtrer
view-name = Ta vare på listen som
view-for-all = for alle
view-keep = Ta vare på listen
view-remove = Fjern denne listen
problem-view-name = Skriv et navn på høyst 40 tegn.
tag = Etikett
any-language = Alle språk
problem-view-twin = Du har allerede en liste med dette navnet. Velg et annet navn.
problem-views-many = Det er så mange lister som man kan holde øye med. Fjern en først.
problem-view-team = Velg ett team eller én kundebehandler først: listen viser det samme til alle.

## Hvem tar hva

order-reason = Hvorfor denne?
order-reason-lead = En annen sak er neste. Her følger vi køen; den som åpner en annen sak, sier hvorfor, og lederne kan lese det.
order-reason-do = Åpne den
order-skip = Hopp over denne saken
order-skip-lead = Saken går tilbake i køen til en kollega. Si hvorfor du ikke kan ta den; lederne kan lese det.
order-skip-do = Hopp over
order-why = Grunn
order-back = Tilbake til saken
problem-reason = Si hvorfor med noen få ord.
problem-not-yours = Denne saken er ikke din lenger.
reasons = Rekkefølgen i køen
reasons-lead = Saker som ble åpnet selv om en annen var neste, eller hoppet over selv om de var det, og grunnene som ble oppgitt.
reasons-none = Ingen har gått utenom rekkefølgen
reasons-none-text = Der en merkevare holder på rekkefølgen, står grunnene til å gå utenom den her.
picks-picked = åpnet utenom tur
picks-skipped = hoppet over
picks-latest = Siste
picks-when = Når
event-given-back = { $was } lot den ligge: den er alles igjen
event-picked = åpnet den utenom tur: { $became }
event-skipped = hoppet over den: { $became }
event-held = Kunden fikk vite at svaret kommer innen { $became }
promise-told = Svar slik kunden fikk vite

## Hvordan en merkevare betjenes

service-edit = Slik betjenes den
service-title = Slik betjenes { $brand }
service-next = Saker og hvem som tar dem
service-give_back = En sak som er tatt og blir liggende, kommer tilbake etter
service-give_back-hint = Arbeidstid, som «30 min» eller «2 t». Regnet fra sist kundebehandleren gjorde noe i saken eller hadde den oppe. Tomt: den kommer ikke tilbake.
service-forced = Hold på rekkefølgen: den som ikke tar den neste saken, sier hvorfor
service-forced-hint = Ledere blir ikke spurt.
service-holding = Fortell kunder som venter, når svaret kommer, etter
service-holding-hint = Arbeidstid. Én e-post på kundens språk, aldri to ganger før vi har svart. Tomt: ingen får beskjed.
service-targets = Mål
service-targets-hint = Hvor stor del av svarene som skal komme innen hvor mye arbeidstid: 70 % innen 4 t, 90 % innen 8 t.
service-percent = { $number }. Andel i %
service-within = { $number }. Innen
service-most_missed = Senere enn lovet høyst, i %
service-most_missed-hint = Av svarene som en frist gjelder for. Tomt: ikke noe mål.
service-any-lead = Den som leder og er her
service-complaint-lead = Klager går til
service-acknowledge_days = Bekreftes innen virkedager
service-acknowledge_days-hint = 0: med en gang. Bekreftelsen går ut av seg selv senest da.
service-answer_days = Besvares innen virkedager
service-answer_days-hint = Hvis det glipper, får kunden et nytt brev med en ny dato.
service-procedure = Slik behandler vi klager ({ $language })
service-procedure-hint = Følger bekreftelsen som fil.
complaints = Klager
problem-whole-percent = Skriv et helt antall prosent.
problem-target-length = Skriv en tid som «4 t»: i kvarter opp til et døgn, i hele timer etter det.
problem-working-days = Skriv et antall virkedager, høyst 250.
problem-complaint-days = En klage kan ikke bekreftes senere enn den blir besvart.

## Fra hånd til hånd

lead-pages = For ledere
handing = Hjelp fra andre
escalate = Spør en leder
escalate-lead = Lederen har saken til du har fått svar; så er den din igjen. Fristene overfor kunden løper videre.
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
escalations-none = Ingen spørsmål venter på svar
escalations-none-text = Når en kundebehandler spør en leder om en sak, står det her.
asked-lead = { $agent } spurte { $lead }
lead-answered = { $lead } svarte
problem-escalation = Skriv noen ord i hvert felt: lederen har ikke annet å gå etter.
problem-escalation-problem = Si hva problemet er: lederen har ikke annet å gå etter.
problem-escalation-tried = Si hva du har prøvd, så ingen foreslår det igjen.
problem-escalation-question = Si hva du vil vite.
problem-escalation-lead = Velg en annen leder enn deg selv, som svarer for denne merkevaren.
problem-escalation-answer = Skriv et svar.
problem-escalated = Et spørsmål om denne saken venter allerede på svar.
problem-answered = Spørsmålet er besvart i mellomtiden.
delegate = Overlat den til en som er borte
delegate-lead = Saken venter på dem. Fristene løper videre; går en frist ut før de er tilbake, får en annen saken.
delegate-to = Til
delegate-fallback = Hvis den ikke kan vente
delegate-usual = den som er stedfortreder
back-on = { $name }, tilbake { $day }
waits-for = Venter på { $name }, som er tilbake { $day }. { $fallback } får den hvis den ikke kan vente.
problem-delegate-here = Velg en som er borte; den som er her, kan få saken på vanlig måte.
problem-delegate-fallback = Velg en som er her og svarer for denne merkevaren.
absences = Hvem er borte
away-none = Ingen er borte.
absence-new = Noen skal være borte
absence-lead = Fra nå av og til den dagen de er her igjen. De åpne sakene deres får nye hender med en gang.
absence-who = Hvem
absence-returns = Tilbake
absence-fallback = Stedfortreder
absence-share = De åpne sakene går til
absence-go = Borte fra nå av
absence-back = Her igjen
absence-moved =
    { $count ->
        [0] Ingen saker trengte nye hender.
        [one] Én sak har fått nye hender.
       *[other] { $count } saker har fått nye hender.
    }
share-team = teamene deres, den som har minst først
share-fallback = stedfortrederen
share-everybody = den som tar dem neste gang
share-nobody = ingen: de venter
problem-return-day = Velg en dag etter i dag, innen et år.
problem-absence-fallback = Velg en som er her.
overflow = Overløp
overflow-lead = Det ingen har tatt på så lenge, går av seg selv til et annet team.
overflow-none = Ingenting går videre til et annet team.
overflow-no-teams = Lag et team først, under Kundebehandlere og team.
overflow-from = Fra teamet
overflow-after = Etter å ha ventet
overflow-after-hint = Arbeidstid, som «2 t».
overflow-to = Til teamet
overflow-add = Legg til
problem-overflow-team = Velg et annet team.
problem-overflow-ring = Med reglene som finnes, ville saker kommet tilbake dit de var.
event-escalated = spurte { $became }
event-escalation-answered = svarte på spørsmålet; { $became } har saken igjen
event-delegated = overlot den til { $became }; { $was } får den hvis den ikke kan vente
event-fell-back = Den kunne ikke vente på { $was }: { $became } har den nå
event-redistributed = { $was } er borte: { $became } har den nå
event-redistributed-free = { $was } er borte: den er alles igjen
event-overflowed = Ventet for lenge: den er hos teamet { $became } nå

## Mål

targets = Mål
targets-lead = Hvor fort svarene kom, i arbeidstid, talt da de ble gitt. Det som fortsatt venter, er ikke med.
targets-at-risk =
    { $count ->
        [one] én frist i fare
       *[other] { $count } frister i fare
    }
targets-unset = Det er ikke satt noe mål ennå. En administrator setter målene sammen med merkevaren.
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
complaint-lead = En klage går til en som bestemmer. Du får et brev om hvordan vi behandler den, og svar innen { $days } virkedager.
complaint-about = Hva gjelder det?
complaint-body = Hva skjedde?
complaint-wish = Hva ville gjøre det godt igjen?
complaint-wished = Ønsker
complaint-send = Send inn klagen
complaint-subject = Klage: { $about }
complaint-registered = Registrert som klage { $day }.
complaint-answer-by = Du får svar innen { $day }.
complaint-register = Registrer som klage
complaint-register-lead = Saken går til en leder med en gang. Kunden får et brev med framgangsmåten og dagen svaret kommer innen.
complaint-look = Brev og datoer
complaint-since = Registrert
complaint-acknowledge-by = Brev innen
complaint-acknowledged = Bekreftet
complaint-not-yet = ikke ennå
complaint-due = Svar innen
complaint-answered = Besvart
complaint-slipped = Datoen glapp
complaint-second = Andre brev
complaint-acknowledge = Send bekreftelsen nå
complaint-words = Dine egne ord
complaint-words-hint = De står over det brevet sier. Framgangsmåten følger med som fil. Blir ingenting sendt her, går brevet ut av seg selv i tide.
complaint-put-off = Sett en annen dag
complaint-new-day = Svaret kommer innen
complaint-new-day-hint = Kunden får ett brev om en senere dag.
about-choose = Velg
about-goods = Varer
about-delivery = Levering
about-payment = Betaling
about-service = Hvordan noen ble behandlet
about-privacy = Personvern
about-other = Noe annet
problem-about = Velg hva klagen gjelder.
problem-wish = Si hva som ville gjøre det godt igjen, med høyst 5000 tegn.
problem-complaint-twin = Denne saken er allerede en klage.
problem-complaint-acknowledged = Bekreftelsen er allerede sendt.
problem-complaint-answered = Klagen er besvart.
problem-complaint-day = Velg en dag etter den som ble nevnt, innen et år.
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
