# Einrichtung: die Seiten vom leeren Ordner bis zur ersten beantworteten E-Mail.

admin-setup = Einrichtung
setup-unfinished = Die Einrichtung ist nicht abgeschlossen.
setup-no-mail = Es werden noch keine E-Mails gesendet: Kunden erhalten nicht, was Sie hier schreiben.
setup-go-on = Einrichtung fortsetzen
setup-lead = Erledigt: { $done } von { $all } Schritten. Sie können jederzeit aufhören und später weitermachen. Kunden erfahren erst, wann sie mit einer Antwort rechnen können, wenn eine Marke Öffnungszeiten hat und sich ein Mitarbeiter angemeldet hat.
setup-finished = Die Einrichtung ist abgeschlossen. Sie können hier weiterhin alles ändern.
setup-no-mail-title = Es werden noch keine E-Mails gesendet.
setup-no-mail-text = Eingangsbestätigungen, Antworten und Einladungen werden nur auf diesem Server gespeichert, wo ein Administrator sie unter „Postausgang“ lesen kann. Niemand erhält sie, und sie werden auch später nicht gesendet.
setup-done = Erledigt
setup-skipped = Übersprungen
setup-next = Als Nächstes
setup-open = Offen
setup-begin = Einrichten
setup-change = Ansehen oder ändern
setup-show = Adresse anzeigen
setup-skip = Überspringen
setup-back = Alle Schritte
setup-finish-text = Wenn Sie abschließen, verschwindet die Erinnerung oben auf jeder Seite.
setup-finish = Einrichtung abschließen

setup-brand = Ihre Marke
setup-brand-text = Name, Farben und Logo, die Kunden sehen, die Adresse, an die sie schreiben, und die Sprachen, in denen Sie antworten.
setup-hours = Öffnungszeiten
setup-hours-text = Wartezeit zählt nur, während Sie geöffnet haben. Kunden erfahren, wann sie mit einer Antwort rechnen können.
setup-mailbox = Postfach
setup-mailbox-text = Das Postfach, in dem die E-Mails Ihrer Kunden ankommen. Sie können die Verbindung vor dem Speichern testen.
setup-outgoing = Ausgehende E-Mails
setup-outgoing-text = Der Mailserver, der Ihre Antworten sendet. Senden Sie sich eine Test-E-Mail und sehen Sie, was der Server antwortet.
setup-people = Kollegen
setup-people-text = Laden Sie alle ein, die antworten. Einladungen kommen per E-Mail, richten Sie also zuerst die ausgehenden E-Mails ein. Wenn Sie allein antworten, überspringen Sie diesen Schritt.
setup-address = Die Seite Ihres Shops
setup-address-text = Die Adresse des Kontaktformulars, fertig zum Kopieren auf die Seite Ihres Shops.

setup-brand-name-hint = So, wie Kunden sie kennen.
setup-brand-address-hint = An diese Adresse schreiben Kunden, und von ihr kommen Ihre Antworten.
brand-languages-list-hint = Kunden können unter diesen wählen. E-Mails werden in der Sprache des Kunden geschrieben.
problem-brand-languages = Wählen Sie mindestens eine Sprache.
brand-own-language = Hauptsprache
colour-1 = Petrol
colour-2 = Rostrot
colour-3 = Blau
colour-4 = Violett
colour-5 = Oliv
colour-6 = Rosa
colour-7 = Grün
colour-8 = Grau
setup-logo = Logo (optional)
problem-setup-brand-twin = Es gibt schon eine Marke mit diesem oder einem zu ähnlichen Namen.

setup-hours-lead = Wann antwortet jemand für { $brand }?
setup-zone-hint = Zum Beispiel Europe/Berlin. Tippen Sie eine Stadt ein, um Ihre Zeitzone zu finden.
setup-opens-head = Öffnet
setup-closes-head = Schließt
setup-opens = { $day }: öffnet um
setup-closes = { $day }: schließt um
setup-days-hint = Lassen Sie beide Felder eines Tages leer, wenn Sie geschlossen haben. Mittagspausen, Schließtage und Kalender können Sie später unter „Marken“ ergänzen.
setup-holidays = Geschlossen an den Feiertagen von
setup-holidays-none = Kein Land
setup-always = Tag und Nacht geöffnet
problem-setup-day = Geben Sie an, wann Sie öffnen und wann Sie schließen, oder lassen Sie beides leer.
problem-setup-hours = Inzwischen hat jemand die Öffnungszeiten festgelegt. Ändern Sie sie unter „Marken“.

setup-sends = E-Mails werden über { $host } gesendet. Senden Sie sich eine Test-E-Mail, um zu sehen, ob sie ankommt.
setup-try = Mailserver ausprobieren
setup-try-text = Hier wird nichts gespeichert: Mit Ihren Angaben wird eine Test-E-Mail gesendet.
setup-try-to = Test-E-Mail an { $address } senden
setup-host-hint = Zum Beispiel smtp.example.com. Ihr E-Mail-Anbieter kann ihn Ihnen nennen.
setup-port-hint = Leer lassen für den üblichen Port.
setup-taken = Der Server hat eine Test-E-Mail an { $address } angenommen.
setup-taken-text = Prüfen Sie, ob sie angekommen ist, auch im Spam-Ordner.
setup-refused = Die Test-E-Mail wurde nicht gesendet.
setup-answer = Die Antwort des Servers:
setup-write = In die Einstellungen eintragen
setup-write-text = Ausgehende E-Mails werden in einer Datei eingestellt, die nur die Betreiber des Servers lesen können. Fügen Sie diese Zeilen in { $file } ein:
setup-settings = Zeilen für svar.toml
setup-write-after = Setzen Sie das Passwort anstelle von „…“ ein und, falls sie dort steht, Ihre öffentliche Adresse. Starten Sie Svar dann neu und kehren Sie hierher zurück: Dieser Schritt ist erledigt, wenn E-Mails gesendet werden.
setup-trial-subject = Test-E-Mail von Svar
setup-trial-text =
    Dies ist eine Test-E-Mail. Wenn Sie sie lesen können, kann Svar E-Mails an Ihre Kunden senden.

    Sie wurde gesendet von { $url }
problem-setup-sign-in = Geben Sie Benutzernamen und Passwort ein oder keines von beiden.
problem-setup-brand-first = Richten Sie zuerst Ihre Marke ein: Die Test-E-Mail wird von ihrer Adresse gesendet.
problem-setup-paused = E-Mails sind in dieser Kopie ausgeschaltet (--no-mail oder mail.paused), daher wird keine Test-E-Mail gesendet.
problem-setup-no-address = Ihr Konto hat keine bestätigte Adresse, an die eine Test-E-Mail gesendet werden könnte.

setup-address-lead = Setzen Sie diese Adresse auf die Seite Ihres Shops, zum Beispiel unter „Kontakt“. Kunden können auch an Ihre Support-Adresse schreiben.
setup-here-alone = Diese Adressen funktionieren nur auf diesem Computer. Setzen Sie server.public_url in svar.toml, starten Sie Svar neu und kopieren Sie sie noch einmal.
setup-url = Adresse des Kontaktformulars
setup-html = Dasselbe als Link in HTML
setup-link-words = Kontakt
setup-look = Kontaktformular öffnen

copy = Kopieren
copied = Kopiert
letter-received-untimed = Eingangsbestätigung ohne Zeitangabe

audit-settings-setup-step-skipped = { $actor } hat den Einrichtungsschritt { $subject } übersprungen
audit-settings-setup-finished = { $actor } hat die Einrichtung abgeschlossen
audit-mail-test-sent = { $actor } hat eine Test-E-Mail gesendet
