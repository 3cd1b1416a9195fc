### Luukku suomeksi. Kaikki ruutujen, sivujen ja virheiden tekstit.
