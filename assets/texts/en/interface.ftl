# The words of the interface in English.

## Everywhere

skip = Skip to content
save = Save
send = Send
show = Show
show-more = Show more
older = Older
close = Close
remove = Remove
try-again = Try again
actions = Actions
name = Name
email = E-mail
password = Password
language = Language
subject = Subject
message = Message
files = Files
state = State
size = Size
from = From
to = To
received = Received
written = Written
brand = Brand
brands = Brands
all-brands = All brands
team = Team
teams = Teams
all-teams = All teams
no-team = No team
agent = Agent
agents = Agents
all-agents = All agents
ticket = Ticket
orders = Orders
addresses = Addresses
role = Role
since = Since
me = me
you = You
nobody = No one
somebody = Someone
opened = opened
conversation = Conversation
show-earlier = Show earlier messages
is-first-message = This is the start of the conversation.
show-latest = Show the latest messages
show-quoted = Show quoted text
pictures-blocked = { $count ->
    [one] One remote picture is blocked, so that the sender cannot see that the mail was read.
   *[other] { $count } remote pictures are blocked, so that the sender cannot see that the mail was read.
  }
pictures-show = Show pictures
sending = Sending
connection-lost = Connection lost. Your text is saved here.
file-too-large = is larger than 25 MB
files-hint = Screenshots can be pasted straight into the text. Up to 25 MB each.
decimal-mark = .

## The bars

nav-main = Main
nav-admin = Admin
nav-queue = Queue
nav-answers = Answers
nav-help = Help
manual-all = All help pages
manual-chapter = Help with this page
manual-find = Search in Help
manual-find-button = Search
manual-found-none = Nothing found. Try fewer or different words.
manual-found = { $count ->
    [one] 1 page found
   *[other] { $count } pages found
  }
nav-desk = Desk
nav-tickets = My tickets
nav-new-ticket = New ticket
nav-account = Account
nav-settings = My settings
letter-keys = Use single-letter keyboard shortcuts
review-reminders = Remind me by e-mail when an answer I own is due for review
unsubscribe = Stop the reminders?
unsubscribe-text = You get an e-mail once a week while an answer you own is due for review.
unsubscribe-button = Stop the reminders
unsubscribe-done = No more reminders
unsubscribe-done-text = You can turn them on again in your account.
nav-keys = Keyboard shortcuts
find-label = Search tickets, customers, orders, answers
sign-in = Sign in
sign-out = Sign out
sign-up = Create account

## Keys of the keyboard

key-next = Take the next ticket
key-move = Down and up the queue
key-open = Open the ticket
key-find = Search
key-suggestion = Use a suggested answer
key-search-answers = Search the answers from the reply
key-reply = Write a reply
saved = Saved.
note-saved = Note saved.
problem-team-twin = A team with this name already exists.
key-take = Take this ticket
key-agent = Choose the agent
key-tags = Edit tags
key-recipients = Choose who gets the reply
key-split = Split off a different subject
key-move-message = Move the last message
key-merge = Merge with another ticket
key-undo = Undo the last change
key-note = Write an internal note
key-send = Send
key-queue = Back to the queue
key-leave = Leave the field
key-help = Show this list

## Time

span-days =
    { $hours ->
        [0] { $days } d
       *[other] { $days } d { $hours } h
    }
span-hours =
    { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
span-minutes = { $minutes } min
span-moment = under a minute
time-today = today { $clock }
time-yesterday = yesterday { $clock }
time-tomorrow = tomorrow { $clock }
time-this-year = { $day } { $month } { $clock }
day-this-year = { $day } { $month }
time-other-year = { $day } { $month } { $year }
month-of-year = { $month } { $year }
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

## Errors

error-home = Home
error-not-found = Page not found
error-not-found-text = This page does not exist, or it belongs to someone else. Check the address, or sign in with another account.
error-forbidden = You do not have access
error-forbidden-text = Your account does not allow this. Sign in with another account, or go back.
error-invalid = That did not work
error-invalid-text = Something you entered is not valid. Go back, fix it and send again.
error-too-many = Too many attempts
error-too-many-text = Wait a moment, then try again.
error-wait =
    { $seconds ->
        [one] Wait { $seconds } second, then try again.
       *[other] Wait { $seconds } seconds, then try again.
    }
error-too-slow = This took too long
error-too-slow-text = What you sent did not arrive in time. Try again with smaller files or a faster connection.
error-unavailable = Temporarily unavailable
error-unavailable-text = Part of the service is not responding. Try again in a minute.
kept-lead = Part of the service is not responding, so we cannot tell whether this was sent. Your text is here: send it again in a minute. It arrives only once, however often you press the button.
kept-lead-look = Part of the service is not responding, so we cannot tell whether this was saved. Your text is here: check first, and send it again if it is missing.
kept-words = Your text
kept-files = The files you chose could not be kept. Choose them again.
kept-send = Send again
error-internal = Something went wrong on our side
error-internal-text = The error has been logged. Try again in a moment.

## What to put right

form-problems =
    { $count ->
        [one] One thing to fix
       *[other] { $count } things to fix
    }
problem-name = Enter a name of no more than 100 characters.
problem-address = Enter a full e-mail address, such as name@example.com.
problem-password = Choose a password of at least { $count } characters.
problem-password-long = Choose a password of no more than { $count } characters.
problem-password-common = This password is easy to guess. Choose one that is not among the most used, such as a few words.
problem-password-own = Choose a password that is not made of your name, your e-mail address or our name.
problem-too-many = You have sent too much in a short time. Try again in { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }; your text is still here.
problem-infected = The malware scanner found something in one of the files. Nothing was sent: remove the file, or ask an admin.
problem-busy = We cannot accept this right now. Your text is still here: try again in a minute.
problem-current-password = This is not your current password.
problem-sign-in = The e-mail address or the password is wrong. You can also ask for a link.
problem-asked = The sender has already been asked within the last day.
problem-linked = The ticket is already linked to an account.
problem-unlink = The customer has confirmed that this ticket is theirs.
problem-unwanted-proven = A verified customer wrote this, so it cannot be marked as spam.
problem-expired = This mail has expired, and its text has been deleted.
problem-link = This link has already been used or has expired. Ask for a new one.
problem-handed-over = A shop signed you in. Sign in by e-mail first to change this.
problem-subject = The subject can be at most 200 characters long.
problem-body = Enter a message.
problem-body-long = The message is too long. Send part of it as a file.
problem-slug = Use only the letters a to z, digits and hyphens.
problem-brand-twin = Another brand already has this short name. Choose another.
problem-brand = Choose a brand.
problem-answer-brand = No brand has the short name given in the text.
problem-reference = Enter the reference of a ticket that you can open, such as SV-7K3M9Q.
problem-split-kind = Only a customer’s message can start a ticket.
problem-split-all = This is the whole ticket; nothing would be left.
problem-move-reply = A reply stays on the ticket where it was written.
problem-move-same = This is the same ticket.
problem-move-merged = One of the tickets was merged into another.
problem-move-brands = The tickets belong to different brands.
problem-move-customers = The tickets belong to two customers, and neither may read the other’s messages.
problem-undone = This has already been undone.
problem-undo-later = One of the tickets has been merged since. Undo that first.
problem-undo-after = Something has happened since. This can no longer be undone.
problem-choice = Choose one of the values in the list.
problem-closed = This ticket is closed. Write a message, and it continues in a new ticket.
problem-watcher = Replies cannot be sent to this address.
problem-host = Enter the name of the server.
problem-port = Enter a port from 1 to 65535.
problem-username = Enter the user name.
problem-plain = Choose TLS or STARTTLS: only a server on this machine can do without.
problem-secret = Enter the password. OAuth 2 also needs its three fields.
problem-secret-moved = The stored password and tokens only work with the same server, port, encryption, user name and token address. Enter them again.
problem-token-url = Enter an address that begins with https://.
problem-address-taken = This address belongs to another account.
problem-only-address = This is your only verified address. Add another one first.
problem-handover = Signing in from the shop did not work. Go back to the shop and try again, or sign in by e-mail.
problem-admin-exists = The first account has already been created. Sign in, or ask to be invited.
problem-last-admin = There must be at least one admin. Make someone else an admin first.
problem-last-free-admin = At least one admin must have access to all brands, because people, teams and background jobs belong to all of them. Give another admin that access first.
problem-colleague-twin = A colleague already has this address.
problem-invited = This colleague has already been invited, and can ask for a new link on the sign-in page.
problem-customer = This address belongs to a customer. Tick the box below if the same person will work here.
problem-colleague-brand = This colleague does not serve the ticket’s brand. Choose another.
problem-team-gone = This team no longer exists. Choose another.
problem-snooze = Choose a time in the future.
problem-file-link = This file link has expired. Open the ticket again.
problem-mail-delivered = This mail has already become a message.
problem-too-large = A file is larger than 25 MB. Remove it or make it smaller, and send again.
problem-request = The form did not arrive complete. Go back and send it again.
problem-calendar-zone = “{ $text }” is not a time zone. Enter a place such as Europe/Oslo, or UTC.
problem-calendar-span = “{ $text }” is not an opening time. Enter it like 08:00-16:00; split hours past midnight in two: 22:00-24:00 and, on the next day, 00:00-06:00.
problem-calendar-overlap = { $one } and { $other } overlap. Combine or separate them.
problem-calendar-date = “{ $text }” is not a date. Enter year, month and day, like 2026-12-24.
problem-calendar-date-twice = { $date } is listed twice among the closed and extra days. Remove one of the two.
problem-calendar-extra = The extra day { $date } has no opening time. Add one, or list it as closed.
problem-calendar-extra-twice = { $date } is listed twice among the extra days. Put its hours on one line.
problem-calendar-holidays = “{ $text }” is not a holiday calendar we know.
problem-calendar-never = The week has no opening hours, so nothing would ever be due. Open on at least one weekday.
problem-feed-url = Enter the address of an iCalendar file, beginning with https://.
problem-feed-file = This file cannot be used: { $why }.
problem-feeds = There are already ten calendars. Remove one first.
problem-length = Enter a duration such as 4, 30 min or 1 h 30 min.
problem-promise-day = Choose a day within a year that still has working time left.
problem-policy-empty = Set at least one time.
problem-move-to = Enter the folder to move mails to.

## Signing in

sign-in-lead = See your tickets and write to us.
sign-in-password-hint = No password, or forgotten? Leave it empty and ask for a link.
sign-in-link = E-mail me a sign-in link
sign-up-question = New here?
sign-in-question = Have an account?
sign-up-email-hint = We send a link to your address to be sure that it is yours.
password-hint = At least { $count } characters; a few words are easier to remember.
link-sent = Check your inbox
link-sent-text = We have sent a link to { $address }. It can be used once and is valid for one hour. If it does not arrive within a few minutes, check your spam folder, or ask again later.
link-sent-back = Back to sign in
link-sign-in-text = You are signing in as { $address }.
link-sign-up = Create your account
link-sign-up-text = Your address is { $address }. One step is left.
link-prove = Add an address
link-prove-text = { $address } will be added to the account of { $name }. Tickets from this address will be shown there.
link-prove-other = Someone signed in as “{ $name }” wants to add { $address } to their account. The owner of an address sees the tickets that came from it.
link-prove-other-do = Was that you? Sign in to that account in this browser, then open the link again. If not, do nothing: the address stays yours.
link-prove-signed-in = You are signed in as { $name } at the moment.
link-prove-button = Add address
link-first-admin = Welcome to Svar
link-first-admin-text = Yours is the first account, with access to all settings.

## One’s own account

account-you = You
address-link-sent = Open the link we sent to that address.
address-proven = verified
address-unproven = unverified
address-remove = Remove { $address }
address-another = Another e-mail address
address-add = Add address
password-current = Current password
password-current-hint = Forgotten? Sign in with an e-mailed link, and leave this empty.
password-new = New password
password-set = Save password
sessions = Signed in on
session-seen = last seen
session-this = this one
session-end = Sign out
session-end-label = Sign out { $browser }
session-end-others = Sign out all others

## The customers’ side

tickets-none = No tickets yet
tickets-none-text = When you write to us, your messages and our answers appear here.
choose-brand = Who do you want to write to?
choose-brand-none = There is no one to write to yet.
choose-brand-find = Part of the name
choose-brand-search = Search
new-title = How can we help?
new-lead = Tell us in your own words.
new-body = What is it about?
body-hint = An order number helps, if you have one.
subject-hint = A few words are enough, or leave it empty.
expect-by = You can expect our answer by { $high }.
expect = You can expect our answer between { $low } and { $high }.
portal-foot = { $brand } answers every message.
received-title = We have received your message.
closed-now = We are closed right now and open again { $at }.
received-reference = Your reference is { $reference }.
write-more = Add a message
close-lead = Has this been resolved?
close-ticket = Close this ticket
reopen-lead = Not resolved after all?
reopen = Reopen this ticket
customer-state-new = received
customer-state-open = in progress
customer-state-waiting = answered
customer-state-solved = solved
customer-state-closed = closed

## The queue

views = Views
view-next = Next up
view-mine = Mine
view-unassigned = Unassigned
view-unlinked = Unverified senders
view-waiting = Waiting for customers
view-snoozed = Snoozed
view-solved = Solved
view-closed = Closed
quarantine = Quarantine
brands-and-teams = Brands, teams and agents
narrow-brands = Find a brand …
narrow-teams = Find a team …
narrow-agents = Find an agent …
narrow-find = Part of a name
narrow-search = Search
narrow-more = { $count } more. Enter part of the name.
narrow-none = No matches.
assign-other = Someone else …
assign-title = Assign { $reference }
assign-lead = Choose who to assign the ticket to.
take-next = Take next
queue-longest = longest wait { $span }
queue-empty = All caught up
queue-empty-text = New tickets appear automatically.
reply-sent = Your reply is on its way:
unassigned = Unassigned
assigned-to = Assigned to { $name }
waiting = Waiting
found-none = Nothing found
found-none-text = Check the spelling, or use fewer words or filters.
state-new = new
state-open = open
state-waiting = waiting for customer
state-snoozed = snoozed
state-solved = solved
state-closed = closed

## Why a ticket stands where it stands

why-first = first contact
why-before = has written before
why-first-this-year = first contact this year
why-months-ago =
    { $months ->
        [one] last contact { $months } month ago
       *[other] last contact { $months } months ago
    }
why-new = not answered yet
why-open = awaiting our reply
why-answered = waiting for customer
why-snoozed = snoozed
why-solved = done
why-closed = done

## A ticket at the desk

also-here = { $name } is also viewing this
side-label = Ticket and customer
state-keep = No change
snooze-1 = snoozed until tomorrow
snooze-7 = snoozed for a week
tags = Tags
take = Take this ticket
came-from = Sent from
customer-proven = verified
customer-unproven = unverified
customer-linked = linked by an agent
customer-unproven-text = We do not know who owns this address, so no account or orders are shown.
undeliverable = { $address } cannot receive mail ({ $status }). Nothing is sent there until the address is verified again. Since
ask-to-sign-in = Ask to sign in
ask-to-sign-in-text = Sends the sender a link. Opening it verifies that the address is theirs.
link-account = Link to an account
unlink-account = Unlink from the account
link-lead = { $sender } is not verified. Link the ticket only if you know in another way that this customer wrote it: it will then be shown in the customer’s account.
link-address = Address of the account
link-address-hint = Any address the customer has verified, if none of the above fits.
link-how = How do you know?
link-how-hint = Saved in the ticket’s history.
proposals = Matching accounts
proposal-order = order { $number } is theirs
proposal-address = has verified this address
proposal-name = same name
proposal-domain = also at { $domain }
unwanted = Spam
unwanted-block = Also block this sender
make-customer = Make { $address } the customer
via = via { $address }
wants-answer-at = wants replies at { $address }
contact-load = Contact frequency
contacts =
    { $count ->
        [one] { $count } contact
       *[other] { $count } contacts
    }
orders-none = No orders
order-status-received = received
order-status-packed = packed
order-status-shipped = shipped
order-status-delivered = delivered
order-status-returned = returned
order-status-cancelled = cancelled
earlier-tickets = Earlier tickets
earlier-none = No earlier tickets

## The conversation

by-mail = by mail
by-form = by form
note-chip = internal note
identity-unproven = unverified
identity-aligned = domain verified
identity-proven = verified
identity-signed-in = signed in
identity-denied = denied by the owner
because-no-author = The mail does not name a single author.
because-passed-on = { $about } forwarded this mail, so we cannot verify who wrote it.
because-nobody-vouches = No mail server confirms this sender.
because-dmarc-fails = The DMARC check of { $about } failed. Anyone could have written this.
because-nothing-speaks = There is no valid signature of { $about }.
because-dkim = Signed by { $about } (DKIM), according to our mail server.
because-spf = Sent by a server of { $about } (SPF), according to our mail server.
because-dmarc = Confirmed for { $about } (DMARC), according to our mail server.
because-dkim-checked = Signed by { $about } (DKIM); we checked the signature ourselves.
because-dns-silent = The signature could not be checked because DNS did not respond.
because-header-cut = The header of this mail is too long to read in full, so the sender cannot be verified.
because-header-unclear = The header of this mail can be read in more than one way, so the sender cannot be verified.
because-not-to-us = None of our addresses is in To or Cc: { $about } may have sent this to someone else.
because-to-unsigned = The signature of { $about } does not cover To: this may have been sent to someone else first.
because-signature-old = The signature of { $about } is old or has no date: someone may have sent the mail again.
because-signature-seen = The same signature of { $about } was on an earlier mail: someone has sent it again.
because-form = Written in the form { $about }. Anyone can enter any name there.
because-forwarded = { $about } forwarded this mail. The address in it is not verified.
because-claimed = The owner of the address signed in and confirmed that they wrote this.
because-denied = The owner of the address says that they did not write this.
because-signed-in = Written by a signed-in user.
delivery-none = not sent by mail
delivery-queued = on its way
delivery-sent = sent by mail
delivery-failed = not delivered
machine-auto_reply = Automatic reply
machine-away-until = Out of office until { $day }
machine-bounce = Bounce: a mail could not be delivered
machine-delayed = Delay: a mail has not been delivered yet
machine-delivered = Receipt: a mail was delivered
machine-feedback = Complaint report from a mail provider
machine-read_receipt = Receipt: a mail was read
placed-token = matched by reply token
placed-references = matched by the mail it replies to
placed-subject = matched by the reference in the subject
placed-awaited = matched by an earlier mail
linked-to = Linked to
subject-changed = Different subject:
split-off = Split off
move-message = Move this message
move-to-ticket = To ticket
move = Move
split-one = Into a new ticket
split-rest = This and all later messages
merge = Merge
merge-into = Merge into
merge-do = Merge
moved = Moved
move-split = Split off
move-merge = Merged
move-rethread = Moved
undo = Undo
undo-label = Undo the move from { $source } to { $target }
undo-latest = Last change:
undo-assignee = the agent
undo-team = the team
undo-tags = the tags
undo-state = the state
undo-spam = the mark as spam
changed-meanwhile = A colleague has changed this meanwhile. It is { $now } now. Save again to change it.
participants = Participants
part-sender = customer
part-watcher = gets replies
part-reached = can reply
watch = Add
watch-label = Add { $address } to replies
event-assigned = assigned to { $became }
event-unassigned = no longer assigned to { $was }
event-team = moved to the team { $became }
event-no-team = removed from the team { $was }
event-state = changed from { $was } to { $became }
event-tagged = added the tag { $became }
event-untagged = removed the tag { $was }
event-linked = the ticket is now linked to this account
event-linked-by = linked the ticket to { $became }, because: { $was }
event-unlinked = unlinked the ticket from the account of { $was }
event-asked = asked { $became } to sign in
event-claimed = { $became } says that this ticket is theirs
event-denied = The owner of { $became } says that they did not write this
event-customer = made { $became } the customer instead of { $was }
event-marked-spam = marked the ticket as spam
event-unmarked-spam = marked the ticket as not spam
event-delivery-delayed = The reply is delayed: { $became }
event-mail-refused = The mail server refused a mail to { $became }: { $was }
event-acknowledged = Acknowledgement sent to { $became }
event-delivery-failed = The reply was not delivered: { $became }
event-parted = A mail from { $was } named this ticket, but the sender is not a participant; it became { $became }
event-apart = The mail named { $became }, but its sender is not a participant there
event-also-sent = The same mail was sent to another brand, where it is { $became }
event-followed = { $was } replied to this closed ticket; it continues in { $became }
event-follows = continues the closed ticket { $became }
event-split = split off from { $was } into { $became }
event-merged = { $was } was merged into { $became }
event-rethreaded = moved a message from { $was } to { $became }
event-move-undone = undid the move from { $was } to { $became }
event-undone = undid the change of { $was }
event-disclosed = showed the customer what { $became } wrote
event-withheld = hid what { $became } wrote from the customer again
withheld = not shown to the customer
disclosed = shown to the customer
disclose = Show to the customer
withhold = Hide from the customer again
answer-there = Send it to { $address } instead, as the sender asked
event-watched = { $became } now gets replies
event-unwatched = { $was } no longer gets replies
event-erased = erased the customer
erase = Erase this customer
erase-lead = { $name } and everything they wrote will be deleted for good. This cannot be undone.
erase-account = The account with its name, password and addresses: { $addresses }
erase-tickets = Tickets to be emptied and closed: { $count }
erase-messages = Messages and notes, including our replies: { $count }
erase-files = Files that no one else has: at most { $count }
erase-mails = Original mails: { $count }
erase-orders = Orders received from the shop: { $count }
erase-examples = What suggestions have learned from their questions; they are retrained without it.
erase-stays = The tickets’ references, dates and states remain, and a record that you erased the customer. Copies in mailboxes, in the shop and in backups must be deleted there.
erase-confirm = Type { $word } to confirm
erase-not = Cancel
problem-erase-confirm = This does not match the word above.
erased-name = Erased customer
erased-subject = Erased
event-sla-warned = Due soon: { $was }, { $became }
event-sla-missed = Overdue: { $was }, { $became }
event-sla-met-late = Later than promised: { $became }
event-grouped = changed the customer’s groups from “{ $was }” to “{ $became }”
event-follow-up-set = promised to follow up { $became }
event-other = changed something

## Writing

suggested-answers = Suggested answers
search-answers = Search answers
suggestions-later = Suggestions are being prepared.
suggestions-none = No matching answers.
matched = matched
suggestion-perhaps = Perhaps
suggestion-like = like:
suggestion-more = More
solved-before = Solved before:
does-not-fit = Not relevant
message-kind = Kind of message
reply = Reply
note = Note
copies = Cc
reply-from = from { $brand }
hitch-no-recipient = Enter at least one address to send the reply to.
hitch-no-address = { $address } is not an e-mail address.
hitch-merged = { $reference } was merged into this ticket.
note-lead = Only colleagues see this. Notify a colleague with @ and their name.
send-reply = Send reply
save-note = Save note
then = Then
then-waiting = and mark as waiting
then-solved = and mark as solved
then-open = and keep it open
hitch-unfilled = Fill in or remove these first: { $marks }
hitch-overtaken = A new message arrived while you were writing.
hitch-overtaken-text = Your reply has not been sent, and your text is still below. Read the new message, then send again.

## Drafts

new-since-visit = New since your last visit
more-changes = { $count ->
    [one] and one more change
   *[other] and { $count } more changes
}
undo-send = Undo sending
send-solve = Send and solve
send-next = Send and take the next
send-more = More
send-later = Send later
send-later-hint = tomorrow 9
problem-send-time = Enter a time that has not passed, such as: tomorrow 9, Monday 14:30, in 2 hours, 2026-12-24 8:00.
problem-files-gone = A file of this text is no longer there: it was removed in another window. Check the files, then send again.
reply-waits = A reply that has not been sent yet
reply-waits-until = { $name } sends this reply: { $time }
reply-waits-overtaken = This reply will not be sent: a new message has arrived since it was written.
problem-sent-already = It has already been sent.
draft-stopped-overtaken = This reply was not sent, because a new message arrived first. Read it, then send again.
draft-stopped-merged = This reply was not sent, because its ticket was merged into this one. Read it, then send again.
draft-stopped-agent = This reply was not sent, because its agent may no longer work on the ticket.
draft-stopped-check = This reply was not sent. Send it again to see why.
marks = Formatting
mark-bold = Bold (Ctrl B)
mark-italic = Italic (Ctrl I)
mark-link = Link (Ctrl K)
mark-list = List
mark-numbers = Numbered list
mark-quote = Quote
mark-heading = Heading
mark-code = Code
snooze-until = Snooze until
note-edit = Edit
note-delete = Delete note
redact = Remove for good
redact-text = The text and its files are deleted everywhere, the raw mail too, and cannot be brought back. The conversation shows that something was removed, and by whom.
redact-message = Remove this message
redact-file = Remove only { $name }
event-note-changed = changed a note
event-note-deleted = deleted a note
event-redacted = removed what a message said
event-file-redacted = removed a file
blind = Bcc
copies-once = Only this once
copies-follow = Whoever is in To or Cc gets the next replies, too, unless it is only this once. No one sees who is in Bcc.
draft = Draft
draft-saved = Draft saved
draft-saving = Saving…
draft-unsaved = Not saved on the server yet. Your text is kept in this browser.
draft-sent = Already sent.
draft-save = Save draft
draft-share = Share with colleagues
draft-unshare = Stop sharing
draft-shared = Shared with colleagues
draft-discard = Discard
draft-of = { $name } shares a draft
draft-continue = Continue this draft
draft-changed = This draft was changed in another window.
draft-changed-text = It reads:
draft-keep-mine = Keep my text
draft-use-other = Use the other text
problem-draft-empty = Write something before you share the draft.
hitch-sent-before = You have already sent this.
hitch-sent-before-text = Nothing was sent again. Press Send once more only if the customer should get another message.

## The answers

answer-new = New answer
answer-title = Title
answer-slug = Short name
answer-text = Text
answer-form-lead = These placeholders are filled in for each ticket:
answer-remove = Remove answer
answers-none = No answers yet
answers-none-text = Write an answer once, and it is suggested wherever it fits.
search-answers-hint = Enter inserts the first answer, the arrow keys move through the list, Escape returns to your text.
internal-notes-found = Internal notes
unfilled-lead = Fill in before you send:
answer-other-language = This answer has no { $wanted } text. It is in { $found }.
language-nb = Norwegian
language-da = Danish
language-nl = Dutch
language-en = English
language-sv = Swedish
language-de = German
language-fr = French
goes-with-it = Included with this answer
act-file = attach
act-tag = add the tag { $tag }
act-solved = mark the ticket as solved
act-waiting = mark the ticket as waiting
act-open = keep the ticket open
act-assign-me = assign the ticket to me
act-assign = assign the ticket to { $name }
act-snooze = snooze the ticket until { $day }
act-promise = promise by { $day }: { $what }
promise-note = Promised by { $day }: { $what }
save-as-answer = Save as a new answer
questions = Questions
questions-of = Questions for “{ $title }”
questions-of-nothing = Questions no answer fits
questions-lead = What customers write when this is the right answer. Suggestions learn from these questions until replies teach them more. A change is learned within minutes.
questions-of-nothing-lead = What customers write when none of the answers fits. From these questions, suggestions learn when to offer nothing.
questions-none = None yet.
questions-more = More questions
questions-back = Back to the questions
questions-near-lead = Questions that sound like this one but need something else. They keep this answer from being suggested for them.
questions-from-tickets = From your tickets
questions-from-tickets-lead = What customers had asked when this answer was sent. Each brand learns only from its own tickets.
questions-past-find = Find past questions
questions-past-of = Past questions for “{ $title }”
questions-past-lead = Tick the questions that this answer would have solved.
questions-past-none = No matching questions
questions-past-none-text = Search for a word that customers use.
questions-take = This answer solves them
question-new = New question
question-new-hint = As a customer would write it.
question-kind = This answer
question-fits = fits
question-near = Near, but not this answer
question-add = Add question
question-edit = Edit
question-fits-other = Needs another answer:
question-near-other = Near:
question-release = Not this answer
question-is-own = solved by this answer
problem-question = Enter a question of at most 4,000 characters.
answer-slug-hint = Leave it empty to use the title. Lower-case letters, digits and hyphens.
answer-asked = Questions it answers
answer-asked-hint = Suggestions learn from them that this answer fits.
results = Results
results-measured = How often suggestions are right
results-measured-lead = Tested on questions that were not used for training, with your current threshold.
results-measured-at = Measured
results-mistakes = Answers suggested by mistake
results-mistakes-lead = In the same test. Add questions to the answer that was right, or to the other one as near, but not it.
results-mistakes-none = None.
results-offered = Suggested
results-right = Right answer
results-questions = Questions
results-none-fits = no answer fits
results-other-answer = another answer
results-given = What agents did with suggestions
results-given-lead = Replies of the last { $days } days.
results-given-none = No replies yet.
results-was-offered = What was suggested
results-sure = Up to three answers
results-nothing = Nothing
results-replies = Replies
results-taken = Began with a suggestion
results-kept = Of its text, sent
results-dismissed = Marked not relevant
results-first = Time to first reply
results-first-lead = Half of the first replies of the last { $days } days came within this working time.
results-with = With a suggestion
results-without = Without
results-count = { $count ->
    [one] one reply
   *[other] { $count } replies
}
gaps = Gaps
gaps-lead = Questions of the last { $days } days for which nothing was suggested, or that agents answered in their own words, grouped by what they ask.
gaps-none = No gaps
gaps-none-text = Questions appear here when several customers ask the same and no answer was suggested.
gaps-single = { $count ->
    [one] One more question was asked once.
   *[other] { $count } more questions were asked once.
}
gap-count = { $count ->
    [one] one question
   *[other] { $count } questions
}
gap-found = Agents searched for and sent:
gap-questions = Questions
gap-draft = Draft an answer from this reply
answers-list = All answers
answers-upkeep = Needs attention
answers-house = Internal notes
answers-removed = Removed answers
answer-sent = Sent
answer-untouched = Unchanged
answer-public = public
answer-review-due = review due
answer-stale = older than the original
answer-history = History
answer-history-of = History of { $slug }
answer-back = Back to the answer
answer-resembles = These answers are very similar. Could you change one of them instead?
answer-review-now = This answer was due for review by { $day }. Is all of it still correct?
answer-reviewed = Still correct: ask again in six months
answer-stale-text = The original has changed since the text in { $language } was written. Update it, or confirm that it is still correct.
answer-still-right = Still correct
answer-figures = Sent { $sent } times, { $untouched } % unchanged. After seven days, { $back } of { $settled } customers had written again.
answer-condition-hint = Put text about a fact that may be missing between conditions:
answer-add-language = Add a language
answer-language-new = New text
answer-language-hint = A code such as en, nb or da.
answer-title-hint = What agents see and search for.
answer-words = Keywords
answer-words-all = Keywords for all languages
answer-words-hint = One per line.
preview = Preview
preview-empty = What you write is shown here as the customer will see it.
preview-holes = If no order is known, these must be filled in by hand:
answer-settings = Settings
answer-owner = Owner
answer-review = Review due
answer-review-hint = The owner gets an e-mail on that day.
answer-make-public = Customers may find it while they write to us
answer-acts = Actions on send
answer-acts-hint = The agent sees these before sending, and can leave any of them out.
answer-act-tags = Add tags
answer-act-tags-hint = Separated by commas.
answer-assign-me = the agent who sends it
answer-act-assign = Assign to
answer-act-days = Snooze for (days)
answer-act-days-hint = Leave empty for no snooze.
answer-act-promise = What we promise for that day
answer-act-promise-hint = Saved as a note on the ticket.
answer-files = Attachments
answer-files-none = No attachments.
answer-files-add = Add files
answer-merge = Merge or remove
answer-merge-into = Merge into
answer-merge-button = Merge
answer-merge-hint = The short name of the answer to keep. It takes over the languages and keywords that it lacks, and the history of both.
answer-remove-hint = The history is kept, so you can restore it.
answer-is-removed = This answer has been removed. Restore any version below to use it again.
answer-by-file = a file
answer-return = Restore this version
change-written = Changed by { $name }
change-imported = Imported from { $name }
change-returned = { $name } restored an earlier version
change-merged = Merged with { $detail } by { $name }
change-removed = removed
change-added = added
change-files = Files changed by { $name }: { $detail }
change-reviewed = Reviewed by { $name }
change-none = No lines changed.
change-lines = Changed lines
upkeep-clean = Nothing needs attention
upkeep-clean-text = Answers that need attention appear here automatically.
upkeep-review = Due for review
upkeep-review-text = Their review date has passed.
upkeep-stale = Outdated translations
upkeep-stale-text = The original has changed since they were written.
upkeep-edited = Often edited
upkeep-edited-text = Agents change most of the text before sending: perhaps the answer should change.
upkeep-dismissed = Often dismissed
upkeep-dismissed-text = Suggested first, but something else was sent.
upkeep-came-back = Customers write again
upkeep-came-back-text = Many customers write again within seven days.
upkeep-helped = Solved without a ticket
upkeep-helped-text = Customers who said that it helped and did not write again within seven days.
upkeep-unused = Never used
upkeep-unused-text = Available for a month or more, and never sent.
upkeep-agents = What we send
upkeep-agents-text = A suggestion is a draft: adapt it to each customer.
share-of = { $part } of { $of }
house-lead = What colleagues should know. Notes appear beside the answers when you search, and are never sent.
house-none = No notes yet.
house-new = New note
house-edit = Edit note
house-back = Back to the note
house-removed = Removed notes
note-is-removed = This note has been removed. Restore any version below to use it again.
problem-day = Enter a date, such as 2027-01-31.
problem-days = Enter a number of days from 1 to { $count }.
problem-acts = Choose either a state or a snooze, not both.
problem-title = Enter a title of no more than 150 characters.
problem-language = Enter one language code, such as nb, and each only once.
problem-answer-body = Enter the text.
problem-line = Line { $line }: { $message }
problem-slug-twin = Another answer already has this short name. Choose another.
problem-merge-brand = Choose another answer of the same brand.
problem-merge = There is no answer with this short name.
help-title = Does one of these help?
help-lead = You can still send your message.
help-solved = That solved it
help-thanks = Glad to hear it. If it happens again, write to us.
help-meanwhile = While you wait, one of these may help.
change-removal = Removed by { $name }

## When to suggest nothing

admin-suggestions = Suggestions
threshold-lead = An answer is suggested only when it is likely enough to fit. With a higher threshold, fewer questions get suggestions, but more of those are right.
threshold-share = Minimum confidence for suggestions, in per cent
threshold-hint = Empty means { $usual }%.
threshold-figure = Results by threshold
threshold-now = With the current setting, the first suggestion is right { $precision }% of the time, and { $coverage }% of the questions get suggestions.
percent = { $number }%
threshold-sure = Up to three answers are suggested from { $sure }% confidence on. Below that, one is marked “Perhaps” and has no key.
threshold-sureness = Minimum confidence
threshold-precision = First suggestion right
threshold-coverage = Questions with suggestions
threshold-chosen = Your threshold
threshold-measured = Tested on replies that were not used for training, { $count } replies in all, last
threshold-none = No measurements yet
threshold-none-text = Figures appear when about thirty replies have been sent.
problem-percent = Enter a whole number from 0 to 100, or leave it empty.

## Brands

admin-brands = Brands
admin-promises = SLA policies
brand-new = New brand
brands-none = No brands yet
brands-none-text = A brand is one business that you answer for. Start by creating one.
brand-address = Support address
brand-slug = Short name
brand-slug-hint = Letters a to z, digits and hyphens; used in web addresses.
brand-languages = Languages
brand-color = Colour
brand-weights = Frequent-contact delay
brand-weights-hint = Customers who wrote recently are placed some working hours later in the queue. 0 for each doubling is first come, first served.
brand-weight-usual = Empty: { $number }.
brand-instructions = Standing instructions
brand-instructions-hint = Agents see this at the top of every ticket of the brand. Team leads write temporary instructions under Instructions.
brand-signature = Signature ({ $language }); { "{agent}" } becomes the agent’s first name
brand-edit = Brand settings
hours-of = Opening hours of { $brand }
hours-edit = Opening hours
hours-edit-lead = Working time runs only while you are open, and deadlines in hours count these hours. Leave everything empty to be open day and night.
hours-week = A usual week
hours-always = Always open: no hours are set.
hours-open-now = Open now. Hours are in { $zone }.
hours-closed-now = Closed now, opens { $at }. Hours are in { $zone }.
hours-closed = Closed
hours-coming = Upcoming exceptions
hours-coming-none = No upcoming holidays, closed days or extra days.
hours-why = Reason
hours-kind-holiday = public holiday
hours-kind-feed = subscribed calendar
hours-kind-closed = closed by you
hours-kind-extra = extra day
hours-zone = Time zone
hours-zone-hint = A place such as Europe/Oslo. For each weekday enter hours like 08:00-12:00, 13:00-16:00; an empty day is closed.
hours-holidays = Closed on the public holidays of
hours-lands = Additional holidays in German states
hours-closed-days = Other closed days
hours-closed-days-hint = One date per line, like 2026-12-24.
hours-extra-days = Days with special hours
hours-extra-days-hint = One per line, like 2026-12-20 12:00-16:00. They also apply on holidays.
hours = Hours
day = Day
day-mon = Monday
day-tue = Tuesday
day-wed = Wednesday
day-thu = Thursday
day-fri = Friday
day-sat = Saturday
day-sun = Sunday
holidays-no = Norway
holidays-dk = Denmark
holidays-se = Sweden
holidays-nl = Netherlands
holidays-be = Belgium
holidays-fr = France
holidays-gb = England and Wales
holidays-gb-sct = Scotland
holidays-gb-nir = Northern Ireland
holidays-de = Germany
holidays-de-bw = Baden-Württemberg
holidays-de-by = Bavaria
holidays-de-be = Berlin
holidays-de-bb = Brandenburg
holidays-de-hb = Bremen
holidays-de-hh = Hamburg
holidays-de-he = Hesse
holidays-de-mv = Mecklenburg-Western Pomerania
holidays-de-ni = Lower Saxony
holidays-de-nw = North Rhine-Westphalia
holidays-de-rp = Rhineland-Palatinate
holidays-de-sl = Saarland
holidays-de-sn = Saxony
holidays-de-st = Saxony-Anhalt
holidays-de-sh = Schleswig-Holstein
holidays-de-th = Thuringia
feeds = Subscribed calendars
feeds-lead = Every all-day event in these calendars closes you on that day. Addresses are checked once a day. To be open on such a day, add it as an extra day above.
feed-name = Calendar
feed-days = Days
feed-fetched = Last successful copy
feed-never = not yet
feed-error = { $at }: { $why }. The last successful copy stays in use.
feed-fetch = Check now
feed-url = Address of an iCalendar file
feed-url-hint = Such as https://example.com/holidays.ics. Addresses that begin with webcal:// work too.
feed-add = Subscribe
feed-file = Or a file from your computer
feed-add-file = Add file
policies-lead = How soon messages are acknowledged and answered, and tickets solved, in working time. If several policies apply to a ticket, the shortest time counts. Time does not run while we wait for the customer.
policies-none = No policies yet
policies-none-text = Create a policy, and every open ticket shows its deadlines.
policy = Policy
policy-new = New policy
policy-name-hint = What your colleagues call it, such as “Standard” or “Recall”.
policy-for = Applies to
policy-topic = Topic
policy-topic-hint = A tag. Empty: any topic.
policy-group = Customer group
policy-group-hint = Set on the customer, beside a ticket. Empty: all customers.
policy-lengths-hint = Working time, such as 30 min, 4 h or 1 h 30 min. Leave empty for no deadline.
policy-warning = Warn before the deadline
policy-warning-hint = From then on the ticket is at the top of the queue. Empty: one hour; never more than half of the time allowed.
policy-notify = Notify
policy-notify-hint = Addresses separated by commas. The assigned agent is always notified.
promises = Deadlines
promise-acknowledge = Acknowledgement
promise-first = First reply
promise-next = Next reply
promise-solution = Solution
promise-comeback = Follow-up
promise-day = Follow up on
promise-day-hint = The ticket goes to the top of the queue on that day. Leave it empty for no follow-up.
follow-ups = Follow-ups
follow-ups-lead = What agents have promised customers in their replies. A follow-up is met by a reply before the day is over.
follow-ups-30 = The last 30 days
follow-ups-kept = Met
follow-ups-broken = Missed
follow-ups-share = Share met
follow-ups-none = No follow-ups were due in this period.
follow-ups-ahead = Upcoming
follow-ups-ahead-none = No upcoming follow-ups.
follow-ups-missed = Recently missed
follow-ups-missed-none = No follow-ups were missed.
follow-up-due = Due
follow-up-answered = answered since
promise-is-running = running
promise-is-soon = due soon
promise-is-late = overdue
promise-is-paused = waiting for customer
promise-is-kept = met
promise-is-broken = missed
promise-left = { $left } left of { $target }
promise-over = { $over } over { $target }
promise-used = { $used } of { $target }
due-by = { $promise } due { $at }
due-past = { $promise } was due { $at }
customer-groups = Groups

## People

admin-people = Agents and teams
people-invite = Add colleague
people-here = active
people-gone = deactivated
people-is-customer = Make this customer a colleague, who sees what colleagues see
people-is-here = Works here and can sign in
people-brands = Only these brands (none means all)
role-customer = Customer
role-agent = Agent
role-lead = Team lead
role-admin = Admin
team-new = New team
team-add = Add team

## Keys for machines

admin-keys = API keys
keys-none = No keys yet. A shop or a mail server needs one to submit orders or mail.
key-new = New key
key-make = Create key
key-made = Copy the key now. It is shown only once.
key-scope = Use
key-since = Created
key-believes = trusted to verify senders
key-results = Trust Authentication-Results in mail handed in with this key
key-results-hint = Only for your own mail server, if it removes such headers from incoming mail. Otherwise anyone with the key can write as any customer. A key for one brand writes to that brand's tickets only.
key-revoke = Revoke
key-revoked = revoked
scope-mail = submit mail
scope-orders = push orders

## Mailboxes

admin-mailboxes = Mailboxes
mailbox-new = New mailbox
mailboxes-none = No mailboxes yet
mailboxes-none-text = Mail that arrives in a mailbox becomes a ticket here.
mailbox-user = User name
mailbox-host = Server
mailbox-port = Port
mailbox-folder = Folder
mailbox-security = Encryption
security-tls = TLS from the start
security-starttls = STARTTLS
security-none = none (this machine only)
mailbox-sign-in = Sign in with
sign-in-by-password = password
sign-in-by-xoauth2 = OAuth 2
mailbox-password = Password, or OAuth 2 client secret
mailbox-secret-hint = Stored encrypted. Leave empty to keep the current one.
mailbox-oauth = OAuth 2
mailbox-token-url = Token address
mailbox-client-id = Client ID
mailbox-refresh-token = Refresh token
mailbox-afterwards = After a mail is fetched
afterwards-keep = leave it as it is
afterwards-seen = mark it as read
afterwards-move = move it to a folder
afterwards-delete = delete it from the server
mailbox-move-to = Folder to move to
mailbox-skip = Ignore the mails that are there now
mailbox-skip-hint = Only new mail becomes tickets. Applies to a new mailbox, and when the account or folder changes.
mailbox-count = Last count
mailbox-count-now = Count now
mailbox-counting = The mails on the server are being compared with the mail log. Open this page again in a moment.
mailbox-complete =
    { $count ->
        [one] { $count } mail, all here
       *[other] { $count } mails, all here
    }
mailbox-missing =
    { $count ->
        [one] { $count } mail was missing
       *[other] { $count } mails were missing
    }
mailbox-missing-text = Everything on the server has now been fetched. Mails in the mail log that became nothing can be reprocessed there.
mailbox-uncounted = Could not be counted
mailbox-enabled = Read this mailbox
mailbox-test = Test the connection
mailbox-remove = Remove mailbox
mailbox-off = off
mailbox-starting = starting

## The ledger of mail

admin-ledger = Mail log
ledger-came-before = The same mail already arrived another way.
ledger-report =
    { $kind ->
        [delayed] A report that a mail is delayed. No action needed.
        [delivered] A report that a mail was delivered. No action needed.
        [read_receipt] A read receipt. No action needed.
       *[other] An automatic report. No action needed.
    }
ledger-none = No mail
ledger-none-text = Every mail we receive is listed here, with what became of it.
ledger-none-found = No mail found
ledger-none-found-text = No mail matches all of these. Enter whole words of the subject, and a full address or its domain.
ledger-none-yet = None among the most recent mails. Look further back.
ledger-sender = Sender or domain
ledger-recipient = Recipient or domain
ledger-subject = Words in the subject
ledger-message-id = Message-ID
ledger-day = Day (UTC)
ledger-release = Release held mail
ledger-release-day = Release all of this day
ledger-release-hint = Choose a day to release all its held mail at once.
ledger-release-count = { $count ->
    [0] No mail of { $day } is held.
    [one] One mail of { $day } is held.
   *[other] { $count } mails of { $day } are held.
  }
ledger-release-text = They are processed as if they had just arrived, and become tickets and messages. This cannot be undone.
ledger-release-press = { $count ->
    [one] Release the mail
   *[other] Release { $count } mails
  }
ledger-reason = Ticket or reason
ledger-raw = View source
ledger-raw-label = View source: { $subject }
ledger-replay = Reprocess
fate-all = all
fate-received = received
fate-delivered = delivered
fate-quarantined = quarantined
fate-held = held as a possible loop
fate-failed = failed
fate-expired = expired

## The quarantine

quarantine-lead = Mail that looks like spam, was sent automatically, or cannot be matched to a brand is kept here for { $days } days and then deleted. Mark what a person wrote as not spam: it becomes a ticket, and stays one.
quarantine-month = Last 30 days:
quarantine-none = Quarantine is empty
quarantine-none-text = Quarantined mail is listed here with the reason.
reason = Reason
restore = Not spam
restore-label = Not spam: { $subject }
restore-person = Written by a person
restore-person-label = Written by a person: { $subject }
cause-header = mail server’s filter
cause-blocked = blocked sender
cause-learned = resembles spam
cause-marked = marked by an agent
cause-restored = marked as not spam
cause-auto-reply = automatic reply
cause-bounce = unknown bounce
cause-complaint = spam complaint
cause-no-sender = no sender
cause-own-address = our own address
cause-no-brand = no brand
cause-own-mail = our own mail
cause-loop = possible loop
kept-header = The mail server’s filter says: { $about }
kept-blocked = { $about } is on the block list.
kept-learned = It resembles earlier spam: { $about }
kept-marked = It was marked as spam by { $about }.
kept-restored = It was marked as not spam.
kept-auto-reply = An automatic reply to something that its sender is not part of.
kept-bounce = An unknown mail was not delivered: { $about }
kept-complaint = Someone marked one of our mails as spam.
kept-no-sender = The mail names no sender to reply to.
kept-own-address = Its sender is { $about }, which is one of our own addresses.
kept-no-brand = It was not sent to any brand’s address.
kept-own-mail = One of our own mails came back.
kept-loop = More than { $about } mails from this sender within ten minutes: possibly a loop.
blocks = Blocked senders
blocks-lead = New mail from these senders goes straight to the quarantine.
block-pattern = Address or domain
block-pattern-hint = A domain includes its subdomains.
block-add = Block
block-remove-label = Remove { $pattern }
problem-pattern = Enter an address or a domain, such as a@example.com or example.com.
problem-no-account = Choose an account, or enter an address that a customer has verified.
problem-how = Say how you know who the sender is.

## Was this you?

claim-title = Did you write this?
claim-lead = { $brand } received a message from { $address }. Anyone can put any address into a mail, so please tell us whether it was you.
claim-yes = Yes, I wrote this
claim-no = No
claim-yes-label = Yes, I wrote this: { $subject }
claim-no-label = No, I did not write this: { $subject }
claim-name-hint = If you wrote it: what should we call you? You get an account where you find our answers.
claim-denied = Thank you
claim-denied-text = We now know that you did not write this message. You need not do anything else.
claims = Are these yours?
claims-lead = These messages came from your address, but we could not verify that you wrote them.

## Jobs

admin-jobs = Failed jobs
mail-paused = Mail is turned off on this copy.
mail-paused-text = No mail is sent or fetched; what is written here waits.
jobs-none = No failed jobs
jobs-none-text = Background jobs that fail are listed here until they succeed.
job = Job
job-error = Error
job-attempts = Attempts
job-again = next attempt
job-buried = failed
job-retry = Try again
jobs-retry-all = Try all again
outbox-unsent =
    { $count ->
        [one] One mail could not be sent yet.
       *[other] { $count } mails could not be sent yet.
    } Each is tried again for five days, at increasing intervals.
job-deliver-mail = Process mail
job-send-message = Send reply
job-acknowledge = Acknowledge message
job-send-link = Send link
job-reconcile-mailbox = Compare a mailbox with the mail log
job-check-status = Check the system status
job-tell-condition = Notify admins of a problem or its fix
job-call-condition = Call the webhook about a problem or its fix
job-send-draft = Send a reply at its time
job-wake-ticket = Wake a snoozed ticket
job-fetch-days = Check a subscribed calendar
job-watch-timers = Check the deadlines of a ticket
job-recompute-timers = Recalculate a brand’s deadlines
job-send-notice = Notify colleagues about a ticket
job-unassign-tickets = Unassign the tickets of a deactivated colleague
job-adopt-tickets = Link tickets to an account
job-send-account-notice = Notify a person about their account
job-fit-ranker = Train the suggestions
job-encode-turn = Understand a question
job-settle-use = Check whether an answer solved the question
job-review-answer = Remind the owner to review an answer
job-review-article = Remind someone to review an article
job-unassign-idle = Unassign an idle ticket
job-recheck-tickets = Check a brand’s tickets after a change of staff
job-send-delay-notice = Tell a waiting customer about a delay
job-run-overflow = Apply an overflow rule
job-recheck-complaint = Check the dates of a complaint
job-recompute-order = Recalculate the order of the queue
job-end-lifts = End a temporary priority
job-send-webhook = Call the webhook about an urgent ticket

## Mail that did not leave

admin-refused = Refused mail
refused-none = No mail was refused
refused-none-text = Links, acknowledgements and notices that the mail server refuses are listed here. A refused reply is shown on its ticket.
refused-lead = The mail server refused these mails, so their recipients did not get them.
refused-at = Refused
refused-kind = Mail
refused-link = Link to sign in or verify an address
refused-invitation = Invitation to a colleague
refused-claim = Question whether they wrote a message
refused-acknowledgement = Acknowledgement
refused-delay-notice = Delay notice
refused-complaint = E-mail about a complaint
refused-notice = Notice to a colleague
refused-account-notice = Notice about an account
refused-alarm = Alarm to an admin
refused-review = Reminder to review an answer
refused-expired = expired
refused-all-again = Send all of these again
refused-sent = The mail is being sent again. It is listed here again if it is refused.
refused-removed = The mail was removed.
refused-remove = Remove
copy-failed = { $address } did not get this.
copy-refused = The mail server refused the address: “{ $answer }”
copy-content = The mail server refused the message: “{ $answer }”
copy-spelling = The part before the @ has characters that our mail server cannot handle (SMTPUTF8). Ask for another address.
copy-undeliverable = Earlier mail to this address bounced ({ $answer }), so this was not sent.
copy-given-up = The mail server kept postponing it: “{ $answer }”
copy-perhaps-twice = { $address } may have received this twice: the mail server did not confirm the first attempt.
copy-perhaps-there = { $address } may have received this already: the mail server did not confirm it. It is sent again.
copy-unanswered = The mail server did not respond: “{ $answer }”
copy-bounced = It bounced: { $answer }
copy-again = Send again
copy-other = Another address
copy-send = Send
event-sent-again = sent the reply to { $was } again, to { $became }
job-send-refused = Send a refused mail again

## The outbox

admin-outbox = Outbox
outbox-smtp = Mail is sent immediately
outbox-smtp-text = It goes to the mail server by SMTP, and none is kept here.
outbox-none = No mails yet
outbox-none-text = Mails are kept here instead of being sent.
outbox-lead = These mails are kept here instead of being sent.

## Orders

admin-orders = Orders
orders-import = Import orders
orders-import-text = One order per line, below this header line. Tracking and items may be empty; separate items with semicolons. Either all orders are stored or none.
orders-file = CSV file
orders-stored =
    { $count ->
        [one] One order is stored.
       *[other] { $count } orders are stored.
    }
orders-push = From the shop
orders-push-text = The shop can send orders as they change, with a key that may push orders.
addresses-edit = Addresses and forms
addresses-title = Addresses of { $brand }
addresses-aliases = Other addresses that forward here
addresses-aliases-hint = Addresses whose mail is forwarded to this brand's mailbox, one per line. Mail to them counts as sent to us, and no reply goes there.
addresses-forms = Contact forms
addresses-forms-hint = Addresses that your own contact forms and programs send from, one per line. The sender of such a mail is the person in its Reply-To, never verified by it.
problem-no-address = { $address } is not an e-mail address.
problem-many-addresses = At most { $most } addresses.
problem-address-of-brand = { $address } is already an address of { $brand }.

admin-storage = Storage
storage-database = Database
storage-files = Large files
storage-files-found =
    { $count ->
        [one] One file, { $size }
       *[other] { $count } files, { $size }
    }
storage-not-counted = Not counted yet; files are counted once a night.
storage-what = What
storage-rows = Rows, at most
storage-oldest = Oldest
storage-until = Removed
storage-note = Figures are estimates of the database. Large files, and on SQLite the sizes of tables, are counted once a night.
storage-until-never = When the customer is erased
storage-until-done = When the job is done; failed jobs stay until someone deals with them
storage-until-newer = When there are 200,000 newer ones
storage-until-expired = When they have ended
storage-until-mailbox = When the mailbox is removed
storage-until-unnamed = A day after nothing refers to them any more
storage-until-quarantine =
    { $count ->
        [one] The text of spam is removed after one day; the log entry stays
       *[other] The text of spam is removed after { $count } days; the log entry stays
    }
storage-until-days =
    { $count ->
        [one] After a day
       *[other] After { $count } days
    }
storage-table-tickets = Tickets
storage-table-messages = Messages
storage-table-events = Lines of tickets' histories
storage-table-turns = Contacts
storage-table-ticket-meanings = Meanings of questions
storage-table-attachments = Attachments
storage-table-mails = Mail log
storage-table-fetched = Mails known by number in a mailbox
storage-table-blobs = Mails and files, by their content
storage-table-accounts = Customers and staff
storage-table-unregistered-contacts = Senders without an account
storage-table-orders = Orders
storage-table-audit-log = Audit log
storage-table-jobs = Background jobs
storage-table-sessions = Sessions
storage-table-links = One-time links
storage-table-known-browsers = Known browsers
storage-table-account-notices = Notices about accounts
storage-table-refused-mails = Refused mails
storage-table-acknowledgements = Acknowledgements
storage-table-signatures = Signatures seen
storage-table-message-pages = Mails as they looked
storage-table-message-copies = Who got which reply
storage-table-side-messages = Words of side conversations
storage-table-notifications = Notifications of staff
storage-table-push-browsers = Browsers that show notifications
storage-table-drafts = Drafts of agents
storage-table-ticket-visits = How far agents have read
storage-table-help-figures = What help pages did
storage-table-search-changes = What the search index has still to read

# Side conversations with third parties
view-third-party = Waiting for a third party
state-third-party = waiting for a third party
why-third-party = waiting for a third party
forward = Forward
key-forward = Forward to a third party
key-forward-person = Forward: choose the brand’s first contact
forward-send = Send to third party
forward-until = Wait until
forward-until-hint = The ticket leaves the queue until the answer arrives, or until this day. Leave it empty to keep the ticket where it is.
forward-people = The brand’s contacts
forward-along = Included from the ticket: messages { $messages }, files { $files }
forward-along-legend = Messages and files to include
sides = Side conversations
side-chip = Third party
side-hint = The customer never sees this.
side-write = Write again
side-done = Mark as done
side-reopen = Continue
side-is-done = done
side-is-answered = answered
side-is-waiting = waiting for an answer
side-to = to
side-unverified = sender not verified
side-stranger = not someone you wrote to
side-went-along = Included from the ticket: messages { $count }
side-failed = Not delivered to { $address }:
side-again = Send again
side-use = Use in the reply
side-sent = Sent to the third party. The customer does not see it.
side-waits-until = { $name } sends this to a third party: { $time }
hitch-is-customer = { $address } takes part in this ticket. Use Reply to write to them.
problem-wait-day = Choose a day after today, within a year.
event-side-begun = asked { $became }
event-side-sent = wrote to { $became } again
event-side-received = { $became } answered in a side conversation
event-side-unproven = { $became } wrote in a side conversation. The sender is not verified.
event-side-failed = Not delivered to the third party: { $became }
event-side-done = finished the side conversation “{ $became }”
event-side-reopened = continued the side conversation “{ $became }”
job-send-side = Send to a third party
