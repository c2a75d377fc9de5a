# Breve til kunder, der venter eller klager, og til kolleger om dem, på dansk.

mail-holding-subject = Dit svar tager lidt længere tid [{ $reference }]
mail-holding-body =
    Hej

    Du skrev til os og har ikke fået svar endnu. Vi beklager, at det tager længere tid, end det skal. Din sag, { $reference }, er ikke glemt: Som det ser ud nu, får du svar senest den { $day } kl. { $clock }.

    Du behøver ikke gøre noget. Har du noget at tilføje, kan du bare svare på denne mail.

    Venlig hilsen
    { $brand }
mail-notice-escalated-subject = [{ $reference }] { $name } spørger dig
mail-notice-escalated-body =
    Hej

    { $name } spørger dig om sag { $reference } hos { $brand }, og du har den, til du har svaret:

    { $link }
mail-notice-answered-subject = [{ $reference }] { $name } har svaret dig
mail-notice-answered-body =
    Hej

    { $name } har svaret på det, du spurgte om i sag { $reference } hos { $brand }. Den er din igen:

    { $link }
mail-notice-fell_back-subject = [{ $reference }] er din, mens { $name } er væk
mail-notice-fell_back-body =
    Hej

    Sag { $reference } hos { $brand } ventede på { $name }, som er væk, og kan ikke vente længere. Den er din nu:

    { $link }
mail-complaint-file = saadan-behandler-vi-klager.txt
mail-complaint-subject = Din klage er registreret [{ $reference }]
mail-complaint-body =
    Hej

    Vi registrerede din klage til { $brand } den { $registered } med referencen { $reference }. En, der kan bestemme, ser på den. Hvordan vi behandler klager, står i filen, der følger med dette brev.

    Du får svar senest den { $day }. Har du noget at tilføje, kan du bare svare på denne mail.

    Venlig hilsen
    { $brand }
mail-complaint-late-subject = Svaret på din klage tager længere tid [{ $reference }]
mail-complaint-late-body =
    Hej

    Vi har ikke kunnet svare på din klage { $reference } fra den { $registered } inden den dag, vi nævnte. Det beklager vi. Du får svar senest den { $day }.

    Du behøver ikke gøre noget. Har du noget at tilføje, kan du bare svare på denne mail.

    Venlig hilsen
    { $brand }
mail-notice-complaint-subject = [{ $reference }] En klage fra { $name }
mail-notice-complaint-body =
    Hej

    { $name } har klaget til { $brand }, og du har sag { $reference }. Den skal besvares senest den { $day }.

    { $link }
mail-notice-complaint_late-subject = [{ $reference }] Klagen fra { $name } er ikke besvaret
mail-notice-complaint_late-body =
    Hej

    Klagen fra { $name } til { $brand } skulle være besvaret senest den { $day } og er det ikke: { $reference }.

    { $link }
