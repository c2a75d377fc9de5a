# Mails to people about their own account.

mail-account-browser = {""}, in { $browser }
mail-account-password = The password of your account was changed.
mail-account-address-added = The address { $detail } was added to your account.
mail-account-address-removed = The address { $detail } was removed from your account.
mail-account-second-factor = How you sign in was changed: your passkeys, authenticator app or recovery codes.
mail-account-role = Your role was changed: { $detail }.
mail-account-api-key = An API key was created with your account: { $detail }.
mail-account-mailbox = A mailbox was changed with your account: { $detail }.
mail-account-erasure = A customer was erased with your account (number { $detail }).
mail-account-export = Data was exported with your account: the audit log.
mail-account-data-ready = The download of your data is ready. It is kept for seven days, and only you can open it.
mail-account-data-ready-subject = The download of your data is ready
mail-account-role-customer = customer
mail-account-role-agent = agent
mail-account-role-lead = team lead
mail-account-role-admin = administrator
mail-account-role-none = deactivated
