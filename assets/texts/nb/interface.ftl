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
is-first-message = Her begynner samtalen.
show-latest = Vis de siste meldingene
show-quoted = Vis sitert tekst
pictures-blocked = { $count ->
    [one] Ett bilde fra nettet er ikke hentet, så avsenderen ikke ser at e-posten er lest.
   *[other] { $count } bilder fra nettet er ikke hentet, så avsenderen ikke ser at e-posten er lest.
  }
pictures-show = Vis bilder
sending = Sender
connection-lost = Forbindelsen ble brutt. Alt du har skrevet, er tatt vare på her.
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
    [one] 1 side har disse ordene
   *[other] { $count } sider har disse ordene
  }
nav-desk = Til køen
nav-tickets = Mine saker
nav-new-ticket = Ny sak
nav-account = Min konto
nav-settings = Mine innstillinger
letter-keys = Enkeltbokstaver er hurtigtaster i køen og på sakene
review-reminders = Minn meg på det med e-post når et svar jeg har ansvar for, bør ses over
unsubscribe = Stoppe påminnelsene?
unsubscribe-text = Du får en e-post i uken så lenge et svar du har ansvar for, bør ses over.
unsubscribe-button = Stopp påminnelsene
unsubscribe-done = Ingen flere påminnelser
unsubscribe-done-text = Du kan slå dem på igjen på siden for kontoen din.
nav-keys = Hurtigtaster
find-label = Finn saksnummer, e-postadresse eller ordre
sign-in = Logg inn
sign-out = Logg ut
sign-up = Opprett konto

## Taster

key-next = Ta neste sak
key-move = Ned og opp i køen
key-open = Åpne saken
key-find = Søk
key-suggestion = Bruk et foreslått svar
key-search-answers = Søk i svarene fra svaret
key-reply = Skriv et svar
saved = Lagret.
note-saved = Notatet er lagret.
problem-team-twin = Det finnes et team med dette navnet.
key-take = Ta denne saken
key-agent = Velg ansvarlig
key-tags = Skriv etiketter
key-recipients = Velg hvem som får svaret
key-split = Skill ut det som har et annet emne
key-move-message = Flytt den siste meldingen
key-merge = Slå sammen med en annen sak
key-undo = Angre siste flytting
key-note = Skriv et internt notat
key-send = Send
key-queue = Tilbake til køen
key-leave = Forlat feltet
key-help = Denne listen

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
month-1 = jan.
month-2 = feb.
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = aug.
month-9 = sep.
month-10 = okt.
month-11 = nov.
month-12 = des.

## Feil

error-home = Til forsiden
error-not-found = Her er det ingenting
error-not-found-text = Siden finnes ikke, eller den tilhører noen andre. Sjekk adressen, eller logg inn med kontoen den hører til.
error-forbidden = Du har ikke tilgang
error-forbidden-text = Kontoen din kan ikke gjøre dette. Logg inn med en annen konto, eller gå tilbake.
error-invalid = Det gikk ikke
error-invalid-text = Noe var ikke riktig. Gå tilbake, rett det opp og send på nytt.
error-too-many = For mange forsøk
error-too-many-text = Vent litt, og prøv igjen.
error-wait =
    { $seconds ->
        [one] Vent { $seconds } sekund, og prøv igjen.
       *[other] Vent { $seconds } sekunder, og prøv igjen.
    }
error-too-slow = Dette tok for lang tid
error-too-slow-text = Det du sendte, kom ikke fram i tide. Prøv igjen, kanskje med mindre filer eller en raskere forbindelse.
error-unavailable = Vi får ikke kontakt akkurat nå
error-unavailable-text = En del av tjenesten svarer ikke. Prøv igjen om et minutt.
kept-lead = En del av tjenesten svarer ikke, så vi vet ikke om dette er sendt. Teksten din står her: Send den på nytt om et minutt. Den kommer fram én gang, uansett hvor mange ganger du trykker på knappen.
kept-lead-look = En del av tjenesten svarer ikke, så vi vet ikke om dette er lagret. Teksten din står her: Se etter først, og send den på nytt hvis den mangler.
kept-words = Teksten din
kept-files = Vi kunne ikke ta vare på filene du hadde valgt. Velg dem på nytt.
kept-send = Send på nytt
error-internal = Noe gikk galt hos oss
error-internal-text = Feilen er registrert, og du har ikke gjort noe galt. Prøv igjen om litt.

## Det som må rettes

form-problems =
    { $count ->
        [one] Én ting må rettes
       *[other] { $count } ting må rettes
    }
problem-name = Skriv et navn på høyst 100 tegn.
problem-address = Skriv en hel e-postadresse, for eksempel navn@example.com.
problem-password = Velg et passord på minst { $count } tegn.
problem-password-long = Velg et passord på høyst { $count } tegn.
problem-password-common = Dette passordet er lett å gjette. Velg et som ikke er blant de mest brukte, for eksempel noen få ord.
problem-password-own = Velg et passord som ikke består av navnet ditt, e-postadressen din eller navnet vårt.
problem-too-many = Du har sendt svært mye på kort tid. Prøv igjen om { $minutes ->
        [one] ett minutt
       *[other] { $minutes } minutter
    }. Teksten din står her fortsatt.
problem-infected = Skanneren for skadevare fant noe i en av filene. Ingenting er sendt. Fjern filen, eller spør en administrator.
problem-busy = Vi kan ikke ta imot dette akkurat nå. Teksten din står her fortsatt. Prøv igjen om et minutt.
problem-current-password = Dette er ikke det nåværende passordet ditt.
problem-sign-in = E-postadressen eller passordet er feil. Du kan også be om en lenke.
problem-asked = Avsenderen er allerede spurt det siste døgnet.
problem-linked = Saken hører allerede til en konto.
problem-unlink = Kunden har bevist at saken er deres.
problem-unwanted-proven = En bekreftet kunde skrev dette, så det kan ikke legges bort som uønsket.
problem-expired = Denne e-posten er utløpt, og teksten finnes ikke lenger her.
problem-link = Lenken er allerede brukt, eller den er for gammel. Be om en ny.
problem-handed-over = Du kom hit fra en nettbutikk. Logg inn med e-post først for å endre dette.
problem-subject = Gjør emnet kortere: høyst 200 tegn.
problem-body = Skriv meldingen først.
problem-body-long = Meldingen er for lang. Send deler av den som fil.
problem-slug = Bruk bare bokstavene a til z, tall og bindestreker.
problem-brand-twin = En annen merkevare har dette kortnavnet. Velg et annet.
problem-languages = Skriv koder på to bokstaver med mellomrom mellom, for eksempel nb en.
problem-brand = Velg en merkevare.
problem-answer-brand = Ingen merkevare har kortnavnet som står i teksten.
problem-reference = Skriv saksnummeret til en sak du arbeider med, for eksempel SV-7K3M9Q.
problem-split-kind = Bare det en kunde har skrevet, kan begynne en sak.
problem-split-all = Dette er alt saken har; ingenting ville bli igjen.
problem-move-reply = Et svar blir i saken der det ble skrevet.
problem-move-same = Det er den samme saken.
problem-move-merged = En av sakene er blitt en del av en annen.
problem-move-brands = Sakene tilhører ulike merkevarer.
problem-move-customers = Sakene tilhører to kunder, og ingen av dem skal lese det den andre har skrevet.
problem-undone = Dette er allerede angret.
problem-undo-later = En av sakene er slått sammen siden. Angre det først.
problem-closed = Saken er lukket. Skriv i den, så fortsetter det i en ny sak.
problem-watcher = Denne adressen kan ikke få svarene våre.
problem-host = Skriv navnet på serveren.
problem-port = Skriv en port fra 1 til 65535.
problem-username = Skriv brukernavnet.
problem-plain = Velg TLS eller STARTTLS. Bare en server på denne maskinen kan klare seg uten.
problem-secret = Skriv passordet, og med OAuth 2 også alle de tre feltene der.
problem-secret-moved = Passord og token beholdes bare for samme server, port, kryptering, brukernavn og tokenadresse. Skriv dem på nytt.
problem-token-url = Skriv en adresse som begynner med https://.
problem-address-taken = Adressen tilhører en annen konto.
problem-only-address = Dette er den eneste bekreftede adressen din. Legg til en annen først.
problem-handover = Innloggingen fra nettbutikken virket ikke. Gå tilbake til butikken og prøv igjen, eller logg inn med e-post.
problem-admin-exists = Noen har allerede opprettet den første kontoen. Logg inn, eller be om å bli invitert.
problem-last-admin = Noen må kunne sette opp løsningen. Gjør en annen til administrator først.
problem-last-free-admin = Minst én administrator må ikke være bundet til noen merkevare: folk, team og bakgrunnsjobber hører til alle merkevarer. Velg en annen administrator til det først.
problem-colleague-twin = Adressen tilhører allerede en kollega.
problem-invited = Kollegaen er allerede invitert, og kan be om en ny lenke på innloggingssiden.
problem-customer = Adressen tilhører en kunde. Kryss av nedenfor hvis samme person skal jobbe her.
problem-colleague-brand = Denne kollegaen svarer ikke for merkevaren. Velg en annen.
problem-team-gone = Teamet finnes ikke lenger. Velg et annet.
problem-snooze = Velg et tidspunkt fram i tid når saken skal komme tilbake.
problem-file-link = Lenken til filen er for gammel. Åpne saken på nytt.
problem-mail-delivered = E-posten er allerede blitt en melding.
problem-too-large = En fil er større enn 25 MB. Utelat den eller gjør den mindre, og send igjen.
problem-request = Skjemaet kom ikke helt fram. Gå tilbake og send det på nytt.
problem-calendar-zone = «{ $text }» er ingen tidssone. Skriv et sted som Europe/Oslo, eller UTC.
problem-calendar-span = «{ $text }» er ingen åpningstid. Skriv den som 08:00-16:00; timer over midnatt er to: 22:00-24:00 og, neste dag, 00:00-06:00.
problem-calendar-overlap = { $one } og { $other } overlapper. Skriv dem som én, eller skill dem.
problem-calendar-date = «{ $text }» er ingen dato. Skriv år, måned og dag, som 2026-12-24.
problem-calendar-date-twice = { $date } står to ganger blant de stengte og de ekstra dagene. Behold én av dem.
problem-calendar-extra = Den ekstra dagen { $date } har ingen åpningstid. Gi den en, eller før den opp som stengt.
problem-calendar-extra-twice = { $date } står to ganger blant de ekstra dagene. Skriv timene på én linje.
problem-calendar-holidays = «{ $text }» er ingen samling helligdager som vi kjenner.
problem-calendar-never = Uken har ingen åpningstid, så ingenting ville noen gang forfalle. Åpne minst én ukedag.
problem-feed-url = Skriv adressen til en iCalendar-fil. Den skal begynne med https://.
problem-feed-file = Denne filen kan ikke brukes: { $why }.
problem-feeds = Det finnes allerede ti kalendere. Fjern en først.
problem-length = Skriv en lengde, for eksempel 4, 30 min eller 1 h 30 min.
problem-promise-day = Velg en dag fra og med i dag, høyst et år fram, der det fortsatt er tid igjen.
problem-policy-empty = Lov minst én ting.
problem-move-to = Skriv hvilken mappe e-posten skal flyttes til.

## Innlogging

sign-in-lead = Se sakene dine og skriv til oss.
sign-in-password-hint = Ikke noe passord, eller glemt det? La feltet stå tomt og be om en lenke.
sign-in-link = Send meg en innloggingslenke
sign-up-question = Ny her?
sign-in-question = Har du konto?
sign-up-email-hint = Vi sender en lenke til adressen for å være sikre på at den er din.
password-hint = Minst { $count } tegn. Noen få ord er lettere å huske.
link-sent = Se i innboksen din
link-sent-text = En lenke er på vei til { $address }. Den virker én gang, i en time. Kommer den ikke i løpet av noen minutter, se i søppelposten eller be om en ny senere.
link-sent-back = Tilbake til innlogging
link-sign-in-text = Du logger inn som { $address }.
link-sign-up = Opprett kontoen din
link-sign-up-text = Adressen din er { $address }. Nå gjenstår bare ett steg.
link-prove = Legg til en adresse
link-prove-text = { $address } blir en av adressene på kontoen til { $name }. Saker fra denne adressen vises da der.
link-prove-other = Noen som er logget inn som «{ $name }», vil legge { $address } til kontoen sin. Den som har adressen, ser sakene som har kommet fra den.
link-prove-other-do = Var det deg? Logg inn på den kontoen i denne nettleseren, og åpne lenken på nytt. Hvis ikke, trenger du ikke gjøre noe: Adressen er fortsatt din.
link-prove-signed-in = Du er logget inn som { $name } nå.
link-prove-button = Legg til adressen
link-first-admin = Velkommen til Svar
link-first-admin-text = Kontoen din er den første, og den kan sette opp alt.

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

tickets-none = Ingenting her ennå
tickets-none-text = Når du skriver til oss, finner du meldingene dine og svarene våre her.
choose-brand = Hvem vil du skrive til?
choose-brand-none = Det er ingen å skrive til ennå.
choose-brand-find = Del av navnet
choose-brand-search = Finn
new-title = Hva kan vi hjelpe deg med?
new-lead = Skriv som du ville fortalt det til en venn.
new-body = Hva gjelder det?
body-hint = Det hjelper med et ordrenummer, hvis du har et.
subject-hint = Noen få ord er nok, eller la feltet stå tomt.
expect-by = Du kan regne med svar innen { $high }.
expect = Regn med svar mellom { $low } og { $high }.
portal-foot = { $brand } svarer på alle meldinger.
received-title = Meldingen din er kommet fram.
closed-now = Vi har stengt akkurat nå, og åpner igjen { $at }.
received-reference = Saksnummeret er { $reference }.
write-more = Skriv mer
close-lead = Er alt i orden nå?
close-ticket = Avslutt saken
reopen-lead = Er det likevel ikke i orden?
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
view-unlinked = Uten konto
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
narrow-search = Finn
narrow-more = { $count } til. Skriv en del av navnet.
narrow-none = Ingenting har dette navnet.
assign-other = Noen andre …
assign-title = Tildel { $reference }
assign-lead = Velg hvem som svarer fra nå av.
take-next = Ta neste
queue-longest = lengste ventetid { $span }
queue-empty = Ingenting venter her
queue-empty-text = Nye saker dukker opp her av seg selv.
reply-sent = Svaret ditt er på vei:
unassigned = Ikke tildelt
assigned-to = Tildelt { $name }
waiting = Har ventet
found = Søkeresultater
found-for = Treff på «{ $words }»
found-none = Ingen treff
found-none-text = Søk etter saksnummer, kundens fulle e-postadresse eller et ordrenummer.
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
why-open = venter på oss
why-answered = venter på kunden
why-snoozed = kommer tilbake senere
why-solved = ferdig
why-closed = ferdig

## En sak hos oss

also-here = { $name } ser også på denne saken
side-label = Sak og kunde
state-keep = som nå
snooze-1 = utsatt til i morgen
snooze-7 = utsatt en uke
tags = Etiketter
take = Ta saken
came-from = Sendt fra
customer-proven = bekreftet
customer-unproven = ikke bekreftet
customer-linked = knyttet av en kollega
customer-unproven-text = Vi vet ikke hvem som eier adressen, så verken konto eller ordrer vises.
undeliverable = { $address } tar ikke imot e-post ({ $status }). Ingenting sendes dit før adressen er bekreftet på nytt. Siden
ask-to-sign-in = Be om innlogging
ask-to-sign-in-text = Sender avsenderen en lenke. Den som følger den, har bevist at adressen er deres.
link-account = Knytt til en konto
unlink-account = Løs fra kontoen
link-lead = { $sender } er ikke bekreftet. Knytt bare saken til en konto hvis du vet på annen måte at kunden skrev den: Da vises den i kundens konto.
link-address = Kontoens adresse
link-address-hint = En adresse som kunden har bekreftet, hvis ingen av dem over passer.
link-how = Hvordan vet du det?
link-how-hint = Blir stående i sakens historikk.
proposals = Kontoer som passer
proposal-order = ordre { $number } er deres
proposal-address = har bekreftet denne adressen
proposal-name = samme navn
proposal-domain = også hos { $domain }
unwanted = Uønsket
unwanted-block = Blokker også denne avsenderen
make-customer = Gjør { $address } til kunden
via = via { $address }
wants-answer-at = vil ha svaret til { $address }
contact-load = Hyppighet
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
because-passed-on = { $about } sendte denne e-posten videre, så ingenting beviser hvem som skrev den.
because-nobody-vouches = Ingen e-postserver går god for avsenderen.
because-dmarc-fails = Kontrollen av { $about } slo feil (DMARC). Hvem som helst kan ha skrevet dette.
because-nothing-speaks = Ingen gyldig signatur går god for { $about }.
because-dkim = Signert av { $about } (DKIM), ifølge e-postserveren vår.
because-spf = Sendt fra en server hos { $about } (SPF), ifølge e-postserveren vår.
because-dmarc = Bekreftet for { $about } (DMARC), ifølge e-postserveren vår.
because-dkim-checked = Signert av { $about } (DKIM); vi har kontrollert signaturen selv.
because-dns-silent = Signaturen kunne ikke kontrolleres, fordi DNS ikke svarte.
because-header-cut = Hodet i denne e-posten er for langt til å leses helt, så ingenting er bevist.
because-header-unclear = Hodet i denne e-posten kan leses på flere måter, så ingenting er bevist.
because-not-to-us = Verken Til eller Kopi nevner en av våre adresser: { $about } kan ha sendt dette til noen andre.
because-to-unsigned = Signaturen fra { $about } omfatter ikke Til: dette kan ha blitt sendt til noen andre først.
because-signature-old = Signaturen fra { $about } er gammel eller uten dato: noen kan ha sendt e-posten på nytt.
because-signature-seen = Den samme signaturen fra { $about } har stått på en annen e-post: noen har sendt den på nytt.
because-form = Skrevet i skjemaet { $about }. Der kan hvem som helst oppgi hvilket navn som helst.
because-forwarded = { $about } sendte denne e-posten videre. Adressen i den er ikke bekreftet.
because-claimed = Adressens eier har logget inn og sier at det var dem.
because-denied = Adressens eier sier at det ikke var dem.
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
placed-token = plassert etter vårt eget merke i svaret
placed-references = plassert etter e-posten den svarer på
placed-subject = plassert etter saksnummeret i emnet
placed-awaited = plassert etter en e-post som kom før den
linked-to = Knyttet til
subject-changed = Et annet emne:
split-off = Skill ut
move-message = Flytt denne meldingen
move-to-ticket = Til saken
move = Flytt
split-one = Til en egen sak
split-rest = Med alt som følger
merge = Slå sammen
merge-into = Gjør denne saken til en del av
merge-do = Slå sammen
moved = Flyttet
move-split = Skilt ut
move-merge = Slått sammen
move-rethread = Flyttet
undo = Angre
undo-label = Angre flyttingen fra { $source } til { $target }
participants = Deltakere
part-sender = kunde
part-watcher = får svar
part-reached = kan skrive
watch = Ta med
watch-label = La { $address } få svarene
event-assigned = tildelt { $became }
event-unassigned = ikke lenger tildelt { $was }
event-team = flyttet til teamet { $became }
event-no-team = tatt ut av teamet { $was }
event-state = endret fra { $was } til { $became }
event-tagged = la til etiketten { $became }
event-untagged = fjernet etiketten { $was }
event-linked = saken hører nå til denne kontoen
event-linked-by = knyttet saken til { $became }, fordi: { $was }
event-unlinked = løste saken fra kontoen til { $was }
event-asked = ba { $became } om å logge inn
event-claimed = { $became } sier at saken er deres
event-denied = Eieren av { $became } sier at det ikke var dem
event-customer = gjorde { $became } til kunden i stedet for { $was }
event-unwanted = la saken bort som uønsket
event-wanted = hentet saken tilbake fra karantenen
event-delivery-delayed = Svaret er forsinket: { $became }
event-mail-refused = E-postserveren avviste en e-post til { $became }: { $was }
event-acknowledged = Bekreftelse sendt til { $became }
event-delivery-failed = Svaret ble ikke levert: { $became }
event-parted = En e-post fra { $was } viste til denne saken uten at avsenderen er med i den, og ble { $became }
event-apart = E-posten viste til { $became }, men avsenderen er ikke med i den saken
event-also-sent = Den samme e-posten ble sendt til en annen merkevare, der den er { $became }
event-followed = { $was } svarte på denne lukkede saken; det fortsetter i { $became }
event-follows = fortsetter fra den lukkede saken { $became }
event-split = skilt ut fra { $was } til { $became }
event-merged = { $was } ble en del av { $became }
event-rethreaded = flyttet en melding fra { $was } til { $became }
event-move-undone = angret flyttingen fra { $was } til { $became }
event-disclosed = lot kunden lese det som { $became } skrev
event-withheld = skjuler igjen for kunden det som { $became } skrev
withheld = vises ikke for kunden
disclosed = vises for kunden
disclose = Vis for kunden
withhold = Skjul for kunden igjen
answer-there = Send det heller til { $address }, der avsenderen vil ha svaret
event-watched = { $became } får svarene heretter
event-unwatched = { $was } får ikke flere svar
event-erased = slettet kunden
erase = Slett denne kunden
erase-lead = { $name } og alt de har skrevet fjernes for godt. Det kan ikke angres.
erase-account = Kontoen med navn, passord og adresser: { $addresses }
erase-tickets = Saker som tømmes og lukkes: { $count }
erase-messages = Meldinger og notater, også svarene våre: { $count }
erase-files = Filer som ingen andre har: høyst { $count }
erase-mails = E-poster slik de kom inn: { $count }
erase-orders = Ordrer som butikken har meldt om: { $count }
erase-lessons = Spørsmålene deres i det forslagene har lært; det læres på nytt uten dem.
erase-stays = Sakenes referanser, datoer og tilstander blir stående, og at du har slettet dem. Det som ligger i postkasser, i butikken og i sikkerhetskopier, må fjernes der.
erase-confirm = Skriv { $word } for å bekrefte
erase-not = La alt være som det er
problem-erase-confirm = Dette er ikke det som står over.
erased-name = Slettet kunde
erased-subject = Slettet
event-promise-warned = Fristen nærmer seg: { $was }, { $became }
event-promise-missed = Fristen er ute: { $was }, { $became }
event-promise-broken = Senere enn lovet: { $became }
event-grouped = endret kundens grupper fra «{ $was }» til «{ $became }»
event-pledged = lovet å komme tilbake { $became }
event-other = endret noe

## Å skrive

suggested-answers = Foreslåtte svar
search-answers = Søk i standardsvar
suggestions-later = Forslagene gjøres klare.
suggestions-none = Ingen svar passer.
matched = treff på
solved-before = Har løst før:
does-not-fit = Passer ikke
message-kind = Type melding
reply = Svar
note = Notat
copies = Kopi
reply-from = fra { $brand }
hitch-no-recipient = Skriv minst én adresse som svaret skal sendes til.
hitch-no-address = { $address } er ikke en e-postadresse.
hitch-merged = { $reference } er blitt en del av denne saken.
note-lead = Bare kolleger ser dette.
send-reply = Send svar
save-note = Lagre notat
then = Deretter
then-waiting = vent så på kunden
then-solved = merk så som løst
then-open = la så saken stå åpen
hitch-unfilled = Fyll ut eller fjern dette først: { $marks }
hitch-overtaken = Det kom noe nytt mens du skrev.
hitch-overtaken-text = Ingenting er sendt fra deg, og teksten din står fortsatt nedenfor. Les det som er nytt, og send på nytt.

## Standardsvar

answer-new = Nytt standardsvar
answer-title = Tittel
answer-slug = Kortnavn
answer-text = Tekst
answer-form-lead = Disse ordene fylles ut for hver sak:
answer-remove = Fjern standardsvaret
answers-none = Ingen standardsvar ennå
answers-none-text = Et svar du skriver én gang, blir foreslått der det passer.
search-answers-hint = Enter tar det første svaret, piltastene går gjennom dem, Escape fører tilbake til teksten din.
house-notes-found = Bare for oss
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
act-tag = legg til merkelappen { $tag }
act-solved = merk saken som løst
act-waiting = vent på kunden
act-open = hold saken åpen
act-assign-me = tildel saken til meg
act-assign = tildel saken til { $name }
act-snooze = ta saken opp igjen { $day }
act-promise = lovet til { $day }: { $what }
promise-note = Lovet til { $day }: { $what }
save-as-answer = Lagre som nytt svar
answers-shelf = Alle svar
answers-upkeep = Trenger stell
answers-house = Bare for oss
answers-removed = Fjernede svar
answer-sent = Sendt
answer-untouched = Uendret
answer-public = åpent
answer-review-due = les på nytt
answer-stale = eldre enn originalen
answer-history = Historikk
answer-history-of = Historikken til { $slug }
answer-back = Til svaret
answer-resembles = Disse svarene sier nesten det samme. Holder det å endre ett av dem?
answer-review-now = Svaret skulle leses på nytt innen { $day }. Stemmer alt fortsatt?
answer-reviewed = Stemmer fortsatt: spør igjen om et halvt år
answer-stale-text = Originalen er endret etter at teksten på { $language } ble skrevet. Oppdater den, eller si at den fortsatt passer.
answer-still-right = Den passer fortsatt
answer-figures = Sendt { $sent } ganger, { $untouched } % uendret. Etter sju dager hadde { $back } av { $settled } kunder skrevet igjen.
answer-condition-hint = Tekst om noe som kanskje ikke er kjent, står mellom vilkår:
answer-add-language = Legg til et språk
answer-language-new = Ny tekst
answer-language-hint = En kode som en, nb eller da.
answer-title-hint = Det kollegene ser og søker etter.
answer-words = Søkeord
answer-words-all = Søkeord for alle språk
answer-words-hint = Ett på hver linje.
preview = Forhåndsvisning
preview-empty = Her vises det du skriver, slik en kunde ville fått det.
preview-holes = Når ingen bestilling er kjent, må dette fylles ut for hånd:
answer-settings = Innstillinger
answer-owner = Stelles av
answer-review = Leses på nytt
answer-review-hint = Den som steller svaret, får en e-post den dagen.
answer-make-public = Kunder kan finne det mens de skriver til oss
answer-acts = Gjøres når det sendes
answer-acts-hint = Den som svarer, ser dette før sending og kan la være hva som helst av det.
answer-act-tags = Legg til merkelapper
answer-act-tags-hint = Med komma mellom.
answer-assign-me = den som sender
answer-act-assign = Tildel til
answer-act-days = Ta saken opp igjen etter dager
answer-act-days-hint = Tomt betyr at den ikke kommer tilbake av seg selv.
answer-act-promise = Hva vi lover til den dagen
answer-act-promise-hint = Blir et notat på saken.
answer-files = Filer som følger med
answer-files-none = Ingen filer.
answer-files-add = Legg til filer
answer-merge = Slå sammen eller fjern
answer-merge-into = Slå sammen med
answer-merge-button = Slå sammen
answer-merge-hint = Kortnavnet på svaret som blir igjen. Det får språkene og søkeordene det mangler, og historikken til begge.
answer-remove-hint = Historikken blir igjen og kan hente det tilbake.
answer-is-removed = Svaret er fjernet. Gå tilbake til en av versjonene nedenfor for å få det igjen.
answer-by-file = en fil
answer-return = Gå tilbake til denne
change-written = Endret av { $name }
change-imported = Hentet fra { $name }
change-returned = { $name } gikk tilbake til en tidligere versjon
change-merged = Slått sammen med { $detail } av { $name }
change-removed = fjernet
change-added = lagt til
change-files = Filer endret av { $name }: { $detail }
change-reviewed = Lest på nytt av { $name }
change-none = Ingen linje er endret.
change-lines = Endrede linjer
upkeep-clean = Alt er i god stand
upkeep-clean-text = Svar som trenger stell, dukker opp her av seg selv.
upkeep-review = Bør leses på nytt
upkeep-review-text = Dagen for ny gjennomlesing er kommet.
upkeep-stale = Tekster bak originalen
upkeep-stale-text = Originalen er endret etter at de ble skrevet.
upkeep-edited = Endres ofte
upkeep-edited-text = Det meste blir endret før det sendes: kanskje bør svaret endres.
upkeep-dismissed = Ofte forbigått
upkeep-dismissed-text = Tilbudt først, men noe annet ble sendt.
upkeep-came-back = Kunder kommer tilbake
upkeep-came-back-text = Mange skriver igjen innen sju dager.
upkeep-helped = Løst uten sak
upkeep-helped-text = Kunder som sa at det hjalp, og ikke skrev innen sju dager.
upkeep-unused = Aldri brukt
upkeep-unused-text = På hylla i en måned eller mer, og aldri sendt.
upkeep-agents = Det vi sender
upkeep-agents-text = Et forslag er et utkast: folk fortjener et eget svar.
share-of = { $part } av { $of }
house-lead = Det kolleger bør vite. Det vises ved siden av svarene når du søker, og kan aldri sendes.
house-none = Ingenting er skrevet ned ennå.
house-new = Nytt notat
house-edit = Endre notatet
house-back = Til notatet
house-removed = Fjernede notater
note-is-removed = Notatet er fjernet. Gå tilbake til en av versjonene nedenfor for å få det igjen.
problem-day = Skriv en dag, som 2027-01-31.
problem-days = Skriv et antall dager fra 1 til { $count }.
problem-acts = Velg enten en status, eller la saken komme tilbake etter noen dager.
problem-title = Skriv en tittel på høyst 150 tegn.
problem-language = Skriv én språkkode, som nb, og hver bare én gang.
problem-answer-body = Skriv teksten.
problem-line = Linje { $line }: { $message }
problem-slug-twin = Et annet svar har dette kortnavnet. Velg et annet.
problem-merge-brand = Velg et annet svar fra samme merke.
problem-merge = Ingen svar har dette kortnavnet.
help-title = Hjelper noe av dette?
help-lead = Du kan sende meldingen uansett.
help-solved = Det løste saken
help-thanks = Så bra. Dukker det opp igjen, er det bare å skrive til oss.
help-meanwhile = Mens du venter, kan kanskje noe av dette hjelpe.
change-removal = Fjernet av { $name }

## Når ingenting skal foreslås

admin-suggestions = Forslag
silence-lead = Et svar foreslås bare når det er sikkert nok at det passer. Krever du mer, får færre spørsmål forslag, men flere av dem er riktige.
silence-threshold = Foreslå når det er minst så sikkert, i prosent
silence-threshold-hint = Tomt felt betyr { $usual } %.
silence-figure = Hva hver grense gir
silence-now = Slik det er satt nå, er det første forslaget riktig i { $precision } % av tilfellene, og { $coverage } % av spørsmålene får forslag.
percent = { $number } %
silence-sureness = Minst så sikkert
silence-precision = Første forslag er riktig
silence-coverage = Spørsmål som får forslag
silence-chosen = Din grense
silence-measured = Prøvd på svar som ble holdt utenfor læringen, { $count } svar i alt, sist
silence-none = Ingenting er målt ennå
silence-none-text = Tallene kommer når rundt tretti svar er sendt.
problem-percent = Skriv et helt tall fra 0 til 100, eller ingenting.

## Merkevarer

admin-brands = Merkevarer
admin-promises = Svarfrister
brand-new = Ny merkevare
brands-none = Ingen merkevarer ennå
brands-none-text = En merkevare er en virksomhet dere svarer for. Begynn med én.
brand-address = Adresse for kundeservice
brand-slug = Kortnavn
brand-slug-hint = Bokstavene a til z, tall og bindestreker. Navnet brukes i nettadresser.
brand-languages = Språk
brand-languages-hint = Koder på to bokstaver med mellomrom mellom, hovedspråket først.
brand-color = Farge
brand-hue = Farge { $number }
brand-weights = Vekt på hyppige henvendelser
brand-weights-hint = Den som nylig har skrevet, står noen arbeidstimer lenger bak. 0 per dobling er førstemann til mølla.
brand-weight-usual = Tomt: { $number }.
brand-instructions = Faste instrukser
brand-instructions-hint = Kundebehandlerne ser dette øverst på hver sak for merkevaren. Det som bare gjelder en tid, skriver teamlederen under Instrukser.
brand-signature = Signatur ({ $language }); { "{agent}" } blir til kundebehandlerens fornavn
brand-edit = Alt om merkevaren
hours-of = Åpningstider for { $brand }
hours-edit = Åpningstider
hours-edit-lead = Arbeidstiden går bare mens dere har åpent. Frister i timer regnes i disse timene. La alt stå tomt hvis dere har åpent døgnet rundt.
hours-week = En vanlig uke
hours-always = Alltid åpent: Ingen åpningstider er satt.
hours-open-now = Åpent nå. Tidene gjelder { $zone }.
hours-closed-now = Stengt nå, åpner { $at }. Tidene gjelder { $zone }.
hours-closed = Stengt
hours-coming = Dager framover som avviker
hours-coming-none = Ingen helligdager, stengte dager eller ekstra åpne dager i sikte.
hours-why = Hvorfor
hours-kind-holiday = offentlig fridag
hours-kind-feed = kalender dere abonnerer på
hours-kind-closed = stengt av dere
hours-kind-extra = egne åpningstider
hours-zone = Tidssone
hours-zone-hint = Et sted, for eksempel Europe/Oslo. Skriv tidene for hver ukedag slik: 08:00-12:00, 13:00-16:00. En tom dag er stengt.
hours-holidays = Stengt på offentlige fridager i
hours-lands = Flere dager i enkelte tyske delstater
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
feeds-lead = Hver hendelse i disse kalenderne som varer hele dagen, gjør at dere har stengt den dagen. En adresse sjekkes én gang i døgnet. Skal dere likevel ha åpent, skriver du dagen over med egne åpningstider.
feed-name = Kalender
feed-days = Dager
feed-fetched = Siste gode kopi
feed-never = ikke ennå
feed-error = { $at }: { $why }. Den siste gode kopien brukes fortsatt.
feed-fetch = Sjekk nå
feed-url = Adressen til en iCalendar-fil
feed-url-hint = For eksempel https://example.com/fridager.ics. Adresser som begynner med webcal://, går også.
feed-add = Abonner
feed-file = Eller en fil fra datamaskinen
feed-add-file = Legg til fil
policies-lead = Hvor raskt en melding bekreftes og besvares, og når en sak er løst, regnet i arbeidstid. Gjelder flere regler for samme sak, teller den korteste tiden. Mens vi venter på kunden, går ingen tid.
policies-none = Ingenting er lovet ennå
policies-none-text = Lag en regel, så viser hver åpne sak hvilke frister som løper, og når de går ut.
policy = Regel
policy-new = Ny regel
policy-name-hint = Det dere kaller den, for eksempel «Standard» eller «Tilbakekalling».
policy-for = Gjelder for
policy-topic = Tema
policy-topic-hint = En etikett. Tomt felt: uansett hva saken gjelder.
policy-group = Kundegruppe
policy-group-hint = Settes på kunden, ved siden av en sak. Tomt felt: alle kunder.
policy-lengths-hint = Arbeidstid, for eksempel 30 min, 4 h eller 1 h 30 min. Det som står tomt, er ikke lovet.
policy-warning = Varsle før fristen
policy-warning-hint = Fra da av står saken først i køen. Tomt felt: én time, men aldri mer enn halvparten av fristen.
policy-notify = Varsle disse
policy-notify-hint = Adresser med komma mellom. Den som har saken, får beskjed uansett.
promises = Frister
promise-acknowledge = Bekreftelse
promise-first = Første svar
promise-next = Neste svar
promise-solution = Løsning
promise-comeback = Lovet å komme tilbake
promise-day = Jeg kommer tilbake
promise-day-hint = Saken kommer først i køen den dagen. La feltet stå tomt hvis du ikke lover noe.
pledges = Løfter om å komme tilbake
pledges-lead = Det kundebehandlerne har lovet kundene i svarene sine. Et løfte er holdt når vi svarer før dagen er omme.
pledges-30 = De siste 30 dagene
pledges-kept = Holdt
pledges-broken = Brutt
pledges-share = Andel holdt
pledges-none = Ingen løfter har forfalt i disse dagene.
pledges-ahead = Som gjenstår
pledges-ahead-none = Ingen løfter gjenstår.
pledges-missed = Nylig brutt
pledges-missed-none = Ingen løfter er brutt.
pledge-due = Innen
pledge-answered = besvart siden
promise-is-running = løper
promise-is-soon = går snart ut
promise-is-late = ute
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
people-gone = sluttet
people-is-customer = Kunden blir en kollega, og ser det kolleger ser
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
keys-none = Ingen nøkler ennå. En nettbutikk eller e-postserver trenger en nøkkel for å levere noe hit.
key-new = Ny nøkkel
key-make = Lag nøkkel
key-made = Kopier nøkkelen nå. Den vises bare denne ene gangen.
key-scope = Bruk
key-since = Laget
key-believes = går god for avsendere
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
mailbox-host = Tjener
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
mailbox-skip = La e-posten som ligger der nå, bli liggende
mailbox-skip-hint = Bare det som kommer fra nå av, blir til saker. Gjelder en ny postkasse, og når konto eller mappe endres.
mailbox-count = Siste opptelling
mailbox-count-now = Tell opp nå
mailbox-counting = E-posten på tjeneren blir sammenlignet med loggen. Åpne siden igjen om et øyeblikk.
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
mailbox-missing-text = Det tjeneren gir fra seg, er hentet nå. E-post som står i loggen uten å ha blitt til noe, kan leveres på nytt der.
mailbox-uncounted = Kunne ikke telles opp
mailbox-enabled = Les denne postkassen
mailbox-test = Test forbindelsen
mailbox-remove = Fjern postkassen
mailbox-off = av
mailbox-starting = starter

## E-postloggen

admin-ledger = E-postlogg
ledger-came-before = Den samme e-posten har kommet en annen vei før.
ledger-report =
    { $kind ->
        [delayed] Et varsel om at en e-post er forsinket. Det er ingenting å gjøre.
        [delivered] Et varsel om at en e-post er levert. Det er ingenting å gjøre.
        [read_receipt] En lesebekreftelse. Det er ingenting å gjøre.
       *[other] Et automatisk varsel. Det er ingenting å gjøre.
    }
ledger-none = Ingen e-post
ledger-none-text = All e-post vi mottar, står her, med hva det ble til.
ledger-none-found = Fant ingen e-post
ledger-none-found-text = Ingen e-post passer til alt dette. Ord i emnet må være hele; avsender og mottaker er en hel adresse eller domenet.
ledger-none-yet = Ingen blant de siste av disse. Se lenger tilbake.
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
ledger-release-text = De leveres som om de nettopp kom, og blir til saker og meldinger. Dette kan ikke angres.
ledger-release-press = { $count ->
    [one] Slipp gjennom e-posten
   *[other] Slipp gjennom { $count } e-poster
  }
ledger-reason = Sak eller årsak
ledger-raw = Vis kilde
ledger-raw-label = Vis kilde: { $subject }
ledger-replay = Lever på nytt
fate-all = alle
fate-received = mottatt
fate-delivered = levert
fate-quarantined = i karantene
fate-held = holdt tilbake, kanskje en sløyfe
fate-failed = mislyktes
fate-expired = utløpt

## Karantenen

quarantine-lead = E-post som ser uønsket ut, som et program har skrevet, eller som ikke hører til noe sted, ligger her i { $days } dager og slettes deretter. Hent tilbake det et menneske har skrevet: Det blir en sak, og forblir det.
quarantine-month = Siste 30 dager:
quarantine-none = Ingenting i karantene
quarantine-none-text = E-post som er lagt til side, står her med grunnen.
reason = Grunn
restore = Hent tilbake
restore-label = Hent tilbake: { $subject }
restore-person = Ikke fra en maskin
restore-person-label = Ikke fra en maskin: { $subject }
cause-header = e-postserverens filter
cause-blocked = blokkert avsender
cause-learned = ligner uønsket e-post
cause-marked = merket av en kollega
cause-restored = hentet tilbake
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
kept-learned = Den ligner e-post som ikke var ønsket før: { $about }
kept-marked = Den ble merket som uønsket av { $about }.
kept-restored = Den ble hentet tilbake.
kept-auto-reply = Et automatisk svar på noe avsenderen ikke er med i.
kept-bounce = En e-post som vi ikke kjenner, kom ikke fram: { $about }
kept-complaint = Noen har meldt en e-post fra oss som uønsket.
kept-no-sender = E-posten oppgir ingen avsender som et svar kan sendes til.
kept-own-address = Den oppgir { $about } som avsender, og det er en av våre egne adresser.
kept-no-brand = Ingen merkevare har en adresse som e-posten ble sendt til.
kept-own-mail = Vår egen e-post har kommet tilbake.
kept-loop = Mer enn { $about } e-poster fra denne avsenderen på ti minutter: Går den i ring?
blocks = Blokkerte avsendere
blocks-lead = Ny e-post fra disse avsenderne går rett i karantene.
block-pattern = Adresse eller domene
block-pattern-hint = Et domene omfatter også underdomener.
block-add = Blokker
block-remove-label = Fjern { $pattern }
problem-pattern = Skriv en adresse eller et domene, som a@example.com eller example.com.
problem-no-account = Velg en konto, eller skriv en adresse som en kunde har bekreftet.
problem-how = Skriv hvordan du vet hvem avsenderen er.

## Var det deg?

claim-title = Var det du som skrev dette?
claim-lead = Det kom en melding til { $brand } fra { $address }. Hvem som helst kan skrive hvilken som helst adresse i en e-post, så fortell oss om det var deg.
claim-yes = Ja, jeg skrev dette
claim-no = Nei
claim-yes-label = Ja, jeg skrev dette: { $subject }
claim-no-label = Nei, jeg skrev ikke dette: { $subject }
claim-name-hint = Hvis du skrev den: Hva skal vi kalle deg? Du får en konto der du finner svarene våre.
claim-denied = Takk
claim-denied-text = Nå vet vi at denne meldingen ikke var din. Du trenger ikke å gjøre noe mer.
claims = Er disse dine?
claims-lead = Disse meldingene kom fra adressen din, men ingenting beviste at du skrev dem.

## Jobber

admin-jobs = Jobber som feilet
mail-paused = E-post er slått av i denne kopien.
mail-paused-text = Ingenting sendes og ingenting hentes. Det som skrives her, venter.
jobs-none = Ingenting har feilet
jobs-none-text = Arbeid i bakgrunnen som feiler, står her til det lykkes.
job = Jobb
job-error = Feil
job-attempts = Forsøk
job-again = nytt forsøk
job-buried = gitt opp
job-retry = Prøv igjen
jobs-retry-all = Prøv alle på nytt
outbox-unsent =
    { $count ->
        [one] Én e-post er ikke sendt ennå, selv om den er forsøkt.
       *[other] { $count } e-poster er ikke sendt ennå, selv om de er forsøkt.
    } Hver av dem prøves på nytt i fem dager, med stadig lengre pauser.
job-deliver-mail = Lever e-post
job-send-message = Send svar
job-acknowledge = Bekreft melding
job-send-link = Send lenke
job-reckon-mailbox = Sammenlign en postkasse med loggen
job-check-status = Kontroller om alt er i orden
job-tell-condition = Si fra til administratorene om hva som er galt eller rettet
job-call-condition = Si fra til webhooken om hva som er galt eller rettet
job-wake-ticket = Hent fram sak
job-fetch-days = Se etter endringer i en kalender det abonneres på
job-watch-promises = Passe på fristene i en sak
job-reckon-promises = Regne ut merkevarens frister på nytt
job-send-notice = Varsle kolleger om en sak
job-free-tickets = Frigjøre sakene til en kollega som har sluttet
job-adopt-tickets = Knytt saker til konto

## E-post som ikke kom av gårde

admin-refused = Avvist e-post
refused-none = Ingen e-post er avvist
refused-none-text = Lenker, bekreftelser og varsler som e-postserveren avviser, står her. Et avvist svar vises på saken.
refused-lead = E-postserveren avviste disse e-postene, og mottakerne fikk dem ikke.
refused-at = Avvist
refused-kind = E-post
refused-link = Lenke for å logge inn eller bekrefte en adresse
refused-invitation = Invitasjon til en kollega
refused-claim = Spørsmål om en melding var deres
refused-acknowledgement = Bekreftelse på mottak
refused-holding = Beskjed om senere svar
refused-complaint = Brev om en klage
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
copy-perhaps-twice = { $address } kan ha fått dette to ganger: E-posttjeneren sa første gang ikke om den hadde tatt imot e-posten.
copy-perhaps-there = { $address } kan ha fått dette allerede: E-posttjeneren sa ikke om den tok imot e-posten. Den sendes på nytt.
copy-unanswered = E-posttjeneren svarte ikke: «{ $answer }»
copy-bounced = Den kom i retur: { $answer }
copy-again = Send på nytt
copy-other = En annen adresse
copy-send = Send
event-sent-again = sendte svaret til { $was } på nytt, til { $became }
job-send-refused = Send en avvist e-post på nytt

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
addresses-aliases = Andre adresser som fører hit
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
storage-not-counted = Ikke talt ennå: én gang hver natt.
storage-what = Hva
storage-rows = Rader, høyst
storage-oldest = Eldste
storage-until = Slettes
storage-note = Tallene er databasens egne anslag. Store filer, og på SQLite størrelsen på tabellene, telles én gang hver natt.
storage-until-never = Når kunden slettes
storage-until-done = Når arbeidet er gjort; det som feilet, blir stående til noen ser på det
storage-until-expired = Når de er utløpt
storage-until-mailbox = Når postkassen fjernes
storage-until-unnamed = En dag etter at ingenting viser til dem lenger
storage-until-quarantine =
    { $count ->
        [one] Teksten i uønsket e-post slettes etter én dag; linjen blir stående
       *[other] Teksten i uønsket e-post slettes etter { $count } dager; linjen blir stående
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
storage-table-attachments = Vedlegg
storage-table-mails = E-postlogg
storage-table-fetched = E-poster kjent ved nummer i en postkasse
storage-table-blobs = E-poster og filer, etter innhold
storage-table-accounts = Kunder og ansatte
storage-table-strangers = Avsendere uten konto
storage-table-orders = Bestillinger
storage-table-audit-log = Revisjonslogg
storage-table-jobs = Bakgrunnsjobber
storage-table-sessions = Økter
storage-table-links = Engangslenker
storage-table-known-browsers = Kjente nettlesere
storage-table-account-notices = Varsler om kontoer
storage-table-refused-mails = Avviste e-poster
storage-table-acknowledgements = Mottaksbekreftelser
storage-table-signatures = Signaturer som er sett
