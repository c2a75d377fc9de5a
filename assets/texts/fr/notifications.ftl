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
notify-due = Échéance proche : { $promise }
notify-missed = Échéance dépassée : { $promise }
notify-draft-stopped = Votre réponse n’a pas été envoyée : c’est de nouveau un brouillon
notify-draft-taken = { $name } a repris votre réponse avant son envoi
notify-draft-continued = { $name } a repris le brouillon que vous avez partagé
watch-ticket = Suivre
watch-ticket-stop = Ne plus suivre
key-watch = Suivre le ticket ou ne plus le suivre
key-bell = Ouvrir les notifications
notify-side-answered = Un tiers a répondu au sujet de votre ticket
notify-settings = Paramètres des notifications
notify-settings-lead = Toutes les notifications figurent sur la page derrière la cloche. Choisissez ici ce que vous voulez recevoir en plus.
notify-what = Notification
notify-mail = E-mail
notify-mail-never = pas d’e-mail
notify-mail-once = tout de suite
notify-mail-daily = dans l’e-mail quotidien
notify-kind-assigned = Un ticket m’est attribué
notify-kind-mentioned = Un collègue me mentionne dans une note
notify-kind-answered = Un client écrit sur un de mes tickets
notify-kind-watched = Il se passe quelque chose sur un ticket que je suis
notify-kind-due = Une échéance est proche ou dépassée
notify-kind-draft = Une de mes réponses n’a pas été envoyée, ou un collègue a mon brouillon
notify-due-hint = Un e-mail sur une échéance part tout de suite à l’agent du ticket et aux personnes que désigne la politique SLA.
notify-daily = Heure de l’e-mail quotidien
notify-quiet = Heures calmes
notify-quiet-hint = Entre ces heures, tout reste sur la page. Ce qui s’est passé entre-temps arrive ensuite en une fois.
notify-quiet-from = De
notify-quiet-until = À
notify-days = Jours où je souhaite recevoir des notifications
notify-zone-hint = Le lieu dont l’heure fait foi, par exemple Europe/Oslo.
notify-settings-text = Choisissez comment vous recevez les notifications, et quand vous n’en recevez pas.
problem-clock = Saisissez une heure, par exemple 20:00.
problem-zone = Saisissez un fuseau horaire, par exemple Europe/Oslo.
notify-mail-subject =
  { $count ->
    [one] 1 notification
   *[other] { $count } notifications
  }
notify-mail-button = Ouvrir
notify-mail-settings = Choisissez ce que vous recevez par e-mail : { $link }
job-mail-notifications = Envoyer à une personne ses notifications par e-mail
notify-push = Dans le navigateur
notify-push-hint = Un navigateur affiche les notifications même sans page de Svar ouverte. Elles indiquent le ticket et ce qui s’est passé, mais rien de ce qu’un client a écrit. Elles cessent quand vous vous déconnectez.
notify-push-on = Activer dans ce navigateur
notify-push-none = Ce navigateur ne peut pas afficher les notifications de Svar.
notify-push-failed = Le navigateur ne l’a pas autorisé. Vérifiez ses paramètres de notification pour cette page.
notify-push-browsers = Navigateurs qui affichent les notifications
notify-push-since = depuis
problem-push = Ce navigateur n’a pas pu être ajouté. Réessayez, ou utilisez un autre navigateur.
job-push-notifications = Envoyer des notifications aux navigateurs d’une personne
watched-tickets = Tickets suivis
watched-none = Vous ne suivez aucun ticket.
