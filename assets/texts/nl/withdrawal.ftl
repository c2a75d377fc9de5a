withdraw = Hier de overeenkomst herroepen
withdraw-lead = Hier kun je een overeenkomst met { $brand } herroepen, zonder opgave van redenen. Je hebt geen account nodig.
withdraw-order = Bestelnummer
withdraw-order-hint = Of wat je hebt gekocht en wanneer, als je het nummer niet hebt.
withdraw-email-hint = De ontvangstbevestiging wordt meteen naar dit adres gestuurd.
withdraw-part = Alleen een deel van de bestelling?
withdraw-part-hint = Laat leeg om de hele overeenkomst te herroepen.
withdraw-next = Verder
withdraw-review = Bevestig je herroeping
withdraw-review-lead = Met de knop hieronder herroep je de overeenkomst met { $brand }.
withdraw-confirm = Herroeping bevestigen
withdraw-again = Bevestig nog één keer: je browser had een verborgen veld ingevuld dat robots moet tegenhouden. Er is nog niets verstuurd.
withdraw-back = Terug
withdraw-received = Je herroeping is ontvangen.
withdraw-received-title = Je hebt de overeenkomst herroepen
withdraw-received-lead = Een ontvangstbevestiging met inhoud, datum en tijd is onderweg naar { $address }.
withdraw-received-print = Print of bewaar ook deze pagina: hierop staan de inhoud, de datum en de tijd.
withdraw-received-at = Ontvangen
withdraw-refund-by = Terugbetaling uiterlijk
withdraw-subject = Herroeping van overeenkomst: { $order }
withdraw-declared = Hierbij herroep ik de overeenkomst voor deze bestelling: { $order }.
problem-withdrawal-name = Vul een naam van hoogstens 100 tekens in, zonder links of e-mailadressen.
problem-withdrawal-order = Vul het bestelnummer in, of wat je hebt gekocht. Laat links en e-mailadressen weg.
problem-withdrawal-part = Vul hoogstens 500 tekens in, zonder links of e-mailadressen.
problem-withdrawal-settled = De terugbetaling is al vastgelegd.
withdrawal = Herroepen overeenkomst
withdrawals = Herroepingen
withdrawals-lead = Elke herroeping waarvan de terugbetaling niet is vastgelegd, ongeacht de status van de vraag: geen enkel filter verbergt er een.
withdrawals-none = Alle terugbetalingen zijn vastgelegd.
withdrawal-who = Klant
withdrawal-order = Bestelling
withdrawal-part = Deel
withdrawal-received = Ontvangen op
withdrawal-receipt = Ontvangstbevestiging verstuurd
withdrawal-receipt-not = nog niet
withdrawal-refund-by = Uiterlijk terugbetalen op
withdrawal-open = nog niet terugbetaald
withdrawal-settled = Terugbetaald
withdrawal-settle = Terugbetaling vastleggen
event-withdrawn = heeft de overeenkomst voor bestelling { $was } herroepen; uiterlijk terugbetalen op { $became }
event-withdrawal-receipt = De ontvangstbevestiging van de herroeping is verstuurd naar { $became }
event-withdrawal-settled = heeft de terugbetaling van bestelling { $became } vastgelegd
job-send-withdrawal-receipt = Ontvangstbevestiging van een herroeping versturen
job-recheck-withdrawal = Controleren of een terugbetaling is vastgelegd
refused-withdrawal = Ontvangstbevestiging van een herroeping
letter-withdrawal = Ontvangstbevestiging van een herroeping
storage-table-withdrawals = Herroepen overeenkomsten
storage-table-pending-tickets = Vragen die op bevestiging wachten
storage-table-pending-files = Bestanden van zulke vragen
mail-withdrawal-all = De hele bestelling
mail-withdrawal-name = Naam: { $value }
mail-withdrawal-address = E-mailadres: { $value }
mail-withdrawal-order = Bestelling: { $value }
mail-withdrawal-part = Herroepen: { $value }
mail-withdrawal-subject = We hebben je herroeping ontvangen [{ $reference }]
mail-notice-withdrawal-subject = [{ $reference }] Terugbetaling nodig: { $who } heeft een overeenkomst herroepen
mail-withdrawal-body =
    Hallo { $name },

    We hebben je herroeping van de overeenkomst met { $brand } ontvangen op { $registered } om { $clock } uur. Het kenmerk is { $reference }.

    { $what }

    Uiterlijk op { $day } krijg je terug wat je hebt betaald. Heb je goederen ontvangen, stuur ze dan binnen 14 dagen terug. We mogen met terugbetalen wachten tot de goederen hier zijn of tot je hebt aangetoond dat je ze hebt verstuurd.

    Met vriendelijke groet,
    { $brand }
mail-notice-withdrawal-body =
    { $who } heeft een overeenkomst met { $brand } herroepen. De terugbetaling moet uiterlijk op { $day } om { $clock } uur zijn gedaan en is nog niet vastgelegd.

    { $link }
