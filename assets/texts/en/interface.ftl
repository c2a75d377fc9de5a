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
nobody = Nobody
somebody = Somebody
opened = opened
conversation = Conversation
show-earlier = Show earlier messages
is-first-message = This is where the conversation begins.
show-latest = Show the latest messages
show-quoted = Show quoted text
pictures-blocked = { $count ->
    [one] One picture from elsewhere is not loaded, so that the sender does not learn that the mail was read.
   *[other] { $count } pictures from elsewhere are not loaded, so that the sender does not learn that the mail was read.
  }
pictures-show = Show pictures
sending = Sending
connection-lost = The connection was lost. Everything you wrote is kept here.
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
manual-found-none = Nothing found. Try fewer words, or other words.
manual-found = { $count ->
    [one] 1 page has these words
   *[other] { $count } pages have these words
  }
nav-desk = Desk
nav-tickets = My tickets
nav-new-ticket = New ticket
nav-account = Account
nav-settings = My settings
letter-keys = Single letters are shortcuts at the desk
review-reminders = Remind me by mail when an answer of mine is due for review
unsubscribe = Stop the reminders?
unsubscribe-text = You get a mail once a week as long as an answer of yours is due for review.
unsubscribe-button = Stop the reminders
unsubscribe-done = No more reminders
unsubscribe-done-text = You can turn them on again on the page of your account.
nav-keys = Keyboard shortcuts
find-label = Find a reference, e-mail address or order
sign-in = Sign in
sign-out = Sign out
sign-up = Create account

## Keys of the keyboard

key-next = Take the next ticket
key-move = Down and up the queue
key-open = Open the ticket
key-find = Find
key-suggestion = Use a suggested answer
key-search-answers = Search the answers from the reply
key-reply = Write a reply
saved = Saved.
note-saved = The note is kept.
problem-team-twin = There is a team of this name.
key-take = Take this ticket
key-agent = Choose the agent
key-tags = Write tags
key-recipients = Choose who gets the reply
key-split = Split off what has another subject
key-move-message = Move the last message
key-merge = Merge with another ticket
key-undo = Undo the last move
key-note = Write an internal note
key-send = Send
key-queue = Back to the queue
key-leave = Leave the field
key-help = This list

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

error-home = To the first page
error-not-found = There is nothing here
error-not-found-text = The page does not exist, or it belongs to someone else. Check the address, or sign in with the account that it belongs to.
error-forbidden = This is not open to you
error-forbidden-text = Your account may not do this. Sign in with another account, or go back.
error-invalid = That did not work
error-invalid-text = Something in it was not right. Go back, put it right and send again.
error-too-many = Too many tries
error-too-many-text = Wait a little, then try again.
error-wait =
    { $seconds ->
        [one] Wait { $seconds } second, then try again.
       *[other] Wait { $seconds } seconds, then try again.
    }
error-too-slow = This took too long
error-too-slow-text = What you sent did not arrive in time. Try again, perhaps with smaller files or a faster connection.
error-unavailable = We cannot reach this just now
error-unavailable-text = Part of the service does not respond. Try again in a minute.
kept-lead = Part of the service does not respond, so we cannot say whether this has been sent. Your text is here: send it again in a minute. It arrives once, however often you press the button.
kept-lead-look = Part of the service does not respond, so we cannot say whether this has been saved. Your text is here: look first, and send it again if it is missing.
kept-words = Your text
kept-files = We could not keep the files that you had chosen. Choose them again.
kept-send = Send again
error-internal = Something went wrong on our side
error-internal-text = It has been noted, and you did nothing wrong. Try again in a moment.

## What to put right

form-problems =
    { $count ->
        [one] One thing to put right
       *[other] { $count } things to put right
    }
problem-name = Write a name of no more than 100 characters.
problem-address = Write a whole e-mail address, such as name@example.com.
problem-password = Choose a password of at least { $count } characters.
problem-password-long = Choose a password of no more than { $count } characters.
problem-password-common = This password is easy to guess. Choose one that is not among the most used, such as a few words.
problem-password-own = Choose a password that is not made of your name, your e-mail address or our name.
problem-too-many = You have sent very much within a short time. Try again in { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }; your text is still here.
problem-infected = The malware scanner found something in one of the files. Nothing was sent: remove the file, or ask an admin.
problem-busy = We cannot take this in just now. Your text is still here: try again in a minute.
problem-current-password = This is not your present password.
problem-sign-in = The e-mail address or the password is wrong. You can also ask for a link.
problem-asked = The sender has been asked within the last day already.
problem-linked = The ticket belongs to an account already.
problem-unlink = The customer has proven that this ticket is theirs.
problem-unwanted-proven = A proven customer wrote this, so it cannot be put aside as unwanted.
problem-expired = This mail has expired, and its text is no longer here.
problem-link = This link has been used already, or it is too old. Ask for a new one.
problem-handed-over = You came here from a shop. Sign in by e-mail first to change this.
problem-subject = Make the subject shorter: at most 200 characters.
problem-body = Write your message first.
problem-body-long = The message is too long. Send part of it as a file.
problem-slug = Use only the letters a to z, digits and hyphens.
problem-brand-twin = Another brand has this short name. Choose another.
problem-languages = Write codes of two letters with spaces between, such as en nb.
problem-brand = Choose a brand.
problem-answer-brand = No brand has the short name that stands in the text.
problem-reference = Write the reference of a ticket that you work on, such as SV-7K3M9Q.
problem-split-kind = Only what a customer wrote can begin a ticket.
problem-split-all = This is all that the ticket has; nothing would be left.
problem-move-reply = A reply stays on the ticket where it was written.
problem-move-same = This is the same ticket.
problem-move-merged = One of the tickets has become a part of another.
problem-move-brands = The tickets belong to different brands.
problem-move-customers = The tickets belong to two customers: neither may read what the other wrote.
problem-undone = This has been undone already.
problem-undo-later = One of the tickets has been merged since. Undo that first.
problem-closed = This ticket is closed. Write on it, and a new one goes on from it.
problem-watcher = This address cannot get our replies.
problem-host = Write the name of the server.
problem-port = Write a port from 1 to 65535.
problem-username = Write the user name.
problem-plain = Choose TLS or STARTTLS: only a server on this machine can go without.
problem-secret = Write the password, or all three fields of OAuth 2 with it.
problem-secret-moved = Password and tokens are kept for the same server, port, encryption, user name and token address only. Type them again.
problem-token-url = Write an address that begins with https://.
problem-address-taken = This address belongs to another account.
problem-only-address = This is your only proven address. Add another one first.
problem-handover = The shop’s sign-in did not work. Go back to the shop and try again, or sign in by e-mail.
problem-admin-exists = Somebody has made the first account already. Sign in, or ask them to invite you.
problem-last-admin = Somebody must stay who can set the place up. Make another admin first.
problem-last-free-admin = At least one admin must be bound to no brand: people, teams and background jobs belong to all brands. Choose another admin for that first.
problem-colleague-twin = This address belongs to a colleague already.
problem-invited = This colleague has been invited already, and can ask for a new link on the sign-in page.
problem-customer = This address belongs to a customer. Tick the box below if the same person is to work here.
problem-colleague-brand = This colleague does not serve the ticket’s brand. Choose another.
problem-team-gone = There is no such team any more. Choose another.
problem-snooze = Choose a time in the future for the ticket to come back.
problem-file-link = This link to a file is too old. Open the ticket again.
problem-mail-delivered = This mail has become a message already.
problem-too-large = A file is larger than 25 MB. Leave it out or make it smaller, and send again.
problem-request = The form did not arrive whole. Go back and send it again.
problem-calendar-zone = “{ $text }” is not a time zone. Write a place such as Europe/Oslo, or UTC.
problem-calendar-span = “{ $text }” is not an opening time. Write it like 08:00-16:00; hours past midnight are two: 22:00-24:00 and, on the next day, 00:00-06:00.
problem-calendar-overlap = { $one } and { $other } overlap. Write them as one, or part them.
problem-calendar-date = “{ $text }” is not a date. Write year, month and day, like 2026-12-24.
problem-calendar-date-twice = { $date } stands twice among the closed and extra days. Keep one of the two.
problem-calendar-extra = The extra day { $date } has no opening time. Give it one, or list it as closed.
problem-calendar-extra-twice = { $date } stands twice among the extra days. Write its hours on one line.
problem-calendar-holidays = “{ $text }” is no set of holidays that we know.
problem-calendar-never = The week has no opening hours, so nothing would ever be due. Open at least one weekday.
problem-feed-url = Write the address of an iCalendar file, beginning with https://.
problem-feed-file = This file cannot be used: { $why }.
problem-feeds = There are ten calendars already. Remove one first.
problem-length = Write a length such as 4, 30 min or 1 h 30 min.
problem-promise-day = Choose a day from today on, at most a year ahead, on which you still have time.
problem-policy-empty = Promise at least one thing.
problem-move-to = Write the folder to move mails to.

## Signing in

sign-in-lead = See your tickets and write to us.
sign-in-password-hint = No password, or forgotten? Leave it empty and ask for a link.
sign-in-link = Mail me a sign-in link
sign-up-question = New here?
sign-in-question = Have an account?
sign-up-email-hint = We send a link to your address to be sure that it is yours.
password-hint = At least { $count } characters; a few words are easier to remember.
link-sent = Look in your inbox
link-sent-text = A link is on its way to { $address }. It works once, for an hour. If it does not come within a few minutes, look among your spam, or ask again later.
link-sent-back = Back to sign in
link-sign-in-text = You sign in as { $address }.
link-sign-up = Create your account
link-sign-up-text = Your address is { $address }. One step is left.
link-prove = Add an address
link-prove-text = { $address } becomes one of the addresses of the account of { $name }. Tickets from this address are then shown there.
link-prove-other = Someone who is signed in as “{ $name }” asks to add { $address } to their account. Whoever has the address sees the tickets that came from it.
link-prove-other-do = Was that you? Sign in to that account in this browser, then open the link again. If not, do nothing: the address stays yours.
link-prove-signed-in = You are signed in as { $name } at the moment.
link-prove-button = Add address
link-first-admin = Welcome to Svar
link-first-admin-text = Your account is the first one, and it may set everything up.

## One’s own account

account-you = You
address-link-sent = Open the link that we sent there.
address-proven = proven
address-unproven = not proven
address-remove = Remove { $address }
address-another = Another address of yours
address-add = Add address
password-current = Present password
password-current-hint = Forgotten? Sign in with a mailed link, and leave this empty.
password-new = New password
password-set = Save password
sessions = Signed in on
session-seen = last seen
session-this = this one
session-end = End
session-end-label = End the session { $browser }
session-end-others = End all others

## The customers’ side

tickets-none = Nothing here yet
tickets-none-text = When you write to us, your messages and our answers stand here.
choose-brand = Who do you want to write to?
choose-brand-none = There is nobody to write to yet.
choose-brand-find = Part of the name
choose-brand-search = Find
new-title = How can we help?
new-lead = Write as you would tell a friend.
new-body = What is it about?
body-hint = An order number helps, if you have one.
subject-hint = A few words are enough, or leave it empty.
expect-by = Expect the answer by { $high }.
expect = Expect the answer between { $low } and { $high }.
portal-foot = { $brand } answers every message.
received-title = Your message is with us.
closed-now = We are closed right now and open again { $at }.
received-reference = Its reference is { $reference }.
write-more = Write more
close-lead = All well now?
close-ticket = Close this ticket
reopen-lead = Not quite well after all?
reopen = Open this ticket again
customer-state-new = received
customer-state-open = being looked at
customer-state-waiting = answered
customer-state-solved = solved
customer-state-closed = closed

## The queue

views = Views
view-next = Next up
view-mine = Mine
view-unassigned = Unassigned
view-unlinked = Unlinked
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
narrow-search = Find
narrow-more = { $count } more. Type part of the name.
narrow-none = Nothing has this name.
assign-other = Someone else …
assign-title = Assign { $reference }
assign-lead = Choose who answers from now on.
take-next = Take next
queue-longest = longest wait { $span }
queue-empty = Nothing waits here
queue-empty-text = New tickets show up here by themselves.
reply-sent = Your reply is on its way:
unassigned = Unassigned
assigned-to = Assigned to { $name }
waiting = Waiting
found = Search results
found-for = Found for “{ $words }”
found-none = Nothing found
found-none-text = Look for a ticket’s reference, a customer’s whole e-mail address or an order number.
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
why-open = waits for us
why-answered = waits for the customer
why-snoozed = comes back later
why-solved = done
why-closed = done

## A ticket at the desk

also-here = { $name } is also looking at this
side-label = Ticket and customer
state-keep = as it is
snooze-1 = snoozed until tomorrow
snooze-7 = snoozed for a week
tags = Tags
take = Take this ticket
came-from = Sent from
customer-proven = proven
customer-unproven = not proven
customer-linked = linked by an agent
customer-unproven-text = We do not know whose address this is, so no account or orders are shown.
undeliverable = { $address } takes no mail ({ $status }). Nothing is sent there until the address is proven again. Since
ask-to-sign-in = Ask to sign in
ask-to-sign-in-text = Mails the sender a link. Whoever follows it has proven that the address is theirs.
link-account = Link to an account
unlink-account = Unlink from the account
link-lead = { $sender } is not proven. Link the ticket only if you know from elsewhere that this customer wrote it: it then shows in the customer’s account.
link-address = Address of the account
link-address-hint = Any address that the customer has proven, if none above fits.
link-how = How do you know?
link-how-hint = Kept in the ticket’s history.
proposals = Accounts that fit
proposal-order = order { $number } is theirs
proposal-address = has proven this address
proposal-name = same name
proposal-domain = also at { $domain }
unwanted = Not wanted
unwanted-block = Also block this sender
make-customer = Make { $address } the customer
via = via { $address }
wants-answer-at = wants the answer at { $address }
contact-load = Contact load
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
note-chip = note, stays in the house
identity-unproven = not proven
identity-aligned = domain confirmed
identity-proven = proven
identity-signed-in = signed in
identity-denied = denied by the owner
because-no-author = The mail names no single author.
because-passed-on = { $about } passed this mail on, so nothing proves who wrote it.
because-nobody-vouches = No mail server vouches for this sender.
because-dmarc-fails = The check of { $about } failed (DMARC). Anybody could have written this.
because-nothing-speaks = No valid signature speaks for { $about }.
because-dkim = Signed by { $about } (DKIM), as our mail server says.
because-spf = Sent by a server of { $about } (SPF), as our mail server says.
because-dmarc = Confirmed for { $about } (DMARC), as our mail server says.
because-dkim-checked = Signed by { $about } (DKIM); we checked the signature ourselves.
because-dns-silent = The signature could not be checked, because DNS did not answer.
because-header-cut = The header of this mail is too long to be read whole, so nothing is proven.
because-header-unclear = The header of this mail can be read in more than one way, so nothing is proven.
because-not-to-us = Neither To nor Cc names an address of ours: { $about } may have sent this to somebody else.
because-to-unsigned = The signature of { $about } does not cover To: this may have been sent to somebody else first.
because-signature-old = The signature of { $about } is old or without a date: somebody may have sent the mail again.
because-signature-seen = The same signature of { $about } stood on another mail before: somebody has sent it again.
because-form = Written in the form { $about }. Anybody can put any name there.
because-forwarded = { $about } passed this mail on. The address in it is not proven.
because-claimed = The owner of the address has signed in and says that it was them.
because-denied = The owner of the address says that it was not them.
because-signed-in = Written while signed in.
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
placed-token = placed by our own mark in the answer
placed-references = placed by the mail that it answers
placed-subject = placed by the reference in the subject
placed-awaited = placed by a mail that came before it
linked-to = Linked to
subject-changed = Another subject:
split-off = Split off
move-message = Move this message
move-to-ticket = To the ticket
move = Move
split-one = Into a ticket of its own
split-rest = With all that follow it
merge = Merge
merge-into = Make this ticket a part of
merge-do = Merge
moved = Moved
move-split = Split off
move-merge = Merged
move-rethread = Moved
undo = Undo
undo-label = Undo the move from { $source } to { $target }
participants = Taking part
part-sender = customer
part-watcher = gets replies
part-reached = may write
watch = Let in
watch-label = Let { $address } get the replies
event-assigned = assigned to { $became }
event-unassigned = no longer assigned to { $was }
event-team = moved to the team { $became }
event-no-team = taken out of the team { $was }
event-state = changed from { $was } to { $became }
event-tagged = added the tag { $became }
event-untagged = removed the tag { $was }
event-linked = the ticket now belongs to this account
event-linked-by = linked the ticket to { $became }, because: { $was }
event-unlinked = took the ticket from the account of { $was }
event-asked = asked { $became } to sign in
event-claimed = { $became } says that this ticket is theirs
event-denied = The owner of { $became } says that it was not them
event-customer = made { $became } the customer instead of { $was }
event-unwanted = put the ticket aside as unwanted
event-wanted = gave the ticket back from the quarantine
event-delivery-delayed = The reply is delayed: { $became }
event-mail-refused = The mail server refused a mail to { $became }: { $was }
event-acknowledged = Acknowledgement sent to { $became }
event-delivery-failed = The reply was not delivered: { $became }
event-parted = A mail from { $was } named this ticket, in which its sender has no part, and became { $became }
event-apart = The mail named { $became }, but its sender has no part in that ticket
event-also-sent = The same mail was sent to another brand, where it is { $became }
event-followed = { $was } answered this closed ticket; it goes on in { $became }
event-follows = goes on from the closed ticket { $became }
event-split = split off from { $was } into { $became }
event-merged = { $was } became a part of { $became }
event-rethreaded = moved a message from { $was } to { $became }
event-move-undone = undid the move from { $was } to { $became }
event-disclosed = let the customer read what { $became } wrote
event-withheld = keeps what { $became } wrote from the customer again
withheld = not shown to the customer
disclosed = shown to the customer
disclose = Show to the customer
withhold = Hide from the customer again
answer-there = Send it to { $address } instead, where the sender wants the answer
event-watched = { $became } gets the replies from now on
event-unwatched = { $was } gets no more replies
event-erased = erased the customer
erase = Erase this customer
erase-lead = { $name } and what they wrote are taken away for good. It cannot be undone.
erase-account = The account with its name, password and addresses: { $addresses }
erase-tickets = Tickets that are emptied and closed: { $count }
erase-messages = Messages and notes, our replies too: { $count }
erase-files = Files that nobody else has: at most { $count }
erase-mails = Mails as they came: { $count }
erase-orders = Orders that the shop told us of: { $count }
erase-lessons = Their questions in what suggestions have learned; it is learned anew without them.
erase-stays = The tickets’ references, dates and states stay, and that you erased them. What lies in mailboxes, in the shop and in backups has to be removed there.
erase-confirm = Type { $word } to confirm
erase-not = Leave everything as it is
problem-erase-confirm = This is not what stands above.
erased-name = Erased customer
erased-subject = Erased
event-promise-warned = Ends soon: { $was }, { $became }
event-promise-missed = Not kept in time: { $was }, { $became }
event-promise-broken = Later than promised: { $became }
event-grouped = changed the customer’s groups from “{ $was }” to “{ $became }”
event-pledged = promised to come back { $became }
event-other = changed something

## Writing

suggested-answers = Suggested answers
search-answers = Search answers
suggestions-later = Suggestions are being made ready.
suggestions-none = No answer fits.
matched = matched
solved-before = Solved before:
does-not-fit = Does not fit
message-kind = Kind of message
reply = Reply
note = Note
copies = Copies
reply-from = from { $brand }
hitch-no-recipient = Write at least one address to send the reply to.
hitch-no-address = { $address } is not an e-mail address.
hitch-merged = { $reference } has become a part of this ticket.
note-lead = Only colleagues see this.
send-reply = Send reply
save-note = Save note
then = Then
then-waiting = then wait for the customer
then-solved = then mark as solved
then-open = then keep it open
hitch-unfilled = Fill these in or take them out first: { $marks }
hitch-overtaken = Something new came while you were writing.
hitch-overtaken-text = Nothing has been sent from you, and your text is still below. Read what is new, then send again.

## The answers

answer-new = New answer
answer-title = Title
answer-slug = Short name
answer-text = Text
answer-form-lead = These words are filled in for each ticket:
answer-remove = Remove answer
answers-none = No answers yet
answers-none-text = Answers written once are suggested wherever they fit.
search-answers-hint = Enter takes the first answer, the arrow keys go through them, Escape leads back to your text.
house-notes-found = Only for us
unfilled-lead = Fill these in before you send:
answer-other-language = This answer has no { $wanted } text. It is in { $found }.
language-nb = Norwegian
language-da = Danish
language-nl = Dutch
language-en = English
language-sv = Swedish
language-de = German
language-fr = French
goes-with-it = Goes with this answer
act-file = attach
act-tag = add the tag { $tag }
act-solved = mark the ticket as solved
act-waiting = wait for the customer
act-open = keep the ticket open
act-assign-me = assign the ticket to me
act-assign = assign the ticket to { $name }
act-snooze = bring the ticket back on { $day }
act-promise = promise for { $day }: { $what }
promise-note = Promised for { $day }: { $what }
save-as-answer = Save as a new answer
answers-shelf = All answers
answers-upkeep = To look after
answers-house = For us only
answers-removed = Removed answers
answer-sent = Sent
answer-untouched = Unchanged
answer-public = public
answer-review-due = read again
answer-stale = older than the original
answer-history = History
answer-history-of = History of { $slug }
answer-back = To the answer
answer-resembles = These answers say nearly the same. Would changing one of them do?
answer-review-now = This answer was to be read again by { $day }. Is all of it still right?
answer-reviewed = Still right: ask again in six months
answer-stale-text = The original has changed since the text in { $language } was written. Bring it up to date, or say that it still fits.
answer-still-right = It still fits
answer-figures = Sent { $sent } times, { $untouched } % unchanged. After seven days, { $back } of { $settled } customers had written again.
answer-condition-hint = Text for a fact that may be missing stands between conditions:
answer-add-language = Add a language
answer-language-new = New text
answer-language-hint = A code such as en, nb or da.
answer-title-hint = What agents see and search.
answer-words = Search words
answer-words-all = Search words for every language
answer-words-hint = One a line.
preview = Preview
preview-empty = What you write is shown here as a customer would get it.
preview-holes = Where no order is known, these must be filled in by hand:
answer-settings = Settings
answer-owner = Looked after by
answer-review = Read again on
answer-review-hint = The owner gets a mail on that day.
answer-make-public = Customers may find it while they write to us
answer-acts = Done when it is sent
answer-acts-hint = The agent sees these before sending, and can leave any of them out.
answer-act-tags = Add tags
answer-act-tags-hint = With commas between.
answer-assign-me = whoever sends it
answer-act-assign = Assign to
answer-act-days = Bring the ticket back after days
answer-act-days-hint = Empty means it does not come back by itself.
answer-act-promise = What we promise for that day
answer-act-promise-hint = Kept as a note on the ticket.
answer-files = Files that go with it
answer-files-none = No files.
answer-files-add = Add files
answer-merge = Merge or remove
answer-merge-into = Merge into
answer-merge-button = Merge
answer-merge-hint = The short name of the answer that stays. It gets the languages and search words that it lacks, and the history of both.
answer-remove-hint = The history stays, and brings it back.
answer-is-removed = This answer has been removed. Go back to any version below to have it again.
answer-by-file = a file
answer-return = Go back to this
change-written = Changed by { $name }
change-imported = Imported from { $name }
change-returned = { $name } went back to an earlier version
change-merged = Merged with { $detail } by { $name }
change-removed = removed
change-added = added
change-files = Files changed by { $name }: { $detail }
change-reviewed = Read again by { $name }
change-none = No line changed.
change-lines = Changed lines
upkeep-clean = Everything is in good order
upkeep-clean-text = Answers that need care show up here by themselves.
upkeep-review = To be read again
upkeep-review-text = Their day of review has come.
upkeep-stale = Texts behind their original
upkeep-stale-text = The original has changed since they were written.
upkeep-edited = Often edited
upkeep-edited-text = Agents change most of what they send: perhaps the answer should change.
upkeep-dismissed = Often passed over
upkeep-dismissed-text = Offered first, but something else was sent.
upkeep-came-back = Customers come back
upkeep-came-back-text = Many write again within seven days.
upkeep-helped = Solved without a ticket
upkeep-helped-text = Customers who said that it helped and did not write within seven days.
upkeep-unused = Never used
upkeep-unused-text = On the shelf for a month or more, and never sent.
upkeep-agents = What we send
upkeep-agents-text = A suggestion is a draft: people deserve an answer of their own.
share-of = { $part } of { $of }
house-lead = What colleagues should know. It is found beside the answers when you search, and can never be sent.
house-none = Nothing written down yet.
house-new = New note
house-edit = Change the note
house-back = To the note
house-removed = Removed notes
note-is-removed = This note has been removed. Go back to any version below to have it again.
problem-day = Write a day, such as 2027-01-31.
problem-days = Write a number of days from 1 to { $count }.
problem-acts = Either choose a state, or let the ticket come back after some days.
problem-title = Write a title of no more than 150 characters.
problem-language = Write one language code, such as nb, and each only once.
problem-answer-body = Write the text.
problem-line = Line { $line }: { $message }
problem-slug-twin = Another answer has this short name. Choose another.
problem-merge-brand = Choose another answer of the same brand.
problem-merge = There is no answer with this short name.
help-title = Does one of these help?
help-lead = You can send your message all the same.
help-solved = That solved it
help-thanks = Good to hear. If it comes back, write to us.
help-meanwhile = While you wait, one of these may help already.
change-removal = Removed by { $name }

## When to suggest nothing

admin-suggestions = Suggestions
silence-lead = An answer is suggested only when it is sure enough to fit. Ask for more, and fewer questions get suggestions, but more of those are right.
silence-threshold = Suggest when at least so sure, in per cent
silence-threshold-hint = Empty means { $usual }%.
silence-figure = What each threshold gives
silence-now = As it is set now, the first suggestion is right { $precision }% of the time, and { $coverage }% of the questions get suggestions.
percent = { $number }%
silence-sureness = At least so sure
silence-precision = First suggestion is right
silence-coverage = Questions that get suggestions
silence-chosen = Your threshold
silence-measured = Tried on replies that were kept back from learning, { $count } replies in all, last
silence-none = Nothing is measured yet
silence-none-text = The figures come when about thirty replies have been sent.
problem-percent = Write a whole number from 0 to 100, or nothing.

## Brands

admin-brands = Brands
admin-promises = Promises
brand-new = New brand
brands-none = No brands yet
brands-none-text = A brand is one business that you answer for. Begin with one.
brand-address = Support address
brand-slug = Short name
brand-slug-hint = Letters a to z, digits and hyphens; it stands in addresses.
brand-languages = Languages
brand-languages-hint = Codes of two letters with spaces between, your own language first.
brand-color = Colour
brand-hue = Colour { $number }
brand-weights = Weight of frequent contact
brand-weights-hint = Who wrote lately stands back by some working hours. 0 for each doubling is first come, first served.
brand-weight-usual = Empty: { $number }.
brand-instructions = Standing instructions
brand-instructions-hint = Agents see this at the head of every ticket of the brand. What holds for a time only, leads write under Instructions.
brand-signature = Signature ({ $language }); { "{agent}" } becomes the agent’s first name
brand-edit = All about the brand
hours-of = Opening hours of { $brand }
hours-edit = Opening hours
hours-edit-lead = Working time runs only while you are open. What is promised in hours is reckoned in these hours. Leave everything empty to be open day and night.
hours-week = A usual week
hours-always = Always open: no hours are set.
hours-open-now = Open now. Hours are in { $zone }.
hours-closed-now = Closed now, opens { $at }. Hours are in { $zone }.
hours-closed = Closed
hours-coming = Coming days that differ
hours-coming-none = No holiday, closed day or extra day lies ahead.
hours-why = Why
hours-kind-holiday = public holiday
hours-kind-feed = subscribed calendar
hours-kind-closed = closed by you
hours-kind-extra = extra day
hours-zone = Time zone
hours-zone-hint = A place such as Europe/Oslo. For each weekday write hours like 08:00-12:00, 13:00-16:00; an empty day is closed.
hours-holidays = Closed on the public holidays of
hours-lands = More days of single German states
hours-closed-days = Other closed days
hours-closed-days-hint = One date a line, like 2026-12-24.
hours-extra-days = Days with hours of their own
hours-extra-days-hint = One a line, like 2026-12-20 12:00-16:00. They hold on holidays too.
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
feeds-lead = Every entry of these calendars that lasts a whole day closes you on that day. An address is looked at once a day. To be open on such a day, write it as an extra day above.
feed-name = Calendar
feed-days = Days
feed-fetched = Last good copy
feed-never = not yet
feed-error = { $at }: { $why }. The last good copy stays in use.
feed-fetch = Look now
feed-url = Address of an iCalendar file
feed-url-hint = Such as https://example.com/holidays.ics. Addresses that begin with webcal:// work too.
feed-add = Subscribe
feed-file = Or a file from your computer
feed-add-file = Add file
policies-lead = How soon a message is acknowledged and answered, and a matter done, in working time. Where several policies hold for a ticket, the shortest time counts. While we wait for the customer, no time passes.
policies-none = Nothing is promised yet
policies-none-text = Make a policy, and every open ticket shows what runs and when it ends.
policy = Policy
policy-new = New policy
policy-name-hint = What your colleagues call it, such as “Standard” or “Recall”.
policy-for = Holds for
policy-topic = Topic
policy-topic-hint = A tag. Empty: whatever the ticket is about.
policy-group = Group of customers
policy-group-hint = Set on the customer, beside a ticket. Empty: all customers.
policy-lengths-hint = Working time, such as 30 min, 4 h or 1 h 30 min. What is left empty is not promised.
policy-warning = Warn before the end
policy-warning-hint = From then on the ticket stands at the head of the queue. Empty: one hour; never more than half of what is promised.
policy-notify = Tell these people
policy-notify-hint = Addresses with commas between. Whoever has the ticket is told anyway.
promises = Promises
promise-acknowledge = Acknowledgement
promise-first = First answer
promise-next = Next answer
promise-solution = Solution
promise-comeback = Promise to come back
promise-day = I will come back on
promise-day-hint = The ticket comes to the head of the queue on that day. Leave it empty to promise nothing.
pledges = Promises to come back
pledges-lead = What agents have promised customers in their replies. A promise is kept by a reply before the day is over.
pledges-30 = The last 30 days
pledges-kept = Kept
pledges-broken = Broken
pledges-share = Share kept
pledges-none = No promise has come due in these days.
pledges-ahead = Still to be kept
pledges-ahead-none = No promise is open.
pledges-missed = Broken lately
pledges-missed-none = No promise has been broken.
pledge-due = By
pledge-answered = answered since
promise-is-running = runs
promise-is-soon = ends soon
promise-is-late = over
promise-is-paused = waits for the customer
promise-is-kept = kept
promise-is-broken = broken
promise-left = { $left } left of { $target }
promise-over = { $over } over { $target }
promise-used = { $used } of { $target }
due-by = { $promise } by { $at }
due-past = { $promise } was due { $at }
customer-groups = Groups

## People

admin-people = Agents and teams
people-invite = Add colleague
people-here = active
people-gone = left
people-is-customer = This customer becomes a colleague, and sees what colleagues see
people-is-here = Works here and may sign in
people-brands = Only these brands (none means all)
role-customer = Customer
role-agent = Agent
role-lead = Lead
role-admin = Admin
team-new = New team
team-add = Add team

## Keys for machines

admin-keys = API keys
keys-none = No keys yet. A shop or a mail server needs one to hand something in.
key-new = New key
key-make = Make key
key-made = Copy the key now. It is shown only this once.
key-scope = Use
key-since = Made
key-believes = vouches for senders
key-results = Trust Authentication-Results in mail handed in with this key
key-results-hint = Only for a mail server of your own that removes such headers from incoming mail. Otherwise whoever has the key can write as any customer. A key for one brand writes to that brand's tickets only.
key-revoke = Revoke
key-revoked = revoked
scope-mail = hand in mail
scope-orders = push orders

## Mailboxes

admin-mailboxes = Mailboxes
mailbox-new = New mailbox
mailboxes-none = No mailboxes yet
mailboxes-none-text = Mail that arrives in a mailbox becomes tickets here.
mailbox-user = User name
mailbox-host = Server
mailbox-port = Port
mailbox-folder = Folder
mailbox-security = Encryption
security-tls = TLS from the start
security-starttls = STARTTLS
security-none = none (this machine only)
mailbox-sign-in = Sign in by
sign-in-by-password = password
sign-in-by-xoauth2 = OAuth 2
mailbox-password = Password, or client secret of OAuth 2
mailbox-secret-hint = Kept encrypted. Leave empty to keep the present one.
mailbox-oauth = OAuth 2
mailbox-token-url = Token address
mailbox-client-id = Client ID
mailbox-refresh-token = Refresh token
mailbox-afterwards = Once a mail is here
afterwards-keep = leave it as it is
afterwards-seen = mark it as read
afterwards-move = move it to a folder
afterwards-delete = delete it from the server
mailbox-move-to = Folder to move to
mailbox-skip = Leave the mails that are there now where they are
mailbox-skip-hint = Only what arrives from now on becomes tickets. Counts for a new mailbox, and when account or folder change.
mailbox-count = Last count
mailbox-count-now = Count now
mailbox-counting = The mails on the server are being compared with the ledger. Open this page again in a moment.
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
mailbox-missing-text = What the server hands out has been fetched now. Mails that stand in the ledger but became nothing can be delivered again there.
mailbox-uncounted = Could not be counted
mailbox-enabled = Read this mailbox
mailbox-test = Test the connection
mailbox-remove = Remove mailbox
mailbox-off = off
mailbox-starting = starting

## The ledger of mail

admin-ledger = Ledger
ledger-came-before = The same mail came before by another way.
ledger-report =
    { $kind ->
        [delayed] A report that a mail is delayed; there is nothing to do.
        [delivered] A report that a mail was delivered; there is nothing to do.
        [read_receipt] A read receipt; there is nothing to do.
       *[other] A report from a machine; there is nothing to do.
    }
ledger-none = No mail
ledger-none-text = Every mail that reaches us stands here, with what became of it.
ledger-none-found = No mail found
ledger-none-found-text = No mail fits all of these. Words of the subject must be whole; a sender or recipient is a whole address or its domain.
ledger-none-yet = None among the latest of these. Look further back.
ledger-sender = Sender or domain
ledger-recipient = Recipient or domain
ledger-subject = Words in the subject
ledger-message-id = Message-ID
ledger-day = Day (UTC)
ledger-release = Release held mail
ledger-release-day = Release all of this day
ledger-release-hint = Choose a day to release all of its held mail together.
ledger-release-count = { $count ->
    [0] No mail of { $day } is held.
    [one] One mail of { $day } is held.
   *[other] { $count } mails of { $day } are held.
  }
ledger-release-text = They are delivered as if they had just come, and become tickets and messages. This cannot be undone.
ledger-release-press = { $count ->
    [one] Release the mail
   *[other] Release { $count } mails
  }
ledger-reason = Ticket or reason
ledger-raw = View source
ledger-raw-label = View source: { $subject }
ledger-replay = Deliver again
fate-all = all
fate-received = received
fate-delivered = delivered
fate-quarantined = quarantined
fate-held = held, perhaps a loop
fate-failed = failed
fate-expired = expired

## The quarantine

quarantine-lead = Mail that looks unwanted, that a program wrote, or that cannot be placed is kept here for { $days } days, and then deleted. Give back what a person wrote: it becomes a ticket, and stays one.
quarantine-month = Last 30 days:
quarantine-none = Nothing is kept
quarantine-none-text = Mail that is put aside stands here with the reason.
reason = Reason
restore = Give back
restore-label = Give back: { $subject }
restore-person = Not a machine
restore-person-label = Not a machine: { $subject }
cause-header = mail server’s filter
cause-blocked = blocked sender
cause-learned = like unwanted mail
cause-marked = marked by an agent
cause-restored = given back
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
kept-learned = It is like mail that was not wanted before: { $about }
kept-marked = It was marked as unwanted by { $about }.
kept-restored = It was given back.
kept-auto-reply = An automatic reply to nothing that its sender takes part in.
kept-bounce = A mail that we do not know was not delivered: { $about }
kept-complaint = Somebody marked a mail of ours as unwanted.
kept-no-sender = The mail names no sender to whom an answer could go.
kept-own-address = It names { $about } as its sender, which is an address of our own.
kept-no-brand = No brand has an address that the mail was sent to.
kept-own-mail = Our own mail has come back.
kept-loop = More than { $about } mails of this sender within ten minutes: a loop?
blocks = Blocked senders
blocks-lead = New mail from these senders goes straight to the quarantine.
block-pattern = Address or domain
block-pattern-hint = A domain includes those below it.
block-add = Block
block-remove-label = Remove { $pattern }
problem-pattern = Enter an address or a domain, such as a@example.com or example.com.
problem-no-account = Choose an account, or enter an address that a customer has proven.
problem-how = Say how you know who the sender is.

## Was this you?

claim-title = Did you write this?
claim-lead = A message came to { $brand } from { $address }. Anybody can write any address into a mail, so please tell us whether it was you.
claim-yes = Yes, I wrote this
claim-no = No
claim-yes-label = Yes, I wrote this: { $subject }
claim-no-label = No, I did not write this: { $subject }
claim-name-hint = If you wrote it: what shall we call you? You get an account, where you find our answers.
claim-denied = Thank you
claim-denied-text = We now know that this message was not yours. You need not do anything else.
claims = Are these yours?
claims-lead = These messages came from your address, but nothing proved that you wrote them.

## Jobs

admin-jobs = Failed jobs
mail-paused = Mail is off on this copy.
mail-paused-text = Nothing is sent and nothing is fetched; what is written here waits.
jobs-none = Nothing has failed
jobs-none-text = Work in the background that fails stands here until it succeeds.
job = Job
job-error = Error
job-attempts = Tries
job-again = next try
job-buried = given up
job-retry = Try again
jobs-retry-all = Try all again
outbox-unsent =
    { $count ->
        [one] One mail has not been sent yet although it was tried.
       *[other] { $count } mails have not been sent yet although they were tried.
    } Each is tried again for five days, with growing pauses.
job-deliver-mail = Deliver mail
job-send-message = Send reply
job-acknowledge = Acknowledge message
job-send-link = Send link
job-reckon-mailbox = Compare a mailbox with the ledger
job-check-status = Check whether all is well
job-tell-condition = Tell the admins what is wrong or fixed
job-call-condition = Tell the webhook what is wrong or fixed
job-wake-ticket = Wake ticket
job-fetch-days = Look at a subscribed calendar
job-watch-promises = Watch the promises on a ticket
job-reckon-promises = Reckon a brand’s promises anew
job-send-notice = Tell colleagues about a ticket
job-free-tickets = Free the tickets of a colleague who left
job-adopt-tickets = Tie tickets to account

## Mail that did not leave

admin-refused = Refused mail
refused-none = No mail was refused
refused-none-text = Links, acknowledgements and notices that the mail server refuses are listed here. A refused reply is shown on its ticket.
refused-lead = The mail server refused these mails, and their recipients did not get them.
refused-at = Refused
refused-kind = Mail
refused-link = Link to sign in or verify an address
refused-invitation = Invitation to a colleague
refused-claim = Question whether a message was theirs
refused-acknowledgement = Acknowledgement
refused-holding = Notice of a later answer
refused-complaint = Letter about a complaint
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
copy-spelling = The address has letters before the @ that our mail server cannot handle (SMTPUTF8). Ask for another address.
copy-undeliverable = Mail to this address came back before ({ $answer }), so it was not sent.
copy-given-up = The mail server kept postponing it: “{ $answer }”
copy-perhaps-twice = { $address } may have got this twice: after the first time the mail server did not say whether it had taken the mail.
copy-perhaps-there = { $address } may have got this already: the mail server did not say whether it took the mail. It is sent again.
copy-unanswered = The mail server did not answer: “{ $answer }”
copy-bounced = It came back: { $answer }
copy-again = Send again
copy-other = Another address
copy-send = Send
event-sent-again = sent the reply to { $was } again, to { $became }
job-send-refused = Send a refused mail again

## The outbox

admin-outbox = Outbox
outbox-smtp = Mails leave at once
outbox-smtp-text = They go to the mail server by SMTP, and none is kept here.
outbox-none = No mails yet
outbox-none-text = Mails are kept here instead of being sent.
outbox-lead = These mails are kept here instead of being sent.

## Orders

admin-orders = Orders
orders-import = Import orders
orders-import-text = One order a line, under this first line. Tracking and items may be empty; items have semicolons between. All are stored, or none.
orders-file = CSV file
orders-stored =
    { $count ->
        [one] One order is stored.
       *[other] { $count } orders are stored.
    }
orders-push = From the shop
orders-push-text = The shop can send its orders as they change, with a key that may push orders.
addresses-edit = Addresses and forms
addresses-title = Addresses of { $brand }
addresses-aliases = Other addresses that lead here
addresses-aliases-hint = Addresses whose mail is passed on to this brand's mailbox, one on each line. Mail to them counts as sent to us, and no reply goes there.
addresses-forms = Contact forms
addresses-forms-hint = Addresses from which your own contact forms and programs write, one on each line. The sender of such a mail is the person in its Reply-To, never verified by it.
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
storage-not-counted = Not counted yet: once a night.
storage-what = What
storage-rows = Rows, at most
storage-oldest = Oldest
storage-until = Removed
storage-note = Figures are estimates of the database. Large files, and on SQLite the sizes of tables, are counted once a night.
storage-until-never = When the customer is erased
storage-until-done = When the work is done; what failed stays until somebody looks at it
storage-until-expired = When they have ended
storage-until-mailbox = When the mailbox is removed
storage-until-unnamed = A day after nothing names them any more
storage-until-quarantine =
    { $count ->
        [one] The text of unwanted mail goes after one day; the line stays
       *[other] The text of unwanted mail goes after { $count } days; the line stays
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
storage-table-attachments = Attachments
storage-table-mails = Mail log
storage-table-fetched = Mails known by number in a mailbox
storage-table-blobs = Mails and files, by their content
storage-table-accounts = Customers and staff
storage-table-strangers = Senders without an account
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
