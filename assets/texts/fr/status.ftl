# Ce qui ne va pas, ce que cela signifie et que faire.
admin-status = État
status-well = Tout va bien.
status-checked = Dernière vérification :
status-unchecked = Rien n’a encore été vérifié : la première vérification a lieu dans la minute qui suit le démarrage.
status-since = depuis
status-do = Que faire :
status-open = Ouvrir la page
status-more = Que faire
status-past = Précédemment
status-past-none = Aucun problème au cours des 90 derniers jours.
status-what = Quoi
status-from = Début
status-until = Fin
status-lasted = Durée
status-wrong = Problème
status-over = Résolu
status-no-backup = aucune
lane-mail = e-mails entrants
lane-sending = e-mails sortants
lane-remote = autres serveurs
lane-local = minuteries et nettoyage
lane-training = entraînement des suggestions
lane-meaning = compréhension des questions

status-mailbox-down = Les e-mails de { $label } n’arrivent pas
status-mailbox-down-means = La boîte aux lettres ne peut pas être lue. Les nouveaux e-mails attendent sur leur serveur et deviendront des tickets une fois le problème résolu ; personne ne perd sa place dans la file d’attente.
status-mailbox-down-do = Lisez la réponse du serveur et testez la connexion dans Boîtes aux lettres. Si le serveur est en panne, attendez : les essais continuent.
status-mailbox-down-agents = Les nouveaux e-mails à cette adresse arriveront une fois le problème résolu.

status-mailbox-sign-in = Le serveur refuse le mot de passe de { $label }
status-mailbox-sign-in-means = La boîte aux lettres ne peut pas être lue tant que son mot de passe ou son accès n’est pas renouvelé. Les nouveaux e-mails attendent sur leur serveur.
status-mailbox-sign-in-do = Ressaisissez le mot de passe dans Boîtes aux lettres, ou accordez de nouveau l’accès, et testez la connexion.
status-mailbox-sign-in-agents = Les nouveaux e-mails à cette adresse arriveront une fois le problème résolu.

status-mails-missing = Il manquait des e-mails de { $label }
status-mails-missing-means = Le serveur avait des e-mails absents du journal, ou présents dans le journal mais non traités. Ils ont maintenant été récupérés dans la mesure du possible.
status-mails-missing-do = Cherchez dans le journal les e-mails nommés ici. Si cela se reproduit, interrogez la personne qui gère le serveur de messagerie.

status-reconcile-failed = { $label } n’a pas pu être comparée avec le journal des e-mails
status-reconcile-failed-means = Nous ne savons pas s’il manque des e-mails de cette boîte aux lettres.
status-reconcile-failed-do = Lisez la réponse du serveur, et cliquez sur Compter maintenant dans Boîtes aux lettres.

status-outgoing-down = Aucun e-mail n’est envoyé
status-outgoing-down-means = Le serveur d’envoi est injoignable ou n’accepte aucun e-mail. Les réponses sont conservées et partiront une fois le problème résolu.
status-outgoing-down-do = Lisez la réponse du serveur. Vérifiez [smtp] dans la configuration et lancez svar check. Rien n’est à renvoyer ensuite : les e-mails conservés partent automatiquement.
status-outgoing-down-agents = Ce que vous envoyez est conservé, et partira une fois le problème résolu.

status-outgoing-sign-in = Aucun e-mail n’est envoyé : le serveur de messagerie refuse notre mot de passe
status-outgoing-sign-in-means = Les réponses sont conservées et partiront une fois le problème résolu.
status-outgoing-sign-in-do = Redéfinissez smtp.username et smtp.password, redémarrez et lancez svar check.
status-outgoing-sign-in-agents = Ce que vous envoyez est conservé, et partira une fois le problème résolu.

status-outgoing-sender = Aucun e-mail n’est envoyé depuis { $label }
status-outgoing-sender-means = Le serveur de messagerie ne nous laisse pas envoyer depuis cette adresse. Ses e-mails attendent ; ceux des autres marques partent.
status-outgoing-sender-do = Autorisez cette adresse sur le serveur de messagerie, ou changez l’adresse d’assistance de la marque.
status-outgoing-sender-agents = Ce que vous envoyez pour cette marque est conservé, et partira une fois le problème résolu.

status-mail-refused = Des e-mails ont été refusés
status-mail-refused-detail = en attente d’une décision : { $detail }
status-mail-refused-means = Des liens, des accusés de réception ou des avis ont été définitivement refusés ; leurs destinataires ne les ont pas reçus.
status-mail-refused-do = Parcourez-les dans E-mails refusés : renvoyez ou supprimez chacun.

status-mail-held = Des e-mails sont retenus comme boucle possible
status-mail-held-means = Un expéditeur a écrit de très nombreux e-mails en quelques minutes, ou l’un de nos propres e-mails est revenu. Ils sont retenus et ne deviennent pas des tickets.
status-mail-held-do = Examinez les e-mails retenus dans le journal. S’ils ont été écrits par des personnes, libérez-les un par un ou par journée entière.

status-disk-low = Le disque se remplit
status-disk-low-detail = libre : { $detail }
status-disk-low-means = Quand il sera plein, les e-mails ne pourront plus être conservés, et plus aucun ticket ne pourra recevoir de réponse.
status-disk-low-do = Libérez de l’espace sur le disque du dossier de données, ou passez à un disque plus grand.

status-disk-full = Le disque est plein
status-disk-full-detail = libre : { $detail }
status-disk-full-means = Bientôt, plus rien ne pourra être enregistré : les e-mails attendent sur leurs serveurs, et les réponses ne peuvent pas partir.
status-disk-full-do = Libérez tout de suite de l’espace sur le disque du dossier de données. Rien de ce qui a été confirmé n’est perdu.
status-disk-full-agents = L’enregistrement peut échouer. Gardez une copie des réponses longues.

status-database-slow = La base de données est lente
status-database-slow-detail = une validation prend { $detail }
status-database-slow-means = Les pages et les e-mails sont lents : chaque validation attend le disque.
status-database-slow-do = Vérifiez ce qui utilise aussi le disque de la base de données, et si un disque est défaillant.

status-database-refuses = Rien ne peut être enregistré
status-database-refuses-means = La base de données n’accepte aucune écriture. Les e-mails attendent sur leurs serveurs ; les formulaires gardent la saisie.
status-database-refuses-do = Libérez de l’espace sur le disque, ou rendez la base de données à nouveau accessible en écriture. Rien de ce qui a été confirmé n’est perdu.
status-database-refuses-agents = Les réponses et les notes ne peuvent pas être enregistrées pour le moment. Gardez une copie de ce que vous écrivez.

status-backup-old = La sauvegarde la plus récente est trop ancienne
status-backup-old-detail = la plus récente : { $detail }
status-backup-old-means = Si le disque tombait en panne maintenant, vous perdriez plus que ce qui a été convenu.
status-backup-old-do = Cherchez pourquoi la sauvegarde n’a pas eu lieu, lancez-la, et vérifiez que backup.path pointe vers elle.

status-certificate-ends = Le certificat de { $label } expire bientôt
status-certificate-ends-detail = expire { $detail }
status-certificate-ends-means = Une fois qu’il aura expiré, les messageries et les navigateurs refuseront la connexion.
status-certificate-ends-do = Renouvelez-le, ou interrogez la personne qui gère le serveur. S’il a déjà été renouvelé, faites-le charger par le serveur.

status-jobs-buried = Tâches en échec : { $label }
status-jobs-buried-means = Elles ont échoué dix fois et ne sont plus relancées automatiquement.
status-jobs-buried-do = Lisez l’erreur dans Tâches en échec, corrigez sa cause et cliquez sur Réessayer.

status-lane-behind = Tâches en retard : { $label }
status-lane-behind-detail = la plus ancienne attend depuis { $detail }
status-lane-behind-means = Les tâches de ce type ne sont pas exécutées, ou arrivent plus vite qu’elles ne sont exécutées.
status-lane-behind-do = Cherchez dans le journal du programme ce qui bloque. Si la machine est occupée, laissez-lui du temps ou ajoutez un worker ; si rien n’avance, redémarrez.
status-lane-behind-agents = Ce que vous voyez ici n’est peut-être pas à jour.

status-node-silent = Un serveur ne répond pas : { $label }
status-node-silent-detail = vu pour la dernière fois { $detail }
status-node-silent-means = Les autres serveurs ont repris son travail.
status-node-silent-do = Vérifiez cette machine. Si elle a été retirée définitivement, ce message disparaît de lui-même dans l’heure.

status-worker-dead = Les tâches en arrière-plan sont arrêtées
status-worker-dead-means = Aucun e-mail n’est relevé ni envoyé, et aucun rappel ne part, jusqu’au redémarrage du programme.
status-worker-dead-do = Redémarrez Svar et consultez le journal du programme précédant l’arrêt. En attendant, /healthz répond 503, afin qu’un superviseur puisse le redémarrer.
status-worker-dead-agents = Aucun e-mail n’est relevé ni envoyé tant qu’un administrateur n’a pas redémarré Svar.

status-scanner-down = L’antivirus ne répond pas
status-scanner-down-means = Les e-mails avec pièces jointes sont retenus, et les formulaires avec fichiers refusés, jusqu’au retour de l’antivirus.
status-scanner-down-do = Démarrez clamd, et vérifiez scanner.clamd dans la configuration.
status-scanner-down-agents = Les messages avec fichiers ne peuvent pas être envoyés, et les e-mails arrivent en retard.

status-files-down = Le stockage des gros fichiers ne répond pas
status-files-down-means = Les gros e-mails et fichiers ne peuvent être ni enregistrés ni lus.
status-files-down-do = Vérifiez data.object_store et ses identifiants, ou le dossier files, et lancez svar check.

status-search-down = La recherche n’est pas à jour
status-search-down-means = L’index de recherche d’un serveur ne peut pas être écrit. Les pages et les e-mails ne sont pas touchés.
status-search-down-do = Lisez l’erreur et vérifiez l’espace libre et les droits du dossier search dans le dossier de données. De nouveaux essais ont lieu en permanence ; les fichiers endommagés sont remplacés automatiquement.
status-search-down-agents = La recherche ne trouve pas ce qui est nouveau.

status-secret-missing = Le fichier secret.key est absent
status-secret-missing-means = Le programme en cours a encore la clé, mais il refuserait de redémarrer.
status-secret-missing-do = Restaurez secret.key depuis sa sauvegarde avant de redémarrer.

status-mail-button = Voir l’état
status-mail-raised-subject = Problème : { $title }
status-mail-raised-body =
    { $title }
    Depuis { $since }.

    { $detail }

    Ce que cela signifie : { $means }

    Que faire : { $do }
status-mail-cleared-subject = Résolu : { $title }
status-mail-cleared-body =
    Ce problème est résolu : { $title }
    Début : { $since }. Fin : { $until }.
status-mail-passed-subject = Problème désormais résolu : { $title }
status-mail-passed-body =
    Ce problème est apparu et a été résolu : { $title }
    Début : { $since }. Fin : { $until }.

    { $detail }

    Vous n’avez pas pu être prévenu plus tôt : { $why }
status-mail-why-outgoing = cet e-mail passe par le serveur dont il est question. Avec [fallback] dans la configuration, vous êtes prévenu aussitôt par un autre.
status-mail-why-short = le problème a été résolu avant que l’e-mail puisse partir.
