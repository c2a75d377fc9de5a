# Words of the interface: lists that are kept, work that is shared, and how promises are measured.

## Lists

view-team = My teams
view-breaching = Due soon
view-complaints = Complaints
view-of-all = shared
view-filter = Filter and save view
view-narrow = Filter
view-name = Name of the view
view-for-all = Share with everyone
view-keep = Save view
view-remove = Remove this view
problem-view-name = Enter a name of no more than 40 characters.
tag = Tag
any-language = Any language
problem-view-twin = You already have a view with this name. Choose another name.
problem-views-many = You have the highest number of views. Remove one first.
problem-view-team = Choose one team or one agent first: a shared view shows the same tickets to everyone.

## Who takes what

order-reason = Why this ticket?
order-reason-lead = Another ticket is next. This brand keeps to the order of the queue: give a reason to open another ticket. Team leads can read it.
order-reason-do = Open it
order-skip = Skip this ticket
order-skip-lead = The ticket goes back to the queue for a colleague. Say why you cannot take it; team leads can read it.
order-skip-do = Skip it
order-why = Reason
order-back = Back to the ticket
problem-reason = Enter a short reason.
problem-not-yours = This ticket is no longer assigned to you.
reasons = Queue exceptions
reasons-lead = Tickets that were opened although another was next, or skipped although they were next, with the reasons given.
reasons-none = No exceptions
reasons-none-text = If a brand keeps to the order of the queue, exceptions and their reasons are listed here.
picks-picked = opened out of order
picks-skipped = skipped
picks-latest = Latest
picks-when = When
event-given-back = { $was } left it idle: it is unassigned again
event-picked = opened it out of order: { $became }
event-skipped = skipped it: { $became }
event-delay-notice-sent = The customer was told to expect our reply by { $became }
promise-told = Reply as estimated

## How a brand is served

service-edit = Service settings
service-title = Service settings of { $brand }
service-next = Ticket assignment
service-unassign_idle = Unassign idle tickets after
service-unassign_idle-hint = Working time, such as “30 min” or “2 h”. Counted from the last time the agent worked on the ticket or had it open. Empty: it stays assigned.
service-forced = Enforce queue order: agents who do not take the next ticket give a reason
service-forced-hint = Team leads are not asked.
service-delay_notice = Send waiting customers a delay notice after
service-delay_notice-hint = Working time. One e-mail in the customer’s language, never twice before we have replied. Empty: no notice.
service-targets = Targets
service-targets-hint = The share of replies that should be sent within a working time: 70 % within 4 h, 90 % within 8 h.
service-percent = { $number }. Share in %
service-within = { $number }. Within
service-most_missed = Late replies at most, in %
service-most_missed-hint = Of the replies that have a deadline. Empty: no target.
service-any-lead = Any team lead who is available
service-complaint-lead = Complaints go to
service-acknowledge_days = Acknowledge within (working days)
service-acknowledge_days-hint = 0: at once. The acknowledgement is sent automatically by then at the latest.
service-answer_days = Answer within (working days)
service-answer_days-hint = If this is missed, the customer gets a second e-mail with a new date.
service-procedure = How we handle complaints ({ $language })
service-procedure-hint = Attached to the acknowledgement.
complaints = Complaints
problem-whole-percent = Enter a whole number of per cent.
problem-target-length = Enter a time such as “4 h”: in quarters of an hour up to a day, in whole hours after that.
problem-working-days = Enter a number of working days, at most 250.
problem-complaint-days = A complaint cannot be acknowledged later than it is answered.

## From hand to hand

lead-pages = Team lead
handing = Get help
escalate = Ask a lead
escalate-lead = The lead has the ticket until they have answered; then it is yours again. Deadlines keep running.
escalation-problem = What is the problem?
escalation-tried = What have you tried?
escalation-question = What do you want to know?
escalation-asked = Question
escalation-lead = Lead
escalation-answer = Answer the question
escalation-answer-to = Your answer to { $name }
escalation-answer-hint = { "" }The ticket goes back to the agent who asked.
escalations = Questions to leads
escalations-open = Waiting for an answer
escalations-answered = Recently answered
escalations-none = No open questions
escalations-none-text = When an agent asks a lead about a ticket, it is listed here.
asked-lead = { $agent } asked { $lead }
lead-answered = { $lead } answered
problem-escalation = Fill in every field: the lead has nothing else to go by.
problem-escalation-problem = Say what the problem is: the lead has nothing else to go by.
problem-escalation-tried = Say what you have tried, so that no one suggests it again.
problem-escalation-question = Say what you want to know.
problem-escalation-lead = Choose a lead who serves this brand, other than yourself.
problem-escalation-answer = Enter an answer.
problem-escalated = A question about this ticket is already waiting for an answer.
problem-answered = The question has been answered in the meantime.
delegate = Assign to someone who is away
delegate-lead = The ticket waits for them. Deadlines keep running; if one falls before they are back, someone else gets the ticket.
delegate-to = Assign to
delegate-fallback = If it cannot wait
delegate-usual = their cover
back-on = { $name }, back { $day }
waits-for = Waits for { $name }, who is back { $day }. { $fallback } gets it if it cannot wait.
problem-delegate-here = Choose someone who is away; assign the ticket to anyone else as usual.
problem-delegate-fallback = Choose someone who is available and serves this brand.
absences = Away
away-none = No one is away.
absence-new = Add absence
absence-lead = From now until the day they are back. Their open tickets are reassigned at once.
absence-who = Who
absence-returns = Back on
absence-fallback = Cover
absence-share = Reassign their open tickets to
absence-go = Away from now on
absence-back = Back
absence-moved =
    { $count ->
        [0] No tickets were reassigned.
        [one] One ticket was reassigned.
       *[other] { $count } tickets were reassigned.
    }
share-team = their teams, fewest tickets first
share-fallback = their cover
share-everybody = no one: back to the queue
share-nobody = no one: they wait
problem-return-day = Choose a day after today, within a year.
problem-absence-fallback = Choose someone who is available.
overflow = Overflow
overflow-lead = Tickets that no one has taken for this long go to another team automatically.
overflow-none = No overflow rules.
overflow-no-teams = Create a team first, under Agents and teams.
overflow-from = From team
overflow-after = After waiting
overflow-after-hint = Working time, such as “2 h”.
overflow-to = To team
overflow-add = Add
problem-overflow-team = Choose another team.
problem-overflow-ring = With the existing rules, tickets would return to where they started.
event-escalated = asked { $became }
event-escalation-answered = answered the question; { $became } has the ticket again
event-delegated = assigned it to { $became }; { $was } gets it if it cannot wait
event-fell-back = It could not wait for { $was }: reassigned to { $became }
event-redistributed = { $was } is away: reassigned to { $became }
event-redistributed-free = { $was } is away: it is unassigned again
event-overflowed = Waited too long: moved to the team { $became }

## Targets

targets = Targets
targets-lead = How soon replies came, in working time, counted on the day they were sent. Tickets that are still waiting are not included.
targets-at-risk =
    { $count ->
        [one] one reply due soon
       *[other] { $count } replies due soon
    }
targets-unset = No targets yet. An admin sets them in the brand’s service settings.
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
complaint-form-link = Do you want to make a complaint? Use the complaint form.
complaint-new = Register a complaint
complaint-lead = Complaints go to a manager. You get an e-mail that explains how we handle them, and an answer within { $days } working days.
complaint-about = What is it about?
complaint-body = What happened?
complaint-wish = What would you like us to do?
complaint-wished = Wants
complaint-send = Register the complaint
complaint-subject = Complaint: { $about }
complaint-registered = Registered as a complaint on { $day }.
complaint-answer-by = You will have our answer by { $day }.
complaint-register = Register as a complaint
complaint-register-lead = The ticket goes to a team lead at once. The customer gets an e-mail with the procedure and the date of our answer.
complaint-look = E-mails and dates
complaint-since = Registered
complaint-acknowledge-by = Acknowledge by
complaint-acknowledged = Acknowledged
complaint-not-yet = not yet
complaint-due = Answer by
complaint-answered = Answered
complaint-slipped = Postponed
complaint-second = Second e-mail
complaint-acknowledge = Send the acknowledgement now
complaint-words = Your own words
complaint-words-hint = They are placed above the standard text, and the procedure is attached. If you send nothing here, the e-mail is sent automatically in time.
complaint-put-off = Postpone
complaint-new-day = New answer date
complaint-new-day-hint = The customer gets one e-mail about a later date.
about-choose = Choose
about-goods = Goods
about-delivery = Delivery
about-payment = Payment
about-service = How someone was treated
about-privacy = Privacy
about-other = Something else
problem-about = Choose what the complaint is about.
problem-wish = Say what you would like us to do, in at most 5,000 characters.
problem-complaint-twin = This ticket is already a complaint.
problem-complaint-acknowledged = The acknowledgement has already been sent.
problem-complaint-answered = The complaint has already been answered.
problem-complaint-day = Choose a day after the current date of the answer, within a year.
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
event-complaint-slipped = The answer to the complaint was postponed until { $became }
event-complaint-warned = The customer was told to expect the answer by { $became }
event-complaint-overdue = The complaint has not been answered, although it was postponed until { $became }
