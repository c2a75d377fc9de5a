# Words of the interface: lists that are kept, work that is shared, and how promises are measured.

## Lists

view-team = My teams
view-breaching = Promises at risk
view-complaints = Complaints
view-of-all = everybody’s
view-filter = Filter, keep as a list
view-narrow = Filter
view-name = Keep this list as
view-for-all = for everybody
view-keep = Keep the list
view-remove = Remove this list
problem-view-name = Write a name of no more than 40 characters.
tag = Tag
any-language = Any language
problem-view-twin = You have a list of this name already. Choose another name.
problem-views-many = There are as many lists as one can look at. Remove one first.
problem-view-team = Choose one team or one agent first: the list shows the same to whoever looks.

## Who takes what

order-reason = Why this one?
order-reason-lead = Another ticket is next. Here the order of the queue is kept; whoever opens another one says why, and leads can read it.
order-reason-do = Open it
order-skip = Skip this ticket
order-skip-lead = The ticket goes back into the queue for a colleague. Say why you cannot take it; leads can read it.
order-skip-do = Skip it
order-why = Reason
order-back = Back to the ticket
problem-reason = Say in a few words why.
problem-not-yours = This ticket is not yours any more.
reasons = Order of the queue
reasons-lead = Tickets that were opened although another was next, or skipped although they were, and the reasons that were given.
reasons-none = Nobody has left the order
reasons-none-text = Where a brand keeps to the order, the reasons for leaving it stand here.
picks-picked = opened out of order
picks-skipped = skipped
picks-latest = Latest
picks-when = When
event-given-back = { $was } left it: it is anybody’s again
event-picked = opened it out of order: { $became }
event-skipped = skipped it: { $became }
event-held = The customer was told to expect the answer by { $became }
promise-told = Answer as the customer was told

## How a brand is served

service-edit = How it is served
service-title = How { $brand } is served
service-next = Tickets and who takes them
service-give_back = A ticket that is taken and left comes back after
service-give_back-hint = Working time, such as “30 min” or “2 h”. Counted from the last time that the agent did something on it or had it open. Empty: it does not come back.
service-forced = Keep to the order: whoever does not take the next ticket says why
service-forced-hint = Leads are not asked.
service-holding = Tell customers who wait when the answer will come, after
service-holding-hint = Working time. One mail in the customer’s language, never twice before we have answered. Empty: nobody is told.
service-targets = Targets
service-targets-hint = What share of answers is to come within how much working time: 70 % within 4 h, 90 % within 8 h.
service-percent = { $number }. Share in %
service-within = { $number }. Within
service-most_missed = Later than promised at most, in %
service-most_missed-hint = Of the answers for which a policy promises a time. Empty: no target.
service-any-lead = Whoever leads and is here
service-complaint-lead = Complaints go to
service-acknowledge_days = Acknowledged within working days
service-acknowledge_days-hint = 0: at once. The acknowledgement goes out by itself at the latest then.
service-answer_days = Answered within working days
service-answer_days-hint = If this slips, the customer gets a second letter with a new date.
service-procedure = How we handle complaints ({ $language })
service-procedure-hint = Goes with the acknowledgement as a file.
complaints = Complaints
problem-whole-percent = Write a whole number of percent.
problem-target-length = Write a time such as “4 h”: in quarters of an hour up to a day, in whole hours after that.
problem-working-days = Write a number of working days, at most 250.
problem-complaint-days = A complaint cannot be acknowledged later than it is answered.

## From hand to hand

lead-pages = For leads
handing = Help from others
escalate = Ask a lead
escalate-lead = The lead has the ticket until they have answered you; then it is yours again. What is promised to the customer runs on.
escalation-problem = What is the problem?
escalation-tried = What have you tried?
escalation-question = What do you want to know?
escalation-asked = Question
escalation-lead = Lead
escalation-answer = Answer the question
escalation-answer-to = Your answer to { $name }
escalation-answer-hint = { "" }The ticket goes back to whoever asked.
escalations = Questions to leads
escalations-open = Waiting for an answer
escalations-answered = Answered lately
escalations-none = No question waits for an answer
escalations-none-text = When an agent asks a lead about a ticket, it stands here.
asked-lead = { $agent } asked { $lead }
lead-answered = { $lead } answered
problem-escalation = Write a few words in each field: the lead has nothing else to go by.
problem-escalation-problem = Say what the problem is: the lead has nothing else to go by.
problem-escalation-tried = Say what you have tried, so that nobody proposes it again.
problem-escalation-question = Say what you want to know.
problem-escalation-lead = Choose a lead who serves this brand, other than yourself.
problem-escalation-answer = Write an answer.
problem-escalated = A question about this ticket waits for its answer already.
problem-answered = The question has been answered in the meantime.
delegate = Leave it to somebody who is away
delegate-lead = The ticket waits for them. What is promised runs on; if a promise ends before they are back, somebody else gets the ticket.
delegate-to = For
delegate-fallback = If it cannot wait
delegate-usual = whoever stands in for them
back-on = { $name }, back { $day }
waits-for = Waits for { $name }, who is back { $day }. { $fallback } gets it if it cannot wait.
problem-delegate-here = Choose somebody who is away; whoever is here can be given the ticket as usual.
problem-delegate-fallback = Choose somebody who is here and serves this brand.
absences = Who is away
away-none = Nobody is away.
absence-new = Somebody goes
absence-lead = From now on until the day on which they are here again. Their open tickets get new hands at once.
absence-who = Who
absence-returns = Back on
absence-fallback = Stands in
absence-share = Their open tickets go to
absence-go = Away from now on
absence-back = Here again
absence-moved =
    { $count ->
        [0] No ticket needed new hands.
        [one] One ticket has new hands.
       *[other] { $count } tickets have new hands.
    }
share-team = their teams, whoever has least first
share-fallback = whoever stands in
share-everybody = whoever takes them next
share-nobody = nobody: they wait
problem-return-day = Choose a day after today, within a year.
problem-absence-fallback = Choose somebody who is here.
overflow = Overflow
overflow-lead = What nobody has taken for so long goes to another team, by itself.
overflow-none = Nothing spills to another team.
overflow-no-teams = Make a team first, under Agents and teams.
overflow-from = Out of the team
overflow-after = After waiting
overflow-after-hint = Working time, such as “2 h”.
overflow-to = To the team
overflow-add = Add
problem-overflow-team = Choose another team.
problem-overflow-ring = With the rules that are there, tickets would come back to where they were.
event-escalated = asked { $became }
event-escalation-answered = answered the question; { $became } has the ticket again
event-delegated = left it to { $became }; { $was } gets it if it cannot wait
event-fell-back = It could not wait for { $was }: { $became } has it now
event-redistributed = { $was } is away: { $became } has it now
event-redistributed-free = { $was } is away: it is anybody’s again
event-overflowed = Waited too long: it is the team { $became }’s now

## Targets

targets = Targets
targets-lead = How soon answers came, in working time, counted when they were given. What still waits is not among them.
targets-at-risk =
    { $count ->
        [one] one promise at risk
       *[other] { $count } promises at risk
    }
targets-unset = Nothing is aimed at yet. An admin sets targets with the brand.
targets-aim = Target
targets-answers = Answers
targets-within = { $percent } % within { $within }
targets-missed = At most { $percent } % later than promised
target-met = met
target-unmet = not met
span-today = Today
span-week = This week
span-month = This month
targets-curve = This month half of the answers came within { $median }, nine in ten within { $ninety }.
targets-curve-end = The curve ends at { $end }; the dots are the targets.

## Complaints

complaint = Complaint
complaints-review = Complaints
complaint-form-link = Do you want to complain? Use the form for complaints.
complaint-new = Register a complaint
complaint-lead = A complaint goes to somebody who decides. You get a letter that says how we handle it, and an answer within { $days } working days.
complaint-about = What is it about?
complaint-body = What happened?
complaint-wish = What would put it right?
complaint-wished = Wants
complaint-send = Register the complaint
complaint-subject = Complaint: { $about }
complaint-registered = Registered as a complaint on { $day }.
complaint-answer-by = You will have our answer by { $day }.
complaint-register = Register as a complaint
complaint-register-lead = The ticket goes to a lead at once. The customer gets a letter with the procedure, and the day by which the answer comes.
complaint-look = Letters and dates
complaint-since = Registered
complaint-acknowledge-by = Letter by
complaint-acknowledged = Acknowledged
complaint-not-yet = not yet
complaint-due = Answer by
complaint-answered = Answered
complaint-slipped = Date slipped
complaint-second = Second letter
complaint-acknowledge = Send the acknowledgement now
complaint-words = Words of your own
complaint-words-hint = They stand above what the letter says. The procedure goes with it as a file. If nothing is sent here, the letter goes out by itself in time.
complaint-put-off = Name another day
complaint-new-day = The answer comes by
complaint-new-day-hint = The customer gets one letter about a later day.
about-choose = Choose
about-goods = Goods
about-delivery = Delivery
about-payment = Payment
about-service = How somebody was treated
about-privacy = Privacy
about-other = Something else
problem-about = Choose what the complaint is about.
problem-wish = Say what would put it right, in at most 5,000 characters.
problem-complaint-twin = This ticket is a complaint already.
problem-complaint-acknowledged = The acknowledgement has gone out already.
problem-complaint-answered = The complaint is answered.
problem-complaint-day = Choose a day after the one that was named, within a year.
complaints-span = Review of
complaints-day = Day
complaints-week = Week
complaints-month = Month
complaints-list-open = Not answered yet
complaints-list-day = Registered today
complaints-list-week = Registered this week
complaints-list-month = Registered this month
complaints-none = None.
complaints-trend = Over time
complaints-registered = Registered
event-complained = registered a complaint ({ $was }); { $became } has it
event-complaint-acknowledged = The complaint is acknowledged; answer by { $became }
event-complaint-slipped = The answer to the complaint is put off until { $became }
event-complaint-warned = The customer was told that the answer comes by { $became }
event-complaint-overdue = The complaint is not answered, although it was put off until { $became }
