# Mails to customers in English, and an order’s status as it stands in answers.

mail-invite-subject = You are invited to answer customers of { $brand }
mail-invite-button = Get started
mail-invite-body =
    Hello,

    A colleague has invited you to answer customers of { $brand }. Open this link to get started:

    { $link }

    It can be used once and is valid for three days. After that you can ask for a new one on the sign-in page.
mail-notice-button = Open the ticket
mail-notice-warning-subject = [{ $reference }] { $promise } due by { $clock }
mail-notice-warning-body =
    Hello,

    On the ticket { $reference } of { $brand }, this is due by { $day } at { $clock }: { $promise }.

    { $link }
mail-notice-missed-subject = [{ $reference }] { $promise } overdue
mail-notice-missed-body =
    Hello,

    On the ticket { $reference } of { $brand }, this was due by { $day } at { $clock } and has not been done: { $promise }.

    { $link }
mail-notice-urgent-subject = [{ $reference }] Urgent: { $rule }
mail-notice-urgent-body =
    Hello,

    The ticket { $reference } of { $brand } is urgent ({ $rule }): { $subject }

    { $link }
mail-webhook-urgent = Urgent ({ $rule }) at { $brand }: { $subject } [{ $reference }] { $link }
mail-promise-acknowledge = acknowledgement
mail-promise-first = first reply
mail-promise-next = next reply
mail-promise-solution = solution
mail-promise-comeback = follow-up
mail-review-subject = Answer due for review: { $title }
mail-review-stop = Stop these reminders: { $link }
mail-review-button = Review the answer
mail-review-body =
    Hello { $name },

    The answer “{ $title }” was due for review by { $day }. Is all of it still correct?

    { $link }

    You get this e-mail once a week until someone has reviewed it.
mail-review-article-subject = Article due for review: { $title }
mail-review-article-button = Review the article
mail-review-article-body =
    Hello { $name },

    The help centre article “{ $title }” was due for review by { $day }. Is all of it still correct?

    { $link }

    You get this e-mail once a week until someone has reviewed it.
order-received = received
order-packed = packed
order-shipped = shipped
order-delivered = delivered
order-returned = returned
order-cancelled = cancelled
