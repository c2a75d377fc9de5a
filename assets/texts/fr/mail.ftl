# L’état d’une commande tel qu’il figure dans les réponses aux clients.

order-received = reçue
order-packed = préparée
order-shipped = expédiée
order-delivered = livrée
order-returned = retournée
order-cancelled = annulée
