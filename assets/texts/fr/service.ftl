# Mots de l’interface : les vues, le travail partagé et la mesure des engagements.

## Vues

view-team = Mes équipes
view-breaching = Bientôt à échéance
view-complaints = Réclamations
view-of-all = partagée
view-filter = Filtrer et enregistrer une vue
view-narrow = Filtrer
view-name = Nom de la vue
view-for-all = Partager avec tout le monde
view-keep = Enregistrer la vue
view-remove = Supprimer cette vue
problem-view-name = Saisissez un nom de 40 caractères au plus.
tag = Étiquette
any-language = Toutes les langues
problem-view-twin = Vous avez déjà une vue de ce nom. Choisissez-en un autre.
problem-views-many = Vous avez atteint le nombre maximal de vues. Supprimez-en une d’abord.
problem-view-team = Choisissez d’abord une équipe ou un agent : une vue partagée montre les mêmes tickets à tout le monde.

## Qui prend quoi

order-reason = Pourquoi ce ticket ?
order-reason-lead = C’est le tour d’un autre ticket. Cette marque suit l’ordre de la file : donnez un motif pour ouvrir un autre ticket. Les chefs d’équipe peuvent le lire.
order-reason-do = Ouvrir
order-skip = Passer ce ticket
order-skip-lead = Le ticket retourne dans la file pour un collègue. Dites pourquoi vous ne pouvez pas le prendre ; les chefs d’équipe peuvent le lire.
order-skip-do = Passer
order-why = Motif
order-back = Retour au ticket
problem-reason = Saisissez un bref motif.
problem-not-yours = Ce ticket ne vous est plus attribué.
reasons = Exceptions à l’ordre de la file
reasons-lead = Tickets ouverts alors que c’était le tour d’un autre, ou passés alors que c’était leur tour, avec les motifs donnés.
reasons-none = Aucune exception
reasons-none-text = Si une marque suit l’ordre de la file, les exceptions et leurs motifs apparaissent ici.
picks-picked = ouverts hors tour
picks-skipped = passés
picks-latest = Les plus récentes
picks-when = Quand
event-given-back = resté inactif chez { $was } : de nouveau non attribué
event-picked = ouvert hors tour : { $became }
event-skipped = passé : { $became }
event-delay-notice-sent = Réponse annoncée au client pour { $became } au plus tard
promise-told = Réponse dans le délai annoncé

## Comment une marque est servie

service-edit = Paramètres de service
service-title = Paramètres de service de { $brand }
service-next = Attribution des tickets
service-unassign_idle = Libérer les tickets inactifs après
service-unassign_idle-hint = Temps ouvré, par exemple « 30 min » ou « 2 h », compté à partir du moment où l’agent a travaillé sur le ticket ou l’a ouvert pour la dernière fois. Vide : il reste attribué.
service-forced = Imposer l’ordre de la file : les agents qui ne prennent pas le ticket suivant donnent un motif
service-forced-hint = Les chefs d’équipe en sont dispensés.
service-delay_notice = Envoyer un avis de retard aux clients en attente après
service-delay_notice-hint = Temps ouvré. Un seul e-mail, dans la langue du client, avant notre réponse. Vide : pas d’avis.
service-targets = Objectifs
service-targets-hint = La part des réponses à envoyer en un certain temps ouvré : 70 % en 4 h, 90 % en 8 h.
service-percent = { $number }. Part en %
service-within = { $number }. Délai
service-most_missed = Réponses en retard au plus, en %
service-most_missed-hint = Parmi les réponses qui ont une échéance. Vide : pas d’objectif.
service-any-lead = Tout chef d’équipe disponible
service-complaint-lead = Réclamations confiées à
service-acknowledge_days = Accuser réception sous (jours ouvrés)
service-acknowledge_days-hint = 0 : immédiatement. L’accusé de réception est envoyé automatiquement à ce moment-là au plus tard.
service-answer_days = Répondre sous (jours ouvrés)
service-answer_days-hint = En cas de dépassement, le client reçoit un deuxième e-mail avec une nouvelle date.
service-procedure = Comment nous traitons les réclamations ({ $language })
service-procedure-hint = Joint à l’accusé de réception.
complaints = Réclamations
problem-whole-percent = Saisissez un pourcentage entier.
problem-target-length = Saisissez une durée comme « 4 h » : en quarts d’heure jusqu’à une journée, en heures entières au-delà.
problem-working-days = Saisissez un nombre de jours ouvrés, 250 au plus.
problem-complaint-days = L’accusé de réception d’une réclamation ne peut pas venir après la réponse.

## De main en main

lead-pages = Chef d’équipe
handing = Obtenir de l’aide
escalate = Demander à un chef d’équipe
escalate-lead = Le chef d’équipe a le ticket jusqu’à sa réponse ; il vous revient ensuite. Les échéances continuent de courir.
escalation-problem = Quel est le problème ?
escalation-tried = Qu’avez-vous essayé ?
escalation-question = Que voulez-vous savoir ?
escalation-asked = Question
escalation-lead = Chef d’équipe
escalation-answer = Répondre à la question
escalation-answer-to = Votre réponse à { $name }
escalation-answer-hint = { "" }Le ticket revient à l’agent qui a posé la question.
escalations = Questions aux chefs d’équipe
escalations-open = En attente d’une réponse
escalations-answered = Réponses récentes
escalations-none = Aucune question en attente
escalations-none-text = Quand un agent interroge un chef d’équipe sur un ticket, la question apparaît ici.
asked-lead = { $agent } a demandé à { $lead }
lead-answered = { $lead } a répondu
problem-escalation = Remplissez tous les champs : le chef d’équipe n’a pas d’autre information.
problem-escalation-problem = Décrivez le problème : le chef d’équipe n’a pas d’autre information.
problem-escalation-tried = Dites ce que vous avez essayé, pour que personne ne le propose à nouveau.
problem-escalation-question = Dites ce que vous voulez savoir.
problem-escalation-lead = Choisissez un chef d’équipe qui s’occupe de cette marque, autre que vous-même.
problem-escalation-answer = Saisissez une réponse.
problem-escalated = Une question sur ce ticket attend déjà une réponse.
problem-answered = La question a reçu une réponse entre-temps.
delegate = Attribuer à une personne absente
delegate-lead = Le ticket attend son retour. Les échéances continuent de courir ; si l’une tombe avant, quelqu’un d’autre reçoit le ticket.
delegate-to = Attribuer à
delegate-fallback = S’il ne peut pas attendre
delegate-usual = son remplaçant
back-on = { $name }, de retour le { $day }
waits-for = Attend { $name }, de retour le { $day }. { $fallback } le reçoit s’il ne peut pas attendre.
problem-delegate-here = Choisissez une personne absente ; attribuez le ticket aux autres comme d’habitude.
problem-delegate-fallback = Choisissez une personne disponible qui s’occupe de cette marque.
absences = Absences
away-none = Personne n’est absent.
absence-new = Ajouter une absence
absence-lead = À partir de maintenant et jusqu’au jour du retour. Ses tickets ouverts sont aussitôt réattribués.
absence-who = Qui
absence-returns = Retour le
absence-fallback = Remplaçant
absence-share = Réattribuer ses tickets ouverts à
absence-go = Absent dès maintenant
absence-back = De retour
absence-moved =
    { $count ->
        [0] Aucun ticket n’a été réattribué.
        [one] Un ticket a été réattribué.
       *[other] { $count } tickets ont été réattribués.
    }
share-team = ses équipes, en commençant par qui a le moins de tickets
share-fallback = son remplaçant
share-everybody = personne : retour dans la file
share-nobody = personne : ils attendent
problem-return-day = Choisissez un jour après aujourd’hui, d’ici un an.
problem-absence-fallback = Choisissez une personne disponible.
overflow = Débordement
overflow-lead = Les tickets que personne n’a pris pendant ce temps passent automatiquement à une autre équipe.
overflow-none = Aucune règle de débordement.
overflow-no-teams = Créez d’abord une équipe, dans Agents et équipes.
overflow-from = De l’équipe
overflow-after = Après une attente de
overflow-after-hint = Temps ouvré, par exemple « 2 h ».
overflow-to = Vers l’équipe
overflow-add = Ajouter
problem-overflow-team = Choisissez une autre équipe.
problem-overflow-ring = Avec les règles existantes, les tickets reviendraient à leur point de départ.
event-escalated = question posée à { $became }
event-escalation-answered = réponse donnée à la question ; { $became } reprend le ticket
event-delegated = ticket attribué à { $became } ; { $was } le reçoit s’il ne peut pas attendre
event-fell-back = Il ne pouvait pas attendre { $was } : réattribué à { $became }
event-redistributed = { $was } est absent : réattribué à { $became }
event-redistributed-free = { $was } est absent : de nouveau non attribué
event-overflowed = Trop longue attente : passé à l’équipe { $became }

## Objectifs

targets = Objectifs
targets-lead = Délai des réponses en temps ouvré, comptées le jour de leur envoi. Les tickets encore en attente ne sont pas compris.
targets-at-risk =
    { $count ->
        [one] une réponse bientôt à échéance
       *[other] { $count } réponses bientôt à échéance
    }
targets-unset = Pas encore d’objectifs. Un administrateur les définit dans les paramètres de service de la marque.
targets-aim = Objectif
targets-answers = Réponses
targets-within = { $percent } % en { $within }
targets-missed = Au plus { $percent } % plus tard que promis
target-met = atteint
target-unmet = non atteint
span-today = Aujourd’hui
span-week = Cette semaine
span-month = Ce mois-ci
targets-curve = Ce mois-ci, la moitié des réponses ont été envoyées en { $median }, neuf sur dix en { $ninety }.
targets-curve-end = La courbe s’arrête à { $end } ; les points sont les objectifs.

## Réclamations

complaint = Réclamation
complaints-review = Réclamations
complaint-form-link = Vous souhaitez faire une réclamation ? Utilisez le formulaire de réclamation.
complaint-new = Faire une réclamation
complaint-lead = Les réclamations sont confiées à un responsable. Vous recevez un e-mail qui explique comment nous les traitons, et une réponse sous { $days } jours ouvrés.
complaint-about = De quoi s’agit-il ?
complaint-body = Que s’est-il passé ?
complaint-wish = Que souhaitez-vous que nous fassions ?
complaint-wished = Souhait
complaint-send = Envoyer la réclamation
complaint-subject = Réclamation : { $about }
complaint-registered = Enregistré comme réclamation le { $day }.
complaint-answer-by = Vous aurez notre réponse au plus tard le { $day }.
complaint-register = Enregistrer comme réclamation
complaint-register-lead = Le ticket est aussitôt confié à un chef d’équipe. Le client reçoit un e-mail avec la procédure et la date de notre réponse.
complaint-look = E-mails et dates
complaint-since = Enregistrée
complaint-acknowledge-by = Accusé de réception avant
complaint-acknowledged = Accusé de réception envoyé
complaint-not-yet = pas encore
complaint-due = Réponse avant
complaint-answered = Réponse envoyée
complaint-slipped = Reportée
complaint-second = Deuxième e-mail
complaint-acknowledge = Envoyer l’accusé de réception maintenant
complaint-words = Vos propres mots
complaint-words-hint = Ils sont placés au-dessus du texte standard, et la procédure est jointe. Si vous n’envoyez rien ici, l’e-mail part automatiquement à temps.
complaint-put-off = Reporter
complaint-new-day = Nouvelle date de réponse
complaint-new-day-hint = Le client reçoit un e-mail annonçant la nouvelle date.
about-choose = Choisir
about-goods = Marchandise
about-delivery = Livraison
about-payment = Paiement
about-service = Qualité de l’accueil
about-privacy = Vie privée
about-other = Autre chose
problem-about = Choisissez l’objet de la réclamation.
problem-wish = Dites ce que vous souhaitez que nous fassions, en 5 000 caractères au plus.
problem-complaint-twin = Ce ticket est déjà une réclamation.
problem-complaint-acknowledged = L’accusé de réception a déjà été envoyé.
problem-complaint-answered = La réclamation a déjà reçu une réponse.
problem-complaint-day = Choisissez un jour postérieur à la date de réponse actuelle, d’ici un an.
complaints-span = Bilan par
complaints-day = Jour
complaints-week = Semaine
complaints-month = Mois
complaints-list-open = Sans réponse
complaints-list-day = Enregistrées aujourd’hui
complaints-list-week = Enregistrées cette semaine
complaints-list-month = Enregistrées ce mois-ci
complaints-none = Aucune.
complaints-trend = Évolution
complaints-registered = Enregistrées
event-complained = réclamation enregistrée ({ $was }), confiée à { $became }
event-complaint-acknowledged = Accusé de réception de la réclamation envoyé ; réponse au plus tard { $became }
event-complaint-slipped = Réponse à la réclamation reportée, au plus tard { $became }
event-complaint-warned = Réponse annoncée au client pour { $became } au plus tard
event-complaint-overdue = La réclamation est sans réponse, malgré le report : au plus tard { $became }
