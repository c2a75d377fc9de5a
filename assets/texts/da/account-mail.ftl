# Mails til folk om deres egen konto.

mail-account-browser = {""} i { $browser }
mail-account-password = Adgangskoden til din konto er skiftet.
mail-account-address-added = Mailadressen { $detail } er føjet til din konto.
mail-account-address-removed = Mailadressen { $detail } er fjernet fra din konto.
mail-account-second-factor = Måden, du logger ind på, er ændret: adgangsnøgler, godkendelsesapp eller gendannelseskoder.
mail-account-role = Din rolle er ændret: { $detail }.
mail-account-api-key = Der er oprettet en API-nøgle med din konto: { $detail }.
mail-account-mailbox = En postkasse er ændret med din konto: { $detail }.
mail-account-erasure = En kunde er slettet med din konto (nummer { $detail }).
mail-account-export = Der er eksporteret data med din konto: revisionsloggen.
mail-account-data-ready = Dine oplysninger er klar til download. De kan hentes i syv dage, og kun du kan åbne dem.
mail-account-data-ready-subject = Dine oplysninger er klar til download
mail-account-role-customer = kunde
mail-account-role-agent = medarbejder
mail-account-role-lead = teamleder
mail-account-role-admin = administrator
mail-account-role-none = deaktiveret
