# Mails to customers in English, and an order’s status as it stands in answers.

mail-invite-subject = You are invited to answer for { $brand }
mail-invite-button = Begin
mail-invite-body =
    Hello,

    A colleague has invited you to answer customers of { $brand }. Open this link to begin:

    { $link }

    It works once, for three days. After that you can ask for a new one on the sign-in page.
mail-notice-button = Open the ticket
mail-notice-warning-subject = [{ $reference }] { $promise } due by { $clock }
mail-notice-warning-body =
    Hello,

    On the ticket { $reference } of { $brand }, this is promised by { $day } at { $clock }: { $promise }.

    { $link }
mail-notice-missed-subject = [{ $reference }] { $promise } is late
mail-notice-missed-body =
    Hello,

    On the ticket { $reference } of { $brand }, this was promised by { $day } at { $clock } and has not happened: { $promise }.

    { $link }
mail-notice-urgent-subject = [{ $reference }] Urgent: { $rule }
mail-notice-urgent-body =
    Hello,

    The ticket { $reference } of { $brand } is urgent ({ $rule }): { $subject }

    { $link }
mail-webhook-urgent = Urgent ({ $rule }) at { $brand }: { $subject } [{ $reference }] { $link }
mail-promise-acknowledge = acknowledgement
mail-promise-first = first answer
mail-promise-next = next answer
mail-promise-solution = solution
mail-promise-comeback = coming back to the customer
mail-review-subject = Time to read an answer again: { $title }
mail-review-stop = Stop these reminders: { $link }
mail-review-button = Read the answer
mail-review-body =
    Hello { $name },

    The answer “{ $title }” was to be read again by { $day }. Is all of it still right?

    { $link }

    You get this mail once a week until somebody has read it.
order-received = received
order-packed = packed
order-shipped = shipped
order-delivered = delivered
order-returned = returned
order-cancelled = cancelled
