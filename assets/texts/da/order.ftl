# Køens rækkefølge: hvorfor en sag står, hvor den står, hvad der løfter den, hvad der haster, og hvad en anden rækkefølge ville betyde.

## Hvorfor en sag står, hvor den står

why-nth = { $number }. henvendelse på 90 dage
why-handicap = { $contact }: +{ $span }
why-waiting = har ventet siden { $at }
why-ours = venter på svar fra os
why-promise = svar lovet senest { $due }, foran andre fra { $from }
why-title = Hvorfor den står her i køen
why-place = Køtidspunkt:
why-by-the-clock = Tiden omfatter nætter og lukkedage.
lift-urgent-rule = haster: { $why }
lift-urgent-rule-chip = Haster: { $why }
lift-follow-up = opfølgning lovet { $at }
lift-follow-up-chip = opfølgning
lift-attention-flag = prioriteret kunde: { $why }
lift-attention-flag-chip = Prioriteret kunde
lift-leads-hand = flyttet manuelt: { $why }
lift-leads-hand-chip = Flyttet manuelt
lift-until = til { $at }
hand-title = Flyt manuelt
hand-ahead = Hvor langt
hand-front = øverst i køen
hand-hours =
    { $hours ->
        [one] { $hours } arbejdstime tidligere
       *[other] { $hours } arbejdstimer tidligere
    }
hand-until = Hvor længe
hand-why = Årsag
hand-hint = Kollegerne kan se årsagen. Når tiden er gået, eller når sagen er besvaret, får den sin sædvanlige plads igen.
hand-do = Flyt
hand-back = Tilbage til sædvanlig plads
attention = Prioriteret kunde:
attention-title = Prioriteret kunde
attention-why = Årsag
attention-do = Sæt flag
attention-hint = Alt, kunden venter på, går foran andre, indtil flaget fjernes.
attention-undo = Fjern flaget
event-flagged = markerede som prioriteret kunde: { $became }
event-unflagged = fjernede flaget for prioriteret kunde: { $was }
event-moved = flyttede sagen manuelt indtil { $became }: { $was }
event-moved-back = flyttede sagen tilbage til sin sædvanlige plads
event-move-over = Sagen er tilbage på sin sædvanlige plads: { $was }
event-urgent = Haster: { $became }
event-not-called = Ingen webhook blev kaldt for denne hastesag, fordi reglen ikke længere har en: { $became }
event-called = En webhook blev kaldt for denne hastesag: { $became }
problem-why = Skriv en kort årsag.
problem-until = Vælg på listen, hvor langt og hvor længe.
problem-not-waiting = Sagen venter ikke på svar fra os, så den har ingen plads i køen.

## Det, der haster

admin-urgent = Hastesager
rules-lead = Sager, der haster, går straks foran andre. En regel tjekker alle beskeder fra kunder og alle etiketter og gælder, indtil vi har svaret.
rules-none = Ingen hasteregler endnu
rules-none-text = Opret en regel, f.eks. for ordet »røg«, og vælg, hvem der skal have besked.
rule = Regel
rule-new = Ny regel
rule-name-hint = Medarbejderne ser det på sagen, f.eks. »Tilbagekaldelse«.
rule-when = Når
rule-when-hint = Alle betingelser, du udfylder, skal være opfyldt. Tomme felter tæller ikke.
rule-topic = Emne
rule-topic-hint = En etiket på sagen.
rule-customer = Kunde
rule-customer-hint = En af kundens bekræftede adresser.
rule-customer_group = Kundegruppe
rule-customer_group-hint = Angives på kunden, ved siden af en sag.
rule-words = Ord
rule-words-hint = Ord eller udtryk adskilt med komma; ét er nok. Stavemåde og store bogstaver er uden betydning, og »brænd*« finder »brænder«.
rule-then = Så
rule-ahead = Ryk frem med
rule-ahead-hint = Arbejdstid, f.eks. 8 t. Tomt felt: Sagen beholder sin plads.
rule-target = Svar inden for
rule-target-hint = En særskilt frist i arbejdstid. Tomt felt: de sædvanlige.
rule-notify = Giv besked pr. mail
rule-notify-hint = Adresser adskilt med komma.
rule-webhook = Webhook
rule-webhook-hint = En adresse, der tager imod JSON med POST, f.eks. en webhook i jeres chat.
webhook-secret = Signatur
webhook-secret-lead = Hvert kald til adressen signeres, som Standard Webhooks beskriver. Med hemmeligheden kan modtageren kontrollere, at det kommer fra os. Alle regler med samme adresse har samme hemmelighed.
webhook-secret-show = Vis hemmeligheden
webhook-secret-is = Hemmeligheden er
webhook-secret-renew = Opret en ny hemmelighed
webhook-secret-renew-hint = Den nuværende holder straks op med at virke: Giv også modtageren den nye.
rule-lifts = rykkes { $length } frem
rule-promises = svar inden for { $length }
rule-calls = kalder en webhook
problem-rule-asks = Angiv mindst ét ord, emne, kunde, gruppe eller brand.
problem-rule-does = Vælg, hvad der skal ske: mindst én af disse fire ting.
problem-rule-words = For mange ord til én regel. Opret to.
problem-webhook = Skriv en fuld adresse, der begynder med https://.
problem-webhook-shared = Regler for andre brands kalder også denne adresse. Bed en administrator for alle brands om hemmeligheden.

## Det, medarbejderne får at vide ved siden af sagerne

guidance = Instrukser og nøglepersoner
guidance-lead = Instrukser vises øverst på alle brandets sager, fra den første dag til den sidste. Nøglepersoner vises ved siden af sager om deres emne.
guidance-leave = Annuller
instructions = Instrukser
instructions-none = Ingen instrukser ud over brandenes faste.
instruction = Instruks
instruction-hint = F.eks. »Pakker til Færøerne tager tre dage længere: Lov ikke en bestemt dag.«
instruction-new = Ny instruks
instruction-edit = Rediger instruksen
instruction-days = Dage
instruction-from = Første dag
instruction-until = Sidste dag
instruction-is-standing = fast
instruction-is-now = gælder nu
instruction-is-later = kommende
instruction-is-over = udløbet
days-from = fra { $day }
days-until = til { $day }
key-people = Hvem du kan spørge
key-people-none = Ingen er angivet endnu.
key-person-new = Ny nøgleperson
key-person-edit = Rediger nøglepersonen
key-person-reach = Kontaktoplysninger
key-person-reach-hint = En adresse, et lokale eller et nummer.
key-person-rank = Rækkefølge
key-person-rank-hint = 1 spørges først.
key-person-any = alle emner
problem-instruction = Skriv en instruks på højst 1.000 tegn.
problem-days-order = Den sidste dag er før den første.
problem-key-person-name = Skriv et navn på højst 200 tegn.
problem-key-person-reach = Skriv kontaktoplysninger på højst 200 tegn.
problem-rank = Skriv et helt tal fra 1 til 99.

## Hvor rigtige estimaterne er

forecast = Estimaternes træfsikkerhed
forecast-lead = Når kunder skriver, får de at vide, i hvilket tidsrum de kan forvente svar. Omkring otte ud af ti svar bør komme i det tidsrum og ét ud af ti på hver side.
forecast-none = Ingen kunde, der har fået et estimat, har fået svar endnu.
forecast-days = Svar fra
forecast-last = de seneste { $days } dage
forecast-told = Svar
forecast-drawn = Diagram
forecast-early = Tidligere
forecast-within = I tidsrummet
forecast-late = Senere

## Hvad en anden rækkefølge ville betyde

simulation = Simuler køregler
simulation-lead = De samme henvendelser, én gang med ældste først og én gang med disse indstillinger. Intet ændres: Det er kun en beregning.
simulation-of = Henvendelser til { $brand }
simulation-of-none = Eksempeldata
simulation-made-up = Eksempeldata
simulation-facts = { $contacts } henvendelser, { $agents } medarbejdere, der er optaget { $busy } % af tiden, { $minutes } minutter pr. henvendelse i gennemsnit.
simulation-fcfs = ældste først
simulation-svar = med disse indstillinger
simulation-drawn = Ventetid i arbejdstimer: Den tykke bjælke ender ved medianen, den tyndere, hvor ni ud af ti er færdige, stregen ved den længste. Linjerne står ved 1, 4, 8, 16, 32 og 64 timer.
simulation-writes = Skriver
simulation-contacts = Henvendelser
simulation-median = Median
simulation-p90 = Ni ud af ti
simulation-worst = Længst
simulation-bound = Med disse indstillinger overhales ingen af en henvendelse, der kom mere end { $hours } arbejdstimer senere.
simulation-question = Indstillinger
simulation-half-life = En henvendelses halveringstid, i dage
simulation-unit = Arbejdstimer pr. fordobling
simulation-ceiling = Længste forsinkelse, i arbejdstimer
simulation-whose = Henvendelser fra
simulation-agents = Medarbejdere på arbejde
simulation-days = For et brand: dage tilbage
simulation-tickets = Antal henvendelser
simulation-busy = Medarbejdere optaget, procent
simulation-handling = Minutter pr. henvendelse
simulation-daily = Fra kunder, der skriver dagligt, procent
simulation-closed = Uden for åbningstid, procent
simulation-seed = Startværdi
simulation-run = Kør
band-first = for første gang
band-yearly = cirka en gang om året
band-monthly = cirka en gang om måneden
band-weekly = cirka en gang om ugen
band-daily = cirka dagligt
problem-number = Skriv et tal.
problem-weight-half-life = Mere end 0 og højst 3.650: 30 er en måned.
problem-weight-unit = Fra 0 til 100: 2 er normalt, 0 er ældste først.
problem-weight-ceiling = Fra 0 til 1.000: 12 er normalt, 0 er ældste først.
problem-scene-tickets = Fra 1 til 100.000 henvendelser.
problem-scene-agents = Fra 1 til 1.000 medarbejdere.
problem-scene-busy = Mere end 0 og højst 150: 92 er travlt.
problem-scene-handling = Mere end 0 og højst 480 minutter.
problem-scene-daily = Fra 0 til 100.
problem-scene-closed = Fra 0 til 100.
problem-scene-hours = Åbningstiderne giver ingen tid at arbejde i.
problem-scene-history = Ingen henvendte sig til brandet i denne periode. Vælg flere dage eller eksempeldata.

## Filer, som malwarescanneren holder tilbage

file-held = Tilbageholdt:
file-held-text = malwarescanneren melder »{ $found }«. Ingen kan åbne filen.
file-release = Frigiv filen
event-file-released = frigav filen { $became }, der var tilbageholdt på grund af »{ $was }«
