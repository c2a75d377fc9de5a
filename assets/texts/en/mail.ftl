mail-sign-in-subject = Your sign-in link for { $brand }
mail-sign-in-body =
    Hello,

    open this link to sign in. It works once, for an hour:

    { $link }

    If you did not ask for it, you can ignore this mail.

    { $brand }
mail-sign-up-subject = Confirm your address for { $brand }
mail-sign-up-body =
    Hello,

    open this link to confirm your address and finish your account. It works once, for an hour:

    { $link }

    If you did not ask for it, you can ignore this mail. No account is made without the link.

    { $brand }
mail-prove-subject = Confirm this address
mail-prove-body =
    Hello,

    open this link to add this address to your account. It works once, for an hour:

    { $link }

    If you did not ask for it, you can ignore this mail.

    { $brand }
mail-received-subject = We have your message [{ $reference }]
mail-received-body =
    Thank you for writing to us.

    Your message has arrived. Its reference is { $reference }. Expect our answer by { $day }, { $clock } at the latest.

    If you want to add something, answer this mail and it joins the same conversation.

    { $brand }
mail-reply-footer = The whole conversation: { $link }
order-received = received
order-packed = packed
order-shipped = on its way
order-delivered = delivered
order-returned = returned
order-cancelled = cancelled
