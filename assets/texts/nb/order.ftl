# Rekkefølgen i køen: hvorfor en sak står der den står, hva som løfter den, hva som haster, og hva en annen rekkefølge ville gjort.

## Hvorfor en sak står der den står

why-nth = { $number }. henvendelse på 90 dager
why-handicap = { $contact }: +{ $span }
why-waiting = har ventet siden { $at }
why-ours = vi skylder neste ord
why-promise = svar lovet innen { $due }, og foran andre fra { $from }
why-title = Hvorfor den står her
why-place = Plassen i køen:
why-by-the-clock = Tallet er etter klokken: netter og stengte dager er med der.
lift-urgent-rule = haster: { $why }
lift-urgent-rule-chip = Haster: { $why }
lift-promise-to-customer = vi sa at vi ville komme tilbake { $at }
lift-promise-to-customer-chip = lovet
lift-attention-flag = oppmerksomhet: { $why }
lift-attention-flag-chip = Oppmerksomhet
lift-leads-hand = flyttet for hånd: { $why }
lift-leads-hand-chip = Flyttet for hånd
lift-until = til { $at }
hand-title = Flytt for hånd
hand-ahead = Hvor langt
hand-front = først i køen
hand-hours =
    { $hours ->
        [one] { $hours } arbeidstime tidligere
       *[other] { $hours } arbeidstimer tidligere
    }
hand-until = I
hand-why = Hvorfor
hand-hint = Kollegene ser grunnen. Etter den tiden, eller når saken er besvart, har den sin egen plass igjen.
hand-do = Flytt
hand-back = Tilbake til egen plass
attention = Oppmerksomhet:
attention-title = Vi skylder denne kunden oppmerksomhet
attention-why = Hvorfor
attention-do = Sett flagget
attention-hint = Alt kunden venter på, går foran andre til flagget tas ned.
attention-undo = Ta ned flagget
event-flagged = satte et oppmerksomhetsflagg: { $became }
event-unflagged = tok ned oppmerksomhetsflagget: { $was }
event-moved = flyttet saken for hånd til { $became }: { $was }
event-moved-back = lot saken gå tilbake til egen plass
event-move-over = Saken har sin egen plass igjen: { $was }
event-urgent = Haster: { $became }
event-not-called = Ingen programmer fikk vite at dette haster, for regelen varsler ingen lenger: { $became }
event-called = Et annet program fikk vite at dette haster: { $became }
problem-why = Skriv grunnen med noen få ord.
problem-until = Velg fra listen hvor langt og hvor lenge.
problem-not-waiting = Saken venter ikke på oss, så den har ingen plass i køen.

## Det som haster

admin-urgent = Det som haster
rules-lead = Det som haster, går foran andre med en gang. En regel ser på hver melding fra en kunde og på hver etikett, og gjelder til vi har svart.
rules-none = Ingenting haster ennå
rules-none-text = Lag en regel, for eksempel for ordet «brann», og si hvem som skal få vite det.
rule = Regel
rule-new = Ny regel
rule-name-hint = Kundebehandlerne ser det på saken, for eksempel «Tilbakekalling».
rule-when = Når
rule-when-hint = Alt du fyller ut, må stemme. Det som står tomt, spørres det ikke etter.
rule-topic = Tema
rule-topic-hint = En etikett på saken.
rule-customer = Kunde
rule-customer-hint = En bekreftet adresse kunden har.
rule-customer_group = Kundegruppe
rule-customer_group-hint = Settes på kunden, ved siden av en sak.
rule-words = Ord
rule-words-hint = Ord eller uttrykk med komma mellom; ett er nok. Skrivemåte og store bokstaver spiller ingen rolle, og «brenn*» finner «brenner».
rule-then = Da
rule-ahead = Går foran andre med
rule-ahead-hint = Arbeidstid, for eksempel 8 h. Tomt felt: saken blir der den er.
rule-target = Svar innen
rule-target-hint = Et eget løfte i arbeidstid. Tomt felt: de vanlige.
rule-notify = Si fra til disse på e-post
rule-notify-hint = Adresser med komma mellom.
rule-webhook = Si fra til et program
rule-webhook-hint = En adresse som tar imot JSON med POST, for eksempel en webhook i chatten deres.
webhook-secret = Signatur
webhook-secret-lead = Hvert kall til denne adressen er signert slik Standard Webhooks gjør det. Med hemmeligheten ser programmet at det er oss, og ingen annen. Alle regler som kaller adressen, har samme hemmelighet.
webhook-secret-show = Vis hemmeligheten
webhook-secret-is = Hemmeligheten er
webhook-secret-renew = Lag en ny hemmelighet
webhook-secret-renew-hint = Den som gjelder nå, er ugyldig med én gang: gi den nye til programmet også.
rule-lifts = går { $length } foran andre
rule-promises = svar innen { $length }
rule-calls = sier fra til et program
problem-rule-asks = Si når: minst ett ord, tema, kunde, gruppe eller merkevare.
problem-rule-does = Si hva som skal skje: minst én av disse fire.
problem-rule-words = Dette er for mange ord for én regel. Lag to.
problem-webhook = Skriv en hel adresse som begynner med https://.
problem-webhook-shared = Også regler for andre merkevarer kaller denne adressen. Be en administrator for alle merkevarer om hemmeligheten.

## Det kundebehandlerne får vite ved siden av sakene

guidance = Instrukser og nøkkelpersoner
guidance-lead = Instrukser står øverst på hver sak for merkevaren, fra og med første til og med siste dag. Nøkkelpersoner står ved siden av saker om deres tema.
guidance-leave = La det stå som det er
instructions = Instrukser
instructions-none = Ingen andre instrukser enn dem som står hos merkevarene.
instruction = Instruks
instruction-hint = For eksempel «Pakker til Tromsø tar tre dager lenger: ikke lov en dag.»
instruction-new = Ny instruks
instruction-edit = Endre instruksen
instruction-days = Dager
instruction-from = Første dag
instruction-until = Siste dag
instruction-is-standing = fast
instruction-is-now = gjelder nå
instruction-is-later = senere
instruction-is-over = over
days-from = fra { $day }
days-until = til { $day }
key-people = Hvem du kan spørre
key-people-none = Ingen er nevnt ennå.
key-person-new = Ny nøkkelperson
key-person-edit = Endre nøkkelpersonen
key-person-reach = Slik når du dem
key-person-reach-hint = En adresse, et rom, et nummer: slik kollegene bruker det.
key-person-rank = Rekkefølge
key-person-rank-hint = 1 spørres først.
key-person-any = alle temaer
problem-instruction = Skriv instruksen, med høyst 1000 tegn.
problem-days-order = Siste dag kommer før den første.
problem-key-person-name = Skriv hvem det er, med høyst 200 tegn.
problem-key-person-reach = Skriv hvordan de nås, med høyst 200 tegn.
problem-rank = Skriv et helt tall fra 1 til 99.

## Hvor riktige prognosene er

forecast = Prognoser holdt
forecast-lead = Når kunder skriver, får de vite når de kan vente svar. Omtrent åtte av ti svar bør komme i det tidsrommet, og ett av ti på hver side.
forecast-none = Ingen kunde som har fått vite et tidsrom, har fått svar ennå.
forecast-days = Svar fra
forecast-last = de siste { $days } dagene
forecast-told = Svar
forecast-drawn = Tegnet
forecast-early = Tidligere
forecast-within = I tidsrommet
forecast-late = Senere

## Hva en annen rekkefølge ville gjort

simulation = Prøv en annen rekkefølge
simulation-lead = De samme henvendelsene, én gang etter førstemann til mølla og én gang med disse vektene. Ingenting endres for noen: det bare regnes.
simulation-of = Det { $brand } ble spurt om
simulation-of-none = En oppdiktet kundeservice
simulation-made-up = En oppdiktet kundeservice
simulation-facts = { $contacts } henvendelser, { $agents } kundebehandlere som er opptatt { $busy } % av tiden, i snitt { $minutes } minutter per henvendelse.
simulation-fcfs = førstemann til mølla
simulation-svar = med disse vektene
simulation-drawn = Ventetid i arbeidstimer: den tykke stolpen slutter ved medianen, den tynnere der ni av ti er ferdige, streken ved den lengste. Linjene står ved 1, 4, 8, 16, 32 og 64 timer.
simulation-writes = Skriver
simulation-contacts = Henvendelser
simulation-median = Median
simulation-p90 = Ni av ti
simulation-worst = Lengst
simulation-bound = Med disse vektene blir ingen forbigått av en som kom mer enn { $hours } arbeidstimer senere.
simulation-question = Spørsmålet
simulation-half-life = Halveringstid for en henvendelse, i dager
simulation-unit = Arbeidstimer for hver dobling
simulation-ceiling = Høyst så mange arbeidstimer
simulation-whose = Hvems henvendelser
simulation-agents = Kundebehandlere på jobb
simulation-days = For en merkevare: dager tilbake
simulation-tickets = Antall henvendelser
simulation-busy = Kundebehandlerne opptatt, prosent
simulation-handling = Minutter for hver
simulation-daily = Fra dem som skriver daglig, prosent
simulation-closed = Mens det er stengt, prosent
simulation-seed = Frø
simulation-run = Regn ut
band-first = for første gang
band-yearly = omtrent en gang i året
band-monthly = omtrent en gang i måneden
band-weekly = omtrent en gang i uken
band-daily = omtrent daglig
problem-number = Skriv et tall.
problem-weight-half-life = Mer enn 0 og høyst 3650: 30 er en måned.
problem-weight-unit = Fra 0 til 100: 2 er vanlig, 0 er førstemann til mølla.
problem-weight-ceiling = Fra 0 til 1000: 12 er vanlig, 0 er førstemann til mølla.
problem-scene-tickets = Fra 1 til 100 000 henvendelser.
problem-scene-agents = Fra 1 til 1000 kundebehandlere.
problem-scene-busy = Mer enn 0 og høyst 150: 92 er et travelt sted.
problem-scene-handling = Mer enn 0 og høyst 480 minutter.
problem-scene-daily = Fra 0 til 100.
problem-scene-closed = Fra 0 til 100.
problem-scene-hours = Åpningstidene gir ingen tid å arbeide i.
problem-scene-history = Ingen har henvendt seg til merkevaren i disse dagene. Velg flere dager, eller en oppdiktet kundeservice.

## Files that the malware scanner holds

file-held = Holdt tilbake:
file-held-text = skanneren for skadevare sier «{ $found }». Ingen kan åpne denne filen.
file-release = Frigi filen
event-file-released = frigav filen { $became }, som var holdt tilbake på grunn av «{ $was }»
