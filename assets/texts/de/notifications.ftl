notifications = Benachrichtigungen
notifications-unread =
  { $count ->
    [one] 1 ungelesen
   *[other] { $count } ungelesen
  }
notifications-new = ungelesen
notifications-none = Keine Benachrichtigungen
notifications-none-text = Hier finden Sie, was Sie betrifft: Tickets, die Ihnen zugewiesen werden, Erwähnungen, Antworten von Kunden und Tickets, die Sie beobachten.
notifications-read-all = Alle als gelesen markieren
notify-colleague = Jemand aus dem Team
notify-assigned-by = { $name } hat Ihnen dieses Ticket zugewiesen
notify-assigned = Dieses Ticket ist Ihnen zugewiesen
notify-mentioned = { $name } hat Sie in einer Notiz erwähnt
notify-answered = Neue Nachricht des Kunden in Ihrem Ticket
notify-watched-received = Neue Nachricht des Kunden in einem Ticket, das Sie beobachten
notify-watched-noted = { $name } hat eine Notiz zu einem Ticket geschrieben, das Sie beobachten
notify-watched-state = Neuer Status eines Tickets, das Sie beobachten: { $state }
notify-due = Bald fällig oder überfällig: { $promise }
notify-draft-stopped = Ihre Antwort wurde nicht gesendet: sie ist wieder ein Entwurf
notify-draft-taken = { $name } hat Ihre Antwort vor dem Senden zurückgeholt
notify-draft-continued = { $name } hat den von Ihnen geteilten Entwurf übernommen
watch-ticket = Beobachten
watch-ticket-stop = Nicht mehr beobachten
key-watch = Ticket beobachten oder nicht mehr beobachten
key-bell = Benachrichtigungen öffnen
notify-side-answered = Dritte haben zu Ihrem Ticket geantwortet
