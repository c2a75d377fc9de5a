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
notify-answered = Nieuw bericht van de klant bij jouw vraag
notify-watched-received = Nieuw bericht van de klant bij een vraag die je volgt
notify-watched-noted = { $name } heeft een notitie geschreven bij een vraag die je volgt
notify-watched-state = Nieuwe status van een vraag die je volgt: { $state }
notify-due = Bijna of al te laat: { $promise }
notify-draft-stopped = Je antwoord is niet verzonden: het is weer een concept
notify-draft-taken = { $name } heeft je antwoord teruggehaald voordat het werd verzonden
notify-draft-continued = { $name } heeft het concept overgenomen dat je hebt gedeeld
watch-ticket = Volgen
watch-ticket-stop = Niet meer volgen
key-watch = De vraag volgen of niet meer volgen
key-bell = De meldingen openen
notify-side-answered = Een derde heeft geantwoord op je vraag
