# Ce qui est arrivé à un compte.

mail-account-browser = {""}, dans { $browser }
mail-account-password = Le mot de passe de votre compte a été modifié.
mail-account-address-added = L’adresse { $detail } a été ajoutée à votre compte.
mail-account-address-removed = L’adresse { $detail } a été retirée de votre compte.
mail-account-second-factor = Votre façon de vous connecter a été modifiée : clés d’accès, application d’authentification ou codes de récupération.
mail-account-role = Votre rôle a été modifié : { $detail }.
mail-account-api-key = Une clé API a été créée avec votre compte : { $detail }.
mail-account-mailbox = Une boîte aux lettres a été modifiée avec votre compte : { $detail }.
mail-account-erasure = Un client a été effacé avec votre compte (numéro { $detail }).
mail-account-export = Des données ont été exportées avec votre compte : le journal d’audit.
mail-account-data-ready = Vos données sont prêtes à être téléchargées. Elles sont conservées sept jours, et vous seul pouvez les ouvrir.
mail-account-data-ready-subject = Vos données sont prêtes à être téléchargées
mail-account-role-customer = client
mail-account-role-agent = agent
mail-account-role-lead = chef d’équipe
mail-account-role-admin = administrateur
mail-account-role-none = désactivé
