customer-side = Über den Kunden
earlier-all =
    { $count ->
        [one] Das frühere Ticket
       *[other] Alle { $count } früheren Tickets
    }
customer-notes = Notizen zum Kunden
customer-note-new = Neue Notiz
customer-note-hint = Für alle, die die Marke betreuen. Der Kunde sieht sie nie.
customer-note-changed = geändert
customer-tickets =
    { $count ->
        [one] { $count } Ticket
       *[other] { $count } Tickets
    }
customer-tickets-none = Keine Tickets bei Ihren Marken
customer-no-address = Keine E-Mail-Adresse
customer-about = Kunde
proof-none = Jemand hat sie angegeben und nicht bestätigt.
proof-link = über einen dorthin gesendeten Link
proof-handover = vom Shop bestätigt
proof-provider = von einem Anmeldedienst bestätigt
address-undeliverable = kann keine E-Mails empfangen
address-failed = Hat E-Mails abgelehnt ({ $status })
address-blocked = gesperrt
contact-often-0 = Meldet sich selten
contact-often-1 = Meldet sich ab und zu
contact-often-2 = Meldet sich regelmäßig
contact-often-3 = Meldet sich oft
contact-often-4 = Meldet sich sehr oft
customer-block = Kunden sperren
customer-block-how = E-Mails des Kunden sperren …
customer-block-text = Neue E-Mails von den bestätigten Adressen kommen in Quarantäne, wo Sie sie lesen und freigeben können. Antworten auf offene Tickets kommen weiterhin an, ebenso was der Kunde auf unseren Seiten schreibt.
customer-block-reason = Grund
customer-blocked = Gesperrt von { $brand }.
customer-blocked-domain = Der Grund ist { $pattern } in der Liste der gesperrten Absender.
customer-unblock = Sperre aufheben
custom-fields = Kundenfelder
custom-fields-title = Kundenfelder von { $brand }
custom-fields-lead = Was Mitarbeiter über jeden Kunden dieser Marke festhalten. Kunden sehen die Felder nicht, erhalten aber den Inhalt, wenn sie ihre Daten herunterladen.
custom-fields-none = Noch keine Felder
custom-label = Name des Feldes
custom-label-hint = Zum Beispiel Kundennummer, Größe oder Vertrag
custom-kind = Art
custom-kind-text = Text
custom-kind-number = Zahl
custom-kind-date = Datum
custom-kind-choice = Auswahl
custom-choices = Auswahlmöglichkeiten
custom-choices-hint = Eine pro Zeile; nur für Felder der Art Auswahl
custom-no-choice = –
custom-filled = Ausgefüllt bei
custom-remove =
    { $count ->
        [one] Mit einem Wert entfernen
       *[other] Mit { $count } Werten entfernen
    }
custom-edit = Feld bearbeiten
custom-new = Neues Feld
problem-customer-note = Geben Sie eine Notiz mit höchstens 5.000 Zeichen ein.
problem-custom-label = Geben Sie einen Namen mit höchstens 60 Zeichen ein.
problem-custom-choices = Geben Sie 1 bis 50 Möglichkeiten mit höchstens 100 Zeichen ein, eine pro Zeile.
problem-custom-text = Geben Sie höchstens 500 Zeichen ein.
problem-custom-number = Geben Sie eine Zahl ein, zum Beispiel 12 oder 12,5.
problem-custom-date = Geben Sie ein Datum ein, zum Beispiel 2026-11-30.
problem-custom-choice = Wählen Sie aus der Liste.
problem-block-reason = Geben Sie den Grund ein.
problem-block-none = Der Kunde hat keine bestätigte Adresse, die gesperrt werden könnte.
audit-customer-note-added = { $actor } hat eine Notiz zu { $subject } geschrieben
audit-customer-note-changed = { $actor } hat eine Notiz zu { $subject } geändert
audit-customer-note-deleted = { $actor } hat eine Notiz zu { $subject } gelöscht
audit-customer-fields-changed = { $actor } hat die Kundenfelder von { $subject } geändert
audit-customer-blocked = { $actor } hat { $subject } gesperrt
audit-customer-unblocked = { $actor } hat die Sperre von { $subject } aufgehoben
audit-brand-custom-field-saved = { $actor } hat ein Kundenfeld von { $subject } geändert
audit-brand-custom-field-removed = { $actor } hat ein Kundenfeld von { $subject } entfernt
audit-field-custom-field = Kundenfeld
audit-field-reason = Grund
audit-field-label = Name
audit-field-kind = Art
audit-field-choices = Auswahlmöglichkeiten
outbound-new = Neues Ticket
outbound-title = Neues Ticket für { $name }
outbound-back = Zurück zum Kunden
outbound-mail = E-Mail schreiben
outbound-no-address = Der Kunde hat keine bestätigte Adresse, an die geschrieben werden kann.
outbound-to = An
outbound-text = Nachricht
outbound-text-hint = Die Signatur wird angefügt. Das Senden lässt sich kurz rückgängig machen.
outbound-consent = Der Kunde ist damit einverstanden, dass wir dazu schreiben
outbound-ground = Woher Sie das wissen
outbound-ground-hint = Zum Beispiel „hat heute am Telefon darum gebeten“. Es bleibt im Verlauf des Tickets.
outbound-send = Senden
outbound-call = Wir haben angerufen
outbound-call-about = Zu einem offenen Ticket? Notieren Sie das Gespräch dort, dann wartet der Kunde nicht mehr.
outbound-call-new = Zu etwas anderem
outbound-call-save = Als gelöstes Ticket speichern
called = Wir haben angerufen
called-do = Wir haben den Kunden angerufen …
call-back = Zurück zum Ticket
call-said = Was gesagt wurde
call-said-hint = Eine interne Notiz. Der Kunde sieht sie nicht.
call-then = Das Ticket ist jetzt
problem-outbound-subject = Geben Sie einen Betreff mit höchstens 200 Zeichen ein.
problem-outbound-address = Wählen Sie eine bestätigte Adresse des Kunden.
problem-outbound-placeholder = Ersetzen Sie zuerst die Platzhalter in der Nachricht.
problem-outbound = Das konnte nicht gesendet werden. Versuchen Sie es noch einmal.
problem-consent = Schreiben Sie nur Kunden, die damit einverstanden sind, und kreuzen Sie das an.
problem-consent-ground = Geben Sie in höchstens 300 Zeichen an, woher Sie das wissen.
event-wrote-first = hat zuerst an { $was } geschrieben; Einverständnis: { $became }
event-phone-call = hat den Kunden angerufen
audit-customer-written-to = { $actor } hat { $subject } ohne vorherige Anfrage geschrieben
audit-customer-called = { $actor } hat ein Gespräch mit { $subject } notiert
merge-title = Mit { $name } zusammenführen
merge-lead = Wenn eine Person zwei Konten hat, machen Sie daraus eines. Suchen Sie den anderen Kunden.
merge-find = Adresse oder Name des anderen Kunden
merge-find-hint = Der gefundene Kunde wird Teil von diesem.
merge-none = Kein anderer Kunde gefunden
merge-preview = Vorschau
merge-becomes = { $from } wird Teil von { $into }.
merge-part = Wird übernommen, das Konto wird geschlossen
merge-stays = Bleibt
merge-orders =
    { $count ->
        [one] { $count } Bestellung
       *[other] { $count } Bestellungen
    }
merge-notes =
    { $count ->
        [one] { $count } Notiz
       *[other] { $count } Notizen
    }
merge-no-sign-in = Niemand kann sich als einer der beiden anmelden. Auf unseren Seiten sieht also niemand mehr als vorher.
merge-sign-in =
    { $count ->
        [one] Wer sich mit { $addresses } anmeldet, sieht das einzige Ticket der beiden.
       *[other] Wer sich mit { $addresses } anmeldet, sieht alle { $count } Tickets und alle Bestellungen der beiden.
    }
merge-closed = Sitzungen, Passwort und Passkeys von { $from } enden. Die Anmeldung erfolgt über einen Link an eine der bestätigten Adressen.
merge-unproven = Nicht bestätigte Adressen bleiben unbestätigt. Sie können das Zusammenführen rückgängig machen, solange sonst nichts geschehen ist.
merge-confirm = Beide sind dieselbe Person, die all das sehen darf
merge-now = Zusammenführen
merge-was = { $from } wurde mit diesem Kunden zusammengeführt.
customer-merge-do = Mit einem anderen Kunden zusammenführen …
problem-merge-same = Ein Kunde kann nicht mit sich selbst zusammengeführt werden.
problem-merge-confirm = Bestätigen Sie, dass beide dieselbe Person sind.
audit-customer-merged = { $actor } hat einen anderen Kunden mit { $subject } zusammengeführt
audit-customer-merge-undone = { $actor } hat eine Zusammenführung mit { $subject } rückgängig gemacht
