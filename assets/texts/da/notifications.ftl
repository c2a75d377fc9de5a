notifications = Notifikationer
notifications-unread =
  { $count ->
    [one] 1 ulæst
   *[other] { $count } ulæste
  }
notifications-new = ulæst
notifications-none = Ingen notifikationer
notifications-none-text = Her finder du det, der vedrører dig: sager, du får tildelt, omtaler, svar fra kunder og sager, du følger.
notifications-read-all = Markér alle som læst
notify-colleague = En kollega
notify-assigned-by = { $name } har tildelt dig sagen
notify-assigned = Sagen er tildelt dig
notify-mentioned = { $name } nævnte dig i et notat
notify-answered = Ny besked fra kunden på din sag
notify-watched-received = Ny besked fra kunden på en sag, du følger
notify-watched-noted = { $name } skrev et notat på en sag, du følger
notify-watched-state = Ny status på en sag, du følger: { $state }
notify-due = Fristen udløber snart: { $promise }
notify-missed = Fristen er overskredet: { $promise }
notify-draft-stopped = Dit svar blev ikke sendt: det er en kladde igen
notify-draft-taken = { $name } trak dit svar tilbage, før det blev sendt
notify-draft-continued = { $name } har overtaget den kladde, du delte
watch-ticket = Følg
watch-ticket-stop = Stop med at følge
key-watch = Følg sagen, eller stop med at følge den
key-bell = Åbn notifikationerne
notify-side-answered = En tredjepart har svaret på din sag
notify-settings = Indstillinger for notifikationer
notify-settings-lead = Alle notifikationer står på den side, som klokkeikonet åbner. Vælg her, hvad du vil have derudover.
notify-what = Notifikation
notify-mail = Mail
notify-mail-never = ingen mail
notify-mail-once = med det samme
notify-mail-daily = i den daglige mail
notify-kind-assigned = En sag tildeles mig
notify-kind-mentioned = En kollega nævner mig i et notat
notify-kind-answered = En kunde skriver på en af mine sager
notify-kind-watched = Noget sker på en sag, jeg følger
notify-kind-due = En frist udløber snart eller er overskredet
notify-kind-draft = Et svar fra mig blev ikke sendt, eller en kollega har min kladde
notify-due-hint = En mail om en frist går med det samme til sagens medarbejder og til dem, der står i SLA-reglen.
notify-daily = Klokkeslæt for den daglige mail
notify-quiet = Stille timer
notify-quiet-hint = Mellem disse klokkeslæt kommer der kun notifikationer på siden. Det, der er sket i mellemtiden, kommer samlet bagefter.
notify-quiet-from = Fra
notify-quiet-until = Til
notify-days = Dage, hvor jeg vil have notifikationer
notify-zone-hint = Det sted, tiden følger, for eksempel Europe/Oslo.
notify-settings-text = Vælg, hvordan du får besked, og hvornår der er ro.
problem-clock = Skriv et klokkeslæt, for eksempel 20:00.
problem-zone = Skriv en tidszone, for eksempel Europe/Oslo.
notify-mail-subject =
  { $count ->
    [one] 1 notifikation
   *[other] { $count } notifikationer
  }
notify-mail-button = Åbn
notify-mail-settings = Vælg, hvad du får på mail: { $link }
job-mail-notifications = Send en person notifikationerne på mail
notify-push = I browseren
notify-push-hint = En browser viser notifikationer, også når ingen side i Svar er åben. De viser, hvilken sag det gælder, og hvad der er sket, men ikke noget af det, kunden skrev. De stopper, når du logger ud.
notify-push-on = Slå til i denne browser
notify-push-none = Denne browser kan ikke vise notifikationer fra Svar.
notify-push-failed = Browseren tillod det ikke. Se efter i indstillingerne for notifikationer fra denne side.
notify-push-browsers = Browsere, der viser notifikationer
notify-push-since = siden
problem-push = Browseren kunne ikke tilføjes. Prøv igen, eller brug en anden browser.
job-push-notifications = Send notifikationer til en persons browsere
watched-tickets = Sager, jeg følger
watched-none = Du følger ingen sager.
