# Konfigurationen: sidorna från en tom mapp till det första besvarade mejlet.

admin-setup = Konfiguration
setup-unfinished = Konfigurationen är inte klar.
setup-no-mail = Inga mejl skickas ännu: kunderna får inte det du skriver här.
setup-go-on = Fortsätt konfigurera
setup-lead = { $done } av { $all } steg är klara. Du kan sluta när som helst och fortsätta senare. Kunderna får inte veta när de kan räkna med svar förrän ett varumärke har öppettider och en handläggare har loggat in.
setup-finished = Konfigurationen är klar. Du kan fortfarande ändra allt här.
setup-no-mail-title = Inga mejl skickas ännu.
setup-no-mail-text = Bekräftelser, svar och inbjudningar sparas bara på den här servern, där en administratör kan läsa dem under Utkorg. Ingen får dem, och de skickas inte heller senare.
setup-done = Klart
setup-skipped = Överhoppat
setup-next = Nästa
setup-open = Återstår
setup-begin = Konfigurera
setup-change = Visa eller ändra
setup-show = Visa adressen
setup-skip = Hoppa över
setup-back = Alla steg
setup-finish-text = När du avslutar försvinner påminnelsen överst på varje sida.
setup-finish = Avsluta konfigurationen

setup-brand = Ditt varumärke
setup-brand-text = Namnet, färgerna och logotypen som kunderna ser, adressen som de skriver till och språken ni svarar på.
setup-hours = Öppettider
setup-hours-text = Väntetiden räknas bara medan ni har öppet. Kunderna får veta när de kan räkna med svar.
setup-mailbox = Postlåda
setup-mailbox-text = Postlådan som kundernas mejl kommer till. Du kan testa anslutningen innan du sparar.
setup-outgoing = Utgående e-post
setup-outgoing-text = E-postservern som skickar era svar. Skicka ett testmejl till dig själv och se vad servern svarar.
setup-people = Kollegor
setup-people-text = Bjud in dem som ska svara. Inbjudningar skickas via e-post, så konfigurera utgående e-post först. Om du svarar ensam hoppar du över det här steget.
setup-address = Butikens sida
setup-address-text = Kontaktformulärets adress, redo att kopieras till butikens sida.

setup-brand-name-hint = Så som kunderna känner till det.
setup-brand-address-hint = Kunderna skriver till den här adressen, och era svar kommer från den.
brand-languages-list-hint = Kunderna kan välja mellan dessa. Mejlen skrivs på kundens språk.
problem-brand-languages = Välj minst ett språk.
brand-own-language = Huvudspråk
colour-1 = Blågrön
colour-2 = Rost
colour-3 = Blå
colour-4 = Lila
colour-5 = Oliv
colour-6 = Rosa
colour-7 = Grön
colour-8 = Grå
setup-logo = Logotyp (valfritt)
problem-setup-brand-twin = Det finns redan ett varumärke med det här namnet, eller ett som är för likt.

setup-hours-lead = När finns det någon som svarar för { $brand }?
setup-zone-hint = T.ex. Europe/Oslo. Skriv en stad för att hitta din.
setup-opens-head = Öppnar
setup-closes-head = Stänger
setup-opens = { $day }: öppnar kl.
setup-closes = { $day }: stänger kl.
setup-days-hint = Lämna en dags båda fält tomma om ni har stängt. Lunchraster, stängda dagar och kalendrar kan läggas till senare under Varumärken.
setup-holidays = Stängt på helgdagar i
setup-holidays-none = Inget land
setup-always = Öppet dygnet runt
problem-setup-day = Skriv både när ni öppnar och när ni stänger, eller lämna båda fälten tomma.
problem-setup-hours = Någon har angett öppettiderna under tiden. Ändra dem under Varumärken.

setup-sends = Mejl skickas via { $host }. Skicka ett testmejl till dig själv för att se om det kommer fram.
setup-try = Prova en e-postserver
setup-try-text = Inget sparas här: ett testmejl skickas med det du skriver.
setup-try-to = Skicka ett testmejl till { $address }
setup-host-hint = T.ex. smtp.example.com. Din e-postleverantör kan ge dig uppgiften.
setup-port-hint = Lämna fältet tomt för den vanliga porten.
setup-taken = Servern har tagit emot ett testmejl till { $address }.
setup-taken-text = Kontrollera att det har kommit fram, även i skräpposten.
setup-refused = Testmejlet skickades inte.
setup-answer = Serverns svar:
setup-write = Skriv in det i inställningarna
setup-write-text = Utgående e-post anges i en fil som bara de som driver servern kan läsa. Lägg till de här raderna i { $file }:
setup-settings = Rader till svar.toml
setup-write-after = Skriv lösenordet i stället för ”…”, och er offentliga adress om den står där. Starta sedan om Svar och kom tillbaka: steget är klart när mejl skickas.
setup-trial-subject = Testmejl från Svar
setup-trial-text =
    Det här är ett testmejl. Om du kan läsa det kan Svar skicka mejl till dina kunder.

    Det skickades från { $url }
problem-setup-sign-in = Skriv både användarnamn och lösenord, eller inget av dem.
problem-setup-brand-first = Konfigurera ditt varumärke först: testmejlet skickas från dess adress.
problem-setup-paused = E-post är avstängd i den här kopian (--no-mail eller mail.paused), så inget testmejl skickas.
problem-setup-no-address = Ditt konto har ingen bekräftad adress som ett testmejl kan skickas till.

setup-address-lead = Lägg upp adressen på butikens sida, t.ex. under ”Kontakta oss”. Kunderna kan också skriva till er supportadress.
setup-here-alone = Adresserna fungerar bara på den här datorn. Ange server.public_url i svar.toml, starta om Svar och kopiera dem igen.
setup-url = Kontaktformulärets adress
setup-html = Samma adress som en länk i HTML
setup-link-words = Kontakta oss
setup-look = Öppna kontaktformuläret

copy = Kopiera
copied = Kopierat
letter-received-untimed = Bekräftelse utan tid

audit-settings-setup-step-skipped = { $actor } hoppade över konfigurationssteget { $subject }
audit-settings-setup-finished = { $actor } avslutade konfigurationen
audit-mail-test-sent = { $actor } skickade ett testmejl
