# Totrinnsbekreftelse, passnøkler og hvordan folk logger inn.

factor = Totrinnsbekreftelse
factor-lead = Et passord eller en postkasse kan komme på avveie. Med et ekstra trinn trenger tyven også telefonen eller maskinen din.
factor-on = På. Etter passordet eller lenken blir du bedt om et ekstra trinn.
factor-off = Av. Passordet eller en lenke er nok til å logge inn.
factor-set-up = Sett opp
factor-change = Endre
factor-since = siden
factor-has = på
factor-none = av
factor-must = Alle som jobber her, må bruke totrinnsbekreftelse. Sett det opp for å fortsette.
factor-required = Alle som jobber her, må bruke totrinnsbekreftelse
factor-required-hint = De som ikke har satt det opp, blir bedt om det når de åpner neste side.
factor-all-have = Alle som jobber her, har satt det opp.
factor-without = Følgende har ikke satt det opp ennå: { $names }.
factor-reset = Nullstill totrinnsbekreftelse
factor-reset-text = For en som har mistet både telefon, passnøkkel og gjenopprettingskoder. Kollegaen logges ut, kan logge inn med bare passord eller lenke, og kan sette det opp på nytt. Forsikre deg om at forespørselen virkelig kommer fra kollegaen.

code-title = Totrinnsbekreftelse
code-lead = Skriv inn koden som autentiseringsappen viser nå.
code-lead-passkey = Bruk passnøkkelen din, eller en av gjenopprettingskodene.
code-hint-recovery = En av gjenopprettingskodene dine.
code = Kode
code-hint = Seks sifre, eller en av gjenopprettingskodene dine.
code-back = Begynn på nytt

app = Autentiseringsapp
app-on = Slått på
app-text = En app på telefonen viser en ny sekssifret kode hvert 30. sekund.
app-set-up = Sett opp autentiseringsapp
app-remove = Fjern autentiseringsappen
app-lead = Skann bildet med en autentiseringsapp, og skriv inn koden den viser.
app-picture = QR-kode til autentiseringsappen
app-no-camera = Er du på telefonen?
app-open = Åpne i appen
app-key = Eller skriv inn denne nøkkelen i appen:
app-code = Koden appen viser
app-confirm = Slå på

codes = Gjenopprettingskoder
codes-lead = Hver kode kan brukes én gang hvis du har mistet telefonen eller passnøkkelen. Skriv dem ut eller skriv dem ned: de vises ikke igjen.
codes-left = { $count ->
    [0] Du har ingen gjenopprettingskoder igjen. Lag nye nå.
    [one] Du har én gjenopprettingskode igjen.
   *[other] Du har { $count } gjenopprettingskoder igjen.
 }
codes-renew = Lag nye koder
codes-kept = Jeg har tatt vare på dem

problem-code = Koden er feil eller allerede brukt. Skriv inn koden som vises nå.
problem-code-over = Det ble for mange feil koder, eller det tok for lang tid. Logg inn på nytt.
problem-app-twin = Du har allerede en autentiseringsapp. Fjern den først for å sette opp en annen.
problem-no-factor = Sett opp totrinnsbekreftelse først.
problem-last-factor = Alle som jobber her, må bruke totrinnsbekreftelse. Sett opp en annen måte før du fjerner denne.
problem-not-fresh = Bekreft først at det er deg: gå tilbake og prøv igjen.

sign-in-passkey = Logg inn med passnøkkel
confirm-passkey = Bekreft med passnøkkel
passkeys = Passnøkler
passkeys-text = Med en passnøkkel logger du inn med fingeravtrykk, ansikt eller PIN, uten passord. Den ligger på telefonen, på maskinen eller på en sikkerhetsnøkkel.
passkey-name = Navn på passnøkkelen
passkey-add = Legg til passnøkkel
passkey-none = Passnøkler kan ikke brukes her. De trenger en nyere nettleser med skript slått på, og en adresse med navn i stedet for tall.
passkey-failed = Det gikk ikke. Prøv igjen, eller velg en annen måte.
passkey-made = lagt til
passkey-used = sist brukt
passkey-rename = Gi nytt navn
passkey-rename-label = Gi { $name } nytt navn
passkey-new-name = Nytt navn på { $name }
passkey-remove = Fjern { $name }

problem-passkey = Passnøkkelen ble ikke godtatt. Prøv igjen, eller velg en annen måte.
problem-passkey-unknown = Passnøkkelen hører ikke til noen konto her. Den kan være fjernet.
problem-passkey-host = Passnøkler trenger et vertsnavn: åpne Svar med et navn, for eksempel localhost, i stedet for et tall.
problem-passkeys = Du har allerede tjue passnøkler. Fjern en først.

sign-in-provider = Logg inn med { $label }
providers-none = Ingen er satt opp. Legg til [[oidc]] i svar.toml.
providers-callback = Returadresse som registreres hos hver av dem:
providers-staff = kolleger
providers-brand = kunder hos { $brand }
providers-only = Kolleger logger bare inn med disse tjenestene. Bare { $address } kan også bruke passord, lenke eller passnøkkel.
identities-text = Fjern koblingen hvis noen andre har den kontoen nå. Neste innlogging kobler på nytt via en bekreftet adresse; åpne økter avsluttes.
identities-unlink = Fjern koblingen
replace-title = Du er allerede innlogget
replace-lead = Du er innlogget som { $present }. Vil du fortsette som { $other }?
replace-go-on = Fortsett som { $other }
replace-stay = Forbli innlogget som { $present }

problem-oidc = Innloggingen gikk ikke. Prøv igjen. Si fra til en administrator hvis det fortsetter.
problem-oidc-away = Innloggingstjenesten svarer ikke akkurat nå. Prøv igjen senere, eller velg en annen måte.
problem-oidc-denied = Du ble ikke logget inn der. Prøv igjen, eller velg en annen måte.
problem-oidc-email = Innloggingstjenesten har ikke bekreftet e-postadressen din, så vi vet ikke hvem du er her.
problem-oidc-unknown = Du har ikke tilgang denne veien. Hvis du jobber her, kan du be en administrator om å invitere deg.
problem-sso-only = Kolleger logger inn med organisasjonens innloggingstjeneste. Velg den på innloggingssiden.
