customer-side = Om kunden
earlier-all =
    { $count ->
        [one] Det tidigare ärendet
       *[other] Alla { $count } tidigare ärenden
    }
customer-notes = Anteckningar om kunden
customer-note-new = Ny anteckning
customer-note-hint = För dem som arbetar med varumärket. Kunden ser den aldrig.
customer-note-changed = ändrad
customer-tickets =
    { $count ->
        [one] { $count } ärende
       *[other] { $count } ärenden
    }
customer-tickets-none = Inga ärenden hos dina varumärken
customer-no-address = Ingen e-postadress
customer-about = Kund
proof-none = Någon har angett den men inte bekräftat den.
proof-link = med en länk som skickades dit
proof-handover = butiken intygar den
proof-provider = en inloggningstjänst intygar den
address-undeliverable = kan inte ta emot mejl
address-failed = Avvisade mejl ({ $status })
address-blocked = blockerad
contact-often-0 = Hör sällan av sig
contact-often-1 = Hör av sig ibland
contact-often-2 = Hör av sig regelbundet
contact-often-3 = Hör ofta av sig
contact-often-4 = Hör av sig mycket ofta
customer-block = Blockera kunden
customer-block-how = Blockera kundens mejl …
customer-block-text = Nya mejl från de bekräftade adresserna hamnar i karantän, där du kan läsa dem och släppa igenom dem. Svar i öppna ärenden kommer fortfarande fram, och det gör även det kunden skriver på våra sidor.
customer-block-reason = Orsak
customer-blocked = Blockerad av { $brand }.
customer-blocked-domain = Det beror på { $pattern } i listan över blockerade avsändare.
customer-unblock = Häv blockeringen
custom-fields = Kundfält
custom-fields-title = Kundfält för { $brand }
custom-fields-lead = Det som handläggarna noterar om varje kund hos varumärket. Kunderna ser inte fälten men får innehållet när de laddar ner sina uppgifter.
custom-fields-none = Inga fält ännu
custom-label = Fältets namn
custom-label-hint = Till exempel Kundnummer, Storlek eller Avtal
custom-kind = Typ
custom-kind-text = Text
custom-kind-number = Tal
custom-kind-date = Datum
custom-kind-choice = Val
custom-choices = Alternativ
custom-choices-hint = Ett per rad, bara för typen Val
custom-no-choice = –
custom-filled = Ifyllt för
custom-remove =
    { $count ->
        [one] Ta bort med ett värde
       *[other] Ta bort med { $count } värden
    }
custom-edit = Redigera fält
custom-new = Nytt fält
problem-customer-note = Skriv en anteckning på högst 5 000 tecken.
problem-custom-label = Skriv ett namn på högst 60 tecken.
problem-custom-choices = Skriv 1 till 50 alternativ på högst 100 tecken, ett per rad.
problem-custom-text = Skriv högst 500 tecken.
problem-custom-number = Skriv ett tal, till exempel 12 eller 12,5.
problem-custom-date = Skriv ett datum, till exempel 2026-11-30.
problem-custom-choice = Välj i listan.
problem-block-reason = Skriv orsaken.
problem-block-none = Kunden har ingen bekräftad adress som kan blockeras.
audit-customer-note-added = { $actor } skrev en anteckning om { $subject }
audit-customer-note-changed = { $actor } ändrade en anteckning om { $subject }
audit-customer-note-deleted = { $actor } tog bort en anteckning om { $subject }
audit-customer-fields-changed = { $actor } ändrade kundfälten för { $subject }
audit-customer-blocked = { $actor } blockerade { $subject }
audit-customer-unblocked = { $actor } hävde blockeringen av { $subject }
audit-brand-custom-field-saved = { $actor } ändrade ett kundfält för { $subject }
audit-brand-custom-field-removed = { $actor } tog bort ett kundfält för { $subject }
audit-field-custom-field = Kundfält
audit-field-reason = Orsak
audit-field-label = Namn
audit-field-kind = Typ
audit-field-choices = Alternativ
outbound-new = Nytt ärende
outbound-title = Nytt ärende för { $name }
outbound-back = Tillbaka till kunden
outbound-mail = Skriv ett mejl
outbound-no-address = Kunden har ingen bekräftad adress att skriva till.
outbound-to = Till
outbound-text = Meddelande
outbound-text-hint = Signaturen läggs till. Du kan ångra att du skickade en kort stund.
outbound-consent = Kunden har gått med på att vi skriver om det här
outbound-ground = Hur du vet det
outbound-ground-hint = Till exempel ”bad om det på telefon i dag”. Det sparas i ärendets historik.
outbound-send = Skicka
outbound-call = Vi ringde
outbound-call-about = Om ett öppet ärende? Anteckna samtalet där, så väntar kunden inte längre.
outbound-call-new = Om något annat
outbound-call-save = Spara som löst ärende
called = Vi ringde
called-do = Vi ringde kunden …
call-back = Tillbaka till ärendet
call-said = Vad som sades
call-said-hint = En intern anteckning. Kunden ser den inte.
call-then = Ärendet är nu
problem-outbound-subject = Skriv ett ämne på högst 200 tecken.
problem-outbound-address = Välj en bekräftad adress som tillhör kunden.
problem-outbound-placeholder = Ersätt platshållarna i meddelandet först.
problem-outbound = Det här kunde inte skickas. Försök igen.
problem-consent = Skriv bara till kunder som har gått med på det, och kryssa för det.
problem-consent-ground = Skriv hur du vet det, med högst 300 tecken.
event-wrote-first = skrev först till { $was }; samtycke: { $became }
event-phone-call = ringde kunden
audit-customer-written-to = { $actor } skrev till { $subject } utan föregående ärende
audit-customer-called = { $actor } antecknade ett samtal med { $subject }
merge-title = Slå ihop med { $name }
merge-lead = Om en person har två konton kan du göra dem till ett. Hitta den andra kunden.
merge-find = Den andra kundens adress eller namn
merge-find-hint = Kunden som du hittar blir en del av den här.
merge-none = Ingen annan kund hittades
merge-preview = Förhandsgranska
merge-becomes = { $from } blir en del av { $into }.
merge-part = Flyttas över, och kontot stängs
merge-stays = Finns kvar
merge-orders =
    { $count ->
        [one] { $count } order
       *[other] { $count } ordrar
    }
merge-notes =
    { $count ->
        [one] { $count } anteckning
       *[other] { $count } anteckningar
    }
merge-no-sign-in = Ingen kan logga in som någon av dem, så ingen ser mer än förut på våra sidor.
merge-sign-in =
    { $count ->
        [one] Den som loggar in med { $addresses } ser det enda ärende som de två har tillsammans.
       *[other] Den som loggar in med { $addresses } ser alla { $count } ärenden och alla ordrar som de två har tillsammans.
    }
merge-closed = Sessioner, lösenord och lösennycklar för { $from } upphör. Inloggning sker med en länk till någon av de bekräftade adresserna.
merge-unproven = Obekräftade adresser förblir obekräftade. Du kan ångra så länge inget annat har hänt.
merge-confirm = Båda är samma person, som får se allt det här
merge-now = Slå ihop
merge-was = { $from } slogs ihop med den här kunden.
customer-merge-do = Slå ihop med en annan kund …
problem-merge-same = En kund kan inte slås ihop med sig själv.
problem-merge-confirm = Bekräfta att båda är samma person.
audit-customer-merged = { $actor } slog ihop en annan kund med { $subject }
audit-customer-merge-undone = { $actor } ångrade en sammanslagning med { $subject }
