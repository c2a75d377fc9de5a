withdraw = Angre avtalen her
withdraw-lead = Her kan du angre en avtale med { $brand } uten å oppgi noen grunn. Du trenger ingen konto.
withdraw-order = Bestillingsnummer
withdraw-order-hint = Eller hva du kjøpte og når, hvis du ikke har nummeret.
withdraw-email-hint = Kvitteringen sendes til denne adressen med en gang.
withdraw-part = Bare en del av bestillingen?
withdraw-part-hint = La feltet stå tomt for å angre alt.
withdraw-next = Fortsett
withdraw-review = Bekreft at du angrer avtalen
withdraw-review-lead = Med knappen nedenfor angrer du avtalen med { $brand }.
withdraw-confirm = Bekreft at du angrer
withdraw-again = Bekreft én gang til: nettleseren din hadde fylt ut et skjult felt som skal stoppe roboter. Ingenting er sendt ennå.
withdraw-back = Tilbake
withdraw-received = Vi har mottatt angremeldingen din.
withdraw-received-title = Du har angret avtalen
withdraw-received-lead = En kvittering med innhold, dato og klokkeslett er på vei til { $address }.
withdraw-received-print = Skriv ut eller lagre også denne siden: den viser innhold, dato og klokkeslett.
withdraw-received-at = Mottatt
withdraw-refund-by = Pengene tilbake innen
withdraw-subject = Angret kjøp: { $order }
withdraw-declared = Jeg går herved fra avtalen om denne bestillingen: { $order }.
problem-withdrawal-name = Skriv inn et navn på høyst 100 tegn, uten lenker og e-postadresser.
problem-withdrawal-order = Skriv bestillingsnummeret, eller hva du kjøpte. Utelat lenker og e-postadresser.
problem-withdrawal-part = Skriv høyst 500 tegn, uten lenker og e-postadresser.
problem-withdrawal-settled = Tilbakebetalingen er allerede registrert.
withdrawal = Angret kjøp
withdrawals = Angrede kjøp
withdrawals-lead = Alle angrede kjøp der tilbakebetalingen ikke er registrert, uansett sakens status: ingen filtre skjuler dem.
withdrawals-none = Alle tilbakebetalinger er registrert.
withdrawal-who = Kunde
withdrawal-order = Bestilling
withdrawal-part = Del
withdrawal-received = Mottatt den
withdrawal-receipt = Kvittering sendt
withdrawal-receipt-not = ikke ennå
withdrawal-refund-by = Tilbakebetales innen
withdrawal-open = ikke tilbakebetalt
withdrawal-settled = Tilbakebetalt
withdrawal-settle = Registrer tilbakebetalingen
event-withdrawn = angret avtalen om bestilling { $was }; pengene tilbake innen { $became }
event-withdrawal-receipt = Kvitteringen for angremeldingen ble sendt til { $became }
event-withdrawal-settled = registrerte tilbakebetalingen av bestilling { $became }
job-send-withdrawal-receipt = Send kvittering for angret kjøp
job-recheck-withdrawal = Sjekk en tilbakebetaling som forfaller
refused-withdrawal = Kvittering for angret kjøp
letter-withdrawal = Kvittering når et kjøp angres
storage-table-withdrawals = Angremeldinger
storage-table-pending-tickets = Spørsmål som venter på bekreftelse
storage-table-pending-files = Filer til slike spørsmål
mail-withdrawal-all = Hele bestillingen
mail-withdrawal-name = Navn: { $value }
mail-withdrawal-address = E-post: { $value }
mail-withdrawal-order = Bestilling: { $value }
mail-withdrawal-part = Angret: { $value }
mail-withdrawal-subject = Vi har mottatt angremeldingen din [{ $reference }]
mail-notice-withdrawal-subject = [{ $reference }] Tilbakebetaling forfaller: { $who } har angret et kjøp
mail-withdrawal-body =
    Hei { $name },

    Vi mottok meldingen om at du angrer avtalen med { $brand }, { $registered } kl. { $clock }. Saksnummeret er { $reference }.

    { $what }

    Du får tilbake det du har betalt, senest { $day }. Har du mottatt varer, sender du dem tilbake innen 14 dager; vi kan vente med å betale tilbake til vi har fått varene, eller til du har dokumentert at de er sendt.

    Vennlig hilsen
    { $brand }
mail-notice-withdrawal-body =
    { $who } har angret et kjøp hos { $brand }. Pengene skal være betalt tilbake innen { $day } kl. { $clock }, og tilbakebetalingen er ikke registrert ennå.

    { $link }
