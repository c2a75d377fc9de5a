# L’ordre de la file d’attente : pourquoi un ticket est à sa place, ce qui l’avance, ce qui est urgent et ce que donnerait un autre ordre.

## Pourquoi un ticket est à sa place

why-nth = { $number }e contact en 90 jours
why-handicap = { $contact } : +{ $span }
why-waiting = en attente depuis { $at }
why-ours = en attente de notre réponse
why-promise = réponse promise pour { $due }, prioritaire dès { $from }
why-title = Pourquoi il est à cette place
why-place = Placé dans la file comme arrivé
why-by-the-clock = Cette durée comprend les nuits et les jours de fermeture.
lift-urgent-rule = urgent : { $why }
lift-urgent-rule-chip = Urgent : { $why }
lift-follow-up = suivi promis { $at }
lift-follow-up-chip = suivi
lift-attention-flag = client prioritaire : { $why }
lift-attention-flag-chip = Client prioritaire
lift-leads-hand = déplacé manuellement : { $why }
lift-leads-hand-chip = Déplacé manuellement
lift-until = prend fin { $at }
hand-title = Déplacer manuellement
hand-ahead = De combien
hand-front = en tête de la file d’attente
hand-hours =
    { $hours ->
        [one] { $hours } heure ouvrée plus tôt
       *[other] { $hours } heures ouvrées plus tôt
    }
hand-until = Pendant
hand-why = Motif
hand-hint = Les collègues voient le motif. Passé ce délai, ou après la réponse, le ticket revient à sa place habituelle.
hand-do = Déplacer
hand-back = Remettre à sa place habituelle
attention = Client prioritaire :
attention-title = Client prioritaire
attention-why = Motif
attention-do = Rendre prioritaire
attention-hint = Tout ce que ce client attend passe devant le reste jusqu’à ce que la priorité soit retirée.
attention-undo = Retirer la priorité
event-flagged = client rendu prioritaire : { $became }
event-unflagged = priorité du client retirée : { $was }
event-moved = ticket déplacé manuellement : { $was } (prend fin { $became })
event-moved-back = ticket remis à sa place habituelle
event-move-over = Le ticket est revenu à sa place habituelle : { $was }
event-urgent = Urgent : { $became }
event-not-called = Aucun webhook n’a été appelé pour ce ticket urgent, car la règle n’en a plus : { $became }
event-called = Un webhook a été appelé pour ce ticket urgent : { $became }
problem-why = Saisissez un bref motif.
problem-until = Choisissez dans la liste de combien et pour combien de temps.
problem-not-waiting = Le ticket n’attend pas notre réponse : il n’a donc pas de place dans la file d’attente.

## Ce qui est urgent

admin-urgent = Urgences
rules-lead = Les tickets urgents passent aussitôt devant les autres. Une règle examine chaque message d’un client et chaque étiquette, et s’applique jusqu’à notre réponse.
rules-none = Pas encore de règle d’urgence
rules-none-text = Créez une règle, par exemple pour le mot « incendie », et choisissez qui prévenir.
rule = Règle
rule-new = Nouvelle règle
rule-name-hint = Les agents le voient sur le ticket, par exemple « Rappel de produit ».
rule-when = Quand
rule-when-hint = Toutes les conditions remplies doivent être réunies. Les champs vides sont ignorés.
rule-topic = Sujet
rule-topic-hint = Une étiquette du ticket.
rule-customer = Client
rule-customer-hint = Une adresse vérifiée du client.
rule-customer_group = Groupe de clients
rule-customer_group-hint = Se définit sur le client, à côté d’un ticket.
rule-words = Mots
rule-words-hint = Mots ou expressions séparés par des virgules ; un seul suffit. L’orthographe et les majuscules ne comptent pas, et « brûl* » trouve « brûlant ».
rule-then = Alors
rule-ahead = Avancer de
rule-ahead-hint = Temps ouvré, par exemple 8 h. Vide : le ticket garde sa place.
rule-target = Répondre sous
rule-target-hint = Une échéance à part, en temps ouvré. Vide : les échéances habituelles.
rule-notify = Prévenir par e-mail
rule-notify-hint = Adresses séparées par des virgules.
rule-webhook = Webhook
rule-webhook-hint = Une adresse qui accepte du JSON par POST, par exemple un webhook de votre messagerie d’équipe.
webhook-secret = Signature
webhook-secret-lead = Chaque requête vers cette adresse est signée selon Standard Webhooks. Grâce au secret, le destinataire peut vérifier qu’elle vient de nous. Toutes les règles ayant la même adresse partagent le même secret.
webhook-secret-show = Afficher le secret
webhook-secret-is = Le secret est
webhook-secret-renew = Créer un nouveau secret
webhook-secret-renew-hint = L’actuel cesse aussitôt de fonctionner : donnez aussi le nouveau au destinataire.
rule-lifts = avance de { $length }
rule-promises = réponse sous { $length }
rule-calls = appelle un webhook
problem-rule-asks = Indiquez au moins un mot, un sujet, un client, un groupe ou une marque.
problem-rule-does = Choisissez ce qui se passe : au moins un de ces quatre effets.
problem-rule-words = Trop de mots pour une seule règle. Créez-en deux.
problem-webhook = Saisissez une adresse complète, commençant par https://.
problem-webhook-shared = Des règles d’autres marques appellent aussi cette adresse. Demandez son secret à un administrateur de toutes les marques.

## Ce que les agents lisent à côté des tickets

guidance = Consignes et interlocuteurs
guidance-lead = Les consignes s’affichent en haut de chaque ticket de la marque, du premier au dernier jour. Les interlocuteurs s’affichent à côté des tickets sur leur sujet.
guidance-leave = Annuler
instructions = Consignes
instructions-none = Aucune consigne en dehors des consignes permanentes des marques.
instruction = Consigne
instruction-hint = Par exemple : « Les colis pour Tromsø mettent trois jours de plus : ne promettez pas de date. »
instruction-new = Nouvelle consigne
instruction-edit = Modifier la consigne
instruction-days = Jours
instruction-from = Premier jour
instruction-until = Dernier jour
instruction-is-standing = permanente
instruction-is-now = en cours
instruction-is-later = à venir
instruction-is-over = terminée
days-from = à partir du { $day }
days-until = jusqu’au { $day }
key-people = Interlocuteurs
key-people-none = Personne n’est encore indiqué.
key-person-new = Nouvel interlocuteur
key-person-edit = Modifier l’interlocuteur
key-person-reach = Coordonnées
key-person-reach-hint = Une adresse, un bureau ou un numéro.
key-person-rank = Ordre
key-person-rank-hint = Le numéro 1 est consulté en premier.
key-person-any = tous les sujets
problem-instruction = Saisissez une consigne de 1000 caractères au plus.
problem-days-order = Le dernier jour précède le premier.
problem-key-person-name = Saisissez un nom de 200 caractères au plus.
problem-key-person-reach = Saisissez des coordonnées de 200 caractères au plus.
problem-rank = Saisissez un nombre entier de 1 à 99.

## La justesse des estimations

forecast = Justesse des estimations
forecast-lead = Quand un client écrit, nous lui indiquons une fourchette pour notre réponse. Environ huit réponses sur dix devraient y tomber, et une sur dix de chaque côté.
forecast-none = Aucun client ayant reçu une estimation n’a encore eu de réponse.
forecast-days = Période
forecast-last = les { $days } derniers jours
forecast-told = Réponses
forecast-drawn = Graphique
forecast-early = Plus tôt
forecast-within = Dans la fourchette
forecast-late = Plus tard

## Ce que donnerait un autre ordre

simulation = Simuler les règles de la file
simulation-lead = Les mêmes contacts, une fois par ordre d’arrivée et une fois avec ces paramètres. Rien n’est modifié : ce n’est qu’un calcul.
simulation-of = Contacts de { $brand }
simulation-of-none = Données d’exemple
simulation-made-up = Données d’exemple
simulation-facts = { $contacts } contacts, { $agents } agents occupés { $busy } % du temps, { $minutes } minutes par contact en moyenne.
simulation-fcfs = par ordre d’arrivée
simulation-svar = avec ces paramètres
simulation-drawn = Temps d’attente en heures ouvrées : la barre épaisse s’arrête à la médiane, la plus fine là où neuf contacts sur dix sont traités, le trait au plus long. Repères à 1, 4, 8, 16, 32 et 64 heures.
simulation-writes = Écrit
simulation-contacts = Contacts
simulation-median = Médiane
simulation-p90 = Neuf sur dix
simulation-worst = Le plus long
simulation-bound = Avec ces paramètres, personne n’est dépassé par un contact arrivé plus de { $hours } heures ouvrées après.
simulation-question = Paramètres
simulation-half-life = Demi-vie d’un contact, en jours
simulation-unit = Heures ouvrées par doublement
simulation-ceiling = Décalage maximal, en heures ouvrées
simulation-whose = Contacts de
simulation-agents = Agents présents
simulation-days = Pour une marque : jours en arrière
simulation-tickets = Nombre de contacts
simulation-busy = Occupation des agents, en pour cent
simulation-handling = Minutes par contact
simulation-daily = Venant de clients qui écrivent chaque jour, en pour cent
simulation-closed = Hors des horaires d’ouverture, en pour cent
simulation-seed = Graine aléatoire
simulation-run = Lancer
band-first = pour la première fois
band-yearly = environ une fois par an
band-monthly = environ une fois par mois
band-weekly = environ une fois par semaine
band-daily = environ chaque jour
problem-number = Saisissez un nombre.
problem-weight-half-life = Plus de 0 et au plus 3650 : 30 correspond à un mois.
problem-weight-unit = De 0 à 100 : 2 est habituel, 0 signifie par ordre d’arrivée.
problem-weight-ceiling = De 0 à 1000 : 12 est habituel, 0 signifie par ordre d’arrivée.
problem-scene-tickets = De 1 à 100 000 contacts.
problem-scene-agents = De 1 à 1 000 agents.
problem-scene-busy = Plus de 0 et au plus 150 : 92 signifie très occupé.
problem-scene-handling = Plus de 0 et au plus 480 minutes.
problem-scene-daily = De 0 à 100.
problem-scene-closed = De 0 à 100.
problem-scene-hours = Les horaires d’ouverture ne laissent aucun temps de travail.
problem-scene-history = Personne n’a contacté la marque pendant cette période. Choisissez plus de jours, ou les données d’exemple.

## Fichiers retenus par l’antivirus

file-held = Retenu :
file-held-text = l’antivirus signale « { $found } ». Personne ne peut ouvrir ce fichier.
file-release = Libérer le fichier
event-file-released = fichier { $became } libéré, retenu à cause de « { $was } »
