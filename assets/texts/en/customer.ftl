# Letters to customers in English. A brand can change them.

mail-sign-in-subject = Sign in to { $brand }
mail-sign-in-button = Sign in
mail-sign-in-body =
    Hello { $name },

    Open this link to sign in to { $brand }:

    { $link }

    It can be used once and is valid for one hour. If you did not ask for it, you can ignore this e-mail.
mail-sign-up-subject = Your account with { $brand }
mail-sign-up-button = Create account
mail-sign-up-body =
    Hello { $name },

    Open this link to create your account with { $brand }:

    { $link }

    It can be used once and is valid for one hour. If you did not ask for it, you can ignore this e-mail, and no account is created.
mail-prove-subject = Confirm your address with { $brand }
mail-prove-button = Confirm address
mail-prove-body =
    Hello { $name },

    Someone asked to add this address to an account with { $brand }. If that was you, open this link in the browser in which you are signed in:

    { $link }

    It can be used once and is valid for one hour. If you did not ask for it, you can ignore this e-mail, and nothing changes.
mail-claim-subject = Did you write this? [{ $reference }]
mail-claim-button = View the message
mail-claim-body =
    Hello { $name },

    On { $day }, { $brand } received a message from this address. Before we reply with anything personal, we would like to make sure that it was you.

    Open this link to see the message and tell us:

    { $link }

    It can be used once and is valid for three days. If you did not write to us, you can say so there, or ignore this e-mail.
mail-received-subject = We have received your message [{ $reference }]
mail-received-body =
    Hello { $name },

    Thank you for contacting us. We have received your message, and your reference is { $reference }.

    You can expect our answer by { $day } at { $clock } at the latest. If you have anything to add, just reply to this e-mail: it is added to this conversation.

    Kind regards
    { $brand }
mail-received-closed-subject = We have received your message [{ $reference }]
mail-received-closed-body =
    Hello { $name },

    Thank you for contacting us. We have received your message, and your reference is { $reference }.

    We are closed right now and open again on { $opening_day } at { $opening_clock }. You can expect our answer by { $day } at { $clock } at the latest. If you have anything to add, just reply to this e-mail: it is added to this conversation.

    Kind regards
    { $brand }
mail-delay-notice-subject = Our answer is taking a little longer [{ $reference }]
mail-delay-notice-body =
    Hello { $name },

    You wrote to us and have not had an answer yet. We are sorry that it is taking longer than it should. We have not forgotten your request { $reference }: you can expect our answer by { $day } at { $clock }.

    You need not do anything. If you have anything to add, just reply to this e-mail.

    Kind regards
    { $brand }
mail-complaint-file = complaint-procedure.txt
mail-complaint-subject = Your complaint is registered [{ $reference }]
mail-complaint-body =
    Hello { $name },

    We registered your complaint to { $brand } on { $registered }, with the reference { $reference }. A manager is looking into it. The attached file explains how we handle complaints.

    You will have our answer by { $day }. If you have anything to add, just reply to this e-mail.

    Kind regards
    { $brand }
mail-complaint-late-subject = Our answer to your complaint is taking longer [{ $reference }]
mail-complaint-late-body =
    Hello { $name },

    We have not been able to answer your complaint { $reference } of { $registered } by the date we gave you. We are sorry. You will have our answer by { $day }.

    You need not do anything. If you have anything to add, just reply to this e-mail.

    Kind regards
    { $brand }
mail-account-subject = Your account with { $brand } was changed
mail-account-button = Open your account
mail-account-body =
    Hello { $name },

    { $what }

    This was on { $day } at { $clock } (UTC){ $place }.

    If it was you, there is nothing to do. If it was not, sign in, change your password, sign out the other sessions, and tell us:

    { $link }
mail-reply-button = Open the conversation
mail-reply-promise = You will hear from us again by { $day } at the latest.
mail-reply-body =
    You can reply to this e-mail, or read and write here:

    { $link }
mail-reply-reference = Reference: { $reference }
mail-quote = On { $day } at { $clock }, { $who } wrote:
mail-closing = Kind regards
text-removed = Removed.
