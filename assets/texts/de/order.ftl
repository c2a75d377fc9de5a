# Die Reihenfolge der Warteschlange: warum ein Ticket dort steht, was es vorzieht, was dringend ist und was eine andere Reihenfolge bewirken würde.

## Warum ein Ticket dort steht

why-nth = { $number }. Kontakt in 90 Tagen
why-handicap = { $contact }: +{ $span }
why-waiting = wartet seit { $at }
why-ours = wartet auf unsere Antwort
why-promise = Antwort zugesagt bis { $due }, hat Vorrang ab { $from }
why-title = Warum es an dieser Stelle steht
why-place = Gilt in der Warteschlange als eingegangen
why-by-the-clock = Diese Zeit schließt Nächte und Schließtage ein.
lift-urgent-rule = dringend: { $why }
lift-urgent-rule-chip = Dringend: { $why }
lift-follow-up = Rückmeldung zugesagt { $at }
lift-follow-up-chip = Rückmeldung
lift-attention-flag = Prioritätskunde: { $why }
lift-attention-flag-chip = Prioritätskunde
lift-leads-hand = manuell verschoben: { $why }
lift-leads-hand-chip = Manuell verschoben
lift-until = bis { $at }
hand-title = Manuell verschieben
hand-ahead = Wie weit
hand-front = an den Anfang der Warteschlange
hand-hours =
    { $hours ->
        [one] { $hours } Arbeitsstunde nach vorn
       *[other] { $hours } Arbeitsstunden nach vorn
    }
hand-until = Für
hand-why = Grund
hand-hint = Kollegen sehen den Grund. Nach dieser Zeit oder nach der Antwort kehrt das Ticket an seinen gewohnten Platz zurück.
hand-do = Verschieben
hand-back = Zurück an den gewohnten Platz
attention = Prioritätskunde:
attention-title = Prioritätskunde
attention-why = Grund
attention-do = Kennzeichnen
attention-hint = Alles, worauf dieser Kunde wartet, hat Vorrang, bis die Kennzeichnung aufgehoben wird.
attention-undo = Kennzeichnung aufheben
event-flagged = als Prioritätskunde gekennzeichnet: { $became }
event-unflagged = Kennzeichnung als Prioritätskunde aufgehoben: { $was }
event-moved = Ticket manuell verschoben bis { $became }: { $was }
event-moved-back = Ticket an seinen gewohnten Platz zurückgesetzt
event-move-over = Das Ticket ist wieder an seinem gewohnten Platz: { $was }
event-urgent = Dringend: { $became }
event-not-called = Für dieses dringende Ticket wurde kein Webhook aufgerufen, weil die Regel keinen mehr hat: { $became }
event-called = Für dieses dringende Ticket wurde ein Webhook aufgerufen: { $became }
problem-why = Geben Sie einen kurzen Grund ein.
problem-until = Wählen Sie aus der Liste, wie weit und wie lange.
problem-not-waiting = Das Ticket wartet nicht auf unsere Antwort und hat daher keinen Platz in der Warteschlange.

## Was dringend ist

admin-urgent = Dringend
rules-lead = Dringende Tickets haben sofort Vorrang. Eine Regel prüft jede Nachricht eines Kunden und jedes Schlagwort und gilt, bis wir geantwortet haben.
rules-none = Noch keine Dringlichkeitsregeln
rules-none-text = Erstellen Sie eine Regel, zum Beispiel für das Wort „Brand“, und legen Sie fest, wer benachrichtigt wird.
rule = Regel
rule-new = Neue Regel
rule-name-hint = Mitarbeiter sehen den Namen am Ticket, zum Beispiel „Produktrückruf“.
rule-when = Wenn
rule-when-hint = Alle ausgefüllten Bedingungen müssen erfüllt sein. Leere Felder zählen nicht.
rule-topic = Thema
rule-topic-hint = Ein Schlagwort am Ticket.
rule-customer = Kunde
rule-customer-hint = Eine bestätigte Adresse des Kunden.
rule-customer_group = Kundengruppe
rule-customer_group-hint = Wird neben einem Ticket beim Kunden festgelegt.
rule-words = Wörter
rule-words-hint = Wörter oder Wendungen, durch Kommas getrennt; eines davon genügt. Schreibweise und Großschreibung spielen keine Rolle, und „brenn*“ findet auch „brennend“.
rule-then = Dann
rule-ahead = Vorziehen um
rule-ahead-hint = Arbeitszeit, zum Beispiel 8 h. Leer: Es behält seinen Platz.
rule-target = Antwort innerhalb von
rule-target-hint = Eine eigene Frist in Arbeitszeit. Leer: die üblichen Fristen.
rule-notify = Per E-Mail benachrichtigen
rule-notify-hint = Adressen, durch Kommas getrennt.
rule-webhook = Webhook
rule-webhook-hint = Eine Adresse, die JSON per POST annimmt, zum Beispiel ein Webhook Ihres Chats.
webhook-secret = Signatur
webhook-secret-lead = Jede Anfrage an diese Adresse wird nach Standard Webhooks signiert. Mit dem Geheimnis kann der Empfänger prüfen, dass sie von uns kommt. Alle Regeln mit derselben Adresse teilen sich ein Geheimnis.
webhook-secret-show = Geheimnis anzeigen
webhook-secret-is = Das Geheimnis lautet
webhook-secret-renew = Neues Geheimnis erstellen
webhook-secret-renew-hint = Das jetzige gilt sofort nicht mehr: Geben Sie das neue auch dem Empfänger.
rule-lifts = zieht { $length } vor
rule-promises = Antwort innerhalb von { $length }
rule-calls = ruft einen Webhook auf
problem-rule-asks = Geben Sie mindestens ein Wort, ein Thema, einen Kunden, eine Gruppe oder eine Marke an.
problem-rule-does = Legen Sie fest, was geschieht: mindestens eine dieser vier Möglichkeiten.
problem-rule-words = Zu viele Wörter für eine Regel. Erstellen Sie zwei.
problem-webhook = Geben Sie eine vollständige Adresse ein, die mit https:// beginnt.
problem-webhook-shared = Auch Regeln anderer Marken rufen diese Adresse auf. Fragen Sie einen Administrator aller Marken nach dem Geheimnis.

## Was Mitarbeiter neben den Tickets lesen

guidance = Hinweise und Ansprechpersonen
guidance-lead = Hinweise stehen vom ersten bis zum letzten Tag oben in jedem Ticket der Marke. Ansprechpersonen stehen neben Tickets zu ihrem Thema.
guidance-leave = Abbrechen
instructions = Hinweise
instructions-none = Keine Hinweise außer den dauerhaften der Marken.
instruction = Hinweis
instruction-hint = Zum Beispiel: „Pakete nach Tromsø brauchen drei Tage länger. Nennen Sie keinen festen Tag.“
instruction-new = Neuer Hinweis
instruction-edit = Hinweis bearbeiten
instruction-days = Tage
instruction-from = Erster Tag
instruction-until = Letzter Tag
instruction-is-standing = dauerhaft
instruction-is-now = gilt jetzt
instruction-is-later = gilt später
instruction-is-over = abgelaufen
days-from = ab { $day }
days-until = bis { $day }
key-people = Ansprechpersonen
key-people-none = Noch niemand eingetragen.
key-person-new = Neue Ansprechperson
key-person-edit = Ansprechperson bearbeiten
key-person-reach = Kontaktdaten
key-person-reach-hint = Eine Adresse, ein Raum oder eine Nummer.
key-person-rank = Reihenfolge
key-person-rank-hint = 1 wird zuerst gefragt.
key-person-any = alle Themen
problem-instruction = Geben Sie einen Hinweis mit höchstens 1000 Zeichen ein.
problem-days-order = Der letzte Tag liegt vor dem ersten.
problem-key-person-name = Geben Sie einen Namen mit höchstens 200 Zeichen ein.
problem-key-person-reach = Geben Sie Kontaktdaten mit höchstens 200 Zeichen ein.
problem-rank = Geben Sie eine ganze Zahl von 1 bis 99 ein.

## Wie gut die Prognosen sind

forecast = Prognosegenauigkeit
forecast-lead = Wenn Kunden schreiben, nennen wir ihnen einen Zeitraum, in dem sie unsere Antwort erwarten können. Etwa acht von zehn Antworten sollten in diesem Zeitraum kommen, je eine davor und danach.
forecast-none = Noch kein Kunde mit einer Prognose hat eine Antwort erhalten.
forecast-days = Antworten aus
forecast-last = den letzten { $days } Tagen
forecast-told = Antworten
forecast-drawn = Diagramm
forecast-early = Früher
forecast-within = Im Zeitraum
forecast-late = Später

## Was eine andere Reihenfolge bewirken würde

simulation = Warteschlange simulieren
simulation-lead = Dieselben Kontakte, einmal in der Reihenfolge des Eingangs und einmal mit diesen Einstellungen. Es wird nichts geändert, nur gerechnet.
simulation-of = Kontakte von { $brand }
simulation-of-none = Beispieldaten
simulation-made-up = Beispieldaten
simulation-facts = { $contacts } Kontakte, { $agents } Mitarbeiter, die zu { $busy } % der Zeit ausgelastet sind, im Durchschnitt { $minutes } Minuten je Kontakt.
simulation-fcfs = nach Eingang
simulation-svar = mit diesen Einstellungen
simulation-drawn = Wartezeit in Arbeitsstunden: Der dicke Balken endet beim Median, der dünnere dort, wo neun von zehn erledigt sind, die Linie bei der längsten Wartezeit. Hilfslinien bei 1, 4, 8, 16, 32 und 64 Stunden.
simulation-writes = Schreibt
simulation-contacts = Kontakte
simulation-median = Median
simulation-p90 = Neun von zehn
simulation-worst = Längste
simulation-bound = Mit diesen Einstellungen wird niemand von einem Kontakt überholt, der mehr als { $hours } Arbeitsstunden später kam.
simulation-question = Einstellungen
simulation-half-life = Halbwertszeit eines Kontakts, in Tagen
simulation-unit = Arbeitsstunden je Verdopplung
simulation-ceiling = Längste Verzögerung, in Arbeitsstunden
simulation-whose = Kontakte von
simulation-agents = Mitarbeiter im Dienst
simulation-days = Bei einer Marke: Tage zurück
simulation-tickets = Anzahl der Kontakte
simulation-busy = Auslastung der Mitarbeiter, in Prozent
simulation-handling = Minuten je Kontakt
simulation-daily = Von Kunden, die täglich schreiben, in Prozent
simulation-closed = Außerhalb der Öffnungszeiten, in Prozent
simulation-seed = Startwert
simulation-run = Berechnen
band-first = zum ersten Mal
band-yearly = etwa einmal im Jahr
band-monthly = etwa einmal im Monat
band-weekly = etwa einmal in der Woche
band-daily = etwa täglich
problem-number = Geben Sie eine Zahl ein.
problem-weight-half-life = Mehr als 0 und höchstens 3650: 30 entspricht einem Monat.
problem-weight-unit = Von 0 bis 100: Üblich ist 2; 0 bedeutet nach Eingang.
problem-weight-ceiling = Von 0 bis 1000: Üblich ist 12; 0 bedeutet nach Eingang.
problem-scene-tickets = Von 1 bis 100.000 Kontakte.
problem-scene-agents = Von 1 bis 1.000 Mitarbeiter.
problem-scene-busy = Mehr als 0 und höchstens 150: 92 bedeutet viel zu tun.
problem-scene-handling = Mehr als 0 und höchstens 480 Minuten.
problem-scene-daily = Von 0 bis 100.
problem-scene-closed = Von 0 bis 100.
problem-scene-hours = Die Öffnungszeiten lassen keine Zeit zum Arbeiten.
problem-scene-history = In diesem Zeitraum hat niemand die Marke kontaktiert. Wählen Sie mehr Tage oder Beispieldaten.

## Dateien, die der Virenscanner zurückhält

file-held = Zurückgehalten:
file-held-text = der Virenscanner meldet „{ $found }“. Niemand kann diese Datei öffnen.
file-release = Datei freigeben
event-file-released = Datei { $became } freigegeben, die wegen „{ $was }“ zurückgehalten wurde
