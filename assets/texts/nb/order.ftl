# Rekkefølgen i køen: hvorfor en sak står der den står, hva som løfter den, hva som haster, og hva en annen rekkefølge ville gjort.

## Hvorfor en sak står der den står

why-nth = { $number }. henvendelse på 90 dager
why-handicap = { $contact }: +{ $span }
why-waiting = har ventet siden { $at }
why-ours = venter på svar fra oss
why-promise = svar lovet innen { $due }, og foran andre fra { $from }
why-title = Hvorfor den står her i køen
why-place = I køen som fra
why-by-the-clock = Tiden er regnet med netter og stengte dager.
lift-urgent-rule = haster: { $why }
lift-urgent-rule-chip = Haster: { $why }
lift-follow-up = oppfølging lovet { $at }
lift-follow-up-chip = oppfølging
lift-attention-flag = prioritert kunde: { $why }
lift-attention-flag-chip = Prioritert kunde
lift-leads-hand = flyttet manuelt: { $why }
lift-leads-hand-chip = Flyttet manuelt
lift-until = til { $at }
hand-title = Flytt manuelt
hand-ahead = Hvor langt
hand-front = øverst i køen
hand-hours =
    { $hours ->
        [one] { $hours } arbeidstime tidligere
       *[other] { $hours } arbeidstimer tidligere
    }
hand-until = I
hand-why = Årsak
hand-hint = Kollegene ser årsaken. Etter den tiden, eller når saken er besvart, får den tilbake sin vanlige plass.
hand-do = Flytt
hand-back = Tilbake til vanlig plass
attention = Prioritert kunde:
attention-title = Prioritert kunde
attention-why = Årsak
attention-do = Sett flagg
attention-hint = Alt kunden venter på, går foran andre til flagget fjernes.
attention-undo = Fjern flagget
event-flagged = merket som prioritert kunde: { $became }
event-unflagged = fjernet prioritetsflagget: { $was }
event-moved = flyttet saken manuelt til { $became }: { $was }
event-moved-back = flyttet saken tilbake til vanlig plass
event-move-over = Saken er tilbake på vanlig plass: { $was }
event-urgent = Haster: { $became }
event-not-called = Ingen webhook ble varslet om denne hastesaken, fordi regelen ikke lenger har noen: { $became }
event-called = En webhook ble varslet om denne hastesaken: { $became }
problem-why = Skriv en kort årsak.
problem-until = Velg fra listen hvor langt og hvor lenge.
problem-not-waiting = Saken venter ikke på svar fra oss, så den har ingen plass i køen.

## Det som haster

admin-urgent = Det som haster
rules-lead = Saker som haster, går foran andre med en gang. En regel sjekker hver melding fra en kunde og hver etikett, og gjelder til vi har svart.
rules-none = Ingen hasteregler ennå
rules-none-text = Lag en regel, for eksempel for ordet «brann», og velg hvem som skal varsles.
rule = Regel
rule-new = Ny regel
rule-name-hint = Kundebehandlerne ser det på saken, for eksempel «Tilbakekalling».
rule-when = Når
rule-when-hint = Alle vilkår du fyller ut, må være oppfylt. Tomme felt teller ikke.
rule-topic = Tema
rule-topic-hint = En etikett på saken.
rule-customer = Kunde
rule-customer-hint = En bekreftet adresse som kunden har.
rule-customer_group = Kundegruppe
rule-customer_group-hint = Settes på kunden, ved siden av en sak.
rule-words = Ord
rule-words-hint = Ord eller uttrykk med komma mellom; ett er nok. Skrivemåte og store bokstaver spiller ingen rolle, og «brenn*» finner «brenner».
rule-then = Da
rule-ahead = Flytt fram med
rule-ahead-hint = Arbeidstid, for eksempel 8 t. Tomt felt: saken beholder plassen sin.
rule-target = Svar innen
rule-target-hint = En egen frist i arbeidstid. Tomt felt: de vanlige fristene.
rule-notify = Varsle på e-post
rule-notify-hint = Adresser med komma mellom.
rule-webhook = Webhook
rule-webhook-hint = En adresse som tar imot JSON med POST, for eksempel en webhook i chatten deres.
webhook-secret = Signatur
webhook-secret-lead = Hvert kall til denne adressen signeres slik Standard Webhooks beskriver. Med hemmeligheten kan mottakeren kontrollere at det kommer fra oss. Alle regler med samme adresse har samme hemmelighet.
webhook-secret-show = Vis hemmeligheten
webhook-secret-is = Hemmeligheten er
webhook-secret-renew = Lag en ny hemmelighet
webhook-secret-renew-hint = Den gamle slutter å virke med en gang: gi mottakeren den nye også.
rule-lifts = flyttes fram { $length }
rule-promises = svar innen { $length }
rule-calls = varsler en webhook
problem-rule-asks = Fyll ut minst ett ord, tema, kunde, gruppe eller merkevare.
problem-rule-does = Velg hva som skal skje: minst én av disse fire.
problem-rule-words = For mange ord for én regel. Lag to.
problem-webhook = Skriv inn en hel adresse som begynner med https://.
problem-webhook-shared = Også regler for andre merkevarer kaller denne adressen. Be en administrator for alle merkevarer om hemmeligheten.

## Det kundebehandlerne får vite ved siden av sakene

guidance = Instrukser og nøkkelpersoner
guidance-lead = Instrukser vises øverst på hver sak for merkevaren, fra første til siste dag. Nøkkelpersoner vises ved siden av saker om deres tema.
guidance-leave = Avbryt
instructions = Instrukser
instructions-none = Ingen andre instrukser enn de faste hos merkevarene.
instruction = Instruks
instruction-hint = For eksempel «Pakker til Tromsø tar tre dager lenger: ikke lov en dag.»
instruction-new = Ny instruks
instruction-edit = Rediger instruksen
instruction-days = Dager
instruction-from = Første dag
instruction-until = Siste dag
instruction-is-standing = fast
instruction-is-now = gjelder nå
instruction-is-later = kommende
instruction-is-over = utløpt
days-from = fra { $day }
days-until = til { $day }
key-people = Hvem du kan spørre
key-people-none = Ingen er ført opp ennå.
key-person-new = Ny nøkkelperson
key-person-edit = Rediger nøkkelpersonen
key-person-reach = Kontaktinformasjon
key-person-reach-hint = En adresse, et rom eller et nummer.
key-person-rank = Rekkefølge
key-person-rank-hint = 1 spørres først.
key-person-any = alle temaer
problem-instruction = Skriv inn en instruks på høyst 1000 tegn.
problem-days-order = Siste dag er før den første.
problem-key-person-name = Skriv inn et navn på høyst 200 tegn.
problem-key-person-reach = Skriv inn kontaktinformasjon på høyst 200 tegn.
problem-rank = Skriv et helt tall fra 1 til 99.

## Hvor riktige prognosene er

forecast = Treffsikkerhet i svartider
forecast-lead = Når kunder skriver, får de vite når de kan vente svar. Omtrent åtte av ti svar bør komme i det tidsrommet, og ett av ti på hver side.
forecast-none = Ingen kunde som har fått et anslag, har fått svar ennå.
forecast-days = Svar fra
forecast-last = de siste { $days } dagene
forecast-told = Svar
forecast-drawn = Diagram
forecast-early = Tidligere
forecast-within = I tidsrommet
forecast-late = Senere

## Hva en annen rekkefølge ville gjort

simulation = Simuler køregler
simulation-lead = De samme henvendelsene, én gang med eldste først og én gang med disse innstillingene. Ingenting endres: dette er bare en beregning.
simulation-of = Henvendelser til { $brand }
simulation-of-none = Eksempeldata
simulation-made-up = Eksempeldata
simulation-facts = { $contacts } henvendelser, { $agents } kundebehandlere som er opptatt { $busy } % av tiden, i snitt { $minutes } minutter per henvendelse.
simulation-fcfs = eldste først
simulation-svar = med disse innstillingene
simulation-drawn = Ventetid i arbeidstimer: den tykke stolpen slutter ved medianen, den tynnere der ni av ti er ferdige, streken ved den lengste. Linjene står ved 1, 4, 8, 16, 32 og 64 timer.
simulation-writes = Skriver
simulation-contacts = Henvendelser
simulation-median = Median
simulation-p90 = Ni av ti
simulation-worst = Lengst
simulation-bound = Med disse innstillingene blir ingen forbigått av en som kom mer enn { $hours } arbeidstimer senere.
simulation-question = Innstillinger
simulation-half-life = Halveringstid for en henvendelse, i dager
simulation-unit = Arbeidstimer per dobling
simulation-ceiling = Lengste forsinkelse, i arbeidstimer
simulation-whose = Henvendelser fra
simulation-agents = Kundebehandlere på jobb
simulation-days = For en merkevare: dager tilbake
simulation-tickets = Antall henvendelser
simulation-busy = Kundebehandlerne opptatt, prosent
simulation-handling = Minutter per henvendelse
simulation-daily = Fra kunder som skriver daglig, prosent
simulation-closed = Utenom åpningstiden, prosent
simulation-seed = Startverdi
simulation-run = Kjør
band-first = for første gang
band-yearly = omtrent en gang i året
band-monthly = omtrent en gang i måneden
band-weekly = omtrent en gang i uken
band-daily = omtrent daglig
problem-number = Skriv inn et tall.
problem-weight-half-life = Mer enn 0 og høyst 3650: 30 er en måned.
problem-weight-unit = Fra 0 til 100: 2 er vanlig, 0 er eldste først.
problem-weight-ceiling = Fra 0 til 1000: 12 er vanlig, 0 er eldste først.
problem-scene-tickets = Fra 1 til 100 000 henvendelser.
problem-scene-agents = Fra 1 til 1000 kundebehandlere.
problem-scene-busy = Mer enn 0 og høyst 150: 92 er travelt.
problem-scene-handling = Mer enn 0 og høyst 480 minutter.
problem-scene-daily = Fra 0 til 100.
problem-scene-closed = Fra 0 til 100.
problem-scene-hours = Åpningstidene gir ingen tid å arbeide i.
problem-scene-history = Ingen henvendte seg til merkevaren i denne perioden. Velg flere dager, eller eksempeldata.

## Files that the malware scanner holds

file-held = Holdt tilbake:
file-held-text = skadevareskanneren melder «{ $found }». Ingen kan åpne denne filen.
file-release = Frigi filen
event-file-released = frigav filen { $became }, som var holdt tilbake på grunn av «{ $was }»
