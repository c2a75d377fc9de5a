# Der Status einer Bestellung, wie er in Antworten an Kunden steht.

order-received = eingegangen
order-packed = verpackt
order-shipped = versandt
order-delivered = zugestellt
order-returned = zurückgesandt
order-cancelled = storniert
