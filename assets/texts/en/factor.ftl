# Two-step verification, passkeys, and how people sign in.

factor = Two-step verification
factor-lead = A password or a mailbox can be stolen. With a second step a thief needs your phone or computer as well.
factor-on = On. After your password or a link you are asked for a second step.
factor-off = Off. Your password or a link is enough to sign in.
factor-set-up = Set up
factor-change = Change
factor-since = since
factor-has = on
factor-none = off
factor-must = Everyone who works here needs two-step verification. Set it up to continue.
factor-required = Everyone who works here must use two-step verification
factor-required-hint = Anyone who has not set it up is asked to when they open their next page.
factor-all-have = Everyone who works here has set it up.
factor-without = Not set up yet by: { $names }.
factor-reset = Reset two-step verification
factor-reset-text = For someone who has lost their phone, passkey and recovery codes. They are signed out, can sign in with only a password or a link, and can set it up again. Make sure that the request really comes from them.

code-title = Two-step verification
code-lead = Enter the code that your authenticator app shows now.
code-lead-passkey = Use your passkey or one of your recovery codes.
code-hint-recovery = One of your recovery codes.
code = Code
code-hint = Six digits, or one of your recovery codes.
code-back = Start again

app = Authenticator app
app-on = Turned on
app-text = An app on your phone shows a new six-digit code every 30 seconds.
app-set-up = Set up an authenticator app
app-remove = Remove the authenticator app
app-lead = Scan the picture with an authenticator app, then enter the code that it shows.
app-picture = QR code for the authenticator app
app-no-camera = On this phone?
app-open = Open in the app
app-key = Or enter this key in the app:
app-code = Code that the app shows
app-confirm = Turn on

codes = Recovery codes
codes-lead = Each code works once if you have lost your phone or passkey. Print them or write them down: they are not shown again.
codes-left = { $count ->
    [0] You have no recovery codes left. Create new ones now.
    [one] You have one recovery code left.
   *[other] You have { $count } recovery codes left.
 }
codes-renew = Create new codes
codes-kept = I have saved them

problem-code = This code is wrong or has been used. Enter the code that is shown now.
problem-code-over = That was too many wrong codes, or it took too long. Sign in again.
problem-app-twin = You have an authenticator app already. Remove it first to set up another.
problem-no-factor = Set up two-step verification first.
problem-last-factor = Everyone who works here needs two-step verification. Set up another way before you remove this one.
problem-not-fresh = Confirm that it is you first: go back and try again.

sign-in-passkey = Sign in with a passkey
confirm-passkey = Confirm with a passkey
passkeys = Passkeys
passkeys-text = A passkey signs you in with your fingerprint, your face or a PIN, without a password. It stays on your phone, your computer or a security key.
passkey-name = Name of the passkey
passkey-add = Add a passkey
passkey-none = Passkeys cannot be used here. They need a newer browser with scripts turned on, and an address with a host name instead of a number.
passkey-failed = That did not work. Try again, or choose another way.
passkey-made = added
passkey-used = last used
passkey-rename = Rename
passkey-rename-label = Rename { $name }
passkey-new-name = New name of { $name }
passkey-remove = Remove { $name }

problem-passkey = The passkey was not accepted. Try again, or choose another way.
problem-passkey-unknown = This passkey does not belong to an account here. It may have been removed.
problem-passkey-host = Passkeys need a host name: open Svar by a name, such as localhost, instead of a number.
problem-passkeys = You have twenty passkeys already. Remove one first.

sign-in-provider = Sign in with { $label }
providers-none = None are set up. Add an [[oidc]] section to svar.toml.
providers-callback = Callback address to register with each of them:
providers-staff = colleagues
providers-brand = customers of { $brand }
providers-only = Colleagues can only sign in with these services. Only { $address } can also use a password, a link or a passkey.
identities-text = Unlink if someone else has that account now. The next sign-in links it again by a verified address; open sessions end.
identities-unlink = Unlink
replace-title = You are already signed in
replace-lead = You are signed in as { $present }. Continue as { $other }?
replace-go-on = Continue as { $other }
replace-stay = Stay signed in as { $present }

problem-oidc = Signing in did not work. Try again. If it keeps failing, tell an administrator.
problem-oidc-away = The sign-in service cannot be reached right now. Try again later, or choose another way.
problem-oidc-denied = You were not signed in there. Try again, or choose another way.
problem-oidc-email = The sign-in service has not verified your e-mail address, so we cannot tell who you are here.
problem-oidc-unknown = You have no access here this way. If you work here, ask an administrator to invite you.
problem-sso-only = Colleagues sign in with your organisation’s sign-in service. Choose it on the sign-in page.
