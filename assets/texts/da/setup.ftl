# Opsætning: siderne fra en tom mappe til den første besvarede mail.

admin-setup = Opsætning
setup-unfinished = Opsætningen er ikke færdig.
setup-no-mail = Der sendes ingen mails endnu: Kunderne får ikke det, du skriver her.
setup-go-on = Fortsæt opsætningen
setup-lead = { $done } af { $all } trin er færdige. Du kan stoppe når som helst og fortsætte senere. Kunderne får ikke at vide, hvornår de kan forvente svar, før et brand har åbningstider, og en medarbejder har logget ind.
setup-finished = Opsætningen er færdig. Du kan stadig ændre alt her.
setup-no-mail-title = Der sendes ingen mails endnu.
setup-no-mail-text = Bekræftelser, svar og invitationer gemmes kun på denne server, hvor en administrator kan læse dem under Udbakke. Ingen modtager dem, og de sendes heller ikke senere.
setup-done = Færdig
setup-skipped = Sprunget over
setup-next = Næste
setup-open = Mangler
setup-begin = Sæt op
setup-change = Vis eller ret
setup-show = Vis adressen
setup-skip = Spring over
setup-back = Alle trin
setup-finish-text = Når du afslutter, forsvinder påmindelsen øverst på hver side.
setup-finish = Afslut opsætningen

setup-brand = Dit brand
setup-brand-text = Navnet, farverne og logoet, som kunderne ser, adressen, de skriver til, og de sprog, I svarer på.
setup-hours = Åbningstider
setup-hours-text = Ventetiden tæller kun, mens I har åbent. Kunderne får at vide, hvornår de kan forvente svar.
setup-mailbox = Postkasse
setup-mailbox-text = Den postkasse, kundernes mails kommer til. Du kan teste forbindelsen, før du gemmer.
setup-outgoing = Udgående mail
setup-outgoing-text = Den mailserver, der sender jeres svar. Send en testmail til dig selv, og se, hvad serveren svarer.
setup-people = Kolleger
setup-people-text = Inviter dem, der skal svare. Invitationer sendes pr. mail, så sæt udgående mail op først. Svarer du alene, så spring dette trin over.
setup-address = Netbutikkens side
setup-address-text = Adressen på kontaktformularen, klar til at kopiere til netbutikkens side.

setup-brand-name-hint = Som kunderne kender det.
setup-brand-address-hint = Kunderne skriver til denne adresse, og jeres svar kommer fra den.
brand-languages-list-hint = Kunderne kan vælge mellem disse. Mails skrives på kundens sprog.
problem-brand-languages = Vælg mindst ét sprog.
brand-own-language = Hovedsprog
colour-1 = Blågrøn
colour-2 = Rust
colour-3 = Blå
colour-4 = Lilla
colour-5 = Oliven
colour-6 = Lyserød
colour-7 = Grøn
colour-8 = Grå
setup-logo = Logo (valgfrit)
problem-setup-brand-twin = Der er allerede et brand med dette navn eller et, der ligner for meget.

setup-hours-lead = Hvornår er der nogen til at svare for { $brand }?
setup-zone-hint = F.eks. Europe/Oslo. Skriv en by for at finde din.
setup-opens-head = Åbner
setup-closes-head = Lukker
setup-opens = { $day }: åbner kl.
setup-closes = { $day }: lukker kl.
setup-days-hint = Lad begge felter stå tomme på dage, hvor I har lukket. Frokostpauser, lukkedage og kalendere kan tilføjes senere under Brands.
setup-holidays = Lukket på helligdage i
setup-holidays-none = Intet land
setup-always = Åbent døgnet rundt
problem-setup-day = Skriv både, hvornår I åbner, og hvornår I lukker, eller lad begge felter stå tomme.
problem-setup-hours = Nogen har angivet åbningstiderne i mellemtiden. Ret dem under Brands.

setup-sends = Mails sendes via { $host }. Send en testmail til dig selv for at se, om den kommer frem.
setup-try = Prøv en mailserver
setup-try-text = Intet gemmes her: Der sendes en testmail med det, du skriver.
setup-try-to = Send en testmail til { $address }
setup-host-hint = F.eks. smtp.example.com. Din mailudbyder kan fortælle dig det.
setup-port-hint = Lad feltet stå tomt for den sædvanlige port.
setup-taken = Serveren har taget imod en testmail til { $address }.
setup-taken-text = Tjek, at den er kommet frem, også i spammappen.
setup-refused = Testmailen blev ikke sendt.
setup-answer = Serverens svar:
setup-write = Skriv det i indstillingerne
setup-write-text = Udgående mail angives i en fil, som kun de, der driver serveren, kan læse. Tilføj disse linjer i { $file }:
setup-settings = Linjer til svar.toml
setup-write-after = Skriv adgangskoden i stedet for »…« og jeres offentlige adresse, hvis den står der. Genstart derefter Svar, og kom tilbage: Trinnet er færdigt, når der sendes mails.
setup-trial-subject = Testmail fra Svar
setup-trial-text =
    Dette er en testmail. Kan du læse den, kan Svar sende mails til dine kunder.

    Den blev sendt fra { $url }
problem-setup-sign-in = Skriv både brugernavn og adgangskode eller ingen af delene.
problem-setup-brand-first = Sæt dit brand op først: Testmailen sendes fra dets adresse.
problem-setup-paused = Mail er slået fra i denne kopi (--no-mail eller mail.paused), så der sendes ingen testmail.
problem-setup-no-address = Din konto har ingen bekræftet adresse, som en testmail kan sendes til.

setup-address-lead = Sæt denne adresse på netbutikkens side, f.eks. under »Kontakt os«. Kunderne kan også skrive til jeres supportadresse.
setup-here-alone = Adresserne virker kun på denne computer. Angiv server.public_url i svar.toml, genstart Svar, og kopier dem igen.
setup-url = Kontaktformularens adresse
setup-html = Den samme som et link i HTML
setup-link-words = Kontakt os
setup-look = Åbn kontaktformularen

copy = Kopier
copied = Kopieret
letter-received-untimed = Bekræftelse uden tidspunkt

audit-settings-setup-step-skipped = { $actor } sprang opsætningstrinnet { $subject } over
audit-settings-setup-finished = { $actor } afsluttede opsætningen
audit-mail-test-sent = { $actor } sendte en testmail
