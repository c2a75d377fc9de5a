ask-email-hint = Svaret kommer till den här adressen.
ask-known = Har du ett konto?
ask-trap = Lämna det här fältet tomt
ask-again = Det är inget fel på det du skrev. Tryck på Skicka en gång till, så vet vi att du inte är en robot.
ask-similar = Du ställde en mycket liknande fråga { $at }:
ask-similar-again = Det här är en annan fråga: skicka den
problem-kept = Det här har redan skickats, eller så har de tre dagarna gått. Vi har inte kvar något av det.
problem-kept-address = Det här skrevs med en e-postadress som inte är bekräftad för ditt konto. Använd länken i mejlet som vi skickade till den adressen, eller lägg först till adressen i ditt konto.
problem-files-later = Vi kan inte ta emot de här filerna just nu. Skicka frågan utan dem: du kan lägga till dem senare, på ärendets sida eller via mejl.
waiting-kept = Det du skrev är sparat.
waiting-title = Titta i din inkorg
waiting-lead = Vi har skickat ett mejl till { $address }. Tryck på knappen i det, så skickas din fråga till { $brand }.
waiting-until = Innan dess läser ingen det. Vi sparar det till { $until }.
waiting-sign-in = Har du ett konto? Logga in och skicka det härifrån.
waiting-session-title = Du har loggats ut
waiting-session-lead = Din session hade gått ut innan du tryckte på Skicka. Inget är borta: din text och dina filer finns här. Logga in och skicka dem.
waiting-session-or = Eller skicka det utan att logga in
waiting-send-title = Skicka din fråga
waiting-send-lead = Du är inloggad som { $name }. Ett tryck, så är det skickat.
waiting-prove-lead = Det här är skrivet till { $brand } med adressen { $address }. Tryck på Skicka, så blir det läst. Du loggas in, så att du kan följa ärendet.
waiting-prove-not = Har du inte skrivit det här? Stäng sidan: inget skickas, och det raderas efter tre dagar.
waiting-written = Det du skrev
letter-send = Skicka det som skrevs
expect-unknown = Vi skriver till dig när vi vet när svaret kommer.
mail-send-subject = Skicka din fråga till { $brand }
mail-send-button = Se och skicka
mail-send-body =
    Hej { $name }!

    En fråga till { $brand } har skrivits med den här adressen. Om det var du, öppna länken och tryck på Skicka:

    { $link }

    Innan dess läser ingen den. Vi sparar den i tre dagar. Om det inte var du kan du bortse från det här mejlet: då skickas inget.
