# Was mit einem Konto geschehen ist.

mail-account-browser = {""}, in { $browser }
mail-account-password = das Passwort Ihres Kontos wurde geändert.
mail-account-address-added = die Adresse { $detail } wurde zu Ihrem Konto hinzugefügt.
mail-account-address-removed = die Adresse { $detail } wurde aus Ihrem Konto entfernt.
mail-account-second-factor = die Art Ihrer Anmeldung wurde geändert: Passkeys, Authenticator-App oder Wiederherstellungscodes.
mail-account-role = Ihre Rolle wurde geändert: { $detail }.
mail-account-api-key = mit Ihrem Konto wurde ein API-Schlüssel angelegt: { $detail }.
mail-account-mailbox = mit Ihrem Konto wurde ein Postfach geändert: { $detail }.
mail-account-erasure = mit Ihrem Konto wurde ein Kunde gelöscht (Nummer { $detail }).
mail-account-export = mit Ihrem Konto wurden Daten exportiert: das Prüfprotokoll.
mail-account-data-ready = Ihre Daten stehen zum Herunterladen bereit. Sie sind sieben Tage lang verfügbar, und nur Sie können sie öffnen.
mail-account-data-ready-subject = Ihre Daten stehen zum Herunterladen bereit
mail-account-role-customer = Kunde
mail-account-role-agent = Mitarbeiter
mail-account-role-lead = Teamleitung
mail-account-role-admin = Administrator
mail-account-role-none = deaktiviert
