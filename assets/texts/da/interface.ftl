# Ordene i brugerfladen på dansk.

## Overalt

skip = Gå til indholdet
save = Gem
send = Send
show = Vis
show-more = Vis flere
older = Ældre
close = Luk
remove = Fjern
try-again = Prøv igen
actions = Handlinger
name = Navn
email = Mailadresse
password = Adgangskode
language = Sprog
subject = Emne
message = Besked
files = Filer
state = Status
size = Størrelse
from = Fra
to = Til
received = Modtaget
written = Skrevet
brand = Brand
brands = Brands
all-brands = Alle brands
team = Team
teams = Teams
all-teams = Alle teams
no-team = Intet team
agent = Medarbejder
agents = Medarbejdere
all-agents = Alle medarbejdere
ticket = Sag
orders = Ordrer
addresses = Mailadresser
role = Rolle
since = Kunde siden
me = mig
you = Dig
nobody = Ingen
somebody = Nogen
opened = oprettet
conversation = Samtale
show-earlier = Vis tidligere beskeder
is-first-message = Samtalen begynder her.
show-latest = Vis de nyeste beskeder
show-quoted = Vis citeret tekst
pictures-blocked = { $count ->
    [one] Ét billede fra nettet er blokeret, så afsenderen ikke kan se, at mailen er læst.
   *[other] { $count } billeder fra nettet er blokeret, så afsenderen ikke kan se, at mailen er læst.
  }
pictures-show = Vis billeder
sending = Sender
connection-lost = Forbindelsen blev afbrudt. Din tekst er gemt her.
file-too-large = er større end 25 MB
files-hint = Skærmbilleder kan sættes direkte ind i teksten. Højst 25 MB pr. fil.
decimal-mark = ,

## Menuerne

nav-main = Hovedmenu
nav-admin = Administration
nav-queue = Kø
nav-answers = Standardsvar
nav-help = Hjælp
manual-all = Alle hjælpesider
manual-chapter = Hjælp til denne side
manual-find = Søg i hjælpen
manual-find-button = Søg
manual-found-none = Ingen resultater. Prøv færre eller andre ord.
manual-found = { $count ->
    [one] Fandt 1 side
   *[other] Fandt { $count } sider
  }
nav-desk = Til køen
nav-tickets = Mine sager
nav-new-ticket = Ny sag
nav-account = Min konto
nav-settings = Mine indstillinger
letter-keys = Brug enkelte bogstaver som tastaturgenveje
review-reminders = Send mig en mail, når et svar, jeg ejer, skal gennemgås
unsubscribe = Vil du stoppe påmindelserne?
unsubscribe-text = Du får en mail om ugen, så længe et svar, du ejer, skal gennemgås.
unsubscribe-button = Stop påmindelserne
unsubscribe-done = Ikke flere påmindelser
unsubscribe-done-text = Du kan slå dem til igen på din konto.
nav-keys = Tastaturgenveje
find-label = Søg i sager, kunder, ordrer og standardsvar
sign-in = Log ind
sign-out = Log ud
sign-up = Opret konto

## Taster

key-next = Tag næste sag
key-move = Ned og op i køen
key-open = Åbn sagen
key-find = Søg
key-suggestion = Brug et foreslået svar
key-search-answers = Søg i standardsvarene, mens du skriver
key-reply = Skriv et svar
saved = Gemt.
note-saved = Notatet er gemt.
problem-team-twin = Der findes allerede et team med dette navn.
key-take = Tag denne sag
key-agent = Vælg medarbejder
key-tags = Rediger etiketter
key-recipients = Vælg, hvem der får svaret
key-split = Udskil et andet emne
key-move-message = Flyt den seneste besked
key-merge = Flet med en anden sag
key-undo = Fortryd den seneste ændring
key-note = Skriv et internt notat
key-send = Send
key-queue = Tilbage til køen
key-leave = Forlad feltet
key-help = Vis denne liste

## Tid

span-days =
    { $hours ->
        [0] { $days } d
       *[other] { $days } d { $hours } t
    }
span-hours =
    { $minutes ->
        [0] { $hours } t
       *[other] { $hours } t { $minutes } min
    }
span-minutes = { $minutes } min
span-moment = under et minut
time-today = i dag kl. { $clock }
time-yesterday = i går kl. { $clock }
time-tomorrow = i morgen kl. { $clock }
time-this-year = { $day }. { $month } kl. { $clock }
day-this-year = { $day }. { $month }
time-other-year = { $day }. { $month } { $year }
month-of-year = { $month } { $year }
month-1 = jan
month-2 = feb
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = aug
month-9 = sep
month-10 = okt
month-11 = nov
month-12 = dec

## Fejl

error-home = Til forsiden
error-not-found = Siden blev ikke fundet
error-not-found-text = Siden findes ikke, eller den tilhører en anden. Tjek adressen, eller log ind med en anden konto.
error-forbidden = Du har ikke adgang
error-forbidden-text = Din konto giver ikke adgang til dette. Log ind med en anden konto, eller gå tilbage.
error-invalid = Det lykkedes ikke
error-invalid-text = Noget af det, du skrev, er ikke gyldigt. Gå tilbage, ret det, og send igen.
error-too-many = For mange forsøg
error-too-many-text = Vent lidt, og prøv igen.
error-wait =
    { $seconds ->
        [one] Vent { $seconds } sekund, og prøv igen.
       *[other] Vent { $seconds } sekunder, og prøv igen.
    }
error-too-slow = Det tog for lang tid
error-too-slow-text = Det, du sendte, nåede ikke frem i tide. Prøv igen med mindre filer eller en hurtigere forbindelse.
error-unavailable = Midlertidigt utilgængelig
error-unavailable-text = En del af tjenesten svarer ikke. Prøv igen om et minut.
kept-lead = En del af tjenesten svarer ikke, så vi ved ikke, om dette blev sendt. Din tekst er her: Send den igen om et minut. Den når kun frem én gang, uanset hvor mange gange du trykker på knappen.
kept-lead-look = En del af tjenesten svarer ikke, så vi ved ikke, om dette blev gemt. Din tekst er her: Tjek først, og send den igen, hvis den mangler.
kept-words = Din tekst
kept-files = De filer, du valgte, kunne ikke gemmes. Vælg dem igen.
kept-send = Send igen
error-internal = Noget gik galt hos os
error-internal-text = Fejlen er registreret. Prøv igen om lidt.

## Det, der skal rettes

form-problems =
    { $count ->
        [one] Én ting skal rettes
       *[other] { $count } ting skal rettes
    }
problem-name = Skriv et navn på højst 100 tegn.
problem-address = Skriv en fuld mailadresse, f.eks. navn@example.com.
problem-password = Vælg en adgangskode på mindst { $count } tegn.
problem-password-long = Vælg en adgangskode på højst { $count } tegn.
problem-password-common = Den adgangskode er let at gætte. Vælg en, der ikke er blandt de mest brugte, f.eks. nogle få ord.
problem-password-own = Vælg en adgangskode, der ikke består af dit navn, din mailadresse eller vores navn.
problem-too-many = Du har sendt for meget på kort tid. Prøv igen om { $minutes ->
        [one] et minut
       *[other] { $minutes } minutter
    }. Din tekst er her stadig.
problem-infected = Malwarescanneren fandt noget i en af filerne. Intet er sendt: Fjern filen, eller spørg en administrator.
problem-busy = Vi kan ikke tage imod dette lige nu. Din tekst er her stadig: Prøv igen om et minut.
problem-current-password = Det er ikke din nuværende adgangskode.
problem-sign-in = Mailadressen eller adgangskoden er forkert. Du kan også bede om et link.
problem-asked = Afsenderen er allerede blevet spurgt inden for det seneste døgn.
problem-linked = Sagen er allerede knyttet til en konto.
problem-unlink = Kunden har bekræftet sagen som sin egen.
problem-unwanted-proven = En bekræftet kunde har skrevet dette, så det kan ikke markeres som spam.
problem-expired = Mailen er udløbet, og teksten er slettet.
problem-link = Linket er allerede brugt eller udløbet. Bed om et nyt.
problem-handed-over = En netbutik har logget dig ind. Log ind med din mailadresse først for at ændre dette.
problem-subject = Emnet må højst være på 200 tegn.
problem-body = Skriv en besked.
problem-body-long = Beskeden er for lang. Send en del af den som fil.
problem-slug = Brug kun bogstaverne a til z, tal og bindestreger.
problem-brand-twin = Et andet brand har allerede dette kortnavn. Vælg et andet.
problem-brand = Vælg et brand.
problem-answer-brand = Intet brand har det kortnavn, der står i teksten.
problem-reference = Skriv sagsnummeret på en sag, du har adgang til, f.eks. SV-7K3M9Q.
problem-split-kind = Kun en besked fra kunden kan blive til en ny sag.
problem-split-all = Det er hele sagen; der ville ikke være noget tilbage.
problem-move-reply = Et svar bliver i den sag, hvor det blev skrevet.
problem-move-same = Det er samme sag.
problem-move-merged = En af sagerne er flettet med en anden.
problem-move-brands = Sagerne tilhører forskellige brands.
problem-move-customers = Sagerne tilhører to kunder, og ingen af dem må læse det, den anden har skrevet.
problem-undone = Det er allerede fortrudt.
problem-undo-later = En af sagerne er flettet siden. Fortryd det først.
problem-undo-after = Der er sket noget siden. Dette kan ikke længere fortrydes.
problem-choice = Vælg en af værdierne på listen.
problem-closed = Sagen er lukket. Skriv en besked, så fortsætter den i en ny sag.
problem-watcher = Svar kan ikke sendes til denne adresse.
problem-host = Skriv serverens navn.
problem-port = Skriv en port fra 1 til 65535.
problem-username = Skriv brugernavnet.
problem-plain = Vælg TLS eller STARTTLS: Kun en server på denne maskine kan undvære det.
problem-secret = Skriv adgangskoden. OAuth 2 kræver også de tre felter.
problem-secret-moved = Gemte adgangskoder og tokens gælder kun for samme server, port, kryptering, brugernavn og tokenadresse. Skriv dem igen.
problem-token-url = Skriv en adresse, der begynder med https://.
problem-address-taken = Adressen tilhører en anden konto.
problem-only-address = Det er din eneste bekræftede adresse. Tilføj en anden først.
problem-handover = Det lykkedes ikke at logge ind fra netbutikken. Gå tilbage til butikken, og prøv igen, eller log ind med din mailadresse.
problem-admin-exists = Den første konto er allerede oprettet. Log ind, eller bed om at blive inviteret.
problem-last-admin = Der skal være mindst én administrator. Gør en anden til administrator først.
problem-last-free-admin = Mindst én administrator skal have adgang til alle brands, fordi personer, teams og baggrundsjob hører til dem alle. Giv en anden administrator den adgang først.
problem-colleague-twin = En kollega har allerede denne adresse.
problem-invited = Kollegaen er allerede inviteret og kan bede om et nyt link på loginsiden.
problem-customer = Adressen tilhører en kunde. Sæt kryds nedenfor, hvis den samme person skal arbejde her.
problem-colleague-brand = Denne kollega betjener ikke sagens brand. Vælg en anden.
problem-team-gone = Teamet findes ikke længere. Vælg et andet.
problem-snooze = Vælg et tidspunkt i fremtiden.
problem-file-link = Linket til filen er udløbet. Åbn sagen igen.
problem-mail-delivered = Mailen er allerede blevet til en besked.
problem-too-large = En fil er større end 25 MB. Fjern den, eller gør den mindre, og send igen.
problem-request = Formularen nåede ikke helt frem. Gå tilbage, og send den igen.
problem-calendar-zone = »{ $text }« er ikke en tidszone. Skriv et sted som Europe/Oslo, eller UTC.
problem-calendar-span = »{ $text }« er ikke en åbningstid. Skriv den som 08:00-16:00, og del tider over midnat i to: 22:00-24:00 og, næste dag, 00:00-06:00.
problem-calendar-overlap = { $one } og { $other } overlapper. Saml dem, eller skil dem ad.
problem-calendar-date = »{ $text }« er ikke en dato. Skriv år, måned og dag som 2026-12-24.
problem-calendar-date-twice = { $date } står to gange blandt de lukkede og ekstra dage. Fjern den ene.
problem-calendar-extra = Den ekstra dag { $date } har ingen åbningstid. Tilføj en, eller angiv dagen som lukket.
problem-calendar-extra-twice = { $date } står to gange blandt de ekstra dage. Skriv tiderne på én linje.
problem-calendar-holidays = »{ $text }« er ikke en helligdagskalender, vi kender.
problem-calendar-never = Ugen har ingen åbningstider, så intet ville nogensinde forfalde. Hold åbent mindst én ugedag.
problem-feed-url = Skriv adressen på en iCalendar-fil. Den skal begynde med https://.
problem-feed-file = Filen kan ikke bruges: { $why }.
problem-feeds = Der er allerede ti kalendere. Fjern en først.
problem-length = Skriv en varighed, f.eks. 4, 30 min eller 1 t 30 min.
problem-promise-day = Vælg en dag inden for et år, hvor der stadig er arbejdstid tilbage.
problem-policy-empty = Udfyld mindst én tid.
problem-move-to = Angiv den mappe, mails skal flyttes til.

## Log ind

sign-in-lead = Se dine sager, og skriv til os.
sign-in-password-hint = Har du ingen adgangskode, eller har du glemt den? Lad feltet stå tomt, og bed om et link.
sign-in-link = Send mig et loginlink
sign-up-question = Er du ny her?
sign-in-question = Har du en konto?
sign-up-email-hint = Vi sender et link til adressen for at være sikre på, at den er din.
password-hint = Mindst { $count } tegn. Nogle få ord er lettere at huske.
link-sent = Tjek din indbakke
link-sent-text = Vi har sendt et link til { $address }. Det kan bruges én gang og gælder i én time. Kommer det ikke inden for nogle minutter, så se efter i din spammappe, eller bed om et nyt senere.
link-sent-back = Tilbage til login
link-sign-in-text = Du logger ind som { $address }.
link-sign-up = Opret din konto
link-sign-up-text = Din adresse er { $address }. Der er ét trin tilbage.
link-prove = Tilføj en adresse
link-prove-text = { $address } bliver føjet til den konto, der tilhører { $name }. Sager fra adressen vises så dér.
link-prove-other = Nogen, der er logget ind som »{ $name }«, vil føje { $address } til sin konto. Den, der ejer en adresse, kan se de sager, der er kommet fra den.
link-prove-other-do = Var det dig? Log ind på den konto i denne browser, og åbn linket igen. Hvis ikke, behøver du ikke gøre noget: Adressen er stadig din.
link-prove-signed-in = Du er logget ind som { $name } lige nu.
link-prove-button = Tilføj adressen
link-first-admin = Velkommen til Svar
link-first-admin-text = Din konto er den første og har adgang til alle indstillinger.

## Ens egen konto

account-you = Om dig
address-link-sent = Åbn det link, vi har sendt til adressen.
address-proven = bekræftet
address-unproven = ubekræftet
address-remove = Fjern { $address }
address-another = En anden mailadresse
address-add = Tilføj adresse
password-current = Nuværende adgangskode
password-current-hint = Glemt? Log ind med et link på mail, og lad feltet stå tomt.
password-new = Ny adgangskode
password-set = Gem adgangskoden
sessions = Logget ind på
session-seen = sidst set
session-this = denne
session-end = Log ud
session-end-label = Log ud af { $browser }
session-end-others = Log ud alle andre steder

## Kundens side

tickets-none = Ingen sager endnu
tickets-none-text = Når du skriver til os, kan du se dine beskeder og vores svar her.
choose-brand = Hvem vil du skrive til?
choose-brand-none = Der er ingen at skrive til endnu.
choose-brand-find = En del af navnet
choose-brand-search = Søg
new-title = Hvad kan vi hjælpe med?
new-lead = Fortæl det med dine egne ord.
new-body = Hvad drejer det sig om?
body-hint = Et ordrenummer hjælper os, hvis du har et.
subject-hint = Nogle få ord er nok, eller lad feltet stå tomt.
expect-by = Du kan forvente svar senest { $high }.
expect = Du kan forvente svar mellem { $low } og { $high }.
portal-foot = { $brand } besvarer alle beskeder.
received-title = Vi har modtaget din besked.
closed-now = Vi har lukket lige nu og åbner igen { $at }.
received-reference = Dit sagsnummer er { $reference }.
write-more = Tilføj en besked
close-lead = Er sagen løst?
close-ticket = Luk sagen
reopen-lead = Er den alligevel ikke løst?
reopen = Genåbn sagen
customer-state-new = modtaget
customer-state-open = under behandling
customer-state-waiting = besvaret
customer-state-solved = løst
customer-state-closed = lukket

## Køen

views = Visninger
view-next = Næste
view-mine = Mine
view-unassigned = Ikke tildelte
view-unlinked = Ubekræftede afsendere
view-waiting = Venter på kunden
view-snoozed = Udsatte
view-solved = Løste
view-closed = Lukkede
quarantine = Karantæne
brands-and-teams = Brands, teams og medarbejdere
narrow-brands = Find et brand …
narrow-teams = Find et team …
narrow-agents = Find en medarbejder …
narrow-find = En del af et navn
narrow-search = Søg
narrow-more = { $count } flere. Skriv en del af navnet.
narrow-none = Ingen resultater.
assign-other = En anden …
assign-title = Tildel { $reference }
assign-lead = Vælg, hvem sagen skal tildeles.
take-next = Tag næste
queue-longest = længste ventetid { $span }
queue-empty = Alt er besvaret
queue-empty-text = Nye sager vises her automatisk.
reply-sent = Dit svar er på vej:
unassigned = Ikke tildelt
assigned-to = Tildelt { $name }
waiting = Har ventet
found-none = Ingen resultater
found-none-text = Tjek stavemåden, eller brug færre ord eller filtre.
state-new = ny
state-open = åben
state-waiting = venter på kunden
state-snoozed = udsat
state-solved = løst
state-closed = lukket

## Hvorfor en sag står, hvor den står

why-first = første henvendelse
why-before = har skrevet før
why-first-this-year = første henvendelse i et år
why-months-ago =
    { $months ->
        [one] seneste henvendelse for { $months } måned siden
       *[other] seneste henvendelse for { $months } måneder siden
    }
why-new = ikke besvaret endnu
why-open = venter på svar fra os
why-answered = venter på kunden
why-snoozed = udsat
why-solved = færdig
why-closed = færdig

## En sag hos os

also-here = { $name } ser også på sagen
side-label = Sag og kunde
state-keep = Ingen ændring
snooze-1 = udsat til i morgen
snooze-7 = udsat en uge
tags = Etiketter
take = Tag denne sag
came-from = Sendt fra
customer-proven = bekræftet
customer-unproven = ubekræftet
customer-linked = tilknyttet af en medarbejder
customer-unproven-text = Vi ved ikke, hvem der ejer adressen, så hverken konto eller ordrer vises.
undeliverable = { $address } kan ikke modtage mail ({ $status }). Der sendes ikke noget dertil, før adressen er bekræftet igen. Siden
ask-to-sign-in = Bed om login
ask-to-sign-in-text = Sender et link til afsenderen. Når det åbnes, er adressen bekræftet.
link-account = Knyt til en konto
unlink-account = Fjern tilknytningen til kontoen
link-lead = { $sender } er ikke bekræftet. Knyt kun sagen til en konto, hvis du på anden måde ved, at kunden har skrevet den: Så vises den på kundens konto.
link-address = Kontoens adresse
link-address-hint = En adresse, som kunden har bekræftet, hvis ingen af dem ovenfor passer.
link-how = Hvordan ved du det?
link-how-hint = Gemmes i sagens historik.
proposals = Konti, der passer
proposal-order = har ordre { $number }
proposal-address = har bekræftet denne adresse
proposal-name = samme navn
proposal-domain = også hos { $domain }
unwanted = Spam
unwanted-block = Bloker også afsenderen
make-customer = Gør { $address } til kunde
via = via { $address }
wants-answer-at = vil have svar på { $address }
contact-load = Kontakthyppighed
contacts =
    { $count ->
        [one] { $count } henvendelse
       *[other] { $count } henvendelser
    }
orders-none = Ingen ordrer
order-status-received = modtaget
order-status-packed = pakket
order-status-shipped = afsendt
order-status-delivered = leveret
order-status-returned = returneret
order-status-cancelled = annulleret
earlier-tickets = Tidligere sager
earlier-none = Ingen tidligere sager

## Samtalen

by-mail = pr. mail
by-form = via formular
note-chip = internt notat
identity-unproven = ubekræftet
identity-aligned = domæne bekræftet
identity-proven = bekræftet
identity-signed-in = logget ind
identity-denied = afvist af ejeren
because-no-author = Mailen angiver ikke én bestemt afsender.
because-passed-on = { $about } har videresendt denne mail, så vi kan ikke bekræfte, hvem der har skrevet den.
because-nobody-vouches = Ingen mailserver bekræfter afsenderen.
because-dmarc-fails = DMARC-kontrollen af { $about } mislykkedes. Hvem som helst kan have skrevet dette.
because-nothing-speaks = Der er ingen gyldig signatur fra { $about }.
because-dkim = Signeret af { $about } (DKIM) ifølge vores mailserver.
because-spf = Sendt fra en server hos { $about } (SPF) ifølge vores mailserver.
because-dmarc = Bekræftet for { $about } (DMARC) ifølge vores mailserver.
because-dkim-checked = Signeret af { $about } (DKIM); vi har selv kontrolleret signaturen.
because-dns-silent = Signaturen kunne ikke kontrolleres, fordi DNS ikke svarede.
because-header-cut = Mailens header er for lang til at blive læst helt, så afsenderen kan ikke bekræftes.
because-header-unclear = Mailens header kan læses på flere måder, så afsenderen kan ikke bekræftes.
because-not-to-us = Ingen af vores adresser står i Til eller Cc: { $about } kan have sendt dette til en anden.
because-to-unsigned = Signaturen fra { $about } omfatter ikke Til: Mailen kan være sendt til en anden først.
because-signature-old = Signaturen fra { $about } er gammel eller uden dato: Nogen kan have sendt mailen igen.
because-signature-seen = Den samme signatur fra { $about } stod på en tidligere mail: Nogen har sendt den igen.
because-form = Skrevet i formularen { $about }. Dér kan alle skrive et hvilket som helst navn.
because-forwarded = { $about } har videresendt denne mail. Adressen i den er ikke bekræftet.
because-claimed = Adressens ejer er logget ind og har bekræftet beskeden som sin egen.
because-denied = Adressens ejer siger, at beskeden er skrevet af en anden.
because-signed-in = Skrevet af en bruger, der var logget ind.
delivery-none = ikke sendt pr. mail
delivery-queued = på vej
delivery-sent = sendt pr. mail
delivery-failed = ikke leveret
machine-auto_reply = Automatisk svar
machine-away-until = Fraværende til { $day }
machine-bounce = Retur: en mail kunne ikke leveres
machine-delayed = Forsinkelse: en mail er ikke leveret endnu
machine-delivered = Kvittering: en mail er leveret
machine-feedback = Spamrapport fra en mailudbyder
machine-read_receipt = Kvittering: en mail er læst
placed-token = matchet via svarkoden
placed-references = matchet via den mail, der svares på
placed-subject = matchet via sagsnummeret i emnet
placed-awaited = matchet via en tidligere mail
linked-to = Knyttet til
subject-changed = Andet emne:
split-off = Udskil
move-message = Flyt denne besked
move-to-ticket = Til sag
move = Flyt
split-one = Til en ny sag
split-rest = Denne og alle senere beskeder
merge = Flet
merge-into = Flet med
merge-do = Flet
moved = Flyttet
move-split = Udskilt
move-merge = Flettet
move-rethread = Flyttet
undo = Fortryd
undo-label = Fortryd flytningen fra { $source } til { $target }
undo-latest = Seneste ændring:
undo-assignee = tildelingen
undo-team = teamet
undo-tags = etiketterne
undo-state = status
undo-spam = markeringen som spam
changed-meanwhile = En kollega har ændret dette i mellemtiden. Nu er det { $now }. Gem igen for at ændre det.
participants = Deltagere
part-sender = kunde
part-watcher = får svar
part-reached = kan svare
watch = Tilføj
watch-label = Send også svar til { $address }
event-assigned = tildelt { $became }
event-unassigned = ikke længere tildelt { $was }
event-team = flyttet til teamet { $became }
event-no-team = fjernet fra teamet { $was }
event-state = status ændret fra { $was } til { $became }
event-tagged = tilføjede etiketten { $became }
event-untagged = fjernede etiketten { $was }
event-linked = sagen er nu knyttet til denne konto
event-linked-by = knyttede sagen til { $became }, fordi: { $was }
event-unlinked = fjernede sagens tilknytning til kontoen { $was }
event-asked = bad { $became } om at logge ind
event-claimed = { $became } har bekræftet sagen som sin egen
event-denied = Ejeren af { $became } siger, at beskeden er skrevet af en anden
event-customer = gjorde { $became } til kunden i stedet for { $was }
event-marked-spam = markerede sagen som spam
event-unmarked-spam = markerede sagen som ikke spam
event-delivery-delayed = Svaret er forsinket: { $became }
event-mail-refused = Mailserveren afviste en mail til { $became }: { $was }
event-acknowledged = Bekræftelse sendt til { $became }
event-delivery-failed = Svaret blev ikke leveret: { $became }
event-parted = En mail fra { $was } henviste til denne sag, men afsenderen er ikke deltager; den blev til { $became }
event-apart = Mailen henviste til { $became }, men afsenderen er ikke deltager dér
event-also-sent = Den samme mail blev sendt til et andet brand, hvor den er { $became }
event-followed = { $was } svarede på denne lukkede sag; den fortsætter i { $became }
event-follows = fortsætter den lukkede sag { $became }
event-split = udskilt fra { $was } til { $became }
event-merged = { $was } blev flettet med { $became }
event-rethreaded = flyttede en besked fra { $was } til { $became }
event-move-undone = fortrød flytningen fra { $was } til { $became }
event-undone = fortrød ændringen af { $was }
event-disclosed = viste kunden det, { $became } har skrevet
event-withheld = skjulte igen det, { $became } har skrevet, for kunden
withheld = vises ikke for kunden
disclosed = vises for kunden
disclose = Vis for kunden
withhold = Skjul for kunden igen
answer-there = Send i stedet til { $address }, som afsenderen ønsker
event-watched = { $became } får nu svar
event-unwatched = { $was } får ikke længere svar
event-erased = slettede kunden
erase = Slet denne kunde
erase-lead = { $name } og alt, kunden har skrevet, slettes for altid. Det kan ikke fortrydes.
erase-account = Kontoen med navn, adgangskode og adresser: { $addresses }
erase-tickets = Sager, der tømmes og lukkes: { $count }
erase-messages = Beskeder og notater, også vores svar: { $count }
erase-files = Filer, som ingen andre har: højst { $count }
erase-mails = Oprindelige mails: { $count }
erase-orders = Ordrer modtaget fra netbutikken: { $count }
erase-examples = Det, forslagene har lært af kundens spørgsmål; de trænes igen uden det.
erase-stays = Sagsnumre, datoer og status bliver stående, og det registreres, at du har slettet kunden. Kopier i postkasser, i netbutikken og i sikkerhedskopier skal slettes dér.
erase-confirm = Skriv { $word } for at bekræfte
erase-not = Annuller
problem-erase-confirm = Det svarer ikke til ordet ovenfor.
erased-name = Slettet kunde
erased-subject = Slettet
event-sla-warned = Forfalder snart: { $was }, { $became }
event-sla-missed = Frist overskredet: { $was }, { $became }
event-sla-met-late = Senere end lovet: { $became }
event-grouped = ændrede kundens grupper fra »{ $was }« til »{ $became }«
event-follow-up-set = lovede at følge op { $became }
event-other = ændrede noget

## At skrive

suggested-answers = Foreslåede svar
search-answers = Søg i standardsvar
suggestions-later = Forslagene er ved at blive gjort klar.
suggestions-none = Ingen standardsvar passer.
matched = match på
suggestion-perhaps = Måske
suggestion-like = ligner:
suggestion-more = Mere
solved-before = Har løst før:
does-not-fit = Ikke relevant
message-kind = Beskedtype
reply = Svar
note = Notat
copies = Cc
reply-from = fra { $brand }
hitch-no-recipient = Skriv mindst én adresse, som svaret skal sendes til.
hitch-no-address = { $address } er ikke en mailadresse.
hitch-merged = { $reference } blev flettet med denne sag.
note-lead = Kun kolleger kan se dette. Giv en kollega besked med @ og navnet.
send-reply = Send svar
save-note = Gem notat
then = Derefter
then-waiting = og afvent kunden
then-solved = og marker som løst
then-open = og hold den åben
hitch-unfilled = Udfyld eller fjern først: { $marks }
hitch-overtaken = Der kom en ny besked, mens du skrev.
hitch-overtaken-text = Dit svar er ikke sendt, og din tekst står stadig nedenfor. Læs den nye besked, og send igen.

## Standardsvar

answer-new = Nyt standardsvar
answer-title = Titel
answer-slug = Kortnavn
answer-text = Tekst
answer-form-lead = Disse pladsholdere udfyldes for hver sag:
answer-remove = Fjern standardsvaret
answers-none = Ingen standardsvar endnu
answers-none-text = Skriv et svar én gang, så foreslås det overalt, hvor det passer.
search-answers-hint = Enter indsætter det første svar, piletasterne går gennem listen, Escape går tilbage til din tekst.
internal-notes-found = Interne notater
unfilled-lead = Udfyld, før du sender:
answer-other-language = Svaret findes ikke på { $wanted }. Teksten er på { $found }.
language-nb = norsk
language-da = dansk
language-nl = hollandsk
language-en = engelsk
language-sv = svensk
language-de = tysk
language-fr = fransk
goes-with-it = Følger med svaret
act-file = vedhæft
act-tag = tilføj etiketten { $tag }
act-solved = marker sagen som løst
act-waiting = sæt sagen til at afvente kunden
act-open = hold sagen åben
act-assign-me = tildel sagen til mig
act-assign = tildel sagen til { $name }
act-snooze = udsæt sagen til { $day }
act-promise = lov senest { $day }: { $what }
promise-note = Lovet senest { $day }: { $what }
save-as-answer = Gem som nyt standardsvar
questions = Spørgsmål
questions-of = Spørgsmål til »{ $title }«
questions-of-nothing = Spørgsmål uden svar
questions-lead = Det, kunderne skriver, når dette er det rigtige svar. Forslagene lærer af disse spørgsmål, indtil jeres egne svar har lært dem mere. En ændring er lært i løbet af få minutter.
questions-of-nothing-lead = Det, kunderne skriver, når ingen af svarene passer. Af disse spørgsmål lærer forslagene, hvornår de ikke skal foreslå noget.
questions-none = Ingen endnu.
questions-more = Flere spørgsmål
questions-back = Tilbage til spørgsmålene
questions-near-lead = Spørgsmål, der ligner, men kræver noget andet. De forhindrer, at svaret foreslås til dem.
questions-from-tickets = Fra jeres sager
questions-from-tickets-lead = Det, kunderne havde spurgt om, da dette svar blev sendt. Hvert brand lærer kun af sine egne sager.
questions-past-find = Find tidligere spørgsmål
questions-past-of = Tidligere spørgsmål til »{ $title }«
questions-past-lead = Sæt kryds ved de spørgsmål, som dette svar ville have løst.
questions-past-none = Ingen spørgsmål fundet
questions-past-none-text = Søg efter et ord, som kunderne bruger.
questions-take = Dette svar løser dem
question-new = Nyt spørgsmål
question-new-hint = Som en kunde ville skrive det.
question-kind = Dette svar
question-fits = passer
question-near = Ligner, men ikke dette svar
question-add = Tilføj spørgsmål
question-edit = Rediger
question-fits-other = Kræver et andet svar:
question-near-other = Ligner:
question-release = Ikke dette svar
question-is-own = løst af dette svar
problem-question = Skriv et spørgsmål på højst 4.000 tegn.
answer-slug-hint = Lad feltet stå tomt for at bruge titlen. Bogstaverne a til z, tal og bindestreger.
answer-asked = Spørgsmål, det svarer på
answer-asked-hint = Af dem lærer forslagene, at dette svar passer.
results = Resultater
results-measured = Hvor ofte forslagene er rigtige
results-measured-lead = Afprøvet på spørgsmål, der ikke blev brugt til træning, med jeres nuværende grænse.
results-measured-at = Målt
results-mistakes = Svar, der blev foreslået ved en fejl
results-mistakes-lead = I samme test. Føj spørgsmål til det svar, der var rigtigt, eller til det andet som noget, der ligner.
results-mistakes-none = Ingen.
results-offered = Foreslået
results-right = Rigtigt svar
results-questions = Spørgsmål
results-none-fits = intet svar passer
results-other-answer = et andet svar
results-given = Hvad medarbejderne gjorde med forslagene
results-given-lead = Svar fra de seneste { $days } dage.
results-given-none = Ingen svar er sendt endnu.
results-was-offered = Hvad der blev foreslået
results-sure = Op til tre svar
results-nothing = Intet
results-replies = Svar
results-taken = Begyndte med et forslag
results-kept = Så meget af teksten blev sendt
results-dismissed = Markeret som ikke relevant
results-first = Tid til første svar
results-first-lead = Halvdelen af de første svar i de seneste { $days } dage kom inden for denne arbejdstid.
results-with = Med forslag
results-without = Uden
results-count = { $count ->
    [one] ét svar
   *[other] { $count } svar
}
gaps = Huller
gaps-lead = Spørgsmål fra de seneste { $days } dage, hvor intet blev foreslået, eller som medarbejderne besvarede med egne ord, grupperet efter, hvad de spørger om.
gaps-none = Ingen huller
gaps-none-text = Spørgsmål dukker op her, når flere kunder spørger om det samme, og intet svar blev foreslået.
gaps-single = { $count ->
    [one] Et spørgsmål mere blev stillet én gang.
   *[other] { $count } spørgsmål mere blev stillet én gang.
}
gap-count = { $count ->
    [one] ét spørgsmål
   *[other] { $count } spørgsmål
}
gap-found = Medarbejderne søgte frem og sendte:
gap-questions = Spørgsmål
gap-draft = Lav et svar ud fra denne tekst
answers-list = Alle standardsvar
answers-upkeep = Kræver opmærksomhed
answers-house = Interne notater
answers-removed = Fjernede standardsvar
answer-sent = Sendt
answer-untouched = Uændret
answer-public = offentligt
answer-review-due = skal gennemgås
answer-stale = ældre end originalen
answer-history = Historik
answer-history-of = Historik for { $slug }
answer-back = Tilbage til svaret
answer-resembles = Disse svar ligner hinanden meget. Kan du ændre et af dem i stedet?
answer-review-now = Svaret skulle have været gennemgået senest { $day }. Er det hele stadig rigtigt?
answer-reviewed = Stadig rigtigt: Spørg igen om et halvt år
answer-stale-text = Originalen er ændret, siden teksten på { $language } blev skrevet. Opdater den, eller bekræft, at den stadig er rigtig.
answer-still-right = Stadig rigtig
answer-figures = Sendt { $sent } gange, { $untouched } % uændret. Efter syv dage havde { $back } ud af { $settled } kunder skrevet igen.
answer-condition-hint = Sæt tekst om noget, der måske mangler, mellem betingelser:
answer-add-language = Tilføj et sprog
answer-language-new = Ny tekst
answer-language-hint = En kode som en, nb eller da.
answer-title-hint = Det, medarbejderne ser og søger efter.
answer-words = Søgeord
answer-words-all = Søgeord for alle sprog
answer-words-hint = Ét pr. linje.
preview = Forhåndsvisning
preview-empty = Her vises det, du skriver, som kunden vil se det.
preview-holes = Hvis der ikke er en kendt ordre, skal dette udfyldes i hånden:
answer-settings = Indstillinger
answer-owner = Ejer
answer-review = Skal gennemgås
answer-review-hint = Ejeren får en mail den dag.
answer-make-public = Kunder må finde det, mens de skriver til os
answer-acts = Handlinger ved afsendelse
answer-acts-hint = Medarbejderen ser disse før afsendelse og kan fravælge dem enkeltvis.
answer-act-tags = Tilføj etiketter
answer-act-tags-hint = Adskilt med komma.
answer-assign-me = den, der sender svaret
answer-act-assign = Tildel til
answer-act-days = Udsæt i (dage)
answer-act-days-hint = Tomt felt: Sagen udsættes ikke.
answer-act-promise = Det, vi lover til den dag
answer-act-promise-hint = Gemmes som et notat på sagen.
answer-files = Vedhæftede filer
answer-files-none = Ingen vedhæftede filer.
answer-files-add = Tilføj filer
answer-merge = Flet eller fjern
answer-merge-into = Flet med
answer-merge-button = Flet
answer-merge-hint = Kortnavnet på det svar, der skal beholdes. Det overtager de sprog og søgeord, det mangler, og historikken for dem begge.
answer-remove-hint = Historikken bevares, så du kan gendanne det.
answer-is-removed = Svaret er fjernet. Gendan en af versionerne nedenfor for at bruge det igen.
answer-by-file = en fil
answer-return = Gendan denne version
change-written = Ændret af { $name }
change-imported = Importeret fra { $name }
change-returned = { $name } gendannede en tidligere version
change-merged = Flettet med { $detail } af { $name }
change-removed = fjernet
change-added = tilføjet
change-files = Filer ændret af { $name }: { $detail }
change-reviewed = Gennemgået af { $name }
change-none = Ingen linjer er ændret.
change-lines = Ændrede linjer
upkeep-clean = Intet kræver opmærksomhed
upkeep-clean-text = Svar, der kræver opmærksomhed, vises her automatisk.
upkeep-review = Skal gennemgås
upkeep-review-text = Datoen for gennemgang er passeret.
upkeep-stale = Forældede oversættelser
upkeep-stale-text = Originalen er ændret, siden de blev skrevet.
upkeep-edited = Rettes ofte
upkeep-edited-text = Medarbejderne retter det meste af teksten, før de sender: Måske skal svaret ændres.
upkeep-dismissed = Ofte fravalgt
upkeep-dismissed-text = Foreslået først, men noget andet blev sendt.
upkeep-came-back = Kunder skriver igen
upkeep-came-back-text = Mange kunder skriver igen inden for syv dage.
upkeep-helped = Løst uden sag
upkeep-helped-text = Kunder, der sagde, at det hjalp, og ikke skrev igen inden for syv dage.
upkeep-unused = Aldrig brugt
upkeep-unused-text = Tilgængeligt i en måned eller mere og aldrig sendt.
upkeep-agents = Det, vi sender
upkeep-agents-text = Et forslag er et udkast: Tilpas det til hver kunde.
share-of = { $part } af { $of }
house-lead = Det, kolleger bør vide. Notater vises ved siden af svarene, når du søger, og sendes aldrig.
house-none = Ingen notater endnu.
house-new = Nyt notat
house-edit = Rediger notatet
house-back = Tilbage til notatet
house-removed = Fjernede notater
note-is-removed = Notatet er fjernet. Gendan en af versionerne nedenfor for at bruge det igen.
problem-day = Skriv en dato, f.eks. 2027-01-31.
problem-days = Skriv et antal dage fra 1 til { $count }.
problem-acts = Vælg enten en status eller en udsættelse, ikke begge dele.
problem-title = Skriv en titel på højst 150 tegn.
problem-language = Skriv én sprogkode, f.eks. nb, og hver kun én gang.
problem-answer-body = Skriv teksten.
problem-line = Linje { $line }: { $message }
problem-slug-twin = Et andet svar har allerede dette kortnavn. Vælg et andet.
problem-merge-brand = Vælg et andet svar fra samme brand.
problem-merge = Intet svar har dette kortnavn.
help-title = Hjælper noget af dette?
help-lead = Du kan stadig sende din besked.
help-solved = Det løste problemet
help-thanks = Godt at høre! Sker det igen, så skriv til os.
help-meanwhile = Mens du venter, kan noget af dette måske hjælpe.
change-removal = Fjernet af { $name }

## Hvornår intet skal foreslås

admin-suggestions = Forslag
threshold-lead = Et svar foreslås kun, når det er sandsynligt nok, at det passer. Med en højere grænse får færre spørgsmål forslag, men flere af dem er rigtige.
threshold-share = Mindste sikkerhed for forslag, i procent
threshold-hint = Tomt felt betyder { $usual } %.
threshold-figure = Resultat for hver grænse
threshold-now = Med den nuværende indstilling er det første forslag rigtigt i { $precision } % af tilfældene, og { $coverage } % af spørgsmålene får forslag.
percent = { $number } %
threshold-sure = Op til tre svar foreslås fra { $sure } % sikkerhed. Under det får ét svar mærket »Måske« og ingen tast.
threshold-sureness = Mindste sikkerhed
threshold-precision = Første forslag er rigtigt
threshold-coverage = Spørgsmål med forslag
threshold-chosen = Din grænse
threshold-measured = Testet på svar, der ikke er brugt til træning, { $count } svar i alt, senest
threshold-none = Ingen målinger endnu
threshold-none-text = Tallene vises, når der er sendt omkring tredive svar.
problem-percent = Skriv et helt tal fra 0 til 100, eller lad feltet stå tomt.

## Brands

admin-brands = Brands
admin-promises = SLA-regler
brand-new = Nyt brand
brands-none = Ingen brands endnu
brands-none-text = Et brand er en virksomhed, hvis kunder I hjælper. Begynd med at oprette et.
brand-address = Supportadresse
brand-slug = Kortnavn
brand-slug-hint = Bogstaverne a til z, tal og bindestreger; bruges i webadresser.
brand-languages = Sprog
brand-color = Farve
brand-weights = Forsinkelse ved hyppige henvendelser
brand-weights-hint = Kunder, der har skrevet for nylig, placeres nogle arbejdstimer senere i køen. 0 pr. fordobling betyder ældste først.
brand-weight-usual = Tomt felt: { $number }.
brand-instructions = Faste instrukser
brand-instructions-hint = Medarbejderne ser dem øverst på alle brandets sager. Teamledere skriver midlertidige instrukser under Instrukser.
brand-signature = Signatur ({ $language }); { "{agent}" } bliver til medarbejderens fornavn
brand-edit = Brandindstillinger
hours-of = Åbningstider for { $brand }
hours-edit = Åbningstider
hours-edit-lead = Arbejdstiden løber kun, mens I har åbent, og frister i timer regnes i disse timer. Lad alt stå tomt, hvis I har åbent døgnet rundt.
hours-week = En almindelig uge
hours-always = Altid åbent: Der er ikke angivet nogen åbningstider.
hours-open-now = Åbent nu. Tiderne gælder { $zone }.
hours-closed-now = Lukket nu, åbner { $at }. Tiderne gælder { $zone }.
hours-closed = Lukket
hours-coming = Kommende undtagelser
hours-coming-none = Ingen kommende helligdage, lukkedage eller ekstra dage.
hours-why = Årsag
hours-kind-holiday = helligdag
hours-kind-feed = kalenderabonnement
hours-kind-closed = lukket af jer
hours-kind-extra = ekstra dag
hours-zone = Tidszone
hours-zone-hint = Et sted som Europe/Oslo. Skriv tiderne for hver ugedag som 08:00-12:00, 13:00-16:00; en tom dag er lukket.
hours-holidays = Lukket på helligdage i
hours-lands = Flere helligdage i tyske delstater
hours-closed-days = Andre lukkedage
hours-closed-days-hint = Én dato pr. linje, f.eks. 2026-12-24.
hours-extra-days = Dage med særlige åbningstider
hours-extra-days-hint = Én pr. linje, f.eks. 2026-12-20 12:00-16:00. De gælder også på helligdage.
hours = Åbningstid
day = Dag
day-mon = Mandag
day-tue = Tirsdag
day-wed = Onsdag
day-thu = Torsdag
day-fri = Fredag
day-sat = Lørdag
day-sun = Søndag
holidays-no = Norge
holidays-dk = Danmark
holidays-se = Sverige
holidays-nl = Nederlandene
holidays-be = Belgien
holidays-fr = Frankrig
holidays-gb = England og Wales
holidays-gb-sct = Skotland
holidays-gb-nir = Nordirland
holidays-de = Tyskland
holidays-de-bw = Baden-Württemberg
holidays-de-by = Bayern
holidays-de-be = Berlin
holidays-de-bb = Brandenburg
holidays-de-hb = Bremen
holidays-de-hh = Hamburg
holidays-de-he = Hessen
holidays-de-mv = Mecklenburg-Vorpommern
holidays-de-ni = Niedersachsen
holidays-de-nw = Nordrhein-Westfalen
holidays-de-rp = Rheinland-Pfalz
holidays-de-sl = Saarland
holidays-de-sn = Sachsen
holidays-de-st = Sachsen-Anhalt
holidays-de-sh = Slesvig-Holsten
holidays-de-th = Thüringen
feeds = Kalenderabonnementer
feeds-lead = Alle heldagsbegivenheder i disse kalendere betyder, at I har lukket den dag. Adresserne tjekkes én gang i døgnet. Vil I holde åbent alligevel, så tilføj dagen som ekstra dag ovenfor.
feed-name = Kalender
feed-days = Dage
feed-fetched = Senest hentet
feed-never = ikke endnu
feed-error = { $at }: { $why }. Den senest hentede kopi bruges fortsat.
feed-fetch = Tjek nu
feed-url = Adresse på en iCalendar-fil
feed-url-hint = F.eks. https://example.com/fridage.ics. Adresser, der begynder med webcal://, kan også bruges.
feed-add = Abonner
feed-file = Eller en fil fra din computer
feed-add-file = Tilføj fil
policies-lead = Hvor hurtigt beskeder bekræftes og besvares, og sager løses, i arbejdstid. Gælder flere regler for en sag, bruges den korteste tid. Tiden løber ikke, mens vi venter på kunden.
policies-none = Ingen SLA-regler endnu
policies-none-text = Opret en regel, så vises fristerne på alle åbne sager.
policy = SLA-regel
policy-new = Ny SLA-regel
policy-name-hint = Det, I kalder den, f.eks. »Standard« eller »Tilbagekaldelse«.
policy-for = Gælder for
policy-topic = Emne
policy-topic-hint = En etiket. Tomt felt: alle emner.
policy-group = Kundegruppe
policy-group-hint = Angives på kunden, ved siden af en sag. Tomt felt: alle kunder.
policy-lengths-hint = Arbejdstid, f.eks. 30 min, 4 t eller 1 t 30 min. Tomt felt: ingen frist.
policy-warning = Advar før fristen
policy-warning-hint = Fra da af står sagen øverst i køen. Tomt felt: én time; aldrig mere end halvdelen af tiden.
policy-notify = Giv besked til
policy-notify-hint = Adresser adskilt med komma. Den, sagen er tildelt, får altid besked.
promises = Frister
promise-acknowledge = Bekræftelse
promise-first = Første svar
promise-next = Næste svar
promise-solution = Løsning
promise-comeback = Opfølgning
promise-day = Følg op
promise-day-hint = Sagen rykker øverst i køen den dag. Lad feltet stå tomt, hvis der ikke skal følges op.
follow-ups = Opfølgninger
follow-ups-lead = Det, medarbejderne har lovet kunderne i deres svar. En opfølgning er overholdt, når vi svarer, inden dagen er omme.
follow-ups-30 = De seneste 30 dage
follow-ups-kept = Overholdt
follow-ups-broken = Ikke overholdt
follow-ups-share = Andel overholdt
follow-ups-none = Ingen opfølgninger forfaldt i denne periode.
follow-ups-ahead = Kommende
follow-ups-ahead-none = Ingen kommende opfølgninger.
follow-ups-missed = Seneste overskridelser
follow-ups-missed-none = Ingen opfølgninger er overskredet.
follow-up-due = Frist
follow-up-answered = besvaret siden
promise-is-running = løber
promise-is-soon = forfalder snart
promise-is-late = overskredet
promise-is-paused = venter på kunden
promise-is-kept = overholdt
promise-is-broken = ikke overholdt
promise-left = { $left } tilbage af { $target }
promise-over = { $over } over { $target }
promise-used = { $used } af { $target }
due-by = { $promise } senest { $at }
due-past = { $promise }: fristen var { $at }
customer-groups = Grupper

## Personer

admin-people = Medarbejdere og teams
people-invite = Tilføj kollega
people-here = aktiv
people-gone = deaktiveret
people-is-customer = Gør kunden til kollega, der kan se det, kolleger ser
people-is-here = Arbejder her og kan logge ind
people-brands = Kun disse brands (ingen valgt betyder alle)
role-customer = Kunde
role-agent = Medarbejder
role-lead = Teamleder
role-admin = Administrator
team-new = Nyt team
team-add = Tilføj team

## Nøgler til maskiner

admin-keys = API-nøgler
keys-none = Ingen nøgler endnu. En netbutik eller mailserver skal bruge en for at levere ordrer eller mails.
key-new = Ny nøgle
key-make = Opret nøgle
key-made = Kopier nøglen nu. Den vises kun denne ene gang.
key-scope = Anvendelse
key-since = Oprettet
key-believes = kan bekræfte afsendere
key-results = Stol på Authentication-Results i mails, der leveres med denne nøgle
key-results-hint = Kun til jeres egen mailserver, hvis den fjerner den slags headere fra indgående mail. Ellers kan enhver med nøglen skrive som en hvilken som helst kunde. En nøgle til ét brand skriver kun til det brands sager.
key-revoke = Tilbagekald
key-revoked = tilbagekaldt
scope-mail = levere mails
scope-orders = sende ordrer

## Postkasser

admin-mailboxes = Postkasser
mailbox-new = Ny postkasse
mailboxes-none = Ingen postkasser endnu
mailboxes-none-text = Mails, der kommer til en postkasse, bliver til sager her.
mailbox-user = Brugernavn
mailbox-host = Server
mailbox-port = Port
mailbox-folder = Mappe
mailbox-security = Kryptering
security-tls = TLS fra starten
security-starttls = STARTTLS
security-none = ingen (kun på denne maskine)
mailbox-sign-in = Log ind med
sign-in-by-password = adgangskode
sign-in-by-xoauth2 = OAuth 2
mailbox-password = Adgangskode eller OAuth 2-klienthemmelighed
mailbox-secret-hint = Gemmes krypteret. Lad feltet stå tomt for at beholde den nuværende.
mailbox-oauth = OAuth 2
mailbox-token-url = Tokenadresse
mailbox-client-id = Klient-id
mailbox-refresh-token = Fornyelsestoken
mailbox-afterwards = Når en mail er hentet
afterwards-keep = lad den ligge, som den er
afterwards-seen = marker den som læst
afterwards-move = flyt den til en mappe
afterwards-delete = slet den fra serveren
mailbox-move-to = Flyt til mappen
mailbox-skip = Ignorer de mails, der ligger der nu
mailbox-skip-hint = Kun nye mails bliver til sager. Gælder for en ny postkasse, og når kontoen eller mappen ændres.
mailbox-count = Seneste optælling
mailbox-count-now = Tæl op nu
mailbox-counting = Mails på serveren sammenlignes med mailloggen. Åbn siden igen om et øjeblik.
mailbox-complete =
    { $count ->
        [one] { $count } mail, alt er her
       *[other] { $count } mails, alle er her
    }
mailbox-missing =
    { $count ->
        [one] { $count } mail manglede
       *[other] { $count } mails manglede
    }
mailbox-missing-text = Alt på serveren er nu hentet. Mails i mailloggen, der ikke blev til noget, kan behandles igen dér.
mailbox-uncounted = Kunne ikke tælles op
mailbox-enabled = Læs denne postkasse
mailbox-test = Test forbindelsen
mailbox-remove = Fjern postkassen
mailbox-off = slået fra
mailbox-starting = starter

## Mailloggen

admin-ledger = Maillog
ledger-came-before = Den samme mail er allerede kommet ad en anden vej.
ledger-report =
    { $kind ->
        [delayed] En melding om, at en mail er forsinket. Du behøver ikke gøre noget.
        [delivered] En melding om, at en mail er leveret. Du behøver ikke gøre noget.
        [read_receipt] En læsekvittering. Du behøver ikke gøre noget.
       *[other] En automatisk melding. Du behøver ikke gøre noget.
    }
ledger-none = Ingen mails
ledger-none-text = Alle mails, vi modtager, vises her, sammen med hvad der blev af dem.
ledger-none-found = Ingen mails fundet
ledger-none-found-text = Ingen mails passer til det hele. Skriv hele ord fra emnet og en fuld adresse eller dens domæne.
ledger-none-yet = Ingen blandt de nyeste mails. Søg længere tilbage.
ledger-sender = Afsender eller domæne
ledger-recipient = Modtager eller domæne
ledger-subject = Ord i emnet
ledger-message-id = Message-ID
ledger-day = Dag (UTC)
ledger-release = Frigiv tilbageholdte mails
ledger-release-day = Frigiv alle fra denne dag
ledger-release-hint = Vælg en dag for at frigive alle dens tilbageholdte mails på én gang.
ledger-release-count = { $count ->
    [0] Ingen mails fra { $day } holdes tilbage.
    [one] Én mail fra { $day } holdes tilbage.
   *[other] { $count } mails fra { $day } holdes tilbage.
  }
ledger-release-text = De behandles, som om de lige var kommet, og bliver til sager og beskeder. Det kan ikke fortrydes.
ledger-release-press = { $count ->
    [one] Frigiv mailen
   *[other] Frigiv { $count } mails
  }
ledger-reason = Sag eller årsag
ledger-raw = Vis kilde
ledger-raw-label = Vis kilde: { $subject }
ledger-replay = Behandl igen
fate-all = alle
fate-received = modtaget
fate-delivered = leveret
fate-quarantined = i karantæne
fate-held = tilbageholdt som muligt loop
fate-failed = mislykkedes
fate-expired = udløbet

## Karantænen

quarantine-lead = Mails, der ligner spam, er sendt automatisk eller ikke hører til noget brand, ligger her i { $days } dage og slettes derefter. Marker det, et menneske har skrevet, som ikke spam: Så bliver det til en sag og forbliver det.
quarantine-month = Seneste 30 dage:
quarantine-none = Karantænen er tom
quarantine-none-text = Mails i karantæne vises her med årsagen.
reason = Årsag
restore = Ikke spam
restore-label = Ikke spam: { $subject }
restore-person = Skrevet af et menneske
restore-person-label = Skrevet af et menneske: { $subject }
cause-header = mailserverens filter
cause-blocked = blokeret afsender
cause-learned = ligner spam
cause-marked = markeret af en medarbejder
cause-restored = markeret som ikke spam
cause-auto-reply = automatisk svar
cause-bounce = ukendt returmail
cause-complaint = spamklage
cause-no-sender = ingen afsender
cause-own-address = vores egen adresse
cause-no-brand = intet brand
cause-own-mail = vores egen mail
cause-loop = muligt loop
kept-header = Mailserverens filter siger: { $about }
kept-blocked = { $about } er på blokeringslisten.
kept-learned = Den ligner tidligere spam: { $about }
kept-marked = Den blev markeret som spam af { $about }.
kept-restored = Den blev markeret som ikke spam.
kept-auto-reply = Et automatisk svar på noget, afsenderen ikke deltager i.
kept-bounce = En ukendt mail blev ikke leveret: { $about }
kept-complaint = Nogen har markeret en af vores mails som spam.
kept-no-sender = Mailen angiver ingen afsender, vi kan svare.
kept-own-address = Afsenderen er { $about }, som er en af vores egne adresser.
kept-no-brand = Den er ikke sendt til noget brands adresse.
kept-own-mail = En af vores egne mails kom tilbage.
kept-loop = Mere end { $about } mails fra denne afsender på ti minutter: muligvis et loop.
blocks = Blokerede afsendere
blocks-lead = Nye mails fra disse afsendere går direkte i karantæne.
block-pattern = Adresse eller domæne
block-pattern-hint = Et domæne omfatter også dets underdomæner.
block-add = Bloker
block-remove-label = Fjern { $pattern }
problem-pattern = Skriv en adresse eller et domæne, f.eks. a@example.com eller example.com.
problem-no-account = Vælg en konto, eller skriv en adresse, som en kunde har bekræftet.
problem-how = Skriv, hvordan du ved, hvem afsenderen er.

## Var det dig?

claim-title = Har du skrevet dette?
claim-lead = { $brand } har modtaget en besked fra { $address }. Alle kan skrive en hvilken som helst adresse i en mail, så fortæl os, om det var dig.
claim-yes = Ja, det har jeg skrevet
claim-no = Nej
claim-yes-label = Ja, det har jeg skrevet: { $subject }
claim-no-label = Nej, det har jeg ikke skrevet: { $subject }
claim-name-hint = Hvis du har skrevet den: Hvad skal vi kalde dig? Du får en konto, hvor du kan se vores svar.
claim-denied = Tak
claim-denied-text = Nu ved vi, at du ikke har skrevet beskeden. Du behøver ikke gøre mere.
claims = Er disse dine?
claims-lead = Disse beskeder kom fra din adresse, men vi kunne ikke bekræfte, at du har skrevet dem.

## Job

admin-jobs = Mislykkede job
mail-paused = Mail er slået fra i denne kopi.
mail-paused-text = Ingen mails sendes eller hentes; det, der skrives her, venter.
jobs-none = Ingen mislykkede job
jobs-none-text = Baggrundsjob, der mislykkes, vises her, indtil de lykkes.
job = Job
job-error = Fejl
job-attempts = Forsøg
job-again = næste forsøg
job-buried = mislykket
job-retry = Prøv igen
jobs-retry-all = Prøv alle igen
outbox-unsent =
    { $count ->
        [one] Én mail kunne ikke sendes endnu.
       *[other] { $count } mails kunne ikke sendes endnu.
    } Hver af dem prøves igen i fem dage med stadig længere mellemrum.
job-deliver-mail = Behandl mail
job-send-message = Send svar
job-acknowledge = Bekræft modtagelse af besked
job-send-link = Send link
job-reconcile-mailbox = Sammenlign en postkasse med mailloggen
job-check-status = Kontroller driftsstatus
job-tell-condition = Giv administratorer besked om et problem, eller at det er løst
job-call-condition = Kald webhooken ved et problem eller dets løsning
job-send-draft = Send et svar på det valgte tidspunkt
job-wake-ticket = Hent en udsat sag frem
job-fetch-days = Tjek et kalenderabonnement
job-watch-timers = Kontroller fristerne på en sag
job-recompute-timers = Beregn et brands frister igen
job-send-notice = Giv kolleger besked om en sag
job-unassign-tickets = Fjern tildelingen af en deaktiveret kollegas sager
job-adopt-tickets = Knyt sager til en konto
job-send-account-notice = Giv en person besked om sin konto
job-fit-ranker = Træn forslagene
job-encode-turn = Forstå et spørgsmål
job-settle-use = Tjek, om et svar løste spørgsmålet
job-review-answer = Mind ejeren om at gennemgå et svar
job-review-article = Mind nogen om at gennemgå en artikel
job-unassign-idle = Fjern tildelingen af en sag, der ligger stille
job-recheck-tickets = Tjek et brands sager efter ændringer i personalet
job-send-delay-notice = Giv en ventende kunde besked om forsinkelse
job-run-overflow = Anvend en aflastningsregel
job-recheck-complaint = Kontroller datoerne på en klage
job-recompute-order = Beregn køens rækkefølge igen
job-end-lifts = Afslut en midlertidig prioritering
job-send-webhook = Kald webhooken for en hastesag

## Mails, der ikke kom af sted

admin-refused = Afviste mails
refused-none = Ingen mails er afvist
refused-none-text = Links, bekræftelser og meddelelser, som mailserveren afviser, vises her. Et afvist svar vises på sagen.
refused-lead = Mailserveren afviste disse mails, så modtagerne har ikke fået dem.
refused-at = Afvist
refused-kind = Mail
refused-link = Link til at logge ind eller bekræfte en adresse
refused-invitation = Invitation til en kollega
refused-claim = Spørgsmål, om modtageren har skrevet en besked
refused-acknowledgement = Bekræftelse
refused-delay-notice = Besked om forsinkelse
refused-complaint = Mail om en klage
refused-notice = Besked til en kollega
refused-account-notice = Besked om en konto
refused-alarm = Alarm til en administrator
refused-review = Påmindelse om at gennemgå et svar
refused-expired = udløbet
refused-all-again = Send alle disse igen
refused-sent = Mailen sendes igen. Den vises her igen, hvis den bliver afvist.
refused-removed = Mailen er fjernet.
refused-remove = Fjern
copy-failed = { $address } fik ikke dette.
copy-refused = Mailserveren afviste adressen: »{ $answer }«
copy-content = Mailserveren afviste beskeden: »{ $answer }«
copy-spelling = Der er tegn før @, som vores mailserver ikke kan håndtere (SMTPUTF8). Bed om en anden adresse.
copy-undeliverable = Tidligere mails til adressen kom retur ({ $answer }), så denne blev ikke sendt.
copy-given-up = Mailserveren blev ved med at udskyde den: »{ $answer }«
copy-perhaps-twice = { $address } kan have fået dette to gange: Mailserveren bekræftede ikke det første forsøg.
copy-perhaps-there = { $address } kan have fået dette allerede: Mailserveren bekræftede det ikke. Det sendes igen.
copy-unanswered = Mailserveren svarede ikke: »{ $answer }«
copy-bounced = Den kom retur: { $answer }
copy-again = Send igen
copy-other = En anden adresse
copy-send = Send
event-sent-again = sendte svaret til { $was } igen, til { $became }
job-send-refused = Send en afvist mail igen

## Udbakken

admin-outbox = Udbakke
outbox-smtp = Mails sendes med det samme
outbox-smtp-text = De går til mailserveren med SMTP, og ingen gemmes her.
outbox-none = Ingen mails endnu
outbox-none-text = Mails gemmes her i stedet for at blive sendt.
outbox-lead = Disse mails gemmes her i stedet for at blive sendt.

## Ordrer

admin-orders = Ordrer
orders-import = Importer ordrer
orders-import-text = Én ordre pr. linje under denne overskriftslinje. Sporing og varer kan være tomme; adskil varer med semikolon. Enten gemmes alle ordrer eller ingen.
orders-file = CSV-fil
orders-stored =
    { $count ->
        [one] Én ordre er gemt.
       *[other] { $count } ordrer er gemt.
    }
orders-push = Fra netbutikken
orders-push-text = Netbutikken kan sende ordrerne, når de ændrer sig, med en nøgle, der må sende ordrer.
addresses-edit = Adresser og formularer
addresses-title = Adresser for { $brand }
addresses-aliases = Andre adresser, der videresender hertil
addresses-aliases-hint = Adresser, hvis mails videresendes til brandets postkasse, én pr. linje. Mails til dem regnes som sendt til os, og der sendes ingen svar til dem.
addresses-forms = Kontaktformularer
addresses-forms-hint = Adresser, som jeres egne kontaktformularer og programmer sender fra, én pr. linje. Afsenderen af sådan en mail er personen i Reply-To, men er aldrig bekræftet af den.
problem-no-address = { $address } er ikke en mailadresse.
problem-many-addresses = Højst { $most } adresser.
problem-address-of-brand = { $address } er allerede en adresse for { $brand }.

admin-storage = Lagerplads
storage-database = Database
storage-files = Store filer
storage-files-found =
    { $count ->
        [one] Én fil, { $size }
       *[other] { $count } filer, { $size }
    }
storage-not-counted = Ikke talt endnu; filer tælles én gang hver nat.
storage-what = Hvad
storage-rows = Rækker, højst
storage-oldest = Ældste
storage-until = Slettes
storage-note = Tallene er databasens skøn. Store filer og, på SQLite, tabellernes størrelse tælles én gang hver nat.
storage-until-never = Når kunden slettes
storage-until-done = Når jobbet er udført; mislykkede job bliver, indtil nogen tager sig af dem
storage-until-newer = Når der er 200.000 nyere
storage-until-expired = Når de er udløbet
storage-until-mailbox = Når postkassen fjernes
storage-until-unnamed = Et døgn efter at intet længere henviser til dem
storage-until-quarantine =
    { $count ->
        [one] Teksten i spam slettes efter én dag; logposten bliver
       *[other] Teksten i spam slettes efter { $count } dage; logposten bliver
    }
storage-until-days =
    { $count ->
        [one] Efter én dag
       *[other] Efter { $count } dage
    }
storage-table-tickets = Sager
storage-table-messages = Beskeder
storage-table-events = Linjer i sagernes historik
storage-table-turns = Henvendelser
storage-table-ticket-meanings = Hvad spørgsmål betyder
storage-table-attachments = Vedhæftede filer
storage-table-mails = Maillog
storage-table-fetched = Mails kendt ved nummer i en postkasse
storage-table-blobs = Mails og filer efter indhold
storage-table-accounts = Kunder og personale
storage-table-unregistered-contacts = Afsendere uden konto
storage-table-orders = Ordrer
storage-table-audit-log = Revisionslog
storage-table-jobs = Baggrundsjob
storage-table-sessions = Sessioner
storage-table-links = Engangslinks
storage-table-known-browsers = Kendte browsere
storage-table-account-notices = Beskeder om konti
storage-table-refused-mails = Afviste mails
storage-table-acknowledgements = Bekræftelser
storage-table-signatures = Sete signaturer
storage-table-message-pages = Mailenes udseende
storage-table-message-copies = Hvem der fik hvilket svar
storage-table-side-messages = Beskeder i sidesamtaler
storage-table-notifications = Notifikationer til medarbejdere
storage-table-push-browsers = Browsere, der viser notifikationer
storage-table-drafts = Medarbejdernes kladder
storage-table-ticket-visits = Hvor langt medarbejderne har læst
storage-table-help-figures = Hvad hjælpesiderne har gjort
storage-table-search-changes = Det, søgeindekset endnu skal læse

## Kladder

new-since-visit = Nyt, siden du var her sidst
more-changes = { $count ->
    [one] og én ændring mere
   *[other] og { $count } ændringer mere
}
undo-send = Fortryd afsendelse
send-solve = Send og løs
send-next = Send og tag den næste
send-more = Mere
send-later = Send senere
send-later-hint = i morgen 9
problem-send-time = Skriv et tidspunkt, der ikke er passeret, f.eks.: i morgen 9, mandag 14:30, om 2 timer, 24.12.2026 8:00.
problem-files-gone = En fil i denne tekst er her ikke længere: den blev fjernet i et andet vindue. Se filerne igennem, og send igen.
reply-waits = Et svar, der ikke er sendt endnu
reply-waits-until = { $name } sender dette svar: { $time }
reply-waits-overtaken = Dette svar bliver ikke sendt: Der er kommet en ny besked, siden det blev skrevet.
problem-sent-already = Det er allerede sendt.
draft-stopped-overtaken = Svaret blev ikke sendt, fordi der først kom en ny besked. Læs den, og send igen.
draft-stopped-merged = Svaret blev ikke sendt, fordi sagen blev flettet med denne. Læs den, og send igen.
draft-stopped-agent = Svaret blev ikke sendt, fordi medarbejderen ikke længere har adgang til sagen.
draft-stopped-check = Svaret blev ikke sendt. Send det igen for at se hvorfor.
marks = Formatering
mark-bold = Fed (Ctrl B)
mark-italic = Kursiv (Ctrl I)
mark-link = Link (Ctrl K)
mark-list = Liste
mark-numbers = Nummereret liste
mark-quote = Citat
mark-heading = Overskrift
mark-code = Kode
snooze-until = Udsæt til
note-edit = Rediger
note-delete = Slet notatet
redact = Fjern for altid
redact-text = Teksten og filerne slettes overalt, også i den oprindelige mail, og kan ikke hentes tilbage. Samtalen viser, at noget er fjernet, og af hvem.
redact-message = Fjern denne besked
redact-file = Fjern kun { $name }
event-note-changed = ændrede et notat
event-note-deleted = slettede et notat
event-redacted = fjernede indholdet af en besked
event-file-redacted = fjernede en fil
blind = Bcc
copies-once = Kun denne gang
copies-follow = De, der står i Til eller Cc, får også de næste svar, medmindre det kun gælder denne gang. Ingen ser, hvem der står i Bcc.
draft = Kladde
draft-saved = Kladden blev gemt
draft-saving = Gemmer …
draft-unsaved = Ikke gemt på serveren endnu. Din tekst er bevaret i denne browser.
draft-sent = Allerede sendt.
draft-save = Gem kladde
draft-share = Del med kolleger
draft-unshare = Stop deling
draft-shared = Delt med kolleger
draft-discard = Kassér
draft-of = { $name } deler en kladde
draft-continue = Fortsæt denne kladde
draft-changed = Kladden blev ændret i et andet vindue.
draft-changed-text = Der står:
draft-keep-mine = Behold min tekst
draft-use-other = Brug den anden tekst
problem-draft-empty = Skriv noget, før du deler kladden.
hitch-sent-before = Du har allerede sendt dette.
hitch-sent-before-text = Intet blev sendt igen. Tryk kun på Send én gang til, hvis kunden skal have endnu en besked.

# Side conversations with third parties
view-third-party = Venter på tredjepart
state-third-party = venter på tredjepart
why-third-party = venter på tredjepart
forward = Videresend
key-forward = Videresend til en tredjepart
key-forward-person = Videresend: vælg brandets første kontakt
forward-send = Send til tredjepart
forward-until = Vent til
forward-until-hint = Sagen går ud af køen, indtil svaret kommer, eller til denne dag. Lad feltet stå tomt, hvis sagen skal blive, hvor den er.
forward-people = Brandets kontakter
forward-along = Tages med fra sagen: beskeder { $messages }, filer { $files }
forward-along-legend = Beskeder og filer, der skal med
sides = Sidesamtaler
side-chip = Tredjepart
side-hint = Kunden ser aldrig dette.
side-write = Skriv igen
side-done = Marker som færdig
side-reopen = Fortsæt
side-is-done = færdig
side-is-answered = besvaret
side-is-waiting = venter på svar
side-to = til
side-unverified = afsenderen er ikke bekræftet
side-stranger = ikke en af dem, I skrev til
side-went-along = Taget med fra sagen: beskeder { $count }
side-failed = Ikke leveret til { $address }:
side-again = Send igen
side-use = Brug i svaret
side-sent = Sendt til tredjeparten. Kunden ser det ikke.
side-waits-until = { $name } sender dette til en tredjepart: { $time }
hitch-is-customer = { $address } deltager i denne sag. Brug Svar for at skrive til vedkommende.
problem-wait-day = Vælg en dag efter i dag, inden for et år.
event-side-begun = spurgte { $became }
event-side-sent = skrev til { $became } igen
event-side-received = { $became } svarede i en sidesamtale
event-side-unproven = { $became } skrev i en sidesamtale. Afsenderen er ikke bekræftet.
event-side-failed = Ikke leveret til tredjeparten: { $became }
event-side-done = afsluttede sidesamtalen »{ $became }«
event-side-reopened = fortsatte sidesamtalen »{ $became }«
job-send-side = Send til en tredjepart
