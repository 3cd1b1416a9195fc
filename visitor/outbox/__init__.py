"""Messages: written with the visit, delivered by a worker, by e-mail and SMS."""
