# Orderns status så som den står i svar till kunder.

order-received = mottagen
order-packed = packad
order-shipped = skickad
order-delivered = levererad
order-returned = returnerad
order-cancelled = avbeställd
