withdraw = Frånträd avtalet här
withdraw-lead = Här kan du frånträda ett avtal med { $brand } utan att ange något skäl. Du behöver inget konto.
withdraw-order = Beställningsnummer
withdraw-order-hint = Eller vad du köpte och när, om du inte har numret.
withdraw-email-hint = Mottagningsbeviset skickas genast till den här adressen.
withdraw-part = Bara en del av beställningen?
withdraw-part-hint = Lämna tomt för att frånträda hela avtalet.
withdraw-next = Fortsätt
withdraw-review = Bekräfta att du frånträder avtalet
withdraw-review-lead = Med knappen nedan frånträder du avtalet med { $brand }.
withdraw-confirm = Bekräfta frånträdande
withdraw-again = Bekräfta en gång till: din webbläsare hade fyllt i ett dolt fält som ska stoppa robotar. Inget har skickats än.
withdraw-back = Tillbaka
withdraw-received = Ditt frånträdande har kommit in.
withdraw-received-title = Du har frånträtt avtalet
withdraw-received-lead = Ett mottagningsbevis med innehåll, datum och klockslag är på väg till { $address }.
withdraw-received-print = Skriv ut eller spara även den här sidan: den visar innehåll, datum och klockslag.
withdraw-received-at = Mottaget
withdraw-refund-by = Återbetalning senast
withdraw-subject = Frånträtt avtal: { $order }
withdraw-declared = Jag frånträder härmed avtalet om denna beställning: { $order }.
problem-withdrawal-name = Skriv ett namn på högst 100 tecken, utan länkar och e-postadresser.
problem-withdrawal-order = Skriv beställningsnumret, eller vad du köpte. Utelämna länkar och e-postadresser.
problem-withdrawal-part = Skriv högst 500 tecken, utan länkar och e-postadresser.
problem-withdrawal-settled = Återbetalningen är redan registrerad.
withdrawal = Frånträtt avtal
withdrawals = Frånträdda avtal
withdrawals-lead = Alla frånträdda avtal vars återbetalning inte är registrerad, oavsett ärendets status: inget filter döljer dem.
withdrawals-none = Alla återbetalningar är registrerade.
withdrawal-who = Kund
withdrawal-order = Beställning
withdrawal-part = Del av beställningen
withdrawal-received = Mottaget den
withdrawal-receipt = Bevis skickat
withdrawal-receipt-not = inte än
withdrawal-refund-by = Återbetalas senast
withdrawal-open = ej återbetalt
withdrawal-settled = Återbetalt
withdrawal-settle = Registrera återbetalningen
event-withdrawn = frånträdde avtalet om beställning { $was }; återbetalas senast { $became }
event-withdrawal-receipt = Beviset om frånträdandet skickades till { $became }
event-withdrawal-settled = registrerade återbetalningen av beställning { $became }
job-send-withdrawal-receipt = Skicka bevis om frånträtt avtal
job-recheck-withdrawal = Kontrollera en återbetalning som förfaller
refused-withdrawal = Bevis om frånträtt avtal
letter-withdrawal = Bevis när ett avtal frånträds
storage-table-withdrawals = Avtal som frånträtts
storage-table-pending-tickets = Frågor som väntar på bekräftelse
storage-table-pending-files = Filer till sådana frågor
mail-withdrawal-all = Hela beställningen
mail-withdrawal-name = Namn: { $value }
mail-withdrawal-address = E-postadress: { $value }
mail-withdrawal-order = Beställning: { $value }
mail-withdrawal-part = Frånträtt: { $value }
mail-withdrawal-subject = Vi har tagit emot ditt frånträdande [{ $reference }]
mail-notice-withdrawal-subject = [{ $reference }] Återbetalning förfaller: { $who } har frånträtt ett avtal
mail-withdrawal-body =
    Hej { $name }!

    Vi tog emot ditt frånträdande av avtalet med { $brand } den { $registered } kl. { $clock }. Ditt ärendenummer är { $reference }.

    { $what }

    Du får tillbaka det du har betalat senast den { $day }. Om du har fått varor skickar du tillbaka dem inom 14 dagar; tills vi har fått dem, eller du har visat att de är skickade, kan återbetalningen vänta.

    Vänliga hälsningar
    { $brand }
mail-notice-withdrawal-body =
    { $who } har frånträtt ett avtal med { $brand }. Pengarna ska vara tillbaka senast den { $day } kl. { $clock }, och det är inte registrerat än.

    { $link }
