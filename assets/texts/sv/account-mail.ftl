# Vad som har hänt med någons konto.

mail-account-browser = {""}, i { $browser }
mail-account-password = Lösenordet till ditt konto har bytts.
mail-account-address-added = Adressen { $detail } har lagts till i ditt konto.
mail-account-address-removed = Adressen { $detail } har tagits bort från ditt konto.
mail-account-second-factor = Sättet du loggar in på har ändrats: lösennycklar, autentiseringsapp eller återställningskoder.
mail-account-role = Din roll har ändrats: { $detail }.
mail-account-api-key = En API-nyckel har skapats med ditt konto: { $detail }.
mail-account-mailbox = En postlåda har ändrats med ditt konto: { $detail }.
mail-account-erasure = En kund har raderats med ditt konto (nummer { $detail }).
mail-account-export = Data har exporterats med ditt konto: granskningsloggen.
mail-account-data-ready = Dina uppgifter är klara att ladda ner. De finns kvar i sju dagar, och bara du kan öppna dem.
mail-account-data-ready-subject = Dina uppgifter är klara att ladda ner
mail-account-role-customer = kund
mail-account-role-agent = handläggare
mail-account-role-lead = teamledare
mail-account-role-admin = administratör
mail-account-role-none = inaktiverad
