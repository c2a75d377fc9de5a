# Letters to customers in English. A brand can change them.

mail-sign-in-subject = Sign in to { $brand }
mail-sign-in-button = Sign in
mail-sign-in-body =
    Hello { $name },

    Open this link to sign in to { $brand }:

    { $link }

    It works once and is valid for one hour. If you did not ask for it, you can ignore this mail.
mail-sign-up-subject = Your account with { $brand }
mail-sign-up-button = Create account
mail-sign-up-body =
    Hello { $name },

    Open this link to create your account with { $brand }:

    { $link }

    It works once and is valid for one hour. If you did not ask for it, you can ignore this mail, and no account is made.
mail-prove-subject = Confirm your address with { $brand }
mail-prove-button = Confirm address
mail-prove-body =
    Hello { $name },

    Someone asked to add this address to an account with { $brand }. If that was you, open this link in the browser in which you are signed in:

    { $link }

    It works once and is valid for one hour. If you did not ask for it, you can ignore this mail, and nothing changes.
mail-claim-subject = Was this you? [{ $reference }]
mail-claim-button = Look at the message
mail-claim-body =
    Hello { $name },

    On { $day }, a message came to { $brand } from this address. Before we answer with anything personal, we would like to know that it was you.

    Open this link to see the message and tell us:

    { $link }

    It works once and is valid for three days. If you did not write to us, you can say so there, or ignore this mail.
mail-received-subject = We have your message [{ $reference }]
mail-received-body =
    Hello { $name },

    Thank you for writing to us. Your message is here, and its reference is { $reference }.

    As things look now, you will have our answer by { $day } at { $clock } at the latest. If there is anything to add, just answer this mail: it is added to this conversation.

    Kind regards
    { $brand }
mail-received-closed-subject = We have your message [{ $reference }]
mail-received-closed-body =
    Hello { $name },

    Thank you for writing to us. Your message is here, and its reference is { $reference }.

    We are closed just now and open again on { $opening_day } at { $opening_clock }. As things look now, you will have our answer by { $day } at { $clock } at the latest. If there is anything to add, just answer this mail: it is added to this conversation.

    Kind regards
    { $brand }
mail-holding-subject = Your answer takes a little longer [{ $reference }]
mail-holding-body =
    Hello { $name },

    You wrote to us and have not had our answer yet. We are sorry that it takes longer than it should. Your matter, { $reference }, is not forgotten: as things look now, you will have our answer by { $day } at { $clock }.

    You need not do anything. If there is something to add, just answer this mail.

    Kind regards
    { $brand }
mail-complaint-file = complaint-procedure.txt
mail-complaint-subject = Your complaint is registered [{ $reference }]
mail-complaint-body =
    Hello { $name },

    We have registered your complaint to { $brand } on { $registered }, with the reference { $reference }. A manager is looking at it. How we handle complaints stands in the attached file.

    You will have our answer by { $day }. If there is anything to add, just answer this mail.

    Kind regards
    { $brand }
mail-complaint-late-subject = Our answer to your complaint takes longer [{ $reference }]
mail-complaint-late-body =
    Hello { $name },

    We have not been able to answer your complaint { $reference } of { $registered } by the date we gave you. We are sorry. You will have our answer by { $day }.

    You need not do anything. If there is anything to add, just answer this mail.

    Kind regards
    { $brand }
mail-account-subject = Your account with { $brand } was changed
mail-account-button = Open your account
mail-account-body =
    Hello { $name },

    { $what }

    That was on { $day } at { $clock } (UTC){ $place }.

    If it was you, there is nothing to do. If it was not, sign in, change your password and end the other sessions, and tell us:

    { $link }
mail-reply-button = Open the conversation
mail-reply-promise = You hear from us again by { $day } at the latest.
mail-reply-body =
    You can answer this mail, or read and write here:

    { $link }
mail-reply-reference = Reference: { $reference }
mail-quote = On { $day } at { $clock }, { $who } wrote:
mail-closing = Kind regards
