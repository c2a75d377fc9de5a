# The acknowledgement where nothing can be said yet of when the answer comes: before there are opening hours and people.

mail-received-untimed-subject = Vi har modtaget din besked [{ $reference }]
mail-received-untimed-body =
    Hej { $name },

    Tak, fordi du skrev til os. Vi har modtaget din besked, og sagsnummeret er { $reference }.

    Vi svarer, så snart vi kan. Har du noget at tilføje, kan du bare svare på denne mail. Så kommer det med i samme sag.

    Venlig hilsen
    { $brand }
