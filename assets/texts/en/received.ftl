# The acknowledgement where nothing can be said yet of when the answer comes: before there are opening hours and people.

mail-received-untimed-subject = We have received your message [{ $reference }]
mail-received-untimed-body =
    Hello { $name },

    Thank you for contacting us. We have received your message, and your reference is { $reference }.

    We will answer as soon as we can. If you have anything to add, just reply to this e-mail: it is added to this conversation.

    Kind regards
    { $brand }
