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
problem-percent = Skriv et helt antall prosent.
problem-target-length = Skriv en tid som «4 t»: i kvarter opp til et døgn, i hele timer etter det.
problem-days = Skriv et antall virkedager, høyst 250.
problem-days-order = En klage kan ikke bekreftes senere enn den blir besvart.
