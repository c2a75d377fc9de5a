# The acknowledgement where nothing can be said yet of when the answer comes: before there are opening hours and people.

mail-received-untimed-subject = Wir haben Ihre Nachricht erhalten [{ $reference }]
mail-received-untimed-body =
    Guten Tag { $name },

    vielen Dank für Ihre Nachricht. Sie ist bei uns angekommen und hat die Vorgangsnummer { $reference }.

    Wir antworten Ihnen so bald wie möglich. Wenn Sie etwas ergänzen möchten, antworten Sie einfach auf diese E-Mail. Ihre Antwort wird dieser Anfrage hinzugefügt.

    Freundliche Grüße
    { $brand }
