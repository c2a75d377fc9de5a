# What is wrong, what it means and what to do.
admin-status = Status
status-well = All is well.
status-checked = Last checked
status-unchecked = Nothing has been checked yet: the first check runs within a minute of the start.
status-since = since
status-do = What to do:
status-open = Open the page
status-more = What to do
status-past = Earlier
status-past-none = Nothing has been wrong in the last 90 days.
status-what = What
status-from = From
status-until = Until
status-lasted = Lasted
status-wrong = Something is wrong
status-over = Fixed
status-no-backup = there is none
lane-mail = incoming mail
lane-sending = outgoing mail
lane-remote = other servers
lane-local = timers and clean-up

status-mailbox-down = Mail from { $label } is not coming in
status-mailbox-down-means = The mailbox cannot be read. New mail waits on its server and becomes a ticket when this is fixed; nobody loses their place.
status-mailbox-down-do = Read what the server says, and test the connection under Mailboxes. If the server is down, wait: we keep trying.
status-mailbox-down-agents = New mail to this address arrives here when this is fixed.

status-mailbox-sign-in = The server refuses the password of { $label }
status-mailbox-sign-in-means = The mailbox cannot be read until its password or access is renewed. New mail waits on its server.
status-mailbox-sign-in-do = Enter the password again under Mailboxes, or grant access again, and test the connection.
status-mailbox-sign-in-agents = New mail to this address arrives here when this is fixed.

status-mails-missing = Mails of { $label } were missing
status-mails-missing-means = Mails lay on the server that were not in the ledger, or stand there without having become anything. They have been fetched now as far as possible.
status-mails-missing-do = Look at the mails named here in the ledger. If this happens again, ask whoever runs the mail server.

status-reconcile-failed = { $label } could not be compared with the ledger
status-reconcile-failed-means = Whether a mail is missing is not known for this mailbox.
status-reconcile-failed-do = Read what the server says, and press Count now under Mailboxes.

status-outgoing-down = No mail leaves
status-outgoing-down-means = The server that takes our mail cannot be reached or takes none. Replies are stored and leave when this is fixed.
status-outgoing-down-do = Read what the server says. Look at [smtp] in the settings and run svar check. Then nothing needs to be sent again: all of it leaves by itself.
status-outgoing-down-agents = What you send is stored, and leaves when this is fixed.

status-outgoing-sign-in = No mail leaves: the mail server refuses our password
status-outgoing-sign-in-means = Replies are stored and leave when this is fixed.
status-outgoing-sign-in-do = Set smtp.username and smtp.password anew, restart, and run svar check.
status-outgoing-sign-in-agents = What you send is stored, and leaves when this is fixed.

status-outgoing-sender = No mail leaves from { $label }
status-outgoing-sender-means = The mail server does not let us send as this address. Its mails wait; those of other brands leave.
status-outgoing-sender-do = Let the mail server send as this address, or change the brand’s support address.
status-outgoing-sender-agents = What you send for this brand is stored, and leaves when this is fixed.

status-mail-refused = Mails were refused
status-mail-refused-detail = { $detail } waiting for a decision
status-mail-refused-means = Links, acknowledgements or notices of ours were refused for good; their recipients did not get them.
status-mail-refused-do = Look at each under Refused mail: send it again or remove it.

status-mail-held = Mail is held: it looks like a loop
status-mail-held-means = One sender wrote very many mails within minutes, or a mail of our own came back. They wait and become no tickets.
status-mail-held-do = Look at the held mails in the ledger. If people wrote them, release them one by one or a day’s together.

status-disk-low = The disk is filling up
status-disk-low-detail = free: { $detail }
status-disk-low-means = When it is full, no mail can be stored and nothing can be answered.
status-disk-low-do = Make room on the disk of the data folder, or move to a larger one.

status-disk-full = The disk is full
status-disk-full-detail = free: { $detail }
status-disk-full-means = Soon nothing can be stored any more: mail waits on its servers, and replies cannot be sent.
status-disk-full-do = Make room on the disk of the data folder now. Nothing that was confirmed is lost.
status-disk-full-agents = Saving may fail. Keep a copy of long replies.

status-database-slow = The database is slow
status-database-slow-detail = a commit takes { $detail }
status-database-slow-means = Pages and mail are slowed down: each commit waits for the disk.
status-database-slow-do = See what else uses the disk of the database, and whether a disk is failing.

status-database-refuses = Nothing can be saved
status-database-refuses-means = The database takes no writes. Mail waits on its servers; forms keep what was typed.
status-database-refuses-do = Make room on the disk, or bring the database back to read-write. Nothing that was confirmed is lost.
status-database-refuses-agents = Replies and notes cannot be saved just now. Keep a copy of what you write.

status-backup-old = The newest backup is too old
status-backup-old-detail = newest: { $detail }
status-backup-old-means = If the disk fails now, more is lost than was agreed.
status-backup-old-do = See why the backup did not run, run it, and check that backup.path names where it is.

status-certificate-ends = The certificate of { $label } ends soon
status-certificate-ends-detail = ends { $detail }
status-certificate-ends-means = When it has ended, mail programs and browsers refuse the connection.
status-certificate-ends-do = Renew it, or ask whoever runs the server. If it was renewed, let the server load it.

status-jobs-buried = Work was given up: { $label }
status-jobs-buried-means = It failed ten times and is not tried again by itself.
status-jobs-buried-do = Read the error under Failed jobs, fix its cause, and press Try again.

status-lane-behind = Work stands still: { $label }
status-lane-behind-detail = the oldest is due since { $detail }
status-lane-behind-means = Work of this kind is not done, or more comes in than is done.
status-lane-behind-do = Look at the log for what hangs. If the machine is busy, give it time or a further worker; if nothing moves, restart.
status-lane-behind-agents = What you see here may be late.

status-node-silent = A server has fallen silent: { $label }
status-node-silent-detail = last heard of { $detail }
status-node-silent-means = Its work has been taken over by the others.
status-node-silent-do = Look at that machine. If it was taken away for good, this clears by itself within the hour.

status-worker-dead = Background work has stopped
status-worker-dead-means = No mail is fetched or sent, and no reminder fires, until the program is restarted.
status-worker-dead-do = Restart Svar and look at the log before the stop. /healthz answers 503 meanwhile, so that a supervisor can do it.
status-worker-dead-agents = No mail comes in or leaves until an admin restarts Svar.

status-scanner-down = The malware scanner does not answer
status-scanner-down-means = Mail with files waits in the ledger, and forms with files are refused until it is back.
status-scanner-down-do = Start clamd, and look at scanner.clamd in the settings.
status-scanner-down-agents = Messages with files cannot be sent, and mail is late.

status-files-down = The store of large files does not answer
status-files-down-means = Large mails and files can be neither stored nor read.
status-files-down-do = Look at data.object_store and its credentials, or at the folder files, and run svar check.

status-secret-missing = The file secret.key is gone
status-secret-missing-means = The running program still has the key. After a restart it would refuse to start.
status-secret-missing-do = Put secret.key back from its backup before you restart.

status-mail-button = Have a look
status-mail-raised-subject = Something is wrong: { $title }
status-mail-raised-body =
    { $title }
    Since { $since }.

    { $detail }

    What it means: { $means }

    What to do: { $do }
status-mail-cleared-subject = Fixed: { $title }
status-mail-cleared-body =
    This is fixed: { $title }
    From { $since } until { $until }.
status-mail-passed-subject = Was wrong, and is fixed: { $title }
status-mail-passed-body =
    This was wrong, and is fixed: { $title }
    From { $since } until { $until }.

    { $detail }

    You could not be told earlier: { $why }
status-mail-why-outgoing = this mail leaves by the server that it is about. With [fallback] in the settings you are told at once by another one.
status-mail-why-short = it was over before the mail could leave.
