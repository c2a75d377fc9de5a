# Et brands mails til kunder, på administratorens sider.

letters-edit = Mailskabeloner
letters-title = Mailskabeloner for { $brand }
letters-lead = De mails, der sendes automatisk, og teksten under et svar. De kan ændres på alle brandets sprog.
letter-own = Egen tekst
letter-ours = Standard
letter-received = Bekræftelse
letter-received-closed = Bekræftelse uden for åbningstid
letter-delay-notice = Besked om forsinkelse
letter-reply = Under et svar
letter-complaint = Klage registreret
letter-complaint-late = Svar på klage forsinket
letter-sign-in = Loginlink
letter-sign-up = Link til at oprette konto
letter-prove = Bekræft en adresse
letter-claim = Har du skrevet dette?
letter-account = En konto er ændret
letter-part-subject = Emne
letter-part-body = Tekst
letter-part-button = Tekst på knappen
letter-part-promise = Når der er lovet en opfølgningsdag
letter-part-reference = Linje med sagsnummer
letter-body-hint = Ren tekst med en tom linje mellem afsnittene. Et afsnit, der kun er {"{link}"}, bliver til en knap. Pladsholdere: { $places }
letter-line-hint = Én linje. Pladsholdere: { $places }
letter-preview = Forhåndsvisning
letter-as-text = Som ren tekst
letter-removal = Gendan standardteksten
letter-removal-hint = Brandet har sin egen tekst her.
problem-letter-long = Skriv højst { $most } tegn.
problem-letter-line = Skriv dette på én linje.
problem-letter-unknown = Pladsholderen { $place } findes ikke her. Brug en af disse: { $places }
problem-letter-missing = Teksten skal indeholde { $place }.
problem-letter-name = Brug kun {"{name}"} i hilsenen, sidst på en kort linje. Vi kender ikke altid navnet.

# Et brands logo.

logo-edit = Logo
logo-title = Logo for { $brand }
logo-present = Nuværende logo
logo-none = Intet logo endnu. Mails og sider viser brandets navn.
logo-facts = { $width } × { $height } pixel. Vises i mails højst 48 pixel højt og 240 bredt og på hvid baggrund i mørk tilstand.
logo-file = Vælg et billede
logo-hint = PNG, JPEG eller GIF, højst { $kilobytes } kB og { $most } pixel på hver led. Det følger med i alle mails til kunder. Er det 96 pixel højt, står det skarpt på alle skærme.
logo-save = Brug dette logo
logo-remove = Fjern logoet
problem-logo-missing = Vælg et billede.
problem-logo-large = Billedet er for stort: højst { $kilobytes } kB.
problem-logo-kind = Filen er ikke et PNG-, JPEG- eller GIF-billede. Mailprogrammer viser ikke andre typer, heller ikke SVG.
problem-logo-sides = Hver side af billedet skal være fra { $least } til { $most } pixel.
problem-logo-infected = Malwarescanneren fandt noget i denne fil.
