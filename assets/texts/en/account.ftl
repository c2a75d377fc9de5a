# Accounts: proving who one is, sessions, keys.

confirm-title = Confirm that it is you
confirm-lead = You are signed in as { $name }. This step changes who can get in or what is kept, so please prove once more that it is you.
confirm-go-on = Continue
confirm-link = Send me a link by mail
confirm-link-sent = We have sent you a link. Open it in this browser, then come back to this page and press Continue.
confirm-hint = After this you are not asked again for ten minutes. What you entered is kept on this page.
confirmed-title = That was you
confirmed-text = Go back to the tab in which you were working, and press Continue.
admin-sign-in = Sign-in
sessions-of-staff = Sessions of agents, leads and admins
sessions-of-staff-lead = After this they must sign in again. Open sessions follow as soon as you save.
staff-idle-hours = Hours without activity
staff-days = Days in all, however busy
sessions-none = Not signed in anywhere.
sessions-end-all = Sign out everywhere
problem-between = Enter a whole number from { $low } to { $high }.
key-until = Valid until
key-lifetime = Valid for
key-days = { $days } days
key-endless = until it is revoked
claim-other = You are signed in as { $name }. This message came from { $address }: only its owner can say that it is theirs. Sign out first if that is you.
claim-signs-in = To say yes, you sign in first.
replacing-title = Switch accounts?
replacing-text = You are signed in as { $name }. The shop signs you in as { $address }.
replacing-go-on = Continue as { $address }
replacing-stay = Stay signed in as { $name }
