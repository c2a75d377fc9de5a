# Mails til kunder på dansk, og ordrens status, som den står i svar.

mail-invite-subject = Du er inviteret til at svare kunder hos { $brand }
mail-invite-button = Kom i gang
mail-invite-body =
    Hej,

    En kollega har inviteret dig til at svare kunder hos { $brand }. Åbn dette link for at komme i gang:

    { $link }

    Linket kan bruges én gang og gælder i tre dage. Derefter kan du bede om et nyt på loginsiden.
mail-notice-button = Åbn sagen
mail-notice-warning-subject = [{ $reference }] Frist { $clock }: { $promise }
mail-notice-warning-body =
    Hej,

    I sag { $reference } hos { $brand } er dette lovet senest den { $day } kl. { $clock }: { $promise }.

    { $link }
mail-notice-missed-subject = [{ $reference }] Fristen er overskredet: { $promise }
mail-notice-missed-body =
    Hej,

    I sag { $reference } hos { $brand } var dette lovet senest den { $day } kl. { $clock }, og det er ikke sket: { $promise }.

    { $link }
mail-notice-urgent-subject = [{ $reference }] Haster: { $rule }
mail-notice-urgent-body =
    Hej,

    Sag { $reference } hos { $brand } haster ({ $rule }): { $subject }

    { $link }
mail-webhook-urgent = Haster ({ $rule }) hos { $brand }: { $subject } [{ $reference }] { $link }
mail-promise-acknowledge = bekræftelse
mail-promise-first = første svar
mail-promise-next = næste svar
mail-promise-solution = løsning
mail-promise-comeback = opfølgning
mail-review-subject = Et svar skal gennemgås: { $title }
mail-review-stop = Stop disse påmindelser: { $link }
mail-review-button = Gennemgå svaret
mail-review-body =
    Hej { $name },

    Svaret »{ $title }« skulle have været gennemgået senest den { $day }. Er det hele stadig rigtigt?

    { $link }

    Du får denne mail én gang om ugen, indtil nogen har gennemgået svaret.
mail-review-article-subject = En artikel skal gennemgås: { $title }
mail-review-article-button = Gennemgå artiklen
mail-review-article-body =
    Hej { $name },

    Artiklen »{ $title }« i hjælpecentret skulle have været gennemgået senest den { $day }. Er det hele stadig rigtigt?

    { $link }

    Du får denne mail én gang om ugen, indtil nogen har gennemgået artiklen.
order-received = modtaget
order-packed = pakket
order-shipped = afsendt
order-delivered = leveret
order-returned = returneret
order-cancelled = annulleret
