# Orden i gränssnittet på svenska.

## Överallt

skip = Hoppa till innehållet
save = Spara
send = Skicka
show = Visa
show-more = Visa fler
older = Äldre
close = Stäng
remove = Ta bort
try-again = Försök igen
actions = Åtgärder
name = Namn
email = E-postadress
password = Lösenord
language = Språk
subject = Ämne
message = Meddelande
files = Filer
state = Status
size = Storlek
from = Från
to = Till
received = Mottaget
written = Skrivet
brand = Varumärke
brands = Varumärken
all-brands = Alla varumärken
team = Team
teams = Team
all-teams = Alla team
no-team = Inget team
agent = Handläggare
agents = Handläggare
all-agents = Alla handläggare
ticket = Ärende
orders = Ordrar
addresses = E-postadresser
role = Roll
since = Kund sedan
me = mig
you = Du
nobody = Ingen
somebody = Någon
opened = öppnat
conversation = Konversation
show-earlier = Visa tidigare meddelanden
is-first-message = Konversationen börjar här.
show-latest = Visa de senaste meddelandena
show-quoted = Visa citerad text
pictures-blocked = { $count ->
    [one] En bild från nätet har blockerats, så att avsändaren inte ser att mejlet har lästs.
   *[other] { $count } bilder från nätet har blockerats, så att avsändaren inte ser att mejlet har lästs.
  }
pictures-show = Visa bilder
sending = Skickar
connection-lost = Anslutningen bröts. Din text är sparad här.
file-too-large = är större än 25 MB
files-hint = Skärmbilder kan klistras in direkt i texten. Högst 25 MB per fil.
decimal-mark = ,

## Menyerna

nav-main = Huvudmeny
nav-admin = Administration
nav-queue = Kö
nav-answers = Standardsvar
nav-help = Hjälp
manual-all = Alla hjälpsidor
manual-chapter = Hjälp med den här sidan
manual-find = Sök i hjälpen
manual-find-button = Sök
manual-found-none = Inga träffar. Försök med färre eller andra ord.
manual-found = { $count ->
    [one] 1 sida hittades
   *[other] { $count } sidor hittades
  }
nav-desk = Till kön
nav-tickets = Mina ärenden
nav-new-ticket = Nytt ärende
nav-account = Mitt konto
nav-settings = Mina inställningar
letter-keys = Använd enstaka bokstäver som kortkommandon
review-reminders = Mejla mig när ett svar som jag äger ska ses över
unsubscribe = Vill du stoppa påminnelserna?
unsubscribe-text = Du får ett mejl i veckan så länge ett svar som du äger ska ses över.
unsubscribe-button = Stoppa påminnelserna
unsubscribe-done = Inga fler påminnelser
unsubscribe-done-text = Du kan slå på dem igen på ditt konto.
nav-keys = Kortkommandon
find-label = Sök ärenden, kunder, ordrar och standardsvar
sign-in = Logga in
sign-out = Logga ut
sign-up = Skapa konto

## Tangenter

key-next = Ta nästa ärende
key-move = Nedåt och uppåt i kön
key-open = Öppna ärendet
key-find = Sök
key-suggestion = Använd ett föreslaget svar
key-search-answers = Sök bland standardsvaren medan du skriver
key-reply = Skriv ett svar
saved = Sparat.
note-saved = Anteckningen är sparad.
problem-team-twin = Det finns redan ett team med det namnet.
key-take = Ta det här ärendet
key-agent = Välj handläggare
key-tags = Redigera etiketter
key-recipients = Välj vilka som får svaret
key-split = Bryt ut ett annat ämne
key-move-message = Flytta det senaste meddelandet
key-merge = Slå ihop med ett annat ärende
key-undo = Ångra den senaste ändringen
key-note = Skriv en intern anteckning
key-send = Skicka
key-queue = Tillbaka till kön
key-leave = Lämna fältet
key-help = Visa den här listan

## Tid

span-days =
    { $hours ->
        [0] { $days } d
       *[other] { $days } d { $hours } h
    }
span-hours =
    { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
span-minutes = { $minutes } min
span-moment = under en minut
time-today = i dag kl. { $clock }
time-yesterday = i går kl. { $clock }
time-tomorrow = i morgon kl. { $clock }
time-this-year = { $day } { $month } kl. { $clock }
day-this-year = { $day } { $month }
time-other-year = { $day } { $month } { $year }
month-of-year = { $month } { $year }
month-1 = jan
month-2 = feb
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = aug
month-9 = sep
month-10 = okt
month-11 = nov
month-12 = dec

## Fel

error-home = Till startsidan
error-not-found = Sidan hittades inte
error-not-found-text = Sidan finns inte eller tillhör någon annan. Kontrollera adressen eller logga in med ett annat konto.
error-forbidden = Du har inte åtkomst
error-forbidden-text = Ditt konto tillåter inte det här. Logga in med ett annat konto eller gå tillbaka.
error-invalid = Det gick inte
error-invalid-text = Något du skrev är inte giltigt. Gå tillbaka, rätta det och skicka igen.
error-too-many = För många försök
error-too-many-text = Vänta en stund och försök igen.
error-wait =
    { $seconds ->
        [one] Vänta { $seconds } sekund och försök igen.
       *[other] Vänta { $seconds } sekunder och försök igen.
    }
error-too-slow = Det tog för lång tid
error-too-slow-text = Det du skickade kom inte fram i tid. Försök igen med mindre filer eller en snabbare anslutning.
error-unavailable = Tillfälligt otillgängligt
error-unavailable-text = En del av tjänsten svarar inte. Försök igen om en minut.
kept-lead = En del av tjänsten svarar inte, så vi vet inte om det här skickades. Din text finns här: skicka den igen om en minut. Den kommer bara fram en gång, hur många gånger du än trycker på knappen.
kept-lead-look = En del av tjänsten svarar inte, så vi vet inte om det här sparades. Din text finns här: kontrollera först, och skicka den igen om den saknas.
kept-words = Din text
kept-files = Filerna du valde kunde inte sparas. Välj dem igen.
kept-send = Skicka igen
error-internal = Något gick fel hos oss
error-internal-text = Felet har registrerats. Försök igen om en stund.

## Det som ska rättas

form-problems =
    { $count ->
        [one] En sak att rätta
       *[other] { $count } saker att rätta
    }
problem-name = Skriv ett namn på högst 100 tecken.
problem-address = Skriv en fullständig e-postadress, t.ex. namn@example.com.
problem-password = Välj ett lösenord på minst { $count } tecken.
problem-password-long = Välj ett lösenord på högst { $count } tecken.
problem-password-common = Det här lösenordet är lätt att gissa. Välj ett som inte är bland de vanligaste, t.ex. några ord.
problem-password-own = Välj ett lösenord som inte består av ditt namn, din e-postadress eller vårt namn.
problem-too-many = Du har skickat för mycket på kort tid. Försök igen om { $minutes ->
        [one] en minut
       *[other] { $minutes } minuter
    }. Din text finns kvar här.
problem-infected = Skannern för skadlig kod hittade något i en av filerna. Inget har skickats: ta bort filen eller fråga en administratör.
problem-busy = Vi kan inte ta emot det här just nu. Din text finns kvar här: försök igen om en minut.
problem-current-password = Det här är inte ditt nuvarande lösenord.
problem-sign-in = E-postadressen eller lösenordet är fel. Du kan också be om en länk.
problem-asked = Avsändaren har redan tillfrågats det senaste dygnet.
problem-linked = Ärendet är redan kopplat till ett konto.
problem-unlink = Kunden har bekräftat ärendet som sitt eget.
problem-unwanted-proven = En bekräftad kund har skrivit det här, så det kan inte markeras som skräppost.
problem-expired = Mejlet har gått ut och texten har raderats.
problem-link = Länken har redan använts eller har gått ut. Be om en ny.
problem-handed-over = En butik har loggat in dig. Logga in via e-post först för att ändra det här.
problem-subject = Ämnet får vara högst 200 tecken.
problem-body = Skriv ett meddelande.
problem-body-long = Meddelandet är för långt. Skicka en del av det som fil.
problem-slug = Använd bara bokstäverna a till z, siffror och bindestreck.
problem-brand-twin = Ett annat varumärke har redan det här kortnamnet. Välj ett annat.
problem-brand = Välj ett varumärke.
problem-answer-brand = Inget varumärke har kortnamnet som står i texten.
problem-reference = Skriv ärendenumret för ett ärende som du har åtkomst till, t.ex. SV-7K3M9Q.
problem-split-kind = Bara ett meddelande från kunden kan bli ett nytt ärende.
problem-split-all = Det här är hela ärendet. Inget skulle bli kvar.
problem-move-reply = Ett svar stannar i det ärende där det skrevs.
problem-move-same = Det är samma ärende.
problem-move-merged = Ett av ärendena har slagits ihop med ett annat.
problem-move-brands = Ärendena tillhör olika varumärken.
problem-move-customers = Ärendena tillhör två kunder, och ingen av dem får läsa den andras meddelanden.
problem-undone = Det här har redan ångrats.
problem-undo-later = Ett av ärendena har slagits ihop sedan dess. Ångra det först.
problem-undo-after = Något har hänt sedan dess. Det här kan inte längre ångras.
problem-choice = Välj ett av värdena i listan.
problem-closed = Ärendet är stängt. Skriv ett meddelande så fortsätter det i ett nytt ärende.
problem-watcher = Svar kan inte skickas till den här adressen.
problem-host = Skriv serverns namn.
problem-port = Skriv en port från 1 till 65535.
problem-username = Skriv användarnamnet.
problem-plain = Välj TLS eller STARTTLS: bara en server på den här datorn klarar sig utan.
problem-secret = Skriv lösenordet. För OAuth 2 krävs också de tre fälten.
problem-secret-moved = Sparade lösenord och token gäller bara för samma server, port, kryptering, användarnamn och tokenadress. Skriv dem igen.
problem-token-url = Skriv en adress som börjar med https://.
problem-address-taken = Adressen tillhör ett annat konto.
problem-only-address = Det här är din enda bekräftade adress. Lägg till en annan först.
problem-handover = Det gick inte att logga in från butiken. Gå tillbaka till butiken och försök igen, eller logga in via e-post.
problem-admin-exists = Det första kontot har redan skapats. Logga in eller be om en inbjudan.
problem-last-admin = Det måste finnas minst en administratör. Gör någon annan till administratör först.
problem-last-free-admin = Minst en administratör måste ha åtkomst till alla varumärken, eftersom personer, team och bakgrundsjobb hör till dem alla. Ge en annan administratör den åtkomsten först.
problem-colleague-twin = En kollega har redan den här adressen.
problem-invited = Kollegan är redan inbjuden och kan be om en ny länk på inloggningssidan.
problem-customer = Adressen tillhör en kund. Kryssa i rutan nedan om samma person ska arbeta här.
problem-colleague-brand = Den här kollegan hanterar inte ärendets varumärke. Välj någon annan.
problem-team-gone = Teamet finns inte längre. Välj ett annat.
problem-snooze = Välj en tid i framtiden.
problem-file-link = Länken till filen har gått ut. Öppna ärendet igen.
problem-mail-delivered = Mejlet har redan blivit ett meddelande.
problem-too-large = En fil är större än 25 MB. Ta bort den eller gör den mindre, och skicka igen.
problem-request = Formuläret kom inte fram i sin helhet. Gå tillbaka och skicka det igen.
problem-calendar-zone = ”{ $text }” är inte en tidszon. Skriv en plats som Europe/Oslo, eller UTC.
problem-calendar-span = ”{ $text }” är inte en öppettid. Skriv den som 08:00-16:00 och dela tider över midnatt i två: 22:00-24:00 och, nästa dag, 00:00-06:00.
problem-calendar-overlap = { $one } och { $other } överlappar. Slå ihop dem eller skilj dem åt.
problem-calendar-date = ”{ $text }” är inte ett datum. Skriv år, månad och dag som 2026-12-24.
problem-calendar-date-twice = { $date } står två gånger bland de stängda och extra dagarna. Ta bort den ena.
problem-calendar-extra = Den extra dagen { $date } har ingen öppettid. Lägg till en eller ange dagen som stängd.
problem-calendar-extra-twice = { $date } står två gånger bland de extra dagarna. Skriv tiderna på en rad.
problem-calendar-holidays = ”{ $text }” är inte en helgdagskalender som vi känner till.
problem-calendar-never = Veckan har inga öppettider, så inget skulle någonsin förfalla. Ha öppet minst en veckodag.
problem-feed-url = Skriv adressen till en iCalendar-fil. Den ska börja med https://.
problem-feed-file = Filen kan inte användas: { $why }.
problem-feeds = Det finns redan tio kalendrar. Ta bort en först.
problem-length = Skriv en tidslängd, t.ex. 4, 30 min eller 1 h 30 min.
problem-promise-day = Välj en dag inom ett år då det fortfarande finns arbetstid kvar.
problem-policy-empty = Ange minst en tid.
problem-move-to = Ange mappen som mejlen ska flyttas till.

## Inloggning

sign-in-lead = Se dina ärenden och skriv till oss.
sign-in-password-hint = Inget lösenord, eller har du glömt det? Lämna fältet tomt och be om en länk.
sign-in-link = Mejla mig en inloggningslänk
sign-up-question = Ny här?
sign-in-question = Har du ett konto?
sign-up-email-hint = Vi skickar en länk till adressen för att vara säkra på att den är din.
password-hint = Minst { $count } tecken. Några ord är lättare att komma ihåg.
link-sent = Kolla din inkorg
link-sent-text = Vi har skickat en länk till { $address }. Den kan användas en gång och gäller i en timme. Om den inte kommer inom några minuter kan du titta i skräpposten eller be om en ny senare.
link-sent-back = Tillbaka till inloggningen
link-sign-in-text = Du loggar in som { $address }.
link-sign-up = Skapa ditt konto
link-sign-up-text = Din adress är { $address }. Ett steg återstår.
link-prove = Lägg till en adress
link-prove-text = { $address } läggs till i kontot för { $name }. Ärenden från den här adressen visas då där.
link-prove-other = Någon som är inloggad som ”{ $name }” vill lägga till { $address } i sitt konto. Den som äger en adress ser de ärenden som har kommit från den.
link-prove-other-do = Var det du? Logga in på det kontot i den här webbläsaren och öppna länken igen. Annars behöver du inte göra något: adressen är fortfarande din.
link-prove-signed-in = Du är inloggad som { $name } just nu.
link-prove-button = Lägg till adressen
link-first-admin = Välkommen till Svar
link-first-admin-text = Ditt konto är det första och har åtkomst till alla inställningar.

## Det egna kontot

account-you = Om dig
address-link-sent = Öppna länken som vi har skickat till adressen.
address-proven = bekräftad
address-unproven = obekräftad
address-remove = Ta bort { $address }
address-another = En annan e-postadress
address-add = Lägg till adress
password-current = Nuvarande lösenord
password-current-hint = Glömt det? Logga in med en mejlad länk och lämna fältet tomt.
password-new = Nytt lösenord
password-set = Spara lösenordet
sessions = Inloggad på
session-seen = sågs senast
session-this = den här
session-end = Logga ut
session-end-label = Logga ut { $browser }
session-end-others = Logga ut alla andra

## Kundens sida

tickets-none = Inga ärenden ännu
tickets-none-text = När du skriver till oss visas dina meddelanden och våra svar här.
choose-brand = Vem vill du skriva till?
choose-brand-none = Det finns ingen att skriva till ännu.
choose-brand-find = En del av namnet
choose-brand-search = Sök
new-title = Hur kan vi hjälpa dig?
new-lead = Berätta med dina egna ord.
new-body = Vad gäller det?
body-hint = Ett ordernummer hjälper oss, om du har ett.
subject-hint = Några få ord räcker, eller lämna fältet tomt.
expect-by = Du kan räkna med svar senast { $high }.
expect = Du kan räkna med svar mellan { $low } och { $high }.
portal-foot = { $brand } svarar på alla meddelanden.
received-title = Vi har fått ditt meddelande.
closed-now = Vi har stängt just nu och öppnar igen { $at }.
received-reference = Ditt ärendenummer är { $reference }.
write-more = Lägg till ett meddelande
close-lead = Är ärendet löst?
close-ticket = Stäng ärendet
reopen-lead = Är det ändå inte löst?
reopen = Öppna ärendet igen
customer-state-new = mottaget
customer-state-open = pågående
customer-state-waiting = besvarat
customer-state-solved = löst
customer-state-closed = stängt

## Kön

views = Vyer
view-next = Näst på tur
view-mine = Mina
view-unassigned = Otilldelade
view-unlinked = Obekräftade avsändare
view-waiting = Väntar på kunden
view-snoozed = Uppskjutna
view-solved = Lösta
view-closed = Stängda
quarantine = Karantän
brands-and-teams = Varumärken, team och handläggare
narrow-brands = Hitta ett varumärke …
narrow-teams = Hitta ett team …
narrow-agents = Hitta en handläggare …
narrow-find = En del av ett namn
narrow-search = Sök
narrow-more = { $count } till. Skriv en del av namnet.
narrow-none = Inga träffar.
assign-other = Någon annan …
assign-title = Tilldela { $reference }
assign-lead = Välj vem ärendet ska tilldelas.
take-next = Ta nästa
queue-longest = längsta väntetid { $span }
queue-empty = Allt är besvarat
queue-empty-text = Nya ärenden visas här automatiskt.
reply-sent = Ditt svar är på väg:
unassigned = Otilldelat
assigned-to = Tilldelat { $name }
waiting = Har väntat
found-none = Inga träffar
found-none-text = Kontrollera stavningen, eller använd färre ord eller filter.
state-new = nytt
state-open = öppet
state-waiting = väntar på kunden
state-snoozed = uppskjutet
state-solved = löst
state-closed = stängt

## Varför ett ärende står där det står

why-first = första kontakten
why-before = har skrivit förut
why-first-this-year = första kontakten på ett år
why-months-ago =
    { $months ->
        [one] senaste kontakten för { $months } månad sedan
       *[other] senaste kontakten för { $months } månader sedan
    }
why-new = inte besvarat ännu
why-open = väntar på svar från oss
why-answered = väntar på kunden
why-snoozed = uppskjutet
why-solved = klart
why-closed = klart

## Ett ärende hos oss

also-here = { $name } tittar också på det här ärendet
side-label = Ärende och kund
state-keep = Ingen ändring
snooze-1 = uppskjutet till i morgon
snooze-7 = uppskjutet en vecka
tags = Etiketter
take = Ta ärendet
came-from = Skickat från
customer-proven = bekräftad
customer-unproven = obekräftad
customer-linked = kopplad av en handläggare
customer-unproven-text = Vi vet inte vem som äger adressen, så varken konto eller ordrar visas.
undeliverable = { $address } kan inte ta emot mejl ({ $status }). Inget skickas dit förrän adressen har bekräftats igen. Sedan
ask-to-sign-in = Be om inloggning
ask-to-sign-in-text = Skickar en länk till avsändaren. När den öppnas är adressen bekräftad.
link-account = Koppla till ett konto
unlink-account = Ta bort kopplingen till kontot
link-lead = { $sender } är inte bekräftad. Koppla bara ärendet om du på annat sätt vet att kunden har skrivit det: då visas det på kundens konto.
link-address = Kontots adress
link-address-hint = En adress som kunden har bekräftat, om ingen av dem ovan passar.
link-how = Hur vet du det?
link-how-hint = Sparas i ärendets historik.
proposals = Konton som passar
proposal-order = har order { $number }
proposal-address = har bekräftat den här adressen
proposal-name = samma namn
proposal-domain = finns också på { $domain }
unwanted = Skräppost
unwanted-block = Blockera även avsändaren
make-customer = Gör { $address } till kund
via = via { $address }
wants-answer-at = vill ha svar till { $address }
contact-load = Kontaktfrekvens
contacts =
    { $count ->
        [one] { $count } kontakt
       *[other] { $count } kontakter
    }
orders-none = Inga ordrar
order-status-received = mottagen
order-status-packed = packad
order-status-shipped = skickad
order-status-delivered = levererad
order-status-returned = returnerad
order-status-cancelled = avbeställd
earlier-tickets = Tidigare ärenden
earlier-none = Inga tidigare ärenden

## Konversationen

by-mail = via e-post
by-form = via formulär
note-chip = intern anteckning
identity-unproven = obekräftad
identity-aligned = domänen bekräftad
identity-proven = bekräftad
identity-signed-in = inloggad
identity-denied = förnekat av ägaren
because-no-author = Mejlet anger inte en bestämd avsändare.
because-passed-on = { $about } har vidarebefordrat mejlet, så vi kan inte bekräfta vem som skrev det.
because-nobody-vouches = Ingen e-postserver bekräftar avsändaren.
because-dmarc-fails = DMARC-kontrollen av { $about } misslyckades. Vem som helst kan ha skrivit det här.
because-nothing-speaks = Det finns ingen giltig signatur från { $about }.
because-dkim = Signerat av { $about } (DKIM) enligt vår e-postserver.
because-spf = Skickat från en server hos { $about } (SPF) enligt vår e-postserver.
because-dmarc = Bekräftat för { $about } (DMARC) enligt vår e-postserver.
because-dkim-checked = Signerat av { $about } (DKIM); vi har själva kontrollerat signaturen.
because-dns-silent = Signaturen kunde inte kontrolleras eftersom DNS inte svarade.
because-header-cut = Mejlets huvud är för långt för att läsas i sin helhet, så avsändaren kan inte bekräftas.
because-header-unclear = Mejlets huvud kan läsas på flera sätt, så avsändaren kan inte bekräftas.
because-not-to-us = Ingen av våra adresser står i Till eller Kopia: { $about } kan ha skickat det här till någon annan.
because-to-unsigned = Signaturen från { $about } omfattar inte Till: mejlet kan först ha skickats till någon annan.
because-signature-old = Signaturen från { $about } är gammal eller saknar datum: någon kan ha skickat mejlet igen.
because-signature-seen = Samma signatur från { $about } fanns på ett tidigare mejl: någon har skickat det igen.
because-form = Skrivet i formuläret { $about }. Där kan vem som helst ange vilket namn som helst.
because-forwarded = { $about } har vidarebefordrat mejlet. Adressen i det är inte bekräftad.
because-claimed = Adressens ägare har loggat in och bekräftat meddelandet som sitt eget.
because-denied = Adressens ägare säger sig inte ha skrivit det här.
because-signed-in = Skrivet av en inloggad användare.
delivery-none = inte skickat via e-post
delivery-queued = på väg
delivery-sent = skickat via e-post
delivery-failed = inte levererat
machine-auto_reply = Automatiskt svar
machine-away-until = Frånvarande till { $day }
machine-bounce = Studs: ett mejl kunde inte levereras
machine-delayed = Försening: ett mejl har inte levererats ännu
machine-delivered = Kvitto: ett mejl har levererats
machine-feedback = Klagomålsrapport från en e-postleverantör
machine-read_receipt = Kvitto: ett mejl har lästs
placed-token = matchat via svarskoden
placed-references = matchat via mejlet det svarar på
placed-subject = matchat via ärendenumret i ämnet
placed-awaited = matchat via ett tidigare mejl
linked-to = Kopplat till
subject-changed = Annat ämne:
split-off = Bryt ut
move-message = Flytta meddelandet
move-to-ticket = Till ärende
move = Flytta
split-one = Till ett nytt ärende
split-rest = Det här och alla senare meddelanden
merge = Slå ihop
merge-into = Slå ihop med
merge-do = Slå ihop
moved = Flyttat
move-split = Utbrutet
move-merge = Ihopslaget
move-rethread = Flyttat
undo = Ångra
undo-label = Ångra flytten från { $source } till { $target }
undo-latest = Senaste ändring:
undo-assignee = tilldelningen
undo-team = teamet
undo-tags = etiketterna
undo-state = statusen
undo-spam = skräppostmarkeringen
changed-meanwhile = En kollega har ändrat det här under tiden. Nu är det { $now }. Spara igen för att ändra det.
participants = Deltagare
part-sender = kund
part-watcher = får svar
part-reached = kan svara
watch = Lägg till
watch-label = Skicka svar även till { $address }
event-assigned = tilldelat { $became }
event-unassigned = inte längre tilldelat { $was }
event-team = flyttat till teamet { $became }
event-no-team = borttaget från teamet { $was }
event-state = status ändrad från { $was } till { $became }
event-tagged = lade till etiketten { $became }
event-untagged = tog bort etiketten { $was }
event-linked = ärendet är nu kopplat till det här kontot
event-linked-by = kopplade ärendet till { $became }, eftersom: { $was }
event-unlinked = tog bort ärendets koppling till kontot { $was }
event-asked = bad { $became } att logga in
event-claimed = { $became } har bekräftat ärendet som sitt eget
event-denied = Ägaren av { $became } säger sig inte ha skrivit det här
event-customer = gjorde { $became } till kund i stället för { $was }
event-marked-spam = markerade ärendet som skräppost
event-unmarked-spam = markerade ärendet som inte skräppost
event-delivery-delayed = Svaret är försenat: { $became }
event-mail-refused = E-postservern avvisade ett mejl till { $became }: { $was }
event-acknowledged = Bekräftelse skickad till { $became }
event-delivery-failed = Svaret levererades inte: { $became }
event-parted = Ett mejl från { $was } hänvisade till det här ärendet, men avsändaren är inte deltagare; det blev { $became }
event-apart = Mejlet hänvisade till { $became }, men avsändaren är inte deltagare där
event-also-sent = Samma mejl skickades till ett annat varumärke, där det är { $became }
event-followed = { $was } svarade på det här stängda ärendet; det fortsätter i { $became }
event-follows = fortsätter det stängda ärendet { $became }
event-split = utbrutet från { $was } till { $became }
event-merged = { $was } slogs ihop med { $became }
event-rethreaded = flyttade ett meddelande från { $was } till { $became }
event-move-undone = ångrade flytten från { $was } till { $became }
event-undone = ångrade ändringen av { $was }
event-disclosed = visade kunden det som { $became } skrev
event-withheld = dolde åter det som { $became } skrev för kunden
withheld = visas inte för kunden
disclosed = visas för kunden
disclose = Visa för kunden
withhold = Dölj för kunden igen
answer-there = Skicka i stället till { $address }, som avsändaren önskar
event-watched = { $became } får nu svar
event-unwatched = { $was } får inte längre svar
event-erased = raderade kunden
erase = Radera den här kunden
erase-lead = { $name } och allt som kunden har skrivit raderas för gott. Det kan inte ångras.
erase-account = Kontot med namn, lösenord och adresser: { $addresses }
erase-tickets = Ärenden som töms och stängs: { $count }
erase-messages = Meddelanden och anteckningar, även våra svar: { $count }
erase-files = Filer som ingen annan har: högst { $count }
erase-mails = Ursprungliga mejl: { $count }
erase-orders = Ordrar från butiken: { $count }
erase-examples = Det som förslagen har lärt sig av kundens frågor; de tränas om utan det.
erase-stays = Ärendenummer, datum och status finns kvar, och det registreras att du har raderat kunden. Kopior i postlådor, i butiken och i säkerhetskopior måste raderas där.
erase-confirm = Skriv { $word } för att bekräfta
erase-not = Avbryt
problem-erase-confirm = Det stämmer inte med ordet ovan.
erased-name = Raderad kund
erased-subject = Raderat
event-sla-warned = Förfaller snart: { $was }, { $became }
event-sla-missed = Försenat: { $was }, { $became }
event-sla-met-late = Senare än utlovat: { $became }
event-grouped = ändrade kundens grupper från ”{ $was }” till ”{ $became }”
event-follow-up-set = lovade att följa upp { $became }
event-other = ändrade något

## Att skriva

suggested-answers = Föreslagna svar
search-answers = Sök bland standardsvar
suggestions-later = Förslagen förbereds.
suggestions-none = Inga standardsvar passar.
matched = träff på
suggestion-perhaps = Kanske
suggestion-like = liknar:
suggestion-more = Mer
solved-before = Har löst förut:
does-not-fit = Inte relevant
message-kind = Typ av meddelande
reply = Svar
note = Anteckning
copies = Kopia
reply-from = från { $brand }
hitch-no-recipient = Skriv minst en adress som svaret ska skickas till.
hitch-no-address = { $address } är inte en e-postadress.
hitch-merged = { $reference } slogs ihop med det här ärendet.
note-lead = Bara kollegor ser det här. Meddela en kollega med @ och namnet.
send-reply = Skicka svar
save-note = Spara anteckning
then = Därefter
then-waiting = och invänta kunden
then-solved = och markera som löst
then-open = och håll det öppet
hitch-unfilled = Fyll i eller ta bort först: { $marks }
hitch-overtaken = Ett nytt meddelande kom medan du skrev.
hitch-overtaken-text = Ditt svar har inte skickats och din text finns kvar nedan. Läs det nya meddelandet och skicka igen.

## Standardsvaren

answer-new = Nytt standardsvar
answer-title = Titel
answer-slug = Kortnamn
answer-text = Text
answer-form-lead = De här platshållarna fylls i för varje ärende:
answer-remove = Ta bort standardsvaret
answers-none = Inga standardsvar ännu
answers-none-text = Skriv ett svar en gång så föreslås det överallt där det passar.
search-answers-hint = Enter infogar det första svaret, piltangenterna flyttar genom listan, Escape går tillbaka till din text.
internal-notes-found = Interna anteckningar
unfilled-lead = Fyll i innan du skickar:
answer-other-language = Svaret finns inte på { $wanted }. Texten är på { $found }.
language-nb = norska
language-da = danska
language-nl = nederländska
language-en = engelska
language-sv = svenska
language-de = tyska
language-fr = franska
goes-with-it = Följer med svaret
act-file = bifoga
act-tag = lägg till etiketten { $tag }
act-solved = markera ärendet som löst
act-waiting = låt ärendet invänta kunden
act-open = håll ärendet öppet
act-assign-me = tilldela mig ärendet
act-assign = tilldela { $name } ärendet
act-snooze = skjut upp ärendet till { $day }
act-promise = utlova senast { $day }: { $what }
promise-note = Utlovat senast { $day }: { $what }
save-as-answer = Spara som nytt standardsvar
questions = Frågor
questions-of = Frågor till ”{ $title }”
questions-of-nothing = Frågor utan svar
questions-lead = Det kunder skriver när detta är rätt svar. Förslagen lär sig av de här frågorna tills era egna svar har lärt dem mer. En ändring lärs in inom några minuter.
questions-of-nothing-lead = Det kunder skriver när inget av svaren passar. Av de här frågorna lär sig förslagen när de inte ska föreslå något.
questions-none = Inga än.
questions-more = Fler frågor
questions-back = Tillbaka till frågorna
questions-near-lead = Frågor som liknar men behöver något annat. De hindrar att svaret föreslås för dem.
questions-from-tickets = Från era ärenden
questions-from-tickets-lead = Det kunderna hade frågat när det här svaret skickades. Varje varumärke lär sig bara av sina egna ärenden.
questions-past-find = Hitta tidigare frågor
questions-past-of = Tidigare frågor till ”{ $title }”
questions-past-lead = Markera frågorna som det här svaret skulle ha löst.
questions-past-none = Inga frågor hittades
questions-past-none-text = Sök på ett ord som kunderna använder.
questions-take = Det här svaret löser dem
question-new = Ny fråga
question-new-hint = Så som en kund skulle skriva den.
question-kind = Det här svaret
question-fits = passar
question-near = Liknar, men inte det här svaret
question-add = Lägg till fråga
question-edit = Redigera
question-fits-other = Behöver ett annat svar:
question-near-other = Liknar:
question-release = Inte det här svaret
question-is-own = löst av det här svaret
problem-question = Skriv en fråga på högst 4 000 tecken.
answer-slug-hint = Lämna tomt för att använda titeln. Bokstäverna a till z, siffror och bindestreck.
answer-asked = Frågor som det besvarar
answer-asked-hint = Av dem lär sig förslagen att det här svaret passar.
results = Resultat
results-measured = Hur ofta förslagen är rätt
results-measured-lead = Prövat på frågor som inte användes för träning, med er nuvarande gräns.
results-measured-at = Mätt
results-mistakes = Svar som föreslogs av misstag
results-mistakes-lead = I samma test. Lägg till frågor till svaret som var rätt, eller till det andra som något som liknar.
results-mistakes-none = Inga.
results-offered = Föreslaget
results-right = Rätt svar
results-questions = Frågor
results-none-fits = inget svar passar
results-other-answer = ett annat svar
results-given = Vad handläggarna gjorde med förslagen
results-given-lead = Svar från de senaste { $days } dagarna.
results-given-none = Inga svar har skickats än.
results-was-offered = Vad som föreslogs
results-sure = Upp till tre svar
results-nothing = Inget
results-replies = Svar
results-taken = Började med ett förslag
results-kept = Så mycket av texten skickades
results-dismissed = Markerat som inte relevant
results-first = Tid till första svar
results-first-lead = Hälften av de första svaren de senaste { $days } dagarna kom inom den här arbetstiden.
results-with = Med förslag
results-without = Utan
results-count = { $count ->
    [one] ett svar
   *[other] { $count } svar
}
gaps = Luckor
gaps-lead = Frågor från de senaste { $days } dagarna där inget föreslogs, eller som handläggarna besvarade med egna ord, grupperade efter vad de frågar.
gaps-none = Inga luckor
gaps-none-text = Frågor dyker upp här när flera kunder frågar samma sak och inget svar föreslogs.
gaps-single = { $count ->
    [one] En fråga till ställdes en gång.
   *[other] { $count } frågor till ställdes en gång.
}
gap-count = { $count ->
    [one] en fråga
   *[other] { $count } frågor
}
gap-found = Handläggarna sökte fram och skickade:
gap-questions = Frågor
gap-draft = Gör ett svar av den här texten
answers-list = Alla standardsvar
answers-upkeep = Behöver ses över
answers-house = Interna anteckningar
answers-removed = Borttagna standardsvar
answer-sent = Skickat
answer-untouched = Oändrat
answer-public = offentligt
answer-review-due = ska ses över
answer-stale = äldre än originalet
answer-history = Historik
answer-history-of = Historik för { $slug }
answer-back = Tillbaka till svaret
answer-resembles = De här svaren är mycket lika. Kan du ändra ett av dem i stället?
answer-review-now = Svaret skulle ha setts över senast { $day }. Stämmer allt fortfarande?
answer-reviewed = Stämmer fortfarande: fråga igen om ett halvår
answer-stale-text = Originalet har ändrats sedan texten på { $language } skrevs. Uppdatera den eller bekräfta att den fortfarande stämmer.
answer-still-right = Stämmer fortfarande
answer-figures = Skickat { $sent } gånger, { $untouched } % oändrat. Efter sju dagar hade { $back } av { $settled } kunder skrivit igen.
answer-condition-hint = Sätt text om något som kanske saknas mellan villkor:
answer-add-language = Lägg till ett språk
answer-language-new = Ny text
answer-language-hint = En kod som en, nb eller da.
answer-title-hint = Det som handläggare ser och söker efter.
answer-words = Sökord
answer-words-all = Sökord för alla språk
answer-words-hint = Ett per rad.
preview = Förhandsgranskning
preview-empty = Här visas det du skriver så som kunden ser det.
preview-holes = Om ingen order är känd måste det här fyllas i för hand:
answer-settings = Inställningar
answer-owner = Ägare
answer-review = Ska ses över
answer-review-hint = Ägaren får ett mejl den dagen.
answer-make-public = Kunder får hitta det medan de skriver till oss
answer-acts = Åtgärder när svaret skickas
answer-acts-hint = Handläggaren ser dem innan svaret skickas och kan välja bort dem.
answer-act-tags = Lägg till etiketter
answer-act-tags-hint = Avgränsade med kommatecken.
answer-assign-me = den som skickar svaret
answer-act-assign = Tilldela
answer-act-days = Skjut upp i (dagar)
answer-act-days-hint = Tomt fält: ärendet skjuts inte upp.
answer-act-promise = Det vi utlovar till den dagen
answer-act-promise-hint = Sparas som en anteckning på ärendet.
answer-files = Bilagor
answer-files-none = Inga bilagor.
answer-files-add = Lägg till filer
answer-merge = Slå ihop eller ta bort
answer-merge-into = Slå ihop med
answer-merge-button = Slå ihop
answer-merge-hint = Kortnamnet på svaret som ska behållas. Det tar över språk och sökord som det saknar, och historiken för båda.
answer-remove-hint = Historiken sparas, så du kan återställa det.
answer-is-removed = Svaret har tagits bort. Återställ en av versionerna nedan för att använda det igen.
answer-by-file = en fil
answer-return = Återställ den här versionen
change-written = Ändrat av { $name }
change-imported = Importerat från { $name }
change-returned = { $name } återställde en tidigare version
change-merged = Ihopslaget med { $detail } av { $name }
change-removed = borttaget
change-added = tillagt
change-files = Filer ändrade av { $name }: { $detail }
change-reviewed = Genomgånget av { $name }
change-none = Inga rader har ändrats.
change-lines = Ändrade rader
upkeep-clean = Inget behöver ses över
upkeep-clean-text = Svar som behöver ses över visas här automatiskt.
upkeep-review = Ska ses över
upkeep-review-text = Datumet för översyn har passerat.
upkeep-stale = Inaktuella översättningar
upkeep-stale-text = Originalet har ändrats sedan de skrevs.
upkeep-edited = Ändras ofta
upkeep-edited-text = Handläggarna ändrar det mesta av texten innan de skickar: kanske borde svaret ändras.
upkeep-dismissed = Väljs ofta bort
upkeep-dismissed-text = Föreslogs först, men något annat skickades.
upkeep-came-back = Kunder skriver igen
upkeep-came-back-text = Många kunder skriver igen inom sju dagar.
upkeep-helped = Löst utan ärende
upkeep-helped-text = Kunder som sa att det hjälpte och inte skrev igen inom sju dagar.
upkeep-unused = Aldrig använda
upkeep-unused-text = Tillgängliga i minst en månad och aldrig skickade.
upkeep-agents = Det vi skickar
upkeep-agents-text = Ett förslag är ett utkast: anpassa det till varje kund.
share-of = { $part } av { $of }
house-lead = Det som kollegor bör veta. Anteckningarna visas bredvid svaren när du söker och skickas aldrig.
house-none = Inga anteckningar ännu.
house-new = Ny anteckning
house-edit = Redigera anteckningen
house-back = Tillbaka till anteckningen
house-removed = Borttagna anteckningar
note-is-removed = Anteckningen har tagits bort. Återställ en av versionerna nedan för att använda den igen.
problem-day = Skriv ett datum, t.ex. 2027-01-31.
problem-days = Skriv ett antal dagar från 1 till { $count }.
problem-acts = Välj antingen en status eller att skjuta upp, inte båda.
problem-title = Skriv en titel på högst 150 tecken.
problem-language = Skriv en språkkod, t.ex. nb, och varje bara en gång.
problem-answer-body = Skriv texten.
problem-line = Rad { $line }: { $message }
problem-slug-twin = Ett annat svar har redan det här kortnamnet. Välj ett annat.
problem-merge-brand = Välj ett annat svar från samma varumärke.
problem-merge = Inget svar har det här kortnamnet.
help-title = Hjälper något av det här?
help-lead = Du kan fortfarande skicka ditt meddelande.
help-solved = Det löste problemet
help-thanks = Vad bra! Om det händer igen är det bara att skriva till oss.
help-meanwhile = Medan du väntar kan kanske något av det här hjälpa.
change-removal = Borttaget av { $name }

## När inget ska föreslås

admin-suggestions = Förslag
threshold-lead = Ett svar föreslås bara när det är tillräckligt sannolikt att det passar. Med en högre gräns får färre frågor förslag, men fler av dem är rätt.
threshold-share = Lägsta säkerhet för förslag, i procent
threshold-hint = Tomt fält betyder { $usual } %.
threshold-figure = Resultat för varje gräns
threshold-now = Med den nuvarande inställningen är det första förslaget rätt i { $precision } % av fallen, och { $coverage } % av frågorna får förslag.
percent = { $number } %
threshold-sure = Upp till tre svar föreslås från { $sure } % säkerhet. Under det får ett svar märkningen ”Kanske” och ingen tangent.
threshold-sureness = Lägsta säkerhet
threshold-precision = Första förslaget rätt
threshold-coverage = Frågor med förslag
threshold-chosen = Din gräns
threshold-measured = Testat på svar som inte har använts för träning, totalt { $count } svar, senast
threshold-none = Inga mätningar ännu
threshold-none-text = Siffror visas när ungefär trettio svar har skickats.
problem-percent = Skriv ett heltal från 0 till 100, eller lämna fältet tomt.

## Varumärken

admin-brands = Varumärken
admin-promises = SLA-regler
brand-new = Nytt varumärke
brands-none = Inga varumärken ännu
brands-none-text = Ett varumärke är en verksamhet vars kunder ni hjälper. Börja med att skapa ett.
brand-address = Supportadress
brand-slug = Kortnamn
brand-slug-hint = Bokstäverna a till z, siffror och bindestreck. Används i webbadresser.
brand-languages = Språk
brand-color = Färg
brand-weights = Fördröjning vid täta kontakter
brand-weights-hint = Kunder som nyligen har skrivit placeras några arbetstimmar senare i kön. 0 per fördubbling betyder äldst först.
brand-weight-usual = Tomt fält: { $number }.
brand-instructions = Fasta instruktioner
brand-instructions-hint = Handläggarna ser dem överst på varumärkets alla ärenden. Teamledare skriver tillfälliga instruktioner under Instruktioner.
brand-signature = Signatur ({ $language }); { "{agent}" } blir handläggarens förnamn
brand-edit = Varumärkesinställningar
hours-of = Öppettider för { $brand }
hours-edit = Öppettider
hours-edit-lead = Arbetstiden löper bara medan ni har öppet, och tidsfrister i timmar räknas i de timmarna. Lämna allt tomt om ni har öppet dygnet runt.
hours-week = En vanlig vecka
hours-always = Alltid öppet: inga öppettider har angetts.
hours-open-now = Öppet nu. Tiderna gäller { $zone }.
hours-closed-now = Stängt nu, öppnar { $at }. Tiderna gäller { $zone }.
hours-closed = Stängt
hours-coming = Kommande avvikelser
hours-coming-none = Inga kommande helgdagar, stängda dagar eller extra dagar.
hours-why = Orsak
hours-kind-holiday = helgdag
hours-kind-feed = kalenderprenumeration
hours-kind-closed = stängt av er
hours-kind-extra = extra dag
hours-zone = Tidszon
hours-zone-hint = En plats som Europe/Oslo. Skriv tiderna för varje veckodag som 08:00-12:00, 13:00-16:00. En tom dag är stängd.
hours-holidays = Stängt på helgdagar i
hours-lands = Fler helgdagar i tyska delstater
hours-closed-days = Andra stängda dagar
hours-closed-days-hint = Ett datum per rad, t.ex. 2026-12-24.
hours-extra-days = Dagar med särskilda öppettider
hours-extra-days-hint = En per rad, t.ex. 2026-12-20 12:00-16:00. De gäller även på helgdagar.
hours = Öppettider
day = Dag
day-mon = Måndag
day-tue = Tisdag
day-wed = Onsdag
day-thu = Torsdag
day-fri = Fredag
day-sat = Lördag
day-sun = Söndag
holidays-no = Norge
holidays-dk = Danmark
holidays-se = Sverige
holidays-nl = Nederländerna
holidays-be = Belgien
holidays-fr = Frankrike
holidays-gb = England och Wales
holidays-gb-sct = Skottland
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
holidays-de-sh = Schleswig-Holstein
holidays-de-th = Thüringen
feeds = Kalenderprenumerationer
feeds-lead = Varje heldagshändelse i de här kalendrarna betyder att ni har stängt den dagen. Adresserna kontrolleras en gång om dygnet. Om ni ska ha öppet en sådan dag lägger du till den som extra dag ovan.
feed-name = Kalender
feed-days = Dagar
feed-fetched = Senast hämtad
feed-never = inte ännu
feed-error = { $at }: { $why }. Den senast hämtade kopian används fortfarande.
feed-fetch = Kontrollera nu
feed-url = Adress till en iCalendar-fil
feed-url-hint = T.ex. https://example.com/helgdagar.ics. Adresser som börjar med webcal:// fungerar också.
feed-add = Prenumerera
feed-file = Eller en fil från din dator
feed-add-file = Lägg till fil
policies-lead = Hur snabbt meddelanden bekräftas och besvaras och ärenden löses, i arbetstid. Om flera regler gäller för ett ärende används den kortaste tiden. Tiden löper inte medan vi väntar på kunden.
policies-none = Inga SLA-regler ännu
policies-none-text = Skapa en regel så visas tidsfristerna på alla öppna ärenden.
policy = SLA-regel
policy-new = Ny SLA-regel
policy-name-hint = Det ni kallar den, t.ex. ”Standard” eller ”Återkallelse”.
policy-for = Gäller för
policy-topic = Ämne
policy-topic-hint = En etikett. Tomt fält: alla ämnen.
policy-group = Kundgrupp
policy-group-hint = Anges på kunden, bredvid ett ärende. Tomt fält: alla kunder.
policy-lengths-hint = Arbetstid, t.ex. 30 min, 4 h eller 1 h 30 min. Tomt fält: ingen tidsfrist.
policy-warning = Varna före tidsfristen
policy-warning-hint = Från och med då står ärendet överst i kön. Tomt fält: en timme; aldrig mer än halva tiden.
policy-notify = Meddela
policy-notify-hint = Adresser avgränsade med kommatecken. Den som ärendet är tilldelat meddelas alltid.
promises = Tidsfrister
promise-acknowledge = Bekräftelse
promise-first = Första svar
promise-next = Nästa svar
promise-solution = Lösning
promise-comeback = Uppföljning
promise-day = Följ upp
promise-day-hint = Ärendet hamnar överst i kön den dagen. Lämna fältet tomt om det inte ska följas upp.
follow-ups = Uppföljningar
follow-ups-lead = Det som handläggarna har lovat kunder i sina svar. En uppföljning är hållen när vi svarar innan dagen är slut.
follow-ups-30 = De senaste 30 dagarna
follow-ups-kept = Hållna
follow-ups-broken = Missade
follow-ups-share = Andel hållna
follow-ups-none = Inga uppföljningar förföll under perioden.
follow-ups-ahead = Kommande
follow-ups-ahead-none = Inga kommande uppföljningar.
follow-ups-missed = Nyligen missade
follow-ups-missed-none = Inga uppföljningar har missats.
follow-up-due = Tidsfrist
follow-up-answered = besvarat sedan dess
promise-is-running = löper
promise-is-soon = förfaller snart
promise-is-late = över tiden
promise-is-paused = väntar på kunden
promise-is-kept = i tid
promise-is-broken = för sent
promise-left = { $left } kvar av { $target }
promise-over = { $over } över { $target }
promise-used = { $used } av { $target }
due-by = { $promise } senast { $at }
due-past = { $promise }: tidsfristen var { $at }
customer-groups = Grupper

## Personer

admin-people = Handläggare och team
people-invite = Lägg till kollega
people-here = aktiv
people-gone = inaktiverad
people-is-customer = Gör kunden till kollega, som ser det som kollegor ser
people-is-here = Arbetar här och kan logga in
people-brands = Bara de här varumärkena (inget valt betyder alla)
role-customer = Kund
role-agent = Handläggare
role-lead = Teamledare
role-admin = Administratör
team-new = Nytt team
team-add = Lägg till team

## Nycklar för maskiner

admin-keys = API-nycklar
keys-none = Inga nycklar ännu. En butik eller e-postserver behöver en för att lämna in ordrar eller mejl.
key-new = Ny nyckel
key-make = Skapa nyckel
key-made = Kopiera nyckeln nu. Den visas bara en gång.
key-scope = Användning
key-since = Skapad
key-believes = får bekräfta avsändare
key-results = Lita på Authentication-Results i mejl som lämnas in med den här nyckeln
key-results-hint = Bara för er egen e-postserver, om den tar bort sådana huvuden från inkommande mejl. Annars kan vem som helst med nyckeln skriva som vilken kund som helst. En nyckel för ett varumärke skriver bara till det varumärkets ärenden.
key-revoke = Återkalla
key-revoked = återkallad
scope-mail = lämna in mejl
scope-orders = skicka ordrar

## Postlådor

admin-mailboxes = Postlådor
mailbox-new = Ny postlåda
mailboxes-none = Inga postlådor ännu
mailboxes-none-text = Mejl som kommer till en postlåda blir ärenden här.
mailbox-user = Användarnamn
mailbox-host = Server
mailbox-port = Port
mailbox-folder = Mapp
mailbox-security = Kryptering
security-tls = TLS från början
security-starttls = STARTTLS
security-none = ingen (bara den här datorn)
mailbox-sign-in = Logga in med
sign-in-by-password = lösenord
sign-in-by-xoauth2 = OAuth 2
mailbox-password = Lösenord, eller klienthemlighet för OAuth 2
mailbox-secret-hint = Sparas krypterat. Lämna fältet tomt för att behålla det nuvarande.
mailbox-oauth = OAuth 2
mailbox-token-url = Tokenadress
mailbox-client-id = Klient-ID
mailbox-refresh-token = Uppdateringstoken
mailbox-afterwards = När ett mejl har hämtats
afterwards-keep = lämna det som det är
afterwards-seen = markera det som läst
afterwards-move = flytta det till en mapp
afterwards-delete = ta bort det från servern
mailbox-move-to = Flytta till mappen
mailbox-skip = Ignorera mejlen som ligger där nu
mailbox-skip-hint = Bara nya mejl blir ärenden. Gäller för en ny postlåda och när kontot eller mappen ändras.
mailbox-count = Senaste räkning
mailbox-count-now = Räkna nu
mailbox-counting = Mejlen på servern jämförs med e-postloggen. Öppna sidan igen om en stund.
mailbox-complete =
    { $count ->
        [one] { $count } mejl, allt finns här
       *[other] { $count } mejl, alla finns här
    }
mailbox-missing =
    { $count ->
        [one] { $count } mejl saknades
       *[other] { $count } mejl saknades
    }
mailbox-missing-text = Allt på servern har nu hämtats. Mejl i e-postloggen som inte blev något kan behandlas igen där.
mailbox-uncounted = Kunde inte räknas
mailbox-enabled = Läs den här postlådan
mailbox-test = Testa anslutningen
mailbox-remove = Ta bort postlådan
mailbox-off = avstängd
mailbox-starting = startar

## E-postloggen

admin-ledger = E-postlogg
ledger-came-before = Samma mejl har redan kommit en annan väg.
ledger-report =
    { $kind ->
        [delayed] En rapport om att ett mejl är försenat. Du behöver inte göra något.
        [delivered] En rapport om att ett mejl har levererats. Du behöver inte göra något.
        [read_receipt] Ett läskvitto. Du behöver inte göra något.
       *[other] En automatisk rapport. Du behöver inte göra något.
    }
ledger-none = Inga mejl
ledger-none-text = Alla mejl som vi tar emot visas här, med vad de blev.
ledger-none-found = Inga mejl hittades
ledger-none-found-text = Inga mejl motsvarar allt detta. Skriv hela ord ur ämnet och en fullständig adress eller dess domän.
ledger-none-yet = Inga bland de senaste mejlen. Sök längre tillbaka.
ledger-sender = Avsändare eller domän
ledger-recipient = Mottagare eller domän
ledger-subject = Ord i ämnet
ledger-message-id = Message-ID
ledger-day = Dag (UTC)
ledger-release = Släpp igenom kvarhållna mejl
ledger-release-day = Släpp igenom alla från den här dagen
ledger-release-hint = Välj en dag för att släppa igenom alla dess kvarhållna mejl på en gång.
ledger-release-count = { $count ->
    [0] Inga mejl från { $day } hålls kvar.
    [one] Ett mejl från { $day } hålls kvar.
   *[other] { $count } mejl från { $day } hålls kvar.
  }
ledger-release-text = De behandlas som om de just hade kommit och blir ärenden och meddelanden. Det kan inte ångras.
ledger-release-press = { $count ->
    [one] Släpp igenom mejlet
   *[other] Släpp igenom { $count } mejl
  }
ledger-reason = Ärende eller orsak
ledger-raw = Visa källa
ledger-raw-label = Visa källa: { $subject }
ledger-replay = Behandla igen
fate-all = alla
fate-received = mottaget
fate-delivered = levererat
fate-quarantined = i karantän
fate-held = kvarhållet som möjlig loop
fate-failed = misslyckades
fate-expired = utgånget

## Karantänen

quarantine-lead = Mejl som ser ut som skräppost, har skickats automatiskt eller inte hör till något varumärke ligger här i { $days } dagar och raderas sedan. Markera det som en människa har skrivit som inte skräppost: då blir det ett ärende och förblir det.
quarantine-month = Senaste 30 dagarna:
quarantine-none = Karantänen är tom
quarantine-none-text = Mejl i karantän visas här med orsaken.
reason = Orsak
restore = Inte skräppost
restore-label = Inte skräppost: { $subject }
restore-person = Skrivet av en människa
restore-person-label = Skrivet av en människa: { $subject }
cause-header = e-postserverns filter
cause-blocked = blockerad avsändare
cause-learned = liknar skräppost
cause-marked = markerat av en handläggare
cause-restored = markerat som inte skräppost
cause-auto-reply = automatiskt svar
cause-bounce = okänd studs
cause-complaint = anmält som skräppost
cause-no-sender = ingen avsändare
cause-own-address = vår egen adress
cause-no-brand = inget varumärke
cause-own-mail = vårt eget mejl
cause-loop = möjlig loop
kept-header = E-postserverns filter säger: { $about }
kept-blocked = { $about } finns på blockeringslistan.
kept-learned = Det liknar tidigare skräppost: { $about }
kept-marked = Det markerades som skräppost av { $about }.
kept-restored = Det markerades som inte skräppost.
kept-auto-reply = Ett automatiskt svar på något som avsändaren inte deltar i.
kept-bounce = Ett okänt mejl levererades inte: { $about }
kept-complaint = Någon har markerat ett av våra mejl som skräppost.
kept-no-sender = Mejlet anger ingen avsändare att svara till.
kept-own-address = Avsändaren är { $about }, som är en av våra egna adresser.
kept-no-brand = Det skickades inte till något varumärkes adress.
kept-own-mail = Ett av våra egna mejl kom tillbaka.
kept-loop = Fler än { $about } mejl från den här avsändaren inom tio minuter: möjligen en loop.
blocks = Blockerade avsändare
blocks-lead = Nya mejl från de här avsändarna hamnar direkt i karantän.
block-pattern = Adress eller domän
block-pattern-hint = En domän omfattar även dess underdomäner.
block-add = Blockera
block-remove-label = Ta bort { $pattern }
problem-pattern = Skriv en adress eller en domän, t.ex. a@example.com eller example.com.
problem-no-account = Välj ett konto eller skriv en adress som en kund har bekräftat.
problem-how = Skriv hur du vet vem avsändaren är.

## Var det du?

claim-title = Har du skrivit det här?
claim-lead = { $brand } har fått ett meddelande från { $address }. Vem som helst kan skriva vilken adress som helst i ett mejl, så berätta för oss om det var du.
claim-yes = Ja, jag har skrivit det
claim-no = Nej
claim-yes-label = Ja, jag har skrivit det: { $subject }
claim-no-label = Nej, jag har inte skrivit det: { $subject }
claim-name-hint = Om du har skrivit det: vad ska vi kalla dig? Du får ett konto där du hittar våra svar.
claim-denied = Tack
claim-denied-text = Nu vet vi att du inte har skrivit meddelandet. Du behöver inte göra något mer.
claims = Är de här dina?
claims-lead = De här meddelandena kom från din adress, men vi kunde inte bekräfta att du har skrivit dem.

## Jobb

admin-jobs = Misslyckade jobb
mail-paused = E-post är avstängd i den här kopian.
mail-paused-text = Inga mejl skickas eller hämtas. Det som skrivs här väntar.
jobs-none = Inga misslyckade jobb
jobs-none-text = Bakgrundsjobb som misslyckas visas här tills de lyckas.
job = Jobb
job-error = Fel
job-attempts = Försök
job-again = nästa försök
job-buried = misslyckat
job-retry = Försök igen
jobs-retry-all = Försök med alla igen
outbox-unsent =
    { $count ->
        [one] Ett mejl har inte kunnat skickas ännu.
       *[other] { $count } mejl har inte kunnat skickas ännu.
    } Nya försök görs i fem dagar, med allt längre mellanrum.
job-deliver-mail = Behandla mejl
job-send-message = Skicka svar
job-acknowledge = Bekräfta meddelande
job-send-link = Skicka länk
job-reconcile-mailbox = Jämför en postlåda med e-postloggen
job-check-status = Kontrollera driftstatus
job-tell-condition = Meddela administratörer om ett problem eller att det är löst
job-call-condition = Anropa webhooken vid ett problem eller när det är löst
job-send-draft = Skicka ett svar vid vald tid
job-wake-ticket = Ta fram ett uppskjutet ärende
job-fetch-days = Kontrollera en kalenderprenumeration
job-watch-timers = Kontrollera tidsfristerna för ett ärende
job-recompute-timers = Räkna om ett varumärkes tidsfrister
job-send-notice = Meddela kollegor om ett ärende
job-unassign-tickets = Ta bort tilldelningen av en inaktiverad kollegas ärenden
job-adopt-tickets = Koppla ärenden till ett konto
job-send-account-notice = Meddela en person om kontot
job-fit-ranker = Träna förslagen
job-encode-turn = Förstå en fråga
job-settle-use = Kontrollera om ett svar löste frågan
job-review-answer = Påminn ägaren om att se över ett svar
job-review-article = Påminn någon om att se över en artikel
job-unassign-idle = Ta bort tilldelningen av ett orört ärende
job-recheck-tickets = Kontrollera ett varumärkes ärenden efter ändringar i personalen
job-send-delay-notice = Meddela en väntande kund om försening
job-run-overflow = Tillämpa en avlastningsregel
job-recheck-complaint = Kontrollera datumen för ett klagomål
job-recompute-order = Räkna om köns ordning
job-end-lifts = Avsluta en tillfällig prioritering
job-send-webhook = Anropa webhooken för ett brådskande ärende

## Mejl som inte kom i väg

admin-refused = Avvisade mejl
refused-none = Inga mejl har avvisats
refused-none-text = Länkar, bekräftelser och meddelanden som e-postservern avvisar visas här. Ett avvisat svar visas på ärendet.
refused-lead = E-postservern avvisade de här mejlen, så mottagarna har inte fått dem.
refused-at = Avvisat
refused-kind = Mejl
refused-link = Länk för att logga in eller bekräfta en adress
refused-invitation = Inbjudan till en kollega
refused-claim = Fråga om mottagaren har skrivit ett meddelande
refused-acknowledgement = Bekräftelse
refused-delay-notice = Besked om försening
refused-complaint = Mejl om ett klagomål
refused-notice = Meddelande till en kollega
refused-account-notice = Meddelande om ett konto
refused-alarm = Larm till en administratör
refused-review = Påminnelse om att se över ett svar
refused-expired = utgånget
refused-all-again = Skicka alla dessa igen
refused-sent = Mejlet skickas igen. Det visas här igen om det avvisas.
refused-removed = Mejlet har tagits bort.
refused-remove = Ta bort
copy-failed = { $address } fick inte det här.
copy-refused = E-postservern avvisade adressen: ”{ $answer }”
copy-content = E-postservern avvisade meddelandet: ”{ $answer }”
copy-spelling = Delen före @ har tecken som vår e-postserver inte kan hantera (SMTPUTF8). Be om en annan adress.
copy-undeliverable = Tidigare mejl till adressen studsade ({ $answer }), så det här skickades inte.
copy-given-up = E-postservern sköt upp det gång på gång: ”{ $answer }”
copy-perhaps-twice = { $address } kan ha fått det här två gånger: e-postservern bekräftade inte det första försöket.
copy-perhaps-there = { $address } kan redan ha fått det här: e-postservern bekräftade det inte. Det skickas igen.
copy-unanswered = E-postservern svarade inte: ”{ $answer }”
copy-bounced = Det studsade: { $answer }
copy-again = Skicka igen
copy-other = En annan adress
copy-send = Skicka
event-sent-again = skickade svaret till { $was } igen, till { $became }
job-send-refused = Skicka ett avvisat mejl igen

## Utkorgen

admin-outbox = Utkorg
outbox-smtp = Mejl skickas direkt
outbox-smtp-text = De går till e-postservern med SMTP och inga sparas här.
outbox-none = Inga mejl ännu
outbox-none-text = Mejl sparas här i stället för att skickas.
outbox-lead = De här mejlen sparas här i stället för att skickas.

## Ordrar

admin-orders = Ordrar
orders-import = Importera ordrar
orders-import-text = En order per rad under den här rubrikraden. Spårning och artiklar kan vara tomma; avgränsa artiklar med semikolon. Antingen sparas alla ordrar eller ingen.
orders-file = CSV-fil
orders-stored =
    { $count ->
        [one] En order är sparad.
       *[other] { $count } ordrar är sparade.
    }
orders-push = Från butiken
orders-push-text = Butiken kan skicka ordrar när de ändras, med en nyckel som får skicka ordrar.
addresses-edit = Adresser och formulär
addresses-title = Adresser för { $brand }
addresses-aliases = Andra adresser som vidarebefordrar hit
addresses-aliases-hint = Adresser vars mejl vidarebefordras till varumärkets postlåda, en per rad. Mejl till dem räknas som skickade till oss, och inga svar skickas dit.
addresses-forms = Kontaktformulär
addresses-forms-hint = Adresser som era egna kontaktformulär och program skickar från, en per rad. Avsändaren av ett sådant mejl är personen i Reply-To, men den bekräftas aldrig av det.
problem-no-address = { $address } är inte en e-postadress.
problem-many-addresses = Högst { $most } adresser.
problem-address-of-brand = { $address } är redan en adress för { $brand }.

admin-storage = Lagring
storage-database = Databas
storage-files = Stora filer
storage-files-found =
    { $count ->
        [one] En fil, { $size }
       *[other] { $count } filer, { $size }
    }
storage-not-counted = Inte räknat ännu; filerna räknas en gång varje natt.
storage-what = Vad
storage-rows = Rader, högst
storage-oldest = Äldsta
storage-until = Raderas
storage-note = Siffrorna är databasens uppskattningar. Stora filer och, på SQLite, tabellernas storlek räknas en gång varje natt.
storage-until-never = När kunden raderas
storage-until-done = När jobbet är gjort; misslyckade jobb ligger kvar tills någon tar hand om dem
storage-until-newer = När det finns 200 000 nyare
storage-until-expired = När de har gått ut
storage-until-mailbox = När postlådan tas bort
storage-until-unnamed = Ett dygn efter att inget längre hänvisar till dem
storage-until-quarantine =
    { $count ->
        [one] Texten i skräppost raderas efter en dag; loggposten ligger kvar
       *[other] Texten i skräppost raderas efter { $count } dagar; loggposten ligger kvar
    }
storage-until-days =
    { $count ->
        [one] Efter en dag
       *[other] Efter { $count } dagar
    }
storage-table-tickets = Ärenden
storage-table-messages = Meddelanden
storage-table-events = Rader i ärendenas historik
storage-table-turns = Kontakter
storage-table-ticket-meanings = Vad frågor betyder
storage-table-attachments = Bilagor
storage-table-mails = E-postlogg
storage-table-fetched = Mejl kända med nummer i en postlåda
storage-table-blobs = Mejl och filer, efter innehåll
storage-table-accounts = Kunder och personal
storage-table-unregistered-contacts = Avsändare utan konto
storage-table-orders = Ordrar
storage-table-audit-log = Granskningslogg
storage-table-jobs = Bakgrundsjobb
storage-table-sessions = Sessioner
storage-table-links = Engångslänkar
storage-table-known-browsers = Kända webbläsare
storage-table-account-notices = Meddelanden om konton
storage-table-refused-mails = Avvisade mejl
storage-table-acknowledgements = Bekräftelser
storage-table-signatures = Sedda signaturer
storage-table-message-pages = Mejlens utseende
storage-table-message-copies = Vem som fick vilket svar
storage-table-side-messages = Meddelanden i sidokonversationer
storage-table-notifications = Aviseringar till personalen
storage-table-push-browsers = Webbläsare som visar aviseringar
storage-table-drafts = Handläggarnas utkast
storage-table-ticket-visits = Hur långt handläggarna har läst
storage-table-help-figures = Vad hjälpsidorna har gjort
storage-table-search-changes = Det som sökindexet ännu ska läsa

## Utkast

new-since-visit = Nytt sedan du var här senast
more-changes = { $count ->
    [one] och en ändring till
   *[other] och { $count } ändringar till
}
undo-send = Ångra utskicket
send-solve = Skicka och lös
send-next = Skicka och ta nästa
send-more = Mer
send-later = Skicka senare
send-later-hint = i morgon 9
problem-send-time = Ange en tid som inte har passerat, till exempel: i morgon 9, måndag 14:30, om 2 timmar, 2026-12-24 8:00.
problem-files-gone = En fil i den här texten finns inte kvar: den togs bort i ett annat fönster. Gå igenom filerna och skicka igen.
reply-waits = Ett svar som inte har skickats än
reply-waits-until = { $name } skickar det här svaret: { $time }
reply-waits-overtaken = Det här svaret skickas inte: ett nytt meddelande har kommit sedan det skrevs.
problem-sent-already = Det har redan skickats.
draft-stopped-overtaken = Svaret skickades inte, eftersom ett nytt meddelande hann komma. Läs det och skicka igen.
draft-stopped-merged = Svaret skickades inte, eftersom ärendet slogs ihop med det här. Läs det och skicka igen.
draft-stopped-agent = Svaret skickades inte, eftersom handläggaren inte längre har tillgång till ärendet.
draft-stopped-check = Svaret skickades inte. Skicka igen för att se varför.
marks = Formatering
mark-bold = Fetstil (Ctrl B)
mark-italic = Kursiv (Ctrl I)
mark-link = Länk (Ctrl K)
mark-list = Lista
mark-numbers = Numrerad lista
mark-quote = Citat
mark-heading = Rubrik
mark-code = Kod
snooze-until = Skjut upp till
note-edit = Redigera
note-delete = Ta bort anteckningen
redact = Ta bort för gott
redact-text = Texten och filerna tas bort överallt, även ur det ursprungliga mejlet, och kan inte återställas. Konversationen visar att något har tagits bort och av vem.
redact-message = Ta bort det här meddelandet
redact-file = Ta bara bort { $name }
event-note-changed = ändrade en anteckning
event-note-deleted = tog bort en anteckning
event-redacted = tog bort innehållet i ett meddelande
event-file-redacted = tog bort en fil
blind = Bcc
copies-once = Bara den här gången
copies-follow = De som står i Till eller Cc får även nästa svar, om det inte bara gäller den här gången. Ingen ser vem som står i Bcc.
draft = Utkast
draft-saved = Utkastet sparades
draft-saving = Sparar …
draft-unsaved = Inte sparat på servern än. Din text finns kvar i den här webbläsaren.
draft-sent = Redan skickat.
draft-save = Spara utkast
draft-share = Dela med kollegor
draft-unshare = Sluta dela
draft-shared = Delat med kollegor
draft-discard = Kasta
draft-of = { $name } delar ett utkast
draft-continue = Fortsätt på utkastet
draft-changed = Utkastet ändrades i ett annat fönster.
draft-changed-text = Där står det:
draft-keep-mine = Behåll min text
draft-use-other = Använd den andra texten
problem-draft-empty = Skriv något innan du delar utkastet.
hitch-sent-before = Du har redan skickat det här.
hitch-sent-before-text = Inget skickades igen. Tryck bara på Skicka en gång till om kunden ska få ett meddelande till.

# Side conversations with third parties
view-third-party = Väntar på tredje part
state-third-party = väntar på tredje part
why-third-party = väntar på tredje part
forward = Vidarebefordra
key-forward = Vidarebefordra till en tredje part
key-forward-person = Vidarebefordra: välj varumärkets första kontakt
forward-send = Skicka till tredje part
forward-until = Vänta till
forward-until-hint = Ärendet lämnar kön tills svaret kommer, eller till den här dagen. Lämna fältet tomt om ärendet ska stå kvar där det är.
forward-people = Varumärkets kontakter
forward-along = Följer med från ärendet: meddelanden { $messages }, filer { $files }
forward-along-legend = Meddelanden och filer som ska följa med
sides = Sidokonversationer
side-chip = Tredje part
side-hint = Kunden ser aldrig det här.
side-write = Skriv igen
side-done = Markera som klar
side-reopen = Fortsätt
side-is-done = klar
side-is-answered = besvarad
side-is-waiting = väntar på svar
side-to = till
side-unverified = avsändaren är inte bekräftad
side-stranger = inte någon ni skrev till
side-went-along = Följde med från ärendet: meddelanden { $count }
side-failed = Inte levererat till { $address }:
side-again = Skicka igen
side-use = Använd i svaret
side-sent = Skickat till den tredje parten. Kunden ser det inte.
side-waits-until = { $name } skickar det här till en tredje part: { $time }
hitch-is-customer = { $address } deltar i det här ärendet. Använd Svar för att skriva dit.
problem-wait-day = Välj en dag efter i dag, inom ett år.
event-side-begun = frågade { $became }
event-side-sent = skrev till { $became } igen
event-side-received = { $became } svarade i en sidokonversation
event-side-unproven = { $became } skrev i en sidokonversation. Avsändaren är inte bekräftad.
event-side-failed = Inte levererat till den tredje parten: { $became }
event-side-done = avslutade sidokonversationen ”{ $became }”
event-side-reopened = fortsatte sidokonversationen ”{ $became }”
job-send-side = Skicka till en tredje part
