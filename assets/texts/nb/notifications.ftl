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
notify-due = Fristen nærmer seg eller er gått ut: { $promise }
notify-draft-stopped = Svaret ditt ble ikke sendt: det er et utkast igjen
notify-draft-taken = { $name } trakk svaret ditt tilbake før det ble sendt
notify-draft-continued = { $name } har overtatt utkastet du delte
watch-ticket = Følg
watch-ticket-stop = Slutt å følge
key-watch = Følg saken, eller slutt å følge den
key-bell = Åpne varslene
notify-side-answered = En tredjepart har svart i saken din
