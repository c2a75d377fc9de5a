# The acknowledgement where nothing can be said yet of when the answer comes: before there are opening hours and people.

mail-received-untimed-subject = Nous avons reçu votre message [{ $reference }]
mail-received-untimed-body =
    Bonjour { $name },

    Merci de nous avoir écrit. Votre message est bien arrivé ; sa référence est { $reference }.

    Nous vous répondrons dès que possible. Si vous souhaitez ajouter quelque chose, répondez simplement à cet e-mail : votre réponse sera ajoutée à cette conversation.

    Cordialement
    { $brand }
