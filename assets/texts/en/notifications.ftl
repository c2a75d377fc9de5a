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
notify-due = Due soon: { $promise }
notify-missed = Missed: { $promise }
notify-draft-stopped = Your reply was not sent: it is a draft again
notify-draft-taken = { $name } took your reply back before it was sent
notify-draft-continued = { $name } has taken over the draft that you shared
watch-ticket = Watch
watch-ticket-stop = Stop watching
key-watch = Watch the ticket, or stop watching it
key-bell = Open the notifications
notify-side-answered = A third party answered on your ticket
notify-settings = Notification settings
notify-settings-lead = All notifications are on the page behind the bell. Choose here what else you want to get.
notify-what = Notification
notify-mail = E-mail
notify-mail-never = no e-mail
notify-mail-once = at once
notify-mail-daily = in the daily e-mail
notify-kind-assigned = A ticket is assigned to me
notify-kind-mentioned = A colleague mentions me in a note
notify-kind-answered = A customer writes on a ticket of mine
notify-kind-watched = Something happens to a ticket that I watch
notify-kind-due = A target is due soon or missed
notify-kind-draft = A reply of mine was not sent, or a colleague has my draft
notify-due-hint = An e-mail about a target goes at once to the ticket’s agent and to those named in the SLA policy.
notify-daily = Time of the daily e-mail
notify-quiet = Quiet hours
notify-quiet-hint = Between these times nothing leaves the page. What has happened meanwhile comes afterwards, all at once.
notify-quiet-from = From
notify-quiet-until = To
notify-days = Days on which I want to be notified
notify-zone-hint = The place whose time applies, such as Europe/Oslo.
notify-settings-text = Choose how you are notified, and when not.
problem-clock = Enter a time such as 20:00.
problem-zone = Enter a time zone such as Europe/Oslo.
notify-mail-subject =
  { $count ->
    [one] 1 notification
   *[other] { $count } notifications
  }
notify-mail-button = Open
notify-mail-settings = Choose what you get by e-mail: { $link }
job-mail-notifications = Mail a person their notifications
notify-push = In the browser
notify-push-hint = A browser shows notifications even when no page of Svar is open. They say which ticket it is and what happened, but nothing that a customer wrote. They stop when you sign out.
notify-push-on = Turn on in this browser
notify-push-none = This browser cannot show notifications from Svar.
notify-push-failed = The browser did not allow it. Check its settings for notifications from this page.
notify-push-browsers = Browsers that show notifications
notify-push-since = since
problem-push = This browser could not be added. Try again, or use another browser.
job-push-notifications = Push notifications to a person’s browsers
watched-tickets = Watched tickets
watched-none = You are not watching any tickets.
