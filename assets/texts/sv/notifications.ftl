notifications = Aviseringar
notifications-unread =
  { $count ->
    [one] 1 oläst
   *[other] { $count } olästa
  }
notifications-new = oläst
notifications-none = Inga aviseringar
notifications-none-text = Här hittar du det som rör dig: ärenden som tilldelas dig, omnämnanden, svar från kunder och ärenden som du bevakar.
notifications-read-all = Markera alla som lästa
notify-colleague = En kollega
notify-assigned-by = { $name } tilldelade dig ärendet
notify-assigned = Ärendet är tilldelat dig
notify-mentioned = { $name } nämnde dig i en anteckning
notify-answered = Nytt meddelande från kunden i ditt ärende
notify-watched-received = Nytt meddelande från kunden i ett ärende som du bevakar
notify-watched-noted = { $name } skrev en anteckning i ett ärende som du bevakar
notify-watched-state = Ny status för ett ärende som du bevakar: { $state }
notify-due = Tidsfristen går snart ut eller har gått ut: { $promise }
notify-draft-stopped = Ditt svar skickades inte: det är ett utkast igen
notify-draft-taken = { $name } tog tillbaka ditt svar innan det skickades
notify-draft-continued = { $name } har tagit över utkastet som du delade
watch-ticket = Bevaka
watch-ticket-stop = Sluta bevaka
key-watch = Bevaka ärendet, eller sluta bevaka det
key-bell = Öppna aviseringarna
notify-side-answered = En tredje part har svarat i ditt ärende
