# Mails aan mensen over hun eigen account.

mail-account-browser = {""}, in { $browser }
mail-account-password = Het wachtwoord van je account is gewijzigd.
mail-account-address-added = Het e-mailadres { $detail } is aan je account toegevoegd.
mail-account-address-removed = Het e-mailadres { $detail } is van je account verwijderd.
mail-account-second-factor = De manier waarop je inlogt is gewijzigd: passkeys, authenticator-app of herstelcodes.
mail-account-role = Je rol is gewijzigd: { $detail }.
mail-account-api-key = Er is met je account een API-sleutel gemaakt: { $detail }.
mail-account-mailbox = Er is met je account een mailbox gewijzigd: { $detail }.
mail-account-erasure = Er is met je account een klant gewist (nummer { $detail }).
mail-account-export = Er zijn met je account gegevens geëxporteerd: het auditlogboek.
mail-account-data-ready = Je gegevens staan klaar om te downloaden. Ze blijven zeven dagen staan en alleen jij kunt ze openen.
mail-account-data-ready-subject = Je gegevens staan klaar om te downloaden
mail-account-role-customer = klant
mail-account-role-agent = medewerker
mail-account-role-lead = teamleider
mail-account-role-admin = beheerder
mail-account-role-none = gedeactiveerd
