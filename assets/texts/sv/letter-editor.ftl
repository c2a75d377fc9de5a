# Ett varumärkes mejl till kunder, på administratörens sidor.

letters-edit = E-postmallar
letters-title = E-postmallar för { $brand }
letters-lead = Mejlen som skickas automatiskt och texten under ett svar. De kan ändras på vart och ett av varumärkets språk.
letter-own = Egen text
letter-ours = Standard
letter-received = Bekräftelse
letter-received-closed = Bekräftelse utanför öppettiderna
letter-delay-notice = Besked om försening
letter-reply = Under ett svar
letter-complaint = Klagomål registrerat
letter-complaint-late = Svar på klagomål försenat
letter-sign-in = Inloggningslänk
letter-sign-up = Länk för att skapa konto
letter-prove = Bekräfta en adress
letter-claim = Har du skrivit det här?
letter-account = Ett konto har ändrats
letter-part-subject = Ämne
letter-part-body = Text
letter-part-button = Knappens text
letter-part-promise = När en uppföljningsdag har utlovats
letter-part-reference = Rad med ärendenumret
letter-body-hint = Oformaterad text med en tom rad mellan styckena. Ett stycke som bara är {"{link}"} blir en knapp. Platshållare: { $places }
letter-line-hint = En rad. Platshållare: { $places }
letter-preview = Förhandsgranskning
letter-as-text = Som oformaterad text
letter-removal = Återställ standardtexten
letter-removal-hint = Varumärket har en egen text här.
problem-letter-long = Skriv högst { $most } tecken.
problem-letter-line = Skriv det här på en rad.
problem-letter-unknown = Platshållaren { $place } finns inte här. Använd en av dessa: { $places }
problem-letter-missing = Texten måste innehålla { $place }.
problem-letter-name = Använd {"{name}"} bara i hälsningen, i slutet av en kort rad. Vi vet inte alltid namnet.

# Ett varumärkes logotyp.

logo-edit = Logotyp
logo-title = Logotyp för { $brand }
logo-present = Nuvarande logotyp
logo-none = Ingen logotyp ännu. Mejl och sidor visar varumärkets namn.
logo-facts = { $width } × { $height } pixlar. Visas i mejl högst 48 pixlar hög och 240 bred, och på vit bakgrund i mörkt läge.
logo-file = Välj en bild
logo-hint = PNG, JPEG eller GIF, högst { $kilobytes } kB och { $most } pixlar på varje sida. Den följer med i alla mejl till kunder. Är den 96 pixlar hög blir den skarp på alla skärmar.
logo-save = Använd den här logotypen
logo-remove = Ta bort logotypen
problem-logo-missing = Välj en bild.
problem-logo-large = Bilden är för stor: högst { $kilobytes } kB.
problem-logo-kind = Filen är inte en PNG-, JPEG- eller GIF-bild. E-postprogram visar inga andra typer, inte heller SVG.
problem-logo-sides = Bildens sidor måste vara mellan { $least } och { $most } pixlar.
problem-logo-infected = Skannern för skadlig kod hittade något i filen.
