# The acknowledgement where nothing can be said yet of when the answer comes: before there are opening hours and people.

mail-received-untimed-subject = Vi har fått ditt meddelande [{ $reference }]
mail-received-untimed-body =
    Hej { $name }!

    Tack för att du skrev till oss. Ditt meddelande har kommit fram och ärendenumret är { $reference }.

    Vi svarar så snart vi kan. Om du vill lägga till något är det bara att svara på det här mejlet. Då hamnar det i samma ärende.

    Vänliga hälsningar
    { $brand }
