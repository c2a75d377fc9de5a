# Orden i gränssnittet: listor som sparas, arbete som delas och hur tidsfrister mäts.

## Listor

view-team = Mina team
view-breaching = Förfaller snart
view-complaints = Klagomål
view-of-all = delad
view-filter = Filtrera och spara vy
view-narrow = Filtrera
view-name = Vyns namn
view-for-all = Dela med alla
view-keep = Spara vy
view-remove = Ta bort den här vyn
problem-view-name = Skriv ett namn på högst 40 tecken.
tag = Etikett
any-language = Alla språk
problem-view-twin = Du har redan en vy med det här namnet. Välj ett annat namn.
problem-views-many = Du kan inte ha fler vyer. Ta bort en först.
problem-view-team = Välj först ett team eller en handläggare: en delad vy visar samma ärenden för alla.

## Vem som tar vad

order-reason = Varför det här ärendet?
order-reason-lead = Ett annat ärende står på tur. Det här varumärket följer köns ordning: ange en orsak för att öppna ett annat ärende. Teamledare kan läsa den.
order-reason-do = Öppna det
order-skip = Hoppa över det här ärendet
order-skip-lead = Ärendet går tillbaka till kön, till en kollega. Skriv varför du inte kan ta det; teamledare kan läsa det.
order-skip-do = Hoppa över
order-why = Orsak
order-back = Tillbaka till ärendet
problem-reason = Skriv en kort orsak.
problem-not-yours = Ärendet är inte längre tilldelat dig.
reasons = Avvikelser från kön
reasons-lead = Ärenden som öppnades fast ett annat stod på tur, eller hoppades över fast de stod på tur, med de angivna orsakerna.
reasons-none = Inga avvikelser
reasons-none-text = När ett varumärke följer köns ordning visas avvikelser och orsaker här.
picks-picked = öppnat utanför turordningen
picks-skipped = överhoppat
picks-latest = Senaste
picks-when = När
event-given-back = { $was } lät det ligga: tilldelningen har tagits bort
event-picked = öppnade det utanför turordningen: { $became }
event-skipped = hoppade över det: { $became }
event-delay-notice-sent = Kunden fick veta att vårt svar kommer senast { $became }
promise-told = Svar enligt uppskattning

## Hur ett varumärke hanteras

service-edit = Serviceinställningar
service-title = Serviceinställningar för { $brand }
service-next = Tilldelning av ärenden
service-unassign_idle = Ta bort tilldelningen av orörda ärenden efter
service-unassign_idle-hint = Arbetstid, t.ex. ”30 min” eller ”2 h”. Räknas från senaste gången handläggaren arbetade med ärendet eller hade det öppet. Tomt fält: det förblir tilldelat.
service-forced = Följ köns ordning: handläggare som inte tar nästa ärende anger en orsak
service-forced-hint = Teamledare får inte frågan.
service-delay_notice = Skicka besked om försening till väntande kunder efter
service-delay_notice-hint = Arbetstid. Ett mejl på kundens språk, aldrig två gånger innan vi har svarat. Tomt fält: inget besked.
service-targets = Mål
service-targets-hint = Andelen svar som bör skickas inom en viss arbetstid: 70 % inom 4 h, 90 % inom 8 h.
service-percent = { $number }. Andel i %
service-within = { $number }. Inom
service-most_missed = Sena svar högst, i %
service-most_missed-hint = Av de svar som har en tidsfrist. Tomt fält: inget mål.
service-any-lead = Valfri teamledare som är på plats
service-complaint-lead = Klagomål går till
service-acknowledge_days = Bekräftas inom (arbetsdagar)
service-acknowledge_days-hint = 0: direkt. Bekräftelsen skickas automatiskt senast då.
service-answer_days = Besvaras inom (arbetsdagar)
service-answer_days-hint = Om tidsfristen missas får kunden ytterligare ett mejl med ett nytt datum.
service-procedure = Så hanterar vi klagomål ({ $language })
service-procedure-hint = Bifogas bekräftelsen.
complaints = Klagomål
problem-whole-percent = Skriv ett helt antal procent.
problem-target-length = Skriv en tid som ”4 h”: i kvartar upp till ett dygn, därefter i hela timmar.
problem-working-days = Skriv ett antal arbetsdagar, högst 250.
problem-complaint-days = Ett klagomål kan inte bekräftas senare än det besvaras.

## Från hand till hand

lead-pages = Teamledare
handing = Få hjälp
escalate = Fråga en teamledare
escalate-lead = Teamledaren har ärendet tills du har fått svar; sedan är det ditt igen. Tidsfristerna fortsätter att löpa.
escalation-problem = Vad är problemet?
escalation-tried = Vad har du försökt?
escalation-question = Vad vill du veta?
escalation-asked = Fråga
escalation-lead = Teamledare
escalation-answer = Besvara frågan
escalation-answer-to = Ditt svar till { $name }
escalation-answer-hint = { "" }Ärendet går tillbaka till handläggaren som frågade.
escalations = Frågor till teamledare
escalations-open = Väntar på svar
escalations-answered = Nyligen besvarade
escalations-none = Inga öppna frågor
escalations-none-text = När en handläggare frågar en teamledare om ett ärende visas det här.
asked-lead = { $agent } frågade { $lead }
lead-answered = { $lead } svarade
problem-escalation = Fyll i alla fält: teamledaren har inget annat att gå på.
problem-escalation-problem = Skriv vad problemet är: teamledaren har inget annat att gå på.
problem-escalation-tried = Skriv vad du har försökt, så att ingen föreslår det igen.
problem-escalation-question = Skriv vad du vill veta.
problem-escalation-lead = Välj en annan teamledare än dig själv som hanterar det här varumärket.
problem-escalation-answer = Skriv ett svar.
problem-escalated = En fråga om det här ärendet väntar redan på svar.
problem-answered = Frågan har besvarats under tiden.
delegate = Tilldela någon som är frånvarande
delegate-lead = Ärendet väntar på kollegan. Tidsfristerna fortsätter att löpa; om någon av dem går ut dessförinnan får någon annan ärendet.
delegate-to = Tilldela
delegate-fallback = Om det inte kan vänta
delegate-usual = kollegans ersättare
back-on = { $name }, tillbaka { $day }
waits-for = Väntar på { $name }, som är tillbaka { $day }. { $fallback } får det om det inte kan vänta.
problem-delegate-here = Välj någon som är frånvarande; alla andra tilldelas ärendet som vanligt.
problem-delegate-fallback = Välj någon som är på plats och hanterar det här varumärket.
absences = Frånvaro
away-none = Ingen är frånvarande.
absence-new = Registrera frånvaro
absence-lead = Från och med nu tills kollegan är tillbaka. Kollegans öppna ärenden omfördelas direkt.
absence-who = Vem
absence-returns = Tillbaka
absence-fallback = Ersättare
absence-share = Fördela öppna ärenden till
absence-go = Frånvarande från och med nu
absence-back = Tillbaka
absence-moved =
    { $count ->
        [0] Inga ärenden omfördelades.
        [one] Ett ärende omfördelades.
       *[other] { $count } ärenden omfördelades.
    }
share-team = kollegans team, minst antal ärenden först
share-fallback = kollegans ersättare
share-everybody = ingen: tillbaka till kön
share-nobody = ingen: de väntar
problem-return-day = Välj en dag efter i dag, inom ett år.
problem-absence-fallback = Välj någon som är på plats.
overflow = Avlastning
overflow-lead = Ärenden som ingen har tagit på så lång tid går automatiskt till ett annat team.
overflow-none = Inga avlastningsregler.
overflow-no-teams = Skapa först ett team under Handläggare och team.
overflow-from = Från team
overflow-after = Efter väntetid
overflow-after-hint = Arbetstid, t.ex. ”2 h”.
overflow-to = Till team
overflow-add = Lägg till
problem-overflow-team = Välj ett annat team.
problem-overflow-ring = Med de nuvarande reglerna skulle ärenden hamna där de började.
event-escalated = frågade { $became }
event-escalation-answered = besvarade frågan; { $became } har ärendet igen
event-delegated = tilldelade det { $became }; { $was } får det om det inte kan vänta
event-fell-back = Det kunde inte vänta på { $was }: tilldelat { $became }
event-redistributed = { $was } är frånvarande: tilldelat { $became }
event-redistributed-free = { $was } är frånvarande: tilldelningen har tagits bort
event-overflowed = Väntade för länge: flyttat till teamet { $became }

## Mål

targets = Mål
targets-lead = Hur snabbt svaren kom, i arbetstid, räknat på dagen då de skickades. Ärenden som fortfarande väntar räknas inte med.
targets-at-risk =
    { $count ->
        [one] ett svar förfaller snart
       *[other] { $count } svar förfaller snart
    }
targets-unset = Inga mål ännu. En administratör anger dem i varumärkets serviceinställningar.
targets-aim = Mål
targets-answers = Svar
targets-within = { $percent } % inom { $within }
targets-missed = Högst { $percent } % senare än utlovat
target-met = uppnått
target-unmet = inte uppnått
span-today = I dag
span-week = Den här veckan
span-month = Den här månaden
targets-curve = Den här månaden kom hälften av svaren inom { $median }, nio av tio inom { $ninety }.
targets-curve-end = Kurvan slutar vid { $end }; prickarna är målen.

## Klagomål

complaint = Klagomål
complaints-review = Klagomål
complaint-form-link = Vill du framföra ett klagomål? Använd klagomålsformuläret.
complaint-new = Skicka in ett klagomål
complaint-lead = Klagomål går till en chef. Du får ett mejl om hur vi hanterar dem och ett svar inom { $days } arbetsdagar.
complaint-about = Vad gäller det?
complaint-body = Vad hände?
complaint-wish = Vad vill du att vi ska göra?
complaint-wished = Önskar
complaint-send = Skicka in klagomålet
complaint-subject = Klagomål: { $about }
complaint-registered = Registrerat som klagomål den { $day }.
complaint-answer-by = Du får svar senast den { $day }.
complaint-register = Registrera som klagomål
complaint-register-lead = Ärendet går direkt till en teamledare. Kunden får ett mejl med rutinen och datumet för vårt svar.
complaint-look = Mejl och datum
complaint-since = Registrerat
complaint-acknowledge-by = Bekräftas senast
complaint-acknowledged = Bekräftat
complaint-not-yet = inte ännu
complaint-due = Svar senast
complaint-answered = Besvarat
complaint-slipped = Framflyttat
complaint-second = Andra mejlet
complaint-acknowledge = Skicka bekräftelsen nu
complaint-words = Dina egna ord
complaint-words-hint = De placeras ovanför standardtexten, och rutinen bifogas. Om du inte skickar något här skickas mejlet automatiskt i tid.
complaint-put-off = Flytta fram
complaint-new-day = Nytt svarsdatum
complaint-new-day-hint = Kunden får ett mejl om ett senare datum.
about-choose = Välj
about-goods = Varor
about-delivery = Leverans
about-payment = Betalning
about-service = Hur någon blev bemött
about-privacy = Integritet
about-other = Något annat
problem-about = Välj vad klagomålet gäller.
problem-wish = Skriv vad du vill att vi ska göra, med högst 5 000 tecken.
problem-complaint-twin = Ärendet är redan ett klagomål.
problem-complaint-acknowledged = Bekräftelsen har redan skickats.
problem-complaint-answered = Klagomålet har redan besvarats.
problem-complaint-day = Välj en dag efter det nuvarande svarsdatumet, inom ett år.
complaints-span = Översikt över
complaints-day = Dag
complaints-week = Vecka
complaints-month = Månad
complaints-list-open = Inte besvarade ännu
complaints-list-day = Registrerade i dag
complaints-list-week = Registrerade den här veckan
complaints-list-month = Registrerade den här månaden
complaints-none = Inga.
complaints-trend = Över tid
complaints-registered = Registrerade
event-complained = registrerade ett klagomål ({ $was }); { $became } har det
event-complaint-acknowledged = Klagomålet är bekräftat; svar senast { $became }
event-complaint-slipped = Svaret på klagomålet har flyttats fram till { $became }
event-complaint-warned = Kunden fick veta att svaret kommer senast { $became }
event-complaint-overdue = Klagomålet har inte besvarats, trots att det flyttades fram till { $became }
