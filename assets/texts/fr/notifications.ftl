notifications = Notifications
notifications-unread =
  { $count ->
    [one] 1 non lue
   *[other] { $count } non lues
  }
notifications-new = non lue
notifications-none = Aucune notification
notifications-none-text = Vous trouverez ici ce qui vous concerne : les tickets qui vous sont attribués, les mentions, les réponses des clients et les tickets que vous suivez.
notifications-read-all = Tout marquer comme lu
notify-colleague = Un collègue
notify-assigned-by = { $name } vous a attribué ce ticket
notify-assigned = Ce ticket vous est attribué
notify-mentioned = { $name } vous a mentionné dans une note
notify-answered = Nouveau message du client sur votre ticket
notify-watched-received = Nouveau message du client sur un ticket que vous suivez
notify-watched-noted = { $name } a ajouté une note à un ticket que vous suivez
notify-watched-state = Nouvel état d’un ticket que vous suivez : { $state }
notify-due = Échéance proche ou dépassée : { $promise }
notify-draft-stopped = Votre réponse n’a pas été envoyée : c’est de nouveau un brouillon
notify-draft-taken = { $name } a repris votre réponse avant son envoi
notify-draft-continued = { $name } a repris le brouillon que vous avez partagé
watch-ticket = Suivre
watch-ticket-stop = Ne plus suivre
key-watch = Suivre le ticket ou ne plus le suivre
key-bell = Ouvrir les notifications
notify-side-answered = Un tiers a répondu au sujet de votre ticket
