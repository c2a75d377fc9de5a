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
status-no-backup = none
lane-mail = incoming mail
lane-sending = outgoing mail
lane-remote = other servers
lane-local = timers and clean-up
lane-training = training of the suggestions
lane-meaning = understanding of questions

status-mailbox-down = Mail from { $label } is not coming in
status-mailbox-down-means = The mailbox cannot be read. New mail waits on its server and becomes tickets once this is fixed; no one loses their place in the queue.
status-mailbox-down-do = Read the server’s response, and test the connection under Mailboxes. If the server is down, wait: we keep trying.
status-mailbox-down-agents = New mail to this address arrives once this is fixed.

status-mailbox-sign-in = The server refuses the password of { $label }
status-mailbox-sign-in-means = The mailbox cannot be read until its password or access is renewed. New mail waits on its server.
status-mailbox-sign-in-do = Enter the password again under Mailboxes, or grant access again, and test the connection.
status-mailbox-sign-in-agents = New mail to this address arrives once this is fixed.

status-mails-missing = Mails from { $label } were missing
status-mails-missing-means = The server had mails that were not in the mail log, or that are in the log but were not processed. They have now been fetched as far as possible.
status-mails-missing-do = Look up the mails named here in the mail log. If this happens again, ask whoever runs the mail server.

status-reconcile-failed = { $label } could not be compared with the mail log
status-reconcile-failed-means = We do not know whether mail is missing from this mailbox.
status-reconcile-failed-do = Read the server’s response, and press Count now under Mailboxes.

status-outgoing-down = No mail is being sent
status-outgoing-down-means = The outgoing mail server cannot be reached or accepts no mail. Replies are stored and sent once this is fixed.
status-outgoing-down-do = Read the server’s response. Check [smtp] in the settings and run svar check. Nothing needs to be sent again afterwards: stored mail is sent automatically.
status-outgoing-down-agents = What you send is stored, and sent once this is fixed.

status-outgoing-sign-in = No mail is being sent: the mail server refuses our password
status-outgoing-sign-in-means = Replies are stored and sent once this is fixed.
status-outgoing-sign-in-do = Set smtp.username and smtp.password again, restart, and run svar check.
status-outgoing-sign-in-agents = What you send is stored, and sent once this is fixed.

status-outgoing-sender = No mail is being sent from { $label }
status-outgoing-sender-means = The mail server does not let us send from this address. Its mail waits; mail of other brands is sent.
status-outgoing-sender-do = Allow this address on the mail server, or change the brand’s support address.
status-outgoing-sender-agents = What you send for this brand is stored, and sent once this is fixed.

status-mail-refused = Mails were refused
status-mail-refused-detail = { $detail } waiting for a decision
status-mail-refused-means = Links, acknowledgements or notices were permanently refused; their recipients did not get them.
status-mail-refused-do = Go through them under Refused mail: send each again or remove it.

status-mail-held = Mail is held as a possible loop
status-mail-held-means = One sender wrote very many mails within minutes, or one of our own mails came back. They are held and do not become tickets.
status-mail-held-do = Look at the held mails in the mail log. If people wrote them, release them one by one or a whole day at once.

status-disk-low = The disk is filling up
status-disk-low-detail = free: { $detail }
status-disk-low-means = When it is full, mail cannot be stored and tickets cannot be answered.
status-disk-low-do = Free up space on the disk of the data folder, or move to a larger one.

status-disk-full = The disk is full
status-disk-full-detail = free: { $detail }
status-disk-full-means = Soon nothing can be stored any more: mail waits on its servers, and replies cannot be sent.
status-disk-full-do = Free up space on the disk of the data folder now. Nothing that was confirmed is lost.
status-disk-full-agents = Saving may fail. Keep a copy of long replies.

status-database-slow = The database is slow
status-database-slow-detail = a commit takes { $detail }
status-database-slow-means = Pages and mail are slow: each commit waits for the disk.
status-database-slow-do = Check what else uses the database’s disk, and whether a disk is failing.

status-database-refuses = Nothing can be saved
status-database-refuses-means = The database accepts no writes. Mail waits on its servers; forms keep what was entered.
status-database-refuses-do = Free up space on the disk, or make the database writable again. Nothing that was confirmed is lost.
status-database-refuses-agents = Replies and notes cannot be saved right now. Keep a copy of what you write.

status-backup-old = The newest backup is too old
status-backup-old-detail = newest: { $detail }
status-backup-old-means = If the disk fails now, more is lost than was agreed.
status-backup-old-do = Find out why the backup did not run, run it, and check that backup.path points to it.

status-certificate-ends = The certificate of { $label } expires soon
status-certificate-ends-detail = expires { $detail }
status-certificate-ends-means = Once it has expired, mail programs and browsers refuse the connection.
status-certificate-ends-do = Renew it, or ask whoever runs the server. If it has been renewed, make the server load it.

status-jobs-buried = Jobs failed: { $label }
status-jobs-buried-means = They failed ten times and are not tried again automatically.
status-jobs-buried-do = Read the error under Failed jobs, fix its cause, and press Try again.

status-lane-behind = Jobs are delayed: { $label }
status-lane-behind-detail = the oldest has been due since { $detail }
status-lane-behind-means = Jobs of this kind are not being done, or they arrive faster than they are done.
status-lane-behind-do = Check the log for what is stuck. If the machine is busy, give it time or another worker; if nothing moves, restart.
status-lane-behind-agents = What you see here may be out of date.

status-node-silent = A server is not responding: { $label }
status-node-silent-detail = last seen { $detail }
status-node-silent-means = The other servers have taken over its work.
status-node-silent-do = Check that machine. If it was removed for good, this clears automatically within the hour.

status-worker-dead = Background work has stopped
status-worker-dead-means = No mail is fetched or sent, and no reminders go out, until the program is restarted.
status-worker-dead-do = Restart Svar and check the log from before the stop. Meanwhile /healthz answers 503, so that a supervisor can restart it.
status-worker-dead-agents = No mail is fetched or sent until an admin restarts Svar.

status-scanner-down = The malware scanner is not responding
status-scanner-down-means = Mail with attachments is held, and forms with files are refused until the scanner is back.
status-scanner-down-do = Start clamd, and check scanner.clamd in the settings.
status-scanner-down-agents = Messages with files cannot be sent, and mail is late.

status-files-down = The storage for large files is not responding
status-files-down-means = Large mails and files can be neither stored nor read.
status-files-down-do = Check data.object_store and its credentials, or the folder files, and run svar check.

status-search-down = Search is out of date
status-search-down-means = The search index of a server cannot be written. Pages and mail are not affected.
status-search-down-do = Read the error, and check free space and permissions of the folder search in the data folder. It is tried again all the time; files that are damaged are replaced automatically.
status-search-down-agents = Search does not find what is new.

status-secret-missing = The file secret.key is missing
status-secret-missing-means = The running program still has the key, but it would refuse to start again.
status-secret-missing-do = Restore secret.key from its backup before you restart.

status-mail-button = View status
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
status-mail-passed-subject = Was wrong, now fixed: { $title }
status-mail-passed-body =
    This was wrong, and is now fixed: { $title }
    From { $since } until { $until }.

    { $detail }

    You could not be told earlier: { $why }
status-mail-why-outgoing = this mail is sent by the server that it is about. With [fallback] in the settings, you are told at once through another one.
status-mail-why-short = it was fixed before the mail could be sent.
