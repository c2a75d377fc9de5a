ask-email-hint = The answer comes to this address.
ask-known = Do you have an account?
ask-trap = Leave this field empty
ask-again = Nothing is wrong with what you wrote. Press Send once more, please: that is how we tell people from robots.
ask-similar = You asked something very similar { $at }:
ask-similar-again = This is another question: send it
problem-kept = This has been sent already, or the three days are over. Nothing of it is kept here any more.
problem-kept-address = This was written with an e-mail address that your account has not verified. Use the link in the e-mail that we sent to that address, or add the address to your account first.
problem-files-later = We cannot take these files right now. Send your question without them: you can add them later, on its page or by e-mail.
waiting-kept = What you wrote is kept.
waiting-title = Check your inbox
waiting-lead = We have sent an e-mail to { $address }. Press the button in it to send your question to { $brand }.
waiting-until = Until then no one reads it. It is kept until { $until }.
waiting-sign-in = Do you have an account? Sign in, and send it from here.
waiting-session-title = You have been signed out
waiting-session-lead = Your session had ended before you pressed Send. Nothing is lost: what you wrote and your files are here. Sign in and send them.
waiting-session-or = Or send it without signing in
waiting-send-title = Send your question
waiting-send-lead = You are signed in as { $name }. One press, and it is sent.
waiting-prove-lead = This was written to { $brand } with the address { $address }. Press Send, and it is read. You will be signed in, so that you can follow it.
waiting-prove-not = You did not write this? Close this page: nothing is sent, and it is deleted after three days.
waiting-written = What you wrote
letter-send = Send your question
expect-unknown = We will write to you when we know when the answer comes.
mail-send-subject = Send your question to { $brand }
mail-send-button = View and send
mail-send-body =
    Hello { $name },

    A question to { $brand } was written with this address. If it was you, open this link and press Send:

    { $link }

    Until then no one reads it. It is kept for three days. If it was not you, you can ignore this e-mail: nothing is sent.
