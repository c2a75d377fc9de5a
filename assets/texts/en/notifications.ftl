notifications = Notifications
notifications-unread =
  { $count ->
    [one] 1 unread
   *[other] { $count } unread
  }
notifications-new = unread
notifications-none = No notifications
notifications-none-text = You will find here what concerns you: tickets assigned to you, mentions, customers’ replies, and tickets that you watch.
notifications-read-all = Mark all as read
notify-colleague = A colleague
notify-assigned-by = { $name } assigned this ticket to you
notify-assigned = This ticket is assigned to you
notify-mentioned = { $name } mentioned you in a note
notify-answered = New message from the customer on your ticket
notify-watched-received = New message from the customer on a ticket that you watch
notify-watched-noted = { $name } added a note to a ticket that you watch
notify-watched-state = New state of a ticket that you watch: { $state }
notify-due = Due soon or overdue: { $promise }
notify-draft-stopped = Your reply was not sent: it is a draft again
notify-draft-taken = { $name } took your reply back before it was sent
notify-draft-continued = { $name } has taken over the draft that you shared
watch-ticket = Watch
watch-ticket-stop = Stop watching
key-watch = Watch the ticket, or stop watching it
key-bell = Open the notifications
notify-side-answered = A third party answered on your ticket
