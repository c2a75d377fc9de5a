# Brev till kunder på svenska. Varje varumärke kan ändra dem.

mail-sign-in-subject = Logga in hos { $brand }
mail-sign-in-button = Logga in
mail-sign-in-body =
    Hej { $name }!

    Öppna den här länken för att logga in hos { $brand }:

    { $link }

    Länken kan användas en gång och gäller i en timme. Om du inte har bett om den kan du bortse från det här mejlet.
mail-sign-up-subject = Ditt konto hos { $brand }
mail-sign-up-button = Skapa konto
mail-sign-up-body =
    Hej { $name }!

    Öppna den här länken för att skapa ditt konto hos { $brand }:

    { $link }

    Länken kan användas en gång och gäller i en timme. Om du inte har bett om den kan du bortse från det här mejlet. Då skapas inget konto.
mail-prove-subject = Bekräfta din e-postadress hos { $brand }
mail-prove-button = Bekräfta adressen
mail-prove-body =
    Hej { $name }!

    Någon har bett att få lägga till den här adressen i ett konto hos { $brand }. Om det var du öppnar du länken i den webbläsare där du är inloggad:

    { $link }

    Länken kan användas en gång och gäller i en timme. Om du inte har bett om den kan du bortse från det här mejlet. Då ändras ingenting.
mail-claim-subject = Har du skrivit det här meddelandet? [{ $reference }]
mail-claim-button = Visa meddelandet
mail-claim-body =
    Hej { $name }!

    Den { $day } kom ett meddelande till { $brand } från den här adressen. Innan vi svarar med något personligt vill vi vara säkra på att det var du.

    Öppna den här länken för att se meddelandet och berätta det för oss:

    { $link }

    Länken kan användas en gång och gäller i tre dagar. Om du inte har skrivit till oss kan du säga det där eller bortse från det här mejlet.
mail-received-subject = Vi har fått ditt meddelande [{ $reference }]
mail-received-body =
    Hej { $name }!

    Tack för att du skrev till oss. Ditt meddelande har kommit fram och ärendenumret är { $reference }.

    Som det ser ut nu får du svar senast den { $day } kl. { $clock }. Om du vill lägga till något är det bara att svara på det här mejlet. Då hamnar det i samma ärende.

    Vänliga hälsningar
    { $brand }
mail-received-closed-subject = Vi har fått ditt meddelande [{ $reference }]
mail-received-closed-body =
    Hej { $name }!

    Tack för att du skrev till oss. Ditt meddelande har kommit fram och ärendenumret är { $reference }.

    Just nu har vi stängt, och vi öppnar igen den { $opening_day } kl. { $opening_clock }. Som det ser ut nu får du svar senast den { $day } kl. { $clock }. Om du vill lägga till något är det bara att svara på det här mejlet. Då hamnar det i samma ärende.

    Vänliga hälsningar
    { $brand }
mail-delay-notice-subject = Det tar lite längre tid att svara dig [{ $reference }]
mail-delay-notice-body =
    Hej { $name }!

    Du skrev till oss och har inte fått svar ännu. Vi beklagar att det tar längre tid än det ska. Ditt ärende, { $reference }, är inte glömt: som det ser ut nu får du svar senast den { $day } kl. { $clock }.

    Du behöver inte göra något. Om du vill lägga till något är det bara att svara på det här mejlet.

    Vänliga hälsningar
    { $brand }
mail-complaint-file = sa-hanterar-vi-klagomal.txt
mail-complaint-subject = Ditt klagomål är registrerat [{ $reference }]
mail-complaint-body =
    Hej { $name }!

    Vi registrerade ditt klagomål till { $brand } den { $registered } med ärendenumret { $reference }. En chef tittar på det. Hur vi hanterar klagomål står i den bifogade filen.

    Du får svar senast den { $day }. Om du vill lägga till något är det bara att svara på det här mejlet.

    Vänliga hälsningar
    { $brand }
mail-complaint-late-subject = Svaret på ditt klagomål tar längre tid [{ $reference }]
mail-complaint-late-body =
    Hej { $name }!

    Vi har inte hunnit svara på ditt klagomål { $reference } från den { $registered } till det datum vi gav dig. Det beklagar vi. Du får svar senast den { $day }.

    Du behöver inte göra något. Om du vill lägga till något är det bara att svara på det här mejlet.

    Vänliga hälsningar
    { $brand }
mail-account-subject = Ditt konto hos { $brand } har ändrats
mail-account-button = Öppna ditt konto
mail-account-body =
    Hej { $name }!

    { $what }

    Det skedde den { $day } kl. { $clock } (UTC){ $place }.

    Om det var du behöver du inte göra något. Om det inte var du: logga in, byt lösenord, avsluta de andra sessionerna och säg till oss:

    { $link }
mail-reply-button = Öppna konversationen
mail-reply-promise = Du hör av oss igen senast den { $day }.
mail-reply-body =
    Du kan svara på det här mejlet, eller läsa och skriva här:

    { $link }
mail-reply-reference = Ärendenummer: { $reference }
mail-quote = Den { $day } kl. { $clock } skrev { $who }:
mail-closing = Vänliga hälsningar
text-removed = Borttaget.
