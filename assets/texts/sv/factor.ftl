# Tvåstegsverifiering, lösennycklar och hur man loggar in.

factor = Tvåstegsverifiering
factor-lead = Ett lösenord eller en postlåda kan bli stulen. Med ett extra steg behöver tjuven även din telefon eller dator.
factor-on = På. Efter lösenordet eller länken ombeds du göra ett extra steg.
factor-off = Av. Lösenordet eller en länk räcker för att logga in.
factor-set-up = Konfigurera
factor-change = Ändra
factor-since = sedan
factor-has = påslagen
factor-none = avstängd
factor-must = Alla som arbetar här måste ha tvåstegsverifiering. Konfigurera den för att fortsätta.
factor-required = Alla som arbetar här måste använda tvåstegsverifiering
factor-required-hint = De som inte har konfigurerat den ombeds göra det när de öppnar nästa sida.
factor-all-have = Alla som arbetar här har konfigurerat den.
factor-without = Ännu inte konfigurerad av: { $names }.
factor-reset = Återställ tvåstegsverifieringen
factor-reset-text = För en kollega som har förlorat sin telefon, lösennyckel och sina återställningskoder. Kollegan loggas ut, kan logga in med bara lösenord eller länk och kan konfigurera den på nytt. Försäkra dig om att begäran verkligen kommer från kollegan.

code-title = Tvåstegsverifiering
code-lead = Skriv koden som din autentiseringsapp visar nu.
code-lead-passkey = Använd din lösennyckel eller en av dina återställningskoder.
code-hint-recovery = En av dina återställningskoder.
code = Kod
code-hint = Sex siffror eller en av dina återställningskoder.
code-back = Börja om

app = Autentiseringsapp
app-on = Påslagen
app-text = En app i telefonen visar en ny sexsiffrig kod var 30:e sekund.
app-set-up = Konfigurera en autentiseringsapp
app-remove = Ta bort autentiseringsappen
app-lead = Skanna bilden med en autentiseringsapp och skriv sedan koden som den visar.
app-picture = QR-kod för autentiseringsappen
app-no-camera = Är du på telefonen?
app-open = Öppna i appen
app-key = Eller skriv den här nyckeln i appen:
app-code = Koden som appen visar
app-confirm = Slå på

codes = Återställningskoder
codes-lead = Varje kod kan användas en gång om du har förlorat din telefon eller lösennyckel. Skriv ut dem eller skriv ned dem: de visas inte igen.
codes-left = { $count ->
    [0] Du har inga återställningskoder kvar. Skapa nya nu.
    [one] Du har en återställningskod kvar.
   *[other] Du har { $count } återställningskoder kvar.
 }
codes-renew = Skapa nya koder
codes-kept = Jag har sparat dem

problem-code = Koden är fel eller har redan använts. Skriv koden som visas nu.
problem-code-over = Det var för många felaktiga koder, eller så tog det för lång tid. Logga in igen.
problem-app-twin = Du har redan en autentiseringsapp. Ta bort den först om du vill konfigurera en annan.
problem-no-factor = Konfigurera tvåstegsverifiering först.
problem-last-factor = Alla som arbetar här måste ha tvåstegsverifiering. Konfigurera ett annat sätt innan du tar bort det här.
problem-not-fresh = Bekräfta först att det är du: gå tillbaka och försök igen.

sign-in-passkey = Logga in med lösennyckel
confirm-passkey = Bekräfta med lösennyckel
passkeys = Lösennycklar
passkeys-text = Med en lösennyckel loggar du in med fingeravtryck, ansikte eller PIN-kod, utan lösenord. Den finns på din telefon, din dator eller en säkerhetsnyckel.
passkey-name = Lösennyckelns namn
passkey-add = Lägg till lösennyckel
passkey-none = Lösennycklar kan inte användas här. De kräver en nyare webbläsare med skript påslagna och en adress med ett namn i stället för siffror.
passkey-failed = Det gick inte. Försök igen eller välj ett annat sätt.
passkey-made = tillagd
passkey-used = senast använd
passkey-rename = Byt namn
passkey-rename-label = Byt namn på { $name }
passkey-new-name = Nytt namn på { $name }
passkey-remove = Ta bort { $name }

problem-passkey = Lösennyckeln godtogs inte. Försök igen eller välj ett annat sätt.
problem-passkey-unknown = Lösennyckeln hör inte till något konto här. Den kan ha tagits bort.
problem-passkey-host = Lösennycklar kräver ett värdnamn: öppna Svar med ett namn, t.ex. localhost, i stället för siffror.
problem-passkeys = Du har redan tjugo lösennycklar. Ta bort en först.

sign-in-provider = Logga in med { $label }
providers-none = Inga har konfigurerats. Lägg till ett [[oidc]]-avsnitt i svar.toml.
providers-callback = Återanropsadress som ska registreras hos var och en av dem:
providers-staff = kollegor
providers-brand = kunder hos { $brand }
providers-only = Kollegor kan bara logga in med de här tjänsterna. Endast { $address } kan också använda lösenord, länk eller lösennyckel.
identities-text = Ta bort kopplingen om någon annan har det kontot nu. Nästa inloggning kopplar det igen via en bekräftad adress; öppna sessioner avslutas.
identities-unlink = Ta bort kopplingen
replace-title = Du är redan inloggad
replace-lead = Du är inloggad som { $present }. Vill du fortsätta som { $other }?
replace-go-on = Fortsätt som { $other }
replace-stay = Fortsätt vara inloggad som { $present }

problem-oidc = Det gick inte att logga in. Försök igen. Om det fortsätter, säg till en administratör.
problem-oidc-away = Inloggningstjänsten kan inte nås just nu. Försök igen senare eller välj ett annat sätt.
problem-oidc-denied = Du loggades inte in där. Försök igen eller välj ett annat sätt.
problem-oidc-email = Inloggningstjänsten har inte bekräftat din e-postadress, så vi vet inte vem du är här.
problem-oidc-unknown = Du har inte åtkomst den här vägen. Om du arbetar här kan du be en administratör att bjuda in dig.
problem-sso-only = Kollegor loggar in med organisationens inloggningstjänst. Välj den på inloggningssidan.
