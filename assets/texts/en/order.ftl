# The order of the queue: why a ticket stands where it stands, what lifts it, what is urgent, and what another order would do.

## Why a ticket stands where it stands

why-nth = { $number }{ $ending } contact in 90 days
why-handicap = { $contact }: +{ $span }
why-waiting = waiting since { $at }
why-ours = awaiting our reply
why-promise = reply promised by { $due }, ahead of others from { $from }
why-title = Why it is here in the queue
why-place = Queued as of
why-by-the-clock = This time includes nights and closed days.
lift-urgent-rule = urgent: { $why }
lift-urgent-rule-chip = Urgent: { $why }
lift-follow-up = follow-up promised { $at }
lift-follow-up-chip = follow-up
lift-attention-flag = priority customer: { $why }
lift-attention-flag-chip = Priority customer
lift-leads-hand = moved manually: { $why }
lift-leads-hand-chip = Moved manually
lift-until = until { $at }
hand-title = Move manually
hand-ahead = How far
hand-front = to the top of the queue
hand-hours =
    { $hours ->
        [one] { $hours } working hour earlier
       *[other] { $hours } working hours earlier
    }
hand-until = For
hand-why = Reason
hand-hint = Colleagues see the reason. After that time, or once it is answered, the ticket returns to its usual place.
hand-do = Move
hand-back = Return to its usual place
attention = Priority customer:
attention-title = Priority customer
attention-why = Reason
attention-do = Set flag
attention-hint = Everything this customer is waiting for goes ahead of others until the flag is cleared.
attention-undo = Clear flag
event-flagged = marked as a priority customer: { $became }
event-unflagged = cleared the priority flag: { $was }
event-moved = moved the ticket manually until { $became }: { $was }
event-moved-back = returned the ticket to its usual place
event-move-over = The ticket is back in its usual place: { $was }
event-urgent = Urgent: { $became }
event-not-called = No webhook was called for this urgent ticket, because the rule no longer has one: { $became }
event-called = A webhook was called for this urgent ticket: { $became }
problem-why = Enter a short reason.
problem-until = Choose how far and for how long from the list.
problem-not-waiting = The ticket is not awaiting our reply, so it has no place in the queue.

## What is urgent

admin-urgent = Urgent
rules-lead = Urgent tickets go ahead of others at once. A rule checks every message from a customer and every tag, and applies until we have replied.
rules-none = No urgent rules yet
rules-none-text = Create a rule, for example for the word “fire”, and choose who to notify.
rule = Rule
rule-new = New rule
rule-name-hint = Agents see it on the ticket, such as “Recall”.
rule-when = When
rule-when-hint = All conditions that you fill in must be met. Empty fields are ignored.
rule-topic = Topic
rule-topic-hint = A tag on the ticket.
rule-customer = Customer
rule-customer-hint = A verified address of the customer.
rule-customer_group = Customer group
rule-customer_group-hint = Set on the customer, beside a ticket.
rule-words = Words
rule-words-hint = Words or phrases separated by commas; one is enough. Spelling and capitals do not matter, and “burn*” finds “burning”.
rule-then = Then
rule-ahead = Move ahead by
rule-ahead-hint = Working time, such as 8 h. Empty: it keeps its place.
rule-target = Reply within
rule-target-hint = A separate deadline in working time. Empty: the usual ones.
rule-notify = Notify by e-mail
rule-notify-hint = Addresses separated by commas.
rule-webhook = Webhook
rule-webhook-hint = An address that accepts JSON by POST, such as a webhook of your chat.
webhook-secret = Signature
webhook-secret-lead = Each request to this address is signed as Standard Webhooks describes. With the secret, the receiver can verify that it comes from us. All rules with the same address share the same secret.
webhook-secret-show = Show secret
webhook-secret-is = The secret is
webhook-secret-renew = Create a new secret
webhook-secret-renew-hint = The current one stops working at once: give the receiver the new one too.
rule-lifts = moves ahead by { $length }
rule-promises = reply within { $length }
rule-calls = calls a webhook
problem-rule-asks = Enter at least one word, topic, customer, group or brand.
problem-rule-does = Choose what happens: at least one of these four.
problem-rule-words = Too many words for one rule. Create two.
problem-webhook = Enter a full address, beginning with https://.
problem-webhook-shared = Rules of other brands also call this address. Ask an admin of all brands for its secret.

## What agents are told beside the tickets

guidance = Instructions and key people
guidance-lead = Instructions are shown at the top of every ticket of the brand, from the first day to the last. Key people are shown beside tickets on their topic.
guidance-leave = Cancel
instructions = Instructions
instructions-none = No instructions besides the brands’ standing ones.
instruction = Instruction
instruction-hint = Such as “Parcels to Tromsø take three days longer: do not promise a day.”
instruction-new = New instruction
instruction-edit = Edit instruction
instruction-days = Days
instruction-from = First day
instruction-until = Last day
instruction-is-standing = standing
instruction-is-now = active
instruction-is-later = upcoming
instruction-is-over = ended
days-from = from { $day }
days-until = until { $day }
key-people = Who to ask
key-people-none = No one is listed yet.
key-person-new = New key person
key-person-edit = Edit key person
key-person-reach = Contact details
key-person-reach-hint = An address, a room or a number.
key-person-rank = Order
key-person-rank-hint = 1 is asked first.
key-person-any = every topic
problem-instruction = Enter an instruction of no more than 1000 characters.
problem-days-order = The last day is before the first.
problem-key-person-name = Enter a name of no more than 200 characters.
problem-key-person-reach = Enter contact details of no more than 200 characters.
problem-rank = Enter a whole number from 1 to 99.

## How right the forecasts are

forecast = Estimate accuracy
forecast-lead = When customers write, they are told a range within which to expect our answer. About eight in ten answers should come within it, and one in ten on either side.
forecast-none = No customer who was given an estimate has been answered yet.
forecast-days = Answers of
forecast-last = the last { $days } days
forecast-told = Answers
forecast-drawn = Chart
forecast-early = Earlier
forecast-within = Within
forecast-late = Later

## What another order would do

simulation = Simulate queue rules
simulation-lead = The same contacts, once first come, first served and once with these settings. Nothing is changed: this is only a calculation.
simulation-of = Contacts of { $brand }
simulation-of-none = Sample data
simulation-made-up = Sample data
simulation-facts = { $contacts } contacts, { $agents } agents who are busy { $busy } % of the time, { $minutes } minutes per contact on average.
simulation-fcfs = first come, first served
simulation-svar = with these settings
simulation-drawn = Waiting time in working hours: the thick bar ends at the median, the thinner one where nine in ten are done, the line at the longest. Lines stand at 1, 4, 8, 16, 32 and 64 hours.
simulation-writes = Writes
simulation-contacts = Contacts
simulation-median = Median
simulation-p90 = Nine in ten
simulation-worst = Longest
simulation-bound = With these settings, no one is overtaken by a contact that came more than { $hours } working hours later.
simulation-question = Settings
simulation-half-life = Half-life of a contact, in days
simulation-unit = Working hours per doubling
simulation-ceiling = Longest delay, in working hours
simulation-whose = Contacts from
simulation-agents = Agents at work
simulation-days = Of a brand: days back
simulation-tickets = Number of contacts
simulation-busy = Agents busy, per cent
simulation-handling = Minutes per contact
simulation-daily = From customers who write daily, per cent
simulation-closed = Outside opening hours, per cent
simulation-seed = Seed
simulation-run = Run
band-first = for the first time
band-yearly = about once a year
band-monthly = about once a month
band-weekly = about once a week
band-daily = about daily
problem-number = Enter a number.
problem-weight-half-life = More than 0 and at most 3650: 30 is a month.
problem-weight-unit = From 0 to 100: 2 is usual, 0 is first come, first served.
problem-weight-ceiling = From 0 to 1000: 12 is usual, 0 is first come, first served.
problem-scene-tickets = From 1 to 100,000 contacts.
problem-scene-agents = From 1 to 1,000 agents.
problem-scene-busy = More than 0 and at most 150: 92 is busy.
problem-scene-handling = More than 0 and at most 480 minutes.
problem-scene-daily = From 0 to 100.
problem-scene-closed = From 0 to 100.
problem-scene-hours = The opening hours leave no time to work.
problem-scene-history = No one contacted the brand in this period. Choose more days, or sample data.

## Files that the malware scanner holds

file-held = Held:
file-held-text = the malware scanner reports “{ $found }”. No one can open this file.
file-release = Release the file
event-file-released = released the file { $became }, held because of “{ $was }”
