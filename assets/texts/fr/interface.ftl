# Les mots de l’interface en français.

## Partout

skip = Aller au contenu
save = Enregistrer
send = Envoyer
show = Afficher
show-more = Afficher plus
older = Plus anciens
close = Fermer
remove = Retirer
try-again = Réessayer
actions = Actions
name = Nom
email = E-mail
password = Mot de passe
language = Langue
subject = Objet
message = Message
files = Fichiers
state = État
size = Taille
from = De
to = À
received = Reçu
written = Écrit
brand = Marque
brands = Marques
all-brands = Toutes les marques
team = Équipe
teams = Équipes
all-teams = Toutes les équipes
no-team = Aucune équipe
agent = Agent
agents = Agents
all-agents = Tous les agents
ticket = Ticket
orders = Commandes
addresses = Adresses e-mail
role = Rôle
since = Client depuis
me = moi
you = Vous
nobody = Personne
somebody = Quelqu’un
opened = ouverte
conversation = Conversation
show-earlier = Afficher les messages précédents
is-first-message = La conversation commence ici.
show-latest = Afficher les derniers messages
show-quoted = Afficher le texte cité
pictures-blocked = { $count ->
    [one] Une image distante est bloquée, pour que l’expéditeur ne voie pas que l’e-mail a été lu.
   *[other] { $count } images distantes sont bloquées, pour que l’expéditeur ne voie pas que l’e-mail a été lu.
  }
pictures-show = Afficher les images
sending = Envoi en cours
connection-lost = Connexion perdue. Votre texte est conservé ici.
file-too-large = dépasse 25 Mo
files-hint = Les captures d’écran peuvent être collées directement dans le texte. Jusqu’à 25 Mo par fichier.
decimal-mark = ,

## Les barres

nav-main = Menu principal
nav-admin = Administration
nav-queue = File d’attente
nav-answers = Réponses types
nav-help = Aide
manual-all = Toutes les pages d’aide
manual-chapter = Aide sur cette page
manual-find = Rechercher dans l’aide
manual-find-button = Rechercher
manual-found-none = Aucun résultat. Essayez avec moins de mots, ou d’autres mots.
manual-found = { $count ->
    [one] 1 page trouvée
   *[other] { $count } pages trouvées
  }
nav-desk = File d’attente
nav-tickets = Mes demandes
nav-new-ticket = Nouvelle demande
nav-account = Compte
nav-settings = Mes paramètres
letter-keys = Utiliser les raccourcis clavier à une lettre
review-reminders = Me rappeler par e-mail quand une de mes réponses types est à relire
unsubscribe = Arrêter les rappels ?
unsubscribe-text = Vous recevez un e-mail par semaine tant qu’une de vos réponses types est à relire.
unsubscribe-button = Arrêter les rappels
unsubscribe-done = Rappels arrêtés
unsubscribe-done-text = Vous pouvez les réactiver dans votre compte.
nav-keys = Raccourcis clavier
find-label = Rechercher tickets, clients, commandes, réponses
sign-in = Se connecter
sign-out = Se déconnecter
sign-up = Créer un compte

## Touches du clavier

key-next = Prendre le ticket suivant
key-move = Descendre et monter dans la file
key-open = Ouvrir le ticket
key-find = Rechercher
key-suggestion = Utiliser une réponse type suggérée
key-search-answers = Chercher une réponse type en rédigeant
key-reply = Rédiger une réponse
saved = Enregistré.
note-saved = Note enregistrée.
problem-team-twin = Il existe déjà une équipe de ce nom.
key-take = Prendre ce ticket
key-agent = Choisir l’agent
key-tags = Modifier les étiquettes
key-recipients = Choisir les destinataires de la réponse
key-split = Séparer un autre sujet
key-move-message = Déplacer le dernier message
key-merge = Fusionner avec un autre ticket
key-undo = Annuler la dernière modification
key-note = Rédiger une note interne
key-send = Envoyer
key-queue = Retour à la file d’attente
key-leave = Quitter le champ
key-help = Afficher cette liste

## Le temps

span-days =
    { $hours ->
        [0] { $days } j
       *[other] { $days } j { $hours } h
    }
span-hours =
    { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
span-minutes = { $minutes } min
span-moment = moins d’une minute
time-today = aujourd’hui à { $clock }
time-yesterday = hier à { $clock }
time-tomorrow = demain à { $clock }
time-this-year = le { $day } { $month } à { $clock }
day-this-year = { $day } { $month }
time-other-year = { $day } { $month } { $year }
month-of-year = { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

## Erreurs

error-home = Accueil
error-not-found = Page introuvable
error-not-found-text = Cette page n’existe pas, ou elle appartient à quelqu’un d’autre. Vérifiez l’adresse, ou connectez-vous avec un autre compte.
error-forbidden = Accès refusé
error-forbidden-text = Votre compte ne permet pas cette action. Connectez-vous avec un autre compte, ou revenez en arrière.
error-invalid = Cela n’a pas fonctionné
error-invalid-text = Une des valeurs saisies n’est pas valable. Revenez en arrière, corrigez-la et renvoyez.
error-too-many = Trop de tentatives
error-too-many-text = Patientez un instant, puis réessayez.
error-wait =
    { $seconds ->
        [one] Attendez { $seconds } seconde, puis réessayez.
       *[other] Attendez { $seconds } secondes, puis réessayez.
    }
error-too-slow = Cela a pris trop de temps
error-too-slow-text = Vos données ne sont pas arrivées à temps. Réessayez avec des fichiers plus petits ou une connexion plus rapide.
error-unavailable = Temporairement indisponible
error-unavailable-text = Une partie du service ne répond pas. Réessayez dans une minute.
kept-lead = Une partie du service ne répond pas : nous ne savons pas si votre texte a été envoyé. Il est ici : renvoyez-le dans une minute. Il n’arrivera qu’une fois, quel que soit le nombre de clics.
kept-lead-look = Une partie du service ne répond pas : nous ne savons pas si votre texte a été enregistré. Il est ici : vérifiez d’abord, et renvoyez-le s’il manque.
kept-words = Votre texte
kept-files = Les fichiers choisis n’ont pas pu être conservés. Choisissez-les à nouveau.
kept-send = Renvoyer
error-internal = Un problème est survenu de notre côté
error-internal-text = L’erreur a été enregistrée. Réessayez dans un instant.

## Ce qu’il faut corriger

form-problems =
    { $count ->
        [one] Un point à corriger
       *[other] { $count } points à corriger
    }
problem-name = Saisissez un nom de 100 caractères au plus.
problem-address = Saisissez une adresse e-mail complète, par exemple nom@example.com.
problem-password = Choisissez un mot de passe d’au moins { $count } caractères.
problem-password-long = Choisissez un mot de passe d’au plus { $count } caractères.
problem-password-common = Ce mot de passe est facile à deviner. Évitez les plus courants ; choisissez par exemple quelques mots.
problem-password-own = Choisissez un mot de passe qui ne soit pas formé de votre nom, de votre adresse e-mail ou de notre nom.
problem-too-many = Vous avez envoyé trop de choses en peu de temps. Réessayez dans { $minutes ->
        [one] une minute
       *[other] { $minutes } minutes
    } ; votre texte est toujours ici.
problem-infected = L’antivirus a détecté quelque chose dans l’un des fichiers. Rien n’a été envoyé : retirez le fichier, ou adressez-vous à un administrateur.
problem-busy = Nous ne pouvons pas accepter ceci pour le moment. Votre texte est toujours ici : réessayez dans une minute.
problem-current-password = Ce n’est pas votre mot de passe actuel.
problem-sign-in = L’adresse e-mail ou le mot de passe est incorrect. Vous pouvez aussi demander un lien.
problem-asked = L’expéditeur a déjà été sollicité au cours des dernières 24 heures.
problem-linked = Le ticket est déjà associé à un compte.
problem-unlink = Le client a confirmé que ce ticket est le sien.
problem-unwanted-proven = Ce message vient d’un client vérifié : il ne peut pas être marqué comme spam.
problem-expired = Cet e-mail a expiré, et son texte a été supprimé.
problem-link = Ce lien a déjà été utilisé ou a expiré. Demandez-en un nouveau.
problem-handed-over = Une boutique vous a connecté. Connectez-vous d’abord par e-mail pour modifier ceci.
problem-subject = L’objet peut compter 200 caractères au plus.
problem-body = Saisissez un message.
problem-body-long = Le message est trop long. Envoyez-en une partie dans un fichier.
problem-slug = Utilisez uniquement les lettres a à z, des chiffres et des traits d’union.
problem-brand-twin = Une autre marque a déjà ce nom court. Choisissez-en un autre.
problem-brand = Choisissez une marque.
problem-answer-brand = Aucune marque n’a le nom court indiqué dans le texte.
problem-reference = Saisissez la référence d’un ticket que vous pouvez ouvrir, par exemple SV-7K3M9Q.
problem-split-kind = Seul le message d’un client peut commencer un ticket.
problem-split-all = C’est le ticket entier ; il ne resterait rien.
problem-move-reply = Une réponse reste dans le ticket où elle a été écrite.
problem-move-same = C’est le même ticket.
problem-move-merged = L’un des tickets a été fusionné avec un autre.
problem-move-brands = Les tickets appartiennent à des marques différentes.
problem-move-customers = Les tickets appartiennent à deux clients, et aucun ne doit lire les messages de l’autre.
problem-undone = Cela a déjà été annulé.
problem-undo-later = L’un des tickets a été fusionné depuis. Annulez d’abord cette fusion.
problem-undo-after = Quelque chose s’est passé depuis. Cela ne peut plus être annulé.
problem-choice = Choisissez l’une des valeurs de la liste.
problem-closed = Cette demande est fermée. Écrivez un message, et elle continuera dans une nouvelle demande.
problem-watcher = Les réponses ne peuvent pas être envoyées à cette adresse.
problem-host = Saisissez le nom du serveur.
problem-port = Saisissez un port de 1 à 65535.
problem-username = Saisissez le nom d’utilisateur.
problem-plain = Choisissez TLS ou STARTTLS : seul un serveur sur cette machine peut s’en passer.
problem-secret = Saisissez le mot de passe. OAuth 2 exige aussi ses trois champs.
problem-secret-moved = Les mots de passe et jetons enregistrés ne valent que pour les mêmes serveur, port, chiffrement, nom d’utilisateur et adresse de jeton. Saisissez-les à nouveau.
problem-token-url = Saisissez une adresse commençant par https://.
problem-address-taken = Cette adresse appartient à un autre compte.
problem-only-address = C’est votre seule adresse vérifiée. Ajoutez-en d’abord une autre.
problem-handover = La connexion depuis la boutique n’a pas fonctionné. Revenez à la boutique et réessayez, ou connectez-vous par e-mail.
problem-admin-exists = Le premier compte a déjà été créé. Connectez-vous, ou demandez une invitation.
problem-last-admin = Il faut au moins un administrateur. Donnez d’abord ce rôle à quelqu’un d’autre.
problem-last-free-admin = Au moins un administrateur doit avoir accès à toutes les marques, car les personnes, les équipes et les tâches en arrière-plan appartiennent à toutes. Donnez d’abord cet accès à un autre administrateur.
problem-colleague-twin = Un collègue a déjà cette adresse.
problem-invited = Ce collègue a déjà été invité, et peut demander un nouveau lien sur la page de connexion.
problem-customer = Cette adresse appartient à un client. Cochez la case ci-dessous si la même personne va travailler ici.
problem-colleague-brand = Ce collègue ne s’occupe pas de la marque du ticket. Choisissez-en un autre.
problem-team-gone = Cette équipe n’existe plus. Choisissez-en une autre.
problem-snooze = Choisissez un moment à venir.
problem-file-link = Le lien de ce fichier a expiré. Rouvrez le ticket.
problem-mail-delivered = Cet e-mail est déjà devenu un message.
problem-too-large = Un fichier dépasse 25 Mo. Retirez-le ou réduisez-le, puis renvoyez.
problem-request = Le formulaire n’est pas arrivé en entier. Revenez en arrière et renvoyez-le.
problem-calendar-zone = « { $text } » n’est pas un fuseau horaire. Saisissez un lieu comme Europe/Paris, ou UTC.
problem-calendar-span = « { $text } » n’est pas un horaire. Saisissez-le sous la forme 08:00-16:00 ; coupez en deux les horaires qui dépassent minuit : 22:00-24:00 et, le lendemain, 00:00-06:00.
problem-calendar-overlap = { $one } et { $other } se chevauchent. Réunissez-les ou séparez-les.
problem-calendar-date = « { $text } » n’est pas une date. Saisissez l’année, le mois et le jour, comme 2026-12-24.
problem-calendar-date-twice = { $date } figure deux fois parmi les jours de fermeture et les jours exceptionnels. Retirez l’un des deux.
problem-calendar-extra = Le jour exceptionnel { $date } n’a pas d’horaires. Ajoutez-en, ou indiquez-le comme fermé.
problem-calendar-extra-twice = { $date } figure deux fois parmi les jours exceptionnels. Mettez ses horaires sur une seule ligne.
problem-calendar-holidays = « { $text } » n’est pas un calendrier de jours fériés connu.
problem-calendar-never = La semaine n’a aucun horaire d’ouverture : rien n’arriverait jamais à échéance. Ouvrez au moins un jour par semaine.
problem-feed-url = Saisissez l’adresse d’un fichier iCalendar, commençant par https://.
problem-feed-file = Ce fichier ne peut pas être utilisé : { $why }.
problem-feeds = Il y a déjà dix calendriers. Retirez-en un d’abord.
problem-length = Saisissez une durée comme 4, 30 min ou 1 h 30 min.
problem-promise-day = Choisissez un jour d’ici un an où il reste du temps ouvré.
problem-policy-empty = Définissez au moins une durée.
problem-move-to = Saisissez le dossier où déplacer les e-mails.

## Connexion

sign-in-lead = Consultez vos demandes et écrivez-nous.
sign-in-password-hint = Pas de mot de passe, ou oublié ? Laissez vide et demandez un lien.
sign-in-link = Recevoir un lien de connexion par e-mail
sign-up-question = Nouveau ici ?
sign-in-question = Vous avez un compte ?
sign-up-email-hint = Nous envoyons un lien à votre adresse pour nous assurer qu’elle est bien à vous.
password-hint = Au moins { $count } caractères ; quelques mots sont plus faciles à retenir.
link-sent = Consultez votre messagerie
link-sent-text = Nous avons envoyé un lien à { $address }. Il est utilisable une seule fois et reste valable une heure. S’il n’arrive pas dans quelques minutes, regardez dans vos spams ou redemandez-en un plus tard.
link-sent-back = Retour à la connexion
link-sign-in-text = Vous vous connectez en tant que { $address }.
link-sign-up = Créer votre compte
link-sign-up-text = Votre adresse est { $address }. Il reste une étape.
link-prove = Ajouter une adresse
link-prove-text = { $address } sera ajoutée au compte de { $name }. Les demandes venant de cette adresse y apparaîtront.
link-prove-other = Quelqu’un, connecté en tant que « { $name } », veut ajouter { $address } à son compte. Le titulaire d’une adresse voit les demandes qui en viennent.
link-prove-other-do = C’était vous ? Connectez-vous à ce compte dans ce navigateur, puis rouvrez le lien. Sinon, ne faites rien : l’adresse reste la vôtre.
link-prove-signed-in = Vous êtes actuellement connecté en tant que { $name }.
link-prove-button = Ajouter l’adresse
link-first-admin = Bienvenue dans Svar
link-first-admin-text = Votre compte est le premier, avec accès à tous les paramètres.

## Son propre compte

account-you = Vous
address-link-sent = Ouvrez le lien que nous avons envoyé à cette adresse.
address-proven = vérifiée
address-unproven = non vérifiée
address-remove = Retirer { $address }
address-another = Une autre adresse e-mail
address-add = Ajouter l’adresse
password-current = Mot de passe actuel
password-current-hint = Oublié ? Connectez-vous avec un lien par e-mail, et laissez ce champ vide.
password-new = Nouveau mot de passe
password-set = Enregistrer le mot de passe
sessions = Sessions ouvertes
session-seen = dernière activité
session-this = celle-ci
session-end = Déconnecter
session-end-label = Déconnecter { $browser }
session-end-others = Déconnecter toutes les autres

## Côté clients

tickets-none = Pas encore de demande
tickets-none-text = Quand vous nous écrivez, vos messages et nos réponses apparaissent ici.
choose-brand = À qui voulez-vous écrire ?
choose-brand-none = Il n’y a encore personne à qui écrire.
choose-brand-find = Partie du nom
choose-brand-search = Rechercher
new-title = Comment pouvons-nous vous aider ?
new-lead = Expliquez-nous avec vos propres mots.
new-body = De quoi s’agit-il ?
body-hint = Un numéro de commande nous aide, si vous en avez un.
subject-hint = Quelques mots suffisent, ou laissez vide.
expect-by = Vous aurez notre réponse au plus tard { $high }.
expect = Vous aurez notre réponse entre { $low } et { $high }.
portal-foot = { $brand } répond à tous les messages.
received-title = Nous avons reçu votre message.
closed-now = Nous sommes fermés en ce moment et rouvrons { $at }.
received-reference = Votre référence est { $reference }.
write-more = Ajouter un message
close-lead = Votre problème est-il résolu ?
close-ticket = Fermer cette demande
reopen-lead = Pas résolu, finalement ?
reopen = Rouvrir cette demande
customer-state-new = reçue
customer-state-open = en cours
customer-state-waiting = réponse envoyée
customer-state-solved = résolue
customer-state-closed = fermée

## La file d’attente

views = Vues
view-next = À suivre
view-mine = Les miens
view-unassigned = Non attribués
view-unlinked = Expéditeurs non vérifiés
view-waiting = En attente des clients
view-snoozed = En veille
view-solved = Résolus
view-closed = Fermés
quarantine = Quarantaine
brands-and-teams = Marques, équipes et agents
narrow-brands = Trouver une marque…
narrow-teams = Trouver une équipe…
narrow-agents = Trouver un agent…
narrow-find = Partie d’un nom
narrow-search = Rechercher
narrow-more = { $count } de plus. Saisissez une partie du nom.
narrow-none = Aucun résultat.
assign-other = Quelqu’un d’autre…
assign-title = Attribuer { $reference }
assign-lead = Choisissez à qui attribuer le ticket.
take-next = Prendre le suivant
queue-longest = attente la plus longue { $span }
queue-empty = Tout est à jour
queue-empty-text = Les nouveaux tickets apparaissent automatiquement.
reply-sent = Votre réponse est en route :
unassigned = Non attribué
assigned-to = Attribué à { $name }
waiting = En attente
found-none = Aucun résultat
found-none-text = Vérifiez l’orthographe, ou utilisez moins de mots ou de filtres.
state-new = nouveau
state-open = ouvert
state-waiting = en attente du client
state-snoozed = en veille
state-solved = résolu
state-closed = fermé

## Pourquoi un ticket est à sa place

why-first = premier contact
why-before = a déjà écrit
why-first-this-year = premier contact cette année
why-months-ago =
    { $months ->
        [one] dernier contact il y a { $months } mois
       *[other] dernier contact il y a { $months } mois
    }
why-new = pas encore de réponse
why-open = en attente de notre réponse
why-answered = en attente du client
why-snoozed = en veille
why-solved = traité
why-closed = traité

## Un ticket à l’écran

also-here = { $name } regarde aussi ce ticket
side-label = Ticket et client
state-keep = Aucun changement
snooze-1 = en veille jusqu’à demain
snooze-7 = en veille pendant une semaine
tags = Étiquettes
take = Prendre ce ticket
came-from = Envoyé depuis
customer-proven = vérifié
customer-unproven = non vérifié
customer-linked = associé par un agent
customer-unproven-text = Nous ne savons pas à qui appartient cette adresse : ni compte ni commandes ne sont affichés.
undeliverable = { $address } ne peut pas recevoir d’e-mails ({ $status }). Rien n’y sera envoyé tant que l’adresse n’aura pas été de nouveau vérifiée. Depuis
ask-to-sign-in = Demander de se connecter
ask-to-sign-in-text = Envoie un lien à l’expéditeur. En l’ouvrant, il prouve que l’adresse est bien la sienne.
link-account = Associer à un compte
unlink-account = Dissocier du compte
link-lead = { $sender } n’est pas vérifié. N’associez le ticket que si vous savez par un autre moyen que ce client l’a écrit : il apparaîtra alors dans son compte.
link-address = Adresse du compte
link-address-hint = Toute adresse vérifiée par le client, si aucun des comptes ci-dessus ne convient.
link-how = Comment le savez-vous ?
link-how-hint = Enregistré dans l’historique du ticket.
proposals = Comptes correspondants
proposal-order = la commande { $number } est à ce client
proposal-address = a vérifié cette adresse
proposal-name = même nom
proposal-domain = aussi chez { $domain }
unwanted = Spam
unwanted-block = Bloquer aussi cet expéditeur
make-customer = Faire de { $address } le client
via = via { $address }
wants-answer-at = souhaite les réponses à { $address }
contact-load = Fréquence des contacts
contacts =
    { $count ->
        [one] { $count } contact
       *[other] { $count } contacts
    }
orders-none = Aucune commande
order-status-received = reçue
order-status-packed = préparée
order-status-shipped = expédiée
order-status-delivered = livrée
order-status-returned = retournée
order-status-cancelled = annulée
earlier-tickets = Tickets précédents
earlier-none = Aucun ticket précédent

## La conversation

by-mail = par e-mail
by-form = par formulaire
note-chip = note interne
identity-unproven = non vérifié
identity-aligned = domaine vérifié
identity-proven = vérifié
identity-signed-in = connecté
identity-denied = démenti par le titulaire
because-no-author = L’e-mail ne nomme pas un auteur unique.
because-passed-on = { $about } a transféré cet e-mail : nous ne pouvons pas vérifier qui l’a écrit.
because-nobody-vouches = Aucun serveur de messagerie ne confirme cet expéditeur.
because-dmarc-fails = Le contrôle DMARC de { $about } a échoué. N’importe qui a pu écrire cela.
because-nothing-speaks = Il n’y a pas de signature valable de { $about }.
because-dkim = Signé par { $about } (DKIM), selon notre serveur de messagerie.
because-spf = Envoyé par un serveur de { $about } (SPF), selon notre serveur de messagerie.
because-dmarc = Confirmé pour { $about } (DMARC), selon notre serveur de messagerie.
because-dkim-checked = Signé par { $about } (DKIM) ; nous avons vérifié la signature nous-mêmes.
because-dns-silent = La signature n’a pas pu être vérifiée, car le DNS n’a pas répondu.
because-header-cut = L’en-tête de cet e-mail est trop long pour être lu en entier : l’expéditeur ne peut pas être vérifié.
because-header-unclear = L’en-tête de cet e-mail peut se lire de plusieurs façons : l’expéditeur ne peut pas être vérifié.
because-not-to-us = Aucune de nos adresses ne figure dans À ou Cc : { $about } l’a peut-être envoyé à quelqu’un d’autre.
because-to-unsigned = La signature de { $about } ne couvre pas le champ À : ce message a peut-être d’abord été envoyé à quelqu’un d’autre.
because-signature-old = La signature de { $about } est ancienne ou sans date : quelqu’un a peut-être renvoyé l’e-mail.
because-signature-seen = La même signature de { $about } figurait sur un e-mail précédent : quelqu’un l’a renvoyé.
because-form = Écrit dans le formulaire { $about }. N’importe qui peut y saisir n’importe quel nom.
because-forwarded = { $about } a transféré cet e-mail. L’adresse qu’il contient n’est pas vérifiée.
because-claimed = Le titulaire de l’adresse s’est connecté et a confirmé avoir écrit ce message.
because-denied = Le titulaire de l’adresse dit ne pas avoir écrit ce message.
because-signed-in = Écrit par un utilisateur connecté.
delivery-none = non envoyé par e-mail
delivery-queued = en route
delivery-sent = envoyé par e-mail
delivery-failed = non distribué
machine-auto_reply = Réponse automatique
machine-away-until = Absent jusqu’au { $day }
machine-bounce = Non-distribution : un e-mail n’a pas pu être remis
machine-delayed = Retard : un e-mail n’a pas encore été remis
machine-delivered = Accusé : un e-mail a été remis
machine-feedback = Signalement de plainte d’un fournisseur de messagerie
machine-read_receipt = Accusé : un e-mail a été lu
placed-token = rattaché par le jeton de réponse
placed-references = rattaché par l’e-mail auquel il répond
placed-subject = rattaché par la référence dans l’objet
placed-awaited = rattaché par un e-mail précédent
linked-to = Associé à
subject-changed = Autre sujet :
split-off = Séparer
move-message = Déplacer ce message
move-to-ticket = Vers le ticket
move = Déplacer
split-one = Dans un nouveau ticket
split-rest = Celui-ci et tous les suivants
merge = Fusionner
merge-into = Fusionner avec
merge-do = Fusionner
moved = Déplacements
move-split = Séparé
move-merge = Fusionné
move-rethread = Déplacé
undo = Annuler
undo-label = Annuler le déplacement de { $source } vers { $target }
undo-latest = Dernière modification :
undo-assignee = l’agent
undo-team = l’équipe
undo-tags = les étiquettes
undo-state = l’état
undo-spam = la marque de spam
changed-meanwhile = Un collègue a modifié ceci entre-temps. La valeur est maintenant : { $now }. Enregistrez à nouveau pour la modifier.
participants = Participants
part-sender = client
part-watcher = reçoit les réponses
part-reached = peut répondre
watch = Ajouter
watch-label = Envoyer aussi les réponses à { $address }
event-assigned = ticket attribué à { $became }
event-unassigned = ticket retiré à { $was }
event-team = ticket passé à l’équipe { $became }
event-no-team = ticket retiré de l’équipe { $was }
event-state = état passé de « { $was } » à « { $became } »
event-tagged = étiquette { $became } ajoutée
event-untagged = étiquette { $was } retirée
event-linked = le ticket est maintenant associé à ce compte
event-linked-by = ticket associé à { $became }, parce que : { $was }
event-unlinked = ticket dissocié du compte de { $was }
event-asked = connexion demandée à { $became }
event-claimed = { $became } dit que ce ticket est le sien
event-denied = Le titulaire de { $became } dit ne pas avoir écrit ceci
event-customer = { $became } devient le client à la place de { $was }
event-marked-spam = ticket marqué comme spam
event-unmarked-spam = marque de spam retirée
event-delivery-delayed = La réponse est retardée : { $became }
event-mail-refused = Le serveur de messagerie a refusé un e-mail à { $became } : { $was }
event-acknowledged = Accusé de réception envoyé à { $became }
event-delivery-failed = La réponse n’a pas été distribuée : { $became }
event-parted = Un e-mail de { $was } citait ce ticket, mais l’expéditeur n’y participe pas ; il est devenu { $became }
event-apart = L’e-mail citait { $became }, mais son expéditeur n’y participe pas
event-also-sent = Le même e-mail a été envoyé à une autre marque, où il est devenu { $became }
event-followed = { $was } a répondu à ce ticket fermé ; il continue dans { $became }
event-follows = suite du ticket fermé { $became }
event-split = séparé de { $was } pour former { $became }
event-merged = { $was } a été fusionné avec { $became }
event-rethreaded = message déplacé de { $was } vers { $became }
event-move-undone = déplacement de { $was } vers { $became } annulé
event-undone = modification annulée : { $was }
event-disclosed = message de { $became } montré au client
event-withheld = message de { $became } de nouveau masqué au client
withheld = masqué au client
disclosed = montré au client
disclose = Montrer au client
withhold = Masquer de nouveau au client
answer-there = L’envoyer plutôt à { $address }, comme demandé par l’expéditeur
event-watched = { $became } reçoit désormais les réponses
event-unwatched = { $was } ne reçoit plus les réponses
event-erased = client effacé
erase = Effacer ce client
erase-lead = { $name } et tout ce que cette personne a écrit seront définitivement supprimés. Cette action est irréversible.
erase-account = Le compte avec son nom, son mot de passe et ses adresses : { $addresses }
erase-tickets = Tickets à vider et à fermer : { $count }
erase-messages = Messages et notes, y compris nos réponses : { $count }
erase-files = Fichiers que personne d’autre n’a : { $count } au plus
erase-mails = E-mails d’origine : { $count }
erase-orders = Commandes reçues de la boutique : { $count }
erase-examples = Ce que les suggestions ont appris de ses questions ; elles sont réentraînées sans cela.
erase-stays = Les références, les dates et les états des tickets restent, ainsi que la mention que vous avez effacé le client. Les copies dans les boîtes aux lettres, dans la boutique et dans les sauvegardes doivent y être supprimées.
erase-confirm = Saisissez { $word } pour confirmer
erase-not = Annuler
problem-erase-confirm = Cela ne correspond pas au mot ci-dessus.
erased-name = Client effacé
erased-subject = Effacé
event-sla-warned = Bientôt à échéance : { $was }, { $became }
event-sla-missed = En retard : { $was }, { $became }
event-sla-met-late = Plus tard que promis : { $became }
event-grouped = groupes du client passés de « { $was } » à « { $became } »
event-follow-up-set = suivi promis { $became }
event-other = modification

## Rédaction

suggested-answers = Réponses suggérées
search-answers = Rechercher une réponse type
suggestions-later = Les suggestions se préparent.
suggestions-none = Aucune réponse type ne correspond.
matched = correspond à
suggestion-perhaps = Peut-être
suggestion-like = semblable à :
suggestion-more = Plus
solved-before = A déjà résolu :
does-not-fit = Pas pertinente
message-kind = Type de message
reply = Réponse
note = Note
copies = Cc
reply-from = de { $brand }
hitch-no-recipient = Saisissez au moins une adresse à laquelle envoyer la réponse.
hitch-no-address = { $address } n’est pas une adresse e-mail.
hitch-merged = { $reference } a été fusionné avec ce ticket.
note-lead = Visible des collègues uniquement. Prévenez un collègue avec @ et son nom.
send-reply = Envoyer la réponse
save-note = Enregistrer la note
then = Ensuite
then-waiting = et mettre en attente du client
then-solved = et marquer comme résolu
then-open = et laisser ouvert
hitch-unfilled = Remplissez ou supprimez d’abord : { $marks }
hitch-overtaken = Un nouveau message est arrivé pendant que vous écriviez.
hitch-overtaken-text = Votre réponse n’a pas été envoyée ; votre texte est toujours ci-dessous. Lisez le nouveau message, puis renvoyez.

## Les réponses types

answer-new = Nouvelle réponse type
answer-title = Titre
answer-slug = Nom court
answer-text = Texte
answer-form-lead = Ces variables sont remplies pour chaque ticket :
answer-remove = Supprimer la réponse type
answers-none = Pas encore de réponses types
answers-none-text = Rédigez une réponse une fois, et elle sera suggérée partout où elle convient.
search-answers-hint = Entrée insère la première réponse, les flèches parcourent la liste, Échap revient à votre texte.
internal-notes-found = Notes internes
unfilled-lead = À remplir avant l’envoi :
answer-other-language = Cette réponse type n’existe pas en { $wanted }. Elle est en { $found }.
language-nb = norvégien
language-da = danois
language-nl = néerlandais
language-en = anglais
language-sv = suédois
language-de = allemand
language-fr = français
goes-with-it = Accompagne cette réponse
act-file = joindre
act-tag = ajouter l’étiquette { $tag }
act-solved = marquer le ticket comme résolu
act-waiting = mettre le ticket en attente du client
act-open = laisser le ticket ouvert
act-assign-me = m’attribuer le ticket
act-assign = attribuer le ticket à { $name }
act-snooze = mettre le ticket en veille jusqu’au { $day }
act-promise = promettre pour le { $day } : { $what }
promise-note = Promis pour le { $day } : { $what }
save-as-answer = Enregistrer comme réponse type
questions = Questions
questions-of = Questions pour « { $title } »
questions-of-nothing = Questions sans réponse type
questions-lead = Ce que les clients écrivent quand cette réponse type est la bonne. Les suggestions apprennent de ces questions jusqu’à ce que vos propres réponses leur en aient appris davantage. Un changement est appris en quelques minutes.
questions-of-nothing-lead = Ce que les clients écrivent quand aucune réponse type ne convient. Ces questions apprennent aux suggestions quand ne rien proposer.
questions-none = Aucune pour l’instant.
questions-more = Plus de questions
questions-back = Retour aux questions
questions-near-lead = Des questions qui y ressemblent mais demandent autre chose. Elles évitent que cette réponse type soit suggérée pour elles.
questions-from-tickets = De vos tickets
questions-from-tickets-lead = Ce que les clients avaient demandé quand cette réponse type a été envoyée. Chaque marque n’apprend que de ses propres tickets.
questions-past-find = Chercher des questions passées
questions-past-of = Questions passées pour « { $title } »
questions-past-lead = Cochez les questions que cette réponse type aurait résolues.
questions-past-none = Aucune question trouvée
questions-past-none-text = Cherchez un mot que les clients utilisent.
questions-take = Cette réponse type les résout
question-new = Nouvelle question
question-new-hint = Comme un client l’écrirait.
question-kind = Cette réponse type
question-fits = convient
question-near = Proche, mais pas cette réponse type
question-add = Ajouter la question
question-edit = Modifier
question-fits-other = Demande une autre réponse type :
question-near-other = Proche de :
question-release = Pas cette réponse type
question-is-own = résolue par cette réponse type
problem-question = Saisissez une question de 4 000 caractères au plus.
answer-slug-hint = Laissez vide pour utiliser le titre. Lettres a à z, chiffres et traits d’union.
answer-asked = Questions auxquelles elle répond
answer-asked-hint = Elles apprennent aux suggestions que cette réponse type convient.
results = Résultats
results-measured = À quelle fréquence les suggestions sont justes
results-measured-lead = Testé sur des questions qui n’ont pas servi à l’apprentissage, avec votre seuil actuel.
results-measured-at = Mesuré
results-mistakes = Réponses types suggérées à tort
results-mistakes-lead = Dans le même test. Ajoutez des questions à la réponse type qui était juste, ou à l’autre comme questions proches.
results-mistakes-none = Aucune.
results-offered = Suggérée
results-right = La bonne
results-questions = Questions
results-none-fits = aucune ne convient
results-other-answer = une autre réponse type
results-given = Ce que les agents ont fait des suggestions
results-given-lead = Réponses des { $days } derniers jours.
results-given-none = Aucune réponse pour l’instant.
results-was-offered = Ce qui a été suggéré
results-sure = Jusqu’à trois réponses types
results-nothing = Rien
results-replies = Réponses
results-taken = Partie d’une suggestion
results-kept = Part du texte envoyée
results-dismissed = Jugées pas pertinentes
results-first = Délai de première réponse
results-first-lead = La moitié des premières réponses des { $days } derniers jours est venue dans ce temps de travail.
results-with = Avec une suggestion
results-without = Sans
results-count = { $count ->
    [one] une réponse
   *[other] { $count } réponses
}
gaps = Lacunes
gaps-lead = Questions des { $days } derniers jours pour lesquelles rien n’a été suggéré, ou auxquelles les agents ont répondu avec leurs propres mots, groupées par sujet.
gaps-none = Aucune lacune
gaps-none-text = Des questions apparaissent ici quand plusieurs clients demandent la même chose et que rien n’a été suggéré.
gaps-single = { $count ->
    [one] Une autre question a été posée une fois.
   *[other] { $count } autres questions ont été posées une fois.
}
gap-count = { $count ->
    [one] une question
   *[other] { $count } questions
}
gap-found = Les agents ont cherché et envoyé :
gap-questions = Questions
gap-draft = Rédiger une réponse type à partir de cette réponse
answers-list = Toutes les réponses types
answers-upkeep = À revoir
answers-house = Notes internes
answers-removed = Réponses supprimées
answer-sent = Envoyée
answer-untouched = Inchangée
answer-public = publique
answer-review-due = à relire
answer-stale = plus ancienne que l’original
answer-history = Historique
answer-history-of = Historique de { $slug }
answer-back = Retour à la réponse type
answer-resembles = Ces réponses types sont très semblables. Pourriez-vous plutôt modifier l’une d’elles ?
answer-review-now = Cette réponse type devait être relue au plus tard le { $day }. Tout est-il encore exact ?
answer-reviewed = Toujours exacte : redemander dans six mois
answer-stale-text = L’original a changé depuis la rédaction du texte en « { $language } ». Mettez-le à jour, ou confirmez qu’il est toujours exact.
answer-still-right = Toujours exact
answer-figures = Envoyée { $sent } fois, { $untouched } % sans modification. Après sept jours, { $back } clients sur { $settled } avaient réécrit.
answer-condition-hint = Placez entre des conditions le texte sur un fait qui peut manquer :
answer-add-language = Ajouter une langue
answer-language-new = Nouveau texte
answer-language-hint = Un code comme en, nb ou da.
answer-title-hint = Ce que les agents voient et recherchent.
answer-words = Mots-clés
answer-words-all = Mots-clés pour toutes les langues
answer-words-hint = Un par ligne.
preview = Aperçu
preview-empty = Ce que vous écrivez s’affiche ici tel que le client le verra.
preview-holes = Si aucune commande n’est connue, ceci est à remplir à la main :
answer-settings = Paramètres
answer-owner = Responsable
answer-review = À relire le
answer-review-hint = Le responsable reçoit un e-mail ce jour-là.
answer-make-public = Les clients peuvent la trouver pendant qu’ils nous écrivent
answer-acts = Actions à l’envoi
answer-acts-hint = L’agent les voit avant l’envoi et peut écarter n’importe laquelle.
answer-act-tags = Ajouter des étiquettes
answer-act-tags-hint = Séparées par des virgules.
answer-assign-me = l’agent qui l’envoie
answer-act-assign = Attribuer à
answer-act-days = Mettre en veille pendant (jours)
answer-act-days-hint = Laissez vide pour ne pas mettre en veille.
answer-act-promise = Ce que nous promettons pour ce jour
answer-act-promise-hint = Enregistré comme note sur le ticket.
answer-files = Pièces jointes
answer-files-none = Aucune pièce jointe.
answer-files-add = Ajouter des fichiers
answer-merge = Fusionner ou supprimer
answer-merge-into = Fusionner avec
answer-merge-button = Fusionner
answer-merge-hint = Le nom court de la réponse type à garder. Elle reprend les langues et les mots-clés qui lui manquent, et l’historique des deux.
answer-remove-hint = L’historique est conservé : vous pourrez la restaurer.
answer-is-removed = Cette réponse type a été supprimée. Restaurez une version ci-dessous pour la réutiliser.
answer-by-file = un fichier
answer-return = Restaurer cette version
change-written = Modifiée par { $name }
change-imported = Importée depuis { $name }
change-returned = { $name } a restauré une version antérieure
change-merged = Fusionnée avec { $detail } par { $name }
change-removed = supprimée
change-added = ajoutée
change-files = Fichiers modifiés par { $name } : { $detail }
change-reviewed = Relue par { $name }
change-none = Aucune ligne modifiée.
change-lines = Lignes modifiées
upkeep-clean = Rien à revoir
upkeep-clean-text = Les réponses types à revoir apparaissent ici automatiquement.
upkeep-review = À relire
upkeep-review-text = Leur date de relecture est passée.
upkeep-stale = Traductions dépassées
upkeep-stale-text = L’original a changé depuis leur rédaction.
upkeep-edited = Souvent remaniées
upkeep-edited-text = Les agents changent l’essentiel du texte avant l’envoi : la réponse type devrait peut-être changer.
upkeep-dismissed = Souvent écartées
upkeep-dismissed-text = Suggérées en premier, mais autre chose a été envoyé.
upkeep-came-back = Les clients réécrivent
upkeep-came-back-text = Beaucoup de clients réécrivent dans les sept jours.
upkeep-helped = Résolu sans ticket
upkeep-helped-text = Clients qui ont dit que cela les avait aidés et n’ont pas réécrit dans les sept jours.
upkeep-unused = Jamais utilisées
upkeep-unused-text = Disponibles depuis un mois ou plus, et jamais envoyées.
upkeep-agents = Ce que nous envoyons
upkeep-agents-text = Une suggestion est un brouillon : adaptez-la à chaque client.
share-of = { $part } sur { $of }
house-lead = Ce que les collègues doivent savoir. Les notes apparaissent à côté des réponses types lors d’une recherche, et ne sont jamais envoyées.
house-none = Pas encore de notes.
house-new = Nouvelle note
house-edit = Modifier la note
house-back = Retour à la note
house-removed = Notes supprimées
note-is-removed = Cette note a été supprimée. Restaurez une version ci-dessous pour la réutiliser.
problem-day = Saisissez une date, par exemple 2027-01-31.
problem-days = Saisissez un nombre de jours de 1 à { $count }.
problem-acts = Choisissez soit un état, soit une mise en veille, mais pas les deux.
problem-title = Saisissez un titre de 150 caractères au plus.
problem-language = Saisissez un code de langue, comme nb, et chacun une seule fois.
problem-answer-body = Saisissez le texte.
problem-line = Ligne { $line } : { $message }
problem-slug-twin = Une autre réponse type a déjà ce nom court. Choisissez-en un autre.
problem-merge-brand = Choisissez une autre réponse type de la même marque.
problem-merge = Aucune réponse type n’a ce nom court.
help-title = L’une de ces réponses vous aide-t-elle ?
help-lead = Vous pouvez tout de même envoyer votre message.
help-solved = C’est résolu
help-thanks = Nous en sommes ravis. Si cela se reproduit, écrivez-nous.
help-meanwhile = En attendant, l’une de ces réponses peut vous aider.
change-removal = Supprimée par { $name }

## Quand ne rien suggérer

admin-suggestions = Suggestions
threshold-lead = Une réponse type n’est suggérée que si elle a assez de chances de convenir. Avec un seuil plus élevé, moins de questions reçoivent des suggestions, mais elles sont plus souvent justes.
threshold-share = Confiance minimale pour suggérer, en pour cent
threshold-hint = Vide signifie { $usual } %.
threshold-figure = Résultats selon le seuil
threshold-now = Avec le réglage actuel, la première suggestion est juste dans { $precision } % des cas, et { $coverage } % des questions reçoivent des suggestions.
percent = { $number } %
threshold-sure = Jusqu’à trois réponses types sont suggérées à partir de { $sure } % de certitude. En dessous, une seule porte la mention « Peut-être », sans touche.
threshold-sureness = Confiance minimale
threshold-precision = Première suggestion juste
threshold-coverage = Questions avec suggestions
threshold-chosen = Votre seuil
threshold-measured = Testé sur des réponses non utilisées pour l’entraînement, { $count } réponses en tout, dernier test :
threshold-none = Pas encore de mesures
threshold-none-text = Les chiffres apparaissent après l’envoi d’une trentaine de réponses.
problem-percent = Saisissez un nombre entier de 0 à 100, ou laissez vide.

## Marques

admin-brands = Marques
admin-promises = Politiques SLA
brand-new = Nouvelle marque
brands-none = Pas encore de marques
brands-none-text = Une marque est une entreprise pour laquelle vous répondez. Commencez par en créer une.
brand-address = Adresse d’assistance
brand-slug = Nom court
brand-slug-hint = Lettres a à z, chiffres et traits d’union ; utilisé dans les adresses web.
brand-languages = Langues
brand-color = Couleur
brand-weights = Décalage pour contacts fréquents
brand-weights-hint = Les clients qui ont écrit récemment sont placés quelques heures ouvrées plus loin dans la file. 0 par doublement signifie par ordre d’arrivée.
brand-weight-usual = Vide : { $number }.
brand-instructions = Consignes permanentes
brand-instructions-hint = Les agents les voient en haut de chaque ticket de la marque. Les chefs d’équipe écrivent les consignes temporaires dans Consignes.
brand-signature = Signature ({ $language }) ; { "{agent}" } devient le prénom de l’agent
brand-edit = Paramètres de la marque
hours-of = Horaires d’ouverture de { $brand }
hours-edit = Horaires d’ouverture
hours-edit-lead = Le temps ouvré ne court que pendant l’ouverture, et les échéances en heures comptent ces heures. Laissez tout vide si vous êtes ouvert jour et nuit.
hours-week = Une semaine ordinaire
hours-always = Toujours ouvert : aucun horaire n’est défini.
hours-open-now = Ouvert maintenant. Les heures sont celles de { $zone }.
hours-closed-now = Fermé maintenant, ouvre { $at }. Les heures sont celles de { $zone }.
hours-closed = Fermé
hours-coming = Exceptions à venir
hours-coming-none = Aucun jour férié, jour de fermeture ou jour exceptionnel à venir.
hours-why = Motif
hours-kind-holiday = jour férié
hours-kind-feed = calendrier abonné
hours-kind-closed = fermé par vous
hours-kind-extra = jour exceptionnel
hours-zone = Fuseau horaire
hours-zone-hint = Un lieu comme Europe/Paris. Pour chaque jour de la semaine, saisissez des horaires comme 08:00-12:00, 13:00-16:00 ; un jour vide est fermé.
hours-holidays = Fermé les jours fériés de ces pays
hours-lands = Jours fériés supplémentaires dans les Länder allemands
hours-closed-days = Autres jours de fermeture
hours-closed-days-hint = Une date par ligne, comme 2026-12-24.
hours-extra-days = Jours aux horaires exceptionnels
hours-extra-days-hint = Un par ligne, comme 2026-12-20 12:00-16:00. Ils s’appliquent aussi les jours fériés.
hours = Horaires
day = Jour
day-mon = Lundi
day-tue = Mardi
day-wed = Mercredi
day-thu = Jeudi
day-fri = Vendredi
day-sat = Samedi
day-sun = Dimanche
holidays-no = Norvège
holidays-dk = Danemark
holidays-se = Suède
holidays-nl = Pays-Bas
holidays-be = Belgique
holidays-fr = France
holidays-gb = Angleterre et pays de Galles
holidays-gb-sct = Écosse
holidays-gb-nir = Irlande du Nord
holidays-de = Allemagne
holidays-de-bw = Bade-Wurtemberg
holidays-de-by = Bavière
holidays-de-be = Berlin
holidays-de-bb = Brandebourg
holidays-de-hb = Brême
holidays-de-hh = Hambourg
holidays-de-he = Hesse
holidays-de-mv = Mecklembourg-Poméranie-Occidentale
holidays-de-ni = Basse-Saxe
holidays-de-nw = Rhénanie-du-Nord-Westphalie
holidays-de-rp = Rhénanie-Palatinat
holidays-de-sl = Sarre
holidays-de-sn = Saxe
holidays-de-st = Saxe-Anhalt
holidays-de-sh = Schleswig-Holstein
holidays-de-th = Thuringe
feeds = Calendriers abonnés
feeds-lead = Vous êtes fermé chaque jour où ces calendriers comportent un événement d’une journée entière. Les adresses sont consultées une fois par jour. Pour ouvrir un tel jour, ajoutez-le ci-dessus comme jour exceptionnel.
feed-name = Calendrier
feed-days = Jours
feed-fetched = Dernière copie réussie
feed-never = pas encore
feed-error = { $at } : { $why }. La dernière copie réussie reste utilisée.
feed-fetch = Vérifier maintenant
feed-url = Adresse d’un fichier iCalendar
feed-url-hint = Par exemple https://example.com/holidays.ics. Les adresses commençant par webcal:// conviennent aussi.
feed-add = S’abonner
feed-file = Ou un fichier de votre ordinateur
feed-add-file = Ajouter le fichier
policies-lead = Les délais, en temps ouvré, pour accuser réception des messages, y répondre et résoudre les tickets. Si plusieurs politiques s’appliquent à un ticket, le délai le plus court compte. Le temps ne court pas pendant que nous attendons le client.
policies-none = Pas encore de politiques
policies-none-text = Créez une politique, et chaque ticket ouvert affiche ses échéances.
policy = Politique
policy-new = Nouvelle politique
policy-name-hint = Le nom que lui donnent vos collègues, par exemple « Standard » ou « Rappel de produit ».
policy-for = S’applique à
policy-topic = Sujet
policy-topic-hint = Une étiquette. Vide : tous les sujets.
policy-group = Groupe de clients
policy-group-hint = Se définit sur le client, à côté d’un ticket. Vide : tous les clients.
policy-lengths-hint = Temps ouvré, par exemple 30 min, 4 h ou 1 h 30 min. Laissez vide pour ne pas fixer d’échéance.
policy-warning = Avertir avant l’échéance
policy-warning-hint = Dès lors, le ticket est en tête de la file d’attente. Vide : une heure ; jamais plus de la moitié du délai accordé.
policy-notify = Prévenir
policy-notify-hint = Adresses séparées par des virgules. L’agent chargé du ticket est toujours prévenu.
promises = Échéances
promise-acknowledge = Accusé de réception
promise-first = Première réponse
promise-next = Prochaine réponse
promise-solution = Solution
promise-comeback = Suivi
promise-day = Suivi le
promise-day-hint = Le ticket passe en tête de la file d’attente ce jour-là. Laissez vide pour ne prévoir aucun suivi.
follow-ups = Suivis
follow-ups-lead = Ce que les agents ont promis aux clients dans leurs réponses. Un suivi est tenu si une réponse part avant la fin du jour.
follow-ups-30 = Les 30 derniers jours
follow-ups-kept = Tenus
follow-ups-broken = Non tenus
follow-ups-share = Part tenue
follow-ups-none = Aucun suivi n’était prévu pendant cette période.
follow-ups-ahead = À venir
follow-ups-ahead-none = Aucun suivi à venir.
follow-ups-missed = Non tenus récemment
follow-ups-missed-none = Tous les suivis ont été tenus.
follow-up-due = Échéance
follow-up-answered = réponse envoyée depuis
promise-is-running = en cours
promise-is-soon = bientôt à échéance
promise-is-late = en retard
promise-is-paused = en attente du client
promise-is-kept = tenue
promise-is-broken = non tenue
promise-left = reste { $left } sur { $target }
promise-over = { $over } de plus que { $target }
promise-used = { $used } sur { $target }
due-by = { $promise } : échéance { $at }
due-past = { $promise } : l’échéance était { $at }
customer-groups = Groupes

## Personnes

admin-people = Agents et équipes
people-invite = Ajouter un collègue
people-here = actif
people-gone = désactivé
people-is-customer = Faire de ce client un collègue, qui voit ce que voient les collègues
people-is-here = Travaille ici et peut se connecter
people-brands = Seulement ces marques (aucune signifie toutes)
role-customer = Client
role-agent = Agent
role-lead = Chef d’équipe
role-admin = Administrateur
team-new = Nouvelle équipe
team-add = Ajouter l’équipe

## Clés pour les programmes

admin-keys = Clés API
keys-none = Pas encore de clés. Une boutique ou un serveur de messagerie en a besoin pour transmettre des commandes ou des e-mails.
key-new = Nouvelle clé
key-make = Créer la clé
key-made = Copiez la clé maintenant. Elle n’est affichée qu’une fois.
key-scope = Usage
key-since = Créée
key-believes = habilitée à vérifier les expéditeurs
key-results = Se fier à Authentication-Results dans les e-mails transmis avec cette clé
key-results-hint = Uniquement pour votre propre serveur de messagerie, s’il retire ces en-têtes des e-mails entrants. Sinon, quiconque possède la clé peut écrire au nom de n’importe quel client. Une clé limitée à une marque n’écrit que dans les tickets de cette marque.
key-revoke = Révoquer
key-revoked = révoquée
scope-mail = transmettre des e-mails
scope-orders = transmettre des commandes

## Boîtes aux lettres

admin-mailboxes = Boîtes aux lettres
mailbox-new = Nouvelle boîte aux lettres
mailboxes-none = Pas encore de boîtes aux lettres
mailboxes-none-text = Les e-mails qui arrivent dans une boîte aux lettres deviennent ici des tickets.
mailbox-user = Nom d’utilisateur
mailbox-host = Serveur
mailbox-port = Port
mailbox-folder = Dossier
mailbox-security = Chiffrement
security-tls = TLS dès le début
security-starttls = STARTTLS
security-none = aucun (cette machine uniquement)
mailbox-sign-in = Se connecter avec
sign-in-by-password = mot de passe
sign-in-by-xoauth2 = OAuth 2
mailbox-password = Mot de passe, ou secret client OAuth 2
mailbox-secret-hint = Enregistré sous forme chiffrée. Laissez vide pour garder l’actuel.
mailbox-oauth = OAuth 2
mailbox-token-url = Adresse de jeton
mailbox-client-id = ID client
mailbox-refresh-token = Jeton d’actualisation
mailbox-afterwards = Après la récupération d’un e-mail
afterwards-keep = le laisser tel quel
afterwards-seen = le marquer comme lu
afterwards-move = le déplacer dans un dossier
afterwards-delete = le supprimer du serveur
mailbox-move-to = Dossier de destination
mailbox-skip = Ignorer les e-mails déjà présents
mailbox-skip-hint = Seuls les nouveaux e-mails deviennent des tickets. Vaut pour une nouvelle boîte aux lettres, et quand le compte ou le dossier change.
mailbox-count = Dernier comptage
mailbox-count-now = Compter maintenant
mailbox-counting = Les e-mails du serveur sont en cours de comparaison avec le journal des e-mails. Rouvrez cette page dans un instant.
mailbox-complete =
    { $count ->
        [one] { $count } e-mail, aucun ne manque
       *[other] { $count } e-mails, aucun ne manque
    }
mailbox-missing =
    { $count ->
        [one] { $count } e-mail manquait
       *[other] { $count } e-mails manquaient
    }
mailbox-missing-text = Tout ce qui est sur le serveur a maintenant été récupéré. Les e-mails du journal qui n’ont rien donné peuvent y être retraités.
mailbox-uncounted = Comptage impossible
mailbox-enabled = Relever cette boîte aux lettres
mailbox-test = Tester la connexion
mailbox-remove = Supprimer la boîte aux lettres
mailbox-off = désactivée
mailbox-starting = démarrage

## Le journal des e-mails

admin-ledger = Journal des e-mails
ledger-came-before = Le même e-mail est déjà arrivé par un autre chemin.
ledger-report =
    { $kind ->
        [delayed] Un avis indiquant qu’un e-mail est retardé. Rien à faire.
        [delivered] Un avis indiquant qu’un e-mail a été remis. Rien à faire.
        [read_receipt] Une confirmation de lecture. Rien à faire.
       *[other] Un avis automatique. Rien à faire.
    }
ledger-none = Aucun e-mail
ledger-none-text = Chaque e-mail reçu est indiqué ici, avec ce qu’il est devenu.
ledger-none-found = Aucun e-mail trouvé
ledger-none-found-text = Aucun e-mail ne répond à tous ces critères. Saisissez des mots entiers de l’objet, et une adresse complète ou son domaine.
ledger-none-yet = Aucun parmi les e-mails les plus récents. Cherchez plus loin.
ledger-sender = Expéditeur ou domaine
ledger-recipient = Destinataire ou domaine
ledger-subject = Mots de l’objet
ledger-message-id = Message-ID
ledger-day = Jour (UTC)
ledger-release = Libérer des e-mails retenus
ledger-release-day = Libérer tous ceux de ce jour
ledger-release-hint = Choisissez un jour pour libérer d’un coup tous ses e-mails retenus.
ledger-release-count = { $count ->
    [0] Aucun e-mail du { $day } n’est retenu.
    [one] Un e-mail du { $day } est retenu.
   *[other] { $count } e-mails du { $day } sont retenus.
  }
ledger-release-text = Ils sont traités comme s’ils venaient d’arriver, et deviennent des tickets et des messages. Cette action est irréversible.
ledger-release-press = { $count ->
    [one] Libérer l’e-mail
   *[other] Libérer { $count } e-mails
  }
ledger-reason = Ticket ou motif
ledger-raw = Voir la source
ledger-raw-label = Voir la source : { $subject }
ledger-replay = Retraiter
fate-all = tous
fate-received = reçu
fate-delivered = distribué
fate-quarantined = en quarantaine
fate-held = retenu comme boucle possible
fate-failed = échec
fate-expired = expiré

## La quarantaine

quarantine-lead = Les e-mails qui ressemblent à du spam, qui ont été envoyés automatiquement ou qui ne correspondent à aucune marque sont gardés ici { $days } jours, puis supprimés. Quand un e-mail a été écrit par une personne, indiquez que ce n’est pas un spam : il devient un ticket, et le reste.
quarantine-month = Les 30 derniers jours :
quarantine-none = La quarantaine est vide
quarantine-none-text = Les e-mails en quarantaine sont indiqués ici avec le motif.
reason = Motif
restore = Pas un spam
restore-label = Pas un spam : { $subject }
restore-person = Écrit par une personne
restore-person-label = Écrit par une personne : { $subject }
cause-header = filtre du serveur de messagerie
cause-blocked = expéditeur bloqué
cause-learned = ressemble à du spam
cause-marked = marqué par un agent
cause-restored = marqué « pas un spam »
cause-auto-reply = réponse automatique
cause-bounce = avis de non-distribution inconnu
cause-complaint = plainte pour spam
cause-no-sender = pas d’expéditeur
cause-own-address = notre propre adresse
cause-no-brand = aucune marque
cause-own-mail = notre propre e-mail
cause-loop = boucle possible
kept-header = Le filtre du serveur de messagerie indique : { $about }
kept-blocked = { $about } est bloqué.
kept-learned = Ressemble à un spam précédent : { $about }
kept-marked = Marqué comme spam par { $about }.
kept-restored = Marqué « pas un spam ».
kept-auto-reply = Réponse automatique à une conversation dont l’expéditeur ne fait pas partie.
kept-bounce = Un e-mail inconnu n’a pas été distribué : { $about }
kept-complaint = Quelqu’un a marqué l’un de nos e-mails comme spam.
kept-no-sender = L’e-mail n’indique aucun expéditeur à qui répondre.
kept-own-address = L’expéditeur est { $about }, l’une de nos propres adresses.
kept-no-brand = N’a été envoyé à l’adresse d’aucune marque.
kept-own-mail = L’un de nos propres e-mails est revenu.
kept-loop = Plus de { $about } e-mails de cet expéditeur en dix minutes : peut-être une boucle.
blocks = Expéditeurs bloqués
blocks-lead = Les nouveaux e-mails de ces expéditeurs vont directement en quarantaine.
block-pattern = Adresse ou domaine
block-pattern-hint = Un domaine comprend ses sous-domaines.
block-add = Bloquer
block-remove-label = Retirer { $pattern }
problem-pattern = Saisissez une adresse ou un domaine, par exemple a@example.com ou example.com.
problem-no-account = Choisissez un compte, ou saisissez une adresse vérifiée par un client.
problem-how = Dites comment vous savez qui est l’expéditeur.

## Était-ce vous ?

claim-title = Avez-vous écrit ce message ?
claim-lead = { $brand } a reçu un message de { $address }. N’importe qui peut indiquer n’importe quelle adresse dans un e-mail : dites-nous donc si c’était vous.
claim-yes = Oui, je l’ai écrit
claim-no = Non
claim-yes-label = Oui, je l’ai écrit : { $subject }
claim-no-label = Non, je ne l’ai pas écrit : { $subject }
claim-name-hint = Si vous l’avez écrit : comment devons-nous vous appeler ? Vous obtenez un compte où vous trouverez nos réponses.
claim-denied = Merci
claim-denied-text = Nous savons maintenant que vous n’avez pas écrit ce message. Vous n’avez rien d’autre à faire.
claims = Ces messages sont-ils de vous ?
claims-lead = Ils sont venus de votre adresse, mais nous n’avons pas pu vérifier que vous les avez écrits.

## Tâches

admin-jobs = Tâches en échec
mail-paused = Les e-mails sont désactivés sur cette copie.
mail-paused-text = Aucun e-mail n’est envoyé ni relevé ; ce qui est écrit ici attend.
jobs-none = Aucune tâche en échec
jobs-none-text = Les tâches en arrière-plan qui échouent sont indiquées ici jusqu’à ce qu’elles réussissent.
job = Tâche
job-error = Erreur
job-attempts = Tentatives
job-again = prochaine tentative
job-buried = échec
job-retry = Réessayer
jobs-retry-all = Tout réessayer
outbox-unsent =
    { $count ->
        [one] Un e-mail n’a pas encore pu être envoyé.
       *[other] { $count } e-mails n’ont pas encore pu être envoyés.
    } L’envoi est retenté pendant cinq jours, à intervalles croissants.
job-deliver-mail = Traiter un e-mail
job-send-message = Envoyer une réponse
job-acknowledge = Accuser réception d’un message
job-send-link = Envoyer un lien
job-reconcile-mailbox = Comparer une boîte aux lettres avec le journal des e-mails
job-check-status = Vérifier l’état du système
job-tell-condition = Prévenir les administrateurs d’un problème ou de sa résolution
job-call-condition = Appeler le webhook pour un problème ou sa résolution
job-send-draft = Envoyer une réponse à l’heure choisie
job-wake-ticket = Sortir un ticket de veille
job-fetch-days = Consulter un calendrier abonné
job-watch-timers = Vérifier les échéances d’un ticket
job-recompute-timers = Recalculer les échéances d’une marque
job-send-notice = Prévenir des collègues au sujet d’un ticket
job-unassign-tickets = Libérer les tickets d’un collègue désactivé
job-adopt-tickets = Associer des tickets à un compte
job-send-account-notice = Prévenir une personne au sujet de son compte
job-fit-ranker = Entraîner les suggestions
job-encode-turn = Comprendre une question
job-settle-use = Vérifier si une réponse type a résolu la question
job-review-answer = Rappeler la relecture d’une réponse type
job-review-article = Rappeler la relecture d’un article
job-unassign-idle = Libérer un ticket inactif
job-recheck-tickets = Revoir les tickets d’une marque après un changement de personnel
job-send-delay-notice = Informer d’un retard un client qui attend
job-run-overflow = Appliquer une règle de débordement
job-recheck-complaint = Vérifier les dates d’une réclamation
job-recompute-order = Recalculer l’ordre de la file d’attente
job-end-lifts = Mettre fin à une priorité temporaire
job-send-webhook = Appeler le webhook pour un ticket urgent

## E-mails qui ne sont pas partis

admin-refused = E-mails refusés
refused-none = Aucun e-mail n’a été refusé
refused-none-text = Les liens, accusés de réception et avis refusés par le serveur de messagerie sont indiqués ici. Une réponse refusée apparaît sur son ticket.
refused-lead = Le serveur de messagerie a refusé ces e-mails : leurs destinataires ne les ont pas reçus.
refused-at = Refusé
refused-kind = E-mail
refused-link = Lien pour se connecter ou vérifier une adresse
refused-invitation = Invitation d’un collègue
refused-claim = Demande de confirmation à l’auteur d’un message
refused-acknowledgement = Accusé de réception
refused-delay-notice = Avis de retard
refused-complaint = E-mail sur une réclamation
refused-notice = Avis à un collègue
refused-account-notice = Avis sur un compte
refused-alarm = Alerte à un administrateur
refused-review = Rappel de relecture d’une réponse type
refused-expired = expiré
refused-all-again = Renvoyer tous ceux-ci
refused-sent = L’e-mail est renvoyé. Il réapparaîtra ici s’il est de nouveau refusé.
refused-removed = L’e-mail a été supprimé.
refused-remove = Supprimer
copy-failed = { $address } n’a pas reçu ceci.
copy-refused = Le serveur de messagerie a refusé l’adresse : « { $answer } »
copy-content = Le serveur de messagerie a refusé le message : « { $answer } »
copy-spelling = La partie avant le @ contient des caractères que notre serveur de messagerie ne sait pas traiter (SMTPUTF8). Demandez une autre adresse.
copy-undeliverable = Un e-mail précédent à cette adresse n’a pas pu être remis ({ $answer }) : celui-ci n’a donc pas été envoyé.
copy-given-up = Le serveur de messagerie a sans cesse différé l’envoi : « { $answer } »
copy-perhaps-twice = { $address } a peut-être reçu ceci deux fois : le serveur de messagerie n’a pas confirmé la première tentative.
copy-perhaps-there = { $address } a peut-être déjà reçu ceci : le serveur de messagerie ne l’a pas confirmé. L’e-mail est renvoyé.
copy-unanswered = Le serveur de messagerie n’a pas répondu : « { $answer } »
copy-bounced = Non distribué : { $answer }
copy-again = Renvoyer
copy-other = Autre adresse
copy-send = Envoyer
event-sent-again = réponse à { $was } renvoyée, à { $became }
job-send-refused = Renvoyer un e-mail refusé

## La boîte d’envoi

admin-outbox = Boîte d’envoi
outbox-smtp = Les e-mails partent immédiatement
outbox-smtp-text = Ils vont au serveur de messagerie par SMTP, et aucun n’est conservé ici.
outbox-none = Pas encore d’e-mails
outbox-none-text = Les e-mails sont conservés ici au lieu d’être envoyés.
outbox-lead = Ces e-mails sont conservés ici au lieu d’être envoyés.

## Commandes

admin-orders = Commandes
orders-import = Importer des commandes
orders-import-text = Une commande par ligne, sous cette ligne d’en-tête. Le suivi et les articles peuvent être vides ; séparez les articles par des points-virgules. Soit toutes les commandes sont enregistrées, soit aucune.
orders-file = Fichier CSV
orders-stored =
    { $count ->
        [one] Une commande est enregistrée.
       *[other] { $count } commandes sont enregistrées.
    }
orders-push = Depuis la boutique
orders-push-text = La boutique peut envoyer les commandes à chaque changement, avec une clé autorisée à transmettre des commandes.
addresses-edit = Adresses et formulaires
addresses-title = Adresses de { $brand }
addresses-aliases = Autres adresses transférées ici
addresses-aliases-hint = Adresses dont les e-mails sont transférés vers la boîte aux lettres de cette marque, une par ligne. Les e-mails qui leur sont adressés sont considérés comme reçus par nous, et aucune réponse n’y est envoyée.
addresses-forms = Formulaires de contact
addresses-forms-hint = Adresses depuis lesquelles vos propres formulaires de contact et programmes envoient, une par ligne. L’expéditeur d’un tel e-mail est la personne indiquée dans Reply-To, ce qui ne suffit jamais à la vérifier.
problem-no-address = { $address } n’est pas une adresse e-mail.
problem-many-addresses = { $most } adresses au plus.
problem-address-of-brand = { $address } est déjà une adresse de { $brand }.

admin-storage = Stockage
storage-database = Base de données
storage-files = Gros fichiers
storage-files-found =
    { $count ->
        [one] Un fichier, { $size }
       *[other] { $count } fichiers, { $size }
    }
storage-not-counted = Pas encore comptés ; les fichiers sont comptés une fois par nuit.
storage-what = Quoi
storage-rows = Lignes, au plus
storage-oldest = La plus ancienne
storage-until = Suppression
storage-note = Les chiffres sont des estimations de la base de données. Les gros fichiers et, avec SQLite, la taille des tables sont comptés une fois par nuit.
storage-until-never = Quand le client est effacé
storage-until-done = Quand la tâche est terminée ; les tâches en échec restent jusqu’à ce que quelqu’un s’en occupe
storage-until-newer = Quand il y en a 200 000 plus récents
storage-until-expired = Une fois expirés
storage-until-mailbox = Quand la boîte aux lettres est supprimée
storage-until-unnamed = Un jour après que plus rien n’y renvoie
storage-until-quarantine =
    { $count ->
        [one] Le texte des spams est supprimé après un jour ; l’entrée du journal reste
       *[other] Le texte des spams est supprimé après { $count } jours ; l’entrée du journal reste
    }
storage-until-days =
    { $count ->
        [one] Après un jour
       *[other] Après { $count } jours
    }
storage-table-tickets = Tickets
storage-table-messages = Messages
storage-table-events = Lignes de l’historique des tickets
storage-table-turns = Contacts
storage-table-ticket-meanings = Sens des questions
storage-table-attachments = Pièces jointes
storage-table-mails = Journal des e-mails
storage-table-fetched = E-mails connus par leur numéro dans une boîte aux lettres
storage-table-blobs = E-mails et fichiers, selon leur contenu
storage-table-accounts = Clients et personnel
storage-table-unregistered-contacts = Expéditeurs sans compte
storage-table-orders = Commandes
storage-table-audit-log = Journal d’audit
storage-table-jobs = Tâches en arrière-plan
storage-table-sessions = Sessions
storage-table-links = Liens à usage unique
storage-table-known-browsers = Navigateurs connus
storage-table-account-notices = Avis sur les comptes
storage-table-refused-mails = E-mails refusés
storage-table-acknowledgements = Accusés de réception
storage-table-signatures = Signatures déjà vues
storage-table-message-pages = Mise en forme des e-mails
storage-table-message-copies = Qui a reçu quelle réponse
storage-table-side-messages = Messages échangés avec des tiers
storage-table-notifications = Notifications de l’équipe
storage-table-push-browsers = Navigateurs qui affichent les notifications
storage-table-drafts = Brouillons des agents
storage-table-ticket-visits = Jusqu’où les agents ont lu
storage-table-help-figures = Effet des pages d’aide
storage-table-search-changes = Ce que l’index de recherche doit encore lire

## Brouillons

new-since-visit = Nouveau depuis votre dernière visite
more-changes = { $count ->
    [one] et une autre modification
   *[other] et { $count } autres modifications
}
undo-send = Annuler l’envoi
send-solve = Envoyer et résoudre
send-next = Envoyer et prendre le suivant
send-more = Plus
send-later = Envoyer plus tard
send-later-hint = demain 9
problem-send-time = Saisissez une date à venir, par exemple : demain 9, lundi 14:30, dans 2 heures, 24/12/2026 8:00.
problem-files-gone = Un fichier joint à ce texte n’est plus là : il a été retiré dans une autre fenêtre. Vérifiez les fichiers, puis envoyez à nouveau.
reply-waits = Une réponse pas encore envoyée
reply-waits-until = { $name } envoie cette réponse : { $time }
reply-waits-overtaken = Cette réponse ne sera pas envoyée : un nouveau message est arrivé depuis.
problem-sent-already = C’est déjà envoyé.
draft-stopped-overtaken = Cette réponse n’a pas été envoyée, car un nouveau message est arrivé avant. Lisez-le, puis renvoyez-la.
draft-stopped-merged = Cette réponse n’a pas été envoyée, car son ticket a été fusionné avec celui-ci. Lisez-le, puis renvoyez-la.
draft-stopped-agent = Cette réponse n’a pas été envoyée, car son agent n’a plus accès au ticket.
draft-stopped-check = Cette réponse n’a pas été envoyée. Renvoyez-la pour voir pourquoi.
marks = Mise en forme
mark-bold = Gras (Ctrl B)
mark-italic = Italique (Ctrl I)
mark-link = Lien (Ctrl K)
mark-list = Liste
mark-numbers = Liste numérotée
mark-quote = Citation
mark-heading = Titre
mark-code = Code
snooze-until = Mettre en veille jusqu’à
note-edit = Modifier
note-delete = Supprimer la note
redact = Supprimer définitivement
redact-text = Le texte et ses fichiers sont supprimés partout, y compris dans l’e-mail d’origine, et ne peuvent pas être récupérés. La conversation indique que quelque chose a été supprimé, et par qui.
redact-message = Supprimer ce message
redact-file = Supprimer seulement { $name }
event-note-changed = a modifié une note
event-note-deleted = a supprimé une note
event-redacted = a supprimé le contenu d’un message
event-file-redacted = a supprimé un fichier
blind = Cci
copies-once = Seulement cette fois
copies-follow = Les personnes en À ou en Cc reçoivent aussi les réponses suivantes, sauf si c’est seulement cette fois. Personne ne voit qui est en Cci.
draft = Brouillon
draft-saved = Brouillon enregistré
draft-saving = Enregistrement…
draft-unsaved = Pas encore enregistré sur le serveur. Votre texte est conservé dans ce navigateur.
draft-sent = Déjà envoyé.
draft-save = Enregistrer le brouillon
draft-share = Partager avec l’équipe
draft-unshare = Ne plus partager
draft-shared = Partagé avec l’équipe
draft-discard = Abandonner
draft-of = { $name } partage un brouillon
draft-continue = Continuer ce brouillon
draft-changed = Ce brouillon a été modifié dans une autre fenêtre.
draft-changed-text = Il contient :
draft-keep-mine = Garder mon texte
draft-use-other = Utiliser l’autre texte
problem-draft-empty = Écrivez quelque chose avant de partager le brouillon.
hitch-sent-before = Vous avez déjà envoyé ce message.
hitch-sent-before-text = Rien n’a été renvoyé. Appuyez encore sur Envoyer seulement si le client doit recevoir un autre message.

# Side conversations with third parties
view-third-party = En attente d’un tiers
state-third-party = en attente d’un tiers
why-third-party = en attente d’un tiers
forward = Transférer
key-forward = Transférer à un tiers
key-forward-person = Transférer : choisir le premier contact de la marque
forward-send = Envoyer au tiers
forward-until = Attendre jusqu’au
forward-until-hint = Le ticket quitte la file d’attente jusqu’à l’arrivée de la réponse, ou jusqu’à ce jour. Laissez vide pour que le ticket reste où il est.
forward-people = Contacts de la marque
forward-along = Joint depuis le ticket : messages { $messages }, fichiers { $files }
forward-along-legend = Messages et fichiers à joindre
sides = Échanges avec des tiers
side-chip = Tiers
side-hint = Le client ne voit jamais ceci.
side-write = Écrire à nouveau
side-done = Marquer comme terminé
side-reopen = Reprendre
side-is-done = terminé
side-is-answered = réponse reçue
side-is-waiting = en attente de réponse
side-to = à
side-unverified = expéditeur non vérifié
side-stranger = ne fait pas partie de vos destinataires
side-went-along = Joint depuis le ticket : messages { $count }
side-failed = Non distribué à { $address } :
side-again = Renvoyer
side-use = Utiliser dans la réponse
side-sent = Envoyé au tiers. Le client ne le voit pas.
side-waits-until = { $name } envoie ceci à un tiers : { $time }
hitch-is-customer = { $address } participe à ce ticket. Utilisez Réponse pour lui écrire.
problem-wait-day = Choisissez un jour après aujourd’hui, d’ici un an.
event-side-begun = a interrogé { $became }
event-side-sent = a de nouveau écrit à { $became }
event-side-received = { $became } a répondu dans un échange avec un tiers
event-side-unproven = { $became } a écrit dans un échange avec un tiers. L’expéditeur n’est pas vérifié.
event-side-failed = Non distribué au tiers : { $became }
event-side-done = a terminé l’échange « { $became } »
event-side-reopened = a repris l’échange « { $became } »
job-send-side = Envoyer à un tiers
