# The acknowledgement where nothing can be said yet of when the answer comes: before there are opening hours and people.

mail-received-untimed-subject = We hebben je bericht ontvangen [{ $reference }]
mail-received-untimed-body =
    Hallo { $name },

    Bedankt voor je bericht. Het is goed aangekomen; het kenmerk is { $reference }.

    We antwoorden zo snel als we kunnen. Wil je nog iets toevoegen, beantwoord dan gewoon deze mail. Je bericht wordt dan aan dit gesprek toegevoegd.

    Met vriendelijke groet,
    { $brand }
