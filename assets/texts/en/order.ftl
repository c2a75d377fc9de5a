# The order of the queue: why a ticket stands where it stands, what lifts it, what is urgent, and what another order would do.

## Why a ticket stands where it stands

why-nth = { $number }{ $ending } contact in 90 days
why-handicap = { $contact }: +{ $span }
why-waiting = waiting since { $at }
why-ours = we owe the next word
why-promise = answer promised by { $due }, and before others from { $from }
why-title = Why it stands here
why-place = Its place in the queue:
why-by-the-clock = The number is by the clock: nights and closed days count there.
lift-urgent-rule = urgent: { $why }
lift-urgent-rule-chip = Urgent: { $why }
lift-promise-to-customer = we said that we would come back { $at }
lift-promise-to-customer-chip = promised
lift-attention-flag = attention: { $why }
lift-attention-flag-chip = Attention
lift-leads-hand = moved by hand: { $why }
lift-leads-hand-chip = Moved by hand
lift-until = until { $at }
hand-title = Move by hand
hand-ahead = How far
hand-front = to the head of the queue
hand-hours =
    { $hours ->
        [one] { $hours } working hour earlier
       *[other] { $hours } working hours earlier
    }
hand-until = For
hand-why = Why
hand-hint = Colleagues see the reason. After that time, or when it is answered, the ticket has its own place again.
hand-do = Move
hand-back = Back to its own place
attention = Attention:
attention-title = We owe this customer attention
attention-why = Why
attention-do = Set the flag
attention-hint = All that the customer waits for goes before others, until the flag is taken down.
attention-undo = Take the flag down
event-flagged = set an attention flag: { $became }
event-unflagged = took the attention flag down: { $was }
event-moved = moved the ticket by hand until { $became }: { $was }
event-moved-back = let the ticket go back to its own place
event-move-over = The ticket has its own place again: { $was }
event-urgent = Urgent: { $became }
event-not-called = No program was told that this is urgent, because the rule calls none any more: { $became }
event-called = Another program was told that this is urgent: { $became }
problem-why = Write the reason in a few words.
problem-until = Choose from the list how far and for how long.
problem-not-waiting = The ticket does not wait for us, so it has no place in the queue.

## What is urgent

admin-urgent = Urgent
rules-lead = What is urgent goes before others at once. A rule looks at every message of a customer and at every tag, and holds until we have answered.
rules-none = Nothing is urgent yet
rules-none-text = Make a rule, for example for the word “fire”, and say who is to be told.
rule = Rule
rule-new = New rule
rule-name-hint = Agents see it on the ticket, such as “Recall”.
rule-when = When
rule-when-hint = All that you fill in must be so. What is empty is not asked for.
rule-topic = Topic
rule-topic-hint = A tag on the ticket.
rule-customer = Customer
rule-customer-hint = A proven address of the customer.
rule-customer_group = Group of customers
rule-customer_group-hint = Set on the customer, beside a ticket.
rule-words = Words
rule-words-hint = Words or phrases with commas between; one is enough. Spelling and capitals do not matter, and “burn*” finds “burning”.
rule-then = Then
rule-ahead = Goes before others by
rule-ahead-hint = Working time, such as 8 h. Empty: it stays where it stands.
rule-target = Answer within
rule-target-hint = A promise of its own in working time. Empty: the usual ones.
rule-notify = Tell these people by mail
rule-notify-hint = Addresses with commas between.
rule-webhook = Tell a program
rule-webhook-hint = An address that takes JSON by POST, such as a webhook of your chat.
webhook-secret = Signature
webhook-secret-lead = Each call to this address is signed in the form of Standard Webhooks. With the secret the program can tell that it is us, and nobody else. All rules that call the address have the same secret.
webhook-secret-show = Show the secret
webhook-secret-is = The secret is
webhook-secret-renew = Make a new secret
webhook-secret-renew-hint = The present one is void at once: give the new one to the program, too.
rule-lifts = goes { $length } before others
rule-promises = answer within { $length }
rule-calls = tells a program
problem-rule-asks = Say when: at least one word, topic, customer, group or brand.
problem-rule-does = Say what is to happen: at least one of these four.
problem-rule-words = These are too many words for one rule. Make two.
problem-webhook = Write a whole address, beginning with https://.
problem-webhook-shared = Rules of other brands call this address, too. Ask an admin of all brands for its secret.

## What agents are told beside the tickets

guidance = Instructions and key people
guidance-lead = Instructions stand at the head of every ticket of the brand, from the first day through the last. Key people stand beside tickets of their topic.
guidance-leave = Leave it as it is
instructions = Instructions
instructions-none = No instruction but those that stand with the brands.
instruction = Instruction
instruction-hint = Such as “Parcels to Tromsø take three days longer: do not promise a day.”
instruction-new = New instruction
instruction-edit = Change the instruction
instruction-days = Days
instruction-from = First day
instruction-until = Last day
instruction-is-standing = standing
instruction-is-now = holds now
instruction-is-later = later
instruction-is-over = over
days-from = from { $day }
days-until = until { $day }
key-people = Whom to ask
key-people-none = Nobody is named yet.
key-person-new = New key person
key-person-edit = Change the key person
key-person-reach = How to reach them
key-person-reach-hint = An address, a room, a number: as colleagues use it.
key-person-rank = Order
key-person-rank-hint = 1 is asked first.
key-person-any = every topic
problem-instruction = Write the instruction, in no more than 1000 characters.
problem-days-order = The last day comes before the first.
problem-key-person-name = Write who it is, in no more than 200 characters.
problem-key-person-reach = Write how to reach them, in no more than 200 characters.
problem-rank = Write a whole number from 1 to 99.

## How right the forecasts are

forecast = Forecasts kept
forecast-lead = When customers write, they are told a range within which to expect our answer. About eight in ten answers should come within it, and one in ten on either side.
forecast-none = No customer who was told a range has had an answer yet.
forecast-days = Answers of
forecast-last = the last { $days } days
forecast-told = Answers
forecast-drawn = Drawn
forecast-early = Earlier
forecast-within = Within
forecast-late = Later

## What another order would do

simulation = Try another order
simulation-lead = The same contacts, once first come, first served and once by these weights. Nothing changes for anybody: it is only reckoned.
simulation-of = What { $brand } was asked
simulation-of-none = A made-up helpdesk
simulation-made-up = A made-up helpdesk
simulation-facts = { $contacts } contacts, { $agents } agents who are busy { $busy } % of the time, { $minutes } minutes for each contact on average.
simulation-fcfs = first come, first served
simulation-svar = by these weights
simulation-drawn = Waits in working hours: the thick bar ends at the median, the thinner one where nine in ten are done, the line at the longest. Lines stand at 1, 4, 8, 16, 32 and 64 hours.
simulation-writes = Writes
simulation-contacts = Contacts
simulation-median = Median
simulation-p90 = Nine in ten
simulation-worst = Longest
simulation-bound = By these weights nobody is overtaken by one who came more than { $hours } working hours later.
simulation-question = The question
simulation-half-life = Half-life of a contact, in days
simulation-unit = Working hours for each doubling
simulation-ceiling = Most working hours
simulation-whose = Whose contacts
simulation-agents = Agents at work
simulation-days = Of a brand: days back
simulation-tickets = How many contacts
simulation-busy = Agents busy, per cent
simulation-handling = Minutes for each
simulation-daily = From daily contacters, per cent
simulation-closed = While closed, per cent
simulation-seed = Seed
simulation-run = Reckon
band-first = for the first time
band-yearly = about once a year
band-monthly = about once a month
band-weekly = about once a week
band-daily = about daily
problem-number = Write a number.
problem-weight-half-life = More than 0 and at most 3650: 30 is a month.
problem-weight-unit = From 0 to 100: 2 is usual, 0 is first come, first served.
problem-weight-ceiling = From 0 to 1000: 12 is usual, 0 is first come, first served.
problem-scene-tickets = From 1 to 100,000 contacts.
problem-scene-agents = From 1 to 1,000 agents.
problem-scene-busy = More than 0 and at most 150: 92 is a busy place.
problem-scene-handling = More than 0 and at most 480 minutes.
problem-scene-daily = From 0 to 100.
problem-scene-closed = From 0 to 100.
problem-scene-hours = The opening hours leave no time to work.
problem-scene-history = Nobody has turned to the brand in these days. Choose more days, or a made-up helpdesk.

## Files that the malware scanner holds

file-held = Held:
file-held-text = the malware scanner says “{ $found }”. Nobody can open this file.
file-release = Release the file
event-file-released = released the file { $became }, held because of “{ $was }”
