notifications = Varsler
notifications-unread =
  { $count ->
    [one] 1 ulest
   *[other] { $count } uleste
  }
notifications-new = ulest
notifications-none = Ingen varsler
notifications-none-text = Her finner du det som gjelder deg: saker som tildeles deg, omtaler, svar fra kunder og saker du følger.
notifications-read-all = Merk alle som lest
notify-colleague = En kollega
notify-assigned-by = { $name } tildelte deg saken
notify-assigned = Saken er tildelt deg
notify-mentioned = { $name } nevnte deg i et notat
notify-answered = Ny melding fra kunden i saken din
notify-watched-received = Ny melding fra kunden i en sak du følger
notify-watched-noted = { $name } skrev et notat i en sak du følger
notify-watched-state = Ny status for en sak du følger: { $state }
notify-due = Fristen nærmer seg: { $promise }
notify-missed = Fristen er gått ut: { $promise }
notify-draft-stopped = Svaret ditt ble ikke sendt: det er et utkast igjen
notify-draft-taken = { $name } trakk svaret ditt tilbake før det ble sendt
notify-draft-continued = { $name } har overtatt utkastet du delte
watch-ticket = Følg
watch-ticket-stop = Slutt å følge
key-watch = Følg saken, eller slutt å følge den
key-bell = Åpne varslene
notify-side-answered = En tredjepart har svart i saken din
notify-settings = Innstillinger for varsler
notify-settings-lead = Alle varsler står på siden bak bjella. Velg her hva du vil ha i tillegg.
notify-what = Varsel
notify-mail = E-post
notify-mail-never = ingen e-post
notify-mail-once = med en gang
notify-mail-daily = i den daglige e-posten
notify-kind-assigned = En sak tildeles meg
notify-kind-mentioned = En kollega nevner meg i et notat
notify-kind-answered = En kunde skriver i en av mine saker
notify-kind-watched = Noe skjer i en sak jeg følger
notify-kind-due = En frist nærmer seg eller er gått ut
notify-kind-draft = Et svar fra meg ble ikke sendt, eller en kollega har utkastet mitt
notify-due-hint = En e-post om en frist går med en gang til den som har saken, og til dem som står i SLA-regelen.
notify-daily = Klokkeslett for den daglige e-posten
notify-quiet = Stille timer
notify-quiet-hint = Mellom disse klokkeslettene kommer det bare varsler på siden. Det som har skjedd imens, kommer samlet etterpå.
notify-quiet-from = Fra
notify-quiet-until = Til
notify-days = Dager jeg vil ha varsler
notify-zone-hint = Stedet som tiden følger, for eksempel Europe/Oslo.
notify-settings-text = Velg hvordan du varsles, og når det er stille.
problem-clock = Skriv et klokkeslett, for eksempel 20:00.
problem-zone = Skriv en tidssone, for eksempel Europe/Oslo.
notify-mail-subject =
  { $count ->
    [one] 1 varsel
   *[other] { $count } varsler
  }
notify-mail-button = Åpne
notify-mail-settings = Velg hva du får på e-post: { $link }
job-mail-notifications = Send en person varslene på e-post
notify-push = I nettleseren
notify-push-hint = En nettleser viser varsler også når ingen side i Svar er åpen. De sier hvilken sak det gjelder, og hva som har skjedd, men ikke noe av det kunden skrev. De stopper når du logger ut.
notify-push-on = Slå på i denne nettleseren
notify-push-none = Denne nettleseren kan ikke vise varsler fra Svar.
notify-push-failed = Nettleseren tillot det ikke. Se etter i innstillingene for varsler fra denne siden.
notify-push-browsers = Nettlesere som viser varsler
notify-push-since = siden
problem-push = Nettleseren kunne ikke legges til. Prøv igjen, eller bruk en annen nettleser.
job-push-notifications = Send varsler til en persons nettlesere
watched-tickets = Saker jeg følger
watched-none = Du følger ingen saker.
