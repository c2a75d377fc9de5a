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
notify-due = Bald fällig: { $promise }
notify-missed = Frist überschritten: { $promise }
notify-draft-stopped = Ihre Antwort wurde nicht gesendet: sie ist wieder ein Entwurf
notify-draft-taken = { $name } hat Ihre Antwort vor dem Senden zurückgeholt
notify-draft-continued = { $name } hat den von Ihnen geteilten Entwurf übernommen
watch-ticket = Beobachten
watch-ticket-stop = Nicht mehr beobachten
key-watch = Ticket beobachten oder nicht mehr beobachten
key-bell = Benachrichtigungen öffnen
notify-side-answered = Antwort von Dritten in Ihrem Ticket
notify-settings = Einstellungen für Benachrichtigungen
notify-settings-lead = Alle Benachrichtigungen stehen auf der Seite hinter der Glocke. Wählen Sie hier, was Sie außerdem bekommen möchten.
notify-what = Benachrichtigung
notify-mail = E-Mail
notify-mail-never = keine E-Mail
notify-mail-once = sofort
notify-mail-daily = in der täglichen E-Mail
notify-kind-assigned = Ein Ticket wird mir zugewiesen
notify-kind-mentioned = Jemand erwähnt mich in einer Notiz
notify-kind-answered = Ein Kunde schreibt in einem meiner Tickets
notify-kind-watched = In einem Ticket, das ich beobachte, geschieht etwas
notify-kind-due = Eine Frist ist bald fällig oder überschritten
notify-kind-draft = Eine Antwort von mir wurde nicht gesendet, oder jemand hat meinen Entwurf
notify-due-hint = Eine E-Mail über eine Frist geht sofort an den Mitarbeiter des Tickets und an alle, die in der SLA-Richtlinie stehen.
notify-daily = Uhrzeit der täglichen E-Mail
notify-quiet = Ruhezeiten
notify-quiet-hint = Zwischen diesen Zeiten bleibt alles auf der Seite. Was inzwischen geschehen ist, kommt danach auf einmal.
notify-quiet-from = Von
notify-quiet-until = Bis
notify-days = Tage, an denen ich benachrichtigt werden möchte
notify-zone-hint = Der Ort, dessen Uhrzeit gilt, etwa Europe/Oslo.
notify-settings-text = Wählen Sie, auf welchen Wegen Sie benachrichtigt werden und wann Ruhe ist.
problem-clock = Geben Sie eine Uhrzeit ein, etwa 20:00.
problem-zone = Geben Sie eine Zeitzone ein, etwa Europe/Oslo.
notify-mail-subject =
  { $count ->
    [one] 1 Benachrichtigung
   *[other] { $count } Benachrichtigungen
  }
notify-mail-button = Öffnen
notify-mail-settings = Wählen Sie, was Sie per E-Mail bekommen: { $link }
job-mail-notifications = Jemandem die Benachrichtigungen per E-Mail senden
notify-push = Im Browser
notify-push-hint = Ein Browser zeigt Benachrichtigungen auch dann, wenn keine Seite von Svar geöffnet ist. Sie nennen das Ticket und was geschehen ist, aber nichts, was ein Kunde geschrieben hat. Nach dem Abmelden kommen keine mehr.
notify-push-on = In diesem Browser einschalten
notify-push-none = Dieser Browser kann keine Benachrichtigungen von Svar anzeigen.
notify-push-failed = Der Browser hat es nicht erlaubt. Prüfen Sie seine Einstellungen für Benachrichtigungen dieser Seite.
notify-push-browsers = Browser, die Benachrichtigungen zeigen
notify-push-since = seit
problem-push = Dieser Browser konnte nicht hinzugefügt werden. Versuchen Sie es noch einmal, oder nehmen Sie einen anderen Browser.
job-push-notifications = Benachrichtigungen an die Browser einer Person senden
watched-tickets = Beobachtete Tickets
watched-none = Sie beobachten kein Ticket.
