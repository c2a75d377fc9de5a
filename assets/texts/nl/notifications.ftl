notifications = Meldingen
notifications-unread =
  { $count ->
    [one] 1 ongelezen
   *[other] { $count } ongelezen
  }
notifications-new = ongelezen
notifications-none = Geen meldingen
notifications-none-text = Hier vind je wat jou aangaat: vragen die aan jou zijn toegewezen, vermeldingen, antwoorden van klanten en vragen die je volgt.
notifications-read-all = Alles als gelezen markeren
notify-colleague = Een collega
notify-assigned-by = { $name } heeft deze vraag aan jou toegewezen
notify-assigned = Deze vraag is aan jou toegewezen
notify-mentioned = { $name } heeft je genoemd in een notitie
notify-answered = Nieuw bericht van de klant bij een vraag van jou
notify-watched-received = Nieuw bericht van de klant bij een vraag die je volgt
notify-watched-noted = { $name } heeft een notitie geschreven bij een vraag die je volgt
notify-watched-state = Nieuwe status van een vraag die je volgt: { $state }
notify-due = Bijna te laat: { $promise }
notify-missed = Te laat: { $promise }
notify-draft-stopped = Je antwoord is niet verzonden: het is weer een concept
notify-draft-taken = { $name } heeft je antwoord teruggehaald voordat het werd verzonden
notify-draft-continued = { $name } heeft het concept overgenomen dat je hebt gedeeld
watch-ticket = Volgen
watch-ticket-stop = Niet meer volgen
key-watch = De vraag volgen of niet meer volgen
key-bell = De meldingen openen
notify-side-answered = Een derde heeft geantwoord bij een vraag van jou
notify-settings = Instellingen voor meldingen
notify-settings-lead = Alle meldingen staan op de pagina achter de bel. Kies hier wat je daarnaast wilt krijgen.
notify-what = Melding
notify-mail = Mail
notify-mail-never = geen mail
notify-mail-once = meteen
notify-mail-daily = in de dagelijkse mail
notify-kind-assigned = Een vraag wordt aan mij toegewezen
notify-kind-mentioned = Een collega noemt me in een notitie
notify-kind-answered = Een klant schrijft bij een vraag van mij
notify-kind-watched = Er gebeurt iets bij een vraag die ik volg
notify-kind-due = Een deadline is dichtbij of gemist
notify-kind-draft = Een antwoord van mij is niet verzonden, of een collega heeft mijn concept
notify-due-hint = Een mail over een deadline gaat meteen naar de medewerker van de vraag en naar wie in de SLA-regel staat.
notify-daily = Tijdstip van de dagelijkse mail
notify-quiet = Stille uren
notify-quiet-hint = Tussen deze tijden blijven meldingen op de pagina. Wat er intussen is gebeurd, komt daarna in één keer.
notify-quiet-from = Van
notify-quiet-until = Tot
notify-days = Dagen waarop ik meldingen wil krijgen
notify-zone-hint = De plaats waarvan de tijd geldt, zoals Europe/Oslo.
notify-settings-text = Kies hoe je meldingen krijgt en wanneer niet.
problem-clock = Vul een tijd in, zoals 20:00.
problem-zone = Vul een tijdzone in, zoals Europe/Oslo.
notify-mail-subject =
  { $count ->
    [one] 1 melding
   *[other] { $count } meldingen
  }
notify-mail-button = Openen
notify-mail-settings = Kies wat je per mail krijgt: { $link }
job-mail-notifications = Iemand de meldingen mailen
notify-push = In de browser
notify-push-hint = Een browser toont meldingen ook als er geen pagina van Svar openstaat. Ze vermelden om welke vraag het gaat en wat er is gebeurd, maar niets van wat een klant schreef. Ze stoppen als je uitlogt.
notify-push-on = In deze browser aanzetten
notify-push-none = Deze browser kan geen meldingen van Svar tonen.
notify-push-failed = De browser stond het niet toe. Controleer de instellingen voor meldingen van deze pagina.
notify-push-browsers = Browsers die meldingen tonen
notify-push-since = sinds
problem-push = Deze browser kon niet worden toegevoegd. Probeer het opnieuw, of gebruik een andere browser.
job-push-notifications = Meldingen naar iemands browsers sturen
watched-tickets = Gevolgde vragen
watched-none = Je volgt geen vragen.
