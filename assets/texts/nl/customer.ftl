# Brieven aan klanten in het Nederlands. Elk merk kan ze wijzigen.

mail-sign-in-subject = Inloggen bij { $brand }
mail-sign-in-button = Inloggen
mail-sign-in-body =
    Hallo { $name },

    Open deze link om in te loggen bij { $brand }:

    { $link }

    De link is één keer te gebruiken en één uur geldig. Heb je er niet om gevraagd, dan kun je deze mail negeren.
mail-sign-up-subject = Je account bij { $brand }
mail-sign-up-button = Account aanmaken
mail-sign-up-body =
    Hallo { $name },

    Open deze link om je account bij { $brand } aan te maken:

    { $link }

    De link is één keer te gebruiken en één uur geldig. Heb je er niet om gevraagd, dan kun je deze mail negeren. Er wordt dan geen account aangemaakt.
mail-prove-subject = Bevestig je e-mailadres bij { $brand }
mail-prove-button = Adres bevestigen
mail-prove-body =
    Hallo { $name },

    Iemand heeft gevraagd om dit e-mailadres toe te voegen aan een account bij { $brand }. Was jij dat? Open dan deze link in de browser waarin je bent ingelogd:

    { $link }

    De link is één keer te gebruiken en één uur geldig. Heb je er niet om gevraagd, dan kun je deze mail negeren. Er verandert dan niets.
mail-claim-subject = Heb jij dit geschreven? [{ $reference }]
mail-claim-button = Bericht bekijken
mail-claim-body =
    Hallo { $name },

    Op { $day } kwam er vanaf dit adres een bericht binnen bij { $brand }. Voordat we met iets persoonlijks antwoorden, willen we graag zeker weten dat jij het was.

    Open deze link om het bericht te zien en het ons te laten weten:

    { $link }

    De link is één keer te gebruiken en drie dagen geldig. Heb je ons niet geschreven, dan kun je dat daar aangeven of deze mail negeren.
mail-received-subject = We hebben je bericht ontvangen [{ $reference }]
mail-received-body =
    Hallo { $name },

    Bedankt voor je bericht. Het is goed aangekomen; het kenmerk is { $reference }.

    Zoals het er nu naar uitziet, krijg je uiterlijk op { $day } om { $clock } uur antwoord. Wil je nog iets toevoegen, beantwoord dan gewoon deze mail. Je bericht wordt dan aan dit gesprek toegevoegd.

    Met vriendelijke groet,
    { $brand }
mail-received-closed-subject = We hebben je bericht ontvangen [{ $reference }]
mail-received-closed-body =
    Hallo { $name },

    Bedankt voor je bericht. Het is goed aangekomen; het kenmerk is { $reference }.

    We zijn nu gesloten en gaan weer open op { $opening_day } om { $opening_clock } uur. Zoals het er nu naar uitziet, krijg je uiterlijk op { $day } om { $clock } uur antwoord. Wil je nog iets toevoegen, beantwoord dan gewoon deze mail. Je bericht wordt dan aan dit gesprek toegevoegd.

    Met vriendelijke groet,
    { $brand }
mail-delay-notice-subject = Ons antwoord laat iets langer op zich wachten [{ $reference }]
mail-delay-notice-body =
    Hallo { $name },

    Je hebt ons geschreven en nog geen antwoord gekregen. Het spijt ons dat het langer duurt dan de bedoeling is. Je vraag, { $reference }, is niet vergeten: zoals het er nu naar uitziet, krijg je uiterlijk op { $day } om { $clock } uur antwoord.

    Je hoeft niets te doen. Wil je nog iets toevoegen, beantwoord dan gewoon deze mail.

    Met vriendelijke groet,
    { $brand }
mail-complaint-file = klachtenprocedure.txt
mail-complaint-subject = Je klacht is geregistreerd [{ $reference }]
mail-complaint-body =
    Hallo { $name },

    We hebben je klacht aan { $brand } op { $registered } geregistreerd met het kenmerk { $reference }. Een leidinggevende kijkt ernaar. Hoe we klachten behandelen, staat in de bijlage.

    Je krijgt uiterlijk op { $day } antwoord. Wil je nog iets toevoegen, beantwoord dan gewoon deze mail.

    Met vriendelijke groet,
    { $brand }
mail-complaint-late-subject = Ons antwoord op je klacht duurt langer [{ $reference }]
mail-complaint-late-body =
    Hallo { $name },

    Het is ons niet gelukt je klacht { $reference } van { $registered } te beantwoorden op de datum die we je hadden genoemd. Dat spijt ons. Je krijgt uiterlijk op { $day } antwoord.

    Je hoeft niets te doen. Wil je nog iets toevoegen, beantwoord dan gewoon deze mail.

    Met vriendelijke groet,
    { $brand }
mail-account-subject = Je account bij { $brand } is gewijzigd
mail-account-button = Naar je account
mail-account-body =
    Hallo { $name },

    { $what }

    Dat gebeurde op { $day } om { $clock } uur (UTC){ $place }.

    Was jij dit, dan hoef je niets te doen. Was jij dit niet, log dan in, wijzig je wachtwoord, beëindig de andere sessies en laat het ons weten:

    { $link }
mail-reply-button = Gesprek openen
mail-reply-promise = Je hoort uiterlijk op { $day } weer van ons.
mail-reply-body =
    Je kunt deze mail beantwoorden, of hier verder lezen en schrijven:

    { $link }
mail-reply-reference = Kenmerk: { $reference }
mail-quote = Op { $day } om { $clock } uur schreef { $who }:
mail-closing = Met vriendelijke groet,
text-removed = Verwijderd.
