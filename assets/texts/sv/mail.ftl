# Mejl till kollegor på svenska, och orderns status så som den står i svar till kunder.

mail-invite-subject = Du är inbjuden att svara kunder hos { $brand }
mail-invite-button = Kom i gång
mail-invite-body =
    Hej!

    En kollega har bjudit in dig att svara kunder hos { $brand }. Öppna den här länken för att komma i gång:

    { $link }

    Länken kan användas en gång och gäller i tre dagar. Därefter kan du be om en ny på inloggningssidan.
mail-notice-button = Öppna ärendet
mail-notice-warning-subject = [{ $reference }] Tidsfrist { $clock }: { $promise }
mail-notice-warning-body =
    Hej!

    I ärendet { $reference } hos { $brand } är detta utlovat senast den { $day } kl. { $clock }: { $promise }.

    { $link }
mail-notice-missed-subject = [{ $reference }] Försenat: { $promise }
mail-notice-missed-body =
    Hej!

    I ärendet { $reference } hos { $brand } var detta utlovat senast den { $day } kl. { $clock }, men det har inte skett: { $promise }.

    { $link }
mail-notice-urgent-subject = [{ $reference }] Brådskande: { $rule }
mail-notice-urgent-body =
    Hej!

    Ärendet { $reference } hos { $brand } är brådskande ({ $rule }): { $subject }

    { $link }
mail-webhook-urgent = Brådskande ({ $rule }) hos { $brand }: { $subject } [{ $reference }] { $link }
mail-promise-acknowledge = bekräftelse
mail-promise-first = första svar
mail-promise-next = nästa svar
mail-promise-solution = lösning
mail-promise-comeback = uppföljning
mail-review-subject = Ett svar ska ses över: { $title }
mail-review-stop = Stoppa påminnelserna: { $link }
mail-review-button = Se över svaret
mail-review-body =
    Hej { $name }!

    Svaret ”{ $title }” skulle ha setts över senast den { $day }. Stämmer allt fortfarande?

    { $link }

    Du får det här mejlet en gång i veckan tills någon har sett över svaret.
mail-review-article-subject = En artikel ska ses över: { $title }
mail-review-article-button = Se över artikeln
mail-review-article-body =
    Hej { $name }!

    Artikeln ”{ $title }” i hjälpcentret skulle ha setts över senast den { $day }. Stämmer allt fortfarande?

    { $link }

    Du får det här mejlet en gång i veckan tills någon har sett över artikeln.
order-received = mottagen
order-packed = packad
order-shipped = skickad
order-delivered = levererad
order-returned = returnerad
order-cancelled = avbeställd
