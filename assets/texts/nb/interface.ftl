# Ordene i grensesnittet på bokmål.

## Overalt

skip = Hopp til innholdet
save = Lagre
send = Send
show = Vis
show-more = Vis flere
older = Eldre
close = Lukk
remove = Fjern
try-again = Prøv igjen
actions = Handlinger
name = Navn
email = E-post
password = Passord
language = Språk
subject = Emne
message = Melding
files = Filer
state = Status
size = Størrelse
from = Fra
to = Til
received = Mottatt
written = Skrevet
brand = Merkevare
brands = Merkevarer
all-brands = Alle merkevarer
team = Team
teams = Team
all-teams = Alle team
no-team = Ikke noe team
agent = Ansvarlig
agents = Kundebehandlere
all-agents = Alle kundebehandlere
ticket = Sak
orders = Ordrer
addresses = E-postadresser
role = Rolle
since = Kunde siden
me = meg
you = Du
nobody = Ingen
somebody = Noen
opened = opprettet
conversation = Samtale
show-earlier = Vis tidligere meldinger
is-first-message = Samtalen starter her.
show-latest = Vis de siste meldingene
show-quoted = Vis sitert tekst
pictures-blocked = { $count ->
    [one] Ett bilde fra nettet er blokkert, slik at avsenderen ikke ser at e-posten er lest.
   *[other] { $count } bilder fra nettet er blokkert, slik at avsenderen ikke ser at e-posten er lest.
  }
pictures-show = Vis bilder
sending = Sender
connection-lost = Forbindelsen ble brutt. Teksten din er lagret her.
file-too-large = er større enn 25 MB
files-hint = Skjermbilder kan limes rett inn i teksten. Opptil 25 MB per fil.
decimal-mark = ,

## Menyene

nav-main = Hovedmeny
nav-admin = Administrasjon
nav-queue = Kø
nav-answers = Standardsvar
nav-help = Hjelp
manual-all = Alle hjelpesider
manual-chapter = Hjelp til denne siden
manual-find = Søk i hjelpen
manual-find-button = Søk
manual-found-none = Ingen treff. Prøv færre eller andre ord.
manual-found = { $count ->
    [one] Fant 1 side
   *[other] Fant { $count } sider
  }
nav-desk = Til køen
nav-tickets = Mine saker
nav-new-ticket = Ny sak
nav-account = Min konto
nav-settings = Mine innstillinger
letter-keys = Bruk enkeltbokstaver som hurtigtaster
review-reminders = Påminn meg på e-post når et svar jeg eier, bør ses over
unsubscribe = Stoppe påminnelsene?
unsubscribe-text = Du får en e-post i uken så lenge et svar du eier, bør ses over.
unsubscribe-button = Stopp påminnelsene
unsubscribe-done = Ingen flere påminnelser
unsubscribe-done-text = Du kan slå dem på igjen på kontosiden din.
nav-keys = Hurtigtaster
find-label = Søk i saker, kunder, ordrer og svar
sign-in = Logg inn
sign-out = Logg ut
sign-up = Opprett konto

## Taster

key-next = Ta neste sak
key-move = Ned og opp i køen
key-open = Åpne saken
key-find = Søk
key-suggestion = Bruk et foreslått svar
key-search-answers = Søk i standardsvarene mens du skriver
key-reply = Skriv et svar
saved = Lagret.
note-saved = Notatet er lagret.
problem-team-twin = Det finnes allerede et team med dette navnet.
key-take = Ta denne saken
key-agent = Velg ansvarlig
key-tags = Rediger etiketter
key-recipients = Velg hvem som får svaret
key-split = Skill ut et annet emne
key-move-message = Flytt den siste meldingen
key-merge = Slå sammen med en annen sak
key-undo = Angre siste endring
key-note = Skriv et internt notat
key-send = Send
key-queue = Tilbake til køen
key-leave = Forlat feltet
key-help = Vis denne listen

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
span-moment = under ett minutt
time-today = i dag kl. { $clock }
time-yesterday = i går kl. { $clock }
time-tomorrow = i morgen kl. { $clock }
time-this-year = { $day }. { $month } kl. { $clock }
day-this-year = { $day }. { $month }
time-other-year = { $day }. { $month } { $year }
month-of-year = { $month } { $year }
month-1 = jan
month-2 = feb
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = aug
month-9 = sep
month-10 = okt
month-11 = nov
month-12 = des

## Feil

error-home = Til forsiden
error-not-found = Fant ikke siden
error-not-found-text = Siden finnes ikke, eller den tilhører noen andre. Sjekk adressen, eller logg inn med en annen konto.
error-forbidden = Du har ikke tilgang
error-forbidden-text = Kontoen din gir ikke tilgang til dette. Logg inn med en annen konto, eller gå tilbake.
error-invalid = Det gikk ikke
error-invalid-text = Noe du skrev inn, er ikke gyldig. Gå tilbake, rett det og send på nytt.
error-too-many = For mange forsøk
error-too-many-text = Vent litt, og prøv igjen.
error-wait =
    { $seconds ->
        [one] Vent { $seconds } sekund, og prøv igjen.
       *[other] Vent { $seconds } sekunder, og prøv igjen.
    }
error-too-slow = Dette tok for lang tid
error-too-slow-text = Det du sendte, kom ikke fram i tide. Prøv igjen med mindre filer eller en raskere forbindelse.
error-unavailable = Midlertidig utilgjengelig
error-unavailable-text = En del av tjenesten svarer ikke. Prøv igjen om et minutt.
kept-lead = En del av tjenesten svarer ikke, så vi vet ikke om dette ble sendt. Teksten din står her. Send den på nytt om et minutt. Den kommer bare fram én gang, uansett hvor mange ganger du trykker på knappen.
kept-lead-look = En del av tjenesten svarer ikke, så vi vet ikke om dette ble lagret. Teksten din står her. Sjekk først, og send den på nytt hvis den mangler.
kept-words = Teksten din
kept-files = Filene du hadde valgt, kunne ikke lagres. Velg dem på nytt.
kept-send = Send på nytt
error-internal = Noe gikk galt hos oss
error-internal-text = Feilen er registrert. Prøv igjen om litt.

## Det som må rettes

form-problems =
    { $count ->
        [one] Én ting må rettes
       *[other] { $count } ting må rettes
    }
problem-name = Skriv inn et navn på høyst 100 tegn.
problem-address = Skriv inn en hel e-postadresse, for eksempel navn@example.com.
problem-password = Velg et passord på minst { $count } tegn.
problem-password-long = Velg et passord på høyst { $count } tegn.
problem-password-common = Dette passordet er lett å gjette. Velg et som ikke er blant de mest brukte, for eksempel noen få ord.
problem-password-own = Velg et passord som ikke består av navnet ditt, e-postadressen din eller navnet vårt.
problem-too-many = Du har sendt for mye på kort tid. Prøv igjen om { $minutes ->
        [one] ett minutt
       *[other] { $minutes } minutter
    }. Teksten din står her fortsatt.
problem-infected = Skanneren for skadevare fant noe i en av filene. Ingenting er sendt. Fjern filen, eller spør en administrator.
problem-busy = Vi kan ikke ta imot dette akkurat nå. Teksten din står her fortsatt. Prøv igjen om et minutt.
problem-current-password = Dette er ikke det nåværende passordet ditt.
problem-sign-in = E-postadressen eller passordet er feil. Du kan også be om en lenke.
problem-asked = Avsenderen er allerede spurt det siste døgnet.
problem-linked = Saken er allerede knyttet til en konto.
problem-unlink = Kunden har bekreftet at saken er deres.
problem-unwanted-proven = En bekreftet kunde skrev dette, så det kan ikke merkes som søppelpost.
problem-expired = E-posten er utløpt, og teksten er slettet.
problem-link = Lenken er allerede brukt eller utløpt. Be om en ny.
problem-handed-over = En nettbutikk logget deg inn. Logg inn med e-post først for å endre dette.
problem-subject = Emnet kan være på høyst 200 tegn.
problem-body = Skriv en melding først.
problem-body-long = Meldingen er for lang. Send deler av den som fil.
problem-slug = Bruk bare bokstavene a til z, tall og bindestreker.
problem-brand-twin = En annen merkevare har allerede dette kortnavnet. Velg et annet.
problem-brand = Velg en merkevare.
problem-answer-brand = Ingen merkevare har kortnavnet i teksten.
problem-reference = Skriv inn saksnummeret til en sak du har tilgang til, for eksempel SV-7K3M9Q.
problem-split-kind = Bare en melding fra kunden kan bli en ny sak.
problem-split-all = Dette er hele saken; det ville ikke bli noe igjen.
problem-move-reply = Et svar må bli i saken der det ble skrevet.
problem-move-same = Det er samme sak.
problem-move-merged = En av sakene er slått sammen med en annen.
problem-move-brands = Sakene tilhører ulike merkevarer.
problem-move-customers = Sakene tilhører to kunder, og ingen av dem skal kunne lese det den andre har skrevet.
problem-undone = Dette er allerede angret.
problem-undo-later = En av sakene er slått sammen siden. Angre det først.
problem-undo-after = Det har skjedd noe siden. Dette kan ikke lenger angres.
problem-choice = Velg en av verdiene i listen.
problem-closed = Saken er avsluttet. Skriv en melding, så fortsetter den i en ny sak.
problem-watcher = Svarene våre kan ikke sendes til denne adressen.
problem-host = Skriv inn navnet på serveren.
problem-port = Skriv inn en port fra 1 til 65535.
problem-username = Skriv inn brukernavnet.
problem-plain = Velg TLS eller STARTTLS. Bare en server på denne maskinen kan klare seg uten.
problem-secret = Skriv inn passordet. OAuth 2 krever også de tre feltene.
problem-secret-moved = Lagrede passord og token gjelder bare for samme server, port, kryptering, brukernavn og tokenadresse. Skriv dem inn på nytt.
problem-token-url = Skriv inn en adresse som begynner med https://.
problem-address-taken = Adressen tilhører en annen konto.
problem-only-address = Dette er den eneste bekreftede adressen din. Legg til en annen først.
problem-handover = Innloggingen fra nettbutikken virket ikke. Gå tilbake til butikken og prøv igjen, eller logg inn med e-post.
problem-admin-exists = Noen har allerede opprettet den første kontoen. Logg inn, eller be om å bli invitert.
problem-last-admin = Det må finnes minst én administrator. Gjør en annen til administrator først.
problem-last-free-admin = Minst én administrator må ha tilgang til alle merkevarer, fordi brukere, team og bakgrunnsjobber hører til alle. Gi en annen administrator den tilgangen først.
problem-colleague-twin = En kollega har allerede denne adressen.
problem-invited = Kollegaen er allerede invitert, og kan be om en ny lenke på innloggingssiden.
problem-customer = Adressen tilhører en kunde. Kryss av nedenfor hvis samme person skal jobbe her.
problem-colleague-brand = Denne kollegaen betjener ikke merkevaren. Velg en annen.
problem-team-gone = Teamet finnes ikke lenger. Velg et annet.
problem-snooze = Velg et tidspunkt fram i tid.
problem-file-link = Lenken til filen er utløpt. Åpne saken på nytt.
problem-mail-delivered = E-posten er allerede blitt en melding.
problem-too-large = En fil er større enn 25 MB. Fjern den eller gjør den mindre, og send igjen.
problem-request = Skjemaet kom ikke fram i sin helhet. Gå tilbake og send det på nytt.
problem-calendar-zone = «{ $text }» er ikke en tidssone. Skriv inn et sted som Europe/Oslo, eller UTC.
problem-calendar-span = «{ $text }» er ikke en åpningstid. Skriv den som 08:00-16:00. Del åpningstid over midnatt i to: 22:00-24:00 og, neste dag, 00:00-06:00.
problem-calendar-overlap = { $one } og { $other } overlapper. Slå dem sammen eller skill dem.
problem-calendar-date = «{ $text }» er ikke en dato. Skriv år, måned og dag, som 2026-12-24.
problem-calendar-date-twice = { $date } står to ganger blant stengte og ekstra dager. Fjern én av dem.
problem-calendar-extra = Den ekstra dagen { $date } mangler åpningstid. Legg til en, eller før den opp som stengt.
problem-calendar-extra-twice = { $date } står to ganger blant de ekstra dagene. Skriv tidene på én linje.
problem-calendar-holidays = «{ $text }» er ikke en helligdagskalender vi kjenner.
problem-calendar-never = Uken har ingen åpningstid, så ingenting ville noen gang forfalle. Ha åpent minst én ukedag.
problem-feed-url = Skriv inn adressen til en iCalendar-fil. Den skal begynne med https://.
problem-feed-file = Denne filen kan ikke brukes: { $why }.
problem-feeds = Det er allerede ti kalendere. Fjern en først.
problem-length = Skriv en varighet, for eksempel 4, 30 min eller 1 t 30 min.
problem-promise-day = Velg en dag innen et år der det fortsatt er arbeidstid igjen.
problem-policy-empty = Fyll ut minst én frist.
problem-move-to = Skriv inn mappen e-posten skal flyttes til.

## Innlogging

sign-in-lead = Se sakene dine og skriv til oss.
sign-in-password-hint = Har du ikke passord, eller har du glemt det? La feltet stå tomt og be om en lenke.
sign-in-link = Send meg en innloggingslenke
sign-up-question = Ny her?
sign-in-question = Har du konto?
sign-up-email-hint = Vi sender en lenke til adressen for å være sikre på at den er din.
password-hint = Minst { $count } tegn. Noen få ord er lettere å huske.
link-sent = Sjekk innboksen din
link-sent-text = Vi har sendt en lenke til { $address }. Den kan brukes én gang og er gyldig i én time. Kommer den ikke i løpet av noen minutter, kan du se i søppelposten eller be om en ny senere.
link-sent-back = Tilbake til innlogging
link-sign-in-text = Du logger inn som { $address }.
link-sign-up = Opprett kontoen din
link-sign-up-text = Adressen din er { $address }. Nå gjenstår bare ett steg.
link-prove = Legg til en adresse
link-prove-text = { $address } blir lagt til kontoen til { $name }. Saker fra denne adressen vises da der.
link-prove-other = Noen som er logget inn som «{ $name }», vil legge { $address } til kontoen sin. Den som eier en adresse, ser sakene som har kommet fra den.
link-prove-other-do = Var det deg? Logg inn på den kontoen i denne nettleseren, og åpne lenken på nytt. Hvis ikke, trenger du ikke gjøre noe: Adressen er fortsatt din.
link-prove-signed-in = Du er logget inn som { $name } nå.
link-prove-button = Legg til adressen
link-first-admin = Velkommen til Svar
link-first-admin-text = Dette er den første kontoen, med tilgang til alle innstillinger.

## Egen konto

account-you = Du
address-link-sent = Åpne lenken vi har sendt dit.
address-proven = bekreftet
address-unproven = ikke bekreftet
address-remove = Fjern { $address }
address-another = En annen e-postadresse du har
address-add = Legg til adresse
password-current = Nåværende passord
password-current-hint = Glemt det? Logg inn med en lenke på e-post, og la feltet stå tomt.
password-new = Nytt passord
password-set = Lagre passordet
sessions = Innlogget på
session-seen = sist sett
session-this = denne
session-end = Logg ut
session-end-label = Logg ut { $browser }
session-end-others = Logg ut alle andre

## Kundens side

tickets-none = Ingen saker ennå
tickets-none-text = Når du skriver til oss, finner du meldingene dine og svarene våre her.
choose-brand = Hvem vil du skrive til?
choose-brand-none = Det er ingen å skrive til ennå.
choose-brand-find = Del av navnet
choose-brand-search = Søk
new-title = Hva kan vi hjelpe deg med?
new-lead = Fortell det med dine egne ord.
new-body = Hva gjelder det?
body-hint = Det hjelper med et ordrenummer, hvis du har et.
subject-hint = Noen få ord er nok, eller la feltet stå tomt.
expect-by = Du kan regne med svar innen { $high }.
expect = Du kan regne med svar mellom { $low } og { $high }.
portal-foot = { $brand } svarer på alle meldinger.
received-title = Vi har fått meldingen din.
closed-now = Vi har stengt akkurat nå, og åpner igjen { $at }.
received-reference = Saksnummeret ditt er { $reference }.
write-more = Skriv en melding til
close-lead = Er saken løst?
close-ticket = Avslutt saken
reopen-lead = Er den likevel ikke løst?
reopen = Åpne saken igjen
customer-state-new = mottatt
customer-state-open = under behandling
customer-state-waiting = besvart
customer-state-solved = løst
customer-state-closed = avsluttet

## Køen

views = Visninger
view-next = Neste
view-mine = Mine
view-unassigned = Ikke tildelt
view-unlinked = Ikke bekreftede avsendere
view-waiting = Venter på kunden
view-snoozed = Utsatt
view-solved = Løst
view-closed = Avsluttet
quarantine = Karantene
brands-and-teams = Merkevarer, team og kundebehandlere
narrow-brands = Finn en merkevare …
narrow-teams = Finn et team …
narrow-agents = Finn en kundebehandler …
narrow-find = Del av navnet
narrow-search = Søk
narrow-more = { $count } til. Skriv inn en del av navnet.
narrow-none = Ingen treff.
assign-other = Noen andre …
assign-title = Tildel { $reference }
assign-lead = Velg hvem saken skal tildeles.
take-next = Ta neste
queue-longest = lengste ventetid { $span }
queue-empty = Alt er à jour
queue-empty-text = Nye saker vises her automatisk.
reply-sent = Svaret ditt er på vei:
unassigned = Ikke tildelt
assigned-to = Tildelt { $name }
waiting = Har ventet
found-none = Ingen treff
found-none-text = Sjekk skrivemåten, eller bruk færre ord eller filtre.
state-new = ny
state-open = åpen
state-waiting = venter på kunden
state-snoozed = utsatt
state-solved = løst
state-closed = avsluttet

## Hvorfor en sak står der den står

why-first = første henvendelse
why-before = har skrevet før
why-first-this-year = første henvendelse på et år
why-months-ago =
    { $months ->
        [one] forrige henvendelse for { $months } måned siden
       *[other] forrige henvendelse for { $months } måneder siden
    }
why-new = ikke besvart ennå
why-open = venter på svar fra oss
why-answered = venter på kunden
why-snoozed = utsatt
why-solved = ferdig
why-closed = ferdig

## En sak hos oss

also-here = { $name } ser også på denne saken
side-label = Sak og kunde
state-keep = Ingen endring
snooze-1 = utsatt til i morgen
snooze-7 = utsatt en uke
tags = Etiketter
take = Ta saken
came-from = Sendt fra
customer-proven = bekreftet
customer-unproven = ikke bekreftet
customer-linked = knyttet av en kollega
customer-unproven-text = Vi vet ikke hvem som eier adressen, så verken konto eller ordrer vises.
undeliverable = { $address } kan ikke motta e-post ({ $status }). Ingenting sendes dit før adressen er bekreftet på nytt. Siden
ask-to-sign-in = Be om innlogging
ask-to-sign-in-text = Sender avsenderen en lenke. Når den åpnes, er adressen bekreftet.
link-account = Knytt til en konto
unlink-account = Fjern koblingen til kontoen
link-lead = { $sender } er ikke bekreftet. Knytt saken til en konto bare hvis du vet på annen måte at kunden skrev den: Da vises den i kundens konto.
link-address = Kontoens adresse
link-address-hint = En adresse som kunden har bekreftet, hvis ingen av dem over passer.
link-how = Hvordan vet du det?
link-how-hint = Lagres i sakens historikk.
proposals = Kontoer som passer
proposal-order = ordre { $number } er deres
proposal-address = har bekreftet denne adressen
proposal-name = samme navn
proposal-domain = også hos { $domain }
unwanted = Søppelpost
unwanted-block = Blokker også denne avsenderen
make-customer = Gjør { $address } til kunden
via = via { $address }
wants-answer-at = vil ha svar til { $address }
contact-load = Kontakthyppighet
contacts =
    { $count ->
        [one] { $count } henvendelse
       *[other] { $count } henvendelser
    }
orders-none = Ingen ordrer
order-status-received = mottatt
order-status-packed = pakket
order-status-shipped = sendt
order-status-delivered = levert
order-status-returned = returnert
order-status-cancelled = kansellert
earlier-tickets = Tidligere saker
earlier-none = Ingen tidligere saker

## Samtalen

by-mail = på e-post
by-form = via skjema
note-chip = internt notat
identity-unproven = ikke bekreftet
identity-aligned = domenet er bekreftet
identity-proven = bekreftet
identity-signed-in = innlogget
identity-denied = avvist av eieren
because-no-author = E-posten oppgir ikke én bestemt avsender.
because-passed-on = { $about } videresendte denne e-posten, så vi kan ikke bekrefte hvem som skrev den.
because-nobody-vouches = Ingen e-postserver bekrefter avsenderen.
because-dmarc-fails = DMARC-kontrollen av { $about } feilet. Hvem som helst kan ha skrevet dette.
because-nothing-speaks = Det finnes ingen gyldig signatur fra { $about }.
because-dkim = Signert av { $about } (DKIM), ifølge e-postserveren vår.
because-spf = Sendt fra en server hos { $about } (SPF), ifølge e-postserveren vår.
because-dmarc = Bekreftet for { $about } (DMARC), ifølge e-postserveren vår.
because-dkim-checked = Signert av { $about } (DKIM); vi har kontrollert signaturen selv.
because-dns-silent = Signaturen kunne ikke kontrolleres, fordi DNS ikke svarte.
because-header-cut = Hodet i denne e-posten er for langt til å leses helt, så avsenderen kan ikke bekreftes.
because-header-unclear = Hodet i denne e-posten kan leses på flere måter, så avsenderen kan ikke bekreftes.
because-not-to-us = Ingen av adressene våre står i Til eller Kopi: { $about } kan ha sendt dette til noen andre.
because-to-unsigned = Signaturen fra { $about } omfatter ikke Til: dette kan ha blitt sendt til noen andre først.
because-signature-old = Signaturen fra { $about } er gammel eller uten dato: noen kan ha sendt e-posten på nytt.
because-signature-seen = Den samme signaturen fra { $about } sto på en tidligere e-post: noen har sendt den på nytt.
because-form = Skrevet i skjemaet { $about }. Der kan hvem som helst oppgi hvilket som helst navn.
because-forwarded = { $about } videresendte denne e-posten. Adressen i den er ikke bekreftet.
because-claimed = Den som eier adressen, har logget inn og bekreftet at de skrev dette.
because-denied = Den som eier adressen, sier at de ikke skrev dette.
because-signed-in = Skrevet av en innlogget bruker.
delivery-none = ikke sendt på e-post
delivery-queued = på vei
delivery-sent = sendt på e-post
delivery-failed = ikke levert
machine-auto_reply = Automatisk svar
machine-away-until = Borte til { $day }
machine-bounce = I retur: en e-post kunne ikke leveres
machine-delayed = Forsinkelse: en e-post er ikke levert ennå
machine-delivered = Kvittering: en e-post er levert
machine-feedback = Klage meldt av en e-postleverandør
machine-read_receipt = Kvittering: en e-post er lest
placed-token = plassert etter svarkoden vår
placed-references = plassert etter e-posten den svarer på
placed-subject = plassert etter saksnummeret i emnet
placed-awaited = plassert etter en tidligere e-post
linked-to = Knyttet til
subject-changed = Et annet emne:
split-off = Skill ut
move-message = Flytt denne meldingen
move-to-ticket = Til saken
move = Flytt
split-one = Til en ny sak
split-rest = Denne og alle senere meldinger
merge = Slå sammen
merge-into = Slå sammen med
merge-do = Slå sammen
moved = Flyttet
move-split = Skilt ut
move-merge = Slått sammen
move-rethread = Flyttet
undo = Angre
undo-label = Angre flyttingen fra { $source } til { $target }
undo-latest = Siste endring:
undo-assignee = ansvarlig
undo-team = teamet
undo-tags = etikettene
undo-state = statusen
undo-spam = merkingen som søppelpost
changed-meanwhile = En kollega har endret dette i mellomtiden. Nå er det { $now }. Lagre på nytt for å endre det.
participants = Deltakere
part-sender = kunde
part-watcher = får svar
part-reached = kan skrive
watch = Legg til deltaker
watch-label = Send svarene også til { $address }
event-assigned = tildelt { $became }
event-unassigned = ikke lenger tildelt { $was }
event-team = flyttet til teamet { $became }
event-no-team = fjernet fra teamet { $was }
event-state = endret fra { $was } til { $became }
event-tagged = la til etiketten { $became }
event-untagged = fjernet etiketten { $was }
event-linked = saken er nå knyttet til denne kontoen
event-linked-by = knyttet saken til { $became }, fordi: { $was }
event-unlinked = fjernet koblingen til kontoen til { $was }
event-asked = ba { $became } om å logge inn
event-claimed = { $became } sier at saken er deres
event-denied = Eieren av { $became } sier at de ikke skrev dette
event-customer = gjorde { $became } til kunden i stedet for { $was }
event-marked-spam = merket saken som søppelpost
event-unmarked-spam = merket saken som ikke søppelpost
event-delivery-delayed = Svaret er forsinket: { $became }
event-mail-refused = E-postserveren avviste en e-post til { $became }: { $was }
event-acknowledged = Bekreftelse sendt til { $became }
event-delivery-failed = Svaret ble ikke levert: { $became }
event-parted = En e-post fra { $was } viste til denne saken, men avsenderen er ikke deltaker; den ble { $became }
event-apart = E-posten viste til { $became }, men avsenderen er ikke deltaker der
event-also-sent = Den samme e-posten ble sendt til en annen merkevare, der den er { $became }
event-followed = { $was } svarte på denne avsluttede saken; den fortsetter i { $became }
event-follows = fortsetter den avsluttede saken { $became }
event-split = skilt ut fra { $was } til { $became }
event-merged = { $was } ble slått sammen med { $became }
event-rethreaded = flyttet en melding fra { $was } til { $became }
event-move-undone = angret flyttingen fra { $was } til { $became }
event-undone = angret endringen av { $was }
event-disclosed = viste kunden det { $became } skrev
event-withheld = skjulte igjen det { $became } skrev, for kunden
withheld = vises ikke for kunden
disclosed = vises for kunden
disclose = Vis for kunden
withhold = Skjul for kunden igjen
answer-there = Send det til { $address } i stedet, slik avsenderen ønsker
event-watched = { $became } får nå svarene
event-unwatched = { $was } får ikke lenger svarene
event-erased = slettet kunden
erase = Slett denne kunden
erase-lead = { $name } og alt de har skrevet, slettes for godt. Dette kan ikke angres.
erase-account = Kontoen med navn, passord og adresser: { $addresses }
erase-tickets = Saker som tømmes og avsluttes: { $count }
erase-messages = Meldinger og notater, også svarene våre: { $count }
erase-files = Filer som ingen andre har: høyst { $count }
erase-mails = Opprinnelige e-poster: { $count }
erase-orders = Ordrer fra nettbutikken: { $count }
erase-examples = Det forslagene har lært av spørsmålene deres; de trenes på nytt uten det.
erase-stays = Saksnumre, datoer og statuser blir stående, sammen med at du har slettet kunden. Kopier i postkasser, i nettbutikken og i sikkerhetskopier må slettes der.
erase-confirm = Skriv { $word } for å bekrefte
erase-not = Avbryt
problem-erase-confirm = Dette stemmer ikke med ordet over.
erased-name = Slettet kunde
erased-subject = Slettet
event-sla-warned = Fristen nærmer seg: { $was }, { $became }
event-sla-missed = Fristen er oversittet: { $was }, { $became }
event-sla-met-late = Senere enn lovet: { $became }
event-grouped = endret kundens grupper fra «{ $was }» til «{ $became }»
event-follow-up-set = lovet å følge opp { $became }
event-other = endret noe

## Å skrive

suggested-answers = Foreslåtte svar
search-answers = Søk i standardsvar
suggestions-later = Forslagene klargjøres.
suggestions-none = Ingen standardsvar passer.
matched = treff på
suggestion-perhaps = Kanskje
suggestion-like = ligner på:
suggestion-more = Mer
solved-before = Har løst før:
does-not-fit = Ikke relevant
message-kind = Type melding
reply = Svar
note = Notat
copies = Kopi
reply-from = fra { $brand }
hitch-no-recipient = Skriv inn minst én adresse som svaret skal sendes til.
hitch-no-address = { $address } er ikke en e-postadresse.
hitch-merged = { $reference } er slått sammen med denne saken.
note-lead = Bare kolleger ser dette. Varsle en kollega med @ og navnet.
send-reply = Send svar
save-note = Lagre notat
then = Deretter
then-waiting = og sett til venter
then-solved = og merk som løst
then-open = og la stå åpen
hitch-unfilled = Fyll ut eller fjern dette først: { $marks }
hitch-overtaken = Det kom en ny melding mens du skrev.
hitch-overtaken-text = Svaret ditt er ikke sendt, og teksten står fortsatt nedenfor. Les den nye meldingen, og send på nytt.

## Utkast

new-since-visit = Nytt siden du var her sist
more-changes = { $count ->
    [one] og én endring til
   *[other] og { $count } endringer til
}
undo-send = Angre sending
send-solve = Send og løs
send-next = Send og ta neste
send-more = Mer
send-later = Send senere
send-later-hint = i morgen 9
problem-send-time = Skriv et tidspunkt som ikke er passert, for eksempel: i morgen 9, mandag 14:30, om 2 timer, 24.12.2026 8:00.
problem-files-gone = En fil i denne teksten er ikke lenger her: den ble fjernet i et annet vindu. Se over filene og send på nytt.
reply-waits = Et svar som ikke er sendt ennå
reply-waits-until = { $name } sender dette svaret: { $time }
reply-waits-overtaken = Dette svaret blir ikke sendt: Det har kommet en ny melding siden det ble skrevet.
problem-sent-already = Det er allerede sendt.
draft-stopped-overtaken = Svaret ble ikke sendt, fordi det kom en ny melding først. Les den, og send på nytt.
draft-stopped-merged = Svaret ble ikke sendt, fordi saken ble slått sammen med denne. Les den, og send på nytt.
draft-stopped-agent = Svaret ble ikke sendt, fordi kundebehandleren ikke lenger har tilgang til saken.
draft-stopped-check = Svaret ble ikke sendt. Send på nytt for å se hvorfor.
marks = Formatering
mark-bold = Fet (Ctrl B)
mark-italic = Kursiv (Ctrl I)
mark-link = Lenke (Ctrl K)
mark-list = Liste
mark-numbers = Nummerert liste
mark-quote = Sitat
mark-heading = Overskrift
mark-code = Kode
snooze-until = Utsett til
note-edit = Rediger
note-delete = Slett notatet
redact = Fjern for godt
redact-text = Teksten og vedleggene slettes overalt, også i den opprinnelige e-posten, og kan ikke hentes tilbake. Samtalen viser at noe er fjernet, og av hvem.
redact-message = Fjern denne meldingen
redact-file = Fjern bare { $name }
event-note-changed = endret et notat
event-note-deleted = slettet et notat
event-redacted = fjernet innholdet i en melding
event-file-redacted = fjernet et vedlegg
blind = Blindkopi
copies-once = Bare denne gangen
copies-follow = De som står i Til eller Kopi, får også de neste svarene, med mindre det bare gjelder denne gangen. Ingen ser hvem som får blindkopi.
draft = Utkast
draft-saved = Utkastet ble lagret
draft-saving = Lagrer …
draft-unsaved = Ikke lagret på serveren ennå. Teksten din er tatt vare på i denne nettleseren.
draft-sent = Allerede sendt.
draft-save = Lagre utkast
draft-share = Del med kolleger
draft-unshare = Slutt å dele
draft-shared = Delt med kolleger
draft-discard = Forkast
draft-of = { $name } deler et utkast
draft-continue = Fortsett på dette utkastet
draft-changed = Utkastet ble endret i et annet vindu.
draft-changed-text = Der står det:
draft-keep-mine = Behold min tekst
draft-use-other = Bruk den andre teksten
problem-draft-empty = Skriv noe før du deler utkastet.
hitch-sent-before = Du har allerede sendt dette.
hitch-sent-before-text = Ingenting ble sendt på nytt. Trykk på Send en gang til bare hvis kunden skal få enda en melding.

## Standardsvar

answer-new = Nytt standardsvar
answer-title = Tittel
answer-slug = Kortnavn
answer-text = Tekst
answer-form-lead = Disse plassholderne fylles ut for hver sak:
answer-remove = Fjern standardsvaret
answers-none = Ingen standardsvar ennå
answers-none-text = Skriv et svar én gang, så foreslås det der det passer.
search-answers-hint = Enter setter inn det første svaret, piltastene går gjennom listen, Escape går tilbake til teksten din.
internal-notes-found = Interne notater
unfilled-lead = Fyll ut dette før du sender:
answer-other-language = Svaret finnes ikke på { $wanted }. Teksten er på { $found }.
language-nb = norsk
language-da = dansk
language-nl = nederlandsk
language-en = engelsk
language-sv = svensk
language-de = tysk
language-fr = fransk
goes-with-it = Følger med svaret
act-file = legg ved
act-tag = legg til etiketten { $tag }
act-solved = merk saken som løst
act-waiting = sett saken til venter på kunden
act-open = hold saken åpen
act-assign-me = tildel saken til meg
act-assign = tildel saken til { $name }
act-snooze = utsett saken til { $day }
act-promise = lov innen { $day }: { $what }
promise-note = Lovet innen { $day }: { $what }
save-as-answer = Lagre som nytt svar
questions = Spørsmål
questions-of = Spørsmål til «{ $title }»
questions-of-nothing = Spørsmål uten svar
questions-lead = Det kunder skriver når dette er riktig svar. Forslagene lærer av disse spørsmålene til svarene dere sender, har lært dem mer. En endring læres i løpet av noen minutter.
questions-of-nothing-lead = Det kunder skriver når ingen av svarene passer. Av disse spørsmålene lærer forslagene når de skal la være.
questions-none = Ingen ennå.
questions-more = Flere spørsmål
questions-back = Tilbake til spørsmålene
questions-near-lead = Spørsmål som ligner, men trenger noe annet. De hindrer at svaret blir foreslått for dem.
questions-from-tickets = Fra sakene deres
questions-from-tickets-lead = Det kundene hadde spurt om da dette svaret ble sendt. Hver merkevare lærer bare av sine egne saker.
questions-past-find = Finn tidligere spørsmål
questions-past-of = Tidligere spørsmål til «{ $title }»
questions-past-lead = Kryss av for spørsmålene som dette svaret ville ha løst.
questions-past-none = Fant ingen slike spørsmål
questions-past-none-text = Søk etter et ord som kundene bruker.
questions-take = Dette svaret løser dem
question-new = Nytt spørsmål
question-new-hint = Slik en kunde ville skrevet det.
question-kind = Dette svaret
question-fits = passer
question-near = Ligner, men ikke dette svaret
question-add = Legg til spørsmål
question-edit = Rediger
question-fits-other = Trenger et annet svar:
question-near-other = Ligner:
question-release = Ikke dette svaret
question-is-own = løst av dette svaret
problem-question = Skriv et spørsmål på høyst 4000 tegn.
answer-slug-hint = La feltet stå tomt for å bruke tittelen. Små bokstaver, sifre og bindestreker.
answer-asked = Spørsmål det svarer på
answer-asked-hint = Av dem lærer forslagene at dette svaret passer.
results = Resultater
results-measured = Hvor ofte forslagene er riktige
results-measured-lead = Testet på spørsmål som ikke ble brukt til opplæring, med terskelen dere har nå.
results-measured-at = Målt
results-mistakes = Svar som ble foreslått ved en feil
results-mistakes-lead = I samme test. Legg spørsmål til svaret som var riktig, eller til det andre som noe som ligner.
results-mistakes-none = Ingen.
results-offered = Foreslått
results-right = Riktig svar
results-questions = Spørsmål
results-none-fits = ingen svar passer
results-other-answer = et annet svar
results-given = Hva kundebehandlerne gjorde med forslagene
results-given-lead = Svar fra de siste { $days } dagene.
results-given-none = Ingen svar er sendt ennå.
results-was-offered = Hva som ble foreslått
results-sure = Opptil tre svar
results-nothing = Ingenting
results-replies = Svar
results-taken = Begynte med et forslag
results-kept = Så mye av teksten ble sendt
results-dismissed = Merket som ikke relevant
results-first = Tid til første svar
results-first-lead = Halvparten av de første svarene de siste { $days } dagene kom innen denne arbeidstiden.
results-with = Med forslag
results-without = Uten
results-count = { $count ->
    [one] ett svar
   *[other] { $count } svar
}
gaps = Hull
gaps-lead = Spørsmål fra de siste { $days } dagene der ingenting ble foreslått, eller der kundebehandlerne svarte med egne ord, gruppert etter hva de spør om.
gaps-none = Ingen hull
gaps-none-text = Spørsmål dukker opp her når flere kunder spør om det samme og ingen svar ble foreslått.
gaps-single = { $count ->
    [one] Ett spørsmål til ble stilt én gang.
   *[other] { $count } spørsmål til ble stilt én gang.
}
gap-count = { $count ->
    [one] ett spørsmål
   *[other] { $count } spørsmål
}
gap-found = Kundebehandlerne søkte opp og sendte:
gap-questions = Spørsmål
gap-draft = Lag et svar av denne teksten
answers-list = Alle svar
answers-upkeep = Bør ses over
answers-house = Interne notater
answers-removed = Fjernede svar
answer-sent = Sendt
answer-untouched = Uendret
answer-public = åpent
answer-review-due = bør ses over
answer-stale = eldre enn originalen
answer-history = Historikk
answer-history-of = Historikken til { $slug }
answer-back = Tilbake til svaret
answer-resembles = Disse svarene er svært like. Kan du endre ett av dem i stedet?
answer-review-now = Svaret skulle vært sett over innen { $day }. Stemmer alt fortsatt?
answer-reviewed = Stemmer fortsatt: spør igjen om et halvt år
answer-stale-text = Originalen er endret etter at teksten på { $language } ble skrevet. Oppdater den, eller bekreft at den fortsatt stemmer.
answer-still-right = Den stemmer fortsatt
answer-figures = Sendt { $sent } ganger, { $untouched } % uendret. Etter sju dager hadde { $back } av { $settled } kunder skrevet igjen.
answer-condition-hint = Sett tekst om noe som kanskje mangler, mellom vilkår:
answer-add-language = Legg til et språk
answer-language-new = Ny tekst
answer-language-hint = En kode som en, nb eller da.
answer-title-hint = Det kollegene ser og søker etter.
answer-words = Søkeord
answer-words-all = Søkeord for alle språk
answer-words-hint = Ett på hver linje.
preview = Forhåndsvisning
preview-empty = Her vises det du skriver, slik en kunde ville fått det.
preview-holes = Når ingen ordre er kjent, må dette fylles ut for hånd:
answer-settings = Innstillinger
answer-owner = Eier
answer-review = Ses over
answer-review-hint = Eieren får en e-post den dagen.
answer-make-public = Kunder kan finne det mens de skriver til oss
answer-acts = Handlinger ved sending
answer-acts-hint = Den som svarer, ser disse før sending og kan velge dem bort.
answer-act-tags = Legg til etiketter
answer-act-tags-hint = Med komma mellom.
answer-assign-me = den som sender
answer-act-assign = Tildel til
answer-act-days = Utsett i (dager)
answer-act-days-hint = Tomt felt: saken utsettes ikke.
answer-act-promise = Hva vi lover til den dagen
answer-act-promise-hint = Lagres som et notat på saken.
answer-files = Vedlegg
answer-files-none = Ingen vedlegg.
answer-files-add = Legg til filer
answer-merge = Slå sammen eller fjern
answer-merge-into = Slå sammen med
answer-merge-button = Slå sammen
answer-merge-hint = Kortnavnet på svaret som skal beholdes. Det overtar språk og søkeord det mangler, og historikken til begge.
answer-remove-hint = Historikken beholdes, så du kan gjenopprette det.
answer-is-removed = Svaret er fjernet. Gjenopprett en av versjonene nedenfor for å bruke det igjen.
answer-by-file = en fil
answer-return = Gjenopprett denne versjonen
change-written = Endret av { $name }
change-imported = Importert fra { $name }
change-returned = { $name } gjenopprettet en tidligere versjon
change-merged = Slått sammen med { $detail } av { $name }
change-removed = fjernet
change-added = lagt til
change-files = Filer endret av { $name }: { $detail }
change-reviewed = Sett over av { $name }
change-none = Ingen linjer er endret.
change-lines = Endrede linjer
upkeep-clean = Ingenting må ses over
upkeep-clean-text = Svar som bør ses over, vises her automatisk.
upkeep-review = Bør ses over
upkeep-review-text = Datoen for gjennomgang er passert.
upkeep-stale = Utdaterte oversettelser
upkeep-stale-text = Originalen er endret etter at de ble skrevet.
upkeep-edited = Endres ofte
upkeep-edited-text = Det meste av teksten blir endret før sending: kanskje bør svaret endres.
upkeep-dismissed = Ofte avvist
upkeep-dismissed-text = Foreslått først, men noe annet ble sendt.
upkeep-came-back = Kunder skriver igjen
upkeep-came-back-text = Mange kunder skriver igjen innen sju dager.
upkeep-helped = Løst uten sak
upkeep-helped-text = Kunder som sa at det hjalp, og ikke skrev innen sju dager.
upkeep-unused = Aldri brukt
upkeep-unused-text = Tilgjengelig i en måned eller mer, og aldri sendt.
upkeep-agents = Det vi sender
upkeep-agents-text = Et forslag er et utkast: tilpass det til hver kunde.
share-of = { $part } av { $of }
house-lead = Det kolleger bør vite. Notatene vises ved siden av svarene når du søker, og sendes aldri.
house-none = Ingen notater ennå.
house-new = Nytt notat
house-edit = Rediger notatet
house-back = Tilbake til notatet
house-removed = Fjernede notater
note-is-removed = Notatet er fjernet. Gjenopprett en av versjonene nedenfor for å bruke det igjen.
problem-day = Skriv inn en dato, for eksempel 2027-01-31.
problem-days = Skriv inn et antall dager fra 1 til { $count }.
problem-acts = Velg enten en status eller en utsettelse, ikke begge.
problem-title = Skriv inn en tittel på høyst 150 tegn.
problem-language = Skriv én språkkode, som nb, og hver bare én gang.
problem-answer-body = Skriv inn teksten.
problem-line = Linje { $line }: { $message }
problem-slug-twin = Et annet svar har allerede dette kortnavnet. Velg et annet.
problem-merge-brand = Velg et annet svar fra samme merkevare.
problem-merge = Ingen svar har dette kortnavnet.
help-title = Hjelper noe av dette?
help-lead = Du kan fortsatt sende meldingen.
help-solved = Det løste saken
help-thanks = Så bra! Dukker det opp igjen, er det bare å skrive til oss.
help-meanwhile = Mens du venter, kan kanskje noe av dette hjelpe.
change-removal = Fjernet av { $name }

## Når ingenting skal foreslås

admin-suggestions = Forslag
threshold-lead = Et svar foreslås bare når det er sannsynlig nok at det passer. Med en høyere grense får færre spørsmål forslag, men flere av dem er riktige.
threshold-share = Minste sikkerhet for forslag, i prosent
threshold-hint = Tomt felt betyr { $usual } %.
threshold-figure = Resultat for hver grense
threshold-now = Med denne innstillingen er det første forslaget riktig i { $precision } % av tilfellene, og { $coverage } % av spørsmålene får forslag.
percent = { $number } %
threshold-sure = Opptil tre svar foreslås fra { $sure } % sikkerhet. Under det får ett svar merket «Kanskje», og ingen tast.
threshold-sureness = Minste sikkerhet
threshold-precision = Første forslag er riktig
threshold-coverage = Spørsmål som får forslag
threshold-chosen = Din grense
threshold-measured = Testet på svar som ikke er brukt til trening, { $count } svar i alt, sist
threshold-none = Ingen målinger ennå
threshold-none-text = Tallene vises når rundt tretti svar er sendt.
problem-percent = Skriv et helt tall fra 0 til 100, eller la feltet stå tomt.

## Merkevarer

admin-brands = Merkevarer
admin-promises = Svarfrister
brand-new = Ny merkevare
brands-none = Ingen merkevarer ennå
brands-none-text = En merkevare er en virksomhet dere betjener. Begynn med å opprette én.
brand-address = Adresse for kundeservice
brand-slug = Kortnavn
brand-slug-hint = Bokstavene a til z, tall og bindestreker. Navnet brukes i nettadresser.
brand-languages = Språk
brand-color = Farge
brand-weights = Forsinkelse for hyppige henvendelser
brand-weights-hint = Kunder som nylig har skrevet, plasseres noen arbeidstimer senere i køen. 0 per dobling betyr eldste først.
brand-weight-usual = Tomt: { $number }.
brand-instructions = Faste instrukser
brand-instructions-hint = Kundebehandlerne ser dette øverst på hver sak for merkevaren. Det som bare gjelder en tid, skriver teamlederen under Instrukser.
brand-signature = Signatur ({ $language }); { "{agent}" } blir til kundebehandlerens fornavn
brand-edit = Innstillinger for merkevaren
hours-of = Åpningstider for { $brand }
hours-edit = Åpningstider
hours-edit-lead = Arbeidstiden går bare mens dere har åpent, og frister i timer regnes i disse tidene. La alt stå tomt hvis dere har åpent døgnet rundt.
hours-week = En vanlig uke
hours-always = Alltid åpent: Ingen åpningstider er satt.
hours-open-now = Åpent nå. Tidene gjelder { $zone }.
hours-closed-now = Stengt nå, åpner { $at }. Tidene gjelder { $zone }.
hours-closed = Stengt
hours-coming = Kommende avvik
hours-coming-none = Ingen kommende helligdager, stengte dager eller ekstra dager.
hours-why = Årsak
hours-kind-holiday = offentlig fridag
hours-kind-feed = kalender dere abonnerer på
hours-kind-closed = stengt av dere
hours-kind-extra = egne åpningstider
hours-zone = Tidssone
hours-zone-hint = Et sted, for eksempel Europe/Oslo. Skriv tidene for hver ukedag slik: 08:00-12:00, 13:00-16:00. En tom dag er stengt.
hours-holidays = Stengt på offentlige fridager i
hours-lands = Flere fridager i tyske delstater
hours-closed-days = Andre stengte dager
hours-closed-days-hint = Én dato per linje, for eksempel 2026-12-24.
hours-extra-days = Dager med egne åpningstider
hours-extra-days-hint = Én per linje, for eksempel 2026-12-20 12:00-16:00. De gjelder også på fridager.
hours = Åpningstid
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
holidays-nl = Nederland
holidays-be = Belgia
holidays-fr = Frankrike
holidays-gb = England og Wales
holidays-gb-sct = Skottland
holidays-gb-nir = Nord-Irland
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
holidays-de-sh = Schleswig-Holstein
holidays-de-th = Thüringen
feeds = Kalendere dere abonnerer på
feeds-lead = Alle heldagshendelser i disse kalenderne gjør at dere har stengt den dagen. Adressene sjekkes én gang i døgnet. Skal dere likevel ha åpent, legger du dagen til som ekstra dag over.
feed-name = Kalender
feed-days = Dager
feed-fetched = Siste vellykkede kopi
feed-never = ikke ennå
feed-error = { $at }: { $why }. Den siste vellykkede kopien brukes fortsatt.
feed-fetch = Sjekk nå
feed-url = Adressen til en iCalendar-fil
feed-url-hint = For eksempel https://example.com/fridager.ics. Adresser som begynner med webcal://, går også.
feed-add = Abonner
feed-file = Eller en fil fra datamaskinen
feed-add-file = Legg til fil
policies-lead = Hvor raskt meldinger bekreftes og besvares, og saker løses, regnet i arbeidstid. Gjelder flere regler for samme sak, teller den korteste tiden. Tiden løper ikke mens vi venter på kunden.
policies-none = Ingen regler ennå
policies-none-text = Lag en regel, så vises fristene på hver åpne sak.
policy = Regel
policy-new = Ny regel
policy-name-hint = Det dere kaller den, for eksempel «Standard» eller «Tilbakekalling».
policy-for = Gjelder for
policy-topic = Tema
policy-topic-hint = En etikett. Tomt felt: uansett hva saken gjelder.
policy-group = Kundegruppe
policy-group-hint = Settes på kunden, ved siden av en sak. Tomt felt: alle kunder.
policy-lengths-hint = Arbeidstid, for eksempel 30 min, 4 t eller 1 t 30 min. Tomt felt: ingen frist.
policy-warning = Varsle før fristen
policy-warning-hint = Fra da av står saken først i køen. Tomt felt: én time, men aldri mer enn halvparten av fristen.
policy-notify = Varsle disse
policy-notify-hint = Adresser med komma mellom. Den som er tildelt saken, varsles uansett.
promises = Frister
promise-acknowledge = Bekreftelse
promise-first = Første svar
promise-next = Neste svar
promise-solution = Løsning
promise-comeback = Oppfølging
promise-day = Følg opp
promise-day-hint = Saken kommer øverst i køen den dagen. La feltet stå tomt hvis saken ikke skal følges opp.
follow-ups = Oppfølginger
follow-ups-lead = Det kundebehandlerne har lovet kundene i svarene sine. En oppfølging er holdt når vi svarer før dagen er omme.
follow-ups-30 = De siste 30 dagene
follow-ups-kept = Holdt
follow-ups-broken = Brutt
follow-ups-share = Andel holdt
follow-ups-none = Ingen oppfølginger forfalt i denne perioden.
follow-ups-ahead = Kommende
follow-ups-ahead-none = Ingen kommende oppfølginger.
follow-ups-missed = Nylig brutt
follow-ups-missed-none = Ingen oppfølginger er brutt.
follow-up-due = Innen
follow-up-answered = besvart siden
promise-is-running = løper
promise-is-soon = går snart ut
promise-is-late = oversittet
promise-is-paused = venter på kunden
promise-is-kept = holdt
promise-is-broken = brutt
promise-left = { $left } igjen av { $target }
promise-over = { $over } over { $target }
promise-used = { $used } av { $target }
due-by = { $promise } innen { $at }
due-past = { $promise } skulle vært klart { $at }
customer-groups = Grupper

## Folk

admin-people = Kundebehandlere og team
people-invite = Legg til kollega
people-here = aktiv
people-gone = deaktivert
people-is-customer = Gjør kunden til kollega, med tilgang til det kolleger ser
people-is-here = Jobber her og kan logge inn
people-brands = Bare disse merkevarene (ingen valgt betyr alle)
role-customer = Kunde
role-agent = Kundebehandler
role-lead = Teamleder
role-admin = Administrator
team-new = Nytt team
team-add = Legg til team

## Nøkler for maskiner

admin-keys = API-nøkler
keys-none = Ingen nøkler ennå. En nettbutikk eller e-postserver trenger en nøkkel for å levere ordrer eller e-post.
key-new = Ny nøkkel
key-make = Opprett nøkkel
key-made = Kopier nøkkelen nå. Den vises bare denne ene gangen.
key-scope = Bruk
key-since = Opprettet
key-believes = kan bekrefte avsendere
key-results = Stol på Authentication-Results i e-post som leveres med denne nøkkelen
key-results-hint = Bare for en egen e-postserver som fjerner slike felt fra innkommende e-post. Ellers kan den som har nøkkelen, skrive som hvilken som helst kunde. En nøkkel for én merkevare skriver bare til sakene til den merkevaren.
key-revoke = Trekk tilbake
key-revoked = trukket tilbake
scope-mail = levere e-post
scope-orders = sende ordrer

## Postkasser

admin-mailboxes = Postkasser
mailbox-new = Ny postkasse
mailboxes-none = Ingen postkasser ennå
mailboxes-none-text = E-post som kommer til en postkasse, blir til saker her.
mailbox-user = Brukernavn
mailbox-host = Server
mailbox-port = Port
mailbox-folder = Mappe
mailbox-security = Kryptering
security-tls = TLS fra starten
security-starttls = STARTTLS
security-none = ingen (bare på denne maskinen)
mailbox-sign-in = Innlogging med
sign-in-by-password = passord
sign-in-by-xoauth2 = OAuth 2
mailbox-password = Passord, eller klienthemmelighet for OAuth 2
mailbox-secret-hint = Lagres kryptert. La feltet stå tomt for å beholde det som er der.
mailbox-oauth = OAuth 2
mailbox-token-url = Adresse for token
mailbox-client-id = Klient-ID
mailbox-refresh-token = Fornyelsestoken
mailbox-afterwards = Når en e-post er hentet
afterwards-keep = la den ligge som den er
afterwards-seen = merk den som lest
afterwards-move = flytt den til en mappe
afterwards-delete = slett den fra serveren
mailbox-move-to = Mappe å flytte til
mailbox-skip = Ikke hent e-posten som ligger der nå
mailbox-skip-hint = Bare ny e-post blir til saker. Gjelder for en ny postkasse, og når konto eller mappe endres.
mailbox-count = Siste opptelling
mailbox-count-now = Tell opp nå
mailbox-counting = E-posten på serveren sammenlignes med loggen. Åpne siden igjen om et øyeblikk.
mailbox-complete =
    { $count ->
        [one] { $count } e-post, alt er her
       *[other] { $count } e-poster, alt er her
    }
mailbox-missing =
    { $count ->
        [one] { $count } e-post manglet
       *[other] { $count } e-poster manglet
    }
mailbox-missing-text = Alt på serveren er nå hentet. E-post i loggen som ikke er blitt til noe, kan behandles på nytt der.
mailbox-uncounted = Kunne ikke telles opp
mailbox-enabled = Les denne postkassen
mailbox-test = Test forbindelsen
mailbox-remove = Fjern postkassen
mailbox-off = av
mailbox-starting = starter

## E-postloggen

admin-ledger = E-postlogg
ledger-came-before = Den samme e-posten kom tidligere en annen vei.
ledger-report =
    { $kind ->
        [delayed] Et varsel om at en e-post er forsinket. Det er ingenting å gjøre.
        [delivered] Et varsel om at en e-post er levert. Det er ingenting å gjøre.
        [read_receipt] En lesebekreftelse. Det er ingenting å gjøre.
       *[other] Et automatisk varsel. Det er ingenting å gjøre.
    }
ledger-none = Ingen e-post
ledger-none-text = All e-post vi mottar, vises her, sammen med hva den ble til.
ledger-none-found = Fant ingen e-post
ledger-none-found-text = Ingen e-post passer med alle disse filtrene. Skriv hele ord fra emnet, og en hel adresse eller domenet.
ledger-none-yet = Ingen blant de nyeste e-postene. Se lenger tilbake.
ledger-sender = Avsender eller domene
ledger-recipient = Mottaker eller domene
ledger-subject = Ord i emnet
ledger-message-id = Message-ID
ledger-day = Dag (UTC)
ledger-release = Slipp gjennom e-post som holdes tilbake
ledger-release-day = Slipp gjennom alle fra denne dagen
ledger-release-hint = Velg en dag for å slippe gjennom alt som holdes tilbake fra den.
ledger-release-count = { $count ->
    [0] Ingen e-post fra { $day } holdes tilbake.
    [one] Én e-post fra { $day } holdes tilbake.
   *[other] { $count } e-poster fra { $day } holdes tilbake.
  }
ledger-release-text = De behandles som om de nettopp kom inn, og blir til saker og meldinger. Dette kan ikke angres.
ledger-release-press = { $count ->
    [one] Slipp gjennom e-posten
   *[other] Slipp gjennom { $count } e-poster
  }
ledger-reason = Sak eller årsak
ledger-raw = Vis kilde
ledger-raw-label = Vis kilde: { $subject }
ledger-replay = Behandle på nytt
fate-all = alle
fate-received = mottatt
fate-delivered = levert
fate-quarantined = i karantene
fate-held = holdt tilbake, mulig sløyfe
fate-failed = mislyktes
fate-expired = utløpt

## Karantenen

quarantine-lead = E-post som ligner søppelpost, er sendt automatisk eller ikke hører til noen merkevare, ligger her i { $days } dager og slettes deretter. Merk det et menneske har skrevet, som ikke søppelpost: Det blir en sak, og forblir det.
quarantine-month = Siste 30 dager:
quarantine-none = Karantenen er tom
quarantine-none-text = E-post i karantene vises her med årsaken.
reason = Årsak
restore = Ikke søppelpost
restore-label = Ikke søppelpost: { $subject }
restore-person = Skrevet av et menneske
restore-person-label = Skrevet av et menneske: { $subject }
cause-header = e-postserverens filter
cause-blocked = blokkert avsender
cause-learned = ligner søppelpost
cause-marked = merket av en kollega
cause-restored = merket som ikke søppelpost
cause-auto-reply = automatisk svar
cause-bounce = ukjent returmelding
cause-complaint = meldt som søppelpost
cause-no-sender = mangler avsender
cause-own-address = vår egen adresse
cause-no-brand = mangler merkevare
cause-own-mail = vår egen e-post
cause-loop = mulig sløyfe
kept-header = E-postserverens filter sier: { $about }
kept-blocked = { $about } står på blokkeringslisten.
kept-learned = Den ligner tidligere søppelpost: { $about }
kept-marked = Den ble merket som søppelpost av { $about }.
kept-restored = Den ble merket som ikke søppelpost.
kept-auto-reply = Et automatisk svar på noe avsenderen ikke deltar i.
kept-bounce = En ukjent e-post ble ikke levert: { $about }
kept-complaint = Noen har meldt en e-post fra oss som søppelpost.
kept-no-sender = E-posten oppgir ingen avsender vi kan svare til.
kept-own-address = Avsenderen er { $about }, som er en av våre egne adresser.
kept-no-brand = Den ble ikke sendt til adressen til noen merkevare.
kept-own-mail = En e-post fra oss selv har kommet tilbake.
kept-loop = Mer enn { $about } e-poster fra denne avsenderen på ti minutter: mulig sløyfe.
blocks = Blokkerte avsendere
blocks-lead = Ny e-post fra disse avsenderne går rett i karantene.
block-pattern = Adresse eller domene
block-pattern-hint = Et domene omfatter også underdomener.
block-add = Blokker
block-remove-label = Fjern { $pattern }
problem-pattern = Skriv inn en adresse eller et domene, for eksempel a@example.com eller example.com.
problem-no-account = Velg en konto, eller skriv en adresse som en kunde har bekreftet.
problem-how = Skriv hvordan du vet hvem avsenderen er.

## Var det deg?

claim-title = Var det du som skrev dette?
claim-lead = { $brand } har fått en melding fra { $address }. Hvem som helst kan skrive hvilken som helst adresse i en e-post, så fortell oss om det var deg.
claim-yes = Ja, jeg skrev dette
claim-no = Nei
claim-yes-label = Ja, jeg skrev dette: { $subject }
claim-no-label = Nei, jeg skrev ikke dette: { $subject }
claim-name-hint = Hvis du skrev den: Hva skal vi kalle deg? Du får en konto der du finner svarene våre.
claim-denied = Takk
claim-denied-text = Nå vet vi at du ikke skrev denne meldingen. Du trenger ikke å gjøre noe mer.
claims = Er disse dine?
claims-lead = Disse meldingene kom fra adressen din, men vi kunne ikke bekrefte at du skrev dem.

## Jobber

admin-jobs = Jobber som feilet
mail-paused = E-post er slått av i denne kopien.
mail-paused-text = Ingenting sendes og ingenting hentes. Det som skrives her, venter.
jobs-none = Ingen jobber har feilet
jobs-none-text = Bakgrunnsjobber som feiler, vises her til de lykkes.
job = Jobb
job-error = Feil
job-attempts = Forsøk
job-again = neste forsøk
job-buried = mislyktes
job-retry = Prøv igjen
jobs-retry-all = Prøv alle på nytt
outbox-unsent =
    { $count ->
        [one] Én e-post kunne ikke sendes ennå.
       *[other] { $count } e-poster kunne ikke sendes ennå.
    } Hver av dem prøves på nytt i fem dager, med stadig lengre pauser.
job-deliver-mail = Behandle e-post
job-send-message = Sende svar
job-acknowledge = Bekrefte melding
job-send-link = Sende lenke
job-reconcile-mailbox = Sammenligne en postkasse med loggen
job-check-status = Kontrollere driftsstatus
job-tell-condition = Varsle administratorer om et problem eller at det er løst
job-call-condition = Varsle webhooken om et problem eller at det er løst
job-send-draft = Send et svar til valgt tid
job-wake-ticket = Hente fram en utsatt sak
job-fetch-days = Sjekke en kalender dere abonnerer på
job-watch-timers = Kontrollere fristene i en sak
job-recompute-timers = Regne ut merkevarens frister på nytt
job-send-notice = Varsle kolleger om en sak
job-unassign-tickets = Fjerne tildelingen av sakene til en deaktivert kollega
job-adopt-tickets = Knytte saker til en konto
job-send-account-notice = Varsle en person om kontoen
job-fit-ranker = Trene opp forslagene
job-encode-turn = Forstå et spørsmål
job-settle-use = Sjekke om et svar løste saken
job-review-answer = Minne eieren på å se over et svar
job-review-article = Minne noen på å se over en artikkel
job-unassign-idle = Fjerne tildelingen av en sak som ligger urørt
job-recheck-tickets = Gå gjennom merkevarens saker etter endringer blant de ansatte
job-send-delay-notice = Varsle en kunde som venter, om forsinkelse
job-run-overflow = Bruke en regel for avlastning
job-recheck-complaint = Kontrollere datoene i en klage
job-recompute-order = Regne ut køens rekkefølge på nytt
job-end-lifts = Avslutte en midlertidig prioritering
job-send-webhook = Varsle webhooken om en hastesak

## E-post som ikke kom av gårde

admin-refused = Avvist e-post
refused-none = Ingen e-post er avvist
refused-none-text = Lenker, bekreftelser og varsler som e-postserveren avviser, vises her. Et avvist svar vises på saken.
refused-lead = E-postserveren avviste disse e-postene, og mottakerne fikk dem ikke.
refused-at = Avvist
refused-kind = E-post
refused-link = Lenke for å logge inn eller bekrefte en adresse
refused-invitation = Invitasjon til en kollega
refused-claim = Spørsmål om de skrev en melding
refused-acknowledgement = Bekreftelse på mottak
refused-delay-notice = Melding om forsinket svar
refused-complaint = E-post om en klage
refused-notice = Varsel til en kollega
refused-account-notice = Varsel om en konto
refused-alarm = Alarm til en administrator
refused-review = Påminnelse om å gå gjennom et svar
refused-expired = utløpt
refused-all-again = Send alle disse på nytt
refused-sent = E-posten sendes på nytt. Den står her igjen hvis den blir avvist.
refused-removed = E-posten er fjernet.
refused-remove = Fjern
copy-failed = { $address } fikk ikke dette.
copy-refused = E-postserveren avviste adressen: «{ $answer }»
copy-content = E-postserveren avviste meldingen: «{ $answer }»
copy-spelling = Adressen har bokstaver før @ som e-postserveren vår ikke kan håndtere (SMTPUTF8). Be om en annen adresse.
copy-undeliverable = E-post til denne adressen kom i retur tidligere ({ $answer }), så den ble ikke sendt.
copy-given-up = E-postserveren utsatte den gang på gang: «{ $answer }»
copy-perhaps-twice = { $address } kan ha fått dette to ganger: E-postserveren bekreftet ikke det første forsøket.
copy-perhaps-there = { $address } kan ha fått dette allerede: E-postserveren bekreftet det ikke. Den sendes på nytt.
copy-unanswered = E-postserveren svarte ikke: «{ $answer }»
copy-bounced = Den kom i retur: { $answer }
copy-again = Send på nytt
copy-other = En annen adresse
copy-send = Send
event-sent-again = sendte svaret til { $was } på nytt, til { $became }
job-send-refused = Sende en avvist e-post på nytt

## Utboksen

admin-outbox = Utboks
outbox-smtp = E-post sendes med en gang
outbox-smtp-text = Den går til e-postserveren med SMTP, og ingenting blir liggende her.
outbox-none = Ingen e-post ennå
outbox-none-text = E-post blir liggende her i stedet for å bli sendt.
outbox-lead = Denne e-posten ligger her i stedet for å bli sendt.

## Ordrer

admin-orders = Ordrer
orders-import = Importer ordrer
orders-import-text = Én ordre per linje, under denne første linjen. Sporing og varer kan være tomme, og varer skilles med semikolon. Enten lagres alle, eller ingen.
orders-file = CSV-fil
orders-stored =
    { $count ->
        [one] Én ordre er lagret.
       *[other] { $count } ordrer er lagret.
    }
orders-push = Fra nettbutikken
orders-push-text = Nettbutikken kan sende ordrene når de endrer seg, med en nøkkel som kan sende ordrer.
addresses-edit = Adresser og skjemaer
addresses-title = Adressene til { $brand }
addresses-aliases = Andre adresser som videresender hit
addresses-aliases-hint = Adresser der e-posten sendes videre til denne merkevarens postkasse, én på hver linje. E-post dit regnes som sendt til oss, og ingen svar går dit.
addresses-forms = Kontaktskjemaer
addresses-forms-hint = Adresser som egne kontaktskjemaer og programmer skriver fra, én på hver linje. Avsenderen av en slik e-post er personen i Reply-To, men er aldri bekreftet av den.
problem-no-address = { $address } er ikke en e-postadresse.
problem-many-addresses = Høyst { $most } adresser.
problem-address-of-brand = { $address } er allerede en adresse for { $brand }.

admin-storage = Lagring
storage-database = Database
storage-files = Store filer
storage-files-found =
    { $count ->
        [one] Én fil, { $size }
       *[other] { $count } filer, { $size }
    }
storage-not-counted = Ikke talt ennå; filene telles én gang hver natt.
storage-what = Hva
storage-rows = Rader, høyst
storage-oldest = Eldste
storage-until = Slettes
storage-note = Tallene er databasens egne anslag. Store filer, og på SQLite størrelsen på tabellene, telles én gang hver natt.
storage-until-never = Når kunden slettes
storage-until-done = Når jobben er gjort; jobber som feilet, blir stående til noen tar seg av dem
storage-until-newer = Når det finnes 200 000 nyere
storage-until-expired = Når de er utløpt
storage-until-mailbox = Når postkassen fjernes
storage-until-unnamed = En dag etter at ingenting viser til dem lenger
storage-until-quarantine =
    { $count ->
        [one] Teksten i søppelpost slettes etter én dag; loggoppføringen blir stående
       *[other] Teksten i søppelpost slettes etter { $count } dager; loggoppføringen blir stående
    }
storage-until-days =
    { $count ->
        [one] Etter én dag
       *[other] Etter { $count } dager
    }
storage-table-tickets = Saker
storage-table-messages = Meldinger
storage-table-events = Linjer i sakenes historikk
storage-table-turns = Henvendelser
storage-table-ticket-meanings = Hva spørsmål betyr
storage-table-attachments = Vedlegg
storage-table-mails = E-postlogg
storage-table-fetched = E-poster registrert med nummer i en postkasse
storage-table-blobs = E-poster og filer, etter innhold
storage-table-accounts = Kunder og ansatte
storage-table-unregistered-contacts = Avsendere uten konto
storage-table-orders = Ordrer
storage-table-audit-log = Revisjonslogg
storage-table-jobs = Bakgrunnsjobber
storage-table-sessions = Økter
storage-table-links = Engangslenker
storage-table-known-browsers = Kjente nettlesere
storage-table-account-notices = Varsler om kontoer
storage-table-refused-mails = Avviste e-poster
storage-table-acknowledgements = Mottaksbekreftelser
storage-table-signatures = Signaturer som er sett
storage-table-message-pages = E-postens utseende
storage-table-message-copies = Hvem som fikk hvilket svar
storage-table-side-messages = Meldinger i sidesamtaler
storage-table-notifications = Varsler til ansatte
storage-table-push-browsers = Nettlesere som viser varsler
storage-table-drafts = Agentenes utkast
storage-table-ticket-visits = Hvor langt agentene har lest
storage-table-help-figures = Hva hjelpesidene har gjort
storage-table-search-changes = Det søkeindeksen ennå skal lese

# Side conversations with third parties
view-third-party = Venter på tredjepart
state-third-party = venter på tredjepart
why-third-party = venter på tredjepart
forward = Videresend
key-forward = Videresend til en tredjepart
key-forward-person = Videresend: velg merkevarens første kontakt
forward-send = Send til tredjepart
forward-until = Vent til
forward-until-hint = Saken går ut av køen til svaret kommer, eller til denne dagen. La feltet stå tomt hvis saken skal bli der den er.
forward-people = Merkevarens kontakter
forward-along = Tas med fra saken: meldinger { $messages }, filer { $files }
forward-along-legend = Meldinger og filer som skal med
sides = Sidesamtaler
side-chip = Tredjepart
side-hint = Kunden ser aldri dette.
side-write = Skriv igjen
side-done = Merk som ferdig
side-reopen = Fortsett
side-is-done = ferdig
side-is-answered = besvart
side-is-waiting = venter på svar
side-to = til
side-unverified = avsenderen er ikke bekreftet
side-stranger = ikke en av dem dere skrev til
side-went-along = Tatt med fra saken: meldinger { $count }
side-failed = Ikke levert til { $address }:
side-again = Send på nytt
side-use = Bruk i svaret
side-sent = Sendt til tredjeparten. Kunden ser det ikke.
side-waits-until = { $name } sender dette til en tredjepart: { $time }
hitch-is-customer = { $address } deltar i denne saken. Bruk Svar for å skrive til vedkommende.
problem-wait-day = Velg en dag etter i dag, innen et år.
event-side-begun = spurte { $became }
event-side-sent = skrev til { $became } igjen
event-side-received = { $became } svarte i en sidesamtale
event-side-unproven = { $became } skrev i en sidesamtale. Avsenderen er ikke bekreftet.
event-side-failed = Ikke levert til tredjeparten: { $became }
event-side-done = avsluttet sidesamtalen «{ $became }»
event-side-reopened = fortsatte sidesamtalen «{ $became }»
job-send-side = Send en melding til en tredjepart
