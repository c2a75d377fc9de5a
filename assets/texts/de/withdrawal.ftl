withdraw = Vertrag widerrufen
withdraw-lead = Hier kannst du einen Vertrag mit { $brand } widerrufen, ohne einen Grund anzugeben. Du brauchst kein Konto.
withdraw-order = Bestellnummer
withdraw-order-hint = Oder was du wann gekauft hast, falls du die Nummer nicht hast.
withdraw-email-hint = Die Eingangsbestätigung geht sofort an diese Adresse.
withdraw-part = Nur ein Teil der Bestellung?
withdraw-part-hint = Leer lassen, um alles zu widerrufen.
withdraw-next = Weiter
withdraw-review = Deinen Widerruf bestätigen
withdraw-review-lead = Mit dem Knopf unten widerrufst du den Vertrag mit { $brand }.
withdraw-confirm = Widerruf bestätigen
withdraw-again = Bitte bestätige noch einmal: Dein Browser hatte ein verstecktes Feld ausgefüllt, das Roboter aufhalten soll. Es wurde noch nichts gesendet.
withdraw-back = Zurück
withdraw-received = Dein Widerruf ist eingegangen.
withdraw-received-title = Du hast den Vertrag widerrufen
withdraw-received-lead = Eine Eingangsbestätigung mit Inhalt, Datum und Uhrzeit ist unterwegs an { $address }.
withdraw-received-print = Drucke oder speichere auch diese Seite: Sie zeigt Inhalt, Datum und Uhrzeit.
withdraw-received-at = Eingegangen
withdraw-refund-by = Erstattung bis
withdraw-subject = Widerruf des Vertrags: { $order }
withdraw-declared = Hiermit widerrufe ich den Vertrag über diese Bestellung: { $order }.
problem-withdrawal-name = Gib einen Namen mit höchstens 100 Zeichen an, ohne Links und E-Mail-Adressen.
problem-withdrawal-order = Gib die Bestellnummer an oder was du gekauft hast. Lass Links und E-Mail-Adressen weg.
problem-withdrawal-part = Gib höchstens 500 Zeichen ein, ohne Links und E-Mail-Adressen.
problem-withdrawal-settled = Die Erstattung ist schon vermerkt.
withdrawal = Widerruf
withdrawals = Widerrufe
withdrawals-lead = Alle Widerrufe, deren Erstattung nicht vermerkt ist, unabhängig vom Status des Tickets: Kein Filter verbirgt sie.
withdrawals-none = Alle Erstattungen sind vermerkt.
withdrawal-who = Kunde
withdrawal-order = Bestellung
withdrawal-part = Teil
withdrawal-received = Eingegangen am
withdrawal-receipt = Bestätigung gesendet
withdrawal-receipt-not = noch nicht
withdrawal-refund-by = Erstatten bis
withdrawal-open = Erstattung offen
withdrawal-settled = Erstattet
withdrawal-settle = Erstattung vermerken
event-withdrawn = hat den Vertrag zur Bestellung { $was } widerrufen; Erstattung fällig bis { $became }
event-withdrawal-receipt = Die Bestätigung des Widerrufs wurde an { $became } gesendet
event-withdrawal-settled = hat die Erstattung der Bestellung { $became } vermerkt
job-send-withdrawal-receipt = Bestätigung eines Widerrufs senden
job-recheck-withdrawal = Eine fällige Erstattung prüfen
refused-withdrawal = Bestätigung eines Widerrufs
letter-withdrawal = Bestätigung, wenn ein Vertrag widerrufen wird
storage-table-withdrawals = Widerrufene Verträge
storage-table-pending-tickets = Fragen, die auf Bestätigung warten
storage-table-pending-files = Dateien solcher Fragen
mail-withdrawal-all = Die ganze Bestellung
mail-withdrawal-name = Name: { $value }
mail-withdrawal-address = E-Mail-Adresse: { $value }
mail-withdrawal-order = Bestellung: { $value }
mail-withdrawal-part = Widerrufen: { $value }
mail-withdrawal-subject = Dein Widerruf ist eingegangen [{ $reference }]
mail-notice-withdrawal-subject = [{ $reference }] Erstattung fällig: { $who } hat einen Vertrag widerrufen
mail-withdrawal-body =
    Hallo { $name },

    Dein Widerruf des Vertrags mit { $brand } ist am { $registered } um { $clock } Uhr eingegangen. Deine Vorgangsnummer ist { $reference }.

    { $what }

    Du erhältst bis spätestens { $day } zurück, was du bezahlt hast. Hast du Waren erhalten, sende sie innerhalb von 14 Tagen zurück; bis sie hier sind oder du die Absendung nachgewiesen hast, kann die Erstattung warten.

    Freundliche Grüße
    { $brand }
mail-notice-withdrawal-body =
    { $who } hat einen Vertrag mit { $brand } widerrufen. Die Erstattung ist bis { $day } um { $clock } Uhr fällig und noch nicht vermerkt.

    { $link }
