# Ordene i brugerfladen: lister, der gemmes, arbejde, der deles, og hvordan frister måles.

## Lister

view-team = Mine teams
view-breaching = Forfalder snart
view-complaints = Klager
view-of-all = delt
view-filter = Filtrer og gem visning
view-narrow = Filtrer
view-name = Navn på visningen
view-for-all = Del med alle
view-keep = Gem visning
view-remove = Fjern denne visning
problem-view-name = Skriv et navn på højst 40 tegn.
tag = Etiket
any-language = Alle sprog
problem-view-twin = Du har allerede en visning med dette navn. Vælg et andet navn.
problem-views-many = Du kan ikke have flere visninger. Fjern en først.
problem-view-team = Vælg først ét team eller én medarbejder: En delt visning viser de samme sager til alle.

## Hvem der tager hvad

order-reason = Hvorfor denne sag?
order-reason-lead = En anden sag er næste. Dette brand følger køens rækkefølge: Angiv en årsag for at åbne en anden sag. Teamledere kan læse den.
order-reason-do = Åbn den
order-skip = Spring denne sag over
order-skip-lead = Sagen går tilbage i køen til en kollega. Skriv, hvorfor du ikke kan tage den; teamledere kan læse det.
order-skip-do = Spring over
order-why = Årsag
order-back = Tilbage til sagen
problem-reason = Skriv en kort årsag.
problem-not-yours = Sagen er ikke længere tildelt dig.
reasons = Undtagelser fra køen
reasons-lead = Sager, der blev åbnet, selvom en anden var næste, eller sprunget over, selvom de var næste, med de angivne årsager.
reasons-none = Ingen undtagelser
reasons-none-text = Når et brand følger køens rækkefølge, vises undtagelser og årsager her.
picks-picked = åbnet uden for tur
picks-skipped = sprunget over
picks-latest = Seneste
picks-when = Hvornår
event-given-back = { $was } lod den ligge: Tildelingen er fjernet
event-picked = åbnede den uden for tur: { $became }
event-skipped = sprang den over: { $became }
event-delay-notice-sent = Kunden fik at vide, at vores svar kommer senest { $became }
promise-told = Svar som estimeret

## Hvordan et brand betjenes

service-edit = Serviceindstillinger
service-title = Serviceindstillinger for { $brand }
service-next = Tildeling af sager
service-unassign_idle = Fjern tildelingen af urørte sager efter
service-unassign_idle-hint = Arbejdstid, f.eks. »30 min« eller »2 t«. Regnes fra sidste gang, medarbejderen arbejdede med sagen eller havde den åben. Tomt felt: Den forbliver tildelt.
service-forced = Følg køens rækkefølge: Medarbejdere, der ikke tager den næste sag, angiver en årsag
service-forced-hint = Teamledere bliver ikke spurgt.
service-delay_notice = Send ventende kunder besked om forsinkelse efter
service-delay_notice-hint = Arbejdstid. Én mail på kundens sprog, aldrig to gange, før vi har svaret. Tomt felt: ingen besked.
service-targets = Mål
service-targets-hint = Den andel af svarene, der bør sendes inden for en arbejdstid: 70 % inden for 4 t, 90 % inden for 8 t.
service-percent = { $number }. Andel i %
service-within = { $number }. Inden for
service-most_missed = Sene svar højst, i %
service-most_missed-hint = Af de svar, der har en frist. Tomt felt: intet mål.
service-any-lead = En teamleder, der er til stede
service-complaint-lead = Klager går til
service-acknowledge_days = Bekræftes inden for (arbejdsdage)
service-acknowledge_days-hint = 0: med det samme. Bekræftelsen sendes automatisk senest da.
service-answer_days = Besvares inden for (arbejdsdage)
service-answer_days-hint = Overskrides fristen, får kunden en mail mere med en ny dato.
service-procedure = Sådan behandler vi klager ({ $language })
service-procedure-hint = Vedhæftes bekræftelsen.
complaints = Klager
problem-whole-percent = Skriv et helt antal procent.
problem-target-length = Skriv en tid som »4 t«: i kvarter op til et døgn, derefter i hele timer.
problem-working-days = Skriv et antal arbejdsdage, højst 250.
problem-complaint-days = En klage kan ikke bekræftes senere, end den besvares.

## Fra hånd til hånd

lead-pages = Teamleder
handing = Få hjælp
escalate = Spørg en teamleder
escalate-lead = Teamlederen har sagen, indtil der er svaret; så er den din igen. Fristerne løber fortsat.
escalation-problem = Hvad er problemet?
escalation-tried = Hvad har du prøvet?
escalation-question = Hvad vil du vide?
escalation-asked = Spørgsmål
escalation-lead = Teamleder
escalation-answer = Besvar spørgsmålet
escalation-answer-to = Dit svar til { $name }
escalation-answer-hint = { "" }Sagen går tilbage til den medarbejder, der spurgte.
escalations = Spørgsmål til teamledere
escalations-open = Venter på svar
escalations-answered = Besvaret for nylig
escalations-none = Ingen åbne spørgsmål
escalations-none-text = Når en medarbejder spørger en teamleder om en sag, vises det her.
asked-lead = { $agent } spurgte { $lead }
lead-answered = { $lead } svarede
problem-escalation = Udfyld alle felter: Teamlederen har ikke andet at gå ud fra.
problem-escalation-problem = Skriv, hvad problemet er: Teamlederen har ikke andet at gå ud fra.
problem-escalation-tried = Skriv, hvad du har prøvet, så ingen foreslår det igen.
problem-escalation-question = Skriv, hvad du vil vide.
problem-escalation-lead = Vælg en anden teamleder end dig selv, som betjener dette brand.
problem-escalation-answer = Skriv et svar.
problem-escalated = Et spørgsmål om denne sag venter allerede på svar.
problem-answered = Spørgsmålet er blevet besvaret i mellemtiden.
delegate = Tildel til en, der er fraværende
delegate-lead = Sagen venter på kollegaen. Fristerne løber fortsat; udløber en af dem forinden, får en anden sagen.
delegate-to = Tildel til
delegate-fallback = Hvis den ikke kan vente
delegate-usual = kollegaens afløser
back-on = { $name }, tilbage { $day }
waits-for = Venter på { $name }, der er tilbage { $day }. { $fallback } får den, hvis den ikke kan vente.
problem-delegate-here = Vælg en, der er fraværende; alle andre tildeles sagen som sædvanlig.
problem-delegate-fallback = Vælg en, der er til stede og betjener dette brand.
absences = Fravær
away-none = Ingen er fraværende.
absence-new = Registrer fravær
absence-lead = Fra nu af, og til kollegaen er tilbage. Kollegaens åbne sager omfordeles med det samme.
absence-who = Hvem
absence-returns = Tilbage
absence-fallback = Afløser
absence-share = Fordel åbne sager til
absence-go = Fraværende fra nu af
absence-back = Tilbage
absence-moved =
    { $count ->
        [0] Ingen sager blev omfordelt.
        [one] Én sag blev omfordelt.
       *[other] { $count } sager blev omfordelt.
    }
share-team = kollegaens teams, færrest sager først
share-fallback = kollegaens afløser
share-everybody = ingen: tilbage til køen
share-nobody = ingen: de venter
problem-return-day = Vælg en dag efter i dag, inden for et år.
problem-absence-fallback = Vælg en, der er til stede.
overflow = Aflastning
overflow-lead = Sager, som ingen har taget så længe, går automatisk til et andet team.
overflow-none = Ingen aflastningsregler.
overflow-no-teams = Opret først et team under Medarbejdere og teams.
overflow-from = Fra team
overflow-after = Efter ventetid
overflow-after-hint = Arbejdstid, f.eks. »2 t«.
overflow-to = Til team
overflow-add = Tilføj
problem-overflow-team = Vælg et andet team.
problem-overflow-ring = Med de nuværende regler ville sager ende, hvor de begyndte.
event-escalated = spurgte { $became }
event-escalation-answered = besvarede spørgsmålet; { $became } har sagen igen
event-delegated = tildelte den til { $became }; { $was } får den, hvis den ikke kan vente
event-fell-back = Den kunne ikke vente på { $was }: tildelt { $became }
event-redistributed = { $was } er fraværende: tildelt { $became }
event-redistributed-free = { $was } er fraværende: Tildelingen er fjernet
event-overflowed = Ventede for længe: flyttet til teamet { $became }

## Mål

targets = Mål
targets-lead = Hvor hurtigt svarene kom, i arbejdstid, regnet på den dag, de blev sendt. Sager, der stadig venter, er ikke med.
targets-at-risk =
    { $count ->
        [one] ét svar forfalder snart
       *[other] { $count } svar forfalder snart
    }
targets-unset = Ingen mål endnu. En administrator angiver dem i brandets serviceindstillinger.
targets-aim = Mål
targets-answers = Svar
targets-within = { $percent } % inden for { $within }
targets-missed = Højst { $percent } % senere end lovet
target-met = nået
target-unmet = ikke nået
span-today = I dag
span-week = Denne uge
span-month = Denne måned
targets-curve = Denne måned kom halvdelen af svarene inden for { $median }, ni ud af ti inden for { $ninety }.
targets-curve-end = Kurven ender ved { $end }; prikkerne er målene.

## Klager

complaint = Klage
complaints-review = Klager
complaint-form-link = Vil du klage? Brug klageformularen.
complaint-new = Indsend en klage
complaint-lead = Klager går til en leder. Du får en mail om, hvordan vi behandler dem, og et svar inden for { $days } arbejdsdage.
complaint-about = Hvad drejer det sig om?
complaint-body = Hvad skete der?
complaint-wish = Hvad vil du gerne have, at vi gør?
complaint-wished = Ønsker
complaint-send = Indsend klagen
complaint-subject = Klage: { $about }
complaint-registered = Registreret som klage den { $day }.
complaint-answer-by = Du får svar senest den { $day }.
complaint-register = Registrer som klage
complaint-register-lead = Sagen går straks til en teamleder. Kunden får en mail med proceduren og datoen for vores svar.
complaint-look = Mails og datoer
complaint-since = Registreret
complaint-acknowledge-by = Bekræftes senest
complaint-acknowledged = Bekræftet
complaint-not-yet = ikke endnu
complaint-due = Svar senest
complaint-answered = Besvaret
complaint-slipped = Udskudt
complaint-second = Anden mail
complaint-acknowledge = Send bekræftelsen nu
complaint-words = Dine egne ord
complaint-words-hint = De sættes over standardteksten, og proceduren vedhæftes. Sender du ikke noget her, sendes mailen automatisk i tide.
complaint-put-off = Udskyd
complaint-new-day = Ny svardato
complaint-new-day-hint = Kunden får én mail om en senere dato.
about-choose = Vælg
about-goods = Varer
about-delivery = Levering
about-payment = Betaling
about-service = Hvordan nogen blev behandlet
about-privacy = Privatliv
about-other = Noget andet
problem-about = Vælg, hvad klagen drejer sig om.
problem-wish = Skriv, hvad du gerne vil have, at vi gør, på højst 5.000 tegn.
problem-complaint-twin = Sagen er allerede en klage.
problem-complaint-acknowledged = Bekræftelsen er allerede sendt.
problem-complaint-answered = Klagen er allerede besvaret.
problem-complaint-day = Vælg en dag efter den nuværende svardato, inden for et år.
complaints-span = Oversigt over
complaints-day = Dag
complaints-week = Uge
complaints-month = Måned
complaints-list-open = Ikke besvaret endnu
complaints-list-day = Registreret i dag
complaints-list-week = Registreret i denne uge
complaints-list-month = Registreret i denne måned
complaints-none = Ingen.
complaints-trend = Over tid
complaints-registered = Registreret
event-complained = registrerede en klage ({ $was }); { $became } har den
event-complaint-acknowledged = Klagen er bekræftet; svar senest { $became }
event-complaint-slipped = Svaret på klagen er udskudt til { $became }
event-complaint-warned = Kunden fik at vide, at svaret kommer senest { $became }
event-complaint-overdue = Klagen er ikke besvaret, selvom den blev udskudt til { $became }
