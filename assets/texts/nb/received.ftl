# The acknowledgement where nothing can be said yet of when the answer comes: before there are opening hours and people.

mail-received-untimed-subject = Vi har fått meldingen din [{ $reference }]
mail-received-untimed-body =
    Hei { $name },

    Takk for at du skrev til oss. Meldingen din er kommet fram, og saksnummeret er { $reference }.

    Vi svarer så snart vi kan. Har du noe å legge til, er det bare å svare på denne e-posten. Da havner det i samme sak.

    Vennlig hilsen
    { $brand }
