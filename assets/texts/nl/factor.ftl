# Verificatie in twee stappen, passkeys en manieren om in te loggen.

factor = Verificatie in twee stappen
factor-lead = Een wachtwoord of mailbox kan worden gestolen. Met een tweede stap heeft een dief ook je telefoon of computer nodig.
factor-on = Aan. Na je wachtwoord of een link wordt om een tweede stap gevraagd.
factor-off = Uit. Je wachtwoord of een link is genoeg om in te loggen.
factor-set-up = Instellen
factor-change = Wijzigen
factor-since = sinds
factor-has = aan
factor-none = uit
factor-must = Iedereen die hier werkt, heeft verificatie in twee stappen nodig. Stel dit in om door te gaan.
factor-required = Iedereen die hier werkt, moet verificatie in twee stappen gebruiken
factor-required-hint = Wie dit nog niet heeft ingesteld, krijgt dat verzoek bij de volgende pagina.
factor-all-have = Iedereen die hier werkt, heeft dit ingesteld.
factor-without = Nog niet ingesteld door: { $names }.
factor-reset = Verificatie in twee stappen resetten
factor-reset-text = Voor wie telefoon, passkey en herstelcodes kwijt is. Diegene wordt uitgelogd, kan inloggen met alleen een wachtwoord of link en kan alles opnieuw instellen. Controleer of het verzoek echt van die persoon komt.

code-title = Verificatie in twee stappen
code-lead = Vul de code in die je authenticator-app nu toont.
code-lead-passkey = Gebruik je passkey of een van je herstelcodes.
code-hint-recovery = Een van je herstelcodes.
code = Code
code-hint = Zes cijfers, of een van je herstelcodes.
code-back = Opnieuw beginnen

app = Authenticator-app
app-on = Ingeschakeld
app-text = Een app op je telefoon toont elke 30 seconden een nieuwe code van zes cijfers.
app-set-up = Authenticator-app instellen
app-remove = Authenticator-app verwijderen
app-lead = Scan de afbeelding met een authenticator-app en vul de code in die de app toont.
app-picture = QR-code voor de authenticator-app
app-no-camera = Op deze telefoon?
app-open = Openen in de app
app-key = Of vul deze sleutel in de app in:
app-code = Code die de app toont
app-confirm = Inschakelen

codes = Herstelcodes
codes-lead = Elke code werkt één keer, voor als je je telefoon of passkey kwijt bent. Print ze of schrijf ze op: ze worden niet nog een keer getoond.
codes-left = { $count ->
    [0] Je hebt geen herstelcodes meer. Maak nu nieuwe.
    [one] Je hebt nog één herstelcode.
   *[other] Je hebt nog { $count } herstelcodes.
 }
codes-renew = Nieuwe codes maken
codes-kept = Ik heb ze bewaard

problem-code = Deze code is onjuist of al gebruikt. Vul de code in die nu wordt getoond.
problem-code-over = Dat waren te veel onjuiste codes, of het duurde te lang. Log opnieuw in.
problem-app-twin = Je hebt al een authenticator-app. Verwijder die voordat je een andere instelt.
problem-no-factor = Stel eerst verificatie in twee stappen in.
problem-last-factor = Iedereen die hier werkt, heeft verificatie in twee stappen nodig. Stel een andere manier in voordat je deze verwijdert.
problem-not-fresh = Bevestig eerst dat jij het bent: ga terug en probeer het opnieuw.

sign-in-passkey = Inloggen met een passkey
confirm-passkey = Bevestigen met een passkey
passkeys = Passkeys
passkeys-text = Met een passkey log je in zonder wachtwoord: met je vingerafdruk, je gezicht of een pincode. De passkey blijft op je telefoon, je computer of een beveiligingssleutel.
passkey-name = Naam van de passkey
passkey-add = Passkey toevoegen
passkey-none = Passkeys kunnen hier niet worden gebruikt. Daarvoor zijn een nieuwere browser met JavaScript en een adres met een hostnaam in plaats van een IP-adres nodig.
passkey-failed = Dat is niet gelukt. Probeer het opnieuw of kies een andere manier.
passkey-made = toegevoegd
passkey-used = laatst gebruikt
passkey-rename = Naam wijzigen
passkey-rename-label = Naam van { $name } wijzigen
passkey-new-name = Nieuwe naam van { $name }
passkey-remove = { $name } verwijderen

problem-passkey = De passkey is niet geaccepteerd. Probeer het opnieuw of kies een andere manier.
problem-passkey-unknown = Deze passkey hoort bij geen enkel account hier. Misschien is hij verwijderd.
problem-passkey-host = Passkeys hebben een hostnaam nodig: open Svar met een naam, zoals localhost, in plaats van een IP-adres.
problem-passkeys = Je hebt al twintig passkeys. Verwijder er eerst een.

sign-in-provider = Inloggen met { $label }
providers-none = Er is er geen ingesteld. Voeg een sectie [[oidc]] toe aan svar.toml.
providers-callback = Callbackadres om bij elke dienst te registreren:
providers-staff = collega’s
providers-brand = klanten van { $brand }
providers-only = Collega’s kunnen alleen met deze diensten inloggen. Alleen { $address } kan ook een wachtwoord, link of passkey gebruiken.
identities-text = Ontkoppel dit als iemand anders dat account nu heeft. Bij de volgende keer inloggen wordt het weer gekoppeld via een bevestigd adres; open sessies worden beëindigd.
identities-unlink = Ontkoppelen
replace-title = Je bent al ingelogd
replace-lead = Je bent ingelogd als { $present }. Doorgaan als { $other }?
replace-go-on = Doorgaan als { $other }
replace-stay = Ingelogd blijven als { $present }

problem-oidc = Inloggen is niet gelukt. Probeer het opnieuw. Blijft het misgaan, meld het dan aan een beheerder.
problem-oidc-away = De inlogdienst is nu niet bereikbaar. Probeer het later opnieuw of kies een andere manier.
problem-oidc-denied = Je bent daar niet ingelogd. Probeer het opnieuw of kies een andere manier.
problem-oidc-email = De inlogdienst heeft je e-mailadres niet bevestigd, dus we weten niet wie je hier bent.
problem-oidc-unknown = Op deze manier heb je hier geen toegang. Werk je hier, vraag een beheerder dan om een uitnodiging.
problem-sso-only = Collega’s loggen in met de inlogdienst van je organisatie. Kies die op de inlogpagina.
