# Setting up: the pages that lead from an empty folder to the first answered mail.

admin-setup = Setup
setup-unfinished = Setup is not finished.
setup-no-mail = No mail is sent yet: customers do not get what you write here.
setup-go-on = Continue setup
setup-lead = { $done } of { $all } steps are done. You can stop at any time and continue later. Customers are not told when to expect an answer until a brand has opening hours and an agent has signed in.
setup-finished = Setup is finished. You can still change everything here.
setup-no-mail-title = No mail is sent yet.
setup-no-mail-text = Acknowledgements, answers and invitations are only stored on this server, where an admin can read them under Outbox. No one receives them, and they are not sent later.
setup-done = Done
setup-skipped = Skipped
setup-next = Next
setup-open = To do
setup-begin = Set up
setup-change = View or change
setup-show = Show the address
setup-skip = Skip
setup-back = All steps
setup-finish-text = When you finish, the reminder at the top of each page goes away.
setup-finish = Finish setup

setup-brand = Your brand
setup-brand-text = The name, colours and logo that customers see, the address they write to, and the languages you answer in.
setup-hours = Opening hours
setup-hours-text = Waiting time counts only while you are open. Customers are told when to expect an answer.
setup-mailbox = Mailbox
setup-mailbox-text = The mailbox where your customers’ mail arrives. You can test the connection before you save.
setup-outgoing = Outgoing mail
setup-outgoing-text = The mail server that sends your answers. Send yourself a test mail and see what the server replies.
setup-people = Colleagues
setup-people-text = Invite those who answer. Invitations are sent by mail, so set up outgoing mail first. If you answer alone, skip this step.
setup-address = Your shop’s page
setup-address-text = The address of the contact form, ready to copy to your shop’s page.

setup-brand-name-hint = As customers know it.
setup-brand-address-hint = Customers write to this address, and your answers come from it.
brand-languages-list-hint = Customers can choose among these. Mails are written in the customer’s language.
problem-brand-languages = Choose at least one language.
brand-own-language = Main language
colour-1 = Teal
colour-2 = Rust
colour-3 = Blue
colour-4 = Purple
colour-5 = Olive
colour-6 = Pink
colour-7 = Green
colour-8 = Grey
setup-logo = Logo (optional)
problem-setup-brand-twin = There is already a brand with this name, or one that is too similar.

setup-hours-lead = When does someone answer for { $brand }?
setup-zone-hint = Such as Europe/Oslo. Type a city to find yours.
setup-opens-head = Opens
setup-closes-head = Closes
setup-opens = { $day }: opens at
setup-closes = { $day }: closes at
setup-days-hint = Leave both fields of a day empty if you are closed. Lunch breaks, closed days and calendars can be added later under Brands.
setup-holidays = Closed on the public holidays of
setup-holidays-none = No country
setup-always = Open day and night
problem-setup-day = Enter both when you open and when you close, or leave both empty.
problem-setup-hours = Someone has set the opening hours in the meantime. Change them under Brands.

setup-sends = Mail is sent by { $host }. Send yourself a test mail to see whether it arrives.
setup-try = Try a mail server
setup-try-text = Nothing is saved here: a test mail is sent with what you enter.
setup-try-to = Send a test mail to { $address }
setup-host-hint = Such as smtp.example.com. Your mail provider can tell you.
setup-port-hint = Leave empty for the usual port.
setup-taken = The server has accepted a test mail to { $address }.
setup-taken-text = Check that it has arrived, also in the spam folder.
setup-refused = The test mail was not sent.
setup-answer = The server’s answer:
setup-write = Write it into the settings
setup-write-text = Outgoing mail is set in a file that only those who run the server can read. Add these lines to { $file }:
setup-settings = Lines for svar.toml
setup-write-after = Enter the password in place of “…”, and your public address if it stands there. Then restart Svar and come back: this step is done when mail is sent.
setup-trial-subject = Test mail from Svar
setup-trial-text =
    This is a test mail. If you can read it, Svar can send mail to your customers.

    It was sent from { $url }
problem-setup-sign-in = Enter both user name and password, or neither.
problem-setup-brand-first = Set up your brand first: the test mail is sent from its address.
problem-setup-paused = Mail is off on this copy (--no-mail or mail.paused), so no test mail is sent.
problem-setup-no-address = Your account has no confirmed address to which a test mail could be sent.

setup-address-lead = Put this address on your shop’s page, such as under “Contact us”. Customers can also write to your support address.
setup-here-alone = These addresses work only on this computer. Set server.public_url in svar.toml, restart Svar, and copy them again.
setup-url = Address of the contact form
setup-html = The same as a link in HTML
setup-link-words = Contact us
setup-look = Open the contact form

copy = Copy
copied = Copied
letter-received-untimed = Acknowledgement without a time

audit-settings-setup-step-skipped = { $actor } skipped the setup step { $subject }
audit-settings-setup-finished = { $actor } finished setup
audit-mail-test-sent = { $actor } sent a test mail
