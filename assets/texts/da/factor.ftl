# Totrinsbekræftelse, adgangsnøgler, og hvordan folk logger ind.

factor = Totrinsbekræftelse
factor-lead = En adgangskode eller en postkasse kan blive stjålet. Med et ekstra trin skal tyven også have din telefon eller computer.
factor-on = Slået til. Efter adgangskoden eller linket bliver du bedt om et ekstra trin.
factor-off = Slået fra. Adgangskoden eller et link er nok til at logge ind.
factor-set-up = Konfigurer
factor-change = Rediger
factor-since = siden
factor-has = slået til
factor-none = slået fra
factor-must = Alle, der arbejder her, skal bruge totrinsbekræftelse. Konfigurer den for at fortsætte.
factor-required = Alle, der arbejder her, skal bruge totrinsbekræftelse
factor-required-hint = De, der ikke har konfigureret den, bliver bedt om det, når de åbner den næste side.
factor-all-have = Alle, der arbejder her, har konfigureret den.
factor-without = Endnu ikke konfigureret af: { $names }.
factor-reset = Nulstil totrinsbekræftelse
factor-reset-text = Til en kollega, der har mistet telefon, adgangsnøgle og gendannelseskoder. Kollegaen logges ud, kan logge ind med kun en adgangskode eller et link og kan konfigurere den igen. Vær sikker på, at ønsket virkelig kommer fra kollegaen.

code-title = Totrinsbekræftelse
code-lead = Skriv den kode, din godkendelsesapp viser nu.
code-lead-passkey = Brug din adgangsnøgle eller en af dine gendannelseskoder.
code-hint-recovery = En af dine gendannelseskoder.
code = Kode
code-hint = Seks cifre eller en af dine gendannelseskoder.
code-back = Begynd forfra

app = Godkendelsesapp
app-on = Slået til
app-text = En app på din telefon viser en ny sekscifret kode hvert 30. sekund.
app-set-up = Konfigurer en godkendelsesapp
app-remove = Fjern godkendelsesappen
app-lead = Scan billedet med en godkendelsesapp, og skriv den kode, den viser.
app-picture = QR-kode til godkendelsesappen
app-no-camera = Er du på telefonen?
app-open = Åbn i appen
app-key = Eller skriv denne nøgle i appen:
app-code = Den kode, appen viser
app-confirm = Slå til

codes = Gendannelseskoder
codes-lead = Hver kode kan bruges én gang, hvis du har mistet telefonen eller adgangsnøglen. Udskriv dem, eller skriv dem ned: De vises ikke igen.
codes-left = { $count ->
    [0] Du har ingen gendannelseskoder tilbage. Opret nye nu.
    [one] Du har én gendannelseskode tilbage.
   *[other] Du har { $count } gendannelseskoder tilbage.
 }
codes-renew = Opret nye koder
codes-kept = Jeg har gemt dem

problem-code = Koden er forkert eller allerede brugt. Skriv den kode, der vises nu.
problem-code-over = Det var for mange forkerte koder, eller det tog for lang tid. Log ind igen.
problem-app-twin = Du har allerede en godkendelsesapp. Fjern den først, hvis du vil konfigurere en anden.
problem-no-factor = Konfigurer totrinsbekræftelse først.
problem-last-factor = Alle, der arbejder her, skal bruge totrinsbekræftelse. Konfigurer en anden metode, før du fjerner denne.
problem-not-fresh = Bekræft først, at det er dig: Gå tilbage, og prøv igen.

sign-in-passkey = Log ind med adgangsnøgle
confirm-passkey = Bekræft med adgangsnøgle
passkeys = Adgangsnøgler
passkeys-text = En adgangsnøgle logger dig ind med fingeraftryk, ansigt eller pinkode, uden adgangskode. Den ligger på din telefon, din computer eller en sikkerhedsnøgle.
passkey-name = Navn på adgangsnøglen
passkey-add = Tilføj adgangsnøgle
passkey-none = Adgangsnøgler kan ikke bruges her. De kræver en nyere browser med scripts slået til og en adresse med navn i stedet for tal.
passkey-failed = Det lykkedes ikke. Prøv igen, eller vælg en anden metode.
passkey-made = tilføjet
passkey-used = sidst brugt
passkey-rename = Omdøb
passkey-rename-label = Omdøb { $name }
passkey-new-name = Nyt navn til { $name }
passkey-remove = Fjern { $name }

problem-passkey = Adgangsnøglen blev ikke godtaget. Prøv igen, eller vælg en anden metode.
problem-passkey-unknown = Adgangsnøglen hører ikke til nogen konto her. Den er måske fjernet.
problem-passkey-host = Adgangsnøgler kræver et værtsnavn: Åbn Svar med et navn, f.eks. localhost, i stedet for et tal.
problem-passkeys = Du har allerede tyve adgangsnøgler. Fjern en først.

sign-in-provider = Log ind med { $label }
providers-none = Ingen er konfigureret. Tilføj et [[oidc]]-afsnit i svar.toml.
providers-callback = Returadresse, der skal registreres hos hver af dem:
providers-staff = kolleger
providers-brand = kunder hos { $brand }
providers-only = Kolleger kan kun logge ind med disse tjenester. Kun { $address } kan også bruge adgangskode, link eller adgangsnøgle.
identities-text = Fjern tilknytningen, hvis en anden har den konto nu. Næste login tilknytter den igen via en bekræftet adresse; åbne sessioner afsluttes.
identities-unlink = Fjern tilknytning
replace-title = Du er allerede logget ind
replace-lead = Du er logget ind som { $present }. Vil du fortsætte som { $other }?
replace-go-on = Fortsæt som { $other }
replace-stay = Forbliv logget ind som { $present }

problem-oidc = Det lykkedes ikke at logge ind. Prøv igen. Bliver det ved, så sig det til en administrator.
problem-oidc-away = Logintjenesten svarer ikke lige nu. Prøv igen senere, eller vælg en anden metode.
problem-oidc-denied = Du blev ikke logget ind dér. Prøv igen, eller vælg en anden metode.
problem-oidc-email = Logintjenesten har ikke bekræftet din mailadresse, så vi ved ikke, hvem du er her.
problem-oidc-unknown = Du har ikke adgang ad denne vej. Hvis du arbejder her, så bed en administrator om at invitere dig.
problem-sso-only = Kolleger logger ind med organisationens logintjeneste. Vælg den på loginsiden.
