withdraw = Vertrag widerrufen
withdraw-lead = Hier können Sie einen Vertrag mit { $brand } widerrufen, ohne einen Grund anzugeben. Sie brauchen kein Konto.
withdraw-order = Bestellnummer
withdraw-order-hint = Oder was Sie wann gekauft haben, falls Sie die Nummer nicht haben.
withdraw-email-hint = Die Eingangsbestätigung geht sofort an diese Adresse.
withdraw-part = Nur ein Teil der Bestellung?
withdraw-part-hint = Leer lassen, um den ganzen Vertrag zu widerrufen.
withdraw-next = Weiter
withdraw-review = Ihren Widerruf bestätigen
withdraw-review-lead = Mit der Schaltfläche unten widerrufen Sie den Vertrag mit { $brand }.
withdraw-confirm = Widerruf bestätigen
withdraw-again = Bitte bestätigen Sie noch einmal: Ihr Browser hatte ein verstecktes Feld ausgefüllt, das Roboter aufhalten soll. Es wurde noch nichts gesendet.
withdraw-back = Zurück
withdraw-received = Ihr Widerruf ist eingegangen.
withdraw-received-title = Sie haben den Vertrag widerrufen
withdraw-received-lead = Eine Eingangsbestätigung mit Inhalt, Datum und Uhrzeit ist unterwegs an { $address }.
withdraw-received-print = Drucken oder speichern Sie auch diese Seite als Nachweis mit Inhalt, Datum und Uhrzeit.
withdraw-received-at = Eingegangen
withdraw-refund-by = Erstattung bis
withdraw-subject = Widerruf des Vertrags: { $order }
withdraw-declared = Hiermit widerrufe ich den Vertrag über diese Bestellung: { $order }.
problem-withdrawal-name = Geben Sie einen Namen mit höchstens 100 Zeichen ein, ohne Links oder E-Mail-Adressen.
problem-withdrawal-order = Geben Sie die Bestellnummer ein oder was Sie gekauft haben, ohne Links oder E-Mail-Adressen.
problem-withdrawal-part = Geben Sie höchstens 500 Zeichen ein, ohne Links oder E-Mail-Adressen.
problem-withdrawal-settled = Die Erstattung ist bereits vermerkt.
withdrawal = Widerruf
withdrawals = Widerrufe
withdrawals-lead = Alle Widerrufe, deren Erstattung nicht vermerkt ist, unabhängig vom Status des Tickets: Kein Filter verbirgt sie.
withdrawals-none = Alle Erstattungen sind vermerkt.
withdrawal-who = Kunde
withdrawal-order = Bestellung
withdrawal-part = Teil
withdrawal-received = Eingegangen am
withdrawal-receipt = Eingangsbestätigung gesendet
withdrawal-receipt-not = noch nicht
withdrawal-refund-by = Erstatten bis
withdrawal-open = Erstattung offen
withdrawal-settled = Erstattet
withdrawal-settle = Erstattung vermerken
event-withdrawn = hat den Vertrag zur Bestellung { $was } widerrufen; Erstattung fällig bis { $became }
event-withdrawal-receipt = Die Eingangsbestätigung des Widerrufs wurde an { $became } gesendet
event-withdrawal-settled = hat die Erstattung der Bestellung { $became } vermerkt
job-send-withdrawal-receipt = Eingangsbestätigung eines Widerrufs senden
job-recheck-withdrawal = Eine fällige Erstattung prüfen
refused-withdrawal = Eingangsbestätigung eines Widerrufs
letter-withdrawal = Eingangsbestätigung eines Widerrufs
storage-table-withdrawals = Widerrufene Verträge
storage-table-pending-tickets = Fragen, die auf Bestätigung warten
storage-table-pending-files = Dateien solcher Fragen
mail-withdrawal-all = Die ganze Bestellung
mail-withdrawal-name = Name: { $value }
mail-withdrawal-address = E-Mail-Adresse: { $value }
mail-withdrawal-order = Bestellung: { $value }
mail-withdrawal-part = Widerrufen: { $value }
mail-withdrawal-subject = Ihr Widerruf ist eingegangen [{ $reference }]
mail-notice-withdrawal-subject = [{ $reference }] Erstattung fällig: { $who } hat einen Vertrag widerrufen
mail-withdrawal-body =
    Guten Tag { $name },

    Ihr Widerruf des Vertrags mit { $brand } ist am { $registered } um { $clock } Uhr eingegangen. Ihre Vorgangsnummer ist { $reference }.

    { $what }

    Sie erhalten spätestens am { $day } zurück, was Sie bezahlt haben. Wenn Sie Waren erhalten haben, senden Sie sie bitte innerhalb von 14 Tagen zurück. Wir können die Erstattung zurückhalten, bis die Waren bei uns sind oder Sie die Absendung nachgewiesen haben.

    Freundliche Grüße
    { $brand }
mail-notice-withdrawal-body =
    { $who } hat einen Vertrag mit { $brand } widerrufen. Die Erstattung ist bis { $day } um { $clock } Uhr fällig und noch nicht vermerkt.

    { $link }
