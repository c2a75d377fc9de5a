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
problem-percent = Write a whole number of percent.
problem-target-length = Write a time such as “4 h”: in quarters of an hour up to a day, in whole hours after that.
problem-days = Write a number of working days, at most 250.
problem-days-order = A complaint cannot be acknowledged later than it is answered.
