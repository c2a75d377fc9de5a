# Köns ordning: varför ett ärende står där det står, vad som lyfter det, vad som är brådskande och vad en annan ordning skulle ge.

## Varför ett ärende står där det står

why-nth = kontakt nummer { $number } på 90 dagar
why-handicap = { $contact }: +{ $span }
why-waiting = har väntat sedan { $at }
why-ours = väntar på svar från oss
why-promise = svar utlovat senast { $due }, före andra från { $from }
why-title = Varför det står här i kön
why-place = Kötidpunkt:
why-by-the-clock = Tiden omfattar nätter och stängda dagar.
lift-urgent-rule = brådskande: { $why }
lift-urgent-rule-chip = Brådskande: { $why }
lift-follow-up = uppföljning utlovad { $at }
lift-follow-up-chip = uppföljning
lift-attention-flag = prioriterad kund: { $why }
lift-attention-flag-chip = Prioriterad kund
lift-leads-hand = flyttat manuellt: { $why }
lift-leads-hand-chip = Flyttat manuellt
lift-until = till { $at }
hand-title = Flytta manuellt
hand-ahead = Hur långt
hand-front = överst i kön
hand-hours =
    { $hours ->
        [one] { $hours } arbetstimme tidigare
       *[other] { $hours } arbetstimmar tidigare
    }
hand-until = Hur länge
hand-why = Orsak
hand-hint = Kollegorna ser orsaken. När tiden har gått, eller när ärendet har besvarats, får det tillbaka sin vanliga plats.
hand-do = Flytta
hand-back = Tillbaka till vanlig plats
attention = Prioriterad kund:
attention-title = Prioriterad kund
attention-why = Orsak
attention-do = Flagga
attention-hint = Allt som kunden väntar på går före andra tills flaggan tas bort.
attention-undo = Ta bort flaggan
event-flagged = markerade som prioriterad kund: { $became }
event-unflagged = tog bort flaggan för prioriterad kund: { $was }
event-moved = flyttade ärendet manuellt till { $became }: { $was }
event-moved-back = flyttade tillbaka ärendet till sin vanliga plats
event-move-over = Ärendet är tillbaka på sin vanliga plats: { $was }
event-urgent = Brådskande: { $became }
event-not-called = Ingen webhook anropades för det här brådskande ärendet, eftersom regeln inte längre har någon: { $became }
event-called = En webhook anropades för det här brådskande ärendet: { $became }
problem-why = Skriv en kort orsak.
problem-until = Välj i listan hur långt och hur länge.
problem-not-waiting = Ärendet väntar inte på svar från oss, så det har ingen plats i kön.

## Det som är brådskande

admin-urgent = Brådskande
rules-lead = Brådskande ärenden går genast före andra. En regel kontrollerar varje meddelande från en kund och varje etikett, och gäller tills vi har svarat.
rules-none = Inga regler för brådskande ärenden ännu
rules-none-text = Skapa en regel, t.ex. för ordet ”brand”, och välj vem som ska meddelas.
rule = Regel
rule-new = Ny regel
rule-name-hint = Handläggarna ser det på ärendet, t.ex. ”Återkallelse”.
rule-when = När
rule-when-hint = Alla villkor som du fyller i måste vara uppfyllda. Tomma fält räknas inte.
rule-topic = Ämne
rule-topic-hint = En etikett på ärendet.
rule-customer = Kund
rule-customer-hint = En av kundens bekräftade adresser.
rule-customer_group = Kundgrupp
rule-customer_group-hint = Anges på kunden, bredvid ett ärende.
rule-words = Ord
rule-words-hint = Ord eller fraser avgränsade med kommatecken; ett räcker. Stavning och versaler spelar ingen roll, och ”brinn*” hittar ”brinner”.
rule-then = Då
rule-ahead = Flytta fram med
rule-ahead-hint = Arbetstid, t.ex. 8 h. Tomt fält: ärendet behåller sin plats.
rule-target = Svara inom
rule-target-hint = En egen tidsfrist i arbetstid. Tomt fält: de vanliga.
rule-notify = Meddela via e-post
rule-notify-hint = Adresser avgränsade med kommatecken.
rule-webhook = Webhook
rule-webhook-hint = En adress som tar emot JSON med POST, t.ex. en webhook i er chatt.
webhook-secret = Signatur
webhook-secret-lead = Varje anrop till adressen signeras så som Standard Webhooks beskriver. Med hemligheten kan mottagaren kontrollera att det kommer från oss. Alla regler med samma adress har samma hemlighet.
webhook-secret-show = Visa hemligheten
webhook-secret-is = Hemligheten är
webhook-secret-renew = Skapa en ny hemlighet
webhook-secret-renew-hint = Den nuvarande slutar gälla direkt: ge även mottagaren den nya.
rule-lifts = flyttas fram { $length }
rule-promises = svar inom { $length }
rule-calls = anropar en webhook
problem-rule-asks = Ange minst ett ord, ämne, varumärke, en kund eller en grupp.
problem-rule-does = Välj vad som ska hända: minst en av dessa fyra saker.
problem-rule-words = För många ord för en regel. Skapa två.
problem-webhook = Skriv en fullständig adress som börjar med https://.
problem-webhook-shared = Regler för andra varumärken anropar också den här adressen. Be en administratör för alla varumärken om hemligheten.

## Det som handläggarna får veta bredvid ärendena

guidance = Instruktioner och nyckelpersoner
guidance-lead = Instruktioner visas överst på varumärkets alla ärenden, från den första dagen till den sista. Nyckelpersoner visas bredvid ärenden om deras ämne.
guidance-leave = Avbryt
instructions = Instruktioner
instructions-none = Inga instruktioner utöver varumärkenas fasta.
instruction = Instruktion
instruction-hint = T.ex. ”Paket till Kiruna tar tre dagar längre: lova inte någon dag.”
instruction-new = Ny instruktion
instruction-edit = Redigera instruktionen
instruction-days = Dagar
instruction-from = Första dagen
instruction-until = Sista dagen
instruction-is-standing = fast
instruction-is-now = gäller nu
instruction-is-later = kommande
instruction-is-over = avslutad
days-from = från { $day }
days-until = till { $day }
key-people = Vem du kan fråga
key-people-none = Ingen har angetts ännu.
key-person-new = Ny nyckelperson
key-person-edit = Redigera nyckelpersonen
key-person-reach = Kontaktuppgifter
key-person-reach-hint = En adress, ett rum eller ett nummer.
key-person-rank = Ordning
key-person-rank-hint = 1 tillfrågas först.
key-person-any = alla ämnen
problem-instruction = Skriv en instruktion på högst 1 000 tecken.
problem-days-order = Den sista dagen är före den första.
problem-key-person-name = Skriv ett namn på högst 200 tecken.
problem-key-person-reach = Skriv kontaktuppgifter på högst 200 tecken.
problem-rank = Skriv ett heltal från 1 till 99.

## Hur rätt uppskattningarna är

forecast = Uppskattningarnas träffsäkerhet
forecast-lead = När kunder skriver får de veta inom vilket tidsspann de kan räkna med svar. Ungefär åtta av tio svar bör komma inom det, och ett av tio på vardera sidan.
forecast-none = Ingen kund som har fått en uppskattning har fått svar ännu.
forecast-days = Svar från
forecast-last = de senaste { $days } dagarna
forecast-told = Svar
forecast-drawn = Diagram
forecast-early = Tidigare
forecast-within = Inom
forecast-late = Senare

## Vad en annan ordning skulle ge

simulation = Simulera köregler
simulation-lead = Samma kontakter, en gång med äldst först och en gång med de här inställningarna. Inget ändras: det är bara en beräkning.
simulation-of = Kontakter med { $brand }
simulation-of-none = Exempeldata
simulation-made-up = Exempeldata
simulation-facts = { $contacts } kontakter, { $agents } handläggare som är upptagna { $busy } % av tiden, { $minutes } minuter per kontakt i genomsnitt.
simulation-fcfs = äldst först
simulation-svar = med de här inställningarna
simulation-drawn = Väntetid i arbetstimmar: den tjocka stapeln slutar vid medianen, den tunnare där nio av tio är klara, strecket vid den längsta. Linjerna står vid 1, 4, 8, 16, 32 och 64 timmar.
simulation-writes = Skriver
simulation-contacts = Kontakter
simulation-median = Median
simulation-p90 = Nio av tio
simulation-worst = Längst
simulation-bound = Med de här inställningarna går ingen kontakt om en som kom mer än { $hours } arbetstimmar tidigare.
simulation-question = Inställningar
simulation-half-life = En kontakts halveringstid, i dagar
simulation-unit = Arbetstimmar per fördubbling
simulation-ceiling = Längsta fördröjning, i arbetstimmar
simulation-whose = Kontakter från
simulation-agents = Handläggare i arbete
simulation-days = För ett varumärke: dagar bakåt
simulation-tickets = Antal kontakter
simulation-busy = Handläggare upptagna, procent
simulation-handling = Minuter per kontakt
simulation-daily = Från kunder som skriver dagligen, procent
simulation-closed = Utanför öppettiderna, procent
simulation-seed = Startvärde
simulation-run = Kör
band-first = för första gången
band-yearly = ungefär en gång om året
band-monthly = ungefär en gång i månaden
band-weekly = ungefär en gång i veckan
band-daily = ungefär dagligen
problem-number = Skriv ett tal.
problem-weight-half-life = Mer än 0 och högst 3 650: 30 är en månad.
problem-weight-unit = Från 0 till 100: 2 är normalt, 0 är äldst först.
problem-weight-ceiling = Från 0 till 1 000: 12 är normalt, 0 är äldst först.
problem-scene-tickets = Från 1 till 100 000 kontakter.
problem-scene-agents = Från 1 till 1 000 handläggare.
problem-scene-busy = Mer än 0 och högst 150: 92 är mycket att göra.
problem-scene-handling = Mer än 0 och högst 480 minuter.
problem-scene-daily = Från 0 till 100.
problem-scene-closed = Från 0 till 100.
problem-scene-hours = Öppettiderna ger ingen tid att arbeta på.
problem-scene-history = Ingen kontaktade varumärket under perioden. Välj fler dagar eller exempeldata.

## Filer som skannern för skadlig kod håller kvar

file-held = Kvarhållen:
file-held-text = skannern för skadlig kod rapporterar ”{ $found }”. Ingen kan öppna filen.
file-release = Släpp igenom filen
event-file-released = släppte igenom filen { $became }, som hölls kvar på grund av ”{ $was }”
