customer-side = About the customer
earlier-all =
    { $count ->
        [one] The earlier ticket
       *[other] All { $count } earlier tickets
    }
customer-notes = Notes about the customer
customer-note-new = New note
customer-note-hint = For staff of the brand. The customer never sees it.
customer-note-changed = changed
customer-tickets =
    { $count ->
        [one] { $count } ticket
       *[other] { $count } tickets
    }
customer-tickets-none = No tickets with your brands
customer-no-address = No e-mail address
customer-about = Customer
proof-none = Someone entered it and has not verified it.
proof-link = by a link that was mailed there
proof-handover = vouched for by the shop
proof-provider = vouched for by a sign-in provider
address-undeliverable = cannot receive mail
address-failed = Refused mail ({ $status })
address-blocked = blocked
contact-often-0 = Rarely in touch
contact-often-1 = In touch now and then
contact-often-2 = In touch regularly
contact-often-3 = In touch often
contact-often-4 = In touch very often
customer-block = Block customer
customer-block-how = Block their mail …
customer-block-text = New mail from the verified addresses goes to the quarantine, where you can read and release it. Replies to open tickets still arrive, and so does what they write on our pages.
customer-block-reason = Reason
customer-blocked = Blocked by { $brand }.
customer-blocked-domain = The entry { $pattern } in the list of blocked senders does that.
customer-unblock = Unblock
custom-fields = Customer fields
custom-fields-title = Customer fields of { $brand }
custom-fields-lead = What agents keep about each customer of this brand. Customers do not see the fields, but get what stands in them when they download their data.
custom-fields-none = No fields yet
custom-label = Name of the field
custom-label-hint = Such as Customer number, Size or Contract
custom-kind = Kind
custom-kind-text = Text
custom-kind-number = Number
custom-kind-date = Date
custom-kind-choice = Choice
custom-choices = Choices
custom-choices-hint = One per line; only for a choice
custom-no-choice = –
custom-filled = Filled in for
custom-remove =
    { $count ->
        [one] Remove with one value
       *[other] Remove with { $count } values
    }
custom-edit = Edit field
custom-new = New field
problem-customer-note = Enter a note of at most 5,000 characters.
problem-custom-label = Enter a name of at most 60 characters.
problem-custom-choices = Enter 1 to 50 choices of at most 100 characters, one per line.
problem-custom-text = Enter at most 500 characters.
problem-custom-number = Enter a number such as 12 or 12.5.
problem-custom-date = Enter a date such as 2026-11-30.
problem-custom-choice = Choose from the list.
problem-block-reason = Enter the reason.
problem-block-none = The customer has no verified address that could be blocked.
audit-customer-note-added = { $actor } wrote a note about { $subject }
audit-customer-note-changed = { $actor } changed a note about { $subject }
audit-customer-note-deleted = { $actor } deleted a note about { $subject }
audit-customer-fields-changed = { $actor } changed the customer fields of { $subject }
audit-customer-blocked = { $actor } blocked { $subject }
audit-customer-unblocked = { $actor } unblocked { $subject }
audit-brand-custom-field-saved = { $actor } changed a customer field of { $subject }
audit-brand-custom-field-removed = { $actor } removed a customer field of { $subject }
audit-field-custom-field = Customer field
audit-field-reason = Reason
audit-field-label = Name
audit-field-kind = Kind
audit-field-choices = Choices
outbound-new = New ticket
outbound-title = New ticket for { $name }
outbound-back = Back to the customer
outbound-mail = Write a mail
outbound-no-address = The customer has no verified address to write to.
outbound-to = To
outbound-text = Message
outbound-text-hint = The signature is added. You can undo sending for a moment.
outbound-consent = The customer agreed to be written to about this
outbound-ground = How you know
outbound-ground-hint = Such as “asked for it on the phone today”. It is kept in the ticket’s history.
outbound-send = Send
outbound-call = We called
outbound-call-about = About an open ticket? Note the call there, and the customer no longer waits.
outbound-call-new = About something else
outbound-call-save = Save as a solved ticket
called = We called
called-do = We called the customer …
call-back = Back to the ticket
call-said = What was said
call-said-hint = An internal note. The customer does not see it.
call-then = The ticket is now
problem-outbound-subject = Enter a subject of at most 200 characters.
problem-outbound-address = Choose a verified address of the customer.
problem-outbound-placeholder = Replace the placeholders in the message first.
problem-outbound = This could not be sent. Try again.
problem-consent = Write only to customers who agreed to it, and tick that.
problem-consent-ground = Enter how you know, in at most 300 characters.
event-wrote-first = wrote first to { $was }; consent: { $became }
event-phone-call = called the customer
audit-customer-written-to = { $actor } wrote to { $subject }, without being asked on a ticket
audit-customer-called = { $actor } noted a call to { $subject }
merge-title = Merge with { $name }
merge-lead = If one person has two accounts, make them one. Find the other customer.
merge-find = Address or name of the other customer
merge-find-hint = The customer you find becomes part of this one.
merge-none = No other customer found
merge-preview = Preview
merge-becomes = { $from } becomes part of { $into }.
merge-part = Moves over, and its account is closed
merge-stays = Stays
merge-orders =
    { $count ->
        [one] { $count } order
       *[other] { $count } orders
    }
merge-notes =
    { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
merge-no-sign-in = No one can sign in as either of them, so no one sees more than before on our pages.
merge-sign-in =
    { $count ->
        [one] Whoever signs in with { $addresses } sees the only ticket of the two.
       *[other] Whoever signs in with { $addresses } sees all { $count } tickets and all orders of the two.
    }
merge-closed = Sessions, password and passkeys of { $from } end. They sign in with a link to one of the verified addresses.
merge-unproven = Unverified addresses stay unverified. You can undo this for as long as nothing else has happened.
merge-confirm = Both are the same person, who may see all of this
merge-now = Merge
merge-was = { $from } was merged into this customer.
customer-merge-do = Merge with another customer …
problem-merge-same = A customer cannot be merged with themselves.
problem-merge-confirm = Confirm that both are the same person.
audit-customer-merged = { $actor } merged another customer into { $subject }
audit-customer-merge-undone = { $actor } took a merge into { $subject } back
