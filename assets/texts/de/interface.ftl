# Die Wörter der Oberfläche auf Deutsch.

## Überall

skip = Zum Inhalt springen
save = Speichern
send = Senden
show = Anzeigen
show-more = Mehr anzeigen
older = Ältere
close = Schließen
remove = Entfernen
try-again = Erneut versuchen
actions = Aktionen
name = Name
email = E-Mail
password = Passwort
language = Sprache
subject = Betreff
message = Nachricht
files = Dateien
state = Status
size = Größe
from = Von
to = An
received = Empfangen
written = Geschrieben
brand = Marke
brands = Marken
all-brands = Alle Marken
team = Team
teams = Teams
all-teams = Alle Teams
no-team = Kein Team
agent = Mitarbeiter
agents = Mitarbeiter
all-agents = Alle Mitarbeiter
ticket = Ticket
orders = Bestellungen
addresses = E-Mail-Adressen
role = Rolle
since = Kunde seit
me = ich
you = Sie
nobody = Niemand
somebody = Jemand
opened = erstellt
conversation = Unterhaltung
show-earlier = Frühere Nachrichten anzeigen
is-first-message = Hier beginnt die Unterhaltung.
show-latest = Neueste Nachrichten anzeigen
show-quoted = Zitierten Text anzeigen
pictures-blocked = { $count ->
    [one] Ein externes Bild ist blockiert, damit der Absender nicht sieht, dass die E-Mail gelesen wurde.
   *[other] { $count } externe Bilder sind blockiert, damit der Absender nicht sieht, dass die E-Mail gelesen wurde.
  }
pictures-show = Bilder anzeigen
sending = Wird gesendet
connection-lost = Verbindung unterbrochen. Ihr Text ist hier gespeichert.
file-too-large = ist größer als 25 MB
files-hint = Screenshots können direkt in den Text eingefügt werden. Bis zu 25 MB pro Datei.
decimal-mark = ,

## Die Leisten

nav-main = Hauptmenü
nav-admin = Administration
nav-queue = Warteschlange
nav-answers = Textbausteine
nav-help = Hilfe
manual-all = Alle Hilfeseiten
manual-chapter = Hilfe zu dieser Seite
manual-find = In der Hilfe suchen
manual-find-button = Suchen
manual-found-none = Nichts gefunden. Versuchen Sie es mit weniger oder anderen Wörtern.
manual-found = { $count ->
    [one] 1 Seite gefunden
   *[other] { $count } Seiten gefunden
  }
nav-desk = Zur Warteschlange
nav-tickets = Meine Anfragen
nav-new-ticket = Neue Anfrage
nav-account = Konto
nav-settings = Meine Einstellungen
letter-keys = Tastenkürzel mit einzelnen Buchstaben verwenden
review-reminders = Per E-Mail erinnern, wenn einer meiner Textbausteine geprüft werden muss
unsubscribe = Erinnerungen abbestellen?
unsubscribe-text = Sie erhalten einmal pro Woche eine E-Mail, solange einer Ihrer Textbausteine geprüft werden muss.
unsubscribe-button = Erinnerungen abbestellen
unsubscribe-done = Keine weiteren Erinnerungen
unsubscribe-done-text = Sie können sie in Ihrem Konto wieder einschalten.
nav-keys = Tastenkürzel
find-label = Tickets, Kunden, Bestellungen und Textbausteine suchen
sign-in = Anmelden
sign-out = Abmelden
sign-up = Konto anlegen

## Tasten

key-next = Nächstes Ticket nehmen
key-move = In der Warteschlange nach unten und oben
key-open = Ticket öffnen
key-find = Suchen
key-suggestion = Vorgeschlagenen Textbaustein verwenden
key-search-answers = Beim Antworten Textbausteine suchen
key-reply = Antwort schreiben
saved = Gespeichert.
note-saved = Notiz gespeichert.
problem-team-twin = Es gibt schon ein Team mit diesem Namen.
key-take = Dieses Ticket übernehmen
key-agent = Mitarbeiter auswählen
key-tags = Schlagwörter bearbeiten
key-recipients = Empfänger der Antwort wählen
key-split = Anderes Thema abtrennen
key-move-message = Letzte Nachricht verschieben
key-merge = Mit einem anderen Ticket zusammenführen
key-undo = Letzte Änderung rückgängig machen
key-note = Interne Notiz schreiben
key-send = Senden
key-queue = Zurück zur Warteschlange
key-leave = Feld verlassen
key-help = Diese Liste anzeigen

## Zeit

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
span-moment = unter einer Minute
time-today = heute um { $clock } Uhr
time-yesterday = gestern um { $clock } Uhr
time-tomorrow = morgen um { $clock } Uhr
time-this-year = { $day }. { $month } um { $clock } Uhr
day-this-year = { $day }. { $month }
time-other-year = { $day }. { $month } { $year }
month-of-year = { $month } { $year }
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

## Fehler

error-home = Zur Startseite
error-not-found = Seite nicht gefunden
error-not-found-text = Diese Seite gibt es nicht, oder sie gehört jemand anderem. Prüfen Sie die Adresse oder melden Sie sich mit einem anderen Konto an.
error-forbidden = Kein Zugriff
error-forbidden-text = Ihr Konto hat dafür keine Berechtigung. Melden Sie sich mit einem anderen Konto an oder gehen Sie zurück.
error-invalid = Das hat nicht funktioniert
error-invalid-text = Eine Ihrer Eingaben ist ungültig. Gehen Sie zurück, berichtigen Sie sie und senden Sie noch einmal.
error-too-many = Zu viele Versuche
error-too-many-text = Warten Sie einen Moment und versuchen Sie es noch einmal.
error-wait =
    { $seconds ->
        [one] Warten Sie { $seconds } Sekunde und versuchen Sie es noch einmal.
       *[other] Warten Sie { $seconds } Sekunden und versuchen Sie es noch einmal.
    }
error-too-slow = Das hat zu lange gedauert
error-too-slow-text = Ihre Daten kamen nicht rechtzeitig an. Versuchen Sie es mit kleineren Dateien oder einer schnelleren Verbindung.
error-unavailable = Vorübergehend nicht verfügbar
error-unavailable-text = Ein Teil des Dienstes antwortet nicht. Versuchen Sie es in einer Minute noch einmal.
kept-lead = Ein Teil des Dienstes antwortet nicht, daher wissen wir nicht, ob dies gesendet wurde. Ihr Text steht hier: Senden Sie ihn in einer Minute noch einmal. Er kommt nur einmal an, egal wie oft Sie auf die Schaltfläche klicken.
kept-lead-look = Ein Teil des Dienstes antwortet nicht, daher wissen wir nicht, ob dies gespeichert wurde. Ihr Text steht hier: Sehen Sie zuerst nach und senden Sie ihn noch einmal, falls er fehlt.
kept-words = Ihr Text
kept-files = Die ausgewählten Dateien konnten nicht übernommen werden. Wählen Sie sie noch einmal aus.
kept-send = Erneut senden
error-internal = Bei uns ist etwas schiefgegangen
error-internal-text = Der Fehler wurde protokolliert. Versuchen Sie es gleich noch einmal.

## Was zu berichtigen ist

form-problems =
    { $count ->
        [one] Eine Angabe ist zu berichtigen
       *[other] { $count } Angaben sind zu berichtigen
    }
problem-name = Geben Sie einen Namen mit höchstens 100 Zeichen ein.
problem-address = Geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@example.com.
problem-password = Wählen Sie ein Passwort mit mindestens { $count } Zeichen.
problem-password-long = Wählen Sie ein Passwort mit höchstens { $count } Zeichen.
problem-password-common = Dieses Passwort ist leicht zu erraten. Wählen Sie eines, das nicht zu den häufigsten gehört, zum Beispiel ein paar Wörter.
problem-password-own = Wählen Sie ein Passwort, das nicht aus Ihrem Namen, Ihrer E-Mail-Adresse oder unserem Namen besteht.
problem-too-many = Sie haben in kurzer Zeit zu viel gesendet. Versuchen Sie es in { $minutes ->
        [one] einer Minute
       *[other] { $minutes } Minuten
    } noch einmal; Ihr Text steht noch hier.
problem-infected = Der Virenscanner hat in einer der Dateien etwas gefunden. Es wurde nichts gesendet: Entfernen Sie die Datei oder fragen Sie einen Administrator.
problem-busy = Wir können dies gerade nicht annehmen. Ihr Text steht noch hier: Versuchen Sie es in einer Minute noch einmal.
problem-current-password = Das ist nicht Ihr aktuelles Passwort.
problem-sign-in = Die E-Mail-Adresse oder das Passwort ist falsch. Sie können auch einen Link anfordern.
problem-asked = Der Absender wurde in den letzten 24 Stunden schon gefragt.
problem-linked = Das Ticket ist schon mit einem Konto verknüpft.
problem-unlink = Der Kunde hat bestätigt, dass dieses Ticket von ihm ist.
problem-unwanted-proven = Dies hat ein bestätigter Kunde geschrieben, es kann daher nicht als Spam markiert werden.
problem-expired = Diese E-Mail ist abgelaufen, und ihr Text wurde gelöscht.
problem-link = Dieser Link wurde schon verwendet oder ist abgelaufen. Fordern Sie einen neuen an.
problem-handed-over = Ein Shop hat Sie angemeldet. Melden Sie sich zuerst per E-Mail an, um dies zu ändern.
problem-subject = Der Betreff darf höchstens 200 Zeichen lang sein.
problem-body = Geben Sie eine Nachricht ein.
problem-body-long = Die Nachricht ist zu lang. Senden Sie einen Teil als Datei.
problem-slug = Verwenden Sie nur die Buchstaben a bis z, Ziffern und Bindestriche.
problem-brand-twin = Eine andere Marke hat schon diesen Kurznamen. Wählen Sie einen anderen.
problem-brand = Wählen Sie eine Marke.
problem-answer-brand = Keine Marke hat den Kurznamen, der im Text steht.
problem-reference = Geben Sie die Vorgangsnummer eines Tickets ein, das Sie öffnen können, zum Beispiel SV-7K3M9Q.
problem-split-kind = Nur die Nachricht eines Kunden kann ein neues Ticket beginnen.
problem-split-all = Das ist das ganze Ticket; es bliebe nichts übrig.
problem-move-reply = Eine Antwort bleibt bei dem Ticket, in dem sie geschrieben wurde.
problem-move-same = Das ist dasselbe Ticket.
problem-move-merged = Eines der Tickets wurde mit einem anderen zusammengeführt.
problem-move-brands = Die Tickets gehören zu verschiedenen Marken.
problem-move-customers = Die Tickets gehören zwei Kunden, und keiner darf die Nachrichten des anderen lesen.
problem-undone = Dies wurde schon rückgängig gemacht.
problem-undo-later = Eines der Tickets wurde seitdem zusammengeführt. Machen Sie das zuerst rückgängig.
problem-undo-after = Seitdem ist etwas geschehen. Dies lässt sich nicht mehr rückgängig machen.
problem-choice = Wählen Sie einen der Werte in der Liste.
problem-closed = Diese Anfrage ist geschlossen. Schreiben Sie eine Nachricht, und es geht in einer neuen Anfrage weiter.
problem-watcher = An diese Adresse können keine Antworten gesendet werden.
problem-host = Geben Sie den Namen des Servers ein.
problem-port = Geben Sie einen Port von 1 bis 65535 ein.
problem-username = Geben Sie den Benutzernamen ein.
problem-plain = Wählen Sie TLS oder STARTTLS: Nur ein Server auf dieser Maschine kommt ohne aus.
problem-secret = Geben Sie das Passwort ein. OAuth 2 braucht auch seine drei Felder.
problem-secret-moved = Gespeicherte Passwörter und Token gelten nur, solange Server, Port, Verschlüsselung, Benutzername und Tokenadresse gleich bleiben. Geben Sie sie neu ein.
problem-token-url = Geben Sie eine Adresse ein, die mit https:// beginnt.
problem-address-taken = Diese Adresse gehört zu einem anderen Konto.
problem-only-address = Dies ist Ihre einzige bestätigte Adresse. Fügen Sie zuerst eine weitere hinzu.
problem-handover = Die Anmeldung über den Shop hat nicht funktioniert. Gehen Sie zurück zum Shop und versuchen Sie es noch einmal oder melden Sie sich per E-Mail an.
problem-admin-exists = Das erste Konto wurde schon angelegt. Melden Sie sich an oder bitten Sie um eine Einladung.
problem-last-admin = Es muss mindestens einen Administrator geben. Machen Sie zuerst jemand anderen zum Administrator.
problem-last-free-admin = Mindestens ein Administrator muss Zugriff auf alle Marken haben, weil Personen, Teams und Hintergrundaufgaben zu allen gehören. Geben Sie zuerst einem anderen Administrator diesen Zugriff.
problem-colleague-twin = Ein Kollege hat schon diese Adresse.
problem-invited = Diese Person wurde schon eingeladen und kann auf der Anmeldeseite einen neuen Link anfordern.
problem-customer = Diese Adresse gehört einem Kunden. Setzen Sie unten das Häkchen, wenn dieselbe Person hier arbeiten wird.
problem-colleague-brand = Diese Person betreut die Marke des Tickets nicht. Wählen Sie jemand anderen.
problem-team-gone = Dieses Team gibt es nicht mehr. Wählen Sie ein anderes.
problem-snooze = Wählen Sie einen Zeitpunkt in der Zukunft.
problem-file-link = Der Link zu dieser Datei ist abgelaufen. Öffnen Sie das Ticket noch einmal.
problem-mail-delivered = Diese E-Mail ist schon zu einer Nachricht geworden.
problem-too-large = Eine Datei ist größer als 25 MB. Entfernen oder verkleinern Sie sie und senden Sie noch einmal.
problem-request = Das Formular kam nicht vollständig an. Gehen Sie zurück und senden Sie es noch einmal.
problem-calendar-zone = „{ $text }“ ist keine Zeitzone. Geben Sie einen Ort wie Europe/Berlin oder UTC ein.
problem-calendar-span = „{ $text }“ ist keine Öffnungszeit. Geben Sie sie wie 08:00-16:00 ein; teilen Sie Zeiten über Mitternacht: 22:00-24:00 und am nächsten Tag 00:00-06:00.
problem-calendar-overlap = { $one } und { $other } überschneiden sich. Fassen Sie sie zusammen oder trennen Sie sie.
problem-calendar-date = „{ $text }“ ist kein Datum. Geben Sie Jahr, Monat und Tag wie 2026-12-24 ein.
problem-calendar-date-twice = { $date } steht zweimal unter den Schließtagen und zusätzlichen Tagen. Entfernen Sie einen Eintrag.
problem-calendar-extra = Der zusätzliche Tag { $date } hat keine Öffnungszeit. Fügen Sie eine hinzu oder führen Sie ihn als geschlossen auf.
problem-calendar-extra-twice = { $date } steht zweimal unter den zusätzlichen Tagen. Schreiben Sie die Zeiten in eine Zeile.
problem-calendar-holidays = „{ $text }“ ist kein Feiertagskalender, den wir kennen.
problem-calendar-never = Die Woche hat keine Öffnungszeiten, es würde also nie etwas fällig. Öffnen Sie an mindestens einem Wochentag.
problem-feed-url = Geben Sie die Adresse einer iCalendar-Datei ein, die mit https:// beginnt.
problem-feed-file = Diese Datei kann nicht verwendet werden: { $why }.
problem-feeds = Es gibt schon zehn Kalender. Entfernen Sie zuerst einen.
problem-length = Geben Sie eine Dauer wie 4, 30 min oder 1 h 30 min ein.
problem-promise-day = Wählen Sie einen Tag innerhalb eines Jahres, an dem noch Arbeitszeit bleibt.
problem-policy-empty = Legen Sie mindestens eine Zeit fest.
problem-move-to = Geben Sie den Ordner ein, in den E-Mails verschoben werden sollen.

## Anmelden

sign-in-lead = Sehen Sie Ihre Anfragen und schreiben Sie uns.
sign-in-password-hint = Kein Passwort oder vergessen? Lassen Sie das Feld leer und fordern Sie einen Link an.
sign-in-link = Anmeldelink per E-Mail senden
sign-up-question = Neu hier?
sign-in-question = Schon ein Konto?
sign-up-email-hint = Wir senden einen Link an Ihre Adresse, um sicher zu sein, dass sie Ihnen gehört.
password-hint = Mindestens { $count } Zeichen; ein paar Wörter sind leichter zu merken.
link-sent = Prüfen Sie Ihren Posteingang
link-sent-text = Wir haben einen Link an { $address } gesendet. Er kann einmal verwendet werden und ist eine Stunde gültig. Wenn er nicht in einigen Minuten ankommt, sehen Sie im Spam-Ordner nach oder fordern Sie später einen neuen an.
link-sent-back = Zurück zur Anmeldung
link-sign-in-text = Sie melden sich als { $address } an.
link-sign-up = Konto anlegen
link-sign-up-text = Ihre Adresse ist { $address }. Es fehlt nur noch ein Schritt.
link-prove = Adresse hinzufügen
link-prove-text = { $address } wird zum Konto von { $name } hinzugefügt. Anfragen von dieser Adresse werden dort angezeigt.
link-prove-other = Jemand, der als „{ $name }“ angemeldet ist, möchte { $address } zu seinem Konto hinzufügen. Wem eine Adresse gehört, der sieht die Anfragen, die von ihr kamen.
link-prove-other-do = Waren Sie das? Melden Sie sich in diesem Browser bei diesem Konto an und öffnen Sie den Link noch einmal. Wenn nicht, müssen Sie nichts tun: Die Adresse gehört weiterhin Ihnen.
link-prove-signed-in = Sie sind zurzeit als { $name } angemeldet.
link-prove-button = Adresse hinzufügen
link-first-admin = Willkommen bei Svar
link-first-admin-text = Sie legen das erste Konto an, mit Zugriff auf alle Einstellungen.

## Das eigene Konto

account-you = Sie
address-link-sent = Öffnen Sie den Link, den wir an diese Adresse gesendet haben.
address-proven = bestätigt
address-unproven = nicht bestätigt
address-remove = { $address } entfernen
address-another = Weitere E-Mail-Adresse
address-add = Adresse hinzufügen
password-current = Aktuelles Passwort
password-current-hint = Vergessen? Melden Sie sich mit einem Link per E-Mail an und lassen Sie dieses Feld leer.
password-new = Neues Passwort
password-set = Passwort speichern
sessions = Angemeldet auf
session-seen = zuletzt aktiv
session-this = diese Sitzung
session-end = Abmelden
session-end-label = { $browser } abmelden
session-end-others = Alle anderen abmelden

## Für Kunden

tickets-none = Noch keine Anfragen
tickets-none-text = Wenn Sie uns schreiben, erscheinen Ihre Nachrichten und unsere Antworten hier.
choose-brand = Wem möchten Sie schreiben?
choose-brand-none = Noch gibt es niemanden, dem Sie schreiben können.
choose-brand-find = Teil des Namens
choose-brand-search = Suchen
new-title = Wie können wir Ihnen helfen?
new-lead = Schreiben Sie uns in Ihren eigenen Worten.
new-body = Worum geht es?
body-hint = Eine Bestellnummer hilft uns, falls Sie eine haben.
subject-hint = Ein paar Wörter genügen, oder lassen Sie das Feld leer.
expect-by = Sie können bis { $high } mit unserer Antwort rechnen.
expect = Sie können zwischen { $low } und { $high } mit unserer Antwort rechnen.
portal-foot = { $brand } beantwortet jede Nachricht.
received-title = Wir haben Ihre Nachricht erhalten.
closed-now = Wir haben gerade geschlossen. Wir öffnen wieder: { $at }.
received-reference = Ihre Vorgangsnummer ist { $reference }.
write-more = Nachricht hinzufügen
close-lead = Ist Ihr Anliegen geklärt?
close-ticket = Anfrage schließen
reopen-lead = Doch noch nicht geklärt?
reopen = Anfrage wieder öffnen
customer-state-new = eingegangen
customer-state-open = in Bearbeitung
customer-state-waiting = beantwortet
customer-state-solved = gelöst
customer-state-closed = geschlossen

## Die Warteschlange

views = Ansichten
view-next = Als Nächstes
view-mine = Meine
view-unassigned = Nicht zugewiesen
view-unlinked = Nicht bestätigte Absender
view-waiting = Warten auf Kunden
view-snoozed = Zurückgestellt
view-solved = Gelöst
view-closed = Geschlossen
quarantine = Quarantäne
brands-and-teams = Marken, Teams und Mitarbeiter
narrow-brands = Marke suchen …
narrow-teams = Team suchen …
narrow-agents = Mitarbeiter suchen …
narrow-find = Teil des Namens
narrow-search = Suchen
narrow-more = { $count } weitere. Geben Sie einen Teil des Namens ein.
narrow-none = Keine Treffer.
assign-other = Jemand anderes …
assign-title = { $reference } zuweisen
assign-lead = Wählen Sie, wem das Ticket zugewiesen werden soll.
take-next = Nächstes nehmen
queue-longest = längste Wartezeit { $span }
queue-empty = Alles erledigt
queue-empty-text = Neue Tickets erscheinen automatisch.
reply-sent = Ihre Antwort ist unterwegs:
unassigned = Nicht zugewiesen
assigned-to = Zugewiesen an { $name }
waiting = Wartet
found-none = Nichts gefunden
found-none-text = Prüfen Sie die Schreibweise, oder verwenden Sie weniger Wörter oder Filter.
state-new = neu
state-open = offen
state-waiting = wartet auf Kunden
state-snoozed = zurückgestellt
state-solved = gelöst
state-closed = geschlossen

## Warum ein Ticket dort steht, wo es steht

why-first = erster Kontakt
why-before = hat schon geschrieben
why-first-this-year = erster Kontakt in diesem Jahr
why-months-ago =
    { $months ->
        [one] letzter Kontakt vor { $months } Monat
       *[other] letzter Kontakt vor { $months } Monaten
    }
why-new = noch nicht beantwortet
why-open = wartet auf unsere Antwort
why-answered = wartet auf Kunden
why-snoozed = zurückgestellt
why-solved = erledigt
why-closed = erledigt

## Ein Ticket am Arbeitsplatz

also-here = { $name } sieht sich dieses Ticket auch gerade an
side-label = Ticket und Kunde
state-keep = Keine Änderung
snooze-1 = bis morgen zurückgestellt
snooze-7 = für eine Woche zurückgestellt
tags = Schlagwörter
take = Ticket übernehmen
came-from = Gesendet von
customer-proven = bestätigt
customer-unproven = nicht bestätigt
customer-linked = von einem Mitarbeiter verknüpft
customer-unproven-text = Wir wissen nicht, wem diese Adresse gehört, daher werden weder Konto noch Bestellungen angezeigt.
undeliverable = { $address } kann keine E-Mails empfangen ({ $status }). Dorthin wird nichts gesendet, bis die Adresse wieder bestätigt ist. Seit
ask-to-sign-in = Um Anmeldung bitten
ask-to-sign-in-text = Sendet dem Absender einen Link. Wird er geöffnet, ist bestätigt, dass die Adresse ihm gehört.
link-account = Mit einem Konto verknüpfen
unlink-account = Vom Konto trennen
link-lead = { $sender } ist nicht bestätigt. Verknüpfen Sie das Ticket nur, wenn Sie auf anderem Weg wissen, dass es von diesem Kunden ist: Es wird dann in dessen Konto angezeigt.
link-address = Adresse des Kontos
link-address-hint = Eine Adresse, die der Kunde bestätigt hat, falls keines der Konten oben passt.
link-how = Woher wissen Sie das?
link-how-hint = Wird im Verlauf des Tickets gespeichert.
proposals = Passende Konten
proposal-order = hat die Bestellung { $number }
proposal-address = hat diese Adresse bestätigt
proposal-name = gleicher Name
proposal-domain = auch bei { $domain }
unwanted = Spam
unwanted-block = Diesen Absender auch sperren
make-customer = { $address } zum Kunden machen
via = über { $address }
wants-answer-at = möchte Antworten an { $address }
contact-load = Kontakthäufigkeit
contacts =
    { $count ->
        [one] { $count } Kontakt
       *[other] { $count } Kontakte
    }
orders-none = Keine Bestellungen
order-status-received = eingegangen
order-status-packed = verpackt
order-status-shipped = versandt
order-status-delivered = zugestellt
order-status-returned = zurückgesandt
order-status-cancelled = storniert
earlier-tickets = Frühere Tickets
earlier-none = Keine früheren Tickets

## Die Unterhaltung

by-mail = per E-Mail
by-form = per Formular
note-chip = interne Notiz
identity-unproven = nicht bestätigt
identity-aligned = Domain bestätigt
identity-proven = bestätigt
identity-signed-in = angemeldet
identity-denied = vom Inhaber bestritten
because-no-author = Die E-Mail nennt keinen eindeutigen Verfasser.
because-passed-on = { $about } hat diese E-Mail weitergeleitet, daher können wir nicht prüfen, wer sie geschrieben hat.
because-nobody-vouches = Kein Mailserver bestätigt diesen Absender.
because-dmarc-fails = Die DMARC-Prüfung von { $about } ist fehlgeschlagen. Jeder könnte dies geschrieben haben.
because-nothing-speaks = Es gibt keine gültige Signatur von { $about }.
because-dkim = Laut unserem Mailserver von { $about } signiert (DKIM).
because-spf = Laut unserem Mailserver von einem Server von { $about } gesendet (SPF).
because-dmarc = Laut unserem Mailserver für { $about } bestätigt (DMARC).
because-dkim-checked = Von { $about } signiert (DKIM); wir haben die Signatur selbst geprüft.
because-dns-silent = Die Signatur konnte nicht geprüft werden, weil DNS nicht geantwortet hat.
because-header-cut = Der Kopf dieser E-Mail ist zu lang, um ihn ganz zu lesen, daher kann der Absender nicht bestätigt werden.
because-header-unclear = Der Kopf dieser E-Mail lässt sich auf mehr als eine Weise lesen, daher kann der Absender nicht bestätigt werden.
because-not-to-us = Keine unserer Adressen steht in „An“ oder „Cc“: { $about } hat dies vielleicht an jemand anderen gesendet.
because-to-unsigned = Die Signatur von { $about } umfasst „An“ nicht: Dies wurde vielleicht zuerst an jemand anderen gesendet.
because-signature-old = Die Signatur von { $about } ist alt oder hat kein Datum: Jemand hat die E-Mail vielleicht noch einmal gesendet.
because-signature-seen = Dieselbe Signatur von { $about } stand schon auf einer früheren E-Mail: Jemand hat sie noch einmal gesendet.
because-form = Im Formular { $about } geschrieben. Dort kann jeder einen beliebigen Namen eingeben.
because-forwarded = { $about } hat diese E-Mail weitergeleitet. Die Adresse darin ist nicht bestätigt.
because-claimed = Der Inhaber der Adresse hat sich angemeldet und bestätigt, dass er dies geschrieben hat.
because-denied = Der Inhaber der Adresse sagt, dass er dies nicht geschrieben hat.
because-signed-in = Von einem angemeldeten Benutzer geschrieben.
delivery-none = nicht per E-Mail gesendet
delivery-queued = unterwegs
delivery-sent = per E-Mail gesendet
delivery-failed = nicht zugestellt
machine-auto_reply = Automatische Antwort
machine-away-until = Abwesend bis { $day }
machine-bounce = Unzustellbar: Eine E-Mail konnte nicht zugestellt werden
machine-delayed = Verzögerung: Eine E-Mail wurde noch nicht zugestellt
machine-delivered = Quittung: Eine E-Mail wurde zugestellt
machine-feedback = Beschwerdemeldung eines E-Mail-Anbieters
machine-read_receipt = Quittung: Eine E-Mail wurde gelesen
placed-token = per Antwort-Token zugeordnet
placed-references = über die beantwortete E-Mail zugeordnet
placed-subject = über die Vorgangsnummer im Betreff zugeordnet
placed-awaited = über eine frühere E-Mail zugeordnet
linked-to = Verknüpft mit
subject-changed = Anderer Betreff:
split-off = Abtrennen
move-message = Diese Nachricht verschieben
move-to-ticket = Zum Ticket
move = Verschieben
split-one = In ein neues Ticket
split-rest = Mit allen späteren Nachrichten
merge = Zusammenführen
merge-into = Zusammenführen mit
merge-do = Zusammenführen
moved = Verschoben
move-split = Abgetrennt
move-merge = Zusammengeführt
move-rethread = Verschoben
undo = Rückgängig
undo-label = Verschieben von { $source } nach { $target } rückgängig machen
undo-latest = Letzte Änderung:
undo-assignee = Mitarbeiter
undo-team = Team
undo-tags = Schlagwörter
undo-state = Status
undo-spam = Markierung als Spam
changed-meanwhile = Ein Kollege hat dies inzwischen geändert. Jetzt gilt: { $now }. Speichern Sie noch einmal, um es zu ändern.
participants = Beteiligte
part-sender = Kunde
part-watcher = erhält Antworten
part-reached = kann antworten
watch = Hinzufügen
watch-label = Antworten auch an { $address } senden
event-assigned = zugewiesen an { $became }
event-unassigned = nicht mehr zugewiesen an { $was }
event-team = an das Team { $became } verschoben
event-no-team = aus dem Team { $was } entfernt
event-state = Status von „{ $was }“ auf „{ $became }“ geändert
event-tagged = Schlagwort { $became } hinzugefügt
event-untagged = Schlagwort { $was } entfernt
event-linked = das Ticket ist jetzt mit diesem Konto verknüpft
event-linked-by = Ticket mit { $became } verknüpft, Grund: { $was }
event-unlinked = Ticket vom Konto von { $was } getrennt
event-asked = { $became } um Anmeldung gebeten
event-claimed = { $became } hat bestätigt, dass dieses Ticket von dort kommt
event-denied = Der Inhaber von { $became } sagt, dass er dies nicht geschrieben hat
event-customer = { $became } statt { $was } zum Kunden gemacht
event-marked-spam = Ticket als Spam markiert
event-unmarked-spam = Markierung als Spam aufgehoben
event-delivery-delayed = Die Antwort verzögert sich: { $became }
event-mail-refused = Der Mailserver hat eine E-Mail an { $became } abgelehnt: { $was }
event-acknowledged = Eingangsbestätigung an { $became } gesendet
event-delivery-failed = Die Antwort wurde nicht zugestellt: { $became }
event-parted = Eine E-Mail von { $was } nannte dieses Ticket, aber der Absender ist nicht beteiligt; daraus wurde { $became }
event-apart = Die E-Mail nannte { $became }, aber ihr Absender ist dort nicht beteiligt
event-also-sent = Dieselbe E-Mail ging an eine andere Marke, dort als { $became }
event-followed = { $was } hat auf dieses geschlossene Ticket geantwortet; es geht weiter in { $became }
event-follows = setzt das geschlossene Ticket { $became } fort
event-split = von { $was } abgetrennt in { $became }
event-merged = { $was } wurde mit { $became } zusammengeführt
event-rethreaded = Nachricht von { $was } nach { $became } verschoben
event-move-undone = Verschieben von { $was } nach { $became } rückgängig gemacht
event-undone = Änderung rückgängig gemacht: { $was }
event-disclosed = Nachricht von { $became } dem Kunden gezeigt
event-withheld = Nachricht von { $became } wieder vor dem Kunden verborgen
withheld = dem Kunden nicht angezeigt
disclosed = dem Kunden angezeigt
disclose = Dem Kunden anzeigen
withhold = Wieder vor dem Kunden verbergen
answer-there = Stattdessen an { $address } senden, wie vom Absender gewünscht
event-watched = { $became } erhält jetzt Antworten
event-unwatched = { $was } erhält keine Antworten mehr
event-erased = Kunden gelöscht
erase = Diesen Kunden löschen
erase-lead = { $name } und alles, was diese Person geschrieben hat, wird endgültig gelöscht. Das kann nicht rückgängig gemacht werden.
erase-account = Das Konto mit Namen, Passwort und Adressen: { $addresses }
erase-tickets = Tickets, die geleert und geschlossen werden: { $count }
erase-messages = Nachrichten und Notizen, auch unsere Antworten: { $count }
erase-files = Dateien, die niemand sonst hat: höchstens { $count }
erase-mails = Ursprüngliche E-Mails: { $count }
erase-orders = Vom Shop erhaltene Bestellungen: { $count }
erase-examples = Was die Vorschläge aus den Fragen dieser Person gelernt haben; sie werden ohne diese neu trainiert.
erase-stays = Es bleiben Vorgangsnummer, Datum und Status der Tickets und der Vermerk, dass Sie den Kunden gelöscht haben. Kopien in Postfächern, im Shop und in Sicherungen müssen dort gelöscht werden.
erase-confirm = Geben Sie zur Bestätigung { $word } ein
erase-not = Abbrechen
problem-erase-confirm = Das stimmt nicht mit dem Wort oben überein.
erased-name = Gelöschter Kunde
erased-subject = Gelöscht
event-sla-warned = Bald fällig: { $was }, { $became }
event-sla-missed = Überfällig: { $was }, { $became }
event-sla-met-late = Später als zugesagt: { $became }
event-grouped = Gruppen des Kunden von „{ $was }“ auf „{ $became }“ geändert
event-follow-up-set = Rückmeldung zugesagt: { $became }
event-other = etwas geändert

## Schreiben

suggested-answers = Vorgeschlagene Textbausteine
search-answers = Textbausteine suchen
suggestions-later = Vorschläge werden vorbereitet.
suggestions-none = Keine passenden Textbausteine.
matched = Treffer:
suggestion-perhaps = Vielleicht
suggestion-like = ähnlich:
suggestion-more = Mehr
solved-before = Damit gelöst:
does-not-fit = Passt nicht
message-kind = Art der Nachricht
reply = Antwort
note = Notiz
copies = Cc
reply-from = von { $brand }
hitch-no-recipient = Geben Sie mindestens eine Adresse ein, an die die Antwort gesendet werden soll.
hitch-no-address = { $address } ist keine E-Mail-Adresse.
hitch-merged = { $reference } wurde mit diesem Ticket zusammengeführt.
note-lead = Nur Kollegen sehen dies. Mit @ und dem Namen benachrichtigen Sie jemanden aus dem Team.
send-reply = Antwort senden
save-note = Notiz speichern
then = Dann
then-waiting = und auf Kunden warten
then-solved = und als gelöst markieren
then-open = und offen lassen
hitch-unfilled = Füllen Sie dies zuerst aus oder entfernen Sie es: { $marks }
hitch-overtaken = Während Sie schrieben, kam eine neue Nachricht an.
hitch-overtaken-text = Ihre Antwort wurde nicht gesendet; Ihr Text steht noch unten. Lesen Sie die neue Nachricht und senden Sie dann noch einmal.

## Die Textbausteine

answer-new = Neuer Textbaustein
answer-title = Titel
answer-slug = Kurzname
answer-text = Text
answer-form-lead = Diese Platzhalter werden für jedes Ticket ausgefüllt:
answer-remove = Textbaustein entfernen
answers-none = Noch keine Textbausteine
answers-none-text = Schreiben Sie eine Antwort einmal, und sie wird überall vorgeschlagen, wo sie passt.
search-answers-hint = Die Eingabetaste fügt den ersten Textbaustein ein, die Pfeiltasten gehen durch die Liste, Escape führt zurück zu Ihrem Text.
internal-notes-found = Interne Notizen
unfilled-lead = Vor dem Senden auszufüllen:
answer-other-language = Diesen Textbaustein gibt es nicht auf { $wanted }, sondern auf { $found }.
language-nb = Norwegisch
language-da = Dänisch
language-nl = Niederländisch
language-en = Englisch
language-sv = Schwedisch
language-de = Deutsch
language-fr = Französisch
goes-with-it = Gehört zu diesem Textbaustein
act-file = anhängen:
act-tag = Schlagwort { $tag } hinzufügen
act-solved = Ticket als gelöst markieren
act-waiting = Ticket auf Kunden warten lassen
act-open = Ticket offen lassen
act-assign-me = Ticket mir zuweisen
act-assign = Ticket { $name } zuweisen
act-snooze = Ticket bis { $day } zurückstellen
act-promise = bis { $day } zusagen: { $what }
promise-note = Zugesagt bis { $day }: { $what }
save-as-answer = Als neuen Textbaustein speichern
questions = Fragen
questions-of = Fragen zu „{ $title }“
questions-of-nothing = Fragen ohne Textbaustein
questions-lead = Was Kunden schreiben, wenn dieser Textbaustein passt. Vorschläge lernen aus diesen Fragen, bis Ihre eigenen Antworten sie mehr gelehrt haben. Eine Änderung ist in wenigen Minuten gelernt.
questions-of-nothing-lead = Was Kunden schreiben, wenn kein Textbaustein passt. Aus diesen Fragen lernen Vorschläge, wann sie ausbleiben sollen.
questions-none = Noch keine.
questions-more = Weitere Fragen
questions-back = Zurück zu den Fragen
questions-near-lead = Fragen, die ähnlich klingen, aber etwas anderes brauchen. Sie verhindern, dass dieser Textbaustein dafür vorgeschlagen wird.
questions-from-tickets = Aus Ihren Tickets
questions-from-tickets-lead = Was Kunden gefragt hatten, als dieser Textbaustein gesendet wurde. Jede Marke lernt nur aus ihren eigenen Tickets.
questions-past-find = Frühere Fragen finden
questions-past-of = Frühere Fragen zu „{ $title }“
questions-past-lead = Haken Sie die Fragen an, die dieser Textbaustein gelöst hätte.
questions-past-none = Keine passenden Fragen
questions-past-none-text = Suchen Sie nach einem Wort, das Kunden verwenden.
questions-take = Dieser Textbaustein löst sie
question-new = Neue Frage
question-new-hint = So, wie ein Kunde sie schreiben würde.
question-kind = Dieser Textbaustein
question-fits = passt
question-near = Ähnlich, aber nicht dieser Textbaustein
question-add = Frage hinzufügen
question-edit = Bearbeiten
question-fits-other = Braucht einen anderen Textbaustein:
question-near-other = Ähnlich:
question-release = Nicht dieser Textbaustein
question-is-own = durch diesen Textbaustein gelöst
problem-question = Geben Sie eine Frage mit höchstens 4.000 Zeichen ein.
answer-slug-hint = Leer lassen, um den Titel zu verwenden. Buchstaben a bis z, Ziffern und Bindestriche.
answer-asked = Fragen, die er beantwortet
answer-asked-hint = Daraus lernen Vorschläge, dass dieser Textbaustein passt.
results = Ergebnisse
results-measured = Wie oft Vorschläge richtig sind
results-measured-lead = Getestet an Fragen, die nicht zum Lernen dienten, mit Ihrem aktuellen Schwellenwert.
results-measured-at = Gemessen
results-mistakes = Irrtümlich vorgeschlagen
results-mistakes-lead = Im selben Test. Fügen Sie dem richtigen Textbaustein Fragen hinzu, oder dem anderen als ähnliche.
results-mistakes-none = Keine.
results-offered = Vorgeschlagen
results-right = Richtig
results-questions = Fragen
results-none-fits = keiner passt
results-other-answer = ein anderer Textbaustein
results-given = Was Mitarbeiter mit Vorschlägen taten
results-given-lead = Antworten der letzten { $days } Tage.
results-given-none = Noch keine Antworten.
results-was-offered = Was vorgeschlagen wurde
results-sure = Bis zu drei Textbausteine
results-nothing = Nichts
results-replies = Antworten
results-taken = Begannen mit einem Vorschlag
results-kept = So viel des Textes wurde gesendet
results-dismissed = Als unpassend markiert
results-first = Zeit bis zur ersten Antwort
results-first-lead = Die Hälfte der ersten Antworten der letzten { $days } Tage kam innerhalb dieser Arbeitszeit.
results-with = Mit Vorschlag
results-without = Ohne
results-count = { $count ->
    [one] eine Antwort
   *[other] { $count } Antworten
}
gaps = Lücken
gaps-lead = Fragen der letzten { $days } Tage, für die nichts vorgeschlagen wurde oder die Mitarbeiter mit eigenen Worten beantworteten, gruppiert nach dem, was sie fragen.
gaps-none = Keine Lücken
gaps-none-text = Hier erscheinen Fragen, wenn mehrere Kunden dasselbe fragen und nichts vorgeschlagen wurde.
gaps-single = { $count ->
    [one] Eine weitere Frage wurde einmal gestellt.
   *[other] { $count } weitere Fragen wurden einmal gestellt.
}
gap-count = { $count ->
    [one] eine Frage
   *[other] { $count } Fragen
}
gap-found = Mitarbeiter suchten und sendeten:
gap-questions = Fragen
gap-draft = Textbaustein aus dieser Antwort entwerfen
answers-list = Alle Textbausteine
answers-upkeep = Zu prüfen
answers-house = Interne Notizen
answers-removed = Entfernte Textbausteine
answer-sent = Gesendet
answer-untouched = Unverändert
answer-public = öffentlich
answer-review-due = Prüfung fällig
answer-stale = älter als das Original
answer-history = Verlauf
answer-history-of = Verlauf von { $slug }
answer-back = Zurück zum Textbaustein
answer-resembles = Diese Textbausteine sind sehr ähnlich. Könnten Sie stattdessen einen davon ändern?
answer-review-now = Dieser Textbaustein sollte bis { $day } geprüft werden. Stimmt noch alles?
answer-reviewed = Stimmt noch: in sechs Monaten wieder fragen
answer-stale-text = Das Original wurde geändert, seit der Text in „{ $language }“ geschrieben wurde. Aktualisieren Sie ihn oder bestätigen Sie, dass er noch stimmt.
answer-still-right = Stimmt noch
answer-figures = { $sent }-mal gesendet, { $untouched } % unverändert. Nach sieben Tagen hatten { $back } von { $settled } Kunden wieder geschrieben.
answer-condition-hint = Setzen Sie Text über etwas, das fehlen kann, zwischen Bedingungen:
answer-add-language = Sprache hinzufügen
answer-language-new = Neuer Text
answer-language-hint = Ein Code wie en, nb oder da.
answer-title-hint = Was Mitarbeiter sehen und suchen.
answer-words = Suchbegriffe
answer-words-all = Suchbegriffe für alle Sprachen
answer-words-hint = Einer pro Zeile.
preview = Vorschau
preview-empty = Hier sehen Sie, was Sie schreiben, so wie der Kunde es sehen wird.
preview-holes = Ist keine Bestellung bekannt, müssen Sie dies von Hand ausfüllen:
answer-settings = Einstellungen
answer-owner = Verantwortlich
answer-review = Prüfung fällig
answer-review-hint = Wer verantwortlich ist, erhält an diesem Tag eine E-Mail.
answer-make-public = Kunden können ihn finden, während sie uns schreiben
answer-acts = Aktionen beim Senden
answer-acts-hint = Der Mitarbeiter sieht sie vor dem Senden und kann jede weglassen.
answer-act-tags = Schlagwörter hinzufügen
answer-act-tags-hint = Durch Kommas getrennt.
answer-assign-me = den Mitarbeiter, der ihn sendet
answer-act-assign = Zuweisen an
answer-act-days = Zurückstellen für (Tage)
answer-act-days-hint = Leer lassen, um nicht zurückzustellen.
answer-act-promise = Was wir für diesen Tag zusagen
answer-act-promise-hint = Wird als Notiz am Ticket gespeichert.
answer-files = Anhänge
answer-files-none = Keine Anhänge.
answer-files-add = Dateien hinzufügen
answer-merge = Zusammenführen oder entfernen
answer-merge-into = Zusammenführen mit
answer-merge-button = Zusammenführen
answer-merge-hint = Der Kurzname des Textbausteins, der bleibt. Er übernimmt die Sprachen und Suchbegriffe, die ihm fehlen, und den Verlauf beider.
answer-remove-hint = Der Verlauf bleibt erhalten, Sie können ihn also wiederherstellen.
answer-is-removed = Dieser Textbaustein wurde entfernt. Stellen Sie unten eine Version wieder her, um ihn weiter zu verwenden.
answer-by-file = eine Datei
answer-return = Diese Version wiederherstellen
change-written = Geändert von { $name }
change-imported = Importiert aus { $name }
change-returned = { $name } hat eine frühere Version wiederhergestellt
change-merged = Mit { $detail } zusammengeführt von { $name }
change-removed = entfernt
change-added = hinzugefügt
change-files = Dateien geändert von { $name }: { $detail }
change-reviewed = Geprüft von { $name }
change-none = Keine Zeilen geändert.
change-lines = Geänderte Zeilen
upkeep-clean = Nichts zu prüfen
upkeep-clean-text = Textbausteine, die Aufmerksamkeit brauchen, erscheinen hier automatisch.
upkeep-review = Prüfung fällig
upkeep-review-text = Ihr Prüfdatum ist vorbei.
upkeep-stale = Veraltete Übersetzungen
upkeep-stale-text = Das Original wurde geändert, seit sie geschrieben wurden.
upkeep-edited = Oft bearbeitet
upkeep-edited-text = Mitarbeiter ändern den größten Teil des Textes vor dem Senden: Vielleicht sollte der Textbaustein angepasst werden.
upkeep-dismissed = Oft verworfen
upkeep-dismissed-text = Als Erstes vorgeschlagen, aber etwas anderes wurde gesendet.
upkeep-came-back = Kunden schreiben wieder
upkeep-came-back-text = Viele Kunden schreiben innerhalb von sieben Tagen wieder.
upkeep-helped = Ohne Ticket gelöst
upkeep-helped-text = Kunden, denen es nach eigener Aussage geholfen hat und die innerhalb von sieben Tagen nicht wieder geschrieben haben.
upkeep-unused = Nie verwendet
upkeep-unused-text = Seit mindestens einem Monat vorhanden und nie gesendet.
upkeep-agents = Was wir senden
upkeep-agents-text = Ein Vorschlag ist ein Entwurf: Passen Sie ihn an jeden Kunden an.
share-of = { $part } von { $of }
house-lead = Was Kollegen wissen sollten. Notizen erscheinen beim Suchen neben den Textbausteinen und werden nie gesendet.
house-none = Noch keine Notizen.
house-new = Neue Notiz
house-edit = Notiz bearbeiten
house-back = Zurück zur Notiz
house-removed = Entfernte Notizen
note-is-removed = Diese Notiz wurde entfernt. Stellen Sie unten eine Version wieder her, um sie weiter zu verwenden.
problem-day = Geben Sie ein Datum ein, zum Beispiel 2027-01-31.
problem-days = Geben Sie eine Anzahl von Tagen von 1 bis { $count } ein.
problem-acts = Wählen Sie entweder einen Status oder eine Zurückstellung, nicht beides.
problem-title = Geben Sie einen Titel mit höchstens 150 Zeichen ein.
problem-language = Geben Sie einen Sprachcode wie nb ein und jeden nur einmal.
problem-answer-body = Geben Sie den Text ein.
problem-line = Zeile { $line }: { $message }
problem-slug-twin = Ein anderer Textbaustein hat schon diesen Kurznamen. Wählen Sie einen anderen.
problem-merge-brand = Wählen Sie einen anderen Textbaustein derselben Marke.
problem-merge = Es gibt keinen Textbaustein mit diesem Kurznamen.
help-title = Hilft Ihnen etwas davon?
help-lead = Sie können Ihre Nachricht trotzdem senden.
help-solved = Das war die Lösung
help-thanks = Das freut uns. Wenn es wieder vorkommt, schreiben Sie uns.
help-meanwhile = Während Sie warten, hilft vielleicht etwas davon.
change-removal = Entfernt von { $name }

## Wann nichts vorgeschlagen wird

admin-suggestions = Vorschläge
threshold-lead = Ein Textbaustein wird nur vorgeschlagen, wenn er mit ausreichender Wahrscheinlichkeit passt. Mit einem höheren Schwellenwert erhalten weniger Fragen Vorschläge, aber mehr davon sind richtig.
threshold-share = Mindestsicherheit für Vorschläge, in Prozent
threshold-hint = Leer bedeutet { $usual } %.
threshold-figure = Ergebnisse je Schwellenwert
threshold-now = Mit der aktuellen Einstellung ist der erste Vorschlag zu { $precision } % richtig, und { $coverage } % der Fragen erhalten Vorschläge.
percent = { $number } %
threshold-sure = Ab { $sure } % Sicherheit werden bis zu drei Textbausteine vorgeschlagen. Darunter ist einer mit „Vielleicht“ gekennzeichnet und hat keine Taste.
threshold-sureness = Mindestsicherheit
threshold-precision = Erster Vorschlag richtig
threshold-coverage = Fragen mit Vorschlägen
threshold-chosen = Ihr Schwellenwert
threshold-measured = Getestet mit Antworten, die nicht zum Training dienten, insgesamt { $count } Antworten, zuletzt
threshold-none = Noch keine Messungen
threshold-none-text = Werte erscheinen, wenn etwa dreißig Antworten gesendet wurden.
problem-percent = Geben Sie eine ganze Zahl von 0 bis 100 ein oder lassen Sie das Feld leer.

## Marken

admin-brands = Marken
admin-promises = SLA-Richtlinien
brand-new = Neue Marke
brands-none = Noch keine Marken
brands-none-text = Eine Marke ist ein Unternehmen, für das Sie antworten. Legen Sie zuerst eine an.
brand-address = Support-Adresse
brand-slug = Kurzname
brand-slug-hint = Buchstaben a bis z, Ziffern und Bindestriche; wird in Webadressen verwendet.
brand-languages = Sprachen
brand-color = Farbe
brand-weights = Verzögerung bei häufigem Kontakt
brand-weights-hint = Kunden, die kürzlich geschrieben haben, werden einige Arbeitsstunden später eingereiht. 0 je Verdopplung bedeutet nach Eingang.
brand-weight-usual = Leer: { $number }.
brand-instructions = Dauerhafte Hinweise
brand-instructions-hint = Mitarbeiter sehen sie oben in jedem Ticket der Marke. Befristete Hinweise schreiben Teamleitungen unter „Hinweise“.
brand-signature = Signatur ({ $language }); { "{agent}" } wird zum Vornamen des Mitarbeiters
brand-edit = Markeneinstellungen
hours-of = Öffnungszeiten von { $brand }
hours-edit = Öffnungszeiten
hours-edit-lead = Arbeitszeit läuft nur, während Sie geöffnet haben, und Fristen in Stunden zählen diese Zeit. Lassen Sie alles leer, wenn Sie Tag und Nacht geöffnet haben.
hours-week = Eine gewöhnliche Woche
hours-always = Immer geöffnet: Es sind keine Zeiten festgelegt.
hours-open-now = Jetzt geöffnet. Die Zeiten gelten in { $zone }.
hours-closed-now = Jetzt geschlossen, öffnet wieder: { $at }. Die Zeiten gelten in { $zone }.
hours-closed = Geschlossen
hours-coming = Kommende Ausnahmen
hours-coming-none = Keine kommenden Feiertage, Schließtage oder zusätzlichen Tage.
hours-why = Grund
hours-kind-holiday = Feiertag
hours-kind-feed = abonnierter Kalender
hours-kind-closed = von Ihnen geschlossen
hours-kind-extra = zusätzlicher Tag
hours-zone = Zeitzone
hours-zone-hint = Ein Ort wie Europe/Berlin. Geben Sie für jeden Wochentag Zeiten wie 08:00-12:00, 13:00-16:00 ein; ein leerer Tag ist geschlossen.
hours-holidays = Geschlossen an den Feiertagen von
hours-lands = Weitere Feiertage in deutschen Bundesländern
hours-closed-days = Weitere Schließtage
hours-closed-days-hint = Ein Datum pro Zeile, wie 2026-12-24.
hours-extra-days = Tage mit besonderen Öffnungszeiten
hours-extra-days-hint = Einer pro Zeile, wie 2026-12-20 12:00-16:00. Sie gelten auch an Feiertagen.
hours = Zeiten
day = Tag
day-mon = Montag
day-tue = Dienstag
day-wed = Mittwoch
day-thu = Donnerstag
day-fri = Freitag
day-sat = Samstag
day-sun = Sonntag
holidays-no = Norwegen
holidays-dk = Dänemark
holidays-se = Schweden
holidays-nl = Niederlande
holidays-be = Belgien
holidays-fr = Frankreich
holidays-gb = England und Wales
holidays-gb-sct = Schottland
holidays-gb-nir = Nordirland
holidays-de = Deutschland
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
feeds = Abonnierte Kalender
feeds-lead = An jedem Tag mit einem ganztägigen Termin in diesen Kalendern haben Sie geschlossen. Adressen werden einmal täglich geprüft. Um an einem solchen Tag zu öffnen, tragen Sie ihn oben als zusätzlichen Tag ein.
feed-name = Kalender
feed-days = Tage
feed-fetched = Zuletzt abgerufen
feed-never = noch nicht
feed-error = { $at }: { $why }. Die zuletzt abgerufene Fassung gilt weiter.
feed-fetch = Jetzt prüfen
feed-url = Adresse einer iCalendar-Datei
feed-url-hint = Zum Beispiel https://example.com/holidays.ics. Auch Adressen, die mit webcal:// beginnen, funktionieren.
feed-add = Abonnieren
feed-file = Oder eine Datei von Ihrem Computer
feed-add-file = Datei hinzufügen
policies-lead = Wie schnell Nachrichten bestätigt und beantwortet und Tickets gelöst werden, in Arbeitszeit. Gelten mehrere Richtlinien für ein Ticket, zählt die kürzeste Zeit. Während wir auf den Kunden warten, läuft keine Zeit.
policies-none = Noch keine Richtlinien
policies-none-text = Legen Sie eine Richtlinie an, und jedes offene Ticket zeigt seine Fristen.
policy = Richtlinie
policy-new = Neue Richtlinie
policy-name-hint = Wie Ihre Kollegen sie nennen, zum Beispiel „Standard“ oder „Produktrückruf“.
policy-for = Gilt für
policy-topic = Thema
policy-topic-hint = Ein Schlagwort. Leer: jedes Thema.
policy-group = Kundengruppe
policy-group-hint = Wird neben einem Ticket beim Kunden festgelegt. Leer: alle Kunden.
policy-lengths-hint = Arbeitszeit, zum Beispiel 30 min, 4 h oder 1 h 30 min. Leer lassen für keine Frist.
policy-warning = Warnen vor Ablauf der Frist
policy-warning-hint = Ab dann steht das Ticket oben in der Warteschlange. Leer: eine Stunde; nie mehr als die Hälfte der Frist.
policy-notify = Benachrichtigen
policy-notify-hint = Adressen, durch Kommas getrennt. Der zugewiesene Mitarbeiter wird immer benachrichtigt.
promises = Fristen
promise-acknowledge = Eingangsbestätigung
promise-first = Erste Antwort
promise-next = Nächste Antwort
promise-solution = Lösung
promise-comeback = Rückmeldung
promise-day = Rückmeldung am
promise-day-hint = Das Ticket kommt an diesem Tag an den Anfang der Warteschlange. Leer lassen für keine Rückmeldung.
follow-ups = Rückmeldungen
follow-ups-lead = Was Mitarbeiter Kunden in ihren Antworten zugesagt haben. Eine Zusage ist eingehalten, wenn vor Ende des Tages eine Antwort gesendet wurde.
follow-ups-30 = Die letzten 30 Tage
follow-ups-kept = Eingehalten
follow-ups-broken = Nicht eingehalten
follow-ups-share = Anteil eingehalten
follow-ups-none = In diesem Zeitraum waren keine Rückmeldungen fällig.
follow-ups-ahead = Anstehend
follow-ups-ahead-none = Keine anstehenden Rückmeldungen.
follow-ups-missed = Kürzlich nicht eingehalten
follow-ups-missed-none = Alle Rückmeldungen wurden eingehalten.
follow-up-due = Fällig
follow-up-answered = inzwischen beantwortet
promise-is-running = läuft
promise-is-soon = bald fällig
promise-is-late = überfällig
promise-is-paused = wartet auf Kunden
promise-is-kept = eingehalten
promise-is-broken = nicht eingehalten
promise-left = noch { $left } von { $target }
promise-over = { $over } über { $target }
promise-used = { $used } von { $target }
due-by = { $promise } fällig { $at }
due-past = { $promise } war fällig { $at }
customer-groups = Gruppen

## Personen

admin-people = Mitarbeiter und Teams
people-invite = Mitarbeiter hinzufügen
people-here = aktiv
people-gone = deaktiviert
people-is-customer = Diesen Kunden zum Mitarbeiter machen, der sieht, was Mitarbeiter sehen
people-is-here = Arbeitet hier und kann sich anmelden
people-brands = Nur diese Marken (keine Auswahl bedeutet alle)
role-customer = Kunde
role-agent = Mitarbeiter
role-lead = Teamleitung
role-admin = Administrator
team-new = Neues Team
team-add = Team anlegen

## Schlüssel für Programme

admin-keys = API-Schlüssel
keys-none = Noch keine Schlüssel. Ein Shop oder Mailserver braucht einen, um Bestellungen oder E-Mails zu übergeben.
key-new = Neuer Schlüssel
key-make = Schlüssel erstellen
key-made = Kopieren Sie den Schlüssel jetzt. Er wird nur einmal angezeigt.
key-scope = Zweck
key-since = Erstellt
key-believes = darf Absender bestätigen
key-results = Authentication-Results in E-Mails vertrauen, die mit diesem Schlüssel übergeben werden
key-results-hint = Nur für Ihren eigenen Mailserver, wenn er solche Kopfzeilen aus eingehenden E-Mails entfernt. Sonst kann jeder mit dem Schlüssel als beliebiger Kunde schreiben. Ein Schlüssel für eine Marke schreibt nur in Tickets dieser Marke.
key-revoke = Widerrufen
key-revoked = widerrufen
scope-mail = E-Mails übergeben
scope-orders = Bestellungen übergeben

## Postfächer

admin-mailboxes = Postfächer
mailbox-new = Neues Postfach
mailboxes-none = Noch keine Postfächer
mailboxes-none-text = E-Mails, die in einem Postfach ankommen, werden hier zu Tickets.
mailbox-user = Benutzername
mailbox-host = Server
mailbox-port = Port
mailbox-folder = Ordner
mailbox-security = Verschlüsselung
security-tls = TLS von Anfang an
security-starttls = STARTTLS
security-none = keine (nur auf dieser Maschine)
mailbox-sign-in = Anmelden mit
sign-in-by-password = Passwort
sign-in-by-xoauth2 = OAuth 2
mailbox-password = Passwort oder OAuth-2-Clientgeheimnis
mailbox-secret-hint = Wird verschlüsselt gespeichert. Leer lassen, um das jetzige zu behalten.
mailbox-oauth = OAuth 2
mailbox-token-url = Tokenadresse
mailbox-client-id = Client-ID
mailbox-refresh-token = Aktualisierungstoken
mailbox-afterwards = Nach dem Abruf einer E-Mail
afterwards-keep = unverändert lassen
afterwards-seen = als gelesen markieren
afterwards-move = in einen Ordner verschieben
afterwards-delete = vom Server löschen
mailbox-move-to = Ordner zum Verschieben
mailbox-skip = Jetzt vorhandene E-Mails ignorieren
mailbox-skip-hint = Nur neue E-Mails werden zu Tickets. Gilt für ein neues Postfach und wenn sich Konto oder Ordner ändern.
mailbox-count = Letzte Zählung
mailbox-count-now = Jetzt zählen
mailbox-counting = Die E-Mails auf dem Server werden mit dem E-Mail-Protokoll abgeglichen. Öffnen Sie diese Seite gleich noch einmal.
mailbox-complete =
    { $count ->
        [one] { $count } E-Mail, vollständig vorhanden
       *[other] { $count } E-Mails, alle vorhanden
    }
mailbox-missing =
    { $count ->
        [one] { $count } E-Mail fehlte
       *[other] { $count } E-Mails fehlten
    }
mailbox-missing-text = Alles auf dem Server wurde nun abgerufen. E-Mails im Protokoll, aus denen nichts wurde, können dort neu verarbeitet werden.
mailbox-uncounted = Konnte nicht gezählt werden
mailbox-enabled = Dieses Postfach abrufen
mailbox-test = Verbindung testen
mailbox-remove = Postfach entfernen
mailbox-off = aus
mailbox-starting = startet

## Das E-Mail-Protokoll

admin-ledger = E-Mail-Protokoll
ledger-came-before = Dieselbe E-Mail ist schon auf anderem Weg angekommen.
ledger-report =
    { $kind ->
        [delayed] Eine Meldung, dass sich eine E-Mail verzögert. Nichts zu tun.
        [delivered] Eine Meldung, dass eine E-Mail zugestellt wurde. Nichts zu tun.
        [read_receipt] Eine Lesebestätigung. Nichts zu tun.
       *[other] Eine automatische Meldung. Nichts zu tun.
    }
ledger-none = Keine E-Mails
ledger-none-text = Jede empfangene E-Mail steht hier, zusammen mit dem, was aus ihr wurde.
ledger-none-found = Keine E-Mails gefunden
ledger-none-found-text = Keine E-Mail passt zu all diesen Angaben. Geben Sie ganze Wörter aus dem Betreff und eine vollständige Adresse oder ihre Domain ein.
ledger-none-yet = Unter den neuesten E-Mails ist keine passende. Suchen Sie weiter zurück.
ledger-sender = Absender oder Domain
ledger-recipient = Empfänger oder Domain
ledger-subject = Wörter im Betreff
ledger-message-id = Message-ID
ledger-day = Tag (UTC)
ledger-release = Zurückgehaltene E-Mail freigeben
ledger-release-day = Alle dieses Tages freigeben
ledger-release-hint = Wählen Sie einen Tag, um alle zurückgehaltenen E-Mails dieses Tages auf einmal freizugeben.
ledger-release-count = { $count ->
    [0] Vom { $day } wird keine E-Mail zurückgehalten.
    [one] Vom { $day } wird eine E-Mail zurückgehalten.
   *[other] Vom { $day } werden { $count } E-Mails zurückgehalten.
  }
ledger-release-text = Sie werden verarbeitet, als wären sie gerade angekommen, und werden zu Tickets und Nachrichten. Das kann nicht rückgängig gemacht werden.
ledger-release-press = { $count ->
    [one] E-Mail freigeben
   *[other] { $count } E-Mails freigeben
  }
ledger-reason = Ticket oder Grund
ledger-raw = Quelltext ansehen
ledger-raw-label = Quelltext ansehen: { $subject }
ledger-replay = Neu verarbeiten
fate-all = alle
fate-received = empfangen
fate-delivered = zugestellt
fate-quarantined = in Quarantäne
fate-held = als mögliche Schleife zurückgehalten
fate-failed = fehlgeschlagen
fate-expired = abgelaufen

## Die Quarantäne

quarantine-lead = E-Mails, die nach Spam aussehen, automatisch gesendet wurden oder keiner Marke zugeordnet werden können, bleiben { $days } Tage hier und werden dann gelöscht. Markieren Sie, was ein Mensch geschrieben hat, als „Kein Spam“: Es wird dauerhaft zu einem Ticket.
quarantine-month = Letzte 30 Tage:
quarantine-none = Die Quarantäne ist leer
quarantine-none-text = E-Mails in Quarantäne stehen hier mit dem Grund.
reason = Grund
restore = Kein Spam
restore-label = Kein Spam: { $subject }
restore-person = Von einem Menschen geschrieben
restore-person-label = Von einem Menschen geschrieben: { $subject }
cause-header = Filter des Mailservers
cause-blocked = gesperrter Absender
cause-learned = ähnelt Spam
cause-marked = von einem Mitarbeiter markiert
cause-restored = als „Kein Spam“ markiert
cause-auto-reply = automatische Antwort
cause-bounce = unbekannte Unzustellbarkeitsmeldung
cause-complaint = Spam-Beschwerde
cause-no-sender = kein Absender
cause-own-address = unsere eigene Adresse
cause-no-brand = keine Marke
cause-own-mail = unsere eigene E-Mail
cause-loop = mögliche Schleife
kept-header = Der Filter des Mailservers meldet: { $about }
kept-blocked = { $about } ist gesperrt.
kept-learned = Ähnelt früherem Spam: { $about }
kept-marked = Von { $about } als Spam markiert.
kept-restored = Als „Kein Spam“ markiert.
kept-auto-reply = Eine automatische Antwort in einer Unterhaltung, an der ihr Absender nicht beteiligt ist.
kept-bounce = Eine unbekannte E-Mail wurde nicht zugestellt: { $about }
kept-complaint = Jemand hat eine unserer E-Mails als Spam markiert.
kept-no-sender = Die E-Mail nennt keinen Absender, dem man antworten könnte.
kept-own-address = Der Absender ist { $about }, eine unserer eigenen Adressen.
kept-no-brand = Wurde an keine Adresse einer Marke gesendet.
kept-own-mail = Eine unserer eigenen E-Mails kam zurück.
kept-loop = Mehr als { $about } E-Mails von diesem Absender in zehn Minuten: vielleicht eine Schleife.
blocks = Gesperrte Absender
blocks-lead = Neue E-Mails von diesen Absendern kommen direkt in Quarantäne.
block-pattern = Adresse oder Domain
block-pattern-hint = Eine Domain schließt ihre Subdomains ein.
block-add = Sperren
block-remove-label = { $pattern } entfernen
problem-pattern = Geben Sie eine Adresse oder eine Domain ein, zum Beispiel a@example.com oder example.com.
problem-no-account = Wählen Sie ein Konto oder geben Sie eine Adresse ein, die ein Kunde bestätigt hat.
problem-how = Geben Sie an, woher Sie wissen, wer der Absender ist.

## Waren Sie das?

claim-title = Haben Sie diese Nachricht geschrieben?
claim-lead = { $brand } hat eine Nachricht von { $address } erhalten. In einer E-Mail kann jeder eine beliebige Adresse angeben. Bitte sagen Sie uns deshalb, ob sie von Ihnen ist.
claim-yes = Ja, die ist von mir
claim-no = Nein
claim-yes-label = Ja, die ist von mir: { $subject }
claim-no-label = Nein, die ist nicht von mir: { $subject }
claim-name-hint = Falls Sie sie geschrieben haben: Wie sollen wir Sie nennen? Sie erhalten ein Konto, in dem Sie unsere Antworten finden.
claim-denied = Vielen Dank
claim-denied-text = Wir wissen nun, dass diese Nachricht nicht von Ihnen ist. Sie müssen nichts weiter tun.
claims = Sind diese von Ihnen?
claims-lead = Diese Nachrichten kamen von Ihrer Adresse, aber wir konnten nicht bestätigen, dass Sie sie geschrieben haben.

## Jobs

admin-jobs = Fehlgeschlagene Jobs
mail-paused = E-Mails sind in dieser Kopie ausgeschaltet.
mail-paused-text = Es werden keine E-Mails gesendet oder abgerufen; was hier geschrieben wird, wartet.
jobs-none = Keine fehlgeschlagenen Jobs
jobs-none-text = Hintergrundaufgaben, die fehlschlagen, stehen hier, bis sie gelingen.
job = Job
job-error = Fehler
job-attempts = Versuche
job-again = nächster Versuch
job-buried = fehlgeschlagen
job-retry = Erneut versuchen
jobs-retry-all = Alle erneut versuchen
outbox-unsent =
    { $count ->
        [one] Eine E-Mail konnte noch nicht gesendet werden.
       *[other] { $count } E-Mails konnten noch nicht gesendet werden.
    } Der Versand wird fünf Tage lang in wachsenden Abständen versucht.
job-deliver-mail = E-Mail verarbeiten
job-send-message = Antwort senden
job-acknowledge = Eingang bestätigen
job-send-link = Link senden
job-reconcile-mailbox = Ein Postfach mit dem E-Mail-Protokoll abgleichen
job-check-status = Systemstatus prüfen
job-tell-condition = Administratoren über eine Störung oder ihre Behebung benachrichtigen
job-call-condition = Webhook wegen einer Störung oder ihrer Behebung aufrufen
job-send-draft = Antwort zum gewählten Zeitpunkt senden
job-wake-ticket = Zurückgestelltes Ticket wieder vorlegen
job-fetch-days = Abonnierten Kalender prüfen
job-watch-timers = Fristen eines Tickets prüfen
job-recompute-timers = Fristen einer Marke neu berechnen
job-send-notice = Kollegen über ein Ticket benachrichtigen
job-unassign-tickets = Tickets eines deaktivierten Mitarbeiters freigeben
job-adopt-tickets = Tickets mit einem Konto verknüpfen
job-send-account-notice = Person über ihr Konto benachrichtigen
job-fit-ranker = Vorschläge trainieren
job-encode-turn = Eine Frage verstehen
job-settle-use = Prüfen, ob ein Textbaustein die Frage gelöst hat
job-review-answer = An die Prüfung eines Textbausteins erinnern
job-review-article = An die Prüfung eines Artikels erinnern
job-unassign-idle = Zuweisung eines ungenutzten Tickets aufheben
job-recheck-tickets = Tickets einer Marke nach einem Personalwechsel prüfen
job-send-delay-notice = Wartenden Kunden über eine Verzögerung informieren
job-run-overflow = Überlaufregel anwenden
job-recheck-complaint = Fristen einer Beschwerde prüfen
job-recompute-order = Reihenfolge der Warteschlange neu berechnen
job-end-lifts = Befristeten Vorrang beenden
job-send-webhook = Webhook wegen eines dringenden Tickets aufrufen

## E-Mails, die nicht hinausgingen

admin-refused = Abgelehnte E-Mails
refused-none = Keine E-Mail wurde abgelehnt
refused-none-text = Links, Eingangsbestätigungen und Mitteilungen, die der Mailserver ablehnt, stehen hier. Eine abgelehnte Antwort steht bei ihrem Ticket.
refused-lead = Der Mailserver hat diese E-Mails abgelehnt, die Empfänger haben sie also nicht erhalten.
refused-at = Abgelehnt
refused-kind = E-Mail
refused-link = Link zum Anmelden oder Bestätigen einer Adresse
refused-invitation = Einladung eines Mitarbeiters
refused-claim = Frage, ob jemand eine Nachricht geschrieben hat
refused-acknowledgement = Eingangsbestätigung
refused-delay-notice = Verzögerungshinweis
refused-complaint = E-Mail zu einer Beschwerde
refused-notice = Mitteilung an einen Kollegen
refused-account-notice = Mitteilung zu einem Konto
refused-alarm = Warnung an einen Administrator
refused-review = Erinnerung an die Prüfung eines Textbausteins
refused-expired = abgelaufen
refused-all-again = Alle diese erneut senden
refused-sent = Die E-Mail wird erneut gesendet. Wird sie wieder abgelehnt, steht sie wieder hier.
refused-removed = Die E-Mail wurde entfernt.
refused-remove = Entfernen
copy-failed = { $address } hat dies nicht erhalten.
copy-refused = Der Mailserver hat die Adresse abgelehnt: „{ $answer }“
copy-content = Der Mailserver hat die Nachricht abgelehnt: „{ $answer }“
copy-spelling = Der Teil vor dem @ enthält Zeichen, die unser Mailserver nicht verarbeiten kann (SMTPUTF8). Fragen Sie nach einer anderen Adresse.
copy-undeliverable = Eine frühere E-Mail an diese Adresse war unzustellbar ({ $answer }), daher wurde diese nicht gesendet.
copy-given-up = Der Mailserver hat es immer wieder aufgeschoben: „{ $answer }“
copy-perhaps-twice = { $address } hat dies vielleicht zweimal erhalten: Der Mailserver hat den ersten Versuch nicht bestätigt.
copy-perhaps-there = { $address } hat dies vielleicht schon erhalten: Der Mailserver hat es nicht bestätigt. Es wird erneut gesendet.
copy-unanswered = Der Mailserver hat nicht geantwortet: „{ $answer }“
copy-bounced = Unzustellbar: { $answer }
copy-again = Erneut senden
copy-other = Andere Adresse
copy-send = Senden
event-sent-again = Antwort an { $was } erneut gesendet, an { $became }
job-send-refused = Abgelehnte E-Mail erneut senden

## Der Postausgang

admin-outbox = Postausgang
outbox-smtp = E-Mails werden sofort gesendet
outbox-smtp-text = Sie gehen per SMTP an den Mailserver, hier wird keine aufbewahrt.
outbox-none = Noch keine E-Mails
outbox-none-text = E-Mails werden hier aufbewahrt, statt gesendet zu werden.
outbox-lead = Diese E-Mails werden hier aufbewahrt, statt gesendet zu werden.

## Bestellungen

admin-orders = Bestellungen
orders-import = Bestellungen importieren
orders-import-text = Eine Bestellung pro Zeile, unter dieser Kopfzeile. Sendungsnummer und Artikel können leer sein; trennen Sie Artikel mit Semikolons. Entweder werden alle Bestellungen gespeichert oder keine.
orders-file = CSV-Datei
orders-stored =
    { $count ->
        [one] Eine Bestellung ist gespeichert.
       *[other] { $count } Bestellungen sind gespeichert.
    }
orders-push = Aus dem Shop
orders-push-text = Der Shop kann Bestellungen bei jeder Änderung senden, mit einem Schlüssel, der Bestellungen übergeben darf.
addresses-edit = Adressen und Formulare
addresses-title = Adressen von { $brand }
addresses-aliases = Andere Adressen, die hierher weiterleiten
addresses-aliases-hint = Adressen, deren E-Mails an das Postfach dieser Marke weitergeleitet werden, eine pro Zeile. E-Mails an sie gelten als an uns gesendet, und keine Antwort geht dorthin.
addresses-forms = Kontaktformulare
addresses-forms-hint = Adressen, von denen Ihre eigenen Kontaktformulare und Programme senden, eine pro Zeile. Absender einer solchen E-Mail ist die Person im Reply-To; bestätigt ist sie damit nicht.
problem-no-address = { $address } ist keine E-Mail-Adresse.
problem-many-addresses = Höchstens { $most } Adressen.
problem-address-of-brand = { $address } ist schon eine Adresse von { $brand }.

admin-storage = Speicher
storage-database = Datenbank
storage-files = Große Dateien
storage-files-found =
    { $count ->
        [one] Eine Datei, { $size }
       *[other] { $count } Dateien, { $size }
    }
storage-not-counted = Noch nicht gezählt; Dateien werden einmal pro Nacht gezählt.
storage-what = Was
storage-rows = Zeilen, höchstens
storage-oldest = Älteste
storage-until = Wird entfernt
storage-note = Die Zahlen sind Schätzungen der Datenbank. Große Dateien und, bei SQLite, die Größen der Tabellen werden einmal pro Nacht gezählt.
storage-until-never = Wenn der Kunde gelöscht wird
storage-until-done = Wenn der Job erledigt ist; fehlgeschlagene Jobs bleiben, bis sich jemand um sie kümmert
storage-until-newer = Wenn es 200.000 neuere gibt
storage-until-expired = Wenn sie abgelaufen sind
storage-until-mailbox = Wenn das Postfach entfernt wird
storage-until-unnamed = Einen Tag, nachdem nichts mehr auf sie verweist
storage-until-quarantine =
    { $count ->
        [one] Der Text von Spam wird nach einem Tag entfernt; der Protokolleintrag bleibt
       *[other] Der Text von Spam wird nach { $count } Tagen entfernt; der Protokolleintrag bleibt
    }
storage-until-days =
    { $count ->
        [one] Nach einem Tag
       *[other] Nach { $count } Tagen
    }
storage-table-tickets = Tickets
storage-table-messages = Nachrichten
storage-table-events = Einträge in Ticketverläufen
storage-table-turns = Kontakte
storage-table-ticket-meanings = Bedeutungen der Fragen
storage-table-attachments = Anhänge
storage-table-mails = E-Mail-Protokoll
storage-table-fetched = E-Mails, die in einem Postfach der Nummer nach bekannt sind
storage-table-blobs = E-Mails und Dateien, nach Inhalt
storage-table-accounts = Kunden und Mitarbeiter
storage-table-unregistered-contacts = Absender ohne Konto
storage-table-orders = Bestellungen
storage-table-audit-log = Prüfprotokoll
storage-table-jobs = Hintergrundaufgaben
storage-table-sessions = Sitzungen
storage-table-links = Einmal-Links
storage-table-known-browsers = Bekannte Browser
storage-table-account-notices = Mitteilungen zu Konten
storage-table-refused-mails = Abgelehnte E-Mails
storage-table-acknowledgements = Eingangsbestätigungen
storage-table-signatures = Gesehene Signaturen
storage-table-message-pages = Mails in ihrer Gestaltung
storage-table-message-copies = Wer welche Antwort bekommen hat
storage-table-side-messages = Nachrichten in Nebengesprächen
storage-table-notifications = Benachrichtigungen der Mitarbeitenden
storage-table-push-browsers = Browser, die Benachrichtigungen anzeigen
storage-table-drafts = Entwürfe der Mitarbeitenden
storage-table-ticket-visits = Wie weit Mitarbeitende gelesen haben
storage-table-help-figures = Was die Hilfeseiten bewirkt haben
storage-table-search-changes = Was der Suchindex noch lesen muss

## Entwürfe

new-since-visit = Neu seit Ihrem letzten Besuch
more-changes = { $count ->
    [one] und eine weitere Änderung
   *[other] und { $count } weitere Änderungen
}
undo-send = Senden rückgängig machen
send-solve = Senden und lösen
send-next = Senden und nächstes nehmen
send-more = Mehr
send-later = Später senden
send-later-hint = morgen 9
problem-send-time = Geben Sie einen Zeitpunkt in der Zukunft ein, zum Beispiel: morgen 9, Montag 14:30, in 2 Stunden, 24.12.2026 8:00.
problem-files-gone = Eine Datei zu diesem Text ist nicht mehr da: Sie wurde in einem anderen Fenster entfernt. Prüfen Sie die Dateien und senden Sie dann erneut.
reply-waits = Eine Antwort, die noch nicht gesendet wurde
reply-waits-until = { $name } sendet diese Antwort: { $time }
reply-waits-overtaken = Diese Antwort wird nicht gesendet: Seitdem ist eine neue Nachricht eingegangen.
problem-sent-already = Es wurde bereits gesendet.
draft-stopped-overtaken = Die Antwort wurde nicht gesendet, weil zuvor eine neue Nachricht eingegangen ist. Lesen Sie diese und senden Sie erneut.
draft-stopped-merged = Die Antwort wurde nicht gesendet, weil ihr Ticket mit diesem zusammengeführt wurde. Lesen Sie es und senden Sie erneut.
draft-stopped-agent = Die Antwort wurde nicht gesendet, weil die bearbeitende Person keinen Zugriff mehr auf das Ticket hat.
draft-stopped-check = Die Antwort wurde nicht gesendet. Senden Sie sie erneut, um den Grund zu sehen.
marks = Formatierung
mark-bold = Fett (Strg B)
mark-italic = Kursiv (Strg I)
mark-link = Link (Strg K)
mark-list = Liste
mark-numbers = Nummerierte Liste
mark-quote = Zitat
mark-heading = Überschrift
mark-code = Code
snooze-until = Zurückstellen bis
note-edit = Bearbeiten
note-delete = Notiz löschen
redact = Endgültig entfernen
redact-text = Der Text und seine Dateien werden überall gelöscht, auch in der ursprünglichen E-Mail, und lassen sich nicht wiederherstellen. Die Unterhaltung zeigt, dass etwas entfernt wurde und von wem.
redact-message = Diese Nachricht entfernen
redact-file = Nur { $name } entfernen
event-note-changed = hat eine Notiz geändert
event-note-deleted = hat eine Notiz gelöscht
event-redacted = hat den Inhalt einer Nachricht entfernt
event-file-redacted = hat eine Datei entfernt
blind = Bcc
copies-once = Nur dieses Mal
copies-follow = Wer in An oder Cc steht, erhält auch die nächsten Antworten, außer es gilt nur dieses Mal. Niemand sieht, wer in Bcc steht.
draft = Entwurf
draft-saved = Entwurf gespeichert
draft-saving = Wird gespeichert …
draft-unsaved = Noch nicht auf dem Server gespeichert. Ihr Text bleibt in diesem Browser erhalten.
draft-sent = Bereits gesendet.
draft-save = Entwurf speichern
draft-share = Mit dem Team teilen
draft-unshare = Nicht mehr teilen
draft-shared = Mit dem Team geteilt
draft-discard = Verwerfen
draft-of = { $name } teilt einen Entwurf
draft-continue = Entwurf weiterschreiben
draft-changed = Dieser Entwurf wurde in einem anderen Fenster geändert.
draft-changed-text = Dort steht:
draft-keep-mine = Meinen Text behalten
draft-use-other = Den anderen Text verwenden
problem-draft-empty = Schreiben Sie etwas, bevor Sie den Entwurf teilen.
hitch-sent-before = Das haben Sie bereits gesendet.
hitch-sent-before-text = Es wurde nichts erneut gesendet. Klicken Sie nur dann noch einmal auf Senden, wenn eine weitere Nachricht verschickt werden soll.

# Side conversations with third parties
view-third-party = Warten auf Dritte
state-third-party = wartet auf Dritte
why-third-party = wartet auf Dritte
forward = Weiterleiten
key-forward = An Dritte weiterleiten
key-forward-person = Weiterleiten: ersten Kontakt der Marke wählen
forward-send = An Dritte senden
forward-until = Warten bis
forward-until-hint = Das Ticket verlässt die Warteschlange, bis die Antwort eintrifft oder bis zu diesem Tag. Leer lassen, damit das Ticket bleibt, wo es ist.
forward-people = Kontakte der Marke
forward-along = Aus dem Ticket mitgesendet: Nachrichten { $messages }, Dateien { $files }
forward-along-legend = Nachrichten und Dateien, die mitgesendet werden
sides = Nebengespräche
side-chip = Dritte
side-hint = Der Kunde sieht dies nie.
side-write = Erneut schreiben
side-done = Als erledigt markieren
side-reopen = Fortsetzen
side-is-done = erledigt
side-is-answered = beantwortet
side-is-waiting = wartet auf Antwort
side-to = an
side-unverified = Absender nicht bestätigt
side-stranger = niemand, dem Sie geschrieben haben
side-went-along = Aus dem Ticket mitgesendet: Nachrichten { $count }
side-failed = Nicht zugestellt an { $address }:
side-again = Erneut senden
side-use = In der Antwort verwenden
side-sent = An Dritte gesendet. Der Kunde sieht es nicht.
side-waits-until = { $name } sendet dies an Dritte: { $time }
hitch-is-customer = { $address } ist an diesem Ticket beteiligt. Schreiben Sie an diese Adresse mit „Antwort“.
problem-wait-day = Wählen Sie einen Tag nach heute, innerhalb eines Jahres.
event-side-begun = hat bei { $became } nachgefragt
event-side-sent = hat { $became } erneut geschrieben
event-side-received = { $became } hat in einem Nebengespräch geantwortet
event-side-unproven = { $became } hat in einem Nebengespräch geschrieben. Der Absender ist nicht bestätigt.
event-side-failed = Nicht an Dritte zugestellt: { $became }
event-side-done = hat das Nebengespräch „{ $became }“ beendet
event-side-reopened = hat das Nebengespräch „{ $became }“ fortgesetzt
job-send-side = An Dritte senden
