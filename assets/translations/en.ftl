### Luukku in English. Every text of screens, pages and errors.
