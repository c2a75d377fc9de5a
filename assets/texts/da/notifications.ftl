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
notify-due = Fristen udløber snart eller er overskredet: { $promise }
notify-draft-stopped = Dit svar blev ikke sendt: det er en kladde igen
notify-draft-taken = { $name } trak dit svar tilbage, før det blev sendt
notify-draft-continued = { $name } har overtaget den kladde, du delte
watch-ticket = Følg
watch-ticket-stop = Følg ikke længere
key-watch = Følg sagen, eller følg den ikke længere
key-bell = Åbn notifikationerne
notify-side-answered = En tredjepart har svaret på din sag
