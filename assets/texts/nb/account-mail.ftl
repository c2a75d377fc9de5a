# E-poster til folk om deres egen konto.

mail-account-browser = {""}, i { $browser }
mail-account-password = Passordet til kontoen din er byttet.
mail-account-address-added = Adressen { $detail } er lagt til kontoen din.
mail-account-address-removed = Adressen { $detail } er fjernet fra kontoen din.
mail-account-second-factor = Måten du logger inn på, er endret: passnøkler, autentiseringsapp eller gjenopprettingskoder.
mail-account-role = Rollen din er endret: { $detail }.
mail-account-api-key = En API-nøkkel er laget med kontoen din: { $detail }.
mail-account-mailbox = En postkasse er endret med kontoen din: { $detail }.
mail-account-erasure = En kunde er slettet med kontoen din (nummer { $detail }).
mail-account-export = Data er eksportert med kontoen din: revisjonsloggen.
mail-account-data-ready = Dataene dine er klare til nedlasting. De kan hentes i sju dager, og bare du kan åpne dem.
mail-account-data-ready-subject = Dataene dine er klare til nedlasting
mail-account-role-customer = kunde
mail-account-role-agent = kundebehandler
mail-account-role-lead = teamleder
mail-account-role-admin = administrator
mail-account-role-none = deaktivert
