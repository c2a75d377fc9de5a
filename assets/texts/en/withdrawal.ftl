withdraw = Withdraw from contract here
withdraw-lead = You can withdraw from a contract with { $brand } here, without giving a reason. You need no account.
withdraw-order = Order number
withdraw-order-hint = Or what you bought and when, if you do not have the number.
withdraw-email-hint = The receipt is sent to this address at once.
withdraw-part = Only part of the order?
withdraw-part-hint = Leave empty to withdraw from the whole contract.
withdraw-next = Continue
withdraw-review = Confirm your withdrawal
withdraw-review-lead = With the button below you withdraw from the contract with { $brand }.
withdraw-confirm = Confirm withdrawal
withdraw-again = Please confirm once more: your browser had filled in a hidden field that is there to stop robots. Nothing has been sent yet.
withdraw-back = Back
withdraw-received = Your withdrawal has been received.
withdraw-received-title = You have withdrawn from the contract
withdraw-received-lead = A receipt with the content, the date and the time is on its way to { $address }.
withdraw-received-print = Print or save this page too: it is your record of the content, the date and the time.
withdraw-received-at = Received
withdraw-refund-by = Refund by
withdraw-subject = Withdrawal from contract: { $order }
withdraw-declared = I hereby withdraw from the contract for this order: { $order }.
problem-withdrawal-name = Enter a name of no more than 100 characters, without links or e-mail addresses.
problem-withdrawal-order = Enter the order number, or what you bought. Leave out links and e-mail addresses.
problem-withdrawal-part = Enter at most 500 characters, without links or e-mail addresses.
problem-withdrawal-settled = The refund is recorded already.
withdrawal = Withdrawal from contract
withdrawals = Withdrawals
withdrawals-lead = Every withdrawal whose refund is not recorded, whatever its ticket’s state: no filter hides one.
withdrawals-none = Every refund is recorded.
withdrawal-who = Customer
withdrawal-order = Order
withdrawal-part = Part
withdrawal-received = Received at
withdrawal-receipt = Receipt sent
withdrawal-receipt-not = not yet
withdrawal-refund-by = Refund due by
withdrawal-open = refund open
withdrawal-settled = Refunded
withdrawal-settle = Record the refund
event-withdrawn = withdrew from the contract for order { $was }; the refund is due by { $became }
event-withdrawal-receipt = The receipt of the withdrawal was sent to { $became }
event-withdrawal-settled = recorded the refund of order { $became }
job-send-withdrawal-receipt = Send the receipt of a withdrawal
job-recheck-withdrawal = Check a refund that is due
refused-withdrawal = Receipt of a withdrawal
letter-withdrawal = Receipt of a withdrawal from a contract
storage-table-withdrawals = Withdrawals from contracts
storage-table-pending-tickets = Questions that wait for their proof
storage-table-pending-files = Files of such questions
mail-withdrawal-all = All of it
mail-withdrawal-name = Name: { $value }
mail-withdrawal-address = E-mail: { $value }
mail-withdrawal-order = Order: { $value }
mail-withdrawal-part = Withdrawn from: { $value }
mail-withdrawal-subject = We have received your withdrawal [{ $reference }]
mail-notice-withdrawal-subject = [{ $reference }] Refund due: { $who } withdrew from a contract
mail-withdrawal-body =
    Hello { $name },

    We received your withdrawal from the contract with { $brand } on { $registered } at { $clock }. Your reference is { $reference }.

    { $what }

    You will get back what you paid by { $day } at the latest. If you have received goods, send them back within 14 days. We may wait with the refund until we have them, or until you have shown that you sent them.

    Kind regards
    { $brand }
mail-notice-withdrawal-body =
    { $who } withdrew from a contract with { $brand }. The refund is due by { $day } at { $clock }, and it is not recorded yet.

    { $link }
