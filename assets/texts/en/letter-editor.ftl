# A brand's letters to customers, in the admin's pages.

letters-edit = E-mail templates
letters-title = E-mail templates of { $brand }
letters-lead = The e-mails that are sent automatically, and the text below a reply. Each can be changed in every language of the brand.
letter-own = Custom
letter-ours = Standard
letter-received = Acknowledgement
letter-received-closed = Acknowledgement outside opening hours
letter-delay-notice = Delay notice
letter-reply = Below a reply
letter-complaint = Complaint registered
letter-complaint-late = Answer to a complaint delayed
letter-sign-in = Sign-in link
letter-sign-up = Link to create an account
letter-prove = Confirm an address
letter-claim = Did you write this?
letter-account = An account was changed
letter-part-subject = Subject
letter-part-body = Text
letter-part-button = Button text
letter-part-promise = When a follow-up day was promised
letter-part-reference = Line with the reference
letter-body-hint = Plain text, with an empty line between paragraphs. A paragraph that is only {"{link}"} becomes a button. Placeholders: { $places }
letter-line-hint = One line. Placeholders: { $places }
letter-preview = Preview
letter-as-text = As plain text
letter-removal = Restore the standard text
letter-removal-hint = The brand has its own text here.
problem-letter-long = Enter at most { $most } characters.
problem-letter-line = Enter this on one line.
problem-letter-unknown = There is no placeholder { $place } here. Use one of: { $places }
problem-letter-missing = This text needs { $place }.
problem-letter-name = Use {"{name}"} only in the greeting, at the end of a short line. We do not always know the name.

# A brand's logo.

logo-edit = Logo
logo-title = Logo of { $brand }
logo-present = Current logo
logo-none = No logo yet. Mails and pages show the brand’s name.
logo-facts = { $width } × { $height } pixels. Shown in mails at most 48 pixels high and 240 wide, and on a white background in dark mode.
logo-file = Choose a picture
logo-hint = PNG, JPEG or GIF, at most { $kilobytes } kB and { $most } pixels on each side. It is included in every mail to customers; at 96 pixels high it is sharp on every screen.
logo-save = Use this logo
logo-remove = Remove the logo
problem-logo-missing = Choose a picture.
problem-logo-large = This picture is too large: at most { $kilobytes } kB.
problem-logo-kind = This file is not a PNG, JPEG or GIF picture. Mail programs show no other kind, SVG included.
problem-logo-sides = Each side of the picture must be { $least } to { $most } pixels long.
problem-logo-infected = The malware scanner found something in this file.
