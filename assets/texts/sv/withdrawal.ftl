withdraw = Ångra avtalet här
withdraw-lead = Här kan du ångra ett avtal med { $brand } utan att ange något skäl. Du behöver inget konto.
withdraw-order = Ordernummer
withdraw-order-hint = Eller vad du köpte och när, om du inte har numret.
withdraw-email-hint = Bekräftelsen skickas genast till den här adressen.
withdraw-part = Bara en del av beställningen?
withdraw-part-hint = Lämna tomt för att ångra hela avtalet.
withdraw-next = Fortsätt
withdraw-review = Bekräfta att du ångrar avtalet
withdraw-review-lead = Med knappen nedan ångrar du avtalet med { $brand }.
withdraw-confirm = Bekräfta frånträde
withdraw-again = Bekräfta en gång till: din webbläsare hade fyllt i ett dolt fält som ska stoppa robotar. Inget har skickats än.
withdraw-back = Tillbaka
withdraw-received = Vi har tagit emot ditt ångermeddelande.
withdraw-received-title = Du har ångrat avtalet
withdraw-received-lead = En bekräftelse med innehåll, datum och klockslag är på väg till { $address }.
withdraw-received-print = Skriv ut eller spara även den här sidan: den visar innehåll, datum och klockslag.
withdraw-received-at = Mottaget
withdraw-refund-by = Återbetalning senast
withdraw-subject = Ångrat avtal: { $order }
withdraw-declared = Jag frånträder härmed avtalet om den här beställningen: { $order }.
problem-withdrawal-name = Skriv ett namn på högst 100 tecken, utan länkar eller e-postadresser.
problem-withdrawal-order = Skriv ordernumret, eller vad du köpte. Utelämna länkar och e-postadresser.
problem-withdrawal-part = Skriv högst 500 tecken, utan länkar eller e-postadresser.
problem-withdrawal-settled = Återbetalningen är redan registrerad.
withdrawal = Ångrat avtal
withdrawals = Ångrade avtal
withdrawals-lead = Alla ångrade avtal vars återbetalning inte är registrerad, oavsett ärendets status: inget filter döljer dem.
withdrawals-none = Alla återbetalningar är registrerade.
withdrawal-who = Kund
withdrawal-order = Beställning
withdrawal-part = Del av beställningen
withdrawal-received = Mottaget den
withdrawal-receipt = Bekräftelse skickad
withdrawal-receipt-not = inte än
withdrawal-refund-by = Återbetalas senast
withdrawal-open = ej återbetalt
withdrawal-settled = Återbetalt
withdrawal-settle = Registrera återbetalningen
event-withdrawn = ångrade avtalet om beställning { $was }; återbetalas senast { $became }
event-withdrawal-receipt = Bekräftelsen på ångermeddelandet skickades till { $became }
event-withdrawal-settled = registrerade återbetalningen av beställning { $became }
job-send-withdrawal-receipt = Skicka bekräftelse på ångrat avtal
job-recheck-withdrawal = Kontrollera en återbetalning som förfaller
refused-withdrawal = Bekräftelse på ångrat avtal
letter-withdrawal = Bekräftelse när ett avtal ångras
storage-table-withdrawals = Avtal som har ångrats
storage-table-pending-tickets = Frågor som väntar på bekräftelse
storage-table-pending-files = Filer till sådana frågor
mail-withdrawal-all = Hela beställningen
mail-withdrawal-name = Namn: { $value }
mail-withdrawal-address = E-postadress: { $value }
mail-withdrawal-order = Beställning: { $value }
mail-withdrawal-part = Ångrat: { $value }
mail-withdrawal-subject = Vi har tagit emot ditt ångermeddelande [{ $reference }]
mail-notice-withdrawal-subject = [{ $reference }] Återbetalning förfaller: { $who } har ångrat ett avtal
mail-withdrawal-body =
    Hej { $name }!

    Vi tog emot ditt meddelande om att du ångrar avtalet med { $brand } den { $registered } kl. { $clock }. Ditt ärendenummer är { $reference }.

    { $what }

    Du får tillbaka det du har betalat senast den { $day }. Om du har fått varor skickar du tillbaka dem inom 14 dagar. Vi kan vänta med återbetalningen tills vi har fått varorna eller du har visat att de är skickade.

    Vänliga hälsningar
    { $brand }
mail-notice-withdrawal-body =
    { $who } har ångrat ett avtal med { $brand }. Pengarna ska vara återbetalda senast den { $day } kl. { $clock }, och återbetalningen är inte registrerad än.

    { $link }
