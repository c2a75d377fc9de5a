withdraw = Fortryd aftale
withdraw-lead = Her kan du fortryde en aftale med { $brand } uden at angive en grund. Du behøver ingen konto.
withdraw-order = Ordrenummer
withdraw-order-hint = Eller hvad du købte og hvornår, hvis du ikke har nummeret.
withdraw-email-hint = Kvitteringen sendes straks til denne adresse.
withdraw-part = Kun en del af ordren?
withdraw-part-hint = Lad feltet stå tomt for at fortryde det hele.
withdraw-next = Fortsæt
withdraw-review = Bekræft din fortrydelse
withdraw-review-lead = Med knappen nedenfor fortryder du aftalen med { $brand }.
withdraw-confirm = Bekræft fortrydelse
withdraw-again = Bekræft en gang til: din browser havde udfyldt et skjult felt, der skal stoppe robotter. Intet er sendt endnu.
withdraw-back = Tilbage
withdraw-received = Vi har modtaget din fortrydelse.
withdraw-received-title = Du har fortrudt aftalen
withdraw-received-lead = En kvittering med indhold, dato og klokkeslæt er på vej til { $address }.
withdraw-received-print = Udskriv eller gem også denne side: den viser indhold, dato og klokkeslæt.
withdraw-received-at = Modtaget
withdraw-refund-by = Pengene tilbage senest
withdraw-subject = Fortrudt aftale: { $order }
withdraw-declared = Jeg fortryder hermed aftalen om denne ordre: { $order }.
problem-withdrawal-name = Skriv et navn på højst 100 tegn, uden links og mailadresser.
problem-withdrawal-order = Skriv ordrenummeret, eller hvad du købte. Udelad links og mailadresser.
problem-withdrawal-part = Skriv højst 500 tegn, uden links og mailadresser.
problem-withdrawal-settled = Tilbagebetalingen er allerede registreret.
withdrawal = Fortrudt aftale
withdrawals = Fortrydelser
withdrawals-lead = Alle fortrydelser, hvor tilbagebetalingen ikke er registreret, uanset sagens status: intet filter skjuler dem.
withdrawals-none = Alle tilbagebetalinger er registreret.
withdrawal-who = Køber
withdrawal-order = Ordre
withdrawal-part = Del af ordren
withdrawal-received = Modtaget den
withdrawal-receipt = Kvittering afsendt
withdrawal-receipt-not = ikke endnu
withdrawal-refund-by = Tilbagebetales senest
withdrawal-open = ikke tilbagebetalt
withdrawal-settled = Tilbagebetalt
withdrawal-settle = Registrer tilbagebetalingen
event-withdrawn = fortrød aftalen om ordre { $was }; pengene tilbage senest { $became }
event-withdrawal-receipt = Kvitteringen for fortrydelsen blev sendt til { $became }
event-withdrawal-settled = registrerede tilbagebetalingen af ordre { $became }
job-send-withdrawal-receipt = Send kvittering for fortrydelse
job-recheck-withdrawal = Tjek en tilbagebetaling, der forfalder
refused-withdrawal = Kvittering for fortrydelse
letter-withdrawal = Kvittering, når en aftale fortrydes
storage-table-withdrawals = Fortrudte aftaler
storage-table-pending-tickets = Spørgsmål, der venter på bekræftelse
storage-table-pending-files = Filer til sådanne spørgsmål
mail-withdrawal-all = Hele ordren
mail-withdrawal-name = Navn: { $value }
mail-withdrawal-address = Mailadresse: { $value }
mail-withdrawal-order = Ordre: { $value }
mail-withdrawal-part = Fortrudt: { $value }
mail-withdrawal-subject = Vi har modtaget din fortrydelse [{ $reference }]
mail-notice-withdrawal-subject = [{ $reference }] Tilbagebetaling forfalder: { $who } har fortrudt en aftale
mail-withdrawal-body =
    Hej { $name },

    Vi modtog din fortrydelse af aftalen med { $brand } den { $registered } kl. { $clock }. Dit sagsnummer er { $reference }.

    { $what }

    Du får det, du har betalt, tilbage senest den { $day }. Har du modtaget varer, sender du dem tilbage inden 14 dage; vi kan vente med tilbagebetalingen, til vi har fået varerne, eller til du har dokumenteret, at de er sendt.

    Venlig hilsen
    { $brand }
mail-notice-withdrawal-body =
    { $who } har fortrudt en aftale med { $brand }. Pengene skal være betalt tilbage senest den { $day } kl. { $clock }, og tilbagebetalingen er ikke registreret endnu.

    { $link }
